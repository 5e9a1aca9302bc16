// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: gazetteer_build AMBIGUOUS OUTPUT TURTLE...
//
// Makes the table of known actors that is linked into the library.

#include "base/bytes.h"
#include "base/memory.h"
#include "entente.h"
#include "extract/actors/gazetteer_compile.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static void
print_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  fprintf(stderr,
          "%s:%u: %.*s\n",
          notice->position.document ? notice->position.document : "?",
          notice->position.line,
          (int)notice->text.size,
          notice->text.data);
}

static bool
read_file(const char* const path, EntBytes* const out)
{
  FILE* const file = fopen(path, "rb");
  if (!file) {
    return false;
  }

  char   block[4096];
  size_t size = 0U;
  while ((size = fread(block, 1U, sizeof(block), file))) {
    ent_bytes_add(out, block, size);
  }

  const bool is_read = !ferror(file) && !out->status;
  return !fclose(file) && is_read;
}

static bool
write_file(const char* const path, const EntText text)
{
  FILE* const file = fopen(path, "wb");
  if (!file) {
    return false;
  }

  const bool is_written = fwrite(text.data, 1U, text.size, file) == text.size;
  return !fclose(file) && is_written;
}

static EntStatus
read_actors(EntWorld* const world,
            EntGraph* const graph,
            const int       n_paths,
            char** const    paths)
{
  for (int i = 0; i < n_paths; ++i) {
    const EntStatus st =
      ent_read_path(world, paths[i], NULL, ent_graph_sink(graph));
    if (st) {
      return st;
    }
  }

  return ent_graph_finish(graph);
}

static EntStatus
build(EntWorld* const world, const int argc, char** const argv)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           list   = ent_bytes_init(&memory);
  EntBytes           table  = ent_bytes_init(&memory);
  EntGraph* const    graph  = ent_graph_new(world);
  EntStatus          st     = graph ? ENT_SUCCESS : ENT_NO_MEMORY;
  st = st ? st : read_actors(world, graph, argc - 3, argv + 3);
  if (!st && !read_file(argv[1], &list)) {
    st = ENT_BAD_READ;
  }

  st = st ? st : ent_gazetteer_compile(graph, ent_bytes_view(&list), &table);
  if (!st && !write_file(argv[2], ent_bytes_view(&table))) {
    st = ENT_BAD_WRITE;
  }

  ent_graph_free(graph);
  ent_bytes_clear(&table);
  ent_bytes_clear(&list);
  return st;
}

int
main(const int argc, char** const argv)
{
  if (argc < 4) {
    fprintf(stderr, "usage: gazetteer_build AMBIGUOUS OUTPUT TURTLE...\n");
    return 2;
  }

  EntWorld* const world = ent_world_new(NULL);
  if (!world) {
    return EXIT_FAILURE;
  }

  ent_world_on_notice(world, print_notice, NULL);
  const EntStatus st = build(world, argc, argv);
  ent_world_free(world);
  if (st) {
    fprintf(stderr, "%s: not made: %s\n", argv[2], ent_status_string(st));
  }

  return st ? EXIT_FAILURE : EXIT_SUCCESS;
}

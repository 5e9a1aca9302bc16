// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Any bytes, read as any format, must be refused or make a graph that can be
// written and read again.  The first byte chooses the format.

#include "base/bytes.h"
#include "base/memory.h"
#include "entente.h"

#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// As tests/fuzz/seeds.py numbers them
static const EntFormat formats[] = {
  ENT_FORMAT_UNKNOWN, ENT_DOSSIER_XML, ENT_DOSSIER_JSON, ENT_TURTLE,
  ENT_NTRIPLES,       ENT_NQUADS,      ENT_TRIG,         ENT_RDFXML,
  ENT_HTML,           ENT_MARKDOWN,    ENT_TEXT_REPORT
};

#define N_FORMATS (sizeof(formats) / sizeof(formats[0]))

typedef struct {
  const uint8_t* data;
  size_t         size;
} Rest;

static ptrdiff_t
read_rest(void* const handle, void* const bytes, const size_t size)
{
  Rest* const  rest = (Rest*)handle;
  const size_t n    = rest->size < size ? rest->size : size;
  memcpy(bytes, rest->data, n);
  rest->data += n;
  rest->size -= n;
  return (ptrdiff_t)n;
}

static EntGraph*
read_graph(EntWorld* const world, const EntFormat format, Rest rest)
{
  const EntInput       input   = { "fuzz", &rest, read_rest };
  const EntReadOptions options = { .format = format, .is_whole = true };
  EntGraph* const      graph   = ent_graph_new(world);
  if (graph && (ent_read(world, &input, &options, ent_graph_sink(graph)) ||
                ent_graph_finish(graph))) {
    ent_graph_free(graph);
    return NULL;
  }

  return graph;
}

static void
write_twice(EntWorld* const world, const EntGraph* const graph)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           first  = ent_bytes_init(&memory);
  EntBytes           second = ent_bytes_init(&memory);
  if (!ent_graph_write(
        graph, ENT_DOSSIER_XML, NULL, ent_bytes_output(&first))) {
    const Rest      rest  = { (const uint8_t*)first.data, first.size };
    EntGraph* const again = read_graph(world, ENT_DOSSIER_XML, rest);
    assert(again); // What is written can be read

    const EntStatus st =
      ent_graph_write(again, ENT_DOSSIER_XML, NULL, ent_bytes_output(&second));
    assert(!st && first.size == second.size);
    assert(!memcmp(first.data, second.data, first.size));
    ent_graph_free(again);
  }

  ent_bytes_clear(&first);
  ent_bytes_clear(&second);
}

int
LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size)
{
  if (!size) {
    return 0;
  }

  const Rest      rest   = { data + 1, size - 1U };
  const EntFormat format = formats[data[0] % N_FORMATS];
  EntWorld* const world  = ent_world_new(NULL);
  EntGraph* const graph  = world ? read_graph(world, format, rest) : NULL;
  if (graph) {
    write_twice(world, graph);
  }

  ent_graph_free(graph);
  ent_world_free(world);
  return 0;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: draw_loop child|self N DOSSIER
//
// Draws a dossier N times, in one format after the other, each time in a child
// process as the command line does, or all in this process.  With children the
// memory of this process must not grow; without them all of our blocks must be
// free, and what Graphviz loses (labels that it parsed, attributes of fonts)
// stays under a bound.

#include "entente.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define WARM_UP 10U        // Drawings before memory is looked at
#define MAX_GROWTH 262144L // Bytes that a parent may grow by, in all
#define MAX_LEAK 65536L    // Bytes that a drawing may cost in one process

// Counts blocks that are not freed
static void*
resize(void* const handle, void* const block, const size_t size)
{
  size_t* const n_blocks = (size_t*)handle;
  if (!size) {
    *n_blocks -= block ? 1U : 0U;
    free(block);
    return NULL;
  }

  *n_blocks += block ? 0U : 1U;
  return realloc(block, size);
}

static EntStatus
drop(void* const handle, const void* const bytes, const size_t size)
{
  (void)bytes;
  *(size_t*)handle += size;
  return ENT_SUCCESS;
}

// Return the format of a drawing: one drawn format after the other
static EntFormat
format_of(const unsigned number)
{
  EntFormat drawn[64];
  unsigned  n_drawn = 0U;
  for (unsigned i = 1U; ent_format_info((EntFormat)i); ++i) {
    if (ent_format_info((EntFormat)i)->is_drawn) {
      drawn[n_drawn++] = (EntFormat)i;
    }
  }

  return drawn[number % n_drawn];
}

static EntStatus
draw(const EntGraph* const graph, const unsigned number)
{
  size_t          n_bytes = 0U;
  const EntOutput output  = { &n_bytes, drop };
  EntDrawing*     drawing = NULL;
  EntStatus       st      = ent_drawing_new(graph, NULL, &drawing);
  st = st ? st : ent_drawing_render(drawing, format_of(number), output);
  ent_drawing_free(drawing);
  return st || n_bytes ? st : ENT_BAD_WRITE;
}

static EntStatus
draw_in_child(const EntGraph* const graph, const unsigned number)
{
  int         status = 0;
  const pid_t child  = fork();
  if (!child) {
    _exit((int)draw(graph, number));
  }

  return child > 0 && waitpid(child, &status, 0) == child && !status
           ? ENT_SUCCESS
           : ENT_BAD_LIBRARY;
}

// Return the bytes of memory that this process has resident
static long
resident(void)
{
  long        n_all  = 0L;
  long        n_here = 0L;
  FILE* const file   = fopen("/proc/self/statm", "r");
  if (file && fscanf(file, "%ld %ld", &n_all, &n_here) != 2) {
    n_here = 0L;
  }
  if (file) {
    fclose(file);
  }

  return n_here * sysconf(_SC_PAGESIZE);
}

static EntStatus
load(EntWorld* const world, const char* const path, EntGraph** const out)
{
  *out = ent_graph_new(world);
  if (!*out) {
    return ENT_NO_MEMORY;
  }

  const EntStatus st = ent_read_path(world, path, NULL, ent_graph_sink(*out));
  return st ? st : ent_graph_finish(*out);
}

static unsigned
judge(const bool is_good, const char* const what)
{
  if (!is_good) {
    printf("FAIL %s\n", what);
  }

  return is_good ? 0U : 1U;
}

static int
run(const EntGraph* const graph,
    const size_t* const   n_blocks,
    const unsigned        n_times,
    const bool            has_children)
{
  const size_t n_before = *n_blocks;
  long         size     = 0L;
  EntStatus    st       = ENT_SUCCESS;
  for (unsigned i = 0U; !st && i < n_times; ++i) {
    size = i == WARM_UP ? resident() : size;
    st   = has_children ? draw_in_child(graph, i) : draw(graph, i);
  }

  const long     growth = resident() - size;
  const long     limit  = has_children ? MAX_GROWTH : MAX_LEAK * (long)n_times;
  const unsigned n_bad  = judge(!st, "a drawing failed") +
                         judge(*n_blocks == n_before, "blocks are left") +
                         judge(growth <= limit, "memory grew");
  printf(
    "%u drawings: %ld bytes more than after %u\n", n_times, growth, WARM_UP);
  printf("draw_loop: 3 checks, %u failed\n", n_bad);
  return n_bad ? 1 : 0;
}

int
main(int argc, char** argv)
{
  const unsigned long n_times = argc == 4 ? strtoul(argv[2], NULL, 10) : 0UL;
  if (n_times <= WARM_UP) {
    fputs("usage: draw_loop child|self N DOSSIER\n", stderr);
    return 2;
  }

  size_t             n_blocks  = 0U;
  const EntAllocator allocator = { &n_blocks, resize };
  EntWorld* const    world     = ent_world_new(&allocator);
  EntGraph*          graph     = NULL;
  int                status    = 2;
  if (world && !load(world, argv[3], &graph)) {
    status =
      run(graph, &n_blocks, (unsigned)n_times, !strcmp(argv[1], "child"));
  }

  ent_graph_free(graph);
  ent_world_free(world);
  return status;
}

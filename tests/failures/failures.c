// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: failures memory|short STRIDE FILE...
//
// memory: reads each file and writes it in every format, failing the n-th
// allocation, for n = 1, 1 + STRIDE, ... until no allocation is left.
// short: reads each file a byte at a time, and with a failure at byte k for
// k = 0, STRIDE, ...

#include "entente.h"

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Memory that ends

typedef struct {
  size_t n_calls; // Allocations so far
  size_t fail_at; // The one that fails, from 1; 0 for none
  size_t n_live;  // Blocks that are not freed
} Memory;

static void*
resize(void* const handle, void* const block, const size_t size)
{
  Memory* const memory = (Memory*)handle;
  if (!size) {
    memory->n_live -= block != NULL;
    free(block);
    return NULL;
  }

  if (++memory->n_calls == memory->fail_at) {
    return NULL;
  }

  void* const moved = realloc(block, size);
  memory->n_live += moved && !block;
  return moved;
}

// Input from memory, in pieces, until a failure

typedef struct {
  const char* data;    // All bytes
  size_t      size;    // How many
  size_t      offset;  // How many were read
  size_t      piece;   // Most that one call gives
  size_t      fail_at; // Where reading fails, SIZE_MAX for nowhere
} Bytes;

static ptrdiff_t
read_bytes(void* const handle, void* const buffer, const size_t size)
{
  Bytes* const bytes = (Bytes*)handle;
  const size_t left  = bytes->size - bytes->offset;
  size_t       n     = size < bytes->piece ? size : bytes->piece;
  n                  = n < left ? n : left;
  if (bytes->fail_at <= bytes->offset) {
    return -1;
  }

  if (bytes->fail_at - bytes->offset < n) {
    n = bytes->fail_at - bytes->offset;
  }

  memcpy(buffer, bytes->data + bytes->offset, n);
  bytes->offset += n;
  return (ptrdiff_t)n;
}

// Output to memory of our own, which does not end

typedef struct {
  char*  data;     // Bytes taken
  size_t size;     // How many
  size_t capacity; // Room for them
} Taken;

static EntStatus
take_bytes(void* const handle, const void* const bytes, const size_t size)
{
  Taken* const taken = (Taken*)handle;
  if (taken->capacity - taken->size < size) {
    taken->capacity = 2U * (taken->size + size);
    taken->data     = (char*)realloc(taken->data, taken->capacity);
    assert(taken->data);
  }

  memcpy(taken->data + taken->size, bytes, size);
  taken->size += size;
  return ENT_SUCCESS;
}

// Runs

// What was found so far
typedef struct {
  size_t n_checks;   // Checks made
  size_t n_failures; // Checks that failed
} Tally;

typedef struct {
  EntFormat from;      // Format of the input
  EntFormat to;        // Format of the output
  bool      is_stream; // Whether nothing is gathered
  Tally*    tally;     // Where checks are counted
} Way;

static EntStatus
gather(EntWorld* const       world,
       const EntInput* const input,
       const Way             way,
       const EntOutput       output)
{
  EntGraph* const graph = ent_graph_new(world);
  if (!graph) {
    return ENT_NO_MEMORY;
  }

  const EntReadOptions options = { .format = way.from };
  EntStatus st = ent_read(world, input, &options, ent_graph_sink(graph));
  st           = st ? st : ent_graph_finish(graph);
  st           = st ? st : ent_graph_write(graph, way.to, NULL, output);
  ent_graph_free(graph);
  return st;
}

static EntStatus
stream(EntWorld* const       world,
       const EntInput* const input,
       const Way             way,
       const EntOutput       output)
{
  EntStream* const writer = ent_stream_new(world, way.to, NULL, output);
  if (!writer) {
    return ENT_NO_MEMORY;
  }

  const EntReadOptions options = { .format = way.from };
  EntStatus st = ent_read(world, input, &options, ent_stream_sink(writer));
  st           = st ? st : ent_stream_finish(writer);
  ent_stream_free(writer);
  return st;
}

static EntStatus
run(Memory* const memory, Bytes* const bytes, const Way way, Taken* const taken)
{
  const EntAllocator allocator = { memory, resize };
  const EntInput     input     = { "input", bytes, read_bytes };
  const EntOutput    output    = { taken, take_bytes };

  bytes->offset         = 0U;
  taken->size           = 0U;
  EntWorld* const world = ent_world_new(&allocator);
  if (!world) {
    return ENT_NO_MEMORY;
  }

  const EntStatus st = way.is_stream ? stream(world, &input, way, output)
                                     : gather(world, &input, way, output);
  ent_world_free(world);
  return st;
}

// Checks

static void
check(const bool        is_good,
      const char* const what,
      const Way         way,
      const size_t      n,
      const EntStatus   status)
{
  ++way.tally->n_checks;
  if (!is_good && ++way.tally->n_failures < 20U) {
    printf("FAIL %s: %s to %s%s, %zu: %s\n",
           what,
           ent_format_info(way.from)->name,
           ent_format_info(way.to)->name,
           way.is_stream ? " streamed" : "",
           n,
           ent_status_string(status));
  }
}

static bool
is_same(const Taken* const a, const Taken* const b)
{
  return a->size == b->size && (!a->size || !memcmp(a->data, b->data, a->size));
}

static void
fail_memory(Bytes* const bytes, const Way way, const size_t stride)
{
  Memory memory = { 0U, 0U, 0U };
  Taken  whole  = { NULL, 0U, 0U };
  Taken  part   = { NULL, 0U, 0U };

  const EntStatus good    = run(&memory, bytes, way, &whole);
  const size_t    n_calls = memory.n_calls;
  check(!good && !memory.n_live, "nothing fails", way, 0U, good);

  // The first and last ones matter most: worlds, tables, ends of output
  for (size_t n = 1U; n <= n_calls; n += n < 40U ? 1U : stride) {
    const Memory next = { 0U, n, 0U };

    memory                   = next;
    const EntStatus st       = run(&memory, bytes, way, &part);
    const bool      is_whole = !st && is_same(&part, &whole);
    check(st == ENT_NO_MEMORY || is_whole, "allocation fails", way, n, st);
    check(!memory.n_live, "blocks are left", way, n, st);
  }

  free(whole.data);
  free(part.data);
}

static void
fail_reading(Bytes* const bytes, const Way way, const size_t stride)
{
  Memory memory = { 0U, 0U, 0U };
  Taken  whole  = { NULL, 0U, 0U };
  Taken  part   = { NULL, 0U, 0U };

  EntStatus st = run(&memory, bytes, way, &whole);
  check(!st, "nothing fails", way, 0U, st);

  bytes->piece = 1U;
  st           = run(&memory, bytes, way, &part);
  check(!st && is_same(&part, &whole), "byte by byte", way, 0U, st);

  bytes->piece = SIZE_MAX;
  for (size_t k = 0U; k <= bytes->size; k += stride) {
    bytes->fail_at = k;
    st             = run(&memory, bytes, way, &part);
    check(st > ENT_FAILURE, "reading fails", way, k, st);
  }

  bytes->fail_at = SIZE_MAX;
  check(!memory.n_live, "blocks are left", way, 0U, st);
  free(whole.data);
  free(part.data);
}

static void
check_file(Bytes* const    bytes,
           const EntFormat format,
           const bool      is_memory,
           const size_t    stride,
           Tally* const    tally)
{
  for (unsigned i = ENT_DOSSIER_XML; ent_format_info((EntFormat)i); ++i) {
    const EntFormatInfo* const info = ent_format_info((EntFormat)i);
    for (unsigned s = 0U; s < 2U && info->is_output && !info->is_drawn; ++s) {
      const Way way = { format, info->format, s > 0U, tally };
      if (way.is_stream && !info->is_streamed) {
        continue;
      }

      if (is_memory) {
        fail_memory(bytes, way, stride);
      } else if (way.to == ENT_NTRIPLES || way.to == ENT_DOSSIER_XML) {
        fail_reading(bytes, way, stride);
      }
    }
  }
}

static char*
read_file(const char* const path, size_t* const size_out)
{
  FILE* const file = fopen(path, "rb");
  if (!file || fseek(file, 0L, SEEK_END)) {
    return NULL;
  }

  const long  size = ftell(file);
  char* const data = size > 0L ? (char*)malloc((size_t)size) : NULL;
  rewind(file);
  *size_out = data ? fread(data, 1U, (size_t)size, file) : 0U;
  fclose(file);
  return data;
}

int
main(int argc, char** argv)
{
  if (argc < 4) {
    fputs("usage: failures memory|short STRIDE FILE...\n", stderr);
    return 2;
  }

  const bool   is_memory = !strcmp(argv[1], "memory");
  const size_t stride    = (size_t)strtoul(argv[2], NULL, 10);
  Tally        tally     = { 0U, 0U };
  for (int i = 3; i < argc; ++i) {
    size_t      size = 0U;
    char* const data = read_file(argv[i], &size);
    if (!data) {
      perror(argv[i]);
      return 1;
    }

    Bytes bytes = { data, size, 0U, SIZE_MAX, SIZE_MAX };
    check_file(&bytes, ent_format_of_path(argv[i]), is_memory, stride, &tally);
    free(data);
  }

  printf(
    "%s: %zu checks, %zu failed\n", argv[1], tally.n_checks, tally.n_failures);
  return tally.n_failures ? 1 : 0;
}

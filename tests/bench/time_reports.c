// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: time_reports FORMAT FILE [RUNS]
//
// Reads a report again and again, and prints megabytes a second of CPU time
// for the median run: FORMAT is html, markdown or text for entente's readers,
// and tree for libxml2 making the tree of an HTML page.

#include "entente.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_RUNS 99U

typedef struct {
  char*  data;
  size_t size;
  size_t offset; // Bytes that were read
} File;

static bool
load(const char* const path, File* const file)
{
  FILE* const stream = fopen(path, "rb");
  if (!stream || fseek(stream, 0, SEEK_END)) {
    return false;
  }

  const long size = ftell(stream);
  rewind(stream);
  file->size = size > 0 ? (size_t)size : 0U;
  file->data = (char*)malloc(file->size + 1U);

  const bool is_good =
    file->data && fread(file->data, 1U, file->size, stream) == file->size;
  fclose(stream);
  return is_good;
}

static ptrdiff_t
read_piece(void* const handle, void* const bytes, const size_t size)
{
  File* const  file = (File*)handle;
  const size_t rest = file->size - file->offset;
  const size_t n    = rest < size ? rest : size;
  memcpy(bytes, file->data + file->offset, n);
  file->offset += n;
  return (ptrdiff_t)n;
}

static EntStatus
count_record(void* const handle, const EntRecord* const record)
{
  (void)record;
  ++*(size_t*)handle;
  return ENT_SUCCESS;
}

static bool
read_report(File* const file, const EntFormat format)
{
  size_t               n_records = 0U;
  EntWorld* const      world     = ent_world_new(NULL);
  const EntSink        sink      = { &n_records, count_record };
  const EntInput       input     = { "report", file, read_piece };
  const EntReadOptions options   = { .format = format, .is_whole = true };
  file->offset                   = 0U;

  const EntStatus st =
    world ? ent_read(world, &input, &options, sink) : ENT_NO_MEMORY;
  ent_world_free(world);
  return !st && n_records;
}

static bool
make_tree(const File* const file)
{
  const htmlDocPtr tree =
    htmlReadMemory(file->data,
                   (int)file->size,
                   NULL,
                   "UTF-8",
                   HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                     HTML_PARSE_NOWARNING);
  xmlFreeDoc(tree);
  return tree;
}

static double
cpu_seconds(void)
{
  struct timespec now = { 0, 0 };
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int
compare(const void* const a, const void* const b)
{
  const double x = *(const double*)a;
  const double y = *(const double*)b;

  return x < y ? -1 : x > y ? 1 : 0;
}

int
main(const int argc, char** const argv)
{
  File         file = { NULL, 0U, 0U };
  double       seconds[MAX_RUNS];
  const size_t n_runs = argc > 3 ? strtoul(argv[3], NULL, 10) : 5U;
  if (argc < 3 || !n_runs || n_runs > MAX_RUNS || !load(argv[2], &file)) {
    fputs("usage: time_reports FORMAT FILE [RUNS]\n", stderr);
    return 2;
  }

  const EntFormat format = ent_format_find(ent_text(argv[1]));
  for (size_t i = 0U; i < n_runs; ++i) {
    const double begin = cpu_seconds();
    if (!(format ? read_report(&file, format) : make_tree(&file))) {
      fputs("time_reports: cannot be read\n", stderr);
      return 3;
    }
    seconds[i] = cpu_seconds() - begin;
  }

  qsort(seconds, n_runs, sizeof(seconds[0]), compare);
  printf("%.2f\n", (double)file.size / 1e6 / seconds[n_runs / 2U]);
  free(file.data);
  return 0;
}

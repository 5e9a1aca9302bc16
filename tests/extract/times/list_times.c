// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: list_times FILE...
//
// Each line of a file is a sentence and the times that it names; lines that
// come out differently are printed.  See the first line of times.txt.

#include "base/text.h"
#include "extract/claims/times.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 4096U

typedef struct {
  EntNames  names;
  EntTokens tokens;
  EntTimes  times;
  size_t    n_lines;
  size_t    n_wrong;
} Bench;

static void
print_times(const EntTimes* const times, EntBytes* const out)
{
  for (size_t i = 0U; i < times->n_items; ++i) {
    char from[ENT_DATE_SIZE];
    char to[ENT_DATE_SIZE];
    ent_bytes_string(out, i ? " " : "");
    ent_bytes_text(out, ent_day_print(times->items[i].from, from));
    ent_bytes_char(out, '/');
    ent_bytes_text(out, ent_day_print(times->items[i].to, to));
  }
}

static EntStatus
check_line(Bench* const bench, const EntText sentence, const EntText wanted)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           got    = ent_bytes_init(&memory);
  EntStatus          st = ent_tokens_cut(&bench->tokens, sentence, NULL, 0U);
  st = st ? st : ent_times_find(&bench->times, &bench->tokens, sentence);
  if (!st) {
    print_times(&bench->times, &got);
    st = got.status;
  }

  ++bench->n_lines;
  if (!st && !ent_text_equals(ent_bytes_view(&got), wanted)) {
    ++bench->n_wrong;
    printf("%.*s\n  wanted %.*s, got %.*s\n",
           (int)sentence.size,
           sentence.data,
           (int)wanted.size,
           wanted.size ? wanted.data : "",
           (int)got.size,
           got.size ? got.data : "");
  }

  ent_bytes_clear(&got);
  return st;
}

static EntStatus
take_line(Bench* const bench, const EntText line)
{
  static const char issued[] = "issued";
  if (!line.size || line.data[0] == '#') {
    return ENT_SUCCESS;
  }

  if (ent_text_starts_with(line, ent_text(issued))) {
    return ent_times_open(
      &bench->times, ent_text_trim(ent_text_from(line, sizeof(issued) - 1U)));
  }

  const char* const arrow = strstr(line.data, " => ");
  const size_t      size  = arrow ? (size_t)(arrow - line.data) : line.size;
  return check_line(bench,
                    ent_text_until(line, size),
                    arrow ? ent_text(arrow + 4) : ent_text(NULL));
}

static EntStatus
take_file(Bench* const bench, const char* const path)
{
  char        line[MAX_LINE];
  FILE* const file = fopen(path, "r");
  EntStatus   st   = file ? ENT_SUCCESS : ENT_BAD_READ;
  while (!st && fgets(line, sizeof(line), file)) {
    line[strcspn(line, "\n")] = '\0';
    st                        = take_line(bench, ent_text(line));
  }

  if (file) {
    fclose(file);
  }

  return st;
}

int
main(const int argc, char** const argv)
{
  const EntAllocator memory = ent_memory_system();
  Bench              bench;
  memset(&bench, 0, sizeof(bench));
  bench.names  = ent_names_init(&memory);
  bench.tokens = ent_tokens_init(&memory, &bench.names);
  bench.times  = ent_times_init(&memory, &bench.names);

  EntStatus st = ent_times_open(&bench.times, ent_text(NULL));
  for (int i = 1; i < argc && !st; ++i) {
    st = take_file(&bench, argv[i]);
  }

  printf("%zu sentences, %zu wrong\n", bench.n_lines, bench.n_wrong);
  ent_times_clear(&bench.times);
  ent_tokens_clear(&bench.tokens);
  ent_names_clear(&bench.names);
  return st || bench.n_wrong || !bench.n_lines ? EXIT_FAILURE : EXIT_SUCCESS;
}

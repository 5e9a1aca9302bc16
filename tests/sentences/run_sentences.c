// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: run_sentences FILE...
//
// Finds the sentences of every line, and compares them with the line's marks.

#include "base/text.h"
#include "read/report/sentences/sentences.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 4096U
#define MAX_SPANS 64U
#define MIN_SHARE 97.0

// A line of a file, taken apart
typedef struct {
  char    text[MAX_LINE];   // Text without the marks between sentences
  size_t  size;             // Its bytes
  size_t  ends[MAX_SPANS];  // Where sentences end, blanks behind included
  size_t  n_ends;           // Number of them
  EntSpan masks[MAX_SPANS]; // Markers of notes
  size_t  n_masks;          // Number of them
} Case;

// What came out yet
typedef struct {
  EntSentences* sentences; // Finder
  EntSpans      found;     // What it found
  size_t        n_cases;   // Number of lines
  size_t        n_right;   // Those that came out as marked
} Count;

static bool
is_masked(const Case* const tried, const size_t place)
{
  for (size_t i = 0U; i < tried->n_masks; ++i) {
    if (place >= tried->masks[i].begin && place < tried->masks[i].end) {
      return true;
    }
  }

  return tried->text[place] == ' ';
}

static void
find_masks(Case* const tried)
{
  for (size_t i = 0U; i < tried->size; ++i) {
    size_t end = i + 1U;
    while (end < tried->size && ent_is_digit(tried->text[end])) {
      ++end;
    }

    if (tried->text[i] == '[' && end > i + 1U && tried->text[end] == ']') {
      const EntSpan mask             = { i, end + 1U };
      tried->masks[tried->n_masks++] = mask;
      i                              = end;
    }
  }
}

static void
take_apart(Case* const tried, const char* const line)
{
  memset(tried, 0, sizeof(*tried));
  for (size_t i = 0U; line[i]; ++i) {
    if (line[i] != '|') {
      tried->text[tried->size++] = line[i];
      continue;
    }

    tried->ends[tried->n_ends++] = tried->size;
    i += line[i + 1U] == ' '; // One of both blanks goes
  }

  tried->ends[tried->n_ends++] = tried->size;
  find_masks(tried);
}

// Return the stretch without blanks and markers at its ends
static EntSpan
trim(const Case* const tried, const size_t begin, const size_t end)
{
  EntSpan span = { begin, end };
  while (span.begin < span.end && is_masked(tried, span.begin)) {
    ++span.begin;
  }
  while (span.end > span.begin && is_masked(tried, span.end - 1U)) {
    --span.end;
  }

  return span;
}

static bool
is_as_marked(const Case* const tried, const EntSpans* const found)
{
  size_t begin = 0U;
  if (found->n_items != tried->n_ends) {
    return false;
  }

  for (size_t i = 0U; i < tried->n_ends; ++i) {
    const EntSpan wanted = trim(tried, begin, tried->ends[i]);
    if (wanted.begin != found->items[i].begin ||
        wanted.end != found->items[i].end) {
      return false;
    }
    begin = tried->ends[i];
  }

  return true;
}

static void
print_found(const Case* const tried, const EntSpans* const found)
{
  for (size_t i = 0U; i < found->n_items; ++i) {
    const EntSpan span = found->items[i];
    printf(
      "    %.*s\n", (int)(span.end - span.begin), tried->text + span.begin);
  }
}

static bool
try_line(Count* const count, const char* const line)
{
  Case tried;
  take_apart(&tried, line);

  const EntText block = { tried.text, tried.size };
  if (ent_sentences_find(
        count->sentences, block, tried.masks, tried.n_masks, &count->found)) {
    return false;
  }

  const bool is_right = is_as_marked(&tried, &count->found);
  if (!is_right) {
    print_found(&tried, &count->found);
  }
  return is_right;
}

static bool
try_file(Count* const count, const char* const path)
{
  char        line[MAX_LINE];
  size_t      number = 0U;
  const Count before = *count;
  FILE* const file   = fopen(path, "r");
  const char* name   = strrchr(path, '/');
  name               = name ? name + 1 : path;
  if (!file) {
    return false;
  }

  while (fgets(line, sizeof(line), file)) {
    ++number;
    line[strcspn(line, "\n")] = '\0';
    if (line[0] && line[0] != '#') {
      const bool is_right = try_line(count, line);
      ++count->n_cases;
      count->n_right += is_right;
      printf(is_right ? "" : "  ^ %s:%zu\n", name, number);
    }
  }

  printf("%s: %zu of %zu right\n",
         name,
         count->n_right - before.n_right,
         count->n_cases - before.n_cases);
  return !fclose(file);
}

int
main(const int argc, char** const argv)
{
  const EntAllocator memory  = ent_memory_system();
  bool               is_good = true;
  Count              count   = { ent_sentences_new(&memory), { 0 }, 0U, 0U };
  for (int i = 1; count.sentences && i < argc; ++i) {
    is_good = try_file(&count, argv[i]) && is_good;
  }

  const double share =
    count.n_cases ? 100.0 * (double)count.n_right / (double)count.n_cases : 0.0;
  printf("%zu of %zu right, %.1f %%\n", count.n_right, count.n_cases, share);
  ent_memory_free(&memory, count.found.items);
  ent_sentences_free(count.sentences);
  return is_good && share >= MIN_SHARE ? EXIT_SUCCESS : EXIT_FAILURE;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/rdf_lines.h"

#include "base/text.h"
#include "base/try.h"
#include "read/rdf_scan.h"

#include <stdbool.h>

// Where in a document the walk is
typedef struct {
  uint32_t line;          // Line of the token
  bool     is_between;    // Whether the next token begins a block
  bool     ends_with_iri; // Whether the block ends with its first IRI
} Walk;

EntRdfLines
ent_rdf_lines_init(const EntAllocator* const memory)
{
  const EntRdfLines lines = { memory, NULL, 0U, 0U };
  return lines;
}

void
ent_rdf_lines_clear(EntRdfLines* const lines)
{
  ent_memory_free(lines->memory, lines->starts);
  *lines = ent_rdf_lines_init(lines->memory);
}

static EntStatus
push(EntRdfLines* const lines, const uint32_t line)
{
  if (lines->n_starts && lines->starts[lines->n_starts - 1U] == line) {
    return ENT_SUCCESS;
  }

  uint32_t* const grown = (uint32_t*)ent_memory_grow(lines->memory,
                                                     lines->starts,
                                                     lines->n_starts,
                                                     &lines->capacity,
                                                     sizeof(uint32_t));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  lines->starts            = grown;
  grown[lines->n_starts++] = line;
  return ENT_SUCCESS;
}

// Return whether a dot ends a block and is not part of a number or a name
static bool
is_end(const EntText bytes, const size_t i)
{
  const char c    = bytes.data[i];
  const char next = i + 1U < bytes.size ? bytes.data[i + 1U] : ' ';
  return c == '{' || c == '}' ||
         (c == '.' && (ent_is_space(next) || next == '#' || next == '}' ||
                       next == '<' || next == '@'));
}

// Return whether PREFIX or BASE without "@" begins here; they need no dot
static bool
is_directive(const EntText bytes, const size_t i)
{
  const char c = (char)(bytes.data[i] | 0x20);
  const char d = (char)(i + 1U < bytes.size ? bytes.data[i + 1U] | 0x20 : ' ');
  return (c == 'p' && d == 'r') || (c == 'b' && d == 'a');
}

static EntStatus
take_token(EntRdfLines* const lines,
           Walk* const        walk,
           const EntText      bytes,
           const size_t       begin,
           const EntScan      kind)
{
  const char c = bytes.data[begin];
  if (kind == ENT_SCAN_COMMENT || ent_is_space(c)) {
    return ENT_SUCCESS;
  }

  if (kind == ENT_SCAN_OTHER && is_end(bytes, begin)) {
    walk->is_between    = true;
    walk->ends_with_iri = false;
  } else if (walk->is_between) {
    walk->is_between    = false;
    walk->ends_with_iri = kind == ENT_SCAN_OTHER && is_directive(bytes, begin);
    return push(lines, walk->line);
  } else if (kind == ENT_SCAN_IRI && walk->ends_with_iri) {
    walk->is_between = true;
  } else if (c == ':' && begin && !ent_is_space(bytes.data[begin - 1U])) {
    walk->ends_with_iri = walk->ends_with_iri && begin + 1U < bytes.size &&
                          ent_is_space(bytes.data[begin + 1U]);
  }

  return ENT_SUCCESS;
}

EntStatus
ent_rdf_lines_find(EntRdfLines* const lines,
                   const EntFormat    format,
                   const EntText      bytes)
{
  Walk walk = { 1U, true, false };
  for (size_t i = 0U; i < bytes.size;) {
    const size_t  begin = i;
    const EntScan kind  = ent_rdf_scan(format, bytes, &i);
    ENT_TRY(take_token(lines, &walk, bytes, begin, kind));
    for (size_t j = begin; j < i; ++j) {
      walk.line += bytes.data[j] == '\n';
    }
  }

  return ENT_SUCCESS;
}

uint32_t
ent_rdf_lines_start(const EntRdfLines* const lines, const uint32_t line)
{
  size_t begin = 0U;
  size_t end   = lines->n_starts; // All from here begin behind the line
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (lines->starts[middle] > line) {
      end = middle;
    } else {
      begin = middle + 1U;
    }
  }

  return begin ? lines->starts[begin - 1U] : line;
}

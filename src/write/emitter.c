// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/emitter.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

typedef EntStatus (*Maker)(const EntEmitContext* context, EntEmitter* out);

EntStatus
ent_emitter_new(const EntEmitContext* const context, EntEmitter* const out)
{
  assert(context);
  assert(out);
  static const Maker makers[] = {
    [ENT_TURTLE]   = ent_turtle_emitter_new,
    [ENT_NTRIPLES] = ent_lines_emitter_new,
    [ENT_NQUADS]   = ent_lines_emitter_new,
    [ENT_TRIG]     = ent_turtle_emitter_new,
    [ENT_RDFXML]   = ent_rdfxml_emitter_new,
    [ENT_JSONLD]   = ent_jsonld_emitter_new,
  };

  const size_t n_makers = sizeof(makers) / sizeof(makers[0]);
  const size_t index    = (size_t)context->format;
  if (index >= n_makers || !makers[index]) {
    return ENT_BAD_ARG;
  }

  return makers[index](context, out);
}

uint32_t
ent_object_prefixes(const EntObject* const object)
{
  if (object->iri) {
    return UINT32_C(1) << object->iri->ns;
  }

  return object->datatype ? UINT32_C(1) << ent_term(object->datatype)->ns : 0U;
}

// The census

static void
count_nothing(void* const handle, const uint32_t prefixes)
{
  (void)handle;
  (void)prefixes;
}

static void
count_subject(void* const          handle,
              const EntTerm* const graph,
              const EntTerm* const subject)
{
  uint32_t* const prefixes = (uint32_t*)handle;
  *prefixes |= UINT32_C(1) << subject->ns;
  *prefixes |= graph ? UINT32_C(1) << graph->ns : 0U;
}

static void
count_property(void* const            handle,
               const EntTerm* const   predicate,
               const EntObject* const object)
{
  uint32_t* const prefixes = (uint32_t*)handle;
  *prefixes |= UINT32_C(1) << predicate->ns;
  *prefixes |= ent_object_prefixes(object);
}

static EntStatus
count_end(void* const handle)
{
  (void)handle;
  return ENT_SUCCESS;
}

static void
count_free(void* const handle)
{
  (void)handle;
}

EntEmitter
ent_census_emitter(uint32_t* const prefixes)
{
  assert(prefixes);
  const EntEmitter emitter = { prefixes,       count_nothing, count_subject,
                               count_property, count_end,     count_end,
                               count_free };
  return emitter;
}

// Strings

// What stands behind the backslash for bytes that may not stand alone
static const char escapes[256] = { ['"']  = '"',
                                   ['\\'] = '\\',
                                   ['\n'] = 'n',
                                   ['\r'] = 'r',
                                   ['\t'] = 't' };

// Return high bits where a byte of a word is 0; over the lowest one they may
// be too many
static uint64_t
find_zeros(const uint64_t word)
{
  return (word - 0x0101010101010101U) & ~word & 0x8080808080808080U;
}

// Copy words that need no escape, and return how many bytes that were
static size_t
copy_clean(char* const end, const EntText text, const size_t begin)
{
  size_t i = begin;
  for (uint64_t word = 0U; text.size - i >= sizeof(word); i += sizeof(word)) {
    memcpy(&word, text.data + i, sizeof(word));

    const uint64_t low = (word - 0x2020202020202020U) & ~word;
    if ((low & 0x8080808080808080U) |
        find_zeros(word ^ 0x2222222222222222U) |  // "
        find_zeros(word ^ 0x5C5C5C5C5C5C5C5CU)) { // Backslash
      break;
    }
    memcpy(end + (i - begin), &word, sizeof(word));
  }

  return i - begin;
}

char*
ent_put_string(char* end, const EntText text)
{
  assert(end);
  for (size_t i = 0U; i < text.size;) {
    const size_t n_clean = copy_clean(end, text, i);

    i += n_clean;
    end += n_clean;

    // The next word has an escape, or is the rest
    for (size_t last = i + 8U; i < text.size && i < last; ++i) {
      const char escape = escapes[(unsigned char)text.data[i]];
      if (escape) {
        *end++ = '\\';
      }
      *end++ = escape ? escape : text.data[i];
    }
  }

  return end;
}

void
ent_emit_string(EntBytes* const out, const EntText text)
{
  assert(out);
  char* const begin = ent_bytes_reserve(out, ENT_STRING_ROOM(text));
  if (begin) {
    out->size += (size_t)(ent_put_string(begin, text) - begin);
  }
}

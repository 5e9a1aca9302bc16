// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/rdf_scan.h"

#include "base/text.h"
#include "read/rdf_guard.h"

#include <string.h>

bool
ent_rdf_is_by_line(const EntFormat format)
{
  return format == ENT_NTRIPLES || format == ENT_NQUADS;
}

static EntScan
scan_comment(const EntText bytes, size_t* const i)
{
  while (*i < bytes.size && bytes.data[*i] != '\n' && bytes.data[*i] != '\r') {
    ++*i;
  }

  return ENT_SCAN_COMMENT;
}

static EntScan
scan_iri(const EntText bytes, size_t* const i)
{
  const EntText     rest = ent_text_from(bytes, *i);
  const size_t      most = ENT_MAX_RDF_IRI + 2U;
  const char* const end =
    (const char*)memchr(rest.data, '>', rest.size < most ? rest.size : most);

  *i += end ? (size_t)(end - rest.data) + 1U : 1U;
  return end ? ENT_SCAN_IRI : ENT_SCAN_OPEN;
}

static bool
is_triple(const EntText bytes, const size_t i)
{
  return i + 2U < bytes.size && bytes.data[i + 1U] == bytes.data[i] &&
         bytes.data[i + 2U] == bytes.data[i];
}

static EntScan
scan_string(const EntFormat format, const EntText bytes, size_t* const i)
{
  const size_t begin   = *i;
  const char   quote   = bytes.data[begin];
  const bool   is_long = !ent_rdf_is_by_line(format) && is_triple(bytes, begin);
  const size_t width   = is_long ? 3U : 1U;
  for (size_t j = begin + width; j < bytes.size; ++j) {
    const char c = bytes.data[j];
    if (c == '\\') {
      ++j;
    } else if (c == quote && (!is_long || is_triple(bytes, j))) {
      *i = j + width;
      return ENT_SCAN_STRING;
    } else if (c == '\n' && !is_long) {
      break;
    }
  }

  *i = begin + 1U;
  return ENT_SCAN_OPEN;
}

EntScan
ent_rdf_scan(const EntFormat format, const EntText bytes, size_t* const i)
{
  switch (bytes.data[*i]) {
    case '#':
      return scan_comment(bytes, i);
    case '<':
      return scan_iri(bytes, i);
    case '"':
      return scan_string(format, bytes, i);
    case '\'':
      if (!ent_rdf_is_by_line(format)) {
        return scan_string(format, bytes, i);
      }
      break;
    case '\\': // An escaped sign in a local name
      *i += *i + 1U < bytes.size ? 2U : 1U;
      return ENT_SCAN_OTHER;
    default:
      break;
  }

  ++*i;
  return ENT_SCAN_OTHER;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "entente.h"

#include <assert.h>
#include <string.h>

#define READ true, false, false, false
#define WRITTEN false, true, false, false
#define BOTH true, true, false, false
#define STREAMED true, true, true, false
#define DRAWN false, true, false, true
#define READ_AND_DRAWN true, true, false, true

static const EntFormatInfo formats[] = {
  { ENT_DOSSIER_XML, "xml", "xml", "application/xml", "dossier in XML", BOTH },
  { ENT_DOSSIER_JSON,
    "json",
    "json",
    "application/json",
    "dossier in JSON",
    BOTH },
  { ENT_TURTLE, "turtle", "ttl", "text/turtle", "Turtle", STREAMED },
  { ENT_NTRIPLES,
    "ntriples",
    "nt",
    "application/n-triples",
    "N-Triples",
    STREAMED },
  { ENT_NQUADS, "nquads", "nq", "application/n-quads", "N-Quads", STREAMED },
  { ENT_TRIG, "trig", "trig", "application/trig", "TriG", STREAMED },
  { ENT_RDFXML, "rdfxml", "rdf", "application/rdf+xml", "RDF/XML", BOTH },
  { ENT_JSONLD, "jsonld", "jsonld", "application/ld+json", "JSON-LD", WRITTEN },
  { ENT_CSV, "csv", "csv", "text/csv", "table of claims", WRITTEN },
  { ENT_CITATIONS,
    "citations",
    "citations",
    "text/csv",
    "table of citations: sentence, note, URL",
    WRITTEN },
  { ENT_DOT,
    "dot",
    "dot",
    "text/vnd.graphviz",
    "diagram as Graphviz DOT with positions",
    DRAWN },
  { ENT_SVG, "svg", "svg", "image/svg+xml", "diagram as SVG", DRAWN },
  { ENT_PNG, "png", "png", "image/png", "diagram as PNG, 192 dpi", DRAWN },
  { ENT_PDF, "pdf", "pdf", "application/pdf", "diagram as PDF", DRAWN },
  { ENT_GVJSON,
    "gvjson",
    "gvjson",
    "application/json",
    "diagram as Graphviz's JSON",
    DRAWN },
  { ENT_HTML,
    "html",
    "html",
    "text/html",
    "report in HTML; written: page of evidence",
    READ_AND_DRAWN },
  { ENT_MARKDOWN,
    "markdown",
    "md",
    "text/markdown",
    "report in Markdown; written: figure for a report",
    READ_AND_DRAWN },
  { ENT_TEXT_REPORT,
    "text",
    "txt",
    "text/plain",
    "report in plain text",
    READ },
  { ENT_LATEX,
    "latex",
    "tex",
    "application/x-tex",
    "figure for a report in LaTeX",
    DRAWN },
  { ENT_FRAGMENT,
    "fragment",
    "fragment",
    "text/html",
    "figure in HTML, to be put into a page",
    DRAWN },
};

const EntFormatInfo*
ent_format_info(const EntFormat format)
{
  const size_t n_formats = sizeof(formats) / sizeof(formats[0]);
  const size_t index     = (size_t)format - ENT_DOSSIER_XML;

  return format && index < n_formats ? &formats[index] : NULL;
}

EntFormat
ent_format_find(const EntText name)
{
  for (size_t i = 0U; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    if (ent_text_is(name, formats[i].name) ||
        ent_text_is(name, formats[i].extension)) {
      return formats[i].format;
    }
  }

  return ENT_FORMAT_UNKNOWN;
}

EntFormat
ent_format_of_path(const char* const path)
{
  assert(path);
  const char* const dot   = strrchr(path, '.');
  const char* const slash = strrchr(path, '/');
  if (!dot || (slash && slash > dot)) {
    return ENT_FORMAT_UNKNOWN;
  }

  for (size_t i = 0U; i < sizeof(formats) / sizeof(formats[0]); ++i) {
    if (!strcmp(dot + 1, formats[i].extension)) {
      return formats[i].format;
    }
  }

  return ENT_FORMAT_UNKNOWN;
}

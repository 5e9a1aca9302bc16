// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A line links to its first quote in the report on the web, by a text fragment
// (WICG, URL Fragment Text Directives): href#:~:text=first%20words.

#include "draw/svg.h"

#include "base/text.h"
#include "graph/graph.h"

#include <string.h>

#define N_WORDS 8U   // Words of the quote, enough to find it
#define MAX_WORD 60U // Bytes of a word

bool
ent_svg_is_web(const EntText href)
{
  return ent_text_starts_with(href, ENT_TEXT("https://")) ||
         ent_text_starts_with(href, ENT_TEXT("http://"));
}

// What needs no percent sign; the hyphen does, for it has a meaning there
static bool
is_plain(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ent_is_digit(c) ||
         c == '.' || c == '_' || c == '~';
}

static void
add_encoded(EntBytes* const out, const EntText text)
{
  static const char digits[] = "0123456789ABCDEF";
  for (size_t i = 0U; i < text.size; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (is_plain(text.data[i])) {
      ent_bytes_char(out, text.data[i]);
    } else {
      const char code[] = { '%', digits[c >> 4U], digits[c & 15U] };
      ent_bytes_add(out, code, sizeof(code));
    }
  }
}

// Append the directive with the first words of a quote; words that are no
// words are better not searched for
static void
add_directive(EntBytes* const out, const EntText href, const EntText quote)
{
  const char* const mark = memchr(href.data, '#', href.size) ? "" : "#";
  EntText           rest = quote;
  for (size_t i = 0U; i < N_WORDS; ++i) {
    const EntText word = ent_text_next(&rest, ' ');
    if (!word.size || word.size > MAX_WORD) {
      return;
    }

    ent_bytes_string(out, i ? "" : mark);
    ent_bytes_string(out, i ? "%20" : ":~:text=");
    add_encoded(out, word);
  }
}

void
ent_svg_add_quote_link(EntBytes* const out,
                       const EntText   href,
                       const EntText   quote)
{
  ent_bytes_text(out, href);
  add_directive(out, href, quote);
}

void
ent_svg_add_link(EntBytes* const           out,
                 const EntScene* const     scene,
                 const EntSceneEdge* const edge)
{
  uint32_t claim = 0U;
  for (size_t i = 0U; ent_scene_claim(scene, edge, i, &claim); ++i) {
    const size_t  passage = ent_graph_claim_passage(scene->graph, claim);
    const size_t  report  = ent_graph_passage_report(scene->graph, passage);
    const EntText href =
      ent_graph_record(scene->graph, ENT_REPORT, report).report->href;
    if (ent_svg_is_web(href)) {
      ent_svg_add_quote_link(
        out,
        href,
        ent_graph_record(scene->graph, ENT_PASSAGE, passage).passage->quote);
      return;
    }
  }
}

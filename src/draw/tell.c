// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// What stands beside a picture is said once, here, in plain words; the formats
// differ only in how they escape and arrange them.

#include "draw/tell.h"

#include "base/text.h"
#include "draw/svg.h"
#include "draw/words.h"
#include "graph/graph.h"

#include <assert.h>

#define DASH " \xE2\x80\x93 "
#define OPEN "\xE2\x80\x9C"
#define CLOSE "\xE2\x80\x9D"
#define N_LETTERS 26U

const char*
ent_tell_certainty_name(const EntCertainty certainty)
{
  return certainty == ENT_CERTAINTY_DENIED ? "denied"
         : certainty == ENT_CERTAINTY_HYPOTHETICAL
           ? "hypothetical"
           : ent_certainty_style(certainty)->name;
}

const char*
ent_tell_certainty(const EntCertainty certainty)
{
  return certainty == ENT_CERTAINTY_DENIED ? "only denied"
         : certainty == ENT_CERTAINTY_HYPOTHETICAL
           ? "only hypothetical"
           : ent_certainty_style(certainty)->title;
}

const char*
ent_tell_class(const EntLineClass line_class)
{
  // Offices are no lines of the picture, but relations in the list
  return line_class == ENT_LINE_STRUCTURE ? "office, member or part of"
                                          : ent_line_style(line_class)->title;
}

// Relations

static const EntActor*
actor_at(const EntScene* const scene, const size_t index)
{
  return ent_graph_record(scene->graph, ENT_ACTOR, index).actor;
}

void
ent_tell_relation(EntBytes* const       out,
                  const EntScene* const scene,
                  const EntProof* const proof)
{
  if (proof->edge) {
    ent_svg_add_edge_name(out, scene, proof->edge);
    return;
  }

  const EntRelationship* const relationship = proof->relationships[0];
  ent_bytes_text(out, ent_actor_label(actor_at(scene, relationship->from)));
  ent_bytes_string(out, DASH);
  ent_bytes_string(out, ent_predicate_label(relationship->predicate));
  ent_bytes_string(out, DASH);
  ent_bytes_text(out, ent_actor_label(actor_at(scene, relationship->to)));
}

void
ent_tell_state(EntBytes* const out, const EntProof* const proof)
{
  ent_bytes_string(out, ent_tell_class(proof->line_class));
  ent_bytes_string(out, "; ");
  ent_bytes_string(out, ent_tell_certainty(proof->certainty));
  ent_bytes_string(out, "; ");
  ent_words_add_count(out, proof->n_claims, "claim");
}

// Claims

static const char* const modalities[] = {
  [ENT_LIKELY]       = "likely",
  [ENT_FUTURE]       = "in future",
  [ENT_HYPOTHETICAL] = "hypothetical",
  [ENT_HISTORICAL]   = "formerly",
};

static const char* const speech_acts[] = {
  [ENT_SAID] = "said by ",           [ENT_CLAIMED] = "claimed by ",
  [ENT_DENIED] = "denied by ",       [ENT_ANNOUNCED] = "announced by ",
  [ENT_ASSESSED] = "assessed by ",   [ENT_REPORTED] = "reported by ",
  [ENT_OTHER_ACT] = "according to ",
};

static const char* const confidences[] = {
  [ENT_CONFIDENCE_LOW]      = "low",
  [ENT_CONFIDENCE_MODERATE] = "moderate",
  [ENT_CONFIDENCE_HIGH]     = "high",
};

// Append "; " and words, and what they are about
static void
add_part(EntBytes* const out, const char* const words, const EntText what)
{
  if (what.size) {
    ent_bytes_string(out, "; ");
    ent_bytes_string(out, words);
    ent_bytes_text(out, what);
  }
}

static void
add_actor(EntBytes* const       out,
          const EntScene* const scene,
          const char* const     words,
          const EntText         id)
{
  const size_t index =
    id.size ? ent_graph_find_actor(scene->graph, id) : SIZE_MAX;
  if (index != SIZE_MAX) {
    add_part(out, words, ent_actor_label(actor_at(scene, index)));
  }
}

static void
add_list(EntBytes* const   out,
         const char* const words,
         const EntTexts    list,
         const bool        is_quoted)
{
  for (size_t i = 0U; i < list.n_items; ++i) {
    ent_bytes_string(out, i ? ", " : words);
    ent_bytes_string(out, is_quoted ? OPEN : "");
    ent_bytes_text(out, list.items[i]);
    ent_bytes_string(out, is_quoted ? CLOSE : "");
  }
}

static void
add_date(EntBytes* const out, const char* const words, const EntText date)
{
  if (date.size) {
    ent_bytes_string(out, words);
    ent_words_add_date(out, date, false);
  }
}

// Append who says it, and in which way
static void
add_voice(EntBytes* const       out,
          const EntScene* const scene,
          const EntClaim* const claim)
{
  if (claim->polarity == ENT_NEGATED) {
    ent_bytes_string(out, "; denied");
  }
  if (claim->modality > ENT_FACTUAL) {
    ent_bytes_string(out, "; ");
    ent_bytes_string(out, modalities[claim->modality]);
  }

  add_actor(out,
            scene,
            speech_acts[claim->speech_act ? claim->speech_act : ENT_OTHER_ACT],
            claim->speaker);
  add_actor(out, scene, "relayed by ", claim->relayed_by);
  add_list(out, "; hedged: ", claim->hedges, true);
}

void
ent_tell_claim(EntBytes* const       out,
               const EntScene* const scene,
               const size_t          index)
{
  const EntClaim* const claim =
    ent_graph_record(scene->graph, ENT_CLAIM, index).claim;

  ent_bytes_text(out,
                 claim->wording.size
                   ? claim->wording
                   : ent_text(ent_predicate_label(claim->predicate)));
  add_voice(out, scene, claim);
  add_part(out, "as ", claim->office);
  if (ent_text_equals(claim->from_date, claim->to_date)) {
    const bool is_day = claim->from_date.size > sizeof("2026-01") - 1U;
    add_date(out, is_day ? "; on " : "; in ", claim->from_date);
  } else {
    add_date(out, "; from ", claim->from_date);
    add_date(out, "; until ", claim->to_date);
  }
  add_list(out, "; goods: ", claim->goods, false);
  if (claim->analytic_confidence) {
    add_part(out,
             "the report\xE2\x80\x99s confidence: ",
             ent_text(confidences[claim->analytic_confidence]));
  }
  add_part(out, "score of the extraction: ", claim->confidence);
}

// Reports and sources

static size_t
n_reports(const EntScene* const scene)
{
  return ent_graph_n_records(scene->graph, ENT_REPORT);
}

void
ent_tell_letter(EntBytes* const       out,
                const EntScene* const scene,
                const size_t          report)
{
  if (n_reports(scene) < 2U) {
    return;
  }

  // A to Z, then AA to ZZ, and so on
  char   letters[16];
  size_t n_letters = 0U;
  for (size_t rest = report + 1U; rest; rest = (rest - 1U) / N_LETTERS) {
    letters[n_letters++] = (char)('A' + (rest - 1U) % N_LETTERS);
  }
  while (n_letters) {
    ent_bytes_char(out, letters[--n_letters]);
  }
}

void
ent_tell_note(EntBytes* const       out,
              const EntScene* const scene,
              const size_t          report,
              const EntText         note)
{
  ent_tell_letter(out, scene, report);
  ent_bytes_text(out, note);
}

void
ent_tell_report(EntBytes* const       out,
                const EntScene* const scene,
                const size_t          index)
{
  const EntReport* const report =
    ent_graph_record(scene->graph, ENT_REPORT, index).report;
  const EntText publisher =
    report->publisher.size ? report->publisher : report->author;

  ent_bytes_text(out, publisher);
  ent_bytes_string(out, publisher.size ? ", " : "");
  ent_bytes_string(out, OPEN);
  ent_bytes_text(out, report->title.size ? report->title : report->id);
  ent_bytes_string(out, CLOSE);
  add_date(out, ", ", report->issued);
}

void
ent_tell_source(EntBytes* const out, const EntSource* const source)
{
  ent_bytes_text(out,
                 source->citation.size  ? source->citation
                 : source->printed.size ? source->printed
                                        : source->href);
}

void
ent_tell_host(EntBytes* const out, const EntText href)
{
  EntText rest = href;
  for (size_t i = 0U; i + 3U <= href.size; ++i) {
    if (ent_text_starts_with(ent_text_from(href, i), ENT_TEXT("://"))) {
      rest = ent_text_from(href, i + 3U);
      break;
    }
  }

  size_t end = 0U;
  while (end < rest.size && rest.data[end] != '/' && rest.data[end] != '?' &&
         rest.data[end] != '#') {
    ++end;
  }

  const EntText host = ent_text_until(rest, end);
  const EntText www  = ENT_TEXT("www.");
  ent_bytes_text(out,
                 ent_text_starts_with(host, www) ? ent_text_from(host, www.size)
                                                 : host);
}

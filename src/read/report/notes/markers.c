// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: all that may be a marker, and the notes by their numbers.
// Goes out: the markers.
// Left alone: what only looks like one, such as "[2024]" or "km2".

#include "read/report/notes/markers.h"

#include "base/memory.h"
#include "base/text.h"
#include "read/report/notes/marker_scan.h"
#include "read/report/notes/numerals.h"

#include <assert.h>
#include <string.h>

#define MAX_STEP 20U  // Numbers that may be missing between two markers
#define GLUED_STEP 3U // The same for digits that are glued to words
#define MAX_POWER 8U  // Bytes of a word that may have a power

// What is known while candidates are judged
typedef struct {
  EntDocument*        document;
  const EntNoteTable* table;
  unsigned            last[ENT_N_MARKER_KINDS];    // Last number of each kind
  size_t              n_taken[ENT_N_MARKER_KINDS]; // Markers of each kind
  size_t              end;                         // End of the last marker
} Judge;

static EntText
candidate_text(const Judge* const              judge,
               const EntMarkerCandidate* const candidate)
{
  return ent_document_text(judge->document, candidate->begin, candidate->end);
}

// Return whether any number of a candidate's list is a note's
static bool
is_known(const Judge* const judge, const EntMarkerCandidate* const candidate)
{
  const size_t block = ent_document_block(judge->document, candidate->begin);
  EntText      list  = ent_marker_list(candidate_text(judge, candidate));
  if (candidate->kind == ENT_MARKER_CARET) {
    return ent_note_table_find(judge->table, list, block) != ENT_NO_INDEX;
  }

  while (list.size) {
    const EntText number = ent_marker_next(&list).first;
    if (!number.size) {
      return false;
    }
    if (ent_note_table_find(judge->table, number, block) != ENT_NO_INDEX) {
      return true;
    }
  }

  return false;
}

static bool
follows(const Judge* const              judge,
        const EntMarkerCandidate* const candidate,
        const unsigned                  step)
{
  const unsigned last = judge->last[candidate->kind];
  return candidate->value > last && candidate->value <= last + step;
}

// "[ii]" without notes needs company; a year in brackets is an editor's word
static bool
is_likely_bracket(const Judge* const              judge,
                  const EntMarkerCandidate* const candidate)
{
  const EntText list     = ent_marker_list(candidate_text(judge, candidate));
  const bool    is_plain = ent_is_digit(list.data[0]);
  const bool is_year = candidate->value >= 1900U && candidate->value <= 2100U;
  if (is_year && !follows(judge, candidate, 1U)) {
    return false;
  }

  return is_plain
           ? candidate->value <= judge->last[candidate->kind] ||
               follows(judge, candidate, MAX_STEP)
           : follows(judge, candidate, 1U) && !judge->table->notes->n_items;
}

// Superscripts of units and powers are no markers
static bool
is_power(const Judge* const judge, const EntMarkerCandidate* const candidate)
{
  static const char* const units[] = { "m",  "km", "cm", "mm", "mi", "ft", "in",
                                       "yd", "x",  "n",  "r",  "CO", "H" };

  // Longer words are neither a unit nor a year
  const EntText all = ent_document_text(judge->document, 0U, candidate->begin);
  size_t        begin = all.size;
  while (begin && all.size - begin < MAX_POWER && all.data[begin - 1U] != ' ' &&
         all.data[begin - 1U] != '\n') {
    --begin;
  }

  const EntText word = ent_text_from(all, begin);
  if (!word.size || ent_is_digit(word.data[word.size - 1U])) {
    return !word.size ||
           !(word.size >= 4U && ent_is_digit(word.data[word.size - 4U]));
  }

  for (size_t i = 0U; i < sizeof(units) / sizeof(units[0]); ++i) {
    if (ent_text_is(word, units[i])) {
      return true;
    }
  }

  return false;
}

// Digits in the text proper are markers only where no other kind is used
static bool
is_alone(const Judge* const judge, const EntMarkerKind kind)
{
  for (unsigned i = 0U; i < ENT_N_MARKER_KINDS; ++i) {
    if (i != kind && judge->n_taken[i]) {
      return false;
    }
  }

  return true;
}

static bool
accepts(const Judge* const judge, const EntMarkerCandidate* const candidate)
{
  const bool has_notes = judge->table->notes->n_items > 0U;
  switch (candidate->kind) {
    case ENT_MARKER_LINK:
    case ENT_MARKER_CARET:
      return true;
    case ENT_MARKER_BRACKETS:
      return is_known(judge, candidate) || is_likely_bracket(judge, candidate);
    case ENT_MARKER_RAISED:
    case ENT_MARKER_SUPERSCRIPT:
      return !is_power(judge, candidate) &&
             (has_notes ? is_known(judge, candidate)
                        : follows(judge, candidate, 1U));
    case ENT_MARKER_GLUED:
      return is_alone(judge, candidate->kind) &&
             follows(judge, candidate, GLUED_STEP) &&
             is_known(judge, candidate);
    default:
      return is_alone(judge, candidate->kind) &&
             follows(judge, candidate, 1U) && is_known(judge, candidate);
  }
}

static EntStatus
take(Judge* const judge, const EntMarkerCandidate* const candidate)
{
  EntDocument* const document = judge->document;
  const EntMarker    marker   = {
         candidate->begin, candidate->end, candidate->note, ENT_NO_INDEX
  };
  judge->end = candidate->end;
  ++judge->n_taken[candidate->kind];
  if (candidate->value > judge->last[candidate->kind]) {
    judge->last[candidate->kind] = candidate->value;
  }

  return ENT_PUSH(document->memory,
                  document->markers,
                  document->n_markers,
                  document->marker_room,
                  marker);
}

static EntStatus
judge_all(Judge* const judge, const EntMarkerCandidates* const candidates)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < candidates->n_items && !st; ++i) {
    const EntMarkerCandidate* const candidate = &candidates->items[i];
    if (candidate->begin >= judge->end && accepts(judge, candidate)) {
      st = take(judge, candidate);
    }
  }

  return st;
}

// Kinds that exclude others are counted before anything is judged
static void
count_sure(Judge* const judge, const EntMarkerCandidates* const candidates)
{
  for (size_t i = 0U; i < candidates->n_items; ++i) {
    const EntMarkerCandidate* const candidate = &candidates->items[i];
    if (candidate->kind < ENT_MARKER_GLUED &&
        (candidate->kind <= ENT_MARKER_CARET || is_known(judge, candidate))) {
      ++judge->n_taken[candidate->kind];
    }
  }
}

EntStatus
ent_markers_find(EntDocument* const document, const EntNoteTable* const table)
{
  assert(document);
  assert(table);
  Judge               judge      = { document, table, { 0U }, { 0U }, 0U };
  EntMarkerCandidates candidates = { NULL, 0U, 0U };
  EntStatus           st         = ent_marker_scan(document, &candidates);
  if (!st) {
    count_sure(&judge, &candidates);
    st = judge_all(&judge, &candidates);
  }

  ent_memory_free(document->memory, candidates.items);
  return st;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A line is labelled with the verbs of its claims: those with the most claims
// first, of equals the longest, stacked as far as there is room.

#include "draw/scene.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/try.h"
#include "draw/words.h"

#include <stdlib.h>

#define MAX_LINE 22U // Code points of a line
#define MAX_LINES 3U
#define MAX_PHRASES 64U // Further different ones of a line are passed over

/// A verb phrase and how often the claims of a line have it
typedef struct {
  EntText words;     ///< The phrase
  bool    is_denial; ///< Whether "no: " goes before it
  size_t  n_claims;  ///< Claims that have it
  size_t  index;     ///< Place of the first of them
} Phrase;

// Words of a denied claim show the denial themselves, the predicate's do not
static Phrase
phrase_of(const EntClaim* const claim, const size_t index)
{
  const bool    is_worded = claim->wording.size;
  const EntText label     = ent_text(ent_predicate_label(claim->predicate));
  const Phrase  phrase    = { is_worded ? claim->wording : label,
                          !is_worded && claim->polarity == ENT_NEGATED,
                          0U,
                          index };

  return phrase;
}

static bool
is_same(const Phrase* const a, const Phrase* const b)
{
  return a->is_denial == b->is_denial && ent_text_equals(a->words, b->words);
}

static int
compare_phrases(const void* const a, const void* const b)
{
  const Phrase* const x = (const Phrase*)a;
  const Phrase* const y = (const Phrase*)b;
  if (x->n_claims != y->n_claims) {
    return x->n_claims > y->n_claims ? -1 : 1;
  }

  if (x->words.size != y->words.size) {
    return x->words.size > y->words.size ? -1 : 1;
  }

  return x->index < y->index ? -1 : x->index > y->index;
}

// Gather the different phrases of a line's claims in order, return how many
static size_t
gather(const EntScene* const     scene,
       const EntSceneEdge* const edge,
       Phrase* const             phrases)
{
  size_t          n_phrases = 0U;
  uint32_t        number    = 0U;
  const EntClaim* claim     = NULL;
  for (size_t i = 0U; (claim = ent_scene_claim(scene, edge, i, &number)); ++i) {
    const Phrase phrase = phrase_of(claim, i);

    size_t j = 0U;
    while (j < n_phrases && !is_same(&phrases[j], &phrase)) {
      ++j;
    }

    if (j == n_phrases && n_phrases < MAX_PHRASES) {
      phrases[n_phrases++] = phrase;
    }
    if (j < n_phrases) {
      ++phrases[j].n_claims;
    }
  }

  qsort(phrases, n_phrases, sizeof(Phrase), compare_phrases);
  return n_phrases;
}

// Make the phrase fit to be shown
static EntStatus
finish_phrase(EntScene* const scene, Phrase* const phrase)
{
  EntBytes bytes = ent_bytes_init(scene->arena.memory);
  ent_bytes_string(&bytes, phrase->is_denial ? "no: " : "");
  ent_bytes_text(&bytes, phrase->words);
  const EntStatus st =
    bytes.status
      ? bytes.status
      : ent_scene_text(scene, ent_bytes_view(&bytes), &phrase->words);
  ent_bytes_clear(&bytes);
  return st;
}

// Return whether a phrase says no more than one before it
static bool
is_said(const Phrase* const phrases, const size_t index)
{
  for (size_t i = 0U; i < index; ++i) {
    if (ent_words_contain(phrases[i].words, phrases[index].words)) {
      return true;
    }
  }

  return false;
}

static size_t
count_lines(const EntText text)
{
  size_t n_lines = 0U;
  for (EntText rest = text; rest.size; ++n_lines) {
    (void)ent_words_next_line(&rest, MAX_LINE);
  }

  return n_lines;
}

// Cut a phrase that alone is too long for a label
static EntStatus
shorten(EntScene* const scene, EntText* const phrase, const size_t max_lines)
{
  return count_lines(*phrase) <= max_lines
           ? ENT_SUCCESS
           : ent_scene_cut(scene, *phrase, max_lines * (MAX_LINE - 6U), phrase);
}

// Break the phrases that have room into lines
static size_t
stack(const Phrase* const phrases,
      const size_t        n_phrases,
      const size_t        max_lines,
      EntText* const      lines)
{
  size_t n_lines = 0U;
  for (size_t i = 0U; i < n_phrases; ++i) {
    EntText rest = phrases[i].words;
    if (is_said(phrases, i) || n_lines + count_lines(rest) > max_lines) {
      continue;
    }

    while (rest.size) {
      lines[n_lines++] = ent_words_next_line(&rest, MAX_LINE);
    }
  }

  return n_lines;
}

// Join the phrases for a sentence
static EntStatus
join(EntScene* const     scene,
     const Phrase* const phrases,
     const size_t        n_phrases,
     EntText* const      out)
{
  EntBytes bytes = ent_bytes_init(scene->arena.memory);
  for (size_t i = 0U; i < n_phrases && i < MAX_LINES; ++i) {
    ent_bytes_string(&bytes, i ? ", " : "");
    ent_bytes_text(&bytes, phrases[i].words);
  }

  const EntStatus st =
    bytes.status ? bytes.status
                 : ent_arena_text(&scene->arena, ent_bytes_view(&bytes), out);
  ent_bytes_clear(&bytes);
  return st;
}

// Between blocs it is numbers that count
static EntStatus
label_count(EntScene* const scene, EntSceneEdge* const edge)
{
  EntBytes bytes = ent_bytes_init(scene->arena.memory);
  ent_words_add_count(&bytes, edge->n_claims, "claim");

  const EntText   text = ent_bytes_view(&bytes);
  const EntStatus st   = bytes.status
                           ? bytes.status
                           : ent_arena_text(&scene->arena, text, &edge->words);
  ent_bytes_clear(&bytes);

  const EntTexts lines = { &edge->words, 1U };
  return st ? st : ent_arena_texts(&scene->arena, lines, &edge->lines);
}

static EntStatus
label_edge(EntScene* const scene, EntSceneEdge* const edge)
{
  if (scene->scope.view == ENT_VIEW_BLOCS) {
    return label_count(scene, edge);
  }

  Phrase       phrases[MAX_PHRASES];
  const size_t n_phrases = gather(scene, edge, phrases);
  for (size_t i = 0U; i < n_phrases; ++i) {
    ENT_TRY(finish_phrase(scene, &phrases[i]));
  }
  ENT_TRY(join(scene, phrases, n_phrases, &edge->words));
  if (edge->line_class == ENT_LINE_STRUCTURE ||
      scene->scope.view == ENT_VIEW_PLATE) {
    return ENT_SUCCESS;
  }

  const bool   is_disputed = edge->certainty == ENT_CERTAINTY_DISPUTED;
  const size_t max_lines   = MAX_LINES - is_disputed;
  ENT_TRY(shorten(scene, &phrases[0].words, max_lines));

  EntText lines[MAX_LINES];
  size_t  n_lines = stack(phrases, n_phrases, max_lines, lines);
  if (is_disputed) {
    lines[n_lines++] = ENT_TEXT("disputed");
  }

  const EntTexts list = { lines, n_lines };
  return ent_arena_texts(&scene->arena, list, &edge->lines);
}

EntStatus
ent_scene_label_edges(EntScene* const scene)
{
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    ENT_TRY(label_edge(scene, &scene->edges[i]));
  }

  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tokens of a sentence, and compiled gazetteers.
// Goes out: the longest label at a token, and the actors that bear it.

#include "extract/actors/gazetteer.h"

#include "base/text.h"
#include "extract/actors/letter_case.h"

#include <assert.h>

#define MAX_STEPS 64U // Words of a label

// A walk from a token through the tries
typedef struct {
  const EntGazetteer* gazetteer;
  const EntTokens*    tokens;
  EntText             sentence;
  uint32_t            place;
  size_t              limit;
  const EntTokenPart* first; // Part of the first token that counts, or null
} Walk;

static EntText
part_text(const Walk* const walk, const EntTokenPart* const part)
{
  return ent_text_until(ent_text_from(walk->sentence, part->begin),
                        part->end - part->begin);
}

static EntLetterCase
wanted_case(const EntGazetteerLabel* const label, const uint32_t index)
{
  return index < ENT_GAZETTEER_CASES
           ? (EntLetterCase)((label->cases >> (2U * index)) & 3U)
           : ENT_CASE_ANY;
}

// Return whether words are written as a label asks
static bool
fits(const Walk* const              walk,
     const EntGazetteerLabel* const label,
     const uint32_t                 end,
     const bool                     is_partial)
{
  for (uint32_t i = walk->place; i < end; ++i) {
    const EntToken* const token   = &walk->tokens->items[i];
    const bool            is_part = is_partial && i + 1U == end;
    const bool            is_rest = walk->first && i == walk->place;
    const EntText         word =
      is_part ? part_text(walk, &walk->tokens->parts[token->first_part])
              : is_rest ? part_text(walk, walk->first)
                        : ent_token_text(token, walk->sentence);
    const bool is_capital = is_rest ? word.data[0] >= 'A' && word.data[0] <= 'Z'
                                    : token->flags & ENT_TOKEN_CAPITAL;
    if (!ent_fits_case(word,
                       is_capital,
                       !is_part && !is_rest &&
                         ent_is_all_capitals(token, walk->sentence),
                       wanted_case(label, i - walk->place))) {
      return false;
    }
  }

  return true;
}

// Add an actor that bears a label, the likelier before the others
static void
add_bearer(EntLabelMatch* const match, const EntBearer bearer)
{
  uint32_t i = match->n_bearers;
  for (uint32_t j = 0U; j < match->n_bearers; ++j) {
    if (match->bearers[j].entry == bearer.entry) {
      return;
    }
  }
  if (i == ENT_MAX_BEARERS) {
    return;
  }

  while (i && match->bearers[i - 1U].label->rank > bearer.label->rank) {
    match->bearers[i] = match->bearers[i - 1U];
    --i;
  }

  match->bearers[i] = bearer;
  ++match->n_bearers;
}

// Take the labels that end at a node, if they are written so
static void
take(const Walk* const    walk,
     const uint32_t       part,
     const uint32_t       node,
     const uint32_t       end,
     const bool           is_partial,
     EntLabelMatch* const match)
{
  const EntGazetteerTable* const table = &walk->gazetteer->parts[part].table;
  for (uint32_t i = table->nodes[node]; i < table->nodes[node + 1U]; ++i) {
    const EntGazetteerLabel* const label = &table->labels[i];
    if (end < match->end || !fits(walk, label, end, is_partial)) {
      continue;
    }

    const bool is_longer =
      end > match->end || (match->is_partial && !is_partial);
    if (is_partial && !is_longer && !match->is_partial) {
      continue;
    }
    if (is_longer) {
      match->end        = end;
      match->n_bearers  = 0U;
      match->is_partial = is_partial;
    }

    const EntBearer bearer = {
      ent_gazetteer_first(walk->gazetteer, part, label->actor), label
    };
    add_bearer(match, bearer);
  }
}

static void
walk_part(const Walk* const walk, const uint32_t index, EntLabelMatch* match)
{
  const EntGazetteerPart* const part  = &walk->gazetteer->parts[index];
  const EntToken* const         items = walk->tokens->items;
  const size_t                  n     = walk->limit;
  uint32_t                      node =
    part->roots[walk->first ? walk->first->id : items[walk->place].id];
  uint32_t end = walk->place + 1U;
  for (uint32_t i = 0U; node && i < MAX_STEPS; ++i) {
    take(walk, index, node, end, false, match);
    if (end == n) {
      return;
    }

    const EntToken* const next = &items[end++];
    const uint32_t        word = part->words[next->id];
    if (next->n_parts) {
      const uint32_t first =
        part->words[walk->tokens->parts[next->first_part].id];
      const uint32_t last =
        first ? ent_gazetteer_step(&part->table, node, first - 1U) : 0U;
      if (last) {
        take(walk, index, last, end, true, match);
      }
    }
    node = word ? ent_gazetteer_step(&part->table, node, word - 1U) : 0U;
  }
}

EntLabelMatch
ent_gazetteer_match(const EntGazetteer* const gazetteer,
                    const EntTokens* const    tokens,
                    const EntText             sentence,
                    const uint32_t            place,
                    const size_t              limit)
{
  const size_t  n     = limit < tokens->n_items ? limit : tokens->n_items;
  const Walk    walk  = { gazetteer, tokens, sentence, place, n, NULL };
  EntLabelMatch match = { 0U };
  for (uint32_t i = 0U; i < gazetteer->n_parts && place < n; ++i) {
    if (gazetteer->parts[i].roots[tokens->items[place].id]) {
      walk_part(&walk, i, &match);
    }
  }

  return match;
}

EntLabelMatch
ent_gazetteer_match_rest(const EntGazetteer* const gazetteer,
                         const EntTokens* const    tokens,
                         const EntText             sentence,
                         const uint32_t            place)
{
  const EntToken* const     token = &tokens->items[place];
  const EntTokenPart* const last =
    &tokens->parts[token->first_part + token->n_parts - 1U];
  const Walk walk = {
    gazetteer, tokens, sentence, place, tokens->n_items, last
  };
  EntLabelMatch match = { 0U };
  for (uint32_t i = 0U; i < gazetteer->n_parts; ++i) {
    if (gazetteer->parts[i].roots[last->id]) {
      walk_part(&walk, i, &match);
    }
  }

  return match;
}

EntLabelMatch
ent_gazetteer_match_part(const EntGazetteer* const gazetteer,
                         const EntTokenPart* const part,
                         const EntText             sentence)
{
  EntLabelMatch match = { 0U };
  const EntText word  = ent_text_until(ent_text_from(sentence, part->begin),
                                      part->end - part->begin);
  const bool    is_capital =
    word.size && word.data[0] >= 'A' && word.data[0] <= 'Z';
  const bool is_caps = is_capital && ent_has_inner_capital(word);
  for (uint32_t i = 0U; i < gazetteer->n_parts; ++i) {
    const EntGazetteerTable* const table = &gazetteer->parts[i].table;
    const uint32_t                 node  = gazetteer->parts[i].roots[part->id];
    for (uint32_t j = node ? table->nodes[node] : 0U;
         node && j < table->nodes[node + 1U];
         ++j) {
      const EntGazetteerLabel* const label  = &table->labels[j];
      const EntBearer                bearer = {
                       ent_gazetteer_first(gazetteer, i, label->actor), label
      };
      if (is_capital &&
          ent_fits_case(word, is_capital, is_caps, wanted_case(label, 0U))) {
        match.end = 1U;
        add_bearer(&match, bearer);
      }
    }
  }

  return match;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a phrase whose head is an organization.
// Goes out: the organization it names, and what that is a part of.

#include "extract/actors/scan.h"

#include "base/text.h"
#include "base/try.h"
#include "extract/actors/letter_case.h"

#include <assert.h>

#define MAX_WORDS 24U // Of a name that is kept

// An organization and what its name says of it
typedef struct {
  EntActors* actors;
  uint32_t   begin;
  uint32_t   end;
  uint32_t   parent;     // State or body that it belongs to, or none
  uint32_t   parent_end; // One past the parent's words at the beginning
} Naming;

// Return a label that ends just where the phrase does, the longest
static EntLabelMatch
find_inside(const Naming* const naming, uint32_t* const begin)
{
  EntLabelMatch match = { 0U };
  for (uint32_t i = naming->begin; i < naming->end; ++i) {
    match = ent_known_label(naming->actors, i, SIZE_MAX);
    if (match.end == naming->end) {
      *begin = i;
      return match;
    }
  }

  match.end = 0U;
  return match;
}

// Find the state or body that stands first in a name
static EntStatus
find_parent(Naming* const naming, const EntLabelMatch* const known)
{
  EntActors* const actors = naming->actors;
  if (known->end && known->end < naming->end) {
    const uint32_t choice = ent_label_choose(actors, known, naming->begin);
    if (choice < ENT_MAX_BEARERS) {
      ENT_TRY(ent_actors_of_entry(
        actors, known->bearers[choice].entry, &naming->parent));
      naming->parent_end = known->end;
    }
    return ENT_SUCCESS;
  }

  const EntLocalMatch local =
    ent_local_names_match(&actors->local, actors->tokens, naming->begin);
  if (local.end && local.end < naming->end) {
    const uint32_t actor  = ent_local_choose(actors, local, naming->begin);
    const bool     is_org = actor != ENT_NO_ACTOR &&
                        actors->items[actor].record.kind == ENT_ORGANIZATION;
    naming->parent     = is_org ? actor : naming->parent;
    naming->parent_end = is_org ? local.end : naming->parent_end;
  }

  return ENT_SUCCESS;
}

// Find a state behind "of": Communist Party of Freedonia
static EntStatus
find_last_state(Naming* const naming)
{
  EntActors* const    actors = naming->actors;
  uint32_t            begin  = 0U;
  const EntLabelMatch match  = find_inside(naming, &begin);
  if (naming->parent != ENT_NO_ACTOR || !match.end ||
      begin <= naming->begin + 1U) {
    return ENT_SUCCESS;
  }

  const bool is_of = ent_is_word(actors, begin - 1U, "of") ||
                     (ent_is_word(actors, begin - 1U, "the") &&
                      ent_is_word(actors, begin - 2U, "of"));
  const uint32_t choice = ent_label_choose(actors, &match, begin);
  return is_of && choice < ENT_MAX_BEARERS
           ? ent_actors_of_entry(
               actors, match.bearers[choice].entry, &naming->parent)
           : ENT_SUCCESS;
}

// Return whether the words of a name mean no single organization: Central Bank
static bool
is_generic(const Naming* const naming)
{
  const EntActors* const actors = naming->actors;
  if (naming->parent != ENT_NO_ACTOR) {
    return false;
  }

  size_t n_proper = 0U;
  for (uint32_t i = naming->begin; i < naming->end; ++i) {
    n_proper +=
      ent_is_capital(actors, i) &&
      !(ent_use(actors, i) & (ENT_WORD_COMMON | ENT_WORD_FUNCTION |
                              ENT_WORD_ORG | ENT_WORD_TITLE | ENT_WORD_KIND));
  }

  const bool is_explained =
    ent_is_kind(actors, naming->end, ENT_TOKEN_BRACKET) &&
    ent_is_capital(actors, naming->end + 1U) &&
    ent_is_all_capitals(&actors->tokens->items[naming->end + 1U],
                        actors->sentence);
  return !n_proper && !is_explained && !ent_is_ordinal(actors, naming->begin);
}

// Return whether the words behind a state only say that it acts: Special Forces
static bool
is_body(const Naming* const naming)
{
  const EntActors* const actors = naming->actors;
  if (naming->parent == ENT_NO_ACTOR ||
      actors->items[naming->parent].record.kind != ENT_STATE ||
      !naming->parent_end) {
    return false;
  }

  const uint32_t end = ent_body_end(actors, naming->begin, naming->parent_end);
  return end >= naming->end && !ent_is_word(actors, end - 1U, "army") &&
         !ent_is_word(actors, end - 1U, "navy") &&
         !ent_is_word(actors, end - 1U, "command") &&
         !ent_is_word(actors, end - 1U, "fleet") &&
         !ent_is_word(actors, end - 1U, "cabinet");
}

// Remember a name of an organization, and its form without the state
static EntStatus
remember(Naming* const naming, const uint32_t actor)
{
  EntActors* const actors = naming->actors;
  uint32_t         ids[MAX_WORDS];
  const uint32_t   n = naming->end - naming->begin;
  if (!actors->is_survey || n > MAX_WORDS) {
    return ENT_SUCCESS;
  }

  for (uint32_t i = 0U; i < n; ++i) {
    ids[i] = actors->tokens->items[naming->begin + i].id;
  }
  ENT_TRY(ent_local_names_add(&actors->local, ids, n, actor, ENT_LOCAL_FULL));

  const uint32_t skip = naming->parent_end > naming->begin
                          ? naming->parent_end - naming->begin
                          : 0U;
  return skip && n > skip + 1U
           ? ent_local_names_add(
               &actors->local, ids + skip, n - skip, actor, ENT_LOCAL_SHORT)
           : ENT_SUCCESS;
}

static EntStatus
add_mention(Naming* const        naming,
            const uint32_t       actor,
            const EntMentionKind kind,
            uint32_t* const      end)
{
  const EntMention mention = {
    naming->begin, naming->end, actor, (uint8_t)kind
  };
  const EntMark mark = { 0U, 0U, 0U, 0U };
  *end               = naming->end;
  return ent_actors_mention(naming->actors, mention, mark);
}

// Say that an organization is a part of what stands in its name
static EntStatus
add_tie(const Naming* const naming, const uint32_t actor)
{
  const EntTie tie = { ENT_PART_OF,   actor,       naming->parent,
                       naming->begin, naming->end, naming->begin,
                       naming->begin, ENT_FACTUAL, "name-of-organization" };
  return ent_actors_tie(naming->actors, tie);
}

EntStatus
ent_organization_add(EntActors* const           actors,
                     const EntNamePhrase        phrase,
                     const uint32_t             begin,
                     const EntLabelMatch* const known,
                     uint32_t* const            end)
{
  Naming naming = { actors, begin, phrase.end, ENT_NO_ACTOR, 0U };
  ENT_TRY(find_parent(&naming, known));

  // A known organization behind its own state: Russian State Duma
  uint32_t            inner = 0U;
  const EntLabelMatch match = find_inside(&naming, &inner);
  if (match.end && inner && inner == naming.parent_end) {
    const uint32_t choice = ent_label_choose(actors, &match, inner);
    uint32_t       actor  = ENT_NO_ACTOR;
    if (choice < ENT_MAX_BEARERS) {
      ENT_TRY(ent_actors_of_entry(actors, match.bearers[choice].entry, &actor));
    }
    if (actor != ENT_NO_ACTOR &&
        ent_actors_state(actors, actor) == naming.parent) {
      ENT_TRY(add_tie(&naming, actor));
      return add_mention(&naming, actor, ENT_MENTION_NAME, end);
    }
  }

  ENT_TRY(find_last_state(&naming));
  if (is_body(&naming)) {
    naming.end = ent_body_end(actors, begin, naming.parent_end);
    return add_mention(&naming, naming.parent, ENT_MENTION_BODY, end);
  }
  if (is_generic(&naming) || actors->is_heading) {
    return ENT_SUCCESS;
  }

  uint32_t        actor = ENT_NO_ACTOR;
  const EntText   label = ent_words_text(actors, begin, naming.end);
  const EntStatus st = ent_actors_mint(actors, label, ENT_ORGANIZATION, &actor);
  if (st) {
    return st == ENT_FAILURE ? ENT_SUCCESS : st;
  }

  ent_actors_roll_up(actors, actor, naming.parent);
  ENT_TRY(remember(&naming, actor));
  ENT_TRY(add_tie(&naming, actor));
  return add_mention(&naming, actor, ENT_MENTION_NAME, end);
}

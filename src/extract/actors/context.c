// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: labels that several actors bear, or that mean other things too.
// Goes out: whom they mean in this sentence, if anyone.

#include "extract/actors/scan.h"

#include "extract/actors/letter_case.h"
#include "extract/actors/pair_key.h"

#include <assert.h>

#define MANY 4U // Times that one is spoken of more than another

// Return the item of a known actor that the report has met, or null
static const EntActorItem*
find_item(const EntActors* const actors, const EntEntry entry)
{
  const uint64_t        key   = ent_pair_key(0U, entry);
  const uint64_t* const found = ent_keys_find(&actors->by_entry, key);
  return found && *found ? &actors->items[*found - 1U] : NULL;
}

static EntActorKind
kind_of(const EntActors* const actors, const EntEntry entry)
{
  const EntGazetteerTable* table = NULL;
  return (EntActorKind)ent_gazetteer_entry(actors->gazetteer, entry, &table)
    ->kind;
}

static uint32_t
count_seen(const EntActors* const actors, const EntEntry entry)
{
  const EntActorItem* const item = find_item(actors, entry);
  return item ? item->n_seen : 0U;
}

bool
ent_is_entry_seen(const EntActors* const actors, const EntEntry entry)
{
  return count_seen(actors, entry);
}

// Return whether a token looks like another part of a personal name
static bool
is_name_word(const EntActors* const actors, const uint32_t token)
{
  const EntWordUses use = ent_use(actors, token);
  return ent_is_capital(actors, token) &&
         (use & ENT_WORD_GIVEN ||
          !(use & (ENT_WORD_COMMON | ENT_WORD_FUNCTION | ENT_WORD_TITLE |
                   ENT_WORD_ROLE | ENT_WORD_ORG | ENT_WORD_TIME)));
}

// What a word does that is no surname
static const EntWordUses no_names =
  ENT_WORD_FUNCTION | ENT_WORD_ORG | ENT_WORD_UNIT | ENT_WORD_PLACE |
  ENT_WORD_THING | ENT_WORD_BODY | ENT_WORD_TITLE | ENT_WORD_ROLE |
  ENT_WORD_TIME | ENT_WORD_KIND;

// Return whether a word stands in a personal name, or is a known surname
static bool
is_in_name(const EntActors* const actors,
           const uint32_t         begin,
           const uint32_t         end)
{
  const uint32_t id = actors->tokens->items[begin].id;
  return (begin && is_name_word(actors, begin - 1U)) ||
         (begin && ent_use(actors, begin - 1U) & ENT_WORD_TITLE) ||
         is_name_word(actors, end) ||
         (ent_is_capital(actors, end) && !(ent_use(actors, end) & no_names)) ||
         (end == begin + 1U && ent_local_names_find(&actors->local, id));
}

// Return whether the last mention is a state that owns what follows
static bool
is_of_other(const EntActors* const actors,
            const EntEntry         entry,
            const uint32_t         begin)
{
  if (!actors->n_mentions) {
    return false;
  }

  const EntMention* const last = &actors->mentions[actors->n_mentions - 1U];
  const uint32_t          gap  = begin - last->end;
  const bool              is_near =
    !gap || (gap == 1U && ent_is_kind(actors, last->end, ENT_TOKEN_CLITIC));
  if (!is_near || last->actor == ENT_NO_ACTOR) {
    return false;
  }

  const EntActorItem* const item  = find_item(actors, entry);
  const uint32_t            state = ent_actors_state(actors, last->actor);
  return state != ENT_NO_ACTOR && !(item && item->parent == state);
}

// Return whether the report speaks of whom a known actor belongs to
static bool
is_state_seen(const EntActors* const actors, const EntEntry entry)
{
  const EntGazetteerTable*       table = NULL;
  const EntGazetteerActor* const actor =
    ent_gazetteer_entry(actors->gazetteer, entry, &table);
  const EntEntry parent = ent_gazetteer_find(
    actors->gazetteer, ent_gazetteer_text(table, actor->rolls_up_to));
  return parent == ENT_NO_ENTRY || count_seen(actors, parent) ||
         kind_of(actors, parent) != ENT_STATE;
}

// Return whether a label that means other things too stands for an actor
static bool
is_word_meant(const EntActors* const actors,
              const EntBearer        bearer,
              const uint32_t         begin,
              const uint32_t         end)
{
  if (count_seen(actors, bearer.entry)) {
    return !is_name_word(actors, end);
  }
  if (bearer.label->role == ENT_LABEL_METONYM) {
    return false;
  }

  const EntActorKind kind = kind_of(actors, bearer.entry);
  const bool         is_acronym =
    ent_is_all_capitals(&actors->tokens->items[begin], actors->sentence) &&
    !actors->is_caps;
  return (kind == ENT_STATE || kind == ENT_BLOC || end - begin > 1U ||
          is_acronym) &&
         !ent_is_capital(actors, end);
}

static bool
is_meant(const EntActors* const actors,
         const EntBearer        bearer,
         const uint32_t         begin,
         const uint32_t         end)
{
  switch ((EntContextNeed)bearer.label->need) {
    case ENT_CONTEXT_NAME:
      return !is_in_name(actors, begin, end) &&
             (bearer.label->role != ENT_LABEL_METONYM ||
              count_seen(actors, bearer.entry));
    case ENT_CONTEXT_OTHERS:
      return !is_of_other(actors, bearer.entry, begin) &&
             (is_state_seen(actors, bearer.entry) ||
              (end == begin + 1U &&
               !ent_is_all_capitals(&actors->tokens->items[begin],
                                    actors->sentence)));
    case ENT_CONTEXT_CAPS:
      return !actors->is_caps;
    case ENT_CONTEXT_WORD:
      return is_word_meant(actors, bearer, begin, end);
    default:
      return true;
  }
}

uint32_t
ent_label_choose(const EntActors* const     actors,
                 const EntLabelMatch* const match,
                 const uint32_t             begin)
{
  assert(match->n_bearers);
  uint32_t best = 0U;
  for (uint32_t i = 1U; i < match->n_bearers; ++i) {
    if (count_seen(actors, match->bearers[i].entry) >
        count_seen(actors, match->bearers[best].entry)) {
      best = i;
    }
  }

  const EntBearer bearer   = match->bearers[best];
  const bool      is_plain = match->n_bearers > 1U &&
                        bearer.label->role != ENT_LABEL_NAME &&
                        bearer.label->need == ENT_CONTEXT_WORD;
  return is_plain || is_meant(actors, bearer, begin, match->end)
           ? best
           : (uint32_t)ENT_MAX_BEARERS;
}

// Return whether a surname stands behind the name of someone else
static bool
is_of_other_person(const EntActors* const actors, const uint32_t begin)
{
  if (!begin || actors->is_heading || !ent_is_capital(actors, begin - 1U)) {
    return false;
  }

  const EntToken* const before = &actors->tokens->items[begin - 1U];
  const EntWordUses     use    = ent_use(actors, begin - 1U);
  const bool            is_other =
    use & ENT_WORD_GIVEN ||
    !(use & (ENT_WORD_COMMON | ENT_WORD_FUNCTION | ENT_WORD_TITLE |
             ENT_WORD_ROLE | ENT_WORD_RANK | ENT_WORD_TIME));
  const bool is_known = actors->n_mentions &&
                        actors->mentions[actors->n_mentions - 1U].end == begin;
  return is_other && !is_known &&
         !(before->flags & ENT_TOKEN_FIRST && use & ENT_WORD_COMMON);
}

// Choose among persons of one surname: by title, else the latest
static uint32_t
choose_person(const EntActors* const actors,
              const uint32_t         first,
              const uint32_t         begin)
{
  const EntLocalName* const names = actors->local.names;
  const uint32_t title = begin && ent_use(actors, begin - 1U) & ENT_WORD_TITLE
                           ? actors->tokens->items[begin - 1U].id
                           : 0U;
  uint32_t       best  = names[first].actor;
  for (uint32_t i = names[first].next; i; i = names[i].next) {
    const EntActorItem* const item       = &actors->items[names[i].actor];
    const EntActorItem* const old        = &actors->items[best];
    const bool                is_titled  = title && item->title == title;
    const bool                was_titled = title && old->title == title;
    const bool is_later = (item->last_sentence > old->last_sentence &&
                           old->n_found <= MANY * (item->n_found + 1U)) ||
                          item->n_found > MANY * (old->n_found + 1U) ||
                          (!item->given && old->given && !old->last_sentence);
    if (is_titled != was_titled ? is_titled : is_later) {
      best = names[i].actor;
    }
  }

  return best;
}

// Choose among organizations of one short name: the latest
static uint32_t
choose_latest(const EntActors* const actors, const uint32_t first)
{
  const EntLocalName* const names = actors->local.names;
  uint32_t                  best  = names[first].actor;
  for (uint32_t i = names[first].next; i; i = names[i].next) {
    if (actors->items[names[i].actor].last_sentence >
        actors->items[best].last_sentence) {
      best = names[i].actor;
    }
  }

  return best;
}

uint32_t
ent_local_choose(const EntActors* const actors,
                 const EntLocalMatch    match,
                 const uint32_t         begin)
{
  const EntLocalName* const name  = &actors->local.names[match.name];
  const EntToken* const     token = &actors->tokens->items[begin];
  if (name->kind == ENT_LOCAL_ACRONYM) {
    return ent_is_all_capitals(token, actors->sentence) ||
               match.end - begin > 1U
             ? choose_latest(actors, match.name)
             : ENT_NO_ACTOR;
  }
  if (actors->items[name->actor].record.kind != ENT_PERSON) {
    return choose_latest(actors, match.name);
  }
  if (name->kind == ENT_LOCAL_FULL) {
    return name->actor;
  }

  const bool is_word =
    token->flags & ENT_TOKEN_FIRST &&
    ent_use(actors, begin) & ENT_WORD_COMMON && match.end - begin == 1U &&
    ent_use(actors, match.end) & ENT_WORD_COMMON &&
    !(ent_use(actors, match.end) & ENT_WORD_REPORT) && !actors->tagger;
  return is_word || is_of_other_person(actors, begin) ||
             (is_name_word(actors, match.end) && !actors->is_heading &&
              !ent_is_kind(actors, match.end, ENT_TOKEN_CLITIC))
           ? ENT_NO_ACTOR
           : choose_person(actors, match.name, begin);
}

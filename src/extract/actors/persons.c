// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: runs of capitalized words that no label explains.
// Goes out: persons, if something says that they are; and their short names.

#include "extract/actors/persons.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/actors/scan.h"
#include "extract/actors/titles.h"

#include <assert.h>

static EntStatus
add_pending(EntActors* const        actors,
            const EntNameRun* const run,
            const uint32_t          state,
            const bool              is_said)
{
  EntPending* const pending =
    (EntPending*)ent_memory_grow(actors->memory,
                                 actors->pending,
                                 actors->n_pending,
                                 &actors->pending_room,
                                 sizeof(EntPending));
  if (!pending) {
    return ENT_NO_MEMORY;
  }

  actors->pending = pending;
  EntPending item = { actors->tokens->items[run->begin].id,
                      state,
                      is_said ? state : ENT_NO_ACTOR,
                      run->title,
                      { NULL, 0U } };
  for (size_t i = 0U; i < actors->n_pending; ++i) {
    if (pending[i].id == item.id) {
      pending[i].ruled =
        pending[i].ruled == ENT_NO_ACTOR ? item.ruled : pending[i].ruled;
      pending[i].state =
        pending[i].state == ENT_NO_ACTOR ? state : pending[i].state;
      pending[i].title = pending[i].title ? pending[i].title : item.title;
      return ENT_SUCCESS;
    }
  }

  ENT_TRY(ent_arena_text(
    &actors->arena, ent_words_text(actors, run->begin, run->end), &item.text));
  pending[actors->n_pending++] = item;
  return ENT_SUCCESS;
}

// Return the person with the same surname whose given name does not differ
static uint32_t
find_same(const EntActors* const actors, const EntNameRun* const run)
{
  const EntToken* const last  = &actors->tokens->items[run->end - 1U];
  const EntText         given = ent_token_words(actors, run->begin);
  for (uint32_t i = ent_local_names_find(&actors->local, last->id); i;
       i          = actors->local.names[i].next) {
    const uint32_t            actor = actors->local.names[i].actor;
    const EntActorItem* const item  = &actors->items[actor];
    const EntText             label = item->record.labels.items[0].text;
    size_t                    size  = 0U;
    while (size < label.size && label.data[size] != ' ') {
      ++size;
    }

    const EntText other      = ent_text_until(label, size);
    const bool    is_initial = given.size && other.size &&
                            given.data[0] == other.data[0] &&
                            (given.data[given.size - 1U] == '.' ||
                             other.data[other.size - 1U] == '.');
    if (item->record.kind == ENT_PERSON && size < label.size &&
        (is_initial || ent_text_equals(given, other))) {
      return actor;
    }
  }

  return ENT_NO_ACTOR;
}

static EntStatus
add_short(EntActors* const      actors,
          const uint32_t* const ids,
          const size_t          n_ids,
          const uint32_t        actor)
{
  return ent_local_names_add(
    &actors->local, ids, n_ids, actor, ENT_LOCAL_SHORT);
}

// Remember the whole name of a person and its short forms
static EntStatus
remember(EntActors* const        actors,
         const EntNameRun* const run,
         const uint32_t          actor)
{
  uint32_t       ids[ENT_MAX_NAME + 2U];
  const uint32_t n = run->end - run->begin;
  for (uint32_t i = 0U; i < n; ++i) {
    ids[i] = actors->tokens->items[run->begin + i].id;
  }
  if (n > 1U) {
    ENT_TRY(ent_local_names_add(&actors->local, ids, n, actor, ENT_LOCAL_FULL));
  }

  // The surname, with its particles and without
  const EntToken* const last = &actors->tokens->items[run->end - 1U];
  ENT_TRY(add_short(actors, ids + n - 1U, 1U, actor));
  if (ent_is_joined_name(actors, run->end - 1U)) {
    ENT_TRY(add_short(
      actors, &actors->tokens->parts[last->first_part + 1U].id, 1U, actor));
  }
  if (n > 2U && ent_use(actors, run->end - 2U) & ENT_WORD_PARTICLE) {
    ENT_TRY(add_short(actors, ids + n - 2U, 2U, actor));
  }

  // The first name, if it can be no given name: Mao Zedong
  const EntWordUses first = ent_use(actors, run->begin);
  return n > 1U &&
             !(first & (ENT_WORD_GIVEN | ENT_WORD_COMMON | ENT_WORD_TIME)) &&
             ent_token_words(actors, run->begin).size > 2U
           ? add_short(actors, ids, 1U, actor)
           : ENT_SUCCESS;
}

static void
note_sex(EntActors* const        actors,
         const EntNameRun* const run,
         const uint32_t          actor)
{
  const EntWordUses   use  = ent_use(actors, run->begin);
  EntActorItem* const item = &actors->items[actor];
  const bool          is_male =
    use & ENT_WORD_MALE ||
    (run->begin && (ent_is_word(actors, run->begin - 1U, "mr.") ||
                    ent_is_word(actors, run->begin - 1U, "king")));
  const bool is_female = use & ENT_WORD_FEMALE;
  if (!item->sex && is_male != is_female) {
    item->sex = (uint8_t)(is_male ? ENT_SEX_MALE : ENT_SEX_FEMALE);
  }
}

static EntStatus
add_person(EntActors* const actors, const EntNameRun* const run)
{
  uint32_t actor = find_same(actors, run);
  if (actor == ENT_NO_ACTOR) {
    const EntStatus st = ent_actors_mint(
      actors, ent_words_text(actors, run->begin, run->end), ENT_PERSON, &actor);
    if (st) {
      return st == ENT_FAILURE ? ENT_SUCCESS : st;
    }
  }

  note_sex(actors, run, actor);
  if (run->n_capitals > 1U && !actors->items[actor].given) {
    actors->items[actor].given = actors->tokens->items[run->begin].id;
  }
  if (run->title && !actors->items[actor].title) {
    actors->items[actor].title = run->title;
  }
  ENT_TRY(remember(actors, run, actor));

  const EntMention mention = { run->begin, run->end, actor, ENT_MENTION_NAME };
  const EntMark    mark    = { 0U, 0U, 0U, 0U };
  return ent_actors_mention(actors, mention, mark);
}

// Return whether a title is part of the name behind it: King Zahir
static bool
is_royal(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "king") ||
         ent_is_word(actors, token, "queen") ||
         ent_is_word(actors, token, "pope") ||
         ent_is_word(actors, token, "emperor") ||
         ent_is_word(actors, token, "empress") ||
         ent_is_word(actors, token, "sultan") ||
         ent_is_word(actors, token, "prince") ||
         ent_is_word(actors, token, "tsar");
}

// Return whether a label of a rule begins with a word: Brezhnev regime
static bool
is_known_ruler(EntActors* const actors,
               const uint32_t   token,
               EntEntry* const  ruled)
{
  static const char* const  rules[]   = { "regime",
                                          "administration",
                                          "government" };
  const EntGazetteer* const gazetteer = actors->gazetteer;
  const uint32_t            id        = actors->tokens->items[token].id;
  if (ent_use(actors, token) & (ENT_WORD_COMMON | ENT_WORD_KIND)) {
    return false;
  }

  const EntGazetteerPart* const part = &gazetteer->parts[0];
  for (size_t i = 0U; i < 3U && part->roots[id]; ++i) {
    const EntText  rule = ent_text(rules[i]);
    const uint32_t word = ent_gazetteer_word(&part->table, rule);
    const uint32_t node =
      word ? ent_gazetteer_step(&part->table, part->roots[id], word - 1U) : 0U;
    const uint32_t first = part->table.nodes[node];
    if (node && first < part->table.nodes[node + 1U] &&
        part->table.labels[first].role == ENT_LABEL_HIDDEN) {
      *ruled = part->table.labels[first].actor; // Of the first gazetteer
      return true;
    }
  }

  return false;
}

EntStatus
ent_ruler_look(EntActors* const actors,
               const uint32_t   begin,
               const uint32_t   end,
               const uint32_t   state)
{
  const EntWordUses use = ent_use(actors, begin);
  const EntNameRun  run = { begin, begin + 1U, 1U, 0U };
  return end == begin + 2U && ent_use(actors, begin + 1U) & ENT_WORD_PEOPLE &&
             ent_is_capital(actors, begin) &&
             !(use & (ENT_WORD_KIND | ENT_WORD_GIVEN)) &&
             !ent_known_label(actors, begin, begin + 1U).n_bearers
           ? add_pending(actors, &run, state, true)
           : ENT_SUCCESS;
}

EntStatus
ent_person_look(EntActors* const actors,
                const uint32_t   begin,
                uint32_t* const  end)
{
  assert(actors->is_survey);
  if (!ent_may_begin_name(actors, begin) || actors->is_caps) {
    return ENT_SUCCESS;
  }

  EntNameRun run = ent_name_run(actors, begin);
  for (uint32_t i = begin + 1U; i + 1U < run.end; ++i) {
    // Affairs Zbigniew Brzezinski: the name begins with the given name
    if (ent_use(actors, i) & ENT_WORD_GIVEN &&
        !(ent_use(actors, begin) & ENT_WORD_GIVEN) &&
        ent_use(actors, begin) & ENT_WORD_COMMON) {
      *end = i;
      return ENT_SUCCESS;
    }
  }

  if (run.n_capitals > 1U && ent_is_headline_verb(actors, begin)) {
    *end = begin + 1U; // The President Orders McGahn to Resign
    return ENT_SUCCESS;
  }

  const EntTitleWords title = ent_title_before(actors, begin);
  run.title                 = title.is_found && !title.is_former
                                ? actors->tokens->items[title.title].id
                                : 0U;
  if (actors->is_heading &&
      (!title.is_found || ent_use(actors, begin) & ENT_WORD_COMMON ||
       ent_use(actors, run.end - 1U) & ENT_WORD_COMMON)) {
    return ENT_SUCCESS;
  }

  const bool is_single = run.n_capitals == 1U && run.end == begin + 1U;
  if (is_single) {
    const uint32_t royal = begin && ent_is_capital(actors, begin - 1U) &&
                               is_royal(actors, begin - 1U)
                             ? begin - 1U
                             : begin;
    if (royal < begin) {
      run.begin = royal;
      *end      = run.end;
      return add_person(actors, &run);
    }

    uint32_t   state    = ENT_NO_ACTOR;
    EntEntry   ruled    = ENT_NO_ENTRY;
    const bool is_ruler = is_known_ruler(actors, begin, &ruled);
    if (is_ruler) {
      ENT_TRY(ent_actors_of_entry(actors, ruled, &state));
    }
    return is_ruler || ent_is_shown_surname(actors, &run)
             ? add_pending(actors, &run, state, false)
             : ENT_SUCCESS;
  }

  *end = run.end;
  return ent_is_shown_person(actors, &run) ? add_person(actors, &run)
                                           : ENT_SUCCESS;
}

// Return the only person whose name begins with a word, or none: Saddam
static uint32_t
find_given(const EntActors* const actors, const uint32_t id)
{
  uint32_t found = ENT_NO_ACTOR;
  for (uint32_t i = 0U; i < actors->n_items; ++i) {
    if (actors->items[i].given == id) {
      if (found != ENT_NO_ACTOR) {
        return ENT_NO_ACTOR;
      }
      found = i;
    }
  }

  return found;
}

// Return whether a surname was a ruler's before the report named its bearer,
// who has another office: President Kennedy, then Attorney General Robert
// Kennedy
static bool
is_namesake(const EntActors* const  actors,
            const EntPending* const pending,
            const uint32_t          known)
{
  const EntLocalName* const name = &actors->local.names[known];
  const EntActorItem* const item = &actors->items[name->actor];
  return !name->next && item->record.kind == ENT_PERSON && item->given &&
         pending->ruled != ENT_NO_ACTOR && item->title && pending->title &&
         item->title != pending->title;
}

EntStatus
ent_person_finish(EntActors* const actors)
{
  for (size_t i = 0U; i < actors->n_pending; ++i) {
    const EntPending* const pending = &actors->pending[i];
    uint32_t                actor   = ENT_NO_ACTOR;
    const uint32_t known = ent_local_names_find(&actors->local, pending->id);
    if (known && !is_namesake(actors, pending, known)) {
      // The only one of that surname is whose rule was spoken of
      const EntLocalName* const name = &actors->local.names[known];
      if (!name->next && actors->items[name->actor].record.kind == ENT_PERSON) {
        ent_actors_roll_up(actors, name->actor, pending->ruled);
      }
      continue;
    }

    // A word that the report has in small letters too is hardly a name
    if (!known && actors->small[pending->id] & ENT_WORD_IS_SMALL &&
        actors->gazetteer->words.items[pending->id] & ENT_WORD_COMMON) {
      continue;
    }

    actor = known ? ENT_NO_ACTOR : find_given(actors, pending->id);
    const EntStatus st =
      actor != ENT_NO_ACTOR
        ? ENT_SUCCESS
        : ent_actors_mint(actors, pending->text, ENT_PERSON, &actor);
    if (st > ENT_FAILURE) {
      return st;
    }
    if (!st) {
      ent_actors_roll_up(actors, actor, pending->state);
      actors->items[actor].title = pending->title;
      ENT_TRY(add_short(actors, &pending->id, 1U, actor));
    }
  }

  actors->is_survey  = false;
  actors->n_sentence = 0U;
  for (size_t i = 0U; i < actors->n_items; ++i) {
    actors->items[i].last_sentence = 0U;
  }

  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: mentions of persons, and the words around them.
// Goes out: what they hold office in, and the state that they belong to.

#include "extract/actors/scan.h"

#include "base/try.h"
#include "extract/actors/titles.h"

#include <assert.h>

#define MAX_GAP 6U // Tokens or mentions between what belongs together

// Return the last mention that ends where a title begins, or none
static uint32_t
mention_before(const EntActors* const actors, uint32_t token)
{
  while (token && ent_use(actors, token - 1U) & ENT_WORD_FORMER) {
    --token;
  }
  if (token && ent_is_kind(actors, token - 1U, ENT_TOKEN_CLITIC)) {
    --token;
  }
  const uint32_t found =
    token ? ent_mention_at(actors, token - 1U) : ENT_NO_ACTOR;
  return found != ENT_NO_ACTOR && actors->mentions[found].end == token
           ? found
           : ENT_NO_ACTOR;
}

// Return the first actor that can have offices between two tokens, or none
static uint32_t
actor_between(const EntActors* const actors,
              const uint32_t         begin,
              const uint32_t         end)
{
  for (uint32_t i = begin; i < end; ++i) {
    const uint32_t          found = ent_mention_at(actors, i);
    const EntMention* const mention =
      found != ENT_NO_ACTOR ? &actors->mentions[found] : NULL;
    if (mention && mention->begin >= begin && mention->end <= end &&
        mention->actor != ENT_NO_ACTOR &&
        actors->items[mention->actor].record.kind != ENT_PERSON) {
      return mention->actor;
    }
  }

  return ENT_NO_ACTOR;
}

static bool
is_former(const EntActors* const actors, const uint32_t token)
{
  return token && ent_use(actors, token - 1U) & ENT_WORD_FORMER;
}

// An office of a person, as the words say it
typedef struct {
  uint32_t      person;
  EntTitleWords words;
  uint32_t      before; // Actor before the title, or none
  uint32_t      begin;  // First token of all
  uint32_t      end;    // One past the last
  const char*   rule;
} Office;

static EntStatus
add_office(EntActors* const actors, const Office* const office)
{
  const EntTitleWords* const words = &office->words;
  const uint32_t             governed =
    words->of_end && !words->is_to
                  ? actor_between(actors, words->of_begin, words->of_end)
                  : ENT_NO_ACTOR;
  uint32_t place = governed != ENT_NO_ACTOR ? governed : office->before;

  const EntActorItem* const item = &actors->items[office->person];
  const EntWordUses         use  = ent_use(actors, words->title);
  const uint32_t home = office->before != ENT_NO_ACTOR ? office->before : place;
  if (!(use & ENT_WORD_KIN) || use & ENT_WORD_TITLE) {
    ent_actors_roll_up(actors, office->person, home);
  }
  if (place == ENT_NO_ACTOR && use & ENT_WORD_RULER &&
      item->parent != ENT_NO_ACTOR) {
    place = ent_actors_state(actors, office->person);
  }

  const bool   is_whole = words->of_end && governed == ENT_NO_ACTOR;
  const EntTie tie      = { ENT_HOLDS_OFFICE_IN,
                            office->person,
                            place,
                            office->begin,
                            office->end,
                            words->begin,
                       is_whole ? words->of_end : words->end,
                       words->is_former ? ENT_HISTORICAL : ENT_FACTUAL,
                            office->rule };
  return use & ENT_WORD_TITLE && !(use & ENT_WORD_HONORIFIC)
           ? ent_actors_tie(actors, tie)
           : ENT_SUCCESS;
}

// Let kin belong to the state of the person before: his wife
static void
take_kin(EntActors* const           actors,
         const size_t               index,
         const EntTitleWords* const words)
{
  if (!(ent_use(actors, words->title) & ENT_WORD_KIN)) {
    return;
  }
  for (size_t i = index; i > 0U && index - i < MAX_GAP; --i) {
    const EntMention* const other = &actors->mentions[i - 1U];
    if (other->actor != ENT_NO_ACTOR &&
        actors->items[other->actor].record.kind == ENT_PERSON) {
      ent_actors_roll_up(actors,
                         actors->mentions[index].actor,
                         actors->items[other->actor].parent);
      return;
    }
  }
}

static EntStatus
look_before(EntActors* const actors, const size_t index)
{
  const EntMention* const mention = &actors->mentions[index];
  Office                  office  = { 0 };
  office.person                   = mention->actor;
  office.words                    = ent_title_before(actors, mention->begin);
  office.rule                     = "title-before-name";
  if (!office.words.is_found) {
    return ENT_SUCCESS;
  }

  const uint32_t before = mention_before(actors, office.words.begin);
  office.before         = ENT_NO_ACTOR;
  office.begin          = office.words.begin;
  office.end            = mention->end;
  if (before != ENT_NO_ACTOR) {
    const EntMention* const owner = &actors->mentions[before];
    const bool              is_owner =
      owner->actor != ENT_NO_ACTOR &&
      actors->items[owner->actor].record.kind != ENT_PERSON &&
      owner->kind != ENT_MENTION_PLACE;
    office.before = is_owner ? owner->actor : ENT_NO_ACTOR;
    office.begin  = owner->begin;
  }
  if (is_former(actors, office.begin)) {
    office.words.is_former = true;
  }

  take_kin(actors, index, &office.words);
  return add_office(actors, &office);
}

// Return whether a mention of a person begins with a token
static bool
is_person_at(const EntActors* const actors, const uint32_t token)
{
  const uint32_t          found = ent_mention_at(actors, token);
  const EntMention* const mention =
    found != ENT_NO_ACTOR ? &actors->mentions[found] : NULL;
  return mention && mention->begin == token && mention->actor != ENT_NO_ACTOR &&
         actors->items[mention->actor].record.kind == ENT_PERSON;
}

static bool
is_determiner(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "the") || ent_is_word(actors, token, "a") ||
         ent_is_word(actors, token, "an") ||
         ent_is_word(actors, token, "now") ||
         ent_is_word(actors, token, "currently") ||
         ent_is_word(actors, token, "also");
}

// Return the mention before the head of a title behind a name, or none
static uint32_t
owner_of(const EntActors* const actors,
         const uint32_t         begin,
         const uint32_t         end)
{
  const uint32_t found = mention_before(actors, end);
  return found != ENT_NO_ACTOR && actors->mentions[found].begin >= begin
           ? actors->mentions[found].actor
           : ENT_NO_ACTOR;
}

// Return whether a person is named among some tokens
static bool
has_person(const EntActors* const actors,
           const uint32_t         begin,
           const uint32_t         end)
{
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    const EntMention* const mention = &actors->mentions[i];
    if (mention->begin >= begin && mention->begin <= end &&
        mention->actor != ENT_NO_ACTOR &&
        actors->items[mention->actor].record.kind == ENT_PERSON) {
      return true;
    }
  }

  return false;
}

// Return whether a title behind a comma begins a clause: with Comey, the
// President told others
static bool
is_gone_on(const EntActors* const actors, const uint32_t end)
{
  if (!ent_is_kind(actors, end, ENT_TOKEN_WORD) || !actors->tagger) {
    return false;
  }

  const EntTag tag = ent_tagger_tag(actors->tagger, end);
  return tag == ENT_TAG_PAST || tag == ENT_TAG_THIRD || tag == ENT_TAG_BASE ||
         tag == ENT_TAG_AUXILIARY || tag == ENT_TAG_MODAL;
}

static EntStatus
look_behind(EntActors* const actors, const size_t index)
{
  const EntMention mention = actors->mentions[index];
  uint32_t         place   = mention.end;
  Office           office  = { 0 };
  office.person            = mention.actor;
  office.rule              = "title-behind-name";
  office.before            = ENT_NO_ACTOR;
  office.begin             = mention.begin;
  if (!ent_is_kind(actors, place, ENT_TOKEN_COMMA)) {
    return ENT_SUCCESS;
  }

  // "the former Venezuelan vice president and now president"
  do {
    const uint32_t begin = ++place;
    while (is_determiner(actors, place)) {
      ++place;
    }
    const bool is_bare = place == begin && begin == mention.end + 1U &&
                         ent_is_capital(actors, place);
    uint32_t end = place;
    office.words = ent_title_at(actors, place, &end);
    if (!office.words.is_found || is_person_at(actors, end) ||
        is_gone_on(actors, end) ||
        (is_bare && (!ent_is_kind(actors, end, ENT_TOKEN_COMMA) ||
                     has_person(actors, place, end)))) {
      return ENT_SUCCESS; // Another item of a list
    }

    const uint32_t owner = owner_of(actors, place, office.words.begin);
    office.before        = owner != ENT_NO_ACTOR ? owner : office.before;
    office.end           = end;
    ENT_TRY(add_office(actors, &office));
    place = end;
  } while (ent_is_word(actors, place, "and"));

  return ENT_SUCCESS;
}

// Let a leader belong to what is led: the MPLA, led by Agostinho Neto
static void
look_for_led(EntActors* const actors, const size_t index)
{
  const EntMention* const mention = &actors->mentions[index];
  const EntMention* const before  = index ? mention - 1 : NULL;
  const uint32_t          begin   = mention->begin;
  if (!before || begin < 2U || !ent_is_word(actors, begin - 1U, "by") ||
      !(ent_use(actors, begin - 2U) & ENT_WORD_LED) ||
      before->actor == ENT_NO_ACTOR || begin - before->end > MAX_GAP) {
    return;
  }

  const EntActorKind kind = actors->items[before->actor].record.kind;
  if (kind == ENT_ORGANIZATION || kind == ENT_ARMED_GROUP) {
    ent_actors_roll_up(actors, mention->actor, before->actor);
  }
}

EntStatus
ent_offices_find(EntActors* const actors)
{
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    const uint32_t actor = actors->mentions[i].actor;
    if (actor != ENT_NO_ACTOR &&
        actors->items[actor].record.kind == ENT_PERSON) {
      ENT_TRY(look_before(actors, i));
      ENT_TRY(look_behind(actors, i));
      look_for_led(actors, i);
    }
  }

  return ENT_SUCCESS;
}

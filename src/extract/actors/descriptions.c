// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a description: the administration, both countries, the three.
// Goes out: whom it means, if just those were named shortly before.

#include "extract/actors/refer.h"

#include <assert.h>

#define MAX_BACK 4U // Sentences that an administration is remembered for

// What a description's noun asks of those whom it means
typedef enum {
  ASKS_RULE,    // The rule that was named with the same word
  ASKS_STATE,   // A state
  ASKS_GROUP,   // An organization or armed group
  ASKS_BLOC,    // An alliance
  ASKS_STATES,  // Several states
  ASKS_ANYONE,  // Several of any kind
  ASKS_TITLE,   // A person with that title
  ASKS_NOTHING, // Nobody safely
} Asks;

typedef struct {
  const char* word;
  Asks        asks;
} Noun;

static const Noun nouns[] = {
  { "administration", ASKS_RULE }, { "government", ASKS_RULE },
  { "regime", ASKS_RULE },         { "junta", ASKS_RULE },
  { "country", ASKS_STATE },       { "nation", ASKS_STATE },
  { "kingdom", ASKS_STATE },       { "republic", ASKS_STATE },
  { "group", ASKS_GROUP },         { "organization", ASKS_GROUP },
  { "organisation", ASKS_GROUP },  { "movement", ASKS_GROUP },
  { "party", ASKS_GROUP },         { "company", ASKS_GROUP },
  { "ministry", ASKS_GROUP },      { "alliance", ASKS_BLOC },
  { "bloc", ASKS_BLOC },           { "countries", ASKS_STATES },
  { "states", ASKS_STATES },       { "nations", ASKS_STATES },
  { "governments", ASKS_STATES },  { "powers", ASKS_STATES },
  { "superpowers", ASKS_STATES },  { "neighbors", ASKS_STATES },
  { "neighbours", ASKS_STATES },   { "sides", ASKS_ANYONE },
  { "two", ASKS_ANYONE },          { "three", ASKS_ANYONE },
  { "four", ASKS_ANYONE },         { "leaders", ASKS_ANYONE },
  { "groups", ASKS_ANYONE },       { "movements", ASKS_ANYONE },
  { "parties", ASKS_ANYONE },      { "presidents", ASKS_ANYONE },
  { "president", ASKS_TITLE },
};

static Asks
asks_of(const EntActors* const actors, const uint32_t token)
{
  for (size_t i = 0U; i < sizeof(nouns) / sizeof(nouns[0]); ++i) {
    if (ent_is_word(actors, token, nouns[i].word)) {
      return nouns[i].asks;
    }
  }

  return ASKS_NOTHING;
}

// Return the number that a description names, or 0
static uint32_t
number_of(const EntActors* const actors, const EntMention* const mention)
{
  for (uint32_t i = mention->begin; i < mention->end; ++i) {
    const uint32_t number =
      ent_is_word(actors, i, "two") || ent_is_word(actors, i, "both") ? 2U
      : ent_is_word(actors, i, "three")                               ? 3U
      : ent_is_word(actors, i, "four")                                ? 4U
                                                                      : 0U;
    if (number) {
      return number;
    }
  }

  return 0U;
}

static bool
fits(const EntActors* const actors, const uint32_t actor, const Asks asks)
{
  const EntActorKind kind = actors->items[actor].record.kind;
  switch (asks) {
    case ASKS_STATE:
    case ASKS_STATES:
      return kind == ENT_STATE;
    case ASKS_GROUP:
      return kind == ENT_ORGANIZATION || kind == ENT_ARMED_GROUP;
    case ASKS_BLOC:
      return kind == ENT_BLOC;
    default:
      return kind != ENT_PERSON;
  }
}

// Gather those before a token of the sentence that fit, places included
static EntMeant
gather(const EntReferences* const references,
       const uint32_t             token,
       const Asks                 asks)
{
  const EntActors* const actors = references->actors;
  EntMeant               meant  = { { 0U }, 0U, false };
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    const EntMention* const mention = &actors->mentions[i];
    if (mention->begin >= token) {
      break;
    }
    if (mention->actor == ENT_NO_ACTOR) {
      continue;
    }

    size_t                n       = 0U;
    const uint32_t* const members = ent_actors_members(actors, mention, &n);
    for (size_t j = 0U; j < n; ++j) {
      if (fits(actors, members[j], asks)) {
        ent_meant_add(&meant, members[j]);
      }
    }
  }

  return meant;
}

// Return a list of just so many actors in the sentence before a token
static EntMeant
find_list(const EntReferences* const references,
          const uint32_t             token,
          const uint32_t             number)
{
  const EntSyntax* const syntax = references->syntax;
  for (size_t i = syntax->n_groups; i > 0U; --i) {
    const EntNounGroup* const group = &syntax->groups[i - 1U];
    if (group->head < token && group->first == i - 1U &&
        group->next < syntax->n_groups) {
      const EntMeant meant = ent_group_meant(references, (uint32_t)(i - 1U));
      if (meant.n_actors == number) {
        return meant;
      }
    }
  }

  const EntMeant none = { { 0U }, 0U, false };
  return none;
}

// Return those whom the sentence before spoke of together
static EntMeant
recall_several(const EntActors* const actors, const Asks asks)
{
  const EntRecall* const recall = &actors->recall;
  EntMeant               meant  = { { 0U }, 0U, false };
  for (uint32_t i = 0U; i < recall->n_several; ++i) {
    if (fits(actors, recall->several[i], asks)) {
      ent_meant_add(&meant, recall->several[i]);
    }
  }

  return meant;
}

// Return whether an actor is the subject of the clause that a token stands in
static bool
is_own_subject(const EntReferences* const references,
               const uint32_t             token,
               const uint32_t             actor)
{
  const EntSyntax* const syntax = references->syntax;
  const uint32_t         group  = syntax->group_of[token];
  const uint32_t         clause =
    group < syntax->n_groups ? syntax->groups[group].clause : ENT_NONE;
  if (clause >= syntax->n_clauses ||
      syntax->clauses[clause].subject >= syntax->n_groups) {
    return false;
  }

  const EntMeant subject =
    ent_group_meant(references, syntax->clauses[clause].subject);
  return subject.n_actors && subject.actors[0] == actor;
}

// Take out who does something to those who are meant
static void
leave_subject(const EntReferences* const references,
              const uint32_t             token,
              EntMeant* const            meant)
{
  uint32_t n_kept = 0U;
  for (uint32_t i = 0U; i < meant->n_actors && i < ENT_MAX_MEANT; ++i) {
    if (!is_own_subject(references, token, meant->actors[i])) {
      meant->actors[n_kept++] = meant->actors[i];
    }
  }
  meant->n_actors = n_kept;
}

static EntMeant
several_meant(const EntReferences* const references,
              const EntMention* const    mention,
              const Asks                 asks)
{
  const uint32_t number = number_of(references->actors, mention);
  EntMeant       none   = { { 0U }, 0U, false };
  if (!number) {
    return none; // "The parties" may be any
  }

  const EntMeant list = find_list(references, mention->begin, number);
  if (list.n_actors) {
    return list;
  }

  EntMeant here = gather(references, mention->begin, asks);
  if (here.n_actors > number) {
    leave_subject(references, mention->begin, &here);
  }
  if (here.n_actors) {
    return here.n_actors == number ? here : none;
  }

  const EntMeant before = recall_several(references->actors, asks);
  return before.n_actors == number ? before : none;
}

// The administration: whose rule was last named with that word
static EntMeant
rule_meant(const EntActors* const actors, const uint32_t token)
{
  EntMeant       meant = { { 0U }, 0U, false };
  const uint32_t id    = actors->tokens->items[token].id;
  for (size_t i = actors->n_mentions; i > 0U; --i) {
    const EntMention* const mention = &actors->mentions[i - 1U];
    if (mention->end <= token && mention->kind == ENT_MENTION_BODY &&
        actors->tokens->items[mention->end - 1U].id == id) {
      ent_meant_add(&meant, mention->actor);
      return meant;
    }
  }
  if (actors->recall.ruled != ENT_NO_ACTOR && actors->recall.rule == id &&
      actors->n_sentence - actors->recall.rule_at <= MAX_BACK) {
    ent_meant_add(&meant, actors->recall.ruled);
  }

  return meant;
}

static EntMeant
single_meant(const EntReferences* const references,
             const uint32_t             token,
             const Asks                 asks)
{
  const EntRecall* const recall = &references->actors->recall;
  EntMeant               meant  = gather(references, token, asks);
  if (meant.n_actors) {
    const bool is_one = meant.n_actors == 1U &&
                        !is_own_subject(references, token, meant.actors[0]);
    meant.n_actors = is_one ? 1U : 0U;
    return meant;
  }

  const uint32_t actor = recall->subject != ENT_NO_ACTOR &&
                             fits(references->actors, recall->subject, asks)
                           ? recall->subject
                         : asks == ASKS_STATE ? ENT_NO_ACTOR
                                              : recall->group;
  if (actor != ENT_NO_ACTOR && fits(references->actors, actor, asks)) {
    ent_meant_add(&meant, actor);
  }

  return meant;
}

// The president: the one who was lately called so
static EntMeant
titled_meant(const EntActors* const actors, const uint32_t token)
{
  EntMeant       meant = { { 0U }, 0U, false };
  const uint32_t id    = actors->tokens->items[token].id;
  for (uint32_t i = 0U; i < actors->n_items; ++i) {
    const EntActorItem* const item = &actors->items[i];
    if (item->record.kind == ENT_PERSON && item->title == id &&
        item->last_sentence && actors->n_sentence - item->last_sentence < 4U) {
      ent_meant_add(&meant, i);
    }
  }

  meant.n_actors = meant.n_actors == 1U ? 1U : 0U;
  return meant;
}

// The latter: the second of two
static EntMeant
ordered_meant(const EntReferences* const references,
              const EntMention* const    mention,
              const bool                 is_latter)
{
  EntMeant list = find_list(references, mention->begin, 2U);
  if (!list.n_actors && references->actors->recall.is_list) {
    list = recall_several(references->actors, ASKS_ANYONE);
  }

  EntMeant meant = { { 0U }, 0U, false };
  if (list.n_actors == 2U) {
    ent_meant_add(&meant, list.actors[is_latter]);
  }

  return meant;
}

EntMeant
ent_description_meant(const EntReferences* const references,
                      const uint32_t             mention)
{
  const EntActors* const  actors    = references->actors;
  const EntMention* const item      = &actors->mentions[mention];
  const uint32_t          noun      = item->end - 1U;
  const bool              is_latter = ent_is_word(actors, noun, "latter");
  if (is_latter || ent_is_word(actors, noun, "former")) {
    return ordered_meant(references, item, is_latter);
  }

  const Asks     asks = asks_of(actors, noun);
  const EntMeant none = { { 0U }, 0U, false };
  switch (asks) {
    case ASKS_RULE:
      return rule_meant(actors, noun);
    case ASKS_STATE:
    case ASKS_GROUP:
    case ASKS_BLOC:
      return single_meant(references, item->begin, asks);
    case ASKS_STATES:
    case ASKS_ANYONE:
      return several_meant(references, item, asks);
    case ASKS_TITLE:
      return titled_meant(actors, noun);
    default:
      return none;
  }
}

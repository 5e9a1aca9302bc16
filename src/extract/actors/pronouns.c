// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a pronoun, and the clauses of its sentence.
// Goes out: whom it means: a subject before it that agrees with it.

#include "extract/actors/refer.h"

#include <assert.h>

#define MAX_STEPS 6U // Clauses that are looked at

// What a pronoun asks of those whom it means
typedef enum { ASKS_THING, ASKS_SEVERAL, ASKS_MAN, ASKS_WOMAN, ASKS_HOST } Asks;

typedef struct {
  const char* word;
  Asks        asks;
} Pronoun;

static const Pronoun pronouns[] = {
  { "it", ASKS_THING },
  { "its", ASKS_THING },
  { "itself", ASKS_THING },
  { "they", ASKS_SEVERAL },
  { "their", ASKS_SEVERAL },
  { "them", ASKS_SEVERAL },
  { "themselves", ASKS_SEVERAL },
  { "theirs", ASKS_SEVERAL },
  { "he", ASKS_MAN },
  { "his", ASKS_MAN },
  { "him", ASKS_MAN },
  { "himself", ASKS_MAN },
  { "she", ASKS_WOMAN },
  { "her", ASKS_WOMAN },
  { "hers", ASKS_WOMAN },
  { "herself", ASKS_WOMAN },
  { "who", ASKS_HOST },
};

// Nouns of those who act with someone: its allies, his wife
static const EntWordUses with_actor =
  ENT_WORD_KIN | ENT_WORD_BODY | ENT_WORD_PLURAL | ENT_WORD_ROLE;

// A pronoun and where it stands
typedef struct {
  const EntReferences* references;
  const EntActors*     actors;
  const EntSyntax*     syntax;
  uint32_t             token;
  uint32_t             group;  // Its group, or none
  uint32_t             clause; // Its clause, or none
  Asks                 asks;
  bool                 is_object; // Whether it cannot mean its own subject
} Search;

void
ent_meant_add(EntMeant* const meant, const uint32_t actor)
{
  for (uint32_t i = 0U; i < meant->n_actors; ++i) {
    if (meant->actors[i] == actor) {
      return;
    }
  }
  if (meant->n_actors < ENT_MAX_MEANT) {
    meant->actors[meant->n_actors++] = actor;
  }
}

// Add those whom the mention at a token means
static bool
add_at(const EntActors* const actors,
       const uint32_t         token,
       EntMeant* const        meant)
{
  const uint32_t index = ent_mention_at(actors, token);
  if (index == ENT_NO_ACTOR || actors->mentions[index].actor == ENT_NO_ACTOR ||
      actors->mentions[index].kind == ENT_MENTION_PLACE) {
    return false;
  }

  size_t                n = 0U;
  const uint32_t* const members =
    ent_actors_members(actors, &actors->mentions[index], &n);
  for (size_t i = 0U; i < n; ++i) {
    ent_meant_add(meant, members[i]);
  }

  return true;
}

// Return whether a group names a people: the Japanese, the British
static bool
is_people(const EntActors* const actors, const EntNounGroup* const group)
{
  const uint32_t index = ent_mention_at(actors, group->head);
  return index != ENT_NONE && group->flags & ENT_NOUN_DEFINITE &&
         actors->mentions[index].kind == ENT_MENTION_DEMONYM &&
         actors->mentions[index].end == group->end;
}

EntMeant
ent_group_meant(const EntReferences* const references, const uint32_t group)
{
  EntMeant       meant = { { 0U }, 0U, false };
  uint32_t       next  = group;
  const uint32_t n     = (uint32_t)references->syntax->n_groups;
  for (uint32_t i = 0U; i < ENT_MAX_MEANT && next < n; ++i) {
    const EntNounGroup* const item = &references->syntax->groups[next];
    if (!add_at(references->actors, item->head, &meant) && meant.n_actors) {
      break;
    }
    meant.is_plural = meant.is_plural || item->flags & ENT_NOUN_PLURAL ||
                      is_people(references->actors, item);
    next = item->next;
  }

  meant.is_plural = meant.is_plural || meant.n_actors > 1U;
  return meant;
}

static bool
agrees_with_sex(const EntActorItem* const item, const Asks asks)
{
  const EntSex wanted = asks == ASKS_MAN ? ENT_SEX_MALE : ENT_SEX_FEMALE;
  return item->record.kind == ENT_PERSON &&
         (item->sex == ENT_SEX_UNKNOWN || item->sex == (uint8_t)wanted);
}

// Return whether those whom a group names can be meant by a pronoun
static bool
agrees(const Search* const search, const EntMeant* const meant)
{
  if (!meant->n_actors) {
    return false;
  }

  const EntActorItem* const first = &search->actors->items[meant->actors[0]];
  switch (search->asks) {
    case ASKS_THING:
      return meant->n_actors == 1U && first->record.kind != ENT_PERSON;
    case ASKS_SEVERAL:
      return meant->n_actors > 1U ||
             (meant->is_plural && first->record.kind != ENT_PERSON);
    case ASKS_HOST:
      return true;
    default:
      return meant->n_actors == 1U && agrees_with_sex(first, search->asks);
  }
}

static bool
is_in_group(const Search* const search, const uint32_t group)
{
  const EntNounGroup* const item = &search->syntax->groups[group];
  return item->begin <= search->token && search->token < item->end;
}

// Return whom a subject means, or the one it belongs to: Russia's response
static EntMeant
subject_meant(const Search* const search,
              const uint32_t      group,
              bool* const         is_other)
{
  EntMeant meant = ent_group_meant(search->references, group);
  *is_other      = false;
  if (meant.n_actors) {
    return meant;
  }

  const EntNounGroup* const item = &search->syntax->groups[group];
  if (item->kind == ENT_HEAD_PRONOUN) {
    return meant;
  }
  if (item->owner < search->syntax->n_groups) {
    meant = ent_group_meant(search->references, item->owner);
  }
  if (!meant.n_actors) {
    // A demonym before the noun: Soviet leaders
    for (uint32_t i = item->begin; i < item->head && !meant.n_actors; ++i) {
      add_at(search->actors, i, &meant);
    }
    meant.is_plural = false;
  }

  // A plural of people is meant itself, not the state that they are of
  const EntWordUses head = ent_use(search->actors, item->head);
  if (head & (ENT_WORD_BODY | ENT_WORD_TITLE | ENT_WORD_ROLE)) {
    meant.is_plural = item->flags & ENT_NOUN_PLURAL;
  } else if (meant.n_actors == 1U) {
    meant.is_plural = false;
  }

  // A thing that agrees with the pronoun may be meant as well
  const bool is_plural = item->flags & ENT_NOUN_PLURAL;
  *is_other = !meant.n_actors && (search->asks == ASKS_THING     ? !is_plural
                                  : search->asks == ASKS_SEVERAL ? is_plural
                                                                 : false);
  return meant;
}

// Return whether a clause's subject decides, and store whom it means
static bool
try_clause(const Search* const search,
           const uint32_t      clause,
           EntMeant* const     meant)
{
  if (clause >= search->syntax->n_clauses) {
    return false;
  }

  const uint32_t subject = search->syntax->clauses[clause].subject;
  if (subject >= search->syntax->n_groups || is_in_group(search, subject) ||
      search->syntax->groups[subject].begin > search->token) {
    return false;
  }

  bool           is_other = false;
  const EntMeant found    = subject_meant(search, subject, &is_other);
  if (agrees(search, &found)) {
    *meant = found;
    return true;
  }

  return is_other;
}

// A and its allies: the one that stands before "and"
static bool
try_list(const Search* const search, EntMeant* const meant)
{
  const EntActors* const actors = search->actors;
  const uint32_t         token  = search->token;
  uint32_t               noun   = token + 1U;
  while (noun < token + 3U && !(ent_use(actors, noun) & with_actor)) {
    ++noun;
  }
  if (token < 2U || !ent_is_word(actors, token - 1U, "and") ||
      !(ent_use(actors, noun) & with_actor)) {
    return false;
  }

  EntMeant found = { { 0U }, 0U, false };
  add_at(actors, token - 2U, &found);
  if (agrees(search, &found)) {
    *meant = found;
    return true;
  }

  return false;
}

// Go back over the clauses: the own one, those above, those before
static bool
try_clauses(const Search* const search, EntMeant* const meant)
{
  if (search->clause >= search->syntax->n_clauses) {
    return false;
  }

  const EntClause* const own = &search->syntax->clauses[search->clause];
  if (own->link == ENT_CLAUSE_COORDINATE && search->clause &&
      own->subject < search->syntax->n_groups &&
      is_in_group(search, own->subject) &&
      try_clause(search, search->clause - 1U, meant)) {
    return true;
  }

  // "It" is not the subject of its own verb: X denied it
  uint32_t up = search->is_object ? own->parent : search->clause;
  for (uint32_t i = 0U; i < MAX_STEPS && up < search->syntax->n_clauses; ++i) {
    if (try_clause(search, up, meant)) {
      return true;
    }
    up = search->syntax->clauses[up].parent;
  }
  for (uint32_t i = 1U; i < MAX_STEPS && i <= search->clause; ++i) {
    if (try_clause(search, search->clause - i, meant)) {
      return true;
    }
  }

  return false;
}

// The only person of the sentence before the pronoun
static EntMeant
only_person(const Search* const search)
{
  EntMeant meant = { { 0U }, 0U, false };
  for (size_t i = 0U; i < search->actors->n_mentions; ++i) {
    const EntMention* const mention = &search->actors->mentions[i];
    if (mention->begin >= search->token) {
      break;
    }
    if (mention->actor != ENT_NO_ACTOR &&
        agrees_with_sex(&search->actors->items[mention->actor], search->asks)) {
      ent_meant_add(&meant, mention->actor);
    }
  }

  meant.n_actors = meant.n_actors == 1U ? 1U : 0U;
  return meant;
}

// Return whether the sentence has a subject before the pronoun
static bool
has_subject_before(const Search* const search)
{
  const EntSyntax* const syntax = search->syntax;
  for (size_t i = 0U; i < syntax->n_clauses; ++i) {
    const uint32_t subject = syntax->clauses[i].subject;
    if (subject < syntax->n_groups &&
        syntax->groups[subject].begin < search->token &&
        !is_in_group(search, subject)) {
      return true;
    }
  }

  return false;
}

// Whom the sentence before spoke of
static EntMeant
before_meant(const Search* const search)
{
  const EntRecall* const recall   = &search->actors->recall;
  EntMeant               meant    = { { 0U }, 0U, false };
  const bool             is_first = !has_subject_before(search);
  if (search->asks < ASKS_MAN && !is_first) {
    return meant;
  }
  if (search->asks == ASKS_SEVERAL) {
    meant.is_plural = true;
    for (uint32_t i = 0U; recall->is_subject && i < recall->n_several; ++i) {
      ent_meant_add(&meant, recall->several[i]);
    }
    return meant;
  }

  const bool     is_person = search->asks != ASKS_THING;
  const uint32_t actor     = is_person ? recall->person : recall->subject;
  if (actor != ENT_NO_ACTOR) {
    ent_meant_add(&meant, actor);
  }

  return meant;
}

// Return whether "who" may as well mean the noun before: an ally of Taraki who
static bool
is_under_person(const Search* const search, const uint32_t group)
{
  const EntSyntax* const syntax = search->syntax;
  for (size_t i = 0U; i < syntax->n_phrases; ++i) {
    const EntPhrase* const phrase = &syntax->phrases[i];
    if (phrase->group == group && phrase->host < syntax->n_groups) {
      return ent_use(search->actors, syntax->groups[phrase->host].head) &
             (ENT_WORD_KIN | ENT_WORD_ROLE | ENT_WORD_TITLE);
    }
  }

  return false;
}

// Return whether a mention can be meant by "who": persons and peoples
static bool
is_personal(const Search* const search, const uint32_t group)
{
  const uint32_t head  = search->syntax->groups[group].head;
  const uint32_t index = ent_mention_at(search->actors, head);
  if (index == ENT_NO_ACTOR) {
    return false;
  }

  const EntMention* const mention = &search->actors->mentions[index];
  return mention->kind == ENT_MENTION_DEMONYM ||
         mention->kind == ENT_MENTION_BODY ||
         (mention->actor != ENT_NO_ACTOR &&
          search->actors->items[mention->actor].record.kind == ENT_PERSON);
}

static EntMeant
host_meant(const Search* const search)
{
  EntMeant meant = { { 0U }, 0U, false };
  for (size_t i = 0U; i < search->syntax->n_clauses; ++i) {
    const EntClause* const clause = &search->syntax->clauses[i];
    if (clause->link == ENT_CLAUSE_RELATIVE && clause->begin <= search->token &&
        search->token < clause->verb_end &&
        clause->host < search->syntax->n_groups &&
        is_personal(search, clause->host) &&
        !is_under_person(search, clause->host)) {
      meant = ent_group_meant(search->references, clause->host);
    }
  }

  return meant;
}

// Return whether a pronoun is an object, neither possessive nor reflexive
static bool
is_plain_object(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "it") ||
         ent_is_word(actors, token, "them") ||
         ent_is_word(actors, token, "him");
}

// Return whether the sentence speaks of an unknown person before the pronoun,
// whom it may mean: told the President that his
static bool
has_rival(const Search* const search)
{
  const EntSyntax* const syntax   = search->syntax;
  bool                   is_found = false;
  for (size_t i = 0U; search->asks >= ASKS_MAN && i < syntax->n_groups; ++i) {
    const EntNounGroup* const group = &syntax->groups[i];
    const uint32_t            at = ent_mention_at(search->actors, group->head);
    const bool                is_known =
      at != ENT_NONE && search->actors->mentions[at].actor != ENT_NO_ACTOR;
    is_found =
      is_found ||
      (group->head < search->token && !is_known &&
       group->kind <= ENT_HEAD_NAME && !(group->flags & ENT_NOUN_PLURAL) &&
       ent_use(search->actors, group->head) & (ENT_WORD_TITLE | ENT_WORD_ROLE));
  }

  return is_found;
}

EntMeant
ent_pronoun_meant(const EntReferences* const references, const uint32_t mention)
{
  const EntActors* const actors = references->actors;
  const uint32_t         token  = actors->mentions[mention].begin;
  Search search = { references, actors,   references->syntax, token,
                    ENT_NONE,   ENT_NONE, ASKS_THING,         false };
  for (size_t i = 0U; i < sizeof(pronouns) / sizeof(pronouns[0]); ++i) {
    if (ent_is_word(actors, search.token, pronouns[i].word)) {
      search.asks = pronouns[i].asks;
    }
  }

  search.is_object = is_plain_object(actors, search.token);
  search.group     = references->syntax->group_of[search.token];
  search.clause    = search.group < references->syntax->n_groups
                       ? references->syntax->groups[search.group].clause
                       : ENT_NONE;

  EntMeant   meant   = { { 0U }, 0U, false };
  const bool is_done = search.asks == ASKS_HOST || try_list(&search, &meant) ||
                       try_clauses(&search, &meant);
  if (search.asks == ASKS_HOST) {
    return host_meant(&search);
  }
  if (!is_done && search.asks > ASKS_SEVERAL && !has_rival(&search)) {
    meant = only_person(&search);
  }
  if (!is_done && !meant.n_actors && !has_rival(&search)) {
    meant = before_meant(&search);
    if (!agrees(&search, &meant)) {
      meant.n_actors = 0U;
    }
  }

  return meant;
}

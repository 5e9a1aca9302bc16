// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: open mentions of a sentence, its clauses, what was spoken of.
// Goes out: whom the mentions mean, where that is safe; what to recall next.

#include "extract/actors/actors.h"

#include "base/try.h"
#include "extract/actors/refer.h"

#include <assert.h>

#define MAX_MENTIONS 1024U // Of a sentence whose references are resolved
#define MAX_CLAUSES 2048U  // The same, for clauses and for groups

static EntStatus
fill(EntActors* const actors, const size_t index, const EntMeant* const meant)
{
  if (!meant->n_actors) {
    return ENT_SUCCESS;
  }

  actors->mentions[index].actor = meant->actors[0];
  return meant->n_actors > 1U ? ent_actors_set_members(
                                  actors, index, meant->actors, meant->n_actors)
                              : ENT_SUCCESS;
}

// Return whom the first main clause's subject means, or none
static uint32_t
find_subject(const EntReferences* const references)
{
  for (size_t i = 0U; i < references->syntax->n_clauses; ++i) {
    const EntClause* const clause = &references->syntax->clauses[i];
    if (clause->link == ENT_CLAUSE_MAIN &&
        clause->subject < references->syntax->n_groups) {
      const EntMeant meant = ent_group_meant(references, clause->subject);
      return meant.n_actors == 1U ? meant.actors[0] : ENT_NO_ACTOR;
    }
  }

  return ENT_NO_ACTOR;
}

static bool
is_subject(const EntSyntax* const syntax, const uint32_t group)
{
  for (size_t i = 0U; i < syntax->n_clauses; ++i) {
    if (syntax->clauses[i].subject == group) {
      return true;
    }
  }

  return false;
}

// Recall those who were named together: a list, or all states if there is none
static void
recall_several(EntRecall* const recall, const EntReferences* const references)
{
  const EntSyntax* const syntax = references->syntax;
  for (uint32_t i = 0U; i < syntax->n_groups; ++i) {
    const EntNounGroup* const group = &syntax->groups[i];
    if (group->first == i && group->next < syntax->n_groups) {
      const EntMeant meant = ent_group_meant(references, i);
      if (meant.n_actors > 1U) {
        recall->is_list    = true;
        recall->is_subject = is_subject(syntax, i);
        recall->n_several  = 0U;
        for (uint32_t j = 0U; j < meant.n_actors; ++j) {
          recall->several[recall->n_several++] = meant.actors[j];
        }
        return;
      }
    }
  }

  EntMeant               states = { { 0U }, 0U, false };
  const EntActors* const actors = references->actors;
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    const uint32_t actor = actors->mentions[i].actor;
    if (actor != ENT_NO_ACTOR &&
        actors->mentions[i].kind != ENT_MENTION_PLACE &&
        actors->items[actor].record.kind == ENT_STATE) {
      ent_meant_add(&states, actor);
    }
  }

  recall->is_list    = false;
  recall->is_subject = false;
  recall->n_several  = 0U;
  for (uint32_t i = 0U; states.n_actors > 1U && i < states.n_actors; ++i) {
    recall->several[recall->n_several++] = states.actors[i];
  }
}

// Recall whom a mention names, by its kind
static void
recall_mention(EntActors* const actors, const EntMention* const mention)
{
  EntRecall* const recall = &actors->recall;
  const uint32_t   actor  = mention->actor;
  switch (actors->items[actor].record.kind) {
    case ENT_PERSON:
      recall->person = actor;
      break;
    case ENT_STATE:
      if (mention->kind == ENT_MENTION_BODY) {
        recall->ruled   = actor;
        recall->rule    = actors->tokens->items[mention->end - 1U].id;
        recall->rule_at = actors->n_sentence;
      }
      break;
    default:
      recall->group = actor;
      break;
  }
}

static void
recall_sentence(const EntReferences* const references)
{
  EntActors* const actors  = references->actors;
  EntRecall* const recall  = &actors->recall;
  const uint32_t   subject = find_subject(references);
  EntMeant         persons = { { 0U }, 0U, false };
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    const EntMention* const mention = &actors->mentions[i];
    if (mention->actor == ENT_NO_ACTOR) {
      continue;
    }
    if (actors->items[mention->actor].record.kind == ENT_PERSON) {
      ent_meant_add(&persons, mention->actor);
    }
    recall_mention(actors, mention);
  }

  // Of several persons, only the subject may be meant by "he"
  const bool is_person =
    subject != ENT_NO_ACTOR && actors->items[subject].record.kind == ENT_PERSON;
  if (persons.n_actors > 1U) {
    recall->person = is_person ? subject : ENT_NO_ACTOR;
  }

  recall->subject = subject;
  recall_several(recall, references);
}

EntStatus
ent_actors_resolve(EntActors* const       actors,
                   const EntTokens* const tokens,
                   const EntTagger* const tagger,
                   const EntSyntax* const syntax,
                   EntFound* const        found)
{
  assert(actors);
  assert(syntax);
  assert(found);
  assert(tokens == actors->tokens);
  (void)tokens;
  (void)tagger;
  (void)found;
  if (actors->n_mentions > MAX_MENTIONS || syntax->n_clauses > MAX_CLAUSES ||
      syntax->n_groups > MAX_CLAUSES) {
    return ENT_SUCCESS; // No sentence that people write
  }

  const EntReferences references = { actors, syntax };
  for (uint32_t i = 0U; i < actors->n_mentions; ++i) {
    const EntMention* const mention = &actors->mentions[i];
    if (mention->actor != ENT_NO_ACTOR) {
      continue;
    }

    const EntMeant meant = mention->kind == ENT_MENTION_PRONOUN
                             ? ent_pronoun_meant(&references, i)
                             : ent_description_meant(&references, i);
    ENT_TRY(fill(actors, i, &meant));
  }

  recall_sentence(&references);
  return ENT_SUCCESS;
}

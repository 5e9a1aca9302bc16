// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: where rules hold in a sentence, and what its names say.
// Goes out: claims: each pair, predicate and polarity once.

#include "extract/claims/claims.h"

#include "base/text.h"
#include "base/try.h"
#include "extract/claims/claim_times.h"
#include "extract/claims/confidence.h"
#include "extract/claims/goods.h"
#include "extract/claims/stance.h"
#include "extract/claims/wording.h"

#include <assert.h>
#include <string.h>

// What is needed to make claims of a sentence
typedef struct {
  EntClaims*          claims;
  const EntCueSearch* search;
  const EntAnalysis*  analysis;
  EntActors*          actors;
  const EntTimes*     times;
} Maker;

EntClaims
ent_claims_init(const EntAllocator* const memory)
{
  EntClaims claims;
  memset(&claims, 0, sizeof(claims));
  claims.memory = memory;
  claims.arena  = ent_arena_init(memory);
  return claims;
}

void
ent_claims_clear(EntClaims* const claims)
{
  ent_memory_free(claims->memory, claims->drafts);
  ent_memory_free(claims->memory, claims->items);
  ent_arena_clear(&claims->arena);
}

// Use an actor as a mention names it; returns its id
static EntStatus
use_actor(const Maker* const maker,
          const uint32_t     actor,
          const uint32_t     mention,
          EntText* const     id)
{
  EntText printed = { NULL, 0U };
  if (mention != ENT_NONE) {
    const EntMention* const at = &maker->analysis->found->mentions[mention];
    if (at->kind == ENT_MENTION_NAME) {
      printed = ent_analysis_text(maker->analysis, at->begin, at->end);
    }
  }

  *id = ent_actors_get(maker->actors, actor)->id;
  return ent_actors_use(maker->actors, actor, printed);
}

static EntStatus
name_speaker(const Maker* const      maker,
             const EntSpeaker* const speaker,
             uint32_t* const         actor,
             EntText* const          id)
{
  *actor = ENT_NO_ACTOR;
  if (!speaker->is_set) {
    return ENT_SUCCESS;
  }

  if (speaker->mention != ENT_NONE) {
    const EntMention* const at =
      &maker->analysis->found->mentions[speaker->mention];
    *actor = at->actor;
    return use_actor(maker, at->actor, speaker->mention, id);
  }

  const EntNounGroup* const group =
    &maker->analysis->syntax->groups[speaker->group];
  const EntText words =
    group->kind == ENT_HEAD_PRONOUN
      ? ENT_TEXT("unnamed speaker")
      : ent_analysis_text(maker->analysis, group->head, group->head + 1U);
  ENT_TRY(ent_actors_anonymous(maker->actors, words, actor));
  return use_actor(maker, *actor, ENT_NONE, id);
}

static EntStatus
copy_hedges(const Maker* const     maker,
            const EntStance* const stance,
            EntTexts* const        hedges)
{
  if (!stance->n_hedges) {
    return ENT_SUCCESS;
  }

  EntText* const texts = (EntText*)ent_arena_alloc(
    &maker->claims->arena, stance->n_hedges * sizeof(EntText));
  if (!texts) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < stance->n_hedges; ++i) {
    texts[i] = ent_analysis_text(
      maker->analysis, stance->hedges[i].begin, stance->hedges[i].end);
  }

  hedges->items   = texts;
  hedges->n_items = stance->n_hedges;
  return ENT_SUCCESS;
}

static EntStatus
copy_day(const Maker* const maker, const EntDay day, EntText* const out)
{
  char text[ENT_DATE_SIZE];
  return day.year ? ent_arena_text(
                      &maker->claims->arena, ent_day_print(day, text), out)
                  : ENT_SUCCESS;
}

static EntStatus
copy_time(const Maker* const   maker,
          const EntTime* const time,
          EntClaim* const      claim)
{
  if (!time) {
    return ENT_SUCCESS;
  }

  ENT_TRY(copy_day(maker, time->from, &claim->from_date));
  return copy_day(maker, time->to, &claim->to_date);
}

static bool
is_same(const EntDraft* const a, const EntDraft* const b)
{
  const bool is_turned = ent_predicate_is_symmetric(a->record.predicate) &&
                         a->from == b->to && a->to == b->from;
  return a->record.predicate == b->record.predicate &&
         a->record.polarity == b->record.polarity &&
         (is_turned || (a->from == b->from && a->to == b->to));
}

// Keep a draft unless a surer one says the same
static EntStatus
keep(EntClaims* const claims, const EntDraft* const draft)
{
  for (size_t i = 0U; i < claims->n_items && !claims->keeps_all; ++i) {
    EntDraft* const old = &claims->drafts[i];
    if (is_same(old, draft)) {
      if (draft->doubt < old->doubt) {
        *old = *draft;
      }
      return ENT_SUCCESS;
    }
  }

  EntDraft* const grown = (EntDraft*)ent_memory_grow(claims->memory,
                                                     claims->drafts,
                                                     claims->n_items,
                                                     &claims->draft_room,
                                                     sizeof(EntDraft));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  claims->drafts           = grown;
  grown[claims->n_items++] = *draft;
  return ENT_SUCCESS;
}

static uint32_t
doubt_of(const EntStance* const stance)
{
  return (uint32_t)stance->modality * 2U + (stance->speaker.is_set ? 1U : 0U);
}

// Return how polarity and modality are kept: the usual ones are left out
static void
set_stance(EntClaim* const claim, const EntStance* const stance)
{
  claim->polarity   = stance->polarity;
  claim->modality   = stance->modality;
  claim->speech_act = stance->speaker.act;
  if (claim->speech_act == ENT_DENIED && claim->polarity != ENT_NEGATED) {
    claim->speech_act = ENT_OTHER_ACT;
  }
}

static EntStatus
make_hit(const Maker* const maker, const EntHit* const hit)
{
  const EntStance stance = ent_stance_of(maker->search, hit);
  EntDraft        draft;
  memset(&draft, 0, sizeof(draft));
  EntClaim* const claim = &draft.record;
  draft.from            = hit->from;
  draft.to              = hit->to;
  draft.doubt           = doubt_of(&stance);
  claim->predicate      = hit->predicate;
  claim->rule           = hit->rule;
  claim->wording        = stance.polarity == ENT_NEGATED
                            ? ent_text(NULL)
                            : ent_wording_of(maker->search, hit);
  set_stance(claim, &stance);
  ENT_TRY(use_actor(maker, hit->from, hit->from_mention, &claim->from));
  ENT_TRY(use_actor(maker, hit->to, hit->to_mention, &claim->to));
  uint32_t relay = ENT_NO_ACTOR;
  ENT_TRY(
    name_speaker(maker, &stance.speaker, &draft.speaker, &claim->speaker));
  ENT_TRY(name_speaker(maker, &stance.relay, &relay, &claim->relayed_by));
  ENT_TRY(copy_hedges(maker, &stance, &claim->hedges));
  ENT_TRY(copy_time(
    maker, ent_time_of_hit(maker->analysis, maker->times, hit), claim));
  ENT_TRY(ent_goods_split(maker->analysis,
                          &maker->claims->arena,
                          hit->goods_begin,
                          hit->goods_end,
                          &claim->goods));
  if (hit->office_begin < hit->office_end) {
    claim->office =
      ent_analysis_text(maker->analysis, hit->office_begin, hit->office_end);
  }

  claim->analytic_confidence =
    stance.speaker.is_set ? ent_confidence_of(maker->analysis) : 0;
  return keep(maker->claims, &draft);
}

// Return the mention of an actor among the words that tie it, or none
static uint32_t
mention_in(const EntFound* const found,
           const EntTie* const   tie,
           const uint32_t        actor)
{
  for (uint32_t i = 0U; i < found->n_mentions; ++i) {
    const EntMention* const mention = &found->mentions[i];
    if (mention->actor == actor && mention->begin >= tie->begin &&
        mention->end <= tie->end) {
      return i;
    }
  }

  return ENT_NONE;
}

static EntStatus
make_tie(const Maker* const maker, const EntTie* const tie)
{
  EntDraft draft;
  memset(&draft, 0, sizeof(draft));
  EntClaim* const claim = &draft.record;
  draft.from            = tie->from;
  draft.to              = tie->to;
  draft.speaker         = ENT_NO_ACTOR;
  claim->predicate      = tie->predicate;
  claim->polarity       = ENT_AFFIRMED;
  claim->modality       = tie->modality ? tie->modality : ENT_FACTUAL;
  claim->rule           = ent_text(tie->rule);
  draft.doubt           = (uint32_t)claim->modality * 2U;
  if (tie->office_begin < tie->office_end) {
    claim->office =
      ent_analysis_text(maker->analysis, tie->office_begin, tie->office_end);
  }

  const EntFound* const found = maker->analysis->found;
  const uint32_t        from  = mention_in(found, tie, tie->from);
  const uint32_t        to    = mention_in(found, tie, tie->to);
  ENT_TRY(use_actor(maker, tie->from, from, &claim->from));
  ENT_TRY(use_actor(maker, tie->to, to, &claim->to));
  return keep(maker->claims, &draft);
}

static EntStatus
copy_records(EntClaims* const claims)
{
  while (claims->room < claims->n_items || !claims->items) {
    EntClaim* const grown = (EntClaim*)ent_memory_grow(claims->memory,
                                                       claims->items,
                                                       claims->room,
                                                       &claims->room,
                                                       sizeof(EntClaim));
    if (!grown) {
      return ENT_NO_MEMORY;
    }
    claims->items = grown;
  }

  for (size_t i = 0U; i < claims->n_items; ++i) {
    claims->items[i] = claims->drafts[i].record;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_claims_make(EntClaims* const          claims,
                const EntCueSearch* const search,
                EntActors* const          actors,
                const EntHits* const      hits,
                const EntTimes* const     times)
{
  assert(claims);
  assert(search);
  const Maker maker = { claims, search, search->analysis, actors, times };
  claims->n_items   = 0U;
  ent_arena_reset(&claims->arena);
  for (size_t i = 0U; i < hits->n_items; ++i) {
    ENT_TRY(make_hit(&maker, &hits->items[i]));
  }

  for (size_t i = 0U; i < search->analysis->found->n_ties; ++i) {
    ENT_TRY(make_tie(&maker, &search->analysis->found->ties[i]));
  }

  return copy_records(claims);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/examples.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "extract/rules/check.h"

#include <assert.h>

// Reader of one sentence at a time
typedef struct {
  EntPipeline*  pipeline;
  EntRuleClaim* items; // Claims of the last sentence
  size_t        room;
} Reader;

static EntRuleClaim
view(const EntActors* const actors, const EntDraft* const draft)
{
  const EntClaim* const claim  = &draft->record;
  const EntRuleClaim    result = { claim->rule,
                                   claim->predicate,
                                   ent_actors_get(actors, draft->from),
                                   ent_actors_get(actors, draft->to),
                                   claim->polarity,
                                   claim->modality,
                                draft->speaker == ENT_NO_ACTOR
                                     ? NULL
                                     : ent_actors_get(actors, draft->speaker),
                                   claim->goods,
                                   claim->office };
  return result;
}

static EntStatus
copy_claims(Reader* const reader, EntRuleClaims* const out)
{
  const EntClaims* const claims = &reader->pipeline->claims;
  for (size_t i = 0U; i < claims->n_items; ++i) {
    EntRuleClaim* const grown =
      (EntRuleClaim*)ent_memory_grow(ent_world_memory(reader->pipeline->world),
                                     reader->items,
                                     i,
                                     &reader->room,
                                     sizeof(EntRuleClaim));
    if (!grown) {
      return ENT_NO_MEMORY;
    }

    reader->items = grown;
    grown[i]      = view(reader->pipeline->actors, &claims->drafts[i]);
  }

  out->items   = reader->items;
  out->n_items = claims->n_items;
  return ENT_SUCCESS;
}

static EntStatus
read_sentence(void* const          handle,
              const EntText        sentence,
              EntRuleClaims* const out)
{
  Reader* const          reader   = (Reader*)handle;
  EntPipeline* const     pipeline = reader->pipeline;
  const EntPipelineInput input    = { sentence, NULL, 0U, true, 0U };
  ent_pipeline_close(pipeline);
  ENT_TRY(ent_pipeline_open(pipeline, ENT_TEXT("example"), ent_text(NULL)));
  ENT_TRY(ent_pipeline_survey(pipeline, &input));
  ENT_TRY(ent_pipeline_analyse(pipeline, &input));
  ENT_TRY(ent_pipeline_claim(pipeline, NULL, NULL));
  return copy_claims(reader, out);
}

EntStatus
ent_examples_check(EntPipeline* const pipeline, EntRuleCounts* const out)
{
  assert(pipeline);
  assert(out);
  Reader              reader = { pipeline, NULL, 0U };
  const EntRuleReader face   = { &reader, read_sentence };
  EntRuleCheck        check  = { 0U, 0U, 0U };
  pipeline->claims.keeps_all = true; // Two rules may well find the same
  const EntStatus st         = ent_rules_check(pipeline->rules, face, &check);
  out->n_rules    = ent_rules_count(pipeline->rules, &out->n_triggers);
  out->n_examples = check.n_examples + check.n_nevers;
  out->n_failed   = check.n_failed;
  pipeline->claims.keeps_all = false;
  ent_pipeline_close(pipeline);
  ent_memory_free(ent_world_memory(pipeline->world), reader.items);
  return st;
}

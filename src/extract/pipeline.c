// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

/*
  Comes in: the sentences of a report, first all for their names, then each.
  Goes out: the claims of each.

    all sentences -tokens-> names of actors
    each sentence -tokens-> EntTokens -tagger-> EntTagged
      -actors-> EntFound -syntax-> EntSyntax -rules-> EntHits -claims-> EntClaim
*/

#include "extract/pipeline.h"

#include "base/try.h"
#include "base/world.h"

#include <assert.h>
#include <string.h>

void
ent_pipeline_init(EntPipeline* const pipeline, EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntNames* const           names  = &pipeline->names;
  memset(pipeline, 0, sizeof(*pipeline));
  pipeline->world    = world;
  pipeline->names    = ent_names_init(memory);
  pipeline->readings = ent_readings_init(memory, names);
  pipeline->tokens   = ent_tokens_init(memory, names);
  pipeline->store    = ent_token_store_init(memory);
  pipeline->tagger   = ent_tagger_init(memory, &pipeline->readings);
  pipeline->syntax   = ent_syntax_init(memory);
  pipeline->times    = ent_times_init(memory, names);
  pipeline->hits     = ent_hits_init(memory);
  pipeline->claims   = ent_claims_init(memory);
}

void
ent_pipeline_clear(EntPipeline* const pipeline)
{
  ent_pipeline_close(pipeline);
  ent_claims_clear(&pipeline->claims);
  ent_hits_clear(&pipeline->hits);
  ent_times_clear(&pipeline->times);
  ent_syntax_clear(&pipeline->syntax);
  ent_tagger_clear(&pipeline->tagger);
  ent_token_store_clear(&pipeline->store);
  ent_tokens_clear(&pipeline->tokens);
  ent_rules_free(pipeline->rules);
  ent_gazetteer_free(pipeline->gazetteer);
  ent_readings_clear(&pipeline->readings);
  ent_names_clear(&pipeline->names);
}

EntStatus
ent_pipeline_load(EntPipeline* const pipeline)
{
  if (!pipeline->gazetteer) {
    ENT_TRY(ent_gazetteer_new(
      pipeline->world, &pipeline->names, &pipeline->gazetteer));
  }

  return pipeline->rules
           ? ENT_SUCCESS
           : ent_rules_new(pipeline->world, &pipeline->names, &pipeline->rules);
}

EntStatus
ent_pipeline_open(EntPipeline* const pipeline,
                  const EntText      report,
                  const EntText      issued)
{
  ENT_TRY(ent_pipeline_load(pipeline));
  ENT_TRY(ent_times_open(&pipeline->times, issued));
  return ent_actors_new(ent_world_memory(pipeline->world),
                        pipeline->gazetteer,
                        report,
                        &pipeline->actors);
}

void
ent_pipeline_close(EntPipeline* const pipeline)
{
  ent_token_store_empty(&pipeline->store);
  ent_actors_free(pipeline->actors);
  pipeline->actors = NULL;
}

static EntStatus
cut(EntPipeline* const pipeline, const EntPipelineInput* const input)
{
  EntTokens* const tokens = &pipeline->tokens;
  ENT_TRY(ent_tokens_cut(tokens, input->text, input->masks, input->n_masks));
  if (tokens->n_items > ENT_MAX_SENTENCE) {
    tokens->n_items = ENT_MAX_SENTENCE; // Some looks take time by its square
  }

  return ENT_SUCCESS;
}

// Take the tokens that the survey found, or cut them anew
static EntStatus
recall(EntPipeline* const pipeline, const EntPipelineInput* const input)
{
  const EntStatus st =
    ent_token_store_get(&pipeline->store, input->number, &pipeline->tokens);
  return st == ENT_FAILURE ? cut(pipeline, input) : st;
}

EntStatus
ent_pipeline_survey(EntPipeline* const            pipeline,
                    const EntPipelineInput* const input)
{
  assert(pipeline->actors);
  ENT_TRY(cut(pipeline, input));
  ENT_TRY(ent_token_store_add(&pipeline->store, &pipeline->tokens));
  return ent_actors_survey(pipeline->actors, &pipeline->tokens, input->text);
}

static EntStatus
parse(EntPipeline* const pipeline)
{
  ENT_TRY(ent_syntax_parse(&pipeline->syntax,
                           &pipeline->tokens,
                           &pipeline->tagger,
                           pipeline->found.mentions,
                           pipeline->found.n_mentions));
  return ent_actors_resolve(pipeline->actors,
                            &pipeline->tokens,
                            &pipeline->tagger,
                            &pipeline->syntax,
                            &pipeline->found);
}

EntStatus
ent_pipeline_analyse(EntPipeline* const            pipeline,
                     const EntPipelineInput* const input)
{
  assert(pipeline->actors);
  ENT_TRY(recall(pipeline, input));
  ENT_TRY(ent_readings_update(&pipeline->readings));
  ENT_TRY(ent_tagger_run(&pipeline->tagger, &pipeline->tokens, input->text));
  ENT_TRY(ent_actors_find(pipeline->actors,
                          &pipeline->tokens,
                          &pipeline->tagger,
                          input->text,
                          input->is_paragraph,
                          &pipeline->found));
  ENT_TRY(parse(pipeline));
  ENT_TRY(ent_times_find(&pipeline->times, &pipeline->tokens, input->text));
  const EntAnalysis analysis = { input->text,       &pipeline->tokens,
                                 &pipeline->tagger, &pipeline->syntax,
                                 pipeline->actors,  &pipeline->found };
  pipeline->analysis         = analysis;
  return ENT_SUCCESS;
}

EntStatus
ent_pipeline_claim(EntPipeline* const pipeline,
                   const EntTrace     trace,
                   void* const        handle)
{
  const EntCueSearch search = { &pipeline->analysis,
                                ent_rules_cues(pipeline->rules),
                                &pipeline->hits.bases,
                                &pipeline->hits.links };
  ENT_TRY(ent_rules_match(
    pipeline->rules, &pipeline->analysis, &pipeline->hits, trace, handle));
  return ent_claims_make(&pipeline->claims,
                         &search,
                         pipeline->actors,
                         &pipeline->hits,
                         &pipeline->times);
}

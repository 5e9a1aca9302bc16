// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a document with its sentences.
// Goes out: for each sentence its claims; at the end the actors.

#include "base/memory.h"
#include "base/try.h"
#include "base/world.h"
#include "extract/examples.h"
#include "extract/explain.h"
#include "extract/pipeline.h"
#include "read/report/finder.h"

#include <assert.h>

typedef struct {
  EntExtractor       face;        // What read/ calls
  EntPipeline        pipeline;    // All stages
  const EntDocument* document;    // The document that is read
  size_t             next_marker; // First marker of the sentence or later
  EntSpan*           masks;       // Markers of the sentence
  size_t             n_masks;     // Number of them
  size_t             mask_room;   // Room for them
  EntOutput          explain;     // Takes how sentences were read, or none
  EntOutput          gaps;        // Takes sentences without a rule, or none
  EntBytes           lines;       // What is written next to them
  EntCoverage        coverage;    // What was counted
} Extractor;

// Sentences

static EntStatus
mask(Extractor* const extractor, const EntSpan span)
{
  EntSpan* const grown =
    (EntSpan*)ent_memory_grow(ent_world_memory(extractor->pipeline.world),
                              extractor->masks,
                              extractor->n_masks,
                              &extractor->mask_room,
                              sizeof(EntSpan));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  extractor->masks            = grown;
  grown[extractor->n_masks++] = span;
  return ENT_SUCCESS;
}

// Find the markers of a sentence; sentences come in their order
static EntStatus
mask_markers(Extractor* const extractor, const EntSentence* const sentence)
{
  const EntDocument* const document = extractor->document;
  extractor->n_masks                = 0U;
  for (; extractor->next_marker < document->n_markers;
       ++extractor->next_marker) {
    const EntMarker* const marker = &document->markers[extractor->next_marker];
    if (marker->begin >= sentence->end) {
      break;
    }

    if (marker->begin >= sentence->begin && marker->end <= sentence->end) {
      const EntSpan span = { marker->begin - sentence->begin,
                             marker->end - sentence->begin };
      ENT_TRY(mask(extractor, span));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
take_sentence(Extractor* const        extractor,
              const size_t            index,
              EntPipelineInput* const input)
{
  const EntDocument* const document = extractor->document;
  const EntSentence* const sentence = &document->sentences[index];
  ENT_TRY(mask_markers(extractor, sentence));
  input->text    = ent_document_text(document, sentence->begin, sentence->end);
  input->masks   = extractor->masks;
  input->n_masks = extractor->n_masks;
  input->number  = index;
  input->is_paragraph = !index || sentence[-1].node != sentence->node;
  return ENT_SUCCESS;
}

static EntStatus
survey(Extractor* const extractor)
{
  EntPipelineInput input;
  extractor->next_marker = 0U;
  for (size_t i = 0U; i < extractor->document->n_sentences; ++i) {
    ENT_TRY(take_sentence(extractor, i, &input));
    ENT_TRY(ent_pipeline_survey(&extractor->pipeline, &input));
  }

  extractor->next_marker = 0U;
  return ENT_SUCCESS;
}

// What is written for people

static EntStatus
write_lines(Extractor* const extractor, const EntOutput output)
{
  EntBytes* const lines = &extractor->lines;
  EntStatus       st    = lines->status;
  if (!st && lines->size) {
    st = output.write(output.handle, lines->data, lines->size);
  }

  lines->size = 0U;
  return st;
}

static void
trace(void* const       handle,
      const EntText     rule,
      const uint32_t    token,
      const char* const why)
{
  Extractor* const extractor = (Extractor*)handle;
  ent_explain_try(
    &extractor->pipeline.analysis, rule, token, why, &extractor->lines);
}

static EntStatus
explain_claims(Extractor* const extractor, const size_t sentence)
{
  EntPipeline* const pipeline = &extractor->pipeline;
  ent_explain_analysis(&pipeline->analysis, sentence + 1U, &extractor->lines);
  ENT_TRY(ent_pipeline_claim(pipeline, trace, extractor));
  ent_explain_claims(&pipeline->claims, &extractor->lines);
  return write_lines(extractor, extractor->explain);
}

static EntStatus
count_claims(Extractor* const extractor, const size_t sentence)
{
  EntCoverage* const       coverage = &extractor->coverage;
  const EntAnalysis* const analysis = &extractor->pipeline.analysis;
  const bool               is_pair  = ent_speaks_of_two(analysis);
  const bool is_covered = is_pair && extractor->pipeline.hits.n_items;
  ++coverage->n_sentences;
  coverage->n_pairs += is_pair;
  coverage->n_covered += is_covered;
  if (!is_pair || is_covered || !extractor->gaps.write) {
    return ENT_SUCCESS;
  }

  ent_explain_gap(analysis, sentence + 1U, &extractor->lines);
  return write_lines(extractor, extractor->gaps);
}

// The face that read/ calls

static EntStatus
open_document(EntExtractor* const      face,
              const EntDocument* const document,
              const EntReport* const   report)
{
  Extractor* const extractor = (Extractor*)face;
  extractor->document        = document;
  ENT_TRY(ent_pipeline_open(&extractor->pipeline, report->id, report->issued));
  return survey(extractor);
}

static EntStatus
find_claims(EntExtractor* const    face,
            const size_t           sentence,
            const EntClaim** const claims,
            size_t* const          n_claims)
{
  Extractor* const   extractor = (Extractor*)face;
  EntPipeline* const pipeline  = &extractor->pipeline;
  EntPipelineInput   input;
  ENT_TRY(take_sentence(extractor, sentence, &input));
  ENT_TRY(ent_pipeline_analyse(pipeline, &input));
  ENT_TRY(extractor->explain.write ? explain_claims(extractor, sentence)
                                   : ent_pipeline_claim(pipeline, NULL, NULL));
  *claims   = pipeline->claims.items;
  *n_claims = pipeline->claims.n_items;
  ENT_TRY(count_claims(extractor, sentence));
  return pipeline->tokens.n_items < ENT_MAX_SENTENCE ? ENT_SUCCESS
                                                     : ENT_FAILURE;
}

static EntStatus
send_actors(EntExtractor* const face,
            const EntSink       sink,
            const EntPosition   position)
{
  return ent_actors_send(((Extractor*)face)->pipeline.actors, sink, position);
}

static void
close_document(EntExtractor* const face)
{
  Extractor* const extractor = (Extractor*)face;
  ent_pipeline_close(&extractor->pipeline);
  extractor->document = NULL;
}

// What programs call

EntStatus
ent_extractor_new(EntWorld* const world, EntExtractor** const out)
{
  assert(world);
  assert(out);
  static const EntExtractor face = {
    open_document, find_claims, send_actors, close_document
  };
  const EntAllocator* const memory = ent_world_memory(world);
  Extractor* const          extractor =
    (Extractor*)ent_memory_zeroed(memory, 1U, sizeof(Extractor));
  if (!extractor) {
    return ENT_NO_MEMORY;
  }

  extractor->face  = face;
  extractor->lines = ent_bytes_init(memory);
  ent_pipeline_init(&extractor->pipeline, world);
  *out = &extractor->face;
  return ENT_SUCCESS;
}

void
ent_extractor_free(EntExtractor* const face)
{
  if (face) {
    Extractor* const          extractor = (Extractor*)face;
    const EntAllocator* const memory =
      ent_world_memory(extractor->pipeline.world);
    ent_pipeline_clear(&extractor->pipeline);
    ent_bytes_clear(&extractor->lines);
    ent_memory_free(memory, extractor->masks);
    ent_memory_free(memory, extractor);
  }
}

EntStatus
ent_extractor_add_actors(EntExtractor* const face, const EntGraph* const actors)
{
  assert(face);
  EntPipeline* const pipeline = &((Extractor*)face)->pipeline;
  ENT_TRY(ent_pipeline_load(pipeline));
  return ent_gazetteer_add(pipeline->gazetteer, actors);
}

EntStatus
ent_extractor_add_compiled(EntExtractor* const face, const EntText bytes)
{
  assert(face);
  if (!ent_gazetteer_is_compiled(bytes)) {
    return ENT_FAILURE;
  }

  EntPipeline* const pipeline = &((Extractor*)face)->pipeline;
  ENT_TRY(ent_pipeline_load(pipeline));
  return ent_gazetteer_add_compiled(pipeline->gazetteer, bytes);
}

EntStatus
ent_extractor_add_rules(EntExtractor* const face,
                        const char* const   name,
                        const EntText       bytes)
{
  assert(face);
  EntPipeline* const pipeline = &((Extractor*)face)->pipeline;
  ENT_TRY(ent_pipeline_load(pipeline));
  return ent_rules_add(pipeline->rules, name, bytes);
}

void
ent_extractor_explain(EntExtractor* const face, const EntOutput output)
{
  assert(face);
  ((Extractor*)face)->explain = output;
}

void
ent_extractor_on_gap(EntExtractor* const face, const EntOutput output)
{
  assert(face);
  ((Extractor*)face)->gaps = output;
}

EntCoverage
ent_extractor_coverage(const EntExtractor* const face)
{
  assert(face);
  return ((const Extractor*)face)->coverage;
}

static void
list_rule(const EntRuleView* const rule, EntBytes* const out)
{
  ent_bytes_text(out, rule->id);
  ent_bytes_char(out, '\t');
  ent_bytes_string(out, ent_predicate_name(rule->predicate));
  ent_bytes_char(out, '\t');
  ent_bytes_string(out, rule->position.document);
  ent_bytes_char(out, ':');
  ent_bytes_number(out, rule->position.line);
  ent_bytes_char(out, '\t');
  ent_bytes_text(out, rule->line);
  ent_bytes_char(out, '\n');
}

EntStatus
ent_extractor_list_rules(EntExtractor* const face, const EntOutput output)
{
  assert(face);
  Extractor* const extractor = (Extractor*)face;
  ENT_TRY(ent_pipeline_load(&extractor->pipeline));
  const EntRules* const rules      = extractor->pipeline.rules;
  size_t                n_triggers = 0U;
  ent_bytes_string(&extractor->lines, "rule\tpredicate\tplace\tline\n");
  for (size_t i = 0U; i < ent_rules_count(rules, &n_triggers); ++i) {
    const EntRuleView rule = ent_rules_view(rules, i);
    list_rule(&rule, &extractor->lines);
  }

  return write_lines(extractor, output);
}

EntStatus
ent_extractor_list_actors(EntExtractor* const face, const EntSink sink)
{
  assert(face);
  EntPipeline* const pipeline = &((Extractor*)face)->pipeline;
  ENT_TRY(ent_pipeline_load(pipeline));
  return ent_gazetteer_send(pipeline->gazetteer, sink);
}

EntStatus
ent_extractor_check_rules(EntExtractor* const face, EntRuleCounts* const out)
{
  assert(face);
  EntPipeline* const pipeline = &((Extractor*)face)->pipeline;
  ENT_TRY(ent_pipeline_load(pipeline));
  return ent_examples_check(pipeline, out);
}

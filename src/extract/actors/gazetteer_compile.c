// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a graph of actors, and a list of labels that need context.
// Goes out: a table that finds labels by their words, to be used as it is.

#include "extract/actors/gazetteer_compile.h"

#include "base/keys.h"
#include "base/memory.h"
#include "base/names.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/actors/gazetteer_table.h"
#include "extract/actors/letter_case.h"
#include "extract/actors/pair_key.h"
#include "extract/tokens.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#define MAX_TEXT ((size_t)UINT32_MAX) // Bytes of all texts
#define MAX_LABELS (1U << 27U)

// All parts while they grow
typedef struct {
  const EntGraph*  graph;
  EntNames         names;  // Words in lower case, by number
  EntTokens        tokens; // Words of a label
  EntNames         listed; // Labels that need context, by number
  EntBytes         needs;  // Lines of these labels
  EntKeys          steps;  // Target of each edge
  EntBytes         edges;  // EntGazetteerEdge, in the order they were met
  EntBytes         labels; // In the order of actors
  EntBytes         sorted; // In the order of nodes
  EntBytes         nodes;  // First label of each
  EntBytes         own;    // Places of the labels in the order of actors
  EntBytes         actors;
  EntBytes         same_as;
  EntBytes         text;
  EntGazetteerHead head;
} Draft;

static EntGazetteerText
add_text(Draft* const draft, const EntText text)
{
  const EntGazetteerText place = { (uint32_t)draft->text.size,
                                   (uint32_t)text.size };
  ent_bytes_text(&draft->text, text);
  return place;
}

// Words behind the colon of the list that tell why context is needed
typedef struct {
  const char* words;
  uint8_t     need;
} Reason;

static const Reason reasons[] = {
  { "capitals", ENT_CONTEXT_CAPS },
  { "of other", ENT_CONTEXT_OTHERS },
  { "of single states", ENT_CONTEXT_OTHERS },
  { "whichever state", ENT_CONTEXT_OTHERS },
  { "personal name", ENT_CONTEXT_NAME },
  { "person", ENT_CONTEXT_NAME },
};

static uint8_t
need_of(const EntText line)
{
  for (size_t i = 0U; i < sizeof(reasons) / sizeof(reasons[0]); ++i) {
    if (ent_text_contains(line, ent_text(reasons[i].words))) {
      return reasons[i].need;
    }
  }

  return ENT_CONTEXT_WORD;
}

// Read a line "Label # actor, actor: what else it means"
static EntStatus
read_line(Draft* const draft, const EntText line)
{
  size_t end = 0U;
  while (end + 2U < line.size && memcmp(line.data + end, " # ", 3U) != 0) {
    ++end;
  }
  if (!line.size || line.data[0] == '#' || end + 2U >= line.size) {
    return ENT_SUCCESS;
  }

  const EntText  label = ent_text_until(line, end);
  const EntText  rest  = ent_text_from(line, end + 3U);
  const uint32_t id    = ent_names_intern(&draft->listed, label);
  if (id && id * sizeof(EntText) > draft->needs.size) {
    ent_bytes_add(&draft->needs, &rest, sizeof(rest));
  }

  return id ? draft->needs.status : ENT_NO_MEMORY;
}

static EntStatus
read_list(Draft* const draft, EntText list)
{
  while (list.size) {
    const EntText line = ent_text_next(&list, '\n');
    ENT_TRY(read_line(draft, line));
  }

  return ENT_SUCCESS;
}

// Return how many actors stand before one in a line of the list
static uint16_t
rank_of(const EntText line, const EntText actor)
{
  uint16_t rank = 0U;
  size_t   end  = 0U;
  while (end < line.size && line.data[end] != ':') {
    ++end;
  }

  EntText rest = ent_text_until(line, end);
  for (EntText item = ent_text_next(&rest, ','); item.size;
       item         = ent_text_next(&rest, ',')) {
    if (ent_text_equals(item, actor)) {
      return rank;
    }
    ++rank;
  }

  return rank;
}

static void
look_up_need(const Draft* const       draft,
             const EntText            text,
             const EntText            actor,
             EntGazetteerLabel* const label)
{
  const uint32_t id = ent_names_find(&draft->listed, text);
  if (id) {
    EntText line = { NULL, 0U };
    memcpy(
      &line, draft->needs.data + (id - 1U) * sizeof(EntText), sizeof(line));
    label->need = need_of(line);
    label->rank = rank_of(line, actor);
  }
}

// Return the node behind a word, made if it is new; 0 if memory ended
static uint32_t
step(Draft* const draft, const uint32_t node, const uint32_t id)
{
  uint64_t* const next = ent_keys_add(&draft->steps, ent_pair_key(node, id));
  if (next && !*next) {
    const EntGazetteerEdge edge = { node, id - 1U, draft->head.n_nodes };

    *next = draft->head.n_nodes++;
    ent_bytes_add(&draft->edges, &edge, sizeof(edge));
  }

  return next && !draft->edges.status ? (uint32_t)*next : 0U;
}

// Walk the words of a label into the trie
static EntStatus
walk(Draft* const draft, const EntText text, EntGazetteerLabel* const label)
{
  EntTokens* const tokens = &draft->tokens;
  ENT_TRY(ent_tokens_cut(tokens, text, NULL, 0U));
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    label->node = step(draft, label->node, tokens->items[i].id);
    if (!label->node) {
      return ENT_NO_MEMORY;
    }
    if (i < ENT_GAZETTEER_CASES) {
      const EntLetterCase c = ent_letter_case(&tokens->items[i], text);
      label->cases |= (uint32_t)c << (2U * i);
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
add_label(Draft* const draft, const EntActor* const actor, const size_t index)
{
  const EntLabel* const from  = &actor->labels.items[index];
  EntGazetteerLabel     label = { 0 };

  label.actor = draft->head.n_actors;
  label.role  = (uint8_t)from->role;
  label.text  = add_text(draft, from->text);
  label.lang  = add_text(draft, from->lang);
  look_up_need(draft, from->text, actor->id, &label);
  ENT_TRY(walk(draft, from->text, &label));
  ent_bytes_add(&draft->labels, &label, sizeof(label));
  ++draft->head.n_labels;
  return draft->labels.status;
}

static EntStatus
add_actor(Draft* const draft, const EntActor* const from)
{
  EntGazetteerActor actor = { 0 };

  actor.id            = add_text(draft, from->id);
  actor.iri           = add_text(draft, from->iri);
  actor.rolls_up_to   = add_text(draft, from->rolls_up_to);
  actor.iso3166       = add_text(draft, from->iso3166);
  actor.from_date     = add_text(draft, from->from_date);
  actor.to_date       = add_text(draft, from->to_date);
  actor.kind          = (uint32_t)from->kind;
  actor.first_label   = draft->head.n_labels;
  actor.n_labels      = (uint32_t)from->labels.n_items;
  actor.first_same_as = draft->head.n_same_as;
  actor.n_same_as     = (uint32_t)from->same_as.n_items;
  for (size_t i = 0U; i < from->same_as.n_items; ++i) {
    const EntGazetteerText iri = add_text(draft, from->same_as.items[i]);
    ent_bytes_add(&draft->same_as, &iri, sizeof(iri));
  }
  for (size_t i = 0U; i < from->labels.n_items; ++i) {
    ENT_TRY(add_label(draft, from, i));
  }

  ent_bytes_add(&draft->actors, &actor, sizeof(actor));
  draft->head.n_same_as += actor.n_same_as;
  ++draft->head.n_actors;
  return draft->head.n_labels < MAX_LABELS && draft->text.size < MAX_TEXT
           ? ENT_SUCCESS
           : ENT_OVER_LIMIT;
}

static EntStatus
add_actors(Draft* const draft)
{
  const size_t n_actors = ent_graph_n_records(draft->graph, ENT_ACTOR);
  draft->head.n_nodes   = 1U;
  for (size_t i = 0U; i < n_actors; ++i) {
    ENT_TRY(
      add_actor(draft, ent_graph_record(draft->graph, ENT_ACTOR, i).actor));
  }

  return ENT_SUCCESS;
}

// Count the labels of each node, as where those of the next one begin
static EntStatus
count_labels(Draft* const draft)
{
  const size_t    size  = (draft->head.n_nodes + 1U) * sizeof(uint32_t);
  uint32_t* const nodes = (uint32_t*)ent_bytes_reserve(&draft->nodes, size);
  if (!nodes) {
    return ENT_NO_MEMORY;
  }

  memset(nodes, 0, size);
  draft->nodes.size = size;
  const EntGazetteerLabel* const labels =
    (const EntGazetteerLabel*)draft->labels.data;
  for (uint32_t i = 0U; i < draft->head.n_labels; ++i) {
    ++nodes[labels[i].node + 1U];
  }
  for (uint32_t i = 0U; i < draft->head.n_nodes; ++i) {
    nodes[i + 1U] += nodes[i];
  }

  return ENT_SUCCESS;
}

// Put labels in the order of their nodes, and remember where each went
static EntStatus
sort_labels(Draft* const draft)
{
  ENT_TRY(count_labels(draft));
  const uint32_t           n_labels = draft->head.n_labels;
  uint32_t* const          nodes    = (uint32_t*)draft->nodes.data;
  EntGazetteerLabel* const sorted   = (EntGazetteerLabel*)ent_bytes_reserve(
    &draft->sorted, (n_labels + 1U) * sizeof(EntGazetteerLabel));
  uint32_t* const own = (uint32_t*)ent_bytes_reserve(
    &draft->own, (n_labels + 1U) * sizeof(uint32_t));
  if (!sorted || !own) {
    return ENT_NO_MEMORY;
  }

  const EntGazetteerLabel* const labels =
    (const EntGazetteerLabel*)draft->labels.data;
  for (uint32_t i = 0U; i < n_labels; ++i) {
    own[i]         = nodes[labels[i].node]++;
    sorted[own[i]] = labels[i];
  }

  // Each node now says where it ends, which is where the next one begins
  memmove(nodes + 1U, nodes, draft->head.n_nodes * sizeof(uint32_t));
  nodes[0]           = 0U;
  draft->sorted.size = n_labels * sizeof(EntGazetteerLabel);
  draft->own.size    = n_labels * sizeof(uint32_t);
  return ENT_SUCCESS;
}

static uint32_t
count_slots(const size_t n_items)
{
  uint32_t n_slots = 64U;
  while (n_slots < n_items + n_items / 3U) {
    n_slots *= 2U;
  }

  return n_slots;
}

static void
fill_words(Draft* const draft, uint32_t* const slots)
{
  const uint32_t mask = draft->head.n_word_slots - 1U;
  for (uint32_t id = 1U; id <= draft->head.n_words; ++id) {
    uint32_t i = ent_gazetteer_hash(ent_names_get(&draft->names, id)) & mask;
    while (slots[i]) {
      i = (i + 1U) & mask;
    }
    slots[i] = id;
  }
}

static void
fill_actors(Draft* const draft, uint32_t* const slots)
{
  const uint32_t mask = draft->head.n_actor_slots - 1U;
  for (uint32_t n = 1U; n <= draft->head.n_actors; ++n) {
    const EntText id =
      ent_graph_record(draft->graph, ENT_ACTOR, n - 1U).actor->id;
    uint32_t i = ent_gazetteer_hash(id) & mask;
    while (slots[i]) {
      i = (i + 1U) & mask;
    }
    slots[i] = n;
  }
}

static void
fill_edges(Draft* const draft, EntGazetteerEdge* const slots)
{
  const uint32_t                mask = draft->head.n_edge_slots - 1U;
  const EntGazetteerEdge* const edges =
    (const EntGazetteerEdge*)draft->edges.data;
  for (uint32_t n = 0U; n + 1U < draft->head.n_nodes; ++n) {
    uint32_t i = ent_gazetteer_edge_hash(edges[n].node, edges[n].word) & mask;
    while (slots[i].target) {
      i = (i + 1U) & mask;
    }
    slots[i] = edges[n];
  }
}

// Append empty slots, and return where they are
static void*
add_slots(EntBytes* const out, const size_t n_slots, const size_t size)
{
  char* const slots = ent_bytes_reserve(out, n_slots * size);
  if (slots) {
    memset(slots, 0, n_slots * size);
    out->size += n_slots * size;
  }

  return slots;
}

static EntStatus
write_words(Draft* const draft, EntBytes* const out)
{
  uint32_t* const slots =
    (uint32_t*)add_slots(out, draft->head.n_word_slots, sizeof(uint32_t));
  if (!slots) {
    return ENT_NO_MEMORY;
  }

  fill_words(draft, slots);
  for (uint32_t id = 1U; id <= draft->head.n_words; ++id) {
    const EntGazetteerText text =
      add_text(draft, ent_names_get(&draft->names, id));
    ent_bytes_add(out, &text, sizeof(text));
  }

  return out->status;
}

static EntStatus
write_parts(Draft* const draft, EntBytes* const out)
{
  ENT_TRY(write_words(draft, out));
  EntGazetteerEdge* const edges = (EntGazetteerEdge*)add_slots(
    out, draft->head.n_edge_slots, sizeof(EntGazetteerEdge));
  if (!edges) {
    return ENT_NO_MEMORY;
  }

  fill_edges(draft, edges);
  ent_bytes_text(out, ent_bytes_view(&draft->nodes));
  ent_bytes_text(out, ent_bytes_view(&draft->sorted));
  ent_bytes_text(out, ent_bytes_view(&draft->own));
  uint32_t* const slots =
    (uint32_t*)add_slots(out, draft->head.n_actor_slots, sizeof(uint32_t));
  if (!slots) {
    return ENT_NO_MEMORY;
  }

  fill_actors(draft, slots);
  ent_bytes_text(out, ent_bytes_view(&draft->actors));
  ent_bytes_text(out, ent_bytes_view(&draft->same_as));
  ent_bytes_text(out, ent_bytes_view(&draft->text));
  return draft->text.status ? draft->text.status : out->status;
}

static EntStatus
join(Draft* const draft, EntBytes* const out)
{
  EntGazetteerHead* const head  = &draft->head;
  const size_t            begin = out->size;

  memcpy(head->magic, ENT_GAZETTEER_MAGIC, sizeof(head->magic));
  head->order         = ENT_GAZETTEER_ORDER;
  head->n_words       = (uint32_t)draft->names.n_texts;
  head->n_word_slots  = count_slots(head->n_words);
  head->n_edge_slots  = count_slots(head->n_nodes);
  head->n_actor_slots = count_slots(head->n_actors);
  ent_bytes_add(out, head, sizeof(*head));
  ENT_TRY(write_parts(draft, out));
  if (draft->text.size > MAX_TEXT) {
    return ENT_OVER_LIMIT;
  }

  const EntText parts =
    ent_text_from(ent_bytes_view(out), begin + sizeof(*head));
  head->text_size = (uint32_t)draft->text.size;
  head->digest    = ent_gazetteer_digest(parts);
  memcpy(out->data + begin, head, sizeof(*head));
  return ENT_SUCCESS;
}

static Draft
make_draft(const EntGraph* const graph, const EntAllocator* const memory)
{
  Draft draft   = { 0 };
  draft.graph   = graph;
  draft.names   = ent_names_init(memory);
  draft.listed  = ent_names_init(memory);
  draft.steps   = ent_keys_init(memory);
  draft.needs   = ent_bytes_init(memory);
  draft.edges   = ent_bytes_init(memory);
  draft.labels  = ent_bytes_init(memory);
  draft.sorted  = ent_bytes_init(memory);
  draft.nodes   = ent_bytes_init(memory);
  draft.own     = ent_bytes_init(memory);
  draft.actors  = ent_bytes_init(memory);
  draft.same_as = ent_bytes_init(memory);
  draft.text    = ent_bytes_init(memory);
  return draft;
}

static void
clear_draft(Draft* const draft)
{
  EntBytes* const all[] = { &draft->needs,  &draft->edges,   &draft->labels,
                            &draft->sorted, &draft->nodes,   &draft->own,
                            &draft->actors, &draft->same_as, &draft->text };
  for (size_t i = 0U; i < sizeof(all) / sizeof(all[0]); ++i) {
    ent_bytes_clear(all[i]);
  }

  ent_tokens_clear(&draft->tokens);
  ent_keys_clear(&draft->steps);
  ent_names_clear(&draft->listed);
  ent_names_clear(&draft->names);
}

EntStatus
ent_gazetteer_compile(const EntGraph* const actors,
                      const EntText         ambiguous,
                      EntBytes* const       out)
{
  assert(actors);
  assert(out);
  const EntAllocator* const memory = out->memory;

  Draft draft  = make_draft(actors, memory);
  draft.tokens = ent_tokens_init(memory, &draft.names);

  EntStatus st = read_list(&draft, ambiguous);
  st           = st ? st : add_actors(&draft);
  st           = st ? st : sort_labels(&draft);
  st           = st ? st : join(&draft, out);
  clear_draft(&draft);
  return st;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the statements of a whole document.
// Goes out: its records, in an order that streaming writers can use.
// Refused: graphs with any record that the gate refuses, and claims that stand
// in no passage.

#include "read/rdf_records.h"

#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/accept.h"
#include "model/naming.h"
#include "read/rdf_derived.h"
#include "read/rdf_fields.h"
#include "read/rdf_nodes.h"

#include <stdlib.h>

// A record to be made, and its place in the order
typedef struct {
  EntNode* node;  // What it is made from
  EntText  group; // IRI of a claim's passage, or its own
  EntText  iri;   // IRI
} Item;

typedef struct {
  const EntReadContext* context; // World, sink
  EntNodes              nodes;   // Typed subjects
  EntMaker              maker;   // Makes records
  EntDerived            derived; // What else follows from records
  Item*                 items;   // Records in their order
  size_t                n_items; // How many
  EntWorld              quiet;   // Drops the notices of a gate
  EntGate               gate;    // Sees each record before all are sent
  EntBytes              name;    // Computed name
} Job;

// Order

static int
rank(const EntNode* const node)
{
  return node->is == ENT_NODE_CLAIM ? ENT_NODE_PASSAGE : (int)node->is;
}

static int
compare_items(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;
  if (rank(x->node) != rank(y->node)) {
    return rank(x->node) < rank(y->node) ? -1 : 1;
  }

  const int order = ent_text_compare_natural(x->group, y->group);
  if (order) {
    return order;
  }

  return x->node->is != y->node->is ? (x->node->is < y->node->is ? -1 : 1)
                                    : ent_text_compare_natural(x->iri, y->iri);
}

// Find the passage of a claim; without one it stays 0
static EntStatus
find_passage(Job* const job, EntNode* const claim)
{
  EntNodes* const nodes = &job->nodes;
  EntStatement*   value = NULL;
  ENT_TRY(ent_nodes_value(nodes, claim->name, ENT_TERM_IN_PASSAGE, &value));
  if (!value) {
    return ent_nodes_error(nodes,
                           ent_gather_line(nodes->gather, claim->name),
                           ENT_NOTICE_MISSING_FIELD,
                           ENT_TEXT("claim"),
                           ENT_TEXT("passage"));
  }

  const EntNode* const node =
    value->kind == ENT_RDF_LITERAL ? NULL : ent_nodes_get(nodes, value->object);
  if (node && node->is == ENT_NODE_PASSAGE) {
    claim->passage = (uint32_t)(node - nodes->nodes) + 1U;
    return ENT_SUCCESS;
  }

  return node || value->kind == ENT_RDF_LITERAL
           ? ent_nodes_bad_value(nodes, value, ENT_NOTICE_WRONG_NODE)
           : ent_nodes_error(nodes,
                             value->line,
                             ENT_NOTICE_UNTYPED,
                             ENT_TEXT("passage"),
                             ent_gather_text(nodes->gather, value->object));
}

static EntStatus
add_item(Job* const job, EntNode* const node)
{
  const EntNodes* const nodes = &job->nodes;
  if (node->is == ENT_NODE_CLAIM) {
    ENT_TRY(find_passage(job, node));
  }

  const uint32_t group =
    node->passage ? nodes->nodes[node->passage - 1U].name : node->name;
  const Item item = { node,
                      ent_gather_text(nodes->gather, group),
                      ent_gather_text(nodes->gather, node->name) };

  job->items[job->n_items++] = item;
  return ENT_SUCCESS;
}

static EntStatus
order_items(Job* const job)
{
  EntNodes* const nodes = &job->nodes;
  if (!nodes->n_nodes) {
    return ENT_SUCCESS;
  }

  job->items = (Item*)ent_memory_zeroed(
    ent_world_memory(job->context->world), nodes->n_nodes, sizeof(Item));
  if (!job->items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < nodes->n_nodes; ++i) {
    EntNode* const node = &nodes->nodes[i];
    if (node->is <= ENT_NODE_CLAIM &&
        !ent_gather_is_blank(nodes->gather, node->name)) {
      ENT_TRY(add_item(job, node));
    }
  }

  qsort(job->items, job->n_items, sizeof(Item), compare_items);
  return ENT_SUCCESS;
}

// Checking

// Keep the IRI of a claim if it is not the one that the claim's parts make
static EntStatus
name_claim(Job* const job, EntNode* const node, const EntClaim* const accepted)
{
  EntBytes* const name = &job->name;
  name->size           = 0U;
  ent_bytes_text(name, job->nodes.base);
  ent_bytes_text(name, ent_namespace_iri(ENT_NS_CLAIM));
  ENT_TRY(ent_name_add_claim(name, accepted));

  const EntText iri = ent_gather_text(job->nodes.gather, node->name);
  if (!ent_text_equals(iri, ent_bytes_view(name))) {
    node->iri = iri;
  }

  return ent_derived_add_claim(
    &job->derived, accepted, node, job->maker.relation);
}

// Let a gate say what is wrong with a record; the first try was a silent one
static EntStatus
refuse_record(Job* const job, const EntRecord* const record)
{
  EntRecord       ignored;
  EntGate         gate = ent_gate_init(job->context->world);
  const EntStatus st   = ent_gate_accept(&gate, record, &ignored);
  ent_gate_clear(&gate);
  if (st != ENT_BAD_INPUT) {
    return st ? st : ENT_NO_MEMORY; // The first try ended for want of memory
  }

  return ++job->nodes.n_errors < ENT_MAX_RDF_ERRORS ? ENT_SUCCESS : st;
}

static EntStatus
check_item(Job* const job, const Item* const item)
{
  const size_t n_before = job->nodes.n_errors;
  EntRecord    record;
  EntRecord    accepted;
  ENT_TRY(ent_maker_make(&job->maker, item->node, &record));
  if (job->nodes.n_errors > n_before ||
      (record.type == ENT_CLAIM && !item->node->passage)) {
    return ENT_SUCCESS; // What is wrong was said
  }

  const EntStatus st = ent_gate_accept(&job->gate, &record, &accepted);
  if (st) {
    return st == ENT_BAD_INPUT ? refuse_record(job, &record) : st;
  }

  if (record.type == ENT_SOURCE) {
    ent_derived_add_source(&job->derived, accepted.source, item->node);
  }

  return record.type == ENT_CLAIM ? name_claim(job, item->node, accepted.claim)
                                  : ENT_SUCCESS;
}

static EntStatus
check_all(Job* const job)
{
  ENT_TRY(ent_nodes_find(&job->nodes));
  ENT_TRY(order_items(job));
  for (size_t i = 0U; i < job->n_items; ++i) {
    ENT_TRY(check_item(job, &job->items[i]));
  }

  if (job->nodes.n_errors) {
    return ENT_BAD_INPUT;
  }

  return ent_derived_finish(&job->derived);
}

// Sending

static EntStatus
send_all(Job* const job)
{
  const EntSink sink = job->context->sink;
  for (size_t i = 0U; i < job->n_items; ++i) {
    EntRecord record;
    ENT_TRY(ent_maker_make(&job->maker, job->items[i].node, &record));
    ENT_TRY(sink.receive(sink.handle, &record));
  }

  return ENT_SUCCESS;
}

EntStatus
ent_rdf_send_records(const EntReadContext* const context,
                     EntGather* const            gather)
{
  ENT_TRY(ent_gather_sort(gather));

  const EntAllocator* const memory = ent_world_memory(context->world);
  Job* const job = (Job*)ent_memory_zeroed(memory, 1U, sizeof(Job));
  if (!job) {
    return ENT_NO_MEMORY;
  }

  job->context      = context;
  job->nodes        = ent_nodes_init(context, gather);
  job->maker        = ent_maker_init(&job->nodes);
  job->derived      = ent_derived_init(&job->nodes);
  job->quiet        = *context->world;
  job->quiet.notify = NULL;
  job->gate         = ent_gate_init(&job->quiet);
  job->name         = ent_bytes_init(memory);

  EntStatus st = check_all(job);
  if (!st) {
    st = send_all(job);
  }

  ent_bytes_clear(&job->name);
  ent_gate_clear(&job->gate);
  ent_derived_clear(&job->derived);
  ent_maker_clear(&job->maker);
  ent_nodes_clear(&job->nodes);
  ent_memory_free(memory, job->items);
  ent_memory_free(memory, job);
  return st;
}

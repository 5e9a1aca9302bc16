// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the typed subjects of a graph, with IRIs of any origin.
// Goes out: the id that each has in its record.

#include "read/rdf_naming.h"

#include "base/bytes.h"
#include "base/digest.h"
#include "base/slug.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/lexical.h"
#include "model/naming.h"
#include "model/terms.h"

#define N_DIGITS 8U // Hex digits of a name made from an IRI

EntText
ent_nodes_local_id(const EntRecordType type,
                   const EntText       report,
                   const EntText       local)
{
  const EntText none = { NULL, 0U };
  if (type == ENT_ACTOR) {
    return ent_is_actor_id(local) ? local : none;
  }

  if (type == ENT_REPORT) {
    return ent_is_id(local) ? local : none;
  }

  const EntText within = ent_name_within(report, local);
  if (!report.size || within.size == local.size || !ent_is_id(within)) {
    return none;
  }

  const bool would_lose_more =
    ent_name_within(report, within).size != within.size;
  return would_lose_more ? local : within;
}

// Names of nodes with foreign IRIs

static bool
is_name(const EntNode* const node, const EntText text)
{
  return node->is == ENT_NODE_ACTOR ? ent_is_actor_id(text) : ent_is_id(text);
}

// Keep an id so that the gate, which takes the report off once, leaves it whole
static EntStatus
keep_id(EntNodes* const nodes, EntNode* const node, const EntText id)
{
  EntBytes bytes = ent_bytes_init(ent_world_memory(nodes->context->world));
  ent_name_add_printed(&bytes, node->report, id);

  EntStatus st = bytes.status;
  if (!st) {
    st = ent_arena_text(&nodes->arena, ent_bytes_view(&bytes), &node->id);
  }

  ent_bytes_clear(&bytes);
  return st;
}

// Return the least of the names that a node has, or empty
static EntText
least_name(const EntNodes* const nodes, const EntNode* const node)
{
  const EntTermId property =
    node->is == ENT_NODE_ACTOR ? ENT_TERM_PREF_LABEL : ENT_TERM_TITLE;
  const EntStatements names = ent_nodes_values(nodes, node->name, property);
  EntText             least = { NULL, 0U };
  for (size_t i = 0U; i < names.n_items; ++i) {
    const EntText text = ent_gather_text(nodes->gather, names.items[i].object);
    if (names.items[i].kind == ENT_RDF_LITERAL &&
        (!least.size || ent_text_compare(text, least) < 0)) {
      least = text;
    }
  }

  return least;
}

static EntStatus
make_id(EntNodes* const nodes, EntNode* const node, const EntText iri)
{
  const char* const kind = ent_shape((EntRecordType)node->is)->element;
  const EntText     name = least_name(nodes, node);
  EntBytes  bytes = ent_bytes_init(ent_world_memory(nodes->context->world));
  EntStatus st    = ENT_SUCCESS;
  if (name.size) {
    st = ent_slug(name, kind, &bytes);
  } else {
    char digits[N_DIGITS];
    ent_digest_hex(iri, digits, sizeof(digits));
    ent_bytes_string(&bytes, kind);
    ent_bytes_char(&bytes, '-');
    ent_bytes_add(&bytes, digits, sizeof(digits));
    st = bytes.status;
  }

  if (!st) {
    st = keep_id(nodes, node, ent_bytes_view(&bytes));
  }

  ent_bytes_clear(&bytes);
  return st;
}

// Return the identifier that may serve as id; one of another form is left
static EntStatement*
find_identifier(const EntNodes* const nodes, const EntNode* const node)
{
  const EntStatements all =
    ent_nodes_values(nodes, node->name, ENT_TERM_IDENTIFIER);
  for (size_t i = 0U; i < all.n_items; ++i) {
    EntStatement* const s = &all.items[i];
    if (s->kind == ENT_RDF_LITERAL &&
        is_name(node, ent_gather_text(nodes->gather, s->object))) {
      return s;
    }
  }

  return NULL;
}

static EntStatus
name_foreign(EntNodes* const     nodes,
             EntNode* const      node,
             EntStatement* const identifier,
             const EntText       iri)
{
  node->iri = iri;
  if (!identifier) {
    return make_id(nodes, node, iri);
  }

  identifier->is_used = true;
  return keep_id(
    nodes, node, ent_gather_text(nodes->gather, identifier->object));
}

// All nodes

static EntStatus
find_report(EntNodes* const nodes, EntNode* const node)
{
  const EntTermId property =
    node->is == ENT_NODE_SOURCE ? ENT_TERM_IS_PART_OF : ENT_TERM_HAS_SOURCE;
  EntStatement* value = NULL;
  ENT_TRY(ent_nodes_value(nodes, node->name, property, &value));
  return value ? ent_nodes_refer(
                   nodes, value, ENT_REPORT, ent_text(NULL), &node->report)
               : ENT_SUCCESS;
}

static EntStatus
name_node(EntNodes* const nodes, EntNode* const node)
{
  const EntRecordType type = (EntRecordType)node->is;
  const EntText       iri  = ent_gather_text(nodes->gather, node->name);
  const EntTerm       term = ent_term_split(iri, nodes->base);
  if (term.ns == ent_shape(type)->ns) {
    node->id = ent_nodes_local_id(type, node->report, term.local);
  }

  // entente writes an identifier only where the IRI does not tell the id
  EntStatement* const identifier = find_identifier(nodes, node);
  const bool          is_other =
    identifier &&
    !ent_text_equals(ent_gather_text(nodes->gather, identifier->object),
                     ent_name_within(node->report, node->id));
  if (!node->id.size || is_other) {
    return name_foreign(nodes, node, identifier, iri);
  }

  if (identifier) {
    identifier->is_used = true;
  }

  return ENT_SUCCESS;
}

static EntStatus
name_within_report(EntNodes* const nodes, EntNode* const node)
{
  ENT_TRY(find_report(nodes, node));
  return name_node(nodes, node);
}

EntStatus
ent_nodes_name(EntNodes* const nodes)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; st <= ENT_FAILURE && i < nodes->n_nodes; ++i) {
    EntNode* const node = &nodes->nodes[i];
    if (node->is == ENT_NODE_ACTOR || node->is == ENT_NODE_REPORT) {
      st = name_node(nodes, node);
    }
  }

  for (size_t i = 0U; st <= ENT_FAILURE && i < nodes->n_nodes; ++i) {
    EntNode* const node = &nodes->nodes[i];
    if (node->is == ENT_NODE_SOURCE || node->is == ENT_NODE_PASSAGE) {
      st = name_within_report(nodes, node);
    }
  }

  return st > ENT_FAILURE ? st : ENT_SUCCESS;
}

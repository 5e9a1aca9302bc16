// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the records of a graph, and its statements that none of them has.
// Goes out: notices for those that cannot be made again from the records.
// A plain relation is not enough for a record: a claim must stand behind it.

#include "read/rdf_derived.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/lexical.h"
#include "model/likelihood.h"
#include "model/naming.h"
#include "model/terms.h"
#include "read/rdf_rest.h"

#include <assert.h>

EntDerived
ent_derived_init(EntNodes* const nodes)
{
  const EntAllocator* const memory  = ent_world_memory(nodes->context->world);
  const EntDerived          derived = {
             nodes, ent_keys_init(memory), ent_bytes_init(memory), 0U
  };
  return derived;
}

void
ent_derived_clear(EntDerived* const derived)
{
  ent_keys_clear(&derived->keys);
  ent_bytes_clear(&derived->name);
}

static EntText
text_of(const EntDerived* const derived, const uint32_t name)
{
  return ent_gather_text(derived->nodes->gather, name);
}

static EntStatus
notice(const EntDerived* const derived,
       const EntNoticeId       id,
       const uint32_t          line,
       const EntText           text)
{
  const EntReadContext* const context  = derived->nodes->context;
  const EntPosition           position = { context->document, line, 0U };
  return ent_notice(context->world, id, position, text, ent_text(NULL));
}

// Relationships and offices by name

static void
name_relation(EntDerived* const  derived,
              const EntText      from,
              const EntPredicate predicate,
              const EntText      to)
{
  const bool is_turned =
    ent_predicate_is_symmetric(predicate) && ent_text_compare(to, from) < 0;
  derived->name.size = 0U;
  ent_name_add_relationship(
    &derived->name, is_turned ? to : from, predicate, is_turned ? from : to);
}

static void
name_office(EntDerived* const derived,
            const EntText     person,
            const EntText     org,
            const EntText     office)
{
  derived->name.size = 0U;
  ent_bytes_text(&derived->name, person);
  ent_bytes_string(&derived->name, "--");
  ent_bytes_text(&derived->name, org);
  ent_bytes_char(&derived->name, '\n'); // In no relationship's name
  ent_bytes_text(&derived->name, office);
}

static EntStatus
keep_name(EntDerived* const derived)
{
  ENT_TRY(derived->name.status);
  return ent_keys_add(&derived->keys,
                      ent_text_hash(ent_bytes_view(&derived->name)))
           ? ENT_SUCCESS
           : ENT_NO_MEMORY;
}

static bool
is_kept(const EntDerived* const derived)
{
  return ent_keys_find(&derived->keys,
                       ent_text_hash(ent_bytes_view(&derived->name)));
}

// Records

// Say once that a relationship's IRI is not the one that its parts make
static EntStatus
take_relationship(EntDerived* const derived, EntNode* const node)
{
  assert(node); // Else the claim would have no ends

  const EntNodes* const nodes = derived->nodes;
  const EntText         iri   = text_of(derived, node->name);
  const EntTerm         term  = ent_term_split(iri, nodes->base);
  const bool            is_computed =
    term.ns == ENT_NS_RELATIONSHIP &&
    ent_text_equals(term.local, ent_bytes_view(&derived->name));
  if (node->is_stated || is_computed) {
    node->is_stated = true;
    return ENT_SUCCESS;
  }

  node->is_stated = true;
  return notice(derived,
                ENT_NOTICE_OTHER_IRI,
                ent_gather_line(nodes->gather, node->name),
                iri);
}

static void
take_likelihood(EntDerived* const     derived,
                const EntClaim* const claim,
                const EntNode* const  node)
{
  const EntNodes* const      nodes  = derived->nodes;
  const EntLikelihood* const degree = ent_likelihood_find(claim->hedges);
  const EntStatements        values =
    ent_nodes_values(nodes, node->name, ENT_TERM_LIKELIHOOD);
  for (size_t i = 0U; degree && i < values.n_items; ++i) {
    const EntTerm term =
      ent_term_split(text_of(derived, values.items[i].object), nodes->base);
    if (term.ns == ENT_NS_ENT && ent_text_is(term.local, degree->local)) {
      values.items[i].is_used = true;
    }
  }
}

EntStatus
ent_derived_add_claim(EntDerived* const     derived,
                      const EntClaim* const claim,
                      const EntNode* const  node,
                      const uint32_t        relation)
{
  take_likelihood(derived, claim, node);
  if (claim->predicate == ENT_HOLDS_OFFICE_IN) {
    name_office(derived, claim->from, claim->to, claim->office);
    ENT_TRY(keep_name(derived));
  }

  name_relation(derived, claim->from, claim->predicate, claim->to);
  ENT_TRY(keep_name(derived));
  return take_relationship(derived, ent_nodes_get(derived->nodes, relation));
}

static bool
equals_lowered(const EntText text, const EntText lower)
{
  bool is_equal = text.size == lower.size;
  for (size_t i = 0U; is_equal && i < text.size; ++i) {
    const char c = text.data[i];
    is_equal =
      (c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c) == lower.data[i];
  }

  return is_equal;
}

void
ent_derived_add_source(EntDerived* const      derived,
                       const EntSource* const source,
                       const EntNode* const   node)
{
  const EntText       host = ent_iri_host(source->href);
  const EntStatements values =
    ent_nodes_values(derived->nodes, node->name, ENT_TERM_HOST);
  for (size_t i = 0U; host.size && i < values.n_items; ++i) {
    if (equals_lowered(host, text_of(derived, values.items[i].object))) {
      values.items[i].is_used = true;
    }
  }
}

// What is left

static void
use_all(const EntStatements statements)
{
  for (size_t i = 0U; i < statements.n_items; ++i) {
    statements.items[i].is_used = true;
  }
}

// Pass over links to claims of this graph; a relation without a claim is lost
static EntStatus
check_relationship(EntDerived* const derived, const EntNode* const node)
{
  static const EntTermId links[] = { ENT_TERM_SUPPORTED_BY,
                                     ENT_TERM_DISPUTED_BY };

  const EntNodes* const nodes = derived->nodes;
  if (!node->is_stated) {
    use_all(ent_gather_subject(nodes->gather, node->name));
    ++derived->n_left;
    return notice(derived,
                  ENT_NOTICE_PLAIN_TRIPLE,
                  ent_gather_line(nodes->gather, node->name),
                  text_of(derived, node->name));
  }

  for (size_t i = 0U; i < sizeof(links) / sizeof(links[0]); ++i) {
    const EntStatements claims = ent_nodes_values(nodes, node->name, links[i]);
    for (size_t j = 0U; j < claims.n_items; ++j) {
      EntStatement* const  link = &claims.items[j];
      const EntNode* const claim =
        link->kind == ENT_RDF_IRI ? ent_nodes_get(nodes, link->object) : NULL;
      link->is_used = claim && claim->is == ENT_NODE_CLAIM;
    }
  }

  return ENT_SUCCESS;
}

// Return the only value of an office's property, or 0
static uint32_t
only_value(const EntDerived* const derived,
           const EntNode* const    office,
           const EntTermId         property)
{
  const EntStatements values =
    ent_nodes_values(derived->nodes, office->name, property);
  return values.n_items == 1U ? values.items[0].object : 0U;
}

// Pass over an office that a claim states
static void
check_office(EntDerived* const derived, const EntNode* const node)
{
  static const EntTermId parts[] = { ENT_TERM_MEMBER,
                                     ENT_TERM_ORGANIZATION,
                                     ENT_TERM_OFFICE };

  const EntNodes* const nodes  = derived->nodes;
  const uint32_t        person = only_value(derived, node, ENT_TERM_MEMBER);
  const uint32_t        org = only_value(derived, node, ENT_TERM_ORGANIZATION);
  const uint32_t        office = only_value(derived, node, ENT_TERM_OFFICE);
  if (!person || !org) {
    return;
  }

  name_office(derived,
              ent_nodes_actor_id(nodes, person),
              ent_nodes_actor_id(nodes, org),
              text_of(derived, office));
  if (!is_kept(derived)) {
    return;
  }

  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    use_all(ent_nodes_values(nodes, node->name, parts[i]));
  }

  const EntStatements types =
    ent_nodes_values(nodes, node->name, ENT_TERM_TYPE);
  for (size_t i = 0U; i < types.n_items; ++i) {
    types.items[i].is_used =
      types.items[i].object == nodes->terms[ENT_TERM_MEMBERSHIP];
  }
}

// Return the predicate that a property says plainly, or 0
static EntPredicate
plain_predicate(const EntNodes* const nodes, const uint32_t property)
{
  unsigned i = ENT_N_PREDICATES - 1U;
  while (i && nodes->predicates[i] != property) {
    --i;
  }

  return i                                                  ? (EntPredicate)i
         : property == nodes->terms[ENT_TERM_ORG_MEMBER_OF] ? ENT_MEMBER_OF
         : property == nodes->terms[ENT_TERM_UNIT_OF]       ? ENT_PART_OF
                                                            : (EntPredicate)0;
}

// Pass over a plain relation that a claim states
static EntStatus
check_plain(EntDerived* const derived, EntStatement* const s)
{
  const EntNodes* const nodes     = derived->nodes;
  const EntPredicate    predicate = plain_predicate(nodes, s->predicate);
  if (s->is_used || !predicate || s->kind != ENT_RDF_IRI) {
    return ENT_SUCCESS;
  }

  const EntText from = ent_nodes_actor_id(nodes, s->subject);
  const EntText to   = ent_nodes_actor_id(nodes, s->object);
  name_relation(derived, from, predicate, to);
  ENT_TRY(derived->name.status);
  if (from.size && to.size && is_kept(derived)) {
    s->is_used = true;
    return ENT_SUCCESS;
  }

  if (!from.size || !to.size || s->predicate != nodes->predicates[predicate]) {
    return ENT_SUCCESS; // Others use the property for what is no actor's
  }

  s->is_used = true;
  ++derived->n_left;
  return notice(
    derived, ENT_NOTICE_PLAIN_TRIPLE, s->line, ent_bytes_view(&derived->name));
}

EntStatus
ent_derived_finish(EntDerived* const derived)
{
  EntNodes* const  nodes  = derived->nodes;
  EntGather* const gather = nodes->gather;
  for (size_t i = 0U; i < nodes->n_nodes; ++i) {
    const EntNode* const node = &nodes->nodes[i];
    if (node->is == ENT_NODE_RELATIONSHIP) {
      ENT_TRY(check_relationship(derived, node));
    } else if (node->is == ENT_NODE_OFFICE) {
      check_office(derived, node);
    }
  }

  for (size_t i = 0U; i < gather->n_statements; ++i) {
    ENT_TRY(check_plain(derived, &gather->statements[i]));
  }

  return ent_rdf_report_rest(nodes, derived->n_left);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: all statements of a graph, sorted.
// Goes out: its nodes, by what their types say.
// Refused: nodes of two classes, and blank nodes that are no selectors: they
// have no name that would last.

#include "read/rdf_types.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/terms.h"

// Terms and classes

static EntStatus
find_term(const EntNodes* const nodes,
          const EntTerm* const  term,
          uint32_t* const       out)
{
  EntBytes iri = ent_bytes_init(ent_world_memory(nodes->context->world));
  ent_bytes_text(&iri, ent_namespace_iri(term->ns));
  ent_bytes_text(&iri, term->local);
  *out = iri.status
           ? 0U
           : ent_names_find(&nodes->gather->names, ent_bytes_view(&iri));

  const EntStatus st = iri.status;
  ent_bytes_clear(&iri);
  return st;
}

static EntStatus
find_words(const EntNodes* const      nodes,
           const EntVocabulary* const words,
           uint32_t* const            out)
{
  for (size_t i = 1U; i < words->n_words; ++i) {
    const EntTerm term = { ENT_NS_ENT, ENT_TERM_NONE, words->words[i].local };
    ENT_TRY(find_term(nodes, &term, &out[i]));
  }

  return ENT_SUCCESS;
}

static EntStatus
find_terms(EntNodes* const nodes)
{
  for (unsigned i = 1U; i < ENT_N_TERMS; ++i) {
    ENT_TRY(find_term(nodes, ent_term((EntTermId)i), &nodes->terms[i]));
  }

  ENT_TRY(find_words(nodes, &ent_kinds, nodes->kinds));
  return find_words(nodes, &ent_predicates, nodes->predicates);
}

static EntNodeClass
class_of(const EntNodes* const nodes, const uint32_t type)
{
  static const struct {
    EntTermId    term; // Class in RDF
    EntNodeClass is;   // What it makes of a node
  } classes[] = {
    { ENT_TERM_REPORT, ENT_NODE_REPORT },
    { ENT_TERM_SOURCE, ENT_NODE_SOURCE },
    { ENT_TERM_PASSAGE, ENT_NODE_PASSAGE },
    { ENT_TERM_CLAIM, ENT_NODE_CLAIM },
    { ENT_TERM_RELATIONSHIP, ENT_NODE_RELATIONSHIP },
    { ENT_TERM_MEMBERSHIP, ENT_NODE_OFFICE },
    { ENT_TERM_QUOTE_SELECTOR, ENT_NODE_QUOTE },
    { ENT_TERM_POSITION_SELECTOR, ENT_NODE_POSITION },
  };

  for (size_t i = 1U; i <= ENT_BLOC; ++i) {
    if (nodes->kinds[i] == type) {
      return ENT_NODE_ACTOR;
    }
  }

  for (size_t i = 0U; i < sizeof(classes) / sizeof(classes[0]); ++i) {
    if (nodes->terms[classes[i].term] == type) {
      return classes[i].is;
    }
  }

  return ENT_NODE_NONE;
}

static EntStatus
push_node(EntNodes* const nodes, const uint32_t name, const EntNodeClass is)
{
  EntNode* const grown =
    (EntNode*)ent_memory_grow(ent_world_memory(nodes->context->world),
                              nodes->nodes,
                              nodes->n_nodes,
                              &nodes->capacity,
                              sizeof(EntNode));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  const EntNode node      = { name,         0U,           is,          false,
                              { NULL, 0U }, { NULL, 0U }, { NULL, 0U } };
  nodes->nodes            = grown;
  grown[nodes->n_nodes++] = node;
  nodes->by_name[name]    = (uint32_t)nodes->n_nodes;
  return ENT_SUCCESS;
}

static EntStatus
take_type(EntNodes* const nodes, EntStatement* const statement)
{
  const EntNodeClass is = class_of(nodes, statement->object);
  if (!is || statement->kind != ENT_RDF_IRI) {
    return ENT_SUCCESS;
  }

  statement->is_used = is >= ENT_NODE_REPORT && is <= ENT_NODE_RELATIONSHIP;

  const EntNode* const known = ent_nodes_get(nodes, statement->subject);
  if (!known) {
    return push_node(nodes, statement->subject, is);
  }

  return known->is == is
           ? ENT_SUCCESS
           : ent_nodes_bad_value(nodes, statement, ENT_NOTICE_TWO_VALUES);
}

// A class that says no more than another one which the node has
static void
take_second_type(const EntNodes* const nodes, EntStatement* const statement)
{
  const EntNode* const node = ent_nodes_get(nodes, statement->subject);
  const EntTermId      second =
    !node                               ? ENT_TERM_NONE
         : node->is == ENT_NODE_PASSAGE      ? ENT_TERM_SPECIFIC_RESOURCE
         : node->is == ENT_NODE_RELATIONSHIP ? ENT_TERM_STATEMENT
                                             : ENT_TERM_NONE;
  if (second && statement->object == nodes->terms[second]) {
    statement->is_used = true;
  }
}

static EntStatus
find_types(EntNodes* const nodes)
{
  const uint32_t type = nodes->terms[ENT_TERM_TYPE];
  for (size_t i = 0U; i < nodes->gather->n_statements; ++i) {
    if (nodes->gather->statements[i].predicate == type) {
      ENT_TRY(take_type(nodes, &nodes->gather->statements[i]));
    }
  }

  for (size_t i = 0U; i < nodes->gather->n_statements; ++i) {
    if (nodes->gather->statements[i].predicate == type) {
      take_second_type(nodes, &nodes->gather->statements[i]);
    }
  }

  return ENT_SUCCESS;
}

// Blank nodes

static const char*
what_it_is(const EntNodes* const nodes, const uint32_t name)
{
  static const char* const words[] = {
    "a subject",      "an actor",  "a report", "a source",  "a passage",
    "a relationship", "an office", "a quote",  "a position"
  };

  const EntNode* const node = ent_nodes_get(nodes, name);
  if (node && node->is == ENT_NODE_CLAIM) {
    return "a claim";
  }

  const size_t i = !node                         ? 0U
                   : node->is > ENT_NODE_PASSAGE ? (size_t)node->is - 1U
                                                 : (size_t)node->is;
  return words[i];
}

static bool
is_blank_object(const EntNodes* const nodes, const EntStatement* const s)
{
  return s->kind == ENT_RDF_BLANK &&
         s->predicate != nodes->terms[ENT_TERM_HAS_SELECTOR] &&
         !nodes->gather->first[s->object];
}

static EntStatus
check_blank(EntNodes* const           nodes,
            const EntStatement* const s,
            const bool                is_first,
            const bool                is_selector)
{
  if (is_first && !is_selector &&
      ent_gather_is_blank(nodes->gather, s->subject)) {
    ENT_TRY(ent_nodes_error(nodes,
                            s->line,
                            ENT_NOTICE_BLANK_NODE,
                            ent_text(what_it_is(nodes, s->subject)),
                            ent_text(NULL)));
  }

  return is_blank_object(nodes, s) ? ent_nodes_error(nodes,
                                                     s->line,
                                                     ENT_NOTICE_BLANK_NODE,
                                                     ENT_TEXT("an object"),
                                                     ent_text(NULL))
                                   : ENT_SUCCESS;
}

// Refuse all blank nodes but selectors
static EntStatus
check_blanks(EntNodes* const nodes)
{
  const EntGather* const    gather = nodes->gather;
  const EntAllocator* const memory = ent_world_memory(nodes->context->world);
  bool* const               is_selector =
    (bool*)ent_memory_zeroed(memory, gather->names.n_texts + 1U, sizeof(bool));
  if (!is_selector) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < gather->n_statements; ++i) {
    const EntStatement* const s = &gather->statements[i];
    if (s->predicate == nodes->terms[ENT_TERM_HAS_SELECTOR]) {
      is_selector[s->object] = true;
    }
  }

  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < gather->n_statements; ++i) {
    const EntStatement* const s = &gather->statements[i];
    st                          = check_blank(
      nodes, s, !i || s[-1].subject != s->subject, is_selector[s->subject]);
  }

  ent_memory_free(memory, is_selector);
  return st;
}

EntStatus
ent_nodes_classify(EntNodes* const nodes)
{
  ENT_TRY(find_terms(nodes));
  ENT_TRY(find_types(nodes));
  return check_blanks(nodes);
}

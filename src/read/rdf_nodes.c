// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: all statements of a graph, sorted.
// Goes out: its typed subjects, and what references to them mean.
// Refused: references to what has no type, or has another one.

#include "read/rdf_nodes.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/terms.h"
#include "read/rdf_document.h"
#include "read/rdf_naming.h"
#include "read/rdf_types.h"

#include <string.h>

EntNodes
ent_nodes_init(const EntReadContext* const context, EntGather* const gather)
{
  EntNodes nodes;
  memset(&nodes, 0, sizeof(nodes));
  nodes.context = context;
  nodes.gather  = gather;
  nodes.base    = ent_text(ent_rdf_base(context->options));
  nodes.arena   = ent_arena_init(ent_world_memory(context->world));
  return nodes;
}

void
ent_nodes_clear(EntNodes* const nodes)
{
  const EntAllocator* const memory = ent_world_memory(nodes->context->world);
  ent_arena_clear(&nodes->arena);
  ent_memory_free(memory, nodes->nodes);
  ent_memory_free(memory, nodes->by_name);
}

// Errors

EntStatus
ent_nodes_error(EntNodes* const   nodes,
                const uint32_t    line,
                const EntNoticeId id,
                const EntText     a,
                const EntText     b)
{
  const EntPosition position = { nodes->context->document, line, 0U };
  const EntStatus   st = ent_notice(nodes->context->world, id, position, a, b);
  return ++nodes->n_errors < ENT_MAX_RDF_ERRORS ? ENT_SUCCESS : st;
}

EntStatus
ent_nodes_bad_value(EntNodes* const           nodes,
                    const EntStatement* const statement,
                    const EntNoticeId         id)
{
  const EntGather* const gather = nodes->gather;
  const EntText          iri    = ent_gather_text(gather, statement->predicate);
  const EntTerm          term   = ent_term_split(iri, nodes->base);
  EntBytes bytes = ent_bytes_init(ent_world_memory(nodes->context->world));
  if (term.ns) {
    ent_bytes_text(&bytes, ent_namespace_prefix(term.ns));
    ent_bytes_char(&bytes, ':');
  }
  ent_bytes_text(&bytes, term.local);

  const EntStatus st =
    ent_nodes_error(nodes,
                    statement->line,
                    id,
                    ent_bytes_view(&bytes),
                    ent_gather_text(gather, statement->object));
  ent_bytes_clear(&bytes);
  return st;
}

// Finding all nodes

EntStatus
ent_nodes_find(EntNodes* const nodes)
{
  nodes->by_name =
    (uint32_t*)ent_memory_zeroed(ent_world_memory(nodes->context->world),
                                 nodes->gather->names.n_texts + 1U,
                                 sizeof(uint32_t));
  if (!nodes->by_name) {
    return ENT_NO_MEMORY;
  }

  ENT_TRY(ent_nodes_classify(nodes));
  return ent_nodes_name(nodes);
}

// Looking up

EntNode*
ent_nodes_get(const EntNodes* const nodes, const uint32_t name)
{
  const uint32_t i = nodes->by_name[name];
  return i ? &nodes->nodes[i - 1U] : NULL;
}

EntStatements
ent_nodes_values(const EntNodes* const nodes,
                 const uint32_t        subject,
                 const EntTermId       property)
{
  return ent_gather_values(nodes->gather, subject, nodes->terms[property]);
}

EntStatus
ent_nodes_value(EntNodes* const      nodes,
                const uint32_t       subject,
                const EntTermId      property,
                EntStatement** const out)
{
  const EntStatements all = ent_nodes_values(nodes, subject, property);
  *out                    = all.n_items ? &all.items[0] : NULL;
  for (size_t i = 0U; i < all.n_items; ++i) {
    all.items[i].is_used = true;
    if (all.items[i].object != all.items[0].object ||
        all.items[i].kind != all.items[0].kind) {
      return ent_nodes_bad_value(nodes, &all.items[i], ENT_NOTICE_TWO_VALUES);
    }
  }

  return ENT_SUCCESS;
}

// Return the id that an IRI of entente's own shows, or empty
static EntText
shown_id(const EntNodes* const nodes,
         const EntText         iri,
         const EntRecordType   type,
         const EntText         report)
{
  const EntTerm term = ent_term_split(iri, nodes->base);
  return term.ns == ent_shape(type)->ns
           ? ent_nodes_local_id(type, report, term.local)
           : ent_text(NULL);
}

EntStatus
ent_nodes_refer(EntNodes* const           nodes,
                const EntStatement* const statement,
                const EntRecordType       type,
                const EntText             report,
                EntText* const            out)
{
  *out = ent_text(NULL);
  if (statement->kind == ENT_RDF_BLANK) {
    return ENT_SUCCESS; // Refused before
  }

  const EntNode* const node = statement->kind == ENT_RDF_IRI
                                ? ent_nodes_get(nodes, statement->object)
                                : NULL;
  if (statement->kind == ENT_RDF_LITERAL ||
      (node &&
       (node->is != (EntNodeClass)type ||
        (type == ENT_SOURCE && !ent_text_equals(node->report, report))))) {
    return ent_nodes_bad_value(nodes, statement, ENT_NOTICE_WRONG_NODE);
  }

  const EntText iri = ent_gather_text(nodes->gather, statement->object);
  *out              = node ? node->id
                      : nodes->gather->first[statement->object]
                        ? ent_text(NULL)
                        : shown_id(nodes, iri, type, report);
  return out->size ? ENT_SUCCESS
                   : ent_nodes_error(nodes,
                                     statement->line,
                                     ENT_NOTICE_UNTYPED,
                                     ent_text(ent_shape(type)->element),
                                     iri);
}

EntText
ent_nodes_actor_id(const EntNodes* const nodes, const uint32_t name)
{
  const EntNode* const node = ent_nodes_get(nodes, name);
  if (node) {
    return node->is == ENT_NODE_ACTOR ? node->id : ent_text(NULL);
  }

  const EntText iri = ent_gather_text(nodes->gather, name);
  return shown_id(nodes, iri, ENT_ACTOR, ent_text(NULL));
}

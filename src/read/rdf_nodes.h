// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_NODES_H
#define ENT_READ_RDF_NODES_H

#include "base/arena.h"
#include "base/notice.h"
#include "entente.h"
#include "model/fields.h"
#include "read/rdf_gather.h"
#include "read/reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_RDF_ERRORS 20U ///< Errors named before a graph is given up

/// What a node is; the first five are types of records
typedef enum {
  ENT_NODE_NONE    = 0,           ///< Nothing that is known
  ENT_NODE_ACTOR   = ENT_ACTOR,   ///< One of the five kinds
  ENT_NODE_REPORT  = ENT_REPORT,  ///< ent:Report
  ENT_NODE_SOURCE  = ENT_SOURCE,  ///< ent:Source
  ENT_NODE_PASSAGE = ENT_PASSAGE, ///< ent:Passage
  ENT_NODE_CLAIM   = ENT_CLAIM,   ///< ent:Claim
  ENT_NODE_RELATIONSHIP,          ///< ent:Relationship
  ENT_NODE_OFFICE,                ///< org:Membership
  ENT_NODE_QUOTE,                 ///< oa:TextQuoteSelector
  ENT_NODE_POSITION               ///< oa:TextPositionSelector
} EntNodeClass;

/// A subject of a known class
typedef struct {
  uint32_t     name;      ///< IRI or blank node
  uint32_t     passage;   ///< Passage of a claim, index from 1, or 0
  EntNodeClass is;        ///< Its class
  bool         is_stated; ///< Whether some claim states the relationship
  EntText      id;        ///< Id in its record
  EntText      report;    ///< Id of the report of a source or passage
  EntText      iri;       ///< The IRI if id and report do not make it
} EntNode;

/// The typed subjects of a graph and what they are called in records
typedef struct {
  const EntReadContext* context;            ///< World, document, options
  EntGather*            gather;             ///< The statements
  EntText               base;               ///< Start of entente's IRIs
  EntArena              arena;              ///< Ids that were made
  uint32_t              terms[ENT_N_TERMS]; ///< Names, 0 if unused
  uint32_t              predicates[ENT_N_PREDICATES]; ///< Likewise
  uint32_t              kinds[ENT_BLOC + 1U];         ///< Likewise
  EntNode*              nodes;    ///< Nodes in the order of their names
  size_t                n_nodes;  ///< How many
  size_t                capacity; ///< Room in nodes
  uint32_t*             by_name;  ///< Of each name: its node, from 1
  size_t                n_errors; ///< Errors so far
} EntNodes;

/// Make an empty table for sorted statements; allocates nothing
EntNodes
ent_nodes_init(const EntReadContext* context, EntGather* gather);

/// Free the table
void
ent_nodes_clear(EntNodes* nodes);

/**
   Find all typed subjects and name them.

   Errors in the graph are raised and counted; the status is fatal only if
   memory ended or too many were found.
*/
ENT_NODISCARD EntStatus
ent_nodes_find(EntNodes* nodes);

/// Return the node of a name, or null
EntNode*
ent_nodes_get(const EntNodes* nodes, uint32_t name);

/// Return the values of a property
EntStatements
ent_nodes_values(const EntNodes* nodes, uint32_t subject, EntTermId property);

/**
   Return the only value of a property, or null if there is none.

   A second one is an error; so are several if they differ in language alone.
*/
ENT_NODISCARD EntStatus
ent_nodes_value(EntNodes*      nodes,
                uint32_t       subject,
                EntTermId      property,
                EntStatement** out);

/**
   Find the id of the record that a statement's object names.

   A node of this graph must be of the wanted type; another one must have an
   IRI that shows its id.  What is neither is an error, and `out` stays empty.
*/
ENT_NODISCARD EntStatus
ent_nodes_refer(EntNodes*           nodes,
                const EntStatement* statement,
                EntRecordType       type,
                EntText             report,
                EntText*            out);

/// Return the id of an actor that an IRI names, or empty; nothing is raised
EntText
ent_nodes_actor_id(const EntNodes* nodes, uint32_t name);

/// Raise an error at a line, and count it
ENT_NODISCARD EntStatus
ent_nodes_error(EntNodes*   nodes,
                uint32_t    line,
                EntNoticeId id,
                EntText     a,
                EntText     b);

/// Raise an error about a statement: its property and value
ENT_NODISCARD EntStatus
ent_nodes_bad_value(EntNodes*           nodes,
                    const EntStatement* statement,
                    EntNoticeId         id);

#endif // ENT_READ_RDF_NODES_H

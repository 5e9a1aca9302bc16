// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_MAP_H
#define ENT_WRITE_MAP_H

#include "base/bytes.h"
#include "entente.h"
#include "write/emitter.h"

/**
   Finder of a node's IRI when it is not the computed one.

   `iri` returns the whole IRI, or the empty text.
*/
typedef struct {
  void* handle; ///< Passed to iri
  EntText (*iri)(void* handle, EntRecordType type, EntText name); ///< Function
} EntResolver;

/// How reports are put into graphs
typedef enum {
  ENT_GRAPHS_BY_REPORT, ///< What a report says stands in its graph
  ENT_GRAPHS_ONE        ///< Everything stands in one named graph
} EntGraphMode;

/// State of turning records into triples
typedef struct {
  EntEmitter   emitter;  ///< Where triples go
  EntResolver  resolver; ///< Finds IRIs of nodes
  EntGraphMode mode;     ///< How graphs are named
  EntTerm      one;      ///< The one graph of ENT_GRAPHS_ONE
  EntBytes     subject;  ///< Name of the subject
  EntBytes     object;   ///< Name of an object
  EntTerm      graph;    ///< Graph of the report that is being written
} EntMap;

/// Make the state; allocates nothing
EntMap
ent_map_init(EntWorld* world, EntEmitter emitter, EntResolver resolver);

/// Free names; the emitter stays
void
ent_map_clear(EntMap* map);

/// Begin the subject of a record, in its report's graph
void
ent_map_begin(EntMap* map, const EntRecord* record);

/// Begin a subject by name; `report` empty means the default graph
void
ent_map_begin_named(EntMap* map, EntNamespace ns, EntText name, EntText report);

/// End a subject
EntStatus
ent_map_end(EntMap* map);

/// Write a property whose object is a node by name
void
ent_map_node(EntMap*        map,
             const EntTerm* predicate,
             EntRecordType  type,
             EntText        name);

/// Write a property whose object is a term
void
ent_map_term(EntMap* map, EntTermId predicate, const EntTerm* object);

/// Write a property whose object is a literal
void
ent_map_literal(EntMap*   map,
                EntTermId predicate,
                EntText   text,
                EntTermId datatype);

/// Write class and fields of the record whose subject was begun
void
ent_map_fields(EntMap* map, const EntRecord* record);

/// Write a passage's two selectors, subjects of their own
EntStatus
ent_map_selectors(EntMap* map, const EntPassage* passage);

/// Write class and ends of the relationship whose subject was begun
void
ent_map_ends(EntMap* map, EntText from, EntPredicate predicate, EntText to);

/// Begin an actor as a subject again, for plain triples
void
ent_map_begin_actor(EntMap* map, EntText id);

/// Write the plain triple of a relationship, its subject begun
void
ent_map_fact(EntMap* map, EntPredicate predicate, EntText object);

/**
   Write the same fact in the Organization Ontology if it has a term for it.

   org:memberOf is for persons, org:unitOf for units; `kind` is the subject's.
*/
void
ent_map_twin(EntMap*      map,
             EntPredicate predicate,
             EntActorKind kind,
             EntText      object);

/// Write an office as a subject of its own
EntStatus
ent_map_office(EntMap* map, EntText person, EntText org, EntText office);

#endif // ENT_WRITE_MAP_H

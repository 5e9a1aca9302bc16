// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_SCENE_H
#define ENT_DRAW_SCENE_H

#include "base/arena.h"
#include "draw/palette.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An actor to be drawn
typedef struct {
  uint32_t     actor;    ///< Index in the graph
  EntActorKind kind;     ///< Kind, which its shape shows
  EntActorKind shape;    ///< The kind, or ENT_SHAPE_DEFUNCT
  EntText      name;     ///< Name, fit to be shown
  EntText      role;     ///< Office, state or end, or empty
  size_t       n_claims; ///< Claims of its lines
} EntSceneNode;

/// What the options of a drawing lead to
typedef struct {
  EntDrawOptions options;  ///< As they were given; what they view is not owned
  EntView        view;     ///< What is shown, never ENT_VIEW_AUTO
  double         capacity; ///< Share of the usual room that may be filled
  uint32_t*      homes;    ///< For each actor the one it counts with, or null
  uint32_t*      members;  ///< For each actor how many count with it, or null
} EntSceneScope;

/// A line to be drawn: all relationships of one pair, direction, class and
/// certainty
typedef struct {
  uint32_t                      from;          ///< First actor, then its node
  uint32_t                      to;            ///< Second actor, then its node
  EntLineClass                  line_class;    ///< What it is about
  EntCertainty                  certainty;     ///< How sure it is
  bool                          is_mutual;     ///< Whether it has no direction
  const EntRelationship* const* relationships; ///< What it stands for
  size_t                        n_relationships; ///< How many, at least 1
  size_t                        n_claims;        ///< Claims behind it
  EntTexts                      lines; ///< Lines of its label, or none
  EntText                       words; ///< The same verbs for a sentence
  bool is_kept; ///< Whether it stays while others are left out
} EntSceneEdge;

/// What is to be drawn, without any place
typedef struct {
  const EntGraph* graph;          ///< Where it comes from
  EntWorld*       world;          ///< Memory and notices
  EntArena        arena;          ///< Holds all that is below
  EntSceneNode*   nodes;          ///< Actors
  size_t          n_nodes;        ///< Number of actors
  EntSceneEdge*   edges;          ///< Lines
  size_t          n_edges;        ///< Number of lines
  size_t          n_candidates;   ///< Actors that have any line in the graph
  size_t          n_hypothetical; ///< Relationships left out as hypothetical
  size_t          n_denied;       ///< Relationships left out as denied
  size_t          n_thinned;      ///< Lines left out so that type is legible
  EntSceneScope   scope;          ///< What part of the graph it is
  size_t          n_claims;       ///< Claims of all lines
  EntText         title;          ///< Title
  EntText         subtitle;       ///< Counts, and what is not drawn
  EntText         source;         ///< Reports
} EntScene;

/**
   Gather from a graph what is to be drawn.

   `options` may be null.  `capacity` is 1, or less if the page was overfull;
   notices are raised only with 1.  Clear the scene in any case.  Returns
   ENT_NO_MEMORY, or ENT_SUCCESS also if there is nothing to draw, after a
   notice.
*/
ENT_NODISCARD EntStatus
ent_scene_init(EntScene*             scene,
               const EntGraph*       graph,
               const EntDrawOptions* options,
               double                capacity);

/// Free a scene
void
ent_scene_clear(EntScene* scene);

/// Copy a text as it can be shown into the scene, with a notice if it is cut
ENT_NODISCARD EntStatus
ent_scene_text(EntScene* scene, EntText text, EntText* out);

/// Copy at most `max_chars` code points as ent_scene_text() does
ENT_NODISCARD EntStatus
ent_scene_cut(EntScene* scene, EntText text, size_t max_chars, EntText* out);

/// Return the claims of a line one by one: null past the last one
const EntClaim*
ent_scene_claim(const EntScene*     scene,
                const EntSceneEdge* edge,
                size_t              index,
                uint32_t*           claim_out);

// Steps of gathering, in this order

/// Find out for each actor with which state it counts
ENT_NODISCARD EntStatus
ent_scene_find_homes(EntScene* scene);

/// Bundle the graph's relationships into lines between actors
ENT_NODISCARD EntStatus
ent_scene_bundle(EntScene* scene);

/// Return a relationship as the scope sees it; no claims if it sees none
ENT_NODISCARD EntStatus
ent_scene_view_relationship(EntScene*               scene,
                            const EntRelationship*  relationship,
                            const EntRelationship** out);

/// Choose the view if it was left open, and keep the lines that it shows
ENT_NODISCARD EntStatus
ent_scene_focus(EntScene* scene);

/// Return the most actors that the view can show
size_t
ent_scene_max_actors(const EntScene* scene);

/// Leave out lines, the weakest first, until the rest fits the page
ENT_NODISCARD EntStatus
ent_scene_thin(EntScene* scene);

/// Return the width in print, in millimetres
unsigned
ent_scene_width(const EntScene* scene);

/// Choose at most `max_actors` actors and keep the lines between them
ENT_NODISCARD EntStatus
ent_scene_choose(EntScene* scene, size_t max_actors);

/// Find the role line of every actor
ENT_NODISCARD EntStatus
ent_scene_name_roles(EntScene* scene);

/// Find the label of every line
ENT_NODISCARD EntStatus
ent_scene_label_edges(EntScene* scene);

/// Word title, subtitle and source line; `title` null for the report's own
ENT_NODISCARD EntStatus
ent_scene_word_frame(EntScene* scene, const char* title);

#endif // ENT_DRAW_SCENE_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_LABEL_H
#define ENT_DRAW_LABEL_H

#include "draw/canvas.h"
#include "draw/scene.h"
#include "entente.h"

#include <stdbool.h>

/// How words in a diagram look
typedef struct {
  double      size;    ///< Points
  const char* color;   ///< Colour
  bool        is_bold; ///< Whether they are bold
} EntType;

/// Set the label of an actor: its name, and its role line under it
void
ent_label_actor(EntCanvas* canvas, Agnode_t* node, const EntSceneNode* actor);

/// Set the label of a line: its lines on a box in the page's colour
void
ent_label_edge(EntCanvas* canvas, Agedge_t* edge, const EntSceneEdge* line);

/// Set the label of any other node to one line of text
void
ent_label_plain(EntCanvas* canvas, Agnode_t* node, EntText text, EntType type);

#endif // ENT_DRAW_LABEL_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_SVG_GROUP_H
#define ENT_DRAW_SVG_GROUP_H

#include "base/bytes.h"
#include "draw/scene.h"
#include "draw/svg.h"
#include "draw/svg_tree.h"

#include <libxml/tree.h>
#include <stdbool.h>

/// An SVG while it is finished
typedef struct {
  EntScene*   scene;                       ///< What it shows
  EntSvgTree  tree;                        ///< The SVG
  EntBytes    scratch;                     ///< Values while they are made
  EntSvgPlace place;                       ///< Where it will stand
  char        prefix[ENT_SVG_PREFIX_SIZE]; ///< Before every id
  bool        has_links;                   ///< Whether any line has a link
} EntSvgFinish;

/// Finish the groups of all objects; comments and the invisible ends of
/// samples go away
void
ent_svg_finish_groups(EntSvgFinish* finish, xmlNodePtr graph);

#endif // ENT_DRAW_SVG_GROUP_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_SVG_GROUP_H
#define ENT_DRAW_SVG_GROUP_H

#include "base/bytes.h"
#include "draw/scene.h"
#include "draw/svg_tree.h"

#include <libxml/tree.h>
#include <stdbool.h>

#define ENT_SVG_HASH_DIGITS 8U ///< Digits of the prefix of ids

/// An SVG while it is finished
typedef struct {
  EntScene*  scene;                            ///< What it shows
  EntSvgTree tree;                             ///< The SVG
  EntBytes   scratch;                          ///< Values while they are made
  char       prefix[ENT_SVG_HASH_DIGITS + 2U]; ///< Before every id
  bool       has_links;                        ///< Whether any line has a link
} EntSvgFinish;

/// Finish the groups of all objects; comments and the invisible ends of
/// samples go away
void
ent_svg_finish_groups(EntSvgFinish* finish, xmlNodePtr graph);

#endif // ENT_DRAW_SVG_GROUP_H

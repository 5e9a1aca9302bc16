// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_SVG_TEXT_H
#define ENT_DRAW_SVG_TEXT_H

#include "draw/plugins.h"
#include "draw/scene.h"
#include "draw/svg_tree.h"
#include "entente.h"

/**
   Fix the width of every text to what it has in the layout.

   So words stay in their boxes where another font answers.  Fonts are named
   once, by the root.
*/
ENT_NODISCARD EntStatus
ent_svg_fix_texts(const EntGraphviz* graphviz,
                  EntScene*          scene,
                  EntSvgTree*        tree);

#endif // ENT_DRAW_SVG_TEXT_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PICTURE_H
#define ENT_DRAW_PICTURE_H

#include "draw/canvas.h"
#include "draw/layout.h"
#include "draw/plugins.h"
#include "draw/scene.h"
#include "entente.h"

/// A scene as Graphviz gets it, and what is needed to make it
typedef struct {
  const EntGraphviz* graphviz; ///< Measures words
  EntScene*          scene;    ///< What is drawn
  EntCanvas          canvas;   ///< All objects with their places
  double             left;     ///< Left edge of all furniture
  double             width;    ///< Width that furniture may take
  double             top;      ///< Top edge of what is drawn so far
  double             bottom;   ///< Bottom edge of what is drawn so far
} EntPicture;

/**
   Find the places of a scene's actors and labels.

   `layout` is made here; clear it in any case.
*/
ENT_NODISCARD EntStatus
ent_picture_lay_out(const EntGraphviz* graphviz,
                    EntScene*          scene,
                    EntLayout*         layout);

/**
   Make the picture of a scene: every object with size, place and look.

   Graphviz changes a graph that it renders, so each rendering needs a new
   picture.  Close the picture's canvas in any case.
*/
ENT_NODISCARD EntStatus
ent_picture_init(const EntGraphviz* graphviz,
                 EntScene*          scene,
                 const EntLayout*   layout,
                 EntPicture*        out);

/// Add the legend below: only what occurs in the scene
ENT_NODISCARD EntStatus
ent_picture_add_legend(EntPicture* picture);

/// Add title and subtitle above, and the source line below
ENT_NODISCARD EntStatus
ent_picture_add_frame(EntPicture* picture);

#endif // ENT_DRAW_PICTURE_H

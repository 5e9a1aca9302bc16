// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_THEME_H
#define ENT_DRAW_THEME_H

#include "draw/palette.h"
#include "entente.h"

/// Colours of the page
typedef struct {
  const char* page;  ///< Page, and the boxes under labels
  const char* text;  ///< Names, title, samples in the legend
  const char* quiet; ///< Role lines, subtitle, legend, source
} EntPageColors;

/// Colours of an actor
typedef struct {
  const char* fill;   ///< Area
  const char* border; ///< Border
  const char* ink;    ///< Name
  const char* quiet;  ///< Role line
} EntShapeColors;

/// Return the colours of the page
const EntPageColors*
ent_theme_page(EntTheme theme);

/// Return the colour of a class of lines
const char*
ent_theme_line(EntTheme theme, EntLineClass line_class);

/// Return the colour of labels of a class of lines
const char*
ent_theme_ink(EntTheme theme, EntLineClass line_class);

/// Return the colours of a kind of actor, or of ENT_SHAPE_DEFUNCT
EntShapeColors
ent_theme_shape(EntTheme theme, EntActorKind kind);

#endif // ENT_DRAW_THEME_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PALETTE_H
#define ENT_DRAW_PALETTE_H

#include "entente.h"

#include <stddef.h>
#include <stdint.h>

#define ENT_COLOR_PAGE "#FFFFFF"  ///< Page
#define ENT_COLOR_TEXT "#1B2430"  ///< Names, title, samples in the legend
#define ENT_COLOR_QUIET "#46505C" ///< Role lines, subtitle, legend, source

/// Font of everything; where it is absent, Liberation Sans has its widths
#define ENT_FONT "Arial"

#define ENT_STRUCTURE_WIDTH 0.9 ///< Points of every line of structure

#define ENT_SIZE_TITLE 14.0    ///< Whole points: Graphviz cuts off the rest
#define ENT_SIZE_SUBTITLE 10.0 ///< Line under the title
#define ENT_SIZE_STATE 14.0    ///< Name of a state
#define ENT_SIZE_ACTOR 11.0    ///< Name of any other actor
#define ENT_SIZE_SMALL 9.0     ///< Role lines and labels of lines
#define ENT_SIZE_LEGEND 9.0    ///< Words in the legend
#define ENT_SIZE_SOURCE 9.0    ///< Source line

/// What a line is about, told by its colour
typedef enum {
  ENT_LINE_CONFLICT,  ///< Attacks, detains
  ENT_LINE_PRESSURE,  ///< Threatens, sanctions, condemns, adversary of
  ENT_LINE_COOP,      ///< Partner of, ally of, supports
  ENT_LINE_SUPPLY,    ///< Supplier of
  ENT_LINE_CONTACT,   ///< Engages with
  ENT_LINE_STRUCTURE, ///< Member of, part of
  ENT_N_LINE_CLASSES
} EntLineClass;

/// How sure the claims of a line are, told by its dashes
typedef enum {
  ENT_CERTAINTY_ASSERTED,     ///< Some claim states it as a fact
  ENT_CERTAINTY_HEDGED,       ///< Likely, future, or said by somebody
  ENT_CERTAINTY_DISPUTED,     ///< Affirmed and denied
  ENT_CERTAINTY_PAST,         ///< Held formerly
  ENT_CERTAINTY_HYPOTHETICAL, ///< Only wished, feared, demanded
  ENT_CERTAINTY_DENIED,       ///< Only denied
  ENT_N_CERTAINTIES
} EntCertainty;

/// Certainties from this one on are drawn only if all are
#define ENT_N_DRAWN_CERTAINTIES ((unsigned)ENT_CERTAINTY_HYPOTHETICAL)

/// How many claims stand behind a line, told by its width
typedef enum {
  ENT_WIDTH_ONE,  ///< 1 claim
  ENT_WIDTH_FEW,  ///< 2 or 3 claims
  ENT_WIDTH_MANY, ///< 4 claims and more
  ENT_N_WIDTHS
} EntWidth;

/// How a class of lines looks
typedef struct {
  const char* name;       ///< Class in the SVG: "coop"
  const char* title;      ///< Words in the legend and in tooltips
  const char* line;       ///< Colour of the line on a light page
  const char* ink;        ///< Colour of its label on a light page
  const char* dark_line;  ///< Colour of the line on a dark page
  const char* dark_ink;   ///< Colour of its label on a dark page
  const char* arrow;      ///< Graphviz's name of the arrow head
  double      arrow_size; ///< Scale of the arrow head
} EntLineStyle;

/// How a certainty looks
typedef struct {
  const char* name;   ///< Class in the SVG: "hedged"
  const char* title;  ///< Words in tooltips: "stated as fact"
  const char* dashes; ///< Graphviz's style
} EntCertaintyStyle;

/// How a width looks
typedef struct {
  const char* title;  ///< Words in the legend
  double      points; ///< Width of the line
} EntWidthStyle;

/// How a kind of actor looks
typedef struct {
  const char* name;        ///< Class in the SVG: "person"
  const char* title;       ///< Words in the legend and in tooltips
  const char* shape;       ///< Graphviz's shape
  const char* style;       ///< Graphviz's style
  const char* fill;        ///< Colour of its area
  const char* border;      ///< Colour of its border
  const char* ink;         ///< Colour of its name
  const char* quiet_ink;   ///< Colour of its role line
  const char* margin;      ///< Graphviz's margin
  const char* peripheries; ///< Number of borders
} EntShapeStyle;

/// Look of a defunct actor, beside those of the kinds
#define ENT_SHAPE_DEFUNCT ((EntActorKind)(ENT_BLOC + 1))

/// Return how a class of lines looks
const EntLineStyle*
ent_line_style(EntLineClass line_class);

/// Return how a certainty that is drawn looks
const EntCertaintyStyle*
ent_certainty_style(EntCertainty certainty);

/// Return the step of width for a number of claims
EntWidth
ent_width_of(size_t n_claims);

/// Return how a step of width looks
const EntWidthStyle*
ent_width_style(EntWidth width);

/// Return how a kind of actor looks, or ENT_SHAPE_DEFUNCT
const EntShapeStyle*
ent_shape_style(EntActorKind kind);

#endif // ENT_DRAW_PALETTE_H

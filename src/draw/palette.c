// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The visual language in tables: colour says what a line is about, dashes how
// sure it is, width how many claims it has, shape what an actor is.  Colours
// keep apart under the three colour blindnesses (CIEDE2000 over 12), lines
// have a contrast over 3 and words over 4.5 on their page.

#include "draw/palette.h"

#include <assert.h>

static const EntLineStyle line_styles[ENT_N_LINE_CLASSES] = {
  [ENT_LINE_CONFLICT]  = { "conflict",
                           "conflict",
                           "#A11D0D",
                           "#8E1A0C",
                           "#D9604F",
                           "#F08A7C",
                           "normal",
                           0.65 },
  [ENT_LINE_PRESSURE]  = { "pressure",
                           "pressure, criticism",
                           "#C96A2B",
                           "#94470F",
                           "#FFB03A",
                           "#FFC266",
                           "normal",
                           0.65 },
  [ENT_LINE_COOP]      = { "coop",
                           "cooperation",
                           "#164A94",
                           "#164A94",
                           "#5C86FA",
                           "#8FABFF",
                           "normal",
                           0.65 },
  [ENT_LINE_SUPPLY]    = { "supply",
                           "supply",
                           "#3D9A8F",
                           "#1B655D",
                           "#5CF0C8",
                           "#7DF3D3",
                           "vee",
                           0.5 },
  [ENT_LINE_CONTACT]   = { "contact",
                           "contact",
                           "#B455DC",
                           "#8230A8",
                           "#EFA9FA",
                           "#F3C0FB",
                           "vee",
                           0.5 },
  [ENT_LINE_STRUCTURE] = { "structure",
                           "member or part of",
                           "#5A5F66",
                           "#4A4F56",
                           "#969CA2",
                           "#B3BAC1",
                           "none",
                           0.0 },
};

static const EntCertaintyStyle certainty_styles[ENT_N_CERTAINTIES] = {
  [ENT_CERTAINTY_ASSERTED]     = { "asserted", "stated as fact", "solid" },
  [ENT_CERTAINTY_HEDGED]       = { "hedged", "hedged or reported", "dashed" },
  [ENT_CERTAINTY_DISPUTED]     = { "disputed", "disputed", "dashed" },
  [ENT_CERTAINTY_PAST]         = { "past", "past", "dotted" },
  [ENT_CERTAINTY_HYPOTHETICAL] = { "hypothetical", "hypothetical", "dashed" },
  [ENT_CERTAINTY_DENIED] = { "denied", "denied, did not happen", "solid" },
};

// Three steps: more cannot be told apart on paper
static const EntWidthStyle width_styles[ENT_N_WIDTHS] = {
  [ENT_WIDTH_ONE]  = { "1 claim", 1.2 },
  [ENT_WIDTH_FEW]  = { "2-3 claims", 2.0 },
  [ENT_WIDTH_MANY] = { "4 or more", 3.0 },
};

#define BOX_MARGIN "0.09,0.045"

// States stand out; persons are round, organizations square, armed groups have
// cut corners, blocs a second border
static const EntShapeStyle shape_styles[] = {
  [ENT_STATE]         = { "state",
                          "state",
                          "box",
                          "rounded,filled",
                          "#26323F",
                          "#26323F",
                          "#FFFFFF",
                          "#D5DCE3",
                          "0.15,0.07",
                          "1" },
  [ENT_PERSON]        = { "person",
                          "person",
                          "box",
                          "rounded,filled",
                          "#FFFFFF",
                          "#5A6673",
                          ENT_COLOR_TEXT,
                          ENT_COLOR_QUIET,
                          BOX_MARGIN,
                          "1" },
  [ENT_ORGANIZATION]  = { "organization",
                          "organization",
                          "box",
                          "filled",
                          "#E9EEF3",
                          "#5A6673",
                          ENT_COLOR_TEXT,
                          ENT_COLOR_QUIET,
                          BOX_MARGIN,
                          "1" },
  [ENT_ARMED_GROUP]   = { "armed-group",
                          "armed group",
                          "octagon",
                          "filled",
                          "#E9EEF3",
                          "#5A6673",
                          ENT_COLOR_TEXT,
                          ENT_COLOR_QUIET,
                          "0.02,0.01",
                          "1" },
  [ENT_BLOC]          = { "bloc",
                          "bloc",
                          "box",
                          "filled",
                          "#E9EEF3",
                          "#5A6673",
                          ENT_COLOR_TEXT,
                          ENT_COLOR_QUIET,
                          BOX_MARGIN,
                          "2" },
  [ENT_SHAPE_DEFUNCT] = { "defunct",
                          "defunct",
                          "box",
                          "filled,dashed",
                          "#FFFFFF",
                          "#5A6673",
                          ENT_COLOR_TEXT,
                          ENT_COLOR_QUIET,
                          BOX_MARGIN,
                          "1" },
};

const EntLineStyle*
ent_line_style(const EntLineClass line_class)
{
  assert(line_class < ENT_N_LINE_CLASSES);
  return &line_styles[line_class];
}

const EntCertaintyStyle*
ent_certainty_style(const EntCertainty certainty)
{
  assert(certainty < ENT_N_CERTAINTIES);
  return &certainty_styles[certainty];
}

EntWidth
ent_width_of(const size_t n_claims)
{
  return n_claims < 2U   ? ENT_WIDTH_ONE
         : n_claims < 4U ? ENT_WIDTH_FEW
                         : ENT_WIDTH_MANY;
}

const EntWidthStyle*
ent_width_style(const EntWidth width)
{
  assert(width < ENT_N_WIDTHS);
  return &width_styles[width];
}

const EntShapeStyle*
ent_shape_style(const EntActorKind kind)
{
  assert(kind >= ENT_STATE && kind <= ENT_SHAPE_DEFUNCT);
  return &shape_styles[kind];
}

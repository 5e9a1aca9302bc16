// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_DRAW_OPTIONS_H
#define ENT_CLI_DRAW_OPTIONS_H

#include "cli/options.h"
#include "entente.h"

#include <stdbool.h>

/// Options of diagrams; ids from 200
#define ENT_DRAW_OPTIONS                                                      \
  { 200, 0, "max-actors", "N", "most actors in a diagram (30)" },             \
    { 201, 0, "title", "TEXT", "title of diagrams" },                         \
    { 202,                                                                    \
      0,                                                                      \
      "view",                                                                 \
      "VIEW",                                                                 \
      "overview, ego, pair, triangle, blocs or plate (default: what fits)" }, \
    { 203, 0, "theme", "THEME", "light, dark or print (grey)" },              \
    { 204, 0, "width", "MM", "width of diagrams in print (170 or 257)" },     \
    { 205, 0, "as-of", "DATE", "draw what held, and was reported, then" },    \
    { 206, 0, "roll-up", "state", "let states stand for their actors" },      \
  {                                                                           \
    207, 0, "all", NULL, "draw denied and hypothetical relations, too"        \
  }

/// Return whether an id is one of these options
bool
ent_draw_options_have(int id);

/// Take one of these options; false if its value makes no sense, after telling
bool
ent_draw_options_take(EntDrawOptions* options, int id, const char* value);

#endif // ENT_CLI_DRAW_OPTIONS_H

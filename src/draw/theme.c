// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The colours of light pages stand in the palette, beside those of lines on
// dark ones.  On grey paper two tones keep hostile lines from the others; the
// words on the lines tell the rest.

#include "draw/theme.h"

#include <assert.h>
#include <stdbool.h>

static const EntPageColors pages[] = {
  [ENT_THEME_LIGHT] = { ENT_COLOR_PAGE, ENT_COLOR_TEXT, ENT_COLOR_QUIET },
  [ENT_THEME_DARK]  = { "#14181D", "#E6EAEE", "#B7C0C9" },
  [ENT_THEME_PRINT] = { "#FFFFFF", "#1A1A1A", "#4A4A4A" },
};

static const EntShapeColors dark_state  = { "#D5DCE3",
                                            "#D5DCE3",
                                            "#14181D",
                                            "#3A444F" };
static const EntShapeColors dark_plain  = { "#14181D",
                                            "#8A96A3",
                                            "#E6EAEE",
                                            "#B7C0C9" };
static const EntShapeColors dark_filled = { "#28313A",
                                            "#8A96A3",
                                            "#E6EAEE",
                                            "#B7C0C9" };
static const EntShapeColors grey_state  = { "#333333",
                                            "#333333",
                                            "#FFFFFF",
                                            "#E0E0E0" };
static const EntShapeColors grey_plain  = { "#FFFFFF",
                                            "#5A5A5A",
                                            "#1A1A1A",
                                            "#4A4A4A" };
static const EntShapeColors grey_filled = { "#EDEDED",
                                            "#5A5A5A",
                                            "#1A1A1A",
                                            "#4A4A4A" };

const EntPageColors*
ent_theme_page(const EntTheme theme)
{
  assert(theme <= ENT_THEME_PRINT);
  return &pages[theme];
}

const char*
ent_theme_line(const EntTheme theme, const EntLineClass line_class)
{
  const EntLineStyle* const style      = ent_line_style(line_class);
  const bool                is_hostile = line_class <= ENT_LINE_PRESSURE;
  return theme == ENT_THEME_DARK    ? style->dark_line
         : theme == ENT_THEME_LIGHT ? style->line
         : is_hostile               ? "#1A1A1A"
                                    : "#767676";
}

const char*
ent_theme_ink(const EntTheme theme, const EntLineClass line_class)
{
  const EntLineStyle* const style      = ent_line_style(line_class);
  const bool                is_hostile = line_class <= ENT_LINE_PRESSURE;
  return theme == ENT_THEME_DARK    ? style->dark_ink
         : theme == ENT_THEME_LIGHT ? style->ink
         : is_hostile               ? "#1A1A1A"
                                    : "#555555";
}

EntShapeColors
ent_theme_shape(const EntTheme theme, const EntActorKind kind)
{
  const EntShapeStyle* const style = ent_shape_style(kind);
  const EntShapeColors       light = {
          style->fill, style->border, style->ink, style->quiet_ink
  };

  const bool is_plain = kind == ENT_PERSON || kind == ENT_SHAPE_DEFUNCT;
  const bool is_state = kind == ENT_STATE;
  if (theme == ENT_THEME_LIGHT) {
    return light;
  }

  return theme == ENT_THEME_DARK ? (is_state   ? dark_state
                                    : is_plain ? dark_plain
                                               : dark_filled)
                                 : (is_state   ? grey_state
                                    : is_plain ? grey_plain
                                               : grey_filled);
}

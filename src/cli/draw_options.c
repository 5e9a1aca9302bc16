// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/draw_options.h"

#include <stdio.h>
#include <string.h>

#define MAX_ACTORS 60U
#define MIN_WIDTH 60U // Millimetres: no room for a diagram
#define MAX_WIDTH 1200U

static bool
refuse(const char* const what, const char* const word)
{
  fprintf(stderr, "entente: %s: %s\n", what, word);
  return false;
}

static bool
take_number(const char* const value, const size_t max, size_t* const out)
{
  return ent_option_number(value, max, out) || refuse("not a number", value);
}

static bool
take_view(EntDrawOptions* const options, const char* const value)
{
  static const struct {
    const char* name;
    EntView     view;
  } views[] = {
    { "overview", ENT_VIEW_OVERVIEW }, { "ego", ENT_VIEW_EGO },
    { "pair", ENT_VIEW_PAIR },         { "triangle", ENT_VIEW_PAIR },
    { "blocs", ENT_VIEW_BLOCS },       { "plate", ENT_VIEW_PLATE },
  };

  for (size_t i = 0U; i < sizeof(views) / sizeof(views[0]); ++i) {
    if (!strcmp(value, views[i].name)) {
      options->view = views[i].view;
      return true;
    }
  }

  return refuse("not a view", value);
}

static bool
take_theme(EntDrawOptions* const options, const char* const value)
{
  static const char* const themes[] = { "light", "dark", "print" };
  for (size_t i = 0U; i < sizeof(themes) / sizeof(themes[0]); ++i) {
    if (!strcmp(value, themes[i])) {
      options->theme = (EntTheme)i;
      return true;
    }
  }

  return refuse("not a theme", value);
}

static bool
take_width(EntDrawOptions* const options, const char* const value)
{
  size_t number = 0U;
  if (!take_number(value, MAX_WIDTH, &number)) {
    return false;
  }

  options->width = (unsigned)number;
  return number >= MIN_WIDTH || refuse("too narrow, under 60 mm", value);
}

// Take a year, a month or a day: digits and hyphens where they belong
static bool
take_date(EntDrawOptions* const options, const char* const value)
{
  static const char form[] = "0000-00-00";
  const size_t      size   = strlen(value);
  bool              is_ok  = size == 4U || size == 7U || size == 10U;
  for (size_t i = 0U; is_ok && i < size; ++i) {
    is_ok =
      form[i] == '-' ? value[i] == '-' : value[i] >= '0' && value[i] <= '9';
  }

  options->as_of = value;
  return is_ok || refuse("not a date", value);
}

bool
ent_draw_options_have(const int id)
{
  return id >= 200 && id <= 207;
}

bool
ent_draw_options_take(EntDrawOptions* const options,
                      const int             id,
                      const char* const     value)
{
  switch (id) {
    case 200:
      return take_number(value, MAX_ACTORS, &options->max_actors);
    case 201:
      options->title = value;
      return true;
    case 202:
      return take_view(options, value);
    case 203:
      return take_theme(options, value);
    case 204:
      return take_width(options, value);
    case 205:
      return take_date(options, value);
    case 206:
      options->rolls_up = true;
      return !strcmp(value, "state") || refuse("cannot roll up to", value);
    default:
      options->is_all = true;
      return true;
  }
}

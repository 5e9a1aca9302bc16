// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/theme.h"

#include <string.h>

static const EntTheme themes[] = { ENT_THEME_LIGHT,
                                   ENT_THEME_DARK,
                                   ENT_THEME_PRINT };

static void
test_contrast(void** const state)
{
  (void)state;
  for (size_t i = 0U; i < sizeof(themes) / sizeof(themes[0]); ++i) {
    const EntTheme             theme = themes[i];
    const EntPageColors* const page  = ent_theme_page(theme);
    ent_check_contrast(page->text, page->page, 7.0);
    ent_check_contrast(page->quiet, page->page, 4.5);
    for (unsigned j = 0U; j < ENT_N_LINE_CLASSES; ++j) {
      const EntLineClass line = (EntLineClass)j;
      ent_check_contrast(ent_theme_line(theme, line), page->page, 3.0);
      ent_check_contrast(ent_theme_ink(theme, line), page->page, 4.5);
    }

    for (unsigned j = ENT_STATE; j <= ENT_SHAPE_DEFUNCT; ++j) {
      const EntShapeColors shape = ent_theme_shape(theme, (EntActorKind)j);
      ent_check_contrast(shape.ink, shape.fill, 7.0);
      ent_check_contrast(shape.quiet, shape.fill, 4.5);
      ent_check_contrast(shape.border, page->page, 3.0);
    }
  }
}

// On grey paper hostile lines keep apart from all others
static void
test_grey(void** const state)
{
  (void)state;
  const char* const hostile =
    ent_theme_line(ENT_THEME_PRINT, ENT_LINE_CONFLICT);
  for (unsigned i = ENT_LINE_COOP; i < ENT_N_LINE_CLASSES; ++i) {
    ent_check_contrast(
      hostile, ent_theme_line(ENT_THEME_PRINT, (EntLineClass)i), 3.0);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_contrast),
    cmocka_unit_test(test_grey),
  };
  return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}

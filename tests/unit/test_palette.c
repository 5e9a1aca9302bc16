// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/palette.h"

#include <string.h>

#define DARK_PAGE "#14181D"

static void
test_lines(void** const state)
{
  (void)state;
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    const EntLineStyle* const style = ent_line_style((EntLineClass)i);
    ent_check_contrast(style->line, ENT_COLOR_PAGE, 3.0);
    ent_check_contrast(style->ink, ENT_COLOR_PAGE, 4.5);
    ent_check_contrast(style->dark_line, DARK_PAGE, 3.0);
    ent_check_contrast(style->dark_ink, DARK_PAGE, 4.5);

    // An arrow head has a size, none has none
    assert_int_equal(!strcmp(style->arrow, "none"), style->arrow_size <= 0.0);
    for (unsigned j = 0U; j < i; ++j) {
      const EntLineStyle* const other = ent_line_style((EntLineClass)j);
      assert_string_not_equal(style->name, other->name);
      assert_string_not_equal(style->line, other->line);
    }
  }
}

static void
test_shapes(void** const state)
{
  (void)state;
  for (unsigned i = ENT_STATE; i <= ENT_SHAPE_DEFUNCT; ++i) {
    const EntShapeStyle* const style = ent_shape_style((EntActorKind)i);
    ent_check_contrast(style->ink, style->fill, 4.5);
    ent_check_contrast(style->quiet_ink, style->fill, 4.5);
    ent_check_contrast(style->border, ENT_COLOR_PAGE, 3.0);
    for (unsigned j = ENT_STATE; j < i; ++j) {
      assert_string_not_equal(style->name,
                              ent_shape_style((EntActorKind)j)->name);
    }
  }
  ent_check_contrast(ENT_COLOR_TEXT, ENT_COLOR_PAGE, 7.0);
  ent_check_contrast(ENT_COLOR_QUIET, ENT_COLOR_PAGE, 4.5);
}

static void
test_certainties(void** const state)
{
  (void)state;
  assert_string_equal(ent_certainty_style(ENT_CERTAINTY_ASSERTED)->dashes,
                      "solid");
  assert_string_equal(ent_certainty_style(ENT_CERTAINTY_HEDGED)->dashes,
                      "dashed");
  assert_string_equal(ent_certainty_style(ENT_CERTAINTY_DISPUTED)->dashes,
                      "dashed");
  assert_string_equal(ent_certainty_style(ENT_CERTAINTY_PAST)->dashes,
                      "dotted");
}

static void
test_widths(void** const state)
{
  (void)state;
  assert_int_equal(ent_width_of(0U), ENT_WIDTH_ONE);
  assert_int_equal(ent_width_of(1U), ENT_WIDTH_ONE);
  assert_int_equal(ent_width_of(2U), ENT_WIDTH_FEW);
  assert_int_equal(ent_width_of(3U), ENT_WIDTH_FEW);
  assert_int_equal(ent_width_of(4U), ENT_WIDTH_MANY);
  assert_int_equal(ent_width_of(SIZE_MAX), ENT_WIDTH_MANY);
  for (unsigned i = 1U; i < ENT_N_WIDTHS; ++i) {
    assert_true(ent_width_style((EntWidth)i)->points >
                ent_width_style((EntWidth)(i - 1U))->points + 0.5);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_shapes),
    cmocka_unit_test(test_certainties),
    cmocka_unit_test(test_widths),
  };
  return cmocka_run_group_tests_name("palette", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/svg.h"

#include <string.h>

// Return the style sheet, to be cleared by the caller
static EntBytes
styled(const EntAllocator* const memory)
{
  EntBytes bytes = ent_bytes_init(memory);
  ent_svg_add_style(&bytes, "e123");
  ent_bytes_char(&bytes, '\0');
  assert_int_equal(bytes.status, ENT_SUCCESS);
  return bytes;
}

// Every selector begins with the picture's id, whatever it stands in
static void
test_prefix(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = styled(&memory);
  bool               is_new = true; // Whether a selector begins here
  unsigned           depth  = 0U;
  (void)state;
  for (const char* c = bytes.data; *c; ++c) {
    const bool is_rule = is_new && *c != '@' && *c != '}';
    assert_true(!is_rule || !strncmp(c, "#e123 ", 6U));
    if (*c == '@') {
      c = strchr(c, '{');
      assert_non_null(c);
    }
    depth += *c == '{';
    depth -= *c == '}';
    is_new = *c == '}' || (*c == '{' && c[1] == '#');
  }
  assert_int_equal(depth, 0);
  ent_bytes_clear(&bytes);
}

static void
test_rules(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = styled(&memory);
  (void)state;
  ent_check_count(
    bytes.data, "@media screen and (prefers-color-scheme:dark){", 1U);
  ent_check_count(bytes.data, "}@media print{#e123 .hit{display:none}}", 1U);
  ent_check_count(bytes.data, "#e123 .page{fill:#14181D}", 1U);
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    const EntLineStyle* const style = ent_line_style((EntLineClass)i);
    ent_check_count(bytes.data, style->name, 4U);
    ent_check_count(bytes.data, style->dark_line, 3U);
    ent_check_count(bytes.data, style->dark_ink, 1U);
  }

  // No outside reference can come from here
  ent_check_count(bytes.data, "url(", 0U);
  ent_check_count(bytes.data, "@import", 0U);
  ent_check_count(bytes.data, "<", 0U);
  ent_bytes_clear(&bytes);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_prefix),
    cmocka_unit_test(test_rules),
  };
  return cmocka_run_group_tests_name("svg_style", tests, NULL, NULL);
}

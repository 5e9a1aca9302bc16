// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/rdf_lines.h"

#include <stdio.h>
#include <string.h>

// Check where blocks begin: "1 3 "
static void
check_lines(const EntFormat   format,
            const char* const text,
            const char* const expected)
{
  const EntAllocator memory     = ent_memory_system();
  EntRdfLines        lines      = ent_rdf_lines_init(&memory);
  char               found[256] = "";
  assert_int_equal(ent_rdf_lines_find(&lines, format, ent_text(text)),
                   ENT_SUCCESS);
  for (size_t i = 0U; i < lines.n_starts; ++i) {
    const size_t size = strlen(found);
    snprintf(found + size, sizeof(found) - size, "%u ", lines.starts[i]);
  }
  assert_string_equal(found, expected);
  ent_rdf_lines_clear(&lines);
  assert_null(lines.starts);
}

static void
check_turtle(const char* const text, const char* const expected)
{
  check_lines(ENT_TURTLE, text, expected);
  check_lines(ENT_TRIG, text, expected);
}

static void
test_blocks(void** const state)
{
  (void)state;
  check_turtle("", "");
  check_turtle("\n# nothing\n\n", "");
  check_turtle("<a> <b> <c>.", "1 ");
  check_turtle("\n\n<a> <b> <c>.\n<d> <e> <f> .\n", "3 4 ");
  check_turtle("<a>\n <b>\n <c>,\n <d>.\n<e> <f> <g>.", "1 5 ");

  // Two in one line are one start; comments are none
  check_turtle("<a> <b> <c>. <d> <e> <f>.", "1 ");
  check_turtle("<a> <b> <c>. # <d>\n# x\n<e> <f> <g>.", "1 3 ");
}

static void
test_dots(void** const state)
{
  (void)state;

  // Dots in numbers, names, strings and IRIs end nothing
  check_turtle("<a> <b> 1.5 ,\n 2 .\n<c> <d> 1.\n<e> <f> 2.", "1 3 4 ");
  check_turtle("<a> <b> x:c.d ,\n x:e.\n<f> <g> <h>.", "1 3 ");
  check_turtle("<a> <b> \"c. \" ,\n \"\"\"\n. \n\"\"\".\n<d> <e> <f>.", "1 5 ");
  check_turtle("<a.> <b.>\n <c.>.\n<d> <e> <f>.", "1 3 ");
  check_turtle("<a> <b> x:c\\. ,\n <d>.\n<e> <f> <g>.", "1 3 ");

  // What may follow without a blank
  check_turtle("<a> <b> <c>.#x\n<d> <e> <f>.", "1 2 ");
  check_turtle("<a>\n<b> <c>.<d> <e>\n<f>.", "1 2 ");
  check_turtle("<a>\n<b> <c>.@prefix x: <y>.\n<d> <e> <f>.", "1 2 3 ");
}

static void
test_directives(void** const state)
{
  (void)state;
  check_turtle("@prefix x: <y>.\n@base <z>.\n<a> <b> <c>.", "1 2 3 ");
  check_turtle("PREFIX x: <y>\nbase <z>\n<a> <b> <c>.", "1 2 3 ");
  check_turtle("prefix x: <y>\nBASE <z>\nx:a <b> <c>,\n<d>.\n", "1 2 3 ");

  // Words that only begin like them
  check_turtle("pr:a <b>\n<c> .\n<d> <e> <f>.", "1 3 ");
  check_turtle("base:a <b>\n<c>,\n<d> .\n<e> <f> <g>.", "1 4 ");
}

static void
test_graphs(void** const state)
{
  (void)state;
  check_lines(ENT_TRIG, "<g> {\n<a> <b> <c> }\n<d> <e> <f>.", "1 2 3 ");
  check_lines(ENT_TRIG, "{\n<a> <b> <c>.}\n{ <d> <e>\n<f> }", "2 3 ");
}

static void
test_start(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntRdfLines        lines  = ent_rdf_lines_init(&memory);
  const EntText text = ENT_TEXT("\n<a> <b>\n<c> .\n\n<d> <e> <f>.\n\n<g> <h>");
  (void)state;

  // Without blocks, a line is its own
  assert_int_equal(ent_rdf_lines_start(&lines, 7U), 7);
  assert_int_equal(ent_rdf_lines_find(&lines, ENT_TURTLE, text), ENT_SUCCESS);

  static const uint32_t rows[][2] = {
    { 0U, 0U }, { 1U, 1U }, { 2U, 2U }, { 3U, 2U }, { 4U, 2U },
    { 5U, 5U }, { 6U, 5U }, { 7U, 7U }, { 8U, 7U }, { UINT32_MAX, 7U },
  };
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_rdf_lines_start(&lines, rows[i][0]), rows[i][1]);
  }
  ent_rdf_lines_clear(&lines);
}

static EntStatus
find_many(EntWorld* const world)
{
  EntRdfLines     lines = ent_rdf_lines_init(ent_world_memory(world));
  const EntText   text  = ENT_TEXT("a.\na.\na.\na.\na.\na.\na.\na.\na.\n"
                                   "a.\na.\na.\na.\na.\na.\na.\na.\na.\n");
  const EntStatus st    = ent_rdf_lines_find(&lines, ENT_TURTLE, text);
  ent_rdf_lines_clear(&lines);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(find_many);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_blocks),     cmocka_unit_test(test_dots),
    cmocka_unit_test(test_directives), cmocka_unit_test(test_graphs),
    cmocka_unit_test(test_start),      cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_lines", tests, NULL, NULL);
}

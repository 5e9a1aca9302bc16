// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/markdown/lines.h"

static void
test_kinds(void** const state)
{
  static const struct {
    const char*         line;
    EntMarkdownLineKind kind;
  } rows[] = {
    { " ", ENT_LINE_BLANK },
    { "a", ENT_LINE_TEXT },
    { "- a", ENT_LINE_ITEM },
    { "  * a", ENT_LINE_ITEM },
    { "1. a", ENT_LINE_ITEM },
    { "1) a", ENT_LINE_ITEM },
    { "(1) a", ENT_LINE_TEXT },
    { "\xE2\x80\xA2 a", ENT_LINE_TEXT },
    { "[1] a", ENT_LINE_NOTE },
    { "[^a]: b", ENT_LINE_NOTE },
    { "> a", ENT_LINE_QUOTE },
    { "| a", ENT_LINE_ROW },
    { "|", ENT_LINE_ROW },
    { "|---|", ENT_LINE_DELIMITER },
    { "-|-", ENT_LINE_DELIMITER },
    { ":--|--:", ENT_LINE_DELIMITER },
    { "---", ENT_LINE_RULE },
    { "* * *", ENT_LINE_RULE },
    { "==", ENT_LINE_RULE },
    { "-", ENT_LINE_TEXT },
    { "# a", ENT_LINE_HEADING },
    { "######", ENT_LINE_HEADING },
    { "#a", ENT_LINE_TEXT },
    { "####### a", ENT_LINE_TEXT },
    { "<div>", ENT_LINE_MARKUP },
    { "</p>", ENT_LINE_MARKUP },
    { "<h1 a=b>", ENT_LINE_MARKUP },
    { "<!-- a", ENT_LINE_MARKUP },
    { "<https://a>", ENT_LINE_TEXT },
    { "```c", ENT_LINE_MARKUP },
    { "~~~", ENT_LINE_MARKUP },
    { "**a**", ENT_LINE_TEXT },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntText rest = ent_text(rows[i].line);
    EntLine line;
    assert_true(ent_line_next(&rest, &line));
    assert_int_equal(ent_markdown_line_kind(&line), rows[i].kind);
  }
}

static void
test_cells(void** const state)
{
  static const struct {
    const char* row;
    size_t      expected;
  } rows[] = {
    { "| a | b |", 2U }, { "| a | b", 2U }, { "| a", 1U }, { "|", 1U },
    { "| a \\| b", 1U }, { "|||", 2U },     { "|\\", 1U },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_markdown_count_cells(ent_text(rows[i].row)),
                     rows[i].expected);
  }
}

static void
test_markers(void** const state)
{
  static const struct {
    const char* text;
    size_t      marker;
    size_t      definition;
  } rows[] = {
    { "[^1] a", 4U, 0U }, { "[^a-b]: c", 6U, 0U }, { "[^a b]", 0U, 0U },
    { "[^]", 0U, 0U },    { "[^1", 0U, 0U },       { "[12]: a", 0U, 5U },
    { "[12] a", 0U, 0U }, { "[]: a", 0U, 0U },     { "[a]: b", 0U, 0U },
    { "", 0U, 0U },       { "12]: a", 0U, 0U },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntText text = ent_text(rows[i].text);
    assert_int_equal(ent_markdown_marker_size(text), rows[i].marker);
    assert_int_equal(ent_markdown_definition_size(text), rows[i].definition);
  }
}

static void
test_references(void** const state)
{
  static const struct {
    const char* text;
    bool        expected;
  } rows[] = {
    { "A [word][12] b [1]: c", true },
    { "[word][1] a [1] b [2]", false },
    { "[word][1] a [1](b)", true },
    { "A [word][12] b", true },
    { "A [1][2] b", false },
    { "A [word][b] c", false },
    { "A [word] [1]", false },
    { "[1]: https://a", false },
    { "[word][1]", true },
    { "[word][1", false },
    { "]]]]", false },
    { "", false },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_markdown_has_references(ent_text(rows[i].text)),
                     rows[i].expected);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_kinds),
    cmocka_unit_test(test_cells),
    cmocka_unit_test(test_markers),
    cmocka_unit_test(test_references),
  };
  return cmocka_run_group_tests_name("markdown_lines", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/plain/lines.h"

#include <string.h>

static void
check_lines(const char* const text, const char* const expected)
{
  char    found[256] = "";
  EntText rest       = ent_text(text);
  EntLine line;
  while (ent_line_next(&rest, &line)) {
    strncat(found, line.text.data, line.text.size);
    strcat(found, "|");
  }
  assert_string_equal(found, expected);
}

static void
test_lines(void** const state)
{
  (void)state;
  check_lines("", "");
  check_lines("a", "a|");
  check_lines("a\nb\r\nc\rd\fe\n", "a|b|c|d|e|");
  check_lines("\n\r\n\n", "|||");
  check_lines("  a b\t \n", "a b|");
  check_lines("\xC2\xA0 a\xC2\xA0\n\xC2\xA0\n", "a||");

  // Other characters that share a byte with the no-break space
  check_lines("\xC3\xA0\n\xC2\xA9\n", "\xC3\xA0|\xC2\xA9|");
}

static void
test_indents(void** const state)
{
  static const struct {
    const char* text;
    size_t      indent;
  } rows[] = {
    { "a", 0U },
    { "  a", 2U },
    { "\ta", 4U },
    { " \ta", 4U },
    { "\xC2\xA0\xC2\xA0"
      "a",
      2U },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntText rest = ent_text(rows[i].text);
    EntLine line;
    assert_true(ent_line_next(&rest, &line));
    assert_int_equal(line.indent, rows[i].indent);
  }
}

static void
test_peeking(void** const state)
{
  (void)state;
  ent_check_text(ent_line_peek(ENT_TEXT("\n \n a\nb")).text, "a");
  ent_check_text(ent_line_peek(ENT_TEXT("\n\n")).text, "");
  ent_check_text(ent_line_peek(ENT_TEXT("")).text, "");
}

static void
test_starts(void** const state)
{
  static const struct {
    const char*  text;
    EntStartKind kind;
    size_t       size;
    uint32_t     number;
  } rows[] = {
    // Notes
    { "[12] A", ENT_START_NOTE, 5U, 12U },
    { "[12]: A", ENT_START_NOTE, 6U, 12U },
    { "[12a] A", ENT_START_NOTE, 6U, 12U },
    { "[xvi] A", ENT_START_NOTE, 6U, 0U },
    { "[IV] A", ENT_START_NOTE, 5U, 0U },
    { "[^a-b]: A", ENT_START_NOTE, 8U, 0U },
    { "[[12]](u) A", ENT_START_NOTE, 5U, 12U },
    { "[\\[12\\]](u)", ENT_START_NOTE, 7U, 12U },
    { "\xC2\xB9\xC2\xB2 A", ENT_START_NOTE, 5U, 12U },
    { "\xE2\x81\xB4"
      "A",
      ENT_START_NOTE,
      3U,
      4U },
    // Not notes
    { "[I]n the", ENT_START_NONE, 0U, 0U },
    { "[civil] war", ENT_START_NONE, 0U, 0U },
    { "[12345] A", ENT_START_NONE, 0U, 0U },
    { "[a] A", ENT_START_NONE, 0U, 0U },
    { "[] A", ENT_START_NONE, 0U, 0U },
    { "[^] A", ENT_START_NONE, 0U, 0U },
    { "[12", ENT_START_NONE, 0U, 0U },
    // Numbers
    { "12. A", ENT_START_NUMBER, 4U, 12U },
    { "12) A", ENT_START_NUMBER, 4U, 12U },
    { "(12)  A", ENT_START_NUMBER, 6U, 12U },
    { "1914. A", ENT_START_NONE, 0U, 0U },
    { "3.5 A", ENT_START_NONE, 0U, 0U },
    { "(12. A", ENT_START_NONE, 0U, 0U },
    { "12.", ENT_START_NONE, 0U, 0U },
    { "(a) A", ENT_START_NONE, 0U, 0U },
    // Bullets
    { "- A", ENT_START_BULLET, 2U, '-' },
    { "*   A", ENT_START_BULLET, 4U, '*' },
    { "\xE2\x80\xA2 A", ENT_START_BULLET, 4U, 0x2022U },
    { "\xE2\x80\x93\xC2\xA0"
      "A",
      ENT_START_BULLET,
      5U,
      0x2013U },
    { "-A", ENT_START_NONE, 0U, 0U },
    { "--- A", ENT_START_NONE, 0U, 0U },
    { "-", ENT_START_NONE, 0U, 0U },
    { "", ENT_START_NONE, 0U, 0U },
    { "\xC3\xA9"
      "A",
      ENT_START_NONE,
      0U,
      0U },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntStart start = ent_start_of(ent_text(rows[i].text));
    assert_int_equal(start.kind, rows[i].kind);
    assert_int_equal(start.size, rows[i].size);
    assert_int_equal(start.number, rows[i].number);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_indents),
    cmocka_unit_test(test_peeking),
    cmocka_unit_test(test_starts),
  };
  return cmocka_run_group_tests_name("report_lines", tests, NULL, NULL);
}

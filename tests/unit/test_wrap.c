// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/plain/wrap.h"

#include <string.h>

#define FULL "The ministers of both countries met in the port and spoke\n"
#define NEXT "for two hours about the road that had been closed before,\n"
#define CAPS "AND THE COMMISSION OF BOTH COUNTRIES MET IN THE PORT ONCE\n"

static void
test_measure(void** const state)
{
  static const struct {
    const char* text;
    bool        expected;
  } rows[] = {
    { "", false },
    { "One line", false },
    { "One.\n\nTwo.\n\nThree.\n", false },
    // Lines go on in lower case
    { FULL NEXT "and left.\n", true },
    { FULL NEXT "\n" FULL NEXT, true },
    // Lines are full, though no lower case tells it
    { CAPS CAPS CAPS CAPS CAPS, true },
    { CAPS CAPS, false },
    // Paragraphs of any length
    { "He came.\nShe left the port at noon.\nNobody saw it.\nThe end.\n",
      false },
    { "Amal\nBrenn\nCorva\nDorn\n", false },
    // Lists, tables and headings tell nothing
    { "- a\n- b\n- c\n| a\n| b\n# A\n## B\n1. a\n[1] b\n", false },
    { "# A\nlower case below a heading\n", false },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntWrap wrap = ent_wrap_measure(ent_text(rows[i].text));
    assert_int_equal(wrap.is_wrapped, rows[i].expected);
  }
}

// Lines far over any width are paragraphs even if one goes on in lower case
static void
test_long_lines(void** const state)
{
  char text[2048] = "";
  (void)state;
  for (size_t i = 0U; i < 3U; ++i) {
    for (size_t j = 0U; j < 60U; ++j) {
      strcat(text, "words ");
    }
    strcat(text, "\n");
  }
  assert_false(ent_wrap_measure(ent_text(text)).is_wrapped);
}

static EntLine
make_line(const char* const text)
{
  EntText rest = ent_text(text);
  EntLine line;
  assert_true(ent_line_next(&rest, &line));
  return line;
}

static void
test_parts(void** const state)
{
  static const struct {
    const char* line;
    const char* next;
    bool        expected;
  } rows[] = {
    { "a full line that ends without a stop", "Next", false },
    { "a full line that does end with a stop.", "Next", false },
    { "a full line that does end with a stop.", "    Next", true },
    { "a full line that has no stop", "    Next", false },
    { "A short one.", "Next", true },
    { "A short one.", "next", false },
    { "A short one", "Next", false },
  };
  const EntWrap wrap   = { true, 40U };
  const EntWrap single = { false, 40U };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntLine line = make_line(rows[i].line);
    const EntLine next = make_line(rows[i].next);
    assert_int_equal(ent_wrap_parts(&wrap, &line, &next), rows[i].expected);
    assert_true(ent_wrap_parts(&single, &line, &next));
  }
}

static void
test_starts(void** const state)
{
  static const struct {
    const char* last;
    const char* line;
    const char* next;
    bool        expected;
  } rows[] = {
    { "A", "a full line that ends without a stop", "[1] and", false },
    { "A", "a full line that ends without a stop", "[1] http://a", true },
    { "A", "a short one", "[1] and", true },
    { "[1] A", "a full line that ends without a stop", "[2] B", true },
    { "A", "a full line in the year of", "12. B", false },
    { "11. A", "a full line in the year of", "12. B", true },
    { "A", "a full line in the year of", "12. http://a", true },
    { "A", "the following:", "1. B", true },
    { "A", "the ministers", "- all of them -", false },
    { "A", "the following:", "- B", true },
    { "- A", "the ministers", "- B", true },
    { "- A", "the ministers", "* B", false },
    { "- A", "the ministers", "  * B", true },
    { "A", "the ministers", "\xE2\x80\xA2 B", true },
    { "A", "the ministers", "B", false },
  };
  const EntWrap wrap = { true, 38U };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntLine  line  = make_line(rows[i].line);
    const EntLine  next  = make_line(rows[i].next);
    const EntStart last  = ent_start_of(ent_text(rows[i].last));
    const EntStart start = ent_start_of(next.text);
    assert_int_equal(ent_wrap_starts(&wrap, &line, &next, &start, &last),
                     rows[i].expected);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_measure),
    cmocka_unit_test(test_long_lines),
    cmocka_unit_test(test_parts),
    cmocka_unit_test(test_starts),
  };
  return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}

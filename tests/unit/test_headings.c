// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/plain/headings.h"

static void
test_headings(void** const state)
{
  static const struct {
    const char* text;
    bool        is_first;
    unsigned    level;
    const char* second;
    const char* rest;
  } rows[] = {
    // Case
    { "The Road to the Port\n\nText", false, 2U, "", "\nText" },
    { "THE ROAD\n\nText", false, 2U, "", "\nText" },
    { "Who Met Whom?\n\nText", false, 2U, "", "\nText" },
    { "U.S. Policy After Gen. Smith\n\nText", false, 2U, "", "\nText" },
    { "The road to the port\n\nText", false, 0U, "", "\nText" },
    { "The road to the port\n\nText", true, 2U, "", "\nText" },
    { "Road\n\nText", false, 2U, "", "\nText" },
    // No heading
    { "The Road.\n\nText", true, 0U, "", "\nText" },
    { "The Road,\n\nText", true, 0U, "", "\nText" },
    { "Robert Smith, 1960. (Photo)\n\nText", true, 0U, "", "\nText" },
    { "The Road\n\ntext", true, 0U, "", "\ntext" },
    { "The Road\n\n. Text", true, 0U, "", "\n. Text" },
    { "The Road\n\n", true, 0U, "", "\n" },
    { "the Road\n\nText", true, 0U, "", "\nText" },
    { "[1] Road\n\nText", true, 0U, "", "\nText" },
    { "- Road\n\nText", true, 0U, "", "\nText" },
    { "https://a.example\n\nText", true, 0U, "", "\nText" },
    { "A B C D E F G H I J K L M N O P\n\nText", true, 0U, "", "\nText" },
    { "The Road\nText", true, 0U, "", "Text" },
    // Numbers, of a heading or of items
    { "1. The Road\n\nText", false, 2U, "", "\nText" },
    { "1. The Road\n\n2. The Port", false, 0U, "", "\n2. The Port" },
    // Underlined
    { "The road\n=====\ntext", false, 1U, "", "text" },
    { "The road\n-----\ntext", false, 2U, "", "text" },
    { "The road\n---\ntext", false, 2U, "", "text" },
    { "The road.\n---\ntext", false, 0U, "", "---\ntext" },
    { "The road\n--\ntext", false, 0U, "", "--\ntext" },
    { "The road\n--==--\ntext", false, 0U, "", "--==--\ntext" },
    // Two lines
    { "The Ministers Who Met in the Old Port and Their\nLong Night\n\nText",
      false,
      2U,
      "Long Night",
      "\nText" },
    { "The Ministers Who Met in the Old Port and Their\nlong night\n\nText",
      false,
      0U,
      "",
      "long night\n\nText" },
    { "The Ministers Who Met in the Old Port and Their\nLong Night\nText",
      false,
      0U,
      "",
      "Long Night\nText" },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntText rest = ent_text(rows[i].text);
    EntLine line;
    assert_true(ent_line_next(&rest, &line));

    const EntHeading heading = ent_heading_find(&line, &rest, rows[i].is_first);
    assert_int_equal(heading.level, rows[i].level);
    ent_check_text(heading.second, rows[i].second);
    ent_check_text(rest, rows[i].rest);
  }
}

static void
test_pages(void** const state)
{
  static const struct {
    const char* line;
    uint32_t    last;
    uint32_t    expected;
  } rows[] = {
    { "12", 0U, 12U },          { "12", 11U, 12U },
    { "12", 10U, 12U },         { "12", 12U, 0U },
    { "12", 3U, 0U },           { "401", 0U, 0U },
    { "1914", 0U, 0U },         { "1914", 1913U, 1914U },
    { "- 12 -", 0U, 12U },      { "\xE2\x80\x93 12 \xE2\x80\x93", 3U, 12U },
    { "- 12", 0U, 0U },         { "Page 3", 7U, 3U },
    { "PAGE 3 OF 9", 0U, 3U },  { "Page 9 of 3", 0U, 0U },
    { "3 / 9", 0U, 3U },        { "3 ships", 0U, 0U },
    { "Page", 0U, 0U },         { "Page three", 0U, 0U },
    { "3 of 9 ships", 0U, 0U }, { "0", 0U, 0U },
    { "12345", 12344U, 0U },    { "", 0U, 0U },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_page_number(ent_text(rows[i].line), rows[i].last),
                     rows[i].expected);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_headings),
    cmocka_unit_test(test_pages),
  };
  return cmocka_run_group_tests_name("headings", tests, NULL, NULL);
}

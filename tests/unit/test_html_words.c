// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/html/words.h"

static void
test_words(void** const state)
{
  static const struct {
    const char*  value; // Of a class or id
    EntHtmlWords told;  // What it tells
  } rows[] = {
    { "", 0U },
    { "  \n", 0U },
    { "text", 0U },

    // Menus and the like
    { "nav", ENT_WORD_CHROME },
    { "wide-page site-nav", ENT_WORD_CHROME },
    { "NAV", ENT_WORD_CHROME },
    { "siteNav", ENT_WORD_CHROME },
    { "social_share2", ENT_WORD_CHROME },
    { "col-3\tad", ENT_WORD_CHROME },

    // Words, not parts of them
    { "navy", 0U },
    { "adventure", 0U },
    { "broadnav", 0U },
    { "hero", 0U },

    // What a page has, not what a part is
    { "has-sidebar", 0U },
    { "comments-open", 0U },
    { "hasSidebar sidebar", ENT_WORD_CHROME },

    // Whole names
    { "article-body", ENT_WORD_ARTICLE },
    { "mw-content-text", ENT_WORD_ARTICLE },
    { "article-bodyguard", 0U },
    { "sr-only", ENT_WORD_HIDDEN },
    { "mw-editsection", ENT_WORD_HIDDEN },

    // Notes
    { "footnotes", ENT_WORD_NOTES },
    { "mw-references-wrap", ENT_WORD_NOTES },
    { "entry-content references",
      (EntHtmlWords)ENT_WORD_ARTICLE | (EntHtmlWords)ENT_WORD_NOTES },

    // Made by machines
    { "nav-0123456789012345678901234567890123456789012345678901234567890123",
      0U },
  };

  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_html_words(rows[i].value), rows[i].told);
  }
}

static void
test_roles(void** const state)
{
  (void)state;
  assert_int_equal(ent_html_role(""), 0U);
  assert_int_equal(ent_html_role("button"), 0U);
  assert_int_equal(ent_html_role("main"), ENT_WORD_ARTICLE);
  assert_int_equal(ent_html_role("contentinfo"), ENT_WORD_CHROME);
  assert_int_equal(ent_html_role("doc-endnotes"), ENT_WORD_NOTES);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_roles),
  };
  return cmocka_run_group_tests_name("html_words", tests, NULL, NULL);
}

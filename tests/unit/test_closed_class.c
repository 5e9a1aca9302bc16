// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "extract/closed_class.h"

#define MIN_WORDS 350U

// Words are in lower case, and every list says something
static void
test_lists(void** const state)
{
  size_t                   n_lists = 0U;
  size_t                   n_words = 0U;
  const EntWordList* const lists   = ent_closed_class(&n_lists);
  (void)state;
  for (size_t i = 0U; i < n_lists; ++i) {
    const EntWordList* const list = &lists[i];
    EntText                  rest = ent_text(list->words);
    assert_true(list->tags || list->groups);
    assert_true(list->tags < 1U << ENT_N_TAGS);
    for (EntText word = ent_text_next(&rest, ' '); word.size;
         word         = ent_text_next(&rest, ' ')) {
      n_words += list->tags != 0U;
      for (size_t j = 0U; j < word.size; ++j) {
        assert_false(word.data[j] >= 'A' && word.data[j] <= 'Z');
      }
    }
  }

  assert_in_range(n_words, MIN_WORDS, 1000);
}

// No two tags are printed alike
static void
test_tags(void** const state)
{
  (void)state;
  for (unsigned tag = 0U; tag < ENT_N_TAGS; ++tag) {
    const char* const name = ent_tag_name((EntTag)tag);
    assert_non_null(name);
    for (unsigned other = 0U; other < tag; ++other) {
      assert_string_not_equal(name, ent_tag_name((EntTag)other));
    }
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lists),
    cmocka_unit_test(test_tags),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

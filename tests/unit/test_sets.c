// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/text.h"
#include "model/sets.h"

#define MAX_ITEMS 8U

// Unite the words of a line, and compare with the words of another
static void
check_texts(const char* const given, const char* const expected)
{
  EntText items[MAX_ITEMS];
  size_t  n_items = 0U;
  EntText rest    = ent_text(given);
  for (EntText word; (word = ent_text_next(&rest, ' ')).size;) {
    items[n_items++] = word;
  }

  const size_t n_kept = ent_texts_unite(items, n_items);
  EntText      wanted = ent_text(expected);
  for (size_t i = 0U; i < n_kept; ++i) {
    assert_true(ent_text_equals(items[i], ent_text_next(&wanted, ' ')));
  }

  assert_int_equal(ent_text_next(&wanted, ' ').size, 0U);
}

static void
test_texts(void** const state)
{
  (void)state;

  // Order of numbers in names
  check_texts("n10 n2 n1", "n1 n2 n10");
  check_texts("b a", "a b");

  // Doubles, also far apart
  check_texts("a b a c b a", "a b c");
  check_texts("1 01 1", "01 1");

  // Nothing to do
  check_texts("", "");
  check_texts("a", "a");
}

static void
check_label(const EntLabel* const label,
            const EntLabelRole    role,
            const char* const     text,
            const char* const     lang)
{
  assert_int_equal(label->role, role);
  assert_true(ent_text_is(label->text, text));
  assert_true(ent_text_is(label->lang, lang));
}

static void
test_labels(void** const state)
{
  EntLabel labels[] = {
    { ENT_LABEL_ALIAS, ENT_TEXT("b"), ENT_TEXT("") },
    { ENT_LABEL_NAME, ENT_TEXT("z"), ENT_TEXT("") },
    { ENT_LABEL_ALIAS, ENT_TEXT("a"), ENT_TEXT("fr") },
    { ENT_LABEL_ALIAS, ENT_TEXT("a"), ENT_TEXT("de") },
    { ENT_LABEL_ALIAS, ENT_TEXT("a"), ENT_TEXT("fr") },
  };
  (void)state;

  assert_int_equal(ent_labels_unite(labels, 5U), 4U);
  check_label(&labels[0], ENT_LABEL_NAME, "z", "");
  check_label(&labels[1], ENT_LABEL_ALIAS, "a", "de");
  check_label(&labels[2], ENT_LABEL_ALIAS, "a", "fr");
  check_label(&labels[3], ENT_LABEL_ALIAS, "b", "");
  assert_int_equal(ent_labels_unite(NULL, 0U), 0U);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_texts),
    cmocka_unit_test(test_labels),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

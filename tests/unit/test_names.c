// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/names.h"
#include "base/world.h"

#include <stdio.h>

static void
test_intern(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntNames           names  = ent_names_init(&memory);
  char               word[] = "one";
  (void)state;
  assert_int_equal(ent_names_find(&names, ENT_TEXT("one")), 0);
  assert_int_equal(ent_names_intern(&names, ent_text(word)), 1);
  word[0] = 'O';
  assert_int_equal(ent_names_intern(&names, ENT_TEXT("two")), 2);
  assert_int_equal(ent_names_intern(&names, ENT_TEXT("one")), 1);

  // The empty text is a text, and so is one with a null in it
  assert_int_equal(ent_names_intern(&names, ent_text(NULL)), 3);
  assert_int_equal(ent_names_intern(&names, ENT_TEXT("one\0")), 4);
  assert_int_equal(ent_names_find(&names, ENT_TEXT("")), 3);
  assert_int_equal(ent_names_find(&names, ENT_TEXT("One")), 0);
  assert_int_equal(names.n_texts, 4);
  ent_check_text(ent_names_get(&names, 1U), "one");
  ent_check_text(ent_names_get(&names, 3U), "");

  ent_names_clear(&names);
  assert_int_equal(ent_names_find(&names, ENT_TEXT("one")), 0);
}

static void
test_growth(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntNames           names  = ent_names_init(&memory);
  char               word[16];
  (void)state;
  for (unsigned i = 1U; i <= 500U; ++i) {
    snprintf(word, sizeof(word), "name-%u", i);
    assert_int_equal(ent_names_intern(&names, ent_text(word)), i);
  }
  for (unsigned i = 1U; i <= 500U; ++i) {
    snprintf(word, sizeof(word), "name-%u", i);
    assert_int_equal(ent_names_find(&names, ent_text(word)), i);
    ent_check_text(ent_names_get(&names, i), word);
  }
  ent_names_clear(&names);
}

static EntStatus
intern_many(EntWorld* const world)
{
  EntNames  names = ent_names_init(ent_world_memory(world));
  EntStatus st    = ENT_SUCCESS;
  char      word[16];
  for (unsigned i = 1U; !st && i <= 40U; ++i) {
    snprintf(word, sizeof(word), "name-%u", i);
    st = ent_names_intern(&names, ent_text(word)) ? ENT_SUCCESS : ENT_NO_MEMORY;
    assert_int_equal(ent_names_find(&names, ent_text(word)), st ? 0U : i);
  }
  ent_names_clear(&names);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(intern_many);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_intern),
    cmocka_unit_test(test_growth),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}

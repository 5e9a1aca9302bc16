// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/normal.h"

// Null expects that the text is refused
static void
check_normal(const char* const text, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  assert_int_equal(ent_normalize(ent_text(text), &bytes),
                   expected ? ENT_SUCCESS : ENT_BAD_INPUT);
  ent_check_text(ent_bytes_view(&bytes), expected ? expected : "");
  ent_bytes_clear(&bytes);
}

static void
test_folding(void** const state)
{
  (void)state;
  check_normal("", "");
  check_normal("a b", "a b");
  check_normal(" a \t b \r\n", "a b");
  check_normal("a\nb\nc", "a b c");

  // Blank lines part blocks
  check_normal("a\n\nb", "a\nb");
  check_normal("\n\n a\nb \n \t\n\n\n c\n\n", "a b\nc");
  check_normal("a\r\n\r\nb", "a\nb");
  check_normal("\n \n", "");

  // Other space is kept
  check_normal("a\xC2\xA0 b", "a\xC2\xA0 b");
}

static void
test_composition(void** const state)
{
  (void)state;

  // Composed, in order, and as it is
  check_normal("e\xCC\x81", "\xC3\xA9");
  check_normal("\xE2\x84\xAB", "\xC3\x85");
  check_normal("q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87");
  check_normal("\xEF\xAC\x81 \xF0\x9F\x98\x80",
               "\xEF\xAC\x81 \xF0\x9F\x98\x80");
}

static void
test_bytes(void** const state)
{
  (void)state;

  // A byte order mark is no text
  check_normal("\xEF\xBB\xBF"
               "a",
               "a");
  check_normal("\xEF\xBB\xBF", "");

  // Garbage
  check_normal("a\xFF", NULL);
  check_normal("a\x01", NULL);
  check_normal("\xC3", NULL);
}

static EntStatus
normalize(EntWorld* const world)
{
  EntBytes        bytes = ent_bytes_init(ent_world_memory(world));
  const EntStatus st    = ent_normalize(ENT_TEXT("a\n\nb"), &bytes);
  ent_bytes_clear(&bytes);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(normalize);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_folding),
    cmocka_unit_test(test_composition),
    cmocka_unit_test(test_bytes),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("normal", tests, NULL, NULL);
}

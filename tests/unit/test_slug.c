// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/slug.h"
#include "base/world.h"

#include <string.h>

static void
check_slug(const char* const text, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_bytes_string(&bytes, "x-");
  assert_int_equal(ent_slug(ent_text(text), "actor", &bytes), ENT_SUCCESS);
  ent_check_text(ent_text_from(ent_bytes_view(&bytes), 2U), expected);
  ent_bytes_clear(&bytes);
}

static void
test_ascii(void** const state)
{
  (void)state;

  // Letters and digits
  check_slug("Venezuela", "venezuela");
  check_slug("AZ az 09", "az-az-09");

  // Other characters are dashes
  check_slug("U.S. Navy", "u-s-navy");
  check_slug("  --a & b--  ", "a-b");
  check_slug("a@[`{z", "a-z");
}

static void
test_romanized(void** const state)
{
  (void)state;
  check_slug("Nicol\xC3\xA1s Maduro", "nicolas-maduro");
  check_slug("\xC3\x98stfold", "ostfold");
  check_slug("Stra\xC3\x9F"
             "e",
             "strasse");
  check_slug("\xD0\x9F\xD1\x83\xD1\x82\xD0\xB8\xD0\xBD", "putin");
  check_slug("\xE4\xB8\xAD\xE5\x9B\xBD", "zhong-guo");
}

// The name of nothing is made from the digest, whatever it is written with
static void
test_nothing(void** const state)
{
  (void)state;
  check_slug("?!", "actor-545f940d");
  check_slug("\xE2\x80\xA6", "actor-b4935894");
  check_slug("", "actor-e3b0c442");
}

static void
test_length(void** const state)
{
  char text[201] = { 0 };
  char slug[81]  = { 0 };
  (void)state;
  memset(text, 'a', 200U);
  memset(slug, 'a', 80U);
  check_slug(text, slug);

  // No dash is left at the cut
  text[79] = ' ';
  slug[79] = '\0';
  check_slug(text, slug);

  // What cannot matter is not romanized
  memset(text, '.', 199U);
  text[0] = 'b';
  memcpy(text + 198, "\xC3\xA9", 2U);
  check_slug(text, "b-e");
}

// Only the first 256 bytes of long texts are looked at
static void
test_long_romanized(void** const state)
{
  char text[1001] = { 0 };
  char slug[81]   = { 0 };
  (void)state;
  for (unsigned i = 0U; i < 1000U; i += 2U) {
    memcpy(text + i, "\xC3\xA9", 2U);
  }
  memset(slug, 'e', 80U);
  check_slug(text, slug);
}

static EntStatus
make_slug(EntWorld* const world)
{
  EntBytes        bytes = ent_bytes_init(ent_world_memory(world));
  const EntStatus st    = ent_slug(ENT_TEXT("?"), "office", &bytes);
  ent_bytes_clear(&bytes);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(make_slug);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_ascii),          cmocka_unit_test(test_romanized),
    cmocka_unit_test(test_nothing),        cmocka_unit_test(test_length),
    cmocka_unit_test(test_long_romanized), cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("slug", tests, NULL, NULL);
}

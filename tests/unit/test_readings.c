// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "extract/readings.h"

#include <stdio.h>
#include <string.h>

// Look a word up, and check its tags: "N VB"
static void
check(const char* const word, const char* const expected)
{
  char               found[256] = "";
  const EntAllocator memory     = ent_memory_system();
  EntNames           names      = ent_names_init(&memory);
  EntReadings        readings   = ent_readings_init(&memory, &names);
  const uint32_t     id         = ent_names_intern(&names, ent_text(word));
  assert_int_equal(ent_readings_update(&readings), ENT_SUCCESS);

  const EntReading* const reading = ent_readings_get(&readings, id);
  for (unsigned tag = 0U; tag < ENT_N_TAGS; ++tag) {
    if (reading->tags & (1U << tag)) {
      strcat(strcat(found, found[0] ? " " : ""), ent_tag_name((EntTag)tag));
    }
  }

  assert_string_equal(found, expected);
  ent_readings_clear(&readings);
  ent_names_clear(&names);
}

static void
test_closed(void** const state)
{
  (void)state;
  check("the", "D");
  check("that", "D PRO CS WH");
  check("to", "P TO");
  check("'s", "AUX POS");
  check("will", "N MD");
  check("out", "P PT");
  check("said", "VD VN");
  check("milblogger", "N");
  check(".", ".");
}

static void
test_lexicon(void** const state)
{
  (void)state;
  check("attack", "N VB");
  check("attacks", "N VZ");
  check("attacked", "VD VN");
  check("took", "VD");
  check("taken", "VN J");
  check("put", "N VB VD VN");
  check("swiftly", "R");
  check("larger", "J");
  check("following", "N VG J P"); // An open list adds the preposition
  check("fact", "N");
}

static void
test_guesses(void** const state)
{
  (void)state;
  check("hezbollah", "N");
  check("nebenzya", "N");
  check("zorbly", "R");
  check("zorbing", "N VG");
  check("zorbed", "VD VN");
  check("zorbize", "VB");
  check("rearmament", "N");
  check("rebomb", "N VB");
  check("overplanned", "VD VN J");
  check("\xD0\xBE\xD0\xBD", "N");
}

static void
test_marks(void** const state)
{
  const EntAllocator memory   = ent_memory_system();
  EntNames           names    = ent_names_init(&memory);
  EntReadings        readings = ent_readings_init(&memory, &names);
  const uint32_t     moscow   = ent_names_intern(&names, ENT_TEXT("moscow"));
  const uint32_t     russian  = ent_names_intern(&names, ENT_TEXT("russian"));
  const uint32_t     bases    = ent_names_intern(&names, ENT_TEXT("bases"));
  const uint32_t     claim    = ent_names_intern(&names, ENT_TEXT("claim"));
  (void)state;
  assert_false(ent_readings_update(&readings));
  assert_true(ent_readings_get(&readings, moscow)->is_name);
  assert_true(ent_readings_get(&readings, russian)->is_capital);
  assert_true(ent_readings_get(&readings, bases)->is_plural);
  assert_false(ent_readings_get(&readings, bases)->is_name);
  assert_true(ent_readings_get(&readings, claim)->groups & ENT_GROUP_REPORTS);
  assert_true(
    ent_reading_weight(ent_readings_get(&readings, bases), ENT_TAG_NOUN) >
    ent_reading_weight(ent_readings_get(&readings, bases), ENT_TAG_ADVERB));

  // Words that come later are looked up then
  const uint32_t late = ent_names_intern(&names, ENT_TEXT("fleet"));
  assert_false(ent_readings_update(&readings));
  assert_true(ent_readings_get(&readings, late)->tags & ENT_BIT(NOUN));
  ent_readings_clear(&readings);
  ent_names_clear(&names);
}

static EntStatus
update_scarcely(EntWorld* const world)
{
  const EntAllocator* const memory   = ent_world_memory(world);
  EntNames                  names    = ent_names_init(memory);
  EntReadings               readings = ent_readings_init(memory, &names);
  const EntStatus           st       = ent_readings_update(&readings);
  ent_readings_clear(&readings);
  ent_names_clear(&names);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(update_scarcely);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_closed),  cmocka_unit_test(test_lexicon),
    cmocka_unit_test(test_guesses), cmocka_unit_test(test_marks),
    cmocka_unit_test(test_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

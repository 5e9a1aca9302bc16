// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "model/fields.h"

#include <string.h>

// Names of a shape's fields, required ones marked
static void
check_shape(const EntRecordType type,
            const char* const   element,
            const char* const   array,
            const char* const   fields)
{
  char                  names[512] = { 0 };
  const EntShape* const shape      = ent_shape(type);
  assert_string_equal(shape->element, element);
  assert_string_equal(shape->array, array);
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    const EntField* const field = &shape->fields[i];
    strcat(names, i ? " " : "");
    strcat(names, field->name);
    strcat(names, field->is_required ? "!" : "");
    assert_ptr_equal(ent_shape_find(shape, ent_text(field->name)), field);
    assert_true(field->offset < shape->size);
  }
  assert_string_equal(names, fields);
  assert_null(ent_shape_find(shape, ENT_TEXT("")));
  assert_null(ent_shape_find(shape, ENT_TEXT("ids")));
}

static void
test_shapes(void** const state)
{
  (void)state;
  check_shape(ENT_ACTOR,
              "actor",
              "actors",
              "id! kind! rolls-up-to iso3166 from-date to-date same-as iri "
              "name alias hidden demonym metonym");
  check_shape(ENT_REPORT,
              "report",
              "reports",
              "id! title author publisher issued lang href sha256 iri");
  check_shape(ENT_SOURCE,
              "source",
              "sources",
              "id! report! note href printed iri citation");
  check_shape(ENT_PASSAGE,
              "passage",
              "passages",
              "id! report! number start end sources prefix suffix iri quote!");
  check_shape(ENT_CLAIM,
              "claim",
              "claims",
              "from! is! to! polarity modality speaker says relayed-by hedge "
              "office from-date to-date wording rule confidence "
              "analytic-confidence iri goods");
}

static const EntField*
field_of(const EntRecordType type, const char* const name)
{
  const EntField* const field = ent_shape_find(ent_shape(type), ent_text(name));
  assert_non_null(field);
  return field;
}

static void
test_texts(void** const state)
{
  const EntText item = ENT_TEXT("item");
  EntClaim      claim;
  (void)state;
  memset(&claim, 0, sizeof(claim));
  claim.from          = ENT_TEXT("a");
  claim.relayed_by    = ENT_TEXT("b");
  claim.goods.items   = &item;
  claim.goods.n_items = 1U;
  ent_check_text(ent_field_text(field_of(ENT_CLAIM, "from"), &claim), "a");
  ent_check_text(ent_field_text(field_of(ENT_CLAIM, "relayed-by"), &claim),
                 "b");
  ent_check_text(ent_field_text(field_of(ENT_CLAIM, "to"), &claim), "");

  const EntTexts goods = ent_field_texts(field_of(ENT_CLAIM, "goods"), &claim);
  assert_int_equal(goods.n_items, 1);
  ent_check_text(goods.items[0], "item");
  assert_int_equal(
    ent_field_texts(field_of(ENT_CLAIM, "hedge"), &claim).n_items, 0);
}

static void
test_numbers(void** const state)
{
  EntPassage passage;
  EntClaim   claim;
  (void)state;
  memset(&passage, 0, sizeof(passage));
  memset(&claim, 0, sizeof(claim));
  passage.start    = UINT64_C(0x100000001);
  passage.end      = 7U;
  claim.predicate  = ENT_PART_OF;
  claim.speech_act = ENT_OTHER_ACT;

  const EntField* const start = field_of(ENT_PASSAGE, "start");
  assert_true(ent_field_number(start, &passage) == UINT64_C(0x100000001));
  assert_int_equal(ent_field_number(field_of(ENT_PASSAGE, "end"), &passage), 7);
  assert_int_equal(ent_field_word(field_of(ENT_CLAIM, "is"), &claim),
                   ENT_PART_OF);
  assert_int_equal(ent_field_word(field_of(ENT_CLAIM, "says"), &claim),
                   ENT_OTHER_ACT);
  assert_int_equal(ent_field_word(field_of(ENT_CLAIM, "polarity"), &claim), 0);
  assert_ptr_equal(ent_field_slot(start, &passage), &passage.start);
}

static void
test_labels(void** const state)
{
  const EntLabel label = { ENT_LABEL_ALIAS, ENT_TEXT("x"), ENT_TEXT("en") };
  EntActor       actor;
  (void)state;
  memset(&actor, 0, sizeof(actor));
  actor.labels.items   = &label;
  actor.labels.n_items = 1U;

  // All roles see the whole list
  assert_ptr_equal(ent_field_labels(field_of(ENT_ACTOR, "name"), &actor).items,
                   &label);
  assert_ptr_equal(
    ent_field_labels(field_of(ENT_ACTOR, "metonym"), &actor).items, &label);
}

static void
check_type(const EntRecordType type,
           const char* const   name,
           const bool          is_text,
           const bool          is_texts)
{
  assert_int_equal(ent_field_is_text(field_of(type, name)), is_text);
  assert_int_equal(ent_field_is_texts(field_of(type, name)), is_texts);
}

static void
test_types(void** const state)
{
  (void)state;
  check_type(ENT_ACTOR, "id", true, false);
  check_type(ENT_CLAIM, "confidence", true, false);
  check_type(ENT_PASSAGE, "quote", true, false);
  check_type(ENT_ACTOR, "same-as", false, true);
  check_type(ENT_PASSAGE, "sources", false, true);
  check_type(ENT_CLAIM, "goods", false, true);
  check_type(ENT_PASSAGE, "number", false, false);
  check_type(ENT_CLAIM, "is", false, false);
  check_type(ENT_ACTOR, "name", false, false);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_shapes),  cmocka_unit_test(test_texts),
    cmocka_unit_test(test_numbers), cmocka_unit_test(test_labels),
    cmocka_unit_test(test_types),
  };
  return cmocka_run_group_tests_name("fields", tests, NULL, NULL);
}

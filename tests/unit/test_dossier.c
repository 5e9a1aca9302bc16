// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/notice.h"
#include "read/dossier.h"

#include <stdio.h>

static const EntPosition place = { "test", 3U, 5U };

typedef struct {
  EntBench    bench;
  EntRecorder recorder;
  EntDossier  dossier;
} Fixture;

static void
open_fixture(Fixture* const fixture)
{
  const EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  ent_bench_open(&fixture->bench);
  fixture->recorder = recorder;
  fixture->dossier  = ent_dossier_init(
    fixture->bench.world, ent_recorder_sink(&fixture->recorder), "test");
  fixture->dossier.position = place;
}

static void
close_fixture(Fixture* const    fixture,
              const char* const codes,
              const char* const records)
{
  ent_bench_check_codes(&fixture->bench, codes);
  assert_string_equal(fixture->recorder.text, records);
  assert_int_equal(fixture->dossier.status,
                   codes[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_dossier_clear(&fixture->dossier);
  ent_bench_close(&fixture->bench);
}

static void
begin(Fixture* const fixture, const EntRecordType type)
{
  ent_dossier_begin(&fixture->dossier, type);
}

static void
set(Fixture* const fixture, const char* const name, const char* const value)
{
  const EntShape* const shape = ent_shape(fixture->dossier.draft->type);
  const EntField* const field = ent_shape_find(shape, ent_text(name));
  assert_non_null(field);
  ent_dossier_set(&fixture->dossier, field, ent_text(value));
}

static void
test_order(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture);
  begin(&fixture, ENT_PASSAGE);
  set(&fixture, "id", "s1");
  set(&fixture, "report", "r");
  for (unsigned i = 0U; i < 2U; ++i) {
    begin(&fixture, ENT_CLAIM);
    set(&fixture, "from", "a");
    ent_dossier_end(&fixture.dossier);
  }

  // Claims wait for the end of their passage
  assert_string_equal(fixture.recorder.text, "");
  set(&fixture, "quote", "Q");
  ent_dossier_end(&fixture.dossier);
  begin(&fixture, ENT_REPORT);
  set(&fixture, "id", "r");
  ent_dossier_end(&fixture.dossier);
  close_fixture(&fixture, "", "passage s1, claim s1, claim s1, report r, ");
}

static void
check_value(const EntRecordType type,
            const char* const   name,
            const char* const   value,
            const bool          is_good)
{
  Fixture fixture;
  open_fixture(&fixture);
  begin(&fixture, ENT_PASSAGE);
  if (type == ENT_CLAIM) {
    begin(&fixture, ENT_CLAIM);
  }
  set(&fixture, name, value);
  close_fixture(&fixture, is_good ? "" : "bad-value ", "");
}

static void
test_values(void** const state)
{
  (void)state;

  // Numbers
  check_value(ENT_PASSAGE, "number", "1", true);
  check_value(ENT_PASSAGE, "number", "4294967295", true);
  check_value(ENT_PASSAGE, "start", "0", true);
  check_value(ENT_PASSAGE, "number", "x", false);
  check_value(ENT_PASSAGE, "number", "-1", false);
  check_value(ENT_PASSAGE, "number", "1.0", false);
  check_value(ENT_PASSAGE, "number", "", false);
  check_value(ENT_PASSAGE, "number", "99999999999999999999", false);

  // Words
  check_value(ENT_CLAIM, "is", "attacks", true);
  check_value(ENT_CLAIM, "is", "Attacks", false);
  check_value(ENT_CLAIM, "polarity", "", false);
}

static void
test_repeated(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture);
  begin(&fixture, ENT_REPORT);
  set(&fixture, "id", "r");
  set(&fixture, "id", "r");
  assert_string_equal(fixture.bench.message,
                      "\"id\" stands twice in one report");
  assert_int_equal(fixture.bench.position.column, 5);
  close_fixture(&fixture, "repeated-element ", "");
}

static void
check_span(const char* const start, const char* const end, const bool is_good)
{
  Fixture fixture;
  open_fixture(&fixture);
  begin(&fixture, ENT_PASSAGE);
  set(&fixture, "id", "s");
  if (start) {
    set(&fixture, "start", start);
  }
  if (end) {
    set(&fixture, "end", end);
  }
  ent_dossier_end(&fixture.dossier);
  close_fixture(&fixture,
                is_good ? "" : "bad-span ",
                is_good ? "passage s, " : fixture.recorder.text);
}

static void
test_spans(void** const state)
{
  (void)state;
  check_span(NULL, NULL, true);
  check_span("0", "9", true);
  check_span("0", NULL, false);
  check_span(NULL, "9", false);
}

// Lists are handed on in the order of reading, each its own
static EntStatus
check_lists(void* const handle, const EntRecord* const record)
{
  (void)handle;
  assert_int_equal(record->actor->same_as.n_items, 2);
  ent_check_text(record->actor->same_as.items[0], "urn:b");
  ent_check_text(record->actor->same_as.items[1], "urn:a");
  assert_int_equal(record->actor->labels.n_items, 2);
  assert_int_equal(record->actor->labels.items[0].role, ENT_LABEL_ALIAS);
  ent_check_text(record->actor->labels.items[0].lang, "en");
  ent_check_text(record->actor->labels.items[1].text, "N");
  return ENT_SUCCESS;
}

static void
test_lists(void** const state)
{
  const EntSink sink = { NULL, check_lists };
  const EntText none = ent_text(NULL);
  Fixture       fixture;
  (void)state;
  open_fixture(&fixture);
  fixture.dossier.sink = sink;
  begin(&fixture, ENT_ACTOR);

  const EntShape* const shape = ent_shape(ENT_ACTOR);
  const EntField* const alias = ent_shape_find(shape, ENT_TEXT("alias"));
  const EntField* const name  = ent_shape_find(shape, ENT_TEXT("name"));
  ent_dossier_add(&fixture.dossier, alias, ENT_TEXT("A"), ENT_TEXT("en"));
  set(&fixture, "same-as", " urn:b\n urn:a ");
  ent_dossier_add(&fixture.dossier, name, ENT_TEXT("N"), none);
  ent_dossier_end(&fixture.dossier);
  close_fixture(&fixture, "", "");
}

static void
test_lost(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture);
  for (unsigned i = 0U; i < ENT_MAX_ERRORS; ++i) {
    assert_false(ent_dossier_is_lost(&fixture.dossier));
    ent_dossier_error(
      &fixture.dossier, ENT_NOTICE_DOCTYPE, ent_text(NULL), ent_text(NULL));
  }
  assert_true(ent_dossier_is_lost(&fixture.dossier));

  // Nothing more is sent
  begin(&fixture, ENT_REPORT);
  ent_dossier_end(&fixture.dossier);
  assert_string_equal(fixture.recorder.text, "");
  ent_dossier_clear(&fixture.dossier);
  ent_bench_close(&fixture.bench);
}

// A text that is kept is a copy
static void
test_kept(void** const state)
{
  Fixture fixture;
  char    words[] = "words";
  EntText kept    = ent_text(NULL);
  (void)state;
  open_fixture(&fixture);
  begin(&fixture, ENT_REPORT);
  ent_dossier_keep(&fixture.dossier, ent_text(words), &kept);
  words[0] = 'W';
  ent_check_text(kept, "words");
  ent_dossier_end(&fixture.dossier);
  close_fixture(&fixture, "", "report , ");
}

static void
check_place(const Fixture* const fixture,
            const unsigned       line,
            const unsigned       column)
{
  assert_string_equal(fixture->bench.position.document, "test");
  assert_int_equal(fixture->bench.position.line, line);
  assert_int_equal(fixture->bench.position.column, column);
}

// Notices stand at the token, if they are not told otherwise
static void
test_places(void** const state)
{
  const EntText     none      = ent_text(NULL);
  const EntPosition elsewhere = { "test", 7U, 2U };
  Fixture           fixture;
  (void)state;
  open_fixture(&fixture);
  ent_dossier_tell(&fixture.dossier, ENT_NOTICE_COMMENT, none);
  check_place(&fixture, 3U, 5U);
  assert_int_equal(fixture.dossier.status, ENT_SUCCESS);

  ent_dossier_error_at(
    &fixture.dossier, elsewhere, ENT_NOTICE_DOCTYPE, none, none);
  check_place(&fixture, 7U, 2U);
  ent_dossier_error(&fixture.dossier, ENT_NOTICE_DOCTYPE, none, none);
  check_place(&fixture, 3U, 5U);
  close_fixture(&fixture, "comment doctype doctype ", "");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_order),    cmocka_unit_test(test_values),
    cmocka_unit_test(test_repeated), cmocka_unit_test(test_spans),
    cmocka_unit_test(test_lists),    cmocka_unit_test(test_lost),
    cmocka_unit_test(test_kept),     cmocka_unit_test(test_places),
  };
  return cmocka_run_group_tests_name("dossier", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/json_members.h"

#include <stdio.h>
#include <string.h>

#define LABELS_SIZE 256U

static void
hand_over_word(EntJsonMembers* const members, const EntText word)
{
  const EntText value = ent_text_from(word, 1U);
  switch (word.data[0]) {
    case '{':
      ent_json_open_object(members);
      break;
    case '}':
      ent_json_close_object(members);
      break;
    case '[':
      ent_json_open_array(members);
      break;
    case ']':
      ent_json_close_array(members);
      break;
    case '=':
      ent_json_string(members, value);
      break;
    case '#':
      ent_json_number(members, value);
      break;
    case '?':
      ent_json_literal(members);
      break;
    default:
      ent_json_key(members, ent_text_until(word, word.size - 1U));
      break;
  }
}

/**
   Hand over members that are written in short, until the dossier is lost.

   Brackets stand for themselves, "=word" is a string, "#word" a number, "?" one
   of true, false and null, and "word:" a key.  Blanks part them, and each has a
   column of its own.
*/
static void
hand_over(EntJsonMembers* const members, const char* const words)
{
  EntText rest = ent_text(words);
  for (EntText word; (word = ent_text_next(&rest, ' ')).size;) {
    ++members->dossier.position.column;
    hand_over_word(members, word);
    if (ent_dossier_is_lost(&members->dossier)) {
      return;
    }
  }
}

static EntJsonMembers
make_members(EntWorld* const world, const EntSink sink)
{
  EntJsonMembers members;
  memset(&members, 0, sizeof(members));
  members.dossier                 = ent_dossier_init(world, sink, "test");
  members.dossier.position.column = 0U;
  return members;
}

typedef struct {
  const char* words;   // Members, written in short
  const char* codes;   // Notices
  const char* message; // Words of the last notice, or null
  unsigned    column;  // Word at which it stands, or 0
  const char* records; // What is sent
} Row;

static void
check_row(const Row* const row)
{
  const bool  is_good  = !row->codes[0] || !strncmp(row->codes, "foreign", 7U);
  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  EntBench    bench;
  ent_bench_open(&bench);
  EntJsonMembers members =
    make_members(bench.world, ent_recorder_sink(&recorder));
  hand_over(&members, row->words);
  assert_int_equal(members.dossier.status,
                   is_good ? ENT_SUCCESS : ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, row->codes);
  assert_string_equal(recorder.text, row->records);
  if (row->message) {
    assert_string_equal(bench.message, row->message);
    assert_int_equal(bench.position.column, row->column);
  }
  ent_dossier_clear(&members.dossier);
  ent_bench_close(&bench);
}

static void
check_rows(const Row* const rows, const size_t n_rows)
{
  for (size_t i = 0U; i < n_rows; ++i) {
    check_row(&rows[i]);
  }
}

static void
test_good(void** const state)
{
  static const Row rows[] = {
    { "{ }", "", NULL, 0U, "" },
    { "{ actors: [ ] reports: [ ] sources: [ ] passages: [ ] }",
      "",
      NULL,
      0U,
      "" },
    { "{ reports: [ { id: =r } { id: =q title: =T } ] }",
      "",
      NULL,
      0U,
      "report r, report q, " },

    // Empty lists are as good as none
    { "{ actors: [ { name: [ ] same-as: [ ] id: =a } ] }",
      "",
      NULL,
      0U,
      "actor a, " },
    { "{ passages: [ { id: =s claims: [ ] } ] }", "", NULL, 0U, "passage s, " },

    // Keys in any order, also behind the claims
    { "{ passages: [ { claims: [ { from: =a } { confidence: #0.5 } ] "
      "number: #2 sources: [ =n =m ] quote: =Q id: =s } { id: =t } ] }",
      "",
      NULL,
      0U,
      "passage s, claim s, claim s, passage t, " },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows));
}

#define NO_OBJECT                               \
  "found no object, expected a dossier in the " \
  "namespace https://w3id.org/entente/dossier"

static void
test_types(void** const state)
{
  static const Row rows[] = {
    // Outside of records
    { "[", "not-a-dossier ", NO_OBJECT, 1U, "" },
    { "=a", "not-a-dossier ", NO_OBJECT, 1U, "" },
    { "{ actors: {",
      "wrong-type ",
      "\"actors\" is not an array of objects",
      3U,
      "" },
    { "{ actors: [ [",
      "wrong-type ",
      "\"actors\" is not an array of objects",
      4U,
      "" },
    { "{ reports: [ { id: =r } #3",
      "wrong-type ",
      "\"reports\" is not an array of objects",
      8U,
      "report r, " },

    { "{ passages: [ { claims: [ ] } ?",
      "wrong-type ",
      "\"passages\" is not an array of objects",
      9U,
      "passage , " },

    // Fields
    { "{ reports: [ { id: #3",
      "wrong-type ",
      "\"id\" is not a string",
      6U,
      "" },
    { "{ reports: [ { id: ?", "wrong-type ", "\"id\" is not a string", 6U, "" },
    { "{ reports: [ { id: [", "wrong-type ", "\"id\" is not a string", 6U, "" },
    { "{ reports: [ { id: {", "wrong-type ", "\"id\" is not a string", 6U, "" },
    { "{ passages: [ { number: =3",
      "wrong-type ",
      "\"number\" is not a number",
      6U,
      "" },
    { "{ actors: [ { same-as: =a",
      "wrong-type ",
      "\"same-as\" is not an array of strings",
      6U,
      "" },
    { "{ actors: [ { same-as: [ #3",
      "wrong-type ",
      "\"same-as\" is not an array of strings",
      7U,
      "" },
    { "{ actors: [ { same-as: [ [",
      "wrong-type ",
      "\"same-as\" is not an array of strings",
      7U,
      "" },

    // Claims
    { "{ passages: [ { claims: =c",
      "wrong-type ",
      "\"claims\" is not an array of objects",
      6U,
      "" },
    { "{ passages: [ { claims: [ { from: =a } ?",
      "wrong-type ",
      "\"claims\" is not an array of objects",
      11U,
      "" },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows));
}

static void
test_keys(void** const state)
{
  static const Row rows[] = {
    // Unknown ones, with anything in them
    { "{ persons: [ { id: [ ? ] } ] reports: [ { id: =r } ] }",
      "unknown-attribute ",
      "\"persons\" is not a field of dossier",
      2U,
      "report r, " },
    { "{ reports: [ { id: =r kind: { a: [ #1 { b: ? } ] } } { id: =q } ] }",
      "unknown-attribute ",
      "\"kind\" is not a field of report",
      7U,
      "report q, " },
    { "{ reports: [ { claims: =c } ] }", "unknown-attribute ", NULL, 0U, "" },
    { "{ passages: [ { claims: [ { claims: =c } ] } ] }",
      "unknown-attribute ",
      "\"claims\" is not a field of claim",
      8U,
      "passage , " },

    // Left out
    { "{ x-a: { reports: [ ] } reports: [ { x-b: [ =b ] id: =r x-c: ? } ] }",
      "foreign-attribute foreign-attribute foreign-attribute ",
      NULL,
      0U,
      "report r, " },

    // Twice
    { "{ reports: [ { id: =r } ] reports: [ { id: =q } ] }",
      "duplicate-key ",
      "key \"reports\" stands twice in one object",
      9U,
      "report r, " },
    { "{ reports: [ { id: =r id: =q } { id: =p } ] }",
      "duplicate-key ",
      "key \"id\" stands twice in one object",
      7U,
      "report p, " },
    { "{ passages: [ { claims: [ { from: =a from: { } } ] claims: [ ] } ] }",
      "duplicate-key duplicate-key ",
      NULL,
      0U,
      "" },

    // Each record and claim has its own
    { "{ passages: [ { id: =s claims: [ { to: =a } { to: =a } ] quote: =Q } "
      "{ id: =t claims: [ ] } ] }",
      "",
      NULL,
      0U,
      "passage s, claim s, claim s, passage t, " },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows));
}

#define IN_ACTOR(words) "{ actors: [ { id: =a " words " } ] }"

static void
test_labels(void** const state)
{
  static const Row rows[] = {
    { IN_ACTOR("name: =A"), "", NULL, 0U, "actor a, " },
    { IN_ACTOR("name: [ =A { lang: =fr text: =B } =C ]"),
      "",
      NULL,
      0U,
      "actor a, " },
    { IN_ACTOR("name: { text: =A } alias: [ { text: =B lang: =en } ]"),
      "",
      NULL,
      0U,
      "actor a, " },

    // Other shapes
    { IN_ACTOR("name: #3"),
      "wrong-type ",
      "\"name\" is not a string, an object of text and lang, or an array of "
      "these",
      8U,
      "" },
    { IN_ACTOR("name: { text: { } }"),
      "wrong-type ",
      "\"name\" is not an object of text and lang",
      10U,
      "" },
    { IN_ACTOR("alias: =A"), "wrong-type ", NULL, 0U, "" },
    { IN_ACTOR("metonym: { text: =A }"), "wrong-type ", NULL, 0U, "" },
    { IN_ACTOR("name: { words: =A }"), "wrong-type ", NULL, 0U, "" },
    { IN_ACTOR("name: { x-a: =A }"), "wrong-type ", NULL, 0U, "" },
    { IN_ACTOR("name: { text: [ ] }"), "wrong-type ", NULL, 0U, "" },
    { IN_ACTOR("name: [ { text: ? } ]"), "wrong-type ", NULL, 0U, "" },

    // Twice, with anything in it
    { IN_ACTOR("name: { text: =A text: =B }"),
      "duplicate-key ",
      "key \"text\" stands twice in one object",
      11U,
      "" },
    { IN_ACTOR("name: { text: = text: =B }"), "duplicate-key ", NULL, 0U, "" },
    { IN_ACTOR("name: [ { lang: =en lang: { a: [ ] } text: =A } =B ]"),
      "duplicate-key ",
      NULL,
      0U,
      "" },
    { IN_ACTOR("name: { text: =A text: { } lang: =en } alias: [ =B ]"),
      "duplicate-key ",
      NULL,
      0U,
      "" },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows));
}

// Write labels down as "N:text@lang ", by the first letter of their role
static EntStatus
take_actor(void* const handle, const EntRecord* const record)
{
  char* const     out    = (char*)handle;
  const EntLabels labels = record->actor->labels;
  for (size_t i = 0U; i < labels.n_items; ++i) {
    const EntLabel* const label = &labels.items[i];
    const size_t          size  = strlen(out);
    snprintf(out + size,
             LABELS_SIZE - size,
             "%c:%.*s@%.*s ",
             label->role == ENT_LABEL_ALIAS ? 'A' : 'N',
             (int)label->text.size,
             label->text.data,
             (int)label->lang.size,
             label->lang.data);
  }

  return ENT_SUCCESS;
}

static void
test_languages(void** const state)
{
  char          text[LABELS_SIZE] = { 0 };
  const EntSink sink              = { text, take_actor };
  EntBench      bench;
  (void)state;
  ent_bench_open(&bench);
  EntJsonMembers members = make_members(bench.world, sink);
  hand_over(
    &members,
    IN_ACTOR("alias: [ { text: =A } ] name: [ =B { lang: =fr text: =C } "
             "{ text: =D } { text: =E lang: =en } ]"));
  assert_string_equal(text, "A:A@ N:B@ N:C@fr N:D@ N:E@en ");
  ent_bench_check_codes(&bench, "");
  ent_dossier_clear(&members.dossier);
  ent_bench_close(&bench);
}

static EntStatus
read_scarce(EntWorld* const world)
{
  EntRecorder    recorder = { { 0 }, ENT_SUCCESS };
  EntJsonMembers members  = make_members(world, ent_recorder_sink(&recorder));
  hand_over(&members,
            "{ actors: [ { id: =a same-as: [ =b =c ] "
            "name: [ =A { text: =B lang: =en } ] } ] "
            "passages: [ { id: =s claims: [ { from: =a } ] } ] }");

  const EntStatus st = members.dossier.status;
  assert_string_equal(recorder.text, st ? "" : "actor a, passage s, claim s, ");
  ent_dossier_clear(&members.dossier);
  return st;
}

static void
test_scarce(void** const state)
{
  (void)state;
  ent_check_scarce(read_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),      cmocka_unit_test(test_types),
    cmocka_unit_test(test_keys),      cmocka_unit_test(test_labels),
    cmocka_unit_test(test_languages), cmocka_unit_test(test_scarce),
  };
  return cmocka_run_group_tests_name("json_members", tests, NULL, NULL);
}

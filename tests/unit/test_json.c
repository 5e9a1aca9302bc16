// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>
#include <string.h>

static void
check_document(const char* const text,
               const char* const codes,
               const char* const records)
{
  const bool  is_good  = !codes[0] || !strcmp(codes, "foreign-attribute ");
  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  EntBench    bench;
  ent_bench_open(&bench);
  assert_int_equal(
    ent_bench_read(
      &bench, ENT_DOSSIER_JSON, text, ent_recorder_sink(&recorder)),
    is_good ? ENT_SUCCESS : ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(recorder.text, records);
  ent_bench_close(&bench);
}

// An actor with one more member
static void
check_actor(const char* const member, const char* const codes)
{
  const bool is_good = !codes[0] || !strcmp(codes, "foreign-attribute ");
  char       text[1024];
  snprintf(text,
           sizeof(text),
           "{\"actors\":[{\"id\":\"a\",\"kind\":\"bloc\",%s}]}",
           member);
  check_document(text, codes, is_good ? "actor a, " : "");
}

static void
test_good(void** const state)
{
  (void)state;
  check_document("{}", "", "");
  check_document(" { \"actors\" : [ ] } ", "", "");
  check_document("\xEF\xBB\xBF{}", "", "");
  check_document("{\"reports\":[{\"id\":\"r\"}],\"passages\":[{\"id\":\"s\","
                 "\"report\":\"r\",\"claims\":[{\"from\":\"a\",\"is\":"
                 "\"attacks\",\"to\":\"b\",\"confidence\":0.5},{\"from\":\"b\","
                 "\"is\":\"attacks\",\"to\":\"a\"}],\"quote\":\"Q\"}]}",
                 "",
                 "report r, passage s, claim s, claim s, ");
}

static void
test_labels(void** const state)
{
  (void)state;
  check_actor("\"name\":\"A\"", "");
  check_actor("\"name\":[\"A\",{\"text\":\"B\",\"lang\":\"en\"}]", "");
  check_actor("\"name\":{\"lang\":\"en\",\"text\":\"B\"},\"alias\":[\"C\"]",
              "");

  // Other shapes
  check_actor("\"name\":3", "wrong-type ");
  check_actor("\"name\":[[\"A\"]]", "wrong-type ");
  check_actor("\"name\":{\"text\":3}", "wrong-type ");
  check_actor("\"name\":{\"words\":\"A\"}", "wrong-type ");
  check_actor("\"name\":{\"text\":\"A\",\"text\":\"B\"}", "duplicate-key ");
  check_actor("\"name\":{\"text\":\"A\",\"text\":{}}", "duplicate-key ");
}

static void
test_types(void** const state)
{
  (void)state;
  check_actor("\"same-as\":[\"urn:a\",\"urn:b\"]", "");
  check_actor("\"same-as\":\"urn:a\"", "wrong-type ");
  check_actor("\"same-as\":[3]", "wrong-type ");
  check_actor("\"same-as\":{}", "wrong-type ");
  check_actor("\"iso3166\":[\"VE\"]", "wrong-type ");
  check_actor("\"iso3166\":null", "wrong-type ");
  check_actor("\"iso3166\":true", "wrong-type ");
  check_document("{\"passages\":[{\"number\":\"1\"}]}", "wrong-type ", "");
  check_document("{\"passages\":[{\"claims\":{}}]}", "wrong-type ", "");
  check_document("{\"passages\":[{\"claims\":[3]}]}", "wrong-type ", "");
  check_document("{\"actors\":{}}", "wrong-type ", "");
  check_document("{\"actors\":[3]}", "wrong-type ", "");
  check_document("{\"actors\":[[]]}", "wrong-type ", "");
  check_document("{\"actors\":\"a\"}", "wrong-type ", "");
}

static void
test_keys(void** const state)
{
  (void)state;

  // Unknown ones, with anything in them
  check_actor("\"title\":\"T\"", "unknown-attribute ");
  check_actor("\"title\":{\"id\":[1,null,{\"b\":true}]}", "unknown-attribute ");
  check_document("{\"persons\":[{}]}", "unknown-attribute ", "");

  // Ours to leave out
  check_actor("\"x-note\":[{\"a\":1}]", "foreign-attribute ");
  check_actor("\"x-note\":null", "foreign-attribute ");
  check_document("{\"x-y\":1}", "foreign-attribute ", "");

  // Twice
  check_document("{\"actors\":[],\"actors\":[]}", "duplicate-key ", "");
  check_actor("\"id\":\"b\"", "duplicate-key ");
  check_actor("\"alias\":[\"x\"],\"alias\":[\"y\"]", "duplicate-key ");
}

static void
test_malformed(void** const state)
{
  (void)state;
  check_document("{", "bad-json ", "");
  check_document("{\"actors\":[}", "bad-json ", "");
  check_document("{} {}", "bad-json ", "");
  check_document("{\"actors\" 1}", "bad-json ", "");
  check_document("{\"x-\xFF\":1}", "bad-json ", "");
  check_document("[]", "not-a-dossier ", "");
  check_document("3", "not-a-dossier ", "");

  // Half a pair of surrogates
  check_actor("\"name\":\"\\uD83D\\uDE00\"", "");
  check_actor("\"name\":\"\\uD83D\"", "bad-escape ");
}

static void
test_depth(void** const state)
{
  char text[512] = "{\"x-a\":";
  (void)state;
  memset(text + strlen(text), '[', 70U);
  const EntSink nowhere = { NULL, NULL };
  EntBench      bench;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_read(&bench, ENT_DOSSIER_JSON, text, nowhere),
                   ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "foreign-attribute too-deep ");
  ent_bench_close(&bench);
}

// Line and column, also behind the first piece
static void
test_places(void** const state)
{
  static char   text[70000];
  const EntSink nowhere = { NULL, NULL };
  EntBench      bench;
  (void)state;
  memset(text, ' ', sizeof(text) - 1U);
  text[0]     = '{';
  text[65600] = '\n';
  text[65610] = '?';
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_read(&bench, ENT_DOSSIER_JSON, text, nowhere),
                   ENT_BAD_INPUT);
  assert_int_equal(bench.position.line, 2);
  assert_in_range(bench.position.column, 10, 11);
  ent_bench_close(&bench);
}

static void
test_sink(void** const state)
{
  EntBench    bench;
  EntRecorder recorder = { { 0 }, ENT_NO_MEMORY };
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(
    ent_bench_read(&bench,
                   ENT_DOSSIER_JSON,
                   "{\"reports\":[{\"id\":\"r\"},{\"id\":\"q\"}]}",
                   ent_recorder_sink(&recorder)),
    ENT_NO_MEMORY);
  assert_string_equal(recorder.text, "report r, ");
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),      cmocka_unit_test(test_labels),
    cmocka_unit_test(test_types),     cmocka_unit_test(test_keys),
    cmocka_unit_test(test_malformed), cmocka_unit_test(test_depth),
    cmocka_unit_test(test_places),    cmocka_unit_test(test_sink),
  };
  return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}

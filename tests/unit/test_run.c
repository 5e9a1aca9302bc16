// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/run.h"
#include "console.h"

#include <stdlib.h>
#include <string.h>

// Return the number of a shared option
static int
option_id(const char* const name)
{
  static const EntOption options[] = { ENT_RUN_OPTIONS };
  for (size_t i = 0U; options[i].id; ++i) {
    if (!strcmp(options[i].name, name)) {
      return options[i].id;
    }
  }
  fail_msg("no option %s", name);
  return 0;
}

static void
check_taken(const char* const name, const char* const value, const bool is_good)
{
  EntRun run;
  assert_true(ent_run_init(&run));
  assert_int_equal(ent_run_take(&run, option_id(name), value), is_good);
  ent_run_clear(&run);
}

static void
test_refused(void** const state)
{
  (void)state;
  check_taken("from", "turtle", true);
  check_taken("from", "xml", true);
  check_taken("from", "nothing", false);
  check_taken("from", "svg", false); // Is written only
  check_taken("warn-level", "note", true);
  check_taken("warn-level", "error", true);
  check_taken("warn-level", "errors", false);
}

static void
test_taken(void** const state)
{
  EntRun run;
  (void)state;
  assert_true(ent_run_init(&run));
  assert_int_equal(run.messages.warn_level, ENT_WARNING);
  assert_false(run.reading.is_strict);
  assert_true(ent_run_take(&run, option_id("from"), "turtle"));
  assert_true(ent_run_take(&run, option_id("base"), "urn:x/"));
  assert_true(ent_run_take(&run, option_id("strict"), NULL));
  assert_true(ent_run_take(&run, option_id("warn-level"), "note"));
  assert_true(ent_run_take(&run, option_id("quiet"), NULL));
  assert_true(ent_run_take(&run, ENT_ARGS_WORD, "a.ttl"));
  assert_true(ent_run_take(&run, ENT_ARGS_WORD, "b.ttl"));
  assert_int_equal(run.reading.format, ENT_TURTLE);
  assert_string_equal(run.reading.base, "urn:x/");
  assert_true(run.reading.is_strict);
  assert_int_equal(run.messages.warn_level, ENT_NOTE);
  assert_true(run.messages.is_quiet);
  assert_int_equal(run.n_inputs, 2);
  assert_string_equal(run.inputs[1], "b.ttl");
  assert_false(run.is_done);
  assert_true(ent_run_take(&run, option_id("help"), NULL));
  assert_true(run.is_done);
  assert_false(ent_run_take(&run, 99, NULL));
  ent_run_clear(&run);
}

static void
test_many_inputs(void** const state)
{
  EntRun run;
  (void)state;
  assert_true(ent_run_init(&run));
  for (size_t i = 0U; i < ENT_MAX_INPUTS; ++i) {
    assert_true(ent_run_take(&run, ENT_ARGS_WORD, "a"));
  }
  assert_false(ent_run_take(&run, ENT_ARGS_WORD, "a"));
  assert_int_equal(run.n_inputs, ENT_MAX_INPUTS);
  ent_run_clear(&run);
}

// Read files into a recorder
static void
check_read(const char* const* const paths,
           const size_t             n_paths,
           const EntStatus          expected,
           const char* const        records)
{
  EntRecorder recorder = { "", ENT_SUCCESS };
  EntRun      run;
  assert_true(ent_run_init(&run));
  run.messages.is_quiet = true;
  for (size_t i = 0U; i < n_paths; ++i) {
    assert_true(ent_run_take(&run, ENT_ARGS_WORD, paths[i]));
  }
  assert_int_equal(ent_run_read(&run, ent_recorder_sink(&recorder)), expected);
  assert_string_equal(recorder.text, records);
  ent_run_clear(&run);
}

static void
test_read(void** const state)
{
  const char* const good[]    = { "a.xml", "b.xml" };
  const char* const missing[] = { "a.xml", "no.xml", "b.xml" };
  const char* const bad[]     = { "bad.xml", "b.xml" };
  EntConsole        console;
  (void)state;
  ent_console_open(&console);
  ent_write_file("a.xml", DOSSIER(ACTOR("a", "state")));
  ent_write_file("b.xml", DOSSIER(ACTOR("b", "state")));
  ent_write_file("bad.xml", "<a>");
  check_read(NULL, 0U, ENT_SUCCESS, "");
  check_read(good, 2U, ENT_SUCCESS, "actor a, actor b, ");

  // What is wrong with one does not hide the others
  check_read(missing, 3U, ENT_BAD_READ, "actor a, actor b, ");
  check_read(bad, 2U, ENT_BAD_INPUT, "actor b, ");
  ent_console_close(&console);
}

static void
test_gather(void** const state)
{
  EntGraph*  graph = NULL;
  EntConsole console;
  EntRun     run;
  (void)state;
  ent_console_open(&console);
  ent_write_file("a.xml", DOSSIER(ACTOR("a", "state")));
  assert_true(ent_run_init(&run));
  run.messages.is_quiet = true;
  assert_true(ent_run_take(&run, ENT_ARGS_WORD, "a.xml"));
  assert_int_equal(ent_run_gather(&run, &graph), ENT_SUCCESS);
  assert_int_equal(ent_graph_n_records(graph, ENT_ACTOR), 1);
  ent_graph_free(graph);

  graph = NULL;
  assert_true(ent_run_take(&run, ENT_ARGS_WORD, "no.xml"));
  assert_int_equal(ent_run_gather(&run, &graph), ENT_BAD_READ);
  assert_null(graph);
  ent_run_clear(&run);
  ent_console_close(&console);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_refused),     cmocka_unit_test(test_taken),
    cmocka_unit_test(test_many_inputs), cmocka_unit_test(test_read),
    cmocka_unit_test(test_gather),
  };
  return cmocka_run_group_tests_name("run", tests, NULL, NULL);
}

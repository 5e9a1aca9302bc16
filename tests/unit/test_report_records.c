// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>
#include <string.h>

#define NOTES "\n\nNotes\n\n"

// Read Markdown, and compare the records' ids and the notices' codes
static void
check(const char* const text,
      const char* const expected,
      const char* const codes)
{
  EntRecorder recorder = { "", ENT_SUCCESS };
  EntBench    bench;
  ent_bench_open(&bench);
  assert_int_equal(
    ent_bench_read(&bench, ENT_MARKDOWN, text, ent_recorder_sink(&recorder)),
    ENT_SUCCESS);
  assert_string_equal(recorder.text, expected);
  ent_bench_check_codes(&bench, codes);
  ent_bench_close(&bench);
}

static void
test_report_names(void** const state)
{
  (void)state;

  // From the title, cut where a word ends, or from the text
  check("# The Brief: Caf\xC3\xA9s, No. 1\n\nOne.\n",
        "report the-brief-cafes-no-1, ",
        "");
  check("# Twelve letters and more letters make words of which sixty bytes "
        "are kept\n\nOne.\n",
        "report twelve-letters-and-more-letters-make-words-of-which-sixty, ",
        "");
  check("One is only a sentence that no one would take for a title of it.\n",
        "report report-b054da5b, ",
        "");
}

static void
test_source_names(void** const state)
{
  (void)state;

  // The number, then the place in the note
  check("# T\n\nOne is.[1][2]" NOTES
        "[1] https://a.example https://b.example\n\n[2] A book.\n",
        "report t, source n1-1, source n1-2, source n2-1, passage s2, ",
        "");

  // What repeats another note counts under its own number
  check("# T\n\nOne is.[1] Two is.[2]" NOTES
        "[1] https://a.example https://b.example\n\n[2] Ibid.\n",
        "report t, source n1-1, source n1-2, source n2-1, source n2-2, "
        "passage s2, passage s3, ",
        "");

  // Labels become slugs
  check("# T\n\nOne is.[^A_b]\n\n[^A_b]: A book.\n",
        "report t, source na-b-1, passage s2, ",
        "");

  // A link is named by its address, and sent once
  check("# T\n\nOne [is](https://a.example). Two [is](https://a.example).\n",
        "report t, source l-38612c96, passage s2, passage s3, ",
        "");
}

static void
test_notices(void** const state)
{
  (void)state;
  check("# T\n\nOne is.[1] Two is.[2] Three.[2]" NOTES "[1] A.\n\n[3] C.\n",
        "report t, source n1-1, source n3-1, passage s2, source n2-1, "
        "passage s3, passage s4, ",
        "marker-alone note-alone ");
}

// What one passage has
typedef struct {
  const char* id;      // Which
  EntPassage  passage; // A copy, its texts are gone
  char        quote[64];
  EntPosition position;
} Wanted;

static EntStatus
keep_wanted(void* const handle, const EntRecord* const record)
{
  Wanted* const wanted = (Wanted*)handle;
  if (record->type == ENT_PASSAGE &&
      !strncmp(record->passage->id.data, wanted->id, strlen(wanted->id))) {
    const EntText quote = record->passage->quote;
    wanted->passage     = *record->passage;
    wanted->position    = record->position;
    snprintf(wanted->quote,
             sizeof(wanted->quote),
             "%.*s",
             (int)quote.size,
             quote.data);
  }

  return ENT_SUCCESS;
}

// Places are counted in code points of the text, lines in those of the input
static void
test_places(void** const state)
{
  Wanted        wanted = { .id = "s3" };
  const EntSink sink   = { &wanted, keep_wanted };
  EntBench      bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_read(&bench,
                                  ENT_MARKDOWN,
                                  "# \xC3\x84h\n\n\xC3\x9C is.\n"
                                  "Caf\xC3\xA9 **is**.[1]" NOTES "[1] A.\n",
                                  sink),
                   ENT_SUCCESS);
  assert_string_equal(wanted.quote, "Caf\xC3\xA9 is.");
  assert_int_equal(wanted.passage.number, 3);
  assert_int_equal(wanted.passage.start, 9);
  assert_int_equal(wanted.passage.end, 17);
  assert_int_equal(wanted.passage.sources.n_items, 1);
  assert_int_equal(wanted.position.line, 4);
  assert_int_equal(wanted.position.column, 1);
  ent_bench_close(&bench);
}

// What the sink says ends it
static void
test_sink(void** const state)
{
  EntRecorder recorder = { "", ENT_BAD_WRITE };
  EntBench    bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_read(&bench,
                                  ENT_MARKDOWN,
                                  "# T\n\nOne.[1]" NOTES "[1] A.\n",
                                  ent_recorder_sink(&recorder)),
                   ENT_BAD_WRITE);
  assert_string_equal(recorder.text, "report t, ");
  ent_bench_close(&bench);
}

static EntStatus
read_sample(EntWorld* const world)
{
  EntRecorder recorder = { "", ENT_SUCCESS };
  EntBench    bench    = { .world = world };
  return ent_bench_read(&bench,
                        ENT_MARKDOWN,
                        "# T\n\nOne [is](https://c.example).[1, 7][^x]" NOTES
                        "[1] https://a.example https://b.example\n\n"
                        "[^x]: Ibid.\n",
                        ent_recorder_sink(&recorder));
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(read_sample);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_report_names), cmocka_unit_test(test_source_names),
    cmocka_unit_test(test_notices),      cmocka_unit_test(test_places),
    cmocka_unit_test(test_sink),         cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("report_records", tests, NULL, NULL);
}

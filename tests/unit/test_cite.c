// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/cite.h"
#include "read/report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Write citations as "1:4 1:4? 2:<https://a.example>", sentences from 1 on; a
// question mark says that there is no such note
static void
write_citations(const EntDocument* const document,
                char* const              out,
                const size_t             room)
{
  *out = '\0';
  for (size_t i = 0U; i < document->n_citations; ++i) {
    const EntCitation* const citation = &document->citations[i];
    const bool               is_link  = citation->href.size;
    const EntText            text = is_link ? citation->href : citation->number;
    const size_t             size = strlen(out);
    snprintf(out + size,
             room - size,
             "%s%u:%s%.*s%s",
             size ? " " : "",
             citation->sentence + 1U,
             is_link ? "<" : "",
             (int)text.size,
             text.data,
             is_link                          ? ">"
             : citation->note == ENT_NO_INDEX ? "?"
                                              : "");
  }
}

static void
check(const EntFormat   format,
      const EntScope    scope,
      const char* const text,
      const char* const expected)
{
  char     found[1024];
  EntBench bench;
  ent_bench_open(&bench);
  const EntReportInput input = { bench.world, "test", ent_text(text) };
  EntDocument          document =
    ent_document_init(ent_world_memory(bench.world), ent_text(text));
  assert_int_equal(ent_document_read(&input, format, scope, &document),
                   ENT_SUCCESS);
  write_citations(&document, found, sizeof(found));
  assert_string_equal(found, expected);
  ent_document_clear(&document);
  ent_bench_close(&bench);
}

static void
check_markdown(const char* const text, const char* const expected)
{
  check(ENT_MARKDOWN, ENT_SCOPE_SENTENCE, text, expected);
}

#define NOTES \
  "\n\nNotes\n\n[1] A book.\n\n[2] B book.\n\n[3] C book.\n\n[4] D book.\n"

static void
test_markers(void** const state)
{
  (void)state;

  // The sentence that a marker ends or stands in
  check_markdown("One is.[1] Two [2] is. Three is.[3] Four.[4]\n" NOTES,
                 "1:1 2:2 3:3 4:4");
  check_markdown("One is. [1]\n\n[2] Two is.\n\nx[3] y[4]\n" NOTES,
                 "1:1 2:2 3:3 3:4");

  // Lists and ranges, each note once
  check_markdown("One is.[1, 3-4] Two is.[2][1][2].\n" NOTES,
                 "1:1 1:3 1:4 2:2 2:1");
  check_markdown("One [2] is [1] and [2] was.[1-3]\n" NOTES, "1:2 1:1 1:3");

  // Backwards, or too much for a range
  check_markdown("One is.[1] Two is.[3-2] Three.[4]\n" NOTES, "1:1 2:3 3:4");
  check_markdown("One is.[1-99] Two is.[2] Three.[3]\n" NOTES, "1:1 2:2 3:3");
}

static void
test_absent_notes(void** const state)
{
  (void)state;
  check_markdown("One is.[1] Two is.[2-5] Three is.[6]\n" NOTES,
                 "1:1 2:2 2:3 2:4 2:5? 3:6?");
  check_markdown("One is.[1] Two is.[2]\n", "1:1? 2:2?");
  check_markdown("One is. Two is.\n" NOTES, "");
}

static void
test_links(void** const state)
{
  (void)state;
  check_markdown("One [is](https://a.example/1). Two https://b.example/2 and "
                 "[one](https://b.example/2).\n",
                 "1:<https://a.example/1> 2:<https://b.example/2>");

  // In the order of the text, whatever they are
  check_markdown(
    "A [is](https://a.example/1) b.[1] C [is](https://a.example/1) "
    "d.[2]\n" NOTES,
    "1:<https://a.example/1> 1:1 2:<https://a.example/1> 2:2");
}

static void
test_scope(void** const state)
{
  const char* const text =
    "One is.[1] Two is. Three is.[2][1]\n\nFour is. Five is.[4]\n" NOTES;
  (void)state;
  check(ENT_MARKDOWN, ENT_SCOPE_SENTENCE, text, "1:1 3:2 3:1 5:4");
  check(
    ENT_MARKDOWN, ENT_SCOPE_PARAGRAPH, text, "1:1 1:2 2:1 2:2 3:1 3:2 4:4 5:4");
  check(ENT_MARKDOWN, ENT_SCOPE_PARAGRAPH, "One is. Two is.\n", "");
}

static void
test_formats(void** const state)
{
  (void)state;
  check(ENT_TEXT_REPORT,
        ENT_SCOPE_SENTENCE,
        "One is.1 Two is.2\n\nNotes\n\n1. A.\n2. B.\n",
        "1:1 2:2");
  check(ENT_HTML,
        ENT_SCOPE_SENTENCE,
        "<p>One is.<sup><a href='#n1'>1</a></sup> Two.</p>"
        "<p id=n1>1. A book.</p>",
        "1:1");
}

// Ranges and paragraphs can ask for more than anyone writes
static void
check_limit(const char* const unit, const size_t count, const EntScope scope)
{
  const size_t size = strlen(unit);
  char* const  text = (char*)malloc(count * size);
  EntBench     bench;
  assert_non_null(text);
  for (size_t i = 0U; i < count; ++i) {
    memcpy(text + i * size, unit, size);
  }

  ent_bench_open(&bench);
  const EntReportInput input = { bench.world, "test", { text, count * size } };
  EntDocument          document =
    ent_document_init(ent_world_memory(bench.world), input.text);
  assert_int_equal(ent_document_read(&input, ENT_TEXT_REPORT, scope, &document),
                   ENT_OVER_LIMIT);
  assert_int_equal(document.n_citations, ENT_MAX_CITATIONS);
  ent_document_clear(&document);
  ent_bench_close(&bench);
  free(text);
}

static void
test_limit(void** const state)
{
  (void)state;
  check_limit("A b.[1-50]\n\n", 21000U, ENT_SCOPE_SENTENCE);
  check_limit("A b.[1-50] ", 21000U, ENT_SCOPE_PARAGRAPH);
}

static EntStatus
read_sample(EntWorld* const world)
{
  const EntText text = ENT_TEXT("One is.[1, 3-4] Two https://a.example.[2]\n"
                                "And https://b.example/c it is.\n" NOTES);
  const EntReportInput input = { world, "test", text };
  EntDocument     document   = ent_document_init(ent_world_memory(world), text);
  const EntStatus st =
    ent_document_read(&input, ENT_MARKDOWN, ENT_SCOPE_PARAGRAPH, &document);
  ent_document_clear(&document);
  return st;
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
    cmocka_unit_test(test_markers), cmocka_unit_test(test_absent_notes),
    cmocka_unit_test(test_links),   cmocka_unit_test(test_scope),
    cmocka_unit_test(test_formats), cmocka_unit_test(test_limit),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("cite", tests, NULL, NULL);
}

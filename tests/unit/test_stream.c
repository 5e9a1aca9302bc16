// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include "base/bytes.h"

#include <stdlib.h>
#include <string.h>

// Stream a dossier; null in `codes` stands for success
static char*
stream(const char* const content, const EntFormat format, const char* codes)
{
  const EntAllocator    memory     = ent_memory_system();
  const EntWriteOptions options    = { "urn:x/", NULL };
  EntBytes              bytes      = ent_bytes_init(&memory);
  char                  text[8192] = DOSSIER("");
  EntBench              bench;
  strcpy(text + strlen(text) - strlen("</dossier>"), content);
  strcat(text, "</dossier>");

  ent_bench_open(&bench);
  EntStream* const out =
    ent_stream_new(bench.world, format, &options, ent_bytes_output(&bytes));
  assert_non_null(out);
  EntStatus st =
    ent_bench_read(&bench, ENT_DOSSIER_XML, text, ent_stream_sink(out));
  st = st ? st : ent_stream_finish(out);
  ent_stream_free(out);
  ent_bench_check_codes(&bench, codes ? codes : "");
  assert_int_equal(
    st, codes && strcmp(codes, "duplicate-claim ") ? ENT_BAD_INPUT : 0);
  ent_bench_close(&bench);
  ent_bytes_char(&bytes, '\0');
  return bytes.data;
}

static int
compare_lines(const void* const a, const void* const b)
{
  return strcmp(*(char* const*)a, *(char* const*)b);
}

// Cut a text into lines, sorted; each once
static size_t
sort_lines(char* const text, char** const lines)
{
  size_t n_lines = 0U;
  for (char* line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    lines[n_lines++] = line;
  }
  qsort(lines, n_lines, sizeof(char*), compare_lines);

  size_t n_kept = 0U;
  for (size_t i = 0U; i < n_lines; ++i) {
    if (!n_kept || strcmp(lines[n_kept - 1U], lines[i])) {
      lines[n_kept++] = lines[i];
    }
  }
  return n_kept;
}

// A stream has the triples that the gathered graph has
static void
check_same(const char* const content, const EntFormat format)
{
  char*    lines[2][1024];
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph    = ent_bench_graph(&bench, content);
  char* const     gathered = ent_written(graph, format, "urn:x/");
  char* const     streamed =
    stream(content, format, bench.codes[0] ? bench.codes : NULL);
  const size_t n = sort_lines(gathered, lines[0]);
  const size_t m = sort_lines(streamed, lines[1]);
  for (size_t i = 0U; i < n && i < m; ++i) {
    assert_string_equal(lines[1][i], lines[0][i]);
  }
  assert_int_equal(m, n);
  free(gathered);
  free(streamed);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_same(void** const state)
{
  const char* const facts = CAST REPORT("q")
    PASSAGE("r",
            "s1",
            CLAIM("a", "attacks", "b", "")
              CLAIM("p", "holdsOfficeIn", "a", "office='chief'")
                CLAIM("p", "memberOf", "c", "") CLAIM("a", "allyOf", "b", ""))
      PASSAGE("r",
              "s2",
              CLAIM("a", "attacks", "b", "polarity='negated'")
                CLAIM("p", "holdsOfficeIn", "b", "polarity='negated'")
                  CLAIM("p", "holdsOfficeIn", "c", "polarity='negated'"))
        PASSAGE("q", "s1", CLAIM("p", "holdsOfficeIn", "b", "office='aide'"))
          PASSAGE("r",
                  "s3",
                  CLAIM("p", "holdsOfficeIn", "b", "office='aide'")
                    CLAIM("p", "holdsOfficeIn", "c", "office='clerk'"));
  (void)state;
  check_same(SAMPLE, ENT_NTRIPLES);
  check_same(SAMPLE, ENT_NQUADS);
  check_same(facts, ENT_NTRIPLES);
  check_same(facts, ENT_NQUADS);
}

static void
test_doubles(void** const state)
{
  const char* const twice = "<source id='n' report='r' href='urn:n'/>";
  char content[2048]      = CAST CAST;
  (void)state;
  strcat(strcat(content, twice), twice);
  strcat(content,
         PASSAGE("r",
                 "s1",
                 CLAIM("a", "attacks", "b", "")
                   CLAIM("a", "attacks", "b", "")));
  char* const text = stream(content, ENT_TURTLE, "duplicate-claim ");
  ent_check_count(text, "\nactor:a a ent:State", 1U);
  ent_check_count(text, "\nreport:r a ent:Report", 1U);
  ent_check_count(text, "\nsource:r-n a ent:Source", 1U);
  ent_check_count(text, " a ent:Claim", 1U);
  ent_check_count(text, "ent:supportedBy", 1U);
  free(text);
}

static void
check_refused(const char* const more, const char* const codes)
{
  char content[2048] = CAST;
  strcat(content, more);
  free(stream(content, ENT_TRIG, codes));
}

static void
test_refused(void** const state)
{
  (void)state;

  // What comes again and says something else
  check_refused(PASSAGE("r", "s1", "") PASSAGE("r", "s1", ""),
                "repeated-passage ");
  check_refused(PASSAGE("r",
                        "s1",
                        CLAIM("a", "attacks", "b", "")
                          CLAIM("a", "attacks", "b", "wording='hit'")),
                "repeated-passage ");
  check_refused("<source id='n' report='r'/>"
                "<source id='n' report='r' note='2'/>",
                "conflict ");
  check_refused(ACTOR("a", "bloc"), "conflict ");

  // References to nothing
  check_refused("<source id='n' report='q'/>", "dangling ");
  check_refused(PASSAGE("r", "s1", CLAIM("a", "attacks", "z", "")),
                "dangling ");
  check_refused("<passage id='s' report='r' sources='n'><quote>Q</quote>"
                "</passage>",
                "dangling ");

  // An IRI that would have been needed before
  check_refused(
    PASSAGE(
      "r",
      "s1",
      CLAIM("a",
            "attacks",
            "x",
            "")) "<actor id='x' kind='bloc' iri='urn:y'><name>X</name></actor>",
    "misplaced-field ");
}

static void
test_new(void** const state)
{
  const EntWriteOptions bad    = { "no iri", NULL };
  EntShortOutput        output = { 0U, 0U };
  EntBench              bench;
  (void)state;
  ent_bench_open(&bench);
  const EntOutput to = ent_short_output(&output);
  assert_null(ent_stream_new(bench.world, ENT_FORMAT_UNKNOWN, NULL, to));
  assert_null(ent_stream_new(bench.world, ENT_JSONLD, NULL, to));
  assert_null(ent_stream_new(bench.world, ENT_TURTLE, &bad, to));
  ent_stream_free(NULL);

  // An output that fails is told at the end
  EntStream* const out = ent_stream_new(bench.world, ENT_TURTLE, NULL, to);
  assert_int_equal(
    ent_bench_read(
      &bench, ENT_DOSSIER_XML, DOSSIER(CAST), ent_stream_sink(out)),
    ENT_SUCCESS);
  assert_int_equal(ent_stream_finish(out), ENT_BAD_WRITE);
  ent_stream_free(out);
  ent_bench_close(&bench);
}

static EntStatus
stream_all(EntWorld* const world)
{
  static const EntText    source  = { "n", 1U };
  static const EntLabel   name    = { ENT_LABEL_NAME, { "n", 1U }, { 0, 0U } };
  static const EntActor   person  = { .id     = { "p", 1U },
                                      .kind   = ENT_PERSON,
                                      .labels = { &name, 1U } };
  static const EntActor   state   = { .id     = { "a", 1U },
                                      .kind   = ENT_STATE,
                                      .labels = { &name, 1U } };
  static const EntReport  report  = { .id = { "r", 1U } };
  static const EntSource  note    = { .id     = { "n", 1U },
                                      .report = { "r", 1U },
                                      .iri    = { "urn:n", 5U } };
  static const EntPassage passage = { .id      = { "s", 1U },
                                      .report  = { "r", 1U },
                                      .sources = { &source, 1U },
                                      .quote   = { "q", 1U } };
  static const EntClaim   claim   = { .report    = { "r", 1U },
                                      .passage   = { "s", 1U },
                                      .from      = { "p", 1U },
                                      .to        = { "a", 1U },
                                      .predicate = ENT_HOLDS_OFFICE_IN };
  const EntRecord         records[] = {
            { ENT_ACTOR, { "t", 1U, 1U }, { &person } },
            { ENT_ACTOR, { "t", 2U, 1U }, { &state } },
            { ENT_REPORT, { "t", 4U, 1U }, { .report = &report } },
            { ENT_SOURCE, { "t", 5U, 1U }, { .source = &note } },
            { ENT_PASSAGE, { "t", 5U, 1U }, { .passage = &passage } },
            { ENT_CLAIM, { "t", 6U, 1U }, { .claim = &claim } },
  };

  EntShortOutput   output = { SIZE_MAX, 0U };
  EntStream* const out =
    ent_stream_new(world, ENT_TURTLE, NULL, ent_short_output(&output));
  if (!out) {
    return ENT_NO_MEMORY;
  }

  const EntSink sink = ent_stream_sink(out);
  EntStatus     st   = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < N_ITEMS(records); ++i) {
    st = sink.receive(sink.handle, &records[i]);
  }
  st = st ? st : ent_stream_finish(out);
  ent_stream_free(out);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(stream_all);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_same),    cmocka_unit_test(test_doubles),
    cmocka_unit_test(test_refused), cmocka_unit_test(test_new),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("stream", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "base/bytes.h"
#include "read/rdf_records.h"

#include <string.h>

// Send the records of a graph
static void
check_sent(const char* const turtle,
           const EntStatus   status,
           const char* const codes,
           const char* const records)
{
  EntRecorder recorder = { "", ENT_SUCCESS };
  EntRdfBench rdf;
  ent_rdf_bench_gather(&rdf, turtle);
  rdf.context.sink = ent_recorder_sink(&recorder);
  assert_int_equal(ent_rdf_send_records(&rdf.context, &rdf.gather), status);
  ent_bench_check_codes(&rdf.bench, codes);
  assert_string_equal(recorder.text, records);
  ent_rdf_bench_close(&rdf);
}

static void
check_good(const char* const turtle, const char* const records)
{
  check_sent(turtle, ENT_SUCCESS, "", records);
}

static void
check_bad(const char* const turtle, const char* const codes)
{
  check_sent(turtle, ENT_BAD_INPUT, codes, "");
}

#define ACTORS                                            \
  "a:b a :State ; skos:prefLabel \"B\" . a:a a :State ; " \
  "skos:prefLabel \"A\" . "

#define PASSAGE_OF(id)                                         \
  "s:r-" id " a :Passage ; oa:hasSource r:r ; oa:hasSelector " \
  "[ a oa:TextQuoteSelector ; oa:exact \"Q\" ] . "

#define CLAIM_IN(id, passage) \
  "x:" id " a :Claim ; :passage s:r-" passage " ; :states l:a--allyOf--b . "

#define ALLIES                                                        \
  "l:a--allyOf--b a :Relationship ; rdf:subject a:a ; rdf:predicate " \
  ":allyOf ; rdf:object a:b . "

static void
test_order(void** const state)
{
  (void)state;
  check_good("", "");
  check_good(PREFIXES ACTORS, "actor a, actor b, ");

  // By type, then by IRI with numbers in their order, claims in passages
  check_good(
    PREFIXES PASSAGE_OF("s10") PASSAGE_OF("s9") ALLIES CLAIM_IN("2", "s9")
      CLAIM_IN("1", "s10") "n:r-n a :Source ; dct:isPartOf r:r ; :note \"1\" . "
                           "r:r a :Report . " ACTORS,
    "actor a, actor b, report r, source n, passage s9, claim s9, "
    "passage s10, claim s10, ");
}

static void
test_passages(void** const state)
{
  (void)state;
  check_bad(PREFIXES ACTORS ALLIES "x:1 a :Claim ; :states l:a--allyOf--b .",
            "missing-field ");
  check_bad(PREFIXES ACTORS ALLIES CLAIM_IN("1", "s1"), "untyped ");
  check_bad(PREFIXES ACTORS ALLIES
            "x:1 a :Claim ; :states l:a--allyOf--b ; :passage \"s\" .",
            "wrong-node ");
  check_bad(PREFIXES ACTORS ALLIES
            "x:1 a :Claim ; :states l:a--allyOf--b ; :passage a:a .",
            "wrong-node ");
}

static void
test_gate(void** const state)
{
  (void)state;
  check_bad(PREFIXES "a:a a :State .", "no-label ");
  check_bad(PREFIXES "r:r a :Report ; dct:issued \"yesterday\" .",
            "bad-value ");

  // One bad record keeps back all; each is told once
  check_bad(PREFIXES ACTORS
            "a:c a :State . r:r a :Report ; dct:language \"?\" .",
            "no-label bad-value ");
}

// Look at the IRIs that records keep
static EntStatus
see_iri(void* const handle, const EntRecord* const record)
{
  EntBytes* const out = (EntBytes*)handle;
  if (record->type == ENT_CLAIM) {
    ent_bytes_text(out, record->claim->iri);
    ent_bytes_char(out, ' ');
  }
  return out->status;
}

static void
test_claim_iris(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           iris   = ent_bytes_init(&memory);
  EntRdfBench        rdf;
  (void)state;
  ent_rdf_bench_gather(&rdf,
                       PREFIXES ACTORS ALLIES
                       "r:r a :Report . " PASSAGE_OF("s1") CLAIM_IN("1", "s1"));
  const EntSink sink = { &iris, see_iri };
  rdf.context.sink   = sink;
  assert_int_equal(ent_rdf_send_records(&rdf.context, &rdf.gather),
                   ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&iris), "urn:other:1 ");
  ent_bytes_clear(&iris);
  ent_rdf_bench_close(&rdf);
}

static void
test_sink(void** const state)
{
  EntRecorder recorder = { "", ENT_BAD_WRITE };
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_gather(&rdf, PREFIXES ACTORS);
  rdf.context.sink = ent_recorder_sink(&recorder);
  assert_int_equal(ent_rdf_send_records(&rdf.context, &rdf.gather),
                   ENT_BAD_WRITE);
  assert_string_equal(recorder.text, "actor a, ");
  ent_rdf_bench_close(&rdf);
}

static EntStatus
send_in(const EntReadContext* const context, EntGather* const gather)
{
  EntRecorder    recorder = { "", ENT_SUCCESS };
  EntReadContext own      = *context;
  own.sink                = ent_recorder_sink(&recorder);
  return ent_rdf_send_records(&own, gather);
}

static EntStatus
send_some(EntWorld* const world)
{
  return ent_rdf_with_graph(world,
                            PREFIXES ACTORS ALLIES
                            "r:r a :Report . " PASSAGE_OF("s1")
                              CLAIM_IN("1", "s1"),
                            send_in);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(send_some);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_order), cmocka_unit_test(test_passages),
    cmocka_unit_test(test_gate),  cmocka_unit_test(test_claim_iris),
    cmocka_unit_test(test_sink),  cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_records", tests, NULL, NULL);
}

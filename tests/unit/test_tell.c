// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/tell.h"

#define DASH " \xE2\x80\x93 "
#define Q(words) "\xE2\x80\x9C" words "\xE2\x80\x9D"

// Check what the only claim of a graph says
static void
check_claim(const char* const more, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           text   = ent_bytes_init(&memory);
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntDrawBench       draw;
  ent_bytes_string(&text, CAST "<passage id='s' report='r'><quote>Q</quote>");
  ent_bytes_string(&text, "<claim from='a' ");
  ent_bytes_string(&text, more);
  ent_bytes_string(&text, "</claim></passage>");
  ent_bytes_char(&text, '\0');
  ent_draw_bench_scene(&draw, text.data, NULL);
  ent_tell_claim(&bytes, &draw.scene, 0U);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_draw_bench_close(&draw);
  ent_bytes_clear(&text);
  ent_bytes_clear(&bytes);
}

static void
test_claims(void** const state)
{
  (void)state;
  check_claim("is='attacks' to='b'>", "attacks");
  check_claim("is='attacks' to='b' wording='hits' modality='likely'>",
              "hits; likely");
  check_claim("is='attacks' to='b' polarity='negated'>", "attacks; denied");
  check_claim("is='attacks' to='b' speaker='p'>", "attacks; according to p");
  check_claim("is='attacks' to='b' speaker='p' says='claimed' "
              "relayed-by='c' hedge='may'>",
              "attacks; claimed by p; relayed by c; hedged: " Q("may"));
  check_claim("is='attacks' to='b' from-date='2024' to-date='2025-02'>",
              "attacks; from 2024; until February 2025");
  check_claim("is='attacks' to='b' from-date='2024-03' to-date='2024-03'>",
              "attacks; in March 2024");
  check_claim("is='attacks' to='b' from-date='2024-03-02' "
              "to-date='2024-03-02'>",
              "attacks; on 2 March 2024");
  check_claim("is='supplierOf' to='b'><goods>gas</goods><goods>oil</goods>",
              "supplier of; goods: gas, oil");
  check_claim("is='attacks' to='b' confidence='0.5' "
              "analytic-confidence='high'>",
              "attacks; the report\xE2\x80\x99s confidence: high; "
              "score of the extraction: 0.5");
}

static void
test_relations(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntProofs          proofs;
  EntDrawBench       draw;
  (void)state;
  ent_draw_bench_scene(&draw,
                       CAST SAID("s",
                                 CLAIM("a", "attacks", "b", "wording='hits'")
                                   CLAIM("p", "holdsOfficeIn", "a", "")),
                       NULL);
  assert_int_equal(ent_proofs_find(&draw.scene, &proofs), ENT_SUCCESS);
  for (size_t i = 0U; i < 2U; ++i) {
    ent_tell_relation(&bytes, &draw.scene, &proofs.items[i]);
    ent_bytes_char(&bytes, ':');
    ent_tell_state(&bytes, &proofs.items[i]);
    ent_bytes_char(&bytes, '\n');
  }
  ent_check_text(ent_bytes_view(&bytes),
                 "a" DASH "hits" DASH "b:conflict; stated as fact; 1 claim\n"
                 "p" DASH "holds office in" DASH
                 "a:office, member or part of; stated as fact; 1 claim\n");
  ent_bytes_clear(&bytes);
  ent_draw_bench_close(&draw);
}

static void
test_certainties(void** const state)
{
  (void)state;
  assert_string_equal(ent_tell_certainty(ENT_CERTAINTY_DENIED), "only denied");
  assert_string_equal(ent_tell_certainty(ENT_CERTAINTY_PAST), "past");
  assert_string_equal(ent_tell_certainty_name(ENT_CERTAINTY_HYPOTHETICAL),
                      "hypothetical");
  assert_string_equal(ent_tell_certainty_name(ENT_CERTAINTY_HEDGED), "hedged");
}

#define REPORTS \
  "<report id='q' author='Ann' title='T' issued='2026-01-09'/>" REPORT("r")

// Letters only where there are several reports
static void
test_reports(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntDrawBench       draw;
  (void)state;
  ent_draw_bench_scene(&draw, REPORTS, NULL);
  ent_tell_note(&bytes, &draw.scene, 1U, ENT_TEXT("11"));
  ent_bytes_char(&bytes, ' ');
  ent_tell_letter(&bytes, &draw.scene, 25U);
  ent_tell_letter(&bytes, &draw.scene, 26U);
  ent_tell_letter(&bytes, &draw.scene, 702U);
  ent_bytes_char(&bytes, ' ');
  ent_tell_report(&bytes, &draw.scene, 0U);
  ent_bytes_char(&bytes, ' ');
  ent_tell_report(&bytes, &draw.scene, 1U);
  ent_check_text(ent_bytes_view(&bytes),
                 "B11 ZAAAAA Ann, " Q("T") ", 9 January 2026 " Q("r"));
  ent_draw_bench_close(&draw);

  bytes.size = 0U;
  ent_draw_bench_scene(&draw, REPORT("r"), NULL);
  ent_tell_note(&bytes, &draw.scene, 0U, ENT_TEXT("11"));
  ent_check_text(ent_bytes_view(&bytes), "11");
  ent_draw_bench_close(&draw);
  ent_bytes_clear(&bytes);
}

static void
check_source(const EntSource source, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_tell_source(&bytes, &source);
  ent_bytes_char(&bytes, ' ');
  ent_tell_host(&bytes, source.href);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_sources(void** const state)
{
  EntSource source = { .href = ENT_TEXT("https://www.a.b/c?d") };
  (void)state;
  check_source(source, "https://www.a.b/c?d a.b");
  source.printed = ENT_TEXT("a dot b");
  check_source(source, "a dot b a.b");
  source.citation = ENT_TEXT("A book");
  source.href     = ENT_TEXT("http://a.b#c");
  check_source(source, "A book a.b");
  source.href = ENT_TEXT("");
  check_source(source, "A book ");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_claims),      cmocka_unit_test(test_relations),
    cmocka_unit_test(test_certainties), cmocka_unit_test(test_reports),
    cmocka_unit_test(test_sources),
  };
  return cmocka_run_group_tests_name("tell", tests, NULL, NULL);
}

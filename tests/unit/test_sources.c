// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>
#include <string.h>

#define SOURCE(id, href) "<source id='" id "' report='r' href='" href "'/>"

static void
check(const char* const content, const char* const codes)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph   = ent_bench_graph(&bench, content);
  const bool      is_dead = strstr(codes, "dead-url");
  assert_int_equal(ent_check_sources(graph),
                   is_dead ? ENT_FAILURE : ENT_SUCCESS);
  ent_bench_check_codes(&bench, codes);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
check_one(const char* const href, const char* const codes)
{
  char content[512];
  snprintf(content, sizeof(content), REPORT("r") SOURCE("n1", "%s"), href);
  check(content, codes);
}

static void
test_dead(void** const state)
{
  (void)state;

  // Good, or nothing to tell
  check(REPORT("r") "<source id='n1' report='r'/>", "");
  check_one("https://a.example", "");
  check_one("http://a.b-c.example:8080/d?e#f", "");
  check_one("http://xn--e1afmkfd.xn--p1ai/", "");
  check_one("urn:isbn:1", "");

  // Hosts that are none
  check_one("https://a/b", "dead-url ");
  check_one("https://.example/b", "dead-url ");
  check_one("https://a.b/c", "dead-url ");
  check_one("https://192.0.2.10/c", "dead-url ");
  check_one("https://a.1x/c", "dead-url ");

  // Cut off where a page shows it shortened
  check_one("https://a.example/b...", "dead-url ");
  check_one("https://a.example/b\xE2\x80\xA6", "dead-url ");
  check_one("https://a.example/b%E2%80%A6", "dead-url ");
  check_one("https://a.example/b...c", "");
}

static void
test_twice(void** const state)
{
  (void)state;
  check(REPORT("r") SOURCE("n1", "https://a.example/1")
          SOURCE("n2", "https://a.example/2"),
        "");
  check(REPORT("r") SOURCE("n1", "https://a.example/1")
          SOURCE("n2", "https://a.example/1")
            SOURCE("n3", "https://a.example/1"),
        "url-twice url-twice ");
  check(REPORT("r") SOURCE("n1", "https://a/1") SOURCE("n2", "https://a/1"),
        "dead-url dead-url url-twice ");

  // Each report for itself
  check(REPORT("r") REPORT("t")
          SOURCE("n1", "https://a.example/1") "<source id='n1' report='t' "
                                              "href='https://a.example/1'/>",
        "");
}

// The notice names both
static void
test_words(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph =
    ent_bench_graph(&bench,
                    REPORT("r") SOURCE("n1", "https://a.example/1")
                      SOURCE("n2", "https://a.example/1"));
  assert_int_equal(ent_check_sources(graph), ENT_SUCCESS);
  assert_non_null(strstr(bench.message, "n1"));
  assert_non_null(strstr(bench.message, "n2"));
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_memory(void** const state)
{
  EntBench  bench;
  EntStatus st = ENT_NO_MEMORY;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph =
    ent_bench_graph(&bench,
                    REPORT("r") SOURCE("n1", "https://a.example/1")
                      SOURCE("n2", "https://a.example/2"));
  const size_t n_blocks = bench.memory.n_blocks;
  for (size_t i = 0U; st == ENT_NO_MEMORY; ++i) {
    bench.memory.n_left = i;
    st                  = ent_check_sources(graph);
    assert_int_equal(bench.memory.n_blocks, n_blocks);
    assert_true(st == ENT_NO_MEMORY || i > 2U);
  }
  bench.memory.n_left = SIZE_MAX;
  assert_int_equal(st, ENT_SUCCESS);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_dead),
    cmocka_unit_test(test_twice),
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("sources", tests, NULL, NULL);
}

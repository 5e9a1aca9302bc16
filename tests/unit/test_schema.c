// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

// Write a dossier to a file, validate it, remove it
static void
check_schema(const char* const content,
             const EntStatus   status,
             const unsigned    line)
{
  char     path[64];
  EntBench bench;
  snprintf(path, sizeof(path), "unit-schema-%ld.xml", (long)getpid());
  FILE* const file = fopen(path, "w");
  assert_non_null(file);
  fprintf(file, DOSSIER("%s"), content);
  fclose(file);

  ent_bench_open(&bench);
  assert_int_equal(ent_check_schema(bench.world, path), status);
  assert_int_equal(strncmp(bench.codes, "schema ", 7U) == 0,
                   status == ENT_BAD_INPUT);
  if (line) {
    assert_int_equal(bench.position.line, line);
    assert_string_equal(bench.position.document, path);
  }
  ent_bench_close(&bench);
  remove(path);
}

static void
test_schema(void** const state)
{
  (void)state;

  // Good
  check_schema(CAST, ENT_SUCCESS, 0U);
  check_schema(SAMPLE, ENT_SUCCESS, 0U);

  // Structure, words, forms
  check_schema("<state/>", ENT_BAD_INPUT, 1U);
  check_schema("\n" ACTOR("a", "king"), ENT_BAD_INPUT, 2U);
  check_schema("\n\n" ACTOR("A", "state"), ENT_BAD_INPUT, 3U);
  check_schema("<report/>", ENT_BAD_INPUT, 1U);
}

// Standard input is gone when it has been read
static void
test_input(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_check_schema(bench.world, "-"), ENT_SUCCESS);
  assert_string_equal(bench.codes, "not-validated ");
  ent_bench_close(&bench);
}

static void
test_failure(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_check_schema(bench.world, "no/such"), ENT_BAD_READ);
  ent_bench_close(&bench);

  ent_bench_open(&bench);
  bench.memory.n_left = 0U;
  assert_int_equal(ent_check_schema(bench.world, "no/such"), ENT_NO_MEMORY);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_schema),
    cmocka_unit_test(test_input),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}

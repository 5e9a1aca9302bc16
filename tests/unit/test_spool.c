// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/spool.h"

typedef struct {
  EntScarcity    memory;
  EntAllocator   allocator;
  EntShortOutput output;
  EntSpool       spool;
} Fixture;

static void
open_fixture(Fixture* const fixture, const size_t n_allocations)
{
  const EntScarcity    memory = { n_allocations, 0U, false };
  const EntShortOutput output = { 200000U, 0U };
  fixture->memory             = memory;
  fixture->output             = output;
  fixture->allocator          = ent_scarcity_allocator(&fixture->memory);
  fixture->spool =
    ent_spool_init(&fixture->allocator, ent_short_output(&fixture->output));
}

static void
fill(Fixture* const fixture, const size_t size)
{
  for (size_t i = 0U; i < size; ++i) {
    ent_bytes_char(&fixture->spool.bytes, 'x');
  }
}

static void
check_trim(const size_t size, const size_t n_calls)
{
  Fixture fixture;
  open_fixture(&fixture, SIZE_MAX);
  fill(&fixture, size);
  assert_int_equal(ent_spool_trim(&fixture.spool), ENT_SUCCESS);
  assert_int_equal(fixture.output.n_calls, n_calls);
  assert_int_equal(fixture.output.n_left, 200000U - (n_calls ? size : 0U));
  assert_int_equal(fixture.spool.bytes.size, n_calls ? 0U : size);
  ent_spool_clear(&fixture.spool);
  assert_int_equal(fixture.memory.n_blocks, 0);
}

static void
test_trim(void** const state)
{
  (void)state;
  check_trim(0U, 0U);
  check_trim(1U, 0U);
  check_trim(65535U, 0U);
  check_trim(65536U, 1U);
  check_trim(100000U, 1U);
}

static void
test_flush(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, SIZE_MAX);
  assert_int_equal(ent_spool_flush(&fixture.spool), ENT_SUCCESS);
  assert_int_equal(fixture.output.n_calls, 0);
  fill(&fixture, 3U);
  assert_int_equal(ent_spool_flush(&fixture.spool), ENT_SUCCESS);
  assert_int_equal(fixture.output.n_left, 199997U);
  ent_spool_clear(&fixture.spool);
}

// The first failure is told ever after, and the output is left alone
static void
test_output_fails(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, SIZE_MAX);
  fixture.output.n_left = 2U;
  fill(&fixture, 3U);
  assert_int_equal(ent_spool_flush(&fixture.spool), ENT_BAD_WRITE);
  fill(&fixture, 1U);
  assert_int_equal(ent_spool_trim(&fixture.spool), ENT_BAD_WRITE);
  assert_int_equal(ent_spool_flush(&fixture.spool), ENT_BAD_WRITE);
  assert_int_equal(fixture.output.n_calls, 1);
  ent_spool_clear(&fixture.spool);
}

static void
test_memory_ends(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, 1U);
  fill(&fixture, 300U);
  assert_int_equal(ent_spool_trim(&fixture.spool), ENT_NO_MEMORY);
  assert_int_equal(ent_spool_flush(&fixture.spool), ENT_NO_MEMORY);
  assert_int_equal(fixture.output.n_calls, 0);
  ent_spool_clear(&fixture.spool);
  assert_int_equal(fixture.memory.n_blocks, 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_trim),
    cmocka_unit_test(test_flush),
    cmocka_unit_test(test_output_fails),
    cmocka_unit_test(test_memory_ends),
  };
  return cmocka_run_group_tests_name("spool", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/formats.h"

#include <string.h>

static void
check_origins(const EntFlow* const flow, const EntText input)
{
  for (size_t i = 0U; i < flow->text.size; ++i) {
    const size_t origin = ent_flow_origin(flow, i);
    if (flow->text.data[i] != ' ') {
      assert_true(origin < input.size);
      assert_int_equal(input.data[origin], flow->text.data[i]);
    }
  }
}

// Parted words, hyphens that stay, and items come from where they stand
static void
test_origins(void** const state)
{
  EntBench             bench;
  const EntReportInput input = {
    NULL,
    "test",
    ENT_TEXT("\n The Port\n\n the defen-\n  sive line of the pro-\n"
             "Amal group was closed and re-\n\n 1. One-\n\n 2. Two-"),
  };
  (void)state;
  ent_bench_open(&bench);
  EntReportInput own  = input;
  EntFlow        flow = ent_flow_init(ent_world_memory(bench.world));
  own.world           = bench.world;
  assert_int_equal(ent_plain_read(&own, &flow), ENT_SUCCESS);
  assert_int_equal(flow.n_blocks, 4);
  ent_check_text(ent_flow_block_text(&flow, &flow.blocks[1]),
                 "the defensive line of the pro-Amal group was closed and re-");
  ent_check_text(ent_flow_block_text(&flow, &flow.blocks[3]), "Two-");
  assert_int_equal(flow.blocks[3].ordinal, 2);
  check_origins(&flow, own.text);
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
}

// A heading may end with a hyphen, and so may the text before a blank line
static void
test_hyphens(void** const state)
{
  static const char* const texts[] = {
    "The Pre-\n\nText.\n", "The Pre-\n====\nText.\n",
    "A b-\n***\nText.\n",  "12\n\nThe Port-\n\n- 13 -\n\nText-",
    "- a-\n\n- b-\n",
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(texts); ++i) {
    EntBench bench;
    ent_bench_open(&bench);
    const EntReportInput input = { bench.world, "test", ent_text(texts[i]) };
    EntFlow              flow  = ent_flow_init(ent_world_memory(bench.world));
    assert_int_equal(ent_plain_read(&input, &flow), ENT_SUCCESS);
    check_origins(&flow, input.text);
    assert_true(flow.text.size > 2U);
    assert_true(memchr(flow.text.data, '-', flow.text.size));
    ent_flow_clear(&flow);
    ent_bench_close(&bench);
  }
}

static EntStatus
read_scarce(EntWorld* const world)
{
  const EntReportInput input = {
    world,
    "test",
    ENT_TEXT("---\ntitle: T\n---\nT\n\nthe defen-\nsive\n\n- a\n- b\n\n[1] c"),
  };
  EntFlow         flow = ent_flow_init(ent_world_memory(world));
  const EntStatus st   = ent_plain_read(&input, &flow);
  ent_flow_clear(&flow);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(read_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_origins),
    cmocka_unit_test(test_hyphens),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("plain", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/memory.h"
#include "base/notice.h"
#include "base/world.h"

static const EntPosition nowhere = { NULL, 0U, 0U };

static void
raise_notice(EntWorld* const world, const EntNoticeId id)
{
  ent_notice(world, id, nowhere, ent_text(NULL), ent_text(NULL));
}

static void
test_notices(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  raise_notice(bench.world, ENT_NOTICE_COMMENT);
  raise_notice(bench.world, ENT_NOTICE_DOCTYPE);
  raise_notice(bench.world, ENT_NOTICE_DOCTYPE);
  assert_int_equal(ent_world_n_notices(bench.world, ENT_NOTE), 1);
  assert_int_equal(ent_world_n_notices(bench.world, ENT_WARNING), 0);
  assert_int_equal(ent_world_n_notices(bench.world, ENT_ERROR), 2);

  // Without a receiver they are counted only
  ent_world_on_notice(bench.world, NULL, NULL);
  raise_notice(bench.world, ENT_NOTICE_RDF_WARNING);
  assert_int_equal(ent_world_n_notices(bench.world, ENT_WARNING), 1);
  ent_bench_check_codes(&bench, "comment doctype doctype ");
  ent_bench_close(&bench);
}

static void
test_documents(void** const state)
{
  EntBench bench;
  char     name[] = "report.xml";
  (void)state;
  ent_bench_open(&bench);
  const char* const first = ent_world_document(bench.world, name);
  assert_ptr_not_equal(first, name);
  name[0] = 'R';
  assert_string_equal(first, "report.xml");
  assert_ptr_equal(ent_world_document(bench.world, "report.xml"), first);
  assert_string_equal(ent_world_document(bench.world, "report"), "report");
  ent_bench_close(&bench);
}

static void
close_foreign(void* const handle)
{
  ++*(int*)handle;
}

static void
test_foreign(void** const state)
{
  EntWorld* const  world    = ent_world_new(NULL);
  int              n_closed = 0;
  const EntForeign foreign  = { &n_closed, close_foreign };
  (void)state;
  assert_non_null(world);
  world->raptor = foreign;
  ent_world_free(world);
  assert_int_equal(n_closed, 1);
  ent_world_free(NULL);
}

static EntStatus
keep_name(EntWorld* const world)
{
  return ent_world_document(world, "name") ? ENT_SUCCESS : ENT_NO_MEMORY;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(keep_name);
}

// The allocator is copied, so that the caller's may go
static void
test_allocator(void** const state)
{
  EntScarcity  memory    = { SIZE_MAX, 0U, false };
  EntAllocator allocator = ent_scarcity_allocator(&memory);
  (void)state;
  EntWorld* const world = ent_world_new(&allocator);
  allocator             = ent_memory_system();
  assert_ptr_equal(ent_world_memory(world)->handle, &memory);
  assert_int_equal(memory.n_blocks, 1);
  ent_world_free(world);
  assert_int_equal(memory.n_blocks, 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_notices),   cmocka_unit_test(test_documents),
    cmocka_unit_test(test_foreign),   cmocka_unit_test(test_failure),
    cmocka_unit_test(test_allocator),
  };
  return cmocka_run_group_tests_name("world", tests, NULL, NULL);
}

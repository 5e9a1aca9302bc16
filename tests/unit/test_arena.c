// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

typedef struct {
  EntScarcity  memory;
  EntAllocator allocator;
  EntArena     arena;
} Fixture;

static void
open_fixture(Fixture* const fixture, const size_t n_left)
{
  memset(fixture, 0, sizeof(*fixture));
  fixture->memory.n_left = n_left;
  fixture->allocator     = ent_scarcity_allocator(&fixture->memory);
  fixture->arena         = ent_arena_init(&fixture->allocator);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_arena_clear(&fixture->arena);
  assert_int_equal(fixture->memory.n_blocks, 0);
}

// Fill a block, so that overlaps and short blocks are found
static void
check_alloc(Fixture* const fixture, const size_t size, const size_t n_chunks)
{
  unsigned char* const block =
    (unsigned char*)ent_arena_alloc(&fixture->arena, size);
  assert_non_null(block);
  assert_int_equal((uintptr_t)block % alignof(max_align_t), 0);
  memset(block, (int)(size & 0xFFU), size);
  assert_int_equal(fixture->memory.n_blocks, n_chunks);
}

static void
test_alloc(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, SIZE_MAX);

  // Small ones share chunks
  unsigned char* const first =
    (unsigned char*)ent_arena_alloc(&fixture.arena, 3U);
  memset(first, 0xA5, 3U);
  check_alloc(&fixture, 1U, 1U);
  check_alloc(&fixture, 17U, 1U);
  assert_memory_equal(first, "\xA5\xA5\xA5", 3U);

  // A full chunk is followed
  check_alloc(&fixture, 65472U, 1U);
  check_alloc(&fixture, 1U, 2U);

  // Large ones stand alone
  check_alloc(&fixture, 200000U, 3U);
  close_fixture(&fixture);
}

static void
test_limits(void** const state)
{
  Fixture fixture;
  (void)state;

  // Sizes that overflow
  open_fixture(&fixture, SIZE_MAX);
  assert_null(ent_arena_alloc(&fixture.arena, SIZE_MAX));
  assert_null(ent_arena_alloc(&fixture.arena, SIZE_MAX - 40U));
  assert_int_equal(fixture.memory.n_blocks, 0);
  close_fixture(&fixture);

  // Memory that ended
  open_fixture(&fixture, 0U);
  assert_null(ent_arena_alloc(&fixture.arena, 1U));
  assert_null(ent_arena_copy(&fixture.arena, "ab", 2U));
  close_fixture(&fixture);
}

static void
test_reset(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, SIZE_MAX);
  ent_arena_reset(&fixture.arena);
  assert_int_equal(fixture.memory.n_blocks, 0);

  check_alloc(&fixture, 65536U, 1U);
  check_alloc(&fixture, 65536U, 2U);
  ent_arena_reset(&fixture.arena);
  assert_int_equal(fixture.memory.n_blocks, 1);

  // The kept chunk is empty again
  check_alloc(&fixture, 65536U, 1U);
  close_fixture(&fixture);
  check_alloc(&fixture, 8U, 1U);
  close_fixture(&fixture);
}

static void
test_text(void** const state)
{
  Fixture fixture;
  EntText out    = ENT_TEXT("old");
  char    word[] = "word";
  (void)state;
  open_fixture(&fixture, SIZE_MAX);
  assert_int_equal(ent_arena_text(&fixture.arena, ent_text(word), &out), 0);
  word[0] = 'W';
  ent_check_text(out, "word");

  // Texts stand side by side, what follows is aligned
  const char* const first = out.data;
  assert_int_equal(ent_arena_text(&fixture.arena, ENT_TEXT("x"), &out), 0);
  assert_ptr_equal(out.data, first + 4);
  check_alloc(&fixture, 8U, 1U);

  // The empty text stays empty
  assert_int_equal(ent_arena_text(&fixture.arena, ENT_TEXT(""), &out), 0);
  assert_null(out.data);
  assert_int_equal(out.size, 0);
  close_fixture(&fixture);
}

static void
check_texts(const size_t n_left, const size_t size, const EntStatus expected)
{
  static char   large[70000];
  const EntText items[] = { ENT_TEXT("a"), { large, size } };
  EntTexts      texts   = { items, 2U };
  EntTexts      out     = { NULL, 7U };
  Fixture       fixture;
  open_fixture(&fixture, n_left);
  assert_int_equal(ent_arena_texts(&fixture.arena, texts, &out), expected);
  assert_int_equal(out.n_items, expected ? 7U : 2U);
  if (!expected) {
    assert_true(out.items != items);
    ent_check_text(out.items[0], "a");
    assert_int_equal(out.items[1].size, size);
  }
  close_fixture(&fixture);
}

static void
test_texts(void** const state)
{
  const EntTexts none = { NULL, 0U };
  EntTexts       out  = { NULL, 7U };
  Fixture        fixture;
  (void)state;

  // Good
  check_texts(1U, 10U, ENT_SUCCESS);
  check_texts(2U, 70000U, ENT_SUCCESS);

  // Memory ends somewhere
  check_texts(0U, 10U, ENT_NO_MEMORY);
  check_texts(1U, 70000U, ENT_NO_MEMORY);

  // No items, no memory
  open_fixture(&fixture, 0U);
  assert_int_equal(ent_arena_texts(&fixture.arena, none, &out), ENT_SUCCESS);
  assert_int_equal(out.n_items, 0);
  close_fixture(&fixture);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_alloc), cmocka_unit_test(test_limits),
    cmocka_unit_test(test_reset), cmocka_unit_test(test_text),
    cmocka_unit_test(test_texts),
  };
  return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}

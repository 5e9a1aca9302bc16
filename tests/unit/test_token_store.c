// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "extract/token_store.h"

#include <string.h>

// A store, the tokens that were cut, and those that it gives back
typedef struct {
  EntScarcity   scarcity;
  EntAllocator  memory;
  EntNames      names;
  EntTokens     cut;
  EntTokens     restored;
  EntTokenStore store;
} Fixture;

static void
open_fixture(Fixture* const fixture)
{
  memset(fixture, 0, sizeof(*fixture));
  fixture->scarcity.n_left = SIZE_MAX;
  fixture->memory          = ent_scarcity_allocator(&fixture->scarcity);
  fixture->names           = ent_names_init(&fixture->memory);
  fixture->cut             = ent_tokens_init(&fixture->memory, &fixture->names);
  fixture->restored        = ent_tokens_init(&fixture->memory, &fixture->names);
  fixture->store           = ent_token_store_init(&fixture->memory);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_token_store_clear(&fixture->store);
  ent_tokens_clear(&fixture->restored);
  ent_tokens_clear(&fixture->cut);
  ent_names_clear(&fixture->names);
  assert_int_equal(fixture->scarcity.n_blocks, 0);
}

static void
keep(Fixture* const fixture, const EntText sentence)
{
  assert_int_equal(ent_tokens_cut(&fixture->cut, sentence, NULL, 0U),
                   ENT_SUCCESS);
  assert_int_equal(ent_token_store_add(&fixture->store, &fixture->cut),
                   ENT_SUCCESS);
}

static void
check_same(const EntTokens* const a, const EntTokens* const b)
{
  assert_int_equal(a->n_items, b->n_items);
  assert_int_equal(a->n_parts, b->n_parts);
  for (size_t i = 0U; i < a->n_items; ++i) {
    assert_memory_equal(&a->items[i], &b->items[i], sizeof(EntToken));
  }
  for (size_t i = 0U; i < a->n_parts; ++i) {
    assert_memory_equal(&a->parts[i], &b->parts[i], sizeof(EntTokenPart));
  }
}

// All that can be seen of tokens is restored, in any order
static void
test_restore(void** const state)
{
  (void)state;
  static const char* const sentences[] = {
    "Russia attacked Ukraine.",
    "",
    "The US-led, French\xE2\x80\x91"
    "Italian force (2,000 men) didn't re-arm.",
    "\"\xC3\x89lys\xC3\xA9"
    "e's 20th \xE2\x80\x94 NATO/EU  said",
    "well-to-do-and-more",
  };

  Fixture fixture;
  open_fixture(&fixture);
  for (size_t i = 0U; i < N_ITEMS(sentences); ++i) {
    keep(&fixture, ent_text(sentences[i]));
  }
  for (size_t i = N_ITEMS(sentences); i-- > 0U;) {
    assert_int_equal(
      ent_tokens_cut(&fixture.cut, ent_text(sentences[i]), NULL, 0U),
      ENT_SUCCESS);
    assert_int_equal(ent_token_store_get(&fixture.store, i, &fixture.restored),
                     ENT_SUCCESS);
    check_same(&fixture.restored, &fixture.cut);
  }

  assert_int_equal(
    ent_token_store_get(&fixture.store, N_ITEMS(sentences), &fixture.restored),
    ENT_FAILURE);
  ent_token_store_empty(&fixture.store);
  assert_int_equal(ent_token_store_get(&fixture.store, 0U, &fixture.restored),
                   ENT_FAILURE);
  close_fixture(&fixture);
}

// Sentences with words, parts or gaps that are too long have to be cut anew
static void
test_odd(void** const state)
{
  (void)state;
  char word[300];
  char gap[300];
  char part[300];
  memset(word, 'a', sizeof(word));
  memset(gap, ' ', sizeof(gap));
  memset(part, 'a', sizeof(part));
  gap[0]                  = 'a';
  gap[sizeof(gap) - 1U]   = 'b';
  part[1]                 = '-';
  const EntText   texts[] = { { word, 255U },
                              { word, sizeof(word) },
                              { gap, sizeof(gap) },
                              { part, sizeof(part) },
                              { "Russia fled.", 12U } };
  const EntStatus kept[]  = {
     ENT_SUCCESS, ENT_FAILURE, ENT_FAILURE, ENT_FAILURE, ENT_SUCCESS
  };

  Fixture fixture;
  open_fixture(&fixture);
  for (size_t i = 0U; i < N_ITEMS(texts); ++i) {
    keep(&fixture, texts[i]);
  }
  for (size_t i = 0U; i < N_ITEMS(texts); ++i) {
    assert_int_equal(ent_token_store_get(&fixture.store, i, &fixture.restored),
                     kept[i]);
  }

  check_same(&fixture.restored, &fixture.cut);
  close_fixture(&fixture);
}

static void
test_no_memory(void** const state)
{
  (void)state;
  for (size_t n = 0U; n < 2U; ++n) {
    Fixture fixture;
    open_fixture(&fixture);
    assert_int_equal(
      ent_tokens_cut(&fixture.cut, ENT_TEXT("Russia fled."), NULL, 0U),
      ENT_SUCCESS);
    fixture.scarcity.n_left = n;
    assert_int_equal(ent_token_store_add(&fixture.store, &fixture.cut),
                     ENT_NO_MEMORY);
    assert_true(fixture.scarcity.has_ended);
    fixture.scarcity.n_left = SIZE_MAX;
    close_fixture(&fixture);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_restore),
    cmocka_unit_test(test_odd),
    cmocka_unit_test(test_no_memory),
  };
  return cmocka_run_group_tests_name("token_store", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "extract/actors/gazetteer.h"

#include "base/memory.h"
#include "base/world.h"
#include "extract/actors/gazetteer_compile.h"

#include <stdlib.h>
#include <string.h>

#define ACTORS                                                         \
  "<actor id=\"ruritania\" kind=\"state\"><name>Ruritania</name>"      \
  "<demonym>Ruritanian</demonym><metonym>Strelsau</metonym></actor>"   \
  "<actor id=\"rrf\" kind=\"organization\" rolls-up-to=\"ruritania\">" \
  "<name>Ruritanian Rail Fund</name><alias>RRF</alias></actor>"

// A gazetteer, and the tokens of a sentence
typedef struct {
  EntBench      bench;
  EntNames      names;
  EntTokens     tokens;
  EntGazetteer* gazetteer;
} Fixture;

static void
open_fixture(Fixture* const fixture)
{
  ent_bench_open(&fixture->bench);
  const EntAllocator* const memory = ent_world_memory(fixture->bench.world);
  fixture->names                   = ent_names_init(memory);
  fixture->tokens                  = ent_tokens_init(memory, &fixture->names);
  assert_int_equal(ent_gazetteer_new(fixture->bench.world,
                                     &fixture->names,
                                     &fixture->gazetteer),
                   ENT_SUCCESS);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_gazetteer_free(fixture->gazetteer);
  ent_tokens_clear(&fixture->tokens);
  ent_names_clear(&fixture->names);
  ent_bench_close(&fixture->bench);
}

// Return the label that begins with a word of a sentence
static EntLabelMatch
match(Fixture* const fixture, const char* const sentence, const uint32_t place)
{
  const EntText text = ent_text(sentence);
  assert_int_equal(ent_tokens_cut(&fixture->tokens, text, NULL, 0U),
                   ENT_SUCCESS);
  assert_int_equal(ent_gazetteer_update(fixture->gazetteer), ENT_SUCCESS);
  return ent_gazetteer_match(
    fixture->gazetteer, &fixture->tokens, text, place, SIZE_MAX);
}

// Check the end of the label and the first of those who bear it
static void
check(Fixture* const    fixture,
      const char* const sentence,
      const uint32_t    end,
      const char* const id)
{
  const EntLabelMatch found = match(fixture, sentence, 0U);
  assert_int_equal(found.end, end);
  if (end) {
    const EntGazetteerTable*       table = NULL;
    const EntGazetteerActor* const actor =
      ent_gazetteer_entry(fixture->gazetteer, found.bearers[0].entry, &table);
    ent_check_text(ent_gazetteer_text(table, actor->id), id);
  }
}

static void
test_built_in(void** const state)
{
  (void)state;
  Fixture fixture;
  open_fixture(&fixture);

  // The longest label wins
  check(&fixture, "Russia fell", 1U, "russia");
  check(&fixture, "South Africa fell", 2U, "south-africa");
  check(&fixture, "People's Republic of China", 5U, "china");
  check(&fixture, "People\xE2\x80\x99s Republic of China", 5U, "china");

  // Letters are as the label has them
  check(&fixture, "US aid", 1U, "united-states");
  check(&fixture, "us aid", 0U, "");
  check(&fixture, "Us aid", 0U, "");
  check(&fixture, "RUSSIA fell", 1U, "russia");
  check(&fixture, "russia fell", 0U, "");
  check(&fixture, "ISW's fall", 1U, "isw");

  // A label may end inside a word
  const EntLabelMatch found = match(&fixture, "South Africa-led troops", 0U);
  assert_int_equal(found.end, 2U);
  assert_true(found.is_partial);

  close_fixture(&fixture);
}

static void
test_add(void** const state)
{
  (void)state;
  Fixture fixture;
  open_fixture(&fixture);
  check(&fixture, "Ruritania fell", 0U, "");

  EntGraph* const graph = ent_bench_graph(&fixture.bench, ACTORS);
  assert_int_equal(ent_gazetteer_add(fixture.gazetteer, graph), ENT_SUCCESS);
  ent_graph_free(graph);
  check(&fixture, "Ruritania fell", 1U, "ruritania");
  check(&fixture, "Ruritanian Rail Fund fell", 3U, "rrf");
  check(&fixture, "Russia fell", 1U, "russia");

  // A known actor gets further labels
  EntGraph* const more = ent_bench_graph(
    &fixture.bench,
    "<actor id=\"russia\" kind=\"state\"><name>Muscovy</name></actor>");
  assert_int_equal(ent_gazetteer_add(fixture.gazetteer, more), ENT_SUCCESS);
  ent_graph_free(more);
  check(&fixture, "Muscovy fell", 1U, "russia");

  EntArena arena  = ent_arena_init(ent_world_memory(fixture.bench.world));
  EntActor record = { 0 };
  assert_int_equal(ent_gazetteer_record(
                     fixture.gazetteer,
                     ent_gazetteer_find(fixture.gazetteer, ENT_TEXT("russia")),
                     &arena,
                     &record),
                   ENT_SUCCESS);
  ent_check_text(ent_actor_label(&record), "Russia");
  ent_check_text(record.labels.items[record.labels.n_items - 1U].text,
                 "Muscovy");
  ent_arena_clear(&arena);
  close_fixture(&fixture);
}

// Make compiled bytes in memory that is aligned for them
static void
compile(Fixture* const fixture, EntBytes* const bytes)
{
  EntGraph* const      graph = ent_bench_graph(&fixture->bench, ACTORS);
  static const EntText none  = { NULL, 0U };
  assert_int_equal(ent_gazetteer_compile(graph, none, bytes), ENT_SUCCESS);
  ent_graph_free(graph);
}

static void
test_compiled(void** const state)
{
  (void)state;
  Fixture fixture;
  open_fixture(&fixture);

  EntBytes bytes = ent_bytes_init(ent_world_memory(fixture.bench.world));
  compile(&fixture, &bytes);
  EntBytes again = ent_bytes_init(ent_world_memory(fixture.bench.world));
  compile(&fixture, &again);
  assert_true(ent_text_equals(ent_bytes_view(&bytes), ent_bytes_view(&again)));
  assert_true(ent_gazetteer_is_compiled(ent_bytes_view(&bytes)));
  assert_false(ent_gazetteer_is_compiled(ENT_TEXT("@prefix")));

  assert_int_equal(
    ent_gazetteer_add_compiled(fixture.gazetteer, ent_bytes_view(&bytes)),
    ENT_SUCCESS);
  check(&fixture, "Strelsau fell", 1U, "ruritania");
  ent_bytes_clear(&again);
  ent_bytes_clear(&bytes);
  close_fixture(&fixture);
}

// Cut short or changed anywhere, compiled bytes are refused
static void
test_refused(void** const state)
{
  (void)state;
  Fixture fixture;
  open_fixture(&fixture);

  EntBytes bytes = ent_bytes_init(ent_world_memory(fixture.bench.world));
  compile(&fixture, &bytes);
  const EntText good = ent_bytes_view(&bytes);
  for (size_t size = 0U; size < good.size; ++size) {
    assert_false(ent_gazetteer_is_sound(ent_text_until(good, size)));
  }
  for (size_t i = 0U; i < bytes.size; ++i) {
    bytes.data[i] = (char)(bytes.data[i] ^ 0x55);
    assert_false(ent_gazetteer_is_sound(good));
    bytes.data[i] = (char)(bytes.data[i] ^ 0x55);
  }

  assert_true(ent_gazetteer_is_sound(good));
  assert_int_equal(
    ent_gazetteer_add_compiled(fixture.gazetteer, ent_text_until(good, 100U)),
    ENT_BAD_INPUT);
  ent_bytes_clear(&bytes);
  close_fixture(&fixture);
}

// With a hash that fits, changed numbers are refused, or lead nowhere bad
static void
test_forged(void** const state)
{
  (void)state;
  Fixture fixture;
  open_fixture(&fixture);

  EntBytes bytes = ent_bytes_init(ent_world_memory(fixture.bench.world));
  compile(&fixture, &bytes);
  EntGazetteerHead* const head    = (EntGazetteerHead*)bytes.data;
  const EntText           all     = ent_bytes_view(&bytes);
  size_t                  n_sound = 0U;
  for (size_t i = 0U; i < bytes.size; ++i) {
    const char     old    = bytes.data[i];
    const uint64_t digest = head->digest;
    bytes.data[i]         = (char)(i % 3U ? 0x7F : old + 1);
    head->digest =
      ent_gazetteer_digest(ent_text_from(all, sizeof(EntGazetteerHead)));
    if (i < offsetof(EntGazetteerHead, digest) ||
        i >= sizeof(EntGazetteerHead)) {
      EntGazetteer* other = NULL;
      assert_int_equal(
        ent_gazetteer_new(fixture.bench.world, &fixture.names, &other),
        ENT_SUCCESS);
      if (!ent_gazetteer_add_compiled(other, all)) {
        EntGazetteer* const kept = fixture.gazetteer;
        ++n_sound;
        fixture.gazetteer = other;
        match(&fixture, "Ruritanian Rail Fund in Strelsau", 0U);
        match(&fixture, "Ruritania fell", 0U);
        fixture.gazetteer = kept;
      }
      ent_gazetteer_free(other);
    }
    head->digest  = digest;
    bytes.data[i] = old;
  }

  assert_true(n_sound < bytes.size);
  ent_bytes_clear(&bytes);
  close_fixture(&fixture);
}

static EntStatus
add_scarce(EntWorld* const world)
{

  const EntAllocator* memory    = ent_world_memory(world);
  EntNames            names     = ent_names_init(memory);
  EntTokens           tokens    = ent_tokens_init(memory, &names);
  EntGazetteer*       gazetteer = NULL;
  EntGraph* const     graph     = ent_graph_new(world);
  EntStatus           st        = graph ? ENT_SUCCESS : ENT_NO_MEMORY;

  st = st ? st : ent_graph_finish(graph);
  st = st ? st : ent_gazetteer_new(world, &names, &gazetteer);
  st = st ? st : ent_gazetteer_add(gazetteer, graph);
  st = st ? st : ent_tokens_cut(&tokens, ENT_TEXT("Russia fell"), NULL, 0U);
  st = st ? st : ent_gazetteer_update(gazetteer);
  ent_gazetteer_free(gazetteer);
  ent_graph_free(graph);
  ent_tokens_clear(&tokens);
  ent_names_clear(&names);
  return st;
}

static void
test_scarce(void** const state)
{
  (void)state;
  ent_check_scarce(add_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_built_in), cmocka_unit_test(test_add),
    cmocka_unit_test(test_compiled), cmocka_unit_test(test_refused),
    cmocka_unit_test(test_forged),   cmocka_unit_test(test_scarce),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "model/record.h"

#include <string.h>

static EntRecord
record_of(const EntRecordType type, const void* const any)
{
  EntRecord record = { type, { "test", 4U, 2U }, { NULL } };
  record.any       = any;
  return record;
}

// Texts in memory that is changed after copying
typedef struct {
  char     word[8];
  EntText  item;
  EntLabel labels[2];
  EntActor actor;
  EntClaim claim;
} Original;

static void
make_original(Original* const original)
{
  memset(original, 0, sizeof(*original));
  strcpy(original->word, "word");
  const EntText  word       = ent_text(original->word);
  const EntLabel name       = { ENT_LABEL_NAME, word, word };
  const EntLabel alias      = { ENT_LABEL_ALIAS, word, { NULL, 0U } };
  original->item            = word;
  original->labels[0]       = name;
  original->labels[1]       = alias;
  original->actor.id        = word;
  original->actor.kind      = ENT_BLOC;
  original->claim.report    = word;
  original->claim.passage   = word;
  original->claim.predicate = ENT_SUPPORTS;
  original->claim.wording   = word;

  original->actor.same_as.items   = &original->item;
  original->actor.same_as.n_items = 1U;
  original->actor.labels.items    = original->labels;
  original->actor.labels.n_items  = 2U;
}

static void
test_copy_actor(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntArena           arena  = ent_arena_init(&memory);
  Original           original;
  EntRecord          copy;
  (void)state;
  make_original(&original);
  const EntRecord record = record_of(ENT_ACTOR, &original.actor);
  assert_int_equal(ent_record_copy(&arena, &record, ent_text(NULL), &copy),
                   ENT_SUCCESS);
  memset(&original, 'x', sizeof(original));

  assert_int_equal(copy.type, ENT_ACTOR);
  assert_int_equal(copy.position.line, 4);
  assert_int_equal(copy.actor->kind, ENT_BLOC);
  ent_check_text(copy.actor->id, "word");
  ent_check_text(copy.actor->same_as.items[0], "word");
  ent_check_text(copy.actor->labels.items[0].lang, "word");
  ent_check_text(copy.actor->labels.items[1].text, "word");
  assert_int_equal(copy.actor->labels.items[1].role, ENT_LABEL_ALIAS);
  assert_int_equal(copy.actor->labels.n_items, 2);
  ent_arena_clear(&arena);
}

static void
test_copy_claim(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntArena           arena  = ent_arena_init(&memory);
  Original           original;
  EntRecord          copy;
  (void)state;
  make_original(&original);
  const EntRecord record = record_of(ENT_CLAIM, &original.claim);
  assert_int_equal(ent_record_copy(&arena, &record, ent_text(NULL), &copy),
                   ENT_SUCCESS);
  memset(&original, 'x', sizeof(original));
  assert_int_equal(copy.claim->predicate, ENT_SUPPORTS);
  ent_check_text(copy.claim->report, "word");
  ent_check_text(copy.claim->passage, "word");
  ent_check_text(copy.claim->wording, "word");
  ent_check_text(copy.claim->speaker, "");

  // An actor that has nothing yet
  const EntActor  bare = { .kind = ENT_STATE };
  const EntRecord none = record_of(ENT_ACTOR, &bare);
  assert_int_equal(ent_record_copy(&arena, &none, ent_text(NULL), &copy),
                   ENT_SUCCESS);
  assert_null(copy.actor->labels.items);
  ent_arena_clear(&arena);
}

// Id and report are parts of the local name where that is given
static void
test_copy_named(void** const state)
{
  const EntAllocator memory  = ent_memory_system();
  EntArena           arena   = ent_arena_init(&memory);
  const EntText      name    = ENT_TEXT("brief-s12");
  const EntText      other   = ENT_TEXT("other");
  EntPassage         passage = { .id     = ENT_TEXT("s12"),
                                 .report = ENT_TEXT("brief"),
                                 .quote  = ENT_TEXT("Yes.") };
  EntRecord          copy;
  (void)state;
  const EntRecord record = record_of(ENT_PASSAGE, &passage);
  assert_int_equal(ent_record_copy(&arena, &record, name, &copy), ENT_SUCCESS);
  assert_ptr_equal(copy.passage->report.data, name.data);
  assert_ptr_equal(copy.passage->id.data, name.data + 6);
  ent_check_text(copy.passage->report, "brief");
  ent_check_text(copy.passage->id, "s12");
  ent_check_text(copy.passage->quote, "Yes.");

  assert_int_equal(ent_record_copy(&arena, &record, other, &copy), ENT_SUCCESS);
  ent_check_text(copy.passage->report, "brief");
  ent_check_text(copy.passage->id, "s12");
  ent_arena_clear(&arena);
}

// Long texts, so that each stands in a chunk of its own
static EntStatus
copy_long(EntWorld* const world)
{
  static char    bytes[70000];
  const EntText  text   = { bytes, sizeof(bytes) };
  const EntLabel many[] = { { ENT_LABEL_NAME, text, text } };
  EntArena       arena  = ent_arena_init(ent_world_memory(world));
  EntActor       actor;
  EntClaim       claim;
  EntRecord      copy;
  memset(&actor, 0, sizeof(actor));
  memset(&claim, 0, sizeof(claim));
  actor.labels.items   = many;
  actor.labels.n_items = 1U;
  claim.report         = text;
  claim.passage        = text;

  const EntRecord first  = record_of(ENT_ACTOR, &actor);
  const EntRecord second = record_of(ENT_CLAIM, &claim);
  EntStatus       st = ent_record_copy(&arena, &first, ent_text(NULL), &copy);
  st = st ? st : ent_record_copy(&arena, &second, ent_text(NULL), &copy);
  ent_arena_clear(&arena);
  return st;
}

// An actor with so many labels that the array needs a chunk of its own
static EntStatus
copy_many(EntWorld* const world)
{
  static EntLabel labels[3000];
  EntArena        arena = ent_arena_init(ent_world_memory(world));
  EntActor        actor;
  EntRecord       copy;
  memset(&actor, 0, sizeof(actor));
  actor.labels.items   = labels;
  actor.labels.n_items = N_ITEMS(labels);

  const EntRecord record = record_of(ENT_ACTOR, &actor);
  const EntStatus st = ent_record_copy(&arena, &record, ent_text(NULL), &copy);
  ent_arena_clear(&arena);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(copy_long);
  ent_check_scarce(copy_many);
}

static void
check_ids(const EntRecordType type,
          const void* const   any,
          const char* const   id,
          const char* const   report)
{
  const EntRecord record = record_of(type, any);
  ent_check_text(ent_record_id(&record), id);
  ent_check_text(ent_record_report(&record), report);
}

static void
test_ids(void** const state)
{
  EntAnyRecord any[5];
  (void)state;
  memset(any, 0, sizeof(any));
  any[0].actor.id       = ENT_TEXT("a");
  any[1].report.id      = ENT_TEXT("r");
  any[2].source.id      = ENT_TEXT("n1");
  any[2].source.report  = ENT_TEXT("r2");
  any[3].passage.id     = ENT_TEXT("s1");
  any[3].passage.report = ENT_TEXT("r3");
  any[4].claim.from     = ENT_TEXT("x");
  any[4].claim.report   = ENT_TEXT("r4");
  check_ids(ENT_ACTOR, &any[0], "a", "");
  check_ids(ENT_REPORT, &any[1], "r", "");
  check_ids(ENT_SOURCE, &any[2], "n1", "r2");
  check_ids(ENT_PASSAGE, &any[3], "s1", "r3");
  check_ids(ENT_CLAIM, &any[4], "", "r4");
}

static void
test_iris(void** const state)
{
  EntAnyRecord any[5];
  (void)state;
  memset(any, 0, sizeof(any));
  any[0].actor.iri   = ENT_TEXT("urn:1");
  any[1].report.iri  = ENT_TEXT("urn:2");
  any[2].source.iri  = ENT_TEXT("urn:3");
  any[3].passage.iri = ENT_TEXT("urn:4");
  any[4].claim.iri   = ENT_TEXT("urn:5");
  for (unsigned i = 0U; i < 5U; ++i) {
    const char      expected[] = { 'u', 'r', 'n', ':', (char)('1' + i), 0 };
    const EntRecord record     = record_of((EntRecordType)(i + 1U), &any[i]);
    ent_check_text(ent_record_iri(&record), expected);
  }
}

// Decisions, 1: what allows the plain triple
static void
test_plain(void** const state)
{
  const EntText hedge = ENT_TEXT("likely");
  EntClaim      claims[6];
  (void)state;
  memset(claims, 0, sizeof(claims));
  assert_true(ent_claim_is_plain(&claims[0]));
  claims[0].polarity = ENT_AFFIRMED;
  claims[0].modality = ENT_FACTUAL;
  assert_true(ent_claim_is_plain(&claims[0]));

  claims[1].polarity       = ENT_NEGATED;
  claims[2].speaker        = ENT_TEXT("a");
  claims[3].relayed_by     = ENT_TEXT("a");
  claims[4].hedges.items   = &hedge;
  claims[4].hedges.n_items = 1U;
  for (unsigned i = 1U; i <= 4U; ++i) {
    assert_false(ent_claim_is_plain(&claims[i]));
  }
  for (unsigned i = ENT_LIKELY; i <= ENT_HISTORICAL; ++i) {
    claims[5].modality = (EntModality)i;
    assert_false(ent_claim_is_plain(&claims[5]));
  }
}

static void
test_label(void** const state)
{
  const EntLabel labels[] = {
    { ENT_LABEL_ALIAS, ENT_TEXT("alias"), ENT_TEXT("") },
    { ENT_LABEL_NAME, ENT_TEXT("name"), ENT_TEXT("") },
  };
  EntActor actor;
  (void)state;
  memset(&actor, 0, sizeof(actor));
  actor.id             = ENT_TEXT("id");
  actor.labels.items   = labels;
  actor.labels.n_items = 2U;
  ent_check_text(ent_actor_label(&actor), "name");
  actor.labels.n_items = 1U;
  ent_check_text(ent_actor_label(&actor), "id");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_copy_actor), cmocka_unit_test(test_copy_claim),
    cmocka_unit_test(test_copy_named), cmocka_unit_test(test_failure),
    cmocka_unit_test(test_ids),        cmocka_unit_test(test_iris),
    cmocka_unit_test(test_plain),      cmocka_unit_test(test_label),
  };
  return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}

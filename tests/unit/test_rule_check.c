// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "extract/rules/check.h"

#include <stdio.h>
#include <string.h>

static const EntLabel labels_a[] = {
  { ENT_LABEL_NAME, { "Arland", 6U }, { 0 } },
  { ENT_LABEL_DEMONYM, { "Arlish", 6U }, { 0 } }
};
static const EntActor actor_a = { .id     = { "arland", 6U },
                                  .kind   = ENT_STATE,
                                  .labels = { labels_a, 2U } };
static const EntActor actor_b = { .id = { "b-land", 6U }, .kind = ENT_STATE };
static const EntText  tins    = { "tin cans", 8U };

// A reader that finds one claim, or none
typedef struct {
  EntRuleClaim claim;
  size_t       n_claims;
  size_t       n_read;
} Reader;

static EntStatus
read_claim(void* const handle, const EntText sentence, EntRuleClaims* const out)
{
  Reader* const reader = (Reader*)handle;
  ++reader->n_read;
  out->items   = &reader->claim;
  out->n_items = reader->n_claims;
  return sentence.size ? ENT_SUCCESS : ENT_BAD_ARG;
}

static Reader
usual_reader(void)
{
  const Reader reader = { { ENT_TEXT("attacks-verb-zap"),
                            ENT_ATTACKS,
                            &actor_a,
                            &actor_b,
                            ENT_AFFIRMED,
                            ENT_FACTUAL,
                            NULL,
                            { &tins, 1U },
                            { "Chief", 5U } },
                          1U,
                          0U };
  return reader;
}

/* Check one example: the message of its notice, or null if it holds.  Built-in
   examples are read too, and fail; only the last notice is looked at. */
static void
check(Reader reader, const char* const example, const char* const message)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntNames  names = ent_names_init(ent_world_memory(bench.world));
  EntRules* rules = NULL;
  char      text[512];
  snprintf(text,
           sizeof(text),
           "relation attacks\nverb zap from=subj to=obj\n%s\n",
           example);
  assert_int_equal(ent_rules_new(bench.world, &names, &rules), ENT_SUCCESS);
  assert_int_equal(ent_rules_add(rules, "x.rel", ent_text(text)), ENT_SUCCESS);

  EntRuleCheck        found  = { 0U, 0U, 0U };
  const EntRuleReader handle = { &reader, read_claim };
  bench.message[0]           = '\0';
  assert_int_equal(ent_rules_check(rules, handle, &found), ENT_SUCCESS);
  assert_int_equal(found.n_examples + found.n_nevers, reader.n_read);
  assert_int_equal(ent_world_n_notices(bench.world, ENT_WARNING),
                   found.n_failed);

  const bool is_last =
    bench.position.document && !strcmp(bench.position.document, "x.rel");
  assert_int_equal(is_last, message != NULL);
  if (message) {
    assert_string_equal(bench.message, message);
    assert_int_equal(bench.position.line, 3U);
  }

  memset(bench.codes, 0, sizeof(bench.codes));
  ent_rules_free(rules);
  ent_names_clear(&names);
  ent_bench_close(&bench);
}

#define FAILS(what) "rule attacks-verb-zap fails: " what ": A zaps."

static void
test_good(void** const state)
{
  const Reader reader = usual_reader();
  (void)state;
  check(reader, "example \"A zaps.\" => Arland, b-land", NULL);
  check(reader, "example \"A zaps.\" => ARLISH, B-land", NULL);
  check(reader, "example \"A zaps.\" => Arland, b-land, \"Tin cans\"", NULL);
  check(reader, "example \"A zaps.\" => Arland, b-land, \"chief\"", NULL);

  Reader other         = reader;
  other.claim.polarity = ENT_NEGATED;
  other.claim.modality = ENT_HISTORICAL;
  other.claim.speaker  = &actor_b;
  check(other,
        "example \"A zaps.\" => Arland, b-land, negated, historical, "
        "speaker b-land",
        NULL);

  other          = reader;
  other.n_claims = 0U;
  check(other, "never \"A zaps.\"", NULL);
  other            = reader;
  other.claim.rule = ent_text("attacks-verb-zip");
  check(other, "never \"A zaps.\"", NULL);
}

static void
test_bad(void** const state)
{
  const Reader reader = usual_reader();
  Reader       none   = reader;
  Reader       other  = reader;
  (void)state;
  none.n_claims        = 0U;
  other.claim.polarity = ENT_NEGATED;
  check(
    none, "example \"A zaps.\" => Arland, b-land", FAILS("nothing is found"));
  check(reader, "never \"A zaps.\"", FAILS("it must find nothing"));
  check(
    reader, "example \"A zaps.\" => b-land, Arland", FAILS("actors differ"));
  check(
    other, "example \"A zaps.\" => Arland, b-land", FAILS("polarity differs"));
  check(reader,
        "example \"A zaps.\" => Arland, b-land, likely",
        FAILS("modality differs"));
  check(reader,
        "example \"A zaps.\" => Arland, b-land, speaker b-land",
        FAILS("the speaker differs"));
  check(reader,
        "example \"A zaps.\" => Arland, b-land, \"tins\"",
        FAILS("goods or office differ"));
  check(reader,
        "example \"A zaps.\" => Arland, b-land, tins",
        FAILS("it wants what no claim has"));
}

// A relation without a direction may be found in either
static void
test_symmetric(void** const state)
{
  Reader reader = usual_reader();
  (void)state;
  reader.claim.predicate = ENT_ALLY_OF;
  reader.claim.rule      = ent_text("allyOf-verb-zop");
  check(reader,
        "relation allyOf\nverb zop from=subj to=obj\n"
        "example \"A zops.\" => b-land, Arland",
        NULL);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),
    cmocka_unit_test(test_bad),
    cmocka_unit_test(test_symmetric),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

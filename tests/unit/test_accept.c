// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "model/accept.h"
#include "model/fields.h"

#include <stdio.h>
#include <string.h>

// A record of any type in which a test sets what it is about
typedef struct {
  EntBench     bench;
  EntGate      gate;
  EntAnyRecord any;
  EntRecord    in;
  EntRecord    out;
} Fixture;

static const EntLabel name_label = { ENT_LABEL_NAME,
                                     { "Name", 4U },
                                     { NULL, 0U } };

static void
make_record(Fixture* const fixture, const EntRecordType type)
{
  const EntPosition position = { "test", 7U, 3U };
  memset(&fixture->any, 0, sizeof(fixture->any));
  fixture->in.type     = type;
  fixture->in.position = position;
  fixture->in.any      = &fixture->any;
  if (type == ENT_ACTOR) {
    fixture->any.actor.id             = ENT_TEXT("a");
    fixture->any.actor.kind           = ENT_STATE;
    fixture->any.actor.labels.items   = &name_label;
    fixture->any.actor.labels.n_items = 1U;
  } else if (type == ENT_REPORT) {
    fixture->any.report.id = ENT_TEXT("r");
  } else if (type == ENT_SOURCE) {
    fixture->any.source.id     = ENT_TEXT("n1");
    fixture->any.source.report = ENT_TEXT("r");
  } else if (type == ENT_PASSAGE) {
    fixture->any.passage.id     = ENT_TEXT("s1");
    fixture->any.passage.report = ENT_TEXT("r");
    fixture->any.passage.quote  = ENT_TEXT("Q.");
  } else {
    fixture->any.claim.report    = ENT_TEXT("r");
    fixture->any.claim.passage   = ENT_TEXT("s1");
    fixture->any.claim.from      = ENT_TEXT("a");
    fixture->any.claim.to        = ENT_TEXT("b");
    fixture->any.claim.predicate = ENT_ATTACKS;
  }
}

static void
open_fixture(Fixture* const fixture, const EntRecordType type)
{
  ent_bench_open(&fixture->bench);
  fixture->gate = ent_gate_init(fixture->bench.world);
  make_record(fixture, type);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_gate_clear(&fixture->gate);
  ent_bench_close(&fixture->bench);
}

// Pass the record through the gate, which raises just these notices
static void
check_gate(Fixture* const fixture, const char* const codes)
{
  const bool is_bad = codes[0] && !strstr(codes, "denied-affirmed ");
  assert_int_equal(ent_gate_accept(&fixture->gate, &fixture->in, &fixture->out),
                   is_bad ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_bench_check_codes(&fixture->bench, codes);
  if (codes[0]) {
    assert_int_equal(fixture->bench.position.line, 7);
  }
}

// Set a text field to a value; null expects a refusal as "bad-value"
static void
check_text(const EntRecordType type,
           const char* const   name,
           const EntText       value,
           const char* const   expected)
{
  Fixture fixture;
  open_fixture(&fixture, type);
  const EntField* const field = ent_shape_find(ent_shape(type), ent_text(name));
  *(EntText*)ent_field_slot(field, &fixture.any) = value;
  check_gate(&fixture, expected ? "" : "bad-value ");
  if (expected) {
    ent_check_text(ent_field_text(field, fixture.out.any), expected);
    assert_int_equal(fixture.out.position.line, 7);
  }
  close_fixture(&fixture);
}

static void
test_texts(void** const state)
{
  (void)state;

  // White space is folded
  check_text(ENT_REPORT, "title", ENT_TEXT("A b"), "A b");
  check_text(ENT_REPORT, "title", ENT_TEXT(" A\n\t b "), "A b");
  check_text(ENT_REPORT, "title", ENT_TEXT("A b "), "A b");
  check_text(ENT_REPORT, "title", ENT_TEXT("A  b"), "A b");
  check_text(ENT_REPORT, "title", ENT_TEXT("A\tb"), "A b");
  check_text(ENT_REPORT, "title", ENT_TEXT("  "), "");
  check_text(ENT_CLAIM, "wording", ENT_TEXT("\nhit"), "hit");

  // But not in quotes
  check_text(ENT_PASSAGE, "quote", ENT_TEXT(" A\n b "), " A\n b ");
  check_text(ENT_PASSAGE, "prefix", ENT_TEXT("a "), "a ");
  check_text(ENT_PASSAGE, "suffix", ENT_TEXT(" a"), " a");
}

static void
test_ids(void** const state)
{
  (void)state;

  // Each type has its own form
  check_text(ENT_ACTOR, "id", ENT_TEXT("r--sources"), "r--sources");
  check_text(ENT_REPORT, "id", ENT_TEXT("r--sources"), NULL);
  check_text(ENT_PASSAGE, "id", ENT_TEXT("r--sources"), NULL);
  check_text(ENT_ACTOR, "id", ENT_TEXT("A"), NULL);
  check_text(ENT_ACTOR, "id", ENT_TEXT(" a "), "a");
  check_text(ENT_ACTOR, "rolls-up-to", ENT_TEXT("r--state"), "r--state");
  check_text(ENT_ACTOR, "rolls-up-to", ENT_TEXT("a b"), NULL);
  check_text(ENT_CLAIM, "speaker", ENT_TEXT("r--sources"), "r--sources");
  check_text(ENT_CLAIM, "from", ENT_TEXT("x_y"), NULL);
  check_text(ENT_SOURCE, "report", ENT_TEXT("R"), NULL);

  // The report is dropped once
  check_text(ENT_SOURCE, "id", ENT_TEXT("r-n1"), "n1");
  check_text(ENT_PASSAGE, "id", ENT_TEXT("r-r-s1"), "r-s1");
  check_text(ENT_ACTOR, "id", ENT_TEXT("a-b"), "a-b");
}

static void
test_forms(void** const state)
{
  (void)state;
  check_text(ENT_ACTOR, "from-date", ENT_TEXT("2026-01"), "2026-01");
  check_text(ENT_ACTOR, "from-date", ENT_TEXT("2026-13"), NULL);
  check_text(ENT_ACTOR, "iso3166", ENT_TEXT("VE"), "VE");
  check_text(ENT_ACTOR, "iso3166", ENT_TEXT("ve"), NULL);
  check_text(ENT_ACTOR, "iri", ENT_TEXT("urn:a"), "urn:a");
  check_text(ENT_ACTOR, "iri", ENT_TEXT("a"), NULL);
  check_text(ENT_REPORT, "lang", ENT_TEXT("en"), "en");
  check_text(ENT_REPORT, "lang", ENT_TEXT("e_n"), NULL);
  check_text(ENT_REPORT, "sha256", ENT_TEXT("ab"), NULL);
  check_text(ENT_SOURCE, "href", ENT_TEXT("http://a"), "http://a");
  check_text(ENT_SOURCE, "href", ENT_TEXT("a.example"), NULL);
  check_text(ENT_SOURCE, "href", ENT_TEXT("javascript:x"), NULL);
  check_text(ENT_ACTOR, "iri", ENT_TEXT("data:x"), "data:x");

  // Scores, which JSON may write without a point
  check_text(ENT_CLAIM, "confidence", ENT_TEXT("0.85"), "0.85");
  check_text(ENT_CLAIM, "confidence", ENT_TEXT("0"), "0.0");
  check_text(ENT_CLAIM, "confidence", ENT_TEXT("1"), "1.0");
  check_text(ENT_CLAIM, "confidence", ENT_TEXT("2"), NULL);
}

static void
test_long_texts(void** const state)
{
  static char   bytes[1048577];
  const EntText fits = { bytes, 1048576U };
  const EntText over = { bytes, 1048577U };
  (void)state;
  memset(bytes, 'x', sizeof(bytes));

  Fixture fixture;
  open_fixture(&fixture, ENT_PASSAGE);
  fixture.any.passage.quote = fits;
  check_gate(&fixture, "");
  fixture.any.passage.quote = over;
  check_gate(&fixture, "bad-value ");
  close_fixture(&fixture);
}

static void
test_missing(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, ENT_CLAIM);
  memset(&fixture.any, 0, sizeof(fixture.any));
  check_gate(&fixture, "missing-field missing-field missing-field ");
  assert_string_equal(fixture.bench.message, "claim has no to");

  make_record(&fixture, ENT_PASSAGE);
  fixture.any.passage.quote = ent_text(NULL);
  check_gate(&fixture, "missing-field ");
  make_record(&fixture, ENT_ACTOR);
  fixture.any.actor.kind = (EntActorKind)0;
  check_gate(&fixture, "missing-field ");
  make_record(&fixture, ENT_SOURCE);
  fixture.any.source.report = ENT_TEXT("  ");
  check_gate(&fixture, "missing-field ");

  // All faults of a record are told
  make_record(&fixture, ENT_REPORT);
  fixture.any.report.id     = ENT_TEXT("R");
  fixture.any.report.title  = ENT_TEXT("a\x01");
  fixture.any.report.issued = ENT_TEXT("then");
  check_gate(&fixture, "bad-value bad-character bad-value ");
  close_fixture(&fixture);
}

// Items parted by "|" in, the kept ones out; null expects a refusal
static void
check_list(const EntRecordType type,
           const char* const   name,
           const char* const   items,
           const char* const   expected)
{
  EntText               list[8];
  EntTexts              texts       = { list, 0U };
  char                  actual[256] = { 0 };
  EntText               rest        = ent_text(items);
  Fixture               fixture;
  const EntField* const field = ent_shape_find(ent_shape(type), ent_text(name));
  for (EntText item; (item = ent_text_next(&rest, '|')).size;) {
    list[texts.n_items++] = item;
  }

  open_fixture(&fixture, type);
  fixture.any.claim.predicate =
    type == ENT_CLAIM ? ENT_SUPPLIER_OF : fixture.any.claim.predicate;
  *(EntTexts*)ent_field_slot(field, &fixture.any) = texts;
  check_gate(&fixture, expected ? "" : "bad-value ");
  const EntTexts kept = ent_field_texts(field, fixture.out.any);
  for (size_t i = 0U; expected && i < kept.n_items; ++i) {
    strncat(actual, kept.items[i].data, kept.items[i].size);
    strcat(actual, "|");
  }
  assert_string_equal(actual, expected ? expected : "");
  close_fixture(&fixture);
}

static void
test_lists(void** const state)
{
  (void)state;

  // Sorted and freed of doubles
  check_list(ENT_CLAIM, "hedge", "", "");
  check_list(ENT_CLAIM, "hedge", "may|likely|may", "likely|may|");
  check_list(ENT_CLAIM, "goods", "drones|oil", "drones|oil|");
  check_list(ENT_CLAIM, "goods", "item 10|item 9", "item 9|item 10|");
  check_list(ENT_CLAIM, "goods", "a  b|a b", "a b|");

  // A mark that parts items cannot stand in one
  check_list(ENT_CLAIM, "hedge", "may; could", NULL);
  check_list(ENT_CLAIM, "goods", "oil; gas", "oil; gas|");

  // Forms of items
  check_list(ENT_ACTOR, "same-as", "urn:b|urn:a", "urn:a|urn:b|");
  check_list(ENT_ACTOR, "same-as", "urn:b|x", NULL);
  check_list(ENT_PASSAGE, "sources", "n10|r-n2|n2", "n2|n10|");
  check_list(ENT_PASSAGE, "sources", "n1|N2", NULL);
}

// Empty items are passed over, not kept
static void
test_empty_items(void** const state)
{
  const EntText  items[] = { ENT_TEXT(" "), ENT_TEXT("may"), ENT_TEXT("") };
  const EntTexts hedges  = { items, 3U };
  Fixture        fixture;
  (void)state;
  open_fixture(&fixture, ENT_CLAIM);
  fixture.any.claim.hedges = hedges;
  check_gate(&fixture, "");
  assert_int_equal(fixture.out.claim->hedges.n_items, 1);
  ent_check_text(fixture.out.claim->hedges.items[0], "may");
  close_fixture(&fixture);
}

static void
check_labels(const EntLabel* const labels,
             const size_t          n_labels,
             const char* const     codes,
             const char* const     expected)
{
  char    actual[256] = { 0 };
  Fixture fixture;
  open_fixture(&fixture, ENT_ACTOR);
  fixture.any.actor.labels.items   = labels;
  fixture.any.actor.labels.n_items = n_labels;
  check_gate(&fixture, codes);
  const EntLabels kept = fixture.out.actor->labels;
  for (size_t i = 0U; !codes[0] && i < kept.n_items; ++i) {
    const size_t size = strlen(actual);
    snprintf(actual + size,
             sizeof(actual) - size,
             "%d %.*s@%.*s|",
             (int)kept.items[i].role,
             (int)kept.items[i].text.size,
             kept.items[i].text.data,
             (int)kept.items[i].lang.size,
             kept.items[i].lang.data);
  }
  assert_string_equal(actual, expected);
  close_fixture(&fixture);
}

#define LABEL(role, text, lang)          \
  {                                      \
    role, ENT_TEXT(text), ENT_TEXT(lang) \
  }

static void
test_labels(void** const state)
{
  (void)state;

  // By role, then words, then language; each once
  const EntLabel good[] = {
    LABEL(ENT_LABEL_ALIAS, "y", ""),   LABEL(ENT_LABEL_NAME, "b  c", ""),
    LABEL(ENT_LABEL_ALIAS, "x", "fr"), LABEL(ENT_LABEL_ALIAS, "x", "en"),
    LABEL(ENT_LABEL_NAME, "a", "ru"),  LABEL(ENT_LABEL_ALIAS, "y", ""),
    LABEL(ENT_LABEL_METONYM, "K", ""),
  };
  check_labels(
    good, N_ITEMS(good), "", "1 a@ru|1 b c@|2 x@en|2 x@fr|2 y@|5 K@|");

  // No name, or two of them
  const EntLabel alias[] = { LABEL(ENT_LABEL_ALIAS, "a", "") };
  const EntLabel two[]   = { LABEL(ENT_LABEL_NAME, "a", "en"),
                             LABEL(ENT_LABEL_NAME, "b", "en") };
  check_labels(NULL, 0U, "no-label ", "");
  check_labels(alias, 1U, "no-label ", "");
  check_labels(two, 2U, "two-names ", "");

  // Bad ones
  const EntLabel empty[] = { LABEL(ENT_LABEL_NAME, " ", "") };
  const EntLabel lang[]  = { LABEL(ENT_LABEL_NAME, "a", "e_n") };
  const EntLabel bytes[] = { LABEL(ENT_LABEL_NAME, "\xFF", "") };
  const EntLabel none[]  = { LABEL((EntLabelRole)0, "a", "") };
  const EntLabel over[]  = { LABEL((EntLabelRole)6, "a", "") };
  check_labels(empty, 1U, "bad-value ", "");
  check_labels(lang, 1U, "bad-value ", "");
  check_labels(bytes, 1U, "bad-character ", "");
  check_labels(none, 1U, "bad-value ", "");
  check_labels(over, 1U, "bad-value ", "");
}

static void
test_words(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, ENT_CLAIM);
  check_gate(&fixture, "");
  assert_int_equal(fixture.out.claim->polarity, ENT_AFFIRMED);
  assert_int_equal(fixture.out.claim->modality, ENT_FACTUAL);
  assert_int_equal(fixture.out.claim->speech_act, 0);
  fixture.any.claim.polarity = ENT_NEGATED;
  check_gate(&fixture, "");
  assert_int_equal(fixture.out.claim->polarity, ENT_NEGATED);

  // Out of range
  fixture.any.claim.modality = (EntModality)(ENT_HISTORICAL + 1);
  check_gate(&fixture, "bad-value ");
  fixture.any.claim.modality  = ENT_HISTORICAL;
  fixture.any.claim.predicate = (EntPredicate)ENT_N_PREDICATES;
  check_gate(&fixture, "bad-value ");
  close_fixture(&fixture);
}

static void
check_dates(const char* const from, const char* const to, const bool is_good)
{
  Fixture fixture;
  open_fixture(&fixture, ENT_ACTOR);
  fixture.any.actor.from_date = ent_text(from);
  fixture.any.actor.to_date   = ent_text(to);
  check_gate(&fixture, is_good ? "" : "date-order ");
  make_record(&fixture, ENT_CLAIM);
  fixture.any.claim.from_date = ent_text(from);
  fixture.any.claim.to_date   = ent_text(to);
  check_gate(&fixture, is_good ? "" : "date-order ");
  close_fixture(&fixture);
}

static void
test_dates(void** const state)
{
  (void)state;
  check_dates("2025", "2026", true);
  check_dates("2026", "2026", true);
  check_dates("2026-05", "2026", true);
  check_dates("2026", "", true);
  check_dates("", "2026", true);
  check_dates("2026", "2025-12", false);
}

static void
check_span(const uint64_t start, const uint64_t end, const bool is_good)
{
  Fixture fixture;
  open_fixture(&fixture, ENT_PASSAGE);
  fixture.any.passage.start = start;
  fixture.any.passage.end   = end;
  check_gate(&fixture, is_good ? "" : "bad-span ");
  close_fixture(&fixture);
}

static void
test_spans(void** const state)
{
  (void)state;
  check_span(0U, 0U, true);
  check_span(0U, 1U, true);
  check_span(5U, 6U, true);
  check_span(5U, 5U, false);
  check_span(6U, 5U, false);
  check_span(5U, 0U, false);
}

static void
check_ends(const EntPredicate predicate,
           const char* const  from,
           const char* const  to,
           const char* const  first)
{
  Fixture fixture;
  open_fixture(&fixture, ENT_CLAIM);
  fixture.any.claim.predicate = predicate;
  fixture.any.claim.from      = ent_text(from);
  fixture.any.claim.to        = ent_text(to);
  check_gate(&fixture, first ? "" : "self-relation ");
  if (first) {
    ent_check_text(fixture.out.claim->from, first);
    ent_check_text(fixture.out.claim->to, strcmp(first, from) ? from : to);
  }
  close_fixture(&fixture);
}

static void
test_ends(void** const state)
{
  (void)state;
  check_ends(ENT_ATTACKS, "a", "b", "a");
  check_ends(ENT_ATTACKS, "b", "a", "b");
  check_ends(ENT_ALLY_OF, "a", "b", "a");
  check_ends(ENT_ALLY_OF, "b", "a", "a");

  // By code points, not by numbers
  check_ends(ENT_ENGAGES_WITH, "a9", "a10", "a10");

  // With itself
  check_ends(ENT_ATTACKS, "a", "a", NULL);
  check_ends(ENT_PARTNER_OF, "a", "a", NULL);
}

static void
test_claim_fields(void** const state)
{
  const EntText  item  = ENT_TEXT("oil");
  const EntTexts goods = { &item, 1U };
  Fixture        fixture;
  (void)state;
  open_fixture(&fixture, ENT_CLAIM);
  fixture.any.claim.goods = goods;
  check_gate(&fixture, "misplaced-field ");
  fixture.any.claim.predicate = ENT_SUPPLIER_OF;
  check_gate(&fixture, "");
  fixture.any.claim.office = ENT_TEXT("chief");
  check_gate(&fixture, "misplaced-field ");
  fixture.any.claim.predicate     = ENT_HOLDS_OFFICE_IN;
  fixture.any.claim.goods.n_items = 0U;
  check_gate(&fixture, "");

  // One negation, not two
  fixture.any.claim.speech_act = ENT_DENIED;
  check_gate(&fixture, "denied-affirmed ");
  fixture.any.claim.polarity = ENT_NEGATED;
  check_gate(&fixture, "");

  // Where it stands
  fixture.any.claim.passage = ENT_TEXT("r-s1");
  check_gate(&fixture, "");
  ent_check_text(fixture.out.claim->passage, "s1");
  fixture.any.claim.passage = ENT_TEXT("S1");
  check_gate(&fixture, "bad-value ");
  fixture.any.claim.passage = ENT_TEXT("s1");
  fixture.any.claim.report  = ENT_TEXT("");
  check_gate(&fixture, "bad-value ");
  close_fixture(&fixture);
}

// Lists of more than a chunk, so that each copy needs memory of its own
static EntStatus
accept_large(EntWorld* const world)
{
  static EntText  items[5000];
  static EntLabel labels[2000];
  Fixture         fixture;
  fixture.gate = ent_gate_init(world);
  make_record(&fixture, ENT_ACTOR);
  for (size_t i = 0U; i < N_ITEMS(items); ++i) {
    items[i] = ENT_TEXT("urn:x");
  }
  for (size_t i = 0U; i < N_ITEMS(labels); ++i) {
    labels[i] = name_label;
  }
  fixture.any.actor.iso3166         = ENT_TEXT(" VE");
  fixture.any.actor.same_as.items   = items;
  fixture.any.actor.same_as.n_items = N_ITEMS(items);
  fixture.any.actor.labels.items    = labels;
  fixture.any.actor.labels.n_items  = N_ITEMS(labels);

  const EntStatus st =
    ent_gate_accept(&fixture.gate, &fixture.in, &fixture.out);
  ent_gate_clear(&fixture.gate);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(accept_large);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_texts),        cmocka_unit_test(test_ids),
    cmocka_unit_test(test_forms),        cmocka_unit_test(test_long_texts),
    cmocka_unit_test(test_missing),      cmocka_unit_test(test_lists),
    cmocka_unit_test(test_empty_items),  cmocka_unit_test(test_labels),
    cmocka_unit_test(test_words),        cmocka_unit_test(test_dates),
    cmocka_unit_test(test_spans),        cmocka_unit_test(test_ends),
    cmocka_unit_test(test_claim_fields), cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("accept", tests, NULL, NULL);
}

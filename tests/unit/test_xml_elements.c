// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "model/lexical.h"
#include "read/xml_elements.h"

#include <stdlib.h>
#include <string.h>

#define DOSSIER_NS "https://w3id.org/entente/dossier"
#define XML_NS "http://www.w3.org/XML/1998/namespace"

// Elements that are fed tokens one by one
typedef struct {
  EntBench       bench;    // World and its notices
  EntRecorder    recorder; // What was sent
  EntXmlElements elements; // The state
} Feed;

static void
feed_open(Feed* const feed)
{
  memset(feed, 0, sizeof(*feed));
  ent_bench_open(&feed->bench);
  EntWorld* const world = feed->bench.world;
  feed->elements.dossier =
    ent_dossier_init(world, ent_recorder_sink(&feed->recorder), "test");
  feed->elements.text = ent_bytes_init(ent_world_memory(world));
}

static void
feed_close(Feed* const feed)
{
  ent_bytes_clear(&feed->elements.text);
  ent_dossier_clear(&feed->elements.dossier);
  ent_bench_close(&feed->bench);
}

static void
open_in(Feed* const feed, const char* const name, const char* const uri)
{
  const EntXmlAttributes none = { NULL, 0U };
  ent_xml_open(&feed->elements, name, uri, none);
}

// Open an element of a dossier, without attributes
static void
open_plain(Feed* const feed, const char* const name)
{
  open_in(feed, name, DOSSIER_NS);
}

// Open an element of a dossier with one attribute
static void
open_with(Feed* const       feed,
          const char* const name,
          const char* const key,
          const char* const uri,
          const char* const value)
{
  const EntXmlAttribute  attribute = { key, uri, ent_text(value) };
  const EntXmlAttributes one       = { &attribute, 1U };
  ent_xml_open(&feed->elements, name, DOSSIER_NS, one);
}

static void
text(Feed* const feed, const char* const words)
{
  ent_xml_text(&feed->elements, ent_text(words));
}

static void
close_all(Feed* const feed, const size_t n_elements)
{
  for (size_t i = 0U; i < n_elements; ++i) {
    ent_xml_close(&feed->elements);
  }
}

static void
check(Feed* const feed, const char* const codes, const char* const records)
{
  ent_bench_check_codes(&feed->bench, codes);
  assert_string_equal(feed->recorder.text, records);
}

static void
test_report(void** const state)
{
  Feed feed;
  (void)state;
  feed_open(&feed);
  assert_int_equal(feed.elements.state, ENT_XML_BEFORE_ROOT);
  open_plain(&feed, "dossier");
  assert_int_equal(feed.elements.state, ENT_XML_IN_DOSSIER);
  text(&feed, " \n");
  open_with(&feed, "report", "id", NULL, "r");
  assert_int_equal(feed.elements.state, ENT_XML_IN_RECORD);
  close_all(&feed, 1U);
  check(&feed, "", "report r, ");
  close_all(&feed, 1U);
  check(&feed, "", "report r, ");
  feed_close(&feed);
}

static void
test_children(void** const state)
{
  Feed feed;
  (void)state;
  feed_open(&feed);
  open_plain(&feed, "dossier");
  open_with(&feed, "actor", "id", NULL, "a");
  open_with(&feed, "name", "lang", XML_NS, "en");
  assert_int_equal(feed.elements.state, ENT_XML_IN_CHILD);
  ent_check_text(feed.elements.child_lang, "en");
  text(&feed, "A");
  text(&feed, "lan");
  text(&feed, "d");
  ent_check_text(ent_bytes_view(&feed.elements.text), "Aland");
  close_all(&feed, 1U);
  assert_int_equal(feed.elements.state, ENT_XML_IN_RECORD);
  assert_int_equal(feed.elements.text.size, 0);

  // A language is no longer that of the one before
  open_plain(&feed, "alias");
  ent_check_text(feed.elements.child_lang, "");
  check(&feed, "", "");
  feed_close(&feed);
}

static void
test_foreign(void** const state)
{
  Feed feed;
  (void)state;
  feed_open(&feed);
  open_plain(&feed, "dossier");
  open_in(&feed, "x", "urn:other");
  open_plain(&feed, "report"); // Ours, but inside of it
  text(&feed, "any");
  open_in(&feed, "y", "");
  assert_int_equal(feed.elements.n_foreign, 3);
  close_all(&feed, 3U);
  assert_int_equal(feed.elements.n_foreign, 0);
  assert_int_equal(feed.elements.state, ENT_XML_IN_DOSSIER);
  check(&feed, "foreign-element ", "");

  open_with(&feed, "report", "x", "urn:other", "1");
  check(&feed, "foreign-attribute ", "");
  feed_close(&feed);
}

static void
check_root(const char* const name, const char* const uri, const char* codes)
{
  Feed feed;
  feed_open(&feed);
  open_in(&feed, name, uri);
  check(&feed, codes, "");
  assert_int_equal(ent_dossier_is_lost(&feed.elements.dossier), codes[0] != 0);
  feed_close(&feed);
}

static void
test_roots(void** const state)
{
  (void)state;
  check_root("dossier", DOSSIER_NS, "");
  check_root("dossier", "", "not-a-dossier ");
  check_root("dossier", DOSSIER_NS "/", "not-a-dossier ");
  check_root("report", DOSSIER_NS, "not-a-dossier ");
}

// Open an element below others, named from the root on
static void
check_refused(const char* const* const path,
              const size_t             n_path,
              const char* const        codes)
{
  Feed feed;
  feed_open(&feed);
  for (size_t i = 0U; i < n_path; ++i) {
    open_plain(&feed, path[i]);
  }
  check(&feed, codes, "");
  feed_close(&feed);
}

static void
test_places(void** const state)
{
  const char* const claim[]    = { "dossier", "claim" };
  const char* const child[]    = { "dossier", "name" };
  const char* const other[]    = { "dossier", "actor", "quote" };
  const char* const nested[]   = { "dossier", "actor", "actor" };
  const char* const deep[]     = { "dossier", "actor", "name", "name" };
  const char* const goods[]    = { "dossier", "passage", "claim", "goods" };
  const char* const in_goods[] = { "dossier", "passage", "claim", "quote" };
  (void)state;
  check_refused(claim, N_ITEMS(claim), "unknown-element ");
  check_refused(child, N_ITEMS(child), "unknown-element ");
  check_refused(other, N_ITEMS(other), "unknown-element ");
  check_refused(nested, N_ITEMS(nested), "unknown-element ");
  check_refused(deep, N_ITEMS(deep), "unknown-element ");
  check_refused(goods, N_ITEMS(goods), "");
  check_refused(in_goods, N_ITEMS(in_goods), "unknown-element ");
}

// A quote stands before the claims that it is told for
static void
test_late_quote(void** const state)
{
  Feed feed;
  (void)state;
  feed_open(&feed);
  open_plain(&feed, "dossier");
  open_plain(&feed, "passage");
  open_plain(&feed, "claim");
  close_all(&feed, 1U);
  feed.bench.codes[0] = '\0';
  open_plain(&feed, "quote");
  assert_string_equal(feed.bench.message,
                      "<quote> is not allowed in <passage> behind <claim>");
  check(&feed, "unknown-element ", "");
  feed_close(&feed);
}

static void
test_attributes(void** const state)
{
  Feed feed;
  (void)state;
  feed_open(&feed);
  open_with(&feed, "dossier", "id", NULL, "x");
  check(&feed, "unknown-attribute ", "");
  open_with(&feed, "passage", "quote", NULL, "x"); // It is a child
  check(&feed, "unknown-attribute ", "");
  open_with(&feed, "quote", "lang", XML_NS, "en"); // Labels have languages
  check(&feed, "foreign-attribute ", "");
  feed_close(&feed);
}

static void
test_stray_text(void** const state)
{
  Feed feed;
  (void)state;
  feed_open(&feed);
  open_plain(&feed, "dossier");
  text(&feed, "a");
  check(&feed, "stray-text ", "");
  open_plain(&feed, "actor");
  text(&feed, " b ");
  assert_string_equal(feed.bench.message, "text is not allowed in <actor>: b");
  close_all(&feed, 1U);
  feed.bench.codes[0] = '\0';
  open_plain(&feed, "source");
  text(&feed, "Book");
  check(&feed, "", "");
  feed_close(&feed);
}

static void
test_long_text(void** const state)
{
  const size_t size = 2U * ENT_MAX_TEXT;
  char* const  data = (char*)malloc(size);
  Feed         feed;
  (void)state;
  assert_non_null(data);
  memset(data, 'a', size);
  feed_open(&feed);
  open_plain(&feed, "dossier");
  open_plain(&feed, "source");

  const EntText most = { data, size };
  ent_xml_text(&feed.elements, most);
  check(&feed, "", "");
  text(&feed, "a");
  check(&feed, "too-large ", "");
  assert_true(ent_dossier_is_lost(&feed.elements.dossier));
  feed_close(&feed);
  free(data);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_report),     cmocka_unit_test(test_children),
    cmocka_unit_test(test_foreign),    cmocka_unit_test(test_roots),
    cmocka_unit_test(test_places),     cmocka_unit_test(test_late_quote),
    cmocka_unit_test(test_attributes), cmocka_unit_test(test_stray_text),
    cmocka_unit_test(test_long_text),
  };
  return cmocka_run_group_tests_name("xml_elements", tests, NULL, NULL);
}

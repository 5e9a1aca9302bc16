// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "model/lexical.h"

#include <string.h>

static void
check_id(const char* const text, const bool is_id, const bool is_actor_id)
{
  assert_int_equal(ent_is_id(ent_text(text)), is_id);
  assert_int_equal(ent_is_actor_id(ent_text(text)), is_actor_id);
}

static void
test_id(void** const state)
{
  (void)state;

  // Good
  check_id("a", true, true);
  check_id("7", true, true);
  check_id("united-states", true, true);
  check_id("a-1-b2", true, true);

  // Dashes at the ends
  check_id("-a", false, false);
  check_id("a-", false, false);
  check_id("-", false, false);

  // Actors of one report
  check_id("r--sources", false, true);
  check_id("r-1--us-officials", false, true);
  check_id("r--", false, false);
  check_id("--a", false, false);
  check_id("r---a", false, false);
  check_id("r--a--b", false, false);
  check_id("a--attacks", false, false);
  check_id("attacks--b", false, false);

  // Garbage
  check_id("", false, false);
  check_id("A", false, false);
  check_id("a b", false, false);
  check_id("a_b", false, false);
  check_id("\xC3\xA9", false, false);
}

static void
test_id_limits(void** const state)
{
  char text[122] = { 0 };
  (void)state;
  memset(text, 'a', 120U);
  check_id(text, true, true);
  text[60] = '-';
  text[61] = '-';
  check_id(text, false, true);
  text[120] = 'a';
  check_id(text, false, false);
  text[60] = 'a';
  text[61] = 'a';
  check_id(text, false, false);
}

static void
test_actor_report(void** const state)
{
  (void)state;
  ent_check_text(ent_actor_id_report(ENT_TEXT("r-1--sources")), "r-1");
  ent_check_text(ent_actor_id_report(ENT_TEXT("russia")), "");
  ent_check_text(ent_actor_id_report(ENT_TEXT("a-b")), "");
}

static void
check_date(const char* const text, const bool is_date, const EntTermId type)
{
  assert_int_equal(ent_is_date(ent_text(text)), is_date);
  if (is_date) {
    assert_int_equal(ent_date_type(ent_text(text)), type);
  }
}

static void
test_date(void** const state)
{
  (void)state;

  // Good
  check_date("2026", true, ENT_TERM_YEAR);
  check_date("2026-01", true, ENT_TERM_YEAR_MONTH);
  check_date("2026-01-03", true, ENT_TERM_DATE);
  check_date("0001", true, ENT_TERM_YEAR);
  check_date("9999-12-31", true, ENT_TERM_DATE);

  // Leap years
  check_date("2024-02-29", true, ENT_TERM_DATE);
  check_date("2000-02-29", true, ENT_TERM_DATE);
  check_date("2026-02-29", false, ENT_TERM_NONE);
  check_date("1900-02-29", false, ENT_TERM_NONE);

  // Out of range
  check_date("0000", false, ENT_TERM_NONE);
  check_date("2026-00", false, ENT_TERM_NONE);
  check_date("2026-13", false, ENT_TERM_NONE);
  check_date("2026-01-00", false, ENT_TERM_NONE);
  check_date("2026-01-32", false, ENT_TERM_NONE);
  check_date("2026-04-31", false, ENT_TERM_NONE);
  check_date("2026-12-31", true, ENT_TERM_DATE);

  // Garbage
  check_date("", false, ENT_TERM_NONE);
  check_date("202", false, ENT_TERM_NONE);
  check_date("20266", false, ENT_TERM_NONE);
  check_date("2026/01", false, ENT_TERM_NONE);
  check_date("2026-01/03", false, ENT_TERM_NONE);
  check_date("2026-1-3", false, ENT_TERM_NONE);
  check_date("2026-xx", false, ENT_TERM_NONE);
  check_date("-026", false, ENT_TERM_NONE);
}

static void
check_before(const char* const a, const char* const b, const bool expected)
{
  assert_int_equal(ent_date_is_before(ent_text(a), ent_text(b)), expected);
}

static void
test_before(void** const state)
{
  (void)state;
  check_before("2025", "2026", true);
  check_before("2026-01-02", "2026-01-03", true);
  check_before("2025-12-31", "2026", true);
  check_before("2026", "2026-02", false);
  check_before("2026-02", "2026", false);
  check_before("2026-01", "2026-01-31", false);
  check_before("2026-01", "2026-02-01", true);
  check_before("2026", "2025-12-31", false);
}

static void
check_lang(const char* const text, const bool expected)
{
  assert_int_equal(ent_is_lang(ent_text(text)), expected);
}

static void
test_lang(void** const state)
{
  (void)state;

  // Good
  check_lang("en", true);
  check_lang("zh-Hant-TW", true);
  check_lang("de-1996", true);
  check_lang("i-klingon", true);

  // Limits
  check_lang("abcdefgh", true);
  check_lang("abcdefghi", false);
  check_lang("en-abcdefghi", false);
  check_lang("aa-12345678-12345678-12345678-12345", true);
  check_lang("aa-12345678-12345678-12345678-123456", false);

  // Garbage
  check_lang("", false);
  check_lang("-en", false);
  check_lang("en-", false);
  check_lang("en--us", false);
  check_lang("1en", false);
  check_lang("en_US", false);
  check_lang("\xC3\xA9", false);
}

static void
check_score(const char* const text, const bool expected)
{
  assert_int_equal(ent_is_score(ent_text(text)), expected);
}

static void
test_score(void** const state)
{
  (void)state;

  // Good
  check_score("0.0", true);
  check_score("0.85", true);
  check_score("1.0", true);
  check_score("1.0000000000", true);
  check_score("0.0123456789", true);

  // Out of range
  check_score("1.1", false);
  check_score("1.01", false);
  check_score("2.0", false);
  check_score("0.01234567891", false);

  // Garbage
  check_score("", false);
  check_score("0", false);
  check_score("0.", false);
  check_score(".5", false);
  check_score("-0.5", false);
  check_score("0,5", false);
  check_score("0.5e1", false);
}

static void
check_iri(const char* const text, const bool is_iri, const bool is_link)
{
  assert_int_equal(ent_is_iri(ent_text(text)), is_iri);
  assert_int_equal(ent_is_link(ent_text(text)), is_link);
}

static void
test_iri(void** const state)
{
  (void)state;

  // Good
  check_iri("http://a.example/", true, true);
  check_iri("urn:x", true, true);
  check_iri("a+b-c.1:x", true, true);
  check_iri("https://\xD1\x80\xD1\x84.example/\xC3\xA9", true, true);

  // No links
  check_iri("javascript:alert(1)", true, false);
  check_iri("JavaScript:alert(1)", true, false);
  check_iri("vbscript:x", true, false);
  check_iri("DATA:text/html,x", true, false);
  check_iri("database:x", true, true);

  // Without a scheme
  check_iri("", false, true);
  check_iri("/path", false, true);
  check_iri("a.example/x", false, true);
  check_iri("1a:x", false, true);
  check_iri(":x", false, true);
  check_iri("http:", false, true);

  // Characters that IRIs do not have
  check_iri("http://a b", false, true);
  check_iri("http://a\n", false, true);
  check_iri("http://a\x7F", false, true);
  for (const char* c = "<>\"{}|^`\\"; *c; ++c) {
    char text[] = "http://a?b";
    text[8]     = *c;
    check_iri(text, false, true);
  }
}

static void
test_iri_limits(void** const state)
{
  static char   text[8194];
  const EntText fits = { text, 8192U };
  const EntText over = { text, 8193U };
  (void)state;
  memset(text, 'a', sizeof(text));
  text[3] = ':';
  assert_true(ent_is_iri(fits));
  assert_false(ent_is_iri(over));
  assert_false(ent_is_iri(ENT_TEXT("a:\0b")));
  assert_false(ent_is_iri(ENT_TEXT("a\0b:c")));
}

static void
check_country(const char* const text, const bool expected)
{
  assert_int_equal(ent_is_country_code(ent_text(text)), expected);
}

static void
test_country(void** const state)
{
  (void)state;

  // Good
  check_country("VE", true);
  check_country("VEN", true);
  check_country("SUHH", true);
  check_country("US-CA", true);
  check_country("GB-1", true);
  check_country("FR-2A9", true);

  // Out of range
  check_country("V", false);
  check_country("SUHHX", false);
  check_country("VEN-A", false);
  check_country("US-", false);
  check_country("US-ABCD", false);

  // Garbage
  check_country("", false);
  check_country("ve", false);
  check_country("US_CA", false);
  check_country("US-ca", false);
  check_country("-CA", false);
}

static void
test_sha256(void** const state)
{
  char text[66] = { 0 };
  (void)state;
  memset(text, 'f', 64U);
  text[0] = '0';
  text[1] = '9';
  text[2] = 'a';
  assert_true(ent_is_sha256(ent_text(text)));
  text[64] = 'f';
  assert_false(ent_is_sha256(ent_text(text)));
  text[63] = '\0';
  assert_false(ent_is_sha256(ent_text(text)));
  text[63] = 'g';
  text[64] = '\0';
  assert_false(ent_is_sha256(ent_text(text)));
  text[63] = 'A';
  assert_false(ent_is_sha256(ent_text(text)));
  assert_false(ent_is_sha256(ent_text(NULL)));
}

static void
check_host(const char* const iri, const char* const expected)
{
  ent_check_text(ent_iri_host(ent_text(iri)), expected);
}

static void
test_host(void** const state)
{
  (void)state;

  // Good
  check_host("http://a.example", "a.example");
  check_host("HTTPS://A.example/b", "A.example");
  check_host("ftp://a.example?q", "a.example");
  check_host("https://a.example#f", "a.example");

  // Ports and users
  check_host("http://a.example:8080/x", "a.example");
  check_host("http://a.example:/x", "a.example");
  check_host("http://u:p@a.example/x@y", "a.example");
  check_host("http://a@b@c.example/", "c.example");
  check_host("http://[::1]:80/", "[::1]");
  check_host("http://[::1]/", "[::1]");
  check_host("http://10.0.0.1", "10.0.0.1");
  check_host("http://7", "7");

  // None
  check_host("http:///x", "");
  check_host("mailto:a@b.example", "");
  check_host("urn:x", "");
  check_host("http:a.example", "");
  check_host("http:/", "");
  check_host("", "");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_id),           cmocka_unit_test(test_id_limits),
    cmocka_unit_test(test_actor_report), cmocka_unit_test(test_date),
    cmocka_unit_test(test_before),       cmocka_unit_test(test_lang),
    cmocka_unit_test(test_score),        cmocka_unit_test(test_iri),
    cmocka_unit_test(test_iri_limits),   cmocka_unit_test(test_country),
    cmocka_unit_test(test_sha256),       cmocka_unit_test(test_host),
  };
  return cmocka_run_group_tests_name("lexical", tests, NULL, NULL);
}

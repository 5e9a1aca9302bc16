// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/rdf_guard.h"
#include "read/rdf_scan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Check the parts of a text, each a sign and its size: "<3 .1 "
static void
check_scan(const EntFormat   format,
           const char* const text,
           const char* const expected)
{
  static const char signs[] = { [ENT_SCAN_OTHER]   = '.',
                                [ENT_SCAN_COMMENT] = '#',
                                [ENT_SCAN_IRI]     = '<',
                                [ENT_SCAN_STRING]  = '"',
                                [ENT_SCAN_OPEN]    = '!' };

  const EntText bytes      = ent_text(text);
  char          parts[256] = "";
  for (size_t i = 0U; i < bytes.size;) {
    const size_t  begin = i;
    const EntScan kind  = ent_rdf_scan(format, bytes, &i);
    const size_t  size  = strlen(parts);
    assert_true(i > begin && i <= bytes.size);
    snprintf(
      parts + size, sizeof(parts) - size, "%c%zu ", signs[kind], i - begin);
  }
  assert_string_equal(parts, expected);
}

static void
check_both(const char* const text,
           const char* const turtle,
           const char* const lines)
{
  check_scan(ENT_TURTLE, text, turtle);
  check_scan(ENT_TRIG, text, turtle);
  check_scan(ENT_NTRIPLES, text, lines);
  check_scan(ENT_NQUADS, text, lines);
}

static void
check_same(const char* const text, const char* const expected)
{
  check_both(text, expected, expected);
}

static void
test_parts(void** const state)
{
  (void)state;
  check_same("", "");
  check_same("a.", ".1 .1 ");
  check_same("<a>", "<3 ");
  check_same("<>", "<2 ");
  check_same("\"a\"", "\"3 ");
  check_same("\"\"", "\"2 ");
  check_same("#a", "#2 ");
  check_same("<a>#<b>", "<3 #4 ");

  // Nothing begins within another part
  check_same("<a#b\"c>", "<7 ");
  check_same("\"<a>#\"", "\"6 ");
  check_same("# \"<", "#4 ");
}

static void
test_comments(void** const state)
{
  (void)state;
  check_same("#\n", "#1 .1 ");
  check_same("#a\r\n#b", "#2 .1 .1 #2 ");
  check_same("#it's\n<a>", "#5 .1 <3 ");
}

static void
test_strings(void** const state)
{
  (void)state;
  check_both("'a'", "\"3 ", ".1 .1 .1 ");
  check_both("'\"'", "\"3 ", ".1 !1 .1 ");
  check_both("'''a'b\n'''", "\"10 ", ".1 .1 .1 .1 .1 .1 .1 .1 .1 .1 ");
  check_both("\"\"\"a\"\"b\n\"\"\"", "\"11 ", "\"2 \"3 !1 .1 .1 \"2 !1 ");

  // Escaped quotes end nothing
  check_same("\"\\\"\"", "\"4 ");
  check_same("\"\\\\\"a", "\"4 .1 ");
  check_scan(ENT_TURTLE, "\"\"\"\\\"\"\"\"", "\"8 ");
  check_scan(ENT_TURTLE, "\"\"\"\\\"\"\"", "!1 \"2 .2 \"2 ");
}

static void
test_open(void** const state)
{
  (void)state;
  check_same("<", "!1 ");
  check_same("<a", "!1 .1 ");
  check_same("\"", "!1 ");
  check_same("\"\\", "!1 .1 ");
  check_same("\"a\n\"", "!1 .1 .1 !1 ");
  check_both("'a\n", "!1 .1 .1 ", ".1 .1 .1 ");
  check_scan(ENT_TURTLE, "\"\"\"a\"\"", "!1 \"2 .1 \"2 ");
}

static void
test_escapes(void** const state)
{
  (void)state;
  check_same("a\\#b", ".1 .2 .1 ");
  check_same("\\", ".1 ");
  check_same("\\a", ".2 ");
  check_same("\\<a>", ".2 .1 .1 ");
}

static EntScan
scan_long(const size_t size)
{
  char* const   data  = (char*)calloc(size + 2U, 1U);
  const EntText bytes = { data, size + 2U };
  assert_non_null(data);
  memset(data, 'a', bytes.size);
  data[0]         = '<';
  data[size + 1U] = '>';

  size_t        i    = 0U;
  const EntScan kind = ent_rdf_scan(ENT_TURTLE, bytes, &i);
  free(data);
  return kind;
}

static void
test_limits(void** const state)
{
  (void)state;
  assert_int_equal(scan_long(ENT_MAX_RDF_IRI), ENT_SCAN_IRI);
  assert_int_equal(scan_long(ENT_MAX_RDF_IRI + 1U), ENT_SCAN_OPEN);
}

static void
test_formats(void** const state)
{
  (void)state;
  assert_true(ent_rdf_is_by_line(ENT_NTRIPLES));
  assert_true(ent_rdf_is_by_line(ENT_NQUADS));
  assert_false(ent_rdf_is_by_line(ENT_TURTLE));
  assert_false(ent_rdf_is_by_line(ENT_TRIG));
  assert_false(ent_rdf_is_by_line(ENT_RDFXML));
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_parts),   cmocka_unit_test(test_comments),
    cmocka_unit_test(test_strings), cmocka_unit_test(test_open),
    cmocka_unit_test(test_escapes), cmocka_unit_test(test_limits),
    cmocka_unit_test(test_formats),
  };
  return cmocka_run_group_tests_name("rdf_scan", tests, NULL, NULL);
}

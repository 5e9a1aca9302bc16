// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "read/rdf_guard.h"

#include <stdio.h>

// Expect a notice at a line, or none if the code is empty
static void
check_bytes(const EntText bytes, const char* const code, const uint32_t line)
{
  const EntPosition start = { "test", 1U, 1U };
  EntBench          bench;
  ent_bench_open(&bench);
  assert_int_equal(ent_rdf_guard_xml(bench.world, bytes, start),
                   code[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_bench_check_codes(&bench, code);
  assert_int_equal(bench.position.line, line);
  ent_bench_close(&bench);
}

static void
check_text(const char* const text, const char* const code, const uint32_t line)
{
  check_bytes(ent_text(text), code, line);
}

static void
test_good(void** const state)
{
  (void)state;
  check_text("<a/>", "", 0U);
  check_text("<a b='c'>\n<d e='&#233;'>\xC3\xA9</d></a>\n", "", 0U);
  check_text("<a><![CDATA[<!DOCTYPE b>]]><!-- <!DOCTYPE b> --></a>", "", 0U);
}

static void
test_bad_xml(void** const state)
{
  (void)state;
  check_text("", "bad-xml ", 1U);
  check_text("<a>\n</b>", "bad-xml ", 2U);
  check_text("<a>", "bad-xml ", 1U);
  check_text("<a/>\n\n<b/>", "bad-xml ", 3U);
  check_text("<a>&b;</a>", "bad-xml ", 1U);
  check_text("<a:b/>", "bad-xml ", 1U);
  check_text("<a b='1' b='2'/>", "bad-xml ", 1U);
}

static void
test_characters(void** const state)
{
  (void)state;
  check_text("<a>\n\xFF</a>", "not-utf8 ", 2U);
  check_text("<a>\n\n\x01</a>", "bad-character ", 3U);
  check_text("<a>&#1;</a>", "bad-xml ", 1U);
}

static void
test_encodings(void** const state)
{
  (void)state;
  check_text("<?xml version='1.0' encoding='UTF-8'?><a/>", "", 0U);
  check_text("<?xml version=\"1.0\" encoding=\"us-ascii\"?><a/>", "", 0U);
  check_text("<?xml version='1.0'?><a encoding='x'/>", "", 0U);
  check_text(
    "<?xml version='1.0' encoding='latin1'?><a/>", "wrong-encoding ", 1U);
  check_text(
    "<?xml version='1.0' encoding='UTF-16'?><a/>", "wrong-encoding ", 1U);
  check_text("<?xml version='1.0' encoding=?><a/>", "bad-xml ", 1U);
}

static void
test_doctype(void** const state)
{
  (void)state;
  check_text("\n<!DOCTYPE a><a/>", "doctype ", 2U);
  check_text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "doctype ", 1U);
}

// Check `count` times a part between two strings
static void
check_repeated(const char* const before,
               const char* const part,
               const size_t      count,
               const char* const after,
               const char* const code)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_bytes_string(&bytes, before);
  for (size_t i = 0U; i < count; ++i) {
    ent_bytes_string(&bytes, part);
  }
  ent_bytes_string(&bytes, after);
  assert_int_equal(bytes.status, ENT_SUCCESS);
  check_bytes(ent_bytes_view(&bytes), code, code[0] ? 1U : 0U);
  ent_bytes_clear(&bytes);
}

static void
test_depth(void** const state)
{
  const size_t most = ENT_MAX_RDF_DEPTH;
  (void)state;
  check_repeated("", "<a>", most + 1U, "", "too-deep ");
  check_repeated("", "<a>", most, "", "bad-xml ");

  // Elements beside each other are not deep
  check_repeated("<a>", "<b></b><b/>", most, "</a>", "");
}

static void
check_value(const char* const name, const size_t most, const char* const code)
{
  char before[64];
  snprintf(before, sizeof(before), "<a xmlns:rdf='urn:r' %s='", name);
  check_repeated(before, "x", most, "'/>", "");
  check_repeated(before, "x", most + 1U, "'/>", code);
}

static void
test_values(void** const state)
{
  (void)state;
  check_value("xml:lang", ENT_MAX_RDF_TAG, "long-language ");
  check_value("rdf:about", ENT_MAX_RDF_IRI, "long-iri ");
  check_value("rdf:resource", ENT_MAX_RDF_IRI, "long-iri ");
  check_value("rdf:ID", ENT_MAX_RDF_IRI, "long-iri ");
  check_value("rdf:datatype", ENT_MAX_RDF_IRI, "long-iri ");
  check_value("rdf:nodeID", ENT_MAX_RDF_IRI, "long-iri ");
  check_value("xml:base", ENT_MAX_RDF_IRI, "long-iri ");
  check_value("xmlns:b", ENT_MAX_RDF_IRI, "long-iri ");
  check_repeated("<a b='", "x", ENT_MAX_RDF_IRI + 1U, "'/>", "");
}

static void
test_attributes(void** const state)
{
  const size_t most = ENT_MAX_RDF_ATTRIBUTES;
  (void)state;
  check_repeated("<a ", "b='' ", most + 1U, "/>", "too-many-attributes ");
  check_repeated("<a>", "<b c=''/>", most + 1U, "</a>", "");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),       cmocka_unit_test(test_bad_xml),
    cmocka_unit_test(test_characters), cmocka_unit_test(test_encodings),
    cmocka_unit_test(test_doctype),    cmocka_unit_test(test_depth),
    cmocka_unit_test(test_values),     cmocka_unit_test(test_attributes),
  };
  return cmocka_run_group_tests_name("rdf_guard_xml", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/rdf_guard.h"

#include <stdlib.h>
#include <string.h>

static const EntPosition start = { "test", 1U, 1U };

// Expect a notice at a place, or none if the code is empty
static void
check_bytes(const EntFormat   format,
            const EntText     bytes,
            const char* const code,
            const uint32_t    line,
            const uint32_t    column)
{
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(ent_rdf_guard(bench.world, format, bytes, start),
                   code[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_bench_check_codes(&bench, code);
  assert_int_equal(bench.position.line, line);
  assert_int_equal(bench.position.column, column);
  ent_bench_close(&bench);
}

static void
check_good(const char* const text)
{
  check_bytes(ENT_TURTLE, ent_text(text), "", 0U, 0U);
  check_bytes(ENT_TRIG, ent_text(text), "", 0U, 0U);
  check_bytes(ENT_NTRIPLES, ent_text(text), "", 0U, 0U);
  check_bytes(ENT_NQUADS, ent_text(text), "", 0U, 0U);
}

// Expect the same fault in all formats
static void
check_bad(const char* const text,
          const char* const code,
          const uint32_t    line,
          const uint32_t    column)
{
  check_bytes(ENT_TURTLE, ent_text(text), code, line, column);
  check_bytes(ENT_TRIG, ent_text(text), code, line, column);
  check_bytes(ENT_NTRIPLES, ent_text(text), code, line, column);
  check_bytes(ENT_NQUADS, ent_text(text), code, line, column);
}

// Expect a fault in lines alone
static void
check_bad_line(const char* const text,
               const char* const code,
               const uint32_t    column)
{
  check_bytes(ENT_TURTLE, ent_text(text), "", 0U, 0U);
  check_bytes(ENT_NQUADS, ent_text(text), code, 1U, column);
}

static void
test_good(void** const state)
{
  (void)state;
  check_good("");
  check_good("<a> <b> \"c\" .\n");
  check_good("<a> <b> \"c\"@en-GB .\n# it's a comment: \\u12 <\n");
  check_good("<a\\u00E9> <b> \"\\t\\u00e9\\U0010FFFF\\\\u\" .\n");
  check_good("_:a <b> _:c .\n");
}

static void
test_characters(void** const state)
{
  (void)state;
  check_bad("<a>\n \xFF", "not-utf8 ", 2U, 2U);
  check_bad("\xC3", "not-utf8 ", 1U, 1U);
  check_bad("<a> \x01", "bad-character ", 1U, 5U);
  check_bad("# \x7F", "bad-character ", 1U, 3U);
}

static void
test_escapes(void** const state)
{
  (void)state;
  check_bad("\"\\u12\" ", "bad-escape ", 1U, 2U);
  check_bad("\"\\u12G4\"", "bad-escape ", 1U, 2U);
  check_bad("\"a\\u0000\"", "bad-escape ", 1U, 3U);
  check_bad("\"\\uD800\"", "bad-escape ", 1U, 2U);
  check_bad("\"\\uDFFF\"", "bad-escape ", 1U, 2U);
  check_bad("\"\\U00110000\"", "bad-escape ", 1U, 2U);
  check_bad("\"\\U0001F60\"", "bad-escape ", 1U, 2U);
  check_bad("<a>\n<\\u12>", "bad-escape ", 2U, 2U);
  check_good("\"\\uD7FF\\uE000\\U00000001\"");
  check_good("\"\\u00af\\u00FA\"");
  check_good("\"\\\\u12\"");
}

static void
test_spans(void** const state)
{
  (void)state;
  check_bad("<a>\n<b", "bad-rdf ", 2U, 1U);
  check_bad("<a\nb>", "bad-rdf ", 1U, 1U);
  check_bad("<a> \"b", "bad-rdf ", 1U, 5U);
  check_bad("\"b\n\"", "bad-rdf ", 1U, 1U);
  check_bad_line("'a'", "bad-rdf ", 1U);
  check_bad_line("<a> x\\,", "bad-rdf ", 6U);
  check_bad_line("\"\"\"\na\n\"\"\"", "bad-rdf ", 3U);

  // The first fault is told
  check_bad("<a\nb> \"\\u12\" \xFF", "bad-rdf ", 1U, 1U);
}

static void
test_labels(void** const state)
{
  (void)state;
  check_bad_line("_:\\u0061", "bad-rdf ", 1U);
  check_bad_line("<a> <b> _:\\u0061 .", "bad-rdf ", 9U);
  check_bad_line("__:\\u0061", "bad-rdf ", 2U);
  check_good("_:_ <_:> _:a");
  check_good("_:");
  check_good("_");
}

// Return a text of `size` times a sign between two strings; free it
static char*
make_long(const char* const before,
          const char        sign,
          const size_t      size,
          const char* const after)
{
  const size_t n    = strlen(before);
  char* const  text = (char*)calloc(n + size + strlen(after) + 1U, 1U);
  assert_non_null(text);
  memcpy(text, before, n);
  memset(text + n, sign, size);
  memcpy(text + n + size, after, strlen(after));
  return text;
}

static void
check_long(const char* const before,
           const size_t      limit,
           const char* const after,
           const char* const code,
           const uint32_t    column)
{
  char* const good = make_long(before, 'a', limit, after);
  char* const bad  = make_long(before, 'a', limit + 1U, after);
  check_good(good);
  check_bad(bad, code, 1U, column);
  free(good);
  free(bad);
}

static void
test_limits(void** const state)
{
  (void)state;
  check_long("\"a\"@", ENT_MAX_RDF_TAG, " ", "long-language ", 4U);
  check_long("\"a\" @", ENT_MAX_RDF_TAG, "", "long-language ", 5U);
  check_long("<", ENT_MAX_RDF_IRI, ">", "long-iri ", 1U);

  // No language tags
  char* const name = make_long("<a@", 'a', ENT_MAX_RDF_TAG + 1U, ">");
  check_good(name);
  free(name);

  // In lines, Raptor takes other bytes for a tag too
  char* const escapes = make_long("\"a\"@", '%', ENT_MAX_RDF_TAG + 1U, " .");
  check_bad_line(escapes, "long-language ", 4U);
  free(escapes);
}

static void
test_long_line(void** const state)
{
  (void)state;
  char* const good = make_long("#\n", '#', ENT_MAX_RDF_LINE, "\n#\n");
  char* const bad  = make_long("#\n", '#', ENT_MAX_RDF_LINE + 1U, "\n#\n");
  check_bytes(ENT_NQUADS, ent_text(good), "", 0U, 0U);
  check_bytes(ENT_NQUADS, ent_text(bad), "long-line ", 2U, 1U);
  check_bytes(ENT_TURTLE, ent_text(bad), "", 0U, 0U);
  free(good);
  free(bad);
}

// Check a document of `count` equal parts
static void
check_repeated(const char* const part,
               const size_t      count,
               const char* const code)
{
  const size_t n    = strlen(part);
  char* const  text = (char*)calloc(count * n + 1U, 1U);
  EntBench     bench;
  assert_non_null(text);
  for (size_t i = 0U; i < count; ++i) {
    memcpy(text + i * n, part, n);
  }

  ent_bench_open(&bench);
  assert_int_equal(
    ent_rdf_guard(bench.world, ENT_TURTLE, ent_text(text), start),
    code[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_bench_check_codes(&bench, code);
  ent_bench_close(&bench);
  free(text);
}

static void
test_bases(void** const state)
{
  const size_t most = ENT_MAX_RDF_BASES;
  (void)state;
  check_repeated("@base <a/> .\n", most, "");
  check_repeated("@base <a/> .\n", most + 1U, "bad-rdf ");
  check_repeated("BASE <a/>\n", most + 1U, "bad-rdf ");
  check_repeated("bAsE #x\n <a/>\n", most + 1U, "bad-rdf ");
  check_repeated("base<a/>\n", most + 1U, "bad-rdf ");
  check_repeated("base#x\n<a/>\n", most + 1U, "bad-rdf ");

  // Absolute ones, and what is none
  check_repeated("@base <x:a/> .\n", most + 1U, "");
  check_repeated("x:base <a/> .\n", most + 1U, "");
  check_repeated("abase <a/> .\n", most + 1U, "");
  check_repeated("zbase <a/> .\n", most + 1U, "");
  check_repeated("ABASE <a/> .\n", most + 1U, "");
  check_repeated("ZBASE <a/> .\n", most + 1U, "");
  check_repeated("bases <a/> .\n", most + 1U, "");
  check_repeated("base x <a/> .\n", most + 1U, "");
  check_repeated("<b> \"base <a/>\" .\n", most + 1U, "");
  check_repeated("# base <a/>\n", most + 1U, "");
}

static void
check_encoding(const EntText     text,
               const char* const message,
               const size_t      n_cut)
{
  EntBench    bench;
  EntText     bytes    = text;
  EntPosition position = start;
  ent_bench_open(&bench);
  assert_int_equal(ent_rdf_guard_encoding(bench.world, &position, &bytes),
                   message[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  assert_string_equal(bench.message, message);
  assert_int_equal(text.size - bytes.size, n_cut);
  assert_int_equal(position.column, 1U + n_cut);
  ent_bench_close(&bench);
}

static void
test_encodings(void** const state)
{
  const char* const utf16 = "encoding is UTF-16, expected UTF-8";
  const char* const utf32 = "encoding is UTF-32, expected UTF-8";
  (void)state;
  check_encoding(ENT_TEXT(""), "", 0U);
  check_encoding(ENT_TEXT("<"), "", 0U);
  check_encoding(ENT_TEXT("\xEF\xBB\xBF<a>"), "", 3U);
  check_encoding(ENT_TEXT("\xEF\xBB"), "", 0U);
  check_encoding(ENT_TEXT("\xFF\xFE<\0"), utf16, 0U);
  check_encoding(ENT_TEXT("\xFE\xFF\0<"), utf16, 0U);
  check_encoding(ENT_TEXT("<\0a\0"), utf16, 0U);
  check_encoding(ENT_TEXT("\0<\0a"), utf16, 0U);
  check_encoding(ENT_TEXT("\xFF\xFE\0\0<\0\0\0"), utf32, 0U);
  check_encoding(ENT_TEXT("\0\0\xFE\xFF"), utf32, 0U);
  check_encoding(ENT_TEXT("\0\0\0<"), utf32, 0U);
}

static void
check_blanked(const char* const text, const char* const expected)
{
  char copy[128] = "";
  assert_true(strlen(text) < sizeof(copy));
  memcpy(copy, text, strlen(text));
  ent_rdf_blank_comments(copy, strlen(text));
  assert_string_equal(copy, expected);
}

static void
test_comments(void** const state)
{
  (void)state;
  check_blanked("", "");
  check_blanked("# it's\n<a#b> # c\r\n", "      \n<a#b>    \r\n");
  check_blanked("\"# a\" #", "\"# a\"  ");
  check_blanked("_:a<#b>\"\\\"#\"#c\n#", "_:a<#b>\"\\\"#\"  \n ");
}

static void
check_position(const size_t offset, const uint32_t line, const uint32_t column)
{
  const EntPosition begin = { "test", 3U, 5U };
  const EntText     bytes = ENT_TEXT("ab\n\xC3\xA9\r\n\nc");
  const EntPosition found = ent_rdf_position(begin, bytes, offset);
  assert_string_equal(found.document, "test");
  assert_int_equal(found.line, line);
  assert_int_equal(found.column, column);
}

static void
test_positions(void** const state)
{
  (void)state;
  check_position(0U, 3U, 5U);
  check_position(2U, 3U, 7U);
  check_position(3U, 4U, 1U);
  check_position(5U, 4U, 3U);
  check_position(7U, 5U, 1U);
  check_position(8U, 6U, 1U);
  check_position(9U, 6U, 2U);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),      cmocka_unit_test(test_characters),
    cmocka_unit_test(test_escapes),   cmocka_unit_test(test_spans),
    cmocka_unit_test(test_labels),    cmocka_unit_test(test_limits),
    cmocka_unit_test(test_long_line), cmocka_unit_test(test_bases),
    cmocka_unit_test(test_encodings), cmocka_unit_test(test_comments),
    cmocka_unit_test(test_positions),
  };
  return cmocka_run_group_tests_name("rdf_guard", tests, NULL, NULL);
}

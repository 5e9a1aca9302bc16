// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/encodings.h"
#include "read/report/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BAD "\xEF\xBF\xBD" // U+FFFD

// Bytes with zeros among them
#define BYTES(literal) ((EntText){ literal, sizeof(literal) - 1U })

static void
check_bytes(const EntText     bytes,
            const char* const label,
            const char* const expected,
            const char* const codes)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntBytes        out = ent_bytes_init(ent_world_memory(bench.world));
  const EntStatus st =
    ent_decode(bench.world, "test", bytes, ent_text(label), &out);
  assert_int_equal(st, expected ? ENT_SUCCESS : ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, codes);
  if (expected) {
    ent_check_text(ent_bytes_view(&out), expected);
  }
  ent_bytes_clear(&out);
  ent_bench_close(&bench);
}

static void
check(const char* const bytes,
      const char* const label,
      const char* const expected,
      const char* const codes)
{
  check_bytes(ent_text(bytes), label, expected, codes);
}

static void
test_utf8(void** const state)
{
  (void)state;
  check("", NULL, "", "");
  check("plain\r\n\ttext\r", NULL, "plain\r\n\ttext\r", "");
  check("page\n\fpage", NULL, "page\n\fpage", "");
  check("caf\xC3\xA9 \xF0\x9F\x98\x80",
        "utf-8",
        "caf\xC3\xA9 \xF0\x9F\x98\x80",
        "");
  check(" caf\xC3\xA9", " UTF-8\n", " caf\xC3\xA9", "");

  // The byte order mark goes before the label, and is left out
  check("\xEF\xBB\xBF\xC3\xA9", "windows-1251", "\xC3\xA9", "");
}

static void
test_replacing(void** const state)
{
  (void)state;

  // Good sequences with bad ones among them
  check("\xC3\xA9 \xFF \xC3\xA9\xC3\xA9",
        NULL,
        "\xC3\xA9 " BAD " \xC3\xA9\xC3\xA9",
        "replaced ");
  check("\xC3\xA9 \x93 \xC3", "utf-8", "\xC3\xA9 " BAD " " BAD, "replaced ");

  // One for the longest beginning of a sequence
  check(
    "\xEF\xBB\xBF\xE2\x80!\xF0\x9F\x98!", NULL, BAD "!" BAD "!", "replaced ");
  check("\xEF\xBB\xBF\xE0\x80\xED\xA0\x80\xF4\x90\xC0\x80",
        NULL,
        BAD BAD BAD BAD BAD BAD BAD BAD BAD,
        "replaced ");

  // Characters that no format can carry
  check("a\x01"
        "b\x7F\xEF\xBF\xBE",
        NULL,
        "a" BAD "b" BAD BAD,
        "replaced ");
  check_bytes(
    BYTES("much of a text\0b"), NULL, "much of a text" BAD "b", "replaced ");
}

static void
test_place(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntBytes out = ent_bytes_init(ent_world_memory(bench.world));
  assert_int_equal(ent_decode(bench.world,
                              "test",
                              ENT_TEXT("a\r\nb\rc\nde\x01 \x02"),
                              ent_text(NULL),
                              &out),
                   ENT_SUCCESS);
  assert_string_equal(bench.message,
                      "bytes without meaning, 2 in all, are read as U+FFFD");
  assert_string_equal(bench.position.document, "test");
  assert_int_equal(bench.position.line, 4);
  assert_int_equal(bench.position.column, 3);
  ent_bytes_clear(&out);
  ent_bench_close(&bench);
}

static void
test_windows(void** const state)
{
  (void)state;

  // Quotes, dash, and a byte without character
  check("\x93x\x94 \x96 \x81",
        NULL,
        "\xE2\x80\x9Cx\xE2\x80\x9D \xE2\x80\x93 \xC2\x81",
        "");
  check("caf\xE9", "iso-8859-1", "caf\xC3\xA9", "");
  check("\x80", "ASCII", "\xE2\x82\xAC", "");
  check("caf\xE9 \x93", "utf-8", "caf\xC3\xA9 \xE2\x80\x9C", "other-encoding ");
}

static void
test_labels(void** const state)
{
  (void)state;
  check("\xD0\xF3", "windows-1251", "\xD0\xA0\xD1\x83", "");
  check("\xF2", "koi8-r", "\xD0\xA0", "");
  check("\x82\xA0", "Shift_JIS", "\xE3\x81\x82", "");
  check("\xA4\xA2", "euc-jp", "\xE3\x81\x82", "");
  check("\xC4\xE3", "gbk", "\xE4\xBD\xA0", "");
  check("\xA7\x41", "big5", "\xE4\xBD\xA0", "");
  check("\xB0\xA1", "euc-kr", "\xEA\xB0\x80", "");
  check("\xA4", "iso-8859-15", "\xE2\x82\xAC", "");
  check("\xA5", "iso-8859-3", BAD, "replaced ");

  // Refused
  check("a", "utf-7", NULL, "unknown-encoding ");
  check("a", "utf-32", NULL, "unknown-encoding ");
  check("a", "cp037", NULL, "unknown-encoding ");
  check("a", "klingon", NULL, "unknown-encoding ");
  check("a", "hz-gb-2312", NULL, "unknown-encoding ");
  check(
    "a", "a label that is longer than all others", NULL, "unknown-encoding ");
}

// Every encoding of the table is one that ICU can open, but for a few
static void
test_converters(void** const state)
{
  static const char* const labels[] = {
    "utf8",        "latin1",  "866",
    "latin2",      "latin3",  "latin4",
    "cyrillic",    "arabic",  "greek",
    "hebrew",      "l6",      "iso8859-13",
    "iso8859-14",  "l9",      "koi8",
    "koi8-ru",     "mac",     "tis-620",
    "cp1250",      "cp1251",  "cp1253",
    "latin5",      "cp1255",  "cp1256",
    "cp1257",      "cp1258",  "x-mac-ukrainian",
    "gb2312",      "cn-big5", "x-euc-jp",
    "csiso2022jp", "sjis",    "korean",
  };

  (void)state;
  for (size_t i = 0U; i < N_ITEMS(labels); ++i) {
    check("a", labels[i], "a", "");
  }
}

static void
test_utf16(void** const state)
{
  (void)state;
  check_bytes(BYTES("\xFF\xFE"
                    "a\0\xE9\0"),
              "utf-8",
              "a\xC3\xA9",
              "");
  check_bytes(
    BYTES("\xFE\xFF\0a\xD8\x3D\xDE\x00"), NULL, "a\xF0\x9F\x98\x80", "");

  // Without a mark
  check_bytes(BYTES("<\0p\0>\0a\0"), NULL, "<p>a", "");
  check_bytes(BYTES("\0<\0p\0>\0a"), NULL, "<p>a", "");
  check_bytes(BYTES("<\0p\0>\0a\0"), "utf-8", "<p>a", "other-encoding ");
  check_bytes(BYTES("\x3D\xD8"), "utf-16le", BAD, "replaced ");
  check_bytes(BYTES("\x00\xDE"
                    "a\0"),
              "utf-16",
              BAD "a",
              "replaced ");

  // UTF-32 is recognized, and refused
  check_bytes(BYTES("\xFF\xFE\0\0a\0\0\0"), NULL, NULL, "unknown-encoding ");
  check_bytes(BYTES("\0\0\0<\0\0\0p\0\0\0>"), NULL, NULL, "unknown-encoding ");
}

// Pairs of surrogates and overflow go over the converter's pieces
static void
test_long(void** const state)
{
  enum { N = 9001 };
  char* const bytes = (char*)malloc(4U * N);
  char* const text  = (char*)calloc(4U * N + 1U, 1U);
  (void)state;
  for (size_t i = 0U; i < N; ++i) {
    memcpy(bytes + 4U * i, i ? "\xD8\x3D\xDE\x00" : "\xFE\xFF\0a", 4U);
    strcpy(text + (i ? 4U * i - 3U : 0U), i ? "\xF0\x9F\x98\x80" : "a");
  }
  const EntText all = { bytes, 4U * N };
  check_bytes(all, NULL, text, "");
  free(bytes);
  free(text);
}

static void
test_size(void** const state)
{
  const EntText large = { (char*)calloc(67108865U, 1U), 67108865U };
  (void)state;
  check_bytes(large, NULL, NULL, "too-large ");
  free((void*)large.data);
}

static EntStatus
decode_some(EntWorld* const world)
{
  static const char* const texts[] = { "plain", "caf\xE9", "\xC3\xA9\x01" };

  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < N_ITEMS(texts) && !st; ++i) {
    EntBytes out = ent_bytes_init(ent_world_memory(world));
    st = ent_decode(world, "test", ent_text(texts[i]), ent_text(NULL), &out);
    ent_bytes_clear(&out);
  }
  return st;
}

static void
test_memory(void** const state)
{
  EntBench bench;
  (void)state;

  // A notice without memory says that, and is none of the reader's failures
  ent_bench_open(&bench);
  EntStatus st = ENT_NO_MEMORY;
  for (size_t n = 0U; st; ++n) {
    bench.memory.n_left    = n;
    bench.memory.has_ended = false;
    st                     = decode_some(bench.world);
    assert_true(!st || bench.memory.has_ended);
    assert_true(n < 100U);
  }
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_utf8),   cmocka_unit_test(test_replacing),
    cmocka_unit_test(test_place),  cmocka_unit_test(test_windows),
    cmocka_unit_test(test_labels), cmocka_unit_test(test_converters),
    cmocka_unit_test(test_utf16),  cmocka_unit_test(test_long),
    cmocka_unit_test(test_size),   cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("decode", tests, NULL, NULL);
}

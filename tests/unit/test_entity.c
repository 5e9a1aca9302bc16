// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/markdown/entity.h"

static void
test_sizes(void** const state)
{
  static const struct {
    const char* text;
    size_t      expected;
  } rows[] = {
    { "&amp; b", 5U }, { "&#38;", 5U }, { "&#x26;", 6U }, { "&no;", 4U },
    { "&amp", 0U },    { "&;", 0U },    { "&#;", 0U },    { "& amp;", 0U },
    { "amp;", 0U },    { "&a b;", 0U }, { "&", 0U },      { "", 0U },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_entity_size(ent_text(rows[i].text)), rows[i].expected);
  }
}

static void
test_decoding(void** const state)
{
  static const struct {
    const char* text;
    const char* expected;
  } rows[] = {
    { "", "" },
    { "a & b", "a & b" },
    { "&lt;&gt;&amp;&quot;&apos;", "<>&\"'" },
    { "caf&eacute;&mdash;", "caf\xC3\xA9\xE2\x80\x94" },
    { "&#233;&#xE9;&#Xe9;", "\xC3\xA9\xC3\xA9\xC3\xA9" },
    { "&#x1F600;", "\xF0\x9F\x98\x80" },
    { "&amp;amp;", "&amp;" },
    { "&nosuch;&&#38;", "&nosuch;&&" },
    // Code points that no text can have, and those of windows-1252
    { "&#0;&#xD800;&#x110000;&#99999999999;&#xFFFF;",
      "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
    { "&#146;&#x80;&#129;", "\xE2\x80\x99\xE2\x82\xAC\xEF\xBF\xBD" },
    { "&#10;", "\n" },
    { "&#x;&#12a;", "\xEF\xBF\xBD\xEF\xBF\xBD" },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntBytes out = ent_bytes_init(&memory);
    ent_entities_decode(ent_text(rows[i].text), &out);
    ent_check_text(ent_bytes_view(&out), rows[i].expected);
    ent_bytes_clear(&out);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_sizes),
    cmocka_unit_test(test_decoding),
  };
  return cmocka_run_group_tests_name("entity", tests, NULL, NULL);
}

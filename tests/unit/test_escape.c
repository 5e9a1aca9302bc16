// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "write/escape.h"

typedef void (*Escape)(EntBytes* out, EntText text);

static void
check_escape(const Escape      escape,
             const char* const text,
             const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  escape(&bytes, ent_text(text));
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_json(void** const state)
{
  (void)state;
  check_escape(ent_escape_json, NULL, "\"\"");
  check_escape(ent_escape_json, "a/b <\xC3\xA9>", "\"a/b <\xC3\xA9>\"");
  check_escape(ent_escape_json, "\"a\\", "\"\\\"a\\\\\"");
  check_escape(ent_escape_json, "a\nb\rc\td", "\"a\\nb\\rc\\td\"");
}

static void
test_xml_attribute(void** const state)
{
  (void)state;
  check_escape(ent_escape_xml_attribute, NULL, "");
  check_escape(ent_escape_xml_attribute, "it's", "it's");
  check_escape(
    ent_escape_xml_attribute, "<a&\"b\">", "&lt;a&amp;&quot;b&quot;&gt;");
  check_escape(ent_escape_xml_attribute, "a\nb\rc\td", "a&#10;b&#13;c&#9;d");
}

static void
test_xml_text(void** const state)
{
  (void)state;
  check_escape(ent_escape_xml_text, "", "");
  check_escape(ent_escape_xml_text, "\"it's\"\n\t", "\"it's\"\n\t");
  check_escape(ent_escape_xml_text, "a<b>&c]]>", "a&lt;b&gt;&amp;c]]&gt;");
  check_escape(ent_escape_xml_text, "a\r\n", "a&#13;\n");
}

static void
test_csv(void** const state)
{
  (void)state;

  // As it is
  check_escape(ent_escape_csv, "", "");
  check_escape(ent_escape_csv, "a b; c'd", "a b; c'd");

  // In quotes
  check_escape(ent_escape_csv, "a,b", "\"a,b\"");
  check_escape(ent_escape_csv, "a\nb", "\"a\nb\"");
  check_escape(ent_escape_csv, "a\rb", "\"a\rb\"");
  check_escape(ent_escape_csv, "\"a\" b", "\"\"\"a\"\" b\"");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_json),
    cmocka_unit_test(test_xml_attribute),
    cmocka_unit_test(test_xml_text),
    cmocka_unit_test(test_csv),
  };
  return cmocka_run_group_tests_name("escape", tests, NULL, NULL);
}

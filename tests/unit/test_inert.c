// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw/inert.h"
#include "harness.h"

#include <string.h>

typedef void (*Appender)(EntBytes* out, EntMarkup markup, EntText text);

static void
check(const Appender    append,
      const EntMarkup   markup,
      const char* const text,
      const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  append(&bytes, markup, ent_text(text));
  assert_int_equal(bytes.status, ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
html(const char* const text, const char* const expected)
{
  check(ent_inert_text, ENT_MARKUP_HTML, text, expected);
}

static void
markdown(const char* const text, const char* const expected)
{
  check(ent_inert_text, ENT_MARKUP_MARKDOWN, text, expected);
}

static void
tex(const char* const text, const char* const expected)
{
  check(ent_inert_text, ENT_MARKUP_TEX, text, expected);
}

static void
test_words(void** const state)
{
  (void)state;
  html("", "");
  html(" a \n\t b ", "a b");
  html("a\x01\x7F\xFF"
       "b\xE2\x80\xAE"
       "c",
       "abc");
}

static void
test_html(void** const state)
{
  (void)state;
  html("<b a='c' d=\"e\">&amp;</b>",
       "&lt;b a=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;&lt;/b&gt;");
  html("\xC3\xA9 \\ `", "\xC3\xA9 \\ `");
}

static void
test_markdown(void** const state)
{
  (void)state;
  markdown("a_b*c`d\\e", "a\\_b\\*c\\`d\\\\e");
  markdown("[a](b) ![c] <d> &lt; {e} # f|g~h^i$j @k +l =m",
           "\\[a\\](b) \\!\\[c\\] \\<d\\> \\&lt; \\{e\\} \\# f\\|g\\~h\\^i\\$j "
           "\\@k \\+l \\=m");
  markdown("\"q\" 'r'", "\\\"q\\\" \\'r\\'");

  // Only where they would mean something
  markdown("a-b. c: (d)", "a-b. c: (d)");
  markdown("a -- b ... c", "a \\-\\- b \\.\\.\\. c");
  markdown("http://a :b: (@c)", "http\\://a \\:b: \\(\\@c)");
  markdown("www.a.b", "www\\.a.b");
}

static void
test_tex(void** const state)
{
  (void)state;
  tex("\\a{b}$&#%", "\\textbackslash{}a\\{b\\}\\$\\&\\allowbreak{}\\#\\%");
  tex("_^~", "\\_\\allowbreak{}\\textasciicircum{}\\textasciitilde{}");
  tex("\"<>|", "\\string\"\\textless{}\\textgreater{}\\textbar{}");
  tex("[*]", "{[}{*}{]}");

  // Ligatures
  tex("a-b -- c '' `` ,, !` ?`", "a-b -{}- c '{}' `{}` ,{}, !{}` ?{}`");

  // Characters that fonts may lack
  tex("\xC3\xA9\xE2\x80\x9C\xE2\x80\xA6", "\xC3\xA9\xE2\x80\x9C\xE2\x80\xA6");
  tex("\xC3\x97", "\\ententechar{00D7}{\xC3\x97}");
  tex("\xD0\x96", "\\ententechar{0416}{\xD0\x96}");
  tex("\xF0\x9F\x98\x80", "\\ententechar{1F600}{\xF0\x9F\x98\x80}");
  tex("\xF4\x80\x80\x80", "\\ententechar{100000}{\xF4\x80\x80\x80}");
}

#define ADDRESS "https://a.b/c(d)_e*~f?g=%22&h='\"<i> \xC3\xA9#j"

static void
test_addresses(void** const state)
{
  const Appender add = ent_inert_address;
  (void)state;
  check(add,
        ENT_MARKUP_HTML,
        ADDRESS,
        "https://a.b/c%28d%29_e*~f?g=%22&amp;h=%27%22%3Ci%3E%20%C3%A9#j");
  check(add,
        ENT_MARKUP_MARKDOWN,
        ADDRESS,
        "https://a.b/c%28d%29\\_e\\*\\~f?g=%22&h=%27%22%3Ci%3E%20%C3%A9#j");
  check(add,
        ENT_MARKUP_TEX,
        ADDRESS,
        "https://a.b/c\\%28d\\%29_e*\\string~f?g=\\%22&h=\\%27\\%22\\%3Ci\\%3E"
        "\\%20\\%C3\\%A9\\#j");

  // What would be an entity
  check(add, ENT_MARKUP_MARKDOWN, "?a&amp;b&c", "?a&amp;amp;b&c");
  check(add, ENT_MARKUP_MARKDOWN, "?&#38;", "?&amp;#38;");
  check(add, ENT_MARKUP_MARKDOWN, "?&;&", "?&;&");
  check(add, ENT_MARKUP_TEX, "\\{}", "\\%5C\\%7B\\%7D");
}

// Memory that ends is told, once
static void
test_memory(void** const state)
{
  EntScarcity        scarcity = { 0U, 0U, false };
  const EntAllocator memory   = ent_scarcity_allocator(&scarcity);
  EntBytes           bytes    = ent_bytes_init(&memory);
  (void)state;
  ent_inert_text(&bytes, ENT_MARKUP_HTML, ENT_TEXT("a"));
  assert_int_equal(bytes.status, ENT_NO_MEMORY);
  assert_int_equal(bytes.size, 0);
  ent_bytes_clear(&bytes);
  assert_int_equal(scarcity.n_blocks, 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),     cmocka_unit_test(test_html),
    cmocka_unit_test(test_markdown),  cmocka_unit_test(test_tex),
    cmocka_unit_test(test_addresses), cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("inert", tests, NULL, NULL);
}

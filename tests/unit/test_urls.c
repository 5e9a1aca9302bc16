// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "model/lexical.h"
#include "read/report/urls/urls.h"

#include <stdlib.h>
#include <string.h>

#define MANY 100000U

// Text, and what is found in it: "URL|URL|", " < " before a printed form
typedef struct {
  const char* text;
  const char* found;
} Row;

static void
append(char* const to, const EntText text)
{
  if (text.size) {
    strncat(to, text.data, text.size);
  }
}

static void
check(const Row* const row)
{
  char               found[2048] = "";
  const EntAllocator memory      = ent_memory_system();
  EntArena           arena       = ent_arena_init(&memory);
  EntUrls            out         = { NULL, 0U, 0U };
  const EntText      text        = ent_text(row->text);
  assert_false(ent_urls_find(text, &arena, &out));
  for (size_t i = 0U; i < out.n_items; ++i) {
    const EntUrl* const url = &out.items[i];
    const EntText       printed =
      ent_text_from(ent_text_until(text, url->end), url->begin);
    assert_true(ent_is_iri(url->url) && ent_is_link(url->url));
    assert_true(
      ent_text_equals(url->printed.size ? url->printed : url->url, printed));
    assert_false(url->printed.size && ent_text_equals(url->url, printed));
    append(found, url->url);
    append(found, ent_text(url->printed.size ? " < " : ""));
    append(found, url->printed);
    append(found, ENT_TEXT("|"));
  }

  assert_string_equal(found, row->found);
  free(out.items);
  ent_arena_clear(&arena);
}

static void
check_all(const Row* const rows, const size_t n_rows)
{
  for (size_t i = 0U; i < n_rows; ++i) {
    check(&rows[i]);
  }
}

static void
test_plain(void** const state)
{
  static const Row rows[] = {
    { "", "" },
    { "No address at all, e.g. here.", "" },
    { "https://a.example", "https://a.example|" },
    { "See https://a.example/x for more.", "https://a.example/x|" },
    { "http://a.example/", "http://a.example/|" },
    { "ftp://a.example/x.zip", "ftp://a.example/x.zip|" },
    { "HTTPS://A.Example/X", "HTTPS://A.Example/X|" },
    { "https://a.example:8080/x", "https://a.example:8080/x|" },
    { "https://a.example:8080", "https://a.example:8080|" },
    { "http://192.0.2.1/x", "http://192.0.2.1/x|" },
    { "http://localhost/x", "http://localhost/x|" },
    { "https://me@a.example/x", "https://me@a.example/x|" },
    { "https://a.example?q=1#f", "https://a.example?q=1#f|" },
    { "https://a.example/?m=w&r=HSg#", "https://a.example/?m=w&r=HSg#|" },
    { "https://a.example/@b/1", "https://a.example/@b/1|" },
    { "Sourcehttps://a.example/x", "https://a.example/x|" },
    { "http:// is a scheme", "" },
    { "https://x", "" },
    { "https://", "" },
    { "gopher://a.example/x", "" },
    { "javascript:alert(1)", "" },
    { "https://пример.рф/я", "https://пример.рф/я|" },
  };
  (void)state;
  check_all(rows, N_ITEMS(rows));
}

static void
test_ends(void** const state)
{
  static const Row rows[] = {
    { "See https://a.example/x.", "https://a.example/x|" },
    { "https://a.example. Then", "https://a.example|" },
    { "https://a.example/x, and", "https://a.example/x|" },
    { "https://a.example/x?!", "https://a.example/x|" },
    { "https://a.example/x;", "https://a.example/x|" },
    { "https://a.example/x: why", "https://a.example/x|" },
    { "https://a.example's text", "https://a.example|" },
    { "'https://a.example/x'", "https://a.example/x|" },
    { "\"https://a.example/x\"", "https://a.example/x|" },
    { "\xE2\x80\x9Chttps://a.example/x\xE2\x80\x9D", "https://a.example/x|" },
    { "\xE2\x80\x98https://a.example/x\xE2\x80\x99", "https://a.example/x|" },
    { "\xC2\xABhttps://a.example/x\xC2\xBB", "https://a.example/x|" },
    { "https://a.example/x\xE2\x80\xA6", "https://a.example/x|" },
    { "<https://a.example/x>", "https://a.example/x|" },
    { "<https://a.example/x>;", "https://a.example/x|" },
    { "(https://a.example/x)", "https://a.example/x|" },
    { "(see https://a.example/x).", "https://a.example/x|" },
    { "https://a.example/x_(y)", "https://a.example/x_(y)|" },
    { "(https://a.example/x_(y)).", "https://a.example/x_(y)|" },
    { "[https://a.example/x]", "https://a.example/x|" },
    { "[x](https://a.example/x)y", "https://a.example/x|" },
    { "**https://a.example/x**", "https://a.example/x|" },
    { "https://a.example/x.[3] Then", "https://a.example/x|" },
    { "https://a.example/x[3][4]", "https://a.example/x|" },
    { "https://a.example/?a[0]=1", "https://a.example/?a[0]=1|" },
    { "https://a.example/x(", "https://a.example/x|" },
  };
  (void)state;
  check_all(rows, N_ITEMS(rows));
}

static void
test_many(void** const state)
{
  static const char both[] = "https://a.example/x|https://b.example/y|";
  static const Row  rows[] = {
     { "https://a.example/x https://b.example/y", both },
     { "https://a.example/x; https://b.example/y", both },
     { "https://a.example/x ; https://b.example/y ;", both },
     { "https://a.example/x;https://b.example/y", both },
     { "https://a.example/x,https://b.example/y", both },
     { "https://a.example/xhttps://b.example/y", both },
     { "<https://a.example/x>; <https://b.example/y>", both },
     { "<https://a.example/x><https://b.example/y>", both },
     { "https://a.examplehttps://b.example/y",
       "https://a.example|https://b.example/y|" },
     { "https://a.example/xhxxps://b.example/y",
       "https://a.example/x|https://b.example/y < hxxps://b.example/y|" },
     { "https://a.example/web/2020/https://b.example/y",
       "https://a.example/web/2020/https://b.example/y|" },
     { "https://a.example/?u=https://b.example/y",
       "https://a.example/?u=https://b.example/y|" },
     { "https://a.example/?https://b.example/y",
       "https://a.example/?https://b.example/y|" },
     { "https://a.example/?u%3Dhttps://b.example/y",
       "https://a.example/?u%3Dhttps://b.example/y|" },
     { "http://http://a.example/x", "http://a.example/x|" },
  };
  (void)state;
  check_all(rows, N_ITEMS(rows));
}

static void
test_defanged(void** const state)
{
  static const Row rows[] = {
    { "hxxp://a.example/x", "http://a.example/x < hxxp://a.example/x|" },
    { "hXXps://a.example/x", "https://a.example/x < hXXps://a.example/x|" },
    { "http[:]//a.example", "http://a.example < http[:]//a.example|" },
    { "https[://]a.example", "https://a.example < https[://]a.example|" },
    { "https:[//]a.example", "https://a.example < https:[//]a.example|" },
    { "hxxps(:)//a(.)example", "https://a.example < hxxps(:)//a(.)example|" },
    { "http:\\\\a.example/x", "http://a.example/x < http:\\\\a.example/x|" },
    { "https://mid[.]ru/x", "https://mid.ru/x < https://mid[.]ru/x|" },
    { "https://mid{.}ru/x", "https://mid.ru/x < https://mid{.}ru/x|" },
    { "https://mid[dot]ru/x", "https://mid.ru/x < https://mid[dot]ru/x|" },
    { "https://mid(DOT)ru", "https://mid.ru < https://mid(DOT)ru|" },
    { "https://mid [.]é/x", "" },
    { "https://mid [.] ru/x", "https://mid.ru/x < https://mid [.] ru/x|" },
    { "https://mid dot ru/en/x",
      "https://mid.ru/en/x < https://mid dot ru/en/x|" },
    { "<https://a dot gov dot ua/x>",
      "https://a.gov.ua/x < https://a dot gov dot ua/x|" },
    { "https://mid dot ru. Then", "https://mid.ru < https://mid dot ru|" },
    { "https://www.a dot gov.ua/n ;",
      "https://www.a.gov.ua/n < https://www.a dot gov.ua/n|" },
    { "https:// t.me/x", "https://t.me/x < https:// t.me/x|" },
    { "https://t. me/x", "https://t.me/x < https://t. me/x|" },
    { "https://t .me/x", "https://t.me/x < https://t .me/x|" },
    { "https://a.example. See below", "https://a.example|" },
    { "https://a\xEF\xBC\x8E"
      "example/x",
      "https://a.example/x < https://a\xEF\xBC\x8E"
      "example/x|" },
    { "hxxp://a[.]example/b[.]php",
      "http://a.example/b.php < hxxp://a[.]example/b[.]php|" },
    { "https://a.example/{x}|y",
      "https://a.example/%7Bx%7D%7Cy < https://a.example/{x}|y|" },
    { "https://a.example/a^b`c\\d",
      "https://a.example/a%5Eb%60c%5Cd < https://a.example/a^b`c\\d|" },
    { "https://a.example/x dot y", "https://a.example/x|" },
  };
  (void)state;
  check_all(rows, N_ITEMS(rows));
}

static void
test_bare(void** const state)
{
  static const Row rows[] = {
    { "www.a.example", "https://www.a.example < www.a.example|" },
    { "at www.a.example/x.", "https://www.a.example/x < www.a.example/x|" },
    { "www.president dot gov.ua",
      "https://www.president.gov.ua < www.president dot gov.ua|" },
    { "mid[.]ru", "https://mid.ru < mid[.]ru|" },
    { "(mid[.]ru/x)", "https://mid.ru/x < mid[.]ru/x|" },
    { "\xE2\x80\x9Cmid[.]ru\xE2\x80\x9D", "https://mid.ru < mid[.]ru|" },
    { "a.org/x", "https://a.org/x < a.org/x|" },
    { "suspilne dot media/1-v; t.me/x",
      "https://suspilne.media/1-v < suspilne dot media/1-v|https://t.me/x < "
      "t.me/x|" },
    { "armyinform dot com.ua/x",
      "https://armyinform.com.ua/x < armyinform dot com.ua/x|" },
    { "a.org", "" },
    { "armyinform dot com.ua said", "" },
    { "the dot com bubble", "" },
    { "the dot com/dotcom bubble", "" },
    { "Connect the dot on the map.", "" },
    { "dot dot dot", "" },
    { "either/or, e.g./i.e., 3.5km/h, 24.kg/m", "" },
    { "U.S./Israeli strikes, St.Petersburg/Moscow", "" },
    { "It ended.Then/now", "" },
    { "www.", "" },
    { "www.com", "" },
    { "press@a.org/x", "" },
    { "press@mid[.]ru", "" },
    { "press[at]mid[.]ru", "" },
    { "press [at] mid[.]ru", "" },
    { "j.doe@mid[.]ru", "" },
    { "mailto:press@a.example", "" },
    { "src/a.org/x", "" },
    { "word[.] Then", "" },
    { "192[.]0[.]2[.]1", "" },
  };
  (void)state;
  check_all(rows, N_ITEMS(rows));
}

static void
find_long(const char* const begin, const char* const part, EntUrls* const out)
{
  const EntAllocator memory = ent_memory_system();
  EntArena           arena  = ent_arena_init(&memory);
  EntBytes           text   = ent_bytes_init(&memory);
  ent_bytes_string(&text, begin);
  for (size_t i = 0U; i < MANY; ++i) {
    ent_bytes_string(&text, part);
  }

  assert_false(ent_urls_find(ent_bytes_view(&text), &arena, out));
  ent_bytes_clear(&text);
  ent_arena_clear(&arena);
}

// A megabyte of something takes no longer than one of prose
static void
test_long(void** const state)
{
  static const char* const parts[] = {
    "http://", "https://a.", "dot ",   "dot dot dot ", "((((((((",
    "[.]",     "a[.]",       "a.",     "www.",         "a dot ",
    "[1]",     "))))",       "@",      "x@",           "https://a.b/",
    "aaaa",    "https:// ",  "[at] a", "://",          "a.b/c)",
  };
  EntUrls out = { NULL, 0U, 0U };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    find_long("", parts[i], &out);
    find_long("https://a.example/", parts[i], &out);
  }

  // Over 8 kB there is no URL, and the next is found
  find_long("https://a.example/", "xyz", &out);
  assert_int_equal(out.n_items, 0);
  find_long("https://a.example/", "x https://b.example", &out);
  assert_int_equal(out.n_items, MANY + 1U);
  free(out.items);
}

static EntStatus
find_scarcely(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntArena                  arena  = ent_arena_init(memory);
  EntUrls                   out    = { NULL, 0U, 0U };
  const EntStatus           st =
    ent_urls_find(ENT_TEXT("https://a.example hxxp://a.example"), &arena, &out);
  ent_memory_free(memory, out.items);
  ent_arena_clear(&arena);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(find_scarcely);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_plain),  cmocka_unit_test(test_ends),
    cmocka_unit_test(test_many),   cmocka_unit_test(test_defanged),
    cmocka_unit_test(test_bare),   cmocka_unit_test(test_long),
    cmocka_unit_test(test_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/memory.h"
#include "read/report/html/meta.h"

#include <stdio.h>
#include <string.h>

// What is known of a field after one telling or two
static void
check(const EntHtmlField field,
      const char* const  name,
      const char* const  value,
      const char* const  other_name,
      const char* const  other_value,
      const char* const  expected)
{
  const EntAllocator memory = ent_memory_system();
  EntHtmlMeta        meta   = ent_html_meta_init(&memory);
  ent_html_meta_named(&meta, name, ent_text(value));
  ent_html_meta_named(&meta, other_name, ent_text(other_value));
  ent_check_text(ent_bytes_view(&meta.values[field]), expected);
  ent_html_meta_clear(&meta);
}

static void
test_ranks(void** const state)
{
  (void)state;
  check(ENT_META_TITLE, "og:title", " a ", "x", "b", "a");
  check(ENT_META_TITLE, "OG:Title", "a", "og:title", "b", "a");
  check(ENT_META_TITLE, "og:title", "a", "citation_title", "b", "b");
  check(ENT_META_TITLE, "citation_title", "a", "og:title", "b", "a");
  check(ENT_META_TITLE, "citation_title", " ", "og:title", "b", "b");
  check(ENT_META_ISSUED, "date", "a", "article:published_time", "b", "b");
  check(ENT_META_PUBLISHER, "og:site_name", "a", "x", "", "a");
  check(ENT_META_HREF, "og:url", "a", "x", "", "a");
  check(ENT_META_LANG, "content-language", "a", "x", "", "a");
}

static void
test_authors(void** const state)
{
  (void)state;
  check(ENT_META_AUTHOR, "author", "Ann", "author", "Bo", "Ann; Bo");
  check(ENT_META_AUTHOR, "author", "Ann", "author", "Ann", "Ann");
  check(ENT_META_AUTHOR, "author", "Ann", "dc.creator", "Bo", "Bo");
  check(ENT_META_AUTHOR, "article:author", "https://x.org/ann", "x", "", "");
}

// Thousands of authors would be looked through again and again
static void
test_many_authors(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntHtmlMeta        meta   = ent_html_meta_init(&memory);
  (void)state;
  for (unsigned i = 0U; i < 1000U; ++i) {
    char name[16];
    snprintf(name, sizeof(name), "Author %u", i);
    ent_html_meta_named(&meta, "author", ent_text(name));
  }
  assert_true(meta.values[ENT_META_AUTHOR].size > 2000U);
  assert_true(meta.values[ENT_META_AUTHOR].size < 2100U);
  ent_html_meta_clear(&meta);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_ranks),
    cmocka_unit_test(test_authors),
    cmocka_unit_test(test_many_authors),
  };
  return cmocka_run_group_tests_name("html_meta", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/html/elements.h"

#include <stdio.h>
#include <string.h>

// A page that is put together by hand
typedef struct {
  EntBench bench;
  EntFlow  flow;
  EntHtml  html;
} Page;

static void
begin_page(Page* const page)
{
  ent_bench_open(&page->bench);
  page->flow = ent_flow_init(ent_world_memory(page->bench.world));
  assert_int_equal(ent_html_init(&page->html, &page->flow), ENT_SUCCESS);
}

static void
end_page(Page* const page)
{
  ent_html_clear(&page->html);
  ent_flow_clear(&page->flow);
  ent_bench_close(&page->bench);
}

static void
open_with(Page* const       page,
          const char* const element,
          const char* const name,
          const char* const value)
{
  const char* const pairs[] = { name, value, NULL };
  ent_html_open(&page->html, element, name ? pairs : NULL);
}

static void
add(Page* const page, const char* const text)
{
  ent_html_text(&page->html, ent_text(text), 0U);
}

static void
check_block(const Page* const  page,
            const size_t       index,
            const EntBlockKind kind,
            const unsigned     level,
            const char* const  text)
{
  assert_true(index < page->flow.n_blocks);
  const EntBlock* const block = &page->flow.blocks[index];
  assert_int_equal(block->kind, kind);
  assert_int_equal(block->level, level);
  ent_check_text(ent_flow_block_text(&page->flow, block), text);
}

static void
check_flags(const Page* const page, const size_t index, EntBlockFlags flags)
{
  assert_true(index < page->flow.n_blocks);
  assert_int_equal(page->flow.blocks[index].flags, flags);
}

// One element around a text
static void
test_kinds(void** const state)
{
  static const struct {
    const char*  name;
    EntBlockKind kind;
    unsigned     level;
  } rows[] = {
    { "p", ENT_BLOCK_PARAGRAPH, 0U },
    { "div", ENT_BLOCK_PARAGRAPH, 0U },
    { "unknown", ENT_BLOCK_PARAGRAPH, 0U },
    { "b", ENT_BLOCK_PARAGRAPH, 0U },
    { "h1", ENT_BLOCK_HEADING, 1U },
    { "h6", ENT_BLOCK_HEADING, 6U },
    { "li", ENT_BLOCK_ITEM, 1U },
    { "blockquote", ENT_BLOCK_QUOTE, 1U },
    { "td", ENT_BLOCK_CELL, 1U },
    { "figcaption", ENT_BLOCK_CAPTION, 0U },
    { "dd", ENT_BLOCK_PARAGRAPH, 0U },
    { "pre", ENT_BLOCK_PARAGRAPH, 0U },
  };

  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    Page page;
    begin_page(&page);
    open_with(&page, rows[i].name, NULL, NULL);
    add(&page, " text ");
    ent_html_close(&page.html, rows[i].name);
    ent_html_finish(&page.html);
    check_block(&page, 0U, rows[i].kind, rows[i].level, "text");
    assert_int_equal(page.flow.n_blocks, 1);
    end_page(&page);
  }
}

static void
test_closing(void** const state)
{
  Page page;
  (void)state;
  begin_page(&page);
  ent_html_close(&page.html, "p"); // Never opened
  open_with(&page, "div", NULL, NULL);
  open_with(&page, "a", "href", " /x ");
  add(&page, "link");
  ent_html_close(&page.html, "li");
  ent_html_close(&page.html, "div"); // The link too
  add(&page, "after");
  ent_html_finish(&page.html);
  check_block(&page, 0U, ENT_BLOCK_PARAGRAPH, 0U, "link");
  check_block(&page, 1U, ENT_BLOCK_PARAGRAPH, 0U, "after");
  assert_int_equal(page.flow.n_marks, 1);
  ent_check_text(ent_flow_mark_value(&page.flow, &page.flow.marks[0]), "/x");
  assert_int_equal(page.flow.marks[0].end, 4);
  end_page(&page);
}

static void
test_flags(void** const state)
{
  static const struct {
    const char*   element;
    const char*   name;
    const char*   value;
    EntBlockFlags flags;
  } rows[] = {
    { "nav", NULL, NULL, ENT_BLOCK_IN_CHROME },
    { "header", NULL, NULL, ENT_BLOCK_IN_CHROME },
    { "article", NULL, NULL, ENT_BLOCK_IN_ARTICLE },
    { "main", "class", "menu", ENT_BLOCK_IN_ARTICLE },
    { "body", "class", "sidebar", 0U },
    { "div", "class", "sidebar", ENT_BLOCK_IN_CHROME },
    { "div", "id", "sidebar", ENT_BLOCK_IN_CHROME },
    { "div", "role", "banner", ENT_BLOCK_IN_CHROME },
    { "div", "role", "main", ENT_BLOCK_IN_ARTICLE },
    { "div", "itemprop", "articleBody", ENT_BLOCK_IN_ARTICLE },
    { "div", "hidden", NULL, ENT_BLOCK_IN_CHROME },
    { "div", "aria-hidden", "true", ENT_BLOCK_IN_CHROME },
    { "div", "aria-hidden", "false", 0U },
    { "div", "style", "color:red; display : none", ENT_BLOCK_IN_CHROME },
    { "div", "style", "display: block; float: none", 0U },
    { "aside", "class", "footnotes", ENT_BLOCK_IN_NOTES },
    { "aside", "role", "doc-endnotes", ENT_BLOCK_IN_NOTES },
    { "custom-menu", "class", "menu", ENT_BLOCK_IN_CHROME },
    { "span", "class", "menu", 0U },
  };

  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    Page page;
    begin_page(&page);
    open_with(&page, rows[i].element, rows[i].name, rows[i].value);
    add(&page, "text");
    ent_html_finish(&page.html);
    check_flags(&page, 0U, rows[i].flags);
    end_page(&page);
  }
}

// What is nested changes what it is
static void
test_nested_flags(void** const state)
{
  Page page;
  (void)state;
  begin_page(&page);
  open_with(&page, "article", NULL, NULL);
  open_with(&page, "header", NULL, NULL);
  add(&page, "header of the article");
  ent_html_close(&page.html, "header");
  open_with(&page, "footer", NULL, NULL);
  add(&page, "footer of the article");
  open_with(&page, "ol", "class", "references");
  add(&page, "notes in it");
  ent_html_close(&page.html, "article");
  open_with(&page, "div", "class", "menu");
  open_with(&page, "main", NULL, NULL);
  add(&page, "main in a menu");
  ent_html_finish(&page.html);
  check_flags(&page, 0U, ENT_BLOCK_IN_ARTICLE);
  check_flags(&page,
              1U,
              (EntBlockFlags)ENT_BLOCK_IN_ARTICLE |
                (EntBlockFlags)ENT_BLOCK_IN_CHROME);
  check_flags(&page,
              2U,
              (EntBlockFlags)ENT_BLOCK_IN_ARTICLE |
                (EntBlockFlags)ENT_BLOCK_IN_NOTES);
  check_flags(&page, 3U, ENT_BLOCK_IN_ARTICLE);
  end_page(&page);
}

// Empty lines may be cut anywhere between two pieces of text
static void
test_pre(void** const state)
{
  Page page;
  (void)state;
  begin_page(&page);
  open_with(&page, "pre", NULL, NULL);
  add(&page, "a\n");
  add(&page, " \n");
  add(&page, "b\nc");
  add(&page, "\n\n\n");
  ent_html_close(&page.html, "pre");
  add(&page, "d\n\ne");
  ent_html_finish(&page.html);
  check_block(&page, 0U, ENT_BLOCK_PARAGRAPH, 0U, "a");
  check_block(&page, 1U, ENT_BLOCK_PARAGRAPH, 0U, "b c");
  check_block(&page, 2U, ENT_BLOCK_PARAGRAPH, 0U, "d e");
  end_page(&page);
}

// More marks than a flow holds open; the inner ones close nothing
static void
test_many_marks(void** const state)
{
  Page page;
  (void)state;
  begin_page(&page);
  for (size_t i = 0U; i < 12U; ++i) {
    open_with(&page, "sup", NULL, NULL);
  }
  add(&page, "a");
  for (size_t i = 0U; i < 4U; ++i) {
    ent_html_close(&page.html, "sup");
  }
  assert_int_equal(page.flow.n_open_marks, 8);
  ent_html_finish(&page.html);
  assert_int_equal(page.flow.n_open_marks, 0);
  end_page(&page);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_kinds), cmocka_unit_test(test_closing),
    cmocka_unit_test(test_flags), cmocka_unit_test(test_nested_flags),
    cmocka_unit_test(test_pre),   cmocka_unit_test(test_many_marks),
  };
  return cmocka_run_group_tests_name("html_elements", tests, NULL, NULL);
}

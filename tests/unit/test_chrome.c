// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/blocks/chrome.h"

// Add a block; "[words]" in its text are a link, "[words#" one that is inert
static void
add_block(EntFlow* const flow, const EntBlockKind kind, const char* const text)
{
  ent_flow_begin(flow, kind, 1U);
  for (const char* c = text; *c; ++c) {
    if (*c == '[') {
      ent_flow_open(flow, ENT_MARK_LINK, ENT_TEXT("https://a.example"));
    } else if (*c == '{') {
      ent_flow_open(flow, ENT_MARK_LINK, ENT_TEXT("#"));
    } else if (*c == ']') {
      ent_flow_close(flow, ENT_MARK_LINK);
    } else {
      const EntText one = { c, 1U };
      ent_flow_text(flow, one, (size_t)(c - text));
    }
  }
  ent_flow_end(flow);
}

static void
test_lines(void** const state)
{
  static const struct {
    EntBlockKind kind;
    const char*  text;
    bool         is_dropped;
  } rows[] = {
    { ENT_BLOCK_PARAGRAPH, "Share this article", true },
    { ENT_BLOCK_HEADING, "NEXT", true },
    { ENT_BLOCK_PARAGRAPH, "* * *", true },
    { ENT_BLOCK_PARAGRAPH, "[A][B] | [C]", true },
    { ENT_BLOCK_PARAGRAPH, "[A] > [B] > [C] > [D] > E", true },
    { ENT_BLOCK_PARAGRAPH, "{Hide]", true },
    // Text
    { ENT_BLOCK_PARAGRAPH, "Share this article with us", false },
    { ENT_BLOCK_PARAGRAPH, "[A], [B]", false },
    { ENT_BLOCK_PARAGRAPH, "[A] and [B]", false },
    { ENT_BLOCK_PARAGRAPH, "[A] > [B] > C", false },
    { ENT_BLOCK_PARAGRAPH, "[The whole story]", false },
    { ENT_BLOCK_PARAGRAPH, "[He came.] [She left.]", false },
    { ENT_BLOCK_PARAGRAPH, "[https://a.example] [B]", false },
    { ENT_BLOCK_PARAGRAPH, "[12] [B]", false },
    { ENT_BLOCK_QUOTE, "[A] [B]", false },
    { ENT_BLOCK_CELL, "[A] [B]", false },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntFlow flow = ent_flow_init(&memory);
    add_block(&flow, rows[i].kind, rows[i].text);
    ent_chrome_drop(&flow);
    assert_int_equal(!!(flow.blocks[0].flags & ENT_BLOCK_IS_DROPPED),
                     rows[i].is_dropped);
    ent_flow_clear(&flow);
  }
}

// Build a list of links below a heading, and return how many are dropped
static size_t
count_dropped(const char* const heading, const size_t n_items, uint32_t ordinal)
{
  const EntAllocator memory = ent_memory_system();
  EntFlow            flow   = ent_flow_init(&memory);
  size_t             n      = 0U;
  add_block(&flow, ENT_BLOCK_HEADING, heading);
  for (size_t i = 0U; i < n_items; ++i) {
    add_block(&flow, ENT_BLOCK_ITEM, "[A title]");
    flow.blocks[flow.n_blocks - 1U].ordinal = ordinal;
  }

  add_block(&flow, ENT_BLOCK_ITEM, "Text with [A link]");
  ent_chrome_drop(&flow);
  for (size_t i = 0U; i < flow.n_blocks; ++i) {
    n += !!(flow.blocks[i].flags & ENT_BLOCK_IS_DROPPED);
  }

  ent_flow_clear(&flow);
  return n;
}

static void
test_lists(void** const state)
{
  (void)state;
  assert_int_equal(count_dropped("Ports", 3U, 0U), 3);
  assert_int_equal(count_dropped("Contents", 4U, 0U), 5);
  assert_int_equal(count_dropped("Ports", 2U, 0U), 0);
  assert_int_equal(count_dropped("Ports", 3U, 1U), 0);
  assert_int_equal(count_dropped("Sources", 3U, 0U), 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_lists),
  };
  return cmocka_run_group_tests_name("chrome", tests, NULL, NULL);
}

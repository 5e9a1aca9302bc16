// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/blocks/title.h"

// Blocks are "1 Words" or "2 Words" for headings, else paragraphs
typedef struct {
  const char* told;
  const char* blocks[4];
  const char* title;     // Words of the title's block, or empty
  const char* metadata;  // Title of the metadata
  const char* publisher; // Publisher of the metadata
  size_t      n_dropped;
} Row;

static void
add_block(EntFlow* const flow, const char* const text)
{
  const bool is_heading = ent_is_digit(text[0]);
  ent_flow_begin(flow,
                 is_heading ? ENT_BLOCK_HEADING : ENT_BLOCK_PARAGRAPH,
                 is_heading ? (unsigned)(text[0] - '0') : 0U);
  ent_flow_text(flow, ent_text(is_heading ? text + 2 : text), 0U);
  ent_flow_end(flow);
}

static void
check_row(const Row* const row, EntFlow* const flow)
{
  EntText title     = { NULL, 0U };
  size_t  n_dropped = 0U;
  ent_flow_tell(flow, &flow->metadata.title, ent_text(row->told));
  for (size_t i = 0U; i < N_ITEMS(row->blocks) && row->blocks[i]; ++i) {
    add_block(flow, row->blocks[i]);
  }

  ent_title_settle(flow);
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    const EntBlock* const block = &flow->blocks[i];
    n_dropped += !!(block->flags & ENT_BLOCK_IS_DROPPED);
    title =
      block->kind == ENT_BLOCK_TITLE ? ent_flow_block_text(flow, block) : title;
  }

  ent_check_text(title, row->title);
  ent_check_text(flow->metadata.title, row->metadata);
  ent_check_text(flow->metadata.publisher, row->publisher);
  assert_int_equal(n_dropped, row->n_dropped);
}

static void
test_titles(void** const state)
{
  static const Row rows[] = {
    { "", { NULL }, "", "", "", 0U },
    { "", { "a", "2 B", "1 C", "1 D" }, "C", "", "", 0U },
    { "", { "1 A", "a", "1 a", "2 A" }, "A", "", "", 1U },
    { "B", { "1 A", "2 B" }, "B", "B", "", 0U },
    { "X", { "1 A", "2 B" }, "A", "X", "", 0U },
    // The part before the bar
    { "B | Site", { "1 A", "2 b" }, "b", "B", "Site", 0U },
    { "B | Part | Site", { "1 B" }, "B", "B", "Site", 0U },
    { "B - C - Site", { "1 B - C" }, "B - C", "B - C", "Site", 0U },
    { "B \xE2\x80\x94 Site", { "They say B here" }, "", "B", "Site", 0U },
    { "B - C", { "They say B - C here" }, "", "B - C", "", 0U },
    { "B | C", { "Nothing" }, "", "B | C", "", 0U },
    { "B | Site", { "1 A", "They say B" }, "A", "B", "Site", 0U },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntFlow flow = ent_flow_init(&memory);
    check_row(&rows[i], &flow);
    ent_flow_clear(&flow);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_titles),
  };
  return cmocka_run_group_tests_name("title", tests, NULL, NULL);
}

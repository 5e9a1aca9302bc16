// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/flow.h"

#include <string.h>

static EntFlow
make_flow(void)
{
  static EntAllocator memory;
  memory = ent_memory_system();
  return ent_flow_init(&memory);
}

static void
check_blocks(EntFlow* const flow, const char* const expected)
{
  char text[1024] = "";
  assert_int_equal(flow->status, ENT_SUCCESS);
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    const EntText block = ent_flow_block_text(flow, &flow->blocks[i]);
    strncat(text, block.data, block.size);
    strcat(text, "|");
  }
  assert_string_equal(text, expected);
}

// A text in one block, as it is or byte by byte
static void
check_folded(const char* const text, const char* const expected)
{
  const EntText all = ent_text(text);
  for (size_t step = all.size ? all.size : 1U;; step = 4U) {
    EntFlow flow = make_flow();
    for (size_t i = 0U; i < all.size; i += step) {
      const size_t rest = all.size - i;
      ent_flow_text(
        &flow,
        ent_text_until(ent_text_from(all, i), rest < step ? rest : step),
        i);
    }
    ent_flow_end(&flow);
    check_blocks(&flow, expected);
    ent_flow_clear(&flow);
    if (step <= 4U) {
      break;
    }
  }
}

static void
test_folding(void** const state)
{
  (void)state;
  check_folded("", "");
  check_folded(" \n\t", "");
  check_folded("a", "a|");
  check_folded("  a \r\n b\t", "a b|");

  // Spaces of Unicode, and what cannot be seen; four bytes each
  check_folded("a \xC2\xA0"
               "b",
               "a b|");
  check_folded("a\xE2\x80\xAF"
               "b\xE3\x80\x80",
               "a b|");
  check_folded("ab\xC2\xAD"
               "c",
               "abc|");
  check_folded("a\xE2\x80\x8B"
               "b\xEF\xBB\xBF",
               "ab|");

  // Not to be mistaken for them
  check_folded("\xE2\x80\x99\xC2\xA9\xE2\x81\x84",
               "\xE2\x80\x99\xC2\xA9\xE2\x81\x84|");
}

static void
test_blocks(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  ent_flow_text(&flow, ENT_TEXT("stray"), 0U);
  ent_flow_begin(&flow, ENT_BLOCK_HEADING, 2U);
  ent_flow_text(&flow, ENT_TEXT(" A "), 6U);
  ent_flow_begin(&flow, ENT_BLOCK_PARAGRAPH, 0U);
  ent_flow_text(&flow, ENT_TEXT(" "), 9U);
  flow.flags = ENT_BLOCK_IN_ARTICLE;
  flow.group = ent_flow_new_group(&flow);
  ent_flow_begin(&flow, ENT_BLOCK_ITEM, 1U);
  ent_flow_text(&flow, ENT_TEXT("b"), 10U);
  ent_flow_end(&flow);
  ent_flow_end(&flow);
  check_blocks(&flow, "stray|A|b|");
  assert_int_equal(flow.blocks[0].kind, ENT_BLOCK_PARAGRAPH);
  assert_int_equal(flow.blocks[1].kind, ENT_BLOCK_HEADING);
  assert_int_equal(flow.blocks[1].level, 2);
  assert_int_equal(flow.blocks[1].group, 0);
  assert_int_equal(flow.blocks[2].flags, ENT_BLOCK_IN_ARTICLE);
  assert_int_equal(flow.blocks[2].group, 1);
  ent_flow_clear(&flow);
}

static void
check_mark(const EntFlow* const flow,
           const size_t         index,
           const EntMarkKind    kind,
           const char* const    text,
           const char* const    value)
{
  const EntMark* const mark = &flow->marks[index];
  const EntText        all  = ent_bytes_view(&flow->text);
  assert_true(index < flow->n_marks);
  assert_int_equal(mark->kind, kind);
  ent_check_text(ent_text_from(ent_text_until(all, mark->end), mark->begin),
                 text);
  ent_check_text(ent_flow_mark_value(flow, mark), value);
}

static void
test_marks(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  ent_flow_text(&flow, ENT_TEXT("a "), 0U);
  ent_flow_open(&flow, ENT_MARK_LINK, ENT_TEXT("#1"));
  ent_flow_open(&flow, ENT_MARK_SUPERSCRIPT, ENT_TEXT(""));
  ent_flow_text(&flow, ENT_TEXT(" b"), 2U);
  ent_flow_close(&flow, ENT_MARK_LINK);
  ent_flow_text(&flow, ENT_TEXT("c "), 4U);
  ent_flow_close(&flow, ENT_MARK_SUPERSCRIPT);
  ent_flow_close(&flow, ENT_MARK_SUPERSCRIPT);
  ent_flow_anchor(&flow, ENT_TEXT("x"));
  ent_flow_anchor(&flow, ENT_TEXT(""));
  ent_flow_end(&flow);
  check_blocks(&flow, "a bc|");
  assert_int_equal(flow.n_marks, 3);
  check_mark(&flow, 0U, ENT_MARK_LINK, "b", "#1");
  check_mark(&flow, 1U, ENT_MARK_SUPERSCRIPT, "bc", "");
  check_mark(&flow, 2U, ENT_MARK_ANCHOR, "", "x");
  ent_flow_clear(&flow);
}

// A link around two blocks is on each of them
static void
test_mark_over_blocks(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  ent_flow_begin(&flow, ENT_BLOCK_PARAGRAPH, 0U);
  ent_flow_text(&flow, ENT_TEXT("a"), 0U);
  ent_flow_open(&flow, ENT_MARK_LINK, ENT_TEXT("u"));
  ent_flow_text(&flow, ENT_TEXT("b"), 1U);
  ent_flow_begin(&flow, ENT_BLOCK_PARAGRAPH, 0U);
  ent_flow_text(&flow, ENT_TEXT("c"), 2U);
  ent_flow_close(&flow, ENT_MARK_LINK);
  ent_flow_text(&flow, ENT_TEXT("d"), 3U);
  ent_flow_end(&flow);
  check_blocks(&flow, "ab|cd|");
  assert_int_equal(flow.n_marks, 2);
  check_mark(&flow, 0U, ENT_MARK_LINK, "b", "u");
  check_mark(&flow, 1U, ENT_MARK_LINK, "c", "u");
  ent_flow_clear(&flow);
}

// More marks than can be open at once are left out, not mixed up
static void
test_many_marks(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  for (size_t i = 0U; i < 20U; ++i) {
    ent_flow_open(&flow, ENT_MARK_LINK, ENT_TEXT("u"));
  }
  ent_flow_text(&flow, ENT_TEXT("a"), 0U);
  for (size_t i = 0U; i < 20U; ++i) {
    ent_flow_close(&flow, ENT_MARK_LINK);
  }
  ent_flow_end(&flow);
  assert_int_equal(flow.n_open_marks, 0);
  assert_int_equal(flow.n_marks, 8);
  check_mark(&flow, 7U, ENT_MARK_LINK, "a", "u");
  ent_flow_clear(&flow);
}

// An anchor before a block, or in a block without text, is the next block's
static void
test_anchors(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  ent_flow_text(&flow, ENT_TEXT("a"), 0U);
  ent_flow_anchor(&flow, ENT_TEXT("in"));
  ent_flow_end(&flow);
  ent_flow_anchor(&flow, ENT_TEXT("before"));
  ent_flow_begin(&flow, ENT_BLOCK_PARAGRAPH, 0U);
  ent_flow_anchor(&flow, ENT_TEXT("empty"));
  ent_flow_begin(&flow, ENT_BLOCK_NOTE, 0U);
  ent_flow_text(&flow, ENT_TEXT("b"), 1U);
  ent_flow_end(&flow);
  check_blocks(&flow, "a|b|");
  assert_int_equal(flow.marks[0].block, 0);
  assert_int_equal(flow.marks[1].block, 1);
  assert_int_equal(flow.marks[2].block, 1);
  ent_flow_clear(&flow);
}

static void
check_origin(const EntFlow* const flow,
             const char* const    part,
             const size_t         expected)
{
  char         text[256] = "";
  const size_t size      = flow->text.size;
  assert_true(size < sizeof(text));
  memcpy(text, flow->text.data, size);
  const char* const found = strstr(text, part);
  assert_non_null(found);
  assert_int_equal(ent_flow_origin(flow, (size_t)(found - text)), expected);
}

static void
test_origins(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  assert_int_equal(ent_flow_origin(&flow, 0U), 0);
  ent_flow_text(&flow, ENT_TEXT("  ab  cd"), 10U);
  ent_flow_text(&flow, ENT_TEXT("&"), 18U);
  ent_flow_text(&flow, ENT_TEXT("ef"), 23U);
  ent_flow_end(&flow);
  check_blocks(&flow, "ab cd&ef|");
  check_origin(&flow, "ab", 12U);
  check_origin(&flow, "b", 13U);
  check_origin(&flow, "cd", 16U);
  check_origin(&flow, "&", 18U);
  check_origin(&flow, "ef", 23U);
  check_origin(&flow, "f", 24U);
  ent_flow_clear(&flow);
}

// Decomposed letters become one; marks and origins follow
static void
test_composing(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  ent_flow_text(&flow, ENT_TEXT("na e\xCC\x81t"), 0U);
  ent_flow_open(&flow, ENT_MARK_LINK, ENT_TEXT("u"));
  ent_flow_text(&flow, ENT_TEXT("e\xCC\x81s a\xCC\x8A"), 7U);
  ent_flow_close(&flow, ENT_MARK_LINK);
  ent_flow_text(&flow, ENT_TEXT(" end\xE2\x80\x99s"), 15U);
  ent_flow_end(&flow);
  check_blocks(&flow, "na \xC3\xA9t\xC3\xA9s \xC3\xA5 end\xE2\x80\x99s|");
  check_mark(&flow, 0U, ENT_MARK_LINK, "\xC3\xA9s \xC3\xA5", "u");
  check_origin(&flow, "na", 0U);
  check_origin(&flow, "\xC3\xA9t", 3U);
  check_origin(&flow, "\xC3\xA5", 12U);
  check_origin(&flow, "end", 16U);

  // The next block is seen to on its own
  ent_flow_text(&flow, ENT_TEXT("o\xCC\x88"), 30U);
  ent_flow_text(&flow, ENT_TEXT("!"), 33U);
  ent_flow_end(&flow);
  check_origin(&flow, "\xC3\xB6", 30U);
  assert_int_equal(flow.n_blocks, 2);
  ent_check_text(ent_flow_block_text(&flow, &flow.blocks[1]), "\xC3\xB6!");
  ent_flow_clear(&flow);
}

static void
test_metadata(void** const state)
{
  EntFlow flow = make_flow();
  (void)state;
  ent_flow_tell(&flow, &flow.metadata.title, ENT_TEXT(""));
  ent_flow_tell(&flow, &flow.metadata.title, ENT_TEXT("  A \n title "));
  ent_flow_tell(&flow, &flow.metadata.title, ENT_TEXT("Another"));
  ent_check_text(flow.metadata.title, "A title");
  ent_check_text(flow.metadata.author, "");
  ent_flow_clear(&flow);
}

static EntStatus
fill(EntWorld* const world)
{
  EntFlow flow = ent_flow_init(ent_world_memory(world));
  ent_flow_tell(&flow, &flow.metadata.title, ENT_TEXT("Title"));
  ent_flow_open(&flow, ENT_MARK_SUPERSCRIPT, ENT_TEXT(""));
  ent_flow_close(&flow, ENT_MARK_SUPERSCRIPT);
  for (size_t i = 0U; i < 40U; ++i) {
    ent_flow_begin(&flow, ENT_BLOCK_PARAGRAPH, 0U);
    ent_flow_anchor(&flow, ENT_TEXT("name"));
    ent_flow_open(&flow, ENT_MARK_LINK, ENT_TEXT("address"));
    ent_flow_text(&flow, ENT_TEXT("e\xCC\x81 and more e\xCC\x81"), 100U * i);
    ent_flow_close(&flow, ENT_MARK_LINK);
  }
  ent_flow_end(&flow);

  const EntStatus st = flow.status;
  ent_flow_clear(&flow);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(fill);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_folding),    cmocka_unit_test(test_blocks),
    cmocka_unit_test(test_marks),      cmocka_unit_test(test_mark_over_blocks),
    cmocka_unit_test(test_many_marks), cmocka_unit_test(test_anchors),
    cmocka_unit_test(test_origins),    cmocka_unit_test(test_composing),
    cmocka_unit_test(test_metadata),   cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("flow", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/markdown/markup.h"

#include <stdio.h>
#include <string.h>

// Describe blocks and marks: "text|text|", then "kind(begin,end,value)"
static void
describe(const EntFlow* const flow, char* const out)
{
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    const EntText text = ent_flow_block_text(flow, &flow->blocks[i]);
    strncat(out, text.data, text.size);
    strcat(out, "|");
  }

  for (size_t i = 0U; i < flow->n_marks; ++i) {
    const EntMark* const mark = &flow->marks[i];
    sprintf(out + strlen(out),
            " %u(%u,%u,",
            (unsigned)mark->kind,
            mark->begin,
            mark->end);
    strncat(out,
            flow->values.data ? flow->values.data + mark->value : "",
            mark->value_size);
    strcat(out, ")");
  }
}

// Read a text at once, and byte by byte where no entity is torn
static void
check_markup(const char* const text, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  const EntText      all    = ent_text(text);
  const bool         is_one = strchr(text, '&') || strchr(text, '<');
  for (size_t step = all.size + 1U; step; step = is_one ? 0U : step / 2U) {
    char      found[512] = "";
    EntFlow   flow       = ent_flow_init(&memory);
    EntMarkup markup     = ent_markup_init(&flow, &memory);
    for (size_t i = 0U; i < all.size; i += step) {
      const EntText rest = ent_text_from(all, i);
      ent_markup_read(
        &markup, ent_text_until(rest, rest.size < step ? rest.size : step), i);
    }
    ent_flow_end(&flow);
    describe(&flow, found);
    assert_string_equal(found, expected);
    ent_markup_clear(&markup);
    ent_flow_clear(&flow);
  }
}

static void
test_tags(void** const state)
{
  (void)state;
  check_markup("a b", "a b|");
  check_markup("a<b>b</b>c", "abc|");
  check_markup("a<br>b<BR/>c", "a b c|");
  check_markup("a < b, 3<4", "a < b, 3<4|");
  check_markup("a &lt;&eacute; &x", "a <\xC3\xA9 &x|");
  check_markup("<p>a</p>b<div>c", "a|b|c|");
  check_markup("<h2>a</h2><li>b<li>c", "a|b|c|");
  check_markup("<table><tr><td>a<td>b</table>", "a|b|");

  // Marks
  check_markup("a<sup>1</sup>", "a1| 2(1,2,)");
  check_markup("<a href='u&amp;v' id=x>a</a>", "a| 1(0,1,u&v) 3(0,0,x)");
  check_markup("<a name=\"n\"></a>a", "a| 3(0,0,n)");
  check_markup("<a title='a > b' href = u >a</a>", "a| 1(0,1,u)");
  check_markup("<a\nhref=\n\"u\">a</A>", "a| 1(0,1,u)");
  check_markup("</a></sup>a", "a|");

  // What is no text
  check_markup("a<!-- b > c -- d -->e", "ae|");
  check_markup("a<!--->b", "a|");
  check_markup("<script>a<b>c</script>d<style>e", "d|");
  check_markup("<!DOCTYPE a \"b>c\">d<?e f>g", "c\">dg|");
  check_markup("a<b", "a|");
  check_markup("a<", "a<|");
}

static void
test_cells(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntFlow            flow   = ent_flow_init(&memory);
  EntMarkup          markup = ent_markup_init(&flow, &memory);
  (void)state;
  ent_markup_read(
    &markup, ENT_TEXT("<tr><th>a<td>b</td></tr><tr><td>c</td></tr>d"), 0U);
  ent_flow_end(&flow);
  assert_int_equal(flow.n_blocks, 4);
  assert_int_equal(flow.blocks[1].kind, ENT_BLOCK_CELL);
  assert_int_equal(flow.blocks[1].level, 2);
  assert_int_equal(flow.blocks[1].group, flow.blocks[0].group);
  assert_int_equal(flow.blocks[2].level, 1);
  assert_int_not_equal(flow.blocks[2].group, flow.blocks[0].group);
  assert_int_equal(flow.blocks[3].kind, ENT_BLOCK_PARAGRAPH);
  assert_int_equal(flow.blocks[3].group, 0);
  ent_markup_clear(&markup);
  ent_flow_clear(&flow);
}

// A block's end ends a tag and a script
static void
test_reset(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntFlow            flow   = ent_flow_init(&memory);
  EntMarkup          markup = ent_markup_init(&flow, &memory);
  (void)state;
  ent_markup_read(&markup, ENT_TEXT("<script>a<b c='"), 0U);
  ent_markup_reset(&markup);
  ent_markup_read(&markup, ENT_TEXT("d"), 20U);
  ent_flow_end(&flow);
  ent_check_text(ent_bytes_view(&flow.text), "d");
  assert_int_equal(ent_flow_origin(&flow, 0U), 20);
  ent_markup_clear(&markup);
  ent_flow_clear(&flow);
}

static EntStatus
read_scarce(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntFlow                   flow   = ent_flow_init(memory);
  EntMarkup                 markup = ent_markup_init(&flow, memory);
  ent_markup_read(
    &markup, ENT_TEXT("<p>a<a href='u&amp;v' id=x>b</a>&lt;<sup>c"), 0U);
  ent_flow_end(&flow);

  const EntStatus st = flow.status;
  ent_markup_clear(&markup);
  ent_flow_clear(&flow);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(read_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_tags),
    cmocka_unit_test(test_cells),
    cmocka_unit_test(test_reset),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("markup", tests, NULL, NULL);
}

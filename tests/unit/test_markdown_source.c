// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/markdown/layout.h"
#include "read/report/markdown/marks.h"
#include "read/report/markdown/source.h"

#include <stdlib.h>

// Each byte of a copy is ours, or comes from where it should
static void
check_patches(const EntMarkdownSource* const source)
{
  for (size_t i = 0U; i < source->text.size; ++i) {
    const EntPatch* const patch = ent_markdown_source_find(source, i);
    const size_t          place = patch->origin + (i - patch->begin);
    const char            c     = source->text.data[i];
    assert_true(patch->begin <= i);
    if (!patch->is_ours && c != ENT_MARKDOWN_HIDDEN && c != ',') {
      assert_true(place < source->input.size);
      assert_int_equal(source->input.data[place], c);
    }
  }
}

static void
test_marks(void** const state)
{
  static const struct {
    const char* line;
    const char* expected; // "?" stands for what is hidden
  } rows[] = {
    { "a [b](c)", "a [b](c)" },
    { "a[^1] b[^2](c)", "a\\[^1] b[^2](c)" },
    { "[^1]: a", "\\[^1]: a" },
    { "a \\[^1]", "a \\[^1]" },
    { " [12]: a [12]: b", " \\[12]: a [12]: b" },
    { "[[[[[[[[[[[[[[[[[[a]", "[[[[[[[[[[[[[[[[??a]" },
    { "~a ~~~b", "~a ~~~b" },
    { "**a. **b", "**a.?**b" },
    { "** a** b", "**,a** b" },
    { "**a****b**", "**ab**" },
    { "2 ** 3 a", "2 **,3 a" },
    { "a ****", "a ****" },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntText     line   = ent_text(rows[i].line);
    EntMarkdownMarks  marks  = { 0U, 0U, false };
    EntMarkdownSource source = ent_markdown_source_init(&memory, line);
    ent_markdown_marks_copy(&marks, &source, line);
    check_patches(&source);
    for (size_t j = 0U; j < source.text.size; ++j) {
      char* const c = &source.text.data[j];
      *c            = (char)(*c == ENT_MARKDOWN_HIDDEN ? '?' : *c);
    }
    ent_check_text(ent_bytes_view(&source.text), rows[i].expected);
    ent_markdown_source_clear(&source);
  }
}

static void
check_layout(const char* const text, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntFlow            flow   = ent_flow_init(&memory);
  EntMarkdownSource  source = ent_markdown_source_init(&memory, ent_text(text));
  assert_int_equal(ent_markdown_lay_out(&source, 0U, &flow), ENT_SUCCESS);
  check_patches(&source);
  ent_check_text(ent_bytes_view(&source.text), expected);
  ent_markdown_source_clear(&source);
  ent_flow_clear(&flow);
}

#define END "\n\n" // Ends each copy

static void
test_layout(void** const state)
{
  (void)state;
  check_layout("", END);
  check_layout("a", "a\n" END);
  check_layout("A b\nc d\n", "A b\nc d\n" END);
  check_layout("A b.\nC d.\n", "A b.\n\nC d.\n" END);
  check_layout("A.\r\nB.\r\n", "A.\r\n\nB.\r\n" END);
  check_layout("- A.\nB.\n  C.\n", "- A.\n\nB.\n\n  C.\n" END);
  check_layout("- A.\n  B.\n", "- A.\n  B.\n" END);
  check_layout("> A.\n> B.\n>\n>  c\n", "> A.\n\n> B.\n>\n>  c\n" END);
  check_layout("<div>\nA.\n</div>\n", "<div>\n\nA.\n</div>\n" END);

  // Notes
  check_layout("A b\nc[^1]\n[^1]: d\n[^2]: e\n",
               "A b\nc\\[^1]\n\n\\[^1]: d\n\n\\[^2]: e\n" END);
  check_layout("A b\nc\n12. http://a\n", "A b\nc\n\n12. http://a\n" END);

  // Tables
  check_layout("| a | b\n| c\n", "| a | b\n|---|---|\n| c\n" END);
  check_layout("| a\n| b | c |\n", "| a| \n|---|---|\n| b | c |\n" END);
  check_layout("| a |\n|-|\n| b |\n", "| a |\n|---|\n| b |\n" END);
  check_layout("> A\n| b\n", "> A\n\n| b\n|---|\n" END);
  check_layout("A\n| b\nC\n", "A\n\n| b\n|---|\n\nC\n" END);
  check_layout("a | b\n-|-\nC | d\nE | f\ng\n",
               "a | b\n---|---\nC | d\nE | f\n\ng\n" END);

  // Metadata
  check_layout("**Date:** 1\nA b\n", "\nA b\n" END);
  check_layout("A\n---\nB\n", "A\n---\nB\n" END);
}

// Paragraphs and tables do not grow without end
static void
test_parting(void** const state)
{
  const EntAllocator       memory  = ent_memory_system();
  const size_t             size    = 9000U;
  char* const              text    = (char*)malloc(size);
  static const char* const units[] = { "a b\n", "|b|\n" };
  (void)state;
  assert_non_null(text);
  for (size_t i = 0U; i < N_ITEMS(units); ++i) {
    for (size_t j = 0U; j < size; ++j) {
      text[j] = units[i][j % 4U];
    }
    const EntText     input  = { text, size };
    EntFlow           flow   = ent_flow_init(&memory);
    EntMarkdownSource source = ent_markdown_source_init(&memory, input);
    size_t            n      = 0U;
    assert_int_equal(ent_markdown_lay_out(&source, 0U, &flow), ENT_SUCCESS);
    for (size_t j = 1U; j < source.text.size; ++j) {
      n += source.text.data[j] == '\n' && source.text.data[j - 1U] == '\n';
    }
    assert_in_range(n, 4U, 9U);
    ent_markdown_source_clear(&source);
    ent_flow_clear(&flow);
  }
  free(text);
}

static EntStatus
lay_out_scarce(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntFlow                   flow   = ent_flow_init(memory);
  EntMarkdownSource         source = ent_markdown_source_init(
    memory, ENT_TEXT("**Date:** 1\n\n| a\n| b\n\nA.[^1]\n[^1]: B\n"));
  const EntStatus st     = ent_markdown_lay_out(&source, 0U, &flow);
  const EntStatus status = st ? st : flow.status;
  ent_markdown_source_clear(&source);
  ent_flow_clear(&flow);
  return status;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(lay_out_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_marks),
    cmocka_unit_test(test_layout),
    cmocka_unit_test(test_parting),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("markdown_source", tests, NULL, NULL);
}

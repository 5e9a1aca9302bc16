// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/svg_tree.h"

#include <string.h>

#define SVG(content) \
  "<svg xmlns=\"http://www.w3.org/2000/svg\">" content "</svg>"

// A tree with what is needed to change it
typedef struct {
  EntAllocator memory;  // Where bytes come from
  EntSvgTree   tree;    // The tree
  EntBytes     scratch; // Values while they are made
} Sheet;

static void
sheet_open(Sheet* const sheet, const char* const svg)
{
  sheet->memory  = ent_memory_system();
  sheet->scratch = ent_bytes_init(&sheet->memory);
  assert_int_equal(ent_svg_open(ent_text(svg), &sheet->tree), ENT_SUCCESS);
}

static void
sheet_close(Sheet* const sheet)
{
  ent_svg_close(&sheet->tree);
  ent_bytes_clear(&sheet->scratch);
}

// Check what is written of a tree, before the end of the line
static void
check_written(Sheet* const sheet, const char* const expected)
{
  EntBytes out = ent_bytes_init(&sheet->memory);
  ent_svg_write(&sheet->tree, &out);
  assert_int_equal(sheet->tree.status, ENT_SUCCESS);
  ent_check_text(ent_text_until(ent_bytes_view(&out), out.size - 1U), expected);
  ent_bytes_clear(&out);
}

static void
check_open(const EntText svg, const EntStatus expected)
{
  EntSvgTree tree;
  assert_int_equal(ent_svg_open(svg, &tree), expected);
  ent_svg_close(&tree);
}

static void
test_open(void** const state)
{
  const EntText large = { "", (size_t)INT32_MAX + 1U };
  (void)state;
  check_open(ENT_TEXT("<svg/>"), ENT_SUCCESS);
  check_open(ENT_TEXT("<!DOCTYPE svg><svg/>"), ENT_SUCCESS);
  check_open(ENT_TEXT(""), ENT_BAD_LIBRARY);
  check_open(ENT_TEXT("<html/>"), ENT_BAD_LIBRARY);
  check_open(ENT_TEXT("<svg>"), ENT_BAD_LIBRARY);
  check_open(large, ENT_OVER_LIMIT);
}

static void
test_write(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, "<?xml version='1.0'?>\n<!-- a -->" SVG("<g>&lt;</g>"));
  check_written(&sheet, SVG("<g>&lt;</g>"));
  sheet_close(&sheet);

  // Prefixes go, with the namespaces that only links had
  sheet_open(&sheet,
             "<svg xmlns:a=\"urn:a\" xmlns=\"http://www.w3.org/2000/svg\" "
             "xmlns:b=\"urn:b\"/>");
  check_written(&sheet, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  sheet_close(&sheet);
}

static void
test_get(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, "<svg a='1' b='' class='x yz'>te<g c='&lt;'/>xt</svg>");
  const xmlNodePtr root = sheet.tree.root;
  ent_check_text(ent_svg_get(root, "a"), "1");
  ent_check_text(ent_svg_get(root, "b"), "");
  ent_check_text(ent_svg_get(root, "c"), "");
  ent_check_text(ent_svg_content(root), "te");

  const xmlNodePtr group = root->children->next;
  ent_check_text(ent_svg_get(group, "c"), "<");
  ent_check_text(ent_svg_content(group), "");
  assert_true(ent_svg_is(group, "g"));
  assert_false(ent_svg_is(group, "G"));
  assert_false(ent_svg_is(root->children, "text"));

  assert_true(ent_svg_has_class(root, "x"));
  assert_true(ent_svg_has_class(root, "yz"));
  assert_false(ent_svg_has_class(root, "y"));
  assert_false(ent_svg_has_class(group, "x"));
  sheet_close(&sheet);
}

static void
check_number(const char* const text, const double expected)
{
  ent_check_near(ent_svg_number(ent_text(text)), expected, 1e-9);
}

static void
test_numbers(void** const state)
{
  (void)state;
  check_number("", 0.0);
  check_number("9", 9.0);
  check_number("9.00", 9.0);
  check_number("10.25", 10.25);
  check_number(".5", 0.5);
  check_number("1234.125", 1234.125);
}

static void
test_set(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, SVG(""));
  const xmlNodePtr root = sheet.tree.root;
  ent_svg_set_string(&sheet.tree, root, "a", "1");
  ent_svg_set_string(&sheet.tree, root, "a", "<\"&");
  ent_bytes_string(&sheet.scratch, "two");
  ent_svg_set(&sheet.tree, root, "b", &sheet.scratch);
  assert_int_equal(sheet.scratch.size, 0);
  ent_svg_set(&sheet.tree, root, "c", &sheet.scratch);
  check_written(&sheet,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                "a=\"&lt;&quot;&amp;\" b=\"two\" c=\"\"/>");

  ent_svg_unset(root, "a");
  ent_svg_unset(root, "b");
  ent_svg_unset(root, "c");
  ent_svg_unset(root, "d");
  check_written(&sheet, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

  // Null elements are passed over
  ent_bytes_string(&sheet.scratch, "lost");
  ent_svg_set(&sheet.tree, NULL, "a", &sheet.scratch);
  assert_int_equal(sheet.scratch.size, 0);
  sheet_close(&sheet);
}

static void
test_children(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, SVG(""));
  EntSvgTree* const tree = &sheet.tree;
  ent_svg_put_first(tree->root, ent_svg_new(tree, "b", NULL));
  ent_bytes_string(&sheet.scratch, "</a>&");
  ent_svg_put_first(tree->root, ent_svg_new(tree, "a", &sheet.scratch));
  ent_svg_put_last(tree->root, ent_svg_new(tree, "c", NULL));
  ent_svg_put_last(tree->root, ent_svg_new(tree, "b", NULL));
  ent_svg_put_first(tree->root, NULL);
  ent_svg_put_last(tree->root, NULL);
  check_written(&sheet, SVG("<a>&lt;/a&gt;&amp;</a><b/><c/><b/>"));

  ent_svg_remove_children(tree->root, "b");
  ent_svg_remove_children(tree->root, "d");
  check_written(&sheet, SVG("<a>&lt;/a&gt;&amp;</a><c/>"));
  ent_svg_remove(tree->root->children);
  check_written(&sheet, SVG("<c/>"));
  sheet_close(&sheet);
}

static void
test_failure(void** const state)
{
  EntScarcity        memory    = { 0U, 0U, false };
  const EntAllocator allocator = ent_scarcity_allocator(&memory);
  EntBytes           none      = ent_bytes_init(&allocator);
  Sheet              sheet;
  (void)state;
  sheet_open(&sheet, SVG(""));
  ent_bytes_string(&none, "a");
  ent_svg_set(&sheet.tree, sheet.tree.root, "a", &none);
  assert_int_equal(sheet.tree.status, ENT_NO_MEMORY);
  ent_check_text(ent_svg_get(sheet.tree.root, "a"), "");
  ent_bytes_clear(&none);
  sheet_close(&sheet);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_open),    cmocka_unit_test(test_write),
    cmocka_unit_test(test_get),     cmocka_unit_test(test_numbers),
    cmocka_unit_test(test_set),     cmocka_unit_test(test_children),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("svg_tree", tests, NULL, NULL);
}

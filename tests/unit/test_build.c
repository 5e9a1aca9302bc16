// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/picture.h"

#include <string.h>

// A picture with the layout it was made from
typedef struct {
  EntDrawBench draw;    // Graph and scene
  EntLayout    layout;  // Places
  EntPicture   picture; // What Graphviz gets
} Sheet;

static void
sheet_open(Sheet* const sheet, const char* const content)
{
  EntDrawBench* const draw = &sheet->draw;
  ent_draw_bench_scene(draw, content, NULL);
  assert_int_equal(
    ent_picture_lay_out(&draw->graphviz, &draw->scene, &sheet->layout), 0);
  assert_int_equal(
    ent_picture_init(
      &draw->graphviz, &draw->scene, &sheet->layout, &sheet->picture),
    0);
}

static void
sheet_close(Sheet* const sheet)
{
  ent_canvas_close(&sheet->picture.canvas);
  ent_layout_clear(ent_world_memory(sheet->draw.bench.world), &sheet->layout);
  ent_draw_bench_close(&sheet->draw);
}

static Agnode_t*
node(const Sheet* const sheet, const char* const name)
{
  Agnode_t* const found = agnode(sheet->picture.canvas.graph, (char*)name, 0);
  assert_non_null(found);
  return found;
}

#define S1(claims) CAST SAID("s1", claims)

static void
test_nodes(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, S1(CLAIM("p", "condemns", "a", "")));
  const bool      is_first = sheet.draw.scene.nodes[0].kind == ENT_STATE;
  Agnode_t* const a        = node(&sheet, is_first ? "n1" : "n2");
  Agnode_t* const p        = node(&sheet, is_first ? "n2" : "n1");
  ent_check_attribute(a, "id", agnameof(a));
  ent_check_attribute(a, "class", "actor state");
  ent_check_attribute(a, "shape", "box");
  ent_check_attribute(a, "style", "rounded,filled");
  ent_check_attribute(a, "fillcolor", "#26323F");
  ent_check_attribute(p, "class", "actor person");
  ent_check_attribute(p, "fillcolor", "#FFFFFF");
  assert_non_null(strchr(agget(a, (char*)"pos"), ','));
  sheet_close(&sheet);
}

static void
test_gone(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(
    &sheet,
    "<actor id='a' kind='bloc' to-date='1991'><name>A</name></actor>" ACTOR(
      "b", "state") REPORT("r") SAID("s1", CLAIM("a", "attacks", "b", "")));
  ent_check_attribute(node(&sheet, "n1"), "class", "actor bloc defunct");
  ent_check_attribute(node(&sheet, "n1"), "style", "filled,dashed");
  ent_check_attribute(node(&sheet, "n1"), "peripheries", "2");
  ent_check_attribute(node(&sheet, "n1"), "fillcolor", "#FFFFFF");
  sheet_close(&sheet);
}

// Check an attribute of the only line
static void
check_line(const char* const content,
           const char* const name,
           const char* const expected)
{
  Sheet sheet;
  sheet_open(&sheet, content);
  Agedge_t* const edge =
    agfstout(sheet.picture.canvas.graph, node(&sheet, "n1"));
  Agedge_t* const line =
    edge ? edge : agfstout(sheet.picture.canvas.graph, node(&sheet, "n2"));
  assert_non_null(line);
  ent_check_attribute(line, name, expected);
  sheet_close(&sheet);
}

static void
test_lines(void** const state)
{
  const char* const attack = S1(CLAIM("a", "attacks", "b", ""));
  const char* const ally   = S1(CLAIM("a", "allyOf", "b", ""));
  const char* const member = S1(CLAIM("a", "memberOf", "b", ""));
  (void)state;
  check_line(attack, "color", "#A11D0D");
  check_line(attack, "style", "solid");
  check_line(attack, "arrowhead", "normal");
  check_line(attack, "penwidth", "1.20");
  check_line(ally, "arrowhead", "none");
  check_line(member, "penwidth", "0.90");
  check_line(member, "label", "");
  check_line(S1(CLAIM("a", "attacks", "b", "hedge='may'")), "style", "dashed");
  check_line(
    S1(CLAIM("a", "attacks", "b", "modality='historical'")), "style", "dotted");
  check_line(S1(CLAIM("a", "attacks", "b", "modality='historical'")),
             "penwidth",
             "1.80");
}

static void
test_widths(void** const state)
{
  (void)state;
  check_line(S1(CLAIM("a", "attacks", "b", ""))
               SAID("s2", CLAIM("a", "attacks", "b", "")),
             "penwidth",
             "2.00");
  check_line(S1(CLAIM("a", "attacks", "b", ""))
               SAID("s2", CLAIM("a", "attacks", "b", ""))
                 SAID("s3", CLAIM("a", "attacks", "b", ""))
                   SAID("s4", CLAIM("a", "attacks", "b", "")),
             "penwidth",
             "3.00");
}

static void
test_sizes(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, S1(CLAIM("a", "attacks", "b", "")));
  assert_int_equal(sheet.layout.n_boxes, 2);
  assert_int_equal(sheet.layout.n_routes, 1);
  assert_true(sheet.layout.boxes[0].width >= 0.4 * 72.0 - 0.01);
  assert_true(sheet.layout.boxes[0].height >= 0.3 * 72.0 - 0.01);
  assert_true(sheet.layout.routes[0].label.width > 10.0);
  ent_check_near(sheet.layout.routes[0].head, 6.5, 1e-6);

  // Furniture has room, and the diagram is in its middle
  const EntExtent extent = ent_layout_extent(&sheet.layout);
  assert_true(sheet.picture.width >= 380.0);
  ent_check_near(sheet.picture.left + sheet.picture.width / 2.0,
                 (extent.left + extent.right) / 2.0,
                 1e-6);
  sheet_close(&sheet);
}

static void
test_empty(void** const state)
{
  Sheet sheet;
  (void)state;
  sheet_open(&sheet, CAST);
  assert_int_equal(sheet.layout.n_boxes, 0);
  assert_int_equal(agnedges(sheet.picture.canvas.graph), 0);
  assert_int_equal(sheet.picture.canvas.status, ENT_SUCCESS);
  sheet_close(&sheet);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_nodes), cmocka_unit_test(test_gone),
    cmocka_unit_test(test_lines), cmocka_unit_test(test_widths),
    cmocka_unit_test(test_sizes), cmocka_unit_test(test_empty),
  };
  return cmocka_run_group_tests_name("build", tests, NULL, NULL);
}

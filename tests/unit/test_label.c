// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/label.h"

#include <string.h>

// A canvas with one node and one edge
typedef struct {
  EntAllocator memory; // Where its memory comes from
  EntCanvas    canvas; // The canvas
  Agnode_t*    node;   // The node
  Agedge_t*    edge;   // The edge
} Sheet;

static void
sheet_open(Sheet* const sheet)
{
  sheet->memory = ent_memory_system();
  sheet->canvas = ent_canvas_open(&sheet->memory);
  sheet->node   = ent_canvas_node(&sheet->canvas, "n", 1U);
  sheet->edge   = ent_canvas_edge(&sheet->canvas, sheet->node, sheet->node);
}

static void
check_label(void* const object, const char* const expected)
{
  char* const label = agget(object, (char*)"label");
  assert_non_null(label);
  assert_true(aghtmlstr(label));
  assert_string_equal(label, expected);
}

static void
check_plain(const char* const text, const bool is_bold, const char* expected)
{
  const EntType type = { 8.5, "#46505C", is_bold };
  Sheet         sheet;
  sheet_open(&sheet);
  ent_label_plain(&sheet.canvas, sheet.node, ent_text(text), type);
  check_label(sheet.node, expected);
  ent_canvas_close(&sheet.canvas);
}

#define PLAIN(text) \
  "<FONT POINT-SIZE=\"8.50\" COLOR=\"#46505C\">" text "</FONT>"

static void
test_plain(void** const state)
{
  (void)state;
  check_plain("", false, PLAIN(""));
  check_plain("a b", false, PLAIN("a b"));
  check_plain("a", true, PLAIN("<B>a</B>"));

  // Nothing of a text is markup
  check_plain("<B>&\"'", false, PLAIN("&lt;B&gt;&amp;&quot;&#39;"));
  check_plain("\\N\\G", false, PLAIN("\\\\N\\\\G"));
  check_plain("\xC3\xA9", false, PLAIN("\xC3\xA9"));
}

static void
check_actor(const EntActorKind kind,
            const char* const  name,
            const char* const  role,
            const char* const  expected)
{
  EntSceneNode actor = { .kind = kind, .shape = kind };
  Sheet        sheet;
  actor.name = ent_text(name);
  actor.role = ent_text(role);
  sheet_open(&sheet);
  ent_label_actor(&sheet.canvas, sheet.node, &actor);
  check_label(sheet.node, expected);
  ent_canvas_close(&sheet.canvas);
}

#define NAME(text) \
  "<FONT POINT-SIZE=\"11.00\" COLOR=\"#1B2430\">" text "</FONT>"
#define ROLE(text) \
  "<BR/><FONT POINT-SIZE=\"9.00\" COLOR=\"#46505C\">" text "</FONT>"

static void
test_actors(void** const state)
{
  (void)state;
  check_actor(ENT_PERSON, "Ann", NULL, NAME("Ann"));
  check_actor(ENT_PERSON, "Ann", "chief", NAME("Ann") ROLE("chief"));
  check_actor(ENT_STATE,
              "Aland",
              NULL,
              "<FONT POINT-SIZE=\"14.00\" COLOR=\"#FFFFFF\"><B>Aland</B>"
              "</FONT>");

  // Long ones are broken at blanks
  check_actor(ENT_PERSON,
              "An Organization of Some Length",
              "the chief of an organization of some length",
              NAME("An Organization of Some<BR/>Length")
                ROLE("the chief of an organization<BR/>of some length"));
}

// A name with very many lines loses the last of them
static void
test_many_lines(void** const state)
{
  char         name[24U * 20U + 1U];
  EntSceneNode actor = { .kind = ENT_PERSON, .shape = ENT_PERSON };
  Sheet        sheet;
  (void)state;
  memset(name, 'w', sizeof(name) - 1U);
  name[sizeof(name) - 1U] = '\0';
  actor.name              = ent_text(name);
  actor.role              = ENT_TEXT("chief");
  sheet_open(&sheet);
  ent_label_actor(&sheet.canvas, sheet.node, &actor);
  ent_check_count(agget(sheet.node, (char*)"label"), "<BR/>", 11U);
  ent_check_count(agget(sheet.node, (char*)"label"), "chief", 0U);
  ent_canvas_close(&sheet.canvas);
}

static void
check_edge(const EntText* const lines,
           const size_t         n_lines,
           const char* const    expected)
{
  EntSceneEdge line = { .line_class = ENT_LINE_CONFLICT };
  Sheet        sheet;
  line.lines.items   = lines;
  line.lines.n_items = n_lines;
  sheet_open(&sheet);
  ent_label_edge(&sheet.canvas, sheet.edge, &line);
  check_label(sheet.edge, expected);
  ent_canvas_close(&sheet.canvas);
}

#define EDGE(text)                                          \
  "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"2\" " \
  "CELLSPACING=\"0\" BGCOLOR=\"#FFFFFF\"><TR><TD><FONT "    \
  "POINT-SIZE=\"9.00\" COLOR=\"#8E1A0C\">" text "</FONT></TD></TR></TABLE>"

static void
test_edges(void** const state)
{
  const EntText lines[] = { ENT_TEXT("at<acks"), ENT_TEXT("disputed") };
  (void)state;
  check_edge(lines, 1U, EDGE("at&lt;acks"));
  check_edge(lines, 2U, EDGE("at&lt;acks<BR/>disputed"));
}

static void
test_failure(void** const state)
{
  EntScarcity        memory    = { SIZE_MAX, 0U, false };
  const EntAllocator allocator = ent_scarcity_allocator(&memory);
  const EntType      type      = { 8.5, "#46505C", false };
  Sheet              sheet;
  (void)state;
  sheet_open(&sheet);
  ent_bytes_clear(&sheet.canvas.scratch);
  sheet.canvas.scratch = ent_bytes_init(&allocator);
  memory.n_left        = 0U;
  ent_label_plain(&sheet.canvas, sheet.node, ENT_TEXT("a"), type);
  assert_int_equal(sheet.canvas.status, ENT_NO_MEMORY);
  ent_canvas_close(&sheet.canvas);
  assert_int_equal(memory.n_blocks, 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_plain),      cmocka_unit_test(test_actors),
    cmocka_unit_test(test_many_lines), cmocka_unit_test(test_edges),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("label", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "flow_sample.h"
#include "harness.h"

#include "read/report/blocks/repair.h"
#include "read/report/document.h"

#include <string.h>

// Repair and assemble; title and headings are expected with "= " and "# "
static void
check_repaired(const char* const lines, const char* const expected)
{
  const EntAllocator memory    = ent_memory_system();
  EntDocument        document  = ent_document_init(&memory, ent_text(NULL));
  char               all[1024] = "";
  add_sample(&document.flow, lines);
  ent_repair(&document.flow);
  assert_int_equal(ent_document_assemble(&document), ENT_SUCCESS);
  for (size_t i = 0U; i < document.n_nodes; ++i) {
    const EntNode* const node = &document.nodes[i];
    strcat(all,
           node->kind == ENT_BLOCK_TITLE     ? "= "
           : node->kind == ENT_BLOCK_HEADING ? "# "
                                             : "");
    strncat(all, document.text.data + node->begin, node->end - node->begin);
    strcat(all, "\n");
  }
  assert_string_equal(all, expected);
  ent_document_clear(&document);
}

static void
test_joining(void** const state)
{
  (void)state;

  // Sentences that were broken
  check_repaired("= T\nIt took office\nweighing its reputation.",
                 "= T\nIt took office weighing its reputation.\n");
  check_repaired(
    "= T\nThese reflect both\ninability\nand a\nlack of will\n. It",
    "= T\nThese reflect both inability and a lack of will. It\n");
  check_repaired(
    "= T\nThe minister left. He was replaced by the head of the Defense "
    "Committee\nDeputy Chair A spoke.",
    "= T\nThe minister left. He was replaced by the head of the Defense "
    "Committee Deputy Chair A spoke.\n");
  check_repaired("= T\nThey met in the\nNetherlands.",
                 "= T\nThey met in the Netherlands.\n");

  // Markers by themselves
  check_repaired("= T\nIt left.\n[12]\nThen.", "= T\nIt left.[12]\nThen.\n");

  // Paragraphs that end
  check_repaired("= T\nIt left.\nthen it came.",
                 "= T\nIt left.\nthen it came.\n");
  check_repaired("= T\nIt left.[3]\nthen.", "= T\nIt left.[3]\nthen.\n");
  check_repaired("= T\nHe said \"no.\"\nthen.",
                 "= T\nHe said \"no.\"\nthen.\n");
  check_repaired("= T\nIt has:\nthree parts.", "= T\nIt has:\nthree parts.\n");

  // Short lines without a stop, and what is no paragraph
  check_repaired("= T\nKey points\nThe war goes on.",
                 "= T\nKey points\nThe war goes on.\n");
  check_repaired("= T\n# Key points\nthe war", "= T\n# Key points\nthe war\n");
  check_repaired("= T\n- one\n- two\nand", "= T\none\ntwo\nand\n");
}

static void
test_controls(void** const state)
{
  (void)state;
  check_repaired("Previous\nNext\n= T\nText.\nShare\nNext", "= T\nText.\n");
  check_repaired("= T\nText\nNEXT\ngoes on.", "= T\nText goes on.\n");
}

static void
test_title(void** const state)
{
  (void)state;
  check_repaired("Next\nA Title of Words\nText.",
                 "= A Title of Words\nText.\n");
  check_repaired("# A Title\nText.", "= A Title\nText.\n");
  check_repaired("A Title\nby a writer\nText.",
                 "= A Title\nby a writer\nText.\n");
  check_repaired("A sentence that\nwas broken.",
                 "A sentence that was broken.\n");
  check_repaired("A sentence.\nText.", "A sentence.\nText.\n");
  check_repaired("A title alone", "A title alone\n");
  check_repaired("Text that is cut by\nA line.",
                 "Text that is cut by A line.\n");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_joining),
    cmocka_unit_test(test_controls),
    cmocka_unit_test(test_title),
  };
  return cmocka_run_group_tests_name("repair", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "flow_sample.h"
#include "harness.h"

#include "base/world.h"
#include "read/report/blocks/words.h"
#include "read/report/notes/links.h"
#include "read/report/notes/notes.h"

#include <stdio.h>
#include <string.h>

static EntStatus
find(EntFlow* const flow, EntNotes* const notes)
{
  EntNoteLinks links = { NULL, 0U, 0U };
  EntStatus    st    = ent_note_links_find(flow, &links);
  st                 = st ? st : ent_notes_find(flow, &links, notes);
  ent_memory_free(flow->text.memory, links.items);
  return st;
}

// Notes are expected as "1: text of its blocks, joined|2: ..."
static void
check_notes(const char* const lines, const char* const expected)
{
  const EntAllocator memory    = ent_memory_system();
  EntFlow            flow      = ent_flow_init(&memory);
  EntNotes           notes     = { NULL, 0U, 0U };
  char               all[1024] = "";
  add_sample(&flow, lines);
  assert_int_equal(find(&flow, &notes), ENT_SUCCESS);
  for (size_t i = 0U; i < notes.n_items; ++i) {
    const EntNote* const note = &notes.items[i];
    strncat(all, note->number.data, note->number.size);
    strcat(all, ":");
    for (size_t j = 0U; j < note->n_blocks; ++j) {
      const EntBlock* const block = &flow.blocks[note->first_block + j];
      const size_t          begin = j ? block->begin : note->begin;
      assert_int_equal(block->kind, ENT_BLOCK_NOTE);
      strcat(all, " ");
      strncat(all, flow.text.data + begin, block->end - begin);
    }
    strcat(all, "|");
  }
  assert_string_equal(all, expected);
  ent_memory_free(&memory, notes.items);
  ent_flow_clear(&flow);
}

static void
test_headings(void** const state)
{
  (void)state;
  assert_true(ent_heads_notes(ENT_TEXT("Endnotes")));
  assert_true(ent_heads_notes(ENT_TEXT("NOTES:")));
  assert_true(ent_heads_notes(ENT_TEXT("5. References")));
  assert_true(ent_heads_notes(ENT_TEXT("Works Cited")));
  assert_false(ent_heads_notes(ENT_TEXT("")));
  assert_false(ent_heads_notes(ENT_TEXT("Note to readers")));
  assert_false(ent_heads_notes(
    ENT_TEXT("Sources in the ministry said that talks had failed")));
}

static void
test_headed(void** const state)
{
  (void)state;
  check_notes("Text.[1]\n# Endnotes\n[1] One.\n[2] Two.", "1: One.|2: Two.|");
  check_notes("Text.\nNotes\n1. One\n2. Two", "1: One|2: Two|");
  check_notes("# Notes\n1) One\n2) Two", "1: One|2: Two|");
  check_notes("# Notes\ni. One\nii. Two", "i: One|ii: Two|");
  check_notes("# Notes\n(1) One\n(2) Two", "1: One|2: Two|");
  check_notes("# Notes\n1 One\n2 Two", "1: One|2: Two|");

  // Notes over several blocks, and numbers that are missing
  check_notes("# Notes\n[1] One;\nhttps://a.example/\nmore\n[3] Three",
              "1: One; https://a.example/ more|3: Three|");

  // The last one has nothing behind it to end it
  check_notes("# Notes\n[1] One;\nhttps://a.example/\nNext",
              "1: One; https://a.example/|");
  check_notes("# Notes\n[1] One\n# About us\n[2] Two", "1: One|");

  // No list behind the heading
  check_notes("# Notes\nA long text.\nAnother.\nA third.\n1. One", "");
  check_notes("{#n|Notes}\n1. An item\n2. Another", "");
}

static void
test_headless(void** const state)
{
  (void)state;
  check_notes("Text.[1]\n[1] One\n[2] Two", "1: One|2: Two|");
  check_notes("Text.[^1]\n[^1]: One\nText.\n[^b]: Two", "1: One Text.|b: Two|");
  check_notes("Text.^{1}\n1. One\n2. Two", "1: One|2: Two|");
  check_notes("Text.\xC2\xB9\n\xC2\xB9 One\n\xC2\xB2 Two",
              "\xC2\xB9: One|\xC2\xB2: Two|");

  // A list as any other
  check_notes("Text.\n1. One\n2. Two", "");
  check_notes("Text.\n[1] One\n[2] Two", "");
  check_notes("Text.[1] More.", "");
}

static void
test_linked(void** const state)
{
  (void)state;
  check_notes("Text.{#n1|1}<#r1>\n<#n1>{#r1|1} One", "1: One|");
  check_notes("Text.{#n1|[1]} More.{#n2|[2]}\n- <#n1>One\n- <#n2>Two",
              "1: One|2: Two|");
  check_notes("Text.{https://a.example/x#n1|1}\n<#n1>[1] One", "1: One|");

  // Words are links like others, and links back are no markers
  check_notes("See {#n1|here}.\n<#n1>One", "");
  check_notes("<#top>Text.\n{#top|1} Up", "");
}

static EntStatus
find_all(EntWorld* const world)
{
  EntFlow   flow  = ent_flow_init(ent_world_memory(world));
  EntNotes  notes = { NULL, 0U, 0U };
  EntStatus st    = ENT_SUCCESS;
  for (size_t i = 0U; i < 40U; ++i) {
    char text[64];
    snprintf(text, sizeof(text), "[%zu] Note %zu", i + 1U, i + 1U);
    ent_flow_begin(&flow, ENT_BLOCK_PARAGRAPH, 0U);
    ent_flow_text(&flow, ent_text(i ? text : "Notes"), 0U);
    ent_flow_anchor(&flow, ent_text(text));
  }
  ent_flow_end(&flow);
  st = flow.status ? flow.status : find(&flow, &notes);
  ent_memory_free(ent_world_memory(world), notes.items);
  ent_flow_clear(&flow);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(find_all);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_headings), cmocka_unit_test(test_headed),
    cmocka_unit_test(test_headless), cmocka_unit_test(test_linked),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("notes", tests, NULL, NULL);
}

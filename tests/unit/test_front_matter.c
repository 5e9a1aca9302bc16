// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/plain/front_matter.h"

typedef struct {
  const char* text;
  const char* title;
  const char* author;
  const char* publisher;
  const char* issued;
  const char* href;
  const char* lang;
  const char* rest; // What follows the front matter
} Row;

static void
check_row(const Row* const row, EntFlow* const flow)
{
  const EntText text = ent_text(row->text);
  const size_t  size = ent_front_matter_read(text, flow);
  ent_check_text(flow->metadata.title, row->title);
  ent_check_text(flow->metadata.author, row->author);
  ent_check_text(flow->metadata.publisher, row->publisher);
  ent_check_text(flow->metadata.issued, row->issued);
  ent_check_text(flow->metadata.href, row->href);
  ent_check_text(flow->metadata.lang, row->lang);
  ent_check_text(ent_text_from(text, size), row->rest);
}

static void
test_blocks(void** const state)
{
  static const Row rows[] = {
    { "---\ntitle: A  b\ndate: 1 May\n---\nx",
      "A b",
      "",
      "",
      "1 May",
      "",
      "",
      "x" },
    { "---\r\nTitle: \"A: b\"\r\nlang: en\r\n---\r\nx",
      "A: b",
      "",
      "",
      "",
      "",
      "en",
      "x" },
    { "---\ntitle: \"A \\\"b\\\" \\\\ c\"\n...\n",
      "A \"b\" \\ c",
      "",
      "",
      "",
      "",
      "",
      "" },
    { "---\nauthors:\n  - A\n  - 'B''s'\nurl: https://a.example\n---\n",
      "",
      "A, B's",
      "",
      "",
      "https://a.example",
      "",
      "" },
    { "---\nauthor: [A, B]\nsource: The Press\n---\n",
      "",
      "A, B",
      "The Press",
      "",
      "",
      "",
      "" },
    { "---\ntitle: >\n  A\n  b\nsite: S\nunknown: x\n---\n",
      "A b",
      "",
      "S",
      "",
      "",
      "",
      "" },
    // The first of two holds
    { "---\ndate: 1\npublished: 2\n---\n", "", "", "", "1", "", "", "" },
    // None
    { "title: A\n---\n", "", "", "", "", "", "", "title: A\n---\n" },
    { "---\ntitle: A\n", "", "", "", "", "", "", "---\ntitle: A\n" },
    { "---\nno key\n---\n", "", "", "", "", "", "", "---\nno key\n---\n" },
    { "", "", "", "", "", "", "", "" },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntFlow flow = ent_flow_init(&memory);
    check_row(&rows[i], &flow);
    ent_flow_clear(&flow);
  }
}

static void
test_lines(void** const state)
{
  static const struct {
    const char* line;
    bool        is_known;
    const char* issued;
  } rows[] = {
    { "**Date:** 1 May", true, "1 May" },
    { "**Date**: 1 May", true, "1 May" },
    { "| **Publication Date:** | 1 May", true, "1 May" },
    { "| **Date** : | 1 May |", true, "1 May" },
    { "**Version:** 3", true, "" },
    { "**Moscow:** it denied", false, "" },
    { "Date: 1 May", false, "" },
    { "**Bold** text", false, "" },
    { "|", false, "" },
    { "", false, "" },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntFlow flow = ent_flow_init(&memory);
    assert_int_equal(ent_front_matter_line(ent_text(rows[i].line), &flow),
                     rows[i].is_known);
    ent_check_text(flow.metadata.issued, rows[i].issued);
    ent_flow_clear(&flow);
  }
}

static EntStatus
read_scarce(EntWorld* const world)
{
  EntFlow flow = ent_flow_init(ent_world_memory(world));
  ent_front_matter_read(
    ENT_TEXT("---\ntitle: 'a''b'\nauthors:\n - \"c\"\n - d\n---\n"), &flow);

  const EntStatus st = flow.status;
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
    cmocka_unit_test(test_blocks),
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("front_matter", tests, NULL, NULL);
}

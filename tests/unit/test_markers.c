// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "flow_sample.h"
#include "harness.h"

#include "base/world.h"
#include "read/report/document.h"
#include "read/report/notes/markers.h"
#include "read/report/notes/table.h"

#include <string.h>

static EntStatus
find(EntDocument* const document)
{
  EntNoteTable table;
  EntStatus    st = ent_note_links_find(&document->flow, &document->links);
  if (!st) {
    st = ent_notes_find(&document->flow, &document->links, &document->notes);
  }
  st = st ? st : ent_document_assemble(document);
  if (!st) {
    st = ent_note_table_open(&table, document->memory, &document->notes);
    st = st ? st : ent_markers_find(document, &table);
    ent_note_table_clear(&table);
  }
  return st;
}

// Markers are expected as they stand in the text, a bar behind each
static void
check_markers(const char* const lines, const char* const expected)
{
  const EntAllocator memory    = ent_memory_system();
  EntDocument        document  = ent_document_init(&memory, ent_text(NULL));
  char               all[1024] = "";
  add_sample(&document.flow, lines);
  assert_int_equal(find(&document), ENT_SUCCESS);
  for (size_t i = 0U; i < document.n_markers; ++i) {
    const EntMarker* const marker = &document.markers[i];
    strncat(
      all, document.text.data + marker->begin, marker->end - marker->begin);
    strcat(all, "|");
  }
  assert_string_equal(all, expected);
  ent_document_clear(&document);
}

#define NOTES "\n# Notes\n[1] One\n[2] Two\n[3] Three\n[4] Four"

static void
test_brackets(void** const state)
{
  (void)state;
  check_markers("It left.[1] It came [2] back.[3][4]" NOTES,
                "[1]|[2]|[3]|[4]|");
  check_markers("It left.[1, 3-4] So [1; 2] and [2\xE2\x80\x93"
                "4]." NOTES,
                "[1, 3-4]|[1; 2]|[2\xE2\x80\x93"
                "4]|");
  check_markers("It left.[ 1 ] It [sic] came.[a] In [2024] it.[x]" NOTES,
                "[ 1 ]|");

  // A number without a note, if it goes on with the others
  check_markers("It left.[4] It came.[5] In 19[99] all[900]." NOTES,
                "[4]|[5]|");
  check_markers("No notes.[1] At all.[2] In [1999] it.", "[1]|[2]|");

  // Roman
  check_markers("It.[i] So.[iii]\n# Notes\n[i] One\n[ii] Two\n[iii] Three",
                "[i]|[iii]|");
  check_markers("It left [c] and [mm] and [v].", "");
}

static void
test_caret(void** const state)
{
  (void)state;
  check_markers("It left.[^1] So [^b]. Not [^ x] or [^].\n[^1]: One\n[^b]: Two",
                "[^1]|[^b]|");
}

static void
test_raised(void** const state)
{
  (void)state;
  check_markers("It left.^{1} It came^{2, 3}." NOTES, "1|2, 3|");
  check_markers("An area of 5 km^{2} and 10^{3} more.^{4}" NOTES, "4|");
  check_markers("The 25^{th} day.^{2}" NOTES, "2|");
  check_markers("In 2025^{1} it left." NOTES, "1|");

  // Without notes only numbers in a row
  check_markers("It left.^{1} It came.^{2} Ten^{6}.", "1|2|");

  // Unicode's own
  check_markers("It left.\xC2\xB9 So.\xC2\xB2\n\xC2\xB9 One\n\xC2\xB2 Two",
                "\xC2\xB9|\xC2\xB2|");
  check_markers("5 km\xC2\xB2 and so.\xC2\xB2" NOTES, "\xC2\xB2|");
}

static void
test_linked(void** const state)
{
  (void)state;
  check_markers("It.{#a|1} So [{#b|2}].\n<#a>1. One\n<#b>2. Two", "1|[2]|");
  check_markers("It.{#a|*} See {#a|this}.\n<#a>One", "*|");
}

static void
test_glued(void** const state)
{
  (void)state;
  check_markers("It left.1 So it came,2 and \"went.\"3 At 4.1 percent." NOTES,
                "1|2|3|");
  check_markers("In 2025.1 It rose 3.2 percent to 4.3 In May." NOTES, "1|");

  // Not where brackets are used, nor out of order
  check_markers("It left.[1] No.2 is here." NOTES, "[1]|");
  check_markers("See no.4 first." NOTES, "");
}

static void
test_parentheses(void** const state)
{
  (void)state;
  check_markers("It left (1). So (2) it.\n# Notes\n(1) One\n(2) Two",
                "(1)|(2)|");
  check_markers("It has (1) and (2)." NOTES, "(1)|(2)|");
  check_markers("It has (2) and (2025).[1]" NOTES, "[1]|");
}

static void
check_list(const char* const list, const char* const expected)
{
  char    all[256] = "";
  EntText rest     = ent_marker_list(ent_text(list));
  while (rest.size) {
    const EntMarkerPart part = ent_marker_next(&rest);
    if (!part.first.size) {
      strcat(all, "?");
      break;
    }
    strncat(all, part.first.data, part.first.size);
    strcat(all, part.last.size ? "-" : "");
    strncat(all, part.last.size ? part.last.data : "", part.last.size);
    strcat(all, "|");
  }
  assert_string_equal(all, expected);
}

static void
test_lists(void** const state)
{
  (void)state;
  check_list("[1]", "1|");
  check_list("[1, 3-5]", "1|3-5|");
  check_list("(1;2)", "1|2|");
  check_list("[iv-vi]", "iv-vi|");
  check_list("1 - 3, 7", "1-3|7|");
  check_list("[]", "");
  check_list("[1 and 2]", "1|?");
  check_list("[a]", "?");
}

static void
check_note(const char* const number, const size_t block, const size_t expected)
{
  const EntAllocator memory  = ent_memory_system();
  EntNote            items[] = {
               { ENT_PREFIX_BRACKETS, ENT_TEXT("1"), 1U, 2U, 1U, 0U },
               { ENT_PREFIX_BRACKETS, ENT_TEXT("ii"), 2U, 3U, 1U, 0U },
               { ENT_PREFIX_BRACKETS, ENT_TEXT("1"), 1U, 7U, 1U, 0U },
               { ENT_PREFIX_BRACKETS, ENT_TEXT("\xC2\xB3"), 3U, 8U, 1U, 0U },
  };
  const EntNotes notes = { items, N_ITEMS(items), 0U };
  EntNoteTable   table;
  assert_int_equal(ent_note_table_open(&table, &memory, &notes), ENT_SUCCESS);
  assert_int_equal(ent_note_table_find(&table, ent_text(number), block),
                   expected);
  ent_note_table_clear(&table);
}

static void
test_table(void** const state)
{
  (void)state;
  check_note("II", 0U, 1U);
  check_note("3", 0U, 3U);
  check_note("4", 0U, ENT_NO_INDEX);
  check_note("", 0U, ENT_NO_INDEX);

  // Chapters that count anew
  check_note("1", 0U, 0U);
  check_note("1", 2U, 0U);
  check_note("1", 4U, 2U);
  check_note("1", 9U, 2U);
}

static EntStatus
find_all(EntWorld* const world)
{
  EntDocument document =
    ent_document_init(ent_world_memory(world), ent_text(NULL));
  for (size_t i = 0U; i < 20U; ++i) {
    ent_flow_begin(&document.flow, ENT_BLOCK_PARAGRAPH, 0U);
    ent_flow_text(&document.flow, ENT_TEXT("It.[1] So.[2]"), 0U);
  }
  ent_flow_begin(&document.flow, ENT_BLOCK_PARAGRAPH, 0U);
  ent_flow_text(&document.flow, ENT_TEXT("[1] One"), 0U);
  ent_flow_end(&document.flow);

  const EntStatus st =
    document.flow.status ? document.flow.status : find(&document);
  ent_document_clear(&document);
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
    cmocka_unit_test(test_brackets), cmocka_unit_test(test_caret),
    cmocka_unit_test(test_raised),   cmocka_unit_test(test_linked),
    cmocka_unit_test(test_glued),    cmocka_unit_test(test_parentheses),
    cmocka_unit_test(test_lists),    cmocka_unit_test(test_table),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("markers", tests, NULL, NULL);
}

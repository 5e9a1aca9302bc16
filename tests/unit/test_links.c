// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "flow_sample.h"
#include "harness.h"

#include "read/report/document.h"
#include "read/report/links.h"
#include "read/report/notes/sources.h"

#include <string.h>

static void
check_address(const char* const own,
              const char* const href,
              const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntFlow            flow   = ent_flow_init(&memory);
  flow.metadata.href        = ent_text(own);
  ent_check_text(ent_link_address(&flow, ent_text(href)), expected);
  assert_int_equal(flow.status, ENT_SUCCESS);
  ent_flow_clear(&flow);
}

static void
test_addresses(void** const state)
{
  const char* const own = "https://house.example/reports/1?x";
  (void)state;

  // Absolute
  check_address(NULL, "https://a.example/b#c", "https://a.example/b#c");
  check_address(NULL, " HTTP://a.example ", "HTTP://a.example");
  check_address(
    NULL, "https://a.example/b c\"d", "https://a.example/b%20c%22d");

  // Relative
  check_address(NULL, "//a.example/b", "https://a.example/b");
  check_address(own, "/b", "https://house.example/b");
  check_address(NULL, "/b", "");
  check_address(own, "b", "");

  // To no other document, or cut off
  check_address(own, "#c", "");
  check_address(own, "", "");
  check_address(own, "javascript:alert(1)", "");
  check_address(own, "mailto:a@b.example", "");
  check_address(own, "https://tass", "");
  check_address(own, "https://", "");
}

// Find notes and links as the reader of reports does
static EntStatus
read_sample(EntDocument* const document, const char* const lines)
{
  add_sample(&document->flow, lines);
  EntStatus st = ent_note_links_find(&document->flow, &document->links);
  if (!st) {
    st = ent_notes_find(&document->flow, &document->links, &document->notes);
  }
  return st ? st : ent_document_assemble(document);
}

// Links are expected as "text=address|"
static void
check_links(const char* const lines, const char* const expected)
{
  const EntAllocator memory    = ent_memory_system();
  EntDocument        document  = ent_document_init(&memory, ent_text(NULL));
  EntTextLinks       links     = { NULL, 0U, 0U };
  char               all[1024] = "";
  assert_int_equal(read_sample(&document, lines), ENT_SUCCESS);
  assert_int_equal(ent_links_find(&document, &links), ENT_SUCCESS);
  for (size_t i = 0U; i < links.n_items; ++i) {
    const EntTextLink* const link = &links.items[i];
    strncat(all, document.text.data + link->place, link->end - link->place);
    strcat(all, "=");
    strncat(all, link->href.data, link->href.size);
    strcat(all, "|");
  }
  assert_string_equal(all, expected);
  ent_memory_free(&memory, links.items);
  ent_document_clear(&document);
}

static void
test_links(void** const state)
{
  (void)state;
  check_links("The {https://a.example/|plan} and {#x|more}.",
              "plan=https://a.example/|");
  check_links(
    "See https://b.example/x. Or {https://a.example/|this}.",
    "https://b.example/x=https://b.example/x|this=https://a.example/|");

  // A link's own text is no second one, unless the link was cut off
  check_links("{https://a.example/|https://a.example/}",
              "https://a.example/=https://a.example/|");
  check_links("{https://tass|https://tass} dot ru/en/",
              "https://tass dot ru/en/=https://tass.ru/en/|");

  // Not in notes
  check_links("Text.[1]\n# Notes\n[1] {https://a.example/|A}", "");
}

// Sources are expected as "number=address<printed>citation|"
static void
check_sources(const char* const lines, const char* const expected)
{
  const EntAllocator memory    = ent_memory_system();
  EntDocument        document  = ent_document_init(&memory, ent_text(NULL));
  EntNoteSources     sources   = { NULL, 0U, 0U, NULL };
  char               all[1024] = "";
  assert_int_equal(read_sample(&document, lines), ENT_SUCCESS);
  assert_int_equal(ent_note_sources_open(&sources, &document), ENT_SUCCESS);
  for (size_t i = 0U; i < document.notes.n_items; ++i) {
    for (size_t j = sources.firsts[i]; j < sources.firsts[i + 1U]; ++j) {
      const EntNoteSource* const source = &sources.items[j];
      const EntText              number = document.notes.items[i].number;
      strncat(all, number.data, number.size);
      strcat(all, "=");
      strncat(
        all, source->href.size ? source->href.data : "", source->href.size);
      strncat(all,
              source->citation.size ? source->citation.data : "",
              source->citation.size);
      strcat(all, "|");
    }
  }
  assert_string_equal(all, expected);
  ent_note_sources_clear(&sources, &memory);
  ent_document_clear(&document);
}

#define NOTES "Text.[1]\n# Notes\n[1] "

static void
test_note_sources(void** const state)
{
  (void)state;
  check_sources(NOTES "https://a.example/; https://b.example/",
                "1=https://a.example/|1=https://b.example/|");
  check_sources(NOTES "{https://a.example/|A page}, and https://b.example/.",
                "1=https://a.example/|1=https://b.example/|");
  check_sources(NOTES "{https://a.example/|https://a.example/}; "
                      "https://a.example/",
                "1=https://a.example/|");
  check_sources(NOTES "{https://mid|https://mid} dot ru/en/",
                "1=https://mid.ru/en/|");

  // Without an address
  check_sources(NOTES "A. Writer, A Book.", "1=A. Writer, A Book.|");
  check_sources(NOTES "A book {#r|^}", "1=A book|");
  check_sources(NOTES "A book,\nsecond edition.", "1=A book, second edition.|");
  check_sources(NOTES "A book,\nsecond edition.\n[2] Another.",
                "1=A book, second edition.|2=Another.|");
}

static void
test_repeated(void** const state)
{
  (void)state;
  check_sources(NOTES "https://a.example/\n[2] Ibid., page 3.",
                "1=https://a.example/|2=https://a.example/|");
  check_sources(NOTES "https://a.example/\n[2] B\n[3] See note 1 above.",
                "1=https://a.example/|2=B|3=https://a.example/|");
  check_sources(NOTES "A book\n[2] Id. at 5\n[3] Supra note 2.",
                "1=A book|2=A book|3=A book|");

  // To nothing, to itself, or on
  check_sources(NOTES "Ibid.", "1=Ibid.|");
  check_sources(NOTES "See note 1.\n[2] See note 3.\n[3] See note 9.",
                "1=See note 1.|2=See note 3.|3=See note 9.|");
  check_sources(NOTES "Identity cards", "1=Identity cards|");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_addresses),
    cmocka_unit_test(test_links),
    cmocka_unit_test(test_note_sources),
    cmocka_unit_test(test_repeated),
  };
  return cmocka_run_group_tests_name("links", tests, NULL, NULL);
}

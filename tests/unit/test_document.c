// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/bytes.h"
#include "draw/document.h"

#include <stdio.h>
#include <string.h>

// A line with two sentences, a relation that is only denied, a hostile name
#define SOURCES                                                               \
  "<source id='n1-1' report='r' note='1' href='https://s.example/?a&amp;b'/>" \
  "<source id='n2-1' report='r' note='x'>A &lt;book></source>"
#define CONTENT                                                                \
  "<actor id='a' kind='state'><name>A &lt;&amp; B</name></actor>" ACTOR(       \
    "b", "person") "<report id='r' title='T' lang='fr' "                       \
                   "href='https://r.example/'/>" SOURCES                       \
                   "<passage id='s1' report='r' sources='n1-1 n2-1'><quote>Q " \
                   "&lt;1>.</quote>" CLAIM(                                    \
                     "a",                                                      \
                     "attacks",                                                \
                     "b",                                                      \
                     "") "</passage>"                                          \
                         "<passage id='s2' report='r' "                        \
                         "sources='n1-1'><quote>R.</quote>" CLAIM(             \
                           "a", "detains", "b", "hedge='may'")                 \
                           CLAIM("a",                                          \
                                 "supports",                                   \
                                 "b",                                          \
                                 "polarity='negated'") "</passage>"

#define SVG                                                      \
  "<svg viewBox='0 0 75 30' xmlns='http://www.w3.org/2000/svg'>" \
  "<g class='graph'><g id='e1' class='edge rel conflict'>"       \
  "<path d='M2,2'/></g></g></svg>"

// Make a document, to be cleared by the caller
static EntBytes
made(const char* const content, const EntFormat format)
{
  const EntAllocator system = ent_memory_system();
  EntBytes           out    = ent_bytes_init(&system);
  EntDrawBench       draw;
  ent_draw_bench_scene(&draw, content, NULL);
  if (format == ENT_HTML || format == ENT_FRAGMENT) {
    ent_bytes_string(&out, SVG);
    assert_int_equal(
      ent_document_html(&draw.graphviz,
                        &draw.scene,
                        format == ENT_HTML ? ENT_SVG_PAGE : ENT_SVG_FRAGMENT,
                        &out),
      ENT_SUCCESS);
  } else {
    assert_int_equal(
      ent_document_figure(&draw.scene, format, ENT_TEXT("p.x"), &out), 0);
  }

  ent_draw_bench_close(&draw);
  ent_bytes_char(&out, '\0');
  return out;
}

static void
check_part(const EntFormat format, const char* const part, const size_t count)
{
  EntBytes out = made(CONTENT, format);
  ent_check_count(out.data, part, count);
  ent_bytes_clear(&out);
}

static void
page(const char* const part, const size_t count)
{
  check_part(ENT_HTML, part, count);
}

static void
test_page(void** const state)
{
  (void)state;
  page("<!DOCTYPE html>\n<html lang=\"en\">", 1U);
  page("content=\"default-src 'none'; img-src data:; style-src 'sha256-", 1U);
  page("'sha256-", 3U);
  page("; base-uri 'none'; form-action 'none'\">", 1U);
  page("<title>T</title>", 1U);
  page("<script>", 1U);
  page("<style>", 2U);
  page("<a class=\"skip\" href=\"#list\">", 1U);
  page("id=\"list\"", 1U);
  page("<svg ", 1U);
  page("<?xml", 0U);

  // Nothing of the input is markup
  page("A <& B", 0U);
  page("Q <1", 0U);
  page("A <book", 0U);
  page("A &lt;&amp; B", 7U);
}

static void
test_filters(void** const state)
{
  (void)state;
  page("<input type=\"checkbox\"", 5U);
  page("id=\"f-conflict\"", 1U);
  page("id=\"f-coop\"", 1U);
  page("id=\"f-supply\"", 0U);
  page("</span>conflict (2)</label>", 1U);
  page("id=\"s-asserted\"", 1U);
  page("id=\"s-denied\"", 1U);
  page("body:has(#f-conflict:not(:checked)) :is(.rel,.group).conflict", 1U);
  page("body:has(#s-hypothetical:not(:checked)) ", 1U);
}

static void
test_entries(void** const state)
{
  (void)state;
  page("<article id=\"", 2U);
  page("<article class=\"coop denied\">", 1U);
  page("<div class=\"shown p1\">", 1U);
  page("<section id=\"rest\">", 1U);
  page("<p dir=\"auto\" lang=\"fr\">\xE2\x80\x9CQ &lt;1&gt;.\xE2\x80\x9D</p>",
       2U);
  page("<li>Note 1: <a rel=\"noopener noreferrer\" "
       "href=\"https://s.example/?a&amp;b\">s.example</a></li>",
       5U);
  page("<li>Note x: A &lt;book&gt;</li>", 2U);
  page("href=\"https://r.example/#:~:text=R.\">The sentence in the report</a>",
       3U);
  page("<li>detains; hedged: \xE2\x80\x9Cmay\xE2\x80\x9D</li>", 2U);
}

static void
test_fragment(void** const state)
{
  (void)state;
  check_part(ENT_FRAGMENT, "<html", 0U);
  check_part(ENT_FRAGMENT, "<script", 0U);
  check_part(ENT_FRAGMENT, "<figure id=\"e", 1U);
  check_part(ENT_FRAGMENT, "<svg ", 1U);
  check_part(ENT_FRAGMENT, "<article id=\"e", 2U);
  check_part(ENT_FRAGMENT, "A <& B", 0U);
}

static void
test_markdown(void** const state)
{
  const EntFormat format = ENT_MARKDOWN;
  (void)state;
  check_part(format, "](p.x)\\\n**T.** 2 actors; ", 1U);
  check_part(format, "\n1. **A \\<\\& B ", 1U);
  check_part(format, "\n2. **A", 1U);
  check_part(format, "\n3. ", 0U);
  check_part(format,
             "\n   - \xE2\x80\x9C[Q \\<1\\>.](https://r.example/#:\\~:text=",
             1U);
  check_part(format, "; [note 1, s.example](https://s.example/?a&b)", 2U);
  check_part(format, "; note x, A \\<book\\>)", 1U);
}

static void
test_tex(void** const state)
{
  const EntFormat format = ENT_LATEX;
  (void)state;
  check_part(format, "\n    {p.x}\n  \\caption[{T}]{\\textbf{T.} 2 actors", 1U);
  check_part(format, "\\item{} \\textbf{A \\textless{}\\&", 2U);

  // A note has its text where it stands first
  check_part(format, "\\ententenote{1}{\\href{https://s.example/?a&b}{", 1U);
  check_part(format, "\\ententemark{1}", 1U);
  check_part(format, "\\ententemark{,}\\ententenote{x}{A \\textless{}book", 1U);
}

static void
test_empty(void** const state)
{
  static const EntFormat formats[] = {
    ENT_HTML, ENT_FRAGMENT, ENT_MARKDOWN, ENT_LATEX
  };

  (void)state;
  for (size_t i = 0U; i < N_ITEMS(formats); ++i) {
    EntBytes out = made("", formats[i]);
    ent_check_count(out.data, "<article", 0U);
    ent_check_count(out.data, "enumerate", 0U);
    ent_bytes_clear(&out);
  }
}

// Notes of several reports are told apart by the reports' letters
static void
test_merged(void** const state)
{
  const char* const content =
    ACTOR("a", "state") ACTOR("b", "person") REPORT("q") REPORT(
      "r") "<source id='n7-1' report='r' note='7'>S</source>"
           "<passage id='s' report='r' sources='n7-1'><quote>Q</quote>" CLAIM(
             "a", "attacks", "b", "") "</passage>";
  EntBytes html     = made(content, ENT_HTML);
  EntBytes markdown = made(content, ENT_MARKDOWN);
  EntBytes tex      = made(content, ENT_LATEX);
  (void)state;
  ent_check_count(html.data, "<li>Note B7: S</li>", 2U);
  ent_check_count(html.data, "<li><b>A</b>: ", 1U);
  ent_check_count(markdown.data, "; note B7, S)", 1U);
  ent_check_count(markdown.data, "\n- **B** ", 1U);
  ent_check_count(tex.data, "\\ententenote{B7}{S}", 1U);
  ent_check_count(tex.data, "\\noindent Reports: A ", 1U);
  ent_bytes_clear(&html);
  ent_bytes_clear(&markdown);
  ent_bytes_clear(&tex);
}

static EntStatus
run_html(EntDrawBench* const draw)
{
  EntScene  scene;
  EntBytes  bytes = ent_bytes_init(draw->scene.arena.memory);
  EntStatus st    = ent_scene_init(&scene, draw->graph, NULL, 1.0);
  ent_bytes_string(&bytes, SVG);
  st = st ? st
       : bytes.status
         ? bytes.status
         : ent_document_html(&draw->graphviz, &scene, ENT_SVG_PAGE, &bytes);
  ent_bytes_clear(&bytes);
  ent_scene_clear(&scene);
  return st;
}

static EntStatus
run_figure(EntDrawBench* const draw, const EntFormat format)
{
  EntScene  scene;
  EntBytes  bytes = ent_bytes_init(draw->scene.arena.memory);
  EntStatus st    = ent_scene_init(&scene, draw->graph, NULL, 1.0);
  st = st ? st : ent_document_figure(&scene, format, ENT_TEXT("p.x"), &bytes);
  ent_bytes_clear(&bytes);
  ent_scene_clear(&scene);
  return st;
}

static EntStatus
run_markdown(EntDrawBench* const draw)
{
  return run_figure(draw, ENT_MARKDOWN);
}

static EntStatus
run_tex(EntDrawBench* const draw)
{
  return run_figure(draw, ENT_LATEX);
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(CONTENT, run_html);
  ent_draw_bench_check_scarce(CONTENT, run_markdown);
  ent_draw_bench_check_scarce(CONTENT, run_tex);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_page),     cmocka_unit_test(test_filters),
    cmocka_unit_test(test_entries),  cmocka_unit_test(test_fragment),
    cmocka_unit_test(test_markdown), cmocka_unit_test(test_tex),
    cmocka_unit_test(test_empty),    cmocka_unit_test(test_merged),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("document", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Rules of style that depend on the picture.  They let the page filter and show
// the claims of a line without any script: a relation is looked for with :has()
// (Selectors Level 4), and where that is unknown, links and list are left.

#include "draw/articles.h"

#include "draw/tell.h"

static void
add_number(EntHtml* const html, const size_t number)
{
  ent_bytes_number(html->out, (uint64_t)number);
}

// Append markup with the prefix of ids in place of each @, and a number in
// place of each %
static void
add_rule(EntHtml* const html, const char* const rule, const size_t number)
{
  for (const char* c = rule; *c; ++c) {
    if (*c == '@') {
      ent_html_add(html, html->prefix);
    } else if (*c == '%') {
      add_number(html, number);
    } else {
      ent_bytes_char(html->out, *c);
    }
  }
}

// Append a rule with a name in place of each %
static void
add_named(EntHtml* const html, const char* const rule, const char* const name)
{
  for (const char* c = rule; *c; ++c) {
    if (*c == '%') {
      ent_html_add(html, name);
    } else {
      ent_bytes_char(html->out, *c);
    }
  }
}

// Colours and filters

static void
add_colors(EntHtml* const html, const bool is_dark)
{
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    const EntLineStyle* const style = ent_line_style((EntLineClass)i);
    add_named(html, ".%{--line:", style->name);
    ent_html_add(html, is_dark ? style->dark_line : style->line);
    ent_html_add(html, "}");
  }
}

static void
add_filters(EntHtml* const html)
{
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    add_named(html,
              "body:has(#f-%:not(:checked)) :is(.rel,.group).%{display:none}\n",
              ent_line_style((EntLineClass)i)->name);
  }

  for (unsigned i = 0U; i < ENT_N_CERTAINTIES; ++i) {
    add_named(
      html,
      "body:has(#s-%:not(:checked)) :is(.rel,article).%{display:none}\n",
      ent_tell_certainty_name((EntCertainty)i));
  }
}

// Lines and actors

// What the reader has turned to if the pointer is on no line.  The script pins
// what has the focus.
#define CHOSEN ":is(.pin,.grid:not(.js) :focus-within)"

// Show the claims of a line, and let other actors fade
static void
add_line(EntHtml* const html, const size_t index)
{
  const EntSceneEdge* const edge = &html->scene->edges[index];
  add_rule(html,
           ".grid:has(#@-e%:hover) .p%,"
           ".grid:not(.js,:has(.rel:hover)):has(#@-e% a:focus-visible) .p%"
           "{display:block}\n"
           "#@:is(:has(#@-e%:hover),:not(:has(.rel:hover))"
           ":has(#@-e%" CHOSEN ")) .actor:not(.legend,",
           index + 1U);
  add_rule(html, "#@-n%,", edge->from + 1U);
  add_rule(html, "#@-n%){opacity:.3}\n", edge->to + 1U);
}

// Let all lines but those of an actor fade
static void
add_actor(EntHtml* const html, const size_t index)
{
  const EntScene* const scene = html->scene;
  add_rule(html, "#@:has(#@-n%:hover) .rel:not(#@", index + 1U);
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    if (scene->edges[i].from == index || scene->edges[i].to == index) {
      add_rule(html, ",#@-e%", i + 1U);
    }
  }
  ent_html_add(html, "){opacity:.15}\n");
}

void
ent_page_add_rules(EntHtml* const html)
{
  add_colors(html, false);
  ent_html_add(html, "\n@media screen and (prefers-color-scheme:dark){");
  add_colors(html, true);
  ent_html_add(html, "}\n");
  add_filters(html);
  add_rule(html,
           "#@:has(.rel:hover) .rel:not(:hover),"
           "#@:not(:has(.rel:hover)):has(.rel" CHOSEN ") .rel:not(" CHOSEN ")"
           "{opacity:.2}\n",
           0U);
  for (size_t i = 0U; i < html->scene->n_edges; ++i) {
    add_line(html, i);
  }
  for (size_t i = 0U; i < html->scene->n_nodes; ++i) {
    add_actor(html, i);
  }
}

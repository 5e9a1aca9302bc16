// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/open.h"

#include "base/text.h"

#include <assert.h>
#include <strings.h>

#define MAX_COLUMN 1000000U // More columns are not counted

typedef const EntHtmlAttributes Attributes;

static void
open_link(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  const EntText href   = ent_html_text_of(attributes, ENT_ATTRIBUTE_HREF);
  const size_t  n_open = html->flow->n_open_marks;
  if (href.size) {
    ent_flow_open(html->flow, ENT_MARK_LINK, href);
    frame->has_mark = html->flow->n_open_marks > n_open;
  }
}

static void
open_superscript(EntHtml* const      html,
                 EntHtmlFrame* const frame,
                 Attributes* const   attributes)
{
  const size_t n_open = html->flow->n_open_marks;
  (void)attributes;
  ent_flow_open(html->flow, ENT_MARK_SUPERSCRIPT, ent_text(NULL));
  frame->has_mark = html->flow->n_open_marks > n_open;
}

static void
open_time(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  if (!(frame->flags & ENT_BLOCK_IN_CHROME)) {
    ent_html_meta_tell(&html->meta,
                       ENT_META_ISSUED,
                       ENT_META_LAST,
                       ent_html_text_of(attributes, ENT_ATTRIBUTE_DATETIME));
  }
}

// One break is a blank, two are the end of a paragraph
static void
open_break(EntHtml* const      html,
           EntHtmlFrame* const frame,
           Attributes* const   attributes)
{
  (void)attributes;
  ++html->n_breaks;
  if (html->n_breaks > 1U && frame->kind != ENT_BLOCK_HEADING) {
    ent_flow_end(html->flow);
  } else if (html->flow->is_open) {
    ent_flow_text(html->flow, ENT_TEXT(" "), 0U);
  }
}

static void
open_heading(EntHtml* const      html,
             EntHtmlFrame* const frame,
             Attributes* const   attributes)
{
  (void)html;
  (void)attributes;
  frame->kind  = ENT_BLOCK_HEADING;
  frame->level = (unsigned)(frame->name[1] - '0');
}

static void
open_list(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  (void)html;
  ++frame->n_lists;
  frame->is_ordered = frame->name[0] == 'o';
  frame->number     = ent_html_number_of(attributes, ENT_ATTRIBUTE_START, 1U);
  frame->number -= frame->number > 0U;
}

static void
open_item(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  size_t list = html->n_frames - 1U;
  while (list && html->frames[list].role != ENT_HTML_LIST &&
         html->frames[list].role != ENT_HTML_ITEM) {
    --list;
  }

  EntHtmlFrame* const around = &html->frames[list];
  frame->number              = 0U;
  if (around->role == ENT_HTML_LIST && around->is_ordered) {
    around->number =
      ent_html_number_of(attributes, ENT_ATTRIBUTE_VALUE, around->number + 1U);
    frame->number = around->number;
  }

  frame->kind  = ENT_BLOCK_ITEM;
  frame->level = frame->n_lists ? frame->n_lists : 1U;
  frame->group = ent_flow_new_group(html->flow);
  frame->item  = html->n_frames;
}

static void
open_quote(EntHtml* const      html,
           EntHtmlFrame* const frame,
           Attributes* const   attributes)
{
  (void)html;
  (void)attributes;
  frame->kind  = ENT_BLOCK_QUOTE;
  frame->level = ++frame->n_quotes;
}

static void
open_caption(EntHtml* const      html,
             EntHtmlFrame* const frame,
             Attributes* const   attributes)
{
  (void)html;
  (void)attributes;
  frame->kind  = ENT_BLOCK_CAPTION;
  frame->level = 0U;
}

static void
open_pre(EntHtml* const      html,
         EntHtmlFrame* const frame,
         Attributes* const   attributes)
{
  (void)html;
  (void)attributes;
  frame->is_pre = true;
}

static void
open_row(EntHtml* const      html,
         EntHtmlFrame* const frame,
         Attributes* const   attributes)
{
  (void)attributes;
  frame->row    = html->n_frames;
  frame->group  = ent_flow_new_group(html->flow);
  frame->column = 0U;
}

static void
open_cell(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  EntHtmlFrame* const row = &html->frames[frame->row];
  const uint32_t      span =
    ent_html_number_of(attributes, ENT_ATTRIBUTE_COLSPAN, 1U);

  frame->kind  = ENT_BLOCK_CELL;
  frame->level = row->column + 1U;
  frame->group = row->group;
  if (row->column < MAX_COLUMN) {
    row->column += span ? span : 1U;
  }
}

static void
open_root(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  (void)frame;
  ent_html_meta_tell(&html->meta,
                     ENT_META_LANG,
                     1U,
                     ent_html_text_of(attributes, ENT_ATTRIBUTE_LANG));
}

// The text of the title is none of the page
static void
open_title(EntHtml* const      html,
           EntHtmlFrame* const frame,
           Attributes* const   attributes)
{
  (void)attributes;
  frame->is_omitted = true;
  html->title.size  = 0U;
}

static void
open_meta(EntHtml* const      html,
          EntHtmlFrame* const frame,
          Attributes* const   attributes)
{
  static const EntHtmlAttribute names[] = { ENT_ATTRIBUTE_NAME,
                                            ENT_ATTRIBUTE_PROPERTY,
                                            ENT_ATTRIBUTE_ITEMPROP,
                                            ENT_ATTRIBUTE_HTTP_EQUIV };

  const EntText content = ent_html_text_of(attributes, ENT_ATTRIBUTE_CONTENT);
  (void)frame;
  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    const char* const name = attributes->values[names[i]];
    if (name) {
      ent_html_meta_named(&html->meta, name, content);
    }
  }
}

static void
open_link_to(EntHtml* const      html,
             EntHtmlFrame* const frame,
             Attributes* const   attributes)
{
  const char* const rel = attributes->values[ENT_ATTRIBUTE_REL];
  (void)frame;
  if (rel && !strcasecmp(rel, "canonical")) {
    ent_html_meta_tell(&html->meta,
                       ENT_META_HREF,
                       1U,
                       ent_html_text_of(attributes, ENT_ATTRIBUTE_HREF));
  }
}

typedef void (*OpenFunc)(EntHtml*      html,
                         EntHtmlFrame* frame,
                         Attributes*   attributes);

// What is done for an element beside flags, anchors and ends of blocks
static const OpenFunc openers[] = {
  [ENT_HTML_LINK] = open_link,       [ENT_HTML_SUPERSCRIPT] = open_superscript,
  [ENT_HTML_TIME] = open_time,       [ENT_HTML_BREAK] = open_break,
  [ENT_HTML_HEADING] = open_heading, [ENT_HTML_LIST] = open_list,
  [ENT_HTML_ITEM] = open_item,       [ENT_HTML_QUOTE] = open_quote,
  [ENT_HTML_CAPTION] = open_caption, [ENT_HTML_PRE] = open_pre,
  [ENT_HTML_ROW] = open_row,         [ENT_HTML_CELL] = open_cell,
  [ENT_HTML_ROOT] = open_root,       [ENT_HTML_TITLE] = open_title,
  [ENT_HTML_META] = open_meta,       [ENT_HTML_LINK_TO] = open_link_to,
  [ENT_HTML_OMITTED] = NULL,
};

void
ent_html_apply(EntHtml* const      html,
               EntHtmlFrame* const frame,
               Attributes* const   attributes)
{
  assert(html);
  assert(frame);
  assert(attributes);
  const OpenFunc opener = openers[frame->role];
  if (opener) {
    opener(html, frame, attributes);
  }
}

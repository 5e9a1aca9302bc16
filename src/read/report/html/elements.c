// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: elements and text of a page, as any parser of HTML finds them.
// Goes out: blocks with marks and flags, and metadata.
// Left out: what is no text for those who see the page.

#include "read/report/html/elements.h"

#include "base/memory.h"
#include "base/text.h"
#include "read/report/html/flags.h"
#include "read/report/html/open.h"

#include <assert.h>
#include <string.h>

typedef const EntHtmlAttributes Attributes;

// Blocks

static EntHtmlFrame*
top_frame(const EntHtml* const html)
{
  return &html->frames[html->n_frames - 1U];
}

static bool
is_text_role(const EntHtmlRole role)
{
  return role < ENT_HTML_BLOCK;
}

static void
end_block(EntHtml* const html)
{
  ent_flow_end(html->flow);
  html->n_breaks   = 0U;
  html->n_newlines = 0U;
}

/*
  Begin the block that text at this place makes.  The first in a list item is
  the item, the others are paragraphs of its group.
*/
static void
begin_block(EntHtml* const html)
{
  EntFlow* const            flow  = html->flow;
  const EntHtmlFrame* const frame = top_frame(html);
  EntHtmlFrame* const       item =
    frame->kind == ENT_BLOCK_ITEM ? &html->frames[frame->item] : NULL;

  const bool is_first = item && !item->has_begun;
  flow->flags         = frame->flags;
  flow->group         = frame->group;
  if (item && !is_first) {
    ent_flow_begin(flow, ENT_BLOCK_PARAGRAPH, 0U);
    return;
  }

  ent_flow_begin(flow, frame->kind, frame->level);
  if (is_first && !flow->status) {
    flow->blocks[flow->n_blocks - 1U].ordinal = item->number;
    item->has_begun                           = true;
  }
}

// Frames

static EntHtmlFrame*
push_frame(EntHtml* const html, const EntHtmlFrame frame)
{
  EntFlow* const flow = html->flow;
  if (ENT_PUSH(flow->text.memory,
               html->frames,
               html->n_frames,
               html->frame_room,
               frame)) {
    flow->status = ENT_NO_MEMORY;
    return NULL;
  }

  return top_frame(html);
}

static void
set_anchors(EntHtml* const html, const EntHtmlRole role, Attributes* const all)
{
  const EntText id   = ent_html_text_of(all, ENT_ATTRIBUTE_ID);
  const EntText name = role == ENT_HTML_LINK
                         ? ent_html_text_of(all, ENT_ATTRIBUTE_NAME)
                         : ent_text(NULL);
  ent_flow_anchor(html->flow, id);
  if (!ent_text_equals(id, name)) {
    ent_flow_anchor(html->flow, name);
  }
}

// Elements that HTML does not know may be blocks
static void
flag(EntHtmlFrame* const frame, Attributes* const attributes)
{
  if (is_text_role(frame->role) && frame->role != ENT_HTML_UNKNOWN) {
    ent_html_flag_text(frame, attributes);
  } else {
    ent_html_flag_block(frame, attributes);
  }
}

// What an element has of the one around it
static EntHtmlFrame
inherit(const EntHtml* const html, const char* const name)
{
  EntHtmlFrame frame = *top_frame(html);
  frame.name         = name;
  frame.role         = ent_html_find_role(name);
  frame.has_mark     = false;
  frame.has_begun    = false;
  frame.is_omitted |= frame.role == ENT_HTML_OMITTED;
  if (frame.is_omitted) {
    frame.role = ENT_HTML_OMITTED; // The title of a drawing is none
  }
  return frame;
}

EntStatus
ent_html_init(EntHtml* const html, EntFlow* const flow)
{
  assert(html);
  assert(flow);
  memset(html, 0, sizeof(*html));
  html->flow  = flow;
  html->meta  = ent_html_meta_init(flow->text.memory);
  html->title = ent_bytes_init(flow->text.memory);

  EntHtmlFrame page;
  memset(&page, 0, sizeof(page));
  page.name = "";
  page.kind = ENT_BLOCK_PARAGRAPH;
  return push_frame(html, page) ? ENT_SUCCESS : ENT_NO_MEMORY;
}

void
ent_html_clear(EntHtml* const html)
{
  assert(html);
  ent_html_meta_clear(&html->meta);
  ent_bytes_clear(&html->title);
  ent_memory_free(html->flow->text.memory, html->frames);
}

void
ent_html_open(EntHtml* const           html,
              const char* const        name,
              const char* const* const pairs)
{
  assert(html);
  assert(name);
  EntHtmlFrame frame   = inherit(html, name);
  const bool   is_text = is_text_role(frame.role);
  if (!frame.is_omitted) {
    const EntHtmlAttributes attributes = ent_html_pick(pairs);
    if (!is_text) {
      end_block(html);
    }
    if (pairs || !is_text) {
      flag(&frame, &attributes);
      set_anchors(html, frame.role, &attributes);
    }
    if (!frame.is_omitted) {
      ent_html_apply(html, &frame, &attributes);
    }
  }

  if (!html->flow->status) {
    push_frame(html, frame);
  }
}

static void
pop_frame(EntHtml* const html)
{
  const EntHtmlFrame frame = *top_frame(html);
  --html->n_frames;
  if (frame.has_mark) {
    ent_flow_close(html->flow,
                   frame.role == ENT_HTML_LINK ? ENT_MARK_LINK
                                               : ENT_MARK_SUPERSCRIPT);
  } else if (frame.role == ENT_HTML_TITLE) {
    ent_html_meta_tell(
      &html->meta, ENT_META_TITLE, ENT_META_LAST, ent_bytes_view(&html->title));
  } else if (!is_text_role(frame.role) && !frame.is_omitted) {
    end_block(html);
  }
}

void
ent_html_close(EntHtml* const html, const char* const name)
{
  assert(html);
  assert(name);
  size_t n = html->n_frames;
  while (n > 1U && strcmp(html->frames[n - 1U].name, name)) {
    --n;
  }

  while (n > 1U && html->n_frames >= n) {
    pop_frame(html);
  }
}

// Text

// Return the bytes of blanks and invisible characters at the beginning
static size_t
skip_blanks(const EntText text)
{
  size_t i = 0U;
  while (i < text.size) {
    const EntText rest = ent_text_from(text, i);
    if (ent_is_space(text.data[i])) {
      ++i;
    } else if (ent_text_starts_with(rest, ENT_TEXT("\xC2\xA0"))) {
      i += 2U;
    } else if (ent_text_starts_with(rest, ENT_TEXT("\xE2\x80\x8B")) ||
               ent_text_starts_with(rest, ENT_TEXT("\xEF\xBB\xBF"))) {
      i += 3U;
    } else {
      break;
    }
  }

  return i;
}

static void
add_text(EntHtml* const html, const EntText text, const size_t origin)
{
  const bool is_blank = skip_blanks(text) == text.size;
  if (is_blank && !html->flow->is_open) {
    return;
  }

  if (!is_blank && !html->flow->is_open) {
    begin_block(html);
  }

  html->n_breaks = is_blank ? html->n_breaks : 0U;
  ent_flow_text(html->flow, text, origin);
}

// Add text where an empty line ends a paragraph
static void
add_lines(EntHtml* const html, const EntText text, const size_t origin)
{
  size_t begin = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    if (text.data[i] == '\n' && ++html->n_newlines == 2U) {
      const EntText part = ent_text_until(text, i);
      add_text(html, ent_text_from(part, begin), origin + begin);
      ent_flow_end(html->flow);
      begin = i;
    } else if (!ent_is_space(text.data[i])) {
      html->n_newlines = 0U;
    }
  }

  add_text(html, ent_text_from(text, begin), origin + begin);
}

void
ent_html_text(EntHtml* const html, const EntText text, const size_t origin)
{
  assert(html);
  const EntHtmlFrame* const frame = top_frame(html);
  if (frame->role == ENT_HTML_TITLE) {
    ent_bytes_text(&html->title, text);
  } else if (frame->is_omitted || frame->role == ENT_HTML_HEAD) {
    return;
  } else if (frame->is_pre) {
    add_lines(html, text, origin);
  } else {
    add_text(html, text, origin);
  }
}

void
ent_html_finish(EntHtml* const html)
{
  assert(html);
  while (html->n_frames > 1U) {
    pop_frame(html);
  }

  ent_flow_end(html->flow);
  ent_html_meta_finish(&html->meta, html->flow);
}

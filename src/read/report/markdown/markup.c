// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: pieces of raw HTML as they stand in Markdown.
// Goes out: their text, and marks for what tags say, into a flow.

#include "read/report/markdown/markup.h"

#include "base/text.h"
#include "read/report/blocks/words.h"
#include "read/report/markdown/entity.h"

#include <assert.h>
#include <string.h>

#define MAX_TAG 8192U // Bytes of a tag that is read; the rest is passed over

EntMarkup
ent_markup_init(EntFlow* const flow, const EntAllocator* const memory)
{
  const EntMarkup markup = { flow,
                             ent_bytes_init(memory),
                             ent_bytes_init(memory),
                             ENT_MARKUP_TEXT,
                             0,
                             false,
                             0U,
                             0U };
  return markup;
}

void
ent_markup_clear(EntMarkup* const markup)
{
  assert(markup);
  ent_bytes_clear(&markup->tag);
  ent_bytes_clear(&markup->decoded);
}

void
ent_markup_reset(EntMarkup* const markup)
{
  assert(markup);
  markup->place    = ENT_MARKUP_TEXT;
  markup->tag.size = 0U;
  markup->quote    = 0;
  markup->skips    = false;
}

void
ent_markup_entity(EntMarkup* const markup,
                  const EntText    entity,
                  const size_t     origin)
{
  assert(markup);
  markup->decoded.size = 0U;
  ent_entities_decode(entity, &markup->decoded);
  if (markup->decoded.status) {
    markup->flow->status = markup->decoded.status;
  } else if (!markup->skips) {
    ent_flow_text(markup->flow, ent_bytes_view(&markup->decoded), origin);
  }
}

static void
add_text(EntMarkup* const markup, const EntText text, const size_t origin)
{
  for (size_t i = 0U; i < text.size && !markup->skips;) {
    const EntText rest = ent_text_from(text, i);
    const size_t  size = ent_entity_size(rest);
    size_t        run  = 1U;
    if (size) {
      ent_markup_entity(markup, ent_text_until(rest, size), origin + i);
      i += size;
      continue;
    }

    while (run < rest.size && rest.data[run] != '&') {
      ++run;
    }
    ent_flow_text(markup->flow, ent_text_until(rest, run), origin + i);
    i += run;
  }
}

// Tags

static EntText
view_tag(const EntMarkup* const markup)
{
  const EntText tag = ent_bytes_view(&markup->tag);
  assert(tag.data || !tag.size);
  return tag;
}

// Cut the name off a tag
static EntText
cut_name(EntText* const rest)
{
  size_t end = 0U;
  while (end < rest->size && !ent_is_space(rest->data[end]) &&
         !strchr("=/", rest->data[end])) {
    ++end;
  }

  const EntText name = ent_text_until(*rest, end);
  *rest              = ent_text_from(*rest, end);
  return name;
}

static void
skip_spaces(EntText* const rest)
{
  while (rest->size && ent_is_space(rest->data[0])) {
    *rest = ent_text_from(*rest, 1U);
  }
}

// Cut the value off a tag behind an attribute's name
static EntText
cut_value(EntText* const rest)
{
  skip_spaces(rest);
  if (!rest->size || rest->data[0] != '=') {
    return ent_text(NULL);
  }

  *rest = ent_text_from(*rest, 1U);
  skip_spaces(rest);

  const char quote =
    rest->size && strchr("\"'", rest->data[0]) ? rest->data[0] : ' ';
  *rest      = ent_text_from(*rest, quote != ' ');
  size_t end = 0U;
  while (end < rest->size && rest->data[end] != quote &&
         (quote != ' ' || !ent_is_space(rest->data[end]))) {
    ++end;
  }

  const EntText value = ent_text_until(*rest, end);
  *rest               = ent_text_from(*rest, end < rest->size ? end + 1U : end);
  return value;
}

// Return the value of a tag's attribute, decoded, or the empty text
static EntText
find_attribute(EntMarkup* const markup, const char* const sought)
{
  EntText rest = view_tag(markup);
  cut_name(&rest);
  while (rest.size) {
    while (rest.size && (ent_is_space(rest.data[0]) || rest.data[0] == '/' ||
                         rest.data[0] == '=')) {
      rest = ent_text_from(rest, 1U);
    }

    const EntText name  = cut_name(&rest);
    const EntText value = cut_value(&rest);
    if (name.size && ent_same_words(name, ent_text(sought))) {
      markup->decoded.size = 0U;
      ent_entities_decode(value, &markup->decoded);
      return ent_bytes_view(&markup->decoded);
    }
  }

  return ent_text(NULL);
}

// What a tag does
typedef enum { BREAK, BLOCK, ROW, CELL, SKIP, LINK, SUPERSCRIPT } TagEffect;

typedef struct {
  const char*  name;
  TagEffect    effect;
  EntBlockKind kind;
  unsigned     level;
} Tag;

static const Tag*
find_tag(const EntText name)
{
  static const Tag tags[] = {
    { "a", LINK, ENT_BLOCK_PARAGRAPH, 0U },
    { "article", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "aside", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "blockquote", BLOCK, ENT_BLOCK_QUOTE, 1U },
    { "br", BREAK, ENT_BLOCK_PARAGRAPH, 0U },
    { "caption", BLOCK, ENT_BLOCK_CAPTION, 0U },
    { "dd", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "div", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "dt", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "figcaption", BLOCK, ENT_BLOCK_CAPTION, 0U },
    { "h1", BLOCK, ENT_BLOCK_HEADING, 1U },
    { "h2", BLOCK, ENT_BLOCK_HEADING, 2U },
    { "h3", BLOCK, ENT_BLOCK_HEADING, 3U },
    { "h4", BLOCK, ENT_BLOCK_HEADING, 4U },
    { "h5", BLOCK, ENT_BLOCK_HEADING, 5U },
    { "h6", BLOCK, ENT_BLOCK_HEADING, 6U },
    { "hr", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "li", BLOCK, ENT_BLOCK_ITEM, 1U },
    { "ol", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "p", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "script", SKIP, ENT_BLOCK_PARAGRAPH, 0U },
    { "section", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "style", SKIP, ENT_BLOCK_PARAGRAPH, 0U },
    { "sup", SUPERSCRIPT, ENT_BLOCK_PARAGRAPH, 0U },
    { "table", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
    { "td", CELL, ENT_BLOCK_CELL, 1U },
    { "th", CELL, ENT_BLOCK_CELL, 1U },
    { "tr", ROW, ENT_BLOCK_PARAGRAPH, 0U },
    { "ul", BLOCK, ENT_BLOCK_PARAGRAPH, 0U },
  };

  for (size_t i = 0U; i < sizeof(tags) / sizeof(tags[0]); ++i) {
    if (ent_same_words(name, ent_text(tags[i].name))) {
      return &tags[i];
    }
  }

  return NULL;
}

// Begin a block; what follows its end is a paragraph again
static void
begin_block(EntFlow* const flow, const Tag* const tag)
{
  if (tag->kind == ENT_BLOCK_PARAGRAPH) {
    ent_flow_end(flow);
  } else {
    ent_flow_begin(flow, tag->kind, tag->level);
  }
}

static void
begin_cell(EntMarkup* const markup)
{
  EntFlow* const flow = markup->flow;
  ent_flow_begin(flow, ENT_BLOCK_CELL, ++markup->column);
  if (!flow->status) {
    flow->blocks[flow->n_blocks - 1U].group = markup->row;
  }
}

static void
start_effect(EntMarkup* const markup, const Tag* const tag)
{
  EntFlow* const flow = markup->flow;
  EntText        href = { NULL, 0U };
  switch (tag->effect) {
    case LINK:
      href = find_attribute(markup, "href");
      if (href.size) {
        ent_flow_open(flow, ENT_MARK_LINK, href);
      }
      ent_flow_anchor(flow, find_attribute(markup, "name"));
      break;
    case SUPERSCRIPT:
      ent_flow_open(flow, ENT_MARK_SUPERSCRIPT, ent_text(NULL));
      break;
    case BREAK:
      ent_flow_text(flow, ENT_TEXT(" "), 0U);
      break;
    case BLOCK:
      begin_block(flow, tag);
      break;
    case ROW:
      ent_flow_end(flow);
      markup->row    = ent_flow_new_group(flow);
      markup->column = 0U;
      break;
    case CELL:
      begin_cell(markup);
      break;
    case SKIP:
      markup->skips = true;
      break;
    default:
      break;
  }
}

static void
end_effect(EntMarkup* const markup, const Tag* const tag)
{
  switch (tag->effect) {
    case LINK:
      ent_flow_close(markup->flow, ENT_MARK_LINK);
      break;
    case SUPERSCRIPT:
      ent_flow_close(markup->flow, ENT_MARK_SUPERSCRIPT);
      break;
    case BLOCK:
    case ROW:
    case CELL:
      ent_flow_end(markup->flow);
      break;
    case SKIP:
      markup->skips = false;
      break;
    default:
      break;
  }
}

static void
read_tag(EntMarkup* const markup)
{
  EntText    rest      = view_tag(markup);
  const bool is_end    = rest.size && rest.data[0] == '/';
  rest                 = ent_text_from(rest, is_end);
  const Tag* const tag = find_tag(cut_name(&rest));
  if (markup->tag.status) {
    markup->flow->status = markup->tag.status;
  } else if (is_end && tag) {
    end_effect(markup, tag);
  } else if (!is_end && !markup->skips) {
    if (tag) {
      start_effect(markup, tag);
    }
    ent_flow_anchor(markup->flow, find_attribute(markup, "id"));
  }
}

// Pieces

// Return whether a byte behind "<" begins a tag
static bool
begins_tag(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || strchr("/!?", c);
}

static size_t
read_text(EntMarkup* const markup, const EntText rest, const size_t origin)
{
  size_t end = 0U;
  while (end < rest.size && !(rest.data[end] == '<' && end + 1U < rest.size &&
                              begins_tag(rest.data[end + 1U]))) {
    ++end;
  }

  add_text(markup, ent_text_until(rest, end), origin);
  if (end < rest.size) {
    markup->place    = ENT_MARKUP_TAG;
    markup->tag.size = 0U;
    markup->quote    = 0;
    ++end;
  }

  return end;
}

// Keep a byte of a tag, unless the tag is too long
static void
keep(EntMarkup* const markup, const char c)
{
  if (markup->tag.size < MAX_TAG) {
    ent_bytes_char(&markup->tag, c);
  }
}

static void
read_tag_byte(EntMarkup* const markup, const char c)
{
  const EntText tag = view_tag(markup);
  if (markup->quote) {
    markup->quote = c == markup->quote ? '\0' : markup->quote;
  } else if (c == '>') {
    read_tag(markup);
    markup->place = ENT_MARKUP_TEXT;
    return;
  } else if (strchr("\"'", c) && tag.size && tag.data[0] != '!') {
    const char before = tag.data[tag.size - 1U];
    markup->quote     = before == '=' || ent_is_space(before) ? c : '\0';
  }

  keep(markup, c);
  if (ent_text_is(view_tag(markup), "!--")) {
    markup->place    = ENT_MARKUP_COMMENT;
    markup->tag.size = 0U;
  }
}

// Keep the last dashes only
static void
read_comment_byte(EntMarkup* const markup, const char c)
{
  if (c == '>' && markup->tag.size >= 2U) {
    markup->place = ENT_MARKUP_TEXT;
  } else if (c == '-') {
    keep(markup, c);
  } else {
    markup->tag.size = 0U;
  }
}

void
ent_markup_read(EntMarkup* const markup,
                const EntText    piece,
                const size_t     origin)
{
  assert(markup);
  for (size_t i = 0U; i < piece.size;) {
    if (markup->place == ENT_MARKUP_TEXT) {
      i += read_text(markup, ent_text_from(piece, i), origin + i);
    } else if (markup->place == ENT_MARKUP_TAG) {
      read_tag_byte(markup, piece.data[i++]);
    } else {
      read_comment_byte(markup, piece.data[i++]);
    }
  }
}

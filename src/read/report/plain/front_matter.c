// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/plain/front_matter.h"

#include "base/text.h"
#include "read/report/blocks/words.h"
#include "read/report/plain/lines.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#define MAX_LINES 200U // Lines of front matter
#define NO_FIELD sizeof(EntMetadata)

// A key, and the place in EntMetadata of what it tells
typedef struct {
  const char* name;  // In lower case
  size_t      field; // Offset, or NO_FIELD if the key is known but not kept
} Key;

static const Key*
find_key(const EntText name)
{
  static const Key keys[] = {
    { "author", offsetof(EntMetadata, author) },
    { "author(s)", offsetof(EntMetadata, author) },
    { "authors", offsetof(EntMetadata, author) },
    { "by", offsetof(EntMetadata, author) },
    { "byline", offsetof(EntMetadata, author) },
    { "canonical", offsetof(EntMetadata, href) },
    { "created", NO_FIELD },
    { "crs product number", NO_FIELD },
    { "crs product type", NO_FIELD },
    { "date", offsetof(EntMetadata, issued) },
    { "date published", offsetof(EntMetadata, issued) },
    { "description", NO_FIELD },
    { "issued", offsetof(EntMetadata, issued) },
    { "lang", offsetof(EntMetadata, lang) },
    { "language", offsetof(EntMetadata, lang) },
    { "link", offsetof(EntMetadata, href) },
    { "product type", NO_FIELD },
    { "publication date", offsetof(EntMetadata, issued) },
    { "published", offsetof(EntMetadata, issued) },
    { "publisher", offsetof(EntMetadata, publisher) },
    { "referenced legislation", NO_FIELD },
    { "report no.", NO_FIELD },
    { "site", offsetof(EntMetadata, publisher) },
    { "source", offsetof(EntMetadata, href) },
    { "title", offsetof(EntMetadata, title) },
    { "topics", NO_FIELD },
    { "url", offsetof(EntMetadata, href) },
    { "version", NO_FIELD },
  };

  for (size_t i = 0U; i < sizeof(keys) / sizeof(keys[0]); ++i) {
    if (ent_same_words(name, ent_text(keys[i].name))) {
      return &keys[i];
    }
  }

  return NULL;
}

static EntText
strip_quotes(const EntText value)
{
  const bool is_quoted = value.size > 1U &&
                         (value.data[0] == '"' || value.data[0] == '\'') &&
                         value.data[value.size - 1U] == value.data[0];

  return is_quoted ? ent_text_from(ent_text_until(value, value.size - 1U), 1U)
                   : value;
}

// "[a, "b"]" is a list; its items are told as one text
static EntText
strip_brackets(const EntText value)
{
  assert(value.data || !value.size);
  const bool is_list = value.size > 1U && value.data[0] == '[' && // NOLINT
                       value.data[value.size - 1U] == ']' &&
                       !memchr(value.data, '(', value.size);

  return is_list ? ent_text_from(ent_text_until(value, value.size - 1U), 1U)
                 : value;
}

// Return a text without the marks that keep quotes in it from ending it
static EntText
unescape(EntFlow* const flow, const EntText text, const char quote)
{
  char* const copy = (char*)ent_arena_alloc(&flow->arena, text.size + 1U);
  char*       end  = copy;
  if (!copy) {
    flow->status = ENT_NO_MEMORY;
    return ent_text(NULL);
  }

  for (size_t i = 0U; i < text.size; ++i) {
    const char next = i + 1U < text.size ? text.data[i + 1U] : '\0';
    i += quote == '"' ? text.data[i] == '\\' && (next == '"' || next == '\\')
                      : text.data[i] == '\'' && next == '\'';
    *end++ = text.data[i];
  }

  const EntText unescaped = { copy, (size_t)(end - copy) };
  return unescaped;
}

static EntText
read_value(EntFlow* const flow, const EntText value)
{
  const EntText trimmed = ent_text_trim(strip_brackets(value));
  const EntText bare    = strip_quotes(trimmed);
  return bare.size < trimmed.size ? unescape(flow, bare, trimmed.data[0])
                                  : bare;
}

static void
tell(EntFlow* const flow, const Key* const key, const EntText value)
{
  const EntText bare = read_value(flow, value);
  if (!key || key->field == NO_FIELD || !bare.size) {
    return;
  }

  // A source may be a publisher's name
  EntMetadata* const metadata = &flow->metadata;
  if (key->field == offsetof(EntMetadata, href) && !ent_is_url(bare)) {
    ent_flow_tell(flow, &metadata->publisher, bare);
    return;
  }

  EntText* const fields[] = { &metadata->title,     &metadata->author,
                              &metadata->publisher, &metadata->issued,
                              &metadata->href,      &metadata->lang };
  ent_flow_tell(flow, fields[key->field / sizeof(EntText)], bare);
}

// Part a line at its first colon; "https://" has none
static bool
part_line(const EntText line, EntText* const name, EntText* const value)
{
  const char* const colon =
    line.size ? (const char*)memchr(line.data, ':', line.size) : NULL;
  const size_t end = colon ? (size_t)(colon - line.data) : 0U;
  if (!end || ent_text_starts_with(ent_text_from(line, end), ENT_TEXT("://"))) {
    return false;
  }

  *name  = ent_text_trim(ent_text_until(line, end));
  *value = ent_text_trim(ent_text_from(line, end + 1U));
  return true;
}

static bool
is_fence(const EntText line)
{
  return ent_text_is(line, "---") || ent_text_is(line, "...");
}

// Return the size up to the closing fence, or 0
static size_t
find_end(const EntText text)
{
  EntText rest  = text;
  EntText name  = { NULL, 0U };
  EntText value = { NULL, 0U };
  EntLine line;
  bool    has_key = false;
  if (!ent_line_next(&rest, &line) || !ent_text_is(line.text, "---")) {
    return 0U;
  }

  for (size_t i = 0U; i < MAX_LINES && ent_line_next(&rest, &line); ++i) {
    if (is_fence(line.text)) {
      return has_key ? text.size - rest.size : 0U;
    }
    has_key = has_key || part_line(line.text, &name, &value);
  }

  return 0U;
}

// Tell the items "- a" below a key without value, or its folded lines, as one
static void
tell_items(EntText* const rest, const Key* const key, EntFlow* const flow)
{
  EntLine  line;
  EntText  later = *rest;
  EntBytes all   = ent_bytes_init(flow->text.memory);
  while (ent_line_next(&later, &line) && line.text.size &&
         !is_fence(line.text) && (line.indent || line.text.data[0] == '-')) {
    const EntStart start = ent_start_of(line.text);
    const EntText  item  = ent_text_from(line.text, start.size);
    ent_bytes_string(&all, !all.size ? "" : start.kind ? ", " : " ");
    ent_bytes_text(&all, read_value(flow, item));
    *rest = later;
  }

  tell(flow, key, ent_bytes_view(&all));
  flow->status = flow->status ? flow->status : all.status;
  ent_bytes_clear(&all);
}

size_t
ent_front_matter_read(const EntText text, EntFlow* const flow)
{
  assert(flow);
  const size_t size = find_end(text);
  EntText      rest = ent_text_until(text, size);
  EntText      name;
  EntText      value;
  EntLine      line;
  while (ent_line_next(&rest, &line)) {
    if (line.text.size && part_line(line.text, &name, &value)) {
      const Key* const key = find_key(strip_quotes(name));
      if (value.size && !strchr(">|", value.data[0])) {
        tell(flow, key, value);
      } else {
        tell_items(&rest, key, flow);
      }
    }
  }

  return size;
}

// Cut bold marks off both ends
static EntText
strip_bold(EntText text)
{
  while (text.size && strchr("*_ ", text.data[0])) {
    text = ent_text_from(text, 1U);
  }

  while (text.size && strchr("*_ ", text.data[text.size - 1U])) {
    text = ent_text_until(text, text.size - 1U);
  }

  return text;
}

// Cut what parts the cells of a table's row off both ends
static EntText
strip_pipes(EntText text)
{
  if (text.size && text.data[0] == '|') {
    text = ent_text_trim(ent_text_from(text, 1U));
  }

  if (text.size && text.data[text.size - 1U] == '|') {
    text = ent_text_trim(ent_text_until(text, text.size - 1U));
  }

  return text;
}

bool
ent_front_matter_line(const EntText line, EntFlow* const flow)
{
  assert(flow);
  EntText       name  = { NULL, 0U };
  EntText       value = { NULL, 0U };
  const EntText row   = strip_pipes(line);
  if (!ent_text_starts_with(row, ENT_TEXT("**")) ||
      !part_line(row, &name, &value)) {
    return false;
  }

  // The bold marks close behind the colon or before it
  const Key* const key  = find_key(strip_bold(name));
  const EntText    bare = strip_bold(strip_pipes(strip_bold(value)));
  if (!key) {
    return false;
  }

  tell(flow, key, bare);
  return true;
}

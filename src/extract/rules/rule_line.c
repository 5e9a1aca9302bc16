// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/rules/rule_line.h"

#include "base/text.h"
#include "base/try.h"

#include <assert.h>
#include <string.h>

#define MAX_PIECES 64U // Lines that one word may go on over

EntRuleLines
ent_rule_lines_init(EntArena* const arena, const EntText bytes)
{
  static const char  mark[]   = "\xEF\xBB\xBF";
  const bool         has_mark = ent_text_starts_with(bytes, ent_text(mark));
  const size_t       begin    = has_mark ? sizeof(mark) - 1U : 0U;
  const EntRuleLines lines    = {
       arena, bytes, begin, begin, 1U, { NULL, 0U, 0U }
  };
  return lines;
}

void
ent_rule_lines_clear(EntRuleLines* const lines)
{
  assert(lines);
  ent_memory_free(lines->arena->memory, lines->items.items);
}

// Return the byte at some distance, or the end of a line
static char
look(const EntRuleLines* const lines, const size_t ahead)
{
  const size_t at = lines->at + ahead;
  return at < lines->bytes.size ? lines->bytes.data[at] : '\n';
}

static void
end_line(EntRuleLines* const lines)
{
  if (lines->at < lines->bytes.size) {
    ++lines->at;
  }
  ++lines->line;
  lines->start = lines->at;
}

// Return whether a stroke stands here with only blanks behind it
static bool
is_continued(const EntRuleLines* const lines)
{
  if (look(lines, 0U) != '\\') {
    return false;
  }

  size_t ahead = 1U;
  while (ent_is_space(look(lines, ahead)) && look(lines, ahead) != '\n') {
    ++ahead;
  }

  return look(lines, ahead) == '\n';
}

static void
skip_line(EntRuleLines* const lines)
{
  while (look(lines, 0U) != '\n') {
    ++lines->at;
  }
}

// Take an item up to here
static EntStatus
take(EntRuleLines* const   lines,
     const EntRuleItemKind kind,
     const size_t          begin,
     const size_t          size)
{
  EntRuleItem* const item = (EntRuleItem*)ent_rows_add(
    lines->arena->memory, &lines->items, sizeof(EntRuleItem));
  if (!item) {
    return ENT_NO_MEMORY;
  }

  item->text   = ent_text_until(ent_text_from(lines->bytes, begin), size);
  item->line   = lines->line;
  item->column = (uint32_t)(begin - lines->start + 1U);
  item->kind   = (uint8_t)kind;
  return ENT_SUCCESS;
}

static EntStatus
take_quote(EntRuleLines* const lines)
{
  const size_t begin = ++lines->at;
  while (look(lines, 0U) != '"' && look(lines, 0U) != '\n') {
    lines->at += look(lines, 0U) == '\\' && look(lines, 1U) == '"' ? 2U : 1U;
  }

  const bool   is_closed = look(lines, 0U) == '"';
  const size_t size      = lines->at - begin;
  lines->at += is_closed;
  return take(
    lines, is_closed ? ENT_ITEM_QUOTE : ENT_ITEM_UNCLOSED, begin, size);
}

// Move to the end of what a word has on this line
static void
skip_word(EntRuleLines* const lines)
{
  while (!ent_is_space(look(lines, 0U)) && look(lines, 0U) != ',' &&
         look(lines, 0U) != '"' && !is_continued(lines)) {
    ++lines->at;
  }
}

// Put what stands on another line behind the last item
static EntStatus
lengthen(EntRuleLines* const lines, const size_t begin)
{
  EntRuleItem* const item =
    (EntRuleItem*)lines->items.items + lines->items.n - 1U;
  const size_t size = lines->at - begin;
  char* const  joined =
    (char*)ent_arena_alloc(lines->arena, item->text.size + size);
  if (!joined) {
    return ENT_NO_MEMORY;
  }

  memcpy(joined, item->text.data, item->text.size);
  memcpy(joined + item->text.size, lines->bytes.data + begin, size);
  item->text.data = joined;
  item->text.size += size;
  item->is_joined = true;
  return ENT_SUCCESS;
}

// Take a word, which goes on where a line begins without a blank
static EntStatus
take_word(EntRuleLines* const lines)
{
  const size_t begin = lines->at;
  skip_word(lines);
  ENT_TRY(take(lines, ENT_ITEM_WORD, begin, lines->at - begin));
  for (size_t i = 0U; i < MAX_PIECES && is_continued(lines); ++i) {
    skip_line(lines);
    end_line(lines);

    const size_t next = lines->at;
    skip_word(lines);
    if (lines->at == next) {
      break;
    }
    ENT_TRY(lengthen(lines, next));
  }

  return ENT_SUCCESS;
}

// Take what begins here: blanks, a comment, a break or an item
static EntStatus
take_next(EntRuleLines* const lines)
{
  const char c = look(lines, 0U);
  if (c == '#') {
    skip_line(lines);
  } else if (is_continued(lines)) {
    skip_line(lines);
    end_line(lines);
  } else if (ent_is_space(c)) {
    ++lines->at;
  } else if (c == ',') {
    return take(lines, ENT_ITEM_COMMA, lines->at++, 1U);
  } else {
    return c == '"' ? take_quote(lines) : take_word(lines);
  }

  return ENT_SUCCESS;
}

EntStatus
ent_rule_lines_next(EntRuleLines* const lines)
{
  assert(lines);
  lines->items.n = 0U;
  while (lines->at < lines->bytes.size && !lines->items.n) {
    while (lines->at < lines->bytes.size && look(lines, 0U) != '\n') {
      ENT_TRY(take_next(lines));
    }
    end_line(lines);
  }

  return lines->items.n ? ENT_SUCCESS : ENT_FAILURE;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: blocks as a page or a copy of it has them.
// Goes out: the same blocks, some dropped, some joined to the one before.

#include "read/report/blocks/repair.h"

#include "base/text.h"
#include "read/report/blocks/chrome.h"
#include "read/report/blocks/words.h"

#include <assert.h>
#include <string.h>

#define MAX_TITLE_WORDS 30U
#define LONG_WORDS 12U // Words from which a block without end is cut short

// A sentence does not end with one of these
static const char* const openers[] = {
  "a",    "an",  "the",   "of",   "and",  "or",      "by",    "to",    "in",
  "with", "for", "on",    "at",   "from", "that",    "both",  "as",    "its",
  "his",  "her", "their", "into", "than", "this",    "these", "those", "which",
  "is",   "are", "was",   "were", "be",   "between", "under", "over",  "via",
};

static bool
is_one_of(const EntText text, const char* const* const words, const size_t n)
{
  for (size_t i = 0U; i < n; ++i) {
    if (ent_same_words(text, ent_text(words[i]))) {
      return true;
    }
  }

  return false;
}

// Where a block begins and ends

// Return a text without what closes behind the last mark of punctuation
static EntText
strip_closing(EntText text)
{
  static const char* const closing[] = {
    "\"",           "'",       ")", "]", " ", "*", "_", "\xE2\x80\x9D",
    "\xE2\x80\x99", "\xC2\xBB"
  };

  for (size_t i = 0U; i < sizeof(closing) / sizeof(closing[0]); ++i) {
    if (ent_text_ends_with(text, ent_text(closing[i]))) {
      text = ent_text_until(text, text.size - strlen(closing[i]));
      i    = SIZE_MAX; // From the first again
    }
  }

  return text;
}

// Return a text without markers of notes at its end: "[1][2]", "office.12"
static EntText
strip_markers(const EntText text)
{
  EntText rest = text;
  while (rest.size && (ent_is_digit(rest.data[rest.size - 1U]) ||
                       strchr("[], -", rest.data[rest.size - 1U]))) {
    rest = ent_text_until(rest, rest.size - 1U);
  }

  const EntText plain = strip_closing(rest);
  return plain.size && strchr(".!?", plain.data[plain.size - 1U]) ? plain
                                                                  : text;
}

static bool
is_ended(const EntText text)
{
  const EntText plain = strip_closing(strip_markers(text));
  return !plain.size || strchr(".!?:", plain.data[plain.size - 1U]) ||
         ent_text_ends_with(plain, ENT_TEXT("\xE2\x80\xA6"));
}

static EntText
last_word(const EntText text)
{
  size_t begin = text.size;
  while (begin && text.data[begin - 1U] != ' ') {
    --begin;
  }

  return ent_text_from(text, begin);
}

// Return whether a block stops where no sentence can
static bool
is_cut(const EntText text)
{
  return text.data[text.size - 1U] == ',' ||
         is_one_of(
           last_word(text), openers, sizeof(openers) / sizeof(openers[0]));
}

// Return whether a sentence ends inside a text
static bool
has_inner_end(const EntText text)
{
  for (size_t i = 1U; i + 2U < text.size; ++i) {
    if (text.data[i] == ' ' && strchr(".!?]", text.data[i - 1U]) &&
        text.data[i + 1U] >= 'A' && text.data[i + 1U] <= 'Z') {
      return true;
    }
  }

  return false;
}

static bool
begins_inside(const EntText text)
{
  const char c = text.data[0];
  return (c >= 'a' && c <= 'z') || strchr(",;:.!?)", c);
}

static bool
begins_with_capital(const EntText text)
{
  const char c = text.data[0];
  return (c >= 'A' && c <= 'Z') || c == '"' || (unsigned char)c >= 0xC3U;
}

// Return whether a block is nothing but markers: "[12]"
static bool
is_marker(const EntText text)
{
  bool has_digit = false;
  for (size_t i = 0U; i < text.size; ++i) {
    has_digit = has_digit || ent_is_digit(text.data[i]);
    if (!ent_is_digit(text.data[i]) && !strchr("[], -", text.data[i])) {
      return false;
    }
  }

  return has_digit && text.data[0] == '[';
}

// Joining

static bool
is_prose(const EntBlock* const block)
{
  return block->kind == ENT_BLOCK_PARAGRAPH || block->kind == ENT_BLOCK_QUOTE;
}

// Return whether a block goes on with what another began
static bool
joins(const EntFlow* const  flow,
      const EntBlock* const before,
      const EntBlock* const block)
{
  const EntText a = ent_flow_block_text(flow, before);
  const EntText b = ent_flow_block_text(flow, block);
  if (!is_prose(block) || before->kind == ENT_BLOCK_NOTE) {
    return false;
  }

  if (is_marker(b)) {
    return before->kind != ENT_BLOCK_CELL;
  }

  if (!is_prose(before) || before->kind != block->kind ||
      before->group != block->group || is_ended(a)) {
    return false;
  }

  return begins_inside(b) || is_cut(a) ||
         (ent_count_words(a) >= LONG_WORDS && has_inner_end(a));
}

static void
join_blocks(EntFlow* const flow)
{
  const EntBlock* before = NULL;
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (block->flags & ENT_BLOCK_IS_DROPPED) {
      continue;
    }

    if (before && joins(flow, before, block)) {
      block->flags |= ENT_BLOCK_JOINS;
    }
    before = block;
  }
}

// Controls and the title

static void
drop_controls(EntFlow* const flow)
{
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (block->kind != ENT_BLOCK_NOTE &&
        ent_chrome_is_control(ent_flow_block_text(flow, block))) {
      block->flags |= ENT_BLOCK_IS_DROPPED;
    }
  }
}

static bool
looks_like_title(const EntFlow* const flow, const EntBlock* const block)
{
  const EntText text = ent_flow_block_text(flow, block);
  return block->kind == ENT_BLOCK_HEADING ||
         (block->kind == ENT_BLOCK_PARAGRAPH && begins_with_capital(text) &&
          ent_count_words(text) <= MAX_TITLE_WORDS && !is_ended(text) &&
          !is_cut(text));
}

// Return whether a block may stand behind a title: a sentence's second half
// may not, a byline in small letters may
static bool
may_follow_title(const EntText text)
{
  return !begins_inside(text) ||
         (!is_ended(text) && ent_count_words(text) < LONG_WORDS);
}

// The first block is the title if it looks so, and no reader knew better
static void
find_title(EntFlow* const flow)
{
  EntBlock* first  = NULL;
  EntBlock* second = NULL;
  for (size_t i = 0U; i < flow->n_blocks && !second; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (block->flags & ENT_BLOCK_IS_DROPPED) {
      continue;
    }

    if (block->kind == ENT_BLOCK_TITLE) {
      return;
    }
    second = first ? block : NULL;
    first  = first ? first : block;
  }

  if (first && second && !flow->metadata.title.size &&
      looks_like_title(flow, first) &&
      may_follow_title(ent_flow_block_text(flow, second))) {
    first->kind = ENT_BLOCK_TITLE;
  }
}

void
ent_repair(EntFlow* const flow)
{
  assert(flow);
  drop_controls(flow);
  find_title(flow);
  join_blocks(flow);
}

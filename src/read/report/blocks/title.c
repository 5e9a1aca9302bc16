// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/blocks/title.h"

#include "base/text.h"
#include "read/report/blocks/words.h"

#include <assert.h>
#include <string.h>

#define MAX_TITLE 500U // Bytes of a title that is looked for in the text
#define MAX_BARS 3U    // Bars in a title that may part off the site

static bool
is_kept(const EntBlock* const block)
{
  return !(block->flags & ENT_BLOCK_IS_DROPPED);
}

static bool
is_heading(const EntBlock* const block)
{
  return block->kind == ENT_BLOCK_TITLE || block->kind == ENT_BLOCK_HEADING;
}

// Return the heading that has some words, or null
static EntBlock*
find_heading(const EntFlow* const flow, const EntText words)
{
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (is_kept(block) && is_heading(block) &&
        ent_same_words(ent_flow_block_text(flow, block), words)) {
      return block;
    }
  }

  return NULL;
}

// Return whether some words stand in the text of a flow
static bool
has_words(const EntFlow* const flow, const EntText words)
{
  const EntText all = ent_bytes_view(&flow->text);
  for (size_t i = 0U; words.size && i + words.size <= all.size; ++i) {
    const char* const found = (const char*)memchr(
      all.data + i, words.data[0], all.size - words.size + 1U - i);
    if (!found) {
      return false;
    }

    i = (size_t)(found - all.data);
    if (!memcmp(found, words.data, words.size)) {
      return true;
    }
  }

  return false;
}

// Return where the last bar or dash between blanks ends a text's part
static size_t
find_bar(const EntText text, size_t* const next)
{
  static const char* const bars[] = {
    " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 "
  };

  for (size_t i = text.size; i; --i) {
    const EntText rest = ent_text_from(text, i - 1U);
    for (size_t j = 0U; j < sizeof(bars) / sizeof(bars[0]); ++j) {
      if (ent_text_starts_with(rest, ent_text(bars[j]))) {
        *next = i - 1U + strlen(bars[j]);
        return i - 1U;
      }
    }
  }

  return 0U;
}

typedef bool (*BornOutFunc)(const EntFlow* flow, EntText words);

static bool
is_heading_of(const EntFlow* const flow, const EntText words)
{
  return find_heading(flow, words);
}

// Cut the site off the title where what is left is borne out
static bool
cut_title(EntFlow* const flow, const BornOutFunc is_borne_out)
{
  const EntText title = flow->metadata.title;
  EntText       part  = title;
  EntText       site  = { NULL, 0U }; // Behind the last bar
  size_t        next  = 0U;
  size_t        end   = 0U;
  for (size_t i = 0U; i < MAX_BARS && (end = find_bar(part, &next)); ++i) {
    site = site.size ? site : ent_text_from(part, next);
    part = ent_text_until(title, end);
    if (is_borne_out(flow, part)) {
      flow->metadata.title = part;
      ent_flow_tell(flow, &flow->metadata.publisher, site);
      return true;
    }
  }

  return false;
}

// Return the first heading of level 1, or null
static EntBlock*
find_first(const EntFlow* const flow)
{
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (is_kept(block) && (block->kind == ENT_BLOCK_TITLE ||
                           (is_heading(block) && block->level == 1U))) {
      return block;
    }
  }

  return NULL;
}

// Drop headings of level 1 that repeat the title
static void
drop_repeated(EntFlow* const flow, const EntBlock* const title)
{
  const EntText words = ent_flow_block_text(flow, title);
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (block != title && is_heading(block) && block->level <= 1U &&
        ent_same_words(ent_flow_block_text(flow, block), words)) {
      block->flags |= ENT_BLOCK_IS_DROPPED;
    }
  }
}

void
ent_title_settle(EntFlow* const flow)
{
  assert(flow);
  const EntText told = flow->metadata.title;
  if (flow->status) {
    return;
  }

  EntBlock* title = told.size ? find_heading(flow, told) : NULL;
  if (told.size && told.size <= MAX_TITLE && !title &&
      (cut_title(flow, is_heading_of) ||
       (!has_words(flow, told) && cut_title(flow, has_words)))) {
    title = find_heading(flow, flow->metadata.title);
  }

  title = title ? title : find_first(flow);
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (block->kind == ENT_BLOCK_TITLE && block != title) {
      block->kind = ENT_BLOCK_HEADING;
    }
  }

  if (title) {
    title->kind  = ENT_BLOCK_TITLE;
    title->level = 0U;
    drop_repeated(flow, title);
  }
}

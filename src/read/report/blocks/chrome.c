// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/blocks/chrome.h"

#include "base/text.h"
#include "read/report/blocks/words.h"
#include "read/report/plain/lines.h"

#include <assert.h>
#include <string.h>

#define MAX_WORDS 40U      // Words of a line of links
#define MIN_ITEMS 3U       // Items of a list of links
#define MIN_BREADCRUMBS 4U // Links before a last word that is none

// What the links of a block are
typedef struct {
  size_t n_links;  // Links with text
  size_t n_loose;  // Words outside them
  bool   is_cited; // One has a URL or a note's number as text
  bool   is_inert; // One leads nowhere
} Links;

// Return whether a text has bullets, dashes and rules only
static bool
is_rule(const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    if (!strchr("*-_=~+ ", text.data[i])) {
      return ent_text_is(text, "\xE2\x80\xA2") ||
             ent_text_is(text, "\xE2\x80\x94");
    }
  }

  return true;
}

bool
ent_chrome_is_control(const EntText text)
{
  static const char* const labels[] = {
    "advertisement",
    "all rights reserved",
    "back to top",
    "click to share",
    "close",
    "comments",
    "continue reading",
    "copy link",
    "download pdf",
    "email",
    "email this article",
    "hide overview",
    "home",
    "learn more",
    "leave a comment",
    "listen",
    "listen to this article",
    "log in",
    "menu",
    "more",
    "next",
    "next article",
    "next page",
    "please make sure all the provided information is correct.",
    "prev",
    "previous",
    "previous article",
    "previous page",
    "print",
    "print this page",
    "read more",
    "related",
    "related articles",
    "save",
    "search",
    "share",
    "share on facebook",
    "share on twitter",
    "share this",
    "share this article",
    "show overview",
    "sign in",
    "sign up",
    "sign up for our newsletter",
    "skip navigation",
    "skip to content",
    "skip to main content",
    "subscribe",
    "top",
    "tweet",
    "view comments",
  };

  for (size_t i = 0U; i < sizeof(labels) / sizeof(labels[0]); ++i) {
    if (text.size && labels[i][0] == ent_to_lower(text.data[0]) &&
        ent_same_words(text, ent_text(labels[i]))) {
      return true;
    }
  }

  return false;
}

bool
ent_chrome_is_phrase(const EntText text)
{
  return ent_chrome_is_control(text) || is_rule(text);
}

// Count words in text outside links; what parts the links of a menu is none
static size_t
count_loose(const EntText text)
{
  static const char* const bars[] = {
    "|", ">", "/", "-", "\xC2\xB7", "\xC2\xBB", "\xE2\x80\xA2", "\xE2\x80\x93",
  };

  size_t  n    = 0U;
  EntText rest = text;
  for (EntText word; (word = ent_text_next(&rest, ' ')).size;) {
    bool is_bar = false;
    for (size_t i = 0U; i < sizeof(bars) / sizeof(bars[0]); ++i) {
      is_bar = is_bar || ent_text_is(word, bars[i]);
    }
    n += !is_bar;
  }

  return n;
}

static EntText
cut(const EntFlow* const flow, const size_t begin, const size_t end)
{
  const EntText all = ent_bytes_view(&flow->text);
  return end > begin ? ent_text_from(ent_text_until(all, end), begin)
                     : ent_text(NULL);
}

static void
add_link(Links* const links, const EntText text, const EntText address)
{
  const EntStart start = ent_start_of(text);
  links->n_links += text.size > 0U;
  links->is_cited = links->is_cited || start.kind || ent_is_url(text) ||
                    (text.size && ent_is_digit(text.data[0]) && text.size < 4U);
  links->is_inert = links->is_inert || !address.size ||
                    address.data[address.size - 1U] == '#' ||
                    ent_text_starts_with(address, ENT_TEXT("javascript:"));
}

// Look at the links of a block, of which `*mark` is the first
static Links
look_at_links(const EntFlow* const  flow,
              const EntBlock* const block,
              size_t* const         mark)
{
  Links  links = { 0U, 0U, false, false };
  size_t place = block->begin;
  for (; *mark < flow->n_marks && flow->marks[*mark].begin < block->end;
       ++*mark) {
    const EntMark* const link = &flow->marks[*mark];
    if (link->kind == ENT_MARK_LINK && link->begin >= place) {
      links.n_loose += count_loose(cut(flow, place, link->begin));
      add_link(&links,
               cut(flow, link->begin, link->end),
               ent_flow_mark_value(flow, link));
      place = link->end;
    }
  }

  if (links.n_links) { // Else nobody asks
    links.n_loose += count_loose(cut(flow, place, block->end));
  }

  return links;
}

static bool
is_link_line(const Links* const links, const EntText text)
{
  if (links->is_cited || !links->n_links || ent_ends_sentence(text)) {
    return false;
  }

  const bool is_menu = links->n_links > 1U || links->is_inert;
  const bool is_path = links->n_links >= MIN_BREADCRUMBS;
  return is_menu && links->n_loose <= (is_path ? 1U : 0U) &&
         ent_count_words(text) <= MAX_WORDS;
}

static bool
is_link_item(const EntBlock* const block, const Links* const links)
{
  return block->kind == ENT_BLOCK_ITEM && !block->ordinal && links->n_links &&
         !links->n_loose && !links->is_cited;
}

static void
drop(EntBlock* const block)
{
  block->flags |= ENT_BLOCK_IN_CHROME | ENT_BLOCK_IS_DROPPED;
}

static bool
is_heading(const EntBlock* const block)
{
  return block->kind == ENT_BLOCK_HEADING || block->kind == ENT_BLOCK_TITLE;
}

// Drop a run of items that are links, and the heading "Contents" above it
static void
drop_list(EntFlow* const flow, const size_t begin, const size_t end)
{
  if (end - begin < MIN_ITEMS) {
    return;
  }

  for (size_t i = begin; i < end; ++i) {
    drop(&flow->blocks[i]);
  }

  EntBlock* const above = begin ? &flow->blocks[begin - 1U] : NULL;
  const EntText   text =
    above ? ent_flow_block_text(flow, above) : ent_text(NULL);
  if (above && is_heading(above) &&
      (ent_same_words(text, ENT_TEXT("contents")) ||
       ent_same_words(text, ENT_TEXT("table of contents")))) {
    drop(above);
  }
}

void
ent_chrome_drop(EntFlow* const flow)
{
  assert(flow);
  bool   in_notes = false;
  size_t mark     = 0U;
  size_t run      = 0U; // First item of a run of links
  for (size_t i = 0U; i < flow->n_blocks && !flow->status; ++i) {
    EntBlock* const block = &flow->blocks[i];
    const EntText   text  = ent_flow_block_text(flow, block);
    const Links     links = look_at_links(flow, block, &mark);
    in_notes = is_heading(block) ? ent_heads_notes(text) : in_notes;
    if (in_notes || !is_link_item(block, &links)) {
      drop_list(flow, run, i);
      run = i + 1U;
    }

    if (ent_chrome_is_phrase(text) ||
        (block->kind == ENT_BLOCK_PARAGRAPH && !in_notes &&
         is_link_line(&links, text))) {
      drop(block);
    }
  }

  drop_list(flow, run, flow->n_blocks);
}

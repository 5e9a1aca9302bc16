// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: all blocks of a page, with flags of where they stand.
// Goes out: the same, those that are no part of the report flagged as dropped.

#include "read/report/html/chrome.h"

#include "base/names.h"
#include "base/text.h"
#include "read/report/html/teasers.h"

#include <assert.h>
#include <stdbool.h>

#define MIN_ARTICLE 500U // Bytes of text that make an article
#define MIN_SHARE 40U    // Its share of the text, in per cent
#define MIN_KEPT 200U    // Bytes under which the flags are not believed
#define MIN_RUN 3U       // Blocks of links that make a menu
#define MIN_LINKS 5U     // Links that do so in one or two blocks
#define MAX_LINK 80U     // Bytes of an entry in a menu
#define MAX_MARKER 12U   // Bytes of the marker of a note

static bool
has_flag(const EntBlock* const block, const EntBlockFlag flag)
{
  return (block->flags & flag) != 0U;
}

static bool
is_kept(const EntBlock* const block)
{
  return !has_flag(block, ENT_BLOCK_IS_DROPPED);
}

static size_t
size_of(const EntBlock* const block)
{
  return block->end - block->begin;
}

// Article

// Bytes of text by where they stand
typedef struct {
  size_t all;     // Everywhere
  size_t outside; // Outside chrome
  size_t article; // In the article and outside chrome
} Sizes;

static Sizes
measure(const EntFlow* const flow)
{
  Sizes sizes = { 0U, 0U, 0U };
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    const EntBlock* const block      = &flow->blocks[i];
    const bool            is_outside = !has_flag(block, ENT_BLOCK_IN_CHROME);

    sizes.all += size_of(block);
    sizes.outside += is_outside ? size_of(block) : 0U;
    sizes.article +=
      is_outside && has_flag(block, ENT_BLOCK_IN_ARTICLE) ? size_of(block) : 0U;
  }

  return sizes;
}

// Drop by flags; chrome that leaves next to nothing is none
static void
drop_flagged(EntFlow* const flow)
{
  const Sizes sizes       = measure(flow);
  const bool  has_article = sizes.article > MIN_ARTICLE &&
                           sizes.article / MIN_SHARE > sizes.outside / 100U;
  if (sizes.outside < MIN_KEPT && sizes.outside < sizes.all / 20U) {
    return;
  }

  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    const bool      is_in = has_flag(block, ENT_BLOCK_IN_ARTICLE) ||
                       has_flag(block, ENT_BLOCK_IN_NOTES);
    if (has_flag(block, ENT_BLOCK_IN_CHROME) || (has_article && !is_in)) {
      block->flags |= ENT_BLOCK_IS_DROPPED;
    }
  }
}

// Menus

// The links of a block
typedef struct {
  size_t n;    // Number of links
  size_t size; // Bytes of text in them
} Links;

// Measure the links of a block; `*mark` goes on from its marks
static Links
measure_links(const EntFlow* const  flow,
              const EntBlock* const block,
              size_t* const         mark)
{
  Links  links   = { 0U, 0U };
  size_t reached = block->begin;
  for (; *mark < flow->n_marks && flow->marks[*mark].begin < block->end;
       ++*mark) {
    const EntMark* const link = &flow->marks[*mark];
    if (link->kind == ENT_MARK_LINK && link->end > reached) {
      const size_t begin = link->begin > reached ? link->begin : reached;
      links.size += link->end - begin;
      ++links.n;
      reached = link->end;
    }
  }

  return links;
}

// A source is often nothing but a link; a menu shows no addresses or numbers
static bool
looks_like_source(const EntText text)
{
  bool is_source = ent_is_digit(text.data[0]) || text.data[0] == '[' ||
                   text.data[0] == '(' || text.data[0] == '^';
  for (size_t i = 0U; i < text.size && !is_source; ++i) {
    const EntText rest = ent_text_from(text, i);
    is_source          = ent_text_starts_with(rest, ENT_TEXT("://")) ||
                ent_text_starts_with(rest, ENT_TEXT("www."));
  }

  return is_source;
}

// Between links there may be blanks or bars
static bool
is_menu_entry(const EntFlow* const  flow,
              const EntBlock* const block,
              const Links           links)
{
  const size_t size = size_of(block);
  return !has_flag(block, ENT_BLOCK_IN_ARTICLE) &&
         !has_flag(block, ENT_BLOCK_IN_NOTES) && size <= MAX_LINK * links.n &&
         links.size + 2U * links.n >= size - size / 10U &&
         !looks_like_source(ent_flow_block_text(flow, block));
}

// Blocks of links that follow each other
typedef struct {
  size_t begin;   // Index of the first block
  size_t n_links; // Links in them
} Run;

static void
drop_run(EntFlow* const flow, const Run run, const size_t end)
{
  const bool is_menu = end - run.begin >= MIN_RUN || run.n_links >= MIN_LINKS;
  for (size_t i = run.begin; is_menu && i < end; ++i) {
    flow->blocks[i].flags |= ENT_BLOCK_IS_DROPPED;
  }
}

static void
drop_menus(EntFlow* const flow)
{
  size_t mark = 0U;
  Run    run  = { 0U, 0U };
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    const EntBlock* const block = &flow->blocks[i];
    const Links           links = measure_links(flow, block, &mark);
    run.n_links += links.n;
    if (!is_menu_entry(flow, block, links)) {
      run.n_links -= links.n;
      drop_run(flow, run, i);
      run.begin   = i + 1U;
      run.n_links = 0U;
    }
  }

  drop_run(flow, run, flow->n_blocks);
}

// Notes

/*
  Return the name behind the "#" of a link to the page itself.  Pages write
  their own address in full or not at all.
*/
static EntText
find_target(const EntFlow* const flow, const EntText href)
{
  const char* const sharp =
    href.size ? (const char*)memchr(href.data, '#', href.size) : NULL;
  if (!sharp) {
    return ent_text(NULL);
  }

  const EntText own  = flow->metadata.href;
  const EntText page = ent_text_until(href, (size_t)(sharp - href.data));
  const bool    is_own =
    !page.size ||
    (own.size >= page.size &&
     ent_text_equals(ent_text_from(own, own.size - page.size), page));
  return is_own ? ent_text_from(href, page.size + 1U) : ent_text(NULL);
}

// Return whether a link looks like the marker of a note: short, with a number
static bool
is_marker(const EntFlow* const flow, const EntMark* const link)
{
  const EntText all = ent_bytes_view(&flow->text);
  const EntText text =
    ent_text_from(ent_text_until(all, link->end), link->begin);
  bool is_numbered = false;
  for (size_t i = 0U; i < text.size; ++i) {
    is_numbered |= ent_is_digit(text.data[i]) || text.data[i] == '*' ||
                   text.data[i] == '[' || (unsigned char)text.data[i] >= 0x80U;
  }

  return text.size <= MAX_MARKER && is_numbered;
}

// Names that the report's links lead to
typedef struct {
  EntNames all;     // By any link
  EntNames markers; // By what looks like the marker of a note
} Targets;

static EntStatus
gather_targets(const EntFlow* const flow, Targets* const targets)
{
  for (size_t i = 0U; i < flow->n_marks; ++i) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->kind != ENT_MARK_LINK || mark->block >= flow->n_blocks ||
        !is_kept(&flow->blocks[mark->block])) {
      continue;
    }

    const EntText target = find_target(flow, ent_flow_mark_value(flow, mark));
    if (target.size && (!ent_names_intern(&targets->all, target) ||
                        (is_marker(flow, mark) &&
                         !ent_names_intern(&targets->markers, target)))) {
      return ENT_NO_MEMORY;
    }
  }

  return ENT_SUCCESS;
}

// Keep a block after all, and what is of the same list item
static void
restore(EntFlow* const flow, const size_t index)
{
  const uint32_t group = flow->blocks[index].group;
  for (size_t i = index; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (i > index && (!group || block->group != group)) {
      break;
    }
    block->flags &= ~(EntBlockFlags)ENT_BLOCK_IS_DROPPED;
  }
}

static void
restore_targets(EntFlow* const flow, const Targets* const targets)
{
  for (size_t i = 0U; i < flow->n_marks; ++i) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->kind != ENT_MARK_ANCHOR || mark->block >= flow->n_blocks ||
        is_kept(&flow->blocks[mark->block])) {
      continue;
    }

    const EntNames* const names =
      has_flag(&flow->blocks[mark->block], ENT_BLOCK_IN_CHROME)
        ? &targets->markers
        : &targets->all;
    if (ent_names_find(names, ent_flow_mark_value(flow, mark))) {
      restore(flow, mark->block);
    }
  }
}

static EntStatus
keep_notes(EntFlow* const flow)
{
  const EntAllocator* const memory = flow->text.memory;
  Targets         targets = { ent_names_init(memory), ent_names_init(memory) };
  const EntStatus st      = gather_targets(flow, &targets);
  if (!st) {
    restore_targets(flow, &targets);
  }

  ent_names_clear(&targets.all);
  ent_names_clear(&targets.markers);
  return st;
}

EntStatus
ent_html_drop_chrome(EntFlow* const flow)
{
  assert(flow);
  drop_flagged(flow);
  drop_menus(flow);
  ent_html_drop_teasers(flow);
  return keep_notes(flow);
}

// Title

static bool
is_first_heading(const EntBlock* const block)
{
  return block->kind == ENT_BLOCK_HEADING && block->level == 1U;
}

// How well a heading does for the title; 0 if not at all
static unsigned
rate_title(const EntFlow* const flow, const EntBlock* const block)
{
  const EntText text    = ent_flow_block_text(flow, block);
  const bool    matches = ent_text_starts_with(flow->metadata.title, text) ||
                       (flow->metadata.title.size &&
                        ent_text_starts_with(text, flow->metadata.title));
  return !is_first_heading(block)                ? 0U
         : matches && is_kept(block)             ? 4U
         : !is_kept(block)                       ? (matches ? 2U : 0U)
         : has_flag(block, ENT_BLOCK_IN_ARTICLE) ? 3U
                                                 : 1U;
}

void
ent_html_choose_title(EntFlow* const flow, const bool is_weak)
{
  assert(flow);
  EntBlock* best       = NULL;
  unsigned  best_rate  = 0U;
  unsigned  n_headings = 0U;
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    const unsigned  rate  = rate_title(flow, block);
    n_headings += rate == 1U;
    if (rate > best_rate) {
      best      = block;
      best_rate = rate;
    }
  }

  if (!best || (best_rate == 1U && n_headings > 1U)) {
    return;
  }

  best->kind  = ENT_BLOCK_TITLE;
  best->level = 0U;
  best->flags &= ~(EntBlockFlags)ENT_BLOCK_IS_DROPPED;
  if (is_weak) {
    flow->metadata.title = ent_text(NULL);
  }
  ent_flow_tell(flow, &flow->metadata.title, ent_flow_block_text(flow, best));
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a document with its marks and markers.
// Goes out: its links to other documents.

#include "read/report/links.h"

#include "base/memory.h"
#include "base/text.h"
#include "model/lexical.h"
#include "read/report/urls/urls.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

// Addresses

static bool
has_scheme(const EntText href, const char* const scheme)
{
  const size_t size = strlen(scheme);
  for (size_t i = 0U; i < size; ++i) {
    const char c = i < href.size ? href.data[i] : '\0';
    if ((c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c) != scheme[i]) {
      return false;
    }
  }

  return true;
}

static bool
is_web(const EntText href)
{
  return has_scheme(href, "http://") || has_scheme(href, "https://") ||
         has_scheme(href, "ftp://");
}

// Join texts in the arena; empty if memory ended
static EntText
join(EntFlow* const flow, const EntText a, const EntText b)
{
  char* const copy = (char*)ent_arena_alloc(&flow->arena, a.size + b.size);
  if (!copy) {
    flow->status = ENT_NO_MEMORY;
    return ent_text(NULL);
  }

  ent_bytes_put(ent_bytes_put(copy, a), b);
  const EntText joined = { copy, a.size + b.size };
  return joined;
}

// Return scheme and host of an address: "https://a.example"
static EntText
site_of(const EntText href)
{
  const char* const colon =
    href.size ? (const char*)memchr(href.data, ':', href.size) : NULL;
  size_t end = colon ? (size_t)(colon - href.data) + 3U : href.size;
  while (end < href.size && !strchr("/?#", href.data[end])) {
    ++end;
  }

  return ent_text_until(href, end < href.size ? end : href.size);
}

// Return whether an address has a host with a dot, as all that can be reached
static bool
has_host(const EntText href)
{
  const EntText host = ent_iri_host(href);
  return host.size && memchr(host.data, '.', host.size);
}

// Return an address with what may not stand in one percent-encoded, or the
// empty text if it was cut off: "https://tass" before " dot ru"
static EntText
encode(EntFlow* const flow, const EntText href)
{
  if (ent_is_iri(href)) {
    return has_host(href) ? href : ent_text(NULL);
  }

  static const char digits[] = "0123456789ABCDEF";

  char* const copy = (char*)ent_arena_alloc(&flow->arena, 3U * href.size + 1U);
  char*       end  = copy;
  for (size_t i = 0U; i < href.size && copy; ++i) {
    const unsigned char c = (unsigned char)href.data[i];
    if (c <= 0x20U || c == 0x7FU || strchr("<>\"{}|^`\\", (char)c)) {
      *end++ = '%';
      *end++ = digits[c >> 4U];
      *end++ = digits[c & 15U];
    } else {
      *end++ = (char)c;
    }
  }

  const EntText encoded = { copy, (size_t)(end - copy) };
  flow->status          = copy ? flow->status : ENT_NO_MEMORY;
  return copy && ent_is_iri(encoded) && has_host(encoded) ? encoded
                                                          : ent_text(NULL);
}

EntText
ent_link_address(EntFlow* const flow, const EntText href)
{
  assert(flow);
  const EntText text = ent_text_trim(href);
  const EntText own  = flow->metadata.href;
  if (is_web(text)) {
    return encode(flow, text);
  }

  if (ent_text_starts_with(text, ENT_TEXT("//"))) {
    return encode(flow, join(flow, ENT_TEXT("https:"), text));
  }

  return ent_text_starts_with(text, ENT_TEXT("/")) && is_web(own)
           ? encode(flow, join(flow, site_of(own), text))
           : ent_text(NULL);
}

// Links

static EntStatus
add(const EntDocument* const document,
    EntTextLinks* const      out,
    const EntTextLink        link)
{
  return ENT_PUSH(document->memory, out->items, out->n_items, out->room, link);
}

// Return whether a stretch of text shares bytes with a marker
static bool
is_marker(const EntDocument* const document,
          const size_t             begin,
          const size_t             stop)
{
  size_t first = 0U;
  size_t end   = document->n_markers;
  while (first < end) {
    const size_t middle = first + (end - first) / 2U;
    if (document->markers[middle].end <= begin) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first < document->n_markers && document->markers[first].begin < stop;
}

static bool
is_in_note(const EntDocument* const document, const size_t place)
{
  const size_t node = ent_document_node(document, place);
  return node == ENT_NO_INDEX || document->nodes[node].kind == ENT_BLOCK_NOTE;
}

static EntStatus
add_marks(EntDocument* const document, EntTextLinks* const out)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < document->flow.n_marks && !st; ++i) {
    const EntMark* const mark = &document->flow.marks[i];
    if (mark->kind != ENT_MARK_LINK || mark->begin == mark->end ||
        mark->block >= document->flow.n_blocks ||
        (document->flow.blocks[mark->block].flags & ENT_BLOCK_IS_DROPPED)) {
      continue;
    }

    const size_t place = ent_document_place(document, mark->begin);
    const size_t size  = mark->end - mark->begin;
    if (place == ENT_NO_INDEX || is_in_note(document, place) ||
        is_marker(document, place, place + size)) {
      continue;
    }

    const EntTextLink link = { ent_narrow(place),
                               ent_narrow(place + size),
                               ent_link_address(
                                 &document->flow,
                                 ent_flow_mark_value(&document->flow, mark)),
                               { NULL, 0U } };
    st = link.href.size ? add(document, out, link) : document->flow.status;
  }

  return st;
}

// Return whether one of the first links, which are in order, covers a place
static bool
is_linked(const EntTextLinks* const links,
          const size_t              n_links,
          const size_t              place)
{
  size_t begin = 0U;
  size_t end   = n_links;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (links->items[middle].place <= place) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin && place < links->items[begin - 1U].end;
}

static EntStatus
add_printed(EntDocument* const   document,
            const EntNode* const node,
            const size_t         n_links,
            EntUrls* const       urls,
            EntTextLinks* const  out)
{
  const EntText text = ent_document_text(document, node->begin, node->end);
  EntStatus     st   = ent_urls_find(text, &document->flow.arena, urls);
  for (size_t i = 0U; i < urls->n_items && !st; ++i) {
    const EntUrl* const url  = &urls->items[i];
    const EntTextLink   link = { node->begin + ent_narrow(url->begin),
                                 node->begin + ent_narrow(url->end),
                                 url->url,
                                 url->printed };
    if (!is_marker(document, link.place, link.end) &&
        !is_linked(out, n_links, link.place)) {
      st = add(document, out, link); // The text stays where it is from now on
    }
  }

  return st;
}

static int
compare(const void* const a, const void* const b)
{
  const size_t x = ((const EntTextLink*)a)->place;
  const size_t y = ((const EntTextLink*)b)->place;

  return x < y ? -1 : x > y ? 1 : 0;
}

EntStatus
ent_links_find(EntDocument* const document, EntTextLinks* const out)
{
  assert(document);
  assert(out);
  EntUrls      urls    = { NULL, 0U, 0U };
  EntStatus    st      = add_marks(document, out);
  const size_t n_links = out->n_items;
  for (size_t i = 0U; i < document->n_nodes && !st; ++i) {
    if (document->nodes[i].kind != ENT_BLOCK_NOTE) {
      st = add_printed(document, &document->nodes[i], n_links, &urls, out);
    }
  }

  if (out->n_items) {
    qsort(out->items, out->n_items, sizeof(EntTextLink), compare);
  }

  ent_memory_free(document->memory, urls.items);
  return st;
}

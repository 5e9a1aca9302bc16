// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/meta.h"

#include "base/text.h"

#include <assert.h>
#include <strings.h>

#define MAX_AUTHORS 2048U // Bytes of joined names

static const struct {
  const char*  name;  // Of a meta element, in any case
  EntHtmlField field; // What it tells
  unsigned     rank;  // How good it is, 1 is best
} named[] = {
  { "citation_title", ENT_META_TITLE, 1U },
  { "og:title", ENT_META_TITLE, 2U },
  { "dc.title", ENT_META_TITLE, 3U },
  { "dcterms.title", ENT_META_TITLE, 3U },
  { "citation_author", ENT_META_AUTHOR, 1U },
  { "dc.creator", ENT_META_AUTHOR, 2U },
  { "dcterms.creator", ENT_META_AUTHOR, 2U },
  { "author", ENT_META_AUTHOR, 3U },
  { "article:author", ENT_META_AUTHOR, 4U },
  { "citation_publisher", ENT_META_PUBLISHER, 1U },
  { "dc.publisher", ENT_META_PUBLISHER, 2U },
  { "dcterms.publisher", ENT_META_PUBLISHER, 2U },
  { "og:site_name", ENT_META_PUBLISHER, 3U },
  { "article:published_time", ENT_META_ISSUED, 1U },
  { "citation_publication_date", ENT_META_ISSUED, 2U },
  { "citation_date", ENT_META_ISSUED, 2U },
  { "datepublished", ENT_META_ISSUED, 3U },
  { "dc.date.issued", ENT_META_ISSUED, 3U },
  { "dcterms.issued", ENT_META_ISSUED, 3U },
  { "dc.date", ENT_META_ISSUED, 4U },
  { "dcterms.date", ENT_META_ISSUED, 4U },
  { "date", ENT_META_ISSUED, 5U },
  { "pubdate", ENT_META_ISSUED, 5U },
  { "og:url", ENT_META_HREF, 2U },
  { "content-language", ENT_META_LANG, 2U },
};

EntHtmlMeta
ent_html_meta_init(const EntAllocator* const memory)
{
  EntHtmlMeta meta;
  for (size_t i = 0U; i < ENT_N_META; ++i) {
    meta.values[i] = ent_bytes_init(memory);
    meta.ranks[i]  = 0U;
  }

  return meta;
}

void
ent_html_meta_clear(EntHtmlMeta* const meta)
{
  assert(meta);
  for (size_t i = 0U; i < ENT_N_META; ++i) {
    ent_bytes_clear(&meta->values[i]);
  }
}

static bool
is_address(const EntText value)
{
  return ent_text_starts_with(value, ENT_TEXT("http://")) ||
         ent_text_starts_with(value, ENT_TEXT("https://"));
}

void
ent_html_meta_tell(EntHtmlMeta* const meta,
                   const EntHtmlField field,
                   const unsigned     rank,
                   const EntText      value)
{
  assert(meta);
  EntBytes* const held    = &meta->values[field];
  unsigned* const held_at = &meta->ranks[field];
  const EntText   trimmed = ent_text_trim(value);

  // Some pages name an author by an address
  if (!trimmed.size || (*held_at && *held_at < rank) ||
      (field == ENT_META_AUTHOR && is_address(trimmed))) {
    return;
  }

  if (*held_at != rank) {
    held->size = 0U;
    *held_at   = rank;
  } else if (field != ENT_META_AUTHOR || held->size > MAX_AUTHORS ||
             ent_text_contains(ent_bytes_view(held), trimmed)) {
    return;
  } else {
    ent_bytes_string(held, "; ");
  }

  ent_bytes_text(held, trimmed);
}

void
ent_html_meta_named(EntHtmlMeta* const meta,
                    const char* const  name,
                    const EntText      content)
{
  assert(meta);
  for (size_t i = 0U; i < sizeof(named) / sizeof(named[0]); ++i) {
    if (!strcasecmp(named[i].name, name)) {
      ent_html_meta_tell(meta, named[i].field, named[i].rank, content);
      break;
    }
  }
}

void
ent_html_meta_finish(const EntHtmlMeta* const meta, EntFlow* const flow)
{
  assert(meta);
  assert(flow);
  EntText* const fields[ENT_N_META] = {
    [ENT_META_TITLE]     = &flow->metadata.title,
    [ENT_META_AUTHOR]    = &flow->metadata.author,
    [ENT_META_PUBLISHER] = &flow->metadata.publisher,
    [ENT_META_ISSUED]    = &flow->metadata.issued,
    [ENT_META_HREF]      = &flow->metadata.href,
    [ENT_META_LANG]      = &flow->metadata.lang,
  };

  for (size_t i = 0U; i < ENT_N_META; ++i) {
    const EntBytes* const value = &meta->values[i];
    flow->status                = flow->status ? flow->status : value->status;
    ent_flow_tell(flow, fields[i], ent_bytes_view(value));
  }
}

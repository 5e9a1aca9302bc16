// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_META_H
#define ENT_READ_REPORT_HTML_META_H

#include "base/bytes.h"
#include "entente.h"
#include "read/report/flow.h"

/// What a page tells of itself
typedef enum {
  ENT_META_TITLE,
  ENT_META_AUTHOR,
  ENT_META_PUBLISHER,
  ENT_META_ISSUED,
  ENT_META_HREF,
  ENT_META_LANG,
  ENT_N_META
} EntHtmlField;

#define ENT_META_LAST 9U ///< Rank of what is taken if nothing else is there

/// The best that was told of each field
typedef struct {
  EntBytes values[ENT_N_META]; ///< Values
  unsigned ranks[ENT_N_META];  ///< Rank of each, 1 is best, 0 if not told
} EntHtmlMeta;

/// Make an empty one
EntHtmlMeta
ent_html_meta_init(const EntAllocator* memory);

/// Free the values
void
ent_html_meta_clear(EntHtmlMeta* meta);

/// Take a value unless a better one is there; authors of one rank are joined
void
ent_html_meta_tell(EntHtmlMeta* meta,
                   EntHtmlField field,
                   unsigned     rank,
                   EntText      value);

/// Take the content of a meta element with this name, property or itemprop
void
ent_html_meta_named(EntHtmlMeta* meta, const char* name, EntText content);

/// Hand all over to a flow
void
ent_html_meta_finish(const EntHtmlMeta* meta, EntFlow* flow);

#endif // ENT_READ_REPORT_HTML_META_H

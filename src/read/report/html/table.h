// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_TABLE_H
#define ENT_READ_REPORT_HTML_TABLE_H

#include "entente.h"

#include <stdint.h>

/// What an element is to a reader of the text
typedef enum {
  ENT_HTML_UNKNOWN,     ///< No element of HTML, its content is read
  ENT_HTML_INLINE,      ///< Part of a paragraph, of no matter
  ENT_HTML_LINK,        ///< a
  ENT_HTML_SUPERSCRIPT, ///< sup
  ENT_HTML_TIME,        ///< time
  ENT_HTML_BREAK,       ///< br
  ENT_HTML_BLOCK,       ///< Stands by itself
  ENT_HTML_HEADING,     ///< h1 to h6
  ENT_HTML_LIST,        ///< ul, ol and their kin
  ENT_HTML_ITEM,        ///< li
  ENT_HTML_QUOTE,       ///< blockquote
  ENT_HTML_CAPTION,     ///< figcaption, caption
  ENT_HTML_PRE,         ///< pre
  ENT_HTML_ROW,         ///< tr
  ENT_HTML_CELL,        ///< td, th
  ENT_HTML_ARTICLE,     ///< article
  ENT_HTML_MAIN,        ///< main
  ENT_HTML_HEADER,      ///< header
  ENT_HTML_CHROME,      ///< nav, aside, footer
  ENT_HTML_BODY,        ///< body
  ENT_HTML_ROOT,        ///< html
  ENT_HTML_HEAD,        ///< head
  ENT_HTML_TITLE,       ///< title
  ENT_HTML_META,        ///< meta
  ENT_HTML_LINK_TO,     ///< link
  ENT_HTML_OMITTED      ///< Left out with all that it holds
} EntHtmlRole;

/// Attributes that matter
typedef enum {
  ENT_ATTRIBUTE_ARIA_HIDDEN,
  ENT_ATTRIBUTE_CLASS,
  ENT_ATTRIBUTE_COLSPAN,
  ENT_ATTRIBUTE_CONTENT,
  ENT_ATTRIBUTE_DATETIME,
  ENT_ATTRIBUTE_HIDDEN,
  ENT_ATTRIBUTE_HREF,
  ENT_ATTRIBUTE_HTTP_EQUIV,
  ENT_ATTRIBUTE_ID,
  ENT_ATTRIBUTE_ITEMPROP,
  ENT_ATTRIBUTE_LANG,
  ENT_ATTRIBUTE_NAME,
  ENT_ATTRIBUTE_PROPERTY,
  ENT_ATTRIBUTE_REL,
  ENT_ATTRIBUTE_ROLE,
  ENT_ATTRIBUTE_START,
  ENT_ATTRIBUTE_STYLE,
  ENT_ATTRIBUTE_VALUE,
  ENT_N_ATTRIBUTES
} EntHtmlAttribute;

/// Values of an element's attributes; null where one is absent
typedef struct {
  const char* values[ENT_N_ATTRIBUTES];
} EntHtmlAttributes;

/// Return the role of an element by its name in small letters
EntHtmlRole
ent_html_find_role(const char* name);

/// Pick what matters from names and values in turn; null, or null at the end
EntHtmlAttributes
ent_html_pick(const char* const* pairs);

/// View the value of an attribute, trimmed; empty if it is absent
EntText
ent_html_text_of(const EntHtmlAttributes* attributes, EntHtmlAttribute name);

/// Return the number in an attribute, or another if there is none
uint32_t
ent_html_number_of(const EntHtmlAttributes* attributes,
                   EntHtmlAttribute         name,
                   uint32_t                 other);

#endif // ENT_READ_REPORT_HTML_TABLE_H

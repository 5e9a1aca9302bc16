// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/table.h"

#include "base/text.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define MAX_NUMBER 1000000L // Numbers of lists and columns are cut there

// Sorted by name
static const struct {
  const char* name; // Name of an element
  EntHtmlRole role; // What it is
} elements[] = {
  { "a", ENT_HTML_LINK },
  { "abbr", ENT_HTML_INLINE },
  { "acronym", ENT_HTML_INLINE },
  { "address", ENT_HTML_BLOCK },
  { "annotation", ENT_HTML_OMITTED },
  { "annotation-xml", ENT_HTML_OMITTED },
  { "applet", ENT_HTML_OMITTED },
  { "article", ENT_HTML_ARTICLE },
  { "aside", ENT_HTML_CHROME },
  { "audio", ENT_HTML_OMITTED },
  { "b", ENT_HTML_INLINE },
  { "basefont", ENT_HTML_INLINE },
  { "bdi", ENT_HTML_INLINE },
  { "bdo", ENT_HTML_INLINE },
  { "big", ENT_HTML_INLINE },
  { "blockquote", ENT_HTML_QUOTE },
  { "body", ENT_HTML_BODY },
  { "br", ENT_HTML_BREAK },
  { "button", ENT_HTML_OMITTED },
  { "canvas", ENT_HTML_OMITTED },
  { "caption", ENT_HTML_CAPTION },
  { "center", ENT_HTML_BLOCK },
  { "cite", ENT_HTML_INLINE },
  { "code", ENT_HTML_INLINE },
  { "data", ENT_HTML_INLINE },
  { "datalist", ENT_HTML_OMITTED },
  { "dd", ENT_HTML_BLOCK },
  { "del", ENT_HTML_INLINE },
  { "details", ENT_HTML_BLOCK },
  { "dfn", ENT_HTML_INLINE },
  { "dialog", ENT_HTML_CHROME },
  { "dir", ENT_HTML_LIST },
  { "div", ENT_HTML_BLOCK },
  { "dl", ENT_HTML_BLOCK },
  { "dt", ENT_HTML_BLOCK },
  { "em", ENT_HTML_INLINE },
  { "embed", ENT_HTML_OMITTED },
  { "fieldset", ENT_HTML_BLOCK },
  { "figcaption", ENT_HTML_CAPTION },
  { "figure", ENT_HTML_BLOCK },
  { "font", ENT_HTML_INLINE },
  { "footer", ENT_HTML_CHROME },
  { "form", ENT_HTML_BLOCK },
  { "frameset", ENT_HTML_BLOCK },
  { "h1", ENT_HTML_HEADING },
  { "h2", ENT_HTML_HEADING },
  { "h3", ENT_HTML_HEADING },
  { "h4", ENT_HTML_HEADING },
  { "h5", ENT_HTML_HEADING },
  { "h6", ENT_HTML_HEADING },
  { "head", ENT_HTML_HEAD },
  { "header", ENT_HTML_HEADER },
  { "hgroup", ENT_HTML_BLOCK },
  { "hr", ENT_HTML_BLOCK },
  { "html", ENT_HTML_ROOT },
  { "i", ENT_HTML_INLINE },
  { "iframe", ENT_HTML_OMITTED },
  { "img", ENT_HTML_INLINE },
  { "input", ENT_HTML_OMITTED },
  { "ins", ENT_HTML_INLINE },
  { "kbd", ENT_HTML_INLINE },
  { "label", ENT_HTML_OMITTED },
  { "legend", ENT_HTML_OMITTED },
  { "li", ENT_HTML_ITEM },
  { "link", ENT_HTML_LINK_TO },
  { "main", ENT_HTML_MAIN },
  { "map", ENT_HTML_INLINE },
  { "mark", ENT_HTML_INLINE },
  { "menu", ENT_HTML_LIST },
  { "meta", ENT_HTML_META },
  { "nav", ENT_HTML_CHROME },
  { "noframes", ENT_HTML_OMITTED },
  { "noscript", ENT_HTML_OMITTED },
  { "object", ENT_HTML_OMITTED },
  { "ol", ENT_HTML_LIST },
  { "optgroup", ENT_HTML_OMITTED },
  { "option", ENT_HTML_OMITTED },
  { "p", ENT_HTML_BLOCK },
  { "pre", ENT_HTML_PRE },
  { "q", ENT_HTML_INLINE },
  { "rp", ENT_HTML_OMITTED },
  { "rt", ENT_HTML_OMITTED },
  { "ruby", ENT_HTML_INLINE },
  { "s", ENT_HTML_INLINE },
  { "samp", ENT_HTML_INLINE },
  { "script", ENT_HTML_OMITTED },
  { "search", ENT_HTML_CHROME },
  { "section", ENT_HTML_BLOCK },
  { "select", ENT_HTML_OMITTED },
  { "small", ENT_HTML_INLINE },
  { "span", ENT_HTML_INLINE },
  { "strike", ENT_HTML_INLINE },
  { "strong", ENT_HTML_INLINE },
  { "style", ENT_HTML_OMITTED },
  { "sub", ENT_HTML_INLINE },
  { "summary", ENT_HTML_BLOCK },
  { "sup", ENT_HTML_SUPERSCRIPT },
  { "svg", ENT_HTML_OMITTED },
  { "table", ENT_HTML_BLOCK },
  { "tbody", ENT_HTML_BLOCK },
  { "td", ENT_HTML_CELL },
  { "template", ENT_HTML_OMITTED },
  { "textarea", ENT_HTML_OMITTED },
  { "tfoot", ENT_HTML_BLOCK },
  { "th", ENT_HTML_CELL },
  { "thead", ENT_HTML_BLOCK },
  { "time", ENT_HTML_TIME },
  { "title", ENT_HTML_TITLE },
  { "tr", ENT_HTML_ROW },
  { "tt", ENT_HTML_INLINE },
  { "u", ENT_HTML_INLINE },
  { "ul", ENT_HTML_LIST },
  { "var", ENT_HTML_INLINE },
  { "video", ENT_HTML_OMITTED },
  { "wbr", ENT_HTML_INLINE },
};

static const char* const attribute_names[ENT_N_ATTRIBUTES] = {
  [ENT_ATTRIBUTE_ARIA_HIDDEN] = "aria-hidden",
  [ENT_ATTRIBUTE_CLASS]       = "class",
  [ENT_ATTRIBUTE_COLSPAN]     = "colspan",
  [ENT_ATTRIBUTE_CONTENT]     = "content",
  [ENT_ATTRIBUTE_DATETIME]    = "datetime",
  [ENT_ATTRIBUTE_HIDDEN]      = "hidden",
  [ENT_ATTRIBUTE_HREF]        = "href",
  [ENT_ATTRIBUTE_HTTP_EQUIV]  = "http-equiv",
  [ENT_ATTRIBUTE_ID]          = "id",
  [ENT_ATTRIBUTE_ITEMPROP]    = "itemprop",
  [ENT_ATTRIBUTE_LANG]        = "lang",
  [ENT_ATTRIBUTE_NAME]        = "name",
  [ENT_ATTRIBUTE_PROPERTY]    = "property",
  [ENT_ATTRIBUTE_REL]         = "rel",
  [ENT_ATTRIBUTE_ROLE]        = "role",
  [ENT_ATTRIBUTE_START]       = "start",
  [ENT_ATTRIBUTE_STYLE]       = "style",
  [ENT_ATTRIBUTE_VALUE]       = "value",
};

EntHtmlRole
ent_html_find_role(const char* const name)
{
  assert(name);
  size_t begin = 0U;
  size_t end   = sizeof(elements) / sizeof(elements[0]);
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    const int    order  = strcmp(elements[middle].name, name);
    if (!order) {
      return elements[middle].role;
    }
    if (order < 0) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return ENT_HTML_UNKNOWN;
}

EntHtmlAttributes
ent_html_pick(const char* const* const pairs)
{
  EntHtmlAttributes picked = { { NULL } };
  for (size_t i = 0U; pairs && pairs[i]; i += 2U) {
    for (size_t j = 0U; j < ENT_N_ATTRIBUTES; ++j) {
      if (pairs[i][0] == attribute_names[j][0] &&
          !strcmp(pairs[i], attribute_names[j])) {
        picked.values[j] = pairs[i + 1U] ? pairs[i + 1U] : "";
        break;
      }
    }
  }

  return picked;
}

EntText
ent_html_text_of(const EntHtmlAttributes* const attributes,
                 const EntHtmlAttribute         name)
{
  assert(attributes);
  return ent_text_trim(ent_text(attributes->values[name]));
}

uint32_t
ent_html_number_of(const EntHtmlAttributes* const attributes,
                   const EntHtmlAttribute         name,
                   const uint32_t                 other)
{
  assert(attributes);
  const char* const value = attributes->values[name];
  char*             end   = NULL;
  const long        n     = value ? strtol(value, &end, 10) : 0L;
  return end == value || n < 0L ? other
         : n < MAX_NUMBER       ? (uint32_t)n
                                : (uint32_t)MAX_NUMBER;
}

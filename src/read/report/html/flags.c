// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/flags.h"

#include "base/text.h"
#include "read/report/html/words.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

static const char*
skip_spaces(const char* const string)
{
  return string + strspn(string, " \t\n");
}

static bool
has_no_display(const char* const style)
{
  const char* c = style;
  while ((c = strstr(c, "display"))) {
    c = skip_spaces(c + strlen("display"));
    if (*c == ':' && !strncmp(skip_spaces(c + 1), "none", 4U)) {
      return true;
    }
  }

  return false;
}

static bool
is_hidden(const EntHtmlAttributes* const attributes)
{
  const char* const aria  = attributes->values[ENT_ATTRIBUTE_ARIA_HIDDEN];
  const char* const style = attributes->values[ENT_ATTRIBUTE_STYLE];
  return attributes->values[ENT_ATTRIBUTE_HIDDEN] ||
         (aria && !strcasecmp(aria, "true")) ||
         (style && has_no_display(style));
}

// What the attributes of any element tell
static EntHtmlWords
judge(const EntHtmlAttributes* const attributes)
{
  const char* const name     = attributes->values[ENT_ATTRIBUTE_CLASS];
  const char* const id       = attributes->values[ENT_ATTRIBUTE_ID];
  const char* const role     = attributes->values[ENT_ATTRIBUTE_ROLE];
  const char* const property = attributes->values[ENT_ATTRIBUTE_ITEMPROP];

  EntHtmlWords told = name ? ent_html_words(name) : 0U;
  told |= id ? ent_html_words(id) : 0U;
  told |= role ? ent_html_role(role) : 0U;
  if (property && !strcasecmp(property, "articleBody")) {
    told |= ENT_WORD_ARTICLE;
  }

  return told;
}

// The parts around all of a page are named after what else it has
static bool
is_exempt(const EntHtmlRole role)
{
  return role == ENT_HTML_ROOT || role == ENT_HTML_BODY ||
         role == ENT_HTML_MAIN || role == ENT_HTML_ARTICLE;
}

static bool
is_chrome(const EntHtmlFrame* const frame, const EntHtmlWords told)
{
  return frame->role == ENT_HTML_CHROME || (told & ENT_WORD_CHROME) ||
         (frame->role == ENT_HTML_HEADER &&
          !(frame->flags & ENT_BLOCK_IN_ARTICLE));
}

void
ent_html_flag_block(EntHtmlFrame* const            frame,
                    const EntHtmlAttributes* const attributes)
{
  assert(frame);
  assert(attributes);
  EntHtmlWords told = judge(attributes);
  if (is_exempt(frame->role)) {
    told &= (EntHtmlWords)ENT_WORD_ARTICLE;
  }

  if (frame->role == ENT_HTML_MAIN) {
    frame->flags &= ~(EntBlockFlags)ENT_BLOCK_IN_CHROME;
  }

  if (told & ENT_WORD_NOTES) {
    frame->flags |= ENT_BLOCK_IN_NOTES;
    frame->flags &= ~(EntBlockFlags)ENT_BLOCK_IN_CHROME;
  } else if (is_chrome(frame, told) && !(frame->flags & ENT_BLOCK_IN_NOTES)) {
    frame->flags |= ENT_BLOCK_IN_CHROME;
  }

  if (frame->role == ENT_HTML_ARTICLE || frame->role == ENT_HTML_MAIN ||
      (told & ENT_WORD_ARTICLE)) {
    frame->flags |= ENT_BLOCK_IN_ARTICLE;
  }

  frame->is_omitted |= (told & ENT_WORD_HIDDEN) != 0U;
  if (is_hidden(attributes) && !is_exempt(frame->role)) {
    frame->flags |= ENT_BLOCK_IN_CHROME;
  }
}

void
ent_html_flag_text(EntHtmlFrame* const            frame,
                   const EntHtmlAttributes* const attributes)
{
  assert(frame);
  assert(attributes);
  const char* const name = attributes->values[ENT_ATTRIBUTE_CLASS];
  frame->is_omitted |=
    (name && (ent_html_words(name) & ENT_WORD_HIDDEN)) || is_hidden(attributes);
}

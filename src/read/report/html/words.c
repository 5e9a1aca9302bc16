// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/words.h"

#include "base/text.h"

#include <assert.h>

#define MAX_NAME 64U // Longer names are made by machines

// Words and whole names by what they tell, separated by blanks
typedef struct {
  EntHtmlWords told;  // What they tell
  const char*  words; // In lower case
} Row;

static const Row names[] = {
  { ENT_WORD_ARTICLE,
    "articlebody article-body article__body article-content article__content "
    "article-text story-body storybody story-content entry-content "
    "post-content "
    "post-body post__content mw-content-text mw-parser-output content-body" },
  { ENT_WORD_HIDDEN,
    "mw-editsection mw-jump-link noprint sr-only visually-hidden "
    "visuallyhidden screen-reader-text screenreader-only skip-link skip-links "
    "skiplink skip-nav skip-to-content" },
};

static const Row words[] = {
  { ENT_WORD_CHROME,
    "nav navbar navbox navigation menu menus submenu sidebar sidebars share "
    "sharing social cookie cookies consent related recommended recommendations "
    "newsletter newsletters subscribe subscription signup advert adverts "
    "advertisement advertising ad ads promo promos sponsored breadcrumb "
    "breadcrumbs comment comments pagination pager skip toolbar popup modal "
    "toc footer trending paywall" },
  { ENT_WORD_NOTES,
    "footnote footnotes endnote endnotes reference references reflist" },
};

// A name with one of these says how the page is made up, not what this is
static const char modifiers[] =
  "has with without no not is enabled disabled open layout supports wide";

static const Row roles[] = {
  { ENT_WORD_CHROME,
    "navigation banner contentinfo complementary search menu menubar toolbar "
    "dialog alertdialog" },
  { ENT_WORD_ARTICLE, "main" },
  { ENT_WORD_NOTES, "doc-endnotes doc-footnote doc-bibliography" },
};

static bool
has_word(const char* const list, const EntText word)
{
  const char* c = list;
  while (*c) {
    const size_t size = strcspn(c, " ");
    if (size == word.size && *c == word.data[0] &&
        !memcmp(c, word.data, size)) {
      return true;
    }
    c += size + (c[size] == ' ');
  }

  return false;
}

static EntHtmlWords
judge(const Row* const rows, const size_t n_rows, const EntText word)
{
  EntHtmlWords told = 0U;
  for (size_t i = 0U; i < n_rows && word.size; ++i) {
    told |= has_word(rows[i].words, word) ? rows[i].told : 0U;
  }

  return told;
}

static bool
is_capital(const char c)
{
  return c >= 'A' && c <= 'Z';
}

static bool
is_small(const char c)
{
  return c >= 'a' && c <= 'z';
}

// Return the size of the word at the beginning of a name
static size_t
word_size(const EntText name)
{
  size_t i = 0U;
  while (i < name.size &&
         (is_capital(name.data[i]) || is_small(name.data[i])) &&
         !(i && is_capital(name.data[i]) && is_small(name.data[i - 1U]))) {
    ++i;
  }

  return i;
}

// Copy a name in small letters
static EntText
make_small(const EntText name, char* const out)
{
  for (size_t i = 0U; i < name.size; ++i) {
    const char c = name.data[i];
    out[i]       = (char)(is_capital(c) ? c + ('a' - 'A') : c);
  }

  const EntText small = { out, name.size };
  return small;
}

static EntHtmlWords
judge_name(const EntText name)
{
  char          letters[MAX_NAME];
  const EntText small = make_small(name, letters);
  EntHtmlWords  told  = judge(names, sizeof(names) / sizeof(names[0]), small);
  bool          is_modified = false;
  for (size_t i = 0U; i < name.size;) {
    const size_t  size = word_size(ent_text_from(name, i));
    const EntText word = ent_text_until(ent_text_from(small, i), size);
    told |= judge(words, sizeof(words) / sizeof(words[0]), word);
    is_modified |= size && has_word(modifiers, word);
    i += size ? size : 1U;
  }

  return is_modified ? 0U : told;
}

EntHtmlWords
ent_html_words(const char* const value)
{
  assert(value);
  EntHtmlWords told = 0U;
  EntText      rest = { value, strlen(value) };
  for (EntText name; (name = ent_text_next(&rest, ' ')).size;) {
    told |= name.size <= MAX_NAME ? judge_name(name) : 0U;
  }

  return told;
}

EntHtmlWords
ent_html_role(const char* const value)
{
  assert(value);
  const EntText role = { value, strlen(value) };
  return judge(roles, sizeof(roles) / sizeof(roles[0]), role);
}

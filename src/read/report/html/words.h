// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_WORDS_H
#define ENT_READ_REPORT_HTML_WORDS_H

/// What the words of a class or id tell, as bits
typedef enum {
  ENT_WORD_CHROME  = 1U << 0U, ///< Menus, advertisements and the like
  ENT_WORD_ARTICLE = 1U << 1U, ///< The article
  ENT_WORD_NOTES   = 1U << 2U, ///< A list of notes
  ENT_WORD_HIDDEN  = 1U << 3U  ///< Not for those who see the page
} EntHtmlWord;

/// Bits of EntHtmlWord
typedef unsigned EntHtmlWords;

/**
   Judge the value of a class or id attribute.

   Names are taken apart into words at blanks, hyphens, underscores and where
   a capital follows a small letter: "site-nav" and "siteNav" tell of a menu,
   "navy" does not.  A name that only says what a page has ("has-sidebar")
   tells nothing.
*/
EntHtmlWords
ent_html_words(const char* value);

/// Judge the value of a role attribute
EntHtmlWords
ent_html_role(const char* value);

#endif // ENT_READ_REPORT_HTML_WORDS_H

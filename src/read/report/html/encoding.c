// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the first bytes of a page.
// Goes out: the encoding that they name (HTML, 13.2.3.2, "prescan a byte
// stream to determine its encoding").

#include "base/text.h"
#include "read/report/formats.h"

#include <stdbool.h>

#define MAX_SCANNED 1024U

// Attributes of a meta element that matter
typedef struct {
  EntText charset; // Value of charset
  EntText content; // Value of content
  bool    is_type; // Whether http-equiv is content-type
} Meta;

typedef struct {
  EntText name;  // As written
  EntText value; // As written, perhaps empty
} Attribute;

static bool
is_blank(const char c)
{
  return ent_is_space(c) || c == '\f';
}

// Return whether a text begins with a word in any case
static bool
starts_with_word(const EntText text, const char* const word)
{
  size_t i = 0U;
  while (i < text.size && word[i] && ent_to_lower(text.data[i]) == word[i]) {
    ++i;
  }

  return !word[i];
}

static bool
is_word(const EntText text, const char* const word)
{
  return text.size == strlen(word) && starts_with_word(text, word);
}

// Return the text from the end of its first occurrence of a mark, or nothing
static EntText
after(const EntText text, const EntText mark)
{
  for (size_t i = 0U; i + mark.size <= text.size; ++i) {
    if (ent_text_starts_with(ent_text_from(text, i), mark)) {
      return ent_text_from(text, i + mark.size);
    }
  }

  return ent_text_from(text, text.size);
}

static EntText
skip_blanks(const EntText text)
{
  size_t i = 0U;
  while (i < text.size && is_blank(text.data[i])) {
    ++i;
  }

  return ent_text_from(text, i);
}

// Cut off the beginning up to a blank or one of two other bytes
static EntText
cut(EntText* const rest, const char stop, const char other_stop)
{
  size_t i = 0U;
  while (i < rest->size && !is_blank(rest->data[i]) && rest->data[i] != stop &&
         rest->data[i] != other_stop) {
    ++i;
  }

  const EntText part = ent_text_until(*rest, i);
  *rest              = ent_text_from(*rest, i);
  return part;
}

static EntText
cut_value(EntText* const rest)
{
  const char quote = rest->size ? rest->data[0] : '\0';
  if (quote != '"' && quote != '\'') {
    return cut(rest, '>', '>');
  }

  const EntText from = ent_text_from(*rest, 1U);
  size_t        i    = 0U;
  while (i < from.size && from.data[i] != quote) {
    ++i;
  }

  *rest = ent_text_from(from, i < from.size ? i + 1U : i);
  return ent_text_until(from, i);
}

// Cut off the next attribute of a tag; without name at the tag's end
static Attribute
cut_attribute(EntText* const rest)
{
  Attribute attribute = { { NULL, 0U }, { NULL, 0U } };
  while (rest->size && (is_blank(rest->data[0]) || rest->data[0] == '/')) {
    *rest = ent_text_from(*rest, 1U);
  }

  if (!rest->size || rest->data[0] == '>') {
    return attribute;
  }

  // A name may begin with "="
  EntText       behind = ent_text_from(*rest, 1U);
  const EntText more   = cut(&behind, '=', '>');
  attribute.name       = ent_text_until(*rest, more.size + 1U);
  *rest                = skip_blanks(behind);
  if (rest->size && rest->data[0] == '=') {
    *rest           = skip_blanks(ent_text_from(*rest, 1U));
    attribute.value = cut_value(rest);
  }

  return attribute;
}

// Return what follows "charset=" in the content of a meta element
static EntText
find_charset(const EntText content)
{
  EntText rest = content;
  for (; rest.size; rest = ent_text_from(rest, 1U)) {
    if (!starts_with_word(rest, "charset")) {
      continue;
    }

    EntText behind = skip_blanks(ent_text_from(rest, strlen("charset")));
    if (behind.size && behind.data[0] == '=') {
      behind = skip_blanks(ent_text_from(behind, 1U));
      return behind.size && (behind.data[0] == '"' || behind.data[0] == '\'')
               ? cut_value(&behind)
               : cut(&behind, ';', ';');
    }
  }

  return rest;
}

static EntText
read_meta(EntText* const rest)
{
  Meta meta = { { NULL, 0U }, { NULL, 0U }, false };
  for (Attribute attribute; (attribute = cut_attribute(rest)).name.size;) {
    if (is_word(attribute.name, "charset")) {
      meta.charset = attribute.value;
    } else if (is_word(attribute.name, "content")) {
      meta.content = attribute.value;
    } else if (is_word(attribute.name, "http-equiv")) {
      meta.is_type = is_word(attribute.value, "content-type");
    }
  }

  return meta.charset.size || !meta.is_type ? meta.charset
                                            : find_charset(meta.content);
}

static void
skip_tag(EntText* const rest)
{
  cut(rest, '>', '>');
  while (cut_attribute(rest).name.size) {
  }
}

// An XML declaration has the same quotes as a tag
static EntText
read_declaration(const EntText behind, EntText* const rest)
{
  EntText declaration = behind;
  *rest               = after(behind, ENT_TEXT(">"));
  declaration         = ent_text_until(declaration, behind.size - rest->size);

  EntText value = skip_blanks(after(declaration, ENT_TEXT("encoding")));
  if (!value.size || value.data[0] != '=') {
    return ent_text(NULL);
  }

  value = skip_blanks(ent_text_from(value, 1U));
  return cut_value(&value);
}

/*
  Pass over what begins with "<", and return the encoding that it names.  An
  XML declaration counts only at the very beginning.
*/
static EntText
read_markup(EntText* const rest, const bool is_first)
{
  const EntText behind = ent_text_from(*rest, 1U);
  const char    c      = behind.size ? behind.data[0] : '\0';
  EntText       found  = { NULL, 0U };
  if (ent_text_starts_with(behind, ENT_TEXT("!--"))) {
    *rest = after(ent_text_from(behind, 1U), ENT_TEXT("-->"));
  } else if (starts_with_word(behind, "meta") && behind.size > 4U &&
             (is_blank(behind.data[4]) || behind.data[4] == '/')) {
    *rest = ent_text_from(behind, 4U);
    found = read_meta(rest);
  } else if (ent_is_ascii_letter(c) || (c == '/' && behind.size > 1U &&
                                        ent_is_ascii_letter(behind.data[1]))) {
    *rest = behind;
    skip_tag(rest);
  } else if (is_first && starts_with_word(behind, "?xml")) {
    found = read_declaration(behind, rest);
  } else {
    *rest =
      c == '!' || c == '/' || c == '?' ? after(behind, ENT_TEXT(">")) : behind;
  }

  return found;
}

// What is in ASCII cannot say in it that it is UTF-16
static EntText
mend(const EntText label)
{
  return starts_with_word(label, "utf-16")         ? ENT_TEXT("utf-8")
         : starts_with_word(label, "x-user-defin") ? ENT_TEXT("windows-1252")
                                                   : label;
}

EntText
ent_html_encoding(const EntText bytes)
{
  const size_t size = bytes.size < MAX_SCANNED ? bytes.size : MAX_SCANNED;
  EntText      rest = ent_text_until(bytes, size);
  while (rest.size) {
    const bool is_first = rest.data == bytes.data;
    if (rest.data[0] != '<') {
      rest = ent_text_from(rest, 1U);
      continue;
    }

    const EntText found = ent_text_trim(read_markup(&rest, is_first));
    if (found.size) {
      return mend(found);
    }
  }

  return rest;
}

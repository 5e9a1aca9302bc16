// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a text and a place where a host may stand, perhaps defanged.
// Goes out: its real name.

#include "read/report/urls/hosts.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>

#define MAX_DOTS 16U // Dots of a host

// A dot as it is printed
typedef struct {
  size_t       size; // Bytes, or 0 if there is no dot
  EntHostFlags flag; // How it is printed
} Dot;

bool
ent_is_word_there(const EntText     text,
                  const size_t      place,
                  const char* const word)
{
  const size_t size = strlen(word);
  if (place > text.size || text.size - place < size) {
    return false;
  }

  for (size_t i = 0U; i < size; ++i) {
    const char c = text.data[place + i];
    if ((c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c) != word[i]) {
      return false;
    }
  }

  return true;
}

// Return the bytes of a label's character at a place, or 0
static size_t
label_char(const EntText text, const size_t place, const bool has_scheme)
{
  if (place >= text.size) {
    return 0U;
  }

  const unsigned char byte = (unsigned char)text.data[place];
  if (byte < 0x80U) {
    return ent_is_label_byte((char)byte);
  }

  const uint32_t c = ent_utf8_decode(ent_text_from(text, place));
  return has_scheme && u_isalnum((UChar32)c) ? ent_utf8_length(byte) : 0U;
}

// Dots

static size_t
bracketed_dot(const EntText text, const size_t place)
{
  static const char* const forms[] = { "[.]",   "(.)",   "{.}",
                                       "[dot]", "(dot)", "{dot}" };
  for (size_t i = 0U; i < sizeof(forms) / sizeof(forms[0]); ++i) {
    if (ent_is_word_there(text, place, forms[i])) {
      return strlen(forms[i]);
    }
  }

  return 0U;
}

static size_t
wide_dot(const EntText text, const size_t place)
{
  static const char* const forms[] = { "\xEF\xBC\x8E",
                                       "\xE3\x80\x82",
                                       "\xEF\xBD\xA1" };
  for (size_t i = 0U; i < sizeof(forms) / sizeof(forms[0]); ++i) {
    if (ent_text_starts_with(ent_text_from(text, place), ent_text(forms[i]))) {
      return strlen(forms[i]);
    }
  }

  return 0U;
}

// Return the size of a dot with a blank at it, if a last label and path follow
static size_t
spaced_dot(const EntText text, const size_t place)
{
  const bool   is_after = ent_is_word_there(text, place, ". ");
  const size_t begin    = place + 2U;
  size_t       end      = begin;
  while (end < text.size && text.data[end] >= 'a' && text.data[end] <= 'z') {
    ++end;
  }

  return (is_after || ent_is_word_there(text, place, " .")) &&
             end > begin + 1U && end < text.size && text.data[end] == '/'
           ? 2U
           : 0U;
}

static Dot
find_dot(const EntText text, const size_t place, const bool has_scheme)
{
  const Dot    none = { 0U, 0U };
  const size_t past = place + 1U;
  if (place >= text.size) {
    return none;
  }
  if (text.data[place] == '.' && label_char(text, past, has_scheme)) {
    return (Dot){ 1U, 0U };
  }

  // " [.] " has both blanks or none
  const bool   is_blank = text.data[place] == ' ';
  const size_t size     = bracketed_dot(text, is_blank ? past : place);
  if (size && !is_blank) {
    return (Dot){ size, ENT_HOST_IS_BRACKETED };
  }
  if (size && ent_is_word_there(text, past + size, " ")) {
    return (Dot){ size + 2U, ENT_HOST_IS_BRACKETED };
  }
  if (is_blank && ent_is_word_there(text, past, "dot ")) {
    return (Dot){ 5U, ENT_HOST_IS_SPELLED };
  }

  const size_t spaced = has_scheme ? spaced_dot(text, place) : 0U;
  return (Dot){ spaced || !has_scheme ? spaced : wide_dot(text, place),
                ENT_HOST_IS_SPACED };
}

// Append the label at a place and return where it ends
static size_t
add_label(const EntText  text,
          const size_t   begin,
          const bool     has_scheme,
          EntHost* const out)
{
  size_t end = begin;
  for (size_t n; (n = label_char(text, end, has_scheme)); end += n) {
    if (end + n - begin > ENT_MAX_HOST) {
      return begin;
    }
  }

  const size_t size = end - begin;
  if (!size || size > ENT_MAX_HOST - out->size) {
    return begin;
  }

  memcpy(out->name + out->size, text.data + begin, size);
  out->top = out->size;
  out->size += size;
  return end;
}

void
ent_host_read(const EntText  text,
              const size_t   begin,
              const bool     has_scheme,
              EntHost* const out)
{
  assert(out);
  out->n_dots = 0U;
  out->flags  = 0U;
  out->size   = 0U;
  out->top    = 0U;
  out->end    = add_label(text, begin, has_scheme, out);
  while (out->end > begin && out->size + 1U < ENT_MAX_HOST) {
    const Dot    dot  = find_dot(text, out->end, has_scheme);
    const size_t next = out->end + dot.size;
    if (!dot.size || !label_char(text, next, has_scheme)) {
      break;
    }

    out->name[out->size++] = '.';
    ++out->n_dots;
    out->flags |= dot.flag;
    out->end = add_label(text, next, has_scheme, out);
    if (out->end == next || out->n_dots > MAX_DOTS) {
      out->size = 0U; // Too long
      break;
    }
  }
}

bool
ent_host_is_plausible(const EntHost* const host)
{
  assert(host);
  const size_t size = host->size - host->top;
  for (size_t i = host->top; i < host->size; ++i) {
    const char c = host->name[i];
    if (!ent_is_ascii_letter(c) && (unsigned char)c < 0x80U) {
      return false;
    }
  }

  return host->n_dots && size > 1U && size < 25U;
}

bool
ent_host_is_known(const EntHost* const host)
{
  static const char domains[] =
    " academy africa agency amsterdam app asia berlin biz blog brussels center"
    " club cloud com community company coop dev digital earth edu energy eu"
    " exchange finance fund global gov group guide hamburg info institute int"
    " international israel jobs law legal life link live london ltd media mil"
    " mobi moscow museum name net network news ngo one online org page paris"
    " post press pro pub report review school science shop site solutions space"
    " store studio systems team tech tel television today tokyo tools top"
    " tours town trade travel tv university vip watch website wien wiki work"
    " works world xyz zone ";

  char sought[24U] = " ";
  assert(host);
  const size_t size = host->size - host->top;
  for (size_t i = host->top; i < host->size; ++i) {
    if (host->name[i] < 'a' || host->name[i] > 'z') {
      return false;
    }
  }
  if (!host->n_dots || size < 2U || size > sizeof(sought) - 3U) {
    return false;
  }

  memcpy(sought + 1U, host->name + host->top, size);
  sought[size + 1U] = ' ';
  return size == 2U || strstr(domains, sought);
}

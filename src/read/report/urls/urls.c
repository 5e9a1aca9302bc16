// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a text, for example of an endnote.
// Goes out: the URLs in it, whole and free of what was done to them so that
// nobody follows them by mistake ("hxxps://mid[.]ru", "https://mid dot ru").

#include "read/report/urls/urls.h"

#include "base/memory.h"
#include "base/text.h"
#include "model/lexical.h"
#include "read/report/sentences/words.h"
#include "read/report/urls/hosts.h"
#include "read/report/urls/parts.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#define MAX_USER 64U // Bytes before the @ of an authority

// The parts of a URL as printed, in their order
typedef struct {
  size_t  begin;  // First byte
  EntText scheme; // As printed, or empty
  EntText user;   // With its @, or empty
  EntHost host;   // Host
  size_t  end;    // One past the last byte
} Parts;

// A real URL being written
typedef struct {
  char   data[ENT_MAX_IRI];
  size_t size;
  bool   is_over; // Whether it did not fit
} Written;

static char
char_at(const EntText text, const size_t place)
{
  return place < text.size ? text.data[place] : '\0';
}

static bool
is_one_of(const char c, const char* const characters)
{
  return c && strchr(characters, c);
}

// Writing

static void
put(Written* const written, const EntText text)
{
  if (text.size > sizeof(written->data) - written->size) {
    written->is_over = true;
    return;
  }

  if (text.size) {
    memcpy(written->data + written->size, text.data, text.size);
    written->size += text.size;
  }
}

// Put what follows a host, with what no IRI may hold percent-encoded
static void
put_tail(Written* const written, const EntText tail)
{
  static const char digits[] = "0123456789ABCDEF";
  for (size_t i = 0U; i < tail.size; ++i) {
    const unsigned char c      = (unsigned char)tail.data[i];
    const char          code[] = { '%', digits[c >> 4U], digits[c & 15U] };
    if (ent_is_word_there(tail, i, "[.]")) {
      put(written, ENT_TEXT("."));
      i += 2U;
    } else if (c == 0x7FU || is_one_of((char)c, "{}|^`\\")) {
      put(written, (EntText){ code, sizeof(code) });
    } else {
      put(written, (EntText){ tail.data + i, 1U });
    }
  }
}

static void
put_scheme(Written* const written, const EntText scheme)
{
  for (size_t i = 0U; i < scheme.size; ++i) {
    const char c = scheme.data[i];
    put(written, (EntText){ c == 'x' || c == 'X' ? "t" : &scheme.data[i], 1U });
  }

  put(written, scheme.size ? ENT_TEXT("://") : ENT_TEXT("https://"));
}

static EntStatus
add_url(const EntText      text,
        const Parts* const parts,
        EntArena* const    arena,
        EntUrls* const     out)
{
  Written written;
  written.size    = 0U;
  written.is_over = false;

  const EntText printed =
    ent_text_from(ent_text_until(text, parts->end), parts->begin);
  put_scheme(&written, parts->scheme);
  put(&written, parts->user);
  put(&written, (EntText){ parts->host.name, parts->host.size });
  put_tail(&written,
           ent_text_from(ent_text_until(text, parts->end), parts->host.end));

  const EntText url = { written.data, written.size };
  if (written.is_over || !ent_is_iri(url)) {
    return ENT_SUCCESS;
  }

  EntUrl found = { parts->begin, parts->end, printed, { NULL, 0U } };
  if (!ent_text_equals(url, printed)) {
    found.printed      = printed;
    const EntStatus st = ent_arena_text(arena, url, &found.url);
    if (st) {
      return st;
    }
  }

  return ENT_PUSH(arena->memory, out->items, out->n_items, out->room, found);
}

// Finding

// Return the user and @ that stand before a host, or the empty text
static EntText
find_user(const EntText text, const size_t begin)
{
  size_t end = begin;
  while (end < text.size && end - begin < MAX_USER &&
         (ent_is_label_byte(text.data[end]) ||
          is_one_of(text.data[end], ".:~!$&+%"))) {
    ++end;
  }

  const bool is_user = end > begin && char_at(text, end) == '@';
  return ent_text_from(ent_text_until(text, is_user ? end + 1U : begin), begin);
}

// Leave out a scheme at the end of a host: "https://a.examplehttps://b.example"
static void
cut_next_scheme(const EntText text, const size_t begin, EntHost* const host)
{
  const size_t scheme = ent_url_scheme(text, begin, host->end);
  const size_t size   = host->end - scheme;
  if (size && host->size - host->top > size) {
    host->size -= size;
    host->end = scheme;
  }
}

// Read the URL whose scheme ends where a label does
static bool
read_schemed(const EntText text,
             const size_t  label,
             const size_t  place,
             Parts* const  out)
{
  const size_t begin = ent_url_scheme(text, label, place);
  if (begin == place) {
    return false;
  }

  const size_t past      = place + ent_url_separator(text, place);
  const bool   is_spaced = char_at(text, past) == ' ';
  out->begin             = begin;
  out->scheme            = ent_text_from(ent_text_until(text, place), begin);
  out->user              = find_user(text, past + is_spaced);

  const size_t host = past + is_spaced + out->user.size;
  ent_host_read(text, host, true, &out->host);
  cut_next_scheme(text, host, &out->host);
  out->end = ent_url_end(text, out->host.end);
  return out->host.size &&
         (out->host.n_dots || (out->end > out->host.end && !is_spaced));
}

// Return whether a name without a scheme may not begin at a place
static bool
is_glued(const EntText text, const size_t place)
{
  static const char* const ats[] = { "[at]", "(at)", "[at] ", "(at) " };

  const char* const before = "@./-_%=&#~\\+$";
  if (place && (is_one_of(text.data[place - 1U], before) ||
                (unsigned char)text.data[place - 1U] >= 0x80U)) {
    const EntText quote = ENT_TEXT("\xE2\x80\x9C");
    return place < 3U ||
           !ent_text_starts_with(ent_text_from(text, place - 3U), quote);
  }

  for (size_t i = 0U; i < sizeof(ats) / sizeof(ats[0]); ++i) {
    const size_t size = strlen(ats[i]);
    if (place >= size && ent_is_word_there(text, place - size, ats[i])) {
      return true;
    }
  }

  return false;
}

static bool
has_letter(const EntText label)
{
  for (size_t i = 0U; i < label.size; ++i) {
    if (!ent_is_digit(label.data[i])) {
      return true;
    }
  }

  return false;
}

/*
  Return whether a host without a scheme is meant as one: it begins with www,
  or has dots in brackets; else a path and a known domain must speak for it.
*/
static bool
is_meant(const EntText text, const EntText label, const Parts* const parts)
{
  const EntHost* const host = &parts->host;
  const EntText        name = { host->name, host->size };
  if (!ent_host_is_plausible(host) || char_at(text, host->end) == '@') {
    return false;
  }
  if ((host->flags & ENT_HOST_IS_BRACKETED) ||
      (host->n_dots > 1U && ent_is_word_there(name, 0U, "www."))) {
    return true;
  }

  // "the dot com/dotcom bubble"
  const bool is_prose = (host->flags & ENT_HOST_IS_SPELLED) &&
                        (ent_sentence_word(label, ENT_WORD_OPENS) ||
                         ent_sentence_word(label, ENT_WORD_STARTS));
  return ent_host_is_known(host) && char_at(text, host->end) == '/' &&
         has_letter(label) && !is_prose;
}

// Return whether a dot may stand behind a label; few words get past this
static bool
may_go_on(const EntText text, const size_t end)
{
  const char next = char_at(text, end + 1U);
  switch (char_at(text, end)) {
    case '.':
      return ent_is_label_byte(next);
    case '[':
    case '(':
    case '{':
      return true;
    case ' ':
      return is_one_of(next, "dD[({");
    default:
      return false;
  }
}

static bool
read_bare(const EntText text,
          const size_t  begin,
          const size_t  label_end,
          Parts* const  out)
{
  if (!may_go_on(text, label_end) || is_glued(text, begin)) {
    return false;
  }

  ent_host_read(text, begin, false, &out->host);
  out->begin  = begin;
  out->scheme = ent_text_until(text, 0U);
  out->user   = out->scheme;
  if (!is_meant(
        text, ent_text_from(ent_text_until(text, label_end), begin), out)) {
    return false;
  }

  out->end = ent_url_end(text, out->host.end);
  return true;
}

EntStatus
ent_urls_find(const EntText text, EntArena* const arena, EntUrls* const out)
{
  assert(arena);
  assert(out);
  EntStatus st = ENT_SUCCESS;
  Parts     parts;
  out->n_items = 0U;
  for (size_t begin = 0U; begin < text.size && !st;) {
    size_t end = begin;
    while (end < text.size && ent_is_label_byte(text.data[end])) {
      ++end;
    }

    if (end == begin) {
      ++begin;
    } else if ((char_at(text, end) == ':' || may_go_on(text, end)) &&
               (read_schemed(text, begin, end, &parts) ||
                read_bare(text, begin, end, &parts))) {
      st    = add_url(text, &parts, arena, out);
      begin = parts.end;
    } else {
      begin = end;
    }
  }

  return st;
}

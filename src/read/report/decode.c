// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a report, and perhaps a label of their encoding.
// Goes out: strict UTF-8 without forbidden characters.
// Refused: encodings that browsers do not know, and what is over 64 MB.

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/world.h"
#include "read/report/encodings.h"
#include "read/report/formats.h"
#include "read/report/position.h"

#include <assert.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#define MAX_TEXT 67108864U // Bytes of a report (decisions 17)
#define MAX_SAMPLE 1024U   // Bytes that tell UTF-16 without a mark
#define N_UNITS 4096       // UTF-16 units converted at once

static const EntText replacement = { "\xEF\xBF\xBD", 3U };

typedef struct {
  EntWorld*   world;      // For notices
  const char* document;   // Name for positions
  EntText     label;      // As given, trimmed
  size_t      n_replaced; // Characters that became U+FFFD
} Decoder;

// How bytes were chosen to be read
typedef struct {
  const char* name;     // Encoding
  size_t      n_marks;  // Bytes of the byte order mark
  bool        is_other; // Whether the label says another
} Choice;

// UTF-8

static bool
is_between(const EntText bytes, const size_t i, const int first, const int last)
{
  return i < bytes.size && (unsigned char)bytes.data[i] >= first &&
         (unsigned char)bytes.data[i] <= last;
}

/*
  Return how many bad bytes make one U+FFFD: the longest beginning of a
  sequence (Unicode 15, 3.9, "maximal subpart"), or one byte.
*/
static size_t
bad_length(const EntText bytes)
{
  const unsigned char c      = (unsigned char)bytes.data[0];
  const size_t        length = ent_utf8_length(c);
  const int           first  = c == 0xE0U ? 0xA0 : c == 0xF0U ? 0x90 : 0x80;
  const int           last   = c == 0xEDU ? 0x9F : c == 0xF4U ? 0x8F : 0xBF;
  if (c < 0xC2U || c > 0xF4U || !is_between(bytes, 1U, first, last)) {
    return 1U;
  }

  size_t n = 2U;
  while (n < length && is_between(bytes, n, 0x80, 0xBF)) {
    ++n;
  }

  return n;
}

// How well bytes read as UTF-8
typedef struct {
  size_t n_good; // Sequences of more than one byte
  size_t n_bad;  // Bad sequences
} Survey;

static size_t
count_sequences(const EntText text)
{
  size_t n = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    n += (unsigned char)text.data[i] >= 0xC2U;
  }

  return n;
}

// Return the bytes of what stopped a check
static size_t
fault_length(const EntText rest, const EntUtf8Fault fault)
{
  return fault == ENT_UTF8_MALFORMED
           ? bad_length(rest)
           : ent_utf8_length((unsigned char)rest.data[0]);
}

static Survey
survey_utf8(const EntText bytes)
{
  Survey  survey = { 0U, 0U };
  EntText rest   = bytes;
  while (rest.size) {
    const EntUtf8Check check = ent_utf8_check(rest);
    survey.n_good += count_sequences(ent_text_until(rest, check.good));
    rest = ent_text_from(rest, check.good);
    if (rest.size) {
      survey.n_bad += check.fault == ENT_UTF8_MALFORMED;
      rest = ent_text_from(rest, fault_length(rest, check.fault));
    }
  }

  return survey;
}

// Append with U+FFFD for all that is not allowed but form feeds; good text is
// copied at once
static void
add_checked(Decoder* const decoder, const EntText bytes, EntBytes* const out)
{
  EntText rest = bytes;
  while (rest.size) {
    const EntUtf8Check check = ent_utf8_check(rest);
    ent_bytes_text(out, ent_text_until(rest, check.good));
    rest = ent_text_from(rest, check.good);
    if (rest.size && rest.data[0] == '\f') {
      ent_bytes_char(out, '\f'); // Ends a page and its last line
      rest = ent_text_from(rest, 1U);
    } else if (rest.size) {
      ++decoder->n_replaced;
      ent_bytes_text(out, replacement);
      rest = ent_text_from(rest, fault_length(rest, check.fault));
    }
  }
}

// Choice of the encoding

/*
  Recognize UTF-16 by its zero bytes: ASCII has one in each unit, and markup is
  ASCII.  UTF-32 is recognized to be refused.
*/
static const char*
find_zeros(const EntText bytes)
{
  size_t       zeros[4] = { 0U, 0U, 0U, 0U };
  const size_t n        = bytes.size < MAX_SAMPLE ? bytes.size : MAX_SAMPLE;
  for (size_t i = 0U; i < n; ++i) {
    zeros[i % 4U] += !bytes.data[i];
  }

  const size_t n_even = zeros[0] + zeros[2];
  const size_t n_odd  = zeros[1] + zeros[3];
  if (n_even + n_odd > n / 2U + n / 8U) {
    return "UTF-32";
  }

  return n_odd > n / 8U && n_even <= n_odd / 16U    ? "UTF-16LE"
         : n_even > n / 8U && n_odd <= n_even / 16U ? "UTF-16BE"
                                                    : NULL;
}

static Choice
choose_by_mark(const EntText bytes)
{
  static const struct {
    EntText     mark;
    const char* name;
  } marks[] = {
    { { "\xEF\xBB\xBF", 3U }, ENT_UTF_8 }, { { "\xFF\xFE\0\0", 4U }, "UTF-32" },
    { { "\0\0\xFE\xFF", 4U }, "UTF-32" },  { { "\xFF\xFE", 2U }, "UTF-16LE" },
    { { "\xFE\xFF", 2U }, "UTF-16BE" },
  };

  Choice choice = { NULL, 0U, false };
  for (size_t i = 0U; i < sizeof(marks) / sizeof(marks[0]); ++i) {
    if (ent_text_starts_with(bytes, marks[i].mark)) {
      choice.name    = marks[i].name;
      choice.n_marks = marks[i].mark.size;
      break;
    }
  }

  return choice;
}

// Without a label, valid UTF-8 is that, and so is what has but some bad bytes
static const char*
choose_by_bytes(const EntText bytes)
{
  const char* const by_zeros = find_zeros(bytes);
  if (by_zeros) {
    return by_zeros;
  }

  const Survey survey = survey_utf8(bytes);
  return survey.n_bad && survey.n_bad >= survey.n_good ? ENT_WINDOWS_1252
                                                       : ENT_UTF_8;
}

/*
  UTF-8 is often claimed by pages that no one converted: without one good
  sequence among the bad ones, the bytes are those of windows-1252.
*/
static Choice
choose_by_label(const char* const name, const EntText bytes)
{
  Choice choice = { name, 0U, false };
  if (!name || strcmp(name, ENT_UTF_8)) {
    return choice;
  }

  const char* const by_zeros = find_zeros(bytes);
  const bool        is_good  = !ent_utf8_check(bytes).fault;
  const Survey      survey = is_good ? (Survey){ 0U, 0U } : survey_utf8(bytes);
  if (by_zeros || (survey.n_bad && !survey.n_good)) {
    choice.name     = by_zeros ? by_zeros : ENT_WINDOWS_1252;
    choice.is_other = true;
  }

  return choice;
}

static Choice
choose(const Decoder* const decoder, const EntText bytes)
{
  Choice choice = choose_by_mark(bytes);
  if (!choice.name && decoder->label.size) {
    return choose_by_label(ent_encoding_find(decoder->label), bytes);
  }

  if (!choice.name) {
    choice.name = choose_by_bytes(bytes);
  }

  return choice;
}

// Conversion

static EntPosition
position_at_start(const Decoder* const decoder)
{
  const EntPosition position = { decoder->document, 1U, 1U };
  return position;
}

static EntStatus
refuse(const Decoder* const decoder, const EntText name)
{
  return ent_notice(decoder->world,
                    ENT_NOTICE_UNKNOWN_ENCODING,
                    position_at_start(decoder),
                    name,
                    ent_text(NULL));
}

// Called by ICU for bytes that make no character
static void U_CALLCONV
replace_bad(const void* const              handle,
            UConverterToUnicodeArgs* const args,
            const char* const              bytes,
            const int32_t                  size,
            const UConverterCallbackReason reason,
            UErrorCode* const              error)
{
  (void)bytes;
  (void)size;
  if (reason <= UCNV_IRREGULAR) {
    const UChar unit = 0xFFFDU;
    ++((Decoder*)handle)->n_replaced;
    *error = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &unit, 1, 0, error);
  }
}

// Append UTF-16; a surrogate that waits for its other half is kept in `lead`
static void
add_units(EntBytes* const    out,
          const UChar* const units,
          const size_t       n_units,
          UChar* const       lead)
{
  char* const room = ent_bytes_reserve(out, 4U * n_units);
  size_t      size = 0U;
  for (size_t i = 0U; i < n_units && room; ++i) {
    const UChar unit = units[i];
    if (U16_IS_LEAD(unit)) {
      *lead = unit;
      continue;
    }

    const bool is_pair = U16_IS_TRAIL(unit) && *lead;
    const bool is_lone = U16_IS_TRAIL(unit) && !*lead;
    size +=
      ent_utf8_encode(is_pair   ? (uint32_t)U16_GET_SUPPLEMENTARY(*lead, unit)
                      : is_lone ? 0xFFFDU
                                : unit,
                      room + size);
    *lead = 0U;
  }

  out->size += size;
}

static EntStatus
convert_all(UConverter* const converter,
            const EntText     bytes,
            EntBytes* const   out)
{
  UChar             units[N_UNITS] = { 0U };
  UChar             lead           = 0U;
  const char*       source         = bytes.data;
  const char* const end            = bytes.data + bytes.size;
  UErrorCode        error          = U_BUFFER_OVERFLOW_ERROR;
  while (error == U_BUFFER_OVERFLOW_ERROR && !out->status) {
    UChar* target = units;
    error         = U_ZERO_ERROR;
    ucnv_toUnicode(
      converter, &target, units + N_UNITS, &source, end, NULL, true, &error);
    add_units(out, units, (size_t)(target - units), &lead);
  }

  return out->status        ? out->status
         : U_FAILURE(error) ? ENT_NO_MEMORY
                            : ENT_SUCCESS;
}

static EntStatus
convert(Decoder* const    decoder,
        const char* const name,
        const EntText     bytes,
        EntBytes* const   out)
{
  UErrorCode        error     = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(name, &error);
  if (!converter) {
    return error == U_MEMORY_ALLOCATION_ERROR ? ENT_NO_MEMORY
                                              : refuse(decoder, ent_text(name));
  }

  ucnv_setToUCallBack(converter, replace_bad, decoder, NULL, NULL, &error);
  const EntStatus st = convert_all(converter, bytes, out);
  ucnv_close(converter);
  return st;
}

static EntStatus
decode_as(Decoder* const    decoder,
          const char* const name,
          const EntText     bytes,
          EntBytes* const   out)
{
  if (!strcmp(name, ENT_UTF_8)) {
    add_checked(decoder, bytes, out);
    return out->status;
  }

  EntBytes  converted = ent_bytes_init(ent_world_memory(decoder->world));
  EntStatus st        = convert(decoder, name, bytes, &converted);
  if (!st) {
    add_checked(decoder, ent_bytes_view(&converted), out);
    st = out->status;
  }

  ent_bytes_clear(&converted);
  return st;
}

// Notices

static EntStatus
check_size(const Decoder* const decoder, const EntText text)
{
  return text.size <= MAX_TEXT ? ENT_SUCCESS
                               : ent_notice(decoder->world,
                                            ENT_NOTICE_TOO_LARGE,
                                            position_at_start(decoder),
                                            ENT_TEXT("report"),
                                            ENT_TEXT("64 MB"));
}

static size_t
find_replacement(const EntText text)
{
  size_t i = 0U;
  while (i < text.size &&
         !ent_text_starts_with(ent_text_from(text, i), replacement)) {
    ++i;
  }

  return i;
}

static void
tell_replaced(const Decoder* const decoder, const EntText text)
{
  EntBytes count = ent_bytes_init(ent_world_memory(decoder->world));
  ent_bytes_number(&count, decoder->n_replaced);
  ent_notice(decoder->world,
             ENT_NOTICE_REPLACED,
             ent_position_at(decoder->document, text, find_replacement(text)),
             ent_bytes_view(&count),
             ent_text(NULL));
  ent_bytes_clear(&count);
}

EntStatus
ent_decode(EntWorld* const   world,
           const char* const document,
           const EntText     bytes,
           const EntText     label,
           EntBytes* const   out)
{
  assert(world);
  assert(out);
  Decoder decoder = { world, document, ent_text_trim(label), 0U };
  ENT_TRY(check_size(&decoder, bytes));

  const Choice choice = choose(&decoder, bytes);
  if (!choice.name || !strcmp(choice.name, "UTF-32")) {
    return refuse(&decoder,
                  choice.name ? ent_text(choice.name) : decoder.label);
  }

  if (choice.is_other) {
    ent_notice(world,
               ENT_NOTICE_OTHER_ENCODING,
               position_at_start(&decoder),
               decoder.label,
               ent_text(choice.name));
  }

  ENT_TRY(decode_as(
    &decoder, choice.name, ent_text_from(bytes, choice.n_marks), out));
  if (decoder.n_replaced) {
    tell_replaced(&decoder, ent_bytes_view(out));
  }

  return check_size(&decoder, ent_bytes_view(out));
}

EntStatus
ent_report_decode(EntWorld* const   world,
                  const char* const document,
                  const EntFormat   format,
                  const EntText     bytes,
                  EntBytes* const   out)
{
  const bool    is_html = format == ENT_HTML;
  const EntText label   = is_html ? ent_html_encoding(bytes) : ent_text(NULL);
  ENT_TRY(ent_decode(world, document, bytes, label, out));
  for (size_t i = 0U; is_html && i < out->size; ++i) {
    if (out->data[i] == '\f') {
      out->data[i] = ' ';
    }
  }

  return ENT_SUCCESS;
}

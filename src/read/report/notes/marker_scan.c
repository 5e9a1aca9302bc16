// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the text of a document, its links and superscripts.
// Goes out: all that may be a marker of a note.

#include "read/report/notes/marker_scan.h"

#include "base/memory.h"
#include "base/text.h"
#include "read/report/notes/markers.h"
#include "read/report/notes/numerals.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LIST 64U // Bytes between the brackets of a marker

// What is scanned, and where candidates go
typedef struct {
  const EntDocument*   document;
  EntMarkerCandidates* out;
  EntStatus            status;
} Scan;

static void
add(Scan* const scan, const EntMarkerCandidate candidate)
{
  EntMarkerCandidates* const out = scan->out;
  if (ENT_PUSH(scan->document->memory,
               out->items,
               out->n_items,
               out->room,
               candidate)) {
    scan->status = ENT_NO_MEMORY;
  }
}

// Lists of numbers

EntText
ent_marker_list(const EntText text)
{
  EntText list = ent_text_trim(text);
  if (list.size > 1U && strchr("[(", list.data[0]) &&
      strchr("])", list.data[list.size - 1U])) {
    list = ent_text_until(ent_text_from(list, 1U), list.size - 2U);
  }

  if (list.size && list.data[0] == '^') {
    list = ent_text_from(list, 1U);
  }

  return ent_text_trim(list);
}

// Cut a number with what Unicode sets above the line, of no size if none
static EntText
cut_number(EntText* const rest)
{
  const EntNumeral plain  = ent_numeral_scan(*rest);
  const EntNumeral raised = ent_numeral_scan_superscript(*rest);
  const size_t     size   = plain.size ? plain.size : raised.size;
  const EntText    number = ent_text_until(*rest, size);

  *rest = ent_text_trim(ent_text_from(*rest, size));
  return number;
}

static size_t
dash_size(const EntText text)
{
  return ent_text_starts_with(text, ENT_TEXT("-")) ? 1U
         : ent_text_starts_with(text, ENT_TEXT("\xE2\x80\x93")) ||
             ent_text_starts_with(text, ENT_TEXT("\xE2\x80\x94"))
           ? 3U
           : 0U;
}

EntMarkerPart
ent_marker_next(EntText* const list)
{
  assert(list);
  EntMarkerPart part = { cut_number(list), { NULL, 0U } };
  const size_t  dash = part.first.size ? dash_size(*list) : 0U;
  if (dash) {
    *list     = ent_text_trim(ent_text_from(*list, dash));
    part.last = cut_number(list);
  }

  if (list->size && strchr(",;", list->data[0])) {
    *list = ent_text_trim(ent_text_from(*list, 1U));
  }

  return part;
}

// Return the first value of a list that is good to its end, else 0
static unsigned
list_value(const EntText list)
{
  EntText             rest  = list;
  const EntMarkerPart first = ent_marker_next(&rest);
  const EntNumeral    plain = ent_numeral_scan(first.first);
  const unsigned      value =
    plain.size ? plain.value : ent_numeral_scan_superscript(first.first).value;
  while (rest.size) {
    if (!ent_marker_next(&rest).first.size) {
      return 0U;
    }
  }

  return value;
}

// Links and superscripts of the format

// Brackets around a link belong to the marker
static void
widen(const EntDocument* const document, EntMarkerCandidate* const candidate)
{
  const EntText all = ent_bytes_view(&document->text);
  if (candidate->begin && candidate->end < all.size &&
      all.data[candidate->begin - 1U] == '[' &&
      all.data[candidate->end] == ']') {
    --candidate->begin;
    ++candidate->end;
  }
}

static bool
is_in_text(const EntDocument* const document, const size_t place)
{
  const size_t node =
    place == ENT_NO_INDEX ? ENT_NO_INDEX : ent_document_node(document, place);
  return node != ENT_NO_INDEX && document->nodes[node].kind != ENT_BLOCK_NOTE;
}

static size_t
note_of_block(const EntDocument* const document, const size_t block)
{
  size_t begin = 0U;
  size_t end   = document->notes.n_items;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (document->notes.items[middle].first_block <= block) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  const EntNote* const note = begin ? &document->notes.items[begin - 1U] : NULL;
  return note && block < note->first_block + note->n_blocks ? begin - 1U
                                                            : ENT_NO_INDEX;
}

static void
add_mark(Scan* const          scan,
         const EntMark* const mark,
         const EntMarkerKind  kind,
         const size_t         note)
{
  const EntDocument* const document = scan->document;
  const EntBlock* const    block    = &document->flow.blocks[mark->block];
  const size_t             begin    = ent_document_place(document, mark->begin);
  if ((block->flags & ENT_BLOCK_IS_DROPPED) || !is_in_text(document, begin)) {
    return;
  }

  const size_t       end       = begin + (mark->end - mark->begin);
  EntMarkerCandidate candidate = {
    kind, ent_narrow(begin), ent_narrow(end), ent_narrow(note), 0U
  };
  candidate.value =
    list_value(ent_marker_list(ent_document_text(document, begin, end)));
  if (kind == ENT_MARKER_LINK) {
    widen(document, &candidate);
  }

  if (kind == ENT_MARKER_LINK || candidate.value) {
    add(scan, candidate);
  }
}

static void
scan_marks(Scan* const scan)
{
  const EntDocument* const document = scan->document;
  size_t                   link     = 0U;
  for (size_t i = 0U; i < document->flow.n_marks && !scan->status; ++i) {
    const EntMark* const mark = &document->flow.marks[i];
    if (link < document->links.n_items &&
        document->links.items[link].mark == i) {
      const size_t note =
        note_of_block(document, document->links.items[link].block);
      ++link;
      if (note != ENT_NO_INDEX) {
        add_mark(scan, mark, ENT_MARKER_LINK, note);
      }
    } else if (mark->kind == ENT_MARK_SUPERSCRIPT &&
               mark->block < document->flow.n_blocks) {
      add_mark(scan, mark, ENT_MARKER_RAISED, ENT_NO_INDEX);
    }
  }
}

// Markers in the text itself

static void
add_text(Scan* const         scan,
         const EntMarkerKind kind,
         const size_t        begin,
         const size_t        end,
         const unsigned      value)
{
  const EntMarkerCandidate candidate = {
    kind, ent_narrow(begin), ent_narrow(end), ENT_NO_INDEX, value
  };
  add(scan, candidate);
}

static size_t
find_close(const EntText rest, const char close)
{
  for (size_t i = 1U; i < rest.size && i <= MAX_LIST; ++i) {
    if (rest.data[i] == close) {
      return i;
    }
    if (strchr("[(\n", rest.data[i])) {
      break;
    }
  }

  return 0U;
}

static void
scan_brackets(Scan* const scan, const EntText rest, const size_t begin)
{
  const bool   is_round = rest.data[0] == '(';
  const size_t close    = find_close(rest, is_round ? ')' : ']');
  if (close < 2U) {
    return;
  }

  const bool     is_caret = !is_round && rest.data[1] == '^';
  const EntText  whole    = ent_text_until(rest, close + 1U);
  const EntText  list     = ent_marker_list(whole);
  const bool     is_label = list.size && !memchr(whole.data, ' ', whole.size);
  const unsigned value    = list_value(list);
  if (is_caret ? is_label : value > 0U) {
    add_text(scan,
             is_caret   ? ENT_MARKER_CARET
             : is_round ? ENT_MARKER_PARENTHESES
                        : ENT_MARKER_BRACKETS,
             begin,
             begin + whole.size,
             value);
  }
}

// Return whether a number of four digits, a year, ends before an offset
static bool
is_behind_year(const EntText text, const size_t end)
{
  size_t begin = end;
  while (begin && ent_is_digit(text.data[begin - 1U])) {
    --begin;
  }

  return end - begin == 4U;
}

/*
  Return whether punctuation that ends words stands before an offset, as in
  "office.", "2025," and "(war)"; a decimal point does not.
*/
static bool
is_behind_word(const EntText text, const size_t i)
{
  const char mark   = i > 1U ? text.data[i - 1U] : ' ';
  const char before = i > 1U ? text.data[i - 2U] : ' ';
  if (!strchr(".,;:!?\")\x9D\x99", mark)) {
    return false;
  }

  return ent_is_digit(before)
           ? is_behind_year(text, i - 1U)
           : ent_is_ascii_letter(before) || (before & '\x80') ||
               strchr(")]\"'.%", before);
}

// Digits glued to the punctuation of a word: "office.12 The"
static void
scan_glued(Scan* const scan, const EntText text, const size_t i)
{
  const EntNumeral numeral = ent_numeral_scan(ent_text_from(text, i));
  const size_t     end     = i + numeral.size;
  if (!numeral.size || numeral.value > 999U || !is_behind_word(text, i)) {
    return;
  }

  const char after = end < text.size ? text.data[end] : ' ';
  if (after == ' ' || after == '\n' || (after >= 'A' && after <= 'Z')) {
    add_text(scan, ENT_MARKER_GLUED, i, end, numeral.value);
  }
}

static void
scan_superscript(Scan* const scan, const EntText text, const size_t i)
{
  const EntNumeral numeral =
    ent_numeral_scan_superscript(ent_text_from(text, i));
  if (numeral.size && i && text.data[i - 1U] != ' ') {
    add_text(scan, ENT_MARKER_SUPERSCRIPT, i, i + numeral.size, numeral.value);
  }
}

// Return the offset of the next byte that may begin a marker, or the end
static size_t
next_mark(const EntText text, size_t i, const size_t end)
{
  static const bool is_mark[256] = {
    ['['] = true, ['('] = true,  ['1'] = true, ['2'] = true, ['3'] = true,
    ['4'] = true, ['5'] = true,  ['6'] = true, ['7'] = true, ['8'] = true,
    ['9'] = true, [0xC2] = true, [0xE2] = true
  };

  while (i < end && !is_mark[(unsigned char)text.data[i]]) {
    ++i;
  }

  return i;
}

static void
scan_node(Scan* const scan, const EntNode* const node)
{
  const EntText text = ent_bytes_view(&scan->document->text);
  for (size_t i = next_mark(text, node->begin, node->end);
       i < node->end && !scan->status;
       i = next_mark(text, i + 1U, node->end)) {
    const char c = text.data[i];
    if (c == '[' || c == '(') {
      scan_brackets(scan, ent_text_from(ent_text_until(text, node->end), i), i);
    } else if (!ent_is_digit(c)) {
      scan_superscript(scan, text, i);
    } else if (i && !ent_is_digit(text.data[i - 1U])) {
      scan_glued(scan, text, i);
    }
  }
}

static int
compare(const void* const a, const void* const b)
{
  const EntMarkerCandidate* const x = (const EntMarkerCandidate*)a;
  const EntMarkerCandidate* const y = (const EntMarkerCandidate*)b;
  if (x->begin != y->begin) {
    return x->begin < y->begin ? -1 : 1;
  }

  return (int)x->kind - (int)y->kind;
}

EntStatus
ent_marker_scan(const EntDocument* const   document,
                EntMarkerCandidates* const out)
{
  assert(document);
  assert(out);
  Scan scan = { document, out, ENT_SUCCESS };
  scan_marks(&scan);
  for (size_t i = 0U; i < document->n_nodes && !scan.status; ++i) {
    if (document->nodes[i].kind != ENT_BLOCK_NOTE) {
      scan_node(&scan, &document->nodes[i]);
    }
  }

  if (out->n_items) {
    qsort(out->items, out->n_items, sizeof(EntMarkerCandidate), compare);
  }

  return scan.status;
}

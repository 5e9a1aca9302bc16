// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: blocks, texts and marks of a report, from the reader of a format.
// Goes out: the same with white space folded, in one buffer.

#include "read/report/flow.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/report/compose.h"

#include <assert.h>
#include <string.h>

#define MAX_OPEN_MARKS 8U

EntFlow
ent_flow_init(const EntAllocator* const memory)
{
  assert(memory);
  EntFlow flow;
  memset(&flow, 0, sizeof(flow));
  flow.arena  = ent_arena_init(memory);
  flow.text   = ent_bytes_init(memory);
  flow.values = ent_bytes_init(memory);
  return flow;
}

void
ent_flow_clear(EntFlow* const flow)
{
  assert(flow);
  const EntAllocator* const memory = flow->text.memory;
  ent_memory_free(memory, flow->blocks);
  ent_memory_free(memory, flow->marks);
  ent_memory_free(memory, flow->origins);
  ent_bytes_clear(&flow->text);
  ent_bytes_clear(&flow->values);
  ent_arena_clear(&flow->arena);
  *flow = ent_flow_init(memory);
}

static void
fail(EntFlow* const flow)
{
  flow->status = ENT_NO_MEMORY;
}

// Origins

static void
add_origin(EntFlow* const flow, const size_t origin)
{
  const EntOrigin* const last =
    flow->n_origins ? &flow->origins[flow->n_origins - 1U] : NULL;
  if (last && last->origin + (flow->text.size - last->begin) == origin) {
    return; // It goes on
  }

  const EntOrigin added = { ent_narrow(flow->text.size), ent_narrow(origin) };
  if (ENT_PUSH(flow->text.memory,
               flow->origins,
               flow->n_origins,
               flow->origin_room,
               added)) {
    fail(flow);
  }
}

size_t
ent_flow_origin(const EntFlow* const flow, const size_t offset)
{
  assert(flow);
  size_t begin = 0U;
  size_t end   = flow->n_origins;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (flow->origins[middle].begin <= offset) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  if (!begin) {
    return 0U;
  }

  const EntOrigin* const origin = &flow->origins[begin - 1U];
  return origin->origin + (offset - origin->begin);
}

// Marks

static void
push_mark(EntFlow* const    flow,
          const EntMarkKind kind,
          const uint32_t    value,
          const uint32_t    value_size)
{
  // A block that stays without text leaves its place to the next one
  const uint32_t place = ent_narrow(flow->text.size);
  const size_t   block = flow->n_blocks - (flow->is_open ? 1U : 0U);
  const EntMark  mark  = { kind,  place,     place, ent_narrow(block),
                           value, value_size };
  if (ENT_PUSH(
        flow->text.memory, flow->marks, flow->n_marks, flow->mark_room, mark)) {
    fail(flow);
  }
}

static void
add_mark(EntFlow* const flow, const EntMarkKind kind, const EntText value)
{
  const size_t begin = flow->values.size;
  ent_bytes_text(&flow->values, value);
  if (flow->values.status) {
    fail(flow);
  } else {
    push_mark(flow, kind, ent_narrow(begin), ent_narrow(value.size));
  }
}

static void
end_mark(EntFlow* const flow, EntMark* const mark)
{
  mark->end = ent_narrow(flow->text.size);
  if (mark->begin < mark->end && flow->text.data[mark->begin] == ' ') {
    ++mark->begin; // The blank was folded before the mark's own text came
  }
}

void
ent_flow_open(EntFlow* const flow, const EntMarkKind kind, const EntText value)
{
  assert(flow);
  if (!flow->status && flow->n_open_marks < MAX_OPEN_MARKS) {
    flow->open_marks[flow->n_open_marks++] = flow->n_marks;
    add_mark(flow, kind, value);
  }
}

void
ent_flow_close(EntFlow* const flow, const EntMarkKind kind)
{
  assert(flow);
  if (flow->status) {
    return; // An open mark may have found no room
  }

  size_t i = flow->n_open_marks;
  while (i && flow->marks[flow->open_marks[i - 1U]].kind != kind) {
    --i;
  }

  if (!i) {
    return;
  }

  end_mark(flow, &flow->marks[flow->open_marks[i - 1U]]);
  --flow->n_open_marks;
  memmove(&flow->open_marks[i - 1U],
          &flow->open_marks[i],
          (flow->n_open_marks - (i - 1U)) * sizeof(flow->open_marks[0]));
}

void
ent_flow_anchor(EntFlow* const flow, const EntText name)
{
  assert(flow);
  if (!flow->status && name.size) {
    add_mark(flow, ENT_MARK_ANCHOR, name);
  }
}

// Blocks

static void
push_block(EntFlow* const flow, const EntBlock block)
{
  if (ENT_PUSH(flow->text.memory,
               flow->blocks,
               flow->n_blocks,
               flow->block_room,
               block)) {
    fail(flow);
    return;
  }

  flow->is_open  = true;
  flow->is_blank = false;
}

// Marks that are open where a block begins go on in it
static void
reopen_marks(EntFlow* const flow)
{
  for (size_t i = 0U; i < flow->n_open_marks && !flow->status; ++i) {
    const EntMark mark = flow->marks[flow->open_marks[i]];
    if (mark.begin < flow->text.size) {
      flow->open_marks[i] = flow->n_marks;
      push_mark(flow, mark.kind, mark.value, mark.value_size);
    }
  }
}

void
ent_flow_begin(EntFlow* const     flow,
               const EntBlockKind kind,
               const unsigned     level)
{
  assert(flow);
  ent_flow_end(flow);
  if (flow->status) {
    return;
  }

  const uint32_t begin = ent_narrow(flow->text.size);
  const EntBlock block = { kind, flow->flags, level, flow->group,
                           0U,   begin,       begin };
  push_block(flow, block);
  reopen_marks(flow);
}

void
ent_flow_end(EntFlow* const flow)
{
  assert(flow);
  if (flow->status || !flow->is_open) {
    return;
  }

  flow->is_open         = false;
  EntBlock* const block = &flow->blocks[flow->n_blocks - 1U];
  flow->status          = ent_compose_block(flow, block);
  block->end            = ent_narrow(flow->text.size);
  for (size_t i = 0U; i < flow->n_open_marks; ++i) {
    end_mark(flow, &flow->marks[flow->open_marks[i]]);
  }

  if (block->begin == block->end) {
    --flow->n_blocks;
  }
}

EntText
ent_flow_block_text(const EntFlow* const flow, const EntBlock* const block)
{
  assert(flow);
  assert(block);
  return ent_text_from(ent_text_until(ent_bytes_view(&flow->text), block->end),
                       block->begin);
}

EntText
ent_flow_mark_text(const EntFlow* const flow, const EntMark* const mark)
{
  assert(flow);
  assert(mark);
  return ent_text_from(ent_text_until(ent_bytes_view(&flow->text), mark->end),
                       mark->begin);
}

EntText
ent_flow_mark_value(const EntFlow* const flow, const EntMark* const mark)
{
  assert(flow);
  assert(mark);
  return ent_text_until(
    ent_text_from(ent_bytes_view(&flow->values), mark->value),
    mark->value_size);
}

uint32_t
ent_flow_new_group(EntFlow* const flow)
{
  assert(flow);
  return ++flow->n_groups;
}

// Text

// How much of a text is alike at its beginning
typedef struct {
  size_t size;         // Bytes
  bool   is_space;     // White space
  bool   is_invisible; // To be left out
} Stretch;

/*
  Return the size of white space or an invisible character beyond ASCII, or 0.
  White space is that of Unicode (PropList, White_Space); invisible are the
  soft hyphen, the zero width space and the byte order mark.
*/
static Stretch
look_beyond_ascii(const EntText text)
{
  static const struct {
    const char* first;
    const char* last;
    bool        is_space;
  } ranges[] = {
    { "\xC2\x85", "\xC2\x85", true },          // U+0085
    { "\xC2\xA0", "\xC2\xA0", true },          // No-break space
    { "\xC2\xAD", "\xC2\xAD", false },         // Soft hyphen
    { "\xE1\x9A\x80", "\xE1\x9A\x80", true },  // Ogham space mark
    { "\xE2\x80\x80", "\xE2\x80\x8A", true },  // Spaces of some width
    { "\xE2\x80\x8B", "\xE2\x80\x8B", false }, // Zero width space
    { "\xE2\x80\xA8", "\xE2\x80\xA9", true },  // Line, paragraph separator
    { "\xE2\x80\xAF", "\xE2\x80\xAF", true },  // Narrow no-break space
    { "\xE2\x81\x9F", "\xE2\x81\x9F", true },  // Mathematical space
    { "\xE3\x80\x80", "\xE3\x80\x80", true },  // Ideographic space
    { "\xEF\xBB\xBF", "\xEF\xBB\xBF", false }, // Byte order mark
  };

  Stretch stretch = { 0U, false, false };
  for (size_t i = 0U; i < sizeof(ranges) / sizeof(ranges[0]); ++i) {
    const size_t size = strlen(ranges[i].first);
    if (text.size >= size && memcmp(text.data, ranges[i].first, size) >= 0 &&
        memcmp(text.data, ranges[i].last, size) <= 0) {
      stretch.size         = size;
      stretch.is_space     = ranges[i].is_space;
      stretch.is_invisible = !ranges[i].is_space;
      break;
    }
  }

  return stretch;
}

// Return whether a byte may begin something beside plain text
static bool
is_special(const char c)
{
  return ent_is_space(c) || c == '\xC2' || c == '\xE1' || c == '\xE2' ||
         c == '\xE3' || c == '\xEF';
}

// Return the size of a plain text, of which single blanks are a part
static size_t
plain_size(const EntText text)
{
  size_t size = 1U;
  while (size < text.size) {
    const bool is_inner = text.data[size] == ' ' && size + 1U < text.size &&
                          !is_special(text.data[size + 1U]);
    if (!is_inner && is_special(text.data[size])) {
      break;
    }
    ++size;
  }

  return size;
}

static Stretch
look(const EntText text)
{
  if (ent_is_space(text.data[0])) {
    const Stretch space = { 1U, true, false };
    return space;
  }

  Stretch stretch = { 0U, false, false };
  if (is_special(text.data[0])) {
    stretch = look_beyond_ascii(text);
  }
  if (!stretch.size) {
    stretch.size = plain_size(text);
  }

  return stretch;
}

static void
add_plain(EntFlow* const flow, const EntText text, const size_t origin)
{
  if (!flow->is_open) {
    ent_flow_begin(flow, ENT_BLOCK_PARAGRAPH, 0U);
    if (flow->status) {
      return;
    }
  }

  const size_t begin = flow->blocks[flow->n_blocks - 1U].begin;
  if (flow->is_blank && flow->text.size > begin) {
    ent_bytes_char(&flow->text, ' ');
  }

  flow->is_blank = false;
  add_origin(flow, origin);
  ent_bytes_text(&flow->text, text);
  flow->status = flow->status ? flow->status : flow->text.status;
}

void
ent_flow_text(EntFlow* const flow, const EntText text, const size_t origin)
{
  assert(flow);
  for (size_t i = 0U; i < text.size && !flow->status;) {
    const EntText rest    = ent_text_from(text, i);
    const Stretch stretch = look(rest);
    if (stretch.is_space) {
      flow->is_blank = true;
    } else if (!stretch.is_invisible) {
      add_plain(flow, ent_text_until(rest, stretch.size), origin + i);
    }
    i += stretch.size;
  }
}

void
ent_flow_tell(EntFlow* const flow, EntText* const field, const EntText value)
{
  assert(flow);
  assert(field);
  if (flow->status || field->size) {
    return;
  }

  char* const copy = (char*)ent_arena_alloc(&flow->arena, value.size + 1U);
  if (!copy) {
    fail(flow);
    return;
  }

  char*   end  = copy;
  EntText rest = value;
  for (EntText word; (word = ent_text_next(&rest, ' ')).size;) {
    if (end > copy) {
      *end++ = ' ';
    }
    end = ent_bytes_put(end, word);
  }

  field->data = copy;
  field->size = (size_t)(end - copy);
}

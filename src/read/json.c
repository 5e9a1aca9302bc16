// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a dossier in JSON, in pieces of any size.
// Goes out: its keys and values, to the maker of records.
// Refused: what is not well-formed, or nested too deep.

#include "read/reader.h"

#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "read/json_guard.h"
#include "read/json_members.h"

#include <assert.h>
#include <stdint.h>
#include <yajl/yajl_parse.h>

#define MAX_DEPTH 64U

typedef struct {
  EntJsonMembers members;   // Makes the records
  EntJsonGuard   guard;     // Sees the bytes before yajl
  yajl_handle    parser;    // yajl's parser
  unsigned       depth;     // Open arrays and objects
  EntText        piece;     // Bytes that are being parsed
  size_t         n_counted; // Bytes of the piece before the position
} Reader;

// Count lines up to `size` bytes of the piece; never goes back
static void
count_up_to(Reader* const reader, const size_t size)
{
  EntPosition* const position = &reader->members.dossier.position;
  for (; reader->n_counted < size; ++reader->n_counted) {
    if (reader->piece.data[reader->n_counted] == '\n') {
      ++position->line;
      position->column = 1U;
    } else {
      ++position->column;
    }
  }
}

// Say that the current token ends where yajl stands
static void
set_position(Reader* const reader)
{
  const size_t n_used = yajl_get_bytes_consumed(reader->parser);
  count_up_to(reader,
              n_used < reader->piece.size ? n_used : reader->piece.size);
}

// Take the handle of a callback, which is called at the end of a token
static Reader*
reader_at(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  set_position(reader);
  return reader;
}

static int
go_on(const Reader* const reader)
{
  return !ent_dossier_is_lost(&reader->members.dossier);
}

// Keys and values

static int
on_key(void* const handle, const unsigned char* const bytes, const size_t size)
{
  Reader* const reader = reader_at(handle);
  const EntText key    = { (const char*)bytes, size };
  ent_json_key(&reader->members, key);
  return go_on(reader);
}

static int
on_string(void* const                handle,
          const unsigned char* const bytes,
          const size_t               size)
{
  Reader* const reader = reader_at(handle);
  const EntText value  = { (const char*)bytes, size };
  ent_json_string(&reader->members, value);
  return go_on(reader);
}

static int
on_number(void* const handle, const char* const bytes, const size_t size)
{
  Reader* const reader = reader_at(handle);
  const EntText value  = { bytes, size };
  ent_json_number(&reader->members, value);
  return go_on(reader);
}

static int
on_null(void* const handle)
{
  Reader* const reader = reader_at(handle);
  ent_json_literal(&reader->members);
  return go_on(reader);
}

static int
on_boolean(void* const handle, const int value)
{
  (void)value;
  return on_null(handle);
}

// Objects and arrays

// Open an object or array, unless it is too deep
static int
open_level(void* const handle, void (*const open)(EntJsonMembers* members))
{
  Reader* const reader = reader_at(handle);
  if (++reader->depth > MAX_DEPTH) {
    ent_dossier_error(&reader->members.dossier,
                      ENT_NOTICE_TOO_DEEP,
                      ENT_TEXT("64 arrays and objects"),
                      ent_text(NULL));
    ent_dossier_give_up(&reader->members.dossier);
  } else {
    open(&reader->members);
  }

  return go_on(reader);
}

static int
close_level(void* const handle, void (*const close)(EntJsonMembers* members))
{
  Reader* const reader = reader_at(handle);
  --reader->depth;
  close(&reader->members);
  return go_on(reader);
}

static int
on_start_map(void* const handle)
{
  return open_level(handle, ent_json_open_object);
}

static int
on_end_map(void* const handle)
{
  return close_level(handle, ent_json_close_object);
}

static int
on_start_array(void* const handle)
{
  return open_level(handle, ent_json_open_array);
}

static int
on_end_array(void* const handle)
{
  return close_level(handle, ent_json_close_array);
}

static const yajl_callbacks callbacks = {
  .yajl_null        = on_null,
  .yajl_boolean     = on_boolean,
  .yajl_number      = on_number,
  .yajl_string      = on_string,
  .yajl_start_map   = on_start_map,
  .yajl_map_key     = on_key,
  .yajl_end_map     = on_end_map,
  .yajl_start_array = on_start_array,
  .yajl_end_array   = on_end_array,
};

// The reader's face

static EntStatus
take_status(Reader* const reader, const yajl_status status)
{
  if (status == yajl_status_error) {
    set_position(reader);
    unsigned char* const message = yajl_get_error(reader->parser, 0, NULL, 0U);
    EntText lines = ent_text((const char*)message); // The first tells the cause
    ent_dossier_error(&reader->members.dossier,
                      ENT_NOTICE_BAD_JSON,
                      ent_text_trim(ent_text_next(&lines, '\n')),
                      ent_text(NULL));
    yajl_free_error(reader->parser, message);
  }

  return status == yajl_status_ok ? ENT_SUCCESS
                                  : reader->members.dossier.status;
}

static EntStatus
add_bytes(void* const handle, const EntText bytes)
{
  static const EntText mark = { "\xEF\xBB\xBF", 3U };

  Reader* const     reader = (Reader*)handle;
  const EntPosition start  = reader->members.dossier.position;
  const bool        has_mark =
    start.line == 1U && start.column == 1U && ent_text_starts_with(bytes, mark);
  reader->piece     = ent_text_from(bytes, has_mark ? mark.size : 0U);
  reader->n_counted = 0U;

  const EntText piece = reader->piece;
  const size_t  good  = ent_json_guard_add(&reader->guard, piece);
  EntStatus     st    = take_status(
    reader, yajl_parse(reader->parser, (const unsigned char*)piece.data, good));
  if (!st && good < piece.size) {
    set_position(reader);
    ent_dossier_error(&reader->members.dossier,
                      ENT_NOTICE_BAD_ESCAPE,
                      ENT_TEXT("of half a surrogate pair"),
                      ent_text(NULL));
    st = reader->members.dossier.status;
  }

  count_up_to(reader, piece.size);
  reader->piece     = ent_text(NULL);
  reader->n_counted = 0U;
  return st;
}

static EntStatus
finish(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (reader->members.dossier.status) {
    return reader->members.dossier.status;
  }

  const EntStatus st = take_status(reader, yajl_complete_parse(reader->parser));
  return st ? st : reader->members.dossier.status;
}

static void
free_reader(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (reader->parser) {
    yajl_free(reader->parser);
  }

  const EntAllocator* const memory =
    ent_world_memory(reader->members.dossier.world);
  ent_dossier_clear(&reader->members.dossier);
  ent_memory_free(memory, reader);
}

EntStatus
ent_json_reader_new(const EntReadContext* const context, EntReader* const out)
{
  assert(context);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Reader* const reader = (Reader*)ent_memory_zeroed(memory, 1U, sizeof(Reader));
  if (!reader) {
    return ENT_NO_MEMORY;
  }

  reader->members.dossier =
    ent_dossier_init(context->world, context->sink, context->document);
  reader->parser = yajl_alloc(&callbacks, NULL, reader);
  if (!reader->parser) {
    free_reader(reader);
    return ENT_NO_MEMORY;
  }

  const EntReader result = { reader, add_bytes, finish, free_reader };
  *out                   = result;
  return ENT_SUCCESS;
}

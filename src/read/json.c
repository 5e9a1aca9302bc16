// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a dossier in JSON, in pieces of any size.
// Goes out: records in the order of the document.
// Refused: keys and types that the dossier format does not have.  Keys that
// begin with "x-" are left out with a notice.

#include "read/reader.h"

#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "read/dossier.h"
#include "read/json_guard.h"

#include <assert.h>
#include <string.h>
#include <yajl/yajl_parse.h>

#define MAX_DEPTH 64U

typedef enum {
  BEFORE_TOP, // Nothing open
  IN_TOP,     // The one object
  IN_ARRAY,   // An array of records
  IN_RECORD,  // A record's object
  IN_CLAIMS,  // A passage's array of claims
  IN_CLAIM,   // A claim's object
  IN_LIST,    // Array of a list field
  IN_LABEL,   // Object of a label with a language
  AFTER_TOP   // The one object is closed
} State;

typedef struct {
  EntDossier      dossier;    // Makes the records
  EntJsonGuard    guard;      // Sees the bytes before yajl
  yajl_handle     parser;     // yajl's parser
  State           state;      // Innermost open array or object of ours
  unsigned        n_skipped;  // Open arrays and objects that are left out
  unsigned        depth;      // All open arrays and objects
  bool            is_skipped; // The value of this key is left out
  bool            is_claims;  // The key is "claims"
  bool            is_listed;  // The label stands in an array
  unsigned        seen;       // Bits of the top object's keys
  uint32_t        keys[2];    // Bits of a record's keys, and of a claim's
  EntRecordType   type;       // Type of the records of this array
  const EntField* field;      // Field of the last key
  EntText         label_text; // Text of an open label, in the arena
  EntText         label_lang; // Language of an open label, in the arena
  int             label_key;  // 't', 'l' or 0
  EntText         piece;      // Bytes that are being parsed
  size_t          n_counted;  // Bytes of the piece before line and column
  uint32_t        line;       // Line there, 1-based
  uint32_t        column;     // Column there, 1-based
} Reader;

// Count lines up to `size` bytes of the piece; never goes back
static void
count_up_to(Reader* const reader, const size_t size)
{
  for (; reader->n_counted < size; ++reader->n_counted) {
    if (reader->piece.data[reader->n_counted] == '\n') {
      ++reader->line;
      reader->column = 1U;
    } else {
      ++reader->column;
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
  reader->dossier.position.line   = reader->line;
  reader->dossier.position.column = reader->column;
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
refuse(Reader* const     reader,
       const EntNoticeId id,
       const EntText     a,
       const EntText     b)
{
  ent_dossier_error(&reader->dossier, id, a, b);
  return !ent_dossier_is_lost(&reader->dossier);
}

static int
go_on(const Reader* const reader)
{
  return !ent_dossier_is_lost(&reader->dossier);
}

static bool
is_numeric(const EntField* const field)
{
  return field->type == ENT_FIELD_NUMBER || field->type == ENT_FIELD_DECIMAL;
}

static int
refuse_type(Reader* const reader)
{
  if (reader->state == BEFORE_TOP) {
    refuse(
      reader, ENT_NOTICE_NOT_A_DOSSIER, ENT_TEXT("no object"), ent_text(NULL));
    return 0;
  }

  const bool    is_inner = reader->state == IN_CLAIMS || reader->is_claims;
  const EntText array =
    reader->type ? ent_text(ent_shape(reader->type)->array) : ENT_TEXT("value");
  const EntText name = reader->field ? ent_text(reader->field->name)
                       : is_inner    ? ENT_TEXT("claims")
                                     : array;

  const char* const expected =
    reader->state == IN_LABEL ? "an object of text and lang"
    : reader->field           ? ent_field_json_type(reader->field)
                              : "an array of objects";

  refuse(reader, ENT_NOTICE_WRONG_TYPE, name, ent_text(expected));
  return 0; // What follows would make no sense
}

// Values

static bool
is_list(const EntField* const field)
{
  return field->type == ENT_FIELD_LABELS || ent_field_is_texts(field);
}

static int
take_label_part(Reader* const reader, const EntText value)
{
  EntText* const part = reader->label_key == 't'   ? &reader->label_text
                        : reader->label_key == 'l' ? &reader->label_lang
                                                   : NULL;
  if (!part) {
    return refuse_type(reader);
  }

  ent_dossier_keep(&reader->dossier, value, part);
  reader->label_key = 0;
  return go_on(reader);
}

static int
on_string(void* const                handle,
          const unsigned char* const bytes,
          const size_t               size)
{
  Reader* const reader = reader_at(handle);
  const EntText value  = { (const char*)bytes, size };
  if (reader->n_skipped || reader->is_skipped) {
    reader->is_skipped = false;
    return 1;
  }

  if (reader->state == IN_LABEL) {
    return take_label_part(reader, value);
  }

  const bool is_value = reader->state == IN_LIST ||
                        reader->state == IN_RECORD || reader->state == IN_CLAIM;
  if (!is_value || !reader->field || is_numeric(reader->field)) {
    return refuse_type(reader);
  }

  const bool is_array_field = ent_field_is_texts(reader->field);
  if (reader->state == IN_LIST || reader->field->type == ENT_FIELD_LABELS) {
    ent_dossier_add(&reader->dossier, reader->field, value, ent_text(NULL));
  } else if (is_array_field) {
    return refuse_type(reader);
  } else {
    ent_dossier_set(&reader->dossier, reader->field, value);
  }

  return go_on(reader);
}

static int
on_number(void* const handle, const char* const bytes, const size_t size)
{
  Reader* const reader = reader_at(handle);
  const EntText value  = { bytes, size };
  if (reader->n_skipped || reader->is_skipped) {
    reader->is_skipped = false;
    return 1;
  }

  const bool is_record =
    reader->state == IN_RECORD || reader->state == IN_CLAIM;
  if (!is_record || !reader->field || !is_numeric(reader->field)) {
    return refuse_type(reader);
  }

  ent_dossier_set(&reader->dossier, reader->field, value);
  return go_on(reader);
}

static int
on_other(Reader* const reader)
{
  if (reader->n_skipped || reader->is_skipped) {
    reader->is_skipped = false;
    return 1;
  }

  return refuse_type(reader);
}

static int
on_null(void* const handle)
{
  return on_other(reader_at(handle));
}

static int
on_boolean(void* const handle, const int value)
{
  (void)value;
  return on_other(reader_at(handle));
}

// Keys

static int
take_top_key(Reader* const reader, const EntText key)
{
  for (unsigned i = ENT_ACTOR; i <= ENT_PASSAGE; ++i) {
    if (ent_text_is(key, ent_shape((EntRecordType)i)->array)) {
      if (reader->seen & (1U << i)) {
        reader->is_skipped = true;
        return refuse(reader, ENT_NOTICE_DUPLICATE_KEY, key, ent_text(NULL));
      }
      reader->seen |= 1U << i;
      reader->type = (EntRecordType)i;
      return 1;
    }
  }

  refuse(reader, ENT_NOTICE_UNKNOWN_ATTRIBUTE, key, ENT_TEXT("dossier"));
  reader->is_skipped = true;
  return go_on(reader);
}

static int
take_field_key(Reader* const reader, const EntText key)
{
  const EntShape* const shape = ent_shape(reader->dossier.draft->type);

  reader->is_claims =
    shape == ent_shape(ENT_PASSAGE) && ent_text_is(key, "claims");
  reader->field = ent_shape_find(shape, key);
  if (!reader->field && !reader->is_claims) {
    refuse(reader, ENT_NOTICE_UNKNOWN_ATTRIBUTE, key, ent_text(shape->element));
    reader->is_skipped = true;
    return go_on(reader);
  }

  const size_t i =
    reader->field ? (size_t)(reader->field - shape->fields) : shape->n_fields;
  uint32_t* const all = &reader->keys[shape == ent_shape(ENT_CLAIM)];
  const uint32_t  bit = UINT32_C(1) << i;
  if (*all & bit) {
    refuse(reader, ENT_NOTICE_DUPLICATE_KEY, key, ent_text(NULL));
    reader->is_skipped = true;
  }

  *all |= bit;
  return go_on(reader);
}

static int
take_label_key(Reader* const reader, const EntText key)
{
  if (!ent_text_is(key, "text") && !ent_text_is(key, "lang")) {
    return refuse_type(reader);
  }

  const EntText* const part =
    key.data[0] == 't' ? &reader->label_text : &reader->label_lang;
  if (part->size) {
    reader->is_skipped = true;
    return refuse(reader, ENT_NOTICE_DUPLICATE_KEY, key, ent_text(NULL));
  }

  reader->label_key = (unsigned char)key.data[0];
  return 1;
}

static int
on_key(void* const handle, const unsigned char* const bytes, const size_t size)
{
  Reader* const reader = reader_at(handle);
  const EntText key    = { (const char*)bytes, size };
  if (reader->n_skipped) {
    return 1;
  }

  reader->field     = reader->state == IN_LABEL ? reader->field : NULL;
  reader->is_claims = false;
  if (reader->state != IN_LABEL && ent_text_starts_with(key, ENT_TEXT("x-"))) {
    ent_dossier_tell(&reader->dossier, ENT_NOTICE_FOREIGN_ATTRIBUTE, key);
    reader->is_skipped = true;
    return 1;
  }

  return reader->state == IN_TOP     ? take_top_key(reader, key)
         : reader->state == IN_LABEL ? take_label_key(reader, key)
                                     : take_field_key(reader, key);
}

// Objects and arrays

static int
open_any(Reader* const reader)
{
  if (++reader->depth > MAX_DEPTH) {
    refuse(reader,
           ENT_NOTICE_TOO_DEEP,
           ENT_TEXT("64 arrays and objects"),
           ent_text(NULL));
    return 0;
  }

  if (reader->n_skipped || reader->is_skipped) {
    reader->is_skipped = false;
    ++reader->n_skipped;
    return 1;
  }

  return -1; // One of ours
}

static int
open_label(Reader* const reader)
{
  if (!reader->field || reader->field->type != ENT_FIELD_LABELS) {
    return refuse_type(reader);
  }

  reader->is_listed  = reader->state == IN_LIST;
  reader->state      = IN_LABEL;
  reader->label_text = ent_text(NULL);
  reader->label_lang = ent_text(NULL);
  reader->label_key  = 0;
  return 1;
}

static int
on_start_map(void* const handle)
{
  Reader* const reader = reader_at(handle);
  const int     known  = open_any(reader);
  if (known >= 0) {
    return known;
  }

  switch (reader->state) {
    case BEFORE_TOP:
      reader->state = IN_TOP;
      return 1;
    case IN_ARRAY:
      reader->state   = IN_RECORD;
      reader->keys[0] = 0U;
      ent_dossier_begin(&reader->dossier, reader->type);
      return 1;
    case IN_CLAIMS:
      reader->state   = IN_CLAIM;
      reader->keys[1] = 0U;
      ent_dossier_begin(&reader->dossier, ENT_CLAIM);
      return 1;
    case IN_RECORD:
    case IN_CLAIM:
    case IN_LIST:
      return open_label(reader);
    default:
      return refuse_type(reader);
  }
}

static State
enclosing_record(const Reader* const reader)
{
  return reader->dossier.draft->type == ENT_CLAIM ? IN_CLAIM : IN_RECORD;
}

static void
close_label(Reader* const reader)
{
  ent_dossier_add(
    &reader->dossier, reader->field, reader->label_text, reader->label_lang);
  reader->state = reader->is_listed ? IN_LIST : enclosing_record(reader);
  reader->field = reader->is_listed ? reader->field : NULL;
}

static void
close_record(Reader* const reader)
{
  ent_dossier_end(&reader->dossier);
  reader->state = reader->state == IN_CLAIM ? IN_CLAIMS : IN_ARRAY;
  reader->field = NULL;
}

static int
on_end_map(void* const handle)
{
  Reader* const reader = reader_at(handle);
  --reader->depth;
  if (reader->n_skipped) {
    --reader->n_skipped;
  } else if (reader->state == IN_LABEL) {
    close_label(reader);
  } else if (reader->state == IN_CLAIM || reader->state == IN_RECORD) {
    close_record(reader);
  } else {
    reader->state = AFTER_TOP;
  }

  return go_on(reader);
}

static int
on_start_array(void* const handle)
{
  Reader* const reader = reader_at(handle);
  const int     known  = open_any(reader);
  if (known >= 0) {
    return known;
  }

  if (reader->state == IN_TOP) {
    reader->state = IN_ARRAY;
    return 1;
  }

  if (reader->is_claims && reader->state == IN_RECORD) {
    reader->state = IN_CLAIMS;
    return 1;
  }

  const bool is_record =
    reader->state == IN_RECORD || reader->state == IN_CLAIM;
  if (!is_record || !reader->field || !is_list(reader->field)) {
    return refuse_type(reader);
  }

  reader->state = IN_LIST;
  return 1;
}

static int
on_end_array(void* const handle)
{
  Reader* const reader = reader_at(handle);
  --reader->depth;
  if (reader->n_skipped) {
    --reader->n_skipped;
  } else if (reader->state == IN_LIST) {
    reader->state = enclosing_record(reader);
    reader->field = NULL;
  } else if (reader->state == IN_CLAIMS) {
    reader->state = IN_RECORD;
  } else {
    reader->state = IN_TOP;
  }

  return 1;
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
    refuse(reader,
           ENT_NOTICE_BAD_JSON,
           ent_text_trim(ent_text_next(&lines, '\n')),
           ent_text(NULL));
    yajl_free_error(reader->parser, message);
  }

  return status == yajl_status_ok ? ENT_SUCCESS : reader->dossier.status;
}

static EntStatus
add_bytes(void* const handle, const EntText bytes)
{
  static const EntText mark = { "\xEF\xBB\xBF", 3U };

  Reader* const reader   = (Reader*)handle;
  const bool    has_mark = reader->line == 1U && reader->column == 1U &&
                        ent_text_starts_with(bytes, mark);
  reader->piece     = ent_text_from(bytes, has_mark ? mark.size : 0U);
  reader->n_counted = 0U;

  const EntText piece = reader->piece;
  const size_t  good  = ent_json_guard_add(&reader->guard, piece);
  EntStatus     st    = take_status(
    reader, yajl_parse(reader->parser, (const unsigned char*)piece.data, good));
  if (!st && good < piece.size) {
    set_position(reader);
    refuse(reader,
           ENT_NOTICE_BAD_ESCAPE,
           ENT_TEXT("of half a surrogate pair"),
           ent_text(NULL));
    st = reader->dossier.status;
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
  if (reader->dossier.status) {
    return reader->dossier.status;
  }

  const EntStatus st = take_status(reader, yajl_complete_parse(reader->parser));
  return st ? st : reader->dossier.status;
}

static void
free_reader(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (reader->parser) {
    yajl_free(reader->parser);
  }

  const EntAllocator* const memory = ent_world_memory(reader->dossier.world);
  ent_dossier_clear(&reader->dossier);
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

  reader->dossier =
    ent_dossier_init(context->world, context->sink, context->document);
  reader->line   = 1U;
  reader->column = 1U;
  reader->parser = yajl_alloc(&callbacks, NULL, reader);
  if (!reader->parser) {
    free_reader(reader);
    return ENT_NO_MEMORY;
  }

  const EntReader result = { reader, add_bytes, finish, free_reader };
  *out                   = result;
  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: keys and values of a dossier in JSON, from whatever parser.
// Goes out: records in the order of the document.
// Refused: keys and types that the dossier format does not have.  Keys that
// begin with "x-" are left out with a notice.

#include "read/json_members.h"

#include "base/notice.h"
#include "base/text.h"

#include <assert.h>

static bool
is_numeric(const EntField* const field)
{
  return field->type == ENT_FIELD_NUMBER || field->type == ENT_FIELD_DECIMAL;
}

static bool
is_list(const EntField* const field)
{
  return field->type == ENT_FIELD_LABELS || ent_field_is_texts(field);
}

// Return whether one item of a list may stand without its array
static bool
may_be_alone(const EntField* const field)
{
  return field->type == ENT_FIELD_LABELS && field->role == ENT_LABEL_NAME;
}

// Return whether what comes is the value of a record's or claim's key
static bool
is_in_record(const EntJsonMembers* const members)
{
  return members->state == ENT_JSON_IN_RECORD ||
         members->state == ENT_JSON_IN_CLAIM;
}

// Return whether a single value is left out; the next one is not, then
static bool
passes_over(EntJsonMembers* const members)
{
  const bool is_left_out = members->n_skipped || members->is_skipped;

  members->is_skipped = false;
  return is_left_out;
}

// Wrong types

static EntText
place_name(const EntJsonMembers* const members)
{
  if (members->field) {
    return ent_text(members->field->name);
  }

  if (members->is_claims || members->state == ENT_JSON_IN_CLAIMS) {
    return ENT_TEXT("claims");
  }

  return members->type ? ent_text(ent_shape(members->type)->array)
                       : ENT_TEXT("value");
}

static const char*
expected_type(const EntJsonMembers* const members)
{
  return members->state == ENT_JSON_IN_LABEL ? "an object of text and lang"
         : members->field ? ent_field_json_type(members->field)
                          : "an array of objects";
}

// Refuse a value after which nothing would make sense
static void
refuse_type(EntJsonMembers* const members)
{
  EntDossier* const dossier = &members->dossier;
  if (members->state == ENT_JSON_BEFORE_TOP) {
    ent_dossier_error(
      dossier, ENT_NOTICE_NOT_A_DOSSIER, ENT_TEXT("no object"), ent_text(NULL));
  } else {
    ent_dossier_error(dossier,
                      ENT_NOTICE_WRONG_TYPE,
                      place_name(members),
                      ent_text(expected_type(members)));
  }

  ent_dossier_give_up(dossier);
}

// Keys

static void
refuse_key(EntJsonMembers* const members,
           const EntNoticeId     id,
           const EntText         key,
           const char* const     in)
{
  ent_dossier_error(&members->dossier, id, key, ent_text(in));
  members->is_skipped = true;
}

// Mark a key of an object by its bit; return whether it is the first such key
static bool
mark_key(EntJsonMembers* const members,
         uint32_t* const       keys,
         const size_t          bit,
         const EntText         key)
{
  const uint32_t mask   = UINT32_C(1) << bit;
  const bool     is_new = !(*keys & mask);
  if (!is_new) {
    refuse_key(members, ENT_NOTICE_DUPLICATE_KEY, key, NULL);
  }

  *keys |= mask;
  return is_new;
}

static EntRecordType
find_array(const EntText key)
{
  for (unsigned i = ENT_ACTOR; i <= ENT_PASSAGE; ++i) {
    if (ent_text_is(key, ent_shape((EntRecordType)i)->array)) {
      return (EntRecordType)i;
    }
  }

  return (EntRecordType)0;
}

static void
take_top_key(EntJsonMembers* const members, const EntText key)
{
  const EntRecordType type = find_array(key);
  if (!type) {
    refuse_key(members, ENT_NOTICE_UNKNOWN_ATTRIBUTE, key, "dossier");
  } else if (mark_key(members, &members->top_keys, type, key)) {
    members->type = type;
  }
}

// The bit of "claims" is the one behind those of all fields
static void
take_field_key(EntJsonMembers* const members, const EntText key)
{
  const EntShape* const shape    = ent_shape(members->dossier.draft->type);
  const bool            is_claim = shape == ent_shape(ENT_CLAIM);
  const EntField* const field    = ent_shape_find(shape, key);

  members->field = field;
  members->is_claims =
    shape == ent_shape(ENT_PASSAGE) && ent_text_is(key, "claims");
  if (field || members->is_claims) {
    mark_key(members,
             &members->keys[is_claim],
             field ? (size_t)(field - shape->fields) : shape->n_fields,
             key);
  } else {
    refuse_key(members, ENT_NOTICE_UNKNOWN_ATTRIBUTE, key, shape->element);
  }
}

static void
take_label_key(EntJsonMembers* const members, const EntText key)
{
  const bool is_lang = ent_text_is(key, "lang");
  if (!is_lang && !ent_text_is(key, "text")) {
    refuse_type(members);
  } else if (mark_key(members, &members->label_keys, is_lang, key)) {
    members->label_part = is_lang ? &members->label_lang : &members->label_text;
  }
}

static void
take_outer_key(EntJsonMembers* const members, const EntText key)
{
  members->field     = NULL;
  members->is_claims = false;
  if (ent_text_starts_with(key, ENT_TEXT("x-"))) {
    ent_dossier_tell(&members->dossier, ENT_NOTICE_FOREIGN_ATTRIBUTE, key);
    members->is_skipped = true;
  } else if (members->state == ENT_JSON_IN_TOP) {
    take_top_key(members, key);
  } else {
    take_field_key(members, key);
  }
}

void
ent_json_key(EntJsonMembers* const members, const EntText key)
{
  assert(members);
  if (members->n_skipped) {
    return;
  }

  if (members->state == ENT_JSON_IN_LABEL) {
    take_label_key(members, key);
  } else {
    take_outer_key(members, key);
  }
}

// Values

static void
take_label_part(EntJsonMembers* const members, const EntText value)
{
  if (!members->label_part) {
    refuse_type(members);
    return;
  }

  ent_dossier_keep(&members->dossier, value, members->label_part);
  members->label_part = NULL;
}

// Return whether a string may stand here
static bool
takes_string(const EntJsonMembers* const members)
{
  const EntField* const field = members->field;
  if (!field || is_numeric(field)) {
    return false;
  }

  return members->state == ENT_JSON_IN_LIST ||
         (is_in_record(members) && (!is_list(field) || may_be_alone(field)));
}

static void
take_string(EntJsonMembers* const members, const EntText value)
{
  if (!takes_string(members)) {
    refuse_type(members);
  } else if (is_list(members->field)) {
    ent_dossier_add(&members->dossier, members->field, value, ent_text(NULL));
  } else {
    ent_dossier_set(&members->dossier, members->field, value);
  }
}

void
ent_json_string(EntJsonMembers* const members, const EntText value)
{
  assert(members);
  if (passes_over(members)) {
    return;
  }

  if (members->state == ENT_JSON_IN_LABEL) {
    take_label_part(members, value);
  } else {
    take_string(members, value);
  }
}

void
ent_json_number(EntJsonMembers* const members, const EntText value)
{
  assert(members);
  if (passes_over(members)) {
    return;
  }

  const EntField* const field = members->field;
  if (is_in_record(members) && field && is_numeric(field)) {
    ent_dossier_set(&members->dossier, field, value);
  } else {
    refuse_type(members);
  }
}

void
ent_json_literal(EntJsonMembers* const members)
{
  assert(members);
  if (!passes_over(members)) {
    refuse_type(members);
  }
}

// Objects

static void
open_record(EntJsonMembers* const members,
            const EntRecordType   type,
            const EntJsonState    state)
{
  members->keys[type == ENT_CLAIM] = 0U;
  members->state                   = state;
  ent_dossier_begin(&members->dossier, type);
}

static void
open_label(EntJsonMembers* const members)
{
  const EntField* const field = members->field;
  if (!field || field->type != ENT_FIELD_LABELS ||
      (is_in_record(members) && !may_be_alone(field))) {
    refuse_type(members);
    return;
  }

  members->is_listed  = members->state == ENT_JSON_IN_LIST;
  members->state      = ENT_JSON_IN_LABEL;
  members->label_text = ent_text(NULL);
  members->label_lang = ent_text(NULL);
  members->label_keys = 0U;
  members->label_part = NULL;
}

void
ent_json_open_object(EntJsonMembers* const members)
{
  assert(members);
  if (passes_over(members)) {
    ++members->n_skipped;
    return;
  }

  switch (members->state) {
    case ENT_JSON_BEFORE_TOP:
      members->state = ENT_JSON_IN_TOP;
      break;
    case ENT_JSON_IN_ARRAY:
      open_record(members, members->type, ENT_JSON_IN_RECORD);
      break;
    case ENT_JSON_IN_CLAIMS:
      open_record(members, ENT_CLAIM, ENT_JSON_IN_CLAIM);
      break;
    case ENT_JSON_IN_RECORD:
    case ENT_JSON_IN_CLAIM:
    case ENT_JSON_IN_LIST:
      open_label(members);
      break;
    default:
      refuse_type(members);
      break;
  }
}

static EntJsonState
enclosing_record(const EntJsonMembers* const members)
{
  return members->dossier.draft->type == ENT_CLAIM ? ENT_JSON_IN_CLAIM
                                                   : ENT_JSON_IN_RECORD;
}

static void
close_label(EntJsonMembers* const members)
{
  ent_dossier_add(&members->dossier,
                  members->field,
                  members->label_text,
                  members->label_lang);
  members->state =
    members->is_listed ? ENT_JSON_IN_LIST : enclosing_record(members);
  members->field = members->is_listed ? members->field : NULL;
}

static void
close_record(EntJsonMembers* const members)
{
  ent_dossier_end(&members->dossier);
  members->state = members->state == ENT_JSON_IN_CLAIM ? ENT_JSON_IN_CLAIMS
                                                       : ENT_JSON_IN_ARRAY;
  members->field = NULL;
}

void
ent_json_close_object(EntJsonMembers* const members)
{
  assert(members);
  if (members->n_skipped) {
    --members->n_skipped;
  } else if (members->state == ENT_JSON_IN_LABEL) {
    close_label(members);
  } else if (is_in_record(members)) {
    close_record(members);
  } else {
    members->state = ENT_JSON_AFTER_TOP;
  }
}

// Arrays

void
ent_json_open_array(EntJsonMembers* const members)
{
  assert(members);
  const EntField* const field = members->field;
  if (passes_over(members)) {
    ++members->n_skipped;
  } else if (members->state == ENT_JSON_IN_TOP) {
    members->state = ENT_JSON_IN_ARRAY;
  } else if (members->state == ENT_JSON_IN_RECORD && members->is_claims) {
    members->state     = ENT_JSON_IN_CLAIMS;
    members->is_claims = false;
  } else if (is_in_record(members) && field && is_list(field)) {
    members->state = ENT_JSON_IN_LIST;
  } else {
    refuse_type(members);
  }
}

void
ent_json_close_array(EntJsonMembers* const members)
{
  assert(members);
  if (members->n_skipped) {
    --members->n_skipped;
  } else if (members->state == ENT_JSON_IN_LIST) {
    members->state = enclosing_record(members);
    members->field = NULL;
  } else if (members->state == ENT_JSON_IN_CLAIMS) {
    members->state = ENT_JSON_IN_RECORD;
  } else {
    members->state = ENT_JSON_IN_TOP;
  }
}

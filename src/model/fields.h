// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_FIELDS_H
#define ENT_MODEL_FIELDS_H

#include "entente.h"
#include "model/terms.h"
#include "model/vocabulary.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Lexical form and C type of a field
typedef enum {
  ENT_FIELD_ID,      ///< EntText: name of this record
  ENT_FIELD_ACTOR,   ///< EntText: id of an actor
  ENT_FIELD_REPORT,  ///< EntText: id of a report
  ENT_FIELD_TEXT,    ///< EntText: words, white space folded
  ENT_FIELD_QUOTE,   ///< EntText: words, white space kept
  ENT_FIELD_NOTE,    ///< EntText: note number
  ENT_FIELD_DATE,    ///< EntText: year, month or day
  ENT_FIELD_IRI,     ///< EntText: absolute IRI
  ENT_FIELD_URL,     ///< EntText: absolute IRI that may become a link
  ENT_FIELD_LANG,    ///< EntText: BCP 47 tag
  ENT_FIELD_CODE,    ///< EntText: ISO 3166 code
  ENT_FIELD_DIGEST,  ///< EntText: SHA-256 in hex
  ENT_FIELD_DECIMAL, ///< EntText: 0.0 to 1.0
  ENT_FIELD_NUMBER,  ///< uint64_t
  ENT_FIELD_WORD,    ///< unsigned: value of a vocabulary
  ENT_FIELD_TEXTS,   ///< EntTexts: words
  ENT_FIELD_IRIS,    ///< EntTexts: IRIs
  ENT_FIELD_SOURCES, ///< EntTexts: ids of sources
  ENT_FIELD_LABELS   ///< EntLabels: those of one role
} EntFieldType;

/// Where a field stands in XML; in JSON all are members of the object
typedef enum {
  ENT_PLACE_ATTRIBUTE, ///< Attribute
  ENT_PLACE_CHILD,     ///< Child element, one for each item
  ENT_PLACE_CONTENT    ///< Text of the record's own element
} EntFieldPlace;

/// One row of the table that all readers and writers follow
typedef struct {
  const char*          name;        ///< Name in XML and JSON
  EntFieldType         type;        ///< Type and lexical form
  EntFieldPlace        place;       ///< Where it stands in XML
  uint16_t             offset;      ///< Where it stands in the record
  EntTermId            property;    ///< RDF property, or none
  const EntVocabulary* words;       ///< Closed list of an ENT_FIELD_WORD
  EntLabelRole         role;        ///< Role of an ENT_FIELD_LABELS
  unsigned             fallback;    ///< Default of an ENT_FIELD_WORD, or 0
  char                 separator;   ///< Between items in an attribute
  bool                 is_required; ///< Whether a record must have it
} EntField;

/// A kind of record and its fields, in canonical order
typedef struct {
  const char*     element;  ///< Element name in XML
  const char*     array;    ///< Key of its array in JSON
  EntNamespace    ns;       ///< Namespace of its nodes
  EntTermId       class_id; ///< Class of its nodes, none for actors
  size_t          size;     ///< Size of the C record
  const EntField* fields;   ///< Rows
  size_t          n_fields; ///< Number of rows
} EntShape;

/// Shapes by EntRecordType
extern const EntShape ent_shapes[ENT_CLAIM + 1];

/// Return the shape of a type of record
static inline const EntShape*
ent_shape(const EntRecordType type)
{
  assert(type && type <= ENT_CLAIM);
  return &ent_shapes[type];
}

/// Return the row of that name, or null
const EntField*
ent_shape_find(const EntShape* shape, EntText name);

/// Return whether the C type of a field is EntText
static inline bool
ent_field_is_text(const EntField* const field)
{
  return field->type < ENT_FIELD_NUMBER;
}

/// Return whether the C type of a field is EntTexts
static inline bool
ent_field_is_texts(const EntField* const field)
{
  return field->type == ENT_FIELD_TEXTS || field->type == ENT_FIELD_IRIS ||
         field->type == ENT_FIELD_SOURCES;
}

/// Return the address of a field in a record that is being made
static inline void*
ent_field_slot(const EntField* const field, void* const record)
{
  assert(record);
  return (char*)record + field->offset;
}

/// Return the address of a field in a record
static inline const void*
ent_field_at(const EntField* const field, const void* const record)
{
  assert(record);
  return (const char*)record + field->offset;
}

/// View a field of type EntText
static inline EntText
ent_field_text(const EntField* const field, const void* const record)
{
  assert(ent_field_is_text(field));
  return *(const EntText*)ent_field_at(field, record);
}

/// View a field of type EntTexts
static inline EntTexts
ent_field_texts(const EntField* const field, const void* const record)
{
  assert(ent_field_is_texts(field));
  return *(const EntTexts*)ent_field_at(field, record);
}

/// View all labels of a record, of any role
static inline EntLabels
ent_field_labels(const EntField* const field, const void* const record)
{
  assert(field->type == ENT_FIELD_LABELS);
  return *(const EntLabels*)ent_field_at(field, record);
}

/// Return a field of type uint64_t
static inline uint64_t
ent_field_number(const EntField* const field, const void* const record)
{
  assert(field->type == ENT_FIELD_NUMBER);
  return *(const uint64_t*)ent_field_at(field, record);
}

/// Return a field of a closed list, 0 if it is absent
static inline unsigned
ent_field_word(const EntField* const field, const void* const record)
{
  assert(field->type == ENT_FIELD_WORD);

  unsigned value = 0U;
  memcpy(&value, ent_field_at(field, record), sizeof(value));
  return value;
}

/// Return a phrase for the values that a field takes in JSON
const char*
ent_field_json_type(const EntField* field);

#endif // ENT_MODEL_FIELDS_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: tags and text of a dossier in XML, from whatever parser.
// Goes out: records in the order of the document.
// Refused: anything but the elements, attributes and values of the dossier
// format.  What stands in other namespaces is left out with a notice.

#include "read/xml_elements.h"

#include "base/notice.h"
#include "base/text.h"
#include "model/lexical.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#define NAMESPACE "https://w3id.org/entente/dossier"
#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

// Attributes

// Refuse or leave out an attribute that is not a field of an element
static void
pass_over(EntXmlElements* const        elements,
          const EntXmlAttribute* const attribute,
          const char* const            element)
{
  if (attribute->uri) {
    ent_dossier_tell(&elements->dossier,
                     ENT_NOTICE_FOREIGN_ATTRIBUTE,
                     ent_text(attribute->name));
  } else {
    ent_dossier_error(&elements->dossier,
                      ENT_NOTICE_UNKNOWN_ATTRIBUTE,
                      ent_text(attribute->name),
                      ent_text(element));
  }
}

// Find a field by the address of its name; most names come again and again
static const EntField*
find_field(EntXmlElements* const elements,
           const EntShape* const shape,
           const char* const     name)
{
  const uintptr_t    key   = (uintptr_t)name ^ (uintptr_t)shape >> 4U;
  EntXmlKnown* const known = &elements->known[key % ENT_XML_N_KNOWN];
  if (known->name != name || known->shape != shape) {
    known->name  = name;
    known->shape = shape;
    known->field = ent_shape_find(shape, ent_text(name));
  }

  return known->field;
}

static void
set_fields(EntXmlElements* const  elements,
           const EntShape* const  shape,
           const EntXmlAttributes attributes)
{
  for (size_t i = 0U; i < attributes.n_items; ++i) {
    const EntXmlAttribute* const attribute = &attributes.items[i];
    const EntField* const field = find_field(elements, shape, attribute->name);
    if (attribute->uri || !field || field->place != ENT_PLACE_ATTRIBUTE) {
      pass_over(elements, attribute, shape->element);
    } else {
      ent_dossier_set(&elements->dossier, field, attribute->value);
    }
  }
}

// Start tags

static void
open_root(EntXmlElements* const  elements,
          const EntText          name,
          const EntXmlAttributes attributes)
{
  if (!ent_text_is(name, "dossier")) {
    ent_dossier_error(
      &elements->dossier, ENT_NOTICE_NOT_A_DOSSIER, name, ent_text(NULL));
    ent_dossier_give_up(&elements->dossier);
    return;
  }

  elements->state = ENT_XML_IN_DOSSIER;
  for (size_t i = 0U; i < attributes.n_items; ++i) {
    pass_over(elements, &attributes.items[i], "dossier");
  }
}

static EntRecordType
find_record(const EntText name)
{
  for (unsigned i = ENT_ACTOR; i <= ENT_PASSAGE; ++i) {
    if (ent_text_is(name, ent_shape((EntRecordType)i)->element)) {
      return (EntRecordType)i;
    }
  }

  return (EntRecordType)0;
}

static void
refuse_element(EntXmlElements* const elements,
               const EntText         name,
               const char* const     in)
{
  ent_dossier_error(
    &elements->dossier, ENT_NOTICE_UNKNOWN_ELEMENT, name, ent_text(in));
  ++elements->n_foreign; // Its content is not looked at
}

static void
open_record(EntXmlElements* const  elements,
            const EntRecordType    type,
            const EntXmlState      state,
            const EntXmlAttributes attributes)
{
  elements->state     = state;
  elements->text.size = 0U;
  ent_dossier_begin(&elements->dossier, type);
  set_fields(elements, ent_shape(type), attributes);
}

static void
take_child_attribute(EntXmlElements* const        elements,
                     const EntXmlAttribute* const attribute)
{
  const bool is_lang = ent_text_is(ent_text(attribute->uri), XML_NAMESPACE) &&
                       ent_text_is(ent_text(attribute->name), "lang");
  if (!is_lang || elements->child->type != ENT_FIELD_LABELS) {
    pass_over(elements, attribute, elements->child->name);
  } else {
    ent_dossier_keep(
      &elements->dossier, attribute->value, &elements->child_lang);
  }
}

static void
open_child(EntXmlElements* const  elements,
           const char* const      name,
           const EntXmlAttributes attributes)
{
  const EntShape* const shape = ent_shape(elements->dossier.draft->type);
  const EntField* const field = find_field(elements, shape, name);
  const bool            is_late =
    field && shape == ent_shape(ENT_PASSAGE) && elements->dossier.claims;
  if (!field || field->place != ENT_PLACE_CHILD || is_late) {
    refuse_element(elements,
                   ent_text(name),
                   is_late ? "passage> behind <claim" : shape->element);
    return;
  }

  elements->state      = ENT_XML_IN_CHILD;
  elements->child      = field;
  elements->child_lang = ent_text(NULL);
  elements->text.size  = 0U;
  for (size_t i = 0U; i < attributes.n_items; ++i) {
    take_child_attribute(elements, &attributes.items[i]);
  }
}

static void
open_in_record(EntXmlElements* const  elements,
               const char* const      name,
               const EntXmlAttributes attributes)
{
  if (elements->dossier.draft->type == ENT_PASSAGE && !strcmp(name, "claim")) {
    open_record(elements, ENT_CLAIM, ENT_XML_IN_CLAIM, attributes);
  } else {
    open_child(elements, name, attributes);
  }
}

static void
open_in_dossier(EntXmlElements* const  elements,
                const EntText          name,
                const EntXmlAttributes attributes)
{
  const EntRecordType type = find_record(name);
  if (type) {
    open_record(elements, type, ENT_XML_IN_RECORD, attributes);
  } else {
    refuse_element(elements, name, "dossier");
  }
}

static void
open_element(EntXmlElements* const  elements,
             const char* const      name,
             const EntXmlAttributes attributes)
{
  switch (elements->state) {
    case ENT_XML_BEFORE_ROOT:
      open_root(elements, ent_text(name), attributes);
      break;
    case ENT_XML_IN_DOSSIER:
      open_in_dossier(elements, ent_text(name), attributes);
      break;
    case ENT_XML_IN_RECORD:
      open_in_record(elements, name, attributes);
      break;
    case ENT_XML_IN_CLAIM:
      open_child(elements, name, attributes);
      break;
    case ENT_XML_IN_CHILD:
      refuse_element(elements, ent_text(name), elements->child->name);
      break;
  }
}

static bool
is_ours(EntXmlElements* const elements, const char* const uri)
{
  if (uri && uri != elements->ours && !strcmp(uri, NAMESPACE)) {
    elements->ours = uri;
  }

  return uri && uri == elements->ours;
}

void
ent_xml_open(EntXmlElements* const  elements,
             const char* const      name,
             const char* const      uri,
             const EntXmlAttributes attributes)
{
  assert(elements);
  const EntXmlAttributes none = { NULL, 0U };
  if (elements->n_foreign) {
    ++elements->n_foreign;
  } else if (is_ours(elements, uri)) {
    open_element(elements, name, attributes);
  } else if (elements->state == ENT_XML_BEFORE_ROOT) {
    open_root(elements, ENT_TEXT("another namespace"), none);
  } else {
    ++elements->n_foreign;
    ent_dossier_tell(
      &elements->dossier, ENT_NOTICE_FOREIGN_ELEMENT, ent_text(name));
  }
}

// End tags

static const EntField*
content_field(const EntRecordType type)
{
  const EntShape* const shape = ent_shape(type);
  const EntField* const last  = &shape->fields[shape->n_fields - 1U];

  return last->place == ENT_PLACE_CONTENT ? last : NULL;
}

static void
close_child(EntXmlElements* const elements)
{
  EntDossier* const dossier = &elements->dossier;
  ent_dossier_add(dossier,
                  elements->child,
                  ent_bytes_view(&elements->text),
                  elements->child_lang);
  elements->text.size = 0U;
  elements->state =
    dossier->draft->type == ENT_CLAIM ? ENT_XML_IN_CLAIM : ENT_XML_IN_RECORD;
}

static void
close_record(EntXmlElements* const elements)
{
  EntDossier* const     dossier = &elements->dossier;
  const EntField* const content = content_field(dossier->draft->type);
  const EntText         text = ent_text_trim(ent_bytes_view(&elements->text));
  if (content && text.size) {
    ent_dossier_set(dossier, content, text);
  }

  const bool was_claim = elements->state == ENT_XML_IN_CLAIM;
  ent_dossier_end(dossier);
  elements->text.size = 0U;
  elements->state     = was_claim ? ENT_XML_IN_RECORD : ENT_XML_IN_DOSSIER;
}

void
ent_xml_close(EntXmlElements* const elements)
{
  assert(elements);
  if (elements->n_foreign) {
    --elements->n_foreign;
  } else if (elements->state == ENT_XML_IN_CHILD) {
    close_child(elements);
  } else if (elements->state >= ENT_XML_IN_RECORD) {
    close_record(elements);
  }
}

// Text

static bool
takes_text(const EntXmlElements* const elements)
{
  return elements->state == ENT_XML_IN_CHILD ||
         (elements->state == ENT_XML_IN_RECORD &&
          content_field(elements->dossier.draft->type));
}

static void
add_text(EntXmlElements* const elements, const EntText text)
{
  ent_bytes_text(&elements->text, text);
  if (elements->text.status) {
    elements->dossier.status = ENT_NO_MEMORY;
  } else if (elements->text.size > (size_t)2U * ENT_MAX_TEXT) {
    ent_dossier_error(&elements->dossier,
                      ENT_NOTICE_TOO_LARGE,
                      ENT_TEXT("text"),
                      ENT_TEXT("1 MB"));
    ent_dossier_give_up(&elements->dossier);
  }
}

void
ent_xml_text(EntXmlElements* const elements, const EntText text)
{
  assert(elements);
  if (elements->n_foreign) {
    return;
  }

  if (takes_text(elements)) {
    add_text(elements, text);
  } else if (ent_text_trim(text).size) {
    const EntDraft* const draft = elements->dossier.draft;
    ent_dossier_error(
      &elements->dossier,
      ENT_NOTICE_STRAY_TEXT,
      ent_text(draft ? ent_shape(draft->type)->element : "dossier"),
      ent_text_trim(text));
  }
}

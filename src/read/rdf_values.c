// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a value of a property.
// Goes out: the same in the C type of a field.
// Refused: literals in place of nodes, nodes in place of literals, literals of
// datatypes that are not XML Schema's, and words of no list.

#include "read/rdf_values.h"

#include "base/text.h"
#include "model/terms.h"
#include "model/vocabulary.h"

static bool
is_literal(const EntNodes* const nodes, const EntStatement* const value)
{
  const EntText datatype = ent_gather_text(nodes->gather, value->datatype);
  return value->kind == ENT_RDF_LITERAL &&
         ent_text_starts_with(datatype,
                              datatype.size ? ent_namespace_iri(ENT_NS_XSD)
                                            : ent_text(NULL));
}

static EntText
text_of(const EntNodes* const nodes, const EntStatement* const value)
{
  return ent_gather_text(nodes->gather, value->object);
}

static bool
is_node_field(const EntField* const field)
{
  return field->type == ENT_FIELD_URL || field->type == ENT_FIELD_IRI ||
         field->type == ENT_FIELD_IRIS;
}

// Turn a value into the text of a field
EntStatus
ent_value_text(EntNodes* const           nodes,
               const EntField* const     field,
               const EntText             report,
               const EntStatement* const value,
               EntText* const            out)
{
  if (field->type == ENT_FIELD_ACTOR || field->type == ENT_FIELD_SOURCES) {
    return ent_nodes_refer(nodes,
                           value,
                           field->type == ENT_FIELD_ACTOR ? ENT_ACTOR
                                                          : ENT_SOURCE,
                           report,
                           out);
  }

  const bool is_good = is_node_field(field) ? value->kind == ENT_RDF_IRI
                                            : is_literal(nodes, value);
  *out               = is_good ? text_of(nodes, value) : ent_text(NULL);
  return is_good ? ENT_SUCCESS
                 : ent_nodes_bad_value(nodes, value, ENT_NOTICE_WRONG_NODE);
}

EntStatus
ent_value_number(EntNodes* const           nodes,
                 const EntField* const     field,
                 const EntStatement* const value,
                 uint64_t* const           out)
{
  const EntText digits = text_of(nodes, value);
  bool          is_bad = !is_literal(nodes, value) || !digits.size;
  *out                 = 0U;
  for (size_t i = 0U; !is_bad && i < digits.size; ++i) {
    is_bad = !ent_is_digit(digits.data[i]) || *out > UINT32_MAX;
    *out   = *out * 10U + (uint64_t)(digits.data[i] - '0');
  }

  is_bad = is_bad || (!*out && field->property != ENT_TERM_START);
  return is_bad ? ent_nodes_bad_value(nodes, value, ENT_NOTICE_WRONG_NODE)
                : ENT_SUCCESS;
}

EntStatus
ent_value_word(EntNodes* const           nodes,
               const EntField* const     field,
               const EntStatement* const value,
               unsigned* const           out)
{
  const EntTerm term = ent_term_split(text_of(nodes, value), nodes->base);
  *out               = value->kind == ENT_RDF_IRI && term.ns == ENT_NS_ENT
                         ? ent_vocabulary_find_local(field->words, term.local)
                         : 0U;
  return *out ? ENT_SUCCESS
              : ent_nodes_bad_value(nodes, value, ENT_NOTICE_WRONG_NODE);
}

// Take the kind of an actor, one of its classes
EntStatus
ent_value_kind(EntNodes* const nodes,
               const uint32_t  subject,
               unsigned* const out)
{
  const EntStatements types = ent_nodes_values(nodes, subject, ENT_TERM_TYPE);
  *out                      = 0U;
  for (size_t i = 0U; i < types.n_items; ++i) {
    unsigned kind = ENT_BLOC;
    while (kind && nodes->kinds[kind] != types.items[i].object) {
      --kind;
    }

    types.items[i].is_used = types.items[i].is_used || kind;
    if (kind && *out) {
      return ent_nodes_bad_value(nodes, &types.items[i], ENT_NOTICE_TWO_VALUES);
    }
    *out = kind ? kind : *out;
  }

  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: one record, or the parts of a relationship.
// Goes out: its triples, by the table of fields.

#include "write/map.h"

#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/fields.h"
#include "model/lexical.h"
#include "model/likelihood.h"
#include "model/naming.h"
#include "model/record.h"

#include <assert.h>

EntMap
ent_map_init(EntWorld* const   world,
             const EntEmitter  emitter,
             const EntResolver resolver)
{
  assert(world);
  const EntAllocator* const memory = ent_world_memory(world);
  const EntTerm             none = { ENT_NS_NONE, ENT_TERM_NONE, { NULL, 0U } };
  const EntMap              map  = { emitter,
                                     resolver,
                                     ENT_GRAPHS_BY_REPORT,
                                     none,
                                     ent_bytes_init(memory),
                                     ent_bytes_init(memory),
                                     none };
  return map;
}

void
ent_map_clear(EntMap* const map)
{
  assert(map);
  ent_bytes_clear(&map->subject);
  ent_bytes_clear(&map->object);
}

// Terms

static EntTerm
node_term(const EntMap* const map, const EntRecordType type, const EntText name)
{
  const EntText iri  = map->resolver.iri(map->resolver.handle, type, name);
  const EntTerm term = { iri.size ? ENT_NS_NONE : ent_shape(type)->ns,
                         ENT_TERM_NONE,
                         iri.size ? iri : name };
  return term;
}

static EntTerm
word_term(const EntVocabulary* const words, const unsigned value)
{
  const EntTerm term = { ENT_NS_ENT, ENT_TERM_NONE, words->words[value].local };
  return term;
}

static void
add_iri(const EntMap* const  map,
        const EntTerm* const predicate,
        const EntTerm* const iri)
{
  const EntObject object = { iri, { NULL, 0U }, { NULL, 0U }, ENT_TERM_NONE };
  map->emitter.property(map->emitter.handle, predicate, &object);
}

void
ent_map_term(EntMap* const        map,
             const EntTermId      predicate,
             const EntTerm* const object)
{
  assert(map);
  add_iri(map, ent_term(predicate), object);
}

void
ent_map_node(EntMap* const        map,
             const EntTerm* const predicate,
             const EntRecordType  type,
             const EntText        name)
{
  assert(map);
  const EntTerm node = node_term(map, type, name);
  add_iri(map, predicate, &node);
}

static void
add_literal(const EntMap* const map,
            const EntTermId     predicate,
            const EntText       text,
            const EntText       lang,
            const EntTermId     datatype)
{
  const EntObject object = { NULL, text, lang, datatype };
  map->emitter.property(map->emitter.handle, ent_term(predicate), &object);
}

void
ent_map_literal(EntMap* const   map,
                const EntTermId predicate,
                const EntText   text,
                const EntTermId datatype)
{
  assert(map);
  const EntText none = { NULL, 0U };
  add_literal(map, predicate, text, none, datatype);
}

static void
add_number(EntMap* const map, const EntTermId predicate, const uint64_t number)
{
  map->object.size = 0U;
  ent_bytes_number(&map->object, number);
  ent_map_literal(
    map, predicate, ent_bytes_view(&map->object), ENT_TERM_INTEGER);
}

// Subjects

void
ent_map_begin_named(EntMap* const      map,
                    const EntNamespace ns,
                    const EntText      name,
                    const EntText      report)
{
  assert(map);
  const EntTerm  subject = { ns, ENT_TERM_NONE, name };
  const EntTerm* graph   = NULL;
  if (map->mode == ENT_GRAPHS_ONE) {
    graph = &map->one;
  } else if (report.size) {
    map->graph = node_term(map, ENT_REPORT, report);
    graph      = &map->graph;
  }

  map->emitter.subject(map->emitter.handle, graph, &subject);
}

void
ent_map_begin(EntMap* const map, const EntRecord* const record)
{
  assert(map);
  assert(record);
  const EntText iri = ent_record_iri(record);

  // A failure stays in the buffer, and is told when the subject ends
  map->subject.size     = 0U;
  const EntStatus named = ent_name_add_record(&map->subject, record);

  const EntText name = iri.size || named ? iri : ent_bytes_view(&map->subject);
  const EntText report =
    record->type == ENT_REPORT ? record->report->id : ent_record_report(record);
  ent_map_begin_named(
    map, iri.size ? ENT_NS_NONE : ent_shape(record->type)->ns, name, report);
}

EntStatus
ent_map_end(EntMap* const map)
{
  assert(map);
  const EntStatus st = map->emitter.end(map->emitter.handle);
  return st                    ? st
         : map->subject.status ? map->subject.status
                               : map->object.status;
}

// Fields

static void
map_text(EntMap* const map, const EntField* const field, const EntText text)
{
  const EntTermId property = field->property;
  if (!text.size || !property) {
    return;
  }

  switch (field->type) {
    case ENT_FIELD_ACTOR:
      ent_map_node(map, ent_term(property), ENT_ACTOR, text);
      break;
    case ENT_FIELD_REPORT:
      ent_map_node(map, ent_term(property), ENT_REPORT, text);
      break;
    case ENT_FIELD_URL: {
      const EntTerm iri = { ENT_NS_NONE, ENT_TERM_NONE, text };
      ent_map_term(map, property, &iri);
      break;
    }
    case ENT_FIELD_DATE:
      ent_map_literal(map, property, text, ent_date_type(text));
      break;
    case ENT_FIELD_DECIMAL:
      ent_map_literal(map, property, text, ENT_TERM_DECIMAL);
      break;
    default:
      ent_map_literal(map, property, text, ENT_TERM_NONE);
      break;
  }
}

static void
map_texts(EntMap* const          map,
          const EntField* const  field,
          const EntRecord* const record)
{
  const EntTexts texts = ent_field_texts(field, record->any);
  for (size_t i = 0U; i < texts.n_items; ++i) {
    if (field->type == ENT_FIELD_SOURCES) {
      map->object.size = 0U;
      ent_name_add_node(
        &map->object, ent_record_report(record), texts.items[i]);
      ent_map_node(map,
                   ent_term(field->property),
                   ENT_SOURCE,
                   ent_bytes_view(&map->object));
    } else if (field->type == ENT_FIELD_IRIS) {
      const EntTerm iri = { ENT_NS_NONE, ENT_TERM_NONE, texts.items[i] };
      ent_map_term(map, field->property, &iri);
    } else {
      ent_map_literal(map, field->property, texts.items[i], ENT_TERM_NONE);
    }
  }
}

static void
map_labels(EntMap* const         map,
           const EntField* const field,
           const EntLabels       labels)
{
  for (size_t i = 0U; i < labels.n_items; ++i) {
    const EntLabel* const label = &labels.items[i];
    if (label->role == field->role) {
      add_literal(
        map, field->property, label->text, label->lang, ENT_TERM_NONE);
    }
  }
}

static void
map_field(EntMap* const          map,
          const EntField* const  field,
          const EntRecord* const record)
{
  const void* const any = record->any;
  if (ent_field_is_text(field)) {
    map_text(map, field, ent_field_text(field, any));
  } else if (ent_field_is_texts(field)) {
    map_texts(map, field, record);
  } else if (field->type == ENT_FIELD_LABELS) {
    map_labels(map, field, ent_field_labels(field, any));
  } else if (field->type == ENT_FIELD_NUMBER && ent_field_number(field, any)) {
    add_number(map, field->property, ent_field_number(field, any));
  } else if (field->type == ENT_FIELD_WORD && ent_field_word(field, any)) {
    const EntTerm word = word_term(field->words, ent_field_word(field, any));
    ent_map_term(map, field->property, &word);
  }
}

// What stands beside the table for some types

static void
map_relation(EntMap* const map, const EntClaim* const claim)
{
  map->object.size = 0U;
  ent_name_add_relationship(
    &map->object, claim->from, claim->predicate, claim->to);

  const EntTerm relationship = { ENT_NS_RELATIONSHIP,
                                 ENT_TERM_NONE,
                                 ent_bytes_view(&map->object) };
  ent_map_term(map, ENT_TERM_STATES, &relationship);

  map->object.size = 0U;
  ent_name_add_node(&map->object, claim->report, claim->passage);
  ent_map_node(map,
               ent_term(ENT_TERM_IN_PASSAGE),
               ENT_PASSAGE,
               ent_bytes_view(&map->object));
}

static void
map_likelihood(EntMap* const map, const EntClaim* const claim)
{
  const EntLikelihood* const likelihood = ent_likelihood_find(claim->hedges);
  if (likelihood) {
    const EntTerm term = { ENT_NS_ENT,
                           ENT_TERM_NONE,
                           ent_text(likelihood->local) };
    ent_map_term(map, ENT_TERM_LIKELIHOOD, &term);
  }
}

static void
map_host(EntMap* const map, const EntSource* const source)
{
  const EntText host = ent_iri_host(source->href);
  map->object.size   = 0U;
  for (size_t i = 0U; i < host.size; ++i) {
    const char c = host.data[i];
    ent_bytes_char(&map->object,
                   c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c);
  }

  if (host.size) {
    ent_map_literal(
      map, ENT_TERM_HOST, ent_bytes_view(&map->object), ENT_TERM_NONE);
  }
}

static void
map_selector_links(EntMap* const map, const EntPassage* const passage)
{
  static const char* const suffixes[] = { "--quote", "--position" };
  const size_t             n_suffixes = passage->end ? 2U : 1U;
  for (size_t i = 0U; i < n_suffixes; ++i) {
    map->object.size = 0U;
    ent_name_add_node(&map->object, passage->report, passage->id);
    ent_bytes_string(&map->object, suffixes[i]);

    const EntTerm selector = { ENT_NS_PASSAGE,
                               ENT_TERM_NONE,
                               ent_bytes_view(&map->object) };
    ent_map_term(map, ENT_TERM_HAS_SELECTOR, &selector);
  }
}

// Fields of the passage that belong to its selectors
static bool
is_of_selector(const EntField* const field)
{
  return field->property >= ENT_TERM_EXACT && field->property <= ENT_TERM_END;
}

// Ends of a claim's relationship belong to the relationship
static bool
is_of_relationship(const EntField* const field)
{
  return field->property >= ENT_TERM_SUBJECT &&
         field->property <= ENT_TERM_OBJECT;
}

void
ent_map_fields(EntMap* const map, const EntRecord* const record)
{
  assert(map);
  assert(record);
  const EntShape* const shape = ent_shape(record->type);
  if (shape->class_id) {
    ent_map_term(map, ENT_TERM_TYPE, ent_term(shape->class_id));
  }

  if (record->type == ENT_PASSAGE) {
    ent_map_term(map, ENT_TERM_TYPE, ent_term(ENT_TERM_SPECIFIC_RESOURCE));
  } else if (record->type == ENT_CLAIM) {
    map_relation(map, record->claim);
  }

  for (size_t i = 0U; i < shape->n_fields; ++i) {
    const EntField* const field = &shape->fields[i];
    if (!is_of_selector(field) && !is_of_relationship(field)) {
      map_field(map, field, record);
    }
  }

  if (record->type == ENT_PASSAGE) {
    map_selector_links(map, record->passage);
  } else if (record->type == ENT_CLAIM) {
    map_likelihood(map, record->claim);
  } else if (record->type == ENT_SOURCE) {
    map_host(map, record->source);
  }

  if (ent_record_iri(record).size && ent_record_id(record).size) {
    ent_map_literal(
      map, ENT_TERM_IDENTIFIER, ent_record_id(record), ENT_TERM_NONE);
  }
}

// Subjects that no record has for itself

static EntText
selector_name(EntMap* const           map,
              const EntPassage* const passage,
              const char* const       suffix)
{
  map->subject.size = 0U;
  ent_name_add_node(&map->subject, passage->report, passage->id);
  ent_bytes_string(&map->subject, suffix);
  return ent_bytes_view(&map->subject);
}

static void
add_if_any(EntMap* const map, const EntTermId predicate, const EntText text)
{
  if (text.size) {
    ent_map_literal(map, predicate, text, ENT_TERM_NONE);
  }
}

EntStatus
ent_map_selectors(EntMap* const map, const EntPassage* const passage)
{
  assert(map);
  ent_map_begin_named(map,
                      ENT_NS_PASSAGE,
                      selector_name(map, passage, "--quote"),
                      passage->report);
  ent_map_term(map, ENT_TERM_TYPE, ent_term(ENT_TERM_QUOTE_SELECTOR));
  add_if_any(map, ENT_TERM_EXACT, passage->quote);
  add_if_any(map, ENT_TERM_PREFIX, passage->prefix);
  add_if_any(map, ENT_TERM_SUFFIX, passage->suffix);
  ENT_TRY(ent_map_end(map));
  if (!passage->end) {
    return ENT_SUCCESS;
  }

  ent_map_begin_named(map,
                      ENT_NS_PASSAGE,
                      selector_name(map, passage, "--position"),
                      passage->report);
  ent_map_term(map, ENT_TERM_TYPE, ent_term(ENT_TERM_POSITION_SELECTOR));
  add_number(map, ENT_TERM_START, passage->start);
  add_number(map, ENT_TERM_END, passage->end);
  return ent_map_end(map);
}

void
ent_map_ends(EntMap* const      map,
             const EntText      from,
             const EntPredicate predicate,
             const EntText      to)
{
  assert(map);
  const EntTerm kind = word_term(&ent_predicates, predicate);
  ent_map_term(map, ENT_TERM_TYPE, ent_term(ENT_TERM_RELATIONSHIP));
  ent_map_term(map, ENT_TERM_TYPE, ent_term(ENT_TERM_STATEMENT));
  ent_map_node(map, ent_term(ENT_TERM_SUBJECT), ENT_ACTOR, from);
  ent_map_term(map, ENT_TERM_PREDICATE, &kind);
  ent_map_node(map, ent_term(ENT_TERM_OBJECT), ENT_ACTOR, to);
}

void
ent_map_begin_actor(EntMap* const map, const EntText id)
{
  assert(map);
  const EntTerm subject = node_term(map, ENT_ACTOR, id);
  ent_map_begin_named(map, subject.ns, subject.local, ent_text(NULL));
}

void
ent_map_fact(EntMap* const      map,
             const EntPredicate predicate,
             const EntText      object)
{
  assert(map);
  const EntTerm term = word_term(&ent_predicates, predicate);
  ent_map_node(map, &term, ENT_ACTOR, object);
}

void
ent_map_twin(EntMap* const      map,
             const EntPredicate predicate,
             const EntActorKind kind,
             const EntText      object)
{
  assert(map);
  if (predicate == ENT_PART_OF) {
    ent_map_node(map, ent_term(ENT_TERM_UNIT_OF), ENT_ACTOR, object);
  } else if (predicate == ENT_MEMBER_OF && kind == ENT_PERSON) {
    ent_map_node(map, ent_term(ENT_TERM_ORG_MEMBER_OF), ENT_ACTOR, object);
  }
}

EntStatus
ent_map_office(EntMap* const map,
               const EntText person,
               const EntText org,
               const EntText office)
{
  assert(map);
  map->subject.size = 0U;
  ENT_TRY(ent_name_add_office(&map->subject, person, org, office));
  ent_map_begin_named(
    map, ENT_NS_OFFICE, ent_bytes_view(&map->subject), ent_text(NULL));
  ent_map_term(map, ENT_TERM_TYPE, ent_term(ENT_TERM_MEMBERSHIP));
  ent_map_node(map, ent_term(ENT_TERM_MEMBER), ENT_ACTOR, person);
  ent_map_node(map, ent_term(ENT_TERM_ORGANIZATION), ENT_ACTOR, org);
  add_if_any(map, ENT_TERM_OFFICE, office);
  return ent_map_end(map);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/fields.h"

#include "base/text.h"

#include <assert.h>

_Static_assert(sizeof(EntPredicate) == sizeof(unsigned), "enum is unsigned");

#define AT(type, member) (uint16_t) offsetof(type, member)

// Rows by lexical form; the last argument is the property
#define TEXT(key, record, member, form, term)                    \
  {                                                              \
    .name = (key), .type = (form), .offset = AT(record, member), \
    .property = (term)                                           \
  }

#define NEED(key, record, member, form, term)                    \
  {                                                              \
    .name = (key), .type = (form), .offset = AT(record, member), \
    .property = (term), .is_required = true                      \
  }

#define WORD(key, record, member, list, normal, term)                    \
  {                                                                      \
    .name = (key), .type = ENT_FIELD_WORD, .offset = AT(record, member), \
    .property = (term), .words = &(list), .fallback = (normal)           \
  }

#define LIST(key, record, member, form, mark, term)              \
  {                                                              \
    .name = (key), .type = (form), .offset = AT(record, member), \
    .property = (term), .separator = (mark)                      \
  }

#define LABEL(key, label_role, term)                                         \
  {                                                                          \
    .name = (key), .type = ENT_FIELD_LABELS, .place = ENT_PLACE_CHILD,       \
    .offset = AT(EntActor, labels), .property = (term), .role = (label_role) \
  }

static const EntField actor_fields[] = {
  NEED("id", EntActor, id, ENT_FIELD_ID, ENT_TERM_NONE),
  { .name        = "kind",
    .type        = ENT_FIELD_WORD,
    .offset      = AT(EntActor, kind),
    .property    = ENT_TERM_TYPE,
    .words       = &ent_kinds,
    .is_required = true },
  TEXT("rolls-up-to",
       EntActor,
       rolls_up_to,
       ENT_FIELD_ACTOR,
       ENT_TERM_ROLLS_UP_TO),
  TEXT("iso3166", EntActor, iso3166, ENT_FIELD_CODE, ENT_TERM_ISO3166),
  TEXT("from-date", EntActor, from_date, ENT_FIELD_DATE, ENT_TERM_START_DATE),
  TEXT("to-date", EntActor, to_date, ENT_FIELD_DATE, ENT_TERM_END_DATE),
  LIST("same-as", EntActor, same_as, ENT_FIELD_IRIS, ' ', ENT_TERM_SAME_AS),
  TEXT("iri", EntActor, iri, ENT_FIELD_IRI, ENT_TERM_NONE),
  LABEL("name", ENT_LABEL_NAME, ENT_TERM_PREF_LABEL),
  LABEL("alias", ENT_LABEL_ALIAS, ENT_TERM_ALT_LABEL),
  LABEL("hidden", ENT_LABEL_HIDDEN, ENT_TERM_HIDDEN_LABEL),
  LABEL("demonym", ENT_LABEL_DEMONYM, ENT_TERM_DEMONYM),
  LABEL("metonym", ENT_LABEL_METONYM, ENT_TERM_METONYM),
};

static const EntField report_fields[] = {
  NEED("id", EntReport, id, ENT_FIELD_ID, ENT_TERM_NONE),
  TEXT("title", EntReport, title, ENT_FIELD_TEXT, ENT_TERM_TITLE),
  TEXT("author", EntReport, author, ENT_FIELD_TEXT, ENT_TERM_CREATOR),
  TEXT("publisher", EntReport, publisher, ENT_FIELD_TEXT, ENT_TERM_PUBLISHER),
  TEXT("issued", EntReport, issued, ENT_FIELD_DATE, ENT_TERM_ISSUED),
  TEXT("lang", EntReport, lang, ENT_FIELD_LANG, ENT_TERM_LANGUAGE),
  TEXT("href", EntReport, href, ENT_FIELD_URL, ENT_TERM_URL),
  TEXT("sha256", EntReport, sha256, ENT_FIELD_DIGEST, ENT_TERM_TEXT_SHA256),
  TEXT("iri", EntReport, iri, ENT_FIELD_IRI, ENT_TERM_NONE),
};

static const EntField source_fields[] = {
  NEED("id", EntSource, id, ENT_FIELD_ID, ENT_TERM_NONE),
  NEED("report", EntSource, report, ENT_FIELD_REPORT, ENT_TERM_IS_PART_OF),
  TEXT("note", EntSource, note, ENT_FIELD_NOTE, ENT_TERM_NOTE),
  TEXT("href", EntSource, href, ENT_FIELD_URL, ENT_TERM_URL),
  TEXT("printed", EntSource, printed, ENT_FIELD_TEXT, ENT_TERM_PRINTED_AS),
  TEXT("iri", EntSource, iri, ENT_FIELD_IRI, ENT_TERM_NONE),
  { .name     = "citation",
    .type     = ENT_FIELD_TEXT,
    .place    = ENT_PLACE_CONTENT,
    .offset   = AT(EntSource, citation),
    .property = ENT_TERM_CITATION },
};

static const EntField passage_fields[] = {
  NEED("id", EntPassage, id, ENT_FIELD_ID, ENT_TERM_NONE),
  NEED("report", EntPassage, report, ENT_FIELD_REPORT, ENT_TERM_HAS_SOURCE),
  TEXT("number", EntPassage, number, ENT_FIELD_NUMBER, ENT_TERM_NUMBER),
  TEXT("start", EntPassage, start, ENT_FIELD_NUMBER, ENT_TERM_START),
  TEXT("end", EntPassage, end, ENT_FIELD_NUMBER, ENT_TERM_END),
  LIST("sources",
       EntPassage,
       sources,
       ENT_FIELD_SOURCES,
       ' ',
       ENT_TERM_CITES_AS_EVIDENCE),
  TEXT("prefix", EntPassage, prefix, ENT_FIELD_QUOTE, ENT_TERM_PREFIX),
  TEXT("suffix", EntPassage, suffix, ENT_FIELD_QUOTE, ENT_TERM_SUFFIX),
  TEXT("iri", EntPassage, iri, ENT_FIELD_IRI, ENT_TERM_NONE),
  { .name        = "quote",
    .type        = ENT_FIELD_QUOTE,
    .place       = ENT_PLACE_CHILD,
    .offset      = AT(EntPassage, quote),
    .property    = ENT_TERM_EXACT,
    .is_required = true },
};

static const EntField claim_fields[] = {
  NEED("from", EntClaim, from, ENT_FIELD_ACTOR, ENT_TERM_SUBJECT),
  { .name        = "is",
    .type        = ENT_FIELD_WORD,
    .offset      = AT(EntClaim, predicate),
    .property    = ENT_TERM_PREDICATE,
    .words       = &ent_predicates,
    .is_required = true },
  NEED("to", EntClaim, to, ENT_FIELD_ACTOR, ENT_TERM_OBJECT),
  WORD("polarity",
       EntClaim,
       polarity,
       ent_polarities,
       ENT_AFFIRMED,
       ENT_TERM_POLARITY),
  WORD("modality",
       EntClaim,
       modality,
       ent_modalities,
       ENT_FACTUAL,
       ENT_TERM_MODALITY),
  TEXT("speaker", EntClaim, speaker, ENT_FIELD_ACTOR, ENT_TERM_ATTRIBUTED_TO),
  WORD("says", EntClaim, speech_act, ent_speech_acts, 0U, ENT_TERM_SPEECH_ACT),
  TEXT("relayed-by",
       EntClaim,
       relayed_by,
       ENT_FIELD_ACTOR,
       ENT_TERM_RELAYED_BY),
  LIST("hedge", EntClaim, hedges, ENT_FIELD_TEXTS, ';', ENT_TERM_HEDGE),
  TEXT("office", EntClaim, office, ENT_FIELD_TEXT, ENT_TERM_OFFICE),
  TEXT("from-date", EntClaim, from_date, ENT_FIELD_DATE, ENT_TERM_START_DATE),
  TEXT("to-date", EntClaim, to_date, ENT_FIELD_DATE, ENT_TERM_END_DATE),
  TEXT("wording", EntClaim, wording, ENT_FIELD_TEXT, ENT_TERM_WORDING),
  TEXT("rule", EntClaim, rule, ENT_FIELD_TEXT, ENT_TERM_EXTRACTION_RULE),
  TEXT("confidence",
       EntClaim,
       confidence,
       ENT_FIELD_DECIMAL,
       ENT_TERM_EXTRACTION_CONFIDENCE),
  WORD("analytic-confidence",
       EntClaim,
       analytic_confidence,
       ent_confidences,
       0U,
       ENT_TERM_ANALYTIC_CONFIDENCE),
  TEXT("iri", EntClaim, iri, ENT_FIELD_IRI, ENT_TERM_NONE),
  { .name     = "goods",
    .type     = ENT_FIELD_TEXTS,
    .place    = ENT_PLACE_CHILD,
    .offset   = AT(EntClaim, goods),
    .property = ENT_TERM_GOODS },
};

#define SHAPE(element, array, ns, class_id, record, rows)         \
  {                                                               \
    (element), (array), (ns), (class_id), sizeof(record), (rows), \
      sizeof(rows) / sizeof((rows)[0])                            \
  }

const EntShape ent_shapes[] = {
  [ENT_ACTOR]   = SHAPE("actor",
                      "actors",
                      ENT_NS_ACTOR,
                      ENT_TERM_NONE,
                      EntActor,
                      actor_fields),
  [ENT_REPORT]  = SHAPE("report",
                       "reports",
                       ENT_NS_REPORT,
                       ENT_TERM_REPORT,
                       EntReport,
                       report_fields),
  [ENT_SOURCE]  = SHAPE("source",
                       "sources",
                       ENT_NS_SOURCE,
                       ENT_TERM_SOURCE,
                       EntSource,
                       source_fields),
  [ENT_PASSAGE] = SHAPE("passage",
                        "passages",
                        ENT_NS_PASSAGE,
                        ENT_TERM_PASSAGE,
                        EntPassage,
                        passage_fields),
  [ENT_CLAIM]   = SHAPE("claim",
                      "claims",
                      ENT_NS_CLAIM,
                      ENT_TERM_CLAIM,
                      EntClaim,
                      claim_fields),
};

const EntField*
ent_shape_find(const EntShape* const shape, const EntText name)
{
  assert(shape);
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    if (ent_text_is(name, shape->fields[i].name)) {
      return &shape->fields[i];
    }
  }

  return NULL;
}

const char*
ent_field_json_type(const EntField* const field)
{
  return field->type == ENT_FIELD_NUMBER || field->type == ENT_FIELD_DECIMAL
           ? "a number"
         : ent_field_is_texts(field)       ? "an array of strings"
         : field->type != ENT_FIELD_LABELS ? "a string"
         : field->role != ENT_LABEL_NAME
           ? "an array of strings or objects of text and lang"
           : "a string, an object of text and lang, or an array of these";
}

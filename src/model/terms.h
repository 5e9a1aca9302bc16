// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_TERMS_H
#define ENT_MODEL_TERMS_H

#include "entente.h"

/// Namespaces in the order in which their prefixes are written
typedef enum {
  ENT_NS_NONE,         ///< The text is a whole IRI
  ENT_NS_ENT,          ///< The ontology
  ENT_NS_ACTOR,        ///< One for each kind of node; option base applies
  ENT_NS_OFFICE,       ///< Offices
  ENT_NS_RELATIONSHIP, ///< Relationships
  ENT_NS_REPORT,       ///< Reports
  ENT_NS_SOURCE,       ///< Sources
  ENT_NS_PASSAGE,      ///< Passages and their selectors
  ENT_NS_CLAIM,        ///< Claims
  ENT_NS_RDF,          ///< Third parties' from here on
  ENT_NS_XSD,
  ENT_NS_SKOS,
  ENT_NS_PROV,
  ENT_NS_OA,
  ENT_NS_CITO,
  ENT_NS_SCHEMA,
  ENT_NS_ORG,
  ENT_NS_DCTERMS,
  ENT_N_NAMESPACES
} EntNamespace;

/// Third-party and own terms that records become
typedef enum {
  ENT_TERM_NONE,
  ENT_TERM_TYPE,
  ENT_TERM_STATEMENT,
  ENT_TERM_SUBJECT,
  ENT_TERM_PREDICATE,
  ENT_TERM_OBJECT,
  ENT_TERM_INTEGER,
  ENT_TERM_DECIMAL,
  ENT_TERM_DATE,
  ENT_TERM_YEAR_MONTH,
  ENT_TERM_YEAR,
  ENT_TERM_STRING,
  ENT_TERM_PREF_LABEL,
  ENT_TERM_ALT_LABEL,
  ENT_TERM_HIDDEN_LABEL,
  ENT_TERM_DEMONYM,
  ENT_TERM_METONYM,
  ENT_TERM_ROLLS_UP_TO,
  ENT_TERM_ISO3166,
  ENT_TERM_START_DATE,
  ENT_TERM_END_DATE,
  ENT_TERM_SAME_AS,
  ENT_TERM_IDENTIFIER,
  ENT_TERM_MEMBERSHIP,
  ENT_TERM_MEMBER,
  ENT_TERM_ORGANIZATION,
  ENT_TERM_ORG_MEMBER_OF,
  ENT_TERM_UNIT_OF,
  ENT_TERM_OFFICE,
  ENT_TERM_RELATIONSHIP,
  ENT_TERM_SUPPORTED_BY,
  ENT_TERM_DISPUTED_BY,
  ENT_TERM_REPORT,
  ENT_TERM_TITLE,
  ENT_TERM_CREATOR,
  ENT_TERM_PUBLISHER,
  ENT_TERM_ISSUED,
  ENT_TERM_LANGUAGE,
  ENT_TERM_URL,
  ENT_TERM_TEXT_SHA256,
  ENT_TERM_SOURCE,
  ENT_TERM_IS_PART_OF,
  ENT_TERM_NOTE,
  ENT_TERM_HOST,
  ENT_TERM_PRINTED_AS,
  ENT_TERM_CITATION,
  ENT_TERM_PASSAGE,
  ENT_TERM_SPECIFIC_RESOURCE,
  ENT_TERM_HAS_SOURCE,
  ENT_TERM_NUMBER,
  ENT_TERM_CITES_AS_EVIDENCE,
  ENT_TERM_HAS_SELECTOR,
  ENT_TERM_QUOTE_SELECTOR,
  ENT_TERM_POSITION_SELECTOR,
  ENT_TERM_EXACT,
  ENT_TERM_PREFIX,
  ENT_TERM_SUFFIX,
  ENT_TERM_START,
  ENT_TERM_END,
  ENT_TERM_CLAIM,
  ENT_TERM_STATES,
  ENT_TERM_IN_PASSAGE,
  ENT_TERM_POLARITY,
  ENT_TERM_MODALITY,
  ENT_TERM_ATTRIBUTED_TO,
  ENT_TERM_SPEECH_ACT,
  ENT_TERM_RELAYED_BY,
  ENT_TERM_HEDGE,
  ENT_TERM_LIKELIHOOD,
  ENT_TERM_WORDING,
  ENT_TERM_GOODS,
  ENT_TERM_EXTRACTION_RULE,
  ENT_TERM_EXTRACTION_CONFIDENCE,
  ENT_TERM_ANALYTIC_CONFIDENCE,
  ENT_N_TERMS
} EntTermId;

/// A term: namespace and local name
typedef struct {
  EntNamespace ns;    ///< Namespace
  EntTermId    id;    ///< Set where ent_term() gave it
  EntText      local; ///< Local name, needs no escape in any format
} EntTerm;

/// Return one of our terms, which is static
const EntTerm*
ent_term(EntTermId id);

/// Return the prefix of a namespace: "ent"
EntText
ent_namespace_prefix(EntNamespace ns);

/// Return the IRI of a namespace; for kinds of nodes only what follows the base
EntText
ent_namespace_iri(EntNamespace ns);

/// Return whether the base stands before a namespace's IRI
bool
ent_namespace_has_base(EntNamespace ns);

/**
   Split an IRI into a known namespace and the rest.

   `base` is the start of entente's own IRIs.  The namespace is ENT_NS_NONE and
   the text the whole IRI if none fits.
*/
EntTerm
ent_term_split(EntText iri, EntText base);

/// Return the term of that namespace and name, or ENT_TERM_NONE
EntTermId
ent_term_find(EntTerm term);

#endif // ENT_MODEL_TERMS_H

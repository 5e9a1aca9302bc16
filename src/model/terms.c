// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/terms.h"

#include "base/text.h"

#include <assert.h>

typedef struct {
  EntText prefix; // As written before the colon
  EntText iri;    // Whole IRI, or what follows the base
} Namespace;

static const Namespace namespaces[ENT_N_NAMESPACES] = {
  [ENT_NS_ENT]          = { ENT_TEXT("ent"),
                            ENT_TEXT("https://w3id.org/entente/ontology#") },
  [ENT_NS_ACTOR]        = { ENT_TEXT("actor"), ENT_TEXT("actor/") },
  [ENT_NS_OFFICE]       = { ENT_TEXT("office"), ENT_TEXT("office/") },
  [ENT_NS_RELATIONSHIP] = { ENT_TEXT("relationship"),
                            ENT_TEXT("relationship/") },
  [ENT_NS_REPORT]       = { ENT_TEXT("report"), ENT_TEXT("report/") },
  [ENT_NS_SOURCE]       = { ENT_TEXT("source"), ENT_TEXT("source/") },
  [ENT_NS_PASSAGE]      = { ENT_TEXT("passage"), ENT_TEXT("passage/") },
  [ENT_NS_CLAIM]        = { ENT_TEXT("claim"), ENT_TEXT("claim/") },
  [ENT_NS_RDF]          = { ENT_TEXT("rdf"),
                            ENT_TEXT("http://www.w3.org/1999/02/22-rdf-"
                                     "syntax-ns#") },
  [ENT_NS_XSD]          = { ENT_TEXT("xsd"),
                            ENT_TEXT("http://www.w3.org/2001/XMLSchema#") },
  [ENT_NS_SKOS]         = { ENT_TEXT("skos"),
                            ENT_TEXT("http://www.w3.org/2004/02/skos/core#") },
  [ENT_NS_PROV] = { ENT_TEXT("prov"), ENT_TEXT("http://www.w3.org/ns/prov#") },
  [ENT_NS_OA]   = { ENT_TEXT("oa"), ENT_TEXT("http://www.w3.org/ns/oa#") },
  [ENT_NS_CITO] = { ENT_TEXT("cito"), ENT_TEXT("http://purl.org/spar/cito/") },
  [ENT_NS_SCHEMA]  = { ENT_TEXT("schema"), ENT_TEXT("https://schema.org/") },
  [ENT_NS_ORG]     = { ENT_TEXT("org"), ENT_TEXT("http://www.w3.org/ns/org#") },
  [ENT_NS_DCTERMS] = { ENT_TEXT("dcterms"),
                       ENT_TEXT("http://purl.org/dc/terms/") },
};

#define TERM(id, ns, local) [id] = { (ns), (id), ENT_TEXT(local) }

static const EntTerm terms[ENT_N_TERMS] = {
  TERM(ENT_TERM_TYPE, ENT_NS_RDF, "type"),
  TERM(ENT_TERM_STATEMENT, ENT_NS_RDF, "Statement"),
  TERM(ENT_TERM_SUBJECT, ENT_NS_RDF, "subject"),
  TERM(ENT_TERM_PREDICATE, ENT_NS_RDF, "predicate"),
  TERM(ENT_TERM_OBJECT, ENT_NS_RDF, "object"),
  TERM(ENT_TERM_INTEGER, ENT_NS_XSD, "integer"),
  TERM(ENT_TERM_DECIMAL, ENT_NS_XSD, "decimal"),
  TERM(ENT_TERM_DATE, ENT_NS_XSD, "date"),
  TERM(ENT_TERM_YEAR_MONTH, ENT_NS_XSD, "gYearMonth"),
  TERM(ENT_TERM_YEAR, ENT_NS_XSD, "gYear"),
  TERM(ENT_TERM_STRING, ENT_NS_XSD, "string"),
  TERM(ENT_TERM_PREF_LABEL, ENT_NS_SKOS, "prefLabel"),
  TERM(ENT_TERM_ALT_LABEL, ENT_NS_SKOS, "altLabel"),
  TERM(ENT_TERM_HIDDEN_LABEL, ENT_NS_SKOS, "hiddenLabel"),
  TERM(ENT_TERM_DEMONYM, ENT_NS_ENT, "demonym"),
  TERM(ENT_TERM_METONYM, ENT_NS_ENT, "metonym"),
  TERM(ENT_TERM_ROLLS_UP_TO, ENT_NS_ENT, "rollsUpTo"),
  TERM(ENT_TERM_ISO3166, ENT_NS_ENT, "iso3166"),
  TERM(ENT_TERM_START_DATE, ENT_NS_SCHEMA, "startDate"),
  TERM(ENT_TERM_END_DATE, ENT_NS_SCHEMA, "endDate"),
  TERM(ENT_TERM_SAME_AS, ENT_NS_SCHEMA, "sameAs"),
  TERM(ENT_TERM_IDENTIFIER, ENT_NS_DCTERMS, "identifier"),
  TERM(ENT_TERM_MEMBERSHIP, ENT_NS_ORG, "Membership"),
  TERM(ENT_TERM_MEMBER, ENT_NS_ORG, "member"),
  TERM(ENT_TERM_ORGANIZATION, ENT_NS_ORG, "organization"),
  TERM(ENT_TERM_ORG_MEMBER_OF, ENT_NS_ORG, "memberOf"),
  TERM(ENT_TERM_UNIT_OF, ENT_NS_ORG, "unitOf"),
  TERM(ENT_TERM_OFFICE, ENT_NS_ENT, "office"),
  TERM(ENT_TERM_RELATIONSHIP, ENT_NS_ENT, "Relationship"),
  TERM(ENT_TERM_SUPPORTED_BY, ENT_NS_ENT, "supportedBy"),
  TERM(ENT_TERM_DISPUTED_BY, ENT_NS_ENT, "disputedBy"),
  TERM(ENT_TERM_REPORT, ENT_NS_ENT, "Report"),
  TERM(ENT_TERM_TITLE, ENT_NS_DCTERMS, "title"),
  TERM(ENT_TERM_CREATOR, ENT_NS_DCTERMS, "creator"),
  TERM(ENT_TERM_PUBLISHER, ENT_NS_DCTERMS, "publisher"),
  TERM(ENT_TERM_ISSUED, ENT_NS_DCTERMS, "issued"),
  TERM(ENT_TERM_LANGUAGE, ENT_NS_DCTERMS, "language"),
  TERM(ENT_TERM_URL, ENT_NS_SCHEMA, "url"),
  TERM(ENT_TERM_TEXT_SHA256, ENT_NS_ENT, "textSha256"),
  TERM(ENT_TERM_SOURCE, ENT_NS_ENT, "Source"),
  TERM(ENT_TERM_IS_PART_OF, ENT_NS_DCTERMS, "isPartOf"),
  TERM(ENT_TERM_NOTE, ENT_NS_ENT, "note"),
  TERM(ENT_TERM_HOST, ENT_NS_ENT, "host"),
  TERM(ENT_TERM_PRINTED_AS, ENT_NS_ENT, "printedAs"),
  TERM(ENT_TERM_CITATION, ENT_NS_DCTERMS, "bibliographicCitation"),
  TERM(ENT_TERM_PASSAGE, ENT_NS_ENT, "Passage"),
  TERM(ENT_TERM_SPECIFIC_RESOURCE, ENT_NS_OA, "SpecificResource"),
  TERM(ENT_TERM_HAS_SOURCE, ENT_NS_OA, "hasSource"),
  TERM(ENT_TERM_NUMBER, ENT_NS_ENT, "number"),
  TERM(ENT_TERM_CITES_AS_EVIDENCE, ENT_NS_CITO, "citesAsEvidence"),
  TERM(ENT_TERM_HAS_SELECTOR, ENT_NS_OA, "hasSelector"),
  TERM(ENT_TERM_QUOTE_SELECTOR, ENT_NS_OA, "TextQuoteSelector"),
  TERM(ENT_TERM_POSITION_SELECTOR, ENT_NS_OA, "TextPositionSelector"),
  TERM(ENT_TERM_EXACT, ENT_NS_OA, "exact"),
  TERM(ENT_TERM_PREFIX, ENT_NS_OA, "prefix"),
  TERM(ENT_TERM_SUFFIX, ENT_NS_OA, "suffix"),
  TERM(ENT_TERM_START, ENT_NS_OA, "start"),
  TERM(ENT_TERM_END, ENT_NS_OA, "end"),
  TERM(ENT_TERM_CLAIM, ENT_NS_ENT, "Claim"),
  TERM(ENT_TERM_STATES, ENT_NS_ENT, "states"),
  TERM(ENT_TERM_IN_PASSAGE, ENT_NS_ENT, "passage"),
  TERM(ENT_TERM_POLARITY, ENT_NS_ENT, "polarity"),
  TERM(ENT_TERM_MODALITY, ENT_NS_ENT, "modality"),
  TERM(ENT_TERM_ATTRIBUTED_TO, ENT_NS_PROV, "wasAttributedTo"),
  TERM(ENT_TERM_SPEECH_ACT, ENT_NS_ENT, "speechAct"),
  TERM(ENT_TERM_RELAYED_BY, ENT_NS_ENT, "relayedBy"),
  TERM(ENT_TERM_HEDGE, ENT_NS_ENT, "hedge"),
  TERM(ENT_TERM_LIKELIHOOD, ENT_NS_ENT, "likelihood"),
  TERM(ENT_TERM_WORDING, ENT_NS_ENT, "wording"),
  TERM(ENT_TERM_GOODS, ENT_NS_ENT, "goods"),
  TERM(ENT_TERM_EXTRACTION_RULE, ENT_NS_ENT, "extractionRule"),
  TERM(ENT_TERM_EXTRACTION_CONFIDENCE, ENT_NS_ENT, "extractionConfidence"),
  TERM(ENT_TERM_ANALYTIC_CONFIDENCE, ENT_NS_ENT, "analyticConfidence"),
};

const EntTerm*
ent_term(const EntTermId id)
{
  assert(id && id < ENT_N_TERMS);
  return &terms[id];
}

EntText
ent_namespace_prefix(const EntNamespace ns)
{
  assert(ns && ns < ENT_N_NAMESPACES);
  return namespaces[ns].prefix;
}

EntText
ent_namespace_iri(const EntNamespace ns)
{
  assert(ns && ns < ENT_N_NAMESPACES);
  return namespaces[ns].iri;
}

bool
ent_namespace_has_base(const EntNamespace ns)
{
  return ns >= ENT_NS_ACTOR && ns <= ENT_NS_CLAIM;
}

EntTerm
ent_term_split(const EntText iri, const EntText base)
{
  for (unsigned i = 1U; i < ENT_N_NAMESPACES; ++i) {
    const EntNamespace ns   = (EntNamespace)i;
    EntText            rest = iri;
    if (ent_namespace_has_base(ns)) {
      if (!ent_text_starts_with(iri, base)) {
        continue;
      }
      rest = ent_text_from(iri, base.size);
    }

    if (ent_text_starts_with(rest, namespaces[i].iri)) {
      const EntTerm term = { ns,
                             ENT_TERM_NONE,
                             ent_text_from(rest, namespaces[i].iri.size) };
      return term;
    }
  }

  const EntTerm whole = { ENT_NS_NONE, ENT_TERM_NONE, iri };
  return whole;
}

EntTermId
ent_term_find(const EntTerm term)
{
  for (unsigned i = 1U; i < ENT_N_TERMS; ++i) {
    if (terms[i].ns == term.ns && ent_text_equals(terms[i].local, term.local)) {
      return (EntTermId)i;
    }
  }

  return ENT_TERM_NONE;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/notice.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/world.h"

#include <assert.h>

#define MAX_SHOWN 160U // Bytes of input shown in a message

typedef struct {
  const char* code;    // Stable name
  EntLevel    level;   // Gravity
  const char* wording; // Message with a place {} for each argument
} Entry;

static const Entry entries[ENT_N_NOTICES] = {
  [ENT_NOTICE_CANNOT_READ]    = { "cannot-read", ENT_ERROR, "cannot read: {}" },
  [ENT_NOTICE_EMPTY_INPUT]    = { "empty-input", ENT_ERROR, "input is empty" },
  [ENT_NOTICE_UNKNOWN_FORMAT] = { "unknown-format",
                                  ENT_ERROR,
                                  "not a format that can be read: name it "
                                  "with --from" },
  [ENT_NOTICE_WRITTEN_ONLY]   = { "written-only",
                                  ENT_ERROR,
                                  "format {} is written but not read" },
  [ENT_NOTICE_NOT_UTF8] = { "not-utf8", ENT_ERROR, "byte is not valid UTF-8" },
  [ENT_NOTICE_BAD_CHARACTER]  = { "bad-character",
                                  ENT_ERROR,
                                  "control character or noncharacter" },
  [ENT_NOTICE_WRONG_ENCODING] = { "wrong-encoding",
                                  ENT_ERROR,
                                  "encoding is {}, expected UTF-8" },
  [ENT_NOTICE_TOO_LARGE]      = { "too-large", ENT_ERROR, "{} is over {}" },
  [ENT_NOTICE_NO_MEMORY]      = { "no-memory", ENT_ERROR, "memory ended" },
  [ENT_NOTICE_BAD_XML]  = { "bad-xml", ENT_ERROR, "not well-formed XML: {}" },
  [ENT_NOTICE_DOCTYPE]  = { "doctype",
                            ENT_ERROR,
                            "a document type declaration is not allowed" },
  [ENT_NOTICE_TOO_DEEP] = { "too-deep",
                            ENT_ERROR,
                            "nesting is deeper than {}" },
  [ENT_NOTICE_TOO_MANY_ATTRIBUTES] = { "too-many-attributes",
                                       ENT_ERROR,
                                       "a tag has more than {} attributes" },
  [ENT_NOTICE_BAD_JSON]      = { "bad-json", ENT_ERROR, "not valid JSON: {}" },
  [ENT_NOTICE_DUPLICATE_KEY] = { "duplicate-key",
                                 ENT_ERROR,
                                 "key \"{}\" stands twice in one object" },
  [ENT_NOTICE_NOT_A_DOSSIER] = { "not-a-dossier",
                                 ENT_ERROR,
                                 "found {}, expected a dossier in the "
                                 "namespace "
                                 "https://w3id.org/entente/dossier" },
  [ENT_NOTICE_UNKNOWN_ELEMENT]   = { "unknown-element",
                                     ENT_ERROR,
                                     "<{}> is not allowed in <{}>" },
  [ENT_NOTICE_UNKNOWN_ATTRIBUTE] = { "unknown-attribute",
                                     ENT_ERROR,
                                     "\"{}\" is not a field of {}" },
  [ENT_NOTICE_FOREIGN_ELEMENT]   = { "foreign-element",
                                     ENT_WARNING,
                                     "element of another namespace left out: "
                                       "{}" },
  [ENT_NOTICE_FOREIGN_ATTRIBUTE] = { "foreign-attribute",
                                     ENT_WARNING,
                                     "field of another namespace left out: "
                                     "{}" },
  [ENT_NOTICE_COMMENT]           = { "comment", ENT_NOTE, "comment left out" },
  [ENT_NOTICE_STRAY_TEXT]        = { "stray-text",
                                     ENT_ERROR,
                                     "text is not allowed in <{}>: {}" },
  [ENT_NOTICE_REPEATED_ELEMENT]  = { "repeated-element",
                                     ENT_ERROR,
                                     "\"{}\" stands twice in one {}" },
  [ENT_NOTICE_WRONG_TYPE]    = { "wrong-type", ENT_ERROR, "\"{}\" is not {}" },
  [ENT_NOTICE_MISSING_FIELD] = { "missing-field", ENT_ERROR, "{} has no {}" },
  [ENT_NOTICE_BAD_VALUE]     = { "bad-value", ENT_ERROR, "bad {}: \"{}\"" },
  [ENT_NOTICE_NO_LABEL]   = { "no-label", ENT_ERROR, "actor {} has no name" },
  [ENT_NOTICE_TWO_NAMES]  = { "two-names",
                              ENT_ERROR,
                              "actor {} has two names in one language: {}" },
  [ENT_NOTICE_BAD_SPAN]   = { "bad-span",
                              ENT_ERROR,
                              "passage {} has no good span: {}" },
  [ENT_NOTICE_DATE_ORDER] = { "date-order",
                              ENT_ERROR,
                              "the end {} is before the start {}" },
  [ENT_NOTICE_MISPLACED_FIELD]  = { "misplaced-field",
                                    ENT_ERROR,
                                    "{} does not go with {}" },
  [ENT_NOTICE_SELF_RELATION]    = { "self-relation",
                                    ENT_ERROR,
                                    "{} is related to itself" },
  [ENT_NOTICE_DENIED_AFFIRMED]  = { "denied-affirmed",
                                    ENT_WARNING,
                                    "speech act \"denied\" with affirmed "
                                     "polarity, kept as it is" },
  [ENT_NOTICE_UNKNOWN_ACTOR]    = { "unknown-actor",
                                    ENT_ERROR,
                                    "no actor has the id {}, named by {}" },
  [ENT_NOTICE_UNKNOWN_REPORT]   = { "unknown-report",
                                    ENT_ERROR,
                                    "no report has the id {}, named by {}" },
  [ENT_NOTICE_UNKNOWN_SOURCE]   = { "unknown-source",
                                    ENT_ERROR,
                                    "no source has the id {}, named by {}" },
  [ENT_NOTICE_UNKNOWN_PASSAGE]  = { "unknown-passage",
                                    ENT_ERROR,
                                    "no passage has the id {}, named by {}" },
  [ENT_NOTICE_CONFLICT]         = { "conflict",
                                    ENT_ERROR,
                                    "another {}; the first is at {}" },
  [ENT_NOTICE_SAME_NAME]        = { "same-name",
                                    ENT_ERROR,
                                    "two things are named {}; the first is at {}" },
  [ENT_NOTICE_NAME_CHOICE]      = { "name-choice",
                                    ENT_NOTE,
                                    "actor has two names: \"{}\" is kept as "
                                         "name, \"{}\" as alias" },
  [ENT_NOTICE_DUPLICATE_CLAIM]  = { "duplicate-claim",
                                    ENT_NOTE,
                                    "claim stands twice in passage {}, united" },
  [ENT_NOTICE_CLAIM_CLASH]      = { "claim-clash",
                                    ENT_ERROR,
                                    "two different claims have the name {}; the "
                                         "first is at {}" },
  [ENT_NOTICE_REPEATED_PASSAGE] = { "repeated-passage",
                                    ENT_ERROR,
                                    "passage {} comes again: inputs that share "
                                    "passages need a run without --stream" },
  [ENT_NOTICE_DANGLING]         = { "dangling",
                                    ENT_ERROR,
                                    "{} references name no record: a run without "
                                            "--stream tells which" },
  [ENT_NOTICE_BAD_RDF]          = { "bad-rdf", ENT_ERROR, "bad RDF: {}" },
  [ENT_NOTICE_RDF_WARNING]      = { "rdf-warning", ENT_WARNING, "RDF: {}" },
  [ENT_NOTICE_LONG_LANGUAGE]    = { "long-language",
                                    ENT_ERROR,
                                    "language tag is over {} bytes" },
  [ENT_NOTICE_LONG_IRI]   = { "long-iri", ENT_ERROR, "IRI is over {} bytes" },
  [ENT_NOTICE_LONG_LINE]  = { "long-line", ENT_ERROR, "line is over {}" },
  [ENT_NOTICE_BAD_ESCAPE] = { "bad-escape",
                              ENT_ERROR,
                              "escape {} names no character" },
  [ENT_NOTICE_BLANK_NODE] = { "blank-node",
                              ENT_ERROR,
                              "a blank node cannot be {}" },
  [ENT_NOTICE_UNKNOWN_TRIPLES] = { "unknown-triples",
                                   ENT_WARNING,
                                   "left out {} triples with predicate {}" },
  [ENT_NOTICE_PLAIN_TRIPLE]    = { "plain-triple",
                                   ENT_WARNING,
                                   "left out a relation that no claim states: "
                                      "{}" },
  [ENT_NOTICE_UNTYPED]         = { "untyped", ENT_ERROR, "{} has no type: {}" },
  [ENT_NOTICE_TWO_VALUES]      = { "two-values",
                                   ENT_ERROR,
                                   "{} has two values: {}" },
  [ENT_NOTICE_WRONG_NODE] = { "wrong-node", ENT_ERROR, "bad value of {}: {}" },
  [ENT_NOTICE_OTHER_IRI]  = { "other-iri",
                              ENT_NOTE,
                              "relationship {} is renamed from its parts" },
  [ENT_NOTICE_SCHEMA]     = { "schema", ENT_ERROR, "schema: {}" },
  [ENT_NOTICE_QUOTE_ELSEWHERE] = { "quote-elsewhere",
                                   ENT_WARNING,
                                   "quote of {} stands at {} in the report" },
  [ENT_NOTICE_QUOTE_MISSING]   = { "quote-missing",
                                   ENT_WARNING,
                                   "quote of {} is not in the report" },
  [ENT_NOTICE_TEXT_CHANGED]    = { "text-changed",
                                   ENT_WARNING,
                                   "text of report {} has another sha256: {}" },
  [ENT_NOTICE_NOT_VERIFIED]    = { "not-verified",
                                   ENT_NOTE,
                                   "quotes of report {} are not verified" },
  [ENT_NOTICE_ACTORS_LEFT_OUT] = { "actors-left-out",
                                   ENT_NOTE,
                                   "diagram shows {} actors" },
  [ENT_NOTICE_NOTHING_TO_DRAW] = { "nothing-to-draw",
                                   ENT_WARNING,
                                   "no relationship can be drawn" },
  [ENT_NOTICE_LABEL_CUT]       = { "label-cut",
                                   ENT_NOTE,
                                   "label is cut in the diagram: {}" },
  [ENT_NOTICE_GRAPHVIZ]        = { "graphviz", ENT_WARNING, "Graphviz: {}" },
};

const char*
ent_notice_code(const EntNoticeId id)
{
  assert(id < ENT_N_NOTICES);
  return entries[id].code;
}

// Append input so that it cannot break the line or the terminal
static void
add_shown(EntBytes* const bytes, const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (i >= MAX_SHOWN && (c & 0xC0U) != 0x80U) {
      ent_bytes_string(bytes, "...");
      return;
    }

    const bool is_c1 = c == 0xC2U && i + 1U < text.size &&
                       (unsigned char)text.data[i + 1U] < 0xA0U;
    if (c < 0x20U || c == 0x7FU || is_c1) {
      const char digits[] = "0123456789abcdef";
      const char hex[]    = { '\\', 'x', digits[c >> 4U], digits[c & 15U] };
      ent_bytes_add(bytes, hex, sizeof(hex));
    } else {
      ent_bytes_char(bytes, text.data[i]);
    }
  }
}

static void
add_wording(EntBytes* const   bytes,
            const char* const wording,
            const EntText     a,
            const EntText     b)
{
  EntText next = a;
  for (const char* c = wording; *c; ++c) {
    if (c[0] == '{' && c[1] == '}') {
      add_shown(bytes, next);
      next = b;
      ++c;
    } else {
      ent_bytes_char(bytes, *c);
    }
  }
}

EntStatus
ent_notice(EntWorld* const   world,
           const EntNoticeId id,
           const EntPosition position,
           const EntText     a,
           const EntText     b)
{
  assert(world);
  assert(id < ENT_N_NOTICES);

  const Entry* const entry = &entries[id];
  EntBytes           bytes = ent_bytes_init(ent_world_memory(world));
  add_wording(&bytes, entry->wording, a, b);

  const EntText text =
    bytes.status ? ent_text("memory ended") : ent_bytes_view(&bytes);
  const EntNotice notice = { entry->code, entry->level, position, text };
  ent_world_notify(world, &notice);
  ent_bytes_clear(&bytes);
  return entry->level == ENT_ERROR ? ENT_BAD_INPUT : ENT_SUCCESS;
}

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

#define ROW(id, code, level, wording) \
  [ENT_NOTICE_##id] = { (code), ENT_##level, wording }

static const Entry entries[ENT_N_NOTICES] = {
  ROW(CANNOT_READ, "cannot-read", ERROR, "cannot read: {}"),
  ROW(EMPTY_INPUT, "empty-input", ERROR, "input is empty"),
  ROW(UNKNOWN_FORMAT,
      "unknown-format",
      ERROR,
      "not a format that can be read: name it with --from"),
  ROW(WRITTEN_ONLY, "written-only", ERROR, "format {} is written but not read"),
  ROW(NOT_UTF8, "not-utf8", ERROR, "byte is not valid UTF-8"),
  ROW(BAD_CHARACTER,
      "bad-character",
      ERROR,
      "control character or noncharacter"),
  ROW(WRONG_ENCODING,
      "wrong-encoding",
      ERROR,
      "encoding is {}, expected UTF-8"),
  ROW(UNKNOWN_ENCODING, "unknown-encoding", ERROR, "encoding {} is not read"),
  ROW(OTHER_ENCODING,
      "other-encoding",
      WARNING,
      "encoding is said to be {}, read as {}"),
  ROW(REPLACED,
      "replaced",
      WARNING,
      "bytes without meaning, {} in all, are read as U+FFFD"),
  ROW(CUT_OFF,
      "cut-off",
      WARNING,
      "nesting is deeper than {}, the rest of the page is left out"),
  ROW(TOO_LARGE, "too-large", ERROR, "{} is over {}"),
  ROW(NO_MEMORY, "no-memory", ERROR, "memory ended"),
  ROW(BAD_XML, "bad-xml", ERROR, "not well-formed XML: {}"),
  ROW(DOCTYPE, "doctype", ERROR, "a document type declaration is not allowed"),
  ROW(TOO_DEEP, "too-deep", ERROR, "nesting is deeper than {}"),
  ROW(TOO_MANY_ATTRIBUTES,
      "too-many-attributes",
      ERROR,
      "a tag has more than {} attributes"),
  ROW(BAD_JSON, "bad-json", ERROR, "not valid JSON: {}"),
  ROW(DUPLICATE_KEY,
      "duplicate-key",
      ERROR,
      "key \"{}\" stands twice in one object"),
  ROW(NOT_A_DOSSIER,
      "not-a-dossier",
      ERROR,
      "found {}, expected a dossier in the namespace "
      "https://w3id.org/entente/dossier"),
  ROW(UNKNOWN_ELEMENT, "unknown-element", ERROR, "<{}> is not allowed in <{}>"),
  ROW(UNKNOWN_ATTRIBUTE,
      "unknown-attribute",
      ERROR,
      "\"{}\" is not a field of {}"),
  ROW(FOREIGN_ELEMENT,
      "foreign-element",
      WARNING,
      "element of another namespace left out: {}"),
  ROW(FOREIGN_ATTRIBUTE,
      "foreign-attribute",
      WARNING,
      "field of another namespace left out: {}"),
  ROW(COMMENT, "comment", NOTE, "comment left out"),
  ROW(STRAY_TEXT, "stray-text", ERROR, "text is not allowed in <{}>: {}"),
  ROW(REPEATED_ELEMENT,
      "repeated-element",
      ERROR,
      "\"{}\" stands twice in one {}"),
  ROW(WRONG_TYPE, "wrong-type", ERROR, "\"{}\" is not {}"),
  ROW(MISSING_FIELD, "missing-field", ERROR, "{} has no {}"),
  ROW(BAD_VALUE, "bad-value", ERROR, "bad {}: \"{}\""),
  ROW(NO_LABEL, "no-label", ERROR, "actor {} has no name"),
  ROW(TWO_NAMES,
      "two-names",
      ERROR,
      "actor {} has two names in one language: {}"),
  ROW(BAD_SPAN, "bad-span", ERROR, "passage {} has no good span: {}"),
  ROW(DATE_ORDER, "date-order", ERROR, "the end {} is before the start {}"),
  ROW(MISPLACED_FIELD, "misplaced-field", ERROR, "{} does not go with {}"),
  ROW(SELF_RELATION, "self-relation", ERROR, "{} is related to itself"),
  ROW(DENIED_AFFIRMED,
      "denied-affirmed",
      WARNING,
      "speech act \"denied\" with affirmed polarity, kept as it is"),
  ROW(UNKNOWN_ACTOR,
      "unknown-actor",
      ERROR,
      "no actor has the id {}, named by {}"),
  ROW(UNKNOWN_REPORT,
      "unknown-report",
      ERROR,
      "no report has the id {}, named by {}"),
  ROW(UNKNOWN_SOURCE,
      "unknown-source",
      ERROR,
      "no source has the id {}, named by {}"),
  ROW(UNKNOWN_PASSAGE,
      "unknown-passage",
      ERROR,
      "no passage has the id {}, named by {}"),
  ROW(CONFLICT, "conflict", ERROR, "another {}; the first is at {}"),
  ROW(SAME_NAME,
      "same-name",
      ERROR,
      "two things are named {}; the first is at {}"),
  ROW(NAME_CHOICE,
      "name-choice",
      NOTE,
      "actor has two names: \"{}\" is kept as name, \"{}\" as alias"),
  ROW(DUPLICATE_CLAIM,
      "duplicate-claim",
      NOTE,
      "claim stands twice in passage {}, united"),
  ROW(CLAIM_CLASH,
      "claim-clash",
      ERROR,
      "two different claims have the name {}; the first is at {}"),
  ROW(REPEATED_PASSAGE,
      "repeated-passage",
      ERROR,
      "passage {} comes again: inputs that share passages need a run without "
      "--stream"),
  ROW(DANGLING,
      "dangling",
      ERROR,
      "{} references name no record: a run without --stream tells which"),
  ROW(BAD_RDF, "bad-rdf", ERROR, "bad RDF: {}"),
  ROW(RDF_WARNING, "rdf-warning", WARNING, "RDF: {}"),
  ROW(LONG_LANGUAGE, "long-language", ERROR, "language tag is over {} bytes"),
  ROW(LONG_IRI, "long-iri", ERROR, "IRI is over {} bytes"),
  ROW(LONG_LINE, "long-line", ERROR, "line is over {}"),
  ROW(BAD_ESCAPE, "bad-escape", ERROR, "escape {} names no character"),
  ROW(BLANK_NODE, "blank-node", ERROR, "a blank node cannot be {}"),
  ROW(UNKNOWN_TRIPLES,
      "unknown-triples",
      WARNING,
      "left out {} triples with predicate {}"),
  ROW(PLAIN_TRIPLE,
      "plain-triple",
      WARNING,
      "left out a relation that no claim states: {}"),
  ROW(UNTYPED, "untyped", ERROR, "{} has no type: {}"),
  ROW(TWO_VALUES, "two-values", ERROR, "{} has two values: {}"),
  ROW(WRONG_NODE, "wrong-node", ERROR, "bad value of {}: {}"),
  ROW(OTHER_IRI,
      "other-iri",
      NOTE,
      "relationship {} is renamed from its parts"),
  ROW(LANGUAGE_LEFT_OUT,
      "language-left-out",
      WARNING,
      "left out the language of {} values of {}"),
  ROW(STRICT,
      "strict",
      ERROR,
      "{} triples would be left out or lose their language"),
  ROW(NO_TEXT, "no-text", ERROR, "no text is found in the report"),
  ROW(MARKER_ALONE,
      "marker-alone",
      WARNING,
      "marker [{}] has no note, kept as a source without address"),
  ROW(NOTE_ALONE, "note-alone", WARNING, "no marker in the text cites note {}"),
  ROW(
    LONG_SENTENCE,
    "long-sentence",
    WARNING,
    "sentence is too long, no claims are sought behind its first 20,000 words"),
  ROW(BAD_RULE, "bad-rule", ERROR, "bad rule, {}: {}"),
  ROW(RULE_FAILS, "rule-fails", WARNING, "rule {} fails: {}"),
  ROW(SCHEMA, "schema", ERROR, "schema: {}"),
  ROW(NOT_VALIDATED,
      "not-validated",
      NOTE,
      "cannot be read again, not validated against the schema"),
  ROW(QUOTE_ELSEWHERE,
      "quote-elsewhere",
      WARNING,
      "quote of {} stands at {} in the report"),
  ROW(QUOTE_MISSING,
      "quote-missing",
      WARNING,
      "quote of {} is not in the report"),
  ROW(TEXT_CHANGED,
      "text-changed",
      WARNING,
      "text of report {} has another sha256: {}"),
  ROW(NOT_VERIFIED,
      "not-verified",
      NOTE,
      "quotes of report {} are not verified"),
  ROW(DEAD_URL, "dead-url", WARNING, "address of {} cannot be right: {}"),
  ROW(URL_TWICE, "url-twice", NOTE, "{} has the address of {}"),
  ROW(VIEW_CHOSEN, "view-chosen", NOTE, "diagram shows the view {}"),
  ROW(ACTORS_LEFT_OUT, "actors-left-out", NOTE, "diagram shows {} actors"),
  ROW(NOTHING_TO_DRAW,
      "nothing-to-draw",
      WARNING,
      "no relationship can be drawn"),
  ROW(LABEL_CUT, "label-cut", NOTE, "label is cut in the diagram: {}"),
  ROW(GRAPHVIZ, "graphviz", WARNING, "Graphviz: {}"),
};

const char*
ent_notice_code(const EntNoticeId id)
{
  assert(id < ENT_N_NOTICES);
  return entries[id].code;
}

// Return whether a byte behind 0xC2 makes it a control character (C1)
static bool
is_c1_end(const unsigned char byte)
{
  return byte >= 0x80U && byte < 0xA0U;
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

    const bool is_c1 = (c == 0xC2U && i + 1U < text.size &&
                        is_c1_end((unsigned char)text.data[i + 1U])) ||
                       (is_c1_end(c) && i && text.data[i - 1U] == '\xC2');
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

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

/**
   @file entente.h
   The whole public interface of libentente.

   entente gathers actors and sourced claims from dossiers and RDF graphs,
   merges them, and writes them as RDF, as dossiers, as tables and as diagrams.
   One type travels between all stages: the record (#EntRecord), a borrowed
   view of an actor, report, source, passage or claim.

   Conventions:
   - Text is UTF-8.  Sizes (`_size`, `.size`) count bytes; lines and columns
     are 1-based, columns count bytes; `start` and `end` of a passage count
     Unicode code points, 0-based, half-open.
   - A view (#EntText and every record) owns nothing and is valid during the
     call that hands it over, unless its getter says otherwise.
   - Functions that can fail return #EntStatus.  Constructors return null when
     memory ends.  Every `_free` accepts null.
   - Strings (`const char*`) that are returned are static.  Null for options
     means all defaults.
   - Nothing is global: programs may use several worlds in several threads, but
     one world in one thread at a time.  Raptor and Graphviz keep process-wide
     state of their own: never read RDF or draw in two threads at once.
*/

#ifndef ENTENTE_H
#define ENTENTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ENT_API __attribute__((visibility("default")))
#define ENT_NODISCARD __attribute__((warn_unused_result))
#else
#define ENT_API
#define ENT_NODISCARD
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// Version of this header, as "major.minor.patch"
#define ENT_VERSION "0.1.0"

/// Default start of every IRI that entente names (option base)
#define ENT_DEFAULT_BASE "https://w3id.org/entente/id/"

/// Default ceiling for drawn actors: the subtitle says how many are left out
#define ENT_DEFAULT_MAX_ACTORS 30U

/**
   Return the version of the library, as "major.minor.patch".

   It may differ from ENT_VERSION, which is the header's.
*/
ENT_API const char*
ent_version(void);

// Status, text, memory

/// What came of a call: 0 is good, ENT_FAILURE a mild "no", the rest fatal
typedef enum {
  ENT_SUCCESS,    ///< Done
  ENT_FAILURE,    ///< Nothing here, carry on
  ENT_BAD_INPUT,  ///< Input was refused; a notice says where and why
  ENT_BAD_ARG,    ///< An argument does not make sense
  ENT_BAD_READ,   ///< Reading failed (file, pipe, device)
  ENT_BAD_WRITE,  ///< Writing failed
  ENT_NO_MEMORY,  ///< Memory ended
  ENT_OVER_LIMIT, ///< A limit on size, depth or time was passed
  ENT_BAD_LIBRARY ///< A library that entente calls failed without a reason
} EntStatus;

/// Return a short English phrase, never null, for a status or another number
ENT_API const char*
ent_status_string(EntStatus status);

/// Borrowed UTF-8 text, not null-terminated; data may be null if size is 0
typedef struct {
  const char* data; ///< First byte
  size_t      size; ///< Length in bytes
} EntText;

/// Borrowed list of texts
typedef struct {
  const EntText* items;   ///< First text, or null if there are none
  size_t         n_items; ///< Number of texts
} EntTexts;

/// View a null-terminated string, as long as it lives; null is the empty text
ENT_API EntText
ent_text(const char* string);

/**
   Where all memory comes from.

   One function serves all, as realloc() does: `block` null allocates, `size` 0
   frees and returns null, and null for a size over 0 means that memory ended.
*/
typedef struct {
  void* handle;                                            ///< Passed along
  void* (*resize)(void* handle, void* block, size_t size); ///< The function
} EntAllocator;

// World: what all stages of one run share

/// Position in an input document
typedef struct {
  const char* document; ///< Name of the input, null if there is none
  uint32_t    line;     ///< Line, 1-based, 0 if unknown
  uint32_t    column;   ///< Column in bytes, 1-based, 0 if unknown
} EntPosition;

/// How grave a notice is, in rising order
typedef enum {
  ENT_NOTE,    ///< Worth knowing, nothing is lost
  ENT_WARNING, ///< Odd input; the text says what was done about it
  ENT_ERROR    ///< Input was refused
} EntLevel;

/// Something the program says about its input
typedef struct {
  const char* code;     ///< Stable name, for example "duplicate-claim"
  EntLevel    level;    ///< How grave it is
  EntPosition position; ///< Where in the input
  EntText     text;     ///< The message: one impersonal line, no stop
} EntNotice;

/// Receiver of notices; the notice is valid during the call
typedef void (*EntNoticeFunc)(void* handle, const EntNotice* notice);

/// Allocator, notices and limits of one run; opaque
typedef struct EntWorldImpl EntWorld;

/**
   Make a world.

   `allocator` is copied; null takes the system's.  The world must outlive all
   that is made with it, and all positions that came from it.
*/
ENT_API EntWorld*
ent_world_new(const EntAllocator* allocator);

/// Free a world, after everything that was made with it
ENT_API void
ent_world_free(EntWorld* world);

/**
   Send notices to `func`; null drops them, as before the first call.

   They are counted in any case, see ent_world_n_notices().
*/
ENT_API void
ent_world_on_notice(EntWorld* world, EntNoticeFunc func, void* handle);

/// Return how many notices of exactly this level were raised, dropped or not
ENT_API size_t
ent_world_n_notices(const EntWorld* world, EntLevel level);

// Records: what travels

/// The five things that entente knows
typedef enum {
  ENT_ACTOR = 1, ///< State, person, organization, armed group or bloc
  ENT_REPORT,    ///< Document that was read
  ENT_SOURCE,    ///< Document that a report cites: one URL of one note
  ENT_PASSAGE,   ///< One sentence of a report
  ENT_CLAIM      ///< One relation of two actors as one passage states it
} EntRecordType;

/// Kind of an actor
typedef enum {
  ENT_STATE = 1,    ///< State or territory
  ENT_PERSON,       ///< Natural person
  ENT_ORGANIZATION, ///< Ministry, company, agency, party
  ENT_ARMED_GROUP,  ///< Armed group that is no state's force
  ENT_BLOC          ///< Alliance or group of states
} EntActorKind;

/// The fourteen predicates, in the order of their families
typedef enum {
  ENT_PARTNER_OF = 1,  ///< Partnership, cooperation (symmetric)
  ENT_ALLY_OF,         ///< Alliance, treaty, bloc (symmetric)
  ENT_SUPPORTS,        ///< Backs, defends, aids in words or deeds
  ENT_SUPPLIER_OF,     ///< Supplies goods, arms, energy, money
  ENT_ADVERSARY_OF,    ///< Enmity, rivalry, war between (symmetric)
  ENT_ATTACKS,         ///< Uses military force, sabotage
  ENT_DETAINS,         ///< Seizes, captures, arrests
  ENT_THREATENS,       ///< Threatens, demands of, coerces
  ENT_SANCTIONS,       ///< Sanctions, expels, bans
  ENT_CONDEMNS,        ///< Condemns, criticizes, accuses
  ENT_ENGAGES_WITH,    ///< Meets, negotiates, visits (symmetric)
  ENT_HOLDS_OFFICE_IN, ///< Person in an office of a state or organization
  ENT_MEMBER_OF,       ///< Member of an organization or bloc
  ENT_PART_OF          ///< Unit of a state or organization
} EntPredicate;

/// Number of values of EntPredicate, the unused 0 included
#define ENT_N_PREDICATES 15U

/// Whether a claim affirms or denies its relationship
typedef enum {
  ENT_AFFIRMED = 1, ///< The relation holds (the default)
  ENT_NEGATED       ///< The relation does not hold, did not happen
} EntPolarity;

/// How a claim puts its relationship
typedef enum {
  ENT_FACTUAL = 1,  ///< As a fact (the default)
  ENT_LIKELY,       ///< Hedged, or assessed as more or less probable
  ENT_FUTURE,       ///< Will hold
  ENT_HYPOTHETICAL, ///< If, could, would, wants, demands
  ENT_HISTORICAL    ///< Held formerly
} EntModality;

/// What the speaker of a claim does in saying it
typedef enum {
  ENT_SAID = 1,  ///< Says
  ENT_CLAIMED,   ///< Claims
  ENT_DENIED,    ///< Denies (goes with negated polarity)
  ENT_ANNOUNCED, ///< Announces
  ENT_ASSESSED,  ///< Assesses, judges, predicts
  ENT_REPORTED,  ///< Reports
  ENT_OTHER_ACT  ///< Any other act of speech
} EntSpeechAct;

/// Confidence that an analyst wrote into the report
typedef enum {
  ENT_CONFIDENCE_LOW = 1,  ///< "low confidence"
  ENT_CONFIDENCE_MODERATE, ///< "moderate confidence"
  ENT_CONFIDENCE_HIGH      ///< "high confidence"
} EntConfidence;

/// What a label is to its actor
typedef enum {
  ENT_LABEL_NAME = 1, ///< Preferred name, one per language
  ENT_LABEL_ALIAS,    ///< Other name
  ENT_LABEL_HIDDEN,   ///< Found in texts, never printed
  ENT_LABEL_DEMONYM,  ///< Adjective or people: "Russian"
  ENT_LABEL_METONYM   ///< Seat or capital that stands for it: "Kremlin"
} EntLabelRole;

/// A label of an actor
typedef struct {
  EntLabelRole role; ///< What the label is
  EntText      text; ///< The words
  EntText      lang; ///< BCP 47 language tag, empty if none is given
} EntLabel;

/// Borrowed list of labels
typedef struct {
  const EntLabel* items;   ///< First label, or null
  size_t          n_items; ///< Number of labels
} EntLabels;

/// State, person, organization, armed group or bloc
typedef struct {
  EntText      id;          ///< Name in the IRI, [a-z0-9]+(-[a-z0-9]+)*
  EntText      iri;         ///< IRI if not the one made from id, else empty
  EntActorKind kind;        ///< Kind, required
  EntText      rolls_up_to; ///< Id of the state it belongs to, or empty
  EntText      iso3166;     ///< ISO 3166 code, or empty
  EntText      from_date;   ///< First year, month or day, or empty
  EntText      to_date;     ///< Last year, month or day, or empty
  EntTexts     same_as;     ///< IRIs of the same actor elsewhere
  EntLabels    labels;      ///< At least one name
} EntActor;

/// Document that was read
typedef struct {
  EntText id;        ///< Name in the IRI
  EntText iri;       ///< IRI if not the one made from id
  EntText title;     ///< Title
  EntText author;    ///< Author as printed
  EntText publisher; ///< Publishing house
  EntText issued;    ///< Date: year, month or day
  EntText lang;      ///< BCP 47 tag of its language
  EntText href;      ///< URL
  EntText sha256;    ///< SHA-256 of the normalized text, 64 hex digits
} EntReport;

/// Document that a report cites
typedef struct {
  EntText id;       ///< Name within the report
  EntText iri;      ///< IRI if not the one made from report and id
  EntText report;   ///< Id of the citing report
  EntText note;     ///< Printed number of the note: "11", "xvi"
  EntText href;     ///< The real URL
  EntText printed;  ///< The URL as printed if that differs: "mid dot ru"
  EntText citation; ///< What the note says if there is no URL
} EntSource;

/// One sentence of a report
typedef struct {
  EntText  id;      ///< Name within the report
  EntText  iri;     ///< IRI if not the one made from report and id
  EntText  report;  ///< Id of the report
  uint64_t number;  ///< Ordinal among all sentences, 1-based, 0 if unknown
  uint64_t start;   ///< First code point in the normalized text
  uint64_t end;     ///< One past the last code point, 0 if unknown
  EntTexts sources; ///< Ids of the cited sources of the same report
  EntText  prefix;  ///< Text before the quote
  EntText  suffix;  ///< Text after the quote
  EntText  quote;   ///< The sentence, exactly
} EntPassage;

/// One relation of two actors as one passage states it
typedef struct {
  EntText       report;              ///< Id of the passage's report
  EntText       passage;             ///< Id of the passage
  EntText       iri;                 ///< IRI if not the computed one
  EntText       from;                ///< Id of the first actor
  EntPredicate  predicate;           ///< Kind of relation
  EntText       to;                  ///< Id of the second actor
  EntPolarity   polarity;            ///< 0 is read as affirmed
  EntModality   modality;            ///< 0 is read as factual
  EntText       speaker;             ///< Id of the actor who says it
  EntSpeechAct  speech_act;          ///< What the speaker does, or 0
  EntText       relayed_by;          ///< Id of the actor who passes it on
  EntTexts      hedges;              ///< Hedging words as printed
  EntText       office;              ///< Words of the office
  EntText       from_date;           ///< When it began to hold
  EntText       to_date;             ///< When it ceased to hold
  EntText       wording;             ///< The passage's own short verb phrase
  EntTexts      goods;               ///< What is supplied
  EntText       rule;                ///< Id of the extraction rule
  EntText       confidence;          ///< Machine's score, decimal 0.0 to 1.0
  EntConfidence analytic_confidence; ///< Analyst's confidence, or 0
} EntClaim;

/// A record: one of the five things, with its place in the input
typedef struct {
  EntRecordType type;     ///< Which member of the union holds
  EntPosition   position; ///< Where it was read
  union {
    const EntActor*   actor;   ///< ENT_ACTOR
    const EntReport*  report;  ///< ENT_REPORT
    const EntSource*  source;  ///< ENT_SOURCE
    const EntPassage* passage; ///< ENT_PASSAGE
    const EntClaim*   claim;   ///< ENT_CLAIM
    const void*       any;     ///< Any of them
  };
} EntRecord;

/**
   Receiver of records.

   Claims of a passage follow it directly.  A status above ENT_FAILURE stops
   the sender, which returns it.
*/
typedef struct {
  void* handle; ///< Passed to receive
  EntStatus (*receive)(void* handle, const EntRecord* record); ///< Function
} EntSink;

/// Return the name of a predicate, not 0, as in dossiers and IRIs: "supplierOf"
ENT_API const char*
ent_predicate_name(EntPredicate predicate);

/// Return the predicate of a name as in dossiers, letter case matters, or 0
ENT_API EntPredicate
ent_predicate_find(EntText name);

/// Return the printed label of a predicate: "supplier of"
ENT_API const char*
ent_predicate_label(EntPredicate predicate);

/**
   Return whether a predicate holds in both directions.

   The ends of such a claim are kept in code-point order, and its plain triple
   is written both ways.
*/
ENT_API bool
ent_predicate_is_symmetric(EntPredicate predicate);

/// Return the name of a kind as in dossiers: "armed-group"
ENT_API const char*
ent_actor_kind_name(EntActorKind kind);

/**
   Return what an actor is called in print.

   That is its name without a language, else in English, else the first; its id
   if it has none.  The text is the actor's.
*/
ENT_API EntText
ent_actor_label(const EntActor* actor);

// Formats

/// Formats of inputs and outputs
typedef enum {
  ENT_FORMAT_UNKNOWN, ///< None, or to be sniffed
  ENT_DOSSIER_XML,    ///< Dossier in XML
  ENT_DOSSIER_JSON,   ///< Dossier in JSON
  ENT_TURTLE,         ///< RDF 1.1 Turtle
  ENT_NTRIPLES,       ///< RDF 1.1 N-Triples
  ENT_NQUADS,         ///< RDF 1.1 N-Quads
  ENT_TRIG,           ///< RDF 1.1 TriG
  ENT_RDFXML,         ///< RDF 1.1 XML
  ENT_JSONLD,         ///< JSON-LD 1.1 (written only)
  ENT_CSV,            ///< Table of claims (written only)
  ENT_CITATIONS,      ///< Table of citations (written only)
  ENT_DOT,            ///< Graphviz DOT with positions (drawn)
  ENT_SVG,            ///< SVG (drawn)
  ENT_PNG,            ///< PNG at 192 dpi (drawn)
  ENT_PDF,            ///< PDF (drawn)
  ENT_GVJSON,         ///< Graphviz's JSON with all it draws (drawn)
  ENT_HTML,           ///< Report in HTML (read); page of evidence (drawn)
  ENT_MARKDOWN,       ///< Report in Markdown (read); figure (drawn)
  ENT_TEXT_REPORT,    ///< Report in plain text (read only)
  ENT_LATEX,          ///< Figure in LaTeX (drawn)
  ENT_FRAGMENT        ///< Figure in HTML to be put into a page (drawn)
} EntFormat;

/// What is known of a format
typedef struct {
  EntFormat   format;      ///< Its number
  const char* name;        ///< Name for options: "turtle"
  const char* extension;   ///< File extension without dot: "ttl"
  const char* media_type;  ///< Registered media type
  const char* description; ///< A phrase for lists
  bool        is_input;    ///< Can be read
  bool        is_output;   ///< Can be written or drawn
  bool        is_streamed; ///< Can be written as records arrive
  bool        is_drawn;    ///< Is a diagram
} EntFormatInfo;

/**
   Return what is known of a format.

   Formats are numbered from 1 without gaps; null is returned for
   ENT_FORMAT_UNKNOWN and past the last one.  The rest is static.
*/
ENT_API const EntFormatInfo*
ent_format_info(EntFormat format);

/// Return the format of a name ("turtle") or file extension ("ttl"), or unknown
ENT_API EntFormat
ent_format_find(EntText name);

/// Return the format that a path's extension tells, or ENT_FORMAT_UNKNOWN
ENT_API EntFormat
ent_format_of_path(const char* path);

// Reading

/**
   Source of bytes.

   `read` fills at most `size` bytes and returns how many, 0 at the end, or a
   negative number on failure.
*/
typedef struct {
  const char* name;   ///< Name for messages, copied where it is kept
  void*       handle; ///< Passed to read
  ptrdiff_t (*read)(void* handle, void* bytes, size_t size); ///< Function
} EntInput;

/// Finder of actors and claims in reports, see ent_extractor_new(); opaque
typedef struct EntExtractorImpl EntExtractor;

/// Which sentences of a report cite what a marker names
typedef enum {
  ENT_SCOPE_SENTENCE, ///< The one that it stands in or ends
  ENT_SCOPE_PARAGRAPH ///< All of its paragraph
} EntScope;

/// How to read
typedef struct {
  EntFormat     format;    ///< Format, or ENT_FORMAT_UNKNOWN to sniff it
  const char*   base;      ///< Start of entente's IRIs, null for the default
  bool          is_strict; ///< Refuse what else is left out with a notice
  const char*   report;   ///< Id of a report that is read, null: from its title
  EntScope      scope;    ///< Scope of a report's markers
  bool          is_whole; ///< Send a report's sentences that cite nothing, too
  EntExtractor* extractor; ///< Finds claims in reports, null: none are sought
} EntReadOptions;

/**
   Read a document and send its records to a sink.

   A dossier is streamed; RDF is gathered first, and nothing is sent of a graph
   that is refused.  Of a report are sent itself, the sources of its notes and
   links, and the sentences that cite them.  Returns ENT_BAD_INPUT after a
   notice that names line and reason, ENT_BAD_READ, ENT_NO_MEMORY,
   ENT_OVER_LIMIT, or what the sink returned.
*/
ENT_API ENT_NODISCARD EntStatus
ent_read(EntWorld*             world,
         const EntInput*       input,
         const EntReadOptions* options,
         EntSink               sink);

/**
   Read a file as ent_read() does.

   The path "-" is standard input.  If no format is named, the path's extension
   tells it, else the content.  Returns ENT_BAD_READ after a notice if the file
   cannot be opened.
*/
ENT_API ENT_NODISCARD EntStatus
ent_read_path(EntWorld*             world,
              const char*           path,
              const EntReadOptions* options,
              EntSink               sink);

// The gathered graph

/// Merged records of any number of inputs; opaque
typedef struct EntGraphImpl EntGraph;

/// What all claims with the same ends and predicate say together
typedef struct {
  uint32_t        from;         ///< Index of the first actor
  uint32_t        to;           ///< Index of the second actor
  EntPredicate    predicate;    ///< Kind of relation
  const uint32_t* claims;       ///< Indices of its claims, ascending
  uint32_t        n_claims;     ///< Number of claims, at least 1
  uint32_t        n_supporting; ///< How many of them are affirmed
  bool            is_fact;      ///< Whether the plain triple may be written
} EntRelationship;

/// Make an empty graph
ENT_API EntGraph*
ent_graph_new(EntWorld* world);

/// Free a graph, and with it all that its getters returned
ENT_API void
ent_graph_free(EntGraph* graph);

/**
   Return the sink that adds records to a graph.

   Each record is checked, brought into its one form, and copied; faults are
   raised as notices and answered with ENT_BAD_INPUT.  Records may come in any
   order.  Not to be used after ent_graph_finish().
*/
ENT_API EntSink
ent_graph_sink(EntGraph* graph);

/**
   Merge equal records, resolve references, sort, and find relationships.

   Call it once, after the last record.  Returns ENT_BAD_INPUT after notices
   that name dangling references and contradictions with both places.
   The getters below may be called only after success; what they return lives
   as long as the graph.
*/
ENT_API ENT_NODISCARD EntStatus
ent_graph_finish(EntGraph* graph);

/// Return the number of records of a type, after merging
ENT_API size_t
ent_graph_n_records(const EntGraph* graph, EntRecordType type);

/// Return a record by its index in canonical order, under ent_graph_n_records()
ENT_API EntRecord
ent_graph_record(const EntGraph* graph, EntRecordType type, size_t index);

/// Return the index of an actor by id, or SIZE_MAX
ENT_API size_t
ent_graph_find_actor(const EntGraph* graph, EntText id);

/// Return the index of the passage that states the claim of an index
ENT_API size_t
ent_graph_claim_passage(const EntGraph* graph, size_t claim);

/**
   Return the indices of the sources that a passage cites.

   Their number is stored in `n_out`; the array is the graph's, and ascending.
*/
ENT_API const uint32_t*
ent_graph_passage_sources(const EntGraph* graph, size_t passage, size_t* n_out);

/// Return how many different triples of ends and predicate claims state
ENT_API size_t
ent_graph_n_relationships(const EntGraph* graph);

/// Return a relationship by its index, under ent_graph_n_relationships()
ENT_API const EntRelationship*
ent_graph_relationship(const EntGraph* graph, size_t index);

/// What to keep of a graph; zero in all fields keeps everything
typedef struct {
  const char* const* around;     ///< Ids of actors to stay near, or null
  size_t             n_around;   ///< How many
  unsigned           depth;      ///< Steps from them, 0 is read as 1
  uint32_t           predicates; ///< Bits 1U << predicate, 0 for all
  uint32_t           min_claims; ///< Least number of claims of a relationship
} EntSelection;

/**
   Copy the part of a finished graph that a selection keeps, with all evidence.

   The new graph is finished.  Returns ENT_BAD_ARG if an actor to stay near is
   not in the graph, after a notice.
*/
ENT_API ENT_NODISCARD EntStatus
ent_graph_select(const EntGraph*     graph,
                 const EntSelection* selection,
                 EntGraph**          out);

// Writing

/// Taker of bytes; ENT_SUCCESS means that all of them were taken
typedef struct {
  void* handle; ///< Passed to write
  EntStatus (*write)(void* handle, const void* bytes, size_t size); ///< Taker
} EntOutput;

/// How to write
typedef struct {
  const char* base;  ///< Start of entente's IRIs, null for the default
  const char* graph; ///< IRI of one named graph for everything, or null
} EntWriteOptions;

/**
   Write a finished graph in canonical order.

   The same records in any order and from any number of inputs give the same
   bytes.  Returns ENT_BAD_ARG for a format that is drawn or not written, and,
   after a notice, if base or graph is no IRI; ENT_BAD_WRITE, ENT_NO_MEMORY.
*/
ENT_API ENT_NODISCARD EntStatus
ent_graph_write(const EntGraph*        graph,
                EntFormat              format,
                const EntWriteOptions* options,
                EntOutput              output);

/// Writer of records as they arrive, in memory that quotes do not fill; opaque
typedef struct EntStreamImpl EntStream;

/**
   Make a streaming writer.

   Only formats whose info says `is_streamed`.  `output` must stay usable until
   ent_stream_finish().  Returns null if memory ended, if the format is none,
   and, after a notice, if base or graph is no IRI.
*/
ENT_API EntStream*
ent_stream_new(EntWorld*              world,
               EntFormat              format,
               const EntWriteOptions* options,
               EntOutput              output);

/// Free a streaming writer; what was not finished stays incomplete
ENT_API void
ent_stream_free(EntStream* stream);

/**
   Return the sink that writes records to a stream.

   Claims must follow their passage directly.  Faults are raised as notices and
   answered with ENT_BAD_INPUT; failures of the output with its status.
*/
ENT_API EntSink
ent_stream_sink(EntStream* stream);

/**
   Write what had to wait: actors, relationships and plain triples.

   Returns ENT_BAD_INPUT if a reference found no record, ENT_BAD_WRITE.
*/
ENT_API ENT_NODISCARD EntStatus
ent_stream_finish(EntStream* stream);

// Extraction

/**
   Make a finder of actors and claims with the names and rules of entente.

   It serves any number of reports, one at a time: set it in #EntReadOptions.
   The world must outlive it.  Returns ENT_NO_MEMORY.
*/
ENT_API ENT_NODISCARD EntStatus
ent_extractor_new(EntWorld* world, EntExtractor** out);

/// Free a finder; null is allowed
ENT_API void
ent_extractor_free(EntExtractor* extractor);

/// Add actors of a finished graph with all labels; known ids get more labels
ENT_API ENT_NODISCARD EntStatus
ent_extractor_add_actors(EntExtractor* extractor, const EntGraph* actors);

/// Write the actors of a finished graph in a form that is quick to add
ENT_API ENT_NODISCARD EntStatus
ent_gazetteer_write(const EntGraph* actors, EntOutput output);

/// Add what ent_gazetteer_write() wrote; ENT_FAILURE if the bytes are something
/// else, ENT_BAD_INPUT if they are damaged or another version's
ENT_API ENT_NODISCARD EntStatus
ent_extractor_add_compiled(EntExtractor* extractor, EntText bytes);

/**
   Add rules in the language of ontology/rules/README.md.

   `name` stands in messages.  Returns ENT_BAD_INPUT after notices that name
   line and column.
*/
ENT_API ENT_NODISCARD EntStatus
ent_extractor_add_rules(EntExtractor* extractor,
                        const char*   name,
                        EntText       bytes);

/// Write words, actors, clauses, rules tried and claims of each sentence
ENT_API void
ent_extractor_explain(EntExtractor* extractor, EntOutput output);

/// Write number, tab, text of each sentence of two actors without a rule's hit
ENT_API void
ent_extractor_on_gap(EntExtractor* extractor, EntOutput output);

/// What came of the examples of rules
typedef struct {
  size_t n_rules;    ///< Rules
  size_t n_triggers; ///< Words that set them off
  size_t n_examples; ///< Lines that were run: example and never
  size_t n_failed;   ///< Those that did not hold
} EntRuleCounts;

/**
   Run all examples of all rules.

   Each that does not hold is a notice with file and line.  Returns
   ENT_BAD_INPUT if there is one.
*/
ENT_API ENT_NODISCARD EntStatus
ent_extractor_check_rules(EntExtractor* extractor, EntRuleCounts* out);

/**
   Write a row for each rule: id, predicate, file and line, the line itself.

   Columns are parted by tabs; the first row names them.
*/
ENT_API ENT_NODISCARD EntStatus
ent_extractor_list_rules(EntExtractor* extractor, EntOutput output);

/// Send the actors that are known before any report is read
ENT_API ENT_NODISCARD EntStatus
ent_extractor_list_actors(EntExtractor* extractor, EntSink sink);

/// How much of what was read rules hold for
typedef struct {
  size_t n_sentences; ///< Sentences that were read
  size_t n_pairs;     ///< Those that speak of two actors
  size_t n_covered;   ///< Those of them in which a rule holds
} EntCoverage;

/// Return what was counted in all reports so far
ENT_API EntCoverage
ent_extractor_coverage(const EntExtractor* extractor);

// Drawing

/// What a diagram shows
typedef enum {
  ENT_VIEW_AUTO,     ///< What fits the options and the graph
  ENT_VIEW_OVERVIEW, ///< The actors with most claims
  ENT_VIEW_EGO,      ///< One actor with its relations
  ENT_VIEW_PAIR,     ///< All relations of two to four actors
  ENT_VIEW_BLOCS,    ///< States with all that belongs to them, counted
  ENT_VIEW_PLATE     ///< An index of all names
} EntView;

/// Colours of a diagram; SVG follows its reader's choice unless it is grey
typedef enum { ENT_THEME_LIGHT, ENT_THEME_DARK, ENT_THEME_PRINT } EntTheme;

/// How to draw; zero in all fields is the default
typedef struct {
  const char*        title;      ///< Title, null for the report's own
  size_t             max_actors; ///< Most actors drawn, 0 for what fits
  EntView            view;       ///< What is shown
  EntTheme           theme;      ///< Colours
  unsigned           width;      ///< Millimetres in print, 0 for 170 or 257
  const char*        as_of;      ///< Date: later or ended claims are left out
  const char* const* around;     ///< Ids of actors for ego and pair, or null
  size_t             n_around;   ///< How many
  bool               rolls_up;   ///< Whether states stand for their actors
  bool               is_all;     ///< Whether to draw denied and hypothetical
} EntDrawOptions;

/// A diagram, laid out once, to be rendered in any drawn format; opaque
typedef struct EntDrawingImpl EntDrawing;

/**
   Lay out a diagram of a finished graph.

   The layout runs in this process and may take long for large graphs: callers
   that need a bound run it in a child process, as the command line does.
   Returns ENT_BAD_LIBRARY if Graphviz fails, ENT_NO_MEMORY.
*/
ENT_API ENT_NODISCARD EntStatus
ent_drawing_new(const EntGraph*       graph,
                const EntDrawOptions* options,
                EntDrawing**          out);

/// Free a drawing
ENT_API void
ent_drawing_free(EntDrawing* drawing);

/**
   Render a drawing in a drawn format.

   May be called several times, for one or several formats; all show the same
   geometry, and the same graph gives the same bytes.  Returns ENT_BAD_ARG for
   a format that is not drawn, ENT_BAD_LIBRARY, ENT_BAD_WRITE, ENT_NO_MEMORY.
*/
ENT_API ENT_NODISCARD EntStatus
ent_drawing_render(EntDrawing* drawing, EntFormat format, EntOutput output);

/**
   Render a drawing as a figure for a report, ENT_MARKDOWN or ENT_LATEX.

   `picture` is the file that it shows, as the report is to write it (in LaTeX
   unchanged); ent_drawing_render() takes figure.svg and figure.pdf.
*/
ENT_API ENT_NODISCARD EntStatus
ent_drawing_render_figure(EntDrawing* drawing,
                          EntFormat   format,
                          const char* picture,
                          EntOutput   output);

// Checking

/**
   Validate a dossier in XML against the published RELAX NG schema.

   The schema is part of the library.  Faults are raised as notices.  Call it
   for files that ent_read() accepted: it has no guards of its own.  What came
   from standard input, "-", is gone: a notice says so.  Returns ENT_BAD_INPUT
   if there are faults.
*/
ENT_API ENT_NODISCARD EntStatus
ent_check_schema(EntWorld* world, const char* path);

/**
   Compare every quote of a report with the report itself.

   `bytes` is the report as it was published, of `format`; unknown is plain
   text.  It is read as ent_read() does.  `report` is the id, or empty if the
   graph has just one report.  Each difference is a notice.  Returns
   ENT_FAILURE if a quote does not stand where it should.
*/
ENT_API ENT_NODISCARD EntStatus
ent_check_quotes(const EntGraph* graph,
                 EntText         report,
                 EntText         bytes,
                 EntFormat       format);

/**
   Look for addresses of sources that cannot be right or stand twice.

   Each is a notice.  Returns ENT_FAILURE if one looks dead: its host is no
   host, or it was cut off.  Nothing is fetched.
*/
ENT_API ENT_NODISCARD EntStatus
ent_check_sources(const EntGraph* graph);

#ifdef __cplusplus
}
#endif

#endif // ENTENTE_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: records in any order, claims directly behind their passage.
// Goes out: the triples of sources, passages and claims as they come, and at
// the end actors, offices, relationships, reports and plain triples.
// Kept: actors and reports whole, relationships, offices, and two numbers for
// each source and passage; nothing of a quote.
// Refused: passages that come again, since nothing is left to compare with.

#include "base/keys.h"
#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/accept.h"
#include "model/fields.h"
#include "model/naming.h"
#include "model/record.h"
#include "write/rdf.h"
#include "write/relations.h"

#include <assert.h>
#include <string.h>

// What is known of an id: bits of a value in the keys
#define IS_DEFINED UINT64_C(1) // A record has it
#define IS_USED UINT64_C(2)    // A record names it
#define IS_OWN_IRI UINT64_C(4) // Its node has an IRI of its own
#define CONTENT_SHIFT 3U       // The rest is a hash of the record

#define CLAIM_SUFFIX_SIZE 10U // "--" and the hash behind a passage's name

struct EntStreamImpl {
  EntWorld*    world;      // Memory and notices
  EntGate      gate;       // Every record passes it
  EntRdfOutput rdf;        // Where triples go
  EntGraph*    kept;       // Actors and reports
  EntRelations relations;  // Relationships, offices, who states what
  EntKeys      ids;        // Sources, passages, and references to all
  EntNames     own_iris;   // "name", U+0020, IRI of nodes with their own
  EntBytes     name;       // Local name of the current record
  EntBytes     passage;    // Name of the last passage
  EntKeys      claims;     // Claims of the current passage
  EntPosition  last;       // Position of the last record
  size_t       n_dangling; // References to nothing
};

static uint64_t
key_of(const EntRecordType type, const EntText name)
{
  const uint64_t key = ent_text_hash(name) * 0x9E3779B97F4A7C15U + type;
  return key ? key : 1U;
}

static EntText
find_iri(void* const handle, const EntRecordType type, const EntText name)
{
  const EntStream* const stream = (const EntStream*)handle;
  if (!stream->own_iris.n_texts) {
    return ent_text(NULL);
  }

  const uint64_t* const state = ent_keys_find(&stream->ids, key_of(type, name));
  if (!state || !(*state & IS_OWN_IRI)) {
    return ent_text(NULL);
  }

  return ent_names_get(&stream->own_iris, (uint32_t)(*state >> CONTENT_SHIFT));
}

EntStream*
ent_stream_new(EntWorld* const              world,
               const EntFormat              format,
               const EntWriteOptions* const options,
               const EntOutput              output)
{
  assert(world);
  const EntFormatInfo* const info   = ent_format_info(format);
  const EntAllocator* const  memory = ent_world_memory(world);
  EntStream* const           stream =
    info && info->is_streamed
                ? (EntStream*)ent_memory_zeroed(memory, 1U, sizeof(EntStream))
                : NULL;
  if (!stream) {
    return NULL;
  }

  stream->world     = world;
  stream->gate      = ent_gate_init(world);
  stream->relations = ent_relations_init(memory);
  stream->ids       = ent_keys_init(memory);
  stream->claims    = ent_keys_init(memory);
  stream->own_iris  = ent_names_init(memory);
  stream->name      = ent_bytes_init(memory);
  stream->passage   = ent_bytes_init(memory);
  stream->kept      = ent_graph_new(world);

  const EntEmitContext context  = { world, format, NULL, output };
  const EntResolver    resolver = { stream, find_iri };
  if (ent_rdf_output_open(&stream->rdf, &context, options, resolver) ||
      !stream->kept) {
    ent_stream_free(stream);
    return NULL;
  }

  return stream;
}

void
ent_stream_free(EntStream* const stream)
{
  if (!stream) {
    return;
  }

  const EntAllocator* const memory = ent_world_memory(stream->world);
  ent_rdf_output_clear(&stream->rdf);
  ent_graph_free(stream->kept);
  ent_relations_clear(&stream->relations);
  ent_keys_clear(&stream->ids);
  ent_keys_clear(&stream->claims);
  ent_names_clear(&stream->own_iris);
  ent_bytes_clear(&stream->name);
  ent_bytes_clear(&stream->passage);
  ent_gate_clear(&stream->gate);
  ent_memory_free(memory, stream);
}

static EntStatus
refuse(EntStream* const       stream,
       const EntRecord* const record,
       const EntNoticeId      id,
       const EntText          a,
       const EntText          b)
{
  return ent_notice(stream->world, id, record->position, a, b);
}

// References

static EntStatus
use(EntStream* const stream, const EntRecordType type, const EntText name)
{
  uint64_t* const state =
    name.size ? ent_keys_add(&stream->ids, key_of(type, name)) : NULL;
  if (state) {
    *state |= IS_USED;
  }

  return state || !name.size ? ENT_SUCCESS : ENT_NO_MEMORY;
}

// Fetch what is known of a name that is used or defined soon
static void
expect(const EntStream* const stream,
       const EntRecordType    type,
       const EntText          name)
{
  if (name.size) {
    ent_keys_expect(&stream->ids, key_of(type, name));
  }
}

static EntStatus
use_node(EntStream* const    stream,
         const EntRecordType type,
         const EntText       report,
         const EntText       id)
{
  stream->name.size = 0U;
  ent_name_add_node(&stream->name, report, id);
  ENT_TRY(stream->name.status);
  return use(stream, type, ent_bytes_view(&stream->name));
}

static uint64_t
hash_texts(const EntTexts texts)
{
  uint64_t hash = 0U;
  for (size_t i = 0U; i < texts.n_items; ++i) {
    hash = hash * 31U + ent_text_hash(texts.items[i]);
  }

  return hash;
}

// Return a hash of a field, 0 if it is absent
static uint64_t
hash_field(const EntField* const field, const void* const record)
{
  if (ent_field_is_text(field)) {
    const EntText text = ent_field_text(field, record);
    return text.size ? ent_text_hash(text) : 0U;
  }

  return ent_field_is_texts(field) ? hash_texts(ent_field_texts(field, record))
         : field->type == ENT_FIELD_NUMBER ? ent_field_number(field, record)
         : field->type == ENT_FIELD_WORD   ? ent_field_word(field, record)
                                           : 0U;
}

// Return a hash of all that a record says
static uint64_t
hash_content(const EntRecord* const record)
{
  const EntShape* const shape = ent_shape(record->type);
  uint64_t              hash  = 1U;
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    hash += hash_field(&shape->fields[i], record->any);
    hash = (hash ^ hash >> 33U) * 0xFF51AFD7ED558CCDU;
  }

  return hash ^ hash >> 33U;
}

static EntStatus
add_own_iri(EntStream* const       stream,
            const EntRecord* const record,
            const EntText          iri,
            uint32_t* const        out)
{
  if (ent_names_find(&stream->own_iris, iri)) {
    return refuse(
      stream, record, ENT_NOTICE_SAME_NAME, iri, ENT_TEXT("an earlier place"));
  }

  *out = ent_names_intern(&stream->own_iris, iri);
  return *out ? ENT_SUCCESS : ENT_NO_MEMORY;
}

static EntStatus
define_own_iri(EntStream* const       stream,
               const EntRecord* const record,
               uint64_t* const        state,
               const EntText          iri)
{
  if (*state & IS_USED) {
    return refuse(stream,
                  record,
                  ENT_NOTICE_MISPLACED_FIELD,
                  ENT_TEXT("an iri behind its first use"),
                  ENT_TEXT("--stream"));
  }

  uint32_t id = 0U;
  ENT_TRY(add_own_iri(stream, record, iri, &id));
  *state = IS_DEFINED | IS_OWN_IRI | (uint64_t)id << CONTENT_SHIFT;
  return ENT_SUCCESS;
}

/*
  Note that an id is defined.  ENT_FAILURE tells that an equal record was
  written before.
*/
static EntStatus
define(EntStream* const       stream,
       const EntRecord* const record,
       const EntText          name)
{
  const EntText  iri = ent_record_iri(record);
  const uint64_t content =
    record->type == ENT_SOURCE ? hash_content(record) >> CONTENT_SHIFT : 0U;
  uint64_t* const state =
    ent_keys_add(&stream->ids, key_of(record->type, name));
  if (!state) {
    return ENT_NO_MEMORY;
  }

  if (!(*state & IS_DEFINED)) {
    if (iri.size) {
      return define_own_iri(stream, record, state, iri);
    }
    *state |= IS_DEFINED | content << CONTENT_SHIFT;
    return ENT_SUCCESS;
  }

  if (record->type == ENT_PASSAGE) {
    return refuse(
      stream, record, ENT_NOTICE_REPEATED_PASSAGE, name, ent_text(NULL));
  }

  return record->type != ENT_SOURCE || *state >> CONTENT_SHIFT == content
           ? ENT_FAILURE
           : refuse(stream,
                    record,
                    ENT_NOTICE_CONFLICT,
                    name,
                    ENT_TEXT("an earlier place"));
}

// Records

static EntStatus
write_record(EntStream* const stream, const EntRecord* const record)
{
  EntMap* const map = &stream->rdf.map;
  ent_map_begin(map, record);
  ent_map_fields(map, record);
  ENT_TRY(ent_map_end(map));
  return record->type == ENT_PASSAGE ? ent_map_selectors(map, record->passage)
                                     : ENT_SUCCESS;
}

// Keep an actor or report whole; merging sees to doubles
static EntStatus
keep(EntStream* const stream, const EntRecord* const record)
{
  const EntSink sink = ent_graph_sink(stream->kept);
  ENT_TRY(define(stream, record, ent_record_id(record)));
  return sink.receive(sink.handle, record);
}

static EntStatus
take_source(EntStream* const stream, const EntRecord* const record)
{
  const EntSource* const source = record->source;
  ENT_TRY(use(stream, ENT_REPORT, source->report));

  stream->name.size = 0U;
  ent_name_add_node(&stream->name, source->report, source->id);
  ENT_TRY(stream->name.status);

  const EntStatus st = define(stream, record, ent_bytes_view(&stream->name));
  return st ? st : write_record(stream, record);
}

static EntStatus
take_passage(EntStream* const stream, const EntRecord* const record)
{
  const EntPassage* const passage = record->passage;
  stream->passage.size            = 0U;
  ent_name_add_node(&stream->passage, passage->report, passage->id);
  ENT_TRY(stream->passage.status);
  expect(stream, ENT_PASSAGE, ent_bytes_view(&stream->passage));
  ent_keys_empty(&stream->claims);

  ENT_TRY(use(stream, ENT_REPORT, passage->report));
  for (size_t i = 0U; i < passage->sources.n_items; ++i) {
    ENT_TRY(
      use_node(stream, ENT_SOURCE, passage->report, passage->sources.items[i]));
  }

  ENT_TRY(write_record(stream, record));
  return define(stream, record, ent_bytes_view(&stream->passage));
}

static EntStatus
write_evidence(EntStream* const      stream,
               const EntClaim* const claim,
               const EntText         name)
{
  EntMap* const map = &stream->rdf.map;

  stream->name.size = 0U;
  ent_name_add_relationship(
    &stream->name, claim->from, claim->predicate, claim->to);
  ent_map_begin_named(
    map, ENT_NS_RELATIONSHIP, ent_bytes_view(&stream->name), claim->report);
  const EntTerm* const property =
    ent_term(claim->polarity == ENT_NEGATED ? ENT_TERM_DISPUTED_BY
                                            : ENT_TERM_SUPPORTED_BY);
  const EntTerm object = { claim->iri.size ? ENT_NS_NONE : ENT_NS_CLAIM,
                           ENT_TERM_NONE,
                           claim->iri.size ? claim->iri : name };
  const EntObject node = { &object, { NULL, 0U }, { NULL, 0U }, ENT_TERM_NONE };
  map->emitter.property(map->emitter.handle, property, &node);
  return ent_map_end(map);
}

// Tell whether a claim of this passage was written before
static EntStatus
check_double(EntStream* const       stream,
             const EntRecord* const record,
             const EntText          name)
{
  const uint64_t  content = hash_content(record) | 1U;
  uint64_t* const known   = ent_keys_add(&stream->claims, ent_text_hash(name));
  if (!known) {
    return ENT_NO_MEMORY;
  }

  if (!*known) {
    *known = content;
    return ENT_SUCCESS;
  }

  if (*known != content) {
    return refuse(
      stream, record, ENT_NOTICE_REPEATED_PASSAGE, name, ent_text(NULL));
  }

  ent_notice(stream->world,
             ENT_NOTICE_DUPLICATE_CLAIM,
             record->position,
             record->claim->passage,
             ent_text(NULL));
  return ENT_FAILURE;
}

/*
  Mark the passage of a claim as used.  Mostly it is the one that came last:
  the claim's name is its name, "--" and the hash.
*/
static EntStatus
use_passage(EntStream* const      stream,
            const EntClaim* const claim,
            const EntText         name)
{
  const EntText last = ent_bytes_view(&stream->passage);
  return last.size && name.size == last.size + CLAIM_SUFFIX_SIZE &&
             ent_text_starts_with(name, last)
           ? ENT_SUCCESS
           : use_node(stream, ENT_PASSAGE, claim->report, claim->passage);
}

static EntStatus
remember(EntStream* const      stream,
         const EntClaim* const claim,
         const EntRelationKeys relation)
{
  const size_t n_relations = stream->relations.n_relations;
  ENT_TRY(ent_relations_add(&stream->relations, claim, relation));
  if (n_relations < stream->relations.n_relations) {
    ENT_TRY(use(stream, ENT_ACTOR, claim->from)); // Else it was used before
    ENT_TRY(use(stream, ENT_ACTOR, claim->to));
  }

  ENT_TRY(use(stream, ENT_ACTOR, claim->speaker));
  return use(stream, ENT_ACTOR, claim->relayed_by);
}

static EntStatus
take_claim(EntStream* const stream, const EntRecord* const record)
{
  const EntClaim* const claim = record->claim;
  EntMap* const         map   = &stream->rdf.map;

  const EntRelationKeys relation =
    ent_relations_expect(&stream->relations, claim);
  expect(stream, ENT_ACTOR, claim->speaker);
  ent_map_begin(map, record);

  // The mapper's subject is the claim's name until the next one begins
  const EntText   name = ent_bytes_view(&map->subject);
  const EntStatus st   = check_double(stream, record, name);
  if (st) {
    return st;
  }

  if (claim->iri.size) {
    uint32_t id = 0U;
    ENT_TRY(add_own_iri(stream, record, claim->iri, &id));
  }

  ENT_TRY(use_passage(stream, claim, name));
  ent_map_fields(map, record);
  ENT_TRY(ent_map_end(map));
  ENT_TRY(remember(stream, claim, relation));
  return write_evidence(stream, claim, name);
}

static EntStatus
receive(void* const handle, const EntRecord* const record)
{
  EntStream* const stream = (EntStream*)handle;
  EntRecord        accepted;
  ENT_TRY(ent_gate_accept(&stream->gate, record, &accepted));
  stream->last = record->position;

  EntStatus st = ENT_SUCCESS;
  switch (record->type) {
    case ENT_ACTOR:
    case ENT_REPORT:
      st = keep(stream, &accepted);
      break;
    case ENT_SOURCE:
      st = take_source(stream, &accepted);
      break;
    case ENT_PASSAGE:
      st = take_passage(stream, &accepted);
      break;
    case ENT_CLAIM:
      st = take_claim(stream, &accepted);
      break;
  }

  return st == ENT_FAILURE ? ENT_SUCCESS : st;
}

EntSink
ent_stream_sink(EntStream* const stream)
{
  assert(stream);
  const EntSink sink = { stream, receive };
  return sink;
}

// The end

// Of references only numbers are kept, so that dangling ones have no name
static EntStatus
check_references(EntStream* const stream)
{
  for (size_t i = 0U; i < stream->ids.n_slots; ++i) {
    const uint64_t key   = stream->ids.slots[2U * i];
    const uint64_t state = stream->ids.slots[2U * i + 1U];

    stream->n_dangling += key && (state & IS_USED) && !(state & IS_DEFINED);
  }

  if (!stream->n_dangling) {
    return ENT_SUCCESS;
  }

  stream->name.size = 0U;
  ent_bytes_number(&stream->name, stream->n_dangling);
  return ent_notice(stream->world,
                    ENT_NOTICE_DANGLING,
                    stream->last,
                    ent_bytes_view(&stream->name),
                    ent_text(NULL));
}

EntStatus
ent_stream_finish(EntStream* const stream)
{
  assert(stream);
  ENT_TRY(ent_graph_finish(stream->kept));
  ENT_TRY(check_references(stream));
  ENT_TRY(
    ent_relations_write(&stream->relations, stream->kept, &stream->rdf.map));

  const EntEmitter* const emitter = &stream->rdf.emitter;
  return emitter->finish(emitter->handle);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// JSON-LD 1.1 with the published context in it; nodes by their whole IRI.
// The context gives every property and class a plain name and says which
// values are IRIs, so that values are written as bare strings and numbers.

#include "base/embedded.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/world.h"
#include "write/emitter.h"
#include "write/escape.h"

#include <assert.h>

typedef struct {
  const EntAllocator*  memory;     // Where this state came from
  const EntNamespaces* namespaces; // IRIs of terms
  EntSpool             spool;      // Output
  EntBytes             key;        // Key of the open property
  EntBytes             values;     // Its values, with commas between
  EntBytes             scratch;    // An IRI or key that is being made
  size_t               n_values;   // How many
  bool                 has_node;   // Whether a node was written
} Jsonld;

static void
begin(void* const handle, const uint32_t prefixes)
{
  Jsonld* const jsonld = (Jsonld*)handle;
  (void)prefixes;
  ent_bytes_string(&jsonld->spool.bytes, "{\n  \"@context\": ");
  ent_bytes_text(&jsonld->spool.bytes, ent_embedded_context());
  ent_bytes_string(&jsonld->spool.bytes, ",\n  \"@graph\": [");
}

static EntText
whole_iri(Jsonld* const jsonld, const EntTerm* const term)
{
  jsonld->scratch.size = 0U;
  if (term->ns) {
    ent_bytes_text(&jsonld->scratch, jsonld->namespaces->iris[term->ns]);
  }
  ent_bytes_text(&jsonld->scratch, term->local);
  return ent_bytes_view(&jsonld->scratch);
}

static void
start_subject(void* const          handle,
              const EntTerm* const graph,
              const EntTerm* const subject)
{
  Jsonld* const   jsonld = (Jsonld*)handle;
  EntBytes* const out    = &jsonld->spool.bytes;
  (void)graph;
  ent_bytes_string(out, jsonld->has_node ? ",\n    {" : "\n    {");
  ent_bytes_string(out, "\n      \"id\": ");
  ent_escape_json(out, whole_iri(jsonld, subject));
  jsonld->has_node    = true;
  jsonld->key.size    = 0U;
  jsonld->values.size = 0U;
  jsonld->n_values    = 0U;
}

static void
flush_property(Jsonld* const jsonld)
{
  EntBytes* const out = &jsonld->spool.bytes;
  if (!jsonld->n_values) {
    return;
  }

  ent_bytes_string(out, ",\n      ");
  ent_escape_json(out, ent_bytes_view(&jsonld->key));
  ent_bytes_string(out, jsonld->n_values > 1U ? ": [" : ": ");
  ent_bytes_text(out, ent_bytes_view(&jsonld->values));
  ent_bytes_string(out, jsonld->n_values > 1U ? "]" : "");
  jsonld->values.size = 0U;
  jsonld->n_values    = 0U;
}

// Terms of the Organization Ontology share names with others and keep a prefix
static EntText
key_of(Jsonld* const jsonld, const EntTerm* const predicate)
{
  jsonld->scratch.size = 0U;
  if (predicate->id == ENT_TERM_TYPE) {
    return ENT_TEXT("type");
  }

  if (predicate->ns == ENT_NS_ORG) {
    ent_bytes_string(&jsonld->scratch, "org:");
  }
  ent_bytes_text(&jsonld->scratch, predicate->local);
  return ent_bytes_view(&jsonld->scratch);
}

static void
add_typed(Jsonld* const jsonld, const EntObject* const object)
{
  EntBytes* const out = &jsonld->values;
  ent_bytes_string(out, "{ \"@value\": ");
  ent_escape_json(out, object->text);
  if (object->lang.size) {
    ent_bytes_string(out, ", \"@language\": ");
    ent_escape_json(out, object->lang);
  } else {
    ent_bytes_string(out, ", \"@type\": ");
    ent_escape_json(out, whole_iri(jsonld, ent_term(object->datatype)));
  }
  ent_bytes_string(out, " }");
}

static void
add_value(Jsonld* const jsonld, const EntObject* const object)
{
  EntBytes* const out = &jsonld->values;
  if (object->iri) {
    const bool is_node =
      !object->iri->ns || ent_namespace_has_base(object->iri->ns);
    ent_escape_json(
      out, is_node ? whole_iri(jsonld, object->iri) : object->iri->local);
  } else if (object->datatype == ENT_TERM_INTEGER) {
    ent_bytes_text(out, object->text);
  } else if (object->lang.size ||
             (object->datatype && object->datatype != ENT_TERM_DECIMAL)) {
    add_typed(jsonld, object);
  } else {
    ent_escape_json(out, object->text);
  }
}

static void
add_property(void* const            handle,
             const EntTerm* const   predicate,
             const EntObject* const object)
{
  Jsonld* const jsonld = (Jsonld*)handle;
  const EntText key    = key_of(jsonld, predicate);
  if (!ent_text_equals(key, ent_bytes_view(&jsonld->key))) {
    flush_property(jsonld);
    jsonld->key.size = 0U;
    ent_bytes_text(&jsonld->key, key);
  }

  if (jsonld->n_values++) {
    ent_bytes_string(&jsonld->values, ", ");
  }
  add_value(jsonld, object);
}

static EntStatus
end_subject(void* const handle)
{
  Jsonld* const jsonld = (Jsonld*)handle;
  flush_property(jsonld);
  ent_bytes_string(&jsonld->spool.bytes, "\n    }");
  return jsonld->key.status       ? jsonld->key.status
         : jsonld->values.status  ? jsonld->values.status
         : jsonld->scratch.status ? jsonld->scratch.status
                                  : ent_spool_trim(&jsonld->spool);
}

static EntStatus
finish(void* const handle)
{
  Jsonld* const jsonld = (Jsonld*)handle;
  ent_bytes_string(&jsonld->spool.bytes, "\n  ]\n}\n");
  return ent_spool_flush(&jsonld->spool);
}

static void
free_jsonld(void* const handle)
{
  Jsonld* const jsonld = (Jsonld*)handle;
  ent_spool_clear(&jsonld->spool);
  ent_bytes_clear(&jsonld->key);
  ent_bytes_clear(&jsonld->values);
  ent_bytes_clear(&jsonld->scratch);
  ent_memory_free(jsonld->memory, jsonld);
}

EntStatus
ent_jsonld_emitter_new(const EntEmitContext* const context,
                       EntEmitter* const           out)
{
  assert(context);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Jsonld* const jsonld = (Jsonld*)ent_memory_zeroed(memory, 1U, sizeof(Jsonld));
  if (!jsonld) {
    return ENT_NO_MEMORY;
  }

  jsonld->memory     = memory;
  jsonld->namespaces = context->namespaces;
  jsonld->spool      = ent_spool_init(memory, context->output);
  jsonld->key        = ent_bytes_init(memory);
  jsonld->values     = ent_bytes_init(memory);
  jsonld->scratch    = ent_bytes_init(memory);

  const EntEmitter emitter = { jsonld,      begin,  start_subject, add_property,
                               end_subject, finish, free_jsonld };
  *out                     = emitter;
  return ENT_SUCCESS;
}

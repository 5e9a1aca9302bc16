// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Turtle and TriG: one block a subject, prefixes in fixed order.

#include "base/memory.h"
#include "base/text.h"
#include "base/world.h"
#include "model/lexical.h"
#include "write/emitter.h"

#include <assert.h>
#include <string.h>

typedef struct {
  const EntAllocator*  memory;       // Where this state came from
  const EntNamespaces* namespaces;   // IRIs of prefixes
  EntSpool             spool;        // Output
  EntBytes             block;        // The subject that is being written
  uint32_t             declared;     // Prefixes that were declared
  uint32_t             used;         // Prefixes that the block needs
  bool                 is_trig;      // Whether graphs are written
  bool                 is_in_graph;  // Whether a graph is open
  EntBytes             graph;        // The open graph's name
  EntTerm              predicate;    // Of the last property
  bool                 has_property; // Whether the block has one
} Turtle;

static void
add_name(Turtle* const turtle, EntBytes* const out, const EntTerm* const term)
{
  if (term->ns) {
    turtle->used |= UINT32_C(1) << term->ns;
    ent_bytes_text(out, ent_namespace_prefix(term->ns));
    ent_bytes_char(out, ':');
    ent_bytes_text(out, term->local);
  } else {
    ent_bytes_char(out, '<');
    ent_bytes_text(out, term->local);
    ent_bytes_char(out, '>');
  }
}

static void
declare(Turtle* const turtle, const uint32_t prefixes)
{
  EntBytes* const out = &turtle->spool.bytes;
  for (unsigned i = 1U; i < ENT_N_NAMESPACES; ++i) {
    if ((prefixes & ~turtle->declared) >> i & 1U) {
      ent_bytes_string(out, "@prefix ");
      ent_bytes_text(out, ent_namespace_prefix((EntNamespace)i));
      ent_bytes_string(out, ": <");
      ent_bytes_text(out, turtle->namespaces->iris[i]);
      ent_bytes_string(out, "> .\n");
    }
  }

  turtle->declared |= prefixes;
}

static void
begin(void* const handle, const uint32_t prefixes)
{
  declare((Turtle*)handle, prefixes);
}

static void
close_graph(Turtle* const turtle)
{
  if (turtle->is_in_graph) {
    ent_bytes_string(&turtle->spool.bytes, "}\n");
    turtle->is_in_graph = false;
  }
}

// Open the graph that a subject stands in, if it is not open
static void
turn_to_graph(Turtle* const turtle, const EntTerm* const graph)
{
  EntBytes* const name  = &turtle->block;
  const size_t    begun = name->size;
  if (!graph) {
    close_graph(turtle);
    return;
  }

  turtle->used = 0U;
  add_name(turtle, name, graph);

  const EntText text = ent_text_from(ent_bytes_view(name), begun);
  if (!turtle->is_in_graph ||
      !ent_text_equals(text, ent_bytes_view(&turtle->graph))) {
    close_graph(turtle);
    declare(turtle, turtle->used);
    ent_bytes_string(&turtle->spool.bytes, "\n");
    ent_bytes_text(&turtle->spool.bytes, text);
    ent_bytes_string(&turtle->spool.bytes, " {\n");
    turtle->graph.size  = 0U;
    turtle->is_in_graph = true;
    ent_bytes_text(&turtle->graph, text);
  }

  name->size = begun;
}

static void
start_subject(void* const          handle,
              const EntTerm* const graph,
              const EntTerm* const subject)
{
  Turtle* const turtle = (Turtle*)handle;
  turtle->block.size   = 0U;
  if (turtle->is_trig) {
    turn_to_graph(turtle, graph);
  }

  turtle->used         = 0U;
  turtle->has_property = false;
  add_name(turtle, &turtle->block, subject);
}

static bool
is_bare(const EntObject* const object)
{
  // Only what Turtle's own token reads back to the same datatype
  if (object->datatype != ENT_TERM_INTEGER || !object->text.size) {
    return false;
  }

  for (size_t i = 0U; i < object->text.size; ++i) {
    if (!ent_is_digit(object->text.data[i])) {
      return false;
    }
  }

  return true;
}

static void
add_literal(Turtle* const turtle, const EntObject* const object)
{
  EntBytes* const out = &turtle->block;
  if (is_bare(object)) {
    ent_bytes_text(out, object->text);
    return;
  }

  ent_bytes_char(out, '"');
  ent_emit_string(out, object->text);
  ent_bytes_char(out, '"');
  if (object->lang.size) {
    ent_bytes_char(out, '@');
    ent_bytes_text(out, object->lang);
  } else if (object->datatype) {
    ent_bytes_string(out, "^^");
    add_name(turtle, out, ent_term(object->datatype));
  }
}

static void
add_predicate(Turtle* const turtle, const EntTerm* const predicate)
{
  EntBytes* const out = &turtle->block;
  if (turtle->has_property) {
    ent_bytes_string(out, " ;\n    ");
  } else {
    ent_bytes_char(out, ' ');
  }

  if (predicate->id == ENT_TERM_TYPE) {
    ent_bytes_string(out, "a ");
  } else {
    add_name(turtle, out, predicate);
    ent_bytes_char(out, ' ');
  }

  turtle->predicate    = *predicate;
  turtle->has_property = true;
}

static void
add_property(void* const            handle,
             const EntTerm* const   predicate,
             const EntObject* const object)
{
  Turtle* const turtle = (Turtle*)handle;
  if (turtle->has_property && turtle->predicate.ns == predicate->ns &&
      ent_text_equals(turtle->predicate.local, predicate->local)) {
    ent_bytes_string(&turtle->block, " ,\n        ");
  } else {
    add_predicate(turtle, predicate);
  }

  if (object->iri) {
    add_name(turtle, &turtle->block, object->iri);
  } else {
    add_literal(turtle, object);
  }
}

static EntStatus
end_subject(void* const handle)
{
  Turtle* const turtle = (Turtle*)handle;
  if (turtle->is_in_graph && turtle->used & ~turtle->declared) {
    close_graph(turtle); // Prefixes cannot be declared inside a graph
    declare(turtle, turtle->used);
    ent_bytes_char(&turtle->spool.bytes, '\n');
    ent_bytes_text(&turtle->spool.bytes, ent_bytes_view(&turtle->graph));
    ent_bytes_string(&turtle->spool.bytes, " {\n");
    turtle->is_in_graph = true;
  }

  declare(turtle, turtle->used);
  ent_bytes_char(&turtle->spool.bytes, '\n');
  ent_bytes_text(&turtle->spool.bytes, ent_bytes_view(&turtle->block));
  ent_bytes_string(&turtle->spool.bytes, " .\n");
  return turtle->block.status ? turtle->block.status
                              : ent_spool_trim(&turtle->spool);
}

static EntStatus
finish(void* const handle)
{
  Turtle* const turtle = (Turtle*)handle;
  close_graph(turtle);
  return turtle->graph.status ? turtle->graph.status
                              : ent_spool_flush(&turtle->spool);
}

static void
free_turtle(void* const handle)
{
  Turtle* const turtle = (Turtle*)handle;
  ent_spool_clear(&turtle->spool);
  ent_bytes_clear(&turtle->block);
  ent_bytes_clear(&turtle->graph);
  ent_memory_free(turtle->memory, turtle);
}

EntStatus
ent_turtle_emitter_new(const EntEmitContext* const context,
                       EntEmitter* const           out)
{
  assert(context);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Turtle* const turtle = (Turtle*)ent_memory_zeroed(memory, 1U, sizeof(Turtle));
  if (!turtle) {
    return ENT_NO_MEMORY;
  }

  turtle->memory     = memory;
  turtle->namespaces = context->namespaces;
  turtle->spool      = ent_spool_init(memory, context->output);
  turtle->block      = ent_bytes_init(memory);
  turtle->graph      = ent_bytes_init(memory);
  turtle->is_trig    = context->format == ENT_TRIG;

  const EntEmitter emitter = { turtle,      begin,  start_subject, add_property,
                               end_subject, finish, free_turtle };
  *out                     = emitter;
  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "model/fields.h"
#include "model/record.h"
#include "write/rdf.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void*
resize_scarce(void* const handle, void* const block, const size_t size)
{
  EntScarcity* const memory = (EntScarcity*)handle;
  if (!size) {
    memory->n_blocks -= block ? 1U : 0U;
    free(block);
    return NULL;
  }

  if (!memory->n_left) {
    memory->has_ended = true;
    return NULL;
  }

  --memory->n_left;
  memory->n_blocks += block ? 0U : 1U;
  return realloc(block, size);
}

EntAllocator
ent_scarcity_allocator(EntScarcity* const memory)
{
  const EntAllocator allocator = { memory, resize_scarce };
  return allocator;
}

static void
take_notice(void* const handle, const EntNotice* const notice)
{
  EntBench* const bench = (EntBench*)handle;
  const size_t    size  = strlen(bench->codes);
  snprintf(
    bench->codes + size, sizeof(bench->codes) - size, "%s ", notice->code);
  snprintf(bench->message,
           sizeof(bench->message),
           "%.*s",
           (int)notice->text.size,
           notice->text.data);
  bench->position = notice->position;
}

void
ent_bench_open(EntBench* const bench)
{
  memset(bench, 0, sizeof(*bench));
  bench->memory.n_left = SIZE_MAX;

  const EntAllocator allocator = ent_scarcity_allocator(&bench->memory);
  bench->world                 = ent_world_new(&allocator);
  assert_non_null(bench->world);
  ent_world_on_notice(bench->world, take_notice, bench);
}

void
ent_bench_close(EntBench* const bench)
{
  ent_world_free(bench->world);
  assert_int_equal(bench->memory.n_blocks, 0);
}

void
ent_bench_check_codes(EntBench* const bench, const char* const expected)
{
  assert_string_equal(bench->codes, expected);
  bench->codes[0] = '\0';
}

static ptrdiff_t
read_text(void* const handle, void* const bytes, const size_t size)
{
  EntText* const rest = (EntText*)handle;
  const size_t   n    = rest->size < size ? rest->size : size;

  memcpy(bytes, rest->data, n);
  *rest = ent_text_from(*rest, n);
  return (ptrdiff_t)n;
}

EntStatus
ent_bench_read(EntBench* const   bench,
               const EntFormat   format,
               const char* const text,
               const EntSink     to)
{
  EntText              rest    = ent_text(text);
  const EntInput       input   = { "test", &rest, read_text };
  const EntReadOptions options = { .format = format };
  return ent_read(bench->world, &input, &options, to);
}

// Gather a dossier without finishing
static EntGraph*
gather(EntBench* const bench, const char* const content)
{
  const char* const root  = DOSSIER("%s");
  const size_t      size  = strlen(root) + strlen(content) + 1U;
  EntGraph* const   graph = ent_graph_new(bench->world);
  char* const       text  = (char*)malloc(size);
  assert_non_null(graph);
  assert_non_null(text);
  snprintf(text, size, DOSSIER("%s"), content);

  const EntStatus st =
    ent_bench_read(bench, ENT_DOSSIER_XML, text, ent_graph_sink(graph));
  assert_string_equal(st ? bench->message : "", "");
  free(text);
  return graph;
}

EntGraph*
ent_bench_graph(EntBench* const bench, const char* const content)
{
  EntGraph* const graph = gather(bench, content);
  const EntStatus st    = ent_graph_finish(graph);
  assert_string_equal(st ? bench->message : "", "");
  return graph;
}

EntStatus
ent_bench_finish(EntBench* const bench, const char* const content)
{
  EntGraph* const graph = gather(bench, content);
  const EntStatus st    = ent_graph_finish(graph);
  ent_graph_free(graph);
  return st;
}

char*
ent_written(const EntGraph* const graph,
            const EntFormat       format,
            const char* const     base)
{
  const EntAllocator    system  = ent_memory_system();
  const EntWriteOptions options = { base, NULL };
  EntBytes              bytes   = ent_bytes_init(&system);
  const EntOutput       output  = ent_bytes_output(&bytes);
  assert_int_equal(ent_graph_write(graph, format, &options, output),
                   ENT_SUCCESS);
  ent_bytes_char(&bytes, '\0');
  return bytes.data;
}

static EntText
find_no_iri(void* const handle, const EntRecordType type, const EntText name)
{
  (void)handle;
  (void)type;
  (void)name;
  return ent_text(NULL);
}

EntResolver
ent_no_iris(void)
{
  const EntResolver resolver = { NULL, find_no_iri };
  return resolver;
}

static EntStatus
emit_with(EntWorld* const world,
          const EntFormat format,
          const EntOutput output,
          EntStatus (*const emit)(const EntEmitter* emitter))
{
  const EntEmitContext  context = { world, format, NULL, output };
  const EntWriteOptions options = { "urn:x/", NULL };
  EntRdfOutput          rdf;
  EntStatus st = ent_rdf_output_open(&rdf, &context, &options, ent_no_iris());
  if (!st) {
    rdf.emitter.begin(rdf.emitter.handle, 1U << ENT_NS_ENT);
    st = emit(&rdf.emitter);
    st = st ? st : rdf.emitter.finish(rdf.emitter.handle);
  }
  ent_rdf_output_clear(&rdf);
  return st;
}

char*
ent_emitted(const EntFormat format,
            EntStatus (*const emit)(const EntEmitter* emitter))
{
  const EntAllocator system = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&system);
  EntBench           bench;
  ent_bench_open(&bench);
  assert_int_equal(
    emit_with(bench.world, format, ent_bytes_output(&bytes), emit), 0);
  ent_bench_close(&bench);
  ent_bytes_char(&bytes, '\0');
  return bytes.data;
}

void
ent_check_emitted(const EntFormat format,
                  EntStatus (*const emit)(const EntEmitter* emitter),
                  const char* const expected)
{
  char* const text = ent_emitted(format, emit);
  assert_string_equal(text, expected);
  free(text);
}

EntStatus
ent_emit_nothing(const EntEmitter* const emitter)
{
  (void)emitter;
  return ENT_SUCCESS;
}

void
ent_emit_node(const EntEmitter* const emitter,
              const EntTermId         predicate,
              const EntNamespace      ns,
              const char* const       name)
{
  const EntTerm   iri    = { ns, ENT_TERM_NONE, ent_text(name) };
  const EntObject object = { &iri, { 0, 0U }, { 0, 0U }, ENT_TERM_NONE };
  emitter->property(emitter->handle, ent_term(predicate), &object);
}

void
ent_emit_literal(const EntEmitter* const emitter,
                 const EntTermId         predicate,
                 const char* const       text,
                 const char* const       lang,
                 const EntTermId         datatype)
{
  const EntObject object = { NULL, ent_text(text), ent_text(lang), datatype };
  emitter->property(emitter->handle, ent_term(predicate), &object);
}

void
ent_check_emitter_fails(const EntFormat format,
                        EntStatus (*const emit)(const EntEmitter* emitter))
{
  EntShortOutput none = { 0U, 0U };
  EntShortOutput all  = { SIZE_MAX, 0U };
  EntBench       bench;
  EntStatus      st = ENT_NO_MEMORY;
  ent_bench_open(&bench);
  assert_int_equal(
    emit_with(bench.world, format, ent_short_output(&none), emit),
    ENT_BAD_WRITE);
  for (size_t n = 0U; st; ++n) {
    bench.memory.n_left    = n;
    bench.memory.has_ended = false;
    st = emit_with(bench.world, format, ent_short_output(&all), emit);
    assert_int_equal(st, bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
  }
  ent_bench_close(&bench);
}

static EntStatus
write_down(void* const handle, const EntRecord* const record)
{
  EntRecorder* const recorder = (EntRecorder*)handle;
  const size_t       size     = strlen(recorder->text);
  const EntText      id =
    record->type == ENT_CLAIM ? record->claim->passage : ent_record_id(record);
  snprintf(recorder->text + size,
           sizeof(recorder->text) - size,
           "%s %.*s, ",
           ent_shape(record->type)->element,
           (int)id.size,
           id.data);
  return recorder->answer;
}

EntSink
ent_recorder_sink(EntRecorder* const recorder)
{
  const EntSink sink = { recorder, write_down };
  return sink;
}

static EntStatus
write_short(void* const handle, const void* const bytes, const size_t size)
{
  EntShortOutput* const output = (EntShortOutput*)handle;
  (void)bytes;

  ++output->n_calls;
  if (size > output->n_left) {
    return ENT_BAD_WRITE;
  }

  output->n_left -= size;
  return ENT_SUCCESS;
}

EntOutput
ent_short_output(EntShortOutput* const output)
{
  const EntOutput result = { output, write_short };
  return result;
}

void
ent_check_text(const EntText actual, const char* const expected)
{
  char* const copy = (char*)calloc(actual.size + 1U, 1U);
  assert_non_null(copy);
  memcpy(copy, actual.size ? actual.data : "", actual.size);
  assert_string_equal(copy, expected);
  assert_int_equal(actual.size, strlen(expected));
  free(copy);
}

void
ent_check_near(const double actual, const double expected, const double margin)
{
  if (!(fabs(actual - expected) <= margin)) {
    print_error("%g is not near %g\n", actual, expected);
  }
  assert_true(fabs(actual - expected) <= margin);
}

void
ent_check_count(const char* const text,
                const char* const part,
                const size_t      count)
{
  size_t n_found = 0U;
  for (const char* c = text; (c = strstr(c, part)); c += strlen(part)) {
    ++n_found;
  }

  if (n_found != count) {
    print_error("\"%s\" stands %zu times in:\n%s\n", part, n_found, text);
  }
  assert_int_equal(n_found, count);
}

void
ent_check_scarce(EntStatus (*const run)(EntWorld* world))
{
  EntScarcity memory = { 0U, 0U, true };
  for (size_t n = 0U; memory.has_ended; ++n) {
    memory.n_left    = n;
    memory.has_ended = false;

    const EntAllocator allocator = ent_scarcity_allocator(&memory);
    EntWorld* const    world     = ent_world_new(&allocator);
    const EntStatus    st        = world ? run(world) : ENT_NO_MEMORY;
    assert_int_equal(st, memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
    ent_world_free(world);
    assert_int_equal(memory.n_blocks, 0);
    assert_true(n < 10000U);
  }
}

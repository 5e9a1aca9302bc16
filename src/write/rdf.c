// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/rdf.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/lexical.h"
#include "model/record.h"

#include <assert.h>
#include <string.h>

// Namespaces of nodes are the base and a word; all are kept in one buffer
static EntStatus
make_namespaces(EntRdfOutput* const rdf, const EntText base)
{
  size_t begins[ENT_N_NAMESPACES + 1U] = { 0U };
  for (unsigned i = 1U; i < ENT_N_NAMESPACES; ++i) {
    const EntNamespace ns = (EntNamespace)i;

    begins[i] = rdf->storage.size;
    if (ent_namespace_has_base(ns)) {
      ent_bytes_text(&rdf->storage, base);
    }
    ent_bytes_text(&rdf->storage, ent_namespace_iri(ns));
  }

  begins[ENT_N_NAMESPACES] = rdf->storage.size;
  ENT_TRY(rdf->storage.status);
  for (unsigned i = 1U; i < ENT_N_NAMESPACES; ++i) {
    const EntText iri = { rdf->storage.data + begins[i],
                          begins[i + 1U] - begins[i] };

    rdf->namespaces.iris[i] = iri;
  }

  return ENT_SUCCESS;
}

static EntStatus
check_iri(EntWorld* const world, const char* const option, const EntText iri)
{
  if (ent_is_iri(iri)) {
    return ENT_SUCCESS;
  }

  const EntPosition nowhere = { NULL, 0U, 0U };
  ent_notice(world, ENT_NOTICE_BAD_VALUE, nowhere, ent_text(option), iri);
  return ENT_BAD_ARG;
}

EntStatus
ent_rdf_output_open(EntRdfOutput* const          rdf,
                    const EntEmitContext* const  context,
                    const EntWriteOptions* const options,
                    const EntResolver            resolver)
{
  assert(rdf);
  assert(context);
  memset(rdf, 0, sizeof(*rdf));
  rdf->storage = ent_bytes_init(ent_world_memory(context->world));
  rdf->map     = ent_map_init(context->world, rdf->emitter, resolver);

  const EntText base =
    ent_text(options && options->base ? options->base : ENT_DEFAULT_BASE);
  const EntText graph = ent_text(options ? options->graph : NULL);
  ENT_TRY(check_iri(context->world, "base", base));
  ENT_TRY(graph.size ? check_iri(context->world, "graph", graph) : ENT_SUCCESS);
  ENT_TRY(make_namespaces(rdf, base));

  EntEmitContext own = *context;
  own.namespaces     = &rdf->namespaces;
  ENT_TRY(ent_emitter_new(&own, &rdf->emitter));

  rdf->map.emitter   = rdf->emitter;
  rdf->map.mode      = graph.size ? ENT_GRAPHS_ONE : ENT_GRAPHS_BY_REPORT;
  rdf->map.one.local = graph;
  return ENT_SUCCESS;
}

void
ent_rdf_output_clear(EntRdfOutput* const rdf)
{
  assert(rdf);
  if (rdf->emitter.free) {
    rdf->emitter.free(rdf->emitter.handle);
  }

  ent_map_clear(&rdf->map);
  ent_bytes_clear(&rdf->storage);
}

static EntText
find_iri(void* const handle, const EntRecordType type, const EntText name)
{
  const EntGraph* const graph = (const EntGraph*)handle;
  if (!graph->has_iris) {
    return ent_text(NULL);
  }

  const size_t index = ent_graph_find(graph, type, name);
  if (index == SIZE_MAX) {
    return ent_text(NULL);
  }

  const EntRecord record = ent_graph_record(graph, type, index);
  return ent_record_iri(&record);
}

EntResolver
ent_rdf_resolver(const EntGraph* const graph)
{
  assert(graph);
  const EntResolver resolver = { (void*)(uintptr_t)graph, find_iri };
  return resolver;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "base/world.h"
#include "read/rdf_document.h"

#include <string.h>

static const EntReadOptions loose = { .format = ENT_TURTLE, .base = RDF_BASE };

EntStatus
ent_rdf_feed(const EntReadContext* const context,
             const char* const           text,
             const size_t                step,
             const EntTripleSink         sink)
{
  EntRdfDocument* document = NULL;
  EntText         rest     = ent_text(text);
  EntStatus       st       = ent_rdf_document_new(context, sink, &document);
  while (!st && rest.size) {
    const size_t size = rest.size < step ? rest.size : step;
    st   = ent_rdf_document_add(document, ent_text_until(rest, size));
    rest = ent_text_from(rest, size);
  }

  st = st ? st : ent_rdf_document_finish(document);
  ent_rdf_document_free(document);
  return st;
}

static EntReadContext
make_context(EntWorld* const world, const EntReadOptions* const options)
{
  const EntReadContext context = {
    world, { NULL, NULL }, "test", options, ENT_TURTLE
  };
  return context;
}

void
ent_rdf_bench_gather(EntRdfBench* const rdf, const char* const turtle)
{
  ent_bench_open(&rdf->bench);
  EntWorld* const world = rdf->bench.world;
  rdf->options          = loose;
  rdf->context          = make_context(world, &rdf->options);
  rdf->gather           = ent_gather_init(ent_world_memory(world));
  rdf->nodes            = ent_nodes_init(&rdf->context, &rdf->gather);

  const EntTripleSink sink = ent_gather_sink(&rdf->gather);
  const EntStatus     st   = ent_rdf_feed(&rdf->context, turtle, 4096U, sink);
  assert_string_equal(st ? rdf->bench.message : "", "");
}

void
ent_rdf_bench_open(EntRdfBench* const rdf, const char* const turtle)
{
  ent_rdf_bench_gather(rdf, turtle);
  assert_int_equal(ent_gather_sort(&rdf->gather), ENT_SUCCESS);
}

void
ent_rdf_bench_find(EntRdfBench* const rdf, const char* const turtle)
{
  ent_rdf_bench_open(rdf, turtle);
  assert_int_equal(ent_nodes_find(&rdf->nodes), ENT_SUCCESS);
  ent_bench_check_codes(&rdf->bench, "");
}

void
ent_rdf_bench_close(EntRdfBench* const rdf)
{
  ent_nodes_clear(&rdf->nodes);
  ent_gather_clear(&rdf->gather);
  ent_bench_close(&rdf->bench);
}

uint32_t
ent_rdf_bench_name(const EntRdfBench* const rdf, const char* const iri)
{
  const uint32_t name = ent_names_find(&rdf->gather.names, ent_text(iri));
  assert_int_not_equal(name, 0);
  return name;
}

EntNode*
ent_rdf_bench_node(const EntRdfBench* const rdf, const char* const iri)
{
  return ent_nodes_get(&rdf->nodes, ent_rdf_bench_name(rdf, iri));
}

EntStatement*
ent_rdf_bench_value(const EntRdfBench* const rdf,
                    const char* const        iri,
                    const EntTermId          property)
{
  const EntStatements values =
    ent_nodes_values(&rdf->nodes, ent_rdf_bench_name(rdf, iri), property);
  assert_int_equal(values.n_items, 1);
  return values.items;
}

size_t
ent_rdf_bench_n_left(const EntRdfBench* const rdf)
{
  size_t n_left = 0U;
  for (size_t i = 0U; i < rdf->gather.n_statements; ++i) {
    n_left += rdf->gather.statements[i].is_used ? 0U : 1U;
  }
  return n_left;
}

EntStatus
ent_rdf_with_graph(EntWorld* const   world,
                   const char* const turtle,
                   EntStatus (*const use)(const EntReadContext* context,
                                          EntGather*            gather))
{
  const EntReadContext context = make_context(world, &loose);
  EntGather            gather  = ent_gather_init(ent_world_memory(world));
  EntStatus            st =
    ent_rdf_feed(&context, turtle, 4096U, ent_gather_sink(&gather));
  st = st ? st : use(&context, &gather);
  ent_gather_clear(&gather);
  return st;
}

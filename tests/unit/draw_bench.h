// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_DRAW_BENCH_H
#define ENT_TESTS_UNIT_DRAW_BENCH_H

#include "harness.h"

#include "draw/plugins.h"
#include "draw/scene.h"

/// A scene with the graph that it shows, and Graphviz
typedef struct {
  EntBench    bench;    ///< World and its notices
  EntGraph*   graph;    ///< Graph that was gathered from a dossier
  EntScene    scene;    ///< What is drawn of it
  EntGraphviz graphviz; ///< Measures and renders
} EntDrawBench;

/// Open a graph and an empty scene of it
void
ent_draw_bench_open(EntDrawBench* draw, const char* content);

/// Open a graph and its whole scene; `options` may be null
void
ent_draw_bench_scene(EntDrawBench*         draw,
                     const char*           content,
                     const EntDrawOptions* options);

/// Free everything, and check that nothing is left
void
ent_draw_bench_close(EntDrawBench* draw);

/// Return the edge between two actors by their ids, in either direction
EntSceneEdge*
ent_draw_bench_edge(const EntDrawBench* draw, const char* from, const char* to);

/// Return the node of an actor by its id, or null
EntSceneNode*
ent_draw_bench_node(const EntDrawBench* draw, const char* id);

/// Check all ids of actors in the order of the scene: "a b "
void
ent_draw_bench_check_actors(const EntDrawBench* draw, const char* expected);

/// Check an attribute of a node or edge; one that was never set is empty
void
ent_check_attribute(void* object, const char* name, const char* expected);

/// Check the contrast of two colours "#RRGGBB" (WCAG 2)
void
ent_check_contrast(const char* a, const char* b, double least);

/**
   Run on a graph with memory that ends at the first allocation, the second, and
   so on, as ent_check_scarce() does; `run` leaves nothing behind.
*/
void
ent_draw_bench_check_scarce(const char* content,
                            EntStatus (*run)(EntDrawBench* draw));

/// A passage that holds the given claims, its quote "Q."
#define SAID(id, claims) PASSAGE("r", id, claims)

#endif // ENT_TESTS_UNIT_DRAW_BENCH_H

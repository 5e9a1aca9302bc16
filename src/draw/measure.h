// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_MEASURE_H
#define ENT_DRAW_MEASURE_H

#include "base/arena.h"
#include "draw/label.h"
#include "draw/plugins.h"
#include "entente.h"

#include <stddef.h>

/// Words on one line and the width they take
typedef struct {
  EntText text;  ///< The words
  EntType type;  ///< How they look
  double  width; ///< Points, found by measuring
} EntMeasure;

/// Measure words, as Graphviz will set them
ENT_NODISCARD EntStatus
ent_measure(const EntGraphviz* graphviz, EntMeasure* items, size_t n_items);

/**
   Break a text into lines of at most `width` points.

   The lines are made in the arena.
*/
ENT_NODISCARD EntStatus
ent_measure_lines(const EntGraphviz* graphviz,
                  EntArena*          arena,
                  EntMeasure         paragraph,
                  double             width,
                  EntTexts*          out);

#endif // ENT_DRAW_MEASURE_H

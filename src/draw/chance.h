// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_CHANCE_H
#define ENT_DRAW_CHANCE_H

#include <stddef.h>
#include <stdint.h>

/// A stream of numbers that look random and depend on nothing but the seed
typedef struct {
  uint64_t state; ///< What the next number comes from
} EntChance;

/// Begin a stream
EntChance
ent_chance_init(uint64_t seed);

/// Return a number of at least 0 and under 1
double
ent_chance_part(EntChance* chance);

/// Return a number under `n`, which is not 0
size_t
ent_chance_index(EntChance* chance, size_t n);

/// Return a number around 0, two thirds of them between -1 and 1, none over 4
double
ent_chance_bell(EntChance* chance);

#endif // ENT_DRAW_CHANCE_H

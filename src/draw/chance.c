// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// SplitMix64: the state counts up, the numbers are its scrambled values.

#include "draw/chance.h"

#include <assert.h>

#define ONE_BY_2_TO_53 (1.0 / 9007199254740992.0)

EntChance
ent_chance_init(const uint64_t seed)
{
  const EntChance chance = { seed };
  return chance;
}

static uint64_t
next_number(EntChance* const chance)
{
  chance->state += UINT64_C(0x9E3779B97F4A7C15);

  uint64_t z = chance->state;
  z          = (z ^ z >> 30U) * UINT64_C(0xBF58476D1CE4E5B9);
  z          = (z ^ z >> 27U) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31U;
}

double
ent_chance_part(EntChance* const chance)
{
  return (double)(next_number(chance) >> 11U) * ONE_BY_2_TO_53;
}

size_t
ent_chance_index(EntChance* const chance, const size_t n)
{
  assert(n);
  return (size_t)(ent_chance_part(chance) * (double)n);
}

double
ent_chance_bell(EntChance* const chance)
{
  // The sum of four has a third of a unit as its variance
  const double sum = ent_chance_part(chance) + ent_chance_part(chance) +
                     ent_chance_part(chance) + ent_chance_part(chance);
  return (sum - 2.0) * 1.7320508075688772;
}

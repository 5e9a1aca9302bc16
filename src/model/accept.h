// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_ACCEPT_H
#define ENT_MODEL_ACCEPT_H

#include "base/bytes.h"
#include "entente.h"
#include "model/record.h"

/// The gate that every record passes before it is kept or written
typedef struct {
  EntWorld*    world;   ///< Where notices go
  EntArena     scratch; ///< Folded texts and sorted lists of one record
  EntAnyRecord record;  ///< The accepted record
} EntGate;

/// Make a gate; allocates nothing
EntGate
ent_gate_init(EntWorld* world);

/// Free a gate
void
ent_gate_clear(EntGate* gate);

/**
   Check a record and bring it into its one form.

   Every field is checked for its lexical form and its place; white space is
   folded, lists are sorted and freed of doubles, defaults are filled in, ids
   lose their report, the ends of symmetric predicates are put in code-point
   order.  `out` views the gate and the input record, and is valid until the
   next call.  Returns ENT_BAD_INPUT after a notice for each fault.
*/
ENT_NODISCARD EntStatus
ent_gate_accept(EntGate* gate, const EntRecord* record, EntRecord* out);

#endif // ENT_MODEL_ACCEPT_H

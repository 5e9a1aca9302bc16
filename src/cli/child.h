// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_CHILD_H
#define ENT_CLI_CHILD_H

#include "cli/messages.h"
#include "cli/outputs.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/**
   Receive exactly `size` bytes from a pipe.

   `deadline` is in milliseconds of the monotonic clock.  Returns
   ENT_OVER_LIMIT when it has passed, ENT_BAD_LIBRARY if the pipe ends early.
*/
ENT_NODISCARD EntStatus
ent_child_receive(int pipe_end, int64_t deadline, void* bytes, size_t size);

/**
   Draw a graph into the drawn outputs, in a child process.

   Graphviz may hang, exit or crash on some graphs: the child has a limit of
   time and memory, and hands the finished bytes back.  Notices of the child
   are printed by it and counted here.
*/
ENT_NODISCARD EntStatus
ent_child_draw(const EntGraph*       graph,
               const EntDrawOptions* options,
               EntOutputs*           outputs,
               EntMessages*          messages);

#endif // ENT_CLI_CHILD_H

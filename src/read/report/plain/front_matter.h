// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_PLAIN_FRONT_MATTER_H
#define ENT_READ_REPORT_PLAIN_FRONT_MATTER_H

#include "read/report/flow.h"

#include <stdbool.h>

/**
   Read the front matter at the beginning of a text: lines "key: value" between
   two lines "---".

   Known keys are told to the flow.  Returns the bytes that it takes, 0 if there
   is none.
*/
size_t
ent_front_matter_read(EntText text, EntFlow* flow);

/**
   Read a trimmed line "**Key:** value" or "| **Key:** | value".

   Returns false if it is none, or if the key is not known.
*/
bool
ent_front_matter_line(EntText line, EntFlow* flow);

#endif // ENT_READ_REPORT_PLAIN_FRONT_MATTER_H

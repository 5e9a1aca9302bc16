// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_COMPOSE_H
#define ENT_READ_REPORT_COMPOSE_H

#include "read/report/flow.h"

/**
   Make the words of a flow's last block NFC (UAX 15).

   Nothing composes across a blank, so that words can be seen to one by one.
   Marks and origins move with their words.
*/
ENT_NODISCARD EntStatus
ent_compose_block(EntFlow* flow, const EntBlock* block);

#endif // ENT_READ_REPORT_COMPOSE_H

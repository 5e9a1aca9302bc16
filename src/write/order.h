// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_ORDER_H
#define ENT_WRITE_ORDER_H

#include "entente.h"

#include <stdint.h>

/// Sources, passages and claims of each report, in their order
typedef struct {
  uint32_t* items[ENT_CLAIM + 1U];  ///< Indices by type, report by report
  uint32_t* begins[ENT_CLAIM + 1U]; ///< Begin of each report's, one more
} EntReportOrder;

/// Order the records of a graph by report; clear it also after a failure
ENT_NODISCARD EntStatus
ent_report_order_make(const EntGraph* graph, EntReportOrder* out);

/// Free an order
void
ent_report_order_clear(const EntGraph* graph, EntReportOrder* order);

#endif // ENT_WRITE_ORDER_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_RECORDS_H
#define ENT_READ_REPORT_RECORDS_H

#include "read/reader.h"
#include "read/report/document.h"
#include "read/report/notes/sources.h"

/**
   Send a report, its sources, and the sentences that cite them as records.

   With the option `is_whole` all sentences are sent.  Names are made as
   decisions 2 says; notices tell of markers without a note and of notes
   without a marker.
*/
ENT_NODISCARD EntStatus
ent_report_send(const EntReadContext* context,
                EntDocument*          document,
                const EntNoteSources* sources);

#endif // ENT_READ_REPORT_RECORDS_H

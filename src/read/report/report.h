// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_REPORT_H
#define ENT_READ_REPORT_REPORT_H

#include "entente.h"
#include "read/reader.h"
#include "read/report/document.h"
#include "read/report/formats.h"

#define ENT_MAX_REPORT ((size_t)64U << 20U) ///< Bytes of a report

/// Make a reader of reports in HTML, Markdown or plain text
ENT_NODISCARD EntStatus
ent_report_reader_new(const EntReadContext* context, EntReader* out);

/**
   Read a decoded report into an empty document, with all that stands in it.

   `format` is ENT_HTML, ENT_MARKDOWN or ENT_TEXT_REPORT.
*/
ENT_NODISCARD EntStatus
ent_document_read(const EntReportInput* input,
                  EntFormat             format,
                  EntScope              scope,
                  EntDocument*          document);

#endif // ENT_READ_REPORT_REPORT_H

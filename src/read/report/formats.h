// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_FORMATS_H
#define ENT_READ_REPORT_FORMATS_H

#include "base/bytes.h"
#include "entente.h"
#include "read/report/flow.h"

/// A report to be read: what every format's reader needs
typedef struct {
  EntWorld*   world;    ///< Memory and notices
  const char* document; ///< Name for positions, kept by the world
  EntText     text;     ///< Decoded text, whole, see ent_decode()
} EntReportInput;

/**
   Turn the bytes of a report into strict UTF-8 without forbidden characters.

   The encoding is told by a byte order mark, else by `label` (from the caller
   or from the document itself), else by the bytes: valid UTF-8, else
   windows-1252 (WHATWG Encoding).  What cannot be decoded becomes U+FFFD, and
   a notice counts it; form feeds stay for readers to end a line there.
   Positions in the result are those that later notices name.  Returns
   ENT_BAD_INPUT after a notice for encodings that are refused.
*/
ENT_NODISCARD EntStatus
ent_decode(EntWorld*   world,
           const char* document,
           EntText     bytes,
           EntText     label,
           EntBytes*   out);

/**
   Turn the bytes of a report of a known format into such text.

   A page in HTML may name its encoding, and its form feeds become blanks.
*/
ENT_NODISCARD EntStatus
ent_report_decode(EntWorld*   world,
                  const char* document,
                  EntFormat   format,
                  EntText     bytes,
                  EntBytes*   out);

/// Return the encoding that an HTML page's first 1,024 bytes name, or empty
EntText
ent_html_encoding(EntText bytes);

/// Read a page in HTML; blocks outside the article are flagged as chrome
ENT_NODISCARD EntStatus
ent_html_read(const EntReportInput* input, EntFlow* flow);

/// Read a report in Markdown, with front matter
ENT_NODISCARD EntStatus
ent_markdown_read(const EntReportInput* input, EntFlow* flow);

/// Read a report in plain text, perhaps with front matter
ENT_NODISCARD EntStatus
ent_plain_read(const EntReportInput* input, EntFlow* flow);

#endif // ENT_READ_REPORT_FORMATS_H

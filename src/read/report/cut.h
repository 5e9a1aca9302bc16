// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_CUT_H
#define ENT_READ_REPORT_CUT_H

#include "read/report/document.h"

/**
   Find the sentences of a document whose markers are found, and tell for each
   marker to which sentence it belongs.

   That is the sentence that the marker stands in or ends; a marker at the
   beginning of a node belongs to the node's first sentence.
*/
ENT_NODISCARD EntStatus
ent_cut_sentences(EntDocument* document);

#endif // ENT_READ_REPORT_CUT_H

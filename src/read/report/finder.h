// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_FINDER_H
#define ENT_READ_REPORT_FINDER_H

#include "entente.h"
#include "read/report/document.h"

#include <stddef.h>

/**
   Who finds claims in a report: the face that extract/ shows to read/.

   EntExtractor begins with it.  For each document `open` is called once, then
   `find` for each sentence in order, and `close` in any case.
*/
struct EntExtractorImpl {
  /// Begin a document; both outlive `close`
  EntStatus (*open)(EntExtractor*      extractor,
                    const EntDocument* document,
                    const EntReport*   report);

  /// Find the claims of a sentence, without report and passage; valid until
  /// the next call.  ENT_FAILURE tells that only its beginning was read
  EntStatus (*find)(EntExtractor*    extractor,
                    size_t           sentence,
                    const EntClaim** claims,
                    size_t*          n_claims);

  /// Send the actors that claims spoke of
  EntStatus (*send)(EntExtractor* extractor, EntSink sink, EntPosition at);

  /// End the document
  void (*close)(EntExtractor* extractor);
};

#endif // ENT_READ_REPORT_FINDER_H

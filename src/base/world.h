// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_WORLD_H
#define ENT_BASE_WORLD_H

#include "base/names.h"
#include "entente.h"

/// State that a library needs once per world, for example Raptor's
typedef struct {
  void* handle;                ///< The library's own object, or null
  void (*close)(void* handle); ///< Frees the object
} EntForeign;

struct EntWorldImpl {
  EntAllocator  memory;                    ///< Where all memory comes from
  EntNoticeFunc notify;                    ///< Receiver of notices, or null
  void*         notify_handle;             ///< Passed to notify
  size_t        n_notices[ENT_ERROR + 1U]; ///< Count by level
  EntNames      documents;                 ///< Names in positions
  EntForeign    raptor;                    ///< Opened by the RDF reader
};

/// Return the allocator of a world, valid as long as the world
const EntAllocator*
ent_world_memory(const EntWorld* world);

/// Count a notice and pass it to the receiver
void
ent_world_notify(EntWorld* world, const EntNotice* notice);

/// Keep the name of a document for positions; null if memory ended
const char*
ent_world_document(EntWorld* world, const char* name);

#endif // ENT_BASE_WORLD_H

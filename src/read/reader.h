// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_READER_H
#define ENT_READ_READER_H

#include "entente.h"

/// A reader that is fed bytes as they come
typedef struct {
  void* handle;                                  ///< Its state
  EntStatus (*add)(void* handle, EntText bytes); ///< Take bytes
  EntStatus (*finish)(void* handle);             ///< No more come
  void (*free)(void* handle);                    ///< Free the state
} EntReader;

/// What every reader needs
typedef struct {
  EntWorld*             world;    ///< Where notices go
  EntSink               sink;     ///< Where records go
  const char*           document; ///< Name for positions, kept by the world
  const EntReadOptions* options;  ///< Never null
  EntFormat             format;   ///< Format, never unknown
} EntReadContext;

/// Make a reader of dossiers in XML
ENT_NODISCARD EntStatus
ent_xml_reader_new(const EntReadContext* context, EntReader* out);

/// Make a reader of dossiers in JSON
ENT_NODISCARD EntStatus
ent_json_reader_new(const EntReadContext* context, EntReader* out);

#endif // ENT_READ_READER_H

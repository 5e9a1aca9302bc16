// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_MARKDOWN_SOURCE_H
#define ENT_READ_REPORT_MARKDOWN_SOURCE_H

#include "base/bytes.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Size of the longest text that can be copied
#define ENT_MARKDOWN_MAX_SIZE ((size_t)1 << 28U)

/// Stands in the copy for a byte that must not be a mark to the parser
#define ENT_MARKDOWN_HIDDEN '\x02'

/// From here on, bytes of the copy are ours or stand at following bytes of
/// the input
typedef struct {
  uint32_t begin;   ///< Byte in the copy
  uint32_t origin;  ///< Byte in the input; if ours, that of what follows
  bool     is_ours; ///< Put in for the parser, no part of the text
} EntPatch;

/// A copy of Markdown that is changed for the parser
typedef struct {
  EntText   input;     ///< What is copied
  EntBytes  text;      ///< The copy
  EntPatch* patches;   ///< Where it stops going along with the input, by begin
  size_t    n_patches; ///< Number of them
  size_t    room;      ///< Room for them
} EntMarkdownSource;

/// Make an empty copy of a text; allocates nothing
EntMarkdownSource
ent_markdown_source_init(const EntAllocator* memory, EntText input);

/// Free all memory
void
ent_markdown_source_clear(EntMarkdownSource* source);

/// Copy a part of the input
void
ent_markdown_source_add(EntMarkdownSource* source, EntText part);

/// Let another byte stand for the last one that was copied
void
ent_markdown_source_cover(EntMarkdownSource* source, char cover);

/// Put something in before a place of the input
void
ent_markdown_source_put(EntMarkdownSource* source,
                        const char*        string,
                        const char*        place);

/// Return the patch in which a byte of the copy stands
const EntPatch*
ent_markdown_source_find(const EntMarkdownSource* source, size_t offset);

#endif // ENT_READ_REPORT_MARKDOWN_SOURCE_H

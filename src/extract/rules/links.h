// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_LINKS_H
#define ENT_EXTRACT_RULES_LINKS_H

#include "base/memory.h"
#include "entente.h"
#include "extract/analysis.h"

#include <stddef.h>
#include <stdint.h>

/// What the syntax says, turned round: each is an index or ENT_NONE
typedef struct {
  const EntAllocator* memory;     ///< Where memory comes from
  uint32_t*           all;        ///< Memory of all tables
  size_t              room;       ///< Room in it
  uint32_t*           mention_of; ///< By token: mention that covers it
  uint32_t*           clause_at;  ///< By token: clause that it is the verb of
  uint32_t* quality_of;     ///< By token: clause that it is the quality of
  uint32_t* next_alike;     ///< By clause: next clause with the same verb
  uint32_t* content_of;     ///< By clause: first clause that it says
  uint32_t* first_aside;    ///< By clause: first parenthesis in it
  uint32_t* next_aside;     ///< By clause: next parenthesis of the same one
  uint32_t* first_phrase;   ///< By clause: first phrase in it
  uint32_t* next_phrase;    ///< By phrase: next one in the same clause
  uint32_t* first_hosted;   ///< By group: first phrase that it hosts
  uint32_t* next_hosted;    ///< By phrase: next one with the same host
  uint32_t* governor;       ///< By group, the first of a list: its phrase
  uint32_t* renamed_by;     ///< By group: first group that renames it
  uint32_t* object_of;      ///< By group, the first of a list: active clause
  uint32_t* passive_of;     ///< By group, the first of a list: passive clause
  uint32_t* predicative_of; ///< By group, the first of a list: clause
  uint32_t* subject_of;     ///< By group, the first of a list: copular clause
} EntLinks;

/// Make empty tables
EntLinks
ent_links_init(const EntAllocator* memory);

/// Free everything
void
ent_links_clear(EntLinks* links);

/// Turn the syntax of a sentence round; that of the last one is gone
ENT_NODISCARD EntStatus
ent_links_make(EntLinks* links, const EntAnalysis* analysis);

#endif // ENT_EXTRACT_RULES_LINKS_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_LINKS_H
#define ENT_EXTRACT_RULES_LINKS_H

#include "entente.h"
#include "extract/analysis.h"
#include "extract/rules/rules.h"

#include <stdint.h>

/// What the syntax says, turned round: each is an index or ENT_NONE
typedef struct {
  uint32_t* mention_of;     ///< By token: mention that covers it
  uint32_t* clause_at;      ///< By token: clause that it is the verb of
  uint32_t* quality_of;     ///< By token: clause that it is the quality of
  uint32_t* next_alike;     ///< By clause: next clause with the same verb
  uint32_t* content_of;     ///< By clause: first clause that it says
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

/// Turn the syntax of a sentence round, in memory of `hits`
ENT_NODISCARD EntStatus
ent_links_make(EntHits* hits, const EntAnalysis* analysis, EntLinks* out);

#endif // ENT_EXTRACT_RULES_LINKS_H

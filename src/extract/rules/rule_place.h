// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_RULE_PLACE_H
#define ENT_EXTRACT_RULES_RULE_PLACE_H

#include "entente.h"
#include "extract/rules/rule.h"
#include "extract/rules/rule_line.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A file that is being read
typedef struct {
  EntRules*    rules;     ///< Where rules go
  const char*  name;      ///< Its name
  EntRuleLines lines;     ///< Its lines
  EntPredicate predicate; ///< Of the last relation, or 0
  uint32_t     rule;      ///< Rule above, or UINT32_MAX
  size_t       n_faults;  ///< Notices raised
} EntRuleFile;

/// Raise a notice on an item; returns ENT_SUCCESS, since reading goes on
EntStatus
ent_rule_fault(EntRuleFile*       file,
               const EntRuleItem* item,
               const char*        what,
               EntText            text);

/// Words of an item, alternatives parted by | and words by _
typedef struct {
  uint32_t words[ENT_MAX_WORDING]; ///< Names of the words
  uint32_t joint;                  ///< Name of all, joined by _
  size_t   n_words;                ///< Number of words, 0 at the end
  EntText  text;                   ///< As written
} EntRuleWords;

/// Cut the next alternative off; raises a notice and ends at a bad one
ENT_NODISCARD EntStatus
ent_rule_words_next(EntRuleFile*       file,
                    const EntRuleItem* item,
                    EntText*           rest,
                    EntRuleWords*      out);

/// Read lemmas and names of lists into the words of the rules
ENT_NODISCARD EntStatus
ent_rule_heads(EntRuleFile*       file,
               const EntRuleItem* item,
               EntText            value,
               EntSlice*          out);

/**
   Read a setting of a rule into it: from=subj, obj:sanction, id=NAME.

   Faults are raised as notices.
*/
ENT_NODISCARD EntStatus
ent_rule_setting(EntRuleFile* file, const EntRuleItem* item, EntRule* rule);

#endif // ENT_EXTRACT_RULES_RULE_PLACE_H

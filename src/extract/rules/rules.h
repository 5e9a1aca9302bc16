// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_RULES_H
#define ENT_EXTRACT_RULES_RULES_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"
#include "extract/analysis.h"
#include "extract/rules/bases.h"
#include "extract/rules/cues.h"
#include "extract/rules/links.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Rules and cues by the words that set them off; opaque
typedef struct EntRulesImpl EntRules;

/// Make rules of those that come with entente; `names` outlives them
ENT_NODISCARD EntStatus
ent_rules_new(EntWorld* world, EntNames* names, EntRules** out);

/// Free rules; null is allowed
void
ent_rules_free(EntRules* rules);

/**
   Add the rules of a file in the language of ontology/rules/README.md.

   `name` is for messages.  Faults are raised as notices with line and column;
   returns ENT_BAD_INPUT if there was one.
*/
ENT_NODISCARD EntStatus
ent_rules_add(EntRules* rules, const char* name, EntText bytes);

/// A line of a rule file that must give, or never give, a relation
typedef struct {
  EntText      sentence;  ///< What is read
  bool         is_never;  ///< Whether its rule must stay silent
  EntText      rule;      ///< Id of the rule that it stands under
  EntPredicate predicate; ///< Predicate that is expected
  EntText      from;      ///< Name or id of the first actor
  EntText      to;        ///< Name or id of the second actor
  EntTexts     wanted;    ///< Further words: negated, historical, "goods"
  EntPosition  position;  ///< Where it stands
} EntRuleExample;

/// Return the examples in the order of their files
const EntRuleExample*
ent_rules_examples(const EntRules* rules, size_t* n_examples);

/// Number of rules, and of the words that set them off
size_t
ent_rules_count(const EntRules* rules, size_t* n_triggers);

/// A rule as people see it; texts are valid while the rules live
typedef struct {
  EntText      id;        ///< Its name
  EntPredicate predicate; ///< What it says
  EntText      line;      ///< Its line in the file
  EntPosition  position;  ///< Where it stands
} EntRuleView;

/// Return a rule by its number, under ent_rules_count()
EntRuleView
ent_rules_view(const EntRules* rules, size_t index);

/// Return cues: words that say who speaks, and how sure it is
const EntCues*
ent_rules_cues(const EntRules* rules);

/// Where a rule holds in a sentence
typedef struct {
  EntText      rule;         ///< Its id, valid while the rules live
  EntPredicate predicate;    ///< What it says
  EntPolarity  polarity;     ///< Negated if the rule itself says so
  EntModality  modality;     ///< As the rule itself says, else factual
  uint32_t     from;         ///< Index of the first actor
  uint32_t     to;           ///< Index of the second actor
  uint32_t     from_mention; ///< Mention that it comes from
  uint32_t     to_mention;   ///< Mention that it comes from
  uint32_t     clause;      ///< Clause that says so, or that its noun stands in
  uint32_t     group;       ///< Noun group whose head says so, or none: a verb
  uint32_t     trigger;     ///< Token that set it off
  uint32_t     goods_begin; ///< First token of the goods
  uint32_t     goods_end;   ///< One past the last; equal if there are none
  uint32_t     office_begin; ///< First token of the office
  uint32_t     office_end;   ///< One past the last; equal if there is none
  bool         is_joint;     ///< Whether both act together: joint strikes
} EntHit;

/// Hits of one sentence, and memory for the next one
typedef struct {
  const EntAllocator* memory;  ///< Where memory comes from
  EntHit*             items;   ///< In the order of their triggers
  size_t              n_items; ///< Number of hits
  size_t              room;    ///< Room for hits
  EntBases            bases;   ///< Bases of the words that were met
  size_t   n_wordings; ///< Wordings of the rules that they were looked up for
  EntLinks links;      ///< What hangs on what, if there are hits
} EntHits;

/// Make an empty list of hits
EntHits
ent_hits_init(const EntAllocator* memory);

/// Free everything
void
ent_hits_clear(EntHits* hits);

/// Receiver of what was tried and why it did not hold, for `--explain`
typedef void (*EntTrace)(void*       handle,
                         EntText     rule,
                         uint32_t    token,
                         const char* why);

/**
   Find where rules hold in a sentence; those of the last one are gone.

   Coordinated actors give a hit for each pair.  For one trigger the longest
   lemma goes first, then the rule with more slots filled, then the order of the
   files; a pair of actors and a predicate is hit once a trigger.  `trace` may
   be null.
*/
ENT_NODISCARD EntStatus
ent_rules_match(const EntRules*    rules,
                const EntAnalysis* analysis,
                EntHits*           hits,
                EntTrace           trace,
                void*              handle);

#endif // ENT_EXTRACT_RULES_RULES_H

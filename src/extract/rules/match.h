// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_MATCH_H
#define ENT_EXTRACT_RULES_MATCH_H

#include "entente.h"
#include "extract/analysis.h"
#include "extract/rules/links.h"
#include "extract/rules/rule.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_FILLERS 64U  ///< Actors of one place, at most
#define ENT_MAX_LIST 64U     ///< Groups of a list that are looked at
#define ENT_MAX_STANDING 16U ///< Groups at a place, at most
#define ENT_MAX_DEPTH 4U     ///< Groups that hang on one another, at most

/// A sentence that rules are tried on
typedef struct {
  const EntRules*  rules;   ///< The rules
  const EntTokens* tokens;  ///< Its tokens
  const EntTagger* tagger;  ///< Their tags
  const EntSyntax* syntax;  ///< Groups, phrases and clauses
  const EntActors* actors;  ///< Whom mentions mean
  const EntFound*  found;   ///< Mentions
  const EntBases*  bases;   ///< Bases of its words
  EntLinks         links;   ///< The syntax turned round
  EntHits*         hits;    ///< What was found
  EntTrace         trace;   ///< Told what was tried, or null
  void*            handle;  ///< For the trace
  bool             is_even; ///< Whether lists go in pairs: respectively
} EntMatch;

/// A word that sets rules off, where it stands
typedef struct {
  uint8_t  kind;       ///< EntTriggerKind
  bool     is_single;  ///< Whether `said_of` is one group, no list
  bool     is_passive; ///< Whether a verb's object is its grammatical subject
  uint32_t token;      ///< Its token
  uint32_t begin;      ///< First token of all its words
  uint32_t end;        ///< One past the last of its words
  uint32_t clause;     ///< Clause of a verb or adjective, or none
  uint32_t group;      ///< Group of a noun, or none
  uint32_t light;      ///< Clause whose verb only carries the noun, or none
  uint32_t said_of;    ///< Group that a noun or adjective says something of
  uint32_t doer;       ///< Mention before the hyphen of Soviet-backed, or none
  uint32_t behind;     ///< Group that fixed words govern: aid of Syria, or none
  const EntRule* rule; ///< Rule that is tried, or null
} EntSite;

/// An actor in a place
typedef struct {
  uint32_t actor;   ///< The actor
  uint32_t mention; ///< Mention that it comes from
  uint32_t group;   ///< Group of the place, or none
} EntFiller;

/// Actors in a place
typedef struct {
  EntFiller items[ENT_MAX_FILLERS]; ///< In their order
  size_t    n_items;                ///< Number of actors
} EntFillers;

/// Groups at a place
typedef struct {
  uint32_t items[ENT_MAX_STANDING]; ///< First group of each list
  size_t   n_items;                 ///< Number of groups
  bool     has_gerund;              ///< Whether a gerund stands there
} EntStanding;

/// How far to look for an actor
typedef enum {
  ENT_REACH_HEAD, ///< It is the head of the group
  ENT_REACH_DOER, ///< It does what the head says
  ENT_REACH_ANY   ///< The group names it or belongs to it
} EntReach;

/// Return whether a noun stands for what "of" brings, or for who owns it
bool
ent_match_is_through(const EntMatch* match, uint32_t token);

/// Return a group
static inline const EntNounGroup*
ent_match_group(const EntMatch* const match, const uint32_t group)
{
  return &match->syntax->groups[group];
}

/// Return a clause
static inline const EntClause*
ent_match_clause(const EntMatch* const match, const uint32_t clause)
{
  return &match->syntax->clauses[clause];
}

/// Return a phrase
static inline const EntPhrase*
ent_match_phrase(const EntMatch* const match, const uint32_t phrase)
{
  return &match->syntax->phrases[phrase];
}

/// Return whether a token is a form of a noun or verb, or the word itself
bool
ent_match_is(const EntMatch* match, uint32_t token, uint32_t word);

/// Return whether a word may begin what sets rules of a kind off
static inline bool
ent_match_begins(const EntMatch* const match,
                 const uint32_t        word,
                 const EntTriggerKind  kind)
{
  return *ent_bases_marks(match->bases, word) & (1U << (unsigned)kind);
}

/// Return whether a word of a token sets rules of a kind off
bool
ent_match_is_trigger(const EntMatch* match,
                     uint32_t        token,
                     EntTriggerKind  kind);

/// Return whether the head of a group is an act that somebody does: attack
bool
ent_match_is_act(const EntMatch* match, uint32_t group);

/// Return the mention at a token if it may fill a place, else none
uint32_t
ent_match_mention(const EntMatch* match, uint32_t token);

/// Add the actors of a mention
void
ent_fill_mention(const EntMatch* match,
                 uint32_t        mention,
                 uint32_t        group,
                 EntFillers*     out);

/// Add the actors at the head of one group, whatever list it stands in
void
ent_fill_one(const EntMatch* match, uint32_t group, EntFillers* out);

/// Add the actors of a list of groups
void
ent_fill_list(const EntMatch* match,
              uint32_t        group,
              EntReach        reach,
              EntFillers*     out);

/// Add the actors named before a token of a group; `is_first` stops at a gap
void
ent_fill_before(const EntMatch* match,
                uint32_t        group,
                uint32_t        token,
                bool            is_first,
                EntFillers*     out);

/// Return the group that a noun before of stands for, or none
uint32_t
ent_match_through(const EntMatch* match, uint32_t group);

/// Return the group that stands in apposition to another, before or behind
uint32_t
ent_match_apposed(const EntMatch* match, uint32_t group);

/// Return the phrase that a group hosts with a preposition, or none
uint32_t
ent_match_hosted(const EntMatch* match, uint32_t group, EntKnownWord word);

/// Find the groups that stand at a place, in the order of preference
void
ent_place_find(const EntMatch* match,
               const EntSite*  site,
               const EntPlace* place,
               EntStanding*    out);

/// Add the actors of a place; `heads` is what its heads must be, or null
void
ent_place_fill(const EntMatch*     match,
               const EntSite*      site,
               const EntPlace*     place,
               const EntCondition* heads,
               EntFillers*         out);

/// Return whether any group of a list has one of the heads of a condition
bool
ent_match_list_has_head(const EntMatch*     match,
                        uint32_t            group,
                        const EntCondition* heads);

/// Return why a condition of a rule does not hold, or null if all do
const char*
ent_match_conditions(const EntMatch* match,
                     const EntSite*  site,
                     const EntRule*  rule);

/// Where words of goods or an office stand
typedef struct {
  uint32_t begin; ///< First token
  uint32_t end;   ///< One past the last; equal if there are none
} EntWords;

/// Find the words of a role, but for those that name the actors of others
EntWords
ent_match_words(const EntMatch*   match,
                const EntSite*    site,
                const EntRule*    rule,
                EntRole           role,
                const EntFillers* actors);

/// Try rules that words at a place set off, in their order, and add hits
ENT_NODISCARD EntStatus
ent_match_rules(EntMatch*       match,
                const EntSite*  site,
                const uint32_t* rules,
                size_t          n_rules);

#endif // ENT_EXTRACT_RULES_MATCH_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: where a rule holds, and the clauses above it.
// Goes out: whether that is affirmed, how surely, and who says so.

#include "extract/claims/stance.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

#define MAX_CLIMB 64U // Clauses above a hit that are looked at

void
ent_stance_negate(EntStance* const stance)
{
  stance->polarity =
    stance->polarity == ENT_NEGATED ? ENT_AFFIRMED : ENT_NEGATED;
}

// Return how little a modality commits to
static unsigned
doubt_of(const EntModality modality)
{
  switch (modality) {
    case ENT_HISTORICAL:
      return 1U;
    case ENT_FUTURE:
      return 2U;
    case ENT_LIKELY:
      return 3U; // "will likely"
    case ENT_HYPOTHETICAL:
      return 4U;
    default:
      return 0U;
  }
}

void
ent_stance_weaken(EntStance* const stance, const EntModality modality)
{
  if (doubt_of(modality) > doubt_of(stance->modality)) {
    stance->modality = modality;
  }
}

void
ent_stance_hedge(EntStance* const stance,
                 const uint32_t   begin,
                 const uint32_t   end)
{
  for (size_t i = 0U; i < stance->n_hedges; ++i) {
    if (stance->hedges[i].begin == begin) {
      return;
    }
  }

  if (stance->n_hedges < ENT_MAX_HEDGES) {
    const EntHedge hedge               = { begin, end };
    stance->hedges[stance->n_hedges++] = hedge;
  }
}

void
ent_stance_cue(EntStance* const stance, const EntCueFound* const found)
{
  static const struct {
    EntCueKind  kind;
    EntModality modality;
  } weaker[] = {
    { ENT_CUE_LIKELY, ENT_LIKELY },
    { ENT_CUE_FUTURE, ENT_FUTURE },
    { ENT_CUE_HYPOTHETICAL, ENT_HYPOTHETICAL },
    { ENT_CUE_HISTORICAL, ENT_HISTORICAL },
    { ENT_CUE_ENDED, ENT_HISTORICAL },
  };

  if (found->kinds & ENT_CUE_BIT(ENT_CUE_NEGATED)) {
    ent_stance_negate(stance);
  }

  if (found->kinds & ENT_CUE_BIT(ENT_CUE_ENDED) && !stance->is_ended) {
    stance->is_ended     = true;
    stance->old_polarity = stance->polarity;
    stance->old_modality = stance->modality;
  }

  for (size_t i = 0U; i < sizeof(weaker) / sizeof(weaker[0]); ++i) {
    if (found->kinds & ENT_CUE_BIT(weaker[i].kind)) {
      ent_stance_weaken(stance, weaker[i].modality);
    }
  }

  if (found->kinds & ENT_CUE_BIT(ENT_CUE_LIKELY)) {
    ent_stance_hedge(stance, found->begin, found->end);
  }
}

void
ent_stance_speak(EntStance* const stance, const EntSpeaker speaker)
{
  if (!speaker.is_set) {
    return;
  }

  if (!stance->speaker.is_set) {
    stance->speaker = speaker;
  } else if (!stance->relay.is_set && speaker.mention != ENT_NONE &&
             speaker.mention != stance->speaker.mention) {
    stance->relay = speaker;
  }
}

// A report that nobody is named for is a hedge: is said to, is believed to
static void
report(const EntCueSearch* const search,
       const uint32_t            clause,
       const EntCueFound* const  found,
       EntStance* const          stance)
{
  const EntClause* const above = &search->analysis->syntax->clauses[clause];
  const EntSpeaker       speaker =
    ent_speaker_of_clause(search, clause, found->cue.act);
  ent_stance_speak(stance, speaker);
  if (!speaker.is_set) {
    ent_stance_weaken(stance, ENT_LIKELY);
    ent_stance_hedge(stance, above->verb_begin, above->verb_end);
  }

  const bool is_negated = (above->flags & ENT_VERB_NEGATED) != 0U;
  if (found->cue.act == ENT_DENIED ||
      (is_negated && found->cue.act == ENT_ASSESSED)) {
    ent_stance_negate(stance);
  } else if (is_negated) {
    ent_stance_weaken(stance, ENT_HYPOTHETICAL);
  }
}

// "less likely" denies what "likely" would affirm
static void
take_less(const EntCueSearch* const search,
          const EntCueFound* const  found,
          EntStance* const          stance)
{
  const EntTokens* const tokens = search->analysis->tokens;
  const uint32_t         less = ent_names_find(tokens->names, ENT_TEXT("less"));
  if (found->begin && less && tokens->items[found->begin - 1U].id == less) {
    ent_stance_negate(stance);
  }
}

// Return whether a cue reports what it governs, and wants nothing of it
static bool
is_report(const EntCueFound* const found)
{
  return (found->kinds & ENT_CUE_BIT(ENT_CUE_REPORT)) &&
         !(found->kinds &
           (ENT_CUE_BIT(ENT_CUE_HYPOTHETICAL) | ENT_CUE_BIT(ENT_CUE_NEGATED)));
}

// What somebody was able to do was done
static bool
is_achieved(const EntCueSearch* const search, const uint32_t clause)
{
  const EntClause* const above  = &search->analysis->syntax->clauses[clause];
  const EntTokens* const tokens = search->analysis->tokens;
  return above->quality != ENT_NONE && (above->flags & ENT_VERB_PAST) &&
         ent_text_is(
           ent_names_get(tokens->names, tokens->items[above->quality].id),
           "able");
}

// A participle that nobody does governs nothing: assessed advances, followed by
// a clause of its own
static bool
is_label(const EntClause* const clause)
{
  return clause->link == ENT_CLAUSE_PARTICIPLE && clause->subject == ENT_NONE &&
         clause->host == ENT_NONE && (clause->flags & ENT_VERB_PASSIVE);
}

// Take the verb that governs a clause: said that, failed to, began V-ing
static EntReach
take_governor(const EntCueSearch* const search,
              const uint32_t            clause,
              const EntReach            reach,
              EntStance* const          stance)
{
  const EntCueFound found = ent_cue_of_verb(search, clause, ENT_CUE_NONE);
  if (is_label(&search->analysis->syntax->clauses[clause])) {
    return reach;
  }
  if (is_report(&found)) {
    report(search, clause, &found, stance);
    return ENT_REACH_VOICE;
  }

  if (reach != ENT_REACH_VOICE && found.kinds && !is_achieved(search, clause)) {
    ent_stance_cue(stance, &found);
    take_less(search, &found, stance);
  }

  return reach;
}

// Take the noun that a clause says more of: plan to, failure to, claim that
static EntReach
take_host(const EntCueSearch* const search,
          const EntClause* const    clause,
          EntStance* const          stance)
{
  const EntCueFound found = ent_cue_of_noun(search, clause->host);
  const uint32_t owner = search->analysis->syntax->groups[clause->host].owner;
  if (is_report(&found)) {
    const EntSpeaker speaker = ent_speaker_of_group(
      search, owner == ENT_NONE ? clause->host : owner, found.cue.act);
    ent_stance_speak(stance, speaker);
    return ENT_REACH_VOICE;
  }

  ent_stance_cue(stance, &found);
  stance->is_purpose = // Means to do it, but for the first one to do it
    stance->is_purpose ||
    (!found.kinds && !ent_stance_is_ranked(search, clause->host));
  return found.kinds & ~ENT_CUE_BIT(ENT_CUE_TRANSPARENT) ? ENT_REACH_VOICE
                                                         : ENT_REACH_ALL;
}

// Return whether a report is about the one who reports: claims to, deems to
static bool
is_about_itself(const EntCueSearch* const search, const EntClause* const clause)
{
  const EntClause* const parent =
    &search->analysis->syntax->clauses[clause->parent];
  return !(parent->flags & ENT_VERB_PASSIVE) &&
         clause->subject == parent->subject;
}

// Return whether a clause has an object that is done with its purpose: took
// steps to
static bool
is_taken(const EntCueSearch* const search, const uint32_t clause)
{
  const uint32_t object = search->analysis->syntax->clauses[clause].object;
  return object != ENT_NONE && (ent_cue_of_noun(search, object).kinds &
                                ENT_CUE_BIT(ENT_CUE_TRANSPARENT));
}

// A bare infinitive behind what already has its object tells the purpose
static EntReach
leave_infinitive(const EntCueSearch* const search,
                 const EntClause* const    clause,
                 const EntReach            reach,
                 EntStance* const          stance)
{
  if (clause->host != ENT_NONE) {
    return reach == ENT_REACH_VOICE ? reach : take_host(search, clause, stance);
  }

  const EntCueFound found =
    ent_cue_of_verb(search, clause->parent, ENT_CUE_NONE);
  const bool is_own = is_report(&found) && is_about_itself(search, clause);
  if (found.cue.kind && !(is_own && found.cue.act == ENT_ASSESSED)) {
    return take_governor(search, clause->parent, reach, stance);
  }

  const bool is_means =
    reach != ENT_REACH_VOICE && !is_taken(search, clause->parent);
  stance->is_purpose = stance->is_purpose || is_means;
  return reach;
}

static bool
is_phrase(const EntCueSearch* const search,
          const uint32_t            index,
          const char* const         word)
{
  const EntPhrase* const phrase = &search->analysis->syntax->phrases[index];
  return ent_text_is(ent_names_get(search->analysis->tokens->names, phrase->id),
                     word);
}

// Leave "by attacking", "without attacking", "of attacking"
static EntReach
leave_gerund(const EntCueSearch* const search,
             const EntClause* const    clause,
             const EntReach            reach,
             EntStance* const          stance)
{
  if (clause->phrase != ENT_NONE) {
    const EntCueFound found = ent_cue_of_phrase(search, clause->phrase);
    if (found.cue.kind == ENT_CUE_NEGATED && reach != ENT_REACH_VOICE) {
      ent_stance_negate(stance);
      return ENT_REACH_VOICE;
    }
    if (is_phrase(search, clause->phrase, "against")) {
      ent_stance_weaken(stance, ENT_HYPOTHETICAL); // Warned against attacking
      return ENT_REACH_VOICE;
    }
  }

  if (clause->phrase != ENT_NONE && is_phrase(search, clause->phrase, "by")) {
    return reach == ENT_REACH_ALL ? ENT_REACH_SHARE : reach;
  }

  const EntReach next = take_governor(search, clause->parent, reach, stance);
  return next == ENT_REACH_ALL && clause->phrase != ENT_NONE ? ENT_REACH_SHARE
                                                             : next;
}

// Return whether a clause has its modal or negation from the one before
static bool
shares_verb_group(const EntCueSearch* const search,
                  const EntClause* const    clause)
{
  const EntTagger* const tagger = search->analysis->tagger;
  return clause->verb != ENT_NONE && clause->modal == ENT_NONE &&
         clause->verb_begin == clause->verb &&
         (clause->flags & ENT_VERB_BORROWED) &&
         ent_tagger_tag(tagger, clause->verb) != ENT_TAG_THIRD &&
         ent_tagger_tag(tagger, clause->verb) != ENT_TAG_PAST;
}

// Go from a clause to the one above it; returns what of that reaches down
static EntReach
leave_clause(const EntCueSearch* const search,
             const EntClause* const    clause,
             const EntReach            reach,
             EntStance* const          stance)
{
  switch ((EntClauseLink)clause->link) {
    case ENT_CLAUSE_COORDINATE:
      return shares_verb_group(search, clause) ? reach : ENT_REACH_VOICE;
    case ENT_CLAUSE_CONTENT:
      return clause->host != ENT_NONE
               ? take_host(search, clause, stance)
               : take_governor(search, clause->parent, reach, stance);
    case ENT_CLAUSE_INFINITIVE:
      return leave_infinitive(search, clause, reach, stance);
    case ENT_CLAUSE_GERUND:
      return leave_gerund(search, clause, reach, stance);
    case ENT_CLAUSE_PARTICIPLE:
      return clause->host == ENT_NONE && reach == ENT_REACH_ALL
               ? ENT_REACH_SHARE
               : ENT_REACH_VOICE;
    case ENT_CLAUSE_CONDITION:
      if (reach != ENT_REACH_VOICE) {
        ent_stance_weaken(stance, ENT_HYPOTHETICAL);
      }
      return ENT_REACH_VOICE;
    default:
      return ENT_REACH_VOICE;
  }
}

static void
climb(const EntCueSearch* const search,
      uint32_t                  index,
      EntReach                  reach,
      EntStance* const          stance)
{
  const EntSyntax* const syntax = search->analysis->syntax;
  for (unsigned i = 0U; i < MAX_CLIMB && index != ENT_NONE; ++i) {
    const EntClause* const clause = &syntax->clauses[index];
    ent_stance_clause(search, index, reach, stance);
    if (clause->parent == ENT_NONE) {
      return;
    }

    reach = leave_clause(search, clause, reach, stance);
    index = clause->parent;
  }
}

static bool
is_denied(const EntSyntax* const syntax, const uint32_t group)
{
  return group != ENT_NONE && (syntax->groups[group].flags & ENT_NOUN_NEGATED);
}

// Take "no" and "neither" of what a verb governs; words inside a noun group
// only tell what is given: Soviet-backed
static EntReach
take_trigger(const EntCueSearch* const search,
             const EntHit* const       hit,
             EntStance* const          stance)
{
  const EntSyntax* const syntax = search->analysis->syntax;
  if (hit->clause == ENT_NONE) {
    return ENT_REACH_VOICE;
  }

  const EntClause* const clause = &syntax->clauses[hit->clause];
  if (hit->trigger != clause->verb && hit->trigger != clause->quality) {
    return ENT_REACH_VOICE;
  }

  if (is_denied(syntax, clause->subject) || is_denied(syntax, clause->object)) {
    ent_stance_negate(stance);
  }

  return ENT_REACH_ALL;
}

// What did not end yet goes on: refused to end its aid, plans to halt it
static void
take_back_end(EntStance* const stance)
{
  if (stance->is_ended &&
      (stance->polarity != stance->old_polarity || stance->is_purpose ||
       stance->modality == ENT_FUTURE ||
       stance->modality == ENT_HYPOTHETICAL)) {
    stance->polarity   = stance->old_polarity;
    stance->modality   = stance->old_modality;
    stance->is_purpose = false;
  }
}

EntStance
ent_stance_of(const EntCueSearch* const search, const EntHit* const hit)
{
  assert(search);
  assert(hit);
  const EntSpeaker nobody = { ENT_NONE, ENT_NONE, (EntSpeechAct)0, false };
  EntStance        stance;
  memset(&stance, 0, sizeof(stance));
  stance.polarity = hit->polarity ? hit->polarity : ENT_AFFIRMED;
  stance.modality = hit->modality ? hit->modality : ENT_FACTUAL;
  stance.speaker  = nobody;
  stance.relay    = nobody;

  const EntReach reach = hit->group == ENT_NONE
                           ? take_trigger(search, hit, &stance)
                           : ent_stance_noun(search, hit->group, &stance);
  climb(search, hit->clause, reach, &stance);
  take_back_end(&stance);
  if (stance.is_purpose && stance.polarity == ENT_AFFIRMED) {
    ent_stance_weaken(&stance, ENT_HYPOTHETICAL); // Meant, perhaps not done
  }

  return stance;
}

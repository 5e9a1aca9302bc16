// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: words that may be a personal name.
// Goes out: whether titles, verbs or lists around them show that they are.

#include "extract/actors/persons.h"
#include "extract/actors/titles.h"

#include "extract/actors/letter_case.h"
#include "extract/actors/scan.h"
#include "extract/actors/titles.h"

#include <assert.h>

// Return whether a name goes with persons before it: Putin, Medvedev, and X
static bool
is_in_list(const EntActors* const actors, const EntNameRun* const run)
{
  if (!actors->n_mentions) {
    return false;
  }

  const EntMention* const last = &actors->mentions[actors->n_mentions - 1U];
  if (last->actor == ENT_NO_ACTOR || last->end == run->begin ||
      run->begin - last->end > 2U ||
      actors->items[last->actor].record.kind != ENT_PERSON) {
    return false;
  }
  for (uint32_t i = last->end; i < run->begin; ++i) {
    if (!ent_is_kind(actors, i, ENT_TOKEN_COMMA) &&
        !ent_is_word(actors, i, "and")) {
      return false;
    }
  }

  return ent_is_word(actors, run->begin - 1U, "and");
}

// Return whether what stands behind a comma says that it is a person
static bool
is_explained(const EntActors* const actors, const EntNameRun* const run)
{
  if (!ent_is_kind(actors, run->end, ENT_TOKEN_COMMA)) {
    return ent_is_word(actors, run->end, "who");
  }

  uint32_t place = run->end + 1U;
  if (ent_is_word(actors, place, "who") ||
      ent_is_word(actors, place, "whose")) {
    return true;
  }

  const bool is_det =
    ent_is_word(actors, place, "the") || ent_is_word(actors, place, "a") ||
    ent_is_word(actors, place, "an") || ent_is_word(actors, place, "his") ||
    ent_is_word(actors, place, "her") || ent_is_word(actors, place, "its") ||
    ent_use(actors, place) & ENT_WORD_FORMER;
  place += is_det;
  for (uint32_t i = 0U; i < 6U; ++i, ++place) {
    const EntWordUses use = ent_use(actors, place);
    if (!ent_is_kind(actors, place, ENT_TOKEN_WORD)) {
      return false;
    }
    if (use & (ENT_WORD_TITLE | ENT_WORD_ROLE | ENT_WORD_KIN)) {
      return !ent_is_word(actors, place, "head") &&
             (is_det || ent_is_word(actors, place + 1U, "of"));
    }
    if (use & ENT_WORD_FUNCTION && !(use & ENT_WORD_FORMER)) {
      return false;
    }
  }

  return false;
}

// Return whether a verb gives it an office: was president, served as minister
static bool
is_in_office(const EntActors* const actors, const EntNameRun* const run)
{
  static const char* const verbs[] = { "was",      "is",   "became", "served",
                                       "remained", "as",   "will",   "has",
                                       "had",      "would" };
  bool                     is_verb = false;
  for (size_t i = 0U; i < sizeof(verbs) / sizeof(verbs[0]); ++i) {
    is_verb = is_verb || ent_is_word(actors, run->end, verbs[i]);
  }

  // Elected Carlos Mesa president of Bolivia
  if (ent_use(actors, run->end) & ENT_WORD_TITLE &&
      !ent_is_capital(actors, run->end) &&
      ent_is_word(actors, run->end + 1U, "of")) {
    return true;
  }

  for (uint32_t i = run->end + 1U; is_verb && i < run->end + 7U; ++i) {
    if (!ent_is_kind(actors, i, ENT_TOKEN_WORD)) {
      return false;
    }
    if (ent_use(actors, i) & ENT_WORD_TITLE) {
      return true;
    }
  }

  return false;
}

static bool
is_led_by(const EntActors* const actors, const EntNameRun* const run)
{
  return run->begin > 1U && ent_is_word(actors, run->begin - 1U, "by") &&
         ent_use(actors, run->begin - 2U) & ENT_WORD_LED;
}

// Return whether a verb of saying follows, and the name is its subject
static bool
is_speaker(const EntActors* const actors, const EntNameRun* const run)
{
  const EntWordUses before = run->begin ? ent_use(actors, run->begin - 1U) : 0U;
  return ent_use(actors, run->end) & ENT_WORD_REPORT &&
         !(before & ENT_WORD_LOCATIVE) &&
         !(run->begin && (ent_is_word(actors, run->begin - 1U, "of") ||
                          ent_is_word(actors, run->begin - 1U, "to") ||
                          ent_is_word(actors, run->begin - 1U, "from") ||
                          ent_is_word(actors, run->begin - 1U, "on") ||
                          ent_is_word(actors, run->begin - 1U, "toward") ||
                          ent_is_word(actors, run->begin - 1U, "for")));
}

// Return whether a title and a common word tell of no person: the President
// Seeks to Resign, the Foreign Ministers Meeting, the Official Yearbook
static bool
is_of_body(const EntActors* const actors, const EntNameRun* const run)
{
  const EntText title = ent_token_words(actors, run->begin - 1U);
  const bool    is_clause =
    ent_is_headline_verb(actors, run->begin) &&
    (ent_is_word(actors, run->end, "to") || ent_is_capital(actors, run->end));
  return is_clause || title.data[title.size - 1U] == 's' ||
         ent_is_word(actors, run->begin - 1U, "official");
}

bool
ent_is_shown_surname(const EntActors* const actors, const EntNameRun* const run)
{
  const EntWordUses use     = ent_use(actors, run->begin);
  const bool        is_rare = !(use & (ENT_WORD_COMMON | ENT_WORD_NAME));
  const uint32_t    ruled   = ent_rule_end(actors, run->end);
  const bool        is_kin  = ent_is_kind(actors, run->end, ENT_TOKEN_CLITIC) &&
                      ent_use(actors, run->end + 1U) & ENT_WORD_KIN &&
                      !ent_is_word(actors, run->end + 1U, "ally") &&
                      !ent_is_word(actors, run->end + 1U, "allies");
  if (use & (ENT_WORD_KIND | ENT_WORD_TITLE) ||
      (actors->is_heading && use & ENT_WORD_COMMON)) {
    return false;
  }
  if (run->title && use & ENT_WORD_COMMON && is_of_body(actors, run)) {
    return false;
  }
  if (run->title) {
    return !(use & ENT_WORD_COMMON) ||
           !(ent_use(actors, run->begin - 1U) & ENT_WORD_RANK);
  }
  if (ruled > run->end && !ent_is_kind(actors, run->end, ENT_TOKEN_CLITIC)) {
    return is_rare || !(use & ENT_WORD_NAME);
  }

  return is_rare && (is_kin || is_in_list(actors, run) ||
                     (is_speaker(actors, run) &&
                      !ent_is_all_capitals(&actors->tokens->items[run->begin],
                                           actors->sentence)) ||
                     ent_is_word(actors, run->end, "who"));
}

bool
ent_is_shown_person(const EntActors* const actors, const EntNameRun* const run)
{
  bool is_proper = false;
  bool is_given  = false;
  for (uint32_t i = run->begin; i < run->end; ++i) {
    const EntWordUses use = ent_use(actors, i);
    is_given  = is_given || (use & ENT_WORD_GIVEN && i + 1U < run->end);
    is_proper = is_proper || !(use & ENT_WORD_COMMON);
  }
  const bool is_named =
    ent_use(actors, run->begin) & ENT_WORD_GIVEN && is_given;
  if (is_named &&
      (is_proper || !(ent_use(actors, run->begin) & ENT_WORD_COMMON))) {
    return true;
  }

  return (is_proper || is_named) &&
         (run->title || is_explained(actors, run) || is_led_by(actors, run) ||
          (run->n_capitals == 2U && ent_leads_known(actors, run->end)) ||
          is_in_list(actors, run) || is_in_office(actors, run) ||
          is_speaker(actors, run) || ent_rule_end(actors, run->end) > run->end);
}

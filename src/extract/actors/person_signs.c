// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: capitalized words that may be a name.
// Goes out: whether what stands around them shows that it is a person's.

#include "extract/actors/person_signs.h"

#include "base/text.h"
#include "extract/actors/letter_case.h"
#include "extract/actors/scan.h"
#include "extract/lexicon.h"

static EntText
text_of(const EntActors* const actors, const uint32_t token)
{
  return ent_token_text(&actors->tokens->items[token], actors->sentence);
}

bool
ent_is_of_headline(const EntActors* const actors, const uint32_t token)
{
  EntLemma      lemmas[ENT_MAX_LEMMAS];
  const EntText id =
    ent_names_get(actors->tokens->names, actors->tokens->items[token].id);
  const EntWordUses use      = ent_use(actors, token);
  const size_t      n        = ent_lexicon_lemmas(id, ENT_VERB, lemmas);
  bool              is_third = false;
  for (size_t k = 0U; k < n; ++k) {
    is_third = is_third || lemmas[k].forms & ENT_FORM_THIRD;
  }

  return is_third && use & ENT_WORD_COMMON && !(use & ENT_WORD_GIVEN);
}

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

// Return whether a name stands under a preposition: the fight near Lyman
static bool
is_governed(const EntActors* const actors, const EntNameRun* const run)
{
  static const char* const words[] = {
    "of", "from", "to", "toward", "towards"
  };
  const uint32_t before = run->begin ? run->begin - 1U : 0U;
  bool is_found = run->begin && ent_use(actors, before) & ENT_WORD_LOCATIVE;
  for (size_t i = 0U; run->begin && i < sizeof(words) / sizeof(words[0]); ++i) {
    is_found = is_found || ent_is_word(actors, before, words[i]);
  }

  return is_found;
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
  if (use & (ENT_WORD_KIND | ENT_WORD_TITLE)) {
    return false;
  }
  if (run->title && ent_is_of_headline(actors, run->begin) &&
      (ent_is_word(actors, run->end, "to") ||
       ent_is_capital(actors, run->end))) {
    return false; // The President Seeks to Dismiss
  }
  if (run->title && use & ENT_WORD_COMMON &&
      ent_is_word(actors, run->begin - 1U, "official")) {
    return false; // The Official Yearbook
  }
  if (run->title && use & ENT_WORD_COMMON &&
      text_of(actors, run->begin - 1U)
          .data[text_of(actors, run->begin - 1U).size - 1U] == 's') {
    return false; // The Foreign Ministers Meeting
  }
  if (run->title) {
    return !(use & ENT_WORD_COMMON) ||
           !(ent_use(actors, run->begin - 1U) & ENT_WORD_RANK);
  }
  if (ruled > run->end && !ent_is_kind(actors, run->end, ENT_TOKEN_CLITIC)) {
    return is_rare || !(use & ENT_WORD_NAME);
  }

  return is_rare && (is_kin || is_in_list(actors, run) ||
                     (ent_use(actors, run->end) & ENT_WORD_REPORT &&
                      !is_governed(actors, run) &&
                      !(ent_is_all_capitals(&actors->tokens->items[run->begin],
                                            actors->sentence))) ||
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
          is_in_list(actors, run) || is_in_office(actors, run) ||
          ent_use(actors, run->end) & ENT_WORD_REPORT ||
          ent_rule_end(actors, run->end) > run->end);
}

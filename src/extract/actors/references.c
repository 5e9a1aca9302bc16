// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tokens of a sentence.
// Goes out: pronouns and descriptions that may mean an actor, left open.

#include "extract/actors/scan.h"

#include <assert.h>

#define MAX_BETWEEN 2U // Adjectives of a description

static bool
is_determiner(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "the") ||
         ent_is_word(actors, token, "this") ||
         ent_is_word(actors, token, "that") ||
         ent_is_word(actors, token, "these") ||
         ent_is_word(actors, token, "those");
}

// Return one past the description that begins with a token, or 0
static uint32_t
end_of_description(const EntActors* const actors, const uint32_t begin)
{
  uint32_t   place     = begin + is_determiner(actors, begin);
  const bool is_number = ent_use(actors, place) & ENT_WORD_NUMBER &&
                         !ent_is_word(actors, place, "all");
  const bool is_both = ent_is_word(actors, place, "both");
  if (place == begin && !is_both) {
    return 0U;
  }

  place += is_number;
  const bool is_noun =
    ent_is_kind(actors, place, ENT_TOKEN_WORD) &&
    ent_use(actors, place) & (ENT_WORD_SINGULAR | ENT_WORD_PLURAL);
  if (is_number && !is_both && !is_noun) {
    const bool is_end = !ent_is_kind(actors, place, ENT_TOKEN_WORD) ||
                        ent_use(actors, place) & ENT_WORD_FUNCTION;
    return is_end ? place : 0U; // The three
  }

  // The Organization of American States is a name
  const bool is_name =
    ent_is_capital(actors, place) &&
    (ent_known_label(actors, place, SIZE_MAX).end ||
     ent_local_names_find(&actors->local, actors->tokens->items[place].id) ||
     ent_is_word(actors, place + 1U, "of"));
  return is_noun && !is_name ? place + 1U : 0U;
}

// Return whether a noun behind a description makes it an adjective
static bool
is_modifier(const EntActors* const actors, const uint32_t end)
{
  if (!actors->tagger || end >= actors->n_tokens) {
    return false;
  }

  const bool is_order = ent_is_word(actors, end - 1U, "former") ||
                        ent_is_word(actors, end - 1U, "latter");
  if (is_order && (ent_is_capital(actors, end) ||
                   ent_use(actors, end) & (ENT_WORD_TITLE | ENT_WORD_RANK))) {
    return true;
  }

  const EntTag tag = ent_tagger_tag(actors->tagger, end);
  return (tag == ENT_TAG_NOUN || tag == ENT_TAG_NAME) &&
         ent_is_kind(actors, end, ENT_TOKEN_WORD);
}

// Words of clauses that "it" only announces: it is clear that
static bool
is_content(const EntActors* const actors, const uint32_t token)
{
  static const char* const words[] = {
    "that", "to", "what", "whether", "how", "if", "for", "when", "why", "who"
  };
  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (ent_is_word(actors, token, words[i])) {
      return true;
    }
  }

  return false;
}

// Return whether "it" stands for no one: it became clear that, found it hard to
static bool
is_empty_it(const EntActors* const actors, const uint32_t begin)
{
  if (!actors->tagger || !ent_is_word(actors, begin, "it")) {
    return false;
  }

  const bool is_found = begin && (ent_is_word(actors, begin - 1U, "found") ||
                                  ent_is_word(actors, begin - 1U, "find") ||
                                  ent_is_word(actors, begin - 1U, "made") ||
                                  ent_is_word(actors, begin - 1U, "make"));
  if (is_found && begin + 1U < actors->n_tokens &&
      (ent_tagger_tag(actors->tagger, begin + 1U) == ENT_TAG_ADJECTIVE ||
       ent_tagger_tag(actors->tagger, begin + 1U) == ENT_TAG_ADVERB)) {
    return true;
  }

  bool is_said = false;
  for (uint32_t i = begin + 1U; i < begin + 7U && i < actors->n_tokens; ++i) {
    const EntTag tag = ent_tagger_tag(actors->tagger, i);
    if (is_said && is_content(actors, i)) {
      return true;
    }
    if (tag == ENT_TAG_ADJECTIVE || tag == ENT_TAG_PARTICIPLE) {
      is_said = true;
    } else if (tag != ENT_TAG_AUXILIARY && tag != ENT_TAG_MODAL &&
               tag != ENT_TAG_ADVERB && tag != ENT_TAG_PARTICLE &&
               !ent_is_word(actors, i, "became") &&
               !ent_is_word(actors, i, "becomes") &&
               !ent_is_word(actors, i, "become") &&
               !ent_is_word(actors, i, "seemed") &&
               !ent_is_word(actors, i, "seems") && !is_said) {
      return false;
    }
  }

  return false;
}

EntStatus
ent_reference_add(EntActors* const actors,
                  const uint32_t   begin,
                  uint32_t* const  end)
{
  const EntMark mark = { 0U, 0U, 0U, 0U };
  EntMention mention = { begin, begin + 1U, ENT_NO_ACTOR, ENT_MENTION_PRONOUN };
  if (is_empty_it(actors, begin)) {
    return ENT_SUCCESS;
  }
  if (actors->uses[begin] & ENT_WORD_PRONOUN) {
    *end = mention.end;
    return ent_actors_mention(actors, mention, mark);
  }

  const uint32_t last = end_of_description(actors, begin);
  if (!last || is_modifier(actors, last)) {
    return ENT_SUCCESS;
  }

  mention.end  = last;
  mention.kind = ENT_MENTION_DESCRIPTION;
  *end         = last;
  return ent_actors_mention(actors, mention, mark);
}

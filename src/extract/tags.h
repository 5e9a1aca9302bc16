// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TAGS_H
#define ENT_EXTRACT_TAGS_H

#include <assert.h>
#include <stdint.h>

/// What a word is in its sentence
typedef enum {
  ENT_TAG_NOUN,         ///< Noun, singular or plural
  ENT_TAG_NAME,         ///< Proper noun: Moscow, NATO
  ENT_TAG_BASE,         ///< Verb: attack, infinitive or present
  ENT_TAG_THIRD,        ///< Verb: attacks
  ENT_TAG_PAST,         ///< Verb: took
  ENT_TAG_PARTICIPLE,   ///< Verb: taken
  ENT_TAG_GERUND,       ///< Verb: taking
  ENT_TAG_AUXILIARY,    ///< Any form of be, have, do
  ENT_TAG_MODAL,        ///< may, would, ...
  ENT_TAG_ADJECTIVE,    ///< Adjective, participles before nouns included
  ENT_TAG_ADVERB,       ///< Adverb
  ENT_TAG_PREPOSITION,  ///< Preposition
  ENT_TAG_DETERMINER,   ///< Article, quantifier, possessive pronoun
  ENT_TAG_PRONOUN,      ///< Pronoun
  ENT_TAG_POSSESSIVE,   ///< 's or ' of a genitive
  ENT_TAG_COORDINATOR,  ///< Conjunction between equals: and
  ENT_TAG_SUBORDINATOR, ///< Conjunction before a clause: because, that
  ENT_TAG_PARTICLE,     ///< Belongs to a verb (kick out), or not, n't
  ENT_TAG_TO,           ///< to of an infinitive
  ENT_TAG_NUMBER,       ///< Number in figures or words
  ENT_TAG_WH,           ///< Relative or interrogative word
  ENT_TAG_MARK          ///< Punctuation, or any other sign
} EntTag;

/// Number of tags
#define ENT_N_TAGS 22U

/// Set of tags, a bit each
typedef uint32_t EntTags;

/// Set of one tag
#define ENT_BIT(tag) (1U << (unsigned)(ENT_TAG_##tag))

/// Tags of verbs that can have a subject of their own
#define ENT_TAGS_FINITE (ENT_BIT(BASE) | ENT_BIT(THIRD) | ENT_BIT(PAST))

/// Tags of all verbs but auxiliaries and modals
#define ENT_TAGS_VERB (ENT_TAGS_FINITE | ENT_BIT(PARTICIPLE) | ENT_BIT(GERUND))

/// Return the first tag of a set that is not empty
static inline EntTag
ent_tags_first(const EntTags tags)
{
  assert(tags);
#if defined(__GNUC__)
  return (EntTag)__builtin_ctz(tags);
#else
  unsigned tag = 0U;
  while (!(tags & (1U << tag))) {
    ++tag;
  }

  return (EntTag)tag;
#endif
}

/// Return the short name of a tag, as it is printed: "NP"
const char*
ent_tag_name(EntTag tag);

#endif // ENT_EXTRACT_TAGS_H

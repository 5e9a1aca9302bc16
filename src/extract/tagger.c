// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tokens of a sentence.
// Goes out: one tag for each, by what words can be and by the table of rules.

#include "extract/tagger.h"

#include "base/text.h"
#include "base/try.h"
#include "extract/candidates.h"
#include "extract/tag_rules.h"
#include "extract/verbs_ahead.h"

#include <assert.h>
#include <stdbool.h>

#define MAX_SKIPPED 8U // Adverbs and quotes that a look passes over
#define MAX_WANTED 4U  // Clauses that wait for their verbs

enum {
  NOMINAL = ENT_BIT(NOUN) | ENT_BIT(NAME) | ENT_BIT(PRONOUN) | ENT_BIT(NUMBER),
  HELPING = ENT_BIT(AUXILIARY) | ENT_BIT(MODAL),
  VERBAL  = ENT_TAGS_VERB | HELPING,
  BEGINNING = ENT_BIT(SUBORDINATOR) | ENT_BIT(WH)
};

// What is known of the subject of a clause before its verb
typedef struct {
  bool is_found;  // Whether its head has been passed
  bool is_plural; // Whether the head is a plural
  bool is_joined; // Whether and has joined it to another
  bool is_behind; // Whether a preposition stands before the last noun
} Subject;

// A token whose tag is sought, and what stands before it in its clause
typedef struct {
  EntTagger*       tagger;      // All tokens
  const EntTokens* tokens;      // Their kinds and flags
  EntTagRules      grammar;     // Rules for words of grammar
  EntTagRules      content;     // Rules for other words
  size_t           at;          // The token
  unsigned         n_wanted;    // Clauses without their verb
  EntTag           last_verb;   // Last verb's tag
  EntGroups        last_groups; // Groups of the last verb
  Subject          subject;     // Subject of the clause
  Subject          outer;       // That of the clause around it
} Walk;

EntTagger
ent_tagger_init(const EntAllocator* const memory, EntReadings* const readings)
{
  assert(memory);
  assert(readings);
  const EntTagger tagger = { memory,
                             readings,
                             NULL,
                             0U,
                             0U,
                             ent_tag_index(ent_grammar_rules()),
                             ent_tag_index(ent_content_rules()) };
  return tagger;
}

void
ent_tagger_clear(EntTagger* const tagger)
{
  assert(tagger);
  ent_memory_free(tagger->memory, tagger->items);
  *tagger = ent_tagger_init(tagger->memory, tagger->readings);
}

// Return whether a token is a quote, which rules do not see
static bool
is_quote(const Walk* const walk, const size_t index)
{
  const unsigned kind = walk->tokens->items[index].kind;
  return kind == ENT_TOKEN_QUOTE || kind == ENT_TOKEN_UNQUOTE;
}

// Return whether looks pass over a token: a quote, or an adverb if they may
static bool
is_passed(const Walk* const walk, const size_t index, const bool is_adverb)
{
  const bool is_not = walk->tagger->items[index].groups & ENT_GROUP_NOT;
  return is_quote(walk, index) || is_adverb || is_not;
}

// Return the token on the left, or the number of tokens if there is none
static size_t
find_left(const Walk* const walk, const bool is_over)
{
  const EntTagged* const items     = walk->tagger->items;
  size_t                 n_skipped = 0U;
  for (size_t i = walk->at; i > 0U; --i) {
    const bool is_adverb = items[i - 1U].tag == ENT_TAG_ADVERB;
    const bool is_free =
      is_over ? is_passed(walk, i - 1U, is_adverb) : is_quote(walk, i - 1U);
    if (!is_free || n_skipped++ == MAX_SKIPPED) {
      return i - 1U;
    }
  }

  return walk->tagger->n_items;
}

// Return the token on the right, or the number of tokens if there is none
static size_t
find_right(const Walk* const walk, const bool is_over)
{
  const EntTagged* const items     = walk->tagger->items;
  size_t                 n_skipped = 0U;
  size_t                 i         = walk->at + 1U;
  for (; i < walk->tagger->n_items; ++i) {
    const bool is_adverb = items[i].can == ENT_BIT(ADVERB);
    const bool is_free =
      is_over ? is_passed(walk, i, is_adverb) : is_quote(walk, i);
    if (!is_free || n_skipped++ == MAX_SKIPPED) {
      break;
    }
  }

  return i;
}

// Return whether several are one by their name: the United Arab Emirates
static bool
is_united(const EntTagged* const items, const size_t index)
{
  const EntGroups left = index ? items[index - 1U].groups : 0U;
  return (left | (index > 1U ? items[index - 2U].groups : 0U)) &
         ENT_GROUP_UNITED;
}

// Return whether a noun means several
static bool
is_plural(const Walk* const walk, const size_t index)
{
  const EntTagged* const items = walk->tagger->items;
  const EntTagged* const item  = &items[index];
  if (item->tag == ENT_TAG_NAME && is_united(items, index)) {
    return false;
  }
  if (item->tag == ENT_TAG_NAME && item->reading->is_guessed) {
    return item->reading->is_plural && index &&
           items[index - 1U].tag == ENT_TAG_DETERMINER;
  }

  return item->reading->is_plural;
}

// Return whether the subject before a verb means several
static bool
has_plural(const Walk* const walk, const size_t left)
{
  const Subject* const subject = &walk->subject;
  return subject->is_joined ||
         (subject->is_found ? subject->is_plural : is_plural(walk, left));
}

static bool
sees_left(const Walk* const walk, const EntTagRule* const rule)
{
  const size_t left  = find_left(walk, rule->look & ENT_LOOK_OVER_LEFT);
  const bool   is_in = left < walk->tagger->n_items;
  const EntTagged* const item = is_in ? &walk->tagger->items[left] : NULL;
  const EntTags          tag  = item ? 1U << item->tag : ENT_BIT(MARK);
  const bool             is_comma =
    item && walk->tokens->items[left].kind == ENT_TOKEN_COMMA;

  return (!rule->left || (rule->left & tag)) &&
         (!rule->left_groups || (item && (item->groups & rule->left_groups))) &&
         (!(rule->look & ENT_LOOK_COMMA) || is_comma) &&
         (!(rule->look & ENT_LOOK_START) ||
          (tag == ENT_BIT(MARK) && !is_comma)) &&
         (!(rule->look & ENT_LOOK_PLURAL) ||
          (item && has_plural(walk, left))) &&
         (!(rule->look & ENT_LOOK_SINGULAR) ||
          (item && !has_plural(walk, left)));
}

static bool
sees_right(const Walk* const walk, const EntTagRule* const rule)
{
  const size_t right = find_right(walk, rule->look & ENT_LOOK_OVER_RIGHT);
  const bool   is_in = right < walk->tagger->n_items;
  const EntTagged* const item   = is_in ? &walk->tagger->items[right] : NULL;
  const EntTags          can    = item ? item->can : ENT_BIT(MARK);
  const EntGroups        groups = item ? item->groups : 0U;

  return (!rule->right || (rule->right & can)) && !(rule->right_lacks & can) &&
         (!rule->right_groups || (rule->right_groups & groups));
}

// Return whether and, and a verb that is nothing else follow: trains and equips
static bool
has_twin(const Walk* const walk)
{
  const EntTagged* const items = walk->tagger->items;
  const size_t           twin  = walk->at + 2U;
  return twin < walk->tagger->n_items &&
         items[twin - 1U].can & ENT_BIT(COORDINATOR) &&
         items[twin].can & items[walk->at].can & ENT_TAGS_FINITE &&
         !(items[twin].can & ~(EntTags)ENT_TAGS_VERB);
}

static bool
sees_clause(const Walk* const walk, const EntTagRule* const rule)
{
  const EntTagged* const here  = &walk->tagger->items[walk->at];
  const unsigned         look  = rule->look;
  const bool             wants = walk->n_wanted;
  const bool has_ahead = here->n_ahead && here->n_ahead >= walk->n_wanted;
  return (!(look & ENT_LOOK_WANTS) || wants) &&
         (!(look & ENT_LOOK_NESTED) || walk->n_wanted > 1U) &&
         (!(look & ENT_LOOK_AHEAD) || has_ahead) &&
         (!(look & ENT_LOOK_NONE_AHEAD) || !has_ahead) &&
         (!(look & ENT_LOOK_REPORTED) ||
          (walk->last_groups & ENT_GROUP_REPORTS && walk->subject.is_behind)) &&
         (!(look & ENT_LOOK_SUBJECT) || walk->subject.is_found) &&
         (!(look & ENT_LOOK_TWIN) || has_twin(walk)) &&
         (!(look & ENT_LOOK_CAUSED) || walk->last_groups & ENT_GROUP_CAUSES) &&
         (!(look & ENT_LOOK_PARALLEL) ||
          (here->can & (1U << (unsigned)walk->last_verb)));
}

static bool
applies(const Walk* const walk, const EntTagRule* const rule)
{
  const EntTagged* const here = &walk->tagger->items[walk->at];
  return (rule->among & here->can) &&
         (!rule->besides || (rule->besides & here->can)) &&
         !(rule->lacks & here->can) &&
         (!rule->groups || (rule->groups & here->groups)) &&
         sees_clause(walk, rule) && sees_left(walk, rule) &&
         sees_right(walk, rule);
}

// Narrow what a token can be by one rule
static void
use(Walk* const walk, const EntTagRule* const rule)
{
  EntTagged* const here = &walk->tagger->items[walk->at];
  const EntTags    last = 1U << (unsigned)walk->last_verb;
  const EntTags    keep =
    rule->look & ENT_LOOK_PARALLEL ? rule->keep & last : rule->keep;
  if (rule->give) {
    here->can = rule->give;
  } else if (here->can & keep) {
    here->can &= keep;
  }
}

// Return the most usual of the tags that remain; of equals the first
static EntTag
most_usual(const EntTagged* const here)
{
  if (!(here->can & (here->can - 1U))) {
    return ent_tags_first(here->can);
  }

  EntTag   best   = ENT_TAG_NOUN;
  uint32_t weight = 0U;
  for (EntTags rest = here->can; rest; rest &= rest - 1U) {
    const EntTag   tag   = ent_tags_first(rest);
    const uint32_t other = ent_reading_weight(here->reading, tag) + 1U;
    if (other > weight) {
      best   = tag;
      weight = other;
    }
  }

  return best;
}

// Return whether a verb that was decided has a subject of its own
static bool
is_finite(const Walk* const walk)
{
  const EntTagged* const here = &walk->tagger->items[walk->at];
  const size_t           left = find_left(walk, true);
  const EntTags          before =
    left < walk->tagger->n_items ? 1U << walk->tagger->items[left].tag : 0U;
  if (here->tag == ENT_TAG_BASE) {
    return !(before & (ENT_BIT(TO) | HELPING));
  }

  return (1U << here->tag) & ENT_TAGS_FINITE ||
         (here->groups & ENT_GROUP_FINITE && (1U << here->tag) & HELPING);
}

// Return whether a pronoun here begins a clause: ..., it
static bool
is_new_subject(const Walk* const walk)
{
  const size_t  left = find_left(walk, true);
  const EntTags before =
    left < walk->tagger->n_items ? 1U << walk->tagger->items[left].tag : 0U;
  return (walk->tagger->items[walk->at].groups & ENT_GROUP_SUBJECT) &&
         (!before || (before & (ENT_BIT(MARK) | ENT_BIT(COORDINATOR))));
}

// Count clauses that begin or find their verb here
static void
follow_clause(Walk* const walk)
{
  const EntTagged* const here = &walk->tagger->items[walk->at];
  const unsigned         kind = walk->tokens->items[walk->at].kind;
  const EntTags          tag  = 1U << here->tag;
  if (kind == ENT_TOKEN_STOP || kind == ENT_TOKEN_SEMICOLON ||
      kind == ENT_TOKEN_COLON) {
    walk->n_wanted = 1U;
  } else if (tag & BEGINNING) {
    walk->n_wanted += walk->n_wanted < MAX_WANTED;
  } else if (is_finite(walk)) {
    const bool is_report = (here->groups & ENT_GROUP_REPORTS) && here->n_ahead;
    walk->n_wanted -= walk->n_wanted && !is_report;
  } else if ((tag == ENT_BIT(COORDINATOR) && here->n_ahead) ||
             is_new_subject(walk)) {
    walk->n_wanted += !walk->n_wanted;
  }
}

// Note the head of the subject, which is behind us when its phrase ends
static void
follow_subject(Walk* const walk)
{
  Subject* const         subject = &walk->subject;
  const EntTagged* const here    = &walk->tagger->items[walk->at];
  const EntTags          tag     = 1U << here->tag;
  const EntTags          before = walk->at ? 1U << here[-1].tag : ENT_BIT(MARK);
  const EntTags end = ENT_BIT(PREPOSITION) | ENT_BIT(MARK) | VERBAL | BEGINNING;
  const Subject none = { false, false, false, false };
  if ((tag & end) && (before & NOMINAL) && !subject->is_found &&
      !subject->is_behind) {
    subject->is_found  = true;
    subject->is_plural = is_plural(walk, walk->at - 1U);
  }
  if (tag & BEGINNING) {
    walk->outer = *subject;
  }
  if (tag & BEGINNING || is_finite(walk)) {
    *subject = walk->n_wanted && !(tag & BEGINNING) ? walk->outer : none;
    return;
  }

  if (tag == ENT_BIT(COORDINATOR) &&
      walk->tokens->items[walk->at].kind == ENT_TOKEN_WORD) { // Not Smith & Co
    subject->is_joined |= (before & NOMINAL) && !subject->is_behind;
  }
  if (tag & (ENT_BIT(PREPOSITION) | ENT_BIT(MARK))) {
    subject->is_behind = tag == ENT_BIT(PREPOSITION);
  }
}

static void
follow(Walk* const walk)
{
  const EntTagged* const here = &walk->tagger->items[walk->at];
  follow_clause(walk);
  follow_subject(walk);
  if ((1U << here->tag) & ENT_TAGS_VERB) {
    walk->last_verb   = (EntTag)here->tag;
    walk->last_groups = here->groups;
  }
}

static void
try_rules(Walk* const              walk,
          const EntTagRules        rules,
          const EntTagIndex* const index)
{
  const EntTagged* const here = &walk->tagger->items[walk->at];
  for (size_t i = ent_tag_index_next(index, here->can, 0U); i < rules.n_items;
       i        = ent_tag_index_next(index, here->can, i + 1U)) {
    if (applies(walk, &rules.items[i])) {
      use(walk, &rules.items[i]);
    }
  }
}

static void
decide(Walk* const walk)
{
  EntTagged* const here = &walk->tagger->items[walk->at];
  try_rules(walk, walk->grammar, &walk->tagger->grammar);
  try_rules(walk, walk->content, &walk->tagger->content);
  here->tag = (uint8_t)most_usual(here);
  follow(walk);
}

static EntStatus
take_candidates(EntTagger* const       tagger,
                const EntTokens* const tokens,
                const EntText          sentence)
{
  tagger->n_items = 0U;
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    EntTagged* const items = (EntTagged*)ent_memory_grow(
      tagger->memory, tagger->items, i, &tagger->room, sizeof(EntTagged));
    if (!items) {
      return ENT_NO_MEMORY;
    }

    EntTagged* const item = &items[i];
    tagger->items         = items;
    item->reading = ent_readings_get(tagger->readings, tokens->items[i].id);
    item->groups  = item->reading->groups;
    item->can     = ent_candidates(tagger->readings, tokens, sentence, i);
    item->tag     = ENT_TAG_MARK;
    item->n_ahead = 0U;
    assert(item->can);
  }

  tagger->n_items = tokens->n_items;
  return ENT_SUCCESS;
}

EntStatus
ent_tagger_run(EntTagger* const       tagger,
               const EntTokens* const tokens,
               const EntText          sentence)
{
  assert(tagger);
  assert(tokens->names == tagger->readings->names);
  ENT_TRY(ent_readings_update(tagger->readings));
  ENT_TRY(take_candidates(tagger, tokens, sentence));

  Walk walk      = { 0 };
  walk.tagger    = tagger;
  walk.tokens    = tokens;
  walk.grammar   = ent_grammar_rules();
  walk.content   = ent_content_rules();
  walk.n_wanted  = 1U;
  walk.last_verb = ENT_TAG_PAST;
  ent_verbs_ahead(tagger, tokens);
  for (; walk.at < tagger->n_items; ++walk.at) {
    decide(&walk);
  }

  return ENT_SUCCESS;
}

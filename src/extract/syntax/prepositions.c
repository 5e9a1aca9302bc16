// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: tokens.
// Goes out: the fixed expression that begins there.

#include "extract/syntax/prepositions.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/try.h"

#include <assert.h>

// Expressions of one kind, parted by strokes
typedef struct {
  EntFixedKind kind;
  const char*  words;
} List;

static const List lists[] = {
  { ENT_FIXED_PREPOSITION,
    "on behalf of|in support of|in defense of|in defence of|in favor of"
    "|in favour of|in opposition to|in defiance of|in response to|in reply to"
    "|in reaction to|in retaliation for|in retaliation against|in return for"
    "|in exchange for|in accordance with|in conformity with|in compliance with"
    "|in contrast to|in contrast with|in comparison with|in comparison to"
    "|in connection with|in addition to|in spite of|in light of|in the light of"
    "|in view of|in terms of|in front of|in place of|in lieu of|in search of"
    "|in pursuit of|in violation of|in breach of|in contravention of"
    "|in honor of|in honour of|in memory of|in charge of|in command of"
    "|in control of|in need of|in possession of|in relation to|in regard to"
    "|in reference to|in respect of|in return to|in tandem with|in concert with"
    "|in conjunction with|in line with|in keeping with|in step with"
    "|in the face of|in the wake of|in the aftermath of|in the midst of"
    "|in the course of|in the event of|in the case of|in case of"
    "|in the name of|in the form of|in the hands of|in the process of"
    "|in the absence of|in the interest of|in the interests of"
    "|in the hope of|in the hopes of|in hopes of|in anticipation of"
    "|in advance of|in preparation for|in danger of|in favor with"
    "|with respect to|with regard to|with regards to|with reference to"
    "|with a view to|with the aim of|with the goal of|with the intention of"
    "|with the intent of|with the exception of|with the purpose of"
    "|for the purpose of|for the purposes of|for the sake of|for fear of"
    "|for lack of|for want of|on account of|on the basis of|on the part of"
    "|on the side of|on the eve of|on the brink of|on the verge of"
    "|on the grounds of|on the pretext of|on top of|on board|on suspicion of"
    "|on charges of|on the condition of|on condition of|under the pretext of"
    "|under the guise of|under the auspices of|under the terms of"
    "|under the leadership of|under the command of|under the cover of"
    "|at the expense of|at the hands of|at the behest of|at the request of"
    "|at the invitation of|at the urging of|at the insistence of"
    "|at the time of|at the head of|at the cost of|at the side of"
    "|at odds with|at risk of|by means of|by virtue of|by way of|by dint of"
    "|by reason of|as a result of|as a consequence of|as a part of|as part of"
    "|as of|as for|as to|as opposed to|as a means of|because of|due to"
    "|according to|owing to|thanks to|prior to|subsequent to|next to|close to"
    "|contrary to|relative to|irrespective of|regardless of|depending on"
    "|instead of|along with|together with|coupled with|ahead of|apart from"
    "|aside from|away from|out of|outside of|inside of|off of|such as"
    "|other than|rather than|except for|but for|save for|far from"
    "|from within|from under|from behind|from across|from among|from inside"
    "|from outside|from beyond|from over|up to|up until|per cent of|due in "
    "part to"
    "|due in large part to|in part because of|thanks in part to|in league with"
    "|vis a vis|vis-a-vis|on the heels of|in excess of|in proportion to"
    "|short of|ever since|such that of|not to mention" },
  { ENT_FIXED_COORDINATOR,
    "as well as|but also|but rather|and then|and/or"
    "|and later|and thus|and also|and therefore|and even|or even|let alone"
    "|and not|but not|if not" },
  { ENT_FIXED_ADVERB,
    "in turn|for example|for instance|of course|in fact|at least|at most"
    "|in general|in particular|in part|in large part|at all|at first|at last"
    "|at once|so far|as yet|as usual|for now|no longer|as soon|no doubt"
    "|in addition|as well|on the other hand|on the one hand|on one hand"
    "|on the other|at the same time|by contrast|in contrast|as a result"
    "|as a consequence|in response|in return|in retaliation|in short"
    "|in effect|in essence|in principle|in practice|in theory|in public"
    "|in private|in vain|in person|in advance|more than|less than|fewer than"
    "|at any rate|after all|all the same|by far|by and large|once again"
    "|once more|over and over|to date|to this end|to that end|not only|not just"
    "|not merely|not simply|more or less|even if only|if necessary|if possible"
    "|if any|a lot|a little|a bit|per se|by no means|under no circumstances"
    "|at no time|in no way" },
  { ENT_FIXED_CONJUNCTION,
    "even though|even if|even as|even when|even while|as if|as though|as long "
    "as"
    "|so long as|as soon as|in case|so that|now that|provided that|given that"
    "|except that|in that|insofar as|as far as|just as|much as|only if|if only"
    "|as well as if|by the time|in order that|in the event that|in part because"
    "|in large part because|largely because|partly because" },
  { ENT_FIXED_PURPOSE, "in order|so as" },
};

EntFixedWords
ent_fixed_init(const EntAllocator* const memory)
{
  assert(memory);
  EntFixedWords fixed = { 0 };
  fixed.memory        = memory;
  return fixed;
}

void
ent_fixed_clear(EntFixedWords* const fixed)
{
  assert(fixed);
  ent_memory_free(fixed->memory, fixed->items);
  *fixed = ent_fixed_init(fixed->memory);
}

// Name the words of an expression, and the whole
static EntStatus
name_words(EntFixed* const item,
           EntBytes* const joined,
           EntNames* const names,
           const EntText   phrase)
{
  EntText rest = phrase;
  for (EntText word = ent_text_next(&rest, ' '); word.size;
       word         = ent_text_next(&rest, ' ')) {
    assert(item->n_words < ENT_MAX_FIXED);
    if (item->n_words) {
      ent_bytes_char(joined, '_');
    }
    ent_bytes_text(joined, word);

    const uint32_t id = ent_names_intern(names, word);
    if (!id) {
      return ENT_NO_MEMORY;
    }
    item->words[item->n_words++] = id;
  }

  ENT_TRY(joined->status);
  item->id = ent_names_intern(names, ent_bytes_view(joined));
  return item->id ? ENT_SUCCESS : ENT_NO_MEMORY;
}

static EntStatus
add(EntFixedWords* const fixed,
    EntNames* const      names,
    const EntFixedKind   kind,
    const EntText        phrase)
{
  EntFixed* const items = (EntFixed*)ent_memory_grow(fixed->memory,
                                                     fixed->items,
                                                     fixed->n_items,
                                                     &fixed->room,
                                                     sizeof(EntFixed));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  const EntFixed  none   = { { 0U }, 0U, 0U, 0U, (uint8_t)kind };
  EntBytes        joined = ent_bytes_init(fixed->memory);
  EntFixed* const item   = &items[fixed->n_items];
  fixed->items           = items;
  *item                  = none;

  const EntStatus st = name_words(item, &joined, names, phrase);
  fixed->n_items += !st;
  ent_bytes_clear(&joined);
  return st;
}

static EntStatus
add_lists(EntFixedWords* const fixed, EntNames* const names)
{
  fixed->n_items = 0U;
  for (size_t i = 0U; i < sizeof(lists) / sizeof(lists[0]); ++i) {
    EntText rest = ent_text(lists[i].words);
    for (EntText phrase = ent_text_next(&rest, '|'); phrase.size;
         phrase         = ent_text_next(&rest, '|')) {
      ENT_TRY(add(fixed, names, lists[i].kind, phrase));
    }
  }

  return ENT_SUCCESS;
}

static size_t
bucket_of(const uint32_t first)
{
  return (first * 0x9E3779B1U) >> 26U;
}

static_assert(ENT_FIXED_BUCKETS == 1U << 6U, "A bucket is six bits of a hash");

// Chain the expressions by their first words, in their order
static void
chain(EntFixedWords* const fixed)
{
  for (size_t i = fixed->n_items; i > 0U; --i) {
    EntFixed* const item   = &fixed->items[i - 1U];
    uint32_t* const bucket = &fixed->buckets[bucket_of(item->words[0])];
    item->next             = *bucket;
    *bucket                = (uint32_t)i;
  }
}

EntStatus
ent_fixed_update(EntFixedWords* const fixed,
                 EntClasses* const    classes,
                 EntNames* const      names)
{
  assert(fixed);
  if (fixed->is_named) {
    return ENT_SUCCESS;
  }

  ENT_TRY(add_lists(fixed, names));
  for (size_t i = 0U; i < fixed->n_items; ++i) {
    const EntText first = ent_names_get(names, fixed->items[i].words[0]);
    ENT_TRY(ent_classes_add(classes, names, first, ENT_CLASS(LONG)));
  }

  chain(fixed);
  fixed->is_named = true;
  return ENT_SUCCESS;
}

static bool
stands_at(const EntFixed* const  item,
          const EntTokens* const tokens,
          const size_t           begin)
{
  if (tokens->n_items - begin < item->n_words) {
    return false;
  }

  uint32_t n_same = 0U;
  while (n_same < item->n_words &&
         tokens->items[begin + n_same].id == item->words[n_same]) {
    ++n_same;
  }

  return n_same == item->n_words;
}

const EntFixed*
ent_fixed_find(const EntFixedWords* const fixed,
               const EntTokens* const     tokens,
               const size_t               begin)
{
  const EntFixed* best = NULL;
  assert(begin < tokens->n_items);
  const uint32_t first = tokens->items[begin].id;
  for (uint32_t i = fixed->buckets[bucket_of(first)]; i;) {
    const EntFixed* const item = &fixed->items[i - 1U];
    if (item->words[0] == first && (!best || best->n_words < item->n_words) &&
        stands_at(item, tokens, begin)) {
      best = item;
    }
    i = item->next;
  }

  return best;
}

const EntFixed*
ent_fixed_parted(const EntFixedWords* const fixed,
                 const uint32_t             first,
                 const uint32_t             noun)
{
  for (size_t i = 0U; i < fixed->n_items; ++i) {
    const EntFixed* const item = &fixed->items[i];
    const uint32_t        last = item->n_words < 3U ? 0U : item->n_words - 2U;
    if (last && item->kind == ENT_FIXED_PREPOSITION &&
        item->words[0] == first && item->words[last] == noun) {
      return item;
    }
  }

  return NULL;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a sentence, and stretches of it that are no words.
// Goes out: its tokens with exact places, and the ids of their words.

#include "extract/tokens.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/token_chars.h"
#include "extract/token_names.h"
#include "extract/token_runs.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#define SINGLE_QUOTE "\xE2\x80\x98" // U+2018, which a curly apostrophe closes

// Quotes that have been opened
enum { DOUBLE = 1, SINGLE = 2 };

// A place in the sentence, and what is open there
typedef struct {
  EntTokens* tokens;     // What has been found
  EntText    text;       // The sentence up to the next mask
  size_t     place;      // Next byte
  unsigned   quotes;     // DOUBLE and SINGLE
  size_t     n_brackets; // Open brackets
  bool       is_spaced;  // Whether a blank stands before the place
  bool       has_word;   // Whether a word was found
} Cutter;

// Kinds of signs that stand for themselves
static const uint8_t sign_kinds[] = {
  [ENT_CHAR_HYPHEN]    = ENT_TOKEN_DASH,
  [ENT_CHAR_STOP]      = ENT_TOKEN_STOP,
  [ENT_CHAR_POINT]     = ENT_TOKEN_STOP,
  [ENT_CHAR_COMMA]     = ENT_TOKEN_COMMA,
  [ENT_CHAR_SEMICOLON] = ENT_TOKEN_SEMICOLON,
  [ENT_CHAR_COLON]     = ENT_TOKEN_COLON,
  [ENT_CHAR_DASH]      = ENT_TOKEN_DASH,
  [ENT_CHAR_SLASH]     = ENT_TOKEN_SLASH,
  [ENT_CHAR_QUOTE]     = ENT_TOKEN_QUOTE,
  [ENT_CHAR_UNQUOTE]   = ENT_TOKEN_UNQUOTE,
  [ENT_CHAR_BRACKET]   = ENT_TOKEN_BRACKET,
  [ENT_CHAR_UNBRACKET] = ENT_TOKEN_UNBRACKET,
  [ENT_CHAR_MONEY]     = ENT_TOKEN_SYMBOL,
  [ENT_CHAR_PERCENT]   = ENT_TOKEN_SYMBOL,
  [ENT_CHAR_AMPERSAND] = ENT_TOKEN_SYMBOL,
  [ENT_CHAR_AT]        = ENT_TOKEN_SYMBOL,
  [ENT_CHAR_OTHER]     = ENT_TOKEN_SYMBOL,
};

EntTokens
ent_tokens_init(const EntAllocator* const memory, EntNames* const names)
{
  assert(memory);
  assert(names);
  EntTokens tokens = { 0 };
  tokens.memory    = memory;
  tokens.names     = names;
  tokens.lower     = ent_bytes_init(memory);
  return tokens;
}

void
ent_tokens_clear(EntTokens* const tokens)
{
  assert(tokens);
  ent_memory_free(tokens->memory, tokens->items);
  ent_memory_free(tokens->memory, tokens->parts);
  ent_bytes_clear(&tokens->lower);
  *tokens = ent_tokens_init(tokens->memory, tokens->names);
}

EntStatus
ent_tokens_reserve(EntTokens* const tokens, const size_t n_tokens)
{
  assert(tokens);
  tokens->n_items = 0U;
  tokens->n_parts = 0U;
  if (n_tokens > tokens->room) {
    EntToken* const items = (EntToken*)ent_memory_resize(
      tokens->memory, tokens->items, n_tokens * sizeof(EntToken));
    if (!items) {
      return ENT_NO_MEMORY;
    }

    tokens->items = items;
    tokens->room  = n_tokens;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_tokens_add_part(EntTokens* const tokens, const EntTokenPart part)
{
  EntTokenPart* const parts =
    (EntTokenPart*)ent_memory_grow(tokens->memory,
                                   tokens->parts,
                                   tokens->n_parts,
                                   &tokens->parts_room,
                                   sizeof(EntTokenPart));
  if (!parts || !part.id) {
    return ENT_NO_MEMORY;
  }

  tokens->parts            = parts;
  parts[tokens->n_parts++] = part;
  return ENT_SUCCESS;
}

EntText
ent_token_text(const EntToken* const token, const EntText sentence)
{
  return ent_text_until(ent_text_from(sentence, token->begin),
                        token->end - token->begin);
}

static EntText
slice(const Cutter* const cutter, const size_t begin, const size_t end)
{
  return ent_text_until(ent_text_from(cutter->text, begin), end - begin);
}

static uint8_t
flags_of_state(const Cutter* const cutter)
{
  unsigned flags = cutter->quotes ? (unsigned)ENT_TOKEN_QUOTED : 0U;
  flags |= cutter->n_brackets ? (unsigned)ENT_TOKEN_BRACKETED : 0U;
  flags |= cutter->is_spaced ? (unsigned)ENT_TOKEN_SPACED : 0U;
  return (uint8_t)flags;
}

// Add a token that ends at `end`, and go there
static EntStatus
add(Cutter* const      cutter,
    const EntTokenKind kind,
    const size_t       end,
    const uint32_t     id,
    const unsigned     flags)
{
  EntTokens* const tokens = cutter->tokens;
  EntToken* const  items  = (EntToken*)ent_memory_grow(tokens->memory,
                                                     tokens->items,
                                                     tokens->n_items,
                                                     &tokens->room,
                                                     sizeof(EntToken));
  tokens->items           = items ? items : tokens->items;
  if (!items || !id) {
    return ENT_NO_MEMORY;
  }

  EntToken* const token = &items[tokens->n_items++];
  token->begin          = (uint32_t)cutter->place;
  token->end            = (uint32_t)end;
  token->id             = id;
  token->first_part     = (uint32_t)tokens->n_parts;
  token->n_parts        = 0U;
  token->kind           = (uint8_t)kind;
  token->flags          = (uint8_t)(flags_of_state(cutter) | flags);
  cutter->place         = end;
  cutter->is_spaced     = false;
  return ENT_SUCCESS;
}

// Add the part of the last token that lies between two places
static EntStatus
add_part(Cutter* const cutter, const size_t begin, const size_t end)
{
  EntTokens* const   tokens = cutter->tokens;
  const EntTokenPart part   = { (uint32_t)begin,
                                (uint32_t)end,
                                ent_token_name(tokens,
                                             slice(cutter, begin, end)) };
  ENT_TRY(ent_tokens_add_part(tokens, part));
  ++tokens->items[tokens->n_items - 1U].n_parts;
  return ENT_SUCCESS;
}

// Cut the last token at its hyphens; of very many parts the last is the rest
static EntStatus
add_parts(Cutter* const cutter)
{
  const EntToken token = cutter->tokens->items[cutter->tokens->n_items - 1U];
  size_t         begin = token.begin;
  size_t         n     = 1U;
  for (size_t i = token.begin; i < token.end;) {
    const EntChar here = ent_token_char(cutter->text, i);
    if (here.class == ENT_CHAR_HYPHEN && n < UINT16_MAX) {
      ENT_TRY(add_part(cutter, begin, i));
      begin = i + here.size;
      ++n;
    }
    i += here.size;
  }

  return add_part(cutter, begin, token.end);
}

static unsigned
flags_of_run(const Cutter* const cutter, const EntRun* const run)
{
  const bool is_capital = run->first == ENT_CHAR_CAPITAL;
  const bool is_caps    = run->has_capital && !run->has_small;
  unsigned   flags      = is_capital ? (unsigned)ENT_TOKEN_CAPITAL : 0U;
  flags |= is_caps ? (unsigned)ENT_TOKEN_CAPS : 0U;
  flags |= cutter->has_word ? 0U : (unsigned)ENT_TOKEN_FIRST;
  return flags;
}

static EntTokenKind
kind_of_run(const EntRun* const run)
{
  const bool is_compound = run->has_hyphen && run->is_worded;
  return run->is_address                                ? ENT_TOKEN_ADDRESS
         : run->first == ENT_CHAR_DIGIT && !is_compound ? ENT_TOKEN_NUMBER
                                                        : ENT_TOKEN_WORD;
}

// Return the id of a word without its clitic
static uint32_t
name_base(const Cutter* const cutter,
          const EntCliticCut  cut,
          const EntText       base)
{
  return cut.base ? ent_names_intern(cutter->tokens->names, ent_text(cut.base))
                  : ent_token_name(cutter->tokens, base);
}

// Add the clitic that the rest of a run is, if there is any
static EntStatus
add_clitic(Cutter* const cutter, const EntText clitic, const bool is_word)
{
  return !clitic.size ? ENT_SUCCESS
                      : add(cutter,
                            is_word ? ENT_TOKEN_WORD : ENT_TOKEN_CLITIC,
                            cutter->place + clitic.size,
                            ent_token_name(cutter->tokens, clitic),
                            0U);
}

// Add a run of letters and digits, its clitic as a token of its own
static EntStatus
cut_run(Cutter* const cutter)
{
  const EntRun       run  = ent_run_find(cutter->text, cutter->place);
  const EntText      word = slice(cutter, cutter->place, run.end);
  const EntTokenKind kind = kind_of_run(&run);
  const EntCliticCut cut  = kind == ENT_TOKEN_WORD
                              ? ent_clitic_find(word, run.has_apostrophe)
                              : ent_clitic_none(word);
  const EntText      base = ent_text_until(word, cut.base_size);
  const size_t       end  = cutter->place + base.size;
  const uint32_t     id   = name_base(cutter, cut, base);

  ENT_TRY(add(cutter, kind, end, id, flags_of_run(cutter, &run)));
  cutter->has_word = true;
  if (run.has_hyphen) {
    ENT_TRY(add_parts(cutter));
  }

  return add_clitic(cutter, ent_text_from(word, cut.base_size), cut.is_word);
}

// Return where the repetition of a sign ends: "...", "--"
static size_t
end_of_sign(const Cutter* const cutter, const EntChar sign)
{
  const bool is_repeated =
    sign.class == ENT_CHAR_STOP || sign.class == ENT_CHAR_HYPHEN;
  size_t  end  = cutter->place + sign.size;
  EntChar next = ent_token_char(cutter->text, end);
  while (is_repeated && next.class == sign.class) {
    end += next.size;
    next = ent_token_char(cutter->text, end);
  }

  return end;
}

// Return whether an apostrophe here stands for a genitive: the allies' aid
static bool
is_genitive(const Cutter* const cutter)
{
  const EntTokens* const tokens = cutter->tokens;
  if (!tokens->n_items || (cutter->quotes & SINGLE)) {
    return false;
  }

  const EntToken* const last = &tokens->items[tokens->n_items - 1U];
  const char            c    = cutter->text.data[last->end - 1U];
  return last->end == cutter->place && last->kind == ENT_TOKEN_WORD &&
         (c == 's' || c == 'S' || c == 'x' || c == 'z');
}

// Return whether a quote that looks the same at both ends opens here
static bool
opens(const Cutter* const cutter, const unsigned quote, const EntChar sign)
{
  const size_t       after = cutter->place + sign.size;
  const EntCharClass next  = ent_token_char(cutter->text, after).class;
  const bool         is_free =
    quote == DOUBLE || cutter->is_spaced || !cutter->has_word;
  return !(cutter->quotes & quote) && is_free && next != ENT_CHAR_BLANK &&
         next != ENT_CHAR_END;
}

static EntTokenKind
kind_of_sign(const Cutter* const cutter, const EntChar sign)
{
  switch (sign.class) {
    case ENT_CHAR_STRAIGHT:
      return opens(cutter, DOUBLE, sign) ? ENT_TOKEN_QUOTE : ENT_TOKEN_UNQUOTE;
    case ENT_CHAR_APOSTROPHE:
      return is_genitive(cutter)           ? ENT_TOKEN_CLITIC
             : opens(cutter, SINGLE, sign) ? ENT_TOKEN_QUOTE
                                           : ENT_TOKEN_UNQUOTE;
    default:
      return (EntTokenKind)sign_kinds[sign.class];
  }
}

static unsigned
quote_of(const EntText sign_text, const EntChar sign)
{
  return sign.class == ENT_CHAR_APOSTROPHE ||
             ent_text_is(sign_text, SINGLE_QUOTE)
           ? (unsigned)SINGLE
           : (unsigned)DOUBLE;
}

// Add a sign; those that open or close stand outside what they enclose
static EntStatus
cut_sign(Cutter* const cutter, const EntChar sign)
{
  const EntTokenKind kind  = kind_of_sign(cutter, sign);
  const size_t       end   = end_of_sign(cutter, sign);
  const EntText      text  = slice(cutter, cutter->place, end);
  const unsigned     quote = quote_of(text, sign);

  if (kind == ENT_TOKEN_UNQUOTE) {
    cutter->quotes &= ~quote;
  }
  if (kind == ENT_TOKEN_UNBRACKET && cutter->n_brackets) {
    --cutter->n_brackets;
  }

  ENT_TRY(add(cutter, kind, end, ent_token_name(cutter->tokens, text), 0U));
  cutter->quotes |= kind == ENT_TOKEN_QUOTE ? quote : 0U;
  cutter->n_brackets += kind == ENT_TOKEN_BRACKET;
  return ENT_SUCCESS;
}

// Cut what stands before the next mask
static EntStatus
cut_piece(Cutter* const cutter)
{
  while (cutter->place < cutter->text.size) {
    const EntChar here = ent_token_char(cutter->text, cutter->place);
    if (here.class == ENT_CHAR_BLANK || here.class == ENT_CHAR_FORMAT) {
      cutter->is_spaced |= here.class == ENT_CHAR_BLANK;
      cutter->place += here.size;
    } else if (ent_is_run_start(cutter->text, cutter->place, here)) {
      ENT_TRY(cut_run(cutter));
    } else {
      ENT_TRY(cut_sign(cutter, here));
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_tokens_cut(EntTokens* const     tokens,
               const EntText        sentence,
               const EntSpan* const masks,
               const size_t         n_masks)
{
  assert(tokens);
  assert(masks || !n_masks);
  Cutter cutter   = { tokens, sentence, 0U, 0U, 0U, false, false };
  tokens->n_items = 0U;
  tokens->n_parts = 0U;
  if (sentence.size > UINT32_MAX) {
    return ENT_OVER_LIMIT;
  }

  for (size_t i = 0U; i < n_masks; ++i) {
    cutter.text = ent_text_until(sentence, masks[i].begin);
    ENT_TRY(cut_piece(&cutter));
    cutter.place = masks[i].end;
  }

  cutter.text = sentence;
  return cut_piece(&cutter);
}

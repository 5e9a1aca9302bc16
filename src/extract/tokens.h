// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TOKENS_H
#define ENT_EXTRACT_TOKENS_H

#include "base/bytes.h"
#include "base/names.h"
#include "entente.h"
#include "read/report/sentences/sentences.h"

#include <stddef.h>
#include <stdint.h>

/// What a token is, by its characters
typedef enum {
  ENT_TOKEN_WORD,      ///< Word, perhaps of several parts: Russian-flagged
  ENT_TOKEN_NUMBER,    ///< Number: 3,000, $5, 12%, 20th, 2-3, 2026-01-07
  ENT_TOKEN_CLITIC,    ///< Cut off a word: 's, ', n't, 're, 've, 'll, 'd, 'm
  ENT_TOKEN_ADDRESS,   ///< URL with its scheme
  ENT_TOKEN_STOP,      ///< . ! ? or an ellipsis
  ENT_TOKEN_COMMA,     ///< ,
  ENT_TOKEN_SEMICOLON, ///< ;
  ENT_TOKEN_COLON,     ///< :
  ENT_TOKEN_DASH,      ///< Dash of any length that stands by itself
  ENT_TOKEN_SLASH,     ///< /
  ENT_TOKEN_QUOTE,     ///< Quote that opens
  ENT_TOKEN_UNQUOTE,   ///< Quote that closes
  ENT_TOKEN_BRACKET,   ///< Bracket that opens
  ENT_TOKEN_UNBRACKET, ///< Bracket that closes
  ENT_TOKEN_SYMBOL     ///< Any other sign
} EntTokenKind;

/// What is to be seen of a token
typedef enum {
  ENT_TOKEN_CAPITAL   = 1U << 0U, ///< Begins with a capital
  ENT_TOKEN_CAPS      = 1U << 1U, ///< All its letters are capitals
  ENT_TOKEN_FIRST     = 1U << 2U, ///< First word of the sentence
  ENT_TOKEN_QUOTED    = 1U << 3U, ///< Stands between quotes
  ENT_TOKEN_BRACKETED = 1U << 4U, ///< Stands between brackets
  ENT_TOKEN_SPACED    = 1U << 5U  ///< A blank stands before it
} EntTokenFlag;

/// A word, number or sign of a sentence
typedef struct {
  uint32_t begin;      ///< First byte in the sentence
  uint32_t end;        ///< One past the last byte
  uint32_t id;         ///< Its name in lower case, among the shared names
  uint32_t first_part; ///< First of its parts, if it has any
  uint16_t n_parts;    ///< Parts between hyphens, 0 if there is no hyphen
  uint8_t  kind;       ///< EntTokenKind
  uint8_t  flags;      ///< Several of EntTokenFlag
} EntToken;

/// What stands between the hyphens of a token
typedef struct {
  uint32_t begin; ///< First byte in the sentence
  uint32_t end;   ///< One past the last byte
  uint32_t id;    ///< Its name in lower case
} EntTokenPart;

/// The tokens of one sentence, and memory for the next one
typedef struct {
  const EntAllocator* memory;     ///< Where memory comes from
  EntNames*           names;      ///< Shared with all that knows words by id
  EntToken*           items;      ///< Tokens in their order
  size_t              n_items;    ///< Number of tokens
  size_t              room;       ///< Room for tokens
  EntTokenPart*       parts;      ///< Parts of tokens with hyphens
  size_t              n_parts;    ///< Number of parts
  size_t              parts_room; ///< Room for parts
  EntBytes            lower;      ///< A word in lower case
} EntTokens;

/// Make an empty list of tokens; `names` outlives it
EntTokens
ent_tokens_init(const EntAllocator* memory, EntNames* names);

/// Free everything but the names
void
ent_tokens_clear(EntTokens* tokens);

/**
   Cut a sentence of valid UTF-8 into tokens; those of the last one are gone.

   `masks` are stretches that are no words, for example markers of notes, in
   their order.  Tokens stand in their order and do not overlap, and what lies
   between them is blanks, masks and invisible characters.  A curly apostrophe
   is a straight one in names, and "ca" and "wo" before "n't" have the ids of
   "can" and "will".  Returns ENT_NO_MEMORY, or ENT_OVER_LIMIT for a sentence of
   4 gigabytes.
*/
ENT_NODISCARD EntStatus
ent_tokens_cut(EntTokens*     tokens,
               EntText        sentence,
               const EntSpan* masks,
               size_t         n_masks);

/// Make room for tokens, after which there are none
ENT_NODISCARD EntStatus
ent_tokens_reserve(EntTokens* tokens, size_t n_tokens);

/// Add a part to those of all tokens
ENT_NODISCARD EntStatus
ent_tokens_add_part(EntTokens* tokens, EntTokenPart part);

/// Return the text of a token, which lies in the sentence
EntText
ent_token_text(const EntToken* token, EntText sentence);

#endif // ENT_EXTRACT_TOKENS_H

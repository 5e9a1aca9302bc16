// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a tagged sentence, and the actors found in it.
// Goes out: its noun groups, phrases and clauses.
//
//   tokens -> units (groups, phrases, verbs, marks) -> frames -> clauses

#include "extract/syntax/syntax.h"

#include "base/try.h"
#include "extract/syntax/work.h"

#include <assert.h>
#include <string.h>

EntSyntax
ent_syntax_init(const EntAllocator* const memory)
{
  assert(memory);
  EntSyntax syntax = { 0 };
  syntax.memory    = memory;
  return syntax;
}

static void
clear_work(const EntAllocator* const memory, EntSyntaxWork* const work)
{
  if (work) {
    ent_classes_clear(&work->classes);
    ent_fixed_clear(&work->fixed);
    ent_memory_free(memory, work->tags);
    ent_memory_free(memory, work->word_classes);
    ent_memory_free(memory, work->mentions);
    ent_memory_free(memory, work->units);
    ent_memory_free(memory, work->verbs);
    ent_memory_free(memory, work->frames);
    ent_memory_free(memory, work);
  }
}

void
ent_syntax_clear(EntSyntax* const syntax)
{
  assert(syntax);
  clear_work(syntax->memory, syntax->work);
  ent_memory_free(syntax->memory, syntax->groups);
  ent_memory_free(syntax->memory, syntax->phrases);
  ent_memory_free(syntax->memory, syntax->clauses);
  ent_memory_free(syntax->memory, syntax->group_of);
  *syntax = ent_syntax_init(syntax->memory);
}

// Make room in one array; its old content is not needed
static EntStatus
reserve(const EntAllocator* const memory,
        void** const              block,
        const size_t              count,
        const size_t              size)
{
  void* const resized = ent_memory_resize(memory, *block, count * size);
  if (!resized) {
    return ENT_NO_MEMORY;
  }

  *block = resized;
  return ENT_SUCCESS;
}

#define RESERVE(array, count) \
  reserve(syntax->memory, (void**)&(array), count, sizeof(*(array)))

// Make room for a sentence: nothing in it can be more than its tokens
static EntStatus
make_room(EntSyntax* const syntax, const size_t n_tokens)
{
  EntSyntaxWork* const work = syntax->work;
  const size_t         room = n_tokens + n_tokens / 2U + 16U;
  if (work->room > n_tokens) {
    return ENT_SUCCESS;
  }

  work->room = 0U;
  ENT_TRY(RESERVE(work->tags, room));
  ENT_TRY(RESERVE(work->word_classes, room));
  ENT_TRY(RESERVE(work->mentions, room));
  ENT_TRY(RESERVE(work->units, room));
  ENT_TRY(RESERVE(work->verbs, room));
  ENT_TRY(RESERVE(work->frames, 2U * room));
  ENT_TRY(RESERVE(syntax->groups, room));
  ENT_TRY(RESERVE(syntax->phrases, room));
  ENT_TRY(RESERVE(syntax->clauses, room));
  ENT_TRY(RESERVE(syntax->group_of, room));
  syntax->group_room  = room;
  syntax->phrase_room = room;
  syntax->clause_room = room;
  syntax->token_room  = room;
  work->room          = room;
  return ENT_SUCCESS;
}

static EntStatus
make_work(EntSyntax* const syntax)
{
  if (!syntax->work) {
    syntax->work = (EntSyntaxWork*)ent_memory_zeroed(
      syntax->memory, 1U, sizeof(EntSyntaxWork));
    if (!syntax->work) {
      return ENT_NO_MEMORY;
    }
    syntax->work->classes = ent_classes_init(syntax->memory);
    syntax->work->fixed   = ent_fixed_init(syntax->memory);
  }

  return ENT_SUCCESS;
}

// Note what words are, and which tokens names hold; a name by itself is one
// whatever its tag
static void
mark_mentions(EntParse* const parse, const size_t n_mentions)
{
  EntSyntaxWork* const work = parse->work;
  for (uint32_t i = 0U; i < parse->n; ++i) {
    work->tags[i]         = (uint8_t)ent_tagger_tag(parse->tagger, i);
    work->mentions[i]     = ENT_NONE;
    work->word_classes[i] = ent_classes_get(
      &work->classes, parse->tokens->names, parse->tokens->items[i].id);
    parse->syntax->group_of[i] = ENT_NONE;
  }
  for (size_t i = 0U; i < n_mentions; ++i) {
    const EntMention* const mention = &parse->mentions[i];
    const bool              is_name = mention->kind == ENT_MENTION_NAME ||
                         mention->kind == ENT_MENTION_METONYM ||
                         mention->kind == ENT_MENTION_PLACE;
    assert(mention->begin < mention->end && mention->end <= parse->n);
    for (uint32_t j = mention->begin; j < mention->end; ++j) {
      work->mentions[j] = (uint32_t)i;
    }
    if (is_name && work->tags[mention->end - 1U] != ENT_TAG_ADJECTIVE &&
        work->tags[mention->end - 1U] != ENT_TAG_NOUN) {
      work->tags[mention->end - 1U] = ENT_TAG_NAME;
    }
  }
}

EntStatus
ent_syntax_parse(EntSyntax* const        syntax,
                 const EntTokens* const  tokens,
                 const EntTagger* const  tagger,
                 const EntMention* const mentions,
                 const size_t            n_mentions)
{
  assert(syntax);
  assert(tokens->n_items == tagger->n_items);
  ENT_TRY(make_work(syntax));

  EntSyntaxWork* const work = syntax->work;
  ENT_TRY(ent_fixed_update(&work->fixed, &work->classes, tokens->names));
  ENT_TRY(ent_classes_update(&work->classes, tokens->names));
  ENT_TRY(make_room(syntax, tokens->n_items));

  EntParse parse = { 0 };
  parse.syntax   = syntax;
  parse.work     = work;
  parse.tokens   = tokens;
  parse.tagger   = tagger;
  parse.mentions = mentions;
  parse.n        = (uint32_t)tokens->n_items;

  syntax->n_groups  = 0U;
  syntax->n_phrases = 0U;
  syntax->n_clauses = 0U;
  work->n_units     = 0U;
  work->n_verbs     = 0U;
  work->n_frames    = 0U;
  mark_mentions(&parse, n_mentions);
  ent_units_scan(&parse);
  ent_clauses_build(&parse);
  return ENT_SUCCESS;
}

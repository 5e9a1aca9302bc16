// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: known actors, and names that a report gives.
// Goes out: the list of a report's actors, their records and what they are of.

#include "extract/actors/actors.h"

#include "base/memory.h"
#include "base/slug.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/actors/letter_case.h"
#include "extract/actors/pair_key.h"
#include "extract/actors/report.h"

#include <assert.h>
#include <string.h>

#define MAX_CHAIN 8U   // Steps from a unit to its state
#define MAX_REPEAT 64U // Ties among which one is looked for again

EntStatus
ent_actors_new(const EntAllocator* const memory,
               EntGazetteer* const       gazetteer,
               const EntText             report,
               EntActors** const         out)
{
  assert(memory);
  assert(gazetteer);
  assert(out);
  EntActors* const actors =
    (EntActors*)ent_memory_zeroed(memory, 1U, sizeof(EntActors));
  if (!actors) {
    return ENT_NO_MEMORY;
  }

  static const EntRecall nothing = {
    ENT_NO_ACTOR, ENT_NO_ACTOR, ENT_NO_ACTOR, ENT_NO_ACTOR, 0U,
    0U,           { 0U },       false,        false,        0U
  };

  actors->memory    = memory;
  actors->gazetteer = gazetteer;
  actors->arena     = ent_arena_init(memory);
  actors->scratch   = ent_bytes_init(memory);
  actors->by_entry  = ent_keys_init(memory);
  actors->by_id     = ent_keys_init(memory);
  actors->local     = ent_local_names_init(memory);
  actors->recall    = nothing;
  actors->is_survey = true;
  if (ent_arena_text(&actors->arena, report, &actors->report)) {
    ent_actors_free(actors);
    return ENT_NO_MEMORY;
  }

  *out = actors;
  return ENT_SUCCESS;
}

void
ent_actors_free(EntActors* const actors)
{
  if (!actors) {
    return;
  }

  void* const blocks[] = { actors->items,    actors->printed, actors->pending,
                           actors->mentions, actors->marks,   actors->ties,
                           actors->members,  actors->uses,    actors->small };
  for (size_t i = 0U; i < sizeof(blocks) / sizeof(blocks[0]); ++i) {
    ent_memory_free(actors->memory, blocks[i]);
  }

  ent_local_names_clear(&actors->local);
  ent_keys_clear(&actors->by_entry);
  ent_keys_clear(&actors->by_id);
  ent_bytes_clear(&actors->scratch);
  ent_arena_clear(&actors->arena);
  ent_memory_free(actors->memory, actors);
}

EntText
ent_words_text(const EntActors* const actors,
               const size_t           begin,
               const size_t           end)
{
  assert(begin < end);
  assert(end <= actors->n_tokens);
  const uint32_t first = actors->tokens->items[begin].begin;
  const uint32_t last  = actors->tokens->items[end - 1U].end;
  return ent_text_until(ent_text_from(actors->sentence, first), last - first);
}

static EntStatus
add_item(EntActors* const      actors,
         const EntActor* const record,
         const EntEntry        entry,
         uint32_t* const       index)
{
  EntActorItem* const items =
    (EntActorItem*)ent_memory_grow(actors->memory,
                                   actors->items,
                                   actors->n_items,
                                   &actors->item_room,
                                   sizeof(EntActorItem));
  actors->items       = items ? items : actors->items;
  uint64_t* const key = ent_keys_add(&actors->by_id, ent_text_hash(record->id));
  if (!items || !key) {
    return ENT_NO_MEMORY;
  }

  *index                           = (uint32_t)actors->n_items;
  *key                             = *index + 1U;
  EntActorItem item                = { 0 };
  item.record                      = *record;
  item.entry                       = entry;
  item.parent                      = ENT_NO_ACTOR;
  actors->items[actors->n_items++] = item;
  return ENT_SUCCESS;
}

EntStatus
ent_actors_of_entry(EntActors* const actors,
                    const EntEntry   entry,
                    uint32_t* const  index)
{
  const uint64_t        key   = ent_pair_key(0U, entry);
  const uint64_t* const found = ent_keys_find(&actors->by_entry, key);
  if (found && *found) {
    *index = (uint32_t)*found - 1U;
    return ENT_SUCCESS;
  }

  // Whom it rolls up to is added with it; the number of steps is bounded
  EntEntry next  = entry;
  uint32_t child = ENT_NO_ACTOR;
  for (size_t i = 0U; i < MAX_CHAIN && next != ENT_NO_ENTRY; ++i) {
    const uint64_t  k    = ent_pair_key(0U, next);
    uint64_t* const slot = ent_keys_add(&actors->by_entry, k);
    if (!slot) {
      return ENT_NO_MEMORY;
    }

    const bool is_known = *slot;
    uint32_t   here     = is_known ? (uint32_t)*slot - 1U : ENT_NO_ACTOR;
    if (!is_known) {
      EntActor record = { 0 };
      ENT_TRY(
        ent_gazetteer_record(actors->gazetteer, next, &actors->arena, &record));
      ENT_TRY(add_item(actors, &record, next, &here));
      *slot = here + 1U;
    }
    if (child != ENT_NO_ACTOR) {
      actors->items[child].parent = here;
    } else {
      *index = here;
    }
    if (is_known) {
      break;
    }

    child = here;
    next  = ent_gazetteer_find(actors->gazetteer,
                              actors->items[here].record.rolls_up_to);
  }

  return ENT_SUCCESS;
}

// Make the record of an actor that the text names
static EntStatus
make_record(EntActors* const   actors,
            const EntText      id,
            const EntText      label,
            const EntActorKind kind,
            EntActor* const    out)
{
  EntLabel* const labels =
    (EntLabel*)ent_arena_alloc(&actors->arena, sizeof(EntLabel));
  if (!labels) {
    return ENT_NO_MEMORY;
  }

  EntActor record = { 0 };
  EntLabel name   = { ENT_LABEL_NAME, { NULL, 0U }, { NULL, 0U } };
  ENT_TRY(ent_arena_text(&actors->arena, id, &record.id));
  ENT_TRY(ent_arena_text(&actors->arena, label, &name.text));
  labels[0]             = name;
  record.kind           = kind;
  record.labels.items   = labels;
  record.labels.n_items = 1U;
  *out                  = record;
  return ENT_SUCCESS;
}

EntStatus
ent_actors_add(EntActors* const   actors,
               const EntText      id,
               const EntText      label,
               const EntActorKind kind,
               uint32_t* const    index)
{
  EntActor record = { 0 };
  ENT_TRY(make_record(actors, id, label, kind, &record));
  return add_item(actors, &record, ENT_NO_ENTRY, index);
}

EntStatus
ent_actors_mint(EntActors* const   actors,
                const EntText      label,
                const EntActorKind kind,
                uint32_t* const    index)
{
  EntBytes* const scratch = &actors->scratch;
  scratch->size           = 0U;
  ENT_TRY(ent_slug(label, ent_actor_kind_name(kind), scratch));
  const EntText  id    = ent_bytes_view(scratch);
  const EntEntry entry = ent_gazetteer_find(actors->gazetteer, id);
  if (entry != ENT_NO_ENTRY) {
    ENT_TRY(ent_actors_of_entry(actors, entry, index));
    return actors->items[*index].record.kind == kind ? ENT_SUCCESS
                                                     : ENT_FAILURE;
  }

  const uint64_t* const found =
    ent_keys_find(&actors->by_id, ent_text_hash(id));
  if (found && *found) {
    *index = (uint32_t)*found - 1U;
    return actors->items[*index].record.kind == kind ? ENT_SUCCESS
                                                     : ENT_FAILURE;
  }

  return ent_actors_add(actors, id, label, kind, index);
}

void
ent_actors_roll_up(EntActors* const actors,
                   const uint32_t   index,
                   const uint32_t   parent)
{
  EntActorItem* const item = &actors->items[index];
  if (item->parent != ENT_NO_ACTOR || parent == ENT_NO_ACTOR ||
      item->entry != ENT_NO_ENTRY) {
    return;
  }

  // No circles: the way up from the parent must not lead here
  uint32_t up = parent;
  for (size_t i = 0U; i < MAX_CHAIN && up != ENT_NO_ACTOR; ++i) {
    if (up == index) {
      return;
    }
    up = actors->items[up].parent;
  }

  if (up == ENT_NO_ACTOR) {
    item->parent             = parent;
    item->record.rolls_up_to = actors->items[parent].record.id;
  }
}

EntStatus
ent_actors_mention(EntActors* const actors,
                   const EntMention mention,
                   const EntMark    mark)
{
  EntMention* const mentions =
    (EntMention*)ent_memory_grow(actors->memory,
                                 actors->mentions,
                                 actors->n_mentions,
                                 &actors->mention_room,
                                 sizeof(EntMention));
  actors->mentions     = mentions ? mentions : actors->mentions;
  EntMark* const marks = (EntMark*)ent_memory_grow(actors->memory,
                                                   actors->marks,
                                                   actors->n_mentions,
                                                   &actors->mark_room,
                                                   sizeof(EntMark));
  actors->marks        = marks ? marks : actors->marks;
  if (!mentions || !marks) {
    return ENT_NO_MEMORY;
  }

  mentions[actors->n_mentions] = mention;
  marks[actors->n_mentions++]  = mark;
  return ENT_SUCCESS;
}

uint32_t
ent_mention_at(const EntActors* const actors, const uint32_t token)
{
  size_t low  = 0U;
  size_t high = actors->n_mentions;
  while (low < high) {
    const size_t middle = low + (high - low) / 2U;
    if (actors->mentions[middle].end <= token) {
      low = middle + 1U;
    } else {
      high = middle;
    }
  }

  return low < actors->n_mentions && actors->mentions[low].begin <= token
           ? (uint32_t)low
           : ENT_NO_ACTOR;
}

EntStatus
ent_actors_tie(EntActors* const actors, const EntTie tie)
{
  if (tie.from == ENT_NO_ACTOR || tie.to == ENT_NO_ACTOR ||
      tie.from == tie.to) {
    return ENT_SUCCESS;
  }
  const size_t n_old =
    actors->n_ties > MAX_REPEAT ? actors->n_ties - MAX_REPEAT : 0U;
  for (size_t i = n_old; i < actors->n_ties; ++i) {
    const EntTie* const other = &actors->ties[i];
    if (other->from == tie.from && other->to == tie.to &&
        other->predicate == tie.predicate &&
        other->office_begin == tie.office_begin) {
      return ENT_SUCCESS;
    }
  }

  EntTie* const ties = (EntTie*)ent_memory_grow(actors->memory,
                                                actors->ties,
                                                actors->n_ties,
                                                &actors->tie_room,
                                                sizeof(EntTie));
  if (!ties) {
    return ENT_NO_MEMORY;
  }

  actors->ties           = ties;
  ties[actors->n_ties++] = tie;
  return ENT_SUCCESS;
}

EntStatus
ent_actors_set_members(EntActors* const      actors,
                       const size_t          mention,
                       const uint32_t* const members,
                       const size_t          n_members)
{
  EntMark* const mark = &actors->marks[mention];
  mark->first_member  = (uint32_t)actors->n_members;
  mark->n_members     = (uint32_t)n_members;
  for (size_t i = 0U; i < n_members; ++i) {
    uint32_t* const list = (uint32_t*)ent_memory_grow(actors->memory,
                                                      actors->members,
                                                      actors->n_members,
                                                      &actors->member_room,
                                                      sizeof(uint32_t));
    if (!list) {
      mark->n_members = 0U;
      return ENT_NO_MEMORY;
    }

    actors->members           = list;
    list[actors->n_members++] = members[i];
  }

  return ENT_SUCCESS;
}

const uint32_t*
ent_actors_members(const EntActors* const  actors,
                   const EntMention* const mention,
                   size_t* const           n_members)
{
  assert(actors);
  assert(mention);
  assert(n_members);
  const bool is_ours = mention >= actors->mentions &&
                       mention < actors->mentions + actors->n_mentions;
  const EntMark* const mark =
    is_ours ? &actors->marks[mention - actors->mentions] : NULL;
  if (mark && mark->n_members) {
    *n_members = mark->n_members;
    return actors->members + mark->first_member;
  }

  *n_members = mention->actor != ENT_NO_ACTOR;
  return &mention->actor;
}

const EntActor*
ent_actors_get(const EntActors* const actors, const uint32_t index)
{
  assert(actors);
  assert(index < actors->n_items);
  return &actors->items[index].record;
}

uint32_t
ent_actors_state(const EntActors* const actors, const uint32_t index)
{
  assert(actors);
  uint32_t here = index;
  for (size_t i = 0U; i < MAX_CHAIN && here != ENT_NO_ACTOR; ++i) {
    if (actors->items[here].record.kind == ENT_STATE) {
      return here;
    }
    here = actors->items[here].parent;
  }

  return ENT_NO_ACTOR;
}

// Note which words the report has in small letters
static EntStatus
note_small(EntActors* const actors)
{
  const size_t n_ids = actors->tokens->names->n_texts + 1U;
  if (n_ids > actors->small_room) {
    const size_t   room = n_ids + n_ids / 2U;
    uint8_t* const small =
      (uint8_t*)ent_memory_resize(actors->memory, actors->small, room);
    if (!small) {
      return ENT_NO_MEMORY;
    }
    memset(small + actors->small_room, 0, room - actors->small_room);
    actors->small      = small;
    actors->small_room = room;
  }

  for (size_t i = 0U; i < actors->n_tokens; ++i) {
    const EntToken* const token = &actors->tokens->items[i];
    if (!(token->flags & ENT_TOKEN_CAPITAL)) {
      actors->small[token->id] |= ENT_WORD_IS_SMALL;
    }
  }

  return ENT_SUCCESS;
}

// Tell whether nearly all words of the sentence have capitals, or all letters
static void
look_at_letters(EntActors* const actors)
{
  size_t n_small   = 0U;
  size_t n_capital = 0U;
  size_t n_caps    = 0U;
  for (size_t i = 0U; i < actors->n_tokens; ++i) {
    const EntToken* const token = &actors->tokens->items[i];
    if (token->kind != ENT_TOKEN_WORD) {
      continue;
    }

    const bool is_capital = token->flags & ENT_TOKEN_CAPITAL;
    n_capital += is_capital;
    n_caps += is_capital && ent_is_all_capitals(token, actors->sentence);
    n_small += !is_capital && !(actors->uses[i] & ENT_WORD_FUNCTION);
  }

  // A heading ends without a stop
  const bool is_closed =
    actors->n_tokens &&
    actors->tokens->items[actors->n_tokens - 1U].kind == ENT_TOKEN_STOP;
  actors->is_heading = !is_closed && n_capital > 3U && n_small * 5U < n_capital;
  actors->is_caps    = n_capital > 2U && n_caps == n_capital && !n_small;
}

EntStatus
ent_actors_begin(EntActors* const       actors,
                 const EntTokens* const tokens,
                 const EntTagger* const tagger,
                 const EntText          sentence)
{
  ENT_TRY(ent_gazetteer_update(actors->gazetteer));
  if (tokens->n_items > actors->use_room) {
    const size_t       room = tokens->n_items + tokens->n_items / 2U + 64U;
    EntWordUses* const uses = (EntWordUses*)ent_memory_resize(
      actors->memory, actors->uses, room * sizeof(EntWordUses));
    if (!uses) {
      return ENT_NO_MEMORY;
    }
    actors->uses     = uses;
    actors->use_room = room;
  }

  actors->tokens     = tokens;
  actors->tagger     = tagger;
  actors->sentence   = sentence;
  actors->n_tokens   = tokens->n_items;
  actors->n_mentions = 0U;
  actors->n_ties     = 0U;
  actors->n_members  = 0U;
  ++actors->n_sentence;
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    actors->uses[i] = actors->gazetteer->words.items[tokens->items[i].id];
  }

  look_at_letters(actors);
  return actors->is_survey ? note_small(actors) : ENT_SUCCESS;
}

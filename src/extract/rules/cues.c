// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/rules/cues.h"

#include "base/try.h"
#include "extract/rules/rule.h"
#include "extract/rules/spelling.h"

#include <assert.h>

// A cue by the name of all its words
typedef struct {
  EntCue   cue;
  uint32_t next; // Next cue of these words, or 0; counted from 1
} Entry;

struct EntCuesImpl {
  EntRows     entries;  // Of Entry
  EntKeys     joints;   // First cue by part and name of all its words
  EntWordings wordings; // By part
};

static uint64_t
joint_key(const EntCuePart part, const uint32_t lemma)
{
  return ((uint64_t)((unsigned)part + 1U) << 32U) | lemma;
}

static const Entry*
get_entry(const EntCues* const cues, const uint64_t index)
{
  return (const Entry*)cues->entries.items + index - 1U;
}

EntCues*
ent_cues_new(const EntAllocator* const memory)
{
  EntCues* const cues = (EntCues*)ent_memory_zeroed(memory, 1U, sizeof(*cues));
  if (cues) {
    cues->joints   = ent_keys_init(memory);
    cues->wordings = ent_wordings_init(memory);
  }

  return cues;
}

void
ent_cues_free(EntCues* const cues)
{
  if (cues) {
    const EntAllocator* const memory = cues->joints.memory;
    ent_memory_free(memory, cues->entries.items);
    ent_keys_clear(&cues->joints);
    ent_wordings_clear(&cues->wordings);
    ent_memory_free(memory, cues);
  }
}

EntStatus
ent_cues_add(EntCues* const        cues,
             const EntCuePart      part,
             const EntCue          cue,
             const uint32_t        joint,
             const uint32_t* const words,
             const size_t          n_words)
{
  const EntAllocator* const memory = cues->joints.memory;
  uint64_t* const first = ent_keys_add(&cues->joints, joint_key(part, joint));
  Entry* const    entry =
    (Entry*)ent_rows_add(memory, &cues->entries, sizeof(Entry));
  if (!first || !entry) {
    return ENT_NO_MEMORY;
  }

  entry->cue           = cue;
  const uint32_t place = (uint32_t)cues->entries.n;
  if (!*first) {
    *first = place;
  } else {
    Entry* last = (Entry*)cues->entries.items + *first - 1U;
    while (last->next) {
      last = (Entry*)cues->entries.items + last->next - 1U;
    }
    last->next = place;
  }

  const EntWording what = { 0U, 0U, 0U, place, 0U };
  return ent_wordings_add(
    &cues->wordings, (unsigned)part, words, n_words, what);
}

EntStatus
ent_cues_sort(EntCues* const cues)
{
  return ent_wordings_sort(&cues->wordings);
}

EntCue
ent_cues_find(const EntCues* const cues,
              const EntCuePart     part,
              const uint32_t       lemma,
              const EntCueKind     kind)
{
  const EntCue          none = { ENT_CUE_NONE, (EntSpeechAct)0 };
  const uint64_t* const first =
    ent_keys_find(&cues->joints, joint_key(part, lemma));
  for (uint64_t i = first ? *first : 0U; i; i = get_entry(cues, i)->next) {
    const EntCue cue = get_entry(cues, i)->cue;
    if (kind == ENT_CUE_NONE || cue.kind == kind) {
      return cue;
    }
  }

  return none;
}

// Return the longest wording of a first word that stands at a token
static const EntWording*
find_wording(const EntCues* const    cues,
             const EntSpelled* const spelled,
             const unsigned          part,
             const uint32_t          word,
             const EntCueKind        kind)
{
  size_t                  n_found = 0U;
  const EntWording* const found =
    ent_wordings_find(&cues->wordings, part, word, &n_found);
  for (size_t i = 0U; i < n_found; ++i) {
    const EntCueKind other = get_entry(cues, found[i].item)->cue.kind;
    if ((kind == ENT_CUE_NONE || other == kind) &&
        ent_spelled_behind(spelled,
                           ent_wording_rest(&cues->wordings, &found[i]),
                           found[i].n_rest)) {
      return &found[i];
    }
  }

  return NULL;
}

size_t
ent_cues_at(const EntCues* const   cues,
            const EntBases* const  bases,
            const EntTokens* const tokens,
            const EntCuePart       part,
            const uint32_t         token,
            const EntCueKind       kind,
            EntCue* const          out)
{
  static const uint8_t parts[] = {
    [ENT_CUE_VERB] = ENT_VERB,           [ENT_CUE_NOUN] = ENT_NOUN,
    [ENT_CUE_ADJECTIVE] = ENT_ADJECTIVE, [ENT_CUE_ADVERB] = ENT_ADVERB,
    [ENT_CUE_MODAL] = ENT_N_PARTS,       [ENT_CUE_PHRASE] = ENT_N_PARTS
  };

  assert(token < tokens->n_items);
  const EntSpelled  spelled = { bases, tokens, token };
  const uint32_t    word    = tokens->items[token].id;
  const EntWording* best =
    find_wording(cues, &spelled, (unsigned)part, word, kind);
  size_t                   n_bases = 0U;
  const EntWordBase* const found =
    parts[part] < ENT_N_PARTS
      ? ent_bases_get(bases, word, (EntPart)parts[part], &n_bases)
      : NULL;
  for (size_t i = 0U; i < n_bases; ++i) {
    const EntWording* const other =
      find_wording(cues, &spelled, (unsigned)part, found[i].id, kind);
    best = other && (!best || other->n_rest > best->n_rest) ? other : best;
  }
  if (!best) {
    return 0U;
  }

  *out = get_entry(cues, best->item)->cue;
  return best->n_rest + 1U;
}

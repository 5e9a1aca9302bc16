// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/markdown/source.h"

#include "base/memory.h"
#include "base/text.h"

#include <assert.h>

EntMarkdownSource
ent_markdown_source_init(const EntAllocator* const memory, const EntText input)
{
  const EntMarkdownSource source = {
    input, ent_bytes_init(memory), NULL, 0U, 0U
  };
  assert(input.size <= ENT_MARKDOWN_MAX_SIZE);
  return source;
}

void
ent_markdown_source_clear(EntMarkdownSource* const source)
{
  assert(source);
  ent_memory_free(source->text.memory, source->patches);
  ent_bytes_clear(&source->text);
}

static EntPatch
make_patch(const EntMarkdownSource* const source,
           const char* const              place,
           const bool                     is_ours)
{
  const EntPatch patch = { (uint32_t)source->text.size,
                           (uint32_t)(place - source->input.data),
                           is_ours };
  return patch;
}

static void
push_patch(EntMarkdownSource* const source, const EntPatch patch)
{
  if (ENT_PUSH(source->text.memory,
               source->patches,
               source->n_patches,
               source->room,
               patch)) {
    source->text.status = ENT_NO_MEMORY;
  }
}

void
ent_markdown_source_add(EntMarkdownSource* const source, const EntText part)
{
  assert(source);
  if (!part.size) {
    return;
  }

  const EntPatch        patch = make_patch(source, part.data, false);
  const EntPatch* const last =
    source->n_patches ? &source->patches[source->n_patches - 1U] : NULL;
  if (!last || last->is_ours ||
      last->origin + (patch.begin - last->begin) != patch.origin) {
    push_patch(source, patch);
  }

  ent_bytes_text(&source->text, part);
}

void
ent_markdown_source_cover(EntMarkdownSource* const source, const char cover)
{
  assert(source);
  EntBytes* const text = &source->text;
  if (!text->status && text->size) {
    text->data[text->size - 1U] = cover;
  }
}

void
ent_markdown_source_put(EntMarkdownSource* const source,
                        const char* const        string,
                        const char* const        place)
{
  assert(source);
  const EntPatch        patch = make_patch(source, place, true);
  const EntPatch* const last =
    source->n_patches ? &source->patches[source->n_patches - 1U] : NULL;
  if (!last || !last->is_ours || last->origin != patch.origin) {
    push_patch(source, patch);
  }

  ent_bytes_string(&source->text, string);
}

const EntPatch*
ent_markdown_source_find(const EntMarkdownSource* const source,
                         const size_t                   offset)
{
  assert(source);
  size_t begin = 0U;
  size_t end   = source->n_patches;
  while (begin + 1U < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (source->patches[middle].begin <= offset) {
      begin = middle;
    } else {
      end = middle;
    }
  }

  assert(end);
  return &source->patches[begin];
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/layout.h"

#include <assert.h>

#define MIN_BLOCKS 3U  // Paragraphs in a cell
#define MIN_SIZE 2000U // Bytes of text in them

// Paragraphs that follow each other in one cell
typedef struct {
  uint32_t group;    // The row
  unsigned level;    // The column
  size_t   n_blocks; // Paragraphs
  size_t   size;     // Bytes of text
} Cell;

static void
add_block(Cell* const cell, const EntBlock* const block)
{
  if (block->group != cell->group || block->level != cell->level) {
    const Cell other = { block->group, block->level, 0U, 0U };
    *cell            = other;
  }

  ++cell->n_blocks;
  cell->size += block->end - block->begin;
}

// Find the rows that are no data; `is_layout` has a place for each group
static void
find_layout(const EntFlow* const flow, bool* const is_layout)
{
  Cell cell = { 0U, 0U, 0U, 0U };
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    const EntBlock* const block = &flow->blocks[i];
    if (block->kind == ENT_BLOCK_HEADING) {
      is_layout[block->group] = true;
    } else if (block->kind == ENT_BLOCK_CELL) {
      add_block(&cell, block);
      is_layout[block->group] |=
        cell.n_blocks >= MIN_BLOCKS && cell.size >= MIN_SIZE;
    }
  }
}

EntStatus
ent_html_undo_layout(EntFlow* const flow)
{
  assert(flow);
  bool* const is_layout = (bool*)ent_memory_zeroed(
    flow->text.memory, (size_t)flow->n_groups + 1U, sizeof(bool));
  if (!is_layout) {
    return ENT_NO_MEMORY;
  }

  find_layout(flow, is_layout);
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    EntBlock* const block = &flow->blocks[i];
    if (block->kind == ENT_BLOCK_HEADING) {
      block->group = 0U;
    } else if (block->kind == ENT_BLOCK_CELL && is_layout[block->group]) {
      block->kind  = ENT_BLOCK_PARAGRAPH;
      block->level = 0U;
      block->group = 0U;
    }
  }

  ent_memory_free(flow->text.memory, is_layout);
  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: names that a report gives to actors.
// Goes out: the longest of them at a token.

#include "extract/actors/local_names.h"

#include "base/try.h"
#include "extract/actors/pair_key.h"

#include <assert.h>

EntLocalNames
ent_local_names_init(const EntAllocator* const memory)
{
  assert(memory);
  EntLocalNames names = { 0 };
  names.memory        = memory;
  names.steps         = ent_keys_init(memory);
  return names;
}

void
ent_local_names_clear(EntLocalNames* const names)
{
  assert(names);
  ent_keys_clear(&names->steps);
  ent_memory_free(names->memory, names->nodes);
  ent_memory_free(names->memory, names->names);
  *names = ent_local_names_init(names->memory);
}

static EntStatus
add_node(EntLocalNames* const names)
{
  uint32_t* const nodes = (uint32_t*)ent_memory_grow(names->memory,
                                                     names->nodes,
                                                     names->n_nodes,
                                                     &names->node_room,
                                                     sizeof(uint32_t));
  if (!nodes) {
    return ENT_NO_MEMORY;
  }

  names->nodes                   = nodes;
  names->nodes[names->n_nodes++] = 0U;
  return ENT_SUCCESS;
}

static EntStatus
step(EntLocalNames* const names, uint32_t* const node, const uint32_t id)
{
  uint64_t* const next = ent_keys_add(&names->steps, ent_pair_key(*node, id));
  if (!next) {
    return ENT_NO_MEMORY;
  }
  if (!*next) {
    *next = names->n_nodes;
    ENT_TRY(add_node(names));
  }

  *node = (uint32_t)*next;
  return ENT_SUCCESS;
}

static EntStatus
add_name(EntLocalNames* const names,
         const uint32_t       node,
         const EntLocalName   name)
{
  EntLocalName* const items =
    (EntLocalName*)ent_memory_grow(names->memory,
                                   names->names,
                                   names->n_names,
                                   &names->name_room,
                                   sizeof(EntLocalName));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  names->names = items;
  if (!names->n_names) {
    const EntLocalName unused = { 0U, 0U, 0U };
    items[names->n_names++]   = unused;
  }

  uint32_t* place = &names->nodes[node];
  while (*place) {
    if (items[*place].actor == name.actor) {
      return ENT_SUCCESS;
    }
    place = &items[*place].next;
  }

  *place                  = (uint32_t)names->n_names;
  items[names->n_names++] = name;
  return ENT_SUCCESS;
}

EntStatus
ent_local_names_add(EntLocalNames* const  names,
                    const uint32_t* const ids,
                    const size_t          n_ids,
                    const uint32_t        actor,
                    const EntLocalKind    kind)
{
  assert(n_ids);
  if (!names->n_nodes) {
    ENT_TRY(add_node(names));
  }

  uint32_t node = 0U;
  for (size_t i = 0U; i < n_ids; ++i) {
    ENT_TRY(step(names, &node, ids[i]));
  }

  const EntLocalName name = { actor, 0U, (uint8_t)kind };
  return add_name(names, node, name);
}

EntLocalMatch
ent_local_names_match(const EntLocalNames* const names,
                      const EntTokens* const     tokens,
                      const uint32_t             place)
{
  EntLocalMatch match = { 0U, 0U };
  uint32_t      node  = 0U;
  for (uint32_t i = place; i < tokens->n_items; ++i) {
    const uint64_t* const next =
      ent_keys_find(&names->steps, ent_pair_key(node, tokens->items[i].id));
    if (!next) {
      return match;
    }

    node = (uint32_t)*next;
    if (names->nodes[node]) {
      match.end  = i + 1U;
      match.name = names->nodes[node];
    }
  }

  return match;
}

uint32_t
ent_local_names_find(const EntLocalNames* const names, const uint32_t id)
{
  const uint64_t* const next =
    ent_keys_find(&names->steps, ent_pair_key(0U, id));
  return next ? names->nodes[*next] : 0U;
}

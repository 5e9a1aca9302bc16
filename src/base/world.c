// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/world.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

EntWorld*
ent_world_new(const EntAllocator* const allocator)
{
  const EntAllocator memory = allocator ? *allocator : ent_memory_system();
  EntWorld* const    world =
    (EntWorld*)ent_memory_zeroed(&memory, 1U, sizeof(EntWorld));
  if (world) {
    world->memory    = memory;
    world->documents = ent_names_init(&world->memory);
  }

  return world;
}

void
ent_world_free(EntWorld* const world)
{
  if (!world) {
    return;
  }

  if (world->raptor.handle) {
    world->raptor.close(world->raptor.handle);
  }

  const EntAllocator memory = world->memory;
  ent_names_clear(&world->documents);
  ent_memory_free(&memory, world);
}

void
ent_world_on_notice(EntWorld* const     world,
                    const EntNoticeFunc func,
                    void* const         handle)
{
  assert(world);
  world->notify        = func;
  world->notify_handle = handle;
}

size_t
ent_world_n_notices(const EntWorld* const world, const EntLevel level)
{
  assert(world);
  assert(level <= ENT_ERROR);
  return world->n_notices[level];
}

const EntAllocator*
ent_world_memory(const EntWorld* const world)
{
  assert(world);
  return &world->memory;
}

void
ent_world_notify(EntWorld* const world, const EntNotice* const notice)
{
  assert(world);
  assert(notice);
  ++world->n_notices[notice->level];
  if (world->notify) {
    world->notify(world->notify_handle, notice);
  }
}

const char*
ent_world_document(EntWorld* const world, const char* const name)
{
  assert(world);
  assert(name);
  // The terminating null is kept, so that the name can be handed out
  const EntText  text = { name, strlen(name) + 1U };
  const uint32_t id   = ent_names_intern(&world->documents, text);

  return id ? ent_names_get(&world->documents, id).data : NULL;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: list_urls < LINES
//
// Prints the URLs of each line on one line, separated by blanks.

#include "base/memory.h"
#include "read/report/urls/urls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
main(void)
{
  const EntAllocator memory = ent_memory_system();
  EntArena           arena  = ent_arena_init(&memory);
  EntUrls            urls   = { NULL, 0U, 0U };
  EntStatus          st     = ENT_SUCCESS;
  char*              line   = NULL;
  size_t             room   = 0U;
  while (!st && getline(&line, &room, stdin) > 0) {
    line[strcspn(line, "\n")] = '\0';
    st                        = ent_urls_find(ent_text(line), &arena, &urls);
    for (size_t i = 0U; i < urls.n_items; ++i) {
      const EntText url = urls.items[i].url;
      printf("%s%.*s", i ? " " : "", (int)url.size, url.data);
    }
    printf("\n");
    ent_arena_reset(&arena);
  }

  free(line);
  ent_memory_free(&memory, urls.items);
  ent_arena_clear(&arena);
  return st ? EXIT_FAILURE : EXIT_SUCCESS;
}

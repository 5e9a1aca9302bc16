// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: lexicon_build WORDNET-FOLDER OUTPUT
//
// Makes the table of English words that is linked into the library.

#include "base/bytes.h"
#include "base/memory.h"
#include "extract/lexicon_build/collection.h"
#include "extract/lexicon_build/table.h"
#include "extract/lexicon_build/wordnet.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static bool
write_file(const char* const path, const EntText text)
{
  FILE* const file = fopen(path, "wb");
  if (!file) {
    return false;
  }

  const bool is_written = fwrite(text.data, 1U, text.size, file) == text.size;
  return !fclose(file) && is_written;
}

int
main(const int argc, char** const argv)
{
  if (argc != 3) {
    fprintf(stderr, "usage: lexicon_build WORDNET-FOLDER OUTPUT\n");
    return 2;
  }

  const EntAllocator memory = ent_memory_system();
  EntCollection      words  = ent_collection_init(&memory);
  EntBytes           table  = ent_bytes_init(&memory);
  EntStatus          st     = ent_wordnet_read(argv[1], &words);
  st                        = st ? st : ent_table_write(&words, &table);
  if (!st && !write_file(argv[2], ent_bytes_view(&table))) {
    st = ENT_BAD_WRITE;
  }

  ent_bytes_clear(&table);
  ent_collection_clear(&words);
  if (st) {
    fprintf(stderr, "%s: not made\n", argv[2]);
  }

  return st ? EXIT_FAILURE : EXIT_SUCCESS;
}

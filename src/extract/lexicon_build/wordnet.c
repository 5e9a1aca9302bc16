// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the text files of WordNet 3.0, as wndb(5WN) describes them.
// Goes out: words with parts of speech and counts, and irregular forms.

#include "extract/lexicon_build/wordnet.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/lexicon_build/irregular.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define CHUNK 65536U
#define MAX_WORD 63U

// What takes one line of a file
typedef EntStatus (*LineFunc)(EntCollection* collection,
                              EntPart        part,
                              EntText        line);

// A file, how it is read, and in which order
typedef struct {
  const char* name;
  LineFunc    take;
  EntPart     part;
} File;

static bool
is_plain(const EntText word)
{
  for (size_t i = 0U; i < word.size; ++i) {
    if (word.data[i] == '_' || ent_is_digit(word.data[i])) {
      return false;
    }
  }

  return word.size && word.size <= MAX_WORD && word.data[0] != '\'';
}

static uint8_t
bit_of(const EntPart part)
{
  return (uint8_t)(1U << (unsigned)part);
}

// "attack n 9 ..."
static EntStatus
take_index(EntCollection* const collection, const EntPart part, EntText line)
{
  const EntText word = ent_text_next(&line, ' ');
  if (!is_plain(word)) {
    return ENT_SUCCESS;
  }

  EntGatheredWord* const gathered = ent_collection_add(collection, word);
  if (!gathered) {
    return ENT_NO_MEMORY;
  }

  gathered->parts |= bit_of(part);
  return ENT_SUCCESS;
}

// "00972621 04 n 02 attack 0 onslaught 1 ...": here alone are capitals
static EntStatus
take_data(EntCollection* const collection, const EntPart part, EntText line)
{
  for (size_t i = 0U; i < 4U; ++i) {
    ent_text_next(&line, ' ');
  }

  for (EntText word = ent_text_next(&line, ' '); word.size;
       word         = ent_text_next(&line, ' ')) {
    const char* const mark = (const char*)memchr(word.data, '(', word.size);
    word.size              = mark ? (size_t)(mark - word.data) : word.size;

    EntGatheredWord* const found = ent_collection_find(collection, word);
    if (found) {
      found->small |= bit_of(part);
    }
    if (ent_is_digit(word.data[0])) {
      break; // The count of pointers
    }

    ent_text_next(&line, ' ');
  }

  return ENT_SUCCESS;
}

// "took take": the first word is a form of the others
static EntStatus
take_exception(EntCollection* const collection,
               const EntPart        part,
               EntText              line)
{
  const EntText word = ent_text_next(&line, ' ');
  for (EntText base = ent_text_next(&line, ' '); base.size;
       base         = ent_text_next(&line, ' ')) {
    const EntGatheredWord* const found = ent_collection_find(collection, base);
    const bool is_base                 = found && (found->parts & bit_of(part));
    if (is_plain(word) && is_base && !ent_text_equals(word, base)) {
      ENT_TRY(ent_collection_add_form(collection, word, base, part));
    }
  }

  return ENT_SUCCESS;
}

// "attack%1:04:00:: 1 20": the figure behind % is the part of speech
static EntStatus
take_count(EntCollection* const collection,
           const EntPart        part,
           const EntText        line)
{
  static const EntPart parts[] = {
    ENT_NOUN, ENT_VERB, ENT_ADJECTIVE, ENT_ADVERB, ENT_ADJECTIVE
  };
  EntText        rest = line;
  const EntText  word = ent_text_next(&rest, '%');
  const unsigned kind = rest.size ? (unsigned)rest.data[0] - '1' : UINT32_MAX;

  (void)part;
  EntGatheredWord* const found = ent_collection_find(collection, word);
  if (!found || kind >= sizeof(parts) / sizeof(parts[0])) {
    return ENT_SUCCESS;
  }

  ent_text_next(&rest, ' ');
  ent_text_next(&rest, ' ');
  uint32_t uses = 0U;
  for (size_t i = 0U; i < rest.size && ent_is_digit(rest.data[i]); ++i) {
    uses = uses * 10U + (uint32_t)(rest.data[i] - '0');
  }

  found->counts[parts[kind]] += uses;
  return ENT_SUCCESS;
}

static const File files[] = {
  { "index.noun", take_index, ENT_NOUN },
  { "index.verb", take_index, ENT_VERB },
  { "index.adj", take_index, ENT_ADJECTIVE },
  { "index.adv", take_index, ENT_ADVERB },
  { "data.noun", take_data, ENT_NOUN },
  { "data.adj", take_data, ENT_ADJECTIVE },
  { "noun.exc", take_exception, ENT_NOUN },
  { "verb.exc", take_exception, ENT_VERB },
  { "adj.exc", take_exception, ENT_ADJECTIVE },
  { "adv.exc", take_exception, ENT_ADVERB },
  { "cntlist.rev", take_count, ENT_NOUN },
};

static EntStatus
read_file(const char* const folder, const char* const name, EntBytes* const out)
{
  char      path[4096];
  const int size = snprintf(path, sizeof(path), "%s/%s", folder, name);
  FILE*     file =
    size > 0 && (size_t)size < sizeof(path) ? fopen(path, "rb") : NULL;
  if (!file) {
    fprintf(stderr, "cannot read %s/%s\n", folder, name);
    return ENT_BAD_READ;
  }

  size_t n_read = 1U;
  while (n_read && !out->status) {
    char* const end = ent_bytes_reserve(out, CHUNK);
    n_read          = end ? fread(end, 1U, CHUNK, file) : 0U;
    out->size += n_read;
  }

  const bool is_bad = ferror(file);
  fclose(file);
  return out->status ? out->status : is_bad ? ENT_BAD_READ : ENT_SUCCESS;
}

static EntStatus
take_lines(EntCollection* const collection,
           const File* const    file,
           EntText              rest)
{
  while (rest.size) {
    assert(rest.data);
    const char* const stop = (const char*)memchr(rest.data, '\n', rest.size);
    const size_t      size = stop ? (size_t)(stop - rest.data) : rest.size;
    const EntText     line = ent_text_until(rest, size);

    rest = ent_text_from(rest, stop ? size + 1U : size);
    if (line.size && line.data[0] != ' ') { // A blank begins the licence
      ENT_TRY(file->take(collection, file->part, line));
    }
  }

  return ENT_SUCCESS;
}

// Add verbs that are forms of themselves, which no list of WordNet has
static EntStatus
add_unchanged(EntCollection* const collection)
{
  for (uint32_t id = 1U; id < collection->n_words; ++id) {
    const EntText word    = ent_names_get(&collection->names, id);
    const bool    is_verb = collection->words[id].parts & bit_of(ENT_VERB);
    if (is_verb && ent_irregular_forms(word, word, ENT_VERB)) {
      ENT_TRY(ent_collection_add_form(collection, word, word, ENT_VERB));
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_wordnet_read(const char* const folder, EntCollection* const collection)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < sizeof(files) / sizeof(files[0]) && !st; ++i) {
    EntBytes bytes = ent_bytes_init(collection->memory);
    st             = read_file(folder, files[i].name, &bytes);
    st = st ? st : take_lines(collection, &files[i], ent_bytes_view(&bytes));
    ent_bytes_clear(&bytes);
  }

  return st ? st : add_unchanged(collection);
}

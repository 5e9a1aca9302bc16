// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: tag_sentences [--update] FILE...
//        tag_sentences --rules
//
// Each line of a file is a sentence with its tags: "Russia/NP attacks/VZ".  The
// words are tagged again, and lines that come out differently are printed, the
// number of wrong tags too.  With --update, files are written anew as it comes
// out; with --rules, the examples in the tables of rules are tried; with no
// file, sentences on standard input are tagged.

#include "base/bytes.h"
#include "base/memory.h"
#include "base/text.h"
#include "extract/tag_line.h"
#include "extract/tag_rules.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 65536U

// All that tagging needs, and what came out yet
typedef struct {
  EntNames    names;
  EntReadings readings;
  EntTokens   tokens;
  EntTagger   tagger;
  EntBytes    line;      // What came out of the last sentence
  EntBytes    file;      // What the file should be
  size_t      n_tags;    // Tags in files
  size_t      n_wrong;   // Those that came out differently
  bool        is_update; // Whether files are written
} Bench;

// Tag a sentence into `line`
static EntStatus
tag(Bench* const bench, const EntText sentence)
{
  EntStatus st = ent_tokens_cut(&bench->tokens, sentence, NULL, 0U);
  st = st ? st : ent_tagger_run(&bench->tagger, &bench->tokens, sentence);
  bench->line.size = 0U;
  if (!st) {
    ent_tag_line(&bench->tagger, &bench->tokens, sentence, &bench->line);
  }

  return st ? st : bench->line.status;
}

// Take the tags off a line; glued words ("Iran/NP 's/POS") are put together
static size_t
take_words(const EntText line, char* const sentence)
{
  size_t  size = 0U;
  EntText rest = line;
  for (EntText item = ent_text_next(&rest, ' '); item.size;
       item         = ent_text_next(&rest, ' ')) {
    size_t end = item.size;
    while (end && item.data[end - 1U] != '/') {
      --end;
    }

    const EntText word = ent_text_until(item, end ? end - 1U : item.size);
    const bool    is_glued =
      !size || (word.size && strchr("'.,;:?!)]", word.data[0])) ||
      ent_text_is(word, "n't") || sentence[size - 1U] == '(';
    if (!is_glued) {
      sentence[size++] = ' ';
    }
    memcpy(sentence + size, word.data, word.size);
    size += word.size;
  }

  return size;
}

static size_t
count_wrong(EntText wanted, EntText found, size_t* const n_tags)
{
  size_t n_wrong = 0U;
  while (wanted.size || found.size) {
    const EntText a = ent_text_next(&wanted, ' ');
    const EntText b = ent_text_next(&found, ' ');
    n_wrong += !ent_text_equals(a, b);
    ++*n_tags;
  }

  return n_wrong;
}

static bool
try_line(Bench* const bench, const char* const name, const char* const line)
{
  static const EntText no_text = { NULL, 0U };
  char                 sentence[MAX_LINE];
  const EntText        wanted  = ent_text(line);
  const bool           is_case = line[0] && line[0] != '#';
  const EntText        words   = { sentence,
                          is_case ? take_words(wanted, sentence) : 0U };
  if (is_case && tag(bench, words)) {
    return false;
  }

  const EntText found = is_case ? ent_bytes_view(&bench->line) : no_text;
  const size_t  n_wrong =
    is_case ? count_wrong(wanted, found, &bench->n_tags) : 0U;
  bench->n_wrong += n_wrong;
  if (n_wrong) {
    printf("%s\n- %s\n+ %.*s\n", name, line, (int)found.size, found.data);
  }

  ent_bytes_text(&bench->file, is_case ? found : wanted);
  ent_bytes_char(&bench->file, '\n');
  return true;
}

static bool
write_file(const char* const path, const EntText text)
{
  FILE* const file    = fopen(path, "wb");
  const bool  is_good = file && fwrite(text.data, 1U, text.size, file);
  return file && !fclose(file) && is_good;
}

static bool
try_file(Bench* const bench, const char* const path)
{
  char        line[MAX_LINE];
  bool        is_good = true;
  FILE* const file    = fopen(path, "r");
  const char* slash   = strrchr(path, '/');
  if (!file) {
    fprintf(stderr, "cannot read %s\n", path);
    return false;
  }

  bench->file.size = 0U;
  while (is_good && fgets(line, sizeof(line), file)) {
    line[strcspn(line, "\n")] = '\0';
    is_good                   = try_line(bench, slash ? slash + 1 : path, line);
  }

  fclose(file);
  return is_good &&
         (!bench->is_update || write_file(path, ent_bytes_view(&bench->file)));
}

static bool
tag_input(Bench* const bench)
{
  char line[MAX_LINE];
  while (fgets(line, sizeof(line), stdin)) {
    line[strcspn(line, "\n")] = '\0';
    if (tag(bench, ent_text(line))) {
      return false;
    }
    printf("%.*s\n", (int)bench->line.size, bench->line.data);
  }

  return true;
}

static bool
try_rules(Bench* const bench, const EntTagRules rules)
{
  bool is_good = true;
  for (size_t i = 0U; is_good && i < rules.n_items; ++i) {
    is_good = try_line(bench, "example of a rule", rules.items[i].example);
  }

  return is_good;
}

static bool
run(Bench* const bench, const int argc, char** const argv)
{
  bool is_good     = true;
  int  i           = 1;
  bench->is_update = argc > 1 && !strcmp(argv[1], "--update");
  i += bench->is_update;
  if (i == argc) {
    return tag_input(bench);
  }
  if (!strcmp(argv[i], "--rules")) {
    is_good = try_rules(bench, ent_grammar_rules()) &&
              try_rules(bench, ent_content_rules());
    ++i;
  }

  for (; is_good && i < argc; ++i) {
    is_good = try_file(bench, argv[i]);
  }

  printf("%zu tags, %zu wrong\n", bench->n_tags, bench->n_wrong);
  return is_good && (bench->is_update || !bench->n_wrong);
}

int
main(const int argc, char** const argv)
{
  Bench              bench  = { 0 };
  const EntAllocator memory = ent_memory_system();
  bench.names               = ent_names_init(&memory);
  bench.readings            = ent_readings_init(&memory, &bench.names);
  bench.tokens              = ent_tokens_init(&memory, &bench.names);
  bench.tagger              = ent_tagger_init(&memory, &bench.readings);
  bench.line                = ent_bytes_init(&memory);
  bench.file                = ent_bytes_init(&memory);

  const bool is_good = run(&bench, argc, argv);
  ent_bytes_clear(&bench.file);
  ent_bytes_clear(&bench.line);
  ent_tagger_clear(&bench.tagger);
  ent_tokens_clear(&bench.tokens);
  ent_readings_clear(&bench.readings);
  ent_names_clear(&bench.names);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: parse_sentences [--update] FILE...
//
// A file holds sentences, each with the lines that ent_syntax_dump() gives
// behind it, indented.  The sentences are parsed again, and what comes out
// differently is printed.  With --update, files are written anew as it comes
// out; with no file, sentences on standard input are parsed, tags are shown
// too.  Runs of names stand for actors.

#include "base/bytes.h"
#include "base/memory.h"
#include "base/text.h"
#include "extract/syntax/dump.h"
#include "extract/syntax/syntax.h"
#include "extract/tag_line.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 65536U
#define MAX_MENTIONS 256U

// All that parsing needs, and what came out yet
typedef struct {
  EntNames    names;
  EntReadings readings;
  EntTokens   tokens;
  EntTagger   tagger;
  EntSyntax   syntax;
  EntBytes    dump;   // What came out of the last sentence
  EntBytes    lines;  // The same, indented
  EntBytes    wanted; // What the file says
  EntBytes    file;   // What the file should be
  EntMention  mentions[MAX_MENTIONS];
  size_t      n_mentions;
  size_t      n_cases;
  size_t      n_wrong;
  bool        is_update; // Whether files are written
} Bench;

// Return whether only its place gives a word a capital
static bool
is_common(const Bench* const bench, const size_t token)
{
  const EntToken* const   item    = &bench->tokens.items[token];
  const EntReading* const reading = bench->tagger.items[token].reading;
  return item->flags & ENT_TOKEN_FIRST && reading->tags & ENT_BIT(NOUN) &&
         !reading->is_name && !reading->is_guessed && !reading->is_capital;
}

static bool
is_name(const Bench* const bench, const size_t token)
{
  return token < bench->tokens.n_items && !is_common(bench, token) &&
         ent_tagger_tag(&bench->tagger, token) == ENT_TAG_NAME &&
         bench->tokens.items[token].flags & ENT_TOKEN_CAPITAL;
}

// Take runs of names for actors
static void
find_mentions(Bench* const bench)
{
  bench->n_mentions = 0U;
  for (uint32_t i = 0U; i < bench->tokens.n_items; ++i) {
    uint32_t end = i;
    while (is_name(bench, end)) {
      ++end;
    }
    if (end > i && bench->n_mentions < MAX_MENTIONS) {
      const EntMention mention = { i, end, ENT_NO_ACTOR, ENT_MENTION_NAME };
      bench->mentions[bench->n_mentions++] = mention;
      i                                    = end - 1U;
    }
  }
}

// Parse a sentence into `dump`
static EntStatus
parse(Bench* const bench, const EntText sentence)
{
  EntStatus st = ent_tokens_cut(&bench->tokens, sentence, NULL, 0U);
  st = st ? st : ent_tagger_run(&bench->tagger, &bench->tokens, sentence);
  bench->dump.size = 0U;
  if (!st) {
    find_mentions(bench);
    st = ent_syntax_parse(&bench->syntax,
                          &bench->tokens,
                          &bench->tagger,
                          bench->mentions,
                          bench->n_mentions);
  }
  if (!st) {
    ent_syntax_dump(&bench->syntax, &bench->tokens, sentence, &bench->dump);
  }

  return st ? st : bench->dump.status;
}

// Indent what came out, as it stands in files
static void
indent(Bench* const bench)
{
  EntText rest      = ent_bytes_view(&bench->dump);
  bench->lines.size = 0U;
  for (EntText line = ent_text_next(&rest, '\n'); line.size;
       line         = ent_text_next(&rest, '\n')) {
    ent_bytes_string(&bench->lines, "  ");
    ent_bytes_text(&bench->lines, line);
    ent_bytes_char(&bench->lines, '\n');
  }
}

// Compare what a file says of the last sentence with what came out
static void
compare(Bench* const bench, const char* const name, const EntText sentence)
{
  const EntText wanted = ent_bytes_view(&bench->wanted);
  const EntText found  = ent_bytes_view(&bench->lines);
  if (!ent_text_equals(wanted, found)) {
    ++bench->n_wrong;
    printf("%s: %.*s\nwanted\n%.*sfound\n%.*s\n",
           name,
           (int)sentence.size,
           sentence.data,
           (int)wanted.size,
           wanted.data ? wanted.data : "",
           (int)found.size,
           found.data ? found.data : "");
  }
  bench->wanted.size = 0U;
}

static bool
write_file(const char* const path, const EntText text)
{
  FILE* const file    = fopen(path, "wb");
  const bool  is_good = file && fwrite(text.data, 1U, text.size, file);
  return file && !fclose(file) && is_good;
}

// Take one line of a file: a sentence, or what is known of the one before
static bool
take_line(Bench* const bench, const char* const line)
{
  const EntText text = ent_text(line);
  if (text.size && text.data[0] == ' ') {
    ent_bytes_text(&bench->wanted, text);
    ent_bytes_char(&bench->wanted, '\n');
    return true;
  }

  ent_bytes_text(&bench->file, text);
  ent_bytes_char(&bench->file, '\n');
  if (!text.size || text.data[0] == '#') {
    return true;
  }
  if (parse(bench, text)) {
    return false;
  }

  ++bench->n_cases;
  indent(bench);
  ent_bytes_text(&bench->file, ent_bytes_view(&bench->lines));
  return true;
}

static bool
try_file(Bench* const bench, const char* const path)
{
  char        line[MAX_LINE];
  char        sentence[MAX_LINE] = "";
  bool        is_good            = true;
  FILE* const file               = fopen(path, "r");
  const char* slash              = strrchr(path, '/');
  const char* name               = slash ? slash + 1 : path;
  if (!file) {
    fprintf(stderr, "cannot read %s\n", path);
    return false;
  }

  bench->file.size   = 0U;
  bench->lines.size  = 0U;
  bench->wanted.size = 0U;
  while (is_good && fgets(line, sizeof(line), file)) {
    line[strcspn(line, "\n")] = '\0';
    if (line[0] != ' ') {
      compare(bench, name, ent_text(sentence));
      bench->lines.size = 0U;
      memcpy(sentence, line, strlen(line) + 1U);
    }
    is_good = take_line(bench, line);
  }

  compare(bench, name, ent_text(sentence));
  fclose(file);
  return is_good &&
         (!bench->is_update || write_file(path, ent_bytes_view(&bench->file)));
}

static bool
parse_input(Bench* const bench)
{
  char line[MAX_LINE];
  while (fgets(line, sizeof(line), stdin)) {
    line[strcspn(line, "\n")] = '\0';
    if (parse(bench, ent_text(line))) {
      return false;
    }

    bench->lines.size = 0U;
    ent_tag_line(&bench->tagger, &bench->tokens, ent_text(line), &bench->lines);
    printf("%.*s\n%.*s\n",
           (int)bench->lines.size,
           bench->lines.data ? bench->lines.data : "",
           (int)bench->dump.size,
           bench->dump.data ? bench->dump.data : "");
  }

  return true;
}

static bool
run(Bench* const bench, const int argc, char** const argv)
{
  bool is_good     = true;
  bench->is_update = argc > 1 && !strcmp(argv[1], "--update");
  int i            = 1 + bench->is_update;
  if (i == argc) {
    return parse_input(bench);
  }
  for (; is_good && i < argc; ++i) {
    is_good = try_file(bench, argv[i]);
  }

  printf("%zu sentences, %zu wrong\n", bench->n_cases, bench->n_wrong);
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
  bench.syntax              = ent_syntax_init(&memory);
  bench.dump                = ent_bytes_init(&memory);
  bench.lines               = ent_bytes_init(&memory);
  bench.wanted              = ent_bytes_init(&memory);
  bench.file                = ent_bytes_init(&memory);

  const bool is_good = run(&bench, argc, argv);
  ent_bytes_clear(&bench.file);
  ent_bytes_clear(&bench.wanted);
  ent_bytes_clear(&bench.lines);
  ent_bytes_clear(&bench.dump);
  ent_syntax_clear(&bench.syntax);
  ent_tagger_clear(&bench.tagger);
  ent_tokens_clear(&bench.tokens);
  ent_readings_clear(&bench.readings);
  ent_names_clear(&bench.names);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}

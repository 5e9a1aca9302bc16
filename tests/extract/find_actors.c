// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: find_actors [--update] FILE...
//        find_actors --report FILE [GAZETTEER...]
//        find_actors --marked FILE
//        find_actors --speed FILE
//        find_actors --compile GAZETTEER FILE
//
// Each paragraph of a case file is a report: lines are its sentences, with the
// actors marked as they should be found: "{Russian|russia|D} troops".  Lines
// that begin with "=" are the ties of the sentence above.  The actors are found
// again, and lines that come out differently are printed; with --update files
// are written anew.  --report prints the actors of a report in plain text,
// --marked its sentences with marks, --speed how fast they were found;
// --compile writes a compiled gazetteer and tells how long that took.

#include "extract/actor_bench.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/world.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SENTENCES 256U // Of a case
#define MAX_FORM 160U

static const char kinds[] = "NDMBPXL"; // By EntMentionKind

void
actors_print(const EntText text)
{
  fwrite(text.data, 1U, text.size, stdout);
}

EntText
actors_words(const EntTokens* const tokens,
             const EntText          sentence,
             const uint32_t         begin,
             const uint32_t         end)
{
  const uint32_t from = tokens->items[begin].begin;
  return ent_text_until(ent_text_from(sentence, from),
                        tokens->items[end - 1U].end - from);
}

// Append a sentence with its mentions marked
void
actors_mark(const ActorBench* const bench,
            const EntActors* const  actors,
            const EntFound* const   found,
            const EntText           sentence,
            EntBytes* const         out)
{
  size_t place = 0U;
  for (size_t i = 0U; i < found->n_mentions; ++i) {
    const EntMention* const m = &found->mentions[i];
    const EntText           text =
      actors_words(&bench->tokens, sentence, m->begin, m->end);
    const size_t begin = bench->tokens.items[m->begin].begin;
    if (m->actor == ENT_NO_ACTOR) {
      continue;
    }

    ent_bytes_text(
      out, ent_text_until(ent_text_from(sentence, place), begin - place));
    ent_bytes_char(out, '{');
    ent_bytes_text(out, text);
    size_t                n       = 0U;
    const uint32_t* const members = ent_actors_members(actors, m, &n);
    for (size_t j = 0U; j < n; ++j) {
      ent_bytes_char(out, j ? '+' : '|');
      ent_bytes_text(out, ent_actors_get(actors, members[j])->id);
    }
    ent_bytes_char(out, '|');
    ent_bytes_char(out, kinds[m->kind]);
    ent_bytes_char(out, '}');
    place = begin + text.size;
  }

  ent_bytes_text(out, ent_text_from(sentence, place));
  ent_bytes_char(out, '\n');
}

void
actors_tell_tie(const ActorBench* const bench,
                const EntActors* const  actors,
                const EntTie* const     tie,
                const EntText           sentence,
                EntBytes* const         out)
{
  ent_bytes_string(out, "= ");
  ent_bytes_text(out, ent_actors_get(actors, tie->from)->id);
  ent_bytes_char(out, ' ');
  ent_bytes_string(out, ent_predicate_name(tie->predicate));
  ent_bytes_char(out, ' ');
  ent_bytes_text(out, ent_actors_get(actors, tie->to)->id);
  if (tie->office_end > tie->office_begin) {
    ent_bytes_string(out, " \"");
    ent_bytes_text(
      out,
      actors_words(
        &bench->tokens, sentence, tie->office_begin, tie->office_end));
    ent_bytes_char(out, '"');
  }
  if (tie->modality == ENT_HISTORICAL) {
    ent_bytes_string(out, " historical");
  }
  ent_bytes_char(out, '\n');
}

EntStatus
actors_cut(ActorBench* const bench, const EntText sentence)
{
  return ent_tokens_cut(&bench->tokens, sentence, NULL, 0U);
}

EntStatus
actors_find(ActorBench* const bench,
            EntActors* const  actors,
            const EntText     sentence,
            EntFound* const   found)
{
  EntTokens* const tokens = &bench->tokens;
  EntTagger* const tagger = &bench->tagger;
  EntStatus        st     = actors_cut(bench, sentence);
  st                      = st ? st : ent_tagger_run(tagger, tokens, sentence);
  st =
    st ? st : ent_actors_find(actors, tokens, tagger, sentence, false, found);
  st =
    st ? st
       : ent_syntax_parse(
           &bench->syntax, tokens, tagger, found->mentions, found->n_mentions);
  st =
    st ? st : ent_actors_resolve(actors, tokens, tagger, &bench->syntax, found);
  return st;
}

// Find the actors of sentences that make one report
static EntStatus
find_all(ActorBench* const    bench,
         const EntText* const sentences,
         const size_t         n_sentences)
{
  EntActors* actors = NULL;
  EntStatus  st     = ent_actors_new(ent_world_memory(bench->world),
                                bench->gazetteer,
                                ENT_TEXT("report"),
                                &actors);
  for (size_t i = 0U; !st && i < n_sentences; ++i) {
    st = actors_cut(bench, sentences[i]);
    st = st ? st : ent_actors_survey(actors, &bench->tokens, sentences[i]);
  }

  for (size_t i = 0U; !st && i < n_sentences; ++i) {
    EntFound found = { 0 };
    st             = actors_find(bench, actors, sentences[i], &found);
    if (!st) {
      actors_mark(bench, actors, &found, sentences[i], &bench->found);
      for (size_t j = 0U; j < found.n_ties; ++j) {
        actors_tell_tie(
          bench, actors, &found.ties[j], sentences[i], &bench->found);
      }
    }
  }

  ent_actors_free(actors);
  return st;
}

// Take the marks off a line
static size_t
take_marks(const EntText line, char* const out)
{
  size_t size    = 0U;
  bool   is_mark = false;
  bool   is_open = false;
  for (size_t i = 0U; i < line.size; ++i) {
    const char c = line.data[i];
    is_open      = c == '{' || (is_open && c != '}');
    is_mark      = (is_mark && c != '}') || (is_open && c == '|');
    if (c != '{' && c != '}' && !is_mark) {
      out[size++] = c;
    }
  }

  return size;
}

// Try the lines of one case
static bool
try_case(ActorBench* const bench, const char* const name, const EntText text)
{
  EntText sentences[MAX_SENTENCES];
  size_t  n    = 0U;
  size_t  used = 0U;
  EntText rest = text;
  char*   room = (char*)malloc(text.size + 1U);
  if (!room) {
    return false;
  }
  while (rest.size) {
    const char* const end  = (const char*)memchr(rest.data, '\n', rest.size);
    const size_t      size = end ? (size_t)(end - rest.data) : rest.size;
    const EntText     line = ent_text_until(rest, size);
    rest                   = ent_text_from(rest, size + (end ? 1U : 0U));
    if (line.size && line.data[0] != '=' && n < MAX_SENTENCES) {
      const EntText sentence = { room + used, take_marks(line, room + used) };
      sentences[n++]         = sentence;
      used += sentence.size;
    }
  }

  bench->found.size     = 0U;
  const bool    is_good = !find_all(bench, sentences, n);
  const EntText found   = ent_bytes_view(&bench->found);
  ++bench->n_cases;
  if (is_good && !ent_text_equals(found, text)) {
    ++bench->n_wrong;
    printf("%s\n- ", name);
    actors_print(text);
    printf("+ ");
    actors_print(found);
  }

  ent_bytes_text(&bench->file, found);
  free(room);
  return is_good;
}

bool
actors_read_file(const char* const path, EntBytes* const out)
{
  char        buffer[65536];
  size_t      size = 0U;
  FILE* const file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "cannot read %s\n", path);
    return false;
  }

  while ((size = fread(buffer, 1U, sizeof(buffer), file))) {
    ent_bytes_add(out, buffer, size);
  }

  fclose(file);
  return !out->status;
}

bool
actors_write_file(const char* const path, const EntText text)
{
  FILE* const file    = fopen(path, "wb");
  const bool  is_good = file && fwrite(text.data, 1U, text.size, file);
  return file && !fclose(file) && is_good;
}

// Try the paragraphs of a file; those that begin with "#" are kept
static bool
try_file(ActorBench* const bench, const char* const path)
{
  const EntAllocator memory  = ent_memory_system();
  EntBytes           bytes   = ent_bytes_init(&memory);
  bool               is_good = actors_read_file(path, &bytes);
  EntText            rest    = ent_bytes_view(&bytes);
  bench->file.size           = 0U;
  while (is_good && rest.size) {
    size_t size = 1U;
    while (size < rest.size &&
           !(rest.data[size] == '\n' && rest.data[size - 1U] == '\n')) {
      ++size;
    }

    const EntText text = ent_text_until(rest, size);
    rest = ent_text_from(rest, size < rest.size ? size + 1U : size);
    if (bench->file.size) {
      ent_bytes_char(&bench->file, '\n');
    }
    if (text.data[0] == '#') {
      ent_bytes_text(&bench->file, text);
    } else {
      is_good = try_case(bench, path, text);
    }
  }

  if (is_good && bench->is_update) {
    is_good = actors_write_file(path, ent_bytes_view(&bench->file));
  }
  ent_bytes_clear(&bytes);
  return is_good;
}

static bool
run(ActorBench* const bench, const int argc, char** const argv)
{
  const char* const mode = argc > 1 ? argv[1] : "";
  if (argc > 2 && (!strcmp(mode, "--report") || !strcmp(mode, "--marked"))) {
    bool is_good = true;
    for (int i = 3; i < argc; ++i) {
      is_good = is_good && !actors_add_gazetteer(bench, argv[i]);
    }
    return is_good &&
           actors_read_report(bench, argv[2], !strcmp(mode, "--marked"));
  }
  if (argc > 3 && !strcmp(mode, "--compile")) {
    return actors_compile(bench, argv[2], argv[3]);
  }
  if (argc > 2 && !strcmp(mode, "--speed")) {
    return actors_time_lines(bench, argv[2]);
  }

  bool is_good     = true;
  bench->is_update = !strcmp(mode, "--update");
  for (int i = 1 + bench->is_update; is_good && i < argc; ++i) {
    is_good = try_file(bench, argv[i]);
  }

  printf("%zu cases, %zu wrong\n", bench->n_cases, bench->n_wrong);
  return is_good && (bench->is_update || !bench->n_wrong);
}

int
main(const int argc, char** const argv)
{
  ActorBench bench = { 0 };
  bench.world      = ent_world_new(NULL);
  if (!bench.world) {
    return EXIT_FAILURE;
  }

  const EntAllocator* const memory = ent_world_memory(bench.world);
  bench.names                      = ent_names_init(memory);
  bench.readings                   = ent_readings_init(memory, &bench.names);
  bench.tokens                     = ent_tokens_init(memory, &bench.names);
  bench.tagger                     = ent_tagger_init(memory, &bench.readings);
  bench.found                      = ent_bytes_init(memory);
  bench.file                       = ent_bytes_init(memory);
  bench.syntax                     = ent_syntax_init(memory);

  const bool is_good =
    !ent_gazetteer_new(bench.world, &bench.names, &bench.gazetteer) &&
    run(&bench, argc, argv);
  ent_syntax_clear(&bench.syntax);
  ent_gazetteer_free(bench.gazetteer);
  ent_bytes_clear(&bench.file);
  ent_bytes_clear(&bench.found);
  ent_tagger_clear(&bench.tagger);
  ent_tokens_clear(&bench.tokens);
  ent_readings_clear(&bench.readings);
  ent_names_clear(&bench.names);
  ent_world_free(bench.world);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}

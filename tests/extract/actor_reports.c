// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Whole reports and gazetteers for find_actors: what is found, and how fast.

#include "extract/actor_bench.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/world.h"
#include "read/report/formats.h"
#include "read/report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// How one actor of a report is named
typedef struct {
  size_t   n[7]; // Mentions by kind
  EntBytes forms;
} Tally;

static void
note(const ActorBench* const bench,
     EntActors* const        actors,
     const EntFound* const   found,
     const EntText           sentence,
     Tally* const            tallies)
{
  for (size_t i = 0U; i < found->n_mentions; ++i) {
    const EntMention* const m       = &found->mentions[i];
    size_t                  n       = 0U;
    const uint32_t* const   members = ent_actors_members(actors, m, &n);
    const EntText           text =
      actors_words(&bench->tokens, sentence, m->begin, m->end);
    for (size_t j = 0U; j < n; ++j) {
      Tally* const tally = &tallies[members[j]];
      ++tally->n[m->kind];
      if (m->kind != ENT_MENTION_PRONOUN &&
          m->kind != ENT_MENTION_DESCRIPTION &&
          !ent_text_contains(ent_bytes_view(&tally->forms), text)) {
        ent_bytes_string(&tally->forms, tally->forms.size ? " | " : "");
        ent_bytes_text(&tally->forms, text);
      }
    }
  }
}

static void
print_tallies(const EntActors* const actors,
              const Tally* const     tallies,
              const size_t           n_actors)
{
  for (size_t i = 0U; i < n_actors; ++i) {
    const Tally* const tally = &tallies[i];
    size_t             n     = 0U;
    for (size_t j = 0U; j < 7U; ++j) {
      n += j == ENT_MENTION_PLACE ? 0U : tally->n[j];
    }
    if (!n && !tally->n[ENT_MENTION_PLACE]) {
      continue;
    }

    const EntActor* const actor = ent_actors_get(actors, (uint32_t)i);
    const uint32_t        state = ent_actors_state(actors, (uint32_t)i);
    actors_print(actor->id);
    printf("\t%s\t", ent_actor_kind_name(actor->kind));
    actors_print(ent_actor_label(actor));
    putchar('\t');
    actors_print(state == ENT_NO_ACTOR ? ENT_TEXT("-")
                                       : ent_actors_get(actors, state)->id);
    printf("\t%zu\t", n);
    actors_print(ent_bytes_view(&tally->forms));
    putchar('\n');
  }
}

#define MAX_ACTORS 65536U

// Find the actors of a document; print them, or sentences with marks
static EntStatus
read_document(ActorBench* const  bench,
              EntDocument* const document,
              const bool         is_marked,
              Tally* const       tallies)
{
  const EntText text   = ent_bytes_view(&document->text);
  EntActors*    actors = NULL;
  EntStatus     st     = ent_actors_new(ent_world_memory(bench->world),
                                bench->gazetteer,
                                ENT_TEXT("report"),
                                &actors);
  for (size_t pass = 0U; pass < 2U; ++pass) {
    for (size_t i = 0U; !st && i < document->n_sentences; ++i) {
      const EntSentence* const s = &document->sentences[i];
      const EntText            sentence =
        ent_text_until(ent_text_from(text, s->begin), s->end - s->begin);
      EntFound found = { 0 };
      if (!pass) {
        st = actors_cut(bench, sentence);
        st = st ? st : ent_actors_survey(actors, &bench->tokens, sentence);
        continue;
      }

      st = actors_find(bench, actors, sentence, &found);
      if (st) {
        break;
      }
      note(bench, actors, &found, sentence, tallies);
      bench->found.size = 0U;
      actors_mark(bench, actors, &found, sentence, &bench->found);
      for (size_t j = 0U; j < found.n_ties; ++j) {
        actors_tell_tie(bench, actors, &found.ties[j], sentence, &bench->found);
      }
      if (is_marked) {
        actors_print(ent_bytes_view(&bench->found));
      }
    }
  }

  if (!st && !is_marked) {
    print_tallies(actors, tallies, MAX_ACTORS);
  }
  ent_actors_free(actors);
  return st;
}

bool
actors_read_report(ActorBench* const bench,
                   const char* const path,
                   const bool        is_marked)
{
  const EntAllocator memory  = ent_memory_system();
  EntBytes           bytes   = ent_bytes_init(&memory);
  Tally* const       tallies = (Tally*)calloc(MAX_ACTORS, sizeof(Tally));
  if (!tallies || !actors_read_file(path, &bytes)) {
    return false;
  }
  for (size_t i = 0U; i < MAX_ACTORS; ++i) {
    tallies[i].forms = ent_bytes_init(&memory);
  }

  const EntReportInput input = { bench->world, path, ent_bytes_view(&bytes) };
  EntDocument          document = ent_document_init(&memory, input.text);
  EntStatus            st =
    ent_document_read(&input, ENT_TEXT_REPORT, ENT_SCOPE_SENTENCE, &document);
  st = st ? st : read_document(bench, &document, is_marked, tallies);
  ent_document_clear(&document);
  for (size_t i = 0U; i < MAX_ACTORS; ++i) {
    ent_bytes_clear(&tallies[i].forms);
  }
  free(tallies);
  ent_bytes_clear(&bytes);
  return !st;
}

// Time the survey and the finding alone, line by line
bool
actors_time_lines(ActorBench* const bench, const char* const path)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  if (!actors_read_file(path, &bytes)) {
    return false;
  }

  double     seconds[4] = { 0.0 };
  EntActors* actors     = NULL;
  EntStatus  st =
    ent_actors_new(&memory, bench->gazetteer, ENT_TEXT("report"), &actors);
  for (size_t pass = 0U; !st && pass < 2U; ++pass) {
    EntText rest = ent_bytes_view(&bytes);
    while (!st && rest.size) {
      const char* const end   = (const char*)memchr(rest.data, '\n', rest.size);
      const size_t      size  = end ? (size_t)(end - rest.data) : rest.size;
      const EntText     line  = ent_text_until(rest, size);
      EntFound          found = { 0 };
      rest                    = ent_text_from(rest, size + (end ? 1U : 0U));

      const clock_t a = clock();
      st              = actors_cut(bench, line);
      if (!st && pass) {
        st = ent_tagger_run(&bench->tagger, &bench->tokens, line);
      }
      const clock_t b = clock();
      st              = st ? st
                        : pass
                          ? ent_actors_find(
                 actors, &bench->tokens, &bench->tagger, line, false, &found)
                          : ent_actors_survey(actors, &bench->tokens, line);
      const clock_t c = clock();
      seconds[0] += (double)(b - a) / CLOCKS_PER_SEC;
      seconds[1U + pass] += (double)(c - b) / CLOCKS_PER_SEC;
    }
  }

  const double mb = (double)bytes.size / 1e6;
  printf("%.1f MB: survey %.1f MB/s, find %.1f MB/s\n",
         mb,
         mb / seconds[1],
         mb / seconds[2]);
  ent_actors_free(actors);
  ent_bytes_clear(&bytes);
  return !st;
}

static EntStatus
read_graph(ActorBench* const bench,
           const char* const path,
           EntGraph** const  out)
{
  EntGraph* const graph = ent_graph_new(bench->world);
  EntStatus       st =
    graph ? ent_read_path(bench->world, path, NULL, ent_graph_sink(graph))
                : ENT_NO_MEMORY;
  st   = st ? st : ent_graph_finish(graph);
  *out = graph;
  return st;
}

EntStatus
actors_add_gazetteer(ActorBench* const bench, const char* const path)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntStatus st = actors_read_file(path, &bytes) ? ENT_SUCCESS : ENT_BAD_READ;
  if (!st && ent_gazetteer_is_compiled(ent_bytes_view(&bytes))) {
    st = ent_gazetteer_add_compiled(bench->gazetteer, ent_bytes_view(&bytes));
  } else if (!st) {
    EntGraph* graph = NULL;
    st              = read_graph(bench, path, &graph);
    st              = st ? st : ent_gazetteer_add(bench->gazetteer, graph);
    ent_graph_free(graph);
  }

  ent_bytes_clear(&bytes);
  return st;
}

static double
seconds_since(const clock_t begin)
{
  return (double)(clock() - begin) / CLOCKS_PER_SEC;
}

// Compile a gazetteer, and time how long it and its use take
bool
actors_compile(ActorBench* const bench,
               const char* const from,
               const char* const to)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntGraph*          graph  = NULL;
  clock_t            begin  = clock();
  EntStatus          st     = read_graph(bench, from, &graph);
  const double       read   = seconds_since(begin);
  begin                     = clock();
  st = st ? st : ent_gazetteer_write(graph, ent_bytes_output(&bytes));
  const double compiled = seconds_since(begin);
  ent_graph_free(graph);
  if (!st && !actors_write_file(to, ent_bytes_view(&bytes))) {
    st = ENT_BAD_WRITE;
  }

  bytes.size = 0U;
  begin      = clock();
  if (!st && !actors_read_file(to, &bytes)) {
    st = ENT_BAD_READ;
  }
  st = st
         ? st
         : ent_gazetteer_add_compiled(bench->gazetteer, ent_bytes_view(&bytes));
  printf("read %.2f s, compiled %.2f s, loaded %.2f s, %.1f MB\n",
         read,
         compiled,
         seconds_since(begin),
         (double)bytes.size / 1e6);
  ent_bytes_clear(&bytes);
  return !st;
}

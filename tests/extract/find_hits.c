// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: find_hits FILE...
//        find_hits --examples
//        find_hits [--explain]
//
// Each line of a file is a sentence with all that rules find in it:
// "Russia armed Syria. => supplierOf Russia, Syria".  Several are parted by
// semicolons, "-" is nothing.  With --examples, the examples of the built-in
// rules are tried, and those without a hit of their actors are printed; with no
// file, lines of standard input are read as the sentences of one report, and
// what is found is printed.

#include "base/bytes.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "extract/actors/actors.h"
#include "extract/rules/rules.h"
#include "extract/syntax/dump.h"
#include "extract/syntax/syntax.h"
#include "extract/tag_line.h"
#include "extract/tagger.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 65536U

// All that extraction needs, and what came out yet
typedef struct {
  EntWorld*     world;
  EntNames      names;
  EntReadings   readings;
  EntTokens     tokens;
  EntTagger     tagger;
  EntSyntax     syntax;
  EntGazetteer* gazetteer;
  EntActors*    actors;
  EntFound      found;
  EntRules*     rules;
  EntHits       hits;
  EntBytes      line;
  bool          is_explained;
  size_t        n_cases;
  size_t        n_wrong;
} Bench;

static void
print_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  fprintf(stderr,
          "%s:%u:%u: %.*s\n",
          notice->position.document ? notice->position.document : "",
          notice->position.line,
          notice->position.column,
          (int)notice->text.size,
          notice->text.data);
}

static void
print_trace(void* const       handle,
            const EntText     rule,
            const uint32_t    token,
            const char* const why)
{
  const Bench* const bench = (const Bench*)handle;
  const EntText      word =
    ent_names_get(bench->tokens.names, bench->tokens.items[token].id);
  printf("  %.*s at %.*s: %s\n",
         (int)rule.size,
         rule.data,
         (int)word.size,
         word.data,
         why);
}

// Print the groups, phrases and clauses of a sentence, and its mentions
static void
print_analysis(Bench* const bench, const EntText sentence)
{
  bench->line.size = 0U;
  ent_tag_line(&bench->tagger, &bench->tokens, sentence, &bench->line);
  ent_bytes_char(&bench->line, '\n');
  ent_syntax_dump(&bench->syntax, &bench->tokens, sentence, &bench->line);
  printf("%.*s", (int)bench->line.size, bench->line.data);
  for (size_t i = 0U; i < bench->found.n_mentions; ++i) {
    const EntMention* const mention   = &bench->found.mentions[i];
    size_t                  n_members = 0U;
    ent_actors_members(bench->actors, mention, &n_members);
    printf("mention %u-%u kind %u members %zu\n",
           mention->begin,
           mention->end,
           mention->kind,
           n_members);
  }
}

static EntStatus
open_report(Bench* const bench)
{
  ent_actors_free(bench->actors);
  bench->actors = NULL;
  return ent_actors_new(ent_world_memory(bench->world),
                        bench->gazetteer,
                        ENT_TEXT("test"),
                        &bench->actors);
}

// Look for names in a sentence of the present report
static EntStatus
survey(Bench* const bench, const EntText sentence)
{
  ENT_TRY(ent_tokens_cut(&bench->tokens, sentence, NULL, 0U));
  return ent_actors_survey(bench->actors, &bench->tokens, sentence);
}

// Read a sentence of the present report, all of which was looked at
static EntStatus
read_next(Bench* const bench, const EntText sentence)
{
  ENT_TRY(ent_tokens_cut(&bench->tokens, sentence, NULL, 0U));
  ENT_TRY(ent_tagger_run(&bench->tagger, &bench->tokens, sentence));
  ENT_TRY(ent_actors_find(bench->actors,
                          &bench->tokens,
                          &bench->tagger,
                          sentence,
                          false,
                          &bench->found));
  ENT_TRY(ent_syntax_parse(&bench->syntax,
                           &bench->tokens,
                           &bench->tagger,
                           bench->found.mentions,
                           bench->found.n_mentions));
  ENT_TRY(ent_actors_resolve(bench->actors,
                             &bench->tokens,
                             &bench->tagger,
                             &bench->syntax,
                             &bench->found));
  if (bench->is_explained) {
    print_analysis(bench, sentence);
  }

  const EntAnalysis analysis = {
    sentence,       &bench->tokens, &bench->tagger,
    &bench->syntax, bench->actors,  &bench->found
  };
  return ent_rules_match(bench->rules,
                         &analysis,
                         &bench->hits,
                         bench->is_explained ? print_trace : NULL,
                         bench);
}

// Read a sentence as a report of its own
static EntStatus
read_sentence(Bench* const bench, const EntText sentence)
{
  ENT_TRY(open_report(bench));
  ENT_TRY(survey(bench, sentence));
  return read_next(bench, sentence);
}

// Return the name of an actor
static EntText
name_of(const Bench* const bench, const uint32_t index)
{
  const EntActor* const actor = ent_actors_get(bench->actors, index);
  for (size_t i = 0U; i < actor->labels.n_items; ++i) {
    if (actor->labels.items[i].role == ENT_LABEL_NAME) {
      return actor->labels.items[i].text;
    }
  }

  return actor->id;
}

static void
add_words(EntBytes* const bytes,
          const Bench*    bench,
          const EntText   sentence,
          const uint32_t  begin,
          const uint32_t  end)
{
  if (begin < end) {
    const size_t  first = bench->tokens.items[begin].begin;
    const EntText words = { sentence.data + first,
                            bench->tokens.items[end - 1U].end - first };
    ent_bytes_string(bytes, ", \"");
    ent_bytes_text(bytes, words);
    ent_bytes_string(bytes, "\"");
  }
}

// Return whether another word said the same before
static bool
is_repeated(const EntHits* const hits, const size_t index)
{
  const EntHit* const hit      = &hits->items[index];
  bool                is_found = false;
  for (size_t i = 0U; i < index && !is_found; ++i) {
    const EntHit* const other = &hits->items[i];
    is_found = other->predicate == hit->predicate && other->from == hit->from &&
               other->to == hit->to;
  }

  return is_found;
}

// Write the hits of the last sentence into `line`, all of them with their rules
static void
write_hits(Bench* const bench, const EntText sentence, const bool has_rules)
{
  EntBytes* const line = &bench->line;
  line->size           = 0U;
  for (size_t i = 0U; i < bench->hits.n_items; ++i) {
    const EntHit* const hit = &bench->hits.items[i];
    if (!has_rules && is_repeated(&bench->hits, i)) {
      continue;
    }

    ent_bytes_string(line, i ? "; " : "");
    ent_bytes_string(line, ent_predicate_name(hit->predicate));
    ent_bytes_char(line, ' ');
    ent_bytes_text(line, name_of(bench, hit->from));
    ent_bytes_string(line, ", ");
    ent_bytes_text(line, name_of(bench, hit->to));
    add_words(line, bench, sentence, hit->goods_begin, hit->goods_end);
    add_words(line, bench, sentence, hit->office_begin, hit->office_end);
    ent_bytes_string(line, hit->is_joint ? ", joint" : "");
    if (has_rules) {
      ent_bytes_string(line, " [");
      ent_bytes_text(line, hit->rule);
      ent_bytes_char(line, ']');
    }
  }
  if (!bench->hits.n_items) {
    ent_bytes_char(line, '-');
  }
}

static bool
try_line(Bench* const bench, const char* const name, const char* const line)
{
  const char* const arrow = strstr(line, " => ");
  if (!line[0] || line[0] == '#') {
    return true;
  }
  if (!arrow) {
    fprintf(stderr, "%s: no \" => \" in %s\n", name, line);
    return false;
  }

  const EntText sentence = { line, (size_t)(arrow - line) };
  const EntText wanted   = ent_text(arrow + 4);
  if (read_sentence(bench, sentence)) {
    return false;
  }

  write_hits(bench, sentence, false);
  ++bench->n_cases;
  if (!ent_text_equals(wanted, ent_bytes_view(&bench->line))) {
    ++bench->n_wrong;
    printf("%s: %.*s\n- %.*s\n+ %.*s\n",
           name,
           (int)sentence.size,
           sentence.data,
           (int)wanted.size,
           wanted.data,
           (int)bench->line.size,
           bench->line.data);
  }

  return true;
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

  while (is_good && fgets(line, sizeof(line), file)) {
    line[strcspn(line, "\n")] = '\0';
    is_good                   = try_line(bench, slash ? slash + 1 : path, line);
  }

  fclose(file);
  return is_good;
}

// Read all lines as the sentences of one report
static bool
print_input(Bench* const bench)
{
  char     line[MAX_LINE];
  EntBytes text    = ent_bytes_init(ent_world_memory(bench->world));
  bool     is_good = !open_report(bench);
  while (is_good && fgets(line, sizeof(line), stdin)) {
    ent_bytes_string(&text, line);
    line[strcspn(line, "\n")] = '\0';
    is_good                   = !survey(bench, ent_text(line));
  }

  EntText rest = ent_bytes_view(&text);
  while (is_good && rest.size) {
    const EntText sentence = ent_text_next(&rest, '\n');
    is_good                = !read_next(bench, sentence);
    write_hits(bench, sentence, true);
    printf("%.*s => %.*s\n",
           (int)sentence.size,
           sentence.data,
           (int)bench->line.size,
           bench->line.data);
  }

  ent_bytes_clear(&text);
  return is_good;
}

static bool
is_named(const Bench* const bench, const uint32_t index, const EntText name)
{
  const EntActor* const actor    = ent_actors_get(bench->actors, index);
  bool                  is_found = ent_text_equals(actor->id, name);
  for (size_t i = 0U; i < actor->labels.n_items && !is_found; ++i) {
    is_found = ent_text_equals(actor->labels.items[i].text, name);
  }

  return is_found;
}

static bool
has_actors(const Bench* const          bench,
           const EntHit* const         hit,
           const EntRuleExample* const example)
{
  return (is_named(bench, hit->from, example->from) &&
          is_named(bench, hit->to, example->to)) ||
         (ent_predicate_is_symmetric(hit->predicate) &&
          is_named(bench, hit->from, example->to) &&
          is_named(bench, hit->to, example->from));
}

// Return whether the rule of an example finds its actors, or nothing if never
static bool
holds(const Bench* const bench, const EntRuleExample* const example)
{
  for (size_t i = 0U; i < bench->hits.n_items; ++i) {
    const EntHit* const hit = &bench->hits.items[i];
    if (ent_text_equals(hit->rule, example->rule) &&
        (example->is_never || has_actors(bench, hit, example))) {
      return !example->is_never;
    }
  }

  return example->is_never;
}

static bool
try_examples(Bench* const bench)
{
  size_t                      n_examples = 0U;
  const EntRuleExample* const examples =
    ent_rules_examples(bench->rules, &n_examples);
  for (size_t i = 0U; i < n_examples; ++i) {
    const EntRuleExample* const example = &examples[i];
    if (read_sentence(bench, example->sentence)) {
      return false;
    }

    ++bench->n_cases;
    if (!holds(bench, example)) {
      ++bench->n_wrong;
      write_hits(bench, example->sentence, true);
      printf("%s:%u: %.*s\n- %s%.*s %.*s, %.*s\n+ %.*s\n",
             example->position.document,
             example->position.line,
             (int)example->sentence.size,
             example->sentence.data,
             example->is_never ? "never " : "",
             (int)example->rule.size,
             example->rule.data,
             (int)example->from.size,
             example->from.data,
             (int)example->to.size,
             example->to.data,
             (int)bench->line.size,
             bench->line.data);
    }
  }

  return true;
}

static bool
run(Bench* const bench, const int argc, char** const argv)
{
  bench->is_explained = argc > 1 && !strcmp(argv[1], "--explain");
  if (argc < 2 || bench->is_explained) {
    return print_input(bench);
  }

  const bool is_examples = !strcmp(argv[1], "--examples");
  bool       is_good     = !is_examples || try_examples(bench);
  for (int i = 1; is_good && !is_examples && i < argc; ++i) {
    is_good = try_file(bench, argv[i]);
  }

  printf("%zu cases, %zu wrong\n", bench->n_cases, bench->n_wrong);
  return is_good && !bench->n_wrong;
}

static EntStatus
open_bench(Bench* const bench)
{
  const EntAllocator* const memory = ent_world_memory(bench->world);
  ent_world_on_notice(bench->world, print_notice, NULL);
  bench->names    = ent_names_init(memory);
  bench->readings = ent_readings_init(memory, &bench->names);
  bench->tokens   = ent_tokens_init(memory, &bench->names);
  bench->tagger   = ent_tagger_init(memory, &bench->readings);
  bench->syntax   = ent_syntax_init(memory);
  bench->hits     = ent_hits_init(memory);
  bench->line     = ent_bytes_init(memory);
  ENT_TRY(ent_gazetteer_new(bench->world, &bench->names, &bench->gazetteer));
  return ent_rules_new(bench->world, &bench->names, &bench->rules);
}

static void
close_bench(Bench* const bench)
{
  ent_bytes_clear(&bench->line);
  ent_hits_clear(&bench->hits);
  ent_rules_free(bench->rules);
  ent_actors_free(bench->actors);
  ent_gazetteer_free(bench->gazetteer);
  ent_syntax_clear(&bench->syntax);
  ent_tagger_clear(&bench->tagger);
  ent_tokens_clear(&bench->tokens);
  ent_readings_clear(&bench->readings);
  ent_names_clear(&bench->names);
  ent_world_free(bench->world);
}

int
main(const int argc, char** const argv)
{
  Bench bench = { 0 };
  bench.world = ent_world_new(NULL);
  if (!bench.world) {
    return EXIT_FAILURE;
  }

  const bool is_good = !open_bench(&bench) && run(&bench, argc, argv);
  close_bench(&bench);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/cli.h"
#include "cli/outputs.h"
#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const EntOption options[] = {
  { 1, 0, "compile", "FILE", "write the actors to FILE, quick for --actors" },
  ENT_CLAIM_OPTIONS,
  ENT_RUN_OPTIONS
};

// The command as it was asked for
typedef struct {
  EntRun     run;
  EntOutputs compiled; // Where compiled actors go, or no file
} Command;

static bool
take_argument(Command* const command, const int id, const char* const value)
{
  if (id != 1) {
    return id != ENT_ARGS_WRONG && ent_run_take(&command->run, id, value);
  }

  const bool is_first = !command->compiled.n_files;
  if (!is_first) {
    fprintf(stderr, "entente: --compile is given twice\n");
  }

  return is_first && ent_outputs_add_file(&command->compiled, value);
}

static bool
take_arguments(Command* const command, const int argc, char** const argv)
{
  EntArgs args = ent_args_init(argc, argv, options);
  for (int id = 0; (id = ent_args_next(&args));) {
    if (!take_argument(command, id, args.value)) {
      return false;
    }
  }

  const bool is_nothing = command->compiled.n_files && !command->run.n_inputs &&
                          !command->run.is_done;
  if (is_nothing) {
    fprintf(stderr, "entente: --compile needs an input\n");
  }

  return !is_nothing;
}

static void
print_text(const EntText text)
{
  if (text.size) {
    fwrite(text.data, 1U, text.size, stdout);
  }
}

static void
print_actor(const EntActor* const actor, const size_t n_claims)
{
  print_text(actor->id);
  printf("\t%s\t%zu\t", ent_actor_kind_name(actor->kind), n_claims);
  print_text(actor->rolls_up_to);
  putchar('\t');
  print_text(ent_actor_label(actor));
  putchar('\t');

  bool is_first = true;
  for (size_t i = 0U; i < actor->labels.n_items; ++i) {
    if (actor->labels.items[i].role == ENT_LABEL_ALIAS) {
      fputs(is_first ? "" : "; ", stdout);
      print_text(actor->labels.items[i].text);
      is_first = false;
    }
  }

  putchar('\n');
}

static EntStatus
print_actors(const EntGraph* const graph)
{
  const size_t  n_actors = ent_graph_n_records(graph, ENT_ACTOR);
  size_t* const n_claims = (size_t*)calloc(n_actors + 1U, sizeof(size_t));
  if (!n_claims) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < ent_graph_n_relationships(graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(graph, i);

    n_claims[r->from] += r->n_claims;
    n_claims[r->to] += r->n_claims;
  }

  puts("id\tkind\tclaims\trolls-up-to\tname\taliases");
  for (size_t i = 0U; i < n_actors; ++i) {
    print_actor(ent_graph_record(graph, ENT_ACTOR, i).actor, n_claims[i]);
  }

  free(n_claims);
  return ENT_SUCCESS;
}

// Gather the actors that are known before any report is read
static EntStatus
gather_known(EntRun* const run, EntGraph** const out)
{
  EntGraph* const graph = ent_graph_new(run->world);
  EntStatus       st    = graph ? ent_run_open_extractor(run) : ENT_NO_MEMORY;
  st =
    st ? st : ent_extractor_list_actors(run->extractor, ent_graph_sink(graph));
  st = st ? st : ent_graph_finish(graph);
  if (st) {
    ent_graph_free(graph);
    return st;
  }

  *out = graph;
  return ENT_SUCCESS;
}

static EntStatus
compile_actors(const EntGraph* const graph, EntOutputs* const outputs)
{
  EntOutputFile* const file = &outputs->files[0];
  EntStatus            st   = ent_outputs_open(file);
  st = st ? st : ent_gazetteer_write(graph, ent_outputs_taker(file));
  if (st > ENT_FAILURE && st != ENT_BAD_WRITE) {
    ent_messages_fail(file->path, ent_status_string(st), 0);
  }

  st = st ? st : ent_outputs_close(file);
  return st ? st : ent_outputs_commit(outputs);
}

static int
run_actors(Command* const command)
{
  EntRun* const run   = &command->run;
  EntGraph*     graph = NULL;
  EntStatus     st =
    run->n_inputs ? ent_run_gather(run, &graph) : gather_known(run, &graph);
  st = st                          ? st
       : command->compiled.n_files ? compile_actors(graph, &command->compiled)
                                   : print_actors(graph);
  ent_graph_free(graph);
  return ent_messages_exit(&run->messages, st);
}

int
ent_cmd_actors(const int argc, char** const argv)
{
  Command command;
  memset(&command, 0, sizeof(command));
  if (!ent_run_init(&command.run)) {
    return EXIT_REFUSED;
  }

  int status = EXIT_MISUSE;
  if (take_arguments(&command, argc, argv)) {
    status = EXIT_CLEAN;
    if (command.run.is_done) {
      puts("usage: entente actors [--compile FILE] [INPUT...]\n\n"
           "List the actors of inputs: id, kind, claims, state, name, "
           "aliases;\nwithout inputs those that are looked for in reports.\n");
      ent_options_print(options);
    } else {
      status = run_actors(&command);
    }
  }

  ent_outputs_clear(&command.compiled);
  ent_run_clear(&command.run);
  return status;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/cli.h"
#include "cli/file.h"
#include "cli/run.h"

#include <stdio.h>

enum { OPTION_CHECK = 1 };

static const EntOption options[] = {
  { OPTION_CHECK, 0, "check", NULL, "run the examples of all rules" },
  { 110, 0, "rules", "FILE", "take the rules of FILE, too" },
  ENT_RUN_OPTIONS
};

static bool
take_arguments(EntRun* const run,
               const int     argc,
               char** const  argv,
               bool* const   is_check)
{
  EntArgs args = ent_args_init(argc, argv, options);
  for (int id = 0; (id = ent_args_next(&args));) {
    if (id == OPTION_CHECK) {
      *is_check = true;
    } else if (id == ENT_ARGS_WRONG || !ent_run_take(run, id, args.value)) {
      return false;
    }
  }

  if (run->n_inputs) {
    fprintf(
      stderr, "entente: rules take no input: use --rules %s\n", run->inputs[0]);
    return false;
  }

  return true;
}

static EntStatus
check(const EntRun* const run)
{
  EntRuleCounts   counts = { 0U, 0U, 0U, 0U };
  const EntStatus st     = ent_extractor_check_rules(run->extractor, &counts);
  printf("%zu rules, %zu words; %zu examples, %zu failed\n",
         counts.n_rules,
         counts.n_triggers,
         counts.n_examples,
         counts.n_failed);
  return st;
}

static int
run_rules(EntRun* const run, const bool is_check)
{
  const EntOutput output = ent_file_output(stdout);
  EntStatus       st     = ent_run_open_extractor(run);
  if (!st) {
    st =
      is_check ? check(run) : ent_extractor_list_rules(run->extractor, output);
  }

  return ent_messages_exit(&run->messages, st);
}

int
ent_cmd_rules(const int argc, char** const argv)
{
  EntRun run;
  if (!ent_run_init(&run)) {
    return EXIT_REFUSED;
  }

  bool is_check = false;
  int  status   = EXIT_MISUSE;
  if (take_arguments(&run, argc, argv, &is_check)) {
    status = EXIT_CLEAN;
    if (run.is_done) {
      puts("usage: entente rules [--check] [--rules FILE]...\n\n"
           "List the rules of extraction: id, predicate, words, places; or run "
           "the examples\nthat stand below each of them.\n");
      ent_options_print(options);
    } else {
      status = run_rules(&run, is_check);
    }
  }

  ent_run_clear(&run);
  return status;
}

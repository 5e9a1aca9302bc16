// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/cli.h"
#include "cli/file.h"
#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_REPORTS 64U

enum { OPTION_AGAINST = 1 };

static const EntOption options[] = {
  { OPTION_AGAINST, 0, "against", "[ID=]FILE", "verify quotes in the report" },
  ENT_RUN_OPTIONS
};

typedef struct {
  EntRun      run;                  ///< What all commands share
  const char* against[MAX_REPORTS]; ///< Texts of reports
  size_t      n_against;            ///< Number of them
} Check;

static bool
take_text(Check* const check, const char* const argument)
{
  if (check->n_against >= MAX_REPORTS) {
    fprintf(stderr, "entente: too many texts: %s\n", argument);
    return false;
  }

  check->against[check->n_against++] = argument;
  return true;
}

static bool
take_arguments(Check* const check, const int argc, char** const argv)
{
  EntArgs args = ent_args_init(argc, argv, options);
  for (int id = 0; (id = ent_args_next(&args));) {
    if (id == ENT_ARGS_WRONG ||
        !(id == OPTION_AGAINST ? take_text(check, args.value)
                               : ent_run_take(&check->run, id, args.value))) {
      return false;
    }
  }

  if (!check->run.n_inputs && !check->run.is_done) {
    fputs("entente: no input: name a file\n", stderr);
    return false;
  }

  return true;
}

static EntFormat
input_format(const Check* const check, const char* const path)
{
  return check->run.reading.format ? check->run.reading.format
                                   : ent_format_of_path(path);
}

// Standard input of a format that was not named may be a dossier in XML
static EntStatus
check_schema(Check* const check, const char* const path)
{
  const EntFormat format    = input_format(check, path);
  const bool      is_likely = !format && !strcmp(path, "-");
  return format == ENT_DOSSIER_XML || is_likely
           ? ent_check_schema(check->run.world, path)
           : ENT_SUCCESS;
}

static EntStatus
check_file(const EntGraph* const graph,
           const EntText         report,
           const char* const     path,
           const EntFormat       format)
{
  size_t      size = 0U;
  char* const data = ent_file_read(path, &size);
  if (!data) {
    return ENT_BAD_READ;
  }

  const EntText   bytes = { data, size };
  const EntStatus st    = ent_check_quotes(graph, report, bytes, format);
  free(data);
  return st;
}

static EntStatus
check_quotes(const EntGraph* const graph, const char* const argument)
{
  const char* const equals = strchr(argument, '=');
  const char* const path   = equals ? equals + 1 : argument;
  const EntText     report = { argument,
                           equals ? (size_t)(equals - argument) : 0U };
  return check_file(graph, report, path, ent_format_of_path(path));
}

static bool
is_report(const EntFormat format)
{
  return format == ENT_HTML || format == ENT_MARKDOWN ||
         format == ENT_TEXT_REPORT;
}

// Return whether the one input is a report, which can be read once more
static bool
is_own(const Check* const check)
{
  const char* const path = check->run.inputs[0];
  return check->run.n_inputs == 1U && strcmp(path, "-") &&
         is_report(input_format(check, path));
}

// Quotes that were just read of a report are compared with it once more
static EntStatus
check_own(const Check* const check, const EntGraph* const graph)
{
  const char* const path = check->run.inputs[0];
  return is_own(check)
           ? check_file(graph, ent_text(NULL), path, input_format(check, path))
           : ENT_SUCCESS;
}

static void
print_counts(const EntGraph* const graph)
{
  static const char* const names[] = {
    [ENT_ACTOR] = "actors",   [ENT_REPORT] = "reports",
    [ENT_SOURCE] = "sources", [ENT_PASSAGE] = "passages",
    [ENT_CLAIM] = "claims",
  };

  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    printf(
      "%-14s %6zu\n", names[i], ent_graph_n_records(graph, (EntRecordType)i));
  }

  size_t n_facts    = 0U;
  size_t n_disputed = 0U;
  for (size_t i = 0U; i < ent_graph_n_relationships(graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(graph, i);

    n_facts += r->is_fact;
    n_disputed += r->n_supporting && r->n_supporting < r->n_claims;
  }

  printf("%-14s %6zu\n", "relationships", ent_graph_n_relationships(graph));
  printf("%-14s %6zu\n", "  as facts", n_facts);
  printf("%-14s %6zu\n", "  disputed", n_disputed);
}

static EntStatus
worse(const EntStatus a, const EntStatus b)
{
  return a > b ? a : b;
}

// Compare quotes with the reports that are named, or that were the input
static EntStatus
check_all_quotes(Check* const check, const EntGraph* const graph)
{
  EntStatus st = check->n_against ? ENT_SUCCESS : check_own(check, graph);
  for (size_t i = 0U; st <= ENT_FAILURE && i < check->n_against; ++i) {
    st = worse(st, check_quotes(graph, check->against[i]));
  }

  return st;
}

static void
print_verdict(const Check* const check, const EntStatus quotes)
{
  const bool is_verified = check->n_against || is_own(check);
  puts(!is_verified ? "quotes not verified (name the text: --against)"
       : quotes     ? "quotes differ from the report"
                    : "quotes stand in the report as given");
}

static EntStatus
check_graph(Check* const check, const EntGraph* const graph)
{
  const EntStatus quotes = check_all_quotes(check, graph);
  if (quotes > ENT_FAILURE) {
    return quotes;
  }

  const EntStatus sources = ent_check_sources(graph);
  print_counts(graph);
  print_verdict(check, quotes);
  return worse(quotes, sources);
}

static int
run_check(Check* const check)
{
  EntGraph* graph = NULL;
  EntStatus st    = ent_run_gather(&check->run, &graph);
  for (size_t i = 0U; !st && i < check->run.n_inputs; ++i) {
    st = check_schema(check, check->run.inputs[i]);
  }

  st = st ? st : check_graph(check, graph);
  ent_graph_free(graph);
  return ent_messages_exit(&check->run.messages, st);
}

int
ent_cmd_check(const int argc, char** const argv)
{
  Check check;
  memset(&check, 0, sizeof(check));
  if (!ent_run_init(&check.run)) {
    return EXIT_REFUSED;
  }

  check.run.wants_claims = false;

  int status = EXIT_MISUSE;
  if (take_arguments(&check, argc, argv)) {
    status = EXIT_CLEAN;
    if (check.run.is_done) {
      puts("usage: entente check INPUT... [--against REPORT]\n\n"
           "Validate inputs, and verify that quotes stand in the report.\n");
      ent_options_print(options);
    } else {
      status = run_check(&check);
    }
  }

  ent_run_clear(&check.run);
  return status;
}

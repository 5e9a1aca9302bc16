// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: reports.
// Goes out: dossiers of what they say, to be looked through and exported.

#include "cli/cli.h"
#include "cli/file.h"
#include "cli/outputs.h"
#include "cli/run.h"

#include <stdio.h>
#include <string.h>

enum { OPTION_OUTPUT = 1, OPTION_TO, OPTION_EXPLAIN, OPTION_COVERAGE };

static const EntOption options[] = {
  { OPTION_OUTPUT,
    'o',
    "output",
    "[FORMAT:]FILE",
    "write FILE; may be given several times" },
  { OPTION_TO, 't', "to", "FORMAT", "format of standard output (xml)" },
  { OPTION_EXPLAIN,
    0,
    "explain",
    NULL,
    "print how each sentence was read, instead of a dossier" },
  { OPTION_COVERAGE,
    0,
    "coverage",
    NULL,
    "print the sentences of two actors in which no rule holds" },
  ENT_CLAIM_OPTIONS,
  ENT_RUN_OPTIONS
};

typedef struct {
  EntRun     run;          // What all commands share
  EntOutputs outputs;      // Files to write
  EntFormat  to;           // Format of standard output
  bool       is_explained; // Whether to print how sentences were read
  bool       is_covered;   // Whether to print those without a claim
} Extract;

static bool
refuse(const char* const what, const char* const word)
{
  fprintf(stderr, "entente: %s: %s\n", what, word);
  return false;
}

static bool
take_option(Extract* const extract, const int id, const char* const value)
{
  if (id == OPTION_OUTPUT) {
    return ent_outputs_add(&extract->outputs, value, ENT_DOSSIER_XML);
  }

  if (id == OPTION_TO) {
    extract->to = ent_format_find(ent_text(value));
    return extract->to || refuse("unknown format", value);
  }

  extract->is_explained = extract->is_explained || id == OPTION_EXPLAIN;
  extract->is_covered   = extract->is_covered || id == OPTION_COVERAGE;
  return id == OPTION_EXPLAIN || id == OPTION_COVERAGE ||
         (id != ENT_ARGS_WRONG && ent_run_take(&extract->run, id, value));
}

static bool
complete(Extract* const extract)
{
  if (!extract->run.n_inputs) {
    return refuse("no input", "name a report, or - for standard input");
  }

  const EntFormat to      = extract->to ? extract->to : ENT_DOSSIER_XML;
  const bool      is_told = extract->is_explained || extract->is_covered;
  if (is_told && !extract->run.wants_claims) {
    return refuse("nothing to explain", "--no-claims");
  }

  if (!is_told && !extract->outputs.n_files &&
      !ent_outputs_add(&extract->outputs, "-", to)) {
    return false;
  }

  for (size_t i = 0U; i < extract->outputs.n_files; ++i) {
    const EntFormatInfo* const info =
      ent_format_info(extract->outputs.files[i].format);
    if (info->is_drawn) {
      return refuse("extract draws nothing: use export", info->name);
    }
  }

  return true;
}

static bool
take_arguments(Extract* const extract, const int argc, char** const argv)
{
  EntArgs args = ent_args_init(argc, argv, options);
  for (int id = 0; (id = ent_args_next(&args));) {
    if (!take_option(extract, id, args.value)) {
      return false;
    }
  }

  return extract->run.is_done || complete(extract);
}

static EntStatus
write_all(Extract* const extract, const EntGraph* const graph)
{
  const EntWriteOptions writing = { extract->run.reading.base, NULL };
  EntStatus             st      = ENT_SUCCESS;
  for (size_t i = 0U; i < extract->outputs.n_files && !st; ++i) {
    EntOutputFile* const file = &extract->outputs.files[i];

    st = ent_outputs_open(file);
    st = st ? st
            : ent_graph_write(
                graph, file->format, &writing, ent_outputs_taker(file));
    st = st ? st : ent_outputs_close(file);
  }

  return st;
}

// What is printed while sentences are read

static EntStatus
open_extractor(Extract* const extract)
{
  if (!extract->is_explained && !extract->is_covered) {
    return ENT_SUCCESS; // It is made when a report is met
  }

  const EntOutput output = ent_file_output(stdout);
  const EntStatus st     = ent_run_open_extractor(&extract->run);
  if (!st && extract->is_explained) {
    ent_extractor_explain(extract->run.extractor, output);
  }
  if (!st && extract->is_covered) {
    ent_extractor_on_gap(extract->run.extractor, output);
  }

  return st;
}

static void
tell_coverage(const Extract* const extract)
{
  if (extract->is_covered && extract->run.extractor) {
    const EntCoverage coverage = ent_extractor_coverage(extract->run.extractor);
    fprintf(stderr,
            "entente: %zu sentences, %zu of them speak of two actors; a rule "
            "holds in %zu of these\n",
            coverage.n_sentences,
            coverage.n_pairs,
            coverage.n_covered);
  }
}

static int
run_extract(Extract* const extract)
{
  EntGraph* graph = NULL;
  EntStatus st    = open_extractor(extract);
  st              = st ? st : ent_run_gather(&extract->run, &graph);
  st              = st ? st : write_all(extract, graph);
  st              = st ? st : ent_outputs_commit(&extract->outputs);
  ent_graph_free(graph);
  if (!st) {
    tell_coverage(extract);
  }

  return ent_messages_exit(&extract->run.messages, st);
}

int
ent_cmd_extract(const int argc, char** const argv)
{
  Extract extract;
  memset(&extract, 0, sizeof(extract));
  if (!ent_run_init(&extract.run)) {
    return EXIT_REFUSED;
  }

  int status = EXIT_MISUSE;
  if (take_arguments(&extract, argc, argv)) {
    status = EXIT_CLEAN;
    if (extract.run.is_done) {
      puts("usage: entente extract REPORT... [-o DOSSIER.xml]\n\n"
           "Write a dossier of what a report says: actors, claims with their "
           "sentences,\nand the sources that these cite.\n");
      ent_options_print(options);
    } else {
      status = run_extract(&extract);
    }
  }

  ent_outputs_clear(&extract.outputs);
  ent_run_clear(&extract.run);
  return status;
}

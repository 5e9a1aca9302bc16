// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: reports.
// Goes out: dossiers of what they say, to be looked through and exported.

#include "cli/cli.h"
#include "cli/outputs.h"
#include "cli/run.h"

#include <stdio.h>
#include <string.h>

enum { OPTION_OUTPUT = 1, OPTION_TO };

static const EntOption options[] = {
  { OPTION_OUTPUT,
    'o',
    "output",
    "[FORMAT:]FILE",
    "write FILE; may be given several times" },
  { OPTION_TO, 't', "to", "FORMAT", "format of standard output (xml)" },
  ENT_RUN_OPTIONS
};

typedef struct {
  EntRun     run;     // What all commands share
  EntOutputs outputs; // Files to write
  EntFormat  to;      // Format of standard output
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

  return id != ENT_ARGS_WRONG && ent_run_take(&extract->run, id, value);
}

static bool
complete(Extract* const extract)
{
  if (!extract->run.n_inputs) {
    return refuse("no input", "name a report, or - for standard input");
  }

  const EntFormat to = extract->to ? extract->to : ENT_DOSSIER_XML;
  if (!extract->outputs.n_files &&
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

static int
run_extract(Extract* const extract)
{
  EntGraph* graph = NULL;
  EntStatus st    = ent_run_gather(&extract->run, &graph);
  st              = st ? st : write_all(extract, graph);
  st              = st ? st : ent_outputs_commit(&extract->outputs);
  ent_graph_free(graph);
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
           "Write a dossier of a report's sources and of the sentences that "
           "cite them.\n");
      ent_options_print(options);
    } else {
      status = run_extract(&extract);
    }
  }

  ent_outputs_clear(&extract.outputs);
  ent_run_clear(&extract.run);
  return status;
}

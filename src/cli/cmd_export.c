// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the inputs and outputs of the command line.
// Goes out: every output, whole, or none.

#include "cli/child.h"
#include "cli/cli.h"
#include "cli/draw_options.h"
#include "cli/outputs.h"
#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_AROUND 64U

enum {
  OPTION_OUTPUT = 1,
  OPTION_TO,
  OPTION_STREAM,
  OPTION_GRAPH,
  OPTION_AROUND,
  OPTION_DEPTH,
  OPTION_TYPE,
  OPTION_MIN_CLAIMS
};

static const EntOption options[] = {
  { OPTION_OUTPUT,
    'o',
    "output",
    "[FORMAT:]FILE",
    "write FILE; may be given "
    "several times" },
  { OPTION_TO, 't', "to", "FORMAT", "format of standard output (turtle)" },
  { OPTION_STREAM,
    0,
    "stream",
    NULL,
    "write records as they arrive, in flat "
    "memory" },
  { OPTION_GRAPH, 0, "graph", "IRI", "put everything into one named graph" },
  { OPTION_AROUND, 0, "around", "ID[,ID]", "keep relations of these actors" },
  { OPTION_DEPTH, 0, "depth", "N", "steps from them (1)" },
  { OPTION_TYPE,
    0,
    "type",
    "TYPE[,TYPE]",
    "keep these predicates or diagram "
    "classes" },
  { OPTION_MIN_CLAIMS,
    0,
    "min-claims",
    "N",
    "keep relations with at least N "
    "claims" },
  ENT_CLAIM_OPTIONS,
  ENT_DRAW_OPTIONS,
  ENT_RUN_OPTIONS
};

typedef struct {
  EntRun          run;                ///< What all commands share
  EntOutputs      outputs;            ///< Files to write
  EntFormat       to;                 ///< Format of standard output
  EntWriteOptions writing;            ///< How to write
  EntDrawOptions  drawing;            ///< How to draw
  EntSelection    selection;          ///< What to keep
  char*           around_words;       ///< Storage of around
  const char*     around[MAX_AROUND]; ///< Ids to stay near
  bool            is_stream;          ///< Whether to stream
} Export;

// The command line

static bool
refuse(const char* const what, const char* const word)
{
  fprintf(stderr, "entente: %s: %s\n", what, word);
  return false;
}

static bool
take_around(Export* const export, const char* const value)
{
  free(export->around_words);
  export->around_words       = strdup(value);
  export->selection.n_around = 0U;

  char* rest = export->around_words;
  while (rest && *rest && export->selection.n_around < MAX_AROUND) {
    char* const comma                            = strchr(rest, ',');
    export->around[export->selection.n_around++] = rest;
    if (comma) {
      *comma = '\0';
    }
    rest = comma ? comma + 1 : NULL;
  }

  export->selection.around = export->around;
  if (rest && *rest) {
    return refuse("too many actors", rest);
  }

  return export->around_words;
}

// Diagram classes as sets of predicates
static uint32_t
find_class(const EntText name)
{
  static const struct {
    const char* name;
    uint32_t    predicates;
  } classes[] = {
    { "conflict", 1U << ENT_ATTACKS | 1U << ENT_DETAINS },
    { "pressure",
      1U << ENT_THREATENS | 1U << ENT_SANCTIONS | 1U << ENT_CONDEMNS |
        1U << ENT_ADVERSARY_OF },
    { "coop", 1U << ENT_PARTNER_OF | 1U << ENT_ALLY_OF | 1U << ENT_SUPPORTS },
    { "supply", 1U << ENT_SUPPLIER_OF },
    { "contact", 1U << ENT_ENGAGES_WITH },
    { "structure",
      1U << ENT_HOLDS_OFFICE_IN | 1U << ENT_MEMBER_OF | 1U << ENT_PART_OF },
  };

  for (size_t i = 0U; i < sizeof(classes) / sizeof(classes[0]); ++i) {
    if (strlen(classes[i].name) == name.size &&
        !memcmp(classes[i].name, name.data, name.size)) {
      return classes[i].predicates;
    }
  }

  const EntPredicate predicate = ent_predicate_find(name);
  return predicate ? 1U << predicate : 0U;
}

static bool
take_types(Export* const export, const char* const value)
{
  const char* rest = value;
  while (rest) {
    const char* const comma = strchr(rest, ',');
    const EntText     name  = { rest,
                           comma ? (size_t)(comma - rest) : strlen(rest) };
    const uint32_t    found = find_class(name);
    if (!found) {
      return refuse("neither a predicate nor a diagram class", rest);
    }

    export->selection.predicates |= found;
    rest = comma ? comma + 1 : NULL;
  }

  return true;
}

static bool
take_to(Export* const export, const char* const value)
{
  export->to = ent_format_find(ent_text(value));
  return export->to || refuse("unknown format", value);
}

static bool
take_number(const char* const value, const size_t max, size_t* const out)
{
  return ent_option_number(value, max, out) || refuse("not a number", value);
}

static bool
take_option(Export* const export, const int id, const char* const value)
{
  size_t number = 0U;
  switch (id) {
    case OPTION_OUTPUT:
      return ent_outputs_add(&export->outputs, value, ENT_FORMAT_UNKNOWN);
    case OPTION_TO:
      return take_to(export, value);
    case OPTION_STREAM:
      export->is_stream = true;
      return true;
    case OPTION_GRAPH:
      export->writing.graph = value;
      return true;
    case OPTION_AROUND:
      return take_around(export, value);
    case OPTION_DEPTH:
      if (!take_number(value, 200U, &number)) {
        return false;
      }
      export->selection.depth = (unsigned)number;
      return true;
    case OPTION_TYPE:
      return take_types(export, value);
    case OPTION_MIN_CLAIMS:
      if (!take_number(value, UINT32_MAX, &number)) {
        return false;
      }
      export->selection.min_claims = (uint32_t)number;
      return true;
    default:
      return ent_draw_options_have(id)
               ? ent_draw_options_take(&export->drawing, id, value)
               : ent_run_take(&export->run, id, value);
  }
}

static bool
has_selection(const Export* const export)
{
  return export->selection.n_around || export->selection.predicates ||
         export->selection.min_claims;
}

static bool
complete(Export* const export)
{
  if (!export->run.n_inputs) {
    return refuse("no input", "name a file, or - for standard input");
  }

  const EntFormat to = export->to ? export->to : ENT_TURTLE;
  if (!export->outputs.n_files && !ent_outputs_add(&export->outputs, "-", to)) {
    return false;
  }

  export->writing.base = export->run.reading.base;
  if (export->selection.depth < 2U) {
    export->drawing.around   = export->selection.around;
    export->drawing.n_around = export->selection.n_around;
    // The relations of those who belong to a state are relations of the state
    if (export->drawing.rolls_up) {
      export->selection.n_around = 0U;
    }
  }

  for (size_t i = 0U; i < export->outputs.n_files; ++i) {
    EntOutputFile* const       file = &export->outputs.files[i];
    const EntFormatInfo* const info = ent_format_info(file->format);
    if (export->is_stream && !info->is_streamed) {
      return refuse("format cannot be streamed", info->name);
    }
  }

  if (export->is_stream && has_selection(export)) {
    return refuse("cannot select from a stream", "leave --stream out");
  }

  return ent_outputs_pair(&export->outputs);
}

static bool
take_arguments(Export* const export, const int argc, char** const argv)
{
  EntArgs args = ent_args_init(argc, argv, options);
  for (int id = 0; (id = ent_args_next(&args));) {
    if (id == ENT_ARGS_WRONG) {
      return false;
    }

    // "-o -" takes its format from --to, wherever that stands
    if (id == OPTION_OUTPUT && !strcmp(args.value, "-")) {
      if (!ent_outputs_add(&export->outputs, "-", ENT_TURTLE)) {
        return false;
      }
      export->outputs.files[export->outputs.n_files - 1U].format =
        ENT_FORMAT_UNKNOWN;
    } else if (!take_option(export, id, args.value)) {
      return false;
    }
  }

  for (size_t i = 0U; i < export->outputs.n_files; ++i) {
    EntOutputFile* const file = &export->outputs.files[i];
    if (!file->format) {
      file->format = export->to ? export->to : ENT_TURTLE;
    }
  }

  return export->run.is_done || complete(export);
}

// Gathered

static EntStatus
write_gathered(Export* const export, const EntGraph* const graph)
{
  bool has_drawn = false;
  for (size_t i = 0U; i < export->outputs.n_files; ++i) {
    EntOutputFile* const file = &export->outputs.files[i];
    if (ent_format_info(file->format)->is_drawn) {
      has_drawn = true;
      continue;
    }

    EntStatus st = ent_outputs_open(file);
    st           = st ? st
                      : ent_graph_write(
                graph, file->format, &export->writing, ent_outputs_taker(file));
    st           = st ? st : ent_outputs_close(file);
    if (st) {
      return st;
    }
  }

  return has_drawn
           ? ent_child_draw(
               graph, &export->drawing, &export->outputs, &export->run.messages)
           : ENT_SUCCESS;
}

static EntStatus
export_gathered(Export* const export)
{
  EntGraph* graph = NULL;
  EntStatus st    = ent_run_gather(&export->run, &graph);
  if (!st && has_selection(export)) {
    EntGraph* part = NULL;
    st             = ent_graph_select(graph, &export->selection, &part);
    if (!st) {
      ent_graph_free(graph);
      graph = part;
    }
  }

  st = st ? st : write_gathered(export, graph);
  if (graph) {
    ent_graph_free(graph);
  }

  return st;
}

// Streamed

// One pass feeds all outputs
typedef struct {
  EntStream* streams[ENT_MAX_OUTPUTS];
  size_t     n_streams;
} Tee;

static EntStatus
receive(void* const handle, const EntRecord* const record)
{
  const Tee* const tee = (const Tee*)handle;
  for (size_t i = 0U; i < tee->n_streams; ++i) {
    const EntSink   sink = ent_stream_sink(tee->streams[i]);
    const EntStatus st   = sink.receive(sink.handle, record);
    if (st > ENT_FAILURE) {
      return st;
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
open_streams(Export* const export, Tee* const tee)
{
  for (size_t i = 0U; i < export->outputs.n_files; ++i) {
    EntOutputFile* const file = &export->outputs.files[i];
    const EntStatus      st   = ent_outputs_open(file);
    if (st) {
      return st;
    }

    tee->streams[i] = ent_stream_new(export->run.world,
                                     file->format,
                                     &export->writing,
                                     ent_outputs_taker(file));
    if (!tee->streams[i]) { // Options are refused with a notice
      return ent_world_n_notices(export->run.world, ENT_ERROR) ? ENT_BAD_ARG
                                                               : ENT_NO_MEMORY;
    }
    ++tee->n_streams;
  }

  return ENT_SUCCESS;
}

static EntStatus
export_stream(Export* const export)
{
  Tee           tee  = { { NULL }, 0U };
  const EntSink sink = { &tee, receive };
  EntStatus     st   = open_streams(export, &tee);
  st                 = st ? st : ent_run_read(&export->run, sink);
  for (size_t i = 0U; i < tee.n_streams; ++i) {
    st = st ? st : ent_stream_finish(tee.streams[i]);
    st = st ? st : ent_outputs_close(&export->outputs.files[i]);
    ent_stream_free(tee.streams[i]);
  }

  return st;
}

static int
run_export(Export* const export)
{
  EntStatus st =
    export->is_stream ? export_stream(export) : export_gathered(export);
  st = st ? st : ent_outputs_commit(&export->outputs);
  return ent_messages_exit(&export->run.messages, st);
}

int
ent_cmd_export(const int argc, char** const argv)
{
  Export export;
  memset(&export, 0, sizeof(export));
  if (!ent_run_init(&export.run)) {
    return EXIT_REFUSED;
  }

  int status = EXIT_MISUSE;
  if (take_arguments(&export, argc, argv)) {
    status = EXIT_CLEAN;
    if (export.run.is_done) {
      puts("usage: entente export INPUT... [-o FILE]...\n\n"
           "Merge dossiers and graphs, and write them.\n");
      ent_options_print(options);
    } else {
      status = run_export(&export);
    }
  }

  ent_outputs_clear(&export.outputs);
  free(export.around_words);
  ent_run_clear(&export.run);
  return status;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/run.h"

#include "cli/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool
ent_run_init(EntRun* const run)
{
  memset(run, 0, sizeof(*run));
  run->wants_claims        = true;
  run->messages.warn_level = ENT_WARNING;
  run->world               = ent_world_new(NULL);
  run->inputs = (const char**)calloc(ENT_MAX_INPUTS, sizeof(const char*));
  if (!run->world || !run->inputs) {
    ent_run_clear(run);
    return false;
  }

  ent_world_on_notice(run->world, ent_messages_notify, &run->messages);
  return true;
}

void
ent_run_clear(EntRun* const run)
{
  ent_extractor_free(run->extractor);
  ent_world_free(run->world);
  free(run->inputs);
}

static bool
refuse(const char* const what, const char* const word)
{
  fprintf(stderr, "entente: %s: %s\n", what, word);
  return false;
}

static bool
take_format(EntRun* const run, const char* const name)
{
  run->reading.format = ent_format_find(ent_text(name));

  const EntFormatInfo* const info = ent_format_info(run->reading.format);
  return (info && info->is_input) || refuse("not a format to read", name);
}

static bool
take_scope(EntRun* const run, const char* const name)
{
  const bool is_paragraph = !strcmp(name, "paragraph");
  run->reading.scope = is_paragraph ? ENT_SCOPE_PARAGRAPH : ENT_SCOPE_SENTENCE;
  return is_paragraph || !strcmp(name, "sentence") ||
         refuse("not a scope", name);
}

static bool
add_file(const char** const files, size_t* const n_files, const char* path)
{
  if (*n_files >= ENT_MAX_ADDED) {
    return refuse("too many files", path);
  }

  files[(*n_files)++] = path;
  return true;
}

bool
ent_run_take(EntRun* const run, const int id, const char* const value)
{
  switch (id) {
    case ENT_ARGS_WORD:
      if (run->n_inputs >= ENT_MAX_INPUTS) {
        return refuse("too many inputs", value);
      }
      run->inputs[run->n_inputs++] = value;
      return true;
    case 100:
      return take_format(run, value);
    case 101:
      run->reading.base = value;
      return true;
    case 102:
      run->reading.is_strict = true;
      return true;
    case 103:
      return ent_messages_level(value, &run->messages.warn_level) ||
             refuse("not a level", value);
    case 104:
      run->messages.is_quiet = true;
      return true;
    case 105:
      run->is_done = true;
      return true;
    case 106:
      run->reading.is_whole = true;
      return true;
    case 107:
      return take_scope(run, value);
    case 108:
      run->reading.report = value;
      return true;
    case 109:
      return add_file(run->actors, &run->n_actors, value);
    case 110:
      return add_file(run->rules, &run->n_rules, value);
    case 111:
      run->wants_claims = false;
      return true;
    default:
      return false;
  }
}

// Return whether a file begins as a compiled gazetteer; pipes are not looked at
static bool
is_compiled(EntRun* const run, const char* const path)
{
  struct stat info;
  if (stat(path, &info) || !S_ISREG(info.st_mode)) {
    return false;
  }

  char        head[16];
  FILE* const file  = fopen(path, "rb");
  EntText     bytes = { head, 0U };
  if (file) {
    bytes.size = fread(head, 1U, sizeof(head), file);
    fclose(file);
  }

  // What is cut off here is refused as damaged, and anything else as no such
  return ent_extractor_add_compiled(run->extractor, bytes) != ENT_FAILURE;
}

static EntStatus
add_compiled(EntRun* const run, const char* const path)
{
  size_t      size = 0U;
  char* const data = ent_file_read(path, &size);
  if (!data) {
    return ENT_BAD_READ;
  }

  const EntText   bytes = { data, size };
  const EntStatus st    = ent_extractor_add_compiled(run->extractor, bytes);
  free(data);
  if (st) {
    ent_messages_fail(path,
                      st == ENT_BAD_INPUT || st == ENT_FAILURE
                        ? "compiled by another version, cut off or damaged: "
                          "compile it anew"
                        : ent_status_string(st),
                      0);
  }

  return st == ENT_FAILURE ? ENT_BAD_INPUT : st;
}

// Add the actors of a graph or a dossier
static EntStatus
add_graph(EntRun* const run, const char* const path)
{
  EntGraph* const graph = ent_graph_new(run->world);
  EntStatus       st =
    graph ? ent_read_path(run->world, path, NULL, ent_graph_sink(graph))
                : ENT_NO_MEMORY;
  st = st ? st : ent_graph_finish(graph);
  st = st ? st : ent_extractor_add_actors(run->extractor, graph);
  ent_graph_free(graph);
  return st;
}

static EntStatus
add_actors(EntRun* const run, const char* const path)
{
  return is_compiled(run, path) ? add_compiled(run, path)
                                : add_graph(run, path);
}

static EntStatus
add_rules(EntRun* const run, const char* const path)
{
  size_t      size = 0U;
  char* const data = ent_file_read(path, &size);
  if (!data) {
    return ENT_BAD_READ;
  }

  const EntText   bytes = { data, size };
  const EntStatus st    = ent_extractor_add_rules(run->extractor, path, bytes);
  free(data);
  return st;
}

EntStatus
ent_run_open_extractor(EntRun* const run)
{
  EntStatus st = ent_extractor_new(run->world, &run->extractor);
  for (size_t i = 0U; i < run->n_actors && !st; ++i) {
    st = add_actors(run, run->actors[i]);
  }

  for (size_t i = 0U; i < run->n_rules && !st; ++i) {
    st = add_rules(run, run->rules[i]);
  }

  run->reading.extractor = run->extractor;
  return st;
}

EntStatus
ent_run_read(EntRun* const run, const EntSink sink)
{
  EntStatus st = run->wants_claims && !run->extractor
                   ? ent_run_open_extractor(run)
                   : ENT_SUCCESS;
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < run->n_inputs; ++i) {
    const EntStatus next =
      ent_read_path(run->world, run->inputs[i], &run->reading, sink);
    if (next > ENT_BAD_READ) {
      ent_messages_fail(run->inputs[i], ent_status_string(next), 0);
      return next;
    }

    st = next > st ? next : st; // Tell what is wrong with all of them
  }

  return st;
}

EntStatus
ent_run_gather(EntRun* const run, EntGraph** const out)
{
  EntGraph* const graph = ent_graph_new(run->world);
  EntStatus       st =
    graph ? ent_run_read(run, ent_graph_sink(graph)) : ENT_NO_MEMORY;
  st = st ? st : ent_graph_finish(graph);
  if (st == ENT_NO_MEMORY) {
    ent_messages_fail("graph", ent_status_string(st), 0);
  }

  if (st) {
    ent_graph_free(graph);
    return st;
  }

  *out = graph;
  return ENT_SUCCESS;
}

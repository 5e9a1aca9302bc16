// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool
ent_run_init(EntRun* const run)
{
  memset(run, 0, sizeof(*run));
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
    default:
      return false;
  }
}

EntStatus
ent_run_read(EntRun* const run, const EntSink sink)
{
  EntStatus st = ENT_SUCCESS;
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

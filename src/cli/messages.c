// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/messages.h"

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

static const char* const level_names[] = { "note", "warning", "error" };

static void
print_position(const EntPosition* const position)
{
  if (!position->document) {
    return;
  }

  fprintf(stderr, "%s:", position->document);
  if (position->line) {
    fprintf(stderr, "%lu:", (unsigned long)position->line);
  }
  if (position->line && position->column) {
    fprintf(stderr, "%lu:", (unsigned long)position->column);
  }
  fputc(' ', stderr);
}

void
ent_messages_notify(void* const handle, const EntNotice* const notice)
{
  EntMessages* const messages = (EntMessages*)handle;
  messages->n_notable += notice->level >= messages->warn_level;
  if (messages->is_quiet && notice->level < ENT_ERROR) {
    return;
  }

  fputs("entente: ", stderr);
  print_position(&notice->position);
  fprintf(stderr,
          "%s: %.*s\n",
          level_names[notice->level],
          (int)notice->text.size,
          notice->text.data);
}

bool
ent_messages_level(const char* const name, EntLevel* const out)
{
  for (unsigned i = ENT_NOTE; i <= ENT_ERROR; ++i) {
    if (!strcmp(name, level_names[i])) {
      *out = (EntLevel)i;
      return true;
    }
  }

  return false;
}

void
ent_messages_fail(const char* const subject,
                  const char* const what,
                  const int         error)
{
  fprintf(stderr,
          "entente: %s: error: %s%s%s\n",
          subject,
          what,
          error ? ": " : "",
          error ? strerror(error) : "");
}

int
ent_messages_exit(const EntMessages* const messages, const EntStatus status)
{
  if (status == ENT_BAD_ARG) {
    return EXIT_MISUSE;
  }

  return status > ENT_FAILURE    ? EXIT_REFUSED
         : messages->n_notable   ? EXIT_FINDINGS
         : status == ENT_FAILURE ? EXIT_FINDINGS
                                 : EXIT_CLEAN;
}

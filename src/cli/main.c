// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/cli.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static const EntCommand commands[] = {
  { "export",
    "INPUT... [-o FILE]...",
    "merge inputs and write graphs, tables, diagrams",
    ent_cmd_export },
  { "extract",
    "REPORT... [-o DOSSIER.xml]",
    "write dossiers of reports: claims, sentences, sources",
    ent_cmd_extract },
  { "check",
    "INPUT... [--against REPORT]",
    "validate inputs and verify quotes",
    ent_cmd_check },
  { "actors",
    "[INPUT...]",
    "list the actors of inputs, or those that are known",
    ent_cmd_actors },
  { "rules",
    "[--check] [--rules FILE]...",
    "list the rules of extraction, or run their examples",
    ent_cmd_rules },
  { "formats", "", "list what can be read and written", ent_cmd_formats },
};

#define N_COMMANDS (sizeof(commands) / sizeof(commands[0]))

static void
print_help(FILE* const file)
{
  fputs("usage: entente COMMAND ...\n"
        "       entente INPUT...       the same as entente export INPUT...\n\n",
        file);
  for (size_t i = 0U; i < N_COMMANDS; ++i) {
    fprintf(file,
            "  %-8s %-32s %s\n",
            commands[i].name,
            commands[i].usage,
            commands[i].summary);
  }

  fputs("\nentente COMMAND --help explains a command; "
        "entente --version tells the version.\n",
        file);
}

static int
run_command(const int argc, char** const argv)
{
  if (argc < 2) {
    print_help(stderr);
    return EXIT_MISUSE;
  }

  if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
    print_help(stdout);
    return EXIT_CLEAN;
  }

  if (!strcmp(argv[1], "--version")) {
    printf("entente %s\n", ent_version());
    return EXIT_CLEAN;
  }

  for (size_t i = 0U; i < N_COMMANDS; ++i) {
    if (!strcmp(argv[1], commands[i].name)) {
      return commands[i].run(argc - 1, argv + 1);
    }
  }

  return ent_cmd_export(argc, argv);
}

int
main(int argc, char** argv)
{
  // Writing to a closed pipe or past a limit is an error like others
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);

  const int status = run_command(argc, argv);
  if (fflush(stdout) || ferror(stdout)) {
    if (errno != EPIPE) {
      perror("entente: standard output");
    }
    return EXIT_REFUSED;
  }

  return status;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_CLI_H
#define ENT_CLI_CLI_H

#include "entente.h"

/// Exit status of the program
enum {
  EXIT_CLEAN    = 0, ///< Done, nothing to say
  EXIT_FINDINGS = 1, ///< Done, with notices at or above the warn level
  EXIT_MISUSE   = 2, ///< The command line makes no sense
  EXIT_REFUSED  = 3  ///< Input refused, or the system failed; no file written
};

/// A command: its name, its words for lists, its function
typedef struct {
  const char* name;                  ///< As typed
  const char* usage;                 ///< What follows the name
  const char* summary;               ///< A phrase
  int (*run)(int argc, char** argv); ///< argv[0] is the command's name
} EntCommand;

/// Turn dossiers and graphs into graphs, tables and diagrams
int
ent_cmd_export(int argc, char** argv);

/// Turn reports into dossiers
int
ent_cmd_extract(int argc, char** argv);

/// Validate inputs and verify quotes
int
ent_cmd_check(int argc, char** argv);

/// List the actors of inputs
int
ent_cmd_actors(int argc, char** argv);

/// List rules, or run their examples
int
ent_cmd_rules(int argc, char** argv);

/// List formats
int
ent_cmd_formats(int argc, char** argv);

#endif // ENT_CLI_CLI_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_OPTIONS_H
#define ENT_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/// A row of a command's option table
typedef struct {
  int         id;       ///< Number of the option, over 0
  char        letter;   ///< Short form, or 0
  const char* name;     ///< Long form without dashes
  const char* argument; ///< What it takes, for the help; null for none
  const char* help;     ///< What it does
} EntOption;

/// A command line that is being read
typedef struct {
  int              argc;     ///< Number of words
  char**           argv;     ///< Words, the command's name first
  const EntOption* options;  ///< Table, ends with id 0
  int              next;     ///< Next word
  bool             is_ended; ///< Whether "--" was met
  const char*      value;    ///< Argument of the last option, or a plain word
} EntArgs;

/// What ent_args_next() returns beside ids of options
enum {
  ENT_ARGS_END   = 0,  ///< No more words
  ENT_ARGS_WORD  = -1, ///< A plain word, in value
  ENT_ARGS_WRONG = -2  ///< Unknown option or missing argument; told on stderr
};

/// Begin to read a command line
EntArgs
ent_args_init(int argc, char** argv, const EntOption* options);

/// Return the next option's id, or one of the values above
int
ent_args_next(EntArgs* args);

/// Print a table of options to standard output
void
ent_options_print(const EntOption* options);

/// Read a number from 0 to `max`; false if it is none
bool
ent_option_number(const char* text, size_t max, size_t* out);

#endif // ENT_CLI_OPTIONS_H

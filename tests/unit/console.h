// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_CONSOLE_H
#define ENT_TESTS_UNIT_CONSOLE_H

#include <stddef.h>

/// A new folder to work in
typedef struct {
  char before[4096]; ///< Folder where the test came from
  char name[32];     ///< Its own name
} EntFolder;

/// What a command wrote
typedef struct {
  EntFolder folder;    ///< Where it runs
  char      out[8192]; ///< Standard output
  char      err[4096]; ///< Standard error
} EntConsole;

/// Make a folder and enter it
void
ent_folder_enter(EntFolder* folder);

/// Leave a folder and remove it; nothing may be left in it
void
ent_folder_leave(EntFolder* folder);

/// Check the content of a file; null expects that it is not there
void
ent_check_file(const char* path, const char* expected);

/// Write a file
void
ent_write_file(const char* path, const char* content);

/// Enter a folder for running commands
void
ent_console_open(EntConsole* console);

/// Leave it and remove all files in it
void
ent_console_close(EntConsole* console);

/**
   Run a command with words that are parted by blanks, its own name first.

   Returns its exit status, and keeps what it wrote.
*/
int
ent_console_run(EntConsole* console,
                int (*command)(int argc, char** argv),
                const char* words);

/// Run a command and check status and that outputs hold some words
void
ent_console_check(EntConsole* console,
                  int (*command)(int argc, char** argv),
                  const char* words,
                  int         status,
                  const char* out,
                  const char* err);

#endif // ENT_TESTS_UNIT_CONSOLE_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "console.h"

#include "harness.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_WORDS 200U

void
ent_folder_enter(EntFolder* const folder)
{
  strcpy(folder->name, "unit-XXXXXX");
  assert_non_null(getcwd(folder->before, sizeof(folder->before)));
  assert_non_null(mkdtemp(folder->name));
  assert_int_equal(chdir(folder->name), 0);
}

void
ent_folder_leave(EntFolder* const folder)
{
  assert_int_equal(chdir(folder->before), 0);
  assert_int_equal(rmdir(folder->name), 0);
}

void
ent_check_file(const char* const path, const char* const expected)
{
  char        text[64] = { 0 };
  FILE* const file     = fopen(path, "r");
  assert_int_equal(file != NULL, expected != NULL);
  if (file) {
    (void)!fread(text, 1U, sizeof(text) - 1U, file);
    fclose(file);
    assert_string_equal(text, expected);
  }
}

void
ent_write_file(const char* const path, const char* const content)
{
  FILE* const file = fopen(path, "w");
  assert_non_null(file);
  assert_int_equal(fwrite(content, 1U, strlen(content), file), strlen(content));
  assert_int_equal(fclose(file), 0);
}

void
ent_console_open(EntConsole* const console)
{
  memset(console, 0, sizeof(*console));
  ent_folder_enter(&console->folder);
}

void
ent_console_close(EntConsole* const console)
{
  DIR* const folder = opendir(".");
  assert_non_null(folder);
  for (struct dirent* i = readdir(folder); i; i = readdir(folder)) {
    if (i->d_name[0] != '.') {
      assert_int_equal(unlink(i->d_name), 0);
    }
  }
  closedir(folder);
  ent_folder_leave(&console->folder);
}

// Send what goes to a standard file into another, and return the old one
static int
divert(FILE* const stream, const int standard, FILE* const target)
{
  fflush(stream);
  const int kept = dup(standard);
  assert_true(kept >= 0);
  assert_true(dup2(fileno(target), standard) >= 0);
  return kept;
}

static void
restore(FILE* const  stream,
        const int    standard,
        const int    kept,
        FILE* const  target,
        char* const  text,
        const size_t size)
{
  fflush(stream);
  assert_true(dup2(kept, standard) >= 0);
  close(kept);
  rewind(target);
  text[fread(text, 1U, size - 1U, target)] = '\0';
  fclose(target);
}

int
ent_console_run(EntConsole* const console,
                int (*const command)(int argc, char** argv),
                const char* const words)
{
  char* const copy                = strdup(words);
  char*       argv[MAX_WORDS + 1] = { NULL };
  int         argc                = 0;
  char*       rest                = NULL;
  assert_non_null(copy);
  for (char* i = strtok_r(copy, " ", &rest); i;
       i       = strtok_r(NULL, " ", &rest)) {
    assert_true(argc < (int)MAX_WORDS);
    argv[argc++] = i;
  }

  FILE* const out      = tmpfile();
  FILE* const err      = tmpfile();
  const int   kept_out = divert(stdout, STDOUT_FILENO, out);
  const int   kept_err = divert(stderr, STDERR_FILENO, err);
  const int   status   = command(argc, argv);
  restore(
    stdout, STDOUT_FILENO, kept_out, out, console->out, sizeof(console->out));
  restore(
    stderr, STDERR_FILENO, kept_err, err, console->err, sizeof(console->err));
  free(copy);
  return status;
}

static void
check_words(const char* const text, const char* const part)
{
  const bool is_good = part[0] ? strstr(text, part) != NULL : !text[0];
  if (!is_good) {
    print_error("\"%s\" is not in:\n%s\n", part, text);
  }
  assert_true(is_good);
}

void
ent_console_check(EntConsole* const console,
                  int (*const command)(int argc, char** argv),
                  const char* const words,
                  const int         status,
                  const char* const out,
                  const char* const err)
{
  const int actual = ent_console_run(console, command, words);
  if (actual != status) {
    print_error("%s: %s\n", words, console->err);
  }
  assert_int_equal(actual, status);
  check_words(console->out, out);
  check_words(console->err, err);
}

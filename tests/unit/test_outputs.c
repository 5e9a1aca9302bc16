// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/outputs.h"
#include "console.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
check_add(const char* const argument,
          const EntFormat   fallback,
          const EntFormat   format,
          const char* const path)
{
  EntOutputs outputs;
  memset(&outputs, 0, sizeof(outputs));
  assert_int_equal(ent_outputs_add(&outputs, argument, fallback), path != NULL);
  assert_int_equal(outputs.n_files, path ? 1U : 0U);
  if (path) {
    assert_int_equal(outputs.files[0].format, format);
    assert_string_equal(outputs.files[0].path, path);
  }
  ent_outputs_clear(&outputs);
}

static void
test_add(void** const state)
{
  const EntFormat none = ENT_FORMAT_UNKNOWN;
  (void)state;

  // Named, by extension, by default
  check_add("turtle:a.xml", none, ENT_TURTLE, "a.xml");
  check_add("nt:-", none, ENT_NTRIPLES, "-");
  check_add("a.ttl", ENT_SVG, ENT_TURTLE, "a.ttl");
  check_add("-", ENT_SVG, ENT_SVG, "-");
  check_add("C:a.ttl", none, ENT_TURTLE, "C:a.ttl");

  // Not to be told
  check_add("a.txt", none, none, NULL);
  check_add("a", none, none, NULL);
  check_add("", ENT_SVG, none, NULL);
  check_add("turtle:", none, none, NULL);
}

// Add outputs, pair them, and check what the first one refers to and how many
// there are then; null if they are refused
static void
check_pair(const char* const first,
           const char* const second,
           const char* const picture,
           const size_t      n_files)
{
  EntOutputs outputs;
  memset(&outputs, 0, sizeof(outputs));
  assert_true(ent_outputs_add(&outputs, first, ENT_MARKDOWN));
  if (second) {
    assert_true(ent_outputs_add(&outputs, second, ENT_FORMAT_UNKNOWN));
  }

  assert_int_equal(ent_outputs_pair(&outputs), n_files > 0U);
  if (n_files) {
    assert_int_equal(outputs.n_files, n_files);
    assert_string_equal(
      outputs.files[0].picture ? outputs.files[0].picture : "", picture);
  }
  ent_outputs_clear(&outputs);
}

static void
test_pictures(void** const state)
{
  (void)state;

  // Written along, or an output of the run in the same folder
  check_pair("a.md", NULL, "a.svg", 2U);
  check_pair("b.c/a.b.tex", NULL, "a.b.pdf", 2U);
  check_pair("markdown:b.c/a", NULL, "a.svg", 2U);
  check_pair("a.md", "b.png", "b.png", 2U);
  check_pair("c/a.md", "c/b.svg", "b.svg", 2U);
  check_pair("c/a.md", "b.svg", "a.svg", 3U);
  check_pair("a.md", "b.pdf", "a.svg", 3U);
  check_pair("a.tex", "b.pdf", "b.pdf", 2U);
  check_pair("a.tex", "a.svg", "a.pdf", 3U);

  // Nothing stands beside standard output
  check_pair("-", "c/b.svg", "c/b.svg", 2U);
  check_pair("-", NULL, NULL, 0U);
  check_pair("tex:/dev/null", NULL, NULL, 0U);

  // Taken, or not to be named
  check_pair("a.md", "nt:a.svg", NULL, 0U);
  check_pair("a%b.tex", NULL, NULL, 0U);
  check_pair("a.svg", "b.html", "", 2U);
}

static void
test_several(void** const state)
{
  static char names[ENT_MAX_OUTPUTS + 1U][16];
  EntOutputs  outputs;
  (void)state;
  memset(&outputs, 0, sizeof(outputs));
  for (size_t i = 0U; i <= ENT_MAX_OUTPUTS; ++i) {
    snprintf(names[i], sizeof(names[i]), "a%zu.ttl", i);
    assert_int_equal(ent_outputs_add(&outputs, names[i], ENT_FORMAT_UNKNOWN),
                     i < ENT_MAX_OUTPUTS);
  }
  outputs.n_files = 1U;
  assert_false(ent_outputs_add(&outputs, "nt:a0.ttl", ENT_FORMAT_UNKNOWN));
  ent_outputs_clear(&outputs);
  assert_int_equal(outputs.n_files, 0);
}

static void
write_file(EntOutputFile* const file, const char* const text)
{
  assert_int_equal(ent_outputs_open(file), ENT_SUCCESS);
  const EntOutput output = ent_outputs_taker(file);
  assert_int_equal(output.write(output.handle, text, strlen(text)), 0);
  assert_int_equal(ent_outputs_close(file), ENT_SUCCESS);
}

// A file appears whole, or not at all
static void
test_commit(void** const state)
{
  EntFolder  folder;
  EntOutputs outputs;
  (void)state;
  ent_folder_enter(&folder);
  memset(&outputs, 0, sizeof(outputs));
  assert_true(ent_outputs_add(&outputs, "a.ttl", ENT_FORMAT_UNKNOWN));
  write_file(&outputs.files[0], "one");
  ent_check_file("a.ttl", NULL);
  assert_int_equal(ent_outputs_commit(&outputs), ENT_SUCCESS);
  ent_check_file("a.ttl", "one");
  ent_outputs_clear(&outputs);

  // Without commit all is as it was
  assert_true(ent_outputs_add(&outputs, "a.ttl", ENT_FORMAT_UNKNOWN));
  write_file(&outputs.files[0], "two");
  ent_outputs_clear(&outputs);
  ent_check_file("a.ttl", "one");
  assert_int_equal(unlink("a.ttl"), 0);
  ent_folder_leave(&folder);
}

// The file behind a link is replaced, and keeps its permissions
static void
test_links(void** const state)
{
  EntFolder   folder;
  EntOutputs  outputs;
  struct stat info;
  (void)state;
  ent_folder_enter(&folder);
  memset(&outputs, 0, sizeof(outputs));
  FILE* const file = fopen("real", "w");
  assert_non_null(file);
  fclose(file);
  assert_int_equal(chmod("real", 0640), 0);
  assert_int_equal(symlink("real", "a.ttl"), 0);

  assert_true(ent_outputs_add(&outputs, "a.ttl", ENT_FORMAT_UNKNOWN));
  write_file(&outputs.files[0], "new");
  assert_int_equal(ent_outputs_commit(&outputs), ENT_SUCCESS);
  ent_outputs_clear(&outputs);
  ent_check_file("real", "new");
  assert_int_equal(lstat("a.ttl", &info), 0);
  assert_true(S_ISLNK(info.st_mode));
  assert_int_equal(stat("real", &info), 0);
  assert_int_equal(info.st_mode & 0777, 0640);
  assert_int_equal(unlink("a.ttl") | unlink("real"), 0);
  ent_folder_leave(&folder);
}

static void
check_open_fails(const char* const path)
{
  EntOutputFile file = { .format = ENT_TURTLE, .path = path, .file = -1 };
  EntOutputs    outputs;
  memset(&outputs, 0, sizeof(outputs));
  assert_int_equal(ent_outputs_open(&file), ENT_BAD_WRITE);
  assert_null(file.temporary);
  outputs.files[0] = file;
  outputs.n_files  = 1U;
  ent_outputs_clear(&outputs);
}

static void
test_failure(void** const state)
{
  EntOutputFile full  = { .format = ENT_TURTLE,
                          .path   = "/dev/full",
                          .file   = -1 };
  EntOutputFile plain = { .format = ENT_TURTLE, .path = "-", .file = -1 };
  (void)state;
  check_open_fails("no/such/folder/a.ttl");
  check_open_fails("/");

  // A device is written directly, and may be full
  assert_int_equal(ent_outputs_open(&full), ENT_SUCCESS);
  assert_null(full.temporary);
  const EntOutput output = ent_outputs_taker(&full);
  assert_int_equal(output.write(output.handle, "x", 1U), ENT_BAD_WRITE);
  assert_int_equal(output.write(output.handle, "x", 1U), ENT_BAD_WRITE);
  assert_int_not_equal(full.error, 0);
  assert_int_equal(ent_outputs_close(&full), ENT_SUCCESS);

  // Standard output is never closed
  assert_int_equal(ent_outputs_open(&plain), ENT_SUCCESS);
  assert_int_equal(plain.file, STDOUT_FILENO);
  assert_int_equal(ent_outputs_close(&plain), ENT_SUCCESS);
  assert_int_equal(plain.file, STDOUT_FILENO);
}

static void
test_rename_fails(void** const state)
{
  EntFolder  folder;
  EntOutputs outputs;
  (void)state;
  ent_folder_enter(&folder);
  memset(&outputs, 0, sizeof(outputs));
  assert_true(ent_outputs_add(&outputs, "a.ttl", ENT_FORMAT_UNKNOWN));
  write_file(&outputs.files[0], "x");
  assert_int_equal(mkdir("a.ttl", 0700), 0);
  assert_int_equal(ent_outputs_commit(&outputs), ENT_BAD_WRITE);
  ent_outputs_clear(&outputs);
  assert_int_equal(rmdir("a.ttl"), 0);
  ent_folder_leave(&folder);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_add),          cmocka_unit_test(test_pictures),
    cmocka_unit_test(test_several),      cmocka_unit_test(test_commit),
    cmocka_unit_test(test_links),        cmocka_unit_test(test_failure),
    cmocka_unit_test(test_rename_fails),
  };
  return cmocka_run_group_tests_name("outputs", tests, NULL, NULL);
}

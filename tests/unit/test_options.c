// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const EntOption options[] = {
  { 1, 'o', "output", "FILE", "write to FILE" },
  { 2, 'q', "quiet", NULL, "say less" },
  { 3, 0, "base", "IRI", "start of IRIs" },
  { 0, 0, NULL, NULL, NULL },
};

// Read words that are parted by blanks; ids and values come back the same way
static void
check_words(const char* const line, const char* const expected)
{
  char  words[256];
  char* argv[16]    = { NULL };
  char  actual[256] = { 0 };
  int   argc        = 0;
  int   id          = 0;
  snprintf(words, sizeof(words), "entente %s", line);
  for (char* w = strtok(words, " "); w; w = strtok(NULL, " ")) {
    argv[argc++] = w;
  }

  EntArgs args = ent_args_init(argc, argv, options);
  while ((id = ent_args_next(&args)) != ENT_ARGS_END) {
    const size_t size      = strlen(actual);
    const bool   has_value = id == 1 || id == 3 || id == ENT_ARGS_WORD;
    snprintf(actual + size,
             sizeof(actual) - size,
             "%d%s%s ",
             id,
             has_value ? ":" : "",
             has_value ? args.value : "");
    if (id == ENT_ARGS_WRONG) {
      break;
    }
  }
  assert_string_equal(actual, expected);
}

static void
test_words(void** const state)
{
  (void)state;

  // Long and short
  check_words("", "");
  check_words("--output a b --quiet", "1:a -1:b 2 ");
  check_words("--output=a -o b -oc", "1:a 1:b 1:c ");
  check_words("--base= -q", "3: 2 ");
  check_words("-o -q", "1:-q ");

  // Plain words
  check_words("-", "-1:- ");
  check_words("a -- -q --", "-1:a -1:-q -1:-- ");

  // Wrong
  check_words("--what", "-2 ");
  check_words("--out a", "-2 ");
  check_words("-x", "-2 ");
  check_words("-q a --output", "2 -1:a -2 ");
  check_words("-o", "-2 ");
  check_words("--quiet=yes", "-2 ");
  check_words("-qq", "-2 ");
}

static void
check_number(const char* const text,
             const size_t      max,
             const bool        is_good,
             const size_t      expected)
{
  size_t number = 77U;
  assert_int_equal(ent_option_number(text, max, &number), is_good);
  assert_int_equal(number, is_good ? expected : 77U);
}

static void
test_numbers(void** const state)
{
  (void)state;
  check_number("0", 9U, true, 0U);
  check_number("9", 9U, true, 9U);
  check_number("12", 100U, true, 12U);

  // Out of range
  check_number("10", 9U, false, 0U);
  check_number("-1", 9U, false, 0U);
  check_number("99999999999999999999999", SIZE_MAX, false, 0U);

  // Garbage
  check_number("", 9U, false, 0U);
  check_number("x", 9U, false, 0U);
  check_number("1x", 9U, false, 0U);
  check_number("1 ", 9U, false, 0U);
  check_number(" -1", SIZE_MAX, false, 0U);
}

static void
test_print(void** const state)
{
  char        text[512] = { 0 };
  FILE* const file      = tmpfile();
  (void)state;
  assert_non_null(file);

  // The table goes to standard output, which stands in a file meanwhile
  fflush(stdout);
  FILE* const kept = stdout;
  stdout           = file;
  ent_options_print(options);
  stdout = kept;
  rewind(file);
  assert_true(fread(text, 1U, sizeof(text) - 1U, file) > 0U);
  assert_string_equal(text,
                      "  -o, --output FILE            write to FILE\n"
                      "  -q, --quiet                  say less\n"
                      "      --base IRI               start of IRIs\n");
  fclose(file);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_numbers),
    cmocka_unit_test(test_print),
  };
  return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "console.h"

#include <string.h>

static void
check(const char* const words,
      const int         status,
      const char* const out,
      const char* const err)
{
  EntConsole console;
  ent_console_open(&console);
  ent_console_check(&console, ent_cmd_formats, words, status, out, err);
  ent_console_close(&console);
}

static void
test_help(void** const state)
{
  const char* const usage = "usage: entente formats\n";
  (void)state;
  check("formats --help", EXIT_CLEAN, usage, "");
  check("formats -h", EXIT_CLEAN, usage, "");
  check("formats all", EXIT_MISUSE, "", usage);
}

static void
test_table(void** const state)
{
  (void)state;
  check("formats", EXIT_CLEAN, "name\textension\tread\tstreamed\t", "");
  check("formats", EXIT_CLEAN, "\nturtle\t.ttl\tyes\tyes\t", "");
  check("formats", EXIT_CLEAN, "\nsvg\t.svg\tno\tno\t", "");
}

// Each format has a row of five columns
static void
test_rows(void** const state)
{
  size_t     n_rows = 0U;
  EntConsole console;
  (void)state;
  ent_console_open(&console);
  assert_int_equal(ent_console_run(&console, ent_cmd_formats, "formats"), 0);
  for (const char* c = console.out; *c; c = strchr(c, '\n') + 1) {
    const size_t size   = strcspn(c, "\n");
    size_t       n_tabs = 0U;
    for (size_t i = 0U; i < size; ++i) {
      n_tabs += c[i] == '\t';
    }
    assert_int_equal(n_tabs, 4);
    assert_int_equal(c[size], '\n');
    ++n_rows;
  }
  assert_null(ent_format_info((EntFormat)n_rows));
  assert_non_null(ent_format_info((EntFormat)(n_rows - 1U)));
  ent_console_close(&console);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_help),
    cmocka_unit_test(test_table),
    cmocka_unit_test(test_rows),
  };
  return cmocka_run_group_tests_name("cmd_formats", tests, NULL, NULL);
}

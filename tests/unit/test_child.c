// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/child.h"
#include "console.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PAIR CAST PASSAGE("r", "s1", CLAIM("a", "attacks", "b", ""))

// Draw a graph into outputs; what the child says is counted
static EntStatus
draw(const char* const        content,
     const char* const* const paths,
     const size_t             n_paths,
     EntMessages* const       messages)
{
  EntOutputs outputs;
  EntBench   bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  ent_world_on_notice(bench.world, ent_messages_notify, messages);
  memset(&outputs, 0, sizeof(outputs));
  for (size_t i = 0U; i < n_paths; ++i) {
    assert_true(ent_outputs_add(&outputs, paths[i], ENT_FORMAT_UNKNOWN));
  }

  EntStatus st = ent_child_draw(graph, NULL, &outputs, messages);
  st           = st ? st : ent_outputs_commit(&outputs);
  ent_outputs_clear(&outputs);
  ent_graph_free(graph);
  ent_bench_close(&bench);
  return st;
}

static void
check_start(const char* const path, const char* const start)
{
  char        text[16] = "";
  FILE* const file     = fopen(path, "rb");
  assert_non_null(file);
  assert_int_equal(fread(text, 1U, strlen(start), file), strlen(start));
  assert_memory_equal(text, start, strlen(start));
  fclose(file);
}

static void
test_draw(void** const state)
{
  const char* const paths[]  = { "a.svg", "b.ttl", "c.png", "d.dot" };
  EntMessages       messages = { ENT_WARNING, true, 0U };
  EntConsole        console;
  (void)state;
  ent_console_open(&console);
  assert_int_equal(draw(PAIR, paths, N_ITEMS(paths), &messages), ENT_SUCCESS);
  check_start("a.svg", "<?xml");
  check_start("c.png", "\x89PNG");
  check_start("d.dot", "digraph ");
  ent_check_file("b.ttl", NULL); // Others write that
  assert_int_equal(messages.n_notable, 0);
  ent_console_close(&console);
}

static void
test_nothing(void** const state)
{
  const char* const paths[]  = { "a.svg" };
  EntMessages       messages = { ENT_WARNING, true, 0U };
  EntConsole        console;
  (void)state;
  ent_console_open(&console);
  assert_int_equal(draw(PAIR, NULL, 0U, &messages), ENT_SUCCESS);

  // Notices of the child count here
  assert_int_equal(draw(CAST, paths, 1U, &messages), ENT_SUCCESS);
  assert_int_equal(messages.n_notable, 1);
  ent_console_close(&console);
}

static void
test_failure(void** const state)
{
  const char* const paths[]  = { "no/such/a.svg" };
  EntMessages       messages = { ENT_WARNING, true, 0U };
  EntConsole        console;
  (void)state;
  ent_console_open(&console);
  assert_int_equal(draw(PAIR, paths, 1U, &messages), ENT_BAD_WRITE);
  ent_console_close(&console);
}

static void
ignore(const int number)
{
  (void)number;
}

static int64_t
now_ms(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void
check_receive(const int       ends[2],
              const int64_t   milliseconds,
              const EntStatus status)
{
  char byte = '\0';
  assert_int_equal(
    ent_child_receive(ends[0], now_ms() + milliseconds, &byte, 1U), status);
  assert_int_equal(byte, status ? '\0' : 'x');
}

// A signal in the middle neither ends nor prolongs the wait for a silent child
static void
test_receive(void** const state)
{
  struct sigaction interrupt = { .sa_handler = ignore }; // Restarts nothing
  int              ends[2]   = { -1, -1 };
  (void)state;
  assert_int_equal(pipe(ends), 0);
  assert_int_equal(write(ends[1], "x", 1U), 1);
  check_receive(ends, 60000, ENT_SUCCESS);
  check_receive(ends, 0, ENT_OVER_LIMIT);

  assert_int_equal(sigaction(SIGALRM, &interrupt, NULL), 0);
  alarm(1U);
  check_receive(ends, 1500, ENT_OVER_LIMIT);

  close(ends[1]);
  check_receive(ends, 60000, ENT_BAD_LIBRARY);
  close(ends[0]);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_draw),
    cmocka_unit_test(test_nothing),
    cmocka_unit_test(test_failure),
    cmocka_unit_test(test_receive),
  };
  return cmocka_run_group_tests_name("child", tests, NULL, NULL);
}

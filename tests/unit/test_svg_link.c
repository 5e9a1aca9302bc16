// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/svg.h"

// Check the link of the line between a and b
static void
check_link(const char* const content, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntDrawBench       draw;
  ent_draw_bench_scene(&draw, content, NULL);
  ent_svg_add_link(&bytes, &draw.scene, ent_draw_bench_edge(&draw, "a", "b"));
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
  ent_draw_bench_close(&draw);
}

#define PAIR ACTOR("a", "state") ACTOR("b", "state")
#define AT(id, href) "<report id='" id "' href='" href "'/>"
#define QUOTE(report, id, words)                                      \
  "<passage id='" id "' report='" report "'><quote>" words "</quote>" \
  "<claim from='a' is='attacks' to='b'/></passage>"
#define WEB AT("r", "https://r.example/x")
#define BASE "https://r.example/x#:~:text="

static void
test_directives(void** const state)
{
  (void)state;
  check_link(PAIR WEB QUOTE("r", "s", "A b."), BASE "A%20b.");
  check_link(PAIR WEB QUOTE("r", "s", "a-b, &amp;c \xC3\xA9 _~"),
             BASE "a%2Db%2C%20%26c%20%C3%A9%20_~");
  check_link(PAIR WEB QUOTE("r", "s", "azAZ09"), BASE "azAZ09");
  check_link(PAIR WEB QUOTE("r", "s", "1  2 3 4 5 6 7 8 9 10"),
             BASE "1%202%203%204%205%206%207%208");

  // One in the URL goes on behind its fragment
  check_link(PAIR AT("r", "http://r.example/#top") QUOTE("r", "s", "Q"),
             "http://r.example/#top:~:text=Q");
}

#define WORD_60 "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"

static void
test_long_words(void** const state)
{
  (void)state;
  check_link(PAIR WEB QUOTE("r", "s", WORD_60), BASE WORD_60);
  check_link(PAIR WEB QUOTE("r", "s", WORD_60 "w b"), "https://r.example/x");
  check_link(PAIR WEB QUOTE("r", "s", "a " WORD_60 "w b"), BASE "a");
}

static void
test_reports(void** const state)
{
  (void)state;
  check_link(PAIR REPORT("r") QUOTE("r", "s", "Q"), "");
  check_link(PAIR AT("r", "ftp://r.example/") QUOTE("r", "s", "Q"), "");
  check_link(PAIR AT("r", "urn:r") QUOTE("r", "s", "Q"), "");

  // The first on the web
  check_link(PAIR  REPORT("p") AT("q", "http://q.example/")
               WEB QUOTE("p", "s", "P") QUOTE("q", "s", "Q")
                 QUOTE("r", "s", "R"),
             "http://q.example/#:~:text=Q");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_directives),
    cmocka_unit_test(test_long_words),
    cmocka_unit_test(test_reports),
  };
  return cmocka_run_group_tests_name("svg_link", tests, NULL, NULL);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/formats.h"

#include <stdio.h>
#include <string.h>

static void
check(const char* const page, const char* const expected)
{
  ent_check_text(ent_html_encoding(ent_text(page)), expected);
}

static void
test_meta(void** const state)
{
  (void)state;
  check("", "");
  check("no markup", "");
  check("<meta charset=latin1>", "latin1");
  check("<!DOCTYPE html><html><head><META CharSet = ' big5 ' />", "big5");
  check("<meta/charset=\"koi8-r\">", "koi8-r");
  check("<meta name=a content=b><meta charset=x>", "x");
  check("<meta http-equiv=Content-Type content='text/html; charset=x'>", "x");
  check("<meta content='text/html;charset = \"x\" ' http-equiv=content-type>",
        "x");
  check("<meta content='a;charset=x;b' http-equiv=content-type>", "x");
  check("<meta content='charset charset=x' http-equiv=content-type>", "x");

  // In ASCII there is no UTF-16
  check("<meta charset=UTF-16LE>", "utf-8");
  check("<meta charset=x-user-defined>", "windows-1252");
}

static void
test_not_meta(void** const state)
{
  (void)state;
  check("<metal charset=x>", "");
  check("<meta content='text/html; charset=x'>", "");
  check("<meta http-equiv=refresh content='0;charset=x'>", "");
  check("<meta content='charset' http-equiv=content-type>", "");
  check("<!-- <meta charset=x> --><meta charset=y>", "y");
  check("<!--><meta charset=x>", "x");
  check("<a title='<meta charset=x>'><meta charset=y>", "y");
  check("</a title='<meta charset=x>'><meta charset=y>", "y");
  check("<a =title=<meta><meta charset=y>", "y");
  check("< meta charset=x>", "");
  check("<! meta charset=x><? charset=x>", "");

  // Cut short
  check("<", "");
  check("<!", "");
  check("<!--", "");
  check("<meta", "");
  check("<meta charset", "");
  check("<meta charset=", "");
  check("<meta charset='x", "x");
  check("<a b='", "");
}

static void
test_declaration(void** const state)
{
  (void)state;
  check("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r");
  check("<?xml version='1.0' encoding = \"x\"?><meta charset=y>", "x");
  check("<?xml version='1.0'?><meta charset=y encoding='z'>", "y");
  check("<?xml encoding?><meta charset=y>", "y");
  check(" <?xml encoding='x'?>", "");
  check("<?xml encoding='x", "x");
}

// What stands behind 1,024 bytes comes too late
static void
test_limit(void** const state)
{
  char page[2048];
  (void)state;
  snprintf(page, sizeof(page), "%*s<meta charset=x>", 1024 - 16, "");
  check(page, "x");
  snprintf(page, sizeof(page), "%*s<meta charset=x>", 1024, "");
  check(page, "");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_meta),
    cmocka_unit_test(test_not_meta),
    cmocka_unit_test(test_declaration),
    cmocka_unit_test(test_limit),
  };
  return cmocka_run_group_tests_name("html_encoding", tests, NULL, NULL);
}

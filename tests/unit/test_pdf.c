// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/pdf.h"

static void
check_pdf(const char* const text, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_bytes_string(&bytes, text);
  ent_pdf_normalize(&bytes);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_dates(void** const state)
{
  (void)state;
  check_pdf("</CreationDate (D:20261125100000Z)>",
            "</CreationDate (D:20000101000000Z)>");
  check_pdf("</CreationDate (D:20261125100000+01'00)>",
            "</CreationDate (D:20000101000000Z)>");
  check_pdf("</CreationDate (D:20261125100000-05'30)>",
            "</CreationDate (D:20000101000000Z)>");
  check_pdf("</CreationDate (D:20261125100000)>",
            "</CreationDate (D:20000101000000)>");
}

// What is no PDF of cairo's stays as it is
static void
test_others(void** const state)
{
  (void)state;
  check_pdf("", "");
  check_pdf("%PDF-1.7", "%PDF-1.7");
  check_pdf("/CreationDate (D:2026", "/CreationDate (D:2026");
  check_pdf("/CreationDate (D:20261125100000",
            "/CreationDate (D:20261125100000");
  check_pdf("/ModDate (D:20261125100000+01'00)",
            "/ModDate (D:20261125100000+01'00)");
}

static void
test_offsets(void** const state)
{
  (void)state;

  // Six bytes go; what stands before the date stays where it is
  check_pdf("/CreationDate (D:20261125100000+01'00)\nxref\n0 3\n"
            "0000000000 65535 f \n0000000010 00000 n \n0000000123 00000 n \n"
            "trailer\n<<>>\nstartxref\n1234\n%%EOF",
            "/CreationDate (D:20000101000000Z)\nxref\n0 3\n"
            "0000000000 65535 f \n0000000010 00000 n \n0000000118 00000 n \n"
            "trailer\n<<>>\nstartxref\n1229\n%%EOF");

  // Nothing was taken out, nothing moves
  check_pdf("/CreationDate (D:20261125100000Z)\nxref\n0 1\n"
            "0000000123 00000 n \ntrailer\nstartxref\n1234\n",
            "/CreationDate (D:20000101000000Z)\nxref\n0 1\n"
            "0000000123 00000 n \ntrailer\nstartxref\n1234\n");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_dates),
    cmocka_unit_test(test_others),
    cmocka_unit_test(test_offsets),
  };
  return cmocka_run_group_tests_name("pdf", tests, NULL, NULL);
}

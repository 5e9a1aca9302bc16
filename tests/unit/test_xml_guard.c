// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/xml_guard.h"

#include <string.h>

// Watch a text whole, and byte by byte, which must not matter
static void
check_guard(const EntText text, const EntXmlFault expected, const char* place)
{
  for (size_t step = 1U; step <= text.size;
       step += text.size - 1U + !text.size) {
    EntXmlGuard guard = ent_xml_guard_init(3U);
    EntXmlFault fault = ENT_XML_GOOD;
    EntText     rest  = text;
    while (!fault && rest.size) {
      const size_t size = rest.size < step ? rest.size : step;
      fault             = ent_xml_guard_add(&guard, ent_text_until(rest, size));
      rest              = ent_text_from(rest, size);
    }
    assert_int_equal(fault, expected);
    if (place) {
      assert_int_equal(guard.line, place[0] - '0');
      assert_int_equal(guard.column, place[1] - '0');
    }
    if (text.size < 2U) {
      return;
    }
  }
}

static void
check_text(const char* const text, const EntXmlFault expected)
{
  check_guard(ent_text(text), expected, NULL);
}

static void
test_good(void** const state)
{
  (void)state;
  check_text("<a/>", ENT_XML_GOOD);
  check_text("<a b='1' c=\"2\" d='3'>x=y=z=w</a>", ENT_XML_GOOD);
  check_text("<a b='='><c d='===='/></a>", ENT_XML_GOOD);
  check_text("<a b='>' c='=' d='<'/>", ENT_XML_GOOD);

  // What stands in comments, sections and instructions does not count
  check_text("<!-- <!DOCTYPE a> a=b=c=d=e --><a/>", ENT_XML_GOOD);
  check_text("<![CDATA[<!DOCTYPE a> ]] > ]]]><a/>", ENT_XML_GOOD);
  check_text("<?xml a='1' b='2' c='3' d='4'?><a/>", ENT_XML_GOOD);
  check_text("<? ? > <!DOCTYPE ?><a/>", ENT_XML_GOOD);
  check_text("<!-- - -- ---><a/>", ENT_XML_GOOD);
  check_text("<!-- -> <!DOCTYPE a> --><a/>", ENT_XML_GOOD);
  check_text("<![CDATA[ ]> <!DOCTYPE a> ]]><a/>", ENT_XML_GOOD);
}

static void
test_doctype(void** const state)
{
  (void)state;
  check_text("<!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<a/><!ENTITY x 'y'>", ENT_XML_DOCTYPE);
  check_text("<!-x", ENT_XML_DOCTYPE);
  check_text("<![CDATX[", ENT_XML_DOCTYPE);
  check_text("<!-- x --><!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<![CDATA[x]]><!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<?x?><!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<a b='<!--'/><!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<><!DOCTYPE a>", ENT_XML_DOCTYPE);
}

static void
test_attributes(void** const state)
{
  (void)state;
  check_text("<a b='1' c='2' d='3'/>", ENT_XML_GOOD);
  check_text("<a b='1' c='2' d='3' e='4'/>", ENT_XML_MANY_ATTRIBUTES);
  check_text("<a b='1' c='2'/><a b='1' c='2'/>", ENT_XML_GOOD);
  check_text("<a b='' c='' d='' e=''", ENT_XML_MANY_ATTRIBUTES);

  // In double quotes, where marks alone may tell
  check_text("<a b=\"1\" c=\"2\" d=\"3\"/>x=y=z=w", ENT_XML_GOOD);
  check_text("<a b=\"1\" c=\"2\" d=\"3\" e=\"4\"/>", ENT_XML_MANY_ATTRIBUTES);
  check_text("<a b=\"====\">it's</a><c d=\"it's\"/>", ENT_XML_GOOD);
  check_text("<a b=\">\" c=\"'\"/><!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<a b=\"><!--\"/><!DOCTYPE a>", ENT_XML_DOCTYPE);
  check_text("<a b=\"> <c d='1' e='2'\" f='' g='' h=''/>",
             ENT_XML_MANY_ATTRIBUTES);
}

static void
test_places(void** const state)
{
  (void)state;
  check_guard(ENT_TEXT("<a>\n\n</a>\n"), ENT_XML_GOOD, "41");
  check_guard(ENT_TEXT("<a>\n <!DOCTYPE"), ENT_XML_DOCTYPE, "24");
  check_guard(ENT_TEXT("<!D"), ENT_XML_DOCTYPE, "13");
}

static void
check_encoding(const EntText text, const EntXmlFault expected)
{
  EntXmlGuard guard = ent_xml_guard_init(3U);
  assert_int_equal(ent_xml_guard_add(&guard, text), expected);
}

static void
test_encodings(void** const state)
{
  (void)state;
  check_encoding(ENT_TEXT("<a/>"), ENT_XML_GOOD);
  check_encoding(ENT_TEXT("\xEF\xBB\xBF<a/>"), ENT_XML_GOOD);
  check_encoding(ENT_TEXT("\xFF\xFE<"), ENT_XML_ENCODING);
  check_encoding(ENT_TEXT("\xFE\xFF\0<"), ENT_XML_ENCODING);
  check_encoding(ENT_TEXT("<\0a\0"), ENT_XML_ENCODING);
  check_encoding(ENT_TEXT("\0<\0a"), ENT_XML_ENCODING);
  check_encoding(ENT_TEXT("\x4C\x6F\xA7\x94"), ENT_XML_ENCODING);
}

static void
test_long_tag(void** const state)
{
  static char   block[65536];
  EntXmlGuard   guard = ent_xml_guard_init(3U);
  const EntText bytes = { block, sizeof(block) };
  EntXmlFault   fault = ent_xml_guard_add(&guard, ENT_TEXT("<"));
  size_t        size  = 0U;
  (void)state;
  memset(block, 'a', sizeof(block));
  while (!fault && size < 2U * ENT_MAX_TAG) {
    fault = ent_xml_guard_add(&guard, bytes);
    size += sizeof(block);
  }
  assert_int_equal(fault, ENT_XML_LONG_TAG);
  assert_int_equal(size, ENT_MAX_TAG + sizeof(block));
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),       cmocka_unit_test(test_doctype),
    cmocka_unit_test(test_attributes), cmocka_unit_test(test_places),
    cmocka_unit_test(test_encodings),  cmocka_unit_test(test_long_tag),
  };
  return cmocka_run_group_tests_name("xml_guard", tests, NULL, NULL);
}

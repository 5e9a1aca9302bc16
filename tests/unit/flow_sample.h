// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_FLOW_SAMPLE_H
#define ENT_TESTS_UNIT_FLOW_SAMPLE_H

#include "harness.h"

#include "read/report/flow.h"

#include <string.h>

/*
  Add a line to a flow as a block.  "# " begins a heading, "= " a title, "- " a
  list item; "^{12}" is a superscript, "<#a>" an anchor, "{#a|text}" a link.
*/
static inline void
add_sample_line(EntFlow* const flow, const char* line, const size_t size)
{
  const char* const end  = line + size;
  EntBlockKind      kind = ENT_BLOCK_PARAGRAPH;
  if (size > 2U && line[1] == ' ' && strchr("#=-", line[0])) {
    kind = line[0] == '#'   ? ENT_BLOCK_HEADING
           : line[0] == '=' ? ENT_BLOCK_TITLE
                            : ENT_BLOCK_ITEM;
    line += 2;
  }

  ent_flow_begin(flow, kind, 1U);
  while (line < end) {
    const size_t rest = (size_t)(end - line);
    const char*  stop = NULL;
    if (rest > 1U && !memcmp(line, "^{", 2U)) {
      stop                = (const char*)memchr(line, '}', rest);
      const EntText inner = { line + 2, (size_t)(stop - line) - 2U };
      ent_flow_open(flow, ENT_MARK_SUPERSCRIPT, ent_text(NULL));
      ent_flow_text(flow, inner, flow->text.size);
      ent_flow_close(flow, ENT_MARK_SUPERSCRIPT);
      line = stop + 1;
    } else if (rest > 1U && !memcmp(line, "<#", 2U)) {
      stop               = (const char*)memchr(line, '>', rest);
      const EntText name = { line + 2, (size_t)(stop - line) - 2U };
      ent_flow_anchor(flow, name);
      line = stop + 1;
    } else if (line[0] == '{') {
      const char* const bar = (const char*)memchr(line, '|', rest);
      stop                  = (const char*)memchr(line, '}', rest);
      const EntText href    = { line + 1, (size_t)(bar - line) - 1U };
      const EntText inner   = { bar + 1, (size_t)(stop - bar) - 1U };
      ent_flow_open(flow, ENT_MARK_LINK, href);
      ent_flow_text(flow, inner, flow->text.size);
      ent_flow_close(flow, ENT_MARK_LINK);
      line = stop + 1;
    } else {
      const EntText c = { line++, 1U };
      ent_flow_text(flow, c, flow->text.size);
    }
  }
  ent_flow_end(flow);
}

/// Add each line of a text to a flow, see above
static inline void
add_sample(EntFlow* const flow, const char* const lines)
{
  const char* line = lines;
  while (*line) {
    const size_t size = strcspn(line, "\n");
    add_sample_line(flow, line, size);
    line += size + (line[size] == '\n');
  }
  assert_int_equal(flow->status, ENT_SUCCESS);
}

#endif // ENT_TESTS_UNIT_FLOW_SAMPLE_H

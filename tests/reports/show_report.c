// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Reads a report and prints what its format's reader finds, one block a line.
//
// usage: show_report html|markdown|plain FILE [--all]
//
// Notices come first, "! 3:1 code: words", and metadata, "= title: Words".  A
// block is a line "KIND level text", with "#3" if it has a number and "@2" if
// it has a group; marks stand in the text as {link address|words}, {sup 1},
// {anchor name}.  --all prints dropped blocks too, with "- " before them.  The
// program fails if text does not stand in the input where the flow says.

#include "base/text.h"
#include "base/utf8.h"
#include "base/world.h"
#include "read/report/flow.h"
#include "read/report/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Input

static EntFormat
find_format(const char* const name)
{
  return !strcmp(name, "html")       ? ENT_HTML
         : !strcmp(name, "markdown") ? ENT_MARKDOWN
         : !strcmp(name, "plain")    ? ENT_TEXT_REPORT
                                     : (EntFormat)0;
}

static EntStatus
read_report(const EntFormat             format,
            const EntReportInput* const input,
            EntFlow* const              flow)
{
  return format == ENT_HTML       ? ent_html_read(input, flow)
         : format == ENT_MARKDOWN ? ent_markdown_read(input, flow)
                                  : ent_plain_read(input, flow);
}

static bool
read_file(const char* const name, EntBytes* const bytes)
{
  char        buffer[65536];
  size_t      size = 0U;
  FILE* const file = strcmp(name, "-") ? fopen(name, "rb") : stdin;
  if (!file) {
    return false;
  }

  while ((size = fread(buffer, 1U, sizeof(buffer), file))) {
    ent_bytes_add(bytes, buffer, size);
  }

  fclose(file);
  return !bytes->status;
}

// Notices and metadata

static void
print(const EntText text)
{
  if (text.size) {
    fwrite(text.data, 1U, text.size, stdout);
  }
}

static void
print_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  printf("! %u:%u %s: ",
         notice->position.line,
         notice->position.column,
         notice->code);
  print(notice->text);
  puts("");
}

static void
print_metadata(const EntMetadata* const metadata)
{
  const struct {
    const char* name;
    EntText     value;
  } fields[] = {
    { "title", metadata->title },         { "author", metadata->author },
    { "publisher", metadata->publisher }, { "issued", metadata->issued },
    { "href", metadata->href },           { "lang", metadata->lang },
  };

  for (size_t i = 0U; i < sizeof(fields) / sizeof(fields[0]); ++i) {
    if (fields[i].value.size) {
      printf("= %s: ", fields[i].name);
      print(fields[i].value);
      puts("");
    }
  }
}

// Text with marks

static void
print_opening(const EntFlow* const flow, const EntMark* const mark)
{
  static const char* const names[] = { "", "link ", "sup", "anchor " };

  printf("{%s", names[mark->kind]);
  print(mark->kind == ENT_MARK_SUPERSCRIPT ? ent_text(NULL)
                                           : ent_flow_mark_value(flow, mark));
  printf("%s",
         mark->kind == ENT_MARK_ANCHOR ? "}"
         : mark->kind == ENT_MARK_LINK ? "|"
                                       : " ");
}

// Print a block's text; `*next` is the first of its marks
static void
print_text(const EntFlow* const flow, const size_t index, size_t* const next)
{
  const EntBlock* const block = &flow->blocks[index];
  const EntText         text  = ent_flow_block_text(flow, block);
  size_t                first = *next; // First mark that may be open
  for (size_t i = 0U; i <= text.size; ++i) {
    const size_t place = block->begin + i;
    for (size_t j = *next; j > first; --j) {
      const EntMark* const mark = &flow->marks[j - 1U];
      printf("%s", mark->begin < mark->end && mark->end == place ? "}" : "");
    }
    while (first < *next && flow->marks[first].end <= place) {
      ++first;
    }
    for (; *next < flow->n_marks && flow->marks[*next].block == index &&
           flow->marks[*next].begin <= place;
         ++*next) {
      const EntMark* const mark = &flow->marks[*next];
      if (mark->begin < mark->end || mark->kind == ENT_MARK_ANCHOR) {
        print_opening(flow, mark);
      }
    }
    print(ent_text_until(ent_text_from(text, i), i < text.size ? 1U : 0U));
  }
}

static void
print_block(const EntFlow* const flow, const size_t index, size_t* const mark)
{
  static const char* const kinds[] = { "",          "TITLE",   "HEADING",
                                       "PARAGRAPH", "ITEM",    "QUOTE",
                                       "CELL",      "CAPTION", "NOTE" };

  const EntBlock* const block = &flow->blocks[index];
  printf("%s%s %u",
         (block->flags & ENT_BLOCK_IS_DROPPED) ? "- " : "",
         kinds[block->kind],
         block->level);
  if (block->ordinal) {
    printf(" #%u", (unsigned)block->ordinal);
  }
  if (block->group) {
    printf(" @%u", (unsigned)block->group);
  }
  printf(" ");
  print_text(flow, index, mark);
  puts("");
}

static void
print_blocks(const EntFlow* const flow, const bool is_all)
{
  size_t mark = 0U;
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    while (mark < flow->n_marks && flow->marks[mark].block < i) {
      ++mark;
    }
    if (is_all || !(flow->blocks[i].flags & ENT_BLOCK_IS_DROPPED)) {
      print_block(flow, i, &mark);
    }
  }
}

// Checks

// Return whether each ASCII letter stands where it should, or in an entity
static bool
check_origins(const EntFlow* const flow, const EntText input)
{
  for (size_t i = 0U; i < flow->text.size; ++i) {
    const size_t origin   = ent_flow_origin(flow, i);
    const char   c        = flow->text.data[i];
    const bool   is_ascii = !(c & '\x80') && c != ' ';
    if (origin >= input.size ||
        (is_ascii && input.data[origin] != c &&
         !memchr(input.data + (origin < 40U ? 0U : origin - 40U),
                 '&',
                 (origin < 40U ? origin : 40U) + 1U))) {
      fprintf(stderr, "byte %zu, '%c', is not at %zu\n", i, c, origin);
      return false;
    }
  }

  return ent_utf8_check(ent_bytes_view(&flow->text)).fault == ENT_UTF8_GOOD;
}

// Read and print a decoded report; what is refused is printed, too
static bool
show(const EntReportInput* const input,
     const EntFormat             format,
     const bool                  is_all)
{
  EntFlow         flow    = ent_flow_init(ent_world_memory(input->world));
  const EntStatus st      = read_report(format, input, &flow);
  bool            is_good = true;
  if (st) {
    puts("! refused");
  } else {
    print_metadata(&flow.metadata);
    print_blocks(&flow, is_all);
    is_good = check_origins(&flow, input->text);
  }

  ent_flow_clear(&flow);
  return is_good;
}

static bool
run(EntWorld* const world,
    const EntFormat format,
    const EntText   bytes,
    const bool      is_all)
{
  EntBytes        text = ent_bytes_init(ent_world_memory(world));
  const EntStatus st = ent_report_decode(world, "report", format, bytes, &text);
  bool            is_good = true;
  if (st) {
    puts("! refused");
  } else {
    const EntReportInput input = { world, "report", ent_bytes_view(&text) };
    is_good                    = show(&input, format, is_all);
  }

  ent_bytes_clear(&text);
  return is_good;
}

int
main(int argc, char** argv)
{
  const EntFormat format = argc > 2 ? find_format(argv[1]) : (EntFormat)0;
  if (!format) {
    fputs("usage: show_report html|markdown|plain FILE [--all]\n", stderr);
    return 2;
  }

  EntWorld* const world  = ent_world_new(NULL);
  EntBytes        bytes  = ent_bytes_init(ent_world_memory(world));
  const bool      is_all = argc > 3 && !strcmp(argv[3], "--all");
  ent_world_on_notice(world, print_notice, NULL);
  const bool is_read = read_file(argv[2], &bytes);
  const bool is_good =
    is_read && run(world, format, ent_bytes_view(&bytes), is_all);

  ent_bytes_clear(&bytes);
  ent_world_free(world);
  return !is_read ? 3 : !is_good;
}

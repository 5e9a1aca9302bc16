// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Reads a report and prints the blocks that a format's reader finds:
//   dump_report FORMAT FILE [--all]
// Metadata come first, "= title: Words".  A block is a line "KIND level text",
// with "#3" if it has a number and "@2" if it has a group; marks stand in the
// text as {link address|words}, {sup 1}, {anchor name}.  --all prints dropped
// blocks too, with "- " before them.  It fails if text does not stand in the
// input where the flow says.

#include "base/text.h"
#include "base/utf8.h"
#include "base/world.h"
#include "read/report/flow.h"
#include "read/report/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef EntStatus (*ReadFunc)(const EntReportInput* input, EntFlow* flow);

// Input

static ReadFunc
find_reader(const char* const format)
{
  static const struct {
    const char* name;
    ReadFunc    read;
  } readers[] = {
    { "markdown", ent_markdown_read },
    { "plain", ent_plain_read },
  };

  for (size_t i = 0U; i < sizeof(readers) / sizeof(readers[0]); ++i) {
    if (!strcmp(readers[i].name, format)) {
      return readers[i].read;
    }
  }

  return NULL;
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

// Text with marks

static void
print(const EntText text)
{
  fwrite(text.data, 1U, text.size, stdout);
}

static EntText
cut(const EntFlow* const flow, const size_t begin, const size_t end)
{
  const EntText all = ent_bytes_view(&flow->text);
  return ent_text_from(ent_text_until(all, end), begin);
}

static void
print_opening(const EntFlow* const flow, const EntMark* const mark)
{
  static const char* const names[] = { "", "link", "sup", "anchor" };

  printf("{%s", names[mark->kind]);
  if (mark->kind != ENT_MARK_SUPERSCRIPT) {
    printf(" ");
    print(ent_flow_mark_value(flow, mark));
  }
  printf(mark->kind == ENT_MARK_ANCHOR ? "}"
         : mark->kind == ENT_MARK_LINK ? "|"
                                       : " ");
}

static void
close_marks(const EntFlow* const flow, const size_t place, const size_t begin)
{
  for (size_t i = flow->n_marks; i; --i) {
    const EntMark* const mark = &flow->marks[i - 1U];
    if (mark->end == place && mark->begin < place && mark->begin >= begin) {
      printf("}");
    }
  }
}

// Print a block's text from mark to mark; `*next` is the first of its marks
static void
print_text(const EntFlow* const  flow,
           const EntBlock* const block,
           size_t* const         next)
{
  for (size_t place = block->begin; place <= block->end; ++place) {
    close_marks(flow, place, block->begin);
    for (; *next < flow->n_marks && flow->marks[*next].begin == place &&
           (place < block->end || block == &flow->blocks[flow->n_blocks - 1U]);
         ++*next) {
      const EntMark* const mark = &flow->marks[*next];
      if (mark->begin < mark->end || mark->kind == ENT_MARK_ANCHOR) {
        print_opening(flow, mark);
      }
    }
    if (place < block->end) {
      print(cut(flow, place, place + 1U));
    }
  }
}

static void
print_block(const EntFlow* const  flow,
            const EntBlock* const block,
            const bool            is_all,
            size_t* const         mark)
{
  static const char* const kinds[] = { "",          "TITLE",   "HEADING",
                                       "PARAGRAPH", "ITEM",    "QUOTE",
                                       "CELL",      "CAPTION", "NOTE" };

  const bool is_dropped = block->flags & ENT_BLOCK_IS_DROPPED;
  while (*mark < flow->n_marks && flow->marks[*mark].begin < block->begin) {
    ++*mark;
  }

  if (is_dropped && !is_all) {
    return;
  }

  printf("%s%s %u", is_dropped ? "- " : "", kinds[block->kind], block->level);
  if (block->ordinal) {
    printf(" #%u", (unsigned)block->ordinal);
  }
  if (block->group) {
    printf(" @%u", (unsigned)block->group);
  }
  printf(" ");
  print_text(flow, block, mark);
  printf("\n");
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
      printf("\n");
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

static void
on_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  fprintf(stderr, "%s\n", notice->code);
}

static int
dump(EntWorld* const world,
     const ReadFunc  read,
     const EntText   text,
     const bool      is_all)
{
  const EntReportInput input   = { world, "report", text };
  EntFlow              flow    = ent_flow_init(ent_world_memory(world));
  const EntStatus      st      = read(&input, &flow);
  size_t               mark    = 0U;
  bool                 is_good = !st;
  if (st) {
    fprintf(stderr, "%s\n", ent_status_string(st));
  } else {
    print_metadata(&flow.metadata);
    for (size_t i = 0U; i < flow.n_blocks; ++i) {
      print_block(&flow, &flow.blocks[i], is_all, &mark);
    }
    is_good = check_origins(&flow, text);
  }

  ent_flow_clear(&flow);
  return !is_good;
}

int
main(int argc, char** argv)
{
  const ReadFunc read = argc > 2 ? find_reader(argv[1]) : NULL;
  if (!read) {
    fprintf(stderr, "usage: dump_report FORMAT FILE [--all]\n");
    return 2;
  }

  EntWorld* const world = ent_world_new(NULL);
  EntBytes        bytes = ent_bytes_init(ent_world_memory(world));
  ent_world_on_notice(world, on_notice, NULL);
  int status = 3;
  if (read_file(argv[2], &bytes)) {
    status = dump(world,
                  read,
                  ent_bytes_view(&bytes),
                  argc > 3 && !strcmp(argv[3], "--all"));
  }

  ent_bytes_clear(&bytes);
  ent_world_free(world);
  return status;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Reads a page in HTML and prints what is found in it, one block a line.
//
// usage: show_blocks [--all] PAGE
//
// A line has the kind of the block, its level, "=3" with its group, "#2" with
// its number in a list, and its text with links as [text](address),
// superscripts as ^text^, and anchors as {name}.  With --all, blocks that are
// dropped are shown behind a "-".  Before the blocks come notices and
// metadata.  Each piece of text is looked up where it is said to stand.

#include "base/text.h"
#include "base/world.h"
#include "read/report/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char* const kinds[] = {
  [ENT_BLOCK_TITLE] = "TITLE",         [ENT_BLOCK_HEADING] = "HEADING",
  [ENT_BLOCK_PARAGRAPH] = "PARAGRAPH", [ENT_BLOCK_ITEM] = "ITEM",
  [ENT_BLOCK_QUOTE] = "QUOTE",         [ENT_BLOCK_CELL] = "CELL",
  [ENT_BLOCK_CAPTION] = "CAPTION",     [ENT_BLOCK_NOTE] = "NOTE",
};

static void
print_text(const EntText text)
{
  fwrite(text.data, 1U, text.size, stdout);
}

static void
print_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  printf("! %u:%u %s: ",
         notice->position.line,
         notice->position.column,
         notice->code);
  print_text(notice->text);
  puts("");
}

static void
print_field(const char* const name, const EntText value)
{
  if (value.size) {
    printf("%s: ", name);
    print_text(value);
    puts("");
  }
}

// Print the marks that end or begin at a byte of a block
static void
print_marks(const EntFlow* const flow, const size_t block, const size_t place)
{
  for (size_t i = flow->n_marks; i-- > 0U;) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->block != block || mark->end != place ||
        mark->kind == ENT_MARK_ANCHOR || mark->begin == mark->end) {
      continue;
    }
    if (mark->kind == ENT_MARK_LINK) {
      printf("](");
      print_text(ent_flow_mark_value(flow, mark));
    }
    printf("%s", mark->kind == ENT_MARK_LINK ? ")" : "^");
  }

  for (size_t i = 0U; i < flow->n_marks; ++i) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->block != block || mark->begin != place) {
      continue;
    }
    if (mark->kind == ENT_MARK_ANCHOR) {
      printf("{");
      print_text(ent_flow_mark_value(flow, mark));
      printf("}");
    } else if (mark->begin < mark->end) {
      printf("%s", mark->kind == ENT_MARK_LINK ? "[" : "^");
    }
  }
}

static void
print_block(const EntFlow* const flow, const size_t index, const bool is_quick)
{
  const EntBlock* const block = &flow->blocks[index];
  printf("%s%s %u",
         (block->flags & ENT_BLOCK_IS_DROPPED) ? "- " : "",
         kinds[block->kind],
         block->level);
  if (block->group) {
    printf(" =%u", block->group);
  }
  if (block->ordinal) {
    printf(" #%u", block->ordinal);
  }
  printf(" ");
  if (is_quick) {
    print_text(ent_flow_block_text(flow, block));
  }
  for (size_t i = block->begin; i <= block->end && !is_quick; ++i) {
    print_marks(flow, index, i);
    if (i < block->end) {
      putchar(flow->text.data[i]);
    }
  }
  puts("");
}

// Say how many origins do not have their text in the input, as far as ASCII
static void
check_origins(const EntFlow* const flow, const EntText input)
{
  size_t n_other = 0U;
  for (size_t i = 0U; i < flow->n_origins; ++i) {
    const EntOrigin origin = flow->origins[i];
    const char      c      = input.data[origin.origin];
    const char      is =
      origin.begin < flow->text.size ? flow->text.data[origin.begin] : c;
    if ((unsigned char)is < 0x80U && c != '&' && c != is) {
      ++n_other;
    }
  }
  if (n_other) {
    printf("! %zu of %zu origins are elsewhere\n", n_other, flow->n_origins);
  }
}

static void
show(const EntFlow* const flow, const bool shows_all, const bool is_quick)
{
  print_field("title", flow->metadata.title);
  print_field("author", flow->metadata.author);
  print_field("publisher", flow->metadata.publisher);
  print_field("issued", flow->metadata.issued);
  print_field("href", flow->metadata.href);
  print_field("lang", flow->metadata.lang);
  for (size_t i = 0U; i < flow->n_blocks; ++i) {
    if (shows_all || !(flow->blocks[i].flags & ENT_BLOCK_IS_DROPPED)) {
      print_block(flow, i, is_quick);
    }
  }
}

static EntText
read_file(const char* const path)
{
  EntText     text = { NULL, 0U };
  FILE* const file = fopen(path, "rb");
  if (!file || fseek(file, 0L, SEEK_END)) {
    perror(path);
    exit(3);
  }

  const size_t size  = (size_t)ftell(file);
  char* const  bytes = (char*)malloc(size + 1U);
  rewind(file);
  text.size = bytes ? fread(bytes, 1U, size, file) : 0U;
  text.data = bytes;
  fclose(file);
  return text;
}

static EntStatus
run(const EntText bytes, const bool shows_all, const bool is_quick)
{
  EntWorld* const world = ent_world_new(NULL);
  EntBytes        text  = ent_bytes_init(ent_world_memory(world));
  EntFlow         flow  = ent_flow_init(ent_world_memory(world));
  ent_world_on_notice(world, print_notice, NULL);

  EntStatus st =
    ent_decode(world, "page", bytes, ent_html_encoding(bytes), &text);
  if (!st) {
    const EntReportInput input = { world, "page", ent_bytes_view(&text) };
    st                         = ent_html_read(&input, &flow);
    if (!st) {
      check_origins(&flow, input.text);
      show(&flow, shows_all, is_quick);
    }
  }

  ent_flow_clear(&flow);
  ent_bytes_clear(&text);
  ent_world_free(world);
  return st;
}

int
main(const int argc, char** const argv)
{
  const bool is_quick  = argc > 2 && !strcmp(argv[1], "--quick");
  const bool shows_all = argc > 2 && !strcmp(argv[1], "--all");
  if (argc < 2) {
    fputs("usage: show_blocks [--all] PAGE\n", stderr);
    return 2;
  }

  const EntText bytes = read_file(argv[argc - 1]);
  if (run(bytes, shows_all, is_quick)) {
    puts("! refused");
  }
  free((void*)bytes.data);
  return 0;
}

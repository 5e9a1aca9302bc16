// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a report in Markdown, as md4c hands over its blocks and spans.
// Goes out: blocks and marks in a flow, with what front matter tells.
// Refused is what is over 64 MB.

#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "read/report/blocks/chrome.h"
#include "read/report/blocks/title.h"
#include "read/report/formats.h"
#include "read/report/markdown/entity.h"
#include "read/report/markdown/layout.h"
#include "read/report/markdown/markup.h"
#include "read/report/markdown/source.h"
#include "read/report/plain/front_matter.h"

#include <assert.h>
#include <md4c.h>
#include <string.h>

#define MAX_SIZE ((size_t)64 << 20U) // Bytes of a report
#define MAX_DEPTH 160U               // Lists and quotes in each other
#define MAX_HREF 8192U               // Bytes of an address that is kept

// A list or a quote that is open
typedef struct {
  bool     is_quote; // A quote, and no list
  bool     is_fresh; // An item that has no text yet
  uint32_t next;     // Number of the next item, or 0
  uint32_t group;    // Group around it
  uint32_t ordinal;  // Number of the open item, or 0
} Container;

// What the callbacks share
typedef struct {
  EntFlow*                 flow;
  const EntMarkdownSource* source;
  EntText                  input; // The report
  EntMarkup                markup;
  EntBytes                 href; // Room for an address
  Container                containers[MAX_DEPTH];
  size_t                   depth;  // Containers that are open
  size_t                   n_over; // Those that are open and too deep
  unsigned                 lists;  // Lists among them
  unsigned                 quotes; // Quotes among them
  unsigned                 column; // Cells of the row so far
  unsigned                 images; // Images that are open
  size_t                   place;  // Byte of the input behind the last text
  size_t                   budget; // Bytes of addresses that may still be kept
} Reader;

// Blocks

static Container*
top_container(Reader* const reader)
{
  return reader->depth ? &reader->containers[reader->depth - 1U] : NULL;
}

static void
push_container(Reader* const reader, const Container container)
{
  if (reader->depth == MAX_DEPTH) {
    ++reader->n_over;
    return;
  }

  reader->containers[reader->depth++] = container;
  reader->quotes += container.is_quote;
  reader->lists += !container.is_quote;
}

static void
pop_container(Reader* const reader)
{
  const Container* const container = top_container(reader);
  if (reader->n_over) {
    --reader->n_over;
    return;
  }

  assert(container);
  reader->flow->group = container->group;
  reader->quotes -= container->is_quote;
  reader->lists -= !container->is_quote;
  --reader->depth;
}

static void
begin_item(Reader* const reader)
{
  EntFlow* const         flow = reader->flow;
  const Container* const list = top_container(reader);
  ent_flow_begin(flow, ENT_BLOCK_ITEM, reader->lists);
  if (list && !flow->status) {
    flow->blocks[flow->n_blocks - 1U].ordinal = list->ordinal;
  }
}

static void
enter_item(Reader* const reader)
{
  Container* const list = top_container(reader);
  assert(list);
  list->is_fresh      = true;
  list->ordinal       = list->next;
  list->next          = list->next ? list->next + 1U : 0U;
  reader->flow->group = ent_flow_new_group(reader->flow);
  begin_item(reader);
}

// Begin a paragraph as what its container makes of it
static void
enter_paragraph(Reader* const reader)
{
  Container* const top = top_container(reader);
  if (top && top->is_quote) {
    ent_flow_begin(reader->flow, ENT_BLOCK_QUOTE, reader->quotes);
  } else if (top && top->is_fresh) {
    top->is_fresh = false;
    begin_item(reader);
  } else {
    ent_flow_begin(reader->flow, ENT_BLOCK_PARAGRAPH, 0U);
  }
}

static void
enter_container(Reader* const reader, const bool is_quote, const uint32_t next)
{
  const Container container = {
    is_quote, false, next, reader->flow->group, 0U
  };
  ent_flow_end(reader->flow);
  push_container(reader, container);
}

static int
on_enter_block(const MD_BLOCKTYPE type, void* const detail, void* const handle)
{
  Reader* const  reader = (Reader*)handle;
  EntFlow* const flow   = reader->flow;
  switch (type) {
    case MD_BLOCK_QUOTE:
      enter_container(reader, true, 0U);
      break;
    case MD_BLOCK_UL:
      enter_container(reader, false, 0U);
      break;
    case MD_BLOCK_OL:
      enter_container(reader, false, ((MD_BLOCK_OL_DETAIL*)detail)->start);
      break;
    case MD_BLOCK_LI:
      enter_item(reader);
      break;
    case MD_BLOCK_H:
      ent_flow_begin(
        flow, ENT_BLOCK_HEADING, ((MD_BLOCK_H_DETAIL*)detail)->level);
      break;
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
      enter_paragraph(reader);
      break;
    case MD_BLOCK_TR:
      flow->group    = ent_flow_new_group(flow);
      reader->column = 0U;
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      ent_flow_begin(flow, ENT_BLOCK_CELL, ++reader->column);
      break;
    default:
      ent_flow_end(flow);
      break;
  }

  return (int)flow->status;
}

static int
on_leave_block(const MD_BLOCKTYPE type, void* const detail, void* const handle)
{
  Reader* const    reader = (Reader*)handle;
  Container* const top    = top_container(reader);
  (void)detail;
  ent_flow_end(reader->flow);
  ent_markup_reset(&reader->markup);
  if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
    pop_container(reader);
  } else if (type == MD_BLOCK_TABLE) {
    reader->flow->group = 0U;
  } else if (top) {
    top->is_fresh = false;
  }

  return (int)reader->flow->status;
}

// Spans

// Return an attribute's text, decoded
static EntText
read_attribute(Reader* const reader, const MD_ATTRIBUTE* const attribute)
{
  EntBytes* const href = &reader->href;
  const EntText   text = { attribute->text, attribute->size };
  if (text.size > MAX_HREF) {
    return ent_text(NULL);
  }

  href->size = 0U;
  ent_entities_decode(text, href);
  for (size_t i = 0U; i < href->size; ++i) {
    if (href->data[i] == ENT_MARKDOWN_HIDDEN) {
      href->data[i] = '[';
    }
  }

  return ent_bytes_view(href);
}

static void
open_link(Reader* const reader, const MD_SPAN_A_DETAIL* const detail)
{
  // One long definition may be the address of very many links
  const EntText href = read_attribute(reader, &detail->href);
  const bool    fits = href.size <= reader->budget;
  reader->budget -= fits ? href.size : 0U;
  ent_flow_open(reader->flow, ENT_MARK_LINK, fits ? href : ent_text(NULL));
}

static int
on_enter_span(const MD_SPANTYPE type, void* const detail, void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (type == MD_SPAN_IMG) {
    ++reader->images;
  } else if (type == MD_SPAN_A && !reader->images) {
    open_link(reader, (const MD_SPAN_A_DETAIL*)detail);
  }

  return (int)(reader->href.status ? reader->href.status
                                   : reader->flow->status);
}

static int
on_leave_span(const MD_SPANTYPE type, void* const detail, void* const handle)
{
  Reader* const reader = (Reader*)handle;
  (void)detail;
  if (type == MD_SPAN_IMG) {
    --reader->images;
  } else if (type == MD_SPAN_A && !reader->images) {
    ent_flow_close(reader->flow, ENT_MARK_LINK);
  }

  return (int)reader->flow->status;
}

// Text

static void
add_run(Reader* const     reader,
        const MD_TEXTTYPE type,
        const EntText     text,
        const size_t      origin)
{
  if (type == MD_TEXT_HTML) {
    ent_markup_read(&reader->markup, text, origin);
  } else if (type == MD_TEXT_ENTITY) {
    ent_markup_entity(&reader->markup, text, origin);
  } else if (!reader->markup.skips) {
    ent_flow_text(reader->flow, text, origin);
  }
}

// Add what stands in the copy, as it stands in the input
static void
add_copied(Reader* const     reader,
           const MD_TEXTTYPE type,
           const size_t      begin,
           const size_t      end)
{
  const EntMarkdownSource* const source = reader->source;
  const EntPatch* const last  = source->patches + source->n_patches - 1U;
  const EntPatch*       patch = ent_markdown_source_find(source, begin);
  for (size_t i = begin; i < end; ++patch) {
    const size_t next =
      patch < last && patch[1].begin < end ? patch[1].begin : end;
    const size_t origin = patch->origin + (i - patch->begin);
    if (!patch->is_ours) {
      add_run(reader,
              type,
              ent_text_until(ent_text_from(reader->input, origin), next - i),
              origin);
      reader->place = origin + (next - i);
    }
    i = next;
  }
}

static int
on_text(const MD_TEXTTYPE    type,
        const MD_CHAR* const text,
        const MD_SIZE        size,
        void* const          handle)
{
  Reader* const   reader = (Reader*)handle;
  const EntBytes* copy   = &reader->source->text;
  const EntText   piece  = { text, size };
  if (reader->images) {
    return 0;
  }

  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
    ent_flow_text(reader->flow, ENT_TEXT(" "), reader->place);
  } else if (text >= copy->data && text < copy->data + copy->size) {
    const size_t begin = (size_t)(text - copy->data);
    add_copied(reader, type, begin, begin + size);
  } else {
    add_run(reader, type, piece, reader->place);
  }

  return (int)reader->flow->status;
}

// All of it

static EntStatus
parse(Reader* const reader)
{
  const MD_PARSER       parser = { 0U,
                                   MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                                     MD_FLAG_NOINDENTEDCODEBLOCKS,
                                   on_enter_block,
                                   on_leave_block,
                                   on_enter_span,
                                   on_leave_span,
                                   on_text,
                                   NULL,
                                   NULL };
  const EntBytes* const copy   = &reader->source->text;

  // Its own failures are of memory alone
  return md_parse(copy->data, (MD_SIZE)copy->size, &parser, reader)
           ? ENT_NO_MEMORY
           : ENT_SUCCESS;
}

static EntStatus
read_source(const EntReportInput* const input,
            EntFlow* const              flow,
            EntMarkdownSource* const    source)
{
  const EntAllocator* const memory = ent_world_memory(input->world);
  Reader                    reader;
  memset(&reader, 0, sizeof(reader));
  reader.flow   = flow;
  reader.source = source;
  reader.input  = input->text;
  reader.markup = ent_markup_init(flow, memory);
  reader.href   = ent_bytes_init(memory);
  reader.budget = 4U * input->text.size + MAX_HREF;

  const size_t begin = ent_front_matter_read(input->text, flow);
  EntStatus    st    = ent_markdown_lay_out(source, begin, flow);
  if (!st) {
    st = parse(&reader);
  }

  ent_bytes_clear(&reader.href);
  ent_markup_clear(&reader.markup);
  return st;
}

EntStatus
ent_markdown_read(const EntReportInput* const input, EntFlow* const flow)
{
  assert(input);
  assert(flow);
  const EntPosition position = { input->document, 0U, 0U };
  if (input->text.size > MAX_SIZE) {
    return ent_notice(input->world,
                      ENT_NOTICE_TOO_LARGE,
                      position,
                      ENT_TEXT("the report"),
                      ENT_TEXT("64 MB"));
  }

  EntMarkdownSource source =
    ent_markdown_source_init(ent_world_memory(input->world), input->text);
  const EntStatus st = read_source(input, flow, &source);
  ent_markdown_source_clear(&source);
  if (st) {
    return st;
  }

  ent_title_settle(flow);
  ent_chrome_drop(flow);
  return flow->status;
}

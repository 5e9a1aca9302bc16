// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: bytes from a file, a pipe or a program, their format named or not.
// Goes out: the same bytes, to the one reader that knows the format.
// Refused: what is empty, cannot be read, or is of no known format.

#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "entente.h"
#include "read/rdf.h"
#include "read/reader.h"
#include "read/report/report.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE_SIZE 65536U
#define SNIFF_SIZE 1024U // Bytes in which a root element must begin
#define LEAST_PROSE 200U // Bytes of a text that may be a report

// Return whether a text holds words in whatever case ASCII letters have
static bool
mentions(const EntText text, const char* const words)
{
  const size_t size = strlen(words);
  for (size_t i = 0U; i + size <= text.size; ++i) {
    size_t j = 0U;
    while (j < size && (text.data[i + j] | 0x20) == (words[j] | 0x20)) {
      ++j;
    }
    if (j == size) {
      return true;
    }
  }

  return false;
}

static EntFormat
sniff_markup(const EntText text)
{
  return ent_text_contains(text, ENT_TEXT("rdf:RDF")) ? ENT_RDFXML
         : ent_text_contains(text, ENT_TEXT("entente/dossier"))
           ? ENT_DOSSIER_XML
         : mentions(text, "<!doctype html") || mentions(text, "<html") ||
             mentions(text, "<head") || mentions(text, "<body")
           ? ENT_HTML
         : ent_text_starts_with(text, ENT_TEXT("<http")) ? ENT_TURTLE
                                                         : ENT_FORMAT_UNKNOWN;
}

// Prose is words with blanks between, and no control characters
static bool
is_prose(const EntText text)
{
  size_t n_blanks = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c < 0x20U && !ent_is_space((char)c)) {
      return false;
    }
    n_blanks += c == ' ';
  }

  return text.size >= LEAST_PROSE && n_blanks * 20U > text.size;
}

static EntFormat
sniff_prose(const EntText text)
{
  const bool is_markdown = ent_text_starts_with(text, ENT_TEXT("---\n")) ||
                           ent_text_starts_with(text, ENT_TEXT("# ")) ||
                           ent_text_contains(text, ENT_TEXT("\n# ")) ||
                           ent_text_contains(text, ENT_TEXT("\n## "));
  return !is_prose(text) ? ENT_FORMAT_UNKNOWN
         : is_markdown   ? ENT_MARKDOWN
                         : ENT_TEXT_REPORT;
}

// Tell a format from the first bytes; Turtle has no mark but its directives
static EntFormat
sniff(const EntText bytes)
{
  EntText text =
    ent_text_until(bytes, bytes.size < SNIFF_SIZE ? bytes.size : SNIFF_SIZE);
  if (ent_text_starts_with(text, ENT_TEXT("\xEF\xBB\xBF"))) {
    text = ent_text_from(text, 3U);
  }

  text = ent_text_trim(text);
  if (text.size && text.data[0] == '{') {
    return ENT_DOSSIER_JSON;
  }

  if (text.size && text.data[0] == '<') {
    return sniff_markup(text);
  }

  return ent_text_contains(text, ENT_TEXT("@prefix")) ||
             ent_text_contains(text, ENT_TEXT("PREFIX"))
           ? ENT_TURTLE
           : sniff_prose(text);
}

static EntStatus
make_reader(const EntReadContext* const context, EntReader* const out)
{
  switch (context->format) {
    case ENT_DOSSIER_XML:
      return ent_xml_reader_new(context, out);
    case ENT_DOSSIER_JSON:
      return ent_json_reader_new(context, out);
    case ENT_HTML:
    case ENT_MARKDOWN:
    case ENT_TEXT_REPORT:
      return ent_report_reader_new(context, out);
    default:
      return ent_rdf_reader_new(context, out);
  }
}

// Fill a buffer as far as the input goes; returns bytes, or -1
static ptrdiff_t
read_piece(const EntInput* const input, char* const buffer)
{
  size_t size = 0U;
  while (size < PIECE_SIZE) {
    const ptrdiff_t n_bytes =
      input->read(input->handle, buffer + size, PIECE_SIZE - size);
    if (n_bytes < 0) {
      return -1;
    }
    if (!n_bytes) {
      break;
    }
    size += (size_t)n_bytes;
  }

  return (ptrdiff_t)size;
}

static EntStatus
refuse(const EntReadContext* const context,
       const EntNoticeId           id,
       const EntText               detail)
{
  const EntPosition position = { context->document, 1U, 1U };
  return ent_notice(context->world, id, position, detail, ent_text(NULL));
}

static EntStatus
choose_format(EntReadContext* const context, const EntText bytes)
{
  if (!bytes.size) {
    return refuse(context, ENT_NOTICE_EMPTY_INPUT, bytes);
  }

  if (!context->format) {
    context->format = sniff(bytes);
  }

  const EntFormatInfo* const info = ent_format_info(context->format);
  if (!info) {
    return refuse(context, ENT_NOTICE_UNKNOWN_FORMAT, ent_text(NULL));
  }

  return info->is_input
           ? ENT_SUCCESS
           : refuse(context, ENT_NOTICE_WRITTEN_ONLY, ent_text(info->name));
}

static EntStatus
refuse_read(const EntReadContext* const context)
{
  refuse(context, ENT_NOTICE_CANNOT_READ, ent_text(strerror(errno)));
  return ENT_BAD_READ;
}

static EntStatus
feed(const EntReadContext* const context,
     const EntInput* const       input,
     const EntReader* const      reader,
     char* const                 buffer,
     size_t                      size)
{
  while (size) {
    const EntText bytes = { buffer, size };
    ENT_TRY(reader->add(reader->handle, bytes));

    const ptrdiff_t n_bytes = read_piece(input, buffer);
    if (n_bytes < 0) {
      return refuse_read(context);
    }
    size = (size_t)n_bytes;
  }

  return reader->finish(reader->handle);
}

static EntStatus
read_all(EntReadContext* const context,
         const EntInput* const input,
         char* const           buffer)
{
  errno                   = 0;
  const ptrdiff_t n_bytes = read_piece(input, buffer);
  if (n_bytes < 0) {
    return refuse_read(context);
  }

  const EntText bytes = { buffer, (size_t)n_bytes };
  ENT_TRY(choose_format(context, bytes));

  EntReader reader = { NULL, NULL, NULL, NULL };
  ENT_TRY(make_reader(context, &reader));

  const EntStatus st = feed(context, input, &reader, buffer, bytes.size);
  reader.free(reader.handle);
  return st;
}

EntStatus
ent_read(EntWorld* const             world,
         const EntInput* const       input,
         const EntReadOptions* const options,
         const EntSink               sink)
{
  assert(world);
  assert(input);
  static const EntReadOptions defaults = { .format = ENT_FORMAT_UNKNOWN };

  const EntReadOptions* const chosen   = options ? options : &defaults;
  const char* const           document = ent_world_document(world, input->name);
  EntReadContext context = { world, sink, document, chosen, chosen->format };
  const EntAllocator* const memory = ent_world_memory(world);
  char* const buffer = (char*)ent_memory_resize(memory, NULL, PIECE_SIZE);
  if (!context.document || !buffer) {
    ent_memory_free(memory, buffer);
    return ENT_NO_MEMORY;
  }

  const EntStatus st = read_all(&context, input, buffer);
  ent_memory_free(memory, buffer);
  return st;
}

static ptrdiff_t
read_file(void* const handle, void* const bytes, const size_t size)
{
  const int file = *(const int*)handle;
  ssize_t   n    = 0;
  do {
    n = read(file, bytes, size);
  } while (n < 0 && errno == EINTR);

  return n;
}

static EntStatus
refuse_path(EntWorld* const world, const char* const path, const int error)
{
  const EntPosition position = { path, 1U, 1U };
  ent_notice(world,
             ENT_NOTICE_CANNOT_READ,
             position,
             ent_text(strerror(error)),
             ent_text(NULL));
  return ENT_BAD_READ;
}

EntStatus
ent_read_path(EntWorld* const             world,
              const char* const           path,
              const EntReadOptions* const options,
              const EntSink               sink)
{
  assert(world);
  assert(path);
  EntReadOptions chosen = { .format = ENT_FORMAT_UNKNOWN };
  if (options) {
    chosen = *options;
  }

  const bool is_stdin = !strcmp(path, "-");
  int        file     = STDIN_FILENO;
  if (!is_stdin) {
    file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
      return refuse_path(world, path, errno);
    }
  }

  if (!chosen.format) {
    const EntFormat            format = ent_format_of_path(path);
    const EntFormatInfo* const info   = ent_format_info(format);

    chosen.format = info && info->is_input ? format : ENT_FORMAT_UNKNOWN;
  }

  const EntInput  input = { is_stdin ? "<stdin>" : path, &file, read_file };
  const EntStatus st    = ent_read(world, &input, &chosen, sink);
  if (!is_stdin) {
    close(file);
  }

  return st;
}

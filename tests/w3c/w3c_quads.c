// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: an RDF document, its format and the IRI of the folder it is from.
// Goes out: its statements as N-Quads, before any dossier is made of them.
// Exits with 3 if the document is refused, and with 1 if anything else fails.

#include "base/world.h"
#include "read/rdf_document.h"

#include "entente.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define STEP 61U // Bytes at a time, so that tokens are cut anywhere

enum { EXIT_READ, EXIT_FAILED, EXIT_USAGE, EXIT_REFUSED };

static void
print_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  fprintf(stderr,
          "%u:%u: [%s] %.*s\n",
          (unsigned)notice->position.line,
          (unsigned)notice->position.column,
          notice->code,
          (int)notice->text.size,
          notice->text.data);
}

// Escape by number what neither an IRI nor a literal may hold as it is
static void
print_escaped(const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c < ' ' || c == 0x7FU || strchr("\"\\<>^`{|}", c)) {
      printf("\\u%04X", (unsigned)c);
    } else {
      putchar(c);
    }
  }
}

static void
print_wrapped(const char* const before,
              const EntText     text,
              const char* const after)
{
  fputs(before, stdout);
  print_escaped(text);
  fputs(after, stdout);
}

static void
print_literal(const EntRdfTerm* const literal)
{
  print_wrapped("\"", literal->text, "\"");
  if (literal->lang.size) {
    print_wrapped("@", literal->lang, "");
  } else if (literal->datatype.size) {
    print_wrapped("^^<", literal->datatype, ">");
  }
}

static void
print_term(const EntRdfTerm* const term)
{
  if (term->kind == ENT_RDF_IRI) {
    print_wrapped("<", term->text, ">");
  } else if (term->kind == ENT_RDF_BLANK) {
    print_wrapped("_:", term->text, "");
  } else {
    print_literal(term);
  }

  putchar(' ');
}

static EntStatus
print_statement(void* const handle, const EntTriple* const triple)
{
  (void)handle;
  print_term(&triple->subject);
  print_term(&triple->predicate);
  print_term(&triple->object);
  if (triple->graph.kind) {
    print_term(&triple->graph);
  }

  puts(".");
  return ENT_SUCCESS;
}

static EntStatus
feed(EntRdfDocument* const document, FILE* const file)
{
  char      bytes[STEP];
  EntStatus st = ENT_SUCCESS;
  for (size_t n = STEP; !st && n == STEP;) {
    n                  = fread(bytes, 1U, STEP, file);
    const EntText text = { bytes, n };
    st                 = ent_rdf_document_add(document, text);
  }

  st = st ? st : ferror(file) ? ENT_BAD_READ : ENT_SUCCESS;
  return st ? st : ent_rdf_document_finish(document);
}

static EntStatus
read_file(EntWorld* const             world,
          const EntReadOptions* const options,
          const char* const           path)
{
  const char* const    name    = ent_world_document(world, path);
  const EntSink        none    = { NULL, NULL };
  const EntReadContext context = {
    world, none, name, options, options->format
  };
  const EntTripleSink printer  = { NULL, print_statement };
  EntRdfDocument*     document = NULL;
  FILE* const         file     = fopen(path, "rb");
  EntStatus           st       = file ? ENT_SUCCESS : ENT_BAD_READ;

  st = st ? st : ent_rdf_document_new(&context, printer, &document);
  st = st ? st : feed(document, file);
  ent_rdf_document_free(document);
  if (file) {
    fclose(file);
  }

  return st;
}

int
main(const int argc, char** const argv)
{
  const EntFormat format =
    argc == 4 ? ent_format_find(ent_text(argv[1])) : ENT_FORMAT_UNKNOWN;
  if (!format) {
    fputs("usage: w3c_quads FORMAT BASE FILE\n", stderr);
    return EXIT_USAGE;
  }

  EntWorld* const      world   = ent_world_new(NULL);
  const EntReadOptions options = { .format = format, .base = argv[2] };
  if (!world) {
    return EXIT_FAILED;
  }

  ent_world_on_notice(world, print_notice, NULL);
  const EntStatus st = read_file(world, &options, argv[3]);
  ent_world_free(world);
  if (st == ENT_BAD_INPUT) {
    return EXIT_REFUSED;
  }

  if (st) {
    fprintf(stderr, "%s\n", ent_status_string(st));
  }

  return st || fflush(stdout) ? EXIT_FAILED : EXIT_READ;
}

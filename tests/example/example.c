// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Write what a dossier says about one actor as Turtle, and draw it.  README.md
// shows the first function.

#include <entente.h>

#include <stdio.h>

// Read, select, write, draw: a status above 0 stops the rest
static EntStatus
show_actor(EntWorld* const   world,
           const char* const dossier,
           const char* const actor,
           const EntOutput   turtle,
           const EntOutput   svg)
{
  const EntSelection near_actor = { .around = &actor, .n_around = 1U };
  EntGraph*          part       = NULL;
  EntDrawing*        drawing    = NULL;
  EntGraph* const    graph      = ent_graph_new(world);
  EntStatus          st         = graph ? ENT_SUCCESS : ENT_NO_MEMORY;

  st = st ? st : ent_read_path(world, dossier, NULL, ent_graph_sink(graph));
  st = st ? st : ent_graph_finish(graph);
  st = st ? st : ent_graph_select(graph, &near_actor, &part);
  st = st ? st : ent_graph_write(part, ENT_TURTLE, NULL, turtle);
  st = st ? st : ent_drawing_new(part, NULL, &drawing);
  st = st ? st : ent_drawing_render(drawing, ENT_SVG, svg);

  ent_drawing_free(drawing);
  ent_graph_free(part);
  ent_graph_free(graph);
  return st;
}

static EntStatus
write_file(void* const file, const void* const bytes, const size_t size)
{
  const size_t n = fwrite(bytes, 1U, size, (FILE*)file);
  return n == size ? ENT_SUCCESS : ENT_BAD_WRITE;
}

static void
print_notice(void* const handle, const EntNotice* const notice)
{
  (void)handle;
  fprintf(stderr, "%.*s\n", (int)notice->text.size, notice->text.data);
}

int
main(const int argc, char** const argv)
{
  if (argc != 4) {
    fputs("usage: example DOSSIER ACTOR PICTURE.svg\n", stderr);
    return 2;
  }

  EntWorld* const world = ent_world_new(NULL);
  FILE* const     file  = fopen(argv[3], "wb");
  EntStatus       st    = world && file ? ENT_SUCCESS : ENT_FAILURE;
  if (!st) {
    const EntOutput turtle = { stdout, write_file };
    const EntOutput svg    = { file, write_file };

    ent_world_on_notice(world, print_notice, NULL);
    st = show_actor(world, argv[1], argv[2], turtle, svg);
  }

  if (file && fclose(file)) {
    st = ENT_BAD_WRITE;
  }

  ent_world_free(world);
  if (st) {
    fprintf(stderr, "example: %s\n", ent_status_string(st));
  }

  return st ? 3 : 0;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the SVG of Graphviz, and the scene that it shows.
// Goes out: an SVG that can stand in any page: no outside reference, no script,
// ids that clash with nothing, a title for every line and actor, widths of text
// that hold in any font, a dark scheme.

#include "draw/svg.h"

#include "base/digest.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "draw/canvas.h"
#include "draw/svg_group.h"
#include "draw/svg_text.h"
#include "draw/svg_tree.h"

#include <libxml/tree.h>
#include <string.h>

#define FONTS "Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"
#define PIXELS_PER_POINT (4.0 / 3.0)

static void
add_id(EntSvgFinish* const finish,
       const xmlNodePtr    element,
       const char* const   name)
{
  ent_bytes_string(&finish->scratch, finish->prefix);
  ent_bytes_string(&finish->scratch, name);
  ent_svg_set(&finish->tree, element, "id", &finish->scratch);
}

// SVG 1.1 has no colour "transparent"
static void
replace_transparent(EntSvgFinish* const finish, const xmlNodePtr element)
{
  for (xmlNodePtr i = element->children; i; i = i->next) {
    if (ent_text_is(ent_svg_get(i, "stroke"), "transparent")) {
      ent_svg_set_string(&finish->tree, i, "stroke", "none");
    }
    if (ent_text_is(ent_svg_get(i, "fill"), "transparent")) {
      ent_svg_set_string(&finish->tree, i, "fill", "none");
    }
  }
}

// The root

// Return one of the four numbers of the view box, which are points
static EntText
part_of_view(const EntSvgFinish* const finish, const size_t index)
{
  EntText rest = ent_svg_get(finish->tree.root, "viewBox");
  EntText part = ent_text_next(&rest, ' ');
  for (size_t i = 0U; i < index; ++i) {
    part = ent_text_next(&rest, ' ');
  }

  return part;
}

static uint64_t
pixels(const EntText points)
{
  return (uint64_t)(ent_svg_number(points) * PIXELS_PER_POINT + 0.5);
}

// The view box stays in points; the outer size is in CSS pixels
static void
size_root(EntSvgFinish* const finish)
{
  static const char* const names[] = { "width", "height" };
  for (size_t i = 0U; i < 2U; ++i) {
    if (finish->place == ENT_SVG_FILE) {
      ent_bytes_number(&finish->scratch, pixels(part_of_view(finish, i + 2U)));
      ent_svg_set(&finish->tree, finish->tree.root, names[i], &finish->scratch);
    } else {
      ent_svg_unset(finish->tree.root, names[i]);
    }
  }
}

// In a page the picture takes the width that is there, up to its own
static void
add_size_rule(EntSvgFinish* const finish)
{
  EntBytes* const text = &finish->scratch;
  ent_bytes_char(text, '#');
  ent_bytes_string(text, finish->prefix);
  ent_bytes_string(text, "{display:block;width:100%;height:auto;max-width:");
  ent_bytes_number(text, pixels(part_of_view(finish, 2U)));
  ent_bytes_string(text, "px}");
}

static void
head_root(EntSvgFinish* const finish)
{
  EntSvgTree* const tree = &finish->tree;
  EntBytes* const   text = &finish->scratch;

  if (finish->place != ENT_SVG_FILE) {
    add_size_rule(finish);
  }
  ent_svg_add_style(text, finish->prefix);
  ent_svg_put_first(tree->root, ent_svg_new(tree, "style", text));
  ent_svg_add_description(text, finish->scene);
  const xmlNodePtr description = ent_svg_new(tree, "desc", text);
  ent_svg_put_first(tree->root, description);
  ent_bytes_text(text, finish->scene->title);
  const xmlNodePtr title = ent_svg_new(tree, "title", text);
  ent_svg_put_first(tree->root, title);
  add_id(finish, title, "-title");
  add_id(finish, description, "-desc");
}

static void
finish_root(EntSvgFinish* const finish)
{
  EntSvgTree* const tree = &finish->tree;
  EntBytes* const   text = &finish->scratch;

  size_root(finish);
  head_root(finish);
  add_id(finish, tree->root, "");
  ent_svg_set_string(tree, tree->root, "class", "entente");
  ent_svg_set_string(tree, tree->root, "lang", "en");
  ent_svg_set_string(tree, tree->root, "font-family", FONTS);

  // An image hides its links from assistive programs, a group does not
  ent_svg_set_string(
    tree, tree->root, "role", finish->has_links ? "group" : "img");
  ent_bytes_string(text, finish->prefix);
  ent_bytes_string(text, "-title ");
  ent_bytes_string(text, finish->prefix);
  ent_bytes_string(text, "-desc");
  ent_svg_set(tree, tree->root, "aria-labelledby", text);
}

static xmlNodePtr
find_graph(const EntSvgFinish* const finish)
{
  xmlNodePtr node = finish->tree.root->children;
  while (node && !ent_svg_is(node, "g")) {
    node = node->next;
  }

  return node;
}

static void
finish_graph(EntSvgFinish* const finish, const xmlNodePtr graph)
{
  const EntText mark      = ENT_TEXT("translate");
  EntText       transform = ent_svg_get(graph, "transform");
  while (transform.size && !ent_text_starts_with(transform, mark)) {
    transform = ent_text_from(transform, 1U);
  }

  ent_bytes_text(&finish->scratch, transform);
  ent_svg_set(&finish->tree, graph, "transform", &finish->scratch);
  ent_svg_unset(graph, "id");
  ent_svg_remove_children(graph, "title");
  ent_svg_finish_groups(finish, graph);
}

// Two pictures in one page must share no id: what decides it is all that they
// show, their titles included
static EntStatus
make_prefix(EntSvgFinish* const finish, const EntText raw)
{
  EntBytes content = ent_bytes_init(finish->scratch.memory);
  ent_bytes_text(&content, raw);
  ent_svg_add_description(&content, finish->scene);
  for (size_t i = 0U; i < finish->scene->n_edges; ++i) {
    ent_svg_add_edge_title(&content, finish->scene, &finish->scene->edges[i]);
  }

  // A picture, and the page or fragment that shows it, may meet as well
  if (finish->place != ENT_SVG_FILE) {
    ent_bytes_number(&content, (uint64_t)finish->place);
  }

  const EntStatus st = content.status;
  if (!st) {
    finish->prefix[0] = 'e';
    ent_digest_hex(ent_bytes_view(&content),
                   finish->prefix + 1,
                   sizeof(finish->prefix) - 2U);
  }

  ent_bytes_clear(&content);
  return st;
}

static EntStatus
finish_tree(EntSvgFinish* const      finish,
            const EntGraphviz* const graphviz,
            const EntText            raw)
{
  ENT_TRY(make_prefix(finish, raw));
  ENT_TRY(ent_svg_open(raw, &finish->tree));

  const xmlNodePtr graph = find_graph(finish);
  if (!graph) {
    return ENT_BAD_LIBRARY;
  }

  replace_transparent(finish, graph);
  for (xmlNodePtr i = graph->children; i; i = i->next) {
    replace_transparent(finish, i);
  }

  ENT_TRY(ent_svg_fix_texts(graphviz, finish->scene, &finish->tree));
  finish_graph(finish, graph);
  finish_root(finish);
  return finish->scratch.status ? finish->scratch.status : finish->tree.status;
}

EntStatus
ent_svg_finish(const EntGraphviz* const graphviz,
               EntScene* const          scene,
               const EntText            raw,
               const EntSvgPlace        place,
               char* const              prefix,
               EntBytes* const          out)
{
  EntSvgFinish finish = { .scene   = scene,
                          .place   = place,
                          .scratch = ent_bytes_init(out->memory) };

  EntStatus st = finish_tree(&finish, graphviz, raw);
  if (!st) {
    if (place == ENT_SVG_FILE) {
      ent_bytes_string(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }
    if (prefix) {
      memcpy(prefix, finish.prefix, sizeof(finish.prefix));
    }
    ent_svg_write(&finish.tree, out);
    st = finish.tree.status ? finish.tree.status : out->status;
  }

  ent_svg_close(&finish.tree);
  ent_bytes_clear(&finish.scratch);
  return st;
}

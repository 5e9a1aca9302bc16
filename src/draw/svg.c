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
#include "draw/svg_text.h"
#include "draw/svg_tree.h"

#include <libxml/tree.h>

#define FONTS "Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"
#define HASH_DIGITS 8U
#define PIXELS_PER_POINT (4.0 / 3.0)

/// An SVG while it is finished
typedef struct {
  EntScene*  scene;                    ///< What it shows
  EntSvgTree tree;                     ///< The SVG
  EntBytes   scratch;                  ///< Values while they are made
  char       prefix[HASH_DIGITS + 2U]; ///< Before every id
  bool       has_links;                ///< Whether any line has a link
} Finish;

// Return the index that a group's id tells: 4 for "e5"
static size_t
index_of(const xmlNode* const group)
{
  size_t        number = 0U;
  const EntText id     = ent_svg_get(group, "id");
  for (size_t i = 1U; i < id.size && ent_is_digit(id.data[i]); ++i) {
    number = number * 10U + (size_t)(id.data[i] - '0');
  }

  return number - 1U;
}

static void
add_id(Finish* const finish, const xmlNodePtr element, const char* const name)
{
  ent_bytes_string(&finish->scratch, finish->prefix);
  ent_bytes_string(&finish->scratch, name);
  ent_svg_set(&finish->tree, element, "id", &finish->scratch);
}

static void
prefix_id(Finish* const finish, const xmlNodePtr element)
{
  const EntText id = ent_svg_get(element, "id");
  ent_bytes_string(&finish->scratch, finish->prefix);
  ent_bytes_char(&finish->scratch, '-');
  ent_bytes_text(&finish->scratch, id);
  ent_svg_set(&finish->tree, element, "id", &finish->scratch);
}

// Remove the children of a name
static void
remove_children(const xmlNodePtr parent, const char* const name)
{
  xmlNodePtr next = NULL;
  for (xmlNodePtr i = parent->children; i; i = next) {
    next = i->next;
    if (ent_svg_is(i, name)) {
      ent_svg_remove(i);
    }
  }
}

// Shapes

static void
set_class(Finish* const     finish,
          const xmlNodePtr  element,
          const char* const name)
{
  ent_svg_set_string(&finish->tree, element, "class", name);
}

// Tell the parts of an edge by their element and colour
static void
class_edge_part(Finish* const finish, const xmlNodePtr part)
{
  const bool is_halo = ent_text_is(ent_svg_get(part, "fill"), "#ffffff");
  const bool is_ink  = ent_text_is(ent_svg_get(part, "stroke"), "#1b2430");
  if (ent_svg_is(part, "path")) {
    set_class(finish, part, is_ink ? "line ink" : "line");
  } else if (ent_svg_is(part, "polygon") || ent_svg_is(part, "polyline")) {
    set_class(finish, part, is_halo ? "halo" : "tip");
  }
}

static void
class_parts(Finish* const finish, const xmlNodePtr group)
{
  const bool is_edge = ent_svg_has_class(group, "edge");
  for (xmlNodePtr i = group->children; i; i = i->next) {
    if (is_edge) {
      class_edge_part(finish, i);
    } else if (ent_svg_is(i, "path") || ent_svg_is(i, "polygon") ||
               ent_svg_is(i, "polyline")) {
      set_class(finish, i, "shape");
    }
  }
}

// Add a wide line that is not seen but answers to the pointer
static void
add_hit_path(Finish* const finish, const xmlNodePtr group)
{
  xmlNodePtr line = group->children;
  while (line && !ent_svg_is(line, "path")) {
    line = line->next;
  }

  if (line) {
    const xmlNodePtr hit = ent_svg_new(&finish->tree, "path", NULL);
    ent_bytes_text(&finish->scratch, ent_svg_get(line, "d"));
    ent_svg_set(&finish->tree, hit, "d", &finish->scratch);
    if (hit) {
      set_class(finish, hit, "hit");
      ent_svg_set_string(&finish->tree, hit, "fill", "none");
      ent_svg_set_string(&finish->tree, hit, "stroke", "#000000");
      ent_svg_set_string(&finish->tree, hit, "stroke-opacity", "0");
    }
    ent_svg_put_last(group, hit);
  }
}

// Groups

// Put all that a group holds into a link to the line's evidence
static void
link_edge(Finish* const             finish,
          const xmlNodePtr          group,
          const EntSceneEdge* const edge)
{
  EntBytes* const scratch = &finish->scratch;
  ent_svg_add_link(scratch, finish->scene, edge);
  if (!scratch->size) {
    return;
  }

  const xmlNodePtr link = ent_svg_new(&finish->tree, "a", NULL);
  ent_svg_set(&finish->tree, link, "href", scratch);
  ent_svg_add_edge_name(scratch, finish->scene, edge);
  ent_svg_set(&finish->tree, link, "aria-label", scratch);
  if (!link) {
    return;
  }

  ent_svg_set_string(&finish->tree, link, "rel", "noopener noreferrer");
  while (group->children) {
    const xmlNodePtr child = group->children;
    xmlUnlinkNode(child);
    ent_svg_put_last(link, child);
  }
  ent_svg_put_last(group, link);
  finish->has_links = true;
}

static void
finish_edge(Finish* const finish, const xmlNodePtr group)
{
  const size_t index = index_of(group);
  if (index >= finish->scene->n_edges) {
    return;
  }

  const EntSceneEdge* const edge = &finish->scene->edges[index];
  add_hit_path(finish, group);
  link_edge(finish, group, edge);
  ent_svg_add_edge_title(&finish->scratch, finish->scene, edge);
  ent_svg_put_first(group,
                    ent_svg_new(&finish->tree, "title", &finish->scratch));
}

static void
finish_actor(Finish* const finish, const xmlNodePtr group)
{
  const size_t index = index_of(group);
  if (index < finish->scene->n_nodes) {
    ent_svg_add_actor_title(&finish->scratch, &finish->scene->nodes[index]);
    ent_svg_put_first(group,
                      ent_svg_new(&finish->tree, "title", &finish->scratch));
  }
}

static void
finish_group(Finish* const finish, const xmlNodePtr group)
{
  remove_children(group, "title");
  class_parts(finish, group);
  if (ent_svg_has_class(group, "legend")) {
    ent_svg_set_string(&finish->tree, group, "aria-hidden", "true");
  } else if (ent_svg_has_class(group, "rel")) {
    finish_edge(finish, group);
  } else if (ent_svg_has_class(group, "actor")) {
    finish_actor(finish, group);
  }

  prefix_id(finish, group);
}

// Go through the groups of all objects; comments and invisible ends of samples
// go away
static void
finish_groups(Finish* const finish, const xmlNodePtr graph)
{
  xmlNodePtr next    = NULL;
  bool       is_page = true;
  for (xmlNodePtr i = graph->children; i; i = next) {
    next = i->next;
    if (i->type == XML_COMMENT_NODE ||
        (ent_svg_is(i, "g") && ent_svg_has_class(i, "end"))) {
      ent_svg_remove(i);
    } else if (ent_svg_is(i, "g")) {
      finish_group(finish, i);
    } else if (ent_svg_is(i, "polygon") && is_page) {
      set_class(finish, i, "page");
      is_page = false;
    }
  }
}

// SVG 1.1 has no colour "transparent"
static void
replace_transparent(Finish* const finish, const xmlNodePtr element)
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

// Set width or height from a size in points
static void
set_pixels(Finish* const finish, const char* const name, const EntText points)
{
  const double size = ent_svg_number(points);
  ent_bytes_number(&finish->scratch, (uint64_t)(size * PIXELS_PER_POINT + 0.5));
  ent_svg_set(&finish->tree, finish->tree.root, name, &finish->scratch);
}

static void
size_root(Finish* const finish)
{
  EntText       rest   = ent_svg_get(finish->tree.root, "viewBox");
  const EntText left   = ent_text_next(&rest, ' ');
  const EntText top    = ent_text_next(&rest, ' ');
  const EntText width  = ent_text_next(&rest, ' ');
  const EntText height = ent_text_next(&rest, ' ');
  (void)left;
  (void)top;
  set_pixels(finish, "width", width);
  set_pixels(finish, "height", height);
}

static void
head_root(Finish* const finish)
{
  EntSvgTree* const tree = &finish->tree;
  EntBytes* const   text = &finish->scratch;

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
finish_root(Finish* const finish)
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
find_graph(const Finish* const finish)
{
  xmlNodePtr node = finish->tree.root->children;
  while (node && !ent_svg_is(node, "g")) {
    node = node->next;
  }

  return node;
}

static void
finish_graph(Finish* const finish, const xmlNodePtr graph)
{
  const EntText mark      = ENT_TEXT("translate");
  EntText       transform = ent_svg_get(graph, "transform");
  while (transform.size && !ent_text_starts_with(transform, mark)) {
    transform = ent_text_from(transform, 1U);
  }

  ent_bytes_text(&finish->scratch, transform);
  ent_svg_set(&finish->tree, graph, "transform", &finish->scratch);
  ent_svg_unset(graph, "id");
  remove_children(graph, "title");
  finish_groups(finish, graph);
}

// Two pictures in one page must share no id: what decides it is all that they
// show, their titles included
static EntStatus
make_prefix(Finish* const finish, const EntText raw)
{
  EntBytes content = ent_bytes_init(finish->scratch.memory);
  ent_bytes_text(&content, raw);
  ent_svg_add_description(&content, finish->scene);
  for (size_t i = 0U; i < finish->scene->n_edges; ++i) {
    ent_svg_add_edge_title(&content, finish->scene, &finish->scene->edges[i]);
  }

  const EntStatus st = content.status;
  if (!st) {
    finish->prefix[0] = 'e';
    ent_digest_hex(ent_bytes_view(&content), finish->prefix + 1, HASH_DIGITS);
  }

  ent_bytes_clear(&content);
  return st;
}

static EntStatus
finish_tree(Finish* const            finish,
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
               EntBytes* const          out)
{
  Finish finish = { .scene = scene, .scratch = ent_bytes_init(out->memory) };

  EntStatus st = finish_tree(&finish, graphviz, raw);
  if (!st) {
    ent_svg_write(&finish.tree, out);
    st = finish.tree.status ? finish.tree.status : out->status;
  }

  ent_svg_close(&finish.tree);
  ent_bytes_clear(&finish.scratch);
  return st;
}

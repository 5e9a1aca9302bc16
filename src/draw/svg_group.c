// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Graphviz writes one group for each node and edge.  Lines get a title, a link
// and a wide path for the pointer, actors a title; the legend is hidden from
// assistive programs, which have the titles.

#include "draw/svg_group.h"

#include "base/text.h"

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
prefix_id(EntSvgFinish* const finish, const xmlNodePtr element)
{
  const EntText id = ent_svg_get(element, "id");
  ent_bytes_string(&finish->scratch, finish->prefix);
  ent_bytes_char(&finish->scratch, '-');
  ent_bytes_text(&finish->scratch, id);
  ent_svg_set(&finish->tree, element, "id", &finish->scratch);
}

// Shapes

static void
set_class(EntSvgFinish* const finish,
          const xmlNodePtr    element,
          const char* const   name)
{
  ent_svg_set_string(&finish->tree, element, "class", name);
}

// Tell the parts of an edge by their element and colour
static void
class_edge_part(EntSvgFinish* const finish, const xmlNodePtr part)
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
class_parts(EntSvgFinish* const finish, const xmlNodePtr group)
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

// Twelve pixels however large the picture is shown, also where styles are not
// read or not allowed
static const char* const hit_look[][2] = {
  { "class", "hit" },
  { "fill", "none" },
  { "stroke", "#000000" },
  { "stroke-opacity", "0" },
  { "stroke-width", "12" },
  { "vector-effect", "non-scaling-stroke" },
  { "pointer-events", "stroke" },
};

// Add a wide line that is not seen but answers to the pointer
static void
add_hit_path(EntSvgFinish* const finish, const xmlNodePtr group)
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
      for (size_t i = 0U; i < sizeof(hit_look) / sizeof(hit_look[0]); ++i) {
        ent_svg_set_string(&finish->tree, hit, hit_look[i][0], hit_look[i][1]);
      }
    }
    ent_svg_put_last(group, hit);
  }
}

// Groups

// Append where a line leads: to its report, or to its entry in the page
static void
add_target(EntSvgFinish* const finish, const EntSceneEdge* const edge)
{
  EntBytes* const scratch = &finish->scratch;
  if (finish->place == ENT_SVG_FILE) {
    ent_svg_add_link(scratch, finish->scene, edge);
  } else {
    ent_bytes_char(scratch, '#');
    ent_bytes_string(scratch, finish->prefix);
    ent_bytes_string(scratch, "-c");
    ent_bytes_number(scratch, (uint64_t)(edge - finish->scene->edges) + 1U);
  }
}

// Put all that a group holds into a link to the line's evidence
static void
link_edge(EntSvgFinish* const       finish,
          const xmlNodePtr          group,
          const EntSceneEdge* const edge)
{
  EntBytes* const scratch = &finish->scratch;
  add_target(finish, edge);
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

  if (finish->place == ENT_SVG_FILE) {
    ent_svg_set_string(&finish->tree, link, "rel", "noopener noreferrer");
  }
  while (group->children) {
    const xmlNodePtr child = group->children;
    xmlUnlinkNode(child);
    ent_svg_put_last(link, child);
  }
  ent_svg_put_last(group, link);
  finish->has_links = true;
}

static void
finish_edge(EntSvgFinish* const finish, const xmlNodePtr group)
{
  const size_t index = index_of(group);
  if (index >= finish->scene->n_edges) {
    return;
  }

  // The title goes first and stays outside of the link, where viewers look
  const EntSceneEdge* const edge = &finish->scene->edges[index];
  add_hit_path(finish, group);
  link_edge(finish, group, edge);
  ent_svg_add_edge_title(&finish->scratch, finish->scene, edge);
  ent_svg_put_first(group,
                    ent_svg_new(&finish->tree, "title", &finish->scratch));
}

static void
finish_actor(EntSvgFinish* const finish, const xmlNodePtr group)
{
  const size_t index = index_of(group);
  if (index < finish->scene->n_nodes) {
    ent_svg_add_actor_title(&finish->scratch, &finish->scene->nodes[index]);
    ent_svg_put_first(group,
                      ent_svg_new(&finish->tree, "title", &finish->scratch));
  }
}

static void
finish_group(EntSvgFinish* const finish, const xmlNodePtr group)
{
  ent_svg_remove_children(group, "title");
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

void
ent_svg_finish_groups(EntSvgFinish* const finish, const xmlNodePtr graph)
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

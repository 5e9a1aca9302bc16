// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Labels are Graphviz's HTML-like strings of a fixed grammar: TABLE, FONT, B
// and BR.  No attribute comes from input, and text is escaped: characters of
// markup become entities, and backslashes are doubled, because Graphviz
// expands \N, \G, \E and the like even here.

#include "draw/label.h"

#include "draw/theme.h"
#include "draw/words.h"

#include <string.h>

#define MAX_NAME_LINE 24U // Code points
#define MAX_ROLE_LINE 30U
#define MAX_LINES 12U // Far more make Graphviz crash

// Return what stands for a character, or null for the character itself
static const char*
escape_of(const char c)
{
  return c == '&'    ? "&amp;"
         : c == '<'  ? "&lt;"
         : c == '>'  ? "&gt;"
         : c == '"'  ? "&quot;"
         : c == '\'' ? "&#39;"
         : c == '\\' ? "\\\\"
                     : NULL;
}

static void
add_text(EntBytes* const out, const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    const char* const escape = escape_of(text.data[i]);
    ent_bytes_add(
      out, escape ? escape : &text.data[i], escape ? strlen(escape) : 1U);
  }
}

static void
begin_font(EntBytes* const out, const EntType type)
{
  ent_bytes_string(out, "<FONT POINT-SIZE=\"");
  ent_canvas_add_number(out, type.size);
  ent_bytes_string(out, "\" COLOR=\"");
  ent_bytes_string(out, type.color);
  ent_bytes_string(out, type.is_bold ? "\"><B>" : "\">");
}

static void
end_font(EntBytes* const out, const EntType type)
{
  ent_bytes_string(out, type.is_bold ? "</B></FONT>" : "</FONT>");
}

// Append text in lines, and return how many
static size_t
add_lines(EntBytes* const out,
          const EntText   text,
          const size_t    max_chars,
          const size_t    max_lines)
{
  size_t n_lines = 0U;
  for (EntText rest = text; rest.size && n_lines < max_lines; ++n_lines) {
    ent_bytes_string(out, n_lines ? "<BR/>" : "");
    add_text(out, ent_words_next_line(&rest, max_chars));
  }

  return n_lines;
}

// Give the scratch to an object as its label.  This is the only place that
// makes HTML-like strings.
static void
set_label(EntCanvas* const canvas, void* const object)
{
  EntBytes* const scratch = &canvas->scratch;
  ent_bytes_char(scratch, '\0');
  scratch->size = 0U;
  if (scratch->status) {
    canvas->status = ENT_NO_MEMORY;
  }

  if (!canvas->status) {
    char* const html = agstrdup_html(canvas->graph, scratch->data);
    ent_canvas_set(canvas, object, "label", html);
    agstrfree(canvas->graph, html);
  }
}

void
ent_label_actor(EntCanvas* const          canvas,
                Agnode_t* const           node,
                const EntSceneNode* const actor)
{
  const EntShapeColors colors   = ent_theme_shape(canvas->theme, actor->shape);
  const bool           is_state = actor->kind == ENT_STATE;
  const EntType        name     = { is_state ? ENT_SIZE_STATE : ENT_SIZE_ACTOR,
                         colors.ink,
                         is_state };
  const EntType   role = { ENT_SIZE_SMALL, colors.quiet, false };
  EntBytes* const out  = &canvas->scratch;

  begin_font(out, name);
  const size_t n_lines = add_lines(out, actor->name, MAX_NAME_LINE, MAX_LINES);
  end_font(out, name);
  if (actor->role.size && n_lines < MAX_LINES) {
    ent_bytes_string(out, "<BR/>");
    begin_font(out, role);
    add_lines(out, actor->role, MAX_ROLE_LINE, MAX_LINES - n_lines);
    end_font(out, role);
  }

  set_label(canvas, node);
}

void
ent_label_edge(EntCanvas* const          canvas,
               Agedge_t* const           edge,
               const EntSceneEdge* const line)
{
  const EntType   type = { ENT_SIZE_SMALL,
                           ent_theme_ink(canvas->theme, line->line_class),
                           false };
  EntBytes* const out  = &canvas->scratch;

  ent_bytes_string(out,
                   "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"2\" "
                   "CELLSPACING=\"0\" BGCOLOR=\"");
  ent_bytes_string(out, ent_theme_page(canvas->theme)->page);
  ent_bytes_string(out, "\"><TR><TD>");
  begin_font(out, type);
  for (size_t i = 0U; i < line->lines.n_items && i < MAX_LINES; ++i) {
    ent_bytes_string(out, i ? "<BR/>" : "");
    add_text(out, line->lines.items[i]);
  }
  end_font(out, type);
  ent_bytes_string(out, "</TD></TR></TABLE>");
  set_label(canvas, edge);
}

void
ent_label_plain(EntCanvas* const canvas,
                Agnode_t* const  node,
                const EntText    text,
                const EntType    type)
{
  begin_font(&canvas->scratch, type);
  add_text(&canvas->scratch, text);
  end_font(&canvas->scratch, type);
  set_label(canvas, node);
}

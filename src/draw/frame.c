// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw/picture.h"

#include "base/try.h"
#include "draw/measure.h"
#include "draw/theme.h"

/// A paragraph above or below the diagram
typedef struct {
  const char* kind;     ///< Begin of the nodes' names
  double      size;     ///< Of its type
  bool        is_title; ///< Whether it is bold and not quiet
  double      leading;  ///< Points from line to line
} Paragraph;

static const Paragraph title_style    = { "t", ENT_SIZE_TITLE, true, 17.0 };
static const Paragraph subtitle_style = { "u", ENT_SIZE_SUBTITLE, false, 13.0 };
static const Paragraph source_style   = { "s", ENT_SIZE_SOURCE, false, 10.5 };

static EntType
type_of(const EntPicture* const picture, const Paragraph* const style)
{
  const EntPageColors* const colors =
    ent_theme_page(picture->scene->scope.options.theme);
  const EntType type = { style->size,
                         style->is_title ? colors->text : colors->quiet,
                         style->is_title };
  return type;
}

// Add a line of text whose left end is at the left edge
static EntStatus
add_line(EntPicture* const      picture,
         const Paragraph* const style,
         const EntText          text,
         const size_t           number,
         const double           y)
{
  const EntType type    = type_of(picture, style);
  EntMeasure    measure = { text, type, 0.0 };
  ENT_TRY(ent_measure(picture->graphviz, &measure, 1U));

  EntCanvas* const canvas = &picture->canvas;
  Agnode_t* const  node   = ent_canvas_node(canvas, style->kind, number);
  const EntPoint   center = { picture->left + measure.width / 2.0, y };
  ent_canvas_set_id(canvas, node, style->kind, number);
  ent_canvas_set(canvas, node, "class", "caption");
  ent_canvas_set(canvas, node, "shape", "plain");
  ent_canvas_set(canvas, node, "fontname", ENT_FONT);
  ent_label_plain(canvas, node, text, type);
  ent_canvas_place(canvas, node, center);
  return canvas->status;
}

// Add a paragraph with the centre of its first line at `y`
static EntStatus
add_paragraph(EntPicture* const      picture,
              const Paragraph* const style,
              const EntTexts         lines,
              const double           y)
{
  for (size_t i = 0U; i < lines.n_items; ++i) {
    const double line_y = y - (double)i * style->leading;
    ENT_TRY(add_line(picture, style, lines.items[i], i + 1U, line_y));
  }

  return ENT_SUCCESS;
}

static EntStatus
break_lines(EntPicture* const      picture,
            const Paragraph* const style,
            const EntText          text,
            EntTexts* const        out)
{
  const EntMeasure paragraph = { text, type_of(picture, style), 0.0 };
  return ent_measure_lines(
    picture->graphviz, &picture->scene->arena, paragraph, picture->width, out);
}

EntStatus
ent_picture_add_frame(EntPicture* const picture)
{
  const EntScene* const scene = picture->scene;
  EntTexts              title;
  EntTexts              subtitle;
  EntTexts              source;
  ENT_TRY(break_lines(picture, &title_style, scene->title, &title));
  ENT_TRY(break_lines(picture, &subtitle_style, scene->subtitle, &subtitle));
  ENT_TRY(break_lines(picture, &source_style, scene->source, &source));

  const double subtitle_y =
    picture->top + 10.0 + (double)subtitle.n_items * subtitle_style.leading;
  const double title_y =
    subtitle_y + 4.0 + (double)title.n_items * title_style.leading;
  ENT_TRY(add_paragraph(picture, &title_style, title, title_y));
  ENT_TRY(add_paragraph(picture, &subtitle_style, subtitle, subtitle_y));
  return add_paragraph(picture, &source_style, source, picture->bottom - 10.0);
}

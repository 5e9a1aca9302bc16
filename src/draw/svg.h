// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_SVG_H
#define ENT_DRAW_SVG_H

#include "base/bytes.h"
#include "draw/plugins.h"
#include "draw/scene.h"
#include "entente.h"

#include <stdbool.h>

#define ENT_SVG_PREFIX_SIZE 10U ///< Bytes of a prefix of ids, its end included

/// Where an SVG will stand
typedef enum {
  ENT_SVG_FILE,    ///< In a file of its own; lines lead to the report
  ENT_SVG_PAGE,    ///< In the evidence page; lines lead to its entries
  ENT_SVG_FRAGMENT ///< In a page of somebody else, with its entries
} EntSvgPlace;

/**
   Finish Graphviz's SVG so that it is safe to embed and can be understood.

   Every id gets a prefix that the content decides, lines and actors get
   titles, lines get links to their evidence, and a style for light and dark
   pages is added.  The prefix is stored in `prefix` (ENT_SVG_PREFIX_SIZE bytes,
   or null): a page gives its entries the ids PREFIX-c1, PREFIX-c2 and so on, in
   the order of the scene's lines.  Returns ENT_BAD_LIBRARY if `raw` is no SVG.
*/
ENT_NODISCARD EntStatus
ent_svg_finish(const EntGraphviz* graphviz,
               EntScene*          scene,
               EntText            raw,
               EntSvgPlace        place,
               char*              prefix,
               EntBytes*          out);

/// Append the style sheet; every selector begins with the id `prefix`
void
ent_svg_add_style(EntBytes* out, const char* prefix);

/// Append the title of an actor: "Russia (state)"
void
ent_svg_add_actor_title(EntBytes* out, const EntSceneNode* node);

/// Append the name of a line: "Russia - attacks - Ukraine"
void
ent_svg_add_edge_name(EntBytes*           out,
                      const EntScene*     scene,
                      const EntSceneEdge* edge);

/// Append the title of a line: ends, verbs, class, certainty, quotes
void
ent_svg_add_edge_title(EntBytes*           out,
                       const EntScene*     scene,
                       const EntSceneEdge* edge);

/// Append a description of the whole picture
void
ent_svg_add_description(EntBytes* out, const EntScene* scene);

/// Return whether a link leads to the web: http or https, and nothing else
bool
ent_svg_is_web(EntText href);

/// Append the link to a quote in a report on the web, by a text fragment
void
ent_svg_add_quote_link(EntBytes* out, EntText href, EntText quote);

/**
   Append the link of a line: the first of its quotes in its report.

   Nothing is appended if no report of its claims has an http or https URL.
*/
void
ent_svg_add_link(EntBytes*           out,
                 const EntScene*     scene,
                 const EntSceneEdge* edge);

#endif // ENT_DRAW_SVG_H

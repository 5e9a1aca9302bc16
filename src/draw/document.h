// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_DOCUMENT_H
#define ENT_DRAW_DOCUMENT_H

#include "base/bytes.h"
#include "draw/plugins.h"
#include "draw/scene.h"
#include "draw/svg.h"
#include "entente.h"

/**
   Make a document in HTML of Graphviz's SVG: a page or a fragment.

   `bytes` holds the SVG, and the document afterwards.
*/
ENT_NODISCARD EntStatus
ent_document_html(const EntGraphviz* graphviz,
                  EntScene*          scene,
                  EntSvgPlace        place,
                  EntBytes*          bytes);

/// Append a figure in Markdown or LaTeX that refers to a picture
ENT_NODISCARD EntStatus
ent_document_figure(EntScene* scene,
                    EntFormat format,
                    EntText   picture,
                    EntBytes* out);

#endif // ENT_DRAW_DOCUMENT_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_SVG_TREE_H
#define ENT_DRAW_SVG_TREE_H

#include "base/bytes.h"
#include "entente.h"

#include <libxml/tree.h>
#include <stdbool.h>

/**
   A tree of SVG while it is changed.

   Changing cannot fail visibly: look at `status` before using the tree.
*/
typedef struct {
  xmlDocPtr  document; ///< libxml2's tree
  xmlNodePtr root;     ///< The svg element
  EntStatus  status;   ///< ENT_SUCCESS or ENT_NO_MEMORY
} EntSvgTree;

/// Parse SVG; close the tree in any case
ENT_NODISCARD EntStatus
ent_svg_open(EntText svg, EntSvgTree* out);

/// Free a tree
void
ent_svg_close(EntSvgTree* tree);

/// Append the tree, without an XML declaration
void
ent_svg_write(EntSvgTree* tree, EntBytes* out);

/// Return whether a node is an element of that name
bool
ent_svg_is(const xmlNode* node, const char* name);

/// View the value of an attribute, empty if there is none
EntText
ent_svg_get(const xmlNode* element, const char* name);

/// Return the number in a text like "9.00", in any locale
double
ent_svg_number(EntText text);

/// View the text in an element
EntText
ent_svg_content(const xmlNode* element);

/// Return whether the class of an element has a word
bool
ent_svg_has_class(const xmlNode* element, const char* word);

/// Set an attribute to the content of `bytes`, and empty that
void
ent_svg_set(EntSvgTree* tree,
            xmlNodePtr  element,
            const char* name,
            EntBytes*   bytes);

/// Set an attribute to a string
void
ent_svg_set_string(EntSvgTree* tree,
                   xmlNodePtr  element,
                   const char* name,
                   const char* value);

/// Remove an attribute, if it is there
void
ent_svg_unset(xmlNodePtr element, const char* name);

/// Make an element that holds the content of `bytes`, and empty that; null
/// bytes make it empty
xmlNodePtr
ent_svg_new(EntSvgTree* tree, const char* name, EntBytes* bytes);

/// Put a new element first in another; null is passed over
void
ent_svg_put_first(xmlNodePtr parent, xmlNodePtr element);

/// Put a new element last in another; null is passed over
void
ent_svg_put_last(xmlNodePtr parent, xmlNodePtr element);

/// Take an element or comment out of the tree, with all that is in it
void
ent_svg_remove(xmlNodePtr node);

/// Remove the children of an element that have a name
void
ent_svg_remove_children(xmlNodePtr parent, const char* name);

#endif // ENT_DRAW_SVG_TREE_H

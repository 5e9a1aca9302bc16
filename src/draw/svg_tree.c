// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The narrow door to libxml2's tree.  What is parsed is what Graphviz wrote for
// us, yet with the flags that hold for input: no network, no entities.

#include "draw/svg_tree.h"

#include "base/text.h"

#include <libxml/parser.h>
#include <limits.h>

#define PARSE_OPTIONS \
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

static EntText
view(const xmlChar* const string)
{
  return ent_text((const char*)string);
}

// Nothing is left that the namespace of XLink was declared for
static void
drop_prefixes(const xmlNodePtr root)
{
  xmlNsPtr* link = &root->nsDef;
  while (*link) {
    const xmlNsPtr ns = *link;
    if (ns->prefix) {
      *link = ns->next;
      xmlFreeNs(ns);
    } else {
      link = &ns->next;
    }
  }
}

EntStatus
ent_svg_open(const EntText svg, EntSvgTree* const out)
{
  const EntSvgTree empty = { NULL, NULL, ENT_SUCCESS };

  *out = empty;
  if (svg.size > INT_MAX) {
    return ENT_OVER_LIMIT;
  }

  out->document =
    xmlReadMemory(svg.data, (int)svg.size, NULL, "UTF-8", PARSE_OPTIONS);
  out->root = out->document ? xmlDocGetRootElement(out->document) : NULL;
  if (!out->root || !ent_svg_is(out->root, "svg")) {
    return ENT_BAD_LIBRARY;
  }

  drop_prefixes(out->root);
  return ENT_SUCCESS;
}

void
ent_svg_close(EntSvgTree* const tree)
{
  if (tree->document) {
    xmlFreeDoc(tree->document);
  }
}

void
ent_svg_write(EntSvgTree* const tree, EntBytes* const out)
{
  const xmlBufferPtr buffer = xmlBufferCreate();
  if (!buffer || xmlNodeDump(buffer, tree->document, tree->root, 0, 0) < 0) {
    tree->status = ENT_NO_MEMORY;
  } else {
    ent_bytes_text(out, view(xmlBufferContent(buffer)));
    ent_bytes_char(out, '\n');
  }

  if (buffer) {
    xmlBufferFree(buffer);
  }
}

bool
ent_svg_is(const xmlNode* const node, const char* const name)
{
  return node->type == XML_ELEMENT_NODE && ent_text_is(view(node->name), name);
}

EntText
ent_svg_get(const xmlNode* const element, const char* const name)
{
  // xmlGetProp() would copy
  for (const xmlAttr* i = element->properties; i; i = i->next) {
    if (!i->ns && ent_text_is(view(i->name), name) && i->children) {
      return view(i->children->content);
    }
  }

  return ent_text(NULL);
}

double
ent_svg_number(const EntText text)
{
  double number = 0.0;
  double unit   = 0.0;
  for (size_t i = 0U; i < text.size; ++i) {
    if (text.data[i] == '.') {
      unit = 0.1;
    } else if (unit > 0.0) {
      number += (double)(text.data[i] - '0') * unit;
      unit /= 10.0;
    } else {
      number = number * 10.0 + (double)(text.data[i] - '0');
    }
  }

  return number;
}

EntText
ent_svg_content(const xmlNode* const element)
{
  const xmlNode* const text = element->children;
  return text && text->type == XML_TEXT_NODE ? view(text->content)
                                             : ent_text(NULL);
}

bool
ent_svg_has_class(const xmlNode* const element, const char* const word)
{
  EntText rest = ent_svg_get(element, "class");
  for (EntText i = ent_text_next(&rest, ' '); i.size;
       i         = ent_text_next(&rest, ' ')) {
    if (ent_text_is(i, word)) {
      return true;
    }
  }

  return false;
}

// Return the content as a string and empty the buffer, or null
static const char*
take(EntSvgTree* const tree, EntBytes* const bytes)
{
  ent_bytes_char(bytes, '\0');
  bytes->size = 0U;
  if (bytes->status) {
    tree->status = ENT_NO_MEMORY;
    return NULL;
  }

  return bytes->data;
}

void
ent_svg_set_string(EntSvgTree* const tree,
                   const xmlNodePtr  element,
                   const char* const name,
                   const char* const value)
{
  if (!xmlSetProp(element, (const xmlChar*)name, (const xmlChar*)value)) {
    tree->status = ENT_NO_MEMORY;
  }
}

void
ent_svg_set(EntSvgTree* const tree,
            const xmlNodePtr  element,
            const char* const name,
            EntBytes* const   bytes)
{
  const char* const value = take(tree, bytes);
  if (value && element) {
    ent_svg_set_string(tree, element, name, value);
  }
}

void
ent_svg_unset(const xmlNodePtr element, const char* const name)
{
  xmlUnsetProp(element, (const xmlChar*)name);
}

xmlNodePtr
ent_svg_new(EntSvgTree* const tree,
            const char* const name,
            EntBytes* const   bytes)
{
  // libxml2 escapes the content when it writes
  const char* const content = bytes ? take(tree, bytes) : NULL;
  const xmlNodePtr  element = xmlNewDocRawNode(tree->document,
                                              tree->root->ns,
                                              (const xmlChar*)name,
                                              (const xmlChar*)content);
  if (!element) {
    tree->status = ENT_NO_MEMORY;
  }

  return element;
}

void
ent_svg_put_first(const xmlNodePtr parent, const xmlNodePtr element)
{
  if (element && parent->children) {
    xmlAddPrevSibling(parent->children, element);
  } else if (element) {
    xmlAddChild(parent, element);
  }
}

void
ent_svg_put_last(const xmlNodePtr parent, const xmlNodePtr element)
{
  if (element) {
    xmlAddChild(parent, element);
  }
}

void
ent_svg_remove(const xmlNodePtr node)
{
  xmlUnlinkNode(node);
  xmlFreeNode(node);
}

void
ent_svg_remove_children(const xmlNodePtr parent, const char* const name)
{
  xmlNodePtr next = NULL;
  for (xmlNodePtr i = parent->children; i; i = next) {
    next = i->next;
    if (ent_svg_is(i, name)) {
      ent_svg_remove(i);
    }
  }
}

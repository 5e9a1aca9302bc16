// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_RULE_LINE_H
#define ENT_EXTRACT_RULES_RULE_LINE_H

#include "base/arena.h"
#include "entente.h"
#include "extract/rules/wordings.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What an item of a line is
typedef enum {
  ENT_ITEM_WORD,    ///< Run of anything but blanks and commas
  ENT_ITEM_QUOTE,   ///< What stands between quotes, \" still with its stroke
  ENT_ITEM_COMMA,   ///< Comma
  ENT_ITEM_UNCLOSED ///< A quote that the line does not close
} EntRuleItemKind;

/// An item of a line
typedef struct {
  EntText  text;      ///< Its bytes
  uint32_t line;      ///< Line, 1-based
  uint32_t column;    ///< Column in bytes, 1-based
  uint8_t  kind;      ///< EntRuleItemKind
  bool     is_joined; ///< Whether it is put together from several lines
} EntRuleItem;

/// Cuts a file of rules into lines of items
typedef struct {
  EntArena* arena; ///< Where words of several lines are put together
  EntText   bytes; ///< The file
  size_t    at;    ///< Next byte
  size_t    start; ///< First byte of the present line
  uint32_t  line;  ///< Present line, 1-based
  EntRows   items; ///< Of EntRuleItem: the last line that was cut
} EntRuleLines;

/// Begin at the first line; `arena` and `bytes` outlive it
EntRuleLines
ent_rule_lines_init(EntArena* arena, EntText bytes);

/// Free memory
void
ent_rule_lines_clear(EntRuleLines* lines);

/**
   Cut the next line that is not blank, with those that continue it.

   Its items are valid until the next one.  Returns ENT_FAILURE at the end.
*/
ENT_NODISCARD EntStatus
ent_rule_lines_next(EntRuleLines* lines);

#endif // ENT_EXTRACT_RULES_RULE_LINE_H

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a noun group that is being read.
// Goes out: what is known of it so far, and whether it ends though a noun
// follows: at dates, names, and second objects.

#include "extract/syntax/group_scan.h"

// Return whether a number can be a year
bool
ent_scan_is_year(const EntGroupScan* const scan, const uint32_t token)
{
  if (ent_parse_kind(scan->parse, token) != ENT_TOKEN_NUMBER) {
    return false;
  }

  const EntToken* const item = &scan->parse->tokens->items[token];
  const EntText text = ent_names_get(scan->parse->tokens->names, item->id);
  bool          is_figures = text.size == 4U;
  for (size_t i = 0U; i < text.size; ++i) {
    is_figures &= text.data[i] >= '0' && text.data[i] <= '9';
  }

  return is_figures && (text.data[0] == '1' || text.data[0] == '2');
}

bool
ent_scan_has_determiner(const EntGroupScan* const scan)
{
  return scan->owner != ENT_NONE ||
         (ent_scan_tag(scan, scan->begin) & ENT_BIT(DETERMINER));
}

// Return whether the head is a noun of time
bool
ent_scan_is_time(const EntGroupScan* const scan)
{
  return scan->head != ENT_NONE &&
         (ent_scan_classes(scan, scan->head) & ENT_CLASS(TIME));
}

EntHeadKind
ent_scan_kind(const EntGroupScan* const scan)
{
  const EntTags tag = ent_scan_tag(scan, scan->head);
  return tag & ENT_BIT(NAME)                             ? ENT_HEAD_NAME
         : tag & ENT_BIT(PRONOUN)                        ? ENT_HEAD_PRONOUN
         : tag & (ENT_BIT(NUMBER) | ENT_BIT(DETERMINER)) ? ENT_HEAD_NUMBER
                                                         : ENT_HEAD_NOUN;
}

bool
ent_scan_is_plural(const EntGroupScan* const scan)
{
  const EntReading* const reading =
    scan->parse->tagger->items[scan->head].reading;
  return reading->is_plural &&
         !(reading->is_guessed && ent_scan_kind(scan) == ENT_HEAD_NAME);
}

// Return whether a date ends here: "in June 2025" before "Russian forces"
bool
ent_scan_ends_date(const EntGroupScan* const scan)
{
  return ent_scan_is_time(scan) && !ent_scan_has_determiner(scan) &&
         scan->at > scan->begin &&
         ent_scan_tag(scan, scan->at) & (MODIFIER | ENT_BIT(DETERMINER)) &&
         !(ent_scan_classes(scan, scan->at) & ENT_CLASS(TIME)) &&
         (ent_scan_has_flag(scan, scan->at, ENT_TOKEN_CAPITAL) ||
          ent_scan_tag(scan, scan->at - 1U) & ENT_BIT(NUMBER)) &&
         !ent_scan_is_year(scan, scan->at);
}

// Return whether a year stands by itself: "in 1973 Egypt attacked"
bool
ent_scan_ends_year(const EntGroupScan* const scan)
{
  const uint32_t at = scan->at;
  return scan->head == ENT_NONE && at == scan->begin + 1U &&
         ent_scan_is_year(scan, at - 1U) && scan->begin &&
         ent_scan_tag(scan, scan->begin - 1U) & ENT_BIT(PREPOSITION) &&
         (ent_scan_has_flag(scan, at, ENT_TOKEN_CAPITAL) ||
          ent_scan_tag(scan, at) & (ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN)));
}

// Return whether a name begins here that the noun before it only describes
bool
ent_scan_begins_name(const EntGroupScan* const scan)
{
  return scan->head != ENT_NONE &&
         ent_scan_tag(scan, scan->head) & ENT_BIT(NOUN) &&
         !ent_scan_has_flag(scan, scan->head, ENT_TOKEN_CAPITAL) &&
         ent_scan_has_flag(scan, scan->at, ENT_TOKEN_CAPITAL);
}

// Return whether a name is given what follows: sent Iran missiles
bool
ent_scan_is_given(const EntGroupScan* const scan)
{
  const EntSyntaxWork* const work        = scan->parse->work;
  const size_t               n           = work->n_units;
  const EntUnit* const       left        = n ? &work->units[n - 1U] : NULL;
  const EntTags              first       = ent_scan_tag(scan, scan->begin);
  const EntTags              head        = ent_scan_tag(scan, scan->head);
  bool                       is_receiver = first & ENT_BIT(NAME);
  if (ent_scan_has_determiner(scan)) {
    is_receiver = head & ENT_BIT(NOUN) && ent_scan_is_plural(scan);
  }

  return left && left->kind == ENT_UNIT_VERB && left->end == scan->begin &&
         left->classes & (ENT_CLASS(GIVE) | ENT_CLASS(NAMING)) && is_receiver &&
         !(work->verbs[left->index].flags & ENT_VERB_PASSIVE) &&
         !(ent_scan_classes(scan, scan->at) & ENT_CLASS(BODY));
}

// Return whether two full names meet here: to the United Nations John Smith
bool
ent_scan_parts_names(const EntGroupScan* const scan)
{
  const uint32_t* const   by_token = scan->parse->work->mentions;
  const EntMention* const mentions = scan->parse->mentions;
  if (scan->head == ENT_NONE || scan->head + 1U != scan->at ||
      by_token[scan->head] == ENT_NONE || by_token[scan->at] == ENT_NONE ||
      by_token[scan->head] == by_token[scan->at]) {
    return false;
  }

  const EntMention* const left  = &mentions[by_token[scan->head]];
  const EntMention* const right = &mentions[by_token[scan->at]];
  return left->kind == ENT_MENTION_NAME && right->kind == ENT_MENTION_NAME &&
         left->end - left->begin > 1U && right->end - right->begin > 1U;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: what is known of a sentence.
// Goes out: lines for people: its words, actors, clauses, rules and claims.

#include "extract/explain.h"

#include "extract/claims/goods.h"
#include "extract/syntax/dump.h"
#include "extract/tag_line.h"

static const char* const mention_kinds[] = {
  [ENT_MENTION_NAME] = "name",       [ENT_MENTION_DEMONYM] = "demonym",
  [ENT_MENTION_METONYM] = "metonym", [ENT_MENTION_BODY] = "body",
  [ENT_MENTION_PRONOUN] = "pronoun", [ENT_MENTION_DESCRIPTION] = "description",
  [ENT_MENTION_PLACE] = "place",
};

static void
add_quoted(EntBytes* const out, const EntText text)
{
  ent_bytes_char(out, '"');
  ent_bytes_text(out, text);
  ent_bytes_char(out, '"');
}

static void
explain_mention(const EntAnalysis* const analysis,
                const EntMention* const  mention,
                EntBytes* const          out)
{
  size_t                n_members = 0U;
  const uint32_t* const members =
    ent_actors_members(analysis->actors, mention, &n_members);
  ent_bytes_string(out, "  actor   ");
  add_quoted(out, ent_analysis_text(analysis, mention->begin, mention->end));
  ent_bytes_char(out, ' ');
  ent_bytes_string(out, mention_kinds[mention->kind]);
  ent_bytes_string(out, n_members ? " of" : " left open");
  for (size_t i = 0U; i < n_members; ++i) {
    ent_bytes_char(out, ' ');
    ent_bytes_text(out, ent_actors_get(analysis->actors, members[i])->id);
  }

  ent_bytes_char(out, '\n');
}

static void
explain_tie(const EntAnalysis* const analysis,
            const EntTie* const      tie,
            EntBytes* const          out)
{
  ent_bytes_string(out, "  name    ");
  ent_bytes_text(out, ent_actors_get(analysis->actors, tie->from)->id);
  ent_bytes_char(out, ' ');
  ent_bytes_string(out, ent_predicate_name(tie->predicate));
  ent_bytes_char(out, ' ');
  ent_bytes_text(out, ent_actors_get(analysis->actors, tie->to)->id);
  ent_bytes_string(out, " by ");
  ent_bytes_string(out, tie->rule);
  ent_bytes_char(out, '\n');
}

void
ent_explain_analysis(const EntAnalysis* const analysis,
                     const size_t             number,
                     EntBytes* const          out)
{
  ent_bytes_string(out, "sentence ");
  ent_bytes_number(out, number);
  ent_bytes_string(out, "\n  words   ");
  ent_tag_line(analysis->tagger, analysis->tokens, analysis->text, out);
  ent_bytes_char(out, '\n');
  for (size_t i = 0U; i < analysis->found->n_mentions; ++i) {
    explain_mention(analysis, &analysis->found->mentions[i], out);
  }

  for (size_t i = 0U; i < analysis->found->n_ties; ++i) {
    explain_tie(analysis, &analysis->found->ties[i], out);
  }

  ent_syntax_dump(analysis->syntax, analysis->tokens, analysis->text, out);
}

void
ent_explain_try(const EntAnalysis* const analysis,
                const EntText            rule,
                const uint32_t           token,
                const char* const        why,
                EntBytes* const          out)
{
  ent_bytes_string(out, "  rule    ");
  ent_bytes_text(out, rule);
  ent_bytes_string(out, " at ");
  add_quoted(out, ent_analysis_text(analysis, token, token + 1U));
  ent_bytes_string(out, ": ");
  ent_bytes_string(out, why);
  ent_bytes_char(out, '\n');
}

static void
add_word(EntBytes* const out, const char* const label, const EntText text)
{
  if (text.size) {
    ent_bytes_string(out, label);
    ent_bytes_text(out, text);
  }
}

static void
explain_claim(const EntClaim* const claim, EntBytes* const out)
{
  static const char* const modalities[] = {
    [ENT_FACTUAL] = "factual",       [ENT_LIKELY] = "likely",
    [ENT_FUTURE] = "future",         [ENT_HYPOTHETICAL] = "hypothetical",
    [ENT_HISTORICAL] = "historical",
  };

  ent_bytes_string(out, "  claim   ");
  ent_bytes_text(out, claim->from);
  ent_bytes_char(out, ' ');
  ent_bytes_string(out, ent_predicate_name(claim->predicate));
  ent_bytes_char(out, ' ');
  ent_bytes_text(out, claim->to);
  ent_bytes_string(out,
                   claim->polarity == ENT_NEGATED ? " negated " : " affirmed ");
  ent_bytes_string(out, modalities[claim->modality]);
  add_word(out, " speaker ", claim->speaker);
  add_word(out, " relayed by ", claim->relayed_by);
  add_word(out, " from ", claim->from_date);
  add_word(out, " to ", claim->to_date);
  for (size_t i = 0U; i < claim->hedges.n_items; ++i) {
    add_word(out, " hedge ", claim->hedges.items[i]);
  }
  for (size_t i = 0U; i < claim->goods.n_items; ++i) {
    add_word(out, " goods ", claim->goods.items[i]);
  }
  add_word(out, " office ", claim->office);
  add_word(out, " by ", claim->rule);
  ent_bytes_char(out, '\n');
}

void
ent_explain_claims(const EntClaims* const claims, EntBytes* const out)
{
  for (size_t i = 0U; i < claims->n_items; ++i) {
    explain_claim(&claims->items[i], out);
  }

  ent_bytes_char(out, '\n');
}

bool
ent_speaks_of_two(const EntAnalysis* const analysis)
{
  uint32_t first = ENT_NO_ACTOR;
  for (size_t i = 0U; i < analysis->found->n_mentions; ++i) {
    const EntMention* const mention = &analysis->found->mentions[i];
    if (mention->actor == ENT_NO_ACTOR || mention->kind == ENT_MENTION_PLACE) {
      continue;
    }
    if (first != ENT_NO_ACTOR && first != mention->actor) {
      return true;
    }
    first = mention->actor;
  }

  return false;
}

void
ent_explain_gap(const EntAnalysis* const analysis,
                const size_t             number,
                EntBytes* const          out)
{
  ent_bytes_number(out, number);
  ent_bytes_char(out, '\t');
  ent_bytes_text(out, analysis->text);
  ent_bytes_char(out, '\n');
}

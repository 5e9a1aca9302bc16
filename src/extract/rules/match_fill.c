// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a noun group at a place of a rule.
// Goes out: the actors that it names, at its head or besides.

#include "extract/rules/match.h"
#include "extract/rules/spelling.h"

#include <assert.h>

bool
ent_match_is(const EntMatch* const match,
             const uint32_t        token,
             const uint32_t        word)
{
  const EntSpelled spelled = { match->bases, match->tokens, token };
  return ent_spelled_is(&spelled, word);
}

bool
ent_match_is_trigger(const EntMatch* const match,
                     const uint32_t        word,
                     const EntTriggerKind  kind)
{
  size_t n_bases = 0U;
  size_t n_found = 0U;
  if (!ent_match_begins(match, word, kind)) {
    return false;
  }

  const EntWordBase* const bases =
    ent_bases_get(match->bases, word, ent_trigger_part(kind), &n_bases);
  for (size_t i = 0U; i < n_bases; ++i) {
    const EntWording* const found =
      ent_wordings_find(&match->rules->triggers, kind, bases[i].id, &n_found);
    if (found && !found[n_found - 1U].n_rest) { // The shortest stands last
      return true;
    }
  }

  return false;
}

// Return whether a rule asks who does what its noun says
static bool
has_doer(const EntMatch* const match, const EntRule* const rule)
{
  const EntPlace* const places = (const EntPlace*)match->rules->places.items;
  const EntSlice        from   = rule->places[ENT_ROLE_FROM];
  bool                  is_so  = rule->places[ENT_ROLE_BOTH].end;
  for (uint32_t i = from.begin; i < from.end; ++i) {
    is_so = is_so || places[i].kind == ENT_PLACE_AGENT;
  }

  return is_so;
}

bool
ent_match_is_act(const EntMatch* const match, const uint32_t group)
{
  const uint32_t head    = ent_match_group(match, group)->head;
  const uint32_t word    = match->tokens->items[head].id;
  size_t         n_bases = 0U;
  if (!ent_match_begins(match, word, ENT_TRIGGER_NOUN)) {
    return false;
  }

  const EntWordBase* const bases =
    ent_bases_get(match->bases, word, ENT_NOUN, &n_bases);
  for (size_t i = 0U; i < n_bases; ++i) {
    size_t                  n_found = 0U;
    const EntWording* const found   = ent_wordings_find(
      &match->rules->triggers, ENT_TRIGGER_NOUN, bases[i].id, &n_found);
    for (size_t j = 0U; j < n_found; ++j) {
      if (!found[j].n_rest &&
          has_doer(match, ent_rule_get(match->rules, found[j].item))) {
        return true;
      }
    }
  }

  return false;
}

uint32_t
ent_match_mention(const EntMatch* const match, const uint32_t token)
{
  const uint32_t mention = match->links.mention_of[token];
  if (mention == ENT_NONE) {
    return ENT_NONE;
  }

  const EntMention* const found = &match->found->mentions[mention];
  return found->kind != ENT_MENTION_PLACE && found->actor != ENT_NO_ACTOR
           ? mention
           : ENT_NONE;
}

static void
add_filler(EntFillers* const out, const EntFiller filler)
{
  for (size_t i = 0U; i < out->n_items; ++i) {
    if (out->items[i].actor == filler.actor) {
      return;
    }
  }
  if (out->n_items < ENT_MAX_FILLERS) {
    out->items[out->n_items++] = filler;
  }
}

void
ent_fill_mention(const EntMatch* const match,
                 const uint32_t        mention,
                 const uint32_t        group,
                 EntFillers* const     out)
{
  size_t                n_members = 0U;
  const uint32_t* const members   = ent_actors_members(
    match->actors, &match->found->mentions[mention], &n_members);
  for (size_t i = 0U; i < n_members; ++i) {
    const EntFiller filler = { members[i], mention, group };
    add_filler(out, filler);
  }
}

uint32_t
ent_match_hosted(const EntMatch* const match,
                 const uint32_t        group,
                 const EntKnownWord    word)
{
  uint32_t phrase = match->links.first_hosted[group];
  while (phrase != ENT_NONE &&
         ent_match_phrase(match, phrase)->id != match->rules->known[word]) {
    phrase = match->links.next_hosted[phrase];
  }

  return phrase;
}

bool
ent_match_is_through(const EntMatch* const match, const uint32_t token)
{
  const uint32_t           word    = match->tokens->items[token].id;
  size_t                   n_bases = 0U;
  const EntWordBase* const bases =
    ent_bases_get(match->bases, word, ENT_NOUN, &n_bases);
  bool is_found = ent_keys_find(&match->rules->through, word);
  for (size_t i = 0U; i < n_bases; ++i) {
    is_found = is_found || ent_keys_find(&match->rules->through, bases[i].id);
  }

  return is_found;
}

uint32_t
ent_match_through(const EntMatch* const match, const uint32_t group)
{
  const EntNounGroup* const found = ent_match_group(match, group);
  const bool                is_open =
    found->kind == ENT_HEAD_NUMBER || ent_match_is_through(match, found->head);
  uint32_t phrase =
    is_open ? ent_match_hosted(match, group, ENT_WORD_OF) : ENT_NONE;
  if (phrase == ENT_NONE && found->kind == ENT_HEAD_NUMBER) {
    phrase = ent_match_hosted(match, group, ENT_WORD_IN); // $5 million in aid
  }
  return phrase == ENT_NONE ? ENT_NONE : ent_match_phrase(match, phrase)->group;
}

// Return the group of a name right behind a noun that says what it is, if the
// syntax does not know that they are one: Syria's ally Russia
static uint32_t
find_adjacent(const EntMatch* const match, const uint32_t group)
{
  const EntNounGroup* const found   = ent_match_group(match, group);
  const uint32_t            word    = match->tokens->items[found->head].id;
  const uint32_t            next    = found->end < match->tokens->n_items
                                        ? match->syntax->group_of[found->end]
                                        : ENT_NONE;
  const bool                is_name = next != ENT_NONE && next != group &&
                       ent_match_group(match, next)->kind == ENT_HEAD_NAME &&
                       ent_match_group(match, next)->begin == found->end;
  return is_name && found->kind == ENT_HEAD_NOUN &&
             ent_match_is_trigger(match, word, ENT_TRIGGER_BE)
           ? next
           : ENT_NONE;
}

// Return the group of a person behind a title with of: Secretary of State Rusk
static uint32_t
find_titled(const EntMatch* const match, const uint32_t group)
{
  const EntNounGroup* const found = ent_match_group(match, group);
  const uint32_t            word  = match->tokens->items[found->head].id;
  const uint32_t phrase           = ent_match_hosted(match, group, ENT_WORD_OF);
  const uint32_t object =
    phrase == ENT_NONE ? ENT_NONE : ent_match_phrase(match, phrase)->group;
  if (object == ENT_NONE ||
      !ent_match_is_trigger(match, word, ENT_TRIGGER_BE)) {
    return ENT_NONE;
  }

  const EntNounGroup* const other   = ent_match_group(match, object);
  const uint32_t            mention = ent_match_mention(match, other->head);
  const bool                is_behind =
    mention != ENT_NONE && match->found->mentions[mention].begin > other->begin;
  const EntActor* const actor =
    is_behind
      ? ent_actors_get(match->actors, match->found->mentions[mention].actor)
      : NULL;
  return actor && actor->kind == ENT_PERSON ? object : ENT_NONE;
}

static uint32_t
find_behind(const EntMatch* const match, const uint32_t group)
{
  const uint32_t adjacent = find_adjacent(match, group);
  return adjacent != ENT_NONE ? adjacent : find_titled(match, group);
}

uint32_t
ent_match_apposed(const EntMatch* const match, const uint32_t group)
{
  const uint32_t renames    = ent_match_group(match, group)->renames;
  const uint32_t renamed_by = match->links.renamed_by[group];
  return renames != ENT_NONE      ? renames
         : renamed_by != ENT_NONE ? renamed_by
                                  : find_behind(match, group);
}

// Add the actor at the head of a group in apposition
static void
fill_renamed(const EntMatch* const match,
             const uint32_t        group,
             EntFillers* const     out)
{
  const uint32_t other = ent_match_apposed(match, group);
  const uint32_t mention =
    other == ENT_NONE
      ? ENT_NONE
      : ent_match_mention(match, ent_match_group(match, other)->head);
  if (mention != ENT_NONE) {
    ent_fill_mention(match, mention, group, out);
  }
}

// Return what a relative pronoun stands for, or none
static uint32_t
find_host(const EntMatch* const match, const EntNounGroup* const group)
{
  const bool is_pronoun =
    group->kind == ENT_HEAD_PRONOUN && group->clause != ENT_NONE &&
    match->links.mention_of[group->head] == ENT_NONE &&
    ent_match_clause(match, group->clause)->link == ENT_CLAUSE_RELATIVE;
  return is_pronoun ? ent_match_clause(match, group->clause)->host : ENT_NONE;
}

static bool
is_between(const uint32_t token, const EntNounGroup* const group)
{
  return group && token >= group->begin && token < group->end;
}

// Return whether two names are joined by what stands between them
static bool
is_joined(const EntMatch* const match, uint32_t begin, const uint32_t end)
{
  for (; begin < end; ++begin) {
    const unsigned kind = match->tokens->items[begin].kind;
    const EntTag   tag  = ent_tagger_tag(match->tagger, begin);
    if (tag != ENT_TAG_COORDINATOR && kind != ENT_TOKEN_SLASH &&
        kind != ENT_TOKEN_COMMA && kind != ENT_TOKEN_DASH) {
      return false;
    }
  }

  return true;
}

// Return whether a token is a participle with a hyphen that does more than own:
// Soviet-backed, but not Russian-flagged or US-led
static bool
is_acted(const EntMatch* const match, const uint32_t token)
{
  const EntToken* const item = &match->tokens->items[token];
  if (item->n_parts < 2U) {
    return false;
  }

  const uint32_t last =
    match->tokens->parts[item->first_part + item->n_parts - 1U].id;
  return last != match->rules->known[ENT_WORD_LED] &&
         ent_match_is_trigger(match, last, ENT_TRIGGER_VERB);
}

void
ent_fill_before(const EntMatch* const match,
                const uint32_t        group,
                const uint32_t        token,
                const bool            is_first,
                EntFillers* const     out)
{
  const EntNounGroup* const found = ent_match_group(match, group);
  const EntNounGroup* const owner =
    found->owner == ENT_NONE ? NULL : ent_match_group(match, found->owner);
  uint32_t last = ENT_NONE;
  for (uint32_t t = found->begin; t < token;) {
    const uint32_t mention = ent_match_mention(match, t);
    const uint32_t end =
      mention == ENT_NONE ? t + 1U : match->found->mentions[mention].end;
    // The name of a body holds the noun itself: the Syrian government
    if (mention != ENT_NONE && end <= token + 1U && !is_between(t, owner) &&
        !is_acted(match, end - 1U)) {
      if (is_first && last != ENT_NONE && !is_joined(match, last, t)) {
        return;
      }
      ent_fill_mention(match, mention, group, out);
      last = end;
    }
    t = end;
  }
}

// Return whether a noun says what an actor is to another one: ally
static bool
is_role(const EntMatch* const match, const uint32_t token)
{
  size_t                   n_bases = 0U;
  const EntWordBase* const bases   = ent_bases_get(
    match->bases, match->tokens->items[token].id, ENT_NOUN, &n_bases);
  for (size_t i = 0U; i < n_bases; ++i) {
    size_t                  n_found = 0U;
    const EntWording* const found   = ent_wordings_find(
      &match->rules->triggers, ENT_TRIGGER_BE, bases[i].id, &n_found);
    for (size_t j = 0U; j < n_found; ++j) {
      const EntRule* const rule = ent_rule_get(match->rules, found[j].item);
      if (!found[j].n_rest && rule->predicate < ENT_HOLDS_OFFICE_IN) {
        return true;
      }
    }
  }

  return false;
}

// Add peoples that share the noun of a name: Pakistani and Indian forces
static void
fill_sharers(const EntMatch* const match,
             const uint32_t        group,
             const uint32_t        name,
             EntFillers* const     out)
{
  const EntMention* const mentions = match->found->mentions;
  const uint32_t          first    = ent_match_group(match, group)->begin;
  for (uint32_t i = name; i > 0U && mentions[i - 1U].begin >= first; --i) {
    const EntMention* const before = &mentions[i - 1U];
    if (before->kind != ENT_MENTION_DEMONYM ||
        before->end == mentions[i].begin ||
        ent_match_mention(match, before->begin) != i - 1U ||
        !is_joined(match, before->end, mentions[i].begin)) {
      return;
    }
    ent_fill_mention(match, i - 1U, group, out);
  }
}

// Three functions that look at groups on which others hang; `depth` bounds them
static void
fill_groups(const EntMatch* match,
            uint32_t        group,
            EntReach        reach,
            unsigned        depth,
            EntFillers*     out);

static void
fill_head(const EntMatch* const match,
          const uint32_t        group,
          const unsigned        depth,
          EntFillers* const     out)
{
  const EntNounGroup* const found    = ent_match_group(match, group);
  const uint32_t            mention  = ent_match_mention(match, found->head);
  const size_t              n_before = out->n_items;
  if (mention != ENT_NONE) {
    ent_fill_mention(match, mention, group, out);
    fill_sharers(match, group, mention, out);
    return;
  }

  fill_renamed(match, group, out);
  const uint32_t host = find_host(match, found);
  if (host != ENT_NONE && depth < ENT_MAX_DEPTH) {
    fill_head(match, host, depth + 1U, out);
  }
  if (out->n_items > n_before || found->kind == ENT_HEAD_NAME) {
    return;
  }

  // Who leads a state is meant himself: Noriega's leadership of Panama
  const bool is_owned =
    found->owner != ENT_NONE && ent_match_is_act(match, group);
  const uint32_t through =
    is_owned ? ENT_NONE : ent_match_through(match, group);
  if (through != ENT_NONE) {
    fill_groups(match, through, ENT_REACH_HEAD, depth + 1U, out);
  } else if (ent_match_is_through(match, found->head)) {
    if (found->owner != ENT_NONE) {
      fill_groups(match, found->owner, ENT_REACH_HEAD, depth + 1U, out);
    }
    if (out->n_items == n_before) {
      ent_fill_before(match, group, found->head, true, out);
    }
  }
}

static void
fill_phrase(const EntMatch* const match,
            const uint32_t        group,
            const EntKnownWord    word,
            const EntReach        reach,
            const unsigned        depth,
            EntFillers* const     out)
{
  const uint32_t phrase = ent_match_hosted(match, group, word);
  const uint32_t object =
    phrase == ENT_NONE ? ENT_NONE : ent_match_phrase(match, phrase)->group;
  if (object != ENT_NONE) {
    fill_groups(match, object, reach, depth + 1U, out);
  }
}

// Add who does an act: the invasion by Iraq, the invasion of Kuwait by Iraq
static void
fill_by(const EntMatch* const match,
        const uint32_t        group,
        const unsigned        depth,
        EntFillers* const     out)
{
  const size_t   n_before = out->n_items;
  const uint32_t phrase   = ent_match_hosted(match, group, ENT_WORD_OF);
  const uint32_t object =
    phrase == ENT_NONE ? ENT_NONE : ent_match_phrase(match, phrase)->group;
  fill_phrase(match, group, ENT_WORD_BY, ENT_REACH_HEAD, depth, out);
  if (out->n_items == n_before && object != ENT_NONE) {
    fill_phrase(match, object, ENT_WORD_BY, ENT_REACH_HEAD, depth, out);
  }
}

// Add who leads a group of several: the coalition led by the United States
static void
fill_led(const EntMatch* const match,
         const uint32_t        group,
         const unsigned        depth,
         EntFillers* const     out)
{
  const EntNounGroup* const found = ent_match_group(match, group);
  const uint32_t*           known = match->rules->known;
  const uint32_t            by    = found->end + 1U;
  if (by + 1U < match->tokens->n_items &&
      match->tokens->items[found->end].id == known[ENT_WORD_LED] &&
      match->tokens->items[by].id == known[ENT_WORD_BY]) {
    const bool     is_article = match->syntax->group_of[by + 1U] == ENT_NONE;
    const uint32_t leader     = match->syntax->group_of[by + 1U + is_article];
    if (leader != ENT_NONE) {
      fill_groups(match, leader, ENT_REACH_HEAD, depth + 1U, out);
    }
  }
}

// Add the actors that a group without one at its head names or belongs to
static void
fill_wide(const EntMatch* const match,
          const uint32_t        group,
          const EntReach        reach,
          const unsigned        depth,
          EntFillers* const     out)
{
  const EntNounGroup* const found    = ent_match_group(match, group);
  const size_t              n_before = out->n_items;
  const bool                is_free  = reach == ENT_REACH_ANY;
  const bool                is_act   = ent_match_is_act(match, group);
  if (!is_free && is_role(match, found->head)) {
    return;
  }

  if (found->owner != ENT_NONE) {
    fill_groups(match, found->owner, reach, depth + 1U, out);
  }
  if (out->n_items == n_before) {
    ent_fill_before(match, group, found->head, true, out);
  }
  if (out->n_items == n_before) {
    fill_led(match, group, depth, out);
  }
  if (out->n_items == n_before && is_act) {
    fill_by(match, group, depth, out);
  }
  if (out->n_items == n_before && (is_free || !is_act)) {
    fill_phrase(
      match, group, ENT_WORD_OF, is_free ? reach : ENT_REACH_HEAD, depth, out);
  }
  if (out->n_items == n_before && !is_act) {
    fill_phrase(match, group, ENT_WORD_IN, ENT_REACH_HEAD, depth, out);
  }
}

static void
fill_groups(const EntMatch* const match,
            const uint32_t        group,
            const EntReach        reach,
            const unsigned        depth,
            EntFillers* const     out)
{
  uint32_t next = group;
  for (size_t i = 0U;
       i < ENT_MAX_LIST && next != ENT_NONE && depth < ENT_MAX_DEPTH;
       ++i) {
    const size_t n_before = out->n_items;
    const bool   is_mixed =
      n_before && next != group && ent_match_is_act(match, next);
    fill_head(match, next, depth, out);
    if (out->n_items == n_before && reach != ENT_REACH_HEAD && !is_mixed) {
      fill_wide(match, next, reach, depth, out);
    }
    next = ent_match_group(match, next)->next;
  }
}

void
ent_fill_list(const EntMatch* const match,
              const uint32_t        group,
              const EntReach        reach,
              EntFillers* const     out)
{
  assert(group != ENT_NONE);
  fill_groups(match, group, reach, 0U, out);
}

void
ent_fill_one(const EntMatch* const match,
             const uint32_t        group,
             EntFillers* const     out)
{
  assert(group != ENT_NONE);
  fill_head(match, group, 0U, out);
}

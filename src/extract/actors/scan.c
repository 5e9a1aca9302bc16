// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a sentence, known labels, and names that the report gives.
// Goes out: mentions in their order; in the survey, names to be found later.

#include "extract/actors/scan.h"

#include "base/text.h"
#include "base/try.h"

#include <assert.h>

#define MAX_PAIR 4U // Actors of a word with hyphens: US-Japan-Korea

// Stretch of a name whose head is a place or thing
typedef struct {
  EntNamePhrase phrase;
  uint32_t      begin;
} Zone;

// Return how a label speaks of its actor
static EntMentionKind
kind_of_label(const EntActors* const     actors,
              const EntLabelMatch* const match,
              const uint8_t              role)
{
  const bool is_body = role == ENT_LABEL_HIDDEN &&
                       ent_use(actors, match->end - 1U) & ENT_WORD_BODY;
  return match->is_partial || role == ENT_LABEL_DEMONYM ? ENT_MENTION_DEMONYM
         : role == ENT_LABEL_METONYM                    ? ENT_MENTION_METONYM
         : is_body                                      ? ENT_MENTION_BODY
                                                        : ENT_MENTION_NAME;
}

// Note that a sentence names an actor
static void
note_actor(EntActors* const actors, const uint32_t index, const bool is_sure)
{
  EntActorItem* const item = &actors->items[index];
  item->last_sentence      = actors->n_sentence;
  if (actors->is_survey) {
    item->n_seen += is_sure;
  } else {
    ++item->n_found;
  }
}

// Return where a label ends without those who act for its state: an army in
// small letters is the state itself
static uint32_t
end_without_body(const EntActors* const     actors,
                 const uint32_t             begin,
                 const EntLabelMatch* const match,
                 const uint32_t             actor)
{
  const EntActorItem* const item = &actors->items[actor];
  uint32_t                  end  = match->end;
  if (item->record.kind != ENT_ORGANIZATION || item->parent == ENT_NO_ACTOR ||
      actors->items[item->parent].record.kind != ENT_STATE ||
      !(ent_use(actors, end - 1U) & ENT_WORD_BODY)) {
    return end;
  }

  while (end > begin + 1U &&
         !(actors->tokens->items[end - 1U].flags & ENT_TOKEN_CAPITAL) &&
         ent_use(actors, end - 1U) & (ENT_WORD_BODY | ENT_WORD_KIND)) {
    --end;
  }
  while (end > begin + 1U && end < match->end &&
         ent_is_kind(actors, end - 1U, ENT_TOKEN_CLITIC)) {
    --end;
  }

  return end;
}

// Let the last mention reach over those who act for it
static void
extend(EntActors* const actors)
{
  EntMention* const  mention = &actors->mentions[actors->n_mentions - 1U];
  const EntActorKind kind    = actors->items[mention->actor].record.kind;
  const uint32_t     state   = ent_actors_state(actors, mention->actor);
  uint32_t           end     = mention->end;
  if (kind == ENT_STATE) {
    end = ent_body_end(actors, mention->begin, end);
  } else if (kind == ENT_PERSON) {
    end = ent_rule_end(actors, end);
  }
  if (end == mention->end || state == ENT_NO_ACTOR) {
    return;
  }

  mention->end   = end;
  mention->actor = state;
  mention->kind  = ENT_MENTION_BODY;
}

static EntStatus
add_known(EntActors* const           actors,
          const uint32_t             begin,
          const EntLabelMatch* const match,
          const uint32_t             choice,
          const Zone* const          zone,
          uint32_t* const            end)
{
  const EntBearer bearer = match->bearers[choice];
  uint32_t        actor  = 0U;
  ENT_TRY(ent_actors_of_entry(actors, bearer.entry, &actor));
  note_actor(actors, actor, bearer.label->need == ENT_CONTEXT_NONE);

  const uint32_t small = end_without_body(actors, begin, match, actor);
  const bool     has_article =
    ent_is_word(actors, begin, "the") && match->end > begin + 1U &&
    (!ent_is_capital(actors, begin) ||
     actors->tokens->items[begin].flags & ENT_TOKEN_FIRST);
  EntMention mention = { begin + has_article,
                         small,
                         actor,
                         (uint8_t)kind_of_label(
                           actors, match, bearer.label->role) };
  if (small < match->end) {
    mention.actor = actors->items[actor].parent;
    mention.kind  = ENT_MENTION_DEMONYM;
  }

  // Inside the name of a place or thing it is none who acts
  const bool is_short    = match->end == zone->phrase.head;
  const bool is_of_place = zone->phrase.kind == ENT_PHRASE_PLACE;
  const bool is_place = zone->phrase.end > begin && (is_short || is_of_place) &&
                        zone->phrase.kind != ENT_PHRASE_ORG &&
                        (mention.kind != ENT_MENTION_DEMONYM ||
                         (is_of_place && (is_short || zone->begin < begin)));
  const bool is_region = begin && ent_is_capital(actors, begin - 1U) &&
                         ent_use(actors, begin - 1U) & ENT_WORD_BEFORE &&
                         !ent_is_word(actors, begin - 1U, "saint");
  const EntMark mark = { 0U, 0U, bearer.label->role, bearer.label->need };
  if (actors->is_survey && bearer.label->role == ENT_LABEL_HIDDEN) {
    ENT_TRY(ent_ruler_look(actors, begin, match->end, actor));
  }
  if (is_place || is_region) {
    mention.kind = ENT_MENTION_PLACE;
  }

  ENT_TRY(ent_actors_mention(actors, mention, mark));
  if (mention.kind != ENT_MENTION_PLACE && mention.kind != ENT_MENTION_BODY &&
      !match->is_partial) {
    extend(actors);
  }
  *end = actors->mentions[actors->n_mentions - 1U].end;
  return ent_acronym_bind(actors, end);
}

static EntStatus
add_local(EntActors* const    actors,
          const uint32_t      begin,
          const EntLocalMatch match,
          const uint32_t      actor,
          uint32_t* const     end)
{
  const EntMention mention = { begin, match.end, actor, ENT_MENTION_NAME };
  const EntMark    mark    = { 0U, 0U, 0U, 0U };
  note_actor(actors, actor, true);
  ENT_TRY(ent_actors_mention(actors, mention, mark));
  if (actors->items[actor].record.kind == ENT_PERSON) {
    extend(actors);
  }
  *end = actors->mentions[actors->n_mentions - 1U].end;
  return ent_acronym_bind(actors, end);
}

// What behind a hyphen says nothing of the actor before it: Soviet-era
static const char* const no_parts[] = { "speaking", "language", "era", "born",
                                        "style",    "speaker",  "like" };

// Return whether a word with hyphens only tells a language, time or manner
static bool
is_manner(const EntActors* const actors, const EntToken* const token)
{
  const EntTokenPart* const last =
    &actors->tokens->parts[token->first_part + token->n_parts - 1U];
  const EntText word = ent_names_get(actors->tokens->names, last->id);
  for (size_t i = 0U; i < sizeof(no_parts) / sizeof(no_parts[0]); ++i) {
    if (ent_text_is(word, no_parts[i])) {
      return true;
    }
  }

  return false;
}

// Add the actors that a word with hyphens names: US-led, Israel-Iran
static EntStatus
add_parts(EntActors* const actors, const uint32_t begin, uint32_t* const end)
{
  const EntToken* const     token = &actors->tokens->items[begin];
  const EntTokenPart* const parts = actors->tokens->parts + token->first_part;
  const EntWordUses* const  uses  = actors->gazetteer->words.items;
  uint32_t                  members[MAX_PAIR];
  size_t                    n_members = 0U;
  uint8_t                   role      = 0U;
  if (uses[parts[0].id] & ENT_WORD_PREFIX || is_manner(actors, token)) {
    return ENT_SUCCESS;
  }

  uint32_t last = begin + 1U;
  for (size_t i = 0U; i < token->n_parts && n_members < MAX_PAIR; ++i) {
    const bool    is_last = i && i + 1U == token->n_parts;
    EntLabelMatch match =
      ent_gazetteer_match_part(actors->gazetteer, &parts[i], actors->sentence);
    if (is_last) {
      const EntLabelMatch rest = ent_gazetteer_match_rest(
        actors->gazetteer, actors->tokens, actors->sentence, begin);
      match = rest.end > last ? rest : match;
      last  = rest.end > last ? rest.end : last;
    }
    if (!match.n_bearers) {
      break;
    }

    const uint32_t choice = ent_label_choose(actors, &match, begin);
    const size_t   best   = choice < match.n_bearers ? choice : 0U;
    ENT_TRY(ent_actors_of_entry(
      actors, match.bearers[best].entry, &members[n_members]));
    role = match.bearers[best].label->role;
    ++n_members;
  }
  if (!n_members) {
    return ENT_SUCCESS;
  }

  for (size_t i = 0U; i < n_members; ++i) {
    note_actor(actors, members[i], true);
  }

  const bool       is_pair = n_members > 1U;
  const EntMention mention = { begin,
                               last,
                               members[0],
                               (uint8_t)(is_pair && role != ENT_LABEL_DEMONYM
                                           ? ENT_MENTION_NAME
                                           : ENT_MENTION_DEMONYM) };
  const EntMark    mark    = { 0U, 0U, role, 0U };
  ENT_TRY(ent_actors_mention(actors, mention, mark));
  *end = last;
  return is_pair ? ent_actors_set_members(
                     actors, actors->n_mentions - 1U, members, n_members)
                 : ENT_SUCCESS;
}

// What may begin with a token
typedef struct {
  EntLabelMatch known;
  uint32_t      choice; // Among those who bear the label
  EntLocalMatch local;
  uint32_t      actor; // Whom the report's own name means
} Candidates;

// Return whether a label names a state by its ruler: Castro's Cuba
static bool
is_by_ruler(const EntActors* const     actors,
            const uint32_t             begin,
            const EntLabelMatch* const match)
{
  if (match->bearers[0].label->role != ENT_LABEL_HIDDEN) {
    return false;
  }

  const EntLabelMatch last =
    ent_known_label(actors, match->end - 1U, match->end);
  for (uint32_t i = begin + 1U; i + 1U < match->end; ++i) {
    if (ent_is_kind(actors, i, ENT_TOKEN_CLITIC) && last.n_bearers) {
      return true;
    }
  }

  return false;
}

// Return whether the rule of a person is that of someone else of this report
static bool
is_other_rule(const EntActors* const     actors,
              const uint32_t             begin,
              const EntLabelMatch* const match)
{
  if (match->bearers[0].label->role != ENT_LABEL_HIDDEN ||
      !(ent_use(actors, match->end - 1U) & ENT_WORD_PEOPLE)) {
    return false;
  }

  const EntLocalMatch local =
    ent_local_names_match(&actors->local, actors->tokens, begin);
  if (!local.end || local.end >= match->end) {
    return false;
  }

  const uint32_t person = actors->local.names[local.name].actor;
  const uint32_t state  = ent_actors_state(actors, person);
  return actors->items[person].record.kind == ENT_PERSON &&
         (state == ENT_NO_ACTOR
            ? !ent_is_entry_seen(actors, match->bearers[0].entry)
            : actors->items[state].entry != match->bearers[0].entry);
}

static Candidates
find_candidates(const EntActors* const actors, const uint32_t begin)
{
  Candidates found;
  found.known      = ent_known_label(actors, begin, SIZE_MAX);
  found.choice     = ENT_MAX_BEARERS;
  found.local.end  = 0U;
  found.local.name = 0U;
  found.actor      = ENT_NO_ACTOR;
  // The label behind an article goes first: the U.S. Navy
  if (found.known.end > begin + 1U && ent_is_word(actors, begin, "the") &&
      ent_known_label(actors, begin + 1U, SIZE_MAX).end >= found.known.end) {
    found.known.end = 0U;
  }
  const uint32_t id = actors->tokens->items[begin].id;
  if (found.known.end == begin + 1U && id < actors->small_room &&
      actors->small[id] & ENT_WORD_IS_OTHER && ent_is_capital(actors, begin)) {
    found.known.end = 0U; // The report explains these letters otherwise
  }
  if (found.known.end) {
    const bool is_out = is_by_ruler(actors, begin, &found.known) ||
                        is_other_rule(actors, begin, &found.known);
    found.choice =
      is_out ? ENT_MAX_BEARERS : ent_label_choose(actors, &found.known, begin);
    found.known.end = found.choice < ENT_MAX_BEARERS ? found.known.end : 0U;
  }
  if (ent_is_capital(actors, begin) || ent_is_ordinal(actors, begin) ||
      actors->uses[begin] & ENT_WORD_PARTICLE) {
    found.local = ent_local_names_match(&actors->local, actors->tokens, begin);
    found.actor = found.local.end ? ent_local_choose(actors, found.local, begin)
                                  : ENT_NO_ACTOR;
    found.local.end = found.actor != ENT_NO_ACTOR ? found.local.end : 0U;
  }

  return found;
}

// Return whether the report's own name goes before a known label
static bool
is_local_better(const EntActors* const actors, const Candidates* const found)
{
  if (!found->local.end || found->local.end < found->known.end) {
    return false;
  }
  if (found->local.end > found->known.end) {
    return true;
  }

  const EntLocalName* const name = &actors->local.names[found->local.name];
  return name->kind == ENT_LOCAL_ACRONYM ||
         found->known.bearers[found->choice].label->need != ENT_CONTEXT_NONE;
}

// Return whether a surname is part of a thing's name: Brezhnev Doctrine
static bool
is_of_thing(const Zone* const zone, const Candidates* const found)
{
  return zone->phrase.kind != ENT_PHRASE_ORG &&
         found->local.end == zone->phrase.head &&
         found->local.end < zone->phrase.end;
}

// Return whether a known label names a state or bloc: Soviet Union
static bool
is_land(const EntActors* const actors, const Candidates* const found)
{
  const EntGazetteerTable* table = NULL;
  const EntEntry           entry = found->known.bearers[found->choice].entry;
  const uint32_t           kind =
    ent_gazetteer_entry(actors->gazetteer, entry, &table)->kind;
  return kind == ENT_STATE || kind == ENT_BLOC;
}

static EntStatus
scan_name(EntActors* const actors,
          const uint32_t   begin,
          Zone* const      zone,
          uint32_t* const  end)
{
  const Candidates    found      = find_candidates(actors, begin);
  const bool          is_capital = ent_is_capital(actors, begin);
  const EntNamePhrase phrase     = ent_name_phrase(actors, begin);
  const uint32_t      best =
    found.local.end > found.known.end ? found.local.end : found.known.end;
  const bool is_state = found.known.end == phrase.head + 1U &&
                        phrase.end > found.known.end && is_land(actors, &found);
  if (phrase.end > best && phrase.kind == ENT_PHRASE_ORG && !is_state) {
    const size_t n_mentions = actors->n_mentions;
    ENT_TRY(ent_organization_add(actors, phrase, begin, &found.known, end));
    if (actors->n_mentions > n_mentions) {
      const EntMention* const last = &actors->mentions[n_mentions];
      note_actor(actors, last->actor, true);
      return ent_acronym_bind(actors, end);
    }
  }
  if (phrase.end > zone->phrase.end && phrase.end > best) {
    zone->phrase = phrase;
    zone->begin  = begin;
  }
  if (is_local_better(actors, &found)) {
    if (is_of_thing(zone, &found) &&
        !(ent_rule_end(actors, found.local.end) > found.local.end)) {
      *end = zone->phrase.end;
      return ENT_SUCCESS;
    }
    return add_local(actors, begin, found.local, found.actor, end);
  }
  if (found.known.end) {
    return add_known(actors, begin, &found.known, found.choice, zone, end);
  }

  return is_capital && actors->is_survey && begin >= zone->phrase.end
           ? ent_person_look(actors, begin, end)
           : ENT_SUCCESS;
}

// Return whether a known label begins with a word
static bool
is_root(const EntActors* const actors, const uint32_t token)
{
  const EntGazetteer* const gazetteer = actors->gazetteer;
  const uint32_t            id        = actors->tokens->items[token].id;
  for (size_t i = 0U; i < gazetteer->n_parts; ++i) {
    if (gazetteer->parts[i].roots[id]) {
      return true;
    }
  }

  return false;
}

// Return whether a name can begin with a token
static bool
can_begin(const EntActors* const actors, const uint32_t token)
{
  const EntToken* const item = &actors->tokens->items[token];
  return item->kind == ENT_TOKEN_WORD
           ? item->flags & ENT_TOKEN_CAPITAL || item->n_parts ||
               actors->uses[token] & ENT_WORD_PARTICLE || is_root(actors, token)
           : ent_is_ordinal(actors, token);
}

static EntStatus
scan_token(EntActors* const actors,
           const uint32_t   begin,
           Zone* const      zone,
           uint32_t* const  end)
{
  const EntToken* const token = &actors->tokens->items[begin];
  if (can_begin(actors, begin)) {
    ENT_TRY(scan_name(actors, begin, zone, end));
  }
  if (*end == begin && token->n_parts) {
    ENT_TRY(add_parts(actors, begin, end));
  }
  if (*end == begin && !actors->is_survey &&
      actors->uses[begin] & (ENT_WORD_PRONOUN | ENT_WORD_FUNCTION)) {
    ENT_TRY(ent_reference_add(actors, begin, end));
  }

  return ENT_SUCCESS;
}

// Return whether a token can begin neither a name nor a reference
static bool
is_dull(const EntActors* const actors, const uint32_t token)
{
  const EntToken* const item = &actors->tokens->items[token];
  if (item->kind == ENT_TOKEN_NUMBER) {
    return false;
  }
  if (item->kind != ENT_TOKEN_WORD) {
    return true;
  }

  return !(item->flags & ENT_TOKEN_CAPITAL || item->n_parts ||
           actors->uses[token] &
             (ENT_WORD_PRONOUN | ENT_WORD_FUNCTION | ENT_WORD_PARTICLE) ||
           is_root(actors, token));
}

EntStatus
ent_actors_scan(EntActors* const actors)
{
  Zone zone = { { 0U, 0U, ENT_PHRASE_NONE }, 0U };
  for (uint32_t i = 0U; i < actors->n_tokens;) {
    uint32_t end = i;
    if (actors->is_survey && ent_is_kind(actors, i, ENT_TOKEN_BRACKET)) {
      ent_acronym_block(actors, i);
    }
    if (!is_dull(actors, i)) {
      ENT_TRY(scan_token(actors, i, &zone, &end));
    }
    i = end > i ? end : i + 1U;
  }

  ent_places_find(actors);
  ENT_TRY(ent_units_find(actors));
  return ent_offices_find(actors);
}

// Keep how each actor is first named
static EntStatus
note_forms(EntActors* const actors)
{
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    const EntMention* const mention = &actors->mentions[i];
    EntActorItem* const     item =
      mention->actor != ENT_NO_ACTOR && mention->kind == ENT_MENTION_NAME
            ? &actors->items[mention->actor]
            : NULL;
    if (!item || item->form.size || actors->marks[i].n_members) {
      continue;
    }

    uint32_t end = mention->begin + 1U;
    while (end < mention->end && !ent_is_kind(actors, end, ENT_TOKEN_BRACKET)) {
      ++end;
    }
    ENT_TRY(ent_arena_text(&actors->arena,
                           ent_words_text(actors, mention->begin, end),
                           &item->form));
  }

  return ENT_SUCCESS;
}

EntStatus
ent_actors_survey(EntActors* const       actors,
                  const EntTokens* const tokens,
                  const EntText          sentence)
{
  assert(actors);
  assert(actors->is_survey);
  ENT_TRY(ent_actors_begin(actors, tokens, NULL, sentence));
  return ent_actors_scan(actors);
}

EntStatus
ent_actors_find(EntActors* const       actors,
                const EntTokens* const tokens,
                const EntTagger* const tagger,
                const EntText          sentence,
                const bool             is_new_paragraph,
                EntFound* const        found)
{
  assert(actors);
  assert(found);
  (void)is_new_paragraph;
  if (actors->is_survey) {
    ENT_TRY(ent_person_finish(actors));
  }

  ENT_TRY(ent_actors_begin(actors, tokens, tagger, sentence));
  ENT_TRY(ent_actors_scan(actors));
  ENT_TRY(note_forms(actors));
  found->mentions   = actors->mentions;
  found->n_mentions = actors->n_mentions;
  found->ties       = actors->ties;
  found->n_ties     = actors->n_ties;
  return ENT_SUCCESS;
}

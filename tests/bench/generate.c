// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a number of claims, and a seed.
// Goes out: a made-up dossier in XML: always 5,000 actors, 20,000
// relationships, 100 passages a report, three claims in two passages.  The
// same arguments give the same bytes on every machine.

#include "words.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define N_ACTORS 5000U
#define N_RELATIONSHIPS 20000U
#define N_SLOTS 65536U // Of the table of relationships, a power of two
#define N_PASSAGES 100U
#define N_SOURCES 60U
#define QUOTE_SIZE 200U

typedef struct {
  uint32_t from;      // Actor
  uint32_t to;        // Actor
  uint32_t predicate; // Index of its word
} Relationship;

typedef struct {
  uint64_t     random; // State of the generator of numbers
  Relationship relationships[N_RELATIONSHIPS];
  uint32_t     slots[N_SLOTS];             // Relationship and one, by ends
  unsigned     n_relationships;            // Number made
  uint64_t     n_claims;                   // Claims written
  uint64_t     n_wanted;                   // Claims to write
  char         quote[2U * QUOTE_SIZE + 8]; // Quote being made
  unsigned     quote_size;                 // Its bytes
  unsigned     n_points;                   // Its code points
} Generator;

// Numbers

// Return 64 random bits (splitmix64 by Sebastiano Vigna, public domain)
static uint64_t
next_random(Generator* const g)
{
  uint64_t z = g->random += UINT64_C(0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30U)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27U)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31U);
}

static uint32_t
below(Generator* const g, const uint32_t limit)
{
  return (uint32_t)((next_random(g) >> 32U) * limit >> 32U);
}

static bool
chance(Generator* const g, const uint32_t percent)
{
  return below(g, 100U) < percent;
}

static const char*
pick(Generator* const g, const Words words)
{
  return words.items[below(g, words.n_items)];
}

static void
write_text(const char* const text, const unsigned size)
{
  for (unsigned i = 0U; i < size; ++i) {
    if (text[i] == '&') {
      fputs("&amp;", stdout);
    } else {
      putchar(text[i]);
    }
  }
}

// Actors: the index alone gives kind and name

static const char*
item(const Words words, const uint32_t index)
{
  return words.items[index % words.n_items];
}

// Write an actor's two words as a name, or as an id
static void
write_actor_name(const uint32_t actor, const bool is_id)
{
  const ActorFamily* const f     = actor_family(actor);
  const uint32_t           i     = actor - f->begin;
  const char* const        first = item(f->first, i);
  const char* const        last  = item(f->last, i / f->first.n_items);
  for (const char* c = first; *c; ++c) {
    putchar(is_id && *c >= 'A' && *c <= 'Z' ? *c + ('a' - 'A') : *c);
  }

  putchar(is_id ? '-' : ' ');
  for (const char* c = last; *c; ++c) {
    const bool is_upper = *c >= 'A' && *c <= 'Z';

    putchar(!is_id ? *c : is_upper ? *c + ('a' - 'A') : *c == ' ' ? '-' : *c);
  }
}

static void
write_actor_attribute(const char* const name, const uint32_t actor)
{
  printf(" %s=\"", name);
  write_actor_name(actor, true);
  putchar('"');
}

static void
write_actor(Generator* const g, const uint32_t actor)
{
  const ActorFamily* const f = actor_family(actor);

  fputs("  <actor", stdout);
  write_actor_attribute("id", actor);
  printf(" kind=\"%s\"", f->kind);
  if (f != actor_family(0U) && chance(g, 60U)) {
    write_actor_attribute("rolls-up-to", below(g, N_STATES));
  }
  if (chance(g, 50U)) {
    printf(" same-as=\"http://www.wikidata.org/entity/Q%u\"", 1000U + actor);
  }

  fputs(">\n    <name>", stdout);
  write_actor_name(actor, false);
  fputs("</name>\n", stdout);
  if (chance(g, 40U)) {
    printf("    <alias>%s %u</alias>\n", pick(g, nouns), actor);
  }
  fputs("  </actor>\n", stdout);
}

// Relationships

static bool
add_relationship(Generator* const g, const Relationship r)
{
  const bool is_swapped =
    r.predicate < N_SYMMETRIC && r.from > r.to; // One edge, either way
  const uint64_t from = is_swapped ? r.to : r.from;
  const uint64_t to   = is_swapped ? r.from : r.to;
  const uint64_t key  = (from * N_ACTORS + to) * N_PREDICATES + r.predicate;

  uint32_t i = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 48U);
  for (; g->slots[i]; i = (i + 1U) % N_SLOTS) {
    const Relationship* const other   = &g->relationships[g->slots[i] - 1U];
    const bool                is_same = other->from == from && other->to == to;
    if (is_same && other->predicate == r.predicate) {
      return false;
    }
  }

  const Relationship kept = { (uint32_t)from, (uint32_t)to, r.predicate };

  g->relationships[g->n_relationships++] = kept;
  g->slots[i]                            = g->n_relationships;
  return true;
}

// States and well-known actors stand in more relationships than others
static uint32_t
pick_actor(Generator* const g)
{
  return below(g, chance(g, 40U) ? N_STATES : N_ACTORS);
}

static void
make_relationships(Generator* const g)
{
  while (g->n_relationships < N_RELATIONSHIPS) {
    const uint32_t     predicate = below(g, N_PREDICATES);
    const uint32_t     from      = predicate == HOLDS_OFFICE_IN
                                     ? FIRST_PERSON + below(g, N_PERSONS)
                                     : pick_actor(g);
    const Relationship r         = { from, pick_actor(g), predicate };
    if (r.from != r.to) {
      add_relationship(g, r);
    }
  }
}

// Quotes

static void
add_word(Generator* const g, const char* const word)
{
  for (const char* c = word; *c; ++c) {
    g->quote[g->quote_size++] = *c;
    g->n_points += ((unsigned char)*c & 0xC0U) != 0x80U;
  }
}

static void
make_quote(Generator* const g)
{
  const uint32_t size = QUOTE_SIZE - 60U + below(g, 100U);

  g->quote_size = 0U;
  g->n_points   = 0U;
  add_word(g, pick(g, openings));
  while (g->quote_size < size) {
    add_word(g, " ");
    add_word(g, pick(g, chance(g, 45U) ? small_words : nouns));
    add_word(g, chance(g, 6U) ? "," : "");
  }

  add_word(g, " ");
  add_word(g, pick(g, closings));
}

// Claims

static void
write_date(Generator* const g, const char* const name, const uint32_t year)
{
  printf(" %s=\"%u", name, year);
  if (chance(g, 70U)) {
    printf("-%02u", 1U + below(g, 12U));
    if (chance(g, 70U)) {
      printf("-%02u", 1U + below(g, 28U));
    }
  }
  putchar('"');
}

static void
write_dates(Generator* const g)
{
  const uint32_t year = 1990U + below(g, 30U);
  if (chance(g, 20U)) {
    write_date(g, "from-date", year);
    if (chance(g, 30U)) {
      write_date(g, "to-date", year + 1U + below(g, 5U));
    }
  }
}

static void
write_voice(Generator* const g)
{
  const bool is_negated = chance(g, 6U);
  if (is_negated) {
    fputs(" polarity=\"negated\"", stdout);
  }
  if (chance(g, 45U)) {
    printf(" modality=\"%s\"", pick(g, modalities));
  }
  if (chance(g, 40U)) {
    write_actor_attribute("speaker", pick_actor(g));
    printf(" says=\"%s\"",
           is_negated && chance(g, 50U) ? "denied" : pick(g, speech_acts));
    if (chance(g, 10U)) {
      write_actor_attribute("relayed-by", pick_actor(g));
    }
  }
  if (chance(g, 25U)) {
    printf(" hedge=\"%s\"", pick(g, hedges));
  }
}

static void
write_origin(Generator* const g)
{
  if (chance(g, 70U)) {
    printf(" wording=\"%s\"", pick(g, wordings));
  }
  if (chance(g, 50U)) {
    printf(
      " rule=\"%s\" confidence=\"0.%u\"", pick(g, rules), 50U + below(g, 50U));
  }
  if (chance(g, 5U)) {
    printf(" analytic-confidence=\"%s\"", pick(g, confidences));
  }
}

// All relationships come once, then those at the front more often
static const Relationship*
pick_relationship(Generator* const g)
{
  const uint32_t limit = 1U + below(g, N_RELATIONSHIPS);

  return &g->relationships[g->n_claims < N_RELATIONSHIPS ? g->n_claims
                                                         : below(g, limit)];
}

static void
write_claim(Generator* const g, const Relationship* const r)
{
  fputs("    <claim", stdout);
  write_actor_attribute("from", r->from);
  printf(" is=\"%s\"", predicates[r->predicate]);
  write_actor_attribute("to", r->to);
  write_voice(g);
  if (r->predicate == HOLDS_OFFICE_IN && chance(g, 90U)) {
    printf(" office=\"%s\"", pick(g, offices));
  }
  write_dates(g);
  write_origin(g);
  if (r->predicate == SUPPLIER_OF && chance(g, 80U)) {
    printf(">\n      <goods>%s</goods>\n", pick(g, goods));
    if (chance(g, 40U)) {
      printf("      <goods>%s shipments</goods>\n", pick(g, nouns));
    }
    fputs("    </claim>\n", stdout);
  } else {
    fputs("/>\n", stdout);
  }

  ++g->n_claims;
}

// Two claims of one passage state different relationships
static void
write_claims(Generator* const g, const bool is_pair)
{
  const Relationship* const first = pick_relationship(g);
  write_claim(g, first);
  if (is_pair && g->n_claims < g->n_wanted) {
    const Relationship* second = first;
    while (second == first) {
      second = pick_relationship(g);
    }
    write_claim(g, second);
  }
}

// Reports

static void
write_report(Generator* const g, const unsigned report)
{
  printf("  <report id=\"report-%u\" title=\"The %s and the %s\" "
         "publisher=\"%s Review\"",
         report,
         pick(g, nouns),
         pick(g, nouns),
         pick(g, nouns));
  write_date(g, "issued", 2020U + below(g, 6U));
  printf(" lang=\"en\" href=\"https://review.example.org/%u/%s\"/>\n",
         report,
         pick(g, nouns));
}

static void
write_source(Generator* const g, const unsigned report, const unsigned note)
{
  const char* const host = pick(g, hosts);
  const char* const path = pick(g, nouns);
  printf("  <source id=\"n%u-1\" report=\"report-%u\" note=\"%u\"",
         note,
         report,
         note);
  printf(" href=\"https://%s/%s/%u-%u\"", host, path, report, note);
  if (chance(g, 30U)) {
    printf(" printed=\"%s [dot] example/%s/%u-%u\"", path, path, report, note);
  }
  if (chance(g, 20U)) {
    printf(">The %s and the %s, p. %u</source>\n",
           pick(g, nouns),
           pick(g, goods),
           1U + below(g, 300U));
  } else {
    fputs("/>\n", stdout);
  }
}

static void
write_cited(Generator* const g)
{
  const unsigned first = 1U + below(g, N_SOURCES - 2U);
  if (chance(g, 85U)) {
    printf(" sources=\"n%u-1", first);
    for (unsigned i = 1U; i < 3U && chance(g, 40U); ++i) {
      printf(" n%u-1", first + i);
    }
    putchar('"');
  }
}

// Write a passage and return where the next one begins in the report
static unsigned
write_passage(Generator* const g,
              const unsigned   report,
              const unsigned   number,
              const unsigned   start)
{
  make_quote(g);
  printf("  <passage id=\"s%u\" report=\"report-%u\" number=\"%u\"",
         number,
         report,
         number);
  printf(" start=\"%u\" end=\"%u\"", start, start + g->n_points);
  write_cited(g);
  if (chance(g, 10U)) {
    printf(" prefix=\"%s \"", pick(g, nouns));
  }
  fputs(">\n    <quote>", stdout);
  write_text(g->quote, g->quote_size);
  fputs("</quote>\n", stdout);
  write_claims(g, number % 2U == 0U);
  fputs("  </passage>\n", stdout);
  return start + g->n_points + 1U + below(g, 300U);
}

static void
write_dossier(Generator* const g)
{
  fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<dossier xmlns=\"https://w3id.org/entente/dossier\">\n",
        stdout);
  for (uint32_t i = 0U; i < N_ACTORS; ++i) {
    write_actor(g, i);
  }

  make_relationships(g);
  for (unsigned report = 1U; g->n_claims < g->n_wanted; ++report) {
    write_report(g, report);
    for (unsigned i = 1U; i <= N_SOURCES; ++i) {
      write_source(g, report, i);
    }

    unsigned start = 0U;
    for (unsigned i = 1U; i <= N_PASSAGES && g->n_claims < g->n_wanted; ++i) {
      start = write_passage(g, report, i, start);
    }
  }

  fputs("</dossier>\n", stdout);
}

int
main(const int argc, char** const argv)
{
  if (argc < 2 || argc > 3) {
    fputs("usage: entente_generate CLAIMS [SEED] > dossier.xml\n", stderr);
    return 2;
  }

  Generator* const g = (Generator*)calloc(1U, sizeof(Generator));
  if (!g) {
    return 3;
  }

  g->n_wanted = strtoull(argv[1], NULL, 10);
  g->random   = argc > 2 ? strtoull(argv[2], NULL, 10) : 1U;
  write_dossier(g);
  free(g);
  return fflush(stdout) || ferror(stdout) ? 3 : 0;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/relations.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "model/naming.h"
#include "model/record.h"

#include <assert.h>
#include <string.h>

#define SAYS_PLAIN UINT64_C(1)   // The report states the plain relation
#define SAYS_NEGATED UINT64_C(2) // The report denies it
#define RELATION_SHIFT 2U        // The rest is the relation's index

EntRelations
ent_relations_init(const EntAllocator* const memory)
{
  assert(memory);
  EntRelations relations;
  memset(&relations, 0, sizeof(relations));
  relations.memory    = memory;
  relations.names     = ent_names_init(memory);
  relations.by_ends   = ent_keys_init(memory);
  relations.by_report = ent_keys_init(memory);
  relations.by_office = ent_keys_init(memory);
  return relations;
}

void
ent_relations_clear(EntRelations* const relations)
{
  assert(relations);
  ent_names_clear(&relations->names);
  ent_memory_free(relations->memory, relations->relations);
  ent_memory_free(relations->memory, relations->offices);
  ent_keys_clear(&relations->by_ends);
  ent_keys_clear(&relations->by_report);
  ent_keys_clear(&relations->by_office);
}

// Spread a tuple of numbers or hashes over a table
static uint64_t
mix(const uint64_t a, const uint64_t b, const uint64_t c)
{
  uint64_t key =
    a * 0x9E3779B97F4A7C15U ^ b * 0xC2B2AE3D27D4EB4FU ^ c * 0x165667B19E3779F9U;
  key ^= key >> 29U;
  return key ? key : 1U;
}

EntRelationKeys
ent_relations_expect(const EntRelations* const relations,
                     const EntClaim* const     claim)
{
  assert(relations);
  assert(claim);
  const uint64_t ends =
    mix(ent_text_hash(claim->from), claim->predicate, ent_text_hash(claim->to));
  const EntRelationKeys keys = { ends,
                                 mix(ends, ent_text_hash(claim->report), 0U) };

  ent_keys_expect(&relations->by_ends, keys.ends);
  ent_keys_expect(&relations->by_report, keys.said);
  return keys;
}

/*
  Find a relation by the hashes of its ends.  Most claims state one that is
  known, so that nothing else is looked up for them.
*/
static EntStatus
find_or_add(EntRelations* const   relations,
            const EntClaim* const claim,
            const uint64_t        key,
            uint32_t* const       out)
{
  uint64_t* const slot = ent_keys_add(&relations->by_ends, key);
  if (!slot) {
    return ENT_NO_MEMORY;
  }

  if (!*slot) {
    const uint32_t from = ent_names_intern(&relations->names, claim->from);
    const uint32_t to   = ent_names_intern(&relations->names, claim->to);
    if (!from || !to) {
      return ENT_NO_MEMORY;
    }

    EntRelation* const grown =
      (EntRelation*)ent_memory_grow(relations->memory,
                                    relations->relations,
                                    relations->n_relations,
                                    &relations->relations_capacity,
                                    sizeof(EntRelation));
    if (!grown) {
      return ENT_NO_MEMORY;
    }

    const EntRelation relation      = { from, to, claim->predicate, false };
    relations->relations            = grown;
    grown[relations->n_relations++] = relation;
    *slot                           = relations->n_relations;
  }

  *out = (uint32_t)(*slot - 1U);
  return ENT_SUCCESS;
}

static EntStatus
add_office(EntRelations* const relations,
           const uint32_t      relation,
           const uint64_t      said,
           const EntText       words)
{
  const uint32_t id =
    words.size ? ent_names_intern(&relations->names, words) : 0U;
  uint64_t* const slot = ent_keys_add(&relations->by_office, mix(said, id, 0U));
  if (!slot || (words.size && !id)) {
    return ENT_NO_MEMORY;
  }

  if (!*slot) {
    EntRelationOffice* const grown =
      (EntRelationOffice*)ent_memory_grow(relations->memory,
                                          relations->offices,
                                          relations->n_offices,
                                          &relations->offices_capacity,
                                          sizeof(EntRelationOffice));
    if (!grown) {
      return ENT_NO_MEMORY;
    }

    const EntRelationOffice office = { said, relation, id };
    relations->offices             = grown;
    grown[relations->n_offices++]  = office;
    *slot                          = 1U;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_relations_add(EntRelations* const   relations,
                  const EntClaim* const claim,
                  const EntRelationKeys keys)
{
  assert(relations);
  assert(claim);
  uint32_t index = 0U;
  ENT_TRY(find_or_add(relations, claim, keys.ends, &index));

  uint64_t* const says = ent_keys_add(&relations->by_report, keys.said);
  if (!says) {
    return ENT_NO_MEMORY;
  }

  const bool is_plain = ent_claim_is_plain(claim);
  *says |= (uint64_t)index << RELATION_SHIFT;
  *says |= claim->polarity == ENT_NEGATED ? SAYS_NEGATED
           : is_plain                     ? SAYS_PLAIN
                                          : 0U;
  return is_plain && claim->predicate == ENT_HOLDS_OFFICE_IN
           ? add_office(relations, index, keys.said, claim->office)
           : ENT_SUCCESS;
}

// Writing

static void
find_facts(EntRelations* const relations)
{
  for (size_t i = 0U; i < relations->by_report.n_slots; ++i) {
    const uint64_t key  = relations->by_report.slots[2U * i];
    const uint64_t says = relations->by_report.slots[2U * i + 1U];
    if (key && (says & (SAYS_PLAIN | SAYS_NEGATED)) == SAYS_PLAIN) {
      relations->relations[says >> RELATION_SHIFT].is_fact = true;
    }
  }
}

static EntText
name_of(const EntRelations* const relations, const uint32_t id)
{
  return id ? ent_names_get(&relations->names, id) : ent_text(NULL);
}

static EntStatus
write_records(const EntGraph* const kept,
              EntMap* const         map,
              const EntRecordType   type)
{
  for (size_t i = 0U; i < ent_graph_n_records(kept, type); ++i) {
    const EntRecord record = ent_graph_record(kept, type, i);

    ent_map_begin(map, &record);
    ent_map_fields(map, &record);
    ENT_TRY(ent_map_end(map));
  }

  return ENT_SUCCESS;
}

static EntStatus
write_offices(const EntRelations* const relations, EntMap* const map)
{
  for (size_t i = 0U; i < relations->n_offices; ++i) {
    const EntRelationOffice* const office = &relations->offices[i];
    const EntRelation* const       r = &relations->relations[office->relation];
    const uint64_t* const          says =
      ent_keys_find(&relations->by_report, office->said);
    if (!(*says & SAYS_NEGATED)) {
      ENT_TRY(ent_map_office(map,
                             name_of(relations, r->from),
                             name_of(relations, r->to),
                             name_of(relations, office->words)));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
write_ends(const EntRelations* const relations, EntMap* const map)
{
  EntBytes  name = ent_bytes_init(relations->memory);
  EntStatus st   = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < relations->n_relations; ++i) {
    const EntRelation* const r    = &relations->relations[i];
    const EntText            from = name_of(relations, r->from);
    const EntText            to   = name_of(relations, r->to);

    name.size = 0U;
    ent_name_add_relationship(&name, from, r->predicate, to);
    ent_map_begin_named(
      map, ENT_NS_RELATIONSHIP, ent_bytes_view(&name), ent_text(NULL));
    ent_map_ends(map, from, r->predicate, to);
    st = ent_map_end(map);
    st = st ? st : name.status;
  }

  ent_bytes_clear(&name);
  return st;
}

static EntStatus
write_fact(const EntRelations* const relations,
           const EntGraph* const     kept,
           EntMap* const             map,
           const EntRelation* const  r)
{
  const EntText   from  = name_of(relations, r->from);
  const EntText   to    = name_of(relations, r->to);
  const size_t    i     = ent_graph_find_actor(kept, from);
  const EntRecord actor = ent_graph_record(kept, ENT_ACTOR, i);

  ent_map_begin_actor(map, from);
  ent_map_fact(map, r->predicate, to);
  ent_map_twin(map, r->predicate, actor.actor->kind, to);
  ENT_TRY(ent_map_end(map));
  if (ent_predicate_is_symmetric(r->predicate)) {
    ent_map_begin_actor(map, to);
    ent_map_fact(map, r->predicate, from);
    ENT_TRY(ent_map_end(map));
  }

  return ENT_SUCCESS;
}

EntStatus
ent_relations_write(EntRelations* const   relations,
                    const EntGraph* const kept,
                    EntMap* const         map)
{
  assert(relations);
  assert(kept);
  find_facts(relations);
  ENT_TRY(write_records(kept, map, ENT_ACTOR));
  ENT_TRY(write_offices(relations, map));
  ENT_TRY(write_ends(relations, map));
  ENT_TRY(write_records(kept, map, ENT_REPORT));
  for (size_t i = 0U; i < relations->n_relations; ++i) {
    if (relations->relations[i].is_fact) {
      ENT_TRY(write_fact(relations, kept, map, &relations->relations[i]));
    }
  }

  return ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/naming.h"

#include "base/digest.h"
#include "base/slug.h"
#include "base/text.h"
#include "model/record.h"
#include "model/vocabulary.h"

#include <assert.h>

#define N_HASH_DIGITS 8U

static bool
carries_report(const EntText report, const EntText id)
{
  return id.size > report.size + 1U && ent_text_starts_with(id, report) &&
         id.data[report.size] == '-';
}

EntText
ent_name_within(const EntText report, const EntText id)
{
  return carries_report(report, id) ? ent_text_from(id, report.size + 1U) : id;
}

void
ent_name_add_node(EntBytes* const out, const EntText report, const EntText id)
{
  assert(out);
  ent_bytes_text(out, report);
  ent_bytes_char(out, '-');
  ent_bytes_text(out, id);
}

void
ent_name_add_printed(EntBytes* const out,
                     const EntText   report,
                     const EntText   id)
{
  assert(out);
  if (carries_report(report, id)) {
    ent_name_add_node(out, report, id); // The reader drops it once
  } else {
    ent_bytes_text(out, id);
  }
}

void
ent_name_add_relationship(EntBytes* const    out,
                          const EntText      from,
                          const EntPredicate predicate,
                          const EntText      to)
{
  assert(out);
  ent_bytes_text(out, from);
  ent_bytes_string(out, "--");
  ent_bytes_text(out, ent_predicates.words[predicate].local);
  ent_bytes_string(out, "--");
  ent_bytes_text(out, to);
}

static char*
put_part(char* const end, const EntText part)
{
  char* const mark = ent_bytes_put(end, part);
  *mark            = '\x1F';
  return mark + 1;
}

static char*
put_word(char* const                end,
         const EntVocabulary* const words,
         const unsigned             value)
{
  return put_part(end, words->words[value].word);
}

static char*
put_hedges(char* end, const EntTexts hedges)
{
  for (size_t i = 0U; i < hedges.n_items; ++i) {
    end = i ? ent_bytes_put(end, ENT_TEXT("; ")) : end;
    end = ent_bytes_put(end, hedges.items[i]);
  }

  return put_part(end, ent_text(NULL));
}

// Return room enough for all that identifies a claim
static size_t
identity_room(const EntClaim* const claim)
{
  const size_t words = 4U * ENT_MAX_WORD + 12U; // With the marks between
  size_t       size  = words + claim->from.size + claim->to.size +
                claim->speaker.size + claim->relayed_by.size +
                claim->office.size + claim->from_date.size +
                claim->to_date.size;
  for (size_t i = 0U; i < claim->hedges.n_items; ++i) {
    size += claim->hedges.items[i].size + 2U;
  }

  return size;
}

static void
add_identity(EntBytes* const out, const EntClaim* const claim)
{
  const EntPolarity polarity = claim->polarity ? claim->polarity : ENT_AFFIRMED;
  const EntModality modality = claim->modality ? claim->modality : ENT_FACTUAL;
  char* const       begin    = ent_bytes_reserve(out, identity_room(claim));
  if (!begin) {
    return;
  }

  char* end = put_part(begin, claim->from);
  end       = put_word(end, &ent_predicates, claim->predicate);
  end       = put_part(end, claim->to);
  end       = put_word(end, &ent_polarities, polarity);
  end       = put_word(end, &ent_modalities, modality);
  end       = put_part(end, claim->speaker);
  end       = put_part(end, claim->relayed_by);
  end       = put_word(end, &ent_speech_acts, claim->speech_act);
  end       = put_hedges(end, claim->hedges);
  end       = put_part(end, claim->office);
  end       = put_part(end, claim->from_date);
  end       = ent_bytes_put(end, claim->to_date);
  out->size += (size_t)(end - begin);
}

EntStatus
ent_name_add_claim(EntBytes* const out, const EntClaim* const claim)
{
  assert(out);
  assert(claim);
  ent_name_add_node(out, claim->report, claim->passage);
  ent_bytes_string(out, "--");

  // The identity is written behind the name, hashed, and taken off again
  const size_t begin = out->size;
  add_identity(out, claim);
  if (out->status) {
    return out->status;
  }

  char digits[N_HASH_DIGITS];
  ent_digest_hex(
    ent_text_from(ent_bytes_view(out), begin), digits, sizeof(digits));
  out->size = begin;
  ent_bytes_add(out, digits, sizeof(digits));
  return out->status;
}

EntStatus
ent_name_add_record(EntBytes* const out, const EntRecord* const record)
{
  assert(out);
  assert(record);
  if (record->type == ENT_CLAIM) {
    return ent_name_add_claim(out, record->claim);
  }

  if (record->type == ENT_SOURCE || record->type == ENT_PASSAGE) {
    ent_name_add_node(out, ent_record_report(record), ent_record_id(record));
  } else {
    ent_bytes_text(out, ent_record_id(record));
  }

  return out->status;
}

EntStatus
ent_name_add_office(EntBytes* const out,
                    const EntText   person,
                    const EntText   org,
                    const EntText   office)
{
  assert(out);
  ent_bytes_text(out, person);
  ent_bytes_string(out, "--");
  ent_bytes_text(out, org);
  if (!office.size) {
    return out->status;
  }

  ent_bytes_string(out, "--");
  return ent_slug(office, "office", out);
}

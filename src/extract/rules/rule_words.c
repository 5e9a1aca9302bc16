// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "extract/rules/rule_place.h"

#include <assert.h>

EntStatus
ent_rule_fault(EntRuleFile* const       file,
               const EntRuleItem* const item,
               const char* const        what,
               const EntText            text)
{
  const EntPosition position = { file->name, item->line, item->column };
  ++file->n_faults;
  ent_notice(
    file->rules->world, ENT_NOTICE_BAD_RULE, position, ent_text(what), text);
  return ENT_SUCCESS;
}

// Return whether a word is a lemma as rules spell it
static bool
is_word(const EntText word)
{
  for (size_t i = 0U; i < word.size; ++i) {
    const unsigned char c = (unsigned char)word.data[i];
    if (c < 0x80U && !(c >= 'a' && c <= 'z') && !ent_is_digit((char)c) &&
        c != '-' && c != '\'' && c != '.') {
      return false;
    }
  }

  return word.size;
}

EntStatus
ent_rule_words_next(EntRuleFile* const       file,
                    const EntRuleItem* const item,
                    EntText* const           rest,
                    EntRuleWords* const      out)
{
  EntNames* const names = file->rules->names;
  out->n_words          = 0U;
  out->text             = ent_text_next(rest, '|');
  EntText words         = out->text;
  for (EntText word = ent_text_next(&words, '_'); word.size;
       word         = ent_text_next(&words, '_')) {
    if (!is_word(word) || out->n_words == ENT_MAX_WORDING) {
      out->n_words = 0U;
      rest->size   = 0U;
      return ent_rule_fault(file, item, "not words of a rule", out->text);
    }

    out->words[out->n_words] = ent_names_intern(names, word);
    if (!out->words[out->n_words++]) {
      return ENT_NO_MEMORY;
    }
  }

  out->joint = out->n_words ? ent_names_intern(names, out->text) : 0U;
  return out->n_words && !out->joint ? ENT_NO_MEMORY : ENT_SUCCESS;
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/lexicon_build/irregular.h"

#include "base/text.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// A verb whose past and participle differ; other verbs are found by its ending
typedef struct {
  char base[8];
  char past[8];
  char participle[12];
} Verb;

static const Verb verbs[] = {
  { "arise", "arose", "arisen" },
  { "awake", "awoke", "awoken" },
  { "bear", "bore", "borne" },
  { "beat", "beat", "beaten" },
  { "become", "became", "become" },
  { "befall", "befell", "befallen" },
  { "begin", "began", "begun" },
  { "bid", "bade", "bidden" },
  { "bite", "bit", "bitten" },
  { "blow", "blew", "blown" },
  { "break", "broke", "broken" },
  { "choose", "chose", "chosen" },
  { "come", "came", "come" },
  { "do", "did", "done" },
  { "draw", "drew", "drawn" },
  { "drink", "drank", "drunk" },
  { "drive", "drove", "driven" },
  { "eat", "ate", "eaten" },
  { "fall", "fell", "fallen" },
  { "fly", "flew", "flown" },
  { "forbid", "forbade", "forbidden" },
  { "forget", "forgot", "forgotten" },
  { "forgive", "forgave", "forgiven" },
  { "forsake", "forsook", "forsaken" },
  { "freeze", "froze", "frozen" },
  { "get", "got", "gotten" },
  { "give", "gave", "given" },
  { "go", "went", "gone" },
  { "grow", "grew", "grown" },
  { "hew", "hewed", "hewn" },
  { "hide", "hid", "hidden" },
  { "know", "knew", "known" },
  { "lie", "lay", "lain" },
  { "mow", "mowed", "mown" },
  { "overcome", "overcame", "overcome" },
  { "overrun", "overran", "overrun" },
  { "prove", "proved", "proven" },
  { "ride", "rode", "ridden" },
  { "ring", "rang", "rung" },
  { "rise", "rose", "risen" },
  { "run", "ran", "run" },
  { "saw", "sawed", "sawn" },
  { "see", "saw", "seen" },
  { "sew", "sewed", "sewn" },
  { "shake", "shook", "shaken" },
  { "show", "showed", "shown" },
  { "shrink", "shrank", "shrunk" },
  { "sing", "sang", "sung" },
  { "sink", "sank", "sunk" },
  { "slay", "slew", "slain" },
  { "sow", "sowed", "sown" },
  { "speak", "spoke", "spoken" },
  { "spring", "sprang", "sprung" },
  { "steal", "stole", "stolen" },
  { "strew", "strewed", "strewn" },
  { "stride", "strode", "stridden" },
  { "strike", "struck", "stricken" },
  { "strive", "strove", "striven" },
  { "swear", "swore", "sworn" },
  { "swell", "swelled", "swollen" },
  { "swim", "swam", "swum" },
  { "take", "took", "taken" },
  { "tear", "tore", "torn" },
  { "throw", "threw", "thrown" },
  { "tread", "trod", "trodden" },
  { "wake", "woke", "woken" },
  { "wear", "wore", "worn" },
  { "weave", "wove", "woven" },
  { "write", "wrote", "written" },
};

// Pasts that serve as participles too, though another form is listed
static const char* const both[] = { "beat", "got", "struck", "forgot", "trod" };

// Verbs whose past and participle are the base itself
static const char* const unchanged[] = {
  "bet",      "bid",     "broadcast", "burst",   "bust",   "cast",
  "cost",     "cut",     "forecast",  "hit",     "hurt",   "input",
  "knit",     "let",     "miscast",   "misread", "offset", "outbid",
  "output",   "overbid", "proofread", "put",     "quit",   "read",
  "recast",   "reread",  "reset",     "rid",     "set",    "shed",
  "shut",     "slit",    "spit",      "split",   "spread", "sublet",
  "telecast", "thrust",  "undercut",  "upset",   "wed",    "wet",
};

static bool
ends_with(const EntText word, const char* const ending)
{
  const size_t size = strlen(ending);
  return word.size >= size &&
         !memcmp(word.data + word.size - size, ending, size);
}

// Return whether both have one beginning before the endings: under-take
static bool
matches(const EntText     word,
        const char* const form,
        const EntText     base,
        const char* const verb)
{
  return ends_with(word, form) && ends_with(base, verb) &&
         word.size - strlen(form) == base.size - strlen(verb);
}

static bool
is_both(const EntText word)
{
  for (size_t i = 0U; i < sizeof(both) / sizeof(both[0]); ++i) {
    if (ends_with(word, both[i])) {
      return true;
    }
  }

  return false;
}

static EntForms
forms_of_past(const EntText word, const EntText base)
{
  for (size_t i = 0U; i < sizeof(verbs) / sizeof(verbs[0]); ++i) {
    const Verb* const verb = &verbs[i];
    if (matches(word, verb->past, base, verb->base)) {
      return (EntForms)(ENT_FORM_PAST |
                        (is_both(word) ? (unsigned)ENT_FORM_PARTICIPLE : 0U));
    }
    if (matches(word, verb->participle, base, verb->base)) {
      return ENT_FORM_PARTICIPLE;
    }
  }

  return ENT_FORM_PAST | ENT_FORM_PARTICIPLE;
}

// Return what a verb that is its own form is besides the base
static EntForms
forms_of_base(const EntText base)
{
  for (size_t i = 0U; i < sizeof(unchanged) / sizeof(unchanged[0]); ++i) {
    if (ent_text_is(base, unchanged[i])) {
      return ENT_FORM_PAST | ENT_FORM_PARTICIPLE;
    }
  }

  for (size_t i = 0U; i < sizeof(verbs) / sizeof(verbs[0]); ++i) {
    const Verb* const verb = &verbs[i];
    if (ent_text_is(base, verb->base)) {
      return !strcmp(verb->base, verb->participle) ? ENT_FORM_PARTICIPLE
             : !strcmp(verb->base, verb->past)     ? ENT_FORM_PAST
                                                   : 0U;
    }
  }

  return 0U;
}

static EntForms
forms_of_verb(const EntText word, const EntText base)
{
  if (ent_text_equals(word, base)) {
    return forms_of_base(base);
  }
  if (ends_with(word, "ing") && word.size > base.size) {
    return ENT_FORM_GERUND;
  }
  if (ends_with(word, "s") && !ends_with(word, "was")) {
    return ENT_FORM_THIRD;
  }

  return forms_of_past(word, base);
}

EntForms
ent_irregular_forms(const EntText word, const EntText base, const EntPart part)
{
  switch (part) {
    case ENT_NOUN:
      return ENT_FORM_PLURAL;
    case ENT_VERB:
      return forms_of_verb(word, base);
    default:
      return ends_with(word, "st") ? ENT_FORM_SUPERLATIVE
                                   : ENT_FORM_COMPARATIVE;
  }
}

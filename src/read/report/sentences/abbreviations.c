// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a word that stands before a stop.
// Goes out: what kind of abbreviation it is, if any.

#include "read/report/sentences/abbreviations.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#define MAX_WORD 7U // Bytes of the longest word below

enum {
  TITLE   = ENT_ABBREVIATION_TITLE,
  NOUN    = ENT_ABBREVIATION_NOUN,
  DAY     = ENT_ABBREVIATION_DAY,
  NUMBER  = ENT_ABBREVIATION_NUMBER,
  SECTION = ENT_ABBREVIATION_SECTION,
  BEFORE  = ENT_ABBREVIATION_BEFORE,
  COMPANY = ENT_ABBREVIATION_COMPANY,
  LAST    = ENT_ABBREVIATION_LAST,
  CITED   = ENT_ABBREVIATION_CITED,
  TIME    = ENT_ABBREVIATION_TIME
};

// An abbreviation in lower case
typedef struct {
  char word[MAX_WORD + 1U];
  int  kind;
  bool is_capital; // Whether it counts with a capital only
} Row;

static const Row rows[] = {
  { "a.d", LAST, true },       { "a.m", TIME, false },
  { "adm", TITLE, false },     { "admin", NOUN, true },
  { "al", CITED, false },      { "ala", NOUN, true },
  { "amb", TITLE, true },      { "amend", NOUN, true },
  { "ann", NUMBER, true },     { "ao", COMPANY, true },
  { "app", NUMBER, false },    { "approx", BEFORE, false },
  { "appx", NUMBER, true },    { "apr", NOUN, true },
  { "ariz", NOUN, true },      { "ark", NOUN, true },
  { "art", NUMBER, false },    { "arts", NUMBER, false },
  { "assn", NOUN, true },      { "assoc", TITLE, true },
  { "asst", TITLE, true },     { "atty", TITLE, true },
  { "aug", NOUN, true },       { "ave", NOUN, true },
  { "b.a", LAST, true },       { "b.c", LAST, true },
  { "bde", NOUN, true },       { "bldg", NOUN, true },
  { "blvd", NOUN, true },      { "bn", NOUN, true },
  { "brig", TITLE, true },     { "bros", NOUN, false },
  { "c", NUMBER, false },      { "ca", NUMBER, false },
  { "calif", NOUN, true },     { "capt", TITLE, false },
  { "cdr", TITLE, true },      { "cf", BEFORE, false },
  { "ch", NUMBER, false },     { "chap", NUMBER, false },
  { "chaps", NUMBER, false },  { "chas", TITLE, true },
  { "chmn", TITLE, true },     { "cir", NOUN, true },
  { "circa", BEFORE, false },  { "cl", NUMBER, false },
  { "cllr", TITLE, true },     { "cls", NUMBER, false },
  { "cmdr", TITLE, true },     { "co", COMPANY, true },
  { "col", TITLE, false },     { "colo", NOUN, true },
  { "cols", TITLE, true },     { "comdr", TITLE, true },
  { "comm", NOUN, true },      { "cong", NOUN, true },
  { "conn", NOUN, true },      { "const", NOUN, true },
  { "corp", COMPANY, false },  { "cos", COMPANY, true },
  { "cpl", TITLE, true },      { "crim", NOUN, true },
  { "dec", NOUN, true },       { "del", NOUN, true },
  { "dep", TITLE, true },      { "dept", NOUN, false },
  { "depts", NOUN, true },     { "div", NOUN, true },
  { "dm", TITLE, true },       { "doc", NUMBER, true },
  { "dr", TITLE, true },       { "drs", TITLE, true },
  { "e.g", BEFORE, false },    { "ed", NOUN, false },
  { "eds", NUMBER, false },    { "eg", BEFORE, false },
  { "ens", TITLE, true },      { "esp", BEFORE, false },
  { "esq", LAST, true },       { "etc", LAST, false },
  { "exch", NOUN, true },      { "exec", NOUN, true },
  { "feb", NOUN, true },       { "fed", NOUN, true },
  { "ff", NUMBER, false },     { "fig", NUMBER, false },
  { "figs", NUMBER, false },   { "fla", NOUN, true },
  { "fn", NUMBER, false },     { "fol", NUMBER, false },
  { "fr", TITLE, true },       { "fri", DAY, true },
  { "ft", TITLE, true },       { "ga", NOUN, true },
  { "gen", TITLE, false },     { "gens", TITLE, true },
  { "geo", TITLE, true },      { "gmbh", NOUN, true },
  { "gov", TITLE, true },      { "govs", TITLE, true },
  { "govt", NOUN, true },      { "hon", TITLE, true },
  { "hosp", NOUN, true },      { "i.e", BEFORE, false },
  { "ibid", LAST, false },     { "ie", BEFORE, false },
  { "ill", NOUN, true },       { "inc", COMPANY, true },
  { "incl", BEFORE, false },   { "ind", NOUN, true },
  { "insp", TITLE, true },     { "inst", NOUN, true },
  { "intl", NOUN, true },      { "jan", NOUN, true },
  { "jas", TITLE, true },      { "jr", LAST, true },
  { "jsc", COMPANY, true },    { "jul", NOUN, true },
  { "jun", NOUN, true },       { "kan", NOUN, true },
  { "kh", TITLE, true },       { "ky", NOUN, true },
  { "la", NOUN, true },        { "llc", COMPANY, true },
  { "lt", TITLE, false },      { "ltd", COMPANY, false },
  { "ltda", NOUN, true },      { "lts", TITLE, true },
  { "m.a", LAST, true },       { "m.d", LAST, true },
  { "maj", TITLE, false },     { "mar", DAY, true },
  { "mass", NOUN, true },      { "md", NOUN, true },
  { "messrs", TITLE, true },   { "mich", NOUN, true },
  { "min", TITLE, true },      { "minn", NOUN, true },
  { "miss", NOUN, true },      { "mlle", TITLE, true },
  { "mme", TITLE, true },      { "mo", NOUN, true },
  { "mohd", TITLE, true },     { "mon", DAY, true },
  { "mont", NOUN, true },      { "mr", TITLE, true },
  { "mrs", TITLE, true },      { "ms", TITLE, true },
  { "msgr", TITLE, true },     { "mt", TITLE, true },
  { "mtn", NOUN, true },       { "mts", NOUN, true },
  { "mx", TITLE, true },       { "n", NUMBER, false },
  { "natl", NOUN, true },      { "neb", NOUN, true },
  { "nev", NOUN, true },       { "nn", NUMBER, false },
  { "no", NUMBER, false },     { "nos", NUMBER, false },
  { "nov", NOUN, true },       { "nr", NUMBER, true },
  { "oct", NOUN, true },       { "ojsc", COMPANY, true },
  { "okla", NOUN, true },      { "ont", NOUN, true },
  { "ore", NOUN, true },       { "p", NUMBER, false },
  { "p.m", TIME, false },      { "pa", NOUN, true },
  { "par", NUMBER, false },    { "para", NUMBER, false },
  { "paras", NUMBER, false },  { "pars", NUMBER, false },
  { "pfc", TITLE, true },      { "ph.d", LAST, true },
  { "pjsc", COMPANY, true },   { "pkwy", NOUN, true },
  { "plc", COMPANY, true },    { "pop", NUMBER, false },
  { "pp", NUMBER, false },     { "pres", TITLE, true },
  { "proc", NOUN, true },      { "prof", TITLE, true },
  { "profs", TITLE, true },    { "pt", NUMBER, false },
  { "pte", COMPANY, true },    { "pts", NUMBER, false },
  { "pty", COMPANY, true },    { "pub", NOUN, true },
  { "pvt", TITLE, true },      { "que", NOUN, true },
  { "rd", NOUN, true },        { "reg", NUMBER, true },
  { "regt", NOUN, true },      { "rep", TITLE, true },
  { "reps", TITLE, true },     { "res", NUMBER, true },
  { "resp", BEFORE, false },   { "rev", TITLE, true },
  { "sarl", COMPANY, true },   { "sat", DAY, true },
  { "sec", SECTION, false },   { "secs", NUMBER, false },
  { "secy", TITLE, true },     { "sen", TITLE, true },
  { "sens", TITLE, true },     { "sep", NOUN, true },
  { "sept", NOUN, true },      { "ser", NUMBER, false },
  { "sgt", TITLE, false },     { "sh", TITLE, true },
  { "spc", TITLE, true },      { "sq", NOUN, true },
  { "sr", LAST, true },        { "sra", TITLE, true },
  { "srta", TITLE, true },     { "st", TITLE, true },
  { "stat", NOUN, true },      { "ste", TITLE, true },
  { "subsec", NUMBER, false }, { "sun", DAY, true },
  { "supp", NOUN, true },      { "supt", TITLE, true },
  { "tbl", NUMBER, true },     { "tenn", NOUN, true },
  { "tex", NOUN, true },       { "thu", NOUN, true },
  { "thur", NOUN, true },      { "thurs", NOUN, true },
  { "trans", NOUN, false },    { "treas", TITLE, true },
  { "tue", NOUN, true },       { "tues", NOUN, true },
  { "univ", NOUN, true },      { "v", BEFORE, false },
  { "va", NOUN, true },        { "viz", BEFORE, false },
  { "vol", NUMBER, false },    { "vols", NUMBER, false },
  { "vs", BEFORE, false },     { "vt", NOUN, true },
  { "wash", NOUN, true },      { "wed", NOUN, true },
  { "wis", NOUN, true },       { "wm", TITLE, true },
  { "wyo", NOUN, true },       { "ya", TITLE, true },
  { "ye", TITLE, true },       { "yu", TITLE, true },
  { "zh", TITLE, true }
};

static bool
is_upper(const char c)
{
  return c >= 'A' && c <= 'Z';
}

static bool
is_lower(const char c)
{
  return c >= 'a' && c <= 'z';
}

static int
compare_rows(const void* const key, const void* const item)
{
  return strcmp((const char*)key, ((const Row*)item)->word);
}

// Return whether a word has two letters or more, and no small one
static bool
is_all_capitals(const EntText word)
{
  for (size_t i = 0U; i < word.size; ++i) {
    if (!is_upper(word.data[i])) {
      return false;
    }
  }

  return word.size > 1U;
}

static EntAbbreviation
find_row(const EntText word)
{
  char lower[MAX_WORD + 1U] = "";
  if (!word.size || word.size > MAX_WORD) {
    return ENT_ABBREVIATION_NONE;
  }

  for (size_t i = 0U; i < word.size; ++i) {
    const char c = word.data[i];
    lower[i]     = is_upper(c) ? (char)(c + ('a' - 'A')) : c;
  }

  const size_t     n_rows = sizeof(rows) / sizeof(rows[0]);
  const Row* const row =
    (const Row*)bsearch(lower, rows, n_rows, sizeof(Row), compare_rows);
  if (!row || (row->is_capital && !is_upper(word.data[0]))) {
    return ENT_ABBREVIATION_NONE;
  }

  // "the SEC", "the VA" are names, but "NO. 5", "ACME INC." as they seem
  const bool may_shout = row->kind == NUMBER || row->kind == COMPANY ||
                         row->kind == LAST || word.size < 3U;
  const bool is_name = row->kind == NOUN || !may_shout;
  return is_all_capitals(word) && is_name ? ENT_ABBREVIATION_NONE
                                          : (EntAbbreviation)row->kind;
}

// Return whether a word is one capital letter of any script
static bool
is_initial(const EntText word)
{
  return word.size && word.size <= 4U && ent_utf8_count(word) == 1U &&
         u_isUUppercase((UChar32)ent_utf8_decode(word));
}

// Return whether a word is short and has no vowel, as Cmdr and Blvd
static bool
is_vowelless(const EntText word)
{
  if (word.size < 3U || word.size > 5U || !is_upper(word.data[0])) {
    return false;
  }

  for (size_t i = 0U; i < word.size; ++i) {
    const char c = word.data[i];
    if ((i && !is_lower(c)) || strchr("AEIOUYaeiouy", c)) {
      return false;
    }
  }

  return true;
}

// Return the part of a word behind the last of some characters
static EntText
last_part(const EntText word, const char* const separators)
{
  size_t begin = word.size;
  while (begin && !strchr(separators, word.data[begin - 1U])) {
    --begin;
  }

  return ent_text_from(word, begin);
}

EntAbbreviation
ent_abbreviation_find(const EntText word)
{
  if (is_initial(word)) {
    return ENT_ABBREVIATION_INITIAL; // Even V, unlike v
  }

  const EntAbbreviation kind = find_row(word);
  if (kind) {
    return kind;
  }

  // "U.S", "Ph.D", "a.k.a", but not "x.com"
  const EntText dotted = last_part(word, ".");
  if (dotted.size < word.size &&
      (is_initial(dotted) || (dotted.size == 1U && is_lower(dotted.data[0])))) {
    return ENT_ABBREVIATION_NOUN;
  }

  const EntText part = last_part(word, ".-/");
  if (part.size < word.size && part.size && is_upper(part.data[0])) {
    return find_row(part);
  }

  return is_vowelless(word) ? ENT_ABBREVIATION_NOUN : ENT_ABBREVIATION_NONE;
}

bool
ent_is_exclaimed_name(const EntText word)
{
  static const char* const names[] = {
    "E", "Jeopardy", "Oklahoma", "Yahoo", "Yum"
  };
  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (ent_text_is(word, names[i])) {
      return true;
    }
  }

  return false;
}

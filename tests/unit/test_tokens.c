// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "extract/tokens.h"

#include <stdlib.h>
#include <string.h>

#define MANY 100000U

// A list of tokens with its names
typedef struct {
  EntAllocator memory;
  EntNames     names;
  EntTokens    tokens;
} Fixture;

static Fixture*
open_fixture(void)
{
  Fixture* const fixture = (Fixture*)malloc(sizeof(Fixture));
  assert_non_null(fixture);
  fixture->memory = ent_memory_system();
  fixture->names  = ent_names_init(&fixture->memory);
  fixture->tokens = ent_tokens_init(&fixture->memory, &fixture->names);
  return fixture;
}

static void
close_fixture(Fixture* const fixture)
{
  ent_tokens_clear(&fixture->tokens);
  ent_names_clear(&fixture->names);
  free(fixture);
}

static void
append(char* const text, const EntText more)
{
  strncat(text, more.data, more.size);
}

// Check tokens: "a|b|", parts of those with hyphens behind: "a-b(a,b)|"
static void
check(const char* const text, const char* const expected)
{
  char           found[1024] = "";
  Fixture* const fixture     = open_fixture();
  EntTokens*     tokens      = &fixture->tokens;
  const EntText  sentence    = ent_text(text);
  assert_int_equal(ent_tokens_cut(tokens, sentence, NULL, 0U), ENT_SUCCESS);
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    const EntToken* const token = &tokens->items[i];
    append(found, ent_token_text(token, sentence));
    for (size_t j = 0U; j < token->n_parts; ++j) {
      const EntTokenPart* const part = &tokens->parts[token->first_part + j];
      append(found, ent_text(j ? "," : "("));
      append(found, ent_names_get(&fixture->names, part->id));
    }
    append(found, ent_text(token->n_parts ? ")|" : "|"));
  }

  assert_string_equal(found, expected);
  close_fixture(fixture);
}

static void
test_words(void** const state)
{
  (void)state;
  check("", "");
  check(" \t ", "");
  check("Russia attacked.", "Russia|attacked|.|");
  check("US/Israeli strikes", "US|/|Israeli|strikes|");
  check("Russian-flagged tanker", "Russian-flagged(russian,flagged)|tanker|");
  check("post-Maduro", "post-Maduro(post,maduro)|");
  check("S-400s and F-16", "S-400s(s,400s)|and|F-16(f,16)|");
  check("a 30-day truce", "a|30-day(30,day)|truce|");
  check("short- and long-term", "short|-|and|long-term(long,term)|");
  check("O'Brien in Sana'a", "O'Brien|in|Sana'a|");
  check("AT&T, R & D", "AT&T|,|R|&|D|");
  check("x@example.com", "x@example.com|");
  check("See https://example.com/a-b?c=1 now",
        "See|https://example.com/a-b?c=1|now|");
  check("Élan naïve Ελλάς", "Élan|naïve|Ελλάς|");
}

static void
test_clitics(void** const state)
{
  (void)state;
  check("Russia's aid", "Russia|'s|aid|");
  check("Lloyd\xE2\x80\x99s List", "Lloyd|\xE2\x80\x99s|List|");
  check("RUSSIA'S", "RUSSIA|'S|");
  check("the allies' aid", "the|allies|'|aid|");
  check("the allies\xE2\x80\x99 aid", "the|allies|\xE2\x80\x99|aid|");
  check("don't", "do|n't|");
  check("can't won\xE2\x80\x99t", "ca|n't|wo|n\xE2\x80\x99t|");
  check("cannot", "can|not|");
  check("they've we'll I'd I'm you're", "they|'ve|we|'ll|I|'d|I|'m|you|'re|");
  check("ex-president's", "ex-president(ex,president)|'s|");
  check("'s n't", "'|s|n't|");
}

static void
test_stops(void** const state)
{
  (void)state;
  check("The U.S. left the U.S.", "The|U.S.|left|the|U.S.|");
  check("at 5 p.m. today", "at|5|p.m.|today|");
  check("Gen. J. Smith left.", "Gen.|J.|Smith|left|.|");
  check("It was the gen.", "It|was|the|gen|.|");
  check("He left (Jan.)", "He|left|(|Jan|.|)|");
  check("a U.S.-led force", "a|U.S.-led(u.s.,led)|force|");
  check("the U.S.'s aid", "the|U.S.|'s|aid|");
  check("Well... yes\xE2\x80\xA6", "Well|...|yes|\xE2\x80\xA6|");
  check("What?!", "What|?|!|");
}

static void
test_numbers(void** const state)
{
  (void)state;
  check("3,000 men, 2.5 km", "3,000|men|,|2.5|km|");
  check("$5.5 billion", "$5.5|billion|");
  check("\xE2\x82\xAC"
        "5 or US$5",
        "\xE2\x82\xAC"
        "5|or|US|$5|");
  check("12% of 20th", "12%|of|20th|");
  check("January 2-3, 2026", "January|2-3(2,3)|,|2026|");
  check("2026-01-07 at 10:30", "2026-01-07(2026,01,07)|at|10:30|");
  check("2 \xE2\x80\x93 3", "2|\xE2\x80\x93|3|");
  check("155mm in the 1990s.", "155mm|in|the|1990s|.|");
  check("$ and %", "$|and|%|");
}

// Check kinds, one letter each
static void
check_kinds(const char* const text, const char* const expected)
{
  static const char letters[]  = "wnca.,;:-/\"u()s";
  char              found[256] = "";
  Fixture* const    fixture    = open_fixture();
  assert_false(ent_tokens_cut(&fixture->tokens, ent_text(text), NULL, 0U));
  for (size_t i = 0U; i < fixture->tokens.n_items; ++i) {
    found[i] = letters[fixture->tokens.items[i].kind];
  }

  assert_string_equal(found, expected);
  close_fixture(fixture);
}

static void
test_kinds(void** const state)
{
  (void)state;
  check_kinds("a 1 b's c.", "wnwcw.");
  check_kinds("a, b; c: d", "w,w;w:w");
  check_kinds("a - b -- c \xE2\x80\x94 d/e", "w-w-w-w/w");
  check_kinds("(a) [b] {c}", "(w)(w)(w)");
  check_kinds("\"a\" \xE2\x80\x9C.\xE2\x80\x9D", "\"wu\".u");
  check_kinds("He 'kicked out' it", "w\"wwuw");
  check_kinds("a \xE2\x80\x98x\xE2\x80\x99 c", "w\"wuw");
  check_kinds("'allies' left", "\"wuw");
  check_kinds("# * \xE2\x82\xAC \xF0\x9F\x98\x80", "ssss");
  check_kinds("http://a.b", "a");
}

// Check flags, a word of letters for each token
static void
check_flags(const char* const text, const char* const expected)
{
  static const char letters[]  = "ACFQBS";
  char              found[256] = "";
  Fixture* const    fixture    = open_fixture();
  assert_false(ent_tokens_cut(&fixture->tokens, ent_text(text), NULL, 0U));
  for (size_t i = 0U; i < fixture->tokens.n_items; ++i) {
    for (size_t bit = 0U; letters[bit]; ++bit) {
      if (fixture->tokens.items[i].flags & (1U << bit)) {
        append(found, ent_text_until(ent_text(letters + bit), 1U));
      }
    }
    append(found, ent_text("|"));
  }

  assert_string_equal(found, expected);
  close_fixture(fixture);
}

static void
test_flags(void** const state)
{
  (void)state;
  check_flags("A US b", "ACF|ACS|S|");
  check_flags("a (b c) d", "F|S|B|BS||S|");
  check_flags("a \"b CD\" d", "F|S|Q|ACQS||S|");
  check_flags("\"Go.\"", "|AFQ|Q||");
  check_flags("Élan", "AF|");
  check_flags("a) b", "F||S|");
}

static void
test_names(void** const state)
{
  Fixture* const fixture = open_fixture();
  EntTokens*     tokens  = &fixture->tokens;
  (void)state;
  assert_false(ent_tokens_cut(tokens, ENT_TEXT("US us Us"), NULL, 0U));
  assert_int_equal(tokens->items[0].id, tokens->items[1].id);
  assert_int_equal(tokens->items[0].id, tokens->items[2].id);

  assert_false(
    ent_tokens_cut(tokens, ENT_TEXT("It's it\xE2\x80\x99s"), NULL, 0U));
  assert_int_equal(tokens->n_items, 4);
  assert_int_equal(tokens->items[1].id, tokens->items[3].id);
  ent_check_text(ent_names_get(&fixture->names, tokens->items[3].id), "'s");

  assert_false(
    ent_tokens_cut(tokens, ENT_TEXT("can't can ÉÀ k\xC2\xADm"), NULL, 0U));
  assert_int_equal(tokens->items[0].id, tokens->items[2].id);
  ent_check_text(ent_names_get(&fixture->names, tokens->items[3].id), "éà");
  ent_check_text(ent_names_get(&fixture->names, tokens->items[4].id), "km");
  close_fixture(fixture);
}

static void
test_masks(void** const state)
{
  static const EntSpan masks[] = { { 3U, 6U }, { 8U, 11U }, { 11U, 14U } };
  const EntText        text    = ENT_TEXT("One[1] a[2][3]b.");
  Fixture* const       fixture = open_fixture();
  EntTokens*           tokens  = &fixture->tokens;
  (void)state;
  assert_false(ent_tokens_cut(tokens, text, masks, N_ITEMS(masks)));
  assert_int_equal(tokens->n_items, 4);
  ent_check_text(ent_token_text(&tokens->items[0], text), "One");
  ent_check_text(ent_token_text(&tokens->items[1], text), "a");
  ent_check_text(ent_token_text(&tokens->items[2], text), "b");
  assert_true(tokens->items[1].flags & ENT_TOKEN_SPACED);
  assert_false(tokens->items[2].flags & ENT_TOKEN_SPACED);
  close_fixture(fixture);
}

// Check that tokens stand in order, and that between them are only blanks
static void
check_gaps(const EntTokens* const tokens, const EntText sentence)
{
  size_t place = 0U;
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    const EntToken* const token = &tokens->items[i];
    assert_true(token->begin >= place);
    assert_true(token->end > token->begin);
    assert_int_equal(token->begin > place,
                     (token->flags & ENT_TOKEN_SPACED) != 0U);
    for (; place < token->begin; ++place) {
      assert_true(ent_is_space(sentence.data[place]));
    }
    place = token->end;
  }

  for (; place < sentence.size; ++place) {
    assert_true(ent_is_space(sentence.data[place]));
  }
}

// Whatever the characters, tokens and gaps make up the sentence
static void
test_random(void** const state)
{
  static const char alphabet[] = "aB s1.,'-\"/()n't$%&@: :";
  uint32_t          seed       = 1U;
  Fixture* const    fixture    = open_fixture();
  (void)state;
  for (size_t i = 0U; i < 20000U; ++i) {
    char         text[24] = "";
    const size_t size     = i % sizeof(text);
    for (size_t j = 0U; j < size; ++j) {
      seed    = seed * 1664525U + 1013904223U;
      text[j] = alphabet[(seed >> 16U) % (sizeof(alphabet) - 1U)];
    }

    const EntText sentence = { text, size };
    assert_false(ent_tokens_cut(&fixture->tokens, sentence, NULL, 0U));
    check_gaps(&fixture->tokens, sentence);
  }

  close_fixture(fixture);
}

// A megabyte of something takes no longer than one of prose
static void
test_long(void** const state)
{
  static const char* const parts[] = {
    "x",
    "-",
    "a-",
    "a.",
    "a'",
    "'",
    "\"",
    "(",
    ")",
    "1,",
    "$",
    "n't",
    "a&",
    "A&",
    "://",
    "a@",
    "'s",
    "U.S.",
    "a ",
    "1-",
    "a) ",
    "Gen. ",
    "\xC2\xAD",
    "\xE2\x80\x99",
    "aб一א",
    ".",
    "A.) ",
    "a\xC2\xAD",
    "\xE4\xB8\x80",
    "\xF0\x9F\x98\x80",
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    Fixture* const fixture = open_fixture();
    EntBytes       text    = ent_bytes_init(&fixture->memory);
    for (size_t j = 0U; j < MANY; ++j) {
      ent_bytes_string(&text, parts[i]);
    }

    assert_false(
      ent_tokens_cut(&fixture->tokens, ent_bytes_view(&text), NULL, 0U));
    ent_bytes_clear(&text);
    close_fixture(fixture);
  }

  Fixture* const fixture = open_fixture();
  const EntText  huge    = { "", (size_t)UINT32_MAX + 1U };
  assert_int_equal(ent_tokens_cut(&fixture->tokens, huge, NULL, 0U),
                   ENT_OVER_LIMIT);
  close_fixture(fixture);
}

static EntStatus
cut_scarcely(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntNames                  names  = ent_names_init(memory);
  EntTokens                 tokens = ent_tokens_init(memory, &names);
  const EntStatus           st     = ent_tokens_cut(
    &tokens,
    ENT_TEXT("A b-c d's can't \"É\" 1 2 3 4 5 6 7 8 9 x-y-z-a-b-c-d-e-f-g"),
    NULL,
    0U);
  ent_tokens_clear(&tokens);
  ent_names_clear(&names);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(cut_scarcely);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),  cmocka_unit_test(test_clitics),
    cmocka_unit_test(test_stops),  cmocka_unit_test(test_numbers),
    cmocka_unit_test(test_kinds),  cmocka_unit_test(test_flags),
    cmocka_unit_test(test_names),  cmocka_unit_test(test_masks),
    cmocka_unit_test(test_random), cmocka_unit_test(test_long),
    cmocka_unit_test(test_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}

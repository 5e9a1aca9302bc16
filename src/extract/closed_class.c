// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Words that grammar needs: their number is small and does not grow.  Words of
// open classes stand here too where WordNet lacks the use that reports make of
// them.  A word may stand in several lists and is all that they say.

#include "extract/closed_class.h"

#include <assert.h>

#define B(tag) ENT_BIT(tag)

static const EntWordList lists[] = {
  // Articles, quantifiers, possessive pronouns
  { B(DETERMINER),
    0U,
    false,
    "a an the my your his its our their every no each any some several many few"
    " various both either neither all half whatever whichever such another"
    " enough certain" },
  { B(DETERMINER) | B(PRONOUN), 0U, false, "this these those" },
  { B(DETERMINER) | B(PRONOUN) | B(SUBORDINATOR) | B(WH),
    ENT_GROUP_THAT,
    false,
    "that" },
  { B(DETERMINER) | B(PRONOUN), 0U, false, "her" },
  { B(DETERMINER) | B(ADVERB),
    ENT_GROUP_DEGREE,
    false,
    "more most less least much little fewer" },
  { B(ADJECTIVE), 0U, false, "other own same latter former" },

  // Pronouns
  { B(PRONOUN), ENT_GROUP_SUBJECT, false, "he she they we i it you" },
  { B(PRONOUN),
    0U,
    false,
    "him them us me mine yours hers ours theirs himself herself itself"
    " themselves ourselves myself yourself yourselves oneself someone somebody"
    " something anyone anybody anything everyone everybody everything nobody"
    " nothing none others" },
  { B(PRONOUN) | B(ADVERB), ENT_GROUP_THERE, false, "there" },

  // Prepositions
  { B(PREPOSITION),
    0U,
    false,
    "about above across against along alongside amid amidst among amongst"
    " around at atop barring behind below beneath beside besides between beyond"
    " despite during except for from in inside into near of on onto opposite"
    " outside per regarding vis-a-vis throughout toward towards through under "
    "underneath"
    " unlike upon versus vs vs. via with within without including concerning"
    " notwithstanding aboard pending amidst according by" },
  { 0U, ENT_GROUP_BY, false, "by" },
  { 0U, ENT_GROUP_OF, false, "of" },
  { B(PREPOSITION) | B(SUBORDINATOR),
    0U,
    false,
    "after before since until till as than" },
  { B(PREPOSITION) | B(TO), ENT_GROUP_TO, false, "to" },
  { B(PREPOSITION) | B(ADVERB), 0U, false, "over past ahead" },
  { B(ADVERB), 0U, false, "about around nearly almost roughly approximately" },
  { B(PREPOSITION), 0U, true, "following given" },
  { B(PREPOSITION) | B(BASE), 0U, false, "like" },
  { B(PREPOSITION) | B(ADJECTIVE), 0U, false, "due worth" },

  // Particles
  { B(PARTICLE) | B(PREPOSITION), ENT_GROUP_PHRASAL, false, "up out off down" },
  { B(PARTICLE) | B(ADVERB), ENT_GROUP_PHRASAL, false, "away apart forth" },
  { B(PARTICLE) | B(ADVERB), ENT_GROUP_PHRASAL, true, "back" },
  { B(PARTICLE), 0U, false, "in on over through along around" },
  { B(PARTICLE), ENT_GROUP_NOT, false, "not n't" },

  // Conjunctions
  { B(COORDINATOR), 0U, false, "and or nor but & plus" },
  { B(COORDINATOR) | B(ADVERB), 0U, false, "yet" },
  { B(SUBORDINATOR),
    0U,
    false,
    "because although though whereas unless if whether lest while albeit" },
  { B(ADVERB) | B(SUBORDINATOR), 0U, false, "so once" },

  // Wh-words
  { B(WH),
    0U,
    false,
    "who whom whose which what when where why how whoever whomever whenever"
    " wherever whereby wherein whence" },
  { B(ADVERB), 0U, false, "however" },

  // Auxiliaries and modals; what grammar calls full verbs of them too
  { B(AUXILIARY), ENT_GROUP_BE, false, "be been being" },
  { B(AUXILIARY),
    ENT_GROUP_BE | ENT_GROUP_FINITE,
    false,
    "am is are was were 're 'm" },
  { B(AUXILIARY), ENT_GROUP_HAVE, false, "having" },
  { B(AUXILIARY),
    ENT_GROUP_HAVE | ENT_GROUP_FINITE,
    false,
    "have has had 've" },
  { B(AUXILIARY), ENT_GROUP_DO, false, "done doing" },
  { B(AUXILIARY), ENT_GROUP_DO | ENT_GROUP_FINITE, false, "do does did" },
  { B(POSSESSIVE) | B(AUXILIARY), ENT_GROUP_BE, false, "'s" },
  { B(POSSESSIVE), 0U, false, "'" },
  { B(MODAL),
    ENT_GROUP_FINITE,
    false,
    "could would should shall might 'll 'd ought cannot" },
  { B(MODAL) | B(NOUN), ENT_GROUP_FINITE, false, "will can must may" },

  // Numbers
  { B(NUMBER),
    0U,
    false,
    "zero one two three four five six seven eight nine ten eleven twelve"
    " thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    " thirty forty fifty sixty seventy eighty ninety hundred thousand million"
    " billion trillion dozen" },
  { B(NOUN), 0U, false, "dozens hundreds thousands millions billions" },
  { B(ADJECTIVE),
    0U,
    false,
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth" },
  { B(ADJECTIVE) | B(ADVERB), 0U, false, "first last next" },
  { B(ADJECTIVE) | B(NOUN), 0U, false, "second" },

  // Days and months
  { B(NAME),
    0U,
    false,
    "monday tuesday wednesday thursday friday saturday sunday january february"
    " april june july august september october november december jan. feb."
    " mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. wed. thu."
    " fri. sat. sun." },

  // Adverbs that WordNet lacks, or has as something else
  { B(ADVERB),
    0U,
    false,
    "also already again always never ever still just even only too very quite"
    " rather perhaps maybe instead thus hence therefore moreover furthermore"
    " meanwhile nevertheless nonetheless otherwise together then now here soon"
    " often sometimes seldom rarely later recently currently reportedly"
    " allegedly likewise afterwards elsewhere abroad militarily diplomatically"
    " economically politically almost nearly indeed anyway somewhat twice"
    " ago today yesterday tomorrow tonight ostensibly notably" },
  { B(ADVERB) | B(NOUN), 0U, false, "home" },
  { B(ADVERB) | B(ADJECTIVE),
    0U,
    false,
    "likely early late hard far long fast early daily weekly monthly alone"
    " further well" },
  { B(ADJECTIVE),
    0U,
    false,
    "unlikely able unable willing unwilling ready eager aware afraid due prior"
    " joint key" },
  { B(ADJECTIVE) | B(NOUN), 0U, false, "military nuclear-armed" },

  // Nouns and verbs of the genre
  { B(NAME), 0U, false, "u.s. u.k. u.n. e.u. d.c. u.a.e. u.s.s.r." },
  { B(NOUN),
    0U,
    false,
    "milblogger milbloggers drone drones jihadist jihadists oblast oblasts"
    " raion raions warhead warheads airstrike airstrikes ceasefire ceasefires"
    " airspace website websites" },
  { B(PAST) | B(PARTICIPLE),
    0U,
    false,
    "said sent lost met won held found told kept meant dealt led spent felt"
    " brought sought bought" },
  { B(PAST), 0U, false, "saw fell" },
  { B(PAST) | B(PARTICIPLE) | B(ADJECTIVE), 0U, false, "left" },
  { B(ADJECTIVE) | B(NOUN), 0U, false, "pro-war anti-tank" },

  { B(THIRD), 0U, false, "goes lets" },
  { B(BASE), 0U, false, "know" },
  { B(GERUND), 0U, false, "taking giving putting letting" },
  { B(NOUN) | B(BASE), 0U, false, "seed feed" },

  // Groups
  { 0U, ENT_GROUP_THIS, true, "this" },
  { B(MARK), ENT_GROUP_STOP, false, ". ? !" },
  { 0U,
    ENT_GROUP_REPORTS,
    true,
    "say says said saying claim claims claimed claiming report reports reported"
    " reporting state states stated stating assess assesses assessed assessing"
    " announce announces announced announcing argue argues argued arguing"
    " believe believes believed believing indicate indicates indicated"
    " indicating suggest suggests suggested suggesting warn warns warned"
    " warning note notes noted noting add adds added adding confirm confirms"
    " confirmed deny denies denied allege alleges alleged declare declares"
    " declared emphasize emphasizes emphasized demand demands demanded insist"
    " insists insisted think thinks thought know knows knew show shows showed"
    " shown acknowledge acknowledges acknowledged predict predicts predicted"
    " signal signals signaled conclude concludes concluded observe observed"
    " agree agrees agreed hope hopes hoped fear fears feared expect expects"
    " expected promise promised ensure ensures ensured told tell tells fact"
    " statement statements belief assessment evidence possibility likelihood"
    " idea concern concerns view news notion sign signs conclusion admission"
    " accusation accusations allegation allegations assertion warnings" },
  { 0U,
    ENT_GROUP_TOWARDS,
    true,
    "access accesses resort resorted resorts respond responded responds"
    " responding response responses according due prior subject threat threats"
    " contrary addition regard relation thanks return returned returns"
    " committed commitment alternative reaction exposure approach approaches"
    " contribution contributed contributes contribute objection objections"
    " opposition damage transition limited limit close next comparable equal" },
  { 0U,
    ENT_GROUP_CAUSES,
    true,
    "let lets letting make makes made making help helps helped helping watch"
    " watched" },
  { 0U,
    ENT_GROUP_MOVES,
    true,
    "go goes going went gone come comes coming came rise rises rising rose"
    " risen return returns returning returned bring brings bringing brought"
    " restore restores restored sweep swept" },
  { 0U, ENT_GROUP_POWER, true, "power war task trial account office" },
  { 0U, ENT_GROUP_STANDS, true, "stood sat lay stuck abided" },
  { 0U, ENT_GROUP_UNITED, true, "united" },
};

#define N_LISTS (sizeof(lists) / sizeof(lists[0]))

const EntWordList*
ent_closed_class(size_t* const n_lists)
{
  assert(n_lists);
  *n_lists = N_LISTS;
  return lists;
}

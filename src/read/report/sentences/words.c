// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a word near a stop.
// Goes out: whether it may begin a sentence there, report speech, and so on.

#include "read/report/sentences/words.h"

#include "base/text.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#define MAX_WORD 15U // Bytes of the longest word below

// By EntWordKind; a blank around each word, in lower case
static const char* const lists[] = {
  [ENT_WORD_OPENS] =
    " after also although another because before both but despite during"
    " earlier furthermore her here his how however if indeed instead it its"
    " later many meanwhile moreover most nevertheless nonetheless once other"
    " our several she since some such that the their them then there"
    " therefore these they this those though thus today unless until we what"
    " when where whereas whether which while why yesterday"
    " ",
  [ENT_WORD_STARTS] =
    " a about above according across against all along amid among an and any"
    " around as at behind between beyond by dozens each eight even every"
    " everyone few five following for four from given he hundreds i in into"
    " like maybe millions my near never nine no nobody none nor not nothing"
    " now of on one only or out over per perhaps seven six so soon still ten"
    " thousands three through to two under up upon who with within without"
    " yet you your"
    " ",
  [ENT_WORD_IS_VERB] =
    " accuses are be became been began bought broke brought built calls came"
    " can chose claims continues could cut denies did do does drew expects"
    " fell flew fought found gave got grew had has have held hit insists is"
    " kept knew led left lost made may met might must needs paid plans put"
    " ran remains rose said saw says seeks sent set shall should sold sought"
    " spoke struck thought threatens told took wants was went were will"
    " withdrew won would wrote"
    " ",
  [ENT_WORD_SAYS] =
    " added announced answered argued asked asks asserted claimed commented"
    " concluded continued countered cried declared demanded exclaimed"
    " explained inquired insisted joked mused noted observed posted queried"
    " questioned quipped quoted recalled remarked replied responded retorted"
    " said says shouted snapped stated thundered told tweeted urged warned"
    " warns wondered writes wrote yelled"
    " ",
  [ENT_WORD_LABELS] =
    " act annex annexes appendix area article articles battalion block book"
    " building category chapter class clause column committee company"
    " division exhibit figure form gate grade group hepatitis item level"
    " line list model option page paragraph part phase plan point protocol"
    " row scene schedule section sector stage subparagraph subsection table"
    " team terminal tier title type unit variant version vitamin volume war"
    " zone"
    " ",
  [ENT_WORD_HEADS] =
    " administration agency air airlines airways ambassador army assembly"
    " attorney bancorp bank border capitol central chamber charter chief"
    " coast code command commander commission congress constitution"
    " consulate council court customs cyber defense delegation department"
    " dollar dollars embassy envoy federal force forces foreign general"
    " government guard house intelligence justice marine marines military"
    " mint mission navy official officials open parliament permanent policy"
    " postal president representative representatives sanctions secretariat"
    " secretary security senate senator space special spokesman spokesperson"
    " spokeswoman state steel strategic supreme treasury troops vice"
    " ",
  [ENT_WORD_LEADS] =
    " ceo cfo chair chairman chairperson chairwoman chief class co common"
    " corp corporation director discovery executive founder general group"
    " holdings inc limited llc ltd managing owner plc president shares"
    " spokesman spokesperson spokeswoman stock treasurer vice"
    " ",
  [ENT_WORD_TIMES] =
    " apr april aug august bst cdt central cest cet cst ct dec december"
    " eastern edt eest eet est et feb february fri friday gmt greenwich ist"
    " jan january jst jul july jun june local mar march may mdt mon monday"
    " mountain msk mst mt nov november oct october pacific pdt pst pt sat"
    " saturday sep sept september sun sunday thu thur thurs thursday tue"
    " tues tuesday utc wed wednesday"
    " ",
  [ENT_WORD_MONTHS] =
    " april august december february january july june march may november"
    " october september"
    " ",
  [ENT_WORD_HONOURS] =
    " administration avenue boulevard campaign center day foundation high ii"
    " iii memorial school"
    " ",
};

bool
ent_sentence_word(const EntText word, const EntWordKind kind)
{
  char sought[MAX_WORD + 3U] = " ";
  if (!word.size || word.size > MAX_WORD) {
    return false;
  }

  for (size_t i = 0U; i < word.size; ++i) {
    const char c   = word.data[i];
    sought[i + 1U] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
  }

  sought[word.size + 1U] = ' ';
  return strstr(lists[kind], sought);
}

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: words by id.
// Goes out: what they do in a sentence, from the lists that stand here.  Words
// of verb and noun lists stand for all their forms.

#include "extract/syntax/classes.h"

#include "base/text.h"
#include "base/try.h"
#include "extract/lexicon.h"

#include <assert.h>
#include <string.h>

#define LOOKED_UP (UINT64_C(1) << 63U)

// Classes that a word has by being a form of a verb or a noun
#define VERBS                                                                  \
  (ENT_CLASS(CONTENT) | ENT_CLASS(TELL) | ENT_CLASS(DIRECT) |                  \
   ENT_CLASS(APPEAL) | ENT_CLASS(CAUSE) | ENT_CLASS(GIVE) |                    \
   ENT_CLASS(COPULA) | ENT_CLASS(SEEM) | ENT_CLASS(BLAME) | ENT_CLASS(SPEND) | \
   ENT_CLASS(SPEAK) | ENT_CLASS(NAMING) | ENT_CLASS(WONDER) |                  \
   ENT_CLASS(STAND) | ENT_CLASS(ALONE))
#define NOUNS \
  (ENT_CLASS(TIME) | ENT_CLASS(AIM) | ENT_CLASS(ROLE) | ENT_CLASS(NEWS))

// Words of one class
typedef struct {
  EntWordClasses what;
  const char*    words;
} List;

static const List lists[] = {
  { ENT_CLASS(CONTENT),
    "say state claim report assess announce declare assert argue believe think"
    " know suggest indicate warn predict note add confirm deny allege insist"
    " acknowledge conclude observe agree hope fear expect promise ensure show"
    " demand propose recommend estimate reveal find learn hear see feel"
    " understand realize recognize contend maintain suspect doubt decide"
    " explain emphasize stress reiterate repeat write reply respond answer"
    " complain admit concede imply mean signal vow pledge swear testify"
    " speculate forecast anticipate assume judge remark comment stipulate"
    " require order request caution boast guess imagine remember forget"
    " discover determine calculate prove demonstrate disclose vouch hint wish"
    " threaten lament joke quip opine posit highlight underscore" },
  { ENT_CLASS(TELL),
    "tell inform assure remind notify warn convince persuade advise promise"
    " show teach" },
  { ENT_CLASS(DIRECT),
    "force allow urge ask want compel enable encourage cause press pressure"
    " invite order require persuade convince permit forbid command instruct"
    " direct authorize expect advise help lead get tell push prompt induce"
    " incite coerce oblige pay train equip challenge beg implore warn request"
    " motivate inspire provoke tempt entice empower license deploy recruit hire"
    " appoint choose elect select nominate assign commission summon drive"
    " mobilize rally exhort pressurize condition permit lobby task like need"
    " intend mean prefer trust teach remind send dispatch leave allow free"
    " cajole goad spur embolden dare consider deem find hold judge" },
  { ENT_CLASS(APPEAL),
    "call appeal rely count depend prevail lean plead look wait shout vote"
    " lobby press signal beckon" },
  { ENT_CLASS(CAUSE), "let make help have watch see hear" },
  { ENT_CLASS(GIVE),
    "give send sell offer grant lend pay hand deny promise award show tell"
    " teach bring allot assign cede owe guarantee deal accord deliver leave"
    " loan feed cost buy win afford supply provide ship throw" },
  { ENT_CLASS(COPULA), "be become remain stay" },
  { ENT_CLASS(SEEM), "seem appear look feel prove grow turn go" },
  { ENT_CLASS(BLAME),
    "accuse warn praise blame prevent stop suspect thank condemn criticize "
    "deter"
    " discourage ban bar prohibit hinder keep denounce prosecute punish charge"
    " convict dissuade restrain forgive reward commend laud applaud rebuke "
    "fault"
    " restrict block credit arrest acquit excuse talk trick sanction detain"
    " fine indict chastise reprimand lambast lambaste excoriate castigate save"
    " coerce pressure bully scare trick mislead lure seduce push force" },
  { ENT_CLASS(TIME),
    "year month week day hour minute decade century weekend morning evening"
    " night spring summer autumn winter afternoon midnight noon moment "
    "fortnight"
    " era monday tuesday wednesday thursday friday saturday sunday mon. tue. "
    "wed."
    " thu. fri. sat. sun. today yesterday tomorrow" },
  { ENT_CLASS(TIME) | ENT_CLASS(MONTH),
    "january february march april may june july august september october"
    " november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov."
    " dec." },
  { ENT_CLASS(AIM),
    "desire ability decision attempt effort plan refusal willingness failure"
    " intention need right threat promise readiness capacity commitment bid "
    "move"
    " inability reluctance vow pledge offer proposal intent ambition aspiration"
    " campaign determination eagerness unwillingness will wish struggle"
    " readiness tendency obligation duty resolve capability"
    " freedom incentive drive quest agreement hesitation"
    " aim goal mission responsibility temptation opportunity chance permission "
    "authorization approval consent right" },
  { ENT_CLASS(NEGATIVE),
    "not n't never hardly scarcely barely nowhere seldom rarely nor neither" },
  { ENT_CLASS(NO), "no neither none nobody nothing" },
  { ENT_CLASS(DEFINITE), "the this that these those" },
  { ENT_CLASS(OWNER), "its their his her my your our whose" },
  { ENT_CLASS(NOR), "nor neither" },
  { ENT_CLASS(OR), "or nor" },
  { ENT_CLASS(IF), "if unless" },
  { ENT_CLASS(WHAT),
    "what how why whether whatever whoever whichever whom who which" },
  { ENT_CLASS(WHEN), "when whenever while" },
  { ENT_CLASS(WHERE),
    "where when why whereby wherein whence whenever wherever" },
  { ENT_CLASS(WHOSE), "whose" },
  { ENT_CLASS(STAND), "stand abide sit swear live fall pass come go" },
  { ENT_CLASS(ALONE),
    "try go come arrive flee die rise fall stand sit retreat surrender return"
    " rebel revolt agree intervene emerge react respond" },
  { ENT_CLASS(OFFICE), "secretary chief minister undersecretary" },
  { ENT_CLASS(BUREAU),
    "state defense defence war treasury staff interior commerce energy labor"
    " agriculture education transportation justice navy army" },
  { ENT_CLASS(BETWEEN), "between" },
  { ENT_CLASS(BE), "be" },
  { ENT_CLASS(LONGER), "longer" },
  { ENT_CLASS(WONDER), "ask know wonder doubt see determine learn" },
  { ENT_CLASS(NAMING),
    "call term name dub elect appoint deem consider label brand declare "
    "designate"
    " title rename style crown code-name nickname codename" },
  { ENT_CLASS(LIKELY), "likely" },
  { ENT_CLASS(NEWS),
    "fact claim confirmation belief fear hope idea news evidence sign proof"
    " possibility likelihood assurance notion view impression conclusion"
    " suspicion rumor perception understanding assertion assumption insistence"
    " allegation accusation warning realization expectation recognition"
    " condition announcement assessment conviction doubt concern indication"
    " argument admission reminder" },
  { ENT_CLASS(COMPASS),
    "north south east west central latin saudi middle eastern western northern"
    " southern" },
  { ENT_CLASS(BODY),
    "administration government regime officials forces troops military army"
    " authorities leadership ministry navy police leaders rebels militia "
    "militias"
    " fighters soldiers commanders officers diplomats intelligence parliament"
    " officials representatives cabinet people security" },
  { ENT_CLASS(QUESTION), "?" },
  { ENT_CLASS(WHO), "who whom which" },
  { ENT_CLASS(ASKS), "what how why when where" },
  { ENT_CLASS(AFTER), "after before since until till as than once" },
  { ENT_CLASS(BOTH), "both either neither" },
  { ENT_CLASS(SELF), "himself herself itself themselves" },
  { ENT_CLASS(FRONTED),
    "only never rarely seldom hardly scarcely neither nor so not little "
    "nowhere" },
  { ENT_CLASS(COUNTRY),
    "western eastern northern southern us u.s. uk u.k. eu e.u. un u.n. nato "
    "uae u.a.e. ussr u.s.s.r. prc roc dprk"
    " rok drc gcc asean opec" },
  { ENT_CLASS(FOR), "for" },
  { ENT_CLASS(GOING), "going used about" },
  { ENT_CLASS(PAST), "was were had did" },
  { ENT_CLASS(ARTICLE), "a an" },
  { ENT_CLASS(ONLY), "only just merely simply" },
  { ENT_CLASS(YET), "yet" },
  { ENT_CLASS(SPEND), "spend take last waste serve mark see celebrate" },
  { ENT_CLASS(SPEAK),
    "say state claim report assess announce declare assert argue believe think"
    " suggest warn predict note add confirm insist acknowledge conclude observe"
    " explain emphasize stress reiterate write reply respond answer ask tell"
    " estimate admit concede recall remark comment caution boast joke quip "
    "allege"
    " continue complain according vow pledge" },
  { ENT_CLASS(ROLE),
    "ally wife husband son daughter brother sister father mother president"
    " minister leader group organization organisation company agency spokesman"
    " spokeswoman spokesperson tanker ship vessel city capital village town "
    "state"
    " country region newspaper outlet chairman chairwoman chairperson chief"
    " commander general colonel director secretary ambassador envoy"
    " representative diplomat lawyer senator governor mayor king queen prince"
    " emperor dictator premier chancellor rival enemy neighbor neighbour "
    "partner"
    " analyst expert journalist reporter activist critic opponent predecessor"
    " successor militant militia movement party firm bank channel website"
    " broadcaster magazine provider operator manufacturer giant island province"
    " district river adviser advisor aide deputy head official politician"
    " businessman oligarch tycoon milblogger blogger propagandist warlord"
    " strongman guerrilla rebel scientist author historian founder colleague"
    " friend foe proxy client counterpart member nation republic port airport"
    " base satellite submarine frigate destroyer carrier aircraft cruiser"
    " lieutenant captain sergeant major admiral marshal sheikh cleric bishop"
    " pope dissident hacker spy agent suspect gunman operative fellow founder"
    " patron sponsor backer supporter protector benefactor mentor guarantor "
    "puppet accomplice aggressor belligerent candidate nominee lawmaker "
    "legislator parliamentarian deputy scholar" },
};

EntClasses
ent_classes_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntClasses classes = { memory, NULL, 0U, 0U, false };
  return classes;
}

void
ent_classes_clear(EntClasses* const classes)
{
  assert(classes);
  ent_memory_free(classes->memory, classes->items);
  *classes = ent_classes_init(classes->memory);
}

static EntStatus
grow(EntClasses* const classes, const EntNames* const names)
{
  const size_t n_items = names->n_texts + 1U;
  if (classes->room < n_items) {
    const size_t      room  = n_items + n_items / 2U;
    EntClassed* const items = (EntClassed*)ent_memory_resize(
      classes->memory, classes->items, room * sizeof(EntClassed));
    if (!items) {
      return ENT_NO_MEMORY;
    }

    classes->items = items;
    classes->room  = room;
  }
  if (classes->n_items < n_items) {
    memset(classes->items + classes->n_items,
           0,
           (n_items - classes->n_items) * sizeof(EntClassed));
    classes->n_items = n_items;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_classes_add(EntClasses* const    classes,
                EntNames* const      names,
                const EntText        word,
                const EntWordClasses what)
{
  const uint32_t id = ent_names_intern(names, word);
  if (!id) {
    return ENT_NO_MEMORY;
  }

  ENT_TRY(grow(classes, names));
  classes->items[id].own |= what;
  return ENT_SUCCESS;
}

EntStatus
ent_classes_update(EntClasses* const classes, EntNames* const names)
{
  assert(classes);
  if (!classes->is_named) {
    for (size_t i = 0U; i < sizeof(lists) / sizeof(lists[0]); ++i) {
      EntText rest = ent_text(lists[i].words);
      for (EntText word = ent_text_next(&rest, ' '); word.size;
           word         = ent_text_next(&rest, ' ')) {
        ENT_TRY(ent_classes_add(classes, names, word, lists[i].what));
      }
    }
    classes->is_named = true;
  }

  return grow(classes, names);
}

// Return what a word has from those of which it is a form
static EntWordClasses
inherit(const EntClasses* const classes,
        const EntNames* const   names,
        const EntText           word,
        const EntPart           part)
{
  EntLemma       lemmas[ENT_MAX_LEMMAS];
  EntWordClasses what     = 0U;
  const size_t   n_lemmas = ent_lexicon_lemmas(word, part, lemmas);
  for (size_t i = 0U; i < n_lemmas; ++i) {
    const uint32_t id = ent_names_find(names, lemmas[i].text);
    what |= id < classes->n_items ? classes->items[id].own : 0U;
  }

  return what & (part == ENT_VERB ? VERBS : NOUNS);
}

EntWordClasses
ent_classes_get(EntClasses* const     classes,
                const EntNames* const names,
                const uint32_t        id)
{
  assert(id < classes->n_items);
  EntClassed* const item = &classes->items[id];
  if (!item->all) {
    const EntText word = ent_names_get(names, id);
    item->all          = LOOKED_UP | item->own |
                inherit(classes, names, word, ENT_VERB) |
                inherit(classes, names, word, ENT_NOUN);
  }

  return item->all & ~LOOKED_UP;
}

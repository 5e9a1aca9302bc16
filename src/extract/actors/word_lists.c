// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Words that stand in names and around them, by what they do there.

#include "extract/actors/words.h"

#include <assert.h>

static const EntWordUseList lists[] = {
  { ENT_WORD_TITLE | ENT_WORD_RULER,
    "president premier chancellor minister king queen emperor empress shah "
    "tsar czar sultan emir prince princess regent dictator caliph kaiser "
    "governor ambassador envoy ayatollah taoiseach monarch ruler "
    "vice-president president-elect prime-minister-designate "
    "statesman diplomat ambassadors presidents ministers senator congressman "
    "congresswoman sen sen. gov gov. rep rep. lawmaker parliamentarian "
    "legislator undersecretary" },
  { ENT_WORD_TITLE,
    "secretary chairman chairwoman chairperson chair chief director head "
    "leader commander spokesman spokeswoman spokesperson speaker "
    "deputy representative commissioner general gen gen. colonel col col. "
    "lt lt. lieutenant major maj maj. captain capt capt. admiral adm adm. "
    "marshal brigadier brig brig. sergeant sgt sgt. commandant "
    "mayor judge justice prosecutor attorney officer official "
    "advisor adviser aide assistant counselor counsellor consul attache "
    "attaché delegate negotiator co-chair co-founder cofounder founder "
    "ceo ceo. cfo patriarch archbishop bishop cardinal pope "
    "imam rabbi mullah sheikh sheik sayyid grand mufti "
    "editor editor-in-chief "
    "professor treasurer comptroller rapporteur coordinator "
    "administrator trustee viceroy warlord propagandist "
    "commodore shogun archduke comandante generalissimo chairmen boss "
    "chief-of-staff commander-in-chief "
    "secretary-general" },
  { ENT_WORD_ROLE,
    "analyst observer blogger milblogger journalist reporter correspondent "
    "commentator columnist historian economist scholar researcher expert "
    "academic scientist physicist philosopher writer author poet novelist "
    "dissident activist opposition critic politician oligarch businessman "
    "businesswoman tycoon billionaire magnate entrepreneur banker financier "
    "lawyer doctor physician engineer architect lobbyist consultant "
    "fighter militant terrorist rebel revolutionary insurgent nationalist "
    "separatist collaborator citizen national soldier pilot veteran spy "
    "agent operative officer hacker smuggler trafficker guerrilla "
    "actor actress singer athlete filmmaker producer strategist theorist "
    "milbloggers candidate frontman host presenter pundit ideologue cleric "
    "preacher "
    "priest monk theologian bodyguard interpreter translator informant "
    "defector refugee prisoner hostage suspect mercenary mercenaries "
    "conservative liberal socialist communist republican democrat" },
  { ENT_WORD_KIN,
    "wife husband son daughter brother sister father mother uncle aunt "
    "nephew niece cousin grandson granddaughter widow widower "
    "brother-in-law son-in-law father-in-law ally allies friend confidant "
    "confidante associate "
    "successor predecessor rival opponent protege protégé mentor colleague "
    "counterpart deputy lieutenant partner partners backers proxies proxy "
    "satellites clients supporters followers family friends rivals relatives "
    "subordinates counterparts successors" },
  { ENT_WORD_HONORIFIC | ENT_WORD_TITLE,
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame "
    "comrade baron count duke earl rev rev. reverend" },
  { ENT_WORD_RANK,
    "deputy vice first second prime foreign defense defence finance interior "
    "acting interim senior junior chief general permanent special lead "
    "national security state assistant under associate executive managing "
    "principal top high grand supreme crown united joint military press "
    "cultural economic trade energy health education justice culture "
    "agriculture environment transport transportation information "
    "intelligence science technology industry labor labour home regional "
    "presidential parliamentary party political government federal "
    "opposition majority minority house senate attorney acting-president "
    "air army navy naval police fleet district city provincial rebel "
    "longtime veteran longstanding powerful influential moderate hardline "
    "conservative reformist ultranationalist pro-war pro-kremlin prominent "
    "newly elected newly-elected incoming outgoing current new then caretaker "
    "lieutenant major brigadier rear field staff secretary commander human "
    "rights "
    "peace climate nuclear sanctions counterterrorism communications" },
  { ENT_WORD_FORMER,
    "former ex then late erstwhile one-time onetime ousted deposed fallen "
    "disgraced outgoing past ex-president" },
  { ENT_WORD_ORG,
    "ministry department council committee agency party front movement corps "
    "forces institute company group bank news commission office bureau "
    "association organization organisation union league federation "
    "confederation congress parliament assembly senate duma court tribunal "
    "university college academy foundation center centre society club "
    "corporation corp corp. inc inc. ltd ltd. llc plc gmbh holding holdings "
    "enterprises industries institution directorate administration authority "
    "service services secretariat board chamber consortium cartel syndicate "
    "militia brigades army guard guards command headquarters police navy "
    "journal times post herald tribune gazette newspaper press television "
    "radio broadcasting media network channel magazine "
    "airlines airways motors petroleum oil gas energy "
    "fund trust exchange mission embassy consulate delegation "
    "staff cabinet politburo presidium junta coalition alliance bloc "
    "brotherhood jihad resistance liberation "
    "church synod patriarchate mosque "
    "forum observatory monitor watch "
    "laboratory laboratories hospital school museum library "
    "shipyard plant factory works bakery "
    "systems technologies solutions partners associates "
    "squad detachment cell faction wing tendency caucus lobby "
    "inspectorate ombudsman treasury taskforce grouping "
    "fleet regiment battalion brigade division squadron battlegroup "
    "companies banks groups task" },
  { ENT_WORD_UNIT,
    "army division brigade regiment battalion squadron fleet corps company "
    "platoon flotilla wing guard guards caa grouping group battlegroup "
    "district command detachment directorate" },
  { ENT_WORD_PLACE,
    "sea strip gulf port hemisphere oblast river island islands canal strait "
    "straits bay ocean peninsula desert mountain mountains valley plateau "
    "province region raion district county city town village square street "
    "avenue road highway bridge airport airfield airbase base coast cape "
    "lake mount hill hills heights plain basin delta archipelago isthmus "
    "border frontier line channel passage pass corridor triangle "
    "territory territories zone belt horn rim park forest swamp "
    "palace tower hall hotel stadium cathedral monastery camp prison "
    "krai autonomous prefecture governorate municipality township parish "
    "field fields mine mines reef shoal atoll sound fjord cove harbor harbour "
    "savanna sahara savannah theater theatre dam reservoir bank quarter "
    "settlement settlements highlands lowlands mainland east direction "
    "station house" },
  { ENT_WORD_THING,
    "meeting session war wars treaty agreement accord accords act crisis "
    "doctrine conference "
    "operation summit convention protocol plan revolution resolution "
    "declaration memorandum process talks deal pact charter constitution "
    "amendment bill law program programme project policy strategy offensive "
    "campaign invasion intervention incident affair scandal massacre "
    "genocide uprising revolt rebellion coup mutiny riots protests spring "
    "awakening day week month year decade century era age period games "
    "olympics cup prize award medal order cross star window clock report "
    "review assessment survey study papers archives document documents "
    "letter speech address telegram cable note dispatch communique "
    "proclamation ultimatum armistice ceasefire truce settlement "
    "blockade embargo airlift lift lend-lease boycott siege battle battles "
    "bomb missile missiles rocket rockets tank tanks aircraft jet bomber "
    "fighter helicopter drone submarine ship carrier destroyer frigate "
    "class system weapon weapons rifle gun "
    "language literature studies theory principle principles concept "
    "model theorem effect syndrome disease virus flu fever act "
    "photo photograph map image credit copyright series volume chapter "
    "page figure table appendix annex article section "
    "corollary curtain wall trail road spirit formula compromise proposal "
    "initiative fleet problem question" },
  { ENT_WORD_BEFORE,
    "port cape fort lake mount new camp saint st. st san santa sao são "
    "point isle puerto gulf upper lower greater inner outer operation "
    "east west north south northern southern eastern western central" },
  { ENT_WORD_BODY,
    "government governments administration regime authorities officials "
    "official forces troops military army leadership soldiers leaders "
    "diplomats delegation delegates envoys negotiators representatives "
    "policymakers policy-makers decision-makers decisionmakers command "
    "commanders navy fleet airmen sailors marines servicemen personnel "
    "servicemembers units side cabinet junta dictatorship monarchy "
    "government-in-exile occupiers invaders intelligence state republic "
    "ministers generals elites elite ruler rulers advisers advisors "
    "establishment officers" },
  { ENT_WORD_KIND,
    "transitional interim military security senior top armed special ground "
    "occupation central federal defense defence intelligence local new "
    "current former provisional occupying regular combat land naval air "
    "political state high-ranking high high-level unnamed proxy "
    "revolutionary communist socialist democratic puppet military-political "
    "law enforcement civilian border peacekeeping expeditionary invasion "
    "apartheid nazi fascist islamic islamist baathist marxist leninist "
    "chavista "
    "colonial imperial royal national coalition caretaker ruling foreign "
    "occupational" },
  { ENT_WORD_PARTICLE,
    "al el bin ibn bint ben de da do dos das del della di du van von der den "
    "la le ul ud abu y al-din e zu ter" },
  { ENT_WORD_REPORT,
    "reported reports said says say stated states claimed claims argued argues "
    "told tells "
    "announced announces added adds noted notes declared declares explained "
    "explains warned warns insisted insists acknowledged admitted admits "
    "responded responds replied recalled emphasized stressed reiterated "
    "asserted asserts alleged alleges denied denies confirmed confirms "
    "commented remarked wrote writes tweeted posted testified complained "
    "confided believed believes hoped feared suggested suggests proposed "
    "vowed pledged threatened urged called accused praised criticized "
    "condemned demanded rejected refused met visited "
    "resigned died argued observed" },
  { ENT_WORD_LOCATIVE,
    "in at near outside inside around across throughout within beyond above "
    "over into onto via through leave leaving" },
  { ENT_WORD_MOTION,
    "travel travels traveled travelled traveling travelling fly flies flew "
    "flying flown go goes went going gone return returns returned returning "
    "come comes came coming arrive arrives arrived arriving move moves moved "
    "moving flee flees fled fleeing sail sailed head headed drive drove "
    "march marched visit trip visits visited journey relocated sent march "
    "flight flights" },
  { ENT_WORD_TIME,
    "january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday "
    "sunday jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. "
    "christmas easter ramadan eve spring summer autumn winter" },
  { ENT_WORD_OUTLET,
    "newswire newswires outlet outlets newspaper daily broadcaster agency "
    "channel network magazine think tank thinktank company firm corporation "
    "conglomerate contractor manufacturer producer bank airline retailer "
    "giant major insider source subsidiary media publication website "
    "news state state-owned state-run private independent oil gas energy "
    "arms opposition paramilitary militia group party organization movement "
    "military defense intelligence service security space agency" },
  { ENT_WORD_SINGULAR,
    "administration government regime country state nation group "
    "organization organisation alliance movement party kingdom republic "
    "company ministry empire bloc former latter junta insurgents rebels "
    "president" },
  { ENT_WORD_PLURAL,
    "countries states nations sides parties governments powers allies "
    "superpowers leaders groups presidents men women movements two three "
    "four five neighbors neighbours" },
  { ENT_WORD_PRONOUN,
    "it its itself they their them themselves theirs he she his her him "
    "himself herself hers who" },
  { ENT_WORD_LED,
    "led headed chaired commanded founded run governed ruled ledby" },
  { ENT_WORD_PREFIX,
    "pro anti non post pre ex un mid trans neo inter counter" },
  { ENT_WORD_NUMBER, "both two three four five all" },
  { ENT_WORD_PEOPLE,
    "administration regime government dictatorship cabinet junta "
    "administrations regimes governments" },
};

const EntWordUseList*
ent_word_use_lists(size_t* const n_lists)
{
  assert(n_lists);
  *n_lists = sizeof(lists) / sizeof(lists[0]);
  return lists;
}

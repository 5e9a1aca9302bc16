// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "words.h"

#define WORDS(list)                           \
  {                                           \
    (list), sizeof(list) / sizeof((list)[0U]) \
  }

const char* const predicates[N_PREDICATES] = {
  "partnerOf",  "allyOf",        "adversaryOf", "engagesWith", "supports",
  "supplierOf", "attacks",       "detains",     "threatens",   "sanctions",
  "condemns",   "holdsOfficeIn", "memberOf",    "partOf"
};

static const char* const noun_list[] = {
  "harbour",   "treaty",    "convoy",     "ministry",   "ferry",
  "grain",     "pipeline",  "envoy",      "parliament", "garrison",
  "customs",   "turbine",   "satellite",  "mediator",   "border",
  "ceasefire", "refinery",  "delegation", "railway",    "sanction",
  "credit",    "cable",     "fishery",    "patrol",     "tariff",
  "summit",    "reservoir", "airfield",   "ambassador", "election",
  "copper",    "vaccine",   "shipyard",   "drill",      "memorandum",
  "province",  "militia",   "consulate",  "warehouse",  "spokesman",
  "frigate",   "bank",      "drought",    "visit",      "corridor"
};

static const char* const small_list[] = {
  "of",   "the",     "and",    "in",    "over",   "for",     "with",
  "that", "after",   "before", "to",    "by",     "from",    "near",
  "its",  "several", "would",  "had",   "under",  "against", "between",
  "as",   "new",     "joint",  "since", "during", "which",   "most"
};

static const char* const opening_list[] = {
  "Officials of the",      "In a note of last spring, the",
  "The council said the",  "According to São Martín's daily, the",
  "Two diplomats told of", "“We will not yield,” said the",
  "Observers at the",      "The Ålund & Sons office wrote that the",
  "By early autumn the",   "Trade between the",
  "An aide to the",        "The \"northern\" wing of the"
};

static const char* const closing_list[] = {
  "was agreed on.", "remained open.",      "came to nothing – for now.",
  "was denied.",    "began in the north.", "is expected within weeks.",
  "cost 1.2 bn €.", "was signed.",         "had been foreseen."
};

static const char* const modality_list[] = { "factual",
                                             "likely",
                                             "future",
                                             "hypothetical",
                                             "historical" };

static const char* const speech_list[] = { "said",     "claimed",  "announced",
                                           "assessed", "reported", "other" };

static const char* const hedge_list[] = {
  "likely",      "reportedly",        "probably",
  "unlikely",    "almost certainly",  "roughly even chance",
  "remote",      "highly probable",   "is said to",
  "very likely", "reportedly; likely"
};

static const char* const wording_list[] = { "signed an accord with",
                                            "shipped parts to",
                                            "voiced support for",
                                            "met envoys of",
                                            "seized a boat of",
                                            "warned",
                                            "blamed",
                                            "trained troops of",
                                            "lent money to" };

static const char* const rule_list[] = { "active-verb",
                                         "passive-verb",
                                         "noun-of-noun",
                                         "office-before-name",
                                         "with-talks" };

static const char* const confidence_list[] = { "low", "moderate", "high" };

static const char* const office_list[] = {
  "president",      "foreign minister", "minister of defence",
  "chief of staff", "ambassador",       "spokesman",
  "governor",       "deputy chair",     "special envoy for trade"
};

static const char* const goods_list[] = {
  "rifles",      "wheat",  "patrol boats", "natural gas", "radar sets",
  "spare parts", "loans",  "medicine",     "turbines",    "fertilizer",
  "trucks",      "drones", "refined oil",  "copper ore",  "field hospitals"
};

static const char* const host_list[] = {
  "news.example.org",  "www.gazette.example",    "archive.example.net",
  "mid.example",       "wire.example.com",       "press.example.int",
  "daily.example.org", "observatory.example.edu"
};

const Words nouns       = WORDS(noun_list);
const Words small_words = WORDS(small_list);
const Words openings    = WORDS(opening_list);
const Words closings    = WORDS(closing_list);
const Words modalities  = WORDS(modality_list);
const Words speech_acts = WORDS(speech_list);
const Words hedges      = WORDS(hedge_list);
const Words wordings    = WORDS(wording_list);
const Words rules       = WORDS(rule_list);
const Words confidences = WORDS(confidence_list);
const Words offices     = WORDS(office_list);
const Words goods       = WORDS(goods_list);
const Words hosts       = WORDS(host_list);

// Words of names: first and last ones together name each actor once

static const char* const quarters[] = { "Upper", "Lower", "North", "South",
                                        "East",  "West",  "New",   "Old" };

static const char* const lands[] = {
  "Kestria", "Morvale", "Talindo", "Brenmark", "Oskovia",
  "Larouth", "Veldora", "Sanbay",  "Ilmeria",  "Dorstan",
  "Quenar",  "Pallia",  "Zermund", "Hartova",  "Ruvania",
  "Nemir",   "Castova", "Evendia", "Tormland", "Ulsaria",
  "Wendral", "Yarosh",  "Ambria",  "Corvania", "Fenland"
};

static const char* const givens[] = {
  "Ada",   "Bruno",  "Celia", "Dmitri", "Elena",  "Farid",  "Greta", "Hugo",
  "Irene", "Jonas",  "Katya", "Leo",    "Mira",   "Nadia",  "Oskar", "Petra",
  "Quinn", "Rafael", "Sonia", "Tomas",  "Ursula", "Viktor", "Wanda", "Xenia",
  "Yusuf", "Zoe",    "Amir",  "Bela",   "Clara",  "Darius", "Edith", "Felix",
  "Gita",  "Henrik", "Ivo",   "Jana",   "Karim",  "Lidia",  "Marco", "Nils"
};

static const char* const families[] = {
  "Abreu",  "Bergman",  "Castell", "Dorn",    "Eberle",    "Falk",    "Gomez",
  "Hadad",  "Ivanek",   "Jansen",  "Kovar",   "Lindqvist", "Moreau",  "Novak",
  "Okafor", "Petrenko", "Quist",   "Rahimi",  "Santos",    "Tanaka",  "Ulmer",
  "Varga",  "Weiss",    "Xu",      "Yilmaz",  "Zeman",     "Aalto",   "Brandt",
  "Cerny",  "Duarte",   "Engel",   "Ferrara", "Gruber",    "Horvat",  "Isaksen",
  "Juhasz", "Keller",   "Lopes",   "Mazur",   "Nagy",      "Olsen",   "Popescu",
  "Ramos",  "Sokolov",  "Toth",    "Urban",   "Vidal",     "Wolski",  "Yanev",
  "Zhuk",   "Almeida",  "Bakker",  "Costa",   "Demir",     "Erikson", "Fischer",
  "Greco",  "Hansen",   "Ilic",    "Jovanov", "Kaplan",    "Larsen",  "Meyer",
  "Nunez",  "Oduya",    "Pavlov"
};

static const char* const bodies[] = { "Energy Company",
                                      "Central Bank",
                                      "Ministry of Trade",
                                      "Shipping Line",
                                      "Foreign Ministry",
                                      "Steel Works",
                                      "State Television",
                                      "Academy",
                                      "Port Authority",
                                      "Grain Board",
                                      "Defence Council",
                                      "Red Cross",
                                      "Football Union",
                                      "Telegraph Agency",
                                      "Mining House",
                                      "Insurance Fund",
                                      "Chamber of Labour",
                                      "Space Office",
                                      "Water Board",
                                      "Customs Service",
                                      "Rail Company",
                                      "News Agency",
                                      "Supreme Court",
                                      "Senate",
                                      "Navy",
                                      "Air Force",
                                      "Border Guard",
                                      "Institute",
                                      "Trade Union",
                                      "Church",
                                      "Holding",
                                      "Pipeline Trust",
                                      "Arms Works",
                                      "Development Bank",
                                      "Election Board",
                                      "Nuclear Authority",
                                      "Medical Fund",
                                      "Film Fund",
                                      "Postal Service",
                                      "Data Office",
                                      "Press Council",
                                      "Police",
                                      "Customs Union",
                                      "Harbour Trust",
                                      "Coast Guard",
                                      "Oil Company",
                                      "Gas Company",
                                      "Gold Exchange",
                                      "Metal Exchange",
                                      "Tobacco Board",
                                      "Fishery Board",
                                      "Forest Service",
                                      "Border Commission",
                                      "Peace Institute",
                                      "Weather Service",
                                      "Space Agency",
                                      "Intelligence Service",
                                      "Party of Work",
                                      "Party of Order",
                                      "Liberal Party" };

static const char* const bands[] = {
  "Front",    "Brigade", "Guard",   "Column",    "Movement",
  "Rangers",  "Falcons", "Army",    "Committee", "Battalion",
  "Vanguard", "Militia", "Legion",  "Regiment",  "Resistance",
  "Lions",    "Shield",  "Company", "Fighters",  "Defenders"
};

static const char* const unions[] = { "Alliance", "League",     "Union",
                                      "Compact",  "Conference", "Pact",
                                      "Council",  "Partnership" };

const ActorFamily*
actor_family(const uint32_t actor)
{
  static const ActorFamily kinds[] = {
    { "state", 0U, WORDS(quarters), WORDS(lands) },
    { "person", FIRST_PERSON, WORDS(givens), WORDS(families) },
    { "organization", 2800U, WORDS(lands), WORDS(bodies) },
    { "armed-group", 4300U, WORDS(lands), WORDS(bands) },
    { "bloc", 4800U, WORDS(lands), WORDS(unions) },
  };

  const ActorFamily* family = &kinds[0];
  for (unsigned i = 1U; i < 5U && actor >= kinds[i].begin; ++i) {
    family = &kinds[i];
  }

  return family;
}

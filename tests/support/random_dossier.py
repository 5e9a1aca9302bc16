#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: random_dossier.py SEED > dossier.xml

Makes a good dossier that no one would write: every field, odd characters,
ids that begin with each other, records in any order, claims given twice.  The
same seed gives the same bytes.
"""

import random
import sys
from xml.sax.saxutils import escape

KINDS = ("state", "person", "organization", "armed-group", "bloc")
PREDICATES = ("partnerOf allyOf supports supplierOf adversaryOf attacks "
              "detains threatens sanctions condemns engagesWith "
              "holdsOfficeIn memberOf partOf").split()
MODALITIES = ("factual", "likely", "future", "hypothetical", "historical")
ACTS = ("said", "claimed", "denied", "announced", "assessed", "reported",
        "other")
HEDGES = ("almost no chance", "remote", "very unlikely", "unlikely", "likely",
          "roughly even chance", "probably", "Highly Probable", "may",
          "almost certainly", "nearly certain", "according to sources",
          "it seems", "возможно")
WORDS = ("North", "Süd", "Россия", "中国", "مصر", "e\u0301tat", "\U0001F680",
         "a&b", "<tag>", '"quoted"', "back\\slash", "it's", "dot.", "@en",
         "^^xsd:date", "%41", "#", "]]>", '"""', "'''", "\\u0041", "a:b", "{}",
         "nbsp\u00a0x", "zwj\u200dx", "rtl\u202ex", "\ufeffbom", "c1\u0085x",
         "ls\u2028x", "rep\ufffd", "last\U0010FFFD", "_:b", "-",
         "&amp;", "semi", "comma,", "=1+1", "$x", "`", "|", "~", "İı", "ﬁ")
LANGS = (None, None, "en", "en-GB", "ru", "zh-Hant-TW", "de-1996", "x-klingon")
SLUGS = ("a", "b", "a-b", "a-1", "a-10", "a-2", "n", "s", "s1", "s-1", "1",
         "10", "2", "north", "north-sea", "brief", "brief-s1", "ab", "a-b-c",
         "01", "007", "x9y", "quote", "position", "claims", "attacks")


class Maker:
    """Makes one dossier."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.local = set()  # Local names of sources and passages
        self.n_iris = 0

    def maybe(self, share=0.3):
        """Return True in that share of calls."""
        return self.random.random() < share

    def pick(self, items):
        """Return one of the items."""
        return self.random.choice(items)

    def text(self, most=4):
        """Return words with single blanks between them."""
        n_words = self.random.randint(1, most)
        return " ".join(self.pick(WORDS) for _ in range(n_words))

    def phrase(self):
        """Return words without semicolon."""
        return self.text(3).replace(";", "")

    def spaced(self):
        """Return text whose white space must survive."""
        text = "".join(self.pick(WORDS) + self.pick((" ", " ", "  ", "\t",
                                                     "\n", "\r\n", "\r", ""))
                       for _ in range(self.random.randint(1, 6)))
        return self.pick(("", " ", "\n")) + text

    def date(self):
        """Return a year, a month or a day."""
        year = self.pick((1, 476, 1914, 1999, 2000, 2024, 2025, 9999))
        month = self.random.randint(1, 12)
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        day = self.random.randint(1, days[month - 1])
        return self.pick((f"{year:04}", f"{year:04}-{month:02}",
                          f"{year:04}-{month:02}-{day:02}"))

    def span_of_dates(self):
        """Return two dates in order, either of which may be missing."""
        dates = sorted((self.date(), self.date()))
        if dates[1].startswith(dates[0]) or dates[0][:4] == dates[1][:4]:
            dates[1] = dates[0]
        return (dates[0] if self.maybe(0.6) else None,
                dates[1] if self.maybe(0.6) else None)

    def iri(self):
        """Return an IRI that no other record has."""
        self.n_iris += 1
        start = self.pick(("https://example.org/a/", "https://example.org/a#",
                           "urn:example:", "http://bücher.example/ü?q=1&x=",
                           "https://example.org/(x)/", "tag:e.org,2026:",
                           "https://w3id.org/entente/id/actor/own-",
                           "https://example.org/%C3%A9/", "x-odd+scheme.1:"))
        end = self.pick(("", ".", "-", "_", "/", "é", "'", ",;", "~", "--x",
                         "?", "#", ":1"))
        return f"{start}{self.n_iris}{end}"

    def url(self):
        """Return a link."""
        return self.pick(("https", "http", "ftp", "HTTPS")) + "://" + self.pick(
            ("example.org", "WWW.Example.ORG:8080", "u:p@example.org",
             "[::1]:80", "bücher.example", "127.0.0.1")) + self.pick(
                 ("", "/", "/a?b=1&c=2", "/é#x", "/(a)", "/a'b", "/~x;y"))

    def iri_field(self, share=0.12):
        """Return an IRI of its own for a record, or None."""
        return self.iri() if self.maybe(share) else None

    # Records, each a list of (field, value) and children

    def labels(self):
        """Return the label elements of an actor."""
        langs = self.random.sample([None, "en", "en-GB", "ru", "zh-Hant-TW"],
                                   self.random.randint(1, 3))
        labels = [("name", lang, self.text()) for lang in langs]
        for role in ("alias", "hidden", "demonym", "metonym"):
            while self.maybe(0.3):
                labels.append((role, self.pick(LANGS), self.text()))
        self.random.shuffle(labels)
        return labels

    def actors(self, reports):
        """Return actors; some belong to a report, some have a bare id."""
        ids = self.random.sample(SLUGS, self.random.randint(2, 9))
        owners = [r for r in reports if r not in PREDICATES]
        ids += [f"{self.pick(owners)}--sources"
                for _ in range(self.random.randint(0, 2)) if owners]
        ids = sorted(set(ids))
        actors = []
        for name in ids:
            start, end = self.span_of_dates()
            others = [i for i in ids if i != name]
            same = [self.iri() for _ in range(self.random.randint(0, 2))]
            actors.append((dict(
                id=name, kind=self.pick(KINDS),
                rolls=self.pick(others) if self.maybe() else None,
                iso3166=self.pick(("NN", "NNN", "SUHH", "NN-A1"))
                if self.maybe() else None,
                start=start, end=end, same=" ".join(same) or None,
                iri=self.iri_field()), self.labels()))
        return actors

    def report(self, name):
        """Return a report."""
        def some(value, share=0.5):
            return value if self.maybe(share) else None
        return dict(id=name, title=some(self.text()), author=some(self.text()),
                    publisher=some(self.text()), issued=some(self.date()),
                    lang=some(self.pick(("en", "en-GB", "zh-Hant-TW"))),
                    href=some(self.url()),
                    sha256=some(f"{self.random.getrandbits(256):064x}"),
                    iri=self.iri_field())

    def local_id(self, report, kind):
        """Return an id whose local name no other record of the kind has."""
        while True:
            name = self.pick(SLUGS)
            if self.maybe(0.5):
                name = f"{self.pick('sn')}{self.random.randint(1, 40)}"
            bare = name[len(report) + 1:] if name.startswith(
                report + "-") else name
            local = (kind, f"{report}-{bare}")
            if local not in self.local:
                self.local.add(local)
                return name, bare

    def source(self, report):
        """Return a source."""
        name, bare = self.local_id(report, "source")
        printed = self.text() if self.maybe(0.2) else None
        return dict(id=name, report=report, bare=bare,
                    note=self.pick(("1", "11", "xvi", "*", "12a"))
                    if self.maybe(0.6) else None,
                    href=self.url() if self.maybe(0.6) else None,
                    printed=printed, iri=self.iri_field(),
                    citation=self.text() if self.maybe(0.4) else None)

    def claim(self, actors):
        """Return a claim."""
        source, target = self.random.sample(actors, 2)
        predicate = self.pick(PREDICATES)
        start, end = self.span_of_dates()
        act = self.pick(ACTS) if self.maybe() else None
        negated = self.maybe(0.2) or act == "denied"
        hedges = [self.pick(HEDGES) if self.maybe(0.7) else self.phrase()
                  for _ in range(self.random.randint(0, 3) // 2)]
        goods = [self.text() for _ in range(self.random.randint(0, 3))]
        return dict(
            source=source, predicate=predicate, target=target,
            polarity="negated" if negated else self.pick((None, "affirmed")),
            modality=self.pick(MODALITIES) if self.maybe(0.6) else None,
            speaker=self.pick(actors) if self.maybe() else None, says=act,
            relayed=self.pick(actors) if self.maybe(0.1) else None,
            hedge="; ".join(hedges) or None,
            office=self.text() if predicate == "holdsOfficeIn" and
            self.maybe(0.7) else None, start=start, end=end,
            wording=self.text() if self.maybe() else None,
            rule=self.text(1) if self.maybe(0.2) else None,
            confidence=self.pick(("0.0", "1.0", "0.85", "0.50", "0.123456789",
                                  "1.000")) if self.maybe() else None,
            analytic=self.pick(("low", "moderate", "high"))
            if self.maybe(0.2) else None, iri=self.iri_field(0.08),
            goods=goods if predicate == "supplierOf" else [])

    def passage(self, report, sources, actors):
        """Return a passage with its claims."""
        name, _ = self.local_id(report, "passage")
        start = self.random.randint(0, 10 ** self.random.randint(1, 6))
        has_span = self.maybe(0.6)
        own = [s for s in sources if s["report"] == report]
        cited = self.random.sample(own, min(len(own),
                                            self.random.randint(0, 3)))
        claims = [self.claim(actors)
                  for _ in range(self.random.randint(0, 4))]
        keys = set()
        kept = []
        for claim in claims:
            key = (claim["source"], claim["predicate"], claim["target"])
            if key not in keys:
                keys.add(key)
                kept.append(claim)
        if kept and self.maybe(0.1):
            again = dict(self.pick(kept))
            again.update(wording=self.text(), iri=None)
            kept.append(again)
        return dict(
            id=name, report=report,
            number=str(self.random.randint(1, 500)) if self.maybe() else None,
            start=str(start) if has_span else None,
            end=str(start + self.random.randint(1, 400)) if has_span else None,
            sources=" ".join(self.pick((s["id"], s["bare"])) for s in cited)
            or None,
            prefix=self.spaced() if self.maybe(0.2) else None,
            suffix=self.spaced() if self.maybe(0.2) else None,
            iri=self.iri_field(), quote=self.spaced() + self.pick(WORDS),
            claims=kept)

    # Writing

    def attributes(self, pairs):
        """Return attributes in any order; None is left out."""
        pairs = [(k, v) for k, v in pairs if v is not None]
        self.random.shuffle(pairs)
        return "".join(f" {k}={self.quoted(v)}" for k, v in pairs)

    def quoted(self, value):
        """Return an attribute value in quotes of either kind."""
        value = escape(value, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
        if self.maybe(0.5):
            return '"' + value.replace('"', "&quot;") + '"'
        return "'" + value.replace("'", "&apos;") + "'"

    def content(self, value):
        """Return text as element content, sometimes as CDATA."""
        if "\r" not in value and "]]>" not in value and self.maybe(0.2):
            return f"<![CDATA[{value}]]>"
        return escape(value, {"\r": "&#13;"})

    def blank(self):
        """Return white space between elements."""
        return self.pick(("", "\n", "\n  ", " ", "\r\n"))

    def write_actor(self, actor, labels):
        """Return an actor as XML."""
        head = self.attributes([
            ("id", actor["id"]), ("kind", actor["kind"]),
            ("rolls-up-to", actor["rolls"]), ("iso3166", actor["iso3166"]),
            ("from-date", actor["start"]), ("to-date", actor["end"]),
            ("same-as", actor["same"]), ("iri", actor["iri"])])
        inner = "".join(
            f"{self.blank()}<{role}" +
            (f' xml:lang="{lang}"' if lang else "") +
            f">{self.content(text)}</{role}>" for role, lang, text in labels)
        return f"<actor{head}>{inner}{self.blank()}</actor>"

    def write_source(self, source):
        """Return a source as XML."""
        head = self.attributes([(k, source[k]) for k in (
            "id", "report", "note", "href", "printed", "iri")])
        citation = source["citation"]
        return f"<source{head}/>" if citation is None else (
            f"<source{head}>{self.content(citation)}</source>")

    def write_claim(self, claim):
        """Return a claim as XML."""
        names = dict(source="from", predicate="is", target="to",
                     relayed="relayed-by", start="from-date", end="to-date",
                     analytic="analytic-confidence")
        head = self.attributes([(names.get(k, k), v) for k, v in claim.items()
                                if k != "goods"])
        goods = "".join(f"<goods>{self.content(g)}</goods>"
                        for g in claim["goods"])
        return f"<claim{head}>{goods}</claim>" if goods else f"<claim{head}/>"

    def write_passage(self, passage):
        """Return a passage as XML."""
        head = self.attributes([(k, v) for k, v in passage.items()
                                if k not in ("quote", "claims")])
        claims = "".join(self.blank() + self.write_claim(c)
                         for c in passage["claims"])
        return (f"<passage{head}>{self.blank()}<quote>"
                f"{self.content(passage['quote'])}</quote>{claims}"
                f"{self.blank()}</passage>")

    def records(self):
        """Return the records as XML, by report; "" holds what all share."""
        names = self.random.sample(list(SLUGS), self.random.randint(1, 3))
        actors = self.actors(names)
        ids = [a["id"] for a, _ in actors]
        parts = {"": [self.write_actor(a, labels) for a, labels in actors]}
        for name in names:
            sources = [self.source(name)
                       for _ in range(self.random.randint(0, 4))]
            passages = [self.passage(name, sources, ids)
                        for _ in range(self.random.randint(0, 4))]
            report = self.report(name)
            parts[name] = [f"<report{self.attributes(list(report.items()))}/>"]
            parts[name] += [self.write_source(s) for s in sources]
            parts[name] += [self.write_passage(p) for p in passages]
        return parts

    def wrap(self, records):
        """Return a dossier of records."""
        inner = "".join(self.blank() + r for r in records)
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<dossier xmlns="'
                f'https://w3id.org/entente/dossier">{inner}\n</dossier>\n')


def make(seed):
    """Return a whole dossier, and one for each of its reports, as bytes."""
    maker = Maker(seed)
    parts = maker.records()
    whole = [r for records in parts.values() for r in records]
    maker.random.shuffle(whole)
    scoped = [r for n, r in parts.items() if n]
    shared = [r for r in parts[""]]
    shards = []
    for part in scoped:
        # Actors of a report need it, and may be needed by any other actor
        others = [p[0] for p in scoped if p is not part]
        shards.append(shared + others + part)
    return (maker.wrap(whole).encode("utf-8"),
            [maker.wrap(s).encode("utf-8") for s in shards])


if __name__ == "__main__":
    sys.stdout.buffer.write(make(int(sys.argv[1]))[0])

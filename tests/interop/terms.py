#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: terms.py PROGRAM

Checks that every ent: term in an export of an example or good case is
declared in ontology/entente.ttl, that every declared one is in some export
or in the list "Vocabulary only" of ontology/README.md, and that terms of
other vocabularies are those of the README's table.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from harness import EXAMPLES, ROOT, Report, run, need  # noqa: E402

ENT = "https://w3id.org/entente/ontology#"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
README = (ROOT / "ontology/README.md").read_text("utf-8")


def declared():
    """Return the subjects of the ontology that are in its namespace."""
    rapper = need("rapper")
    result = run([rapper, "-q", "-i", "turtle", "-o", "ntriples",
                  ROOT / "ontology/entente.ttl"])
    text = result.out.decode("utf-8")
    return set(re.findall(rf"(?m)^<{re.escape(ENT)}([\w-]+)> ", text))


def vocabulary_only():
    """Return the terms that no export has."""
    part = README[README.index("**Vocabulary only.**"):]
    return set(re.findall(r"`ent:([\w-]+)`", part[:part.index("\n\n")]))


def listed():
    """Return all prefixed names in the tables of the README."""
    return set(re.findall(r"`([a-z]+:[\w-]+)`", README))


def prefixes():
    """Return the namespaces of the ontology, by IRI."""
    text = (ROOT / "ontology/entente.ttl").read_text("utf-8")
    pairs = re.findall(r"(?m)^@prefix (\w*): <([^>]*)>", text)
    return {iri: prefix for prefix, iri in pairs}


def emitted(program):
    """Return ent: terms, and properties and classes, of all exports."""
    cases = [p for p in (ROOT / "tests/cases/good").rglob("*.xml")
             if not re.search(r"\.(out|and\d?|gen)\.", p.name)]
    terms = set()
    others = set()
    for path in [e / "dossier.xml" for e in EXAMPLES] + sorted(cases):
        result = run([program, "export", path, "--quiet", "--to", "nt"])
        text = result.out.decode("utf-8")
        terms |= set(re.findall(rf"<{re.escape(ENT)}([\w-]+)>", text))
        for line in text.split("\n")[:-1]:
            words = line.split(" ")
            others.add(words[1][1:-1])
            if words[1] == RDF_TYPE:
                others.add(words[2][1:-1])
    return terms, others


def shorten(iri, names):
    """Return an IRI as prefixed name."""
    for namespace in sorted(names, key=len, reverse=True):
        if iri.startswith(namespace):
            return f"{names[namespace]}:{iri[len(namespace):]}"
    return iri


def main():
    """Compare the three sets."""
    report = Report("terms")
    known, kept = declared(), vocabulary_only()
    terms, others = emitted(Path(sys.argv[1]).resolve())
    report.check(len(known) > 40 and kept, "no terms found in the ontology")
    for term in sorted(terms | known | kept):
        report.check(term in known, f"ent:{term} is not declared")
        report.check((term in terms) != (term in kept),
                     f"ent:{term}: " + ("listed as vocabulary only, yet "
                                        "emitted" if term in terms else
                                        "no case emits it"))
    names, table = prefixes(), listed()
    for iri in sorted(others):
        name = shorten(iri, names)
        report.check(name in table or name == "rdf:type",
                     f"{name} is not in the table of ontology/README.md")
    report.finish()


if __name__ == "__main__":
    main()

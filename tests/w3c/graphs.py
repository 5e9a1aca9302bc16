# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""Graphs of N-Quads, and whether two differ only in names of blank nodes.

A graph is a set of statements, a statement a tuple of three or four terms, a
term a tuple that begins with its kind.
"""

import hashlib
import re
from collections import Counter

BLANK = "blank"
STRING = "http://www.w3.org/2001/XMLSchema#string"

TERM = re.compile(r'<(?P<iri>[^>]*)>'
                  r'|_:(?P<blank>[^\s<"]*[^\s<".])'
                  r'|"(?P<literal>(?:[^"\\]|\\.)*)"'
                  r'(?:@(?P<lang>[A-Za-z0-9-]+)|\^\^<(?P<datatype>[^>]*)>)?')
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def unescape(text):
    """Resolve the escapes of an IRI or a literal."""
    def character(match):
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else SHORT.get(match[3], match[3])
    return ESCAPE.sub(character, text)


def make_term(match):
    """Make a term of what TERM found."""
    if match["iri"] is not None:
        return "iri", unescape(match["iri"])
    if match["blank"] is not None:
        return BLANK, match["blank"]
    # Language tags are equal in any case, a plain literal is an xsd:string
    # (RDF 1.1 Concepts, 3.3)
    return ("literal", unescape(match["literal"]),
            (match["lang"] or "").lower(),
            unescape(match["datatype"] or ("" if match["lang"] else STRING)))


def parse(text):
    """Return the graph of a document in N-Triples or N-Quads."""
    graph = set()
    for line in text.split("\n"):
        line = line.strip(" \t\r")
        if not line or line.startswith("#"):
            continue
        statement = tuple(make_term(m) for m in TERM.finditer(line))
        if TERM.sub("", line).strip() != "." or len(statement) not in (3, 4):
            raise ValueError("no statement: " + line)
        graph.add(statement)
    return graph


def blanks(graph):
    """Return the blank nodes of a graph."""
    return {term for statement in graph for term in statement
            if term[0] == BLANK}


def digest(value):
    """Return a short name of a value that is the same in every run."""
    return hashlib.sha256(repr(value).encode("utf-8")).hexdigest()


def paint(statement, colours, own=None):
    """Return a statement with colours for blank nodes, `own` marked."""
    return tuple(("own",) if term == own else ("colour", colours[term])
                 if term[0] == BLANK else term for term in statement)


def refine(graph, colours):
    """Give blank nodes other colours as long as that tells more apart."""
    while True:
        finer = {node: digest((colours[node],
                               sorted(paint(s, colours, node)
                                      for s in graph if node in s)))
                 for node in colours}
        if len(set(finer.values())) == len(set(colours.values())):
            return colours
        colours = finer


def match_nodes(one, other, colours, others):
    """Tell whether nodes of equal colours can be paired."""
    colours, others = refine(one, colours), refine(other, others)
    counts = Counter(colours.values())
    if counts != Counter(others.values()):
        return False
    tied = sorted(node for node in colours if counts[colours[node]] > 1)
    if not tied:
        return ({paint(s, colours) for s in one}
                == {paint(s, others) for s in other})
    first = tied[0]
    return any(match_nodes(one, other, {**colours, first: "paired"},
                           {**others, node: "paired"})
               for node in others if others[node] == colours[first])


def are_equal(one, other):
    """Tell whether two graphs are equal but for names of blank nodes."""
    return len(one) == len(other) and match_nodes(
        one, other, dict.fromkeys(blanks(one), ""),
        dict.fromkeys(blanks(other), ""))

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: foreign_parsers.py PROGRAM

Reads every RDF output of every example and good case with rapper and serdi,
and compares the statements with those of our own N-Triples and N-Quads.
There are no blank nodes, so graphs are equal if their sorted lines are.
"""

import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from harness import (EXAMPLES, ROOT, Report, can, run, scratch,  # noqa: E402
                     skip, sorted_lines)

RAPPER = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "nq": "nquads",
          "trig": "trig"}
SERDI = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "trig": "trig"}
ESCAPE = re.compile(rb"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def plain(line):
    """Return a line with all \\u escapes resolved but those of controls."""
    def character(match):
        code = int(match[1] or match[2], 16)
        short = {8: b"\\b", 9: b"\\t", 10: b"\\n", 12: b"\\f", 13: b"\\r",
                 34: b'\\"', 92: b"\\\\"}
        return short.get(code) or chr(code).encode("utf-8")
    line = ESCAPE.sub(character, line.rstrip())
    line = line.replace(b"\t", b"\\t")
    # Language tags are equal in any case (RDF 1.1 Concepts, 3.3)
    return re.sub(rb'"@([A-Za-z0-9-]+)',
                  lambda m: b'"@' + m[1].lower(), line)


def statements(text):
    """Return a graph as sorted lines in one form."""
    return [plain(line) for line in sorted_lines(text)]


def compare(report, found, wanted, what):
    """Check that two lists of statements are equal."""
    found, wanted = set(found), set(wanted)
    if not report.check(found == wanted, f"{what}: another graph"):
        for line in sorted(found - wanted)[:2]:
            print(f"  only there: {line[:300]!r}")
        for line in sorted(wanted - found)[:2]:
            print(f"  only here:  {line[:300]!r}")


def check_parser(report, words, file, wanted, what):
    """Run a parser and compare what it says with what is wanted."""
    result = run(words + [file])
    if report.check(result.status == 0, f"{what}: {result.tell()}"):
        compare(report, statements(result.out), wanted, what)


def check_dossier(program, dossier, report, tools):
    """Compare all outputs of one dossier."""
    rapper, serdi = tools
    name = str(dossier.relative_to(ROOT))
    kinds = [k for k in RAPPER if can(program, k, "write")]
    with scratch() as folder:
        words = [program, "export", "--quiet", dossier]
        for kind in kinds:
            words += ["-o", folder / f"x.{kind}"]
        result = run(words, cwd=dossier.parent)
        if not report.check(result.status <= 1, f"{name}: {result.tell()}"):
            return
        triples = statements((folder / "x.nt").read_bytes())
        quads = statements((folder / "x.nq").read_bytes())
        report.check(not any(b" _:" in q or q.startswith(b"_:")
                             for q in quads), f"{name}: a blank node")
        union = {re.sub(rb"(.*) <[^<>\"]*> \.$", rb"\1 .", q)
                 if is_quad(q) else q for q in quads}
        compare(report, union, triples, f"{name}: union of our N-Quads")
        for kind in kinds:
            file = folder / f"x.{kind}"
            form = "nquads" if kind in ("nq", "trig") else "ntriples"
            wanted = quads if form == "nquads" else triples
            if rapper:
                check_parser(report, [rapper, "-q", "-i", RAPPER[kind], "-o",
                                      form], file, wanted,
                             f"{name} as {kind} by rapper")
            if serdi and kind in SERDI:
                check_parser(report, [serdi, "-i", SERDI[kind], "-o", form],
                             file, wanted, f"{name} as {kind} by serdi")


TERM = re.compile(rb'<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?')


def is_quad(line):
    """Tell whether a line has four terms."""
    return len(TERM.findall(line)) == 4


def main():
    """Compare all dossiers."""
    program = Path(sys.argv[1]).resolve()
    tools = shutil.which("rapper"), shutil.which("serdi")
    if not any(tools):
        skip("neither rapper nor serdi is installed")
    for tool, name in zip(tools, ("rapper", "serdi")):
        if not tool:
            print(f"left out, not installed: {name}")
    report = Report("foreign parsers")
    cases = [p for p in sorted((ROOT / "tests/cases/good").rglob("*.xml"))
             if not re.search(r"\.(out|and\d?|gen)\.", p.name)
             and p.parent.name != "check"]
    for dossier in [e / "dossier.xml" for e in EXAMPLES] + cases:
        if dossier.parent.name != "options":
            check_dossier(program, dossier, report, tools)
    report.finish()


if __name__ == "__main__":
    main()

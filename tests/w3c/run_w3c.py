#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_w3c.py PROGRAM SUITES KNOWN_FAILURES [SUITE...]

Runs the W3C's suites for RDF 1.1 against the reader of RDF, and compares what
fails with a list.  A line of the list is: suite, file, who is to blame, why.
"""

import re
import sys
from collections import namedtuple
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import graphs  # noqa: E402
from harness import Report, run, skip  # noqa: E402

READ, REFUSED = 0, 3  # Exit statuses of the program
HOME = "https://w3c.github.io/rdf-tests/rdf/rdf11/"
FORMATS = {"rdf-turtle": "turtle", "rdf-trig": "trig",
           "rdf-n-triples": "ntriples", "rdf-n-quads": "nquads"}

ENTRY = re.compile(r"\srdft:Test(\w+)\s*;(.*?)\n\s*\.\s*(?=\n|$)", re.S)
KINDS = {"PositiveSyntax", "NegativeSyntax", "Eval"}

Case = namedtuple("Case", "suite file kind result")
Known = namedtuple("Known", "suite file whose reason")


def linked(body, name):
    """Return the file that a property of a manifest's entry names."""
    match = re.search(rf"\bmf:{name}\s+<([^>]+)>", body)
    return match and match[1]


def read_manifest(suites, suite):
    """Return the cases of a suite."""
    text = (suites / suite / "manifest.ttl").read_text("utf-8")
    cases = []
    for match in ENTRY.finditer(text):
        kind = re.sub(r"^(Turtle|Trig|NTriples|NQuads)", "", match[1])
        cases.append(Case(suite, linked(match[2], "action"), kind,
                          linked(match[2], "result")))
    if len(cases) != len(re.findall(r"\smf:action\s", text)):
        sys.exit(f"{suite}: the manifest has entries of another form")
    return cases


def read_known(path, suites):
    """Return the known failures of some suites, by suite and file."""
    known = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            failure = Known(*line.split(None, 3))
            if failure.suite not in FORMATS:
                sys.exit(f"{path.name}: no such suite: {line}")
            known[failure.suite, failure.file] = failure
    return {k: v for k, v in known.items() if k[0] in suites}


def find_fault(case, folder, result):
    """Return what is wrong with a result, or None."""
    if case.kind == "NegativeSyntax":
        return None if result.status == REFUSED else "bad syntax was read"
    if result.status == REFUSED:
        return "was refused: " + result.tell()
    if case.kind == "PositiveSyntax":
        return None

    found = graphs.parse(result.out.decode("utf-8"))
    wanted = graphs.parse((folder / case.result).read_bytes().decode("utf-8"))
    return None if graphs.are_equal(found, wanted) else (
        f"another graph, {len(found)} statements for {len(wanted)}")


def find_culprit(result):
    """Return who made a case fail: Raptor, or the guards before it."""
    is_raptor = result.status == READ or b"[bad-rdf]" in result.err
    return "raptor" if is_raptor else "guard"


def check_fault(report, what, fault, known, culprit):
    """Compare what is wrong with a case with what is known of it."""
    if not known:
        report.check(not fault, f"{what}: {fault}")
    elif report.check(fault, f"{what}: passes, but is listed as failing"):
        report.check(known.whose == culprit,
                     f"{what}: listed for {known.whose}, not {culprit}")


def check_case(report, program, suites, case, known):
    """Run a case; return whether it passed."""
    what = f"{case.suite}/{case.file}"
    folder = suites / case.suite
    if not report.check(case.kind in KINDS, f"{what}: kind {case.kind}"):
        return False
    result = run([program, FORMATS[case.suite],
                  f"{HOME}{case.suite}/{case.file}", folder / case.file])
    if not report.check(result.status in (READ, REFUSED),
                        f"{what}: {result.tell()}"):
        return False
    fault = find_fault(case, folder, result)
    check_fault(report, what, fault, known, find_culprit(result))
    return not fault


def main():
    """Run suites."""
    program, suites, list_path = (Path(w).resolve() for w in sys.argv[1:4])
    names = sys.argv[4:] or list(FORMATS)
    if not suites.is_dir():
        skip("the suites are not at ../shared/suites/w3c-rdf11")

    report = Report("w3c " + " ".join(names))
    cases = [c for name in names for c in read_manifest(suites, name)]
    known = read_known(list_path, names)
    passed = sum(check_case(report, program, suites, case,
                            known.get((case.suite, case.file)))
                 for case in cases)
    for key in sorted(known.keys() - {(c.suite, c.file) for c in cases}):
        report.check(False, "/".join(key) + ": is listed, but is no case")
    print(f"{len(cases)} cases: {passed} passed, {len(cases) - passed} "
          f"failed, {len(known)} known to fail")
    report.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Sum the results of several runs of CTest.

usage: summary.py JUNIT.xml...

Prints failed and skipped tests by name, then one line "N passed, N failed, N
skipped".  Exits with 1 if a test failed or a result is missing.
"""

import pathlib
import sys
import xml.etree.ElementTree as ET


def last_line(text):
    """Return the last line of a test's output that says something."""
    lines = [line.strip() for line in (text or "").splitlines()]
    lines = [line for line in lines if line]
    return lines[-1] if lines else "no reason given"


def results(path):
    """Yield (build, name, outcome, reason) of each test in a result file."""
    build = path.parent.name
    try:
        cases = list(ET.parse(path).getroot().iter("testcase"))
    except (OSError, ET.ParseError) as error:
        yield build, "(all)", "failed", f"no results: {error}"
        return

    for case in cases:
        name = case.get("name", "?")
        output = last_line(case.findtext("system-out"))
        if case.get("status") == "run":
            yield build, name, "passed", ""
        elif case.get("status") == "fail":
            failure = case.find("failure")
            message = failure.get("message") if failure is not None else ""
            yield build, name, "failed", message or output
        else:
            yield build, name, "skipped", output


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for path in map(pathlib.Path, sys.argv[1:]):
        for build, name, outcome, reason in results(path):
            counts[outcome] += 1
            if outcome != "passed":
                print(f"{outcome}: {name} ({build}): {reason}")

    print(", ".join(f"{n} {outcome}" for outcome, n in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())

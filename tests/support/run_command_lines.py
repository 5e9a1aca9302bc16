#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_command_lines.py PROGRAM LIST...

Runs the command lines of good.txt and bad.txt.  A line is

    STATUS | words | pattern of standard output | pattern of standard error
           | files that are there afterwards

"-" as pattern means empty, nothing means anything.  In the words, @ stands
for the folder of the example that is used, and "< FILE" is standard input.
Each line runs in an empty folder; a line of bad.txt must leave it empty.
A line is tested only if its "needs FORMAT," in front is met.
"""

import re
import shlex
import sys
from pathlib import Path

from harness import ROOT, Report, can, run, scratch

EXAMPLE = ROOT / "examples/supply-chain"
CASES = ROOT / "tests/cases"


def split_words(text):
    """Return the words of a command line, and the path of its input."""
    words = [w.replace("@cases", str(CASES)).replace("@", str(EXAMPLE))
             for w in shlex.split(text)]
    if "<" in words:
        place = words.index("<")
        return words[:place] + words[place + 2:], Path(words[place + 1])
    return words, None


def matches(pattern, text):
    """Tell whether an output is as its pattern says."""
    if pattern == "-":
        return not text
    return not pattern or re.search(pattern, text, re.M | re.S)


def run_line(program, line, is_good, report):
    """Run one line and compare what it says and leaves."""
    fields = [f.strip() for f in re.split(r"\|(?:\s|$)", line)]
    status, text, out, err, files = (fields + [""] * 5)[:5]
    words, source = split_words(text)
    data = source.read_bytes() if source else None
    with scratch() as folder:
        (folder / "folder").mkdir()
        result = run([program] + words, cwd=folder, data=data)
        (folder / "folder").rmdir()
        left = " ".join(sorted(p.name for p in folder.iterdir()))
        sizes = [p.stat().st_size for p in folder.iterdir()]
    shown = f"entente {text}"
    report.check(result.status == int(status), f"{shown}: {result.tell()}")
    for pattern, found in ((out, result.out), (err, result.err)):
        found = found.decode("utf-8", "replace")
        report.check(matches(pattern, found),
                     f"{shown}: wanted {pattern!r}, found {found[:300]!r}")
    wanted = " ".join(sorted(files.split())) if is_good else ""
    report.check(left == wanted, f"{shown}: left {left!r}")
    report.check(all(sizes), f"{shown}: left an empty file")


def main():
    """Run all lines of the lists."""
    program = Path(sys.argv[1]).resolve()
    report = Report("command lines")
    for name in sys.argv[2:]:
        for line in Path(name).read_text("utf-8").splitlines():
            need = re.match(r"needs (\w+), ", line)
            if not line.strip() or line.startswith("#"):
                continue
            if need and not can(program, need[1], "write"):
                print(f"left out, no {need[1]}: {line}")
                continue
            run_line(program, line[need.end() if need else 0:],
                     Path(name).name == "good.txt", report)
    report.finish()


if __name__ == "__main__":
    main()

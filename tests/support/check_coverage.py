#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: check_coverage.py PROGRAM

Checks that every notice of src/base/notice.c occurs in a golden, or stands
with a reason in tests/cases/unreached.txt, and that every option of every
command occurs in a case or a command line.
"""

import re
import sys
from pathlib import Path

from harness import ROOT, Report, run

CASES = ROOT / "tests/cases"
COMMANDS = ("export", "check", "actors")


def read_entries():
    """Return code and wording of each notice, read from the C table."""
    text = (ROOT / "src/base/notice.c").read_text("utf-8")
    table = text[text.index("entries[ENT_N_NOTICES]"):]
    table = table[:table.index("\n};")]
    entries = []
    for body in re.findall(r"(?m)^  ROW\((.*?)\),$", table, re.S):
        strings = re.findall(r'"((?:[^"\\]|\\.)*)"', body)
        wording = "".join(strings[1:]).replace('\\"', '"')
        entries.append((strings[0], wording))
    return entries


def pattern(wording):
    """Return a wording as a regular expression for a whole message."""
    parts = [re.escape(p) for p in wording.split("{}")]
    return re.compile("(.*)".join(parts))


def find_code(message, patterns):
    """Return the notice that words a message: the one with most own words."""
    fits = [(length, code) for code, regex, length in patterns
            if regex.fullmatch(message)]
    return max(fits)[1] if fits else None


def read_messages():
    """Return all messages in goldens and in the list of bad commands."""
    messages = set()
    for path in list(CASES.rglob("*.lint")) + list(CASES.rglob("*.out.check")):
        text = path.read_text("utf-8", "replace")
        messages |= set(re.findall(
            r"(?m)^entente: (?:\S+: )?(?:note|warning|error): "
            r"(.*)$", text))
    return messages


def reached_by_command_lines(codes):
    """Return the codes whose wording a pattern of bad.txt tests."""
    found = set()
    for name in ("good.txt", "bad.txt"):
        text = (CASES / "command-lines" / name).read_text("utf-8")
        for code, wording in codes:
            words = max(wording.split("{}"), key=len).strip(" :;")
            if words[:20] in text:
                found.add(code)
    return found


def read_unreached():
    """Return the codes that no case reaches, with the reasons."""
    pairs = {}
    for line in (CASES / "unreached.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            code, _, reason = line.partition(": ")
            pairs[code] = reason
    return pairs


def check_notices(report):
    """Check that each notice has a case."""
    entries = read_entries()
    patterns = [(c, pattern(w), len(w.replace("{}", ""))) for c, w in entries]
    reached = {find_code(m, patterns) for m in read_messages()}
    reached |= reached_by_command_lines(entries)
    unreached = read_unreached()
    for code, _ in entries:
        if code in unreached:
            report.check(code not in reached,
                         f"{code}: reached, yet listed in unreached.txt")
            report.check(unreached[code], f"{code}: no reason is given")
        else:
            report.check(code in reached, f"{code}: no golden has it")
    for code in unreached:
        report.check(code in dict(entries), f"{code}: is no notice")


def check_options(program, report):
    """Check that each option has a case."""
    text = "".join((CASES / "command-lines" / n).read_text("utf-8")
                   for n in ("good.txt", "bad.txt"))
    text += "".join(p.read_text("utf-8") for p in CASES.rglob("*.args"))
    for command in COMMANDS:
        shown = run([program, command, "--help"]).out.decode("utf-8")
        options = set(re.findall(r"(?m)^  (?:-(\w),)? +--([a-z-]+)", shown))
        report.check(options, f"{command}: no options in its help")
        for letter, name in options:
            report.check(re.search(rf"(?<!\S)--{name}(?![a-z-])", text),
                         f"{command} --{name}: no case has it")
            report.check(not letter or re.search(rf"(?<!\S)-{letter}", text),
                         f"{command} -{letter}: no case has it")


def main():
    """Run both checks."""
    report = Report("coverage")
    report.check(len(read_entries()) > 50, "the table of notices is not found")
    check_notices(report)
    check_options(Path(sys.argv[1]).resolve(), report)
    report.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_reports.py PROGRAM FORMAT FOLDER [--update] [--only PART]

Runs the cases of a folder of tests/reports with the program show_report.
tests/reports/README.md tells how a case is laid out.  --update writes the
goldens anew; nothing else ever changes them.
"""

import argparse
import re
import sys
from pathlib import Path

from harness import Report, run, scratch

# Ending of a golden, and what makes the program print it
GOLDENS = {".blocks": [], ".all": ["--all"]}

# In CASE.gen.EXT: a text so many times, and a byte
REPEAT = re.compile(rb"\{\{([^{}]*)\*(\d+)\}\}", re.S)
BYTE = re.compile(rb"\{\{x([0-9A-F]{2})\}\}")


def stem(path):
    """Return the name of the case that a file belongs to."""
    return path.name.split(".")[0]


def find_cases(folder, report):
    """Return the inputs of a folder; a golden without one is an error."""
    files = sorted(p for p in folder.iterdir() if p.is_file())
    inputs = [p for p in files if p.suffix not in GOLDENS]
    stems = [stem(p) for p in inputs]
    for path in files:
        if path.suffix in GOLDENS:
            report.check(stem(path) in stems, f"{path.name}: orphan")
    for name in sorted(set(stems)):
        report.check(stems.count(name) == 1, f"{name}: two of this name")
    report.check(inputs, "no report is there")
    return inputs


def show(args, case, words):
    """Return what is printed of a case."""
    if ".gen." not in case.name:
        return run([args.program, args.format, case] + words)
    page = BYTE.sub(lambda m: bytes([int(m.group(1), 16)]), case.read_bytes())
    page = REPEAT.sub(lambda m: m.group(1) * int(m.group(2)), page)
    with scratch() as folder:
        made = folder / case.name
        made.write_bytes(page)
        return run([args.program, args.format, made] + words)


def run_case(args, case, report):
    """Compare what stands beside a case."""
    beside = case.with_name(stem(case) + ".blocks")
    if args.update and not beside.exists():
        beside.touch()
    for ending, words in GOLDENS.items():
        golden = beside.with_suffix(ending)
        if not golden.exists():
            report.check(words, f"{case.name}: no golden beside it")
            continue
        found = show(args, case, words)
        if args.update and not found.status:
            golden.write_bytes(found.out)
        report.check(not found.status and not found.err,
                     f"{golden.name}: {found.tell()}")
        report.equal(found.out, golden.read_bytes(), golden.name)


def main():
    """Read the command line and run the cases."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("format")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--only", default="")
    args = parser.parse_args()

    report = Report(f"reports of {args.format}")
    for case in find_cases(args.folder, report):
        if args.only in case.name:
            run_case(args, case, report)
    report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_reports.py PROGRAM FORMAT FOLDER [--update] [--only PART]

Runs the cases of a folder of tests/reports with the program dump_report.
tests/reports/README.md tells how a case is laid out.  --update writes the
goldens anew; nothing else ever changes them.
"""

import argparse
import sys
from pathlib import Path

from harness import Report, run

# Ending of a golden, and what makes the program print it
GOLDENS = {".blocks": [], ".all": ["--all"]}


def find_cases(folder, report):
    """Return the inputs of a folder; a golden without one is an error."""
    files = sorted(p for p in folder.iterdir() if p.is_file())
    inputs = [p for p in files if p.suffix not in GOLDENS]
    stems = [p.stem for p in inputs]
    for path in files:
        if path.suffix in GOLDENS:
            report.check(path.stem in stems, f"{path.name}: orphan")
    for stem in sorted(set(stems)):
        report.check(stems.count(stem) == 1, f"{stem}: two of this name")
    return inputs


def run_case(args, case, report):
    """Compare what stands beside a case."""
    if args.update and not case.with_suffix(".blocks").exists():
        case.with_suffix(".blocks").touch()
    for ending, words in GOLDENS.items():
        golden = case.with_suffix(ending)
        if not golden.exists():
            report.check(words, f"{case.name}: no golden beside it")
            continue
        found = run([args.program, args.format, case] + words)
        if args.update and not found.status:
            golden.write_bytes(found.out)
        report.check(not found.status, f"{golden.name}: {found.tell()}")
        report.equal(found.out, golden.read_bytes(), golden.name)


def main():
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

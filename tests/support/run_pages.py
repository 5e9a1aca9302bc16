#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_pages.py SHOW_BLOCKS FOLDER [--update]

Reads each page CASE.html in a folder and compares what SHOW_BLOCKS prints
with CASE.blocks beside it.  In CASE.gen.html each {{TEXT*N}} stands for N
times TEXT, and {{xNN}} for a byte.  --update writes the goldens anew; nothing
else ever changes them.
"""

import argparse
import re
import sys
from pathlib import Path

from harness import Report, run, scratch

REPEAT = re.compile(rb"\{\{([^{}]*)\*(\d+)\}\}", re.S)
BYTE = re.compile(rb"\{\{x([0-9A-F]{2})\}\}")


def expand(page):
    """Return the bytes of a page whose file has places for others."""
    text = BYTE.sub(lambda m: bytes([int(m.group(1), 16)]), page)
    return REPEAT.sub(lambda m: m.group(1) * int(m.group(2)), text)


def show(program, path):
    """Return what is printed of a page."""
    if not path.name.endswith(".gen.html"):
        return run([program, path])
    with scratch() as folder:
        made = folder / "page.html"
        made.write_bytes(expand(path.read_bytes()))
        return run([program, made])


def main():
    """Read the command line and run the pages."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    report = Report("pages")
    pages = sorted(options.folder.glob("*.html"))
    goldens = {p.name.split(".")[0]: p for p in options.folder.glob("*.blocks")}
    for path in pages:
        golden = options.folder / (path.name.split(".")[0] + ".blocks")
        result = show(options.program.resolve(), path)
        report.check(not result.status and not result.err,
                     f"{path.name}: {result.tell()}")
        if options.update:
            golden.write_bytes(result.out)
        report.check(golden.exists(), f"{golden.name}: missing")
        if golden.exists():
            report.equal(result.out, golden.read_bytes(), golden.name)
        goldens.pop(golden.stem, None)
    for path in goldens.values():
        report.check(False, f"{path.name}: orphan, no page has it")
    report.check(pages, "no page is there")
    report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Compare the notices of notice.c with those in the manual page.

usage: check_notices.py PROJECT

Each has an entry with its code, its level and its wording, in the same order.
"""

import pathlib
import re
import sys

ROW = re.compile(
    r'ROW\(\s*\w+,\s*"([a-z0-9-]+)",\s*(\w+),\s*'
    r'((?:"(?:\\.|[^"\\])*"\s*)+)\)')
STRING = re.compile(r'"((?:\\.|[^"\\])*)"')


def notices_in_c(root):
    """Return (code, level, wording) of each notice."""
    text = (root / "src/base/notice.c").read_text("utf-8")
    table = re.search(r"entries\[ENT_N_NOTICES\] = \{(.*?)^\};", text,
                      re.M | re.S).group(1)
    found = []
    for code, level, strings in ROW.findall(table):
        wording = "".join(STRING.findall(strings)).replace('\\"', '"')
        found.append((code, level.lower(), wording))
    if not found or len(found) != len(re.findall(r"^  ROW\(", table, re.M)):
        sys.exit("notice.c has rows that this test cannot read")
    return found


def notices_in_manual(root):
    """Return (code, level, wording) of each entry under DIAGNOSTICS."""
    text = (root / "src/cli/man/entente.1").read_text("utf-8")
    part = re.search(r"^\.Sh DIAGNOSTICS\n(.*?)^\.Sh ", text,
                     re.M | re.S).group(1)
    found = []
    for code, level, lines in re.findall(
            r"^\.It Cm ([a-z0-9-]+) Pq (\w+)\n((?:[^.].*\n)+)", part, re.M):
        wording = " ".join(lines.replace(r"\&", "").split())
        found.append((code, level, wording.replace("...", "{}")))
    return found


def main():
    root = pathlib.Path(sys.argv[1])
    code, manual = notices_in_c(root), notices_in_manual(root)
    for missing in [row for row in code if row not in manual]:
        print("not in the manual page:", *missing)
    for extra in [row for row in manual if row not in code]:
        print("only in the manual page:", *extra)
    is_good = code == manual
    if not is_good and sorted(code) == sorted(manual):
        print("the order differs")
    print(f"{len(code)} notices")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())

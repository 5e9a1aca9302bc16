#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Check the two lines that begin every source, and the width of all lines.

usage: check_heads.py PROJECT
"""

import pathlib
import re
import sys

MAX_COLUMNS = 80
FOLDERS = (".ci", "cmake", "src", "tests")
TOP = ("CMakeLists.txt", "dev", ".clang-tidy")
SUFFIXES = {".1", ".c", ".cmake", ".h", ".js", ".mjs", ".py", ".sh"}
NAMES = {"CMakeLists.txt", "dev", "run", ".clang-tidy"}
DATA = {"cases", "node_modules", "__pycache__"}  # What tests read, not sources

HEAD = re.compile(
    r"(?:#!.*\n)?(?://|#|\.\\\") Copyright 20\d\d The entente developers\n"
    r"(?://|#|\.\\\") SPDX-License-Identifier: Apache-2\.0\n")


def is_source(path):
    is_named = path.suffix in SUFFIXES or path.name in NAMES
    return path.is_file() and is_named and not DATA & set(path.parts)


def all_sources(root):
    yield from (root / name for name in TOP if (root / name).exists())
    for folder in FOLDERS:
        yield from sorted(filter(is_source, (root / folder).rglob("*")))


def faults_of_file(path):
    text = path.read_text("utf-8")
    if not HEAD.match(text):
        yield 1, "does not begin with copyright and licence"
    if not text.endswith("\n") or text.endswith("\n\n"):
        yield text.count("\n"), "does not end with one line end"
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_COLUMNS:
            yield number, f"{len(line)} columns"
        if "\t" in line:
            yield number, "tab"
        if line != line.rstrip():
            yield number, "white space at the end"


def main():
    root = pathlib.Path(sys.argv[1])
    n_faults = 0
    for path in all_sources(root):
        for line, fault in faults_of_file(path):
            n_faults += 1
            print(f"{path.relative_to(root)}:{line}: {fault}")

    print(f"{n_faults} faults of form")
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())

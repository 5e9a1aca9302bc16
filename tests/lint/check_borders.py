#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Check that no part of the library includes what lies above it.

usage: check_borders.py PROJECT
"""

import pathlib
import re
import sys

from c_source import sources

# Parts from the ground up; those on one step do not know each other
STEPS = (
    ("base",),
    ("model",),
    ("read",),
    ("extract",),
    ("graph",),
    ("write", "draw", "ask"),
    ("cli",),
)
STEP_OF = {part: i for i, step in enumerate(STEPS) for part in step}

# Foreign headers by their beginning, and the parts that may include them
FOREIGN = {
    "libxml/": {"read", "draw"},
    "raptor2/": {"read", "write"},
    "raptor2.h": {"read", "write"},
    "graphviz/": {"draw"},
    "gvc": {"draw"},
    "cgraph": {"draw"},
    "unicode/": {"base", "read", "extract"},
    "nettle/": {"base"},
    "md4c": {"read"},
    "yajl/": {"read"},
    "rasqal": {"ask"},
    "curl/": {"ask"},
}

STANDARD = set("""assert complex ctype errno fenv float inttypes iso646 limits
locale math setjmp signal stdalign stdarg stdatomic stdbool stddef stdint stdio
stdlib stdnoreturn string tgmath threads time uchar wchar wctype""".split())
POSIX = set("""dirent fcntl fnmatch getopt glob libgen poll pthread pwd regex
search strings sys/mman sys/resource sys/stat sys/types sys/wait termios
unistd""".split())

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def fault_of_own(part, header):
    if header == "entente.h":
        return None
    target = header.split("/")[0]
    if target not in STEP_OF:
        return f'"{header}" is in no part of the library'
    if part == "cli" and target != "cli":
        return f'cli/ uses entente.h only, not "{header}"'
    if target != part and STEP_OF[target] >= STEP_OF[part]:
        return f'{part}/ must not know "{header}"'
    return None


def fault_of_foreign(part, header):
    for beginning, parts in FOREIGN.items():
        if header.startswith(beginning):
            return None if part in parts else f"<{header}> in {part}/"
    name = header.removesuffix(".h")
    if name in STANDARD or name in POSIX:
        return None
    return f"<{header}> is in no list of this test"


def faults_of_file(part, path):
    text = path.read_text("utf-8")
    for match in INCLUDE.finditer(text):
        kind, header = match.groups()
        check = fault_of_own if kind == '"' else fault_of_foreign
        fault = check(part, header)
        if fault:
            yield text.count("\n", 0, match.start()) + 1, fault


def main():
    root = pathlib.Path(sys.argv[1])
    n_faults = 0
    for path in sources(root, "src"):
        part = path.relative_to(root / "src").parts[0]
        if part == "entente.h":
            faults = [(1, fault) for _, header in
                      INCLUDE.findall(path.read_text("utf-8"))
                      if header not in ("stdbool.h", "stddef.h", "stdint.h")
                      for fault in [f"{header} in the public header"]]
        elif part not in STEP_OF:
            faults = [(1, f"{part}/ is no part of the library")]
        else:
            faults = faults_of_file(part, path)
        for line, fault in faults:
            n_faults += 1
            print(f"{path.relative_to(root)}:{line}: {fault}")

    print(f"{n_faults} borders crossed")
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())

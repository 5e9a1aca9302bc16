#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Check the manual page: its form, and that it has every option.

usage: check_manual.py PROJECT PROGRAM
"""

import pathlib
import re
import shutil
import subprocess
import sys


def output_of(*words):
    run = subprocess.run(words, capture_output=True, text=True,
                         encoding="utf-8", check=False)
    return run.stdout + run.stderr


def options_of(program, command):
    """Return the long options that a command's help names."""
    text = output_of(program, command, "--help")
    return set(re.findall(r"^  (?:-\w, |    )--([a-z-]+)", text, re.M))


def faults(root, program):
    page = root / "src/cli/man/entente.1"
    text = page.read_text("utf-8")
    yield from output_of("mandoc", "-T", "lint", "-W", "warning",
                         page).splitlines()

    commands = re.findall(r"^  ([a-z]+) ", output_of(program, "--help"), re.M)
    if not commands:
        yield "the help names no command"

    written = set(re.findall(r"^\.It (?:Fl \w , )?Fl -([a-z-]+)", text, re.M))
    known = set()
    for command in commands:
        if f".Ss {command}\n" not in text:
            yield f"the manual does not explain {command}"
        known |= options_of(program, command)
    for option in sorted(known - written):
        yield f"the manual does not explain --{option}"
    for option in sorted(written - known):
        yield f"no command has --{option}"


def main():
    if not shutil.which("mandoc"):
        print("mandoc is absent")
        return 77

    found = list(faults(pathlib.Path(sys.argv[1]), sys.argv[2]))
    print("\n".join(found) or "the manual is well-formed and complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Run the example program, and compare its source with README.md.

usage: check_example.py --readme FILE --source FILE --dossier FILE PROGRAM
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET


def is_shown(readme, turtle):
    """Return whether each paragraph of Turtle in README.md is in turtle."""
    blocks = re.findall(r"^```turtle\n(.*?)^```$", readme, re.M | re.S)
    paragraphs = "\n\n".join(blocks).split("\n\n")
    written = {part.strip() for part in turtle.split("\n\n")}
    return bool(blocks) and all(p.strip() in written for p in paragraphs)


def faults(args):
    """Yield what is wrong, one line each."""
    source = pathlib.Path(args.source).read_text("utf-8")
    readme = pathlib.Path(args.readme).read_text("utf-8")
    blocks = re.findall(r"^```c\n(.*?)^```$", readme, re.M | re.S)
    if not blocks:
        yield "README.md has no block of C"
    for block in blocks:
        if block not in source:
            yield "a block of C in README.md does not stand in example.c"

    with tempfile.TemporaryDirectory() as folder:
        picture = pathlib.Path(folder, "picture.svg")
        run = subprocess.run(
            [args.program, args.dossier, "russia", picture],
            capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode:
            yield f"exit status {run.returncode}: {run.stderr.strip()}"
        elif "actor:russia a ent:State" not in run.stdout:
            yield "the Turtle does not describe Russia"
        elif not is_shown(readme, run.stdout):
            yield "the Turtle in README.md is not what the example writes"
        elif ET.parse(picture).getroot().tag.split("}")[-1] != "svg":
            yield "the picture is no SVG"

        run = subprocess.run(
            [args.program, args.dossier, "nobody", picture],
            capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode != 3 or "nobody" not in run.stderr:
            yield "an unknown actor is not refused by name"


def main():
    parser = argparse.ArgumentParser()
    for option in ("--readme", "--source", "--dossier"):
        parser.add_argument(option, required=True)
    parser.add_argument("program")
    found = list(faults(parser.parse_args()))
    print("\n".join(found) or "the example does what README.md says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

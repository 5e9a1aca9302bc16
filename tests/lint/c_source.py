# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Reading C sources well enough to count in them."""

import re

TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)
# A definition at the left margin: its name, its parameters, then its body
DEFINITION = re.compile(
    r"^([A-Za-z_]\w*)\(([^{};]*)\)\n\{\n(.*?)^\}$", re.M | re.S)


def sources(root, *folders):
    """Return all C files below folders of the project, sorted."""
    files = []
    for folder in folders:
        for suffix in ("*.c", "*.h"):
            files += (root / folder).rglob(suffix)
    return sorted(f for f in files if "node_modules" not in f.parts)


def blank(text):
    """Return C text with comments, strings and characters made blank."""
    def hide(match):
        return re.sub(r"[^\n]", " ", match.group())

    return TOKEN.sub(hide, text)


def functions(text):
    """Yield (name, parameters, first line, last line, body) of definitions.

    The text must be blanked and formatted as the project's sources are.
    """
    for match in DEFINITION.finditer(text):
        first = text.count("\n", 0, match.start()) + 1
        last = text.count("\n", 0, match.end()) + 1
        yield match.group(1), match.group(2), first, last, match.group(3)


def count_parameters(parameters):
    """Return how many parameters a list has."""
    if parameters.strip() in ("", "void"):
        return 0

    depth = 0
    count = 1
    for character in parameters:
        depth += (character == "(") - (character == ")")
        count += character == "," and not depth
    return count

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Hold the sources against limits of length and form.

usage: check_numbers.py PROJECT
"""

import pathlib
import re
import sys

from c_source import blank, count_parameters, functions, sources

MAX_FILE_LINES = 600
MAX_HEADER_LINES = 880  # entente.h, the one public header, with views
MAX_FUNCTION_LINES = 100
MAX_PARAMETERS = 7
MAX_NESTING = 5

# Functions whose parameters a library has chosen
FOREIGN_SIGNATURES = {"on_start": "libxml2's startElementNsSAX2Func"}

# A definition of data at the left margin: no parenthesis before its end
VARIABLE = re.compile(
    r"^(?!typedef|struct \w+ \{|union|enum|extern|return|#|\})"
    r"(?:static )?(?P<type>[A-Za-z_][\w* ]*?[ *])(?P<name>\w+)(?:\[[^\]]*\])*"
    r" *(?:=|;)", re.M)


def nesting(body):
    """Return the deepest nesting of braces, the function's own included."""
    depth = deepest = 1
    for character in body:
        depth += (character == "{") - (character == "}")
        deepest = max(deepest, depth)
    return deepest


def faults_of_function(name, parameters, lines, body):
    if lines > MAX_FUNCTION_LINES:
        yield f"{name} has {lines} lines, over {MAX_FUNCTION_LINES}"
    if (count_parameters(parameters) > MAX_PARAMETERS
            and name not in FOREIGN_SIGNATURES):
        yield f"{name} has over {MAX_PARAMETERS} parameters"
    if nesting(body) > MAX_NESTING:
        yield f"{name} nests deeper than {MAX_NESTING}"


def faults_of_file(path):
    text = blank(path.read_text("utf-8"))
    limit = MAX_HEADER_LINES if path.name == "entente.h" else MAX_FILE_LINES
    if text.count("\n") > limit:
        yield 1, f"{text.count(chr(10))} lines, over {limit}"

    for name, parameters, first, last, body in functions(text):
        for fault in faults_of_function(name, parameters, last - first + 1,
                                        body):
            yield first, fault

    for match in re.finditer(r"\bgoto\b", text):
        yield text.count("\n", 0, match.start()) + 1, "goto"

    code = re.sub(r"^#.*(?:\\\n.*)*", "", text, flags=re.M)
    for match in VARIABLE.finditer(code):
        words = match.group("type").replace("*", " * ").split()
        # What a pointer points at may be const while the pointer is not
        last_part = words[words.index("*"):] if "*" in words else words
        if "const" not in last_part:
            yield 1, f"variable {match.group('name')} at file scope"


def main():
    root = pathlib.Path(sys.argv[1])
    n_faults = 0
    for path in sources(root, "src", "tests"):
        for line, fault in faults_of_file(path):
            n_faults += 1
            print(f"{path.relative_to(root)}:{line}: {fault}")

    print(f"{n_faults} over the limits")
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())

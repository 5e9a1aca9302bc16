#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: actors.py PROGRAM

Checks the shape of the gazetteer in ontology/actors, its kinds and keys,
and that labels which stand for several actors are listed as ambiguous.
"""

import re
import sys
from pathlib import Path

from gazetteer import FOLDER, labels_of, read_actors, subjects
from harness import Report, run

KINDS = {"states": "state", "historical": "state", "blocs": "bloc",
         "organizations": "organization", "armed-groups": "armed-group"}
COUNTS = {"states": 249, "historical": 30, "blocs": 60,
          "organizations": 300, "armed-groups": 100}
PREFIXES = {
    "ent": "https://w3id.org/entente/ontology#",
    "actor": "https://w3id.org/entente/id/actor/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
}
HEAD = re.compile(r"# Copyright 20\d\d The entente developers\n"
                  r"# SPDX-License-Identifier: Apache-2\.0\n"
                  r"#\n(?:# .*\n)+\n")
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_COLUMNS = 120


def check_files(report, program, files):
    """Check that the program lists all files without a word."""
    report.check({p.stem for p in files} == set(KINDS),
                 "the folder has other files than the test knows")
    result = run([program, "actors", *files])
    report.check(result.status == 0 and not result.err, result.tell())


def check_shape(report, path, blocks):
    """Check one file against the program's own way to write it."""
    text = path.read_text("utf-8")
    head = HEAD.match(text)
    if not report.check(head, f"{path.name}: head comment"):
        return

    prefixes, *found = text[head.end():].rstrip("\n").split("\n\n")
    for prefix, iri in re.findall(r"@prefix (\w+): <(.*)> \.", prefixes):
        report.check(PREFIXES.get(prefix) == iri,
                     f"{path.name}: prefix {prefix}")
    for line in text.split("\n"):
        report.check(len(line) <= MAX_COLUMNS, f"{path.name}: {line}")
    keys = subjects(path)
    report.check(len(found) == len(keys), f"{path.name}: blocks")
    report.check(keys == [k for k in blocks if k in set(keys)],
                 f"{path.name}: keys are not in order")
    for key, block in zip(keys, found):
        report.check(block == blocks.get(key),
                     f"{path.name}: {key} is not in canonical shape")


def canonical_blocks(program, files):
    """Return the blocks of all files as the program writes them."""
    result = run([program, "export", *files, "--to", "ttl"])
    blocks = result.out.decode("utf-8").rstrip("\n").split("\n\n")[1:]
    return {re.match(r"actor:([\w-]+)", b).group(1): b for b in blocks}


def check_actors(report, files, actors):
    """Check kinds, keys and numbers."""
    for path in files:
        keys = subjects(path)
        report.check(len(keys) >= COUNTS[path.stem],
                     f"{path.name}: only {len(keys)} actors")
        for key in keys:
            actor = actors.get(key)
            if report.check(actor, f"{key} is not an actor"):
                report.check(actor["kind"] == KINDS[path.stem],
                             f"{key} is of kind {actor['kind']}")
                report.check(KEY.fullmatch(key) and "iri" not in actor,
                             f"{key} is not a key")
    total = sum(len(subjects(p)) for p in files)
    report.check(total == len(actors), "an actor has two blocks")


def read_ambiguous(report):
    """Return the keys of each ambiguous label."""
    text = (FOLDER / "ambiguous.txt").read_text("utf-8")
    lines = [x for x in text.split("\n") if x and not x.startswith("#")]
    found = {}
    for line in lines:
        match = re.fullmatch(r"(.+?) # ([a-z0-9, -]+)(: .+)?", line)
        if report.check(match, f"ambiguous.txt: {line}"):
            found[match.group(1)] = match.group(2).split(", ")
            report.check(match.group(3) or "," in match.group(2),
                         f"ambiguous.txt: why is this listed: {line}")
    report.check(list(found) == sorted(found) and len(found) == len(lines),
                 "ambiguous.txt: labels are not sorted, or stand twice")
    return found


def check_labels(report, actors):
    """Check that labels of several actors are listed as ambiguous."""
    ambiguous = read_ambiguous(report)
    bearers = {}
    for key, actor in actors.items():
        for label in labels_of(actor):
            bearers.setdefault(label, set()).add(key)
            report.check(label == " ".join(label.split()) and label,
                         f"{key}: white space in a label")
    for label, keys in bearers.items():
        report.check(len(keys) == 1 or label in ambiguous,
                     f"{label} stands for {', '.join(sorted(keys))}")
    for label, keys in ambiguous.items():
        report.check(set(keys) == bearers.get(label),
                     f"ambiguous.txt: {label} stands for other actors")


def main():
    """Check the files, then what they say together."""
    report = Report("actors")
    program = Path(sys.argv[1]).resolve()
    files = sorted(FOLDER.glob("*.ttl"))
    check_files(report, program, files)
    actors = read_actors(program, files)
    blocks = canonical_blocks(program, files)
    for path in files:
        check_shape(report, path, blocks)
    check_actors(report, files, actors)
    check_labels(report, actors)
    report.finish()


if __name__ == "__main__":
    main()

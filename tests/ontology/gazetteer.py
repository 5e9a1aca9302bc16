# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""The gazetteer, as its tests see it: through the program."""

import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from harness import ROOT, run  # noqa: E402

FOLDER = ROOT / "ontology/actors"
LABELS = ("name", "alias", "hidden", "demonym", "metonym")


def read_actors(program, files):
    """Return the actors of the files together, by id."""
    result = run([program, "export", *files, "--to", "json"])
    if result.status or result.err:
        sys.exit("FAIL the files are not read silently: " + result.tell())
    return {a["id"]: a for a in json.loads(result.out)["actors"]}


def labels_of(actor):
    """Return the set of all labels of an actor."""
    found = set()
    for field in LABELS:
        values = actor.get(field, [])
        for value in values if isinstance(values, list) else [values]:
            found.add(value["text"] if isinstance(value, dict) else value)
    return found


def subjects(path):
    """Return the keys of a file's blocks in their order."""
    return re.findall(r"(?m)^actor:([\w-]+) a ", path.read_text("utf-8"))

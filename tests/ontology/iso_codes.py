#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: iso_codes.py PROGRAM

Compares ontology/actors/states.ttl with ISO 3166-1, and the codes of former
states with ISO 3166-3, as the Debian package iso-codes has them.
"""

import json
import sys
from pathlib import Path

from gazetteer import FOLDER, labels_of, read_actors, subjects
from harness import Report, skip

ISO_CODES = Path("/usr/share/iso-codes/json")
NAMES = ("name", "common_name", "official_name")


def read_codes(part):
    """Return the entries of a part of ISO 3166."""
    path = ISO_CODES / f"iso_{part}.json"
    if not path.exists():
        skip("iso-codes is not installed")
    return json.loads(path.read_text("utf-8"))[part]


def without_article(name):
    """Return a name without the article before it."""
    return name[4:] if name.startswith("the ") else name


def check_state(report, entry, states):
    """Check that one entry is one state under one of its names."""
    code = entry["alpha_2"]
    found = [s for s in states if s.get("iso3166") == code]
    if report.check(len(found) == 1, f"{code}: {len(found)} states have it"):
        names = {without_article(entry[n]) for n in NAMES if n in entry}
        report.check(names & labels_of(found[0]),
                     f"{code}: {found[0]['id']} is none of {names}")


def main():
    """Compare both files of states with the codes."""
    report = Report("iso_codes")
    current, former = read_codes("3166-1"), read_codes("3166-3")
    files = sorted(FOLDER.glob("*.ttl"))
    actors = read_actors(Path(sys.argv[1]).resolve(), files)
    states = [actors[k] for k in subjects(FOLDER / "states.ttl")]
    report.check(len(states) == len(current), f"{len(states)} states")
    for entry in current:
        check_state(report, entry, states)

    codes = {entry["alpha_4"] for entry in former}
    for key in subjects(FOLDER / "historical.ttl"):
        code = actors[key].get("iso3166")
        report.check(not code or code in codes, f"{key}: {code}")
    report.finish()


if __name__ == "__main__":
    main()

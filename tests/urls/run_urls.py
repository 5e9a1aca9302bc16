#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Compare the URLs found in real endnotes with lists made by hand.

usage: run_urls.py LIST_URLS
"""

import pathlib
import re
import subprocess
import sys

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"
SKIPPED = 77
NOTE = re.compile(r"\n\[(\d+)\] ")


def notes_of(path):
    """Return each endnote of a plain text, folded to one line, by number."""
    text = path.read_text("utf-8")
    parts = NOTE.split(text[text.index("\n[1] "):])
    return {number: " ".join(note.split())
            for number, note in zip(parts[1::2], parts[2::2])}


def rows_of(path):
    lines = path.read_text("utf-8").splitlines()
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


def wanted_of(path):
    """Return the URLs of each note, from either kind of list."""
    wanted = {}
    for row in rows_of(path):
        urls = row["urls"].split() if "urls" in row else [row["url"]]
        wanted.setdefault(row["note"], []).extend(urls)
    return wanted


def compare(program, text, table):
    notes, wanted = notes_of(text), wanted_of(table)
    lines = "".join(notes.get(number, "") + "\n" for number in wanted)
    found = subprocess.run([program], input=lines, encoding="utf-8",
                           stdout=subprocess.PIPE, check=True).stdout
    n_faults = 0
    for number, line in zip(wanted, found.splitlines()):
        if line.split() != wanted[number]:
            n_faults += 1
            print(f"{text.name} [{number}]: {line}")
    n_urls = sum(map(len, wanted.values()))
    print(f"{text.name}: {n_urls} URLs, {n_faults} notes differ")
    return n_faults


def main():
    if not SHARED.is_dir():
        print("left out, ../shared is absent")
        return SKIPPED

    texts = SHARED / "texts"
    seed = SHARED / "gold" / "seed"
    n_faults = compare(sys.argv[1], texts / "ctp-2026-02-02.txt",
                       texts / "ctp-2026-02-02.endnotes.tsv")
    n_faults += compare(sys.argv[1], seed / "text.txt",
                        seed / "citations.tsv")
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())

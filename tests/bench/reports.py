#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""Time the reading of reports, HTML beside libxml2's tree of the same page."""

import argparse
import os
import random
import subprocess
import sys
import tempfile

WORDS = ("harbour treaty envoy grain pipeline border ferry credit council "
         "ministry of the in a that with under after talks said signed left "
         "began minister ship plan port north river trade new several").split()
N_NOTES = 4000
TEXT_GOAL = 20.0  # MB/s
HTML_GOAL = 0.40  # Of libxml2's speed


def sentence(rng):
    """Return a sentence of some words."""
    words = rng.choices(WORDS, k=rng.randint(8, 30))
    return " ".join(words).capitalize() + "."


def blocks(size):
    """Return paragraphs of about that size in all; some sentences cite."""
    rng = random.Random(1)
    made, n_bytes, note = [], 0, 0
    while n_bytes < size:
        paragraph = []
        for _ in range(rng.randint(3, 9)):
            mark = ""
            if note < N_NOTES and rng.random() < 0.3:
                note += 1
                mark = f"[{note}]"
            paragraph.append(sentence(rng) + mark)
        made.append(" ".join(paragraph))
        n_bytes += len(made[-1])
    return made, note


def make_text(size):
    """Return a report in plain text."""
    paragraphs, n_notes = blocks(size)
    notes = [f"[{i}] https://news{i % 50}.example/{i}; https://b.example/{i}"
             for i in range(1, n_notes + 1)]
    return "\n\n".join(["A Long Report", *paragraphs, "Endnotes", *notes])


def make_page(size):
    """Return a report in HTML, with as much markup as pages have."""
    paragraphs, n_notes = blocks(size // 2)
    parts = ["<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
             "<title>A Long Report</title></head><body><article>"
             "<h1>A Long Report</h1>"]
    for i, text in enumerate(paragraphs):
        text = text.replace("[", "<sup class='note'><a href='#n").replace(
            "]", "'>*</a></sup>")
        parts.append(f"<div class='block' id='b{i}'><p class='text'>"
                     f"<span>{text}</span> <em>&amp; more</em></p></div>")
    parts += [f"<p id='n{i}'>* <a href='https://a.example/{i}'>A</a></p>"
              for i in range(1, n_notes + 1)]
    return "\n".join(parts + ["</article></body></html>"])


def speed(program, form, path, runs):
    """Return megabytes a second."""
    out = subprocess.run([program, form, path, str(runs)], check=True,
                         capture_output=True, text=True).stdout
    return float(out)


def judge(what, value, goal, unit):
    """Print a figure beside its goal."""
    print(f"{what:44}{value:8.2f}{unit}  goal >= {goal:g}{unit}"
          f"{'' if value >= goal else '  MISSED'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="time_reports, built for release")
    parser.add_argument("pages", nargs="*", help="HTML pages to time as well")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as folder:
        text = os.path.join(folder, "report.txt")
        page = os.path.join(folder, "report.html")
        for path, content in ((text, make_text(10_000_000)),
                              (page, make_page(5_000_000))):
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
        judge("Plain text, 10 MB",
              speed(arguments.program, "text", text, arguments.runs),
              TEXT_GOAL, " MB/s")
        for path in (page, *arguments.pages):
            own = speed(arguments.program, "html", path, arguments.runs)
            tree = speed(arguments.program, "tree", path, arguments.runs)
            judge(f"HTML: entente / libxml2's tree, "
                  f"{os.path.basename(path)[:12]}",
                  own / tree, HTML_GOAL, "x")
    return 0


if __name__ == "__main__":
    sys.exit(main())

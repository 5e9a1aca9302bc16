#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: repeat.py PROGRAM

Draws an example three times in every drawn format, and once more from each
graph that was exported of it: the bytes must be the same.  Of a merged graph,
every report must be named.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from harness import EXAMPLES, Report, run, scratch  # noqa: E402

DRAWN = ("svg", "png", "pdf", "dot", "html", "md", "tex", "fragment")
GRAPHS = ("ttl", "nt", "nq", "trig", "rdf", "xml", "json")


def export(report, program, words, outputs):
    """Run an export; return whether it wrote all that it should."""
    result = run([program, "export", "--quiet", *words] +
                 [word for path in outputs for word in ("-o", path)])
    return report.check(result.status < 2 and
                        all(path.is_file() for path in outputs),
                        f"export: {result.tell()}")


def check_runs(report, program, dossier, folder):
    """Draw three times, and compare all files with those of the first run."""
    for number in range(3):
        place = folder / str(number)
        place.mkdir()
        export(report, program, [dossier],
               [place / f"x.{kind}" for kind in DRAWN])
        for kind in DRAWN:
            report.equal((place / f"x.{kind}").read_bytes(),
                         (folder / "0" / f"x.{kind}").read_bytes(),
                         f"run {number}: {kind}")


def check_graphs(report, program, dossier, folder):
    """Draw from what was exported, and compare with the dossier's own."""
    graphs = [folder / f"graph.{kind}" for kind in GRAPHS]
    export(report, program, [dossier], graphs)
    for graph in graphs:
        page = graph.with_suffix(graph.suffix + ".html")
        export(report, program, [graph], [page])
        report.equal(page.read_bytes(), (folder / "0/x.html").read_bytes(),
                     f"page from {graph.name}")


def check_merged(report, program, folder):
    """Draw several reports from one graph, and look for their names."""
    graph = folder / "merged.ttl"
    outputs = [folder / f"merged.{kind}" for kind in ("html", "svg", "md")]
    export(report, program, [e / "dossier.xml" for e in EXAMPLES], [graph])
    export(report, program, [graph], outputs)
    for path in outputs:
        text = path.read_text("utf-8")
        for title in ("Words, Supplies and Limits", "Who Feeds the Cell Plant"):
            # The picture names those of its own lines
            report.check(title in text or path.suffix == ".svg",
                         f"{path.name} does not name {title}")
        report.check("Sources: " in text, f"{path.name} has no source line")
    page = outputs[0].read_text("utf-8")
    for letter in "ABC"[:len(EXAMPLES)]:
        report.check(f"<b>{letter}</b>: " in page, f"no report {letter}")
    report.check("Note C1: " in page, "notes are not told apart")


def main():
    """Run all checks."""
    program = Path(sys.argv[1]).resolve()
    report = Report("repeat")
    dossier = next(e for e in EXAMPLES if e.name == "supply-chain")
    with scratch() as folder:
        check_runs(report, program, dossier / "dossier.xml", folder)
        check_graphs(report, program, dossier / "dossier.xml", folder)
        check_merged(report, program, folder)
    report.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: roundtrip.py PROGRAM [--count N] [--first SEED] [--jobs N]

Checks the round-trip laws on every example, every dossier of the gold set and
N random dossiers.  A dossier that fails is told by its name or seed.
"""

import argparse
import hashlib
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import random_dossier  # noqa: E402
from harness import (EXAMPLES, GOLD, RDF_EXTENSIONS, Report, can,  # noqa: E402
                     run, scratch, sorted_lines)


class Laws:
    """Checks the laws on one dossier in one folder."""

    def __init__(self, program, report, name, folder):
        self.program = program
        self.report = report
        self.name = name
        self.folder = folder

    def export(self, inputs, outputs, *options):
        """Export inputs to outputs; returns whether that went well."""
        words = [self.program, "export", "--quiet", *inputs, *options]
        for output in outputs:
            words += ["-o", output]
        result = run(words, cwd=self.folder)
        return self.report.check(
            result.status == 0, f"{self.name}: {' '.join(inputs)} to "
            f"{' '.join(outputs)}: {result.tell()}")

    def bytes(self, name):
        """Return what a file of the folder holds."""
        path = self.folder / name
        return path.read_bytes() if path.exists() else b""

    def same(self, name, wanted, law):
        """Check that two files are equal."""
        self.report.equal(self.bytes(name), self.bytes(wanted),
                          f"{self.name}: {law}")

    def check_dossiers(self):
        """C(C(x)) = C(x), xml(json(x)) = C(x), json(C(x)) = json(x)."""
        if self.export(["c.xml"], ["cc.xml", "cc.json", "cc.ttl"]):
            self.same("cc.xml", "c.xml", "C(C(x)) = C(x)")
            self.same("cc.json", "c.json", "json(C(x)) = json(x)")
            self.same("cc.ttl", "c.ttl", "turtle(C(x)) = turtle(x)")
        if self.export(["c.json"], ["j.xml"]):
            self.same("j.xml", "c.xml", "xml(json(x)) = C(x)")

    def check_rdf(self, formats):
        """dossier(turtle(x)) = C(x) and likewise; turtle(nquads(T)) = T."""
        for kind in formats:
            if self.export([f"c.{kind}"], [f"{kind}.xml", f"{kind}.ttl"]):
                self.same(f"{kind}.xml", "c.xml", f"dossier({kind}(x)) = C(x)")
                self.same(f"{kind}.ttl", "c.ttl",
                          f"turtle({kind}(T)) = T")

    def check_shuffled(self):
        """The same Turtle from statements in any order."""
        lines = self.bytes("c.nt").split(b"\n")[:-1]
        digest = hashlib.sha256(self.bytes("c.nt")).digest()
        random.Random(digest).shuffle(lines)
        (self.folder / "mixed.nt").write_bytes(b"\n".join(lines) + b"\n")
        if self.export(["mixed.nt"], ["mixed.ttl"]):
            self.same("mixed.ttl", "c.ttl", "shuffled statements")

    def check_stream(self, source):
        """The stream is the same graph as the canonical order."""
        names = ["s.nt", "s.nq"]
        if self.export([source], names, "--stream"):
            for name in names:
                self.report.check(
                    sorted_lines(self.bytes(name)) ==
                    sorted_lines(self.bytes("c" + name[1:])),
                    f"{self.name}: --stream {name} is another graph")

    def check_merge(self, shards):
        """Order of inputs does not matter, and shards make the whole."""
        names = []
        for number, shard in enumerate(shards):
            names.append(f"shard{number}.xml")
            (self.folder / names[-1]).write_bytes(shard)
        if not (self.export(names, ["ab.xml", "ab.ttl"]) and
                self.export(names[::-1], ["ba.xml", "ba.ttl"])):
            return
        self.same("ba.xml", "ab.xml", "export a b = export b a")
        self.same("ba.ttl", "ab.ttl", "export a b = export b a in Turtle")
        self.same("ab.xml", "c.xml", "merged shards = whole")
        if can(self.program, "nq", "read"):
            self.check_concatenated(names)

    def check_concatenated(self, names):
        """Shards exported apart, concatenated, and read are the whole."""
        whole = b""
        for name in names:
            self.export([name], ["part.nq"])
            whole += self.bytes("part.nq")
        (self.folder / "whole.nq").write_bytes(whole)
        if self.export(["whole.nq"], ["whole.xml"]):
            self.same("whole.xml", "c.xml", "concatenated shards = whole")

    def check_all(self, dossier, shards):
        """Check all laws."""
        (self.folder / "x.xml").write_bytes(dossier)
        read = [k for k in RDF_EXTENSIONS if can(self.program, k, "read")]
        outputs = ["c.xml", "c.json", "c.ttl", "c.nt", "c.nq", "c.trig"]
        outputs += ["c.rdf"] if "rdf" in read else []
        if not self.export(["x.xml"], outputs):
            return
        self.check_dossiers()
        self.check_rdf(read)
        if "nt" in read:
            self.check_shuffled()
        self.check_stream("c.xml")
        if shards:
            self.check_merge(shards)


def main():
    """Read the command line, and check all dossiers."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    program = options.program.resolve()
    report = Report("round trips")

    unread = [k for k in RDF_EXTENSIONS if not can(program, k, "read")]
    if unread:
        print("left out, not read yet: " + " ".join(unread))
    gold = sorted(GOLD.glob("*/dossier.xml"))
    if not gold:
        print("left out, ../shared is absent: the gold dossiers")

    def check(task):
        name, path = task
        dossier, shards = (path.read_bytes(), []) if path else (
            random_dossier.make(name))
        with scratch() as folder:
            laws = Laws(program, report, str(name), folder)
            laws.check_all(dossier, shards)

    tasks = [(str(p.parent.name), p) for p in
             [e / "dossier.xml" for e in EXAMPLES] + gold]
    tasks += [(seed, None) for seed in
              range(options.first, options.first + options.count)]
    with ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(check, tasks))
    report.finish()


if __name__ == "__main__":
    main()

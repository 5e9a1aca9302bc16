#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""Time entente beside rapper, serdi and xmllint, and print the ratios."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

SMALL = 100_000
LARGE = 1_000_000
DISK = {SMALL: 2 * 10**9, LARGE: 12 * 10**9}

# Name: command; {d} is the folder of inputs
COMMANDS = {
    "entente turtle": "{entente} export --stream --to turtle {d}/in.xml",
    "rapper turtle": "rapper -q -i ntriples -o turtle {d}/in.nt",
    "serdi turtle": "serdi -b -i ntriples -o turtle {d}/in.nt",
    "entente canonical": "{entente} export --to turtle {d}/in.xml",
    "entente ntriples": "{entente} export --stream --to ntriples {d}/in.xml",
    "entente nquads": "{entente} export --stream --to nquads {d}/in.xml",
    "rapper nquads": "rapper -q -i nquads -o nquads {d}/in.nq",
    "serdi nquads": "serdi -b -i nquads -o nquads {d}/in.nq",
    "xmllint": "xmllint --stream --noout {d}/in.xml",
}
# Inputs are large: one is made, used by its commands, and removed
ROUNDS = (
    ("ntriples", "in.nt", ("entente turtle", "rapper turtle", "serdi turtle",
                           "entente canonical")),
    ("nquads", "in.nq", ("entente ntriples", "entente nquads",
                         "rapper nquads", "serdi nquads", "xmllint")),
)
# What takes minutes runs once on LARGE
ONCE = ("rapper turtle", "rapper nquads", "entente canonical")

# What, numerator, denominator, goal; a goal under 0 is a highest value
RATIOS = (
    ("Turtle: rapper / entente", "rapper turtle", "entente turtle", 10.0),
    ("Turtle: serdi / entente", "serdi turtle", "entente turtle", 1.5),
    ("N-Quads: rapper / entente", "rapper nquads", "entente nquads", 5.0),
    ("N-Quads: serdi / entente", "serdi nquads", "entente nquads", 2.0),
    ("N-Quads: entente / xmllint", "entente nquads", "xmllint", -2.0),
)
CANONICAL = ("Canonical Turtle: rapper / entente", "rapper turtle",
             "entente canonical", 3.0)
STREAMED = ("entente turtle", "entente ntriples", "entente nquads")


def run(command, output):
    """Run a command into a file; return user and system seconds, peak MB.

    None tells that the command failed.
    """
    with open(output, "wb") as file:
        child = subprocess.Popen(command, stdout=file,
                                 stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        print(f"failed with {child.returncode}: {' '.join(command)}")
        return None
    return usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    """One size of input: its folder, commands and figures."""

    def __init__(self, arguments, n_claims, folder):
        self.arguments = arguments
        self.n_claims = n_claims
        self.folder = folder
        self.figures = {}

    def words(self, name):
        command = COMMANDS[name].format(entente="{entente}", d=self.folder)
        words = command.split()
        if words[0] == "{entente}":
            words[0] = self.arguments.program
        return words

    def path(self, name):
        return os.path.join(self.folder, name)

    def generate(self):
        command = [self.arguments.generator, str(self.n_claims)]
        run(command, self.path("in.xml"))
        size = os.path.getsize(self.path("in.xml")) / 1e6
        print(f"\n{self.n_claims:,} claims, {size:.0f} MB of XML")

    def time(self, names):
        """Run commands in turns: A B C A B C …"""
        for i in range(self.arguments.runs):
            for name in names:
                if i and self.n_claims == LARGE and name in ONCE:
                    continue
                if shutil.which(self.words(name)[0]):
                    figure = run(self.words(name), self.path("out"))
                    os.remove(self.path("out"))
                    if figure:
                        self.figures.setdefault(name, []).append(figure)

    def measure(self):
        self.generate()
        for form, name, commands in ROUNDS:
            if form == "ntriples":
                words = self.words("entente ntriples")
            else:
                words = self.words("entente nquads")
            run(words, self.path(name))
            with open(self.path(name), "rb") as file:
                lines = sum(block.count(b"\n") for block in blocks(file))
            print(f"{lines:,} statements of {form}, "
                  f"{os.path.getsize(self.path(name)) / 1e6:.0f} MB")
            self.time(commands)
            os.remove(self.path(name))
        os.remove(self.path("in.xml"))

    def user(self, name):
        runs = self.figures.get(name)
        return statistics.median(r[0] for r in runs) if runs else None

    def memory(self, name):
        return max(r[2] for r in self.figures[name])

    def print_table(self):
        print(f"\n{'':20}{'user s':>9}{'sys s':>9}{'peak MB':>9}{'runs':>6}")
        for name, runs in self.figures.items():
            system = statistics.median(r[1] for r in runs)
            print(f"{name:20}{self.user(name):9.2f}{system:9.2f}"
                  f"{self.memory(name):9.0f}{len(runs):6}")
        floor = run(["true"], os.devnull)[2]
        print(f"(a child begins with this script's {floor:.0f} MB: lower peaks"
              " cannot be told)\n")


def blocks(file):
    while block := file.read(1 << 20):
        yield block


def judge(what, value, goal, unit, missed):
    """Print a figure and its goal, and keep the goal if it is missed."""
    is_met = value >= goal if goal > 0 else value <= -goal
    sign = ">=" if goal > 0 else "<="
    print(f"{what:44}{value:8.2f}{unit}  goal {sign} {abs(goal):g}{unit}"
          f"{'' if is_met else '  MISSED'}")
    if not is_met:
        missed.append(what)


def judge_ratios(bench, ratios, missed):
    for what, above, below, goal in ratios:
        a, b = bench.user(above), bench.user(below)
        if a and b:
            judge(f"{what}, {bench.n_claims:,}", a / b, goal, "x", missed)
        else:
            print(f"{what:44} not measured: {above} or {below} is missing")


def judge_scaling(small, large, missed):
    for name in STREAMED:
        if not small.user(name) or not large.user(name):
            continue
        cost = large.user(name) / large.n_claims
        growth = 100 * (cost / (small.user(name) / small.n_claims) - 1)
        judge(f"{name}: cost per claim, growth", growth, -25.0, "%", missed)
        judge(f"{name}: peak memory", large.memory(name), -256.0, "MB",
              missed)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="entente, built for release")
    parser.add_argument("generator", help="entente_generate")
    parser.add_argument("--full", action="store_true",
                        help="1 million claims too: 12 GB of disk")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    arguments.program = os.path.abspath(arguments.program)
    arguments.generator = os.path.abspath(arguments.generator)
    return arguments


def main():
    arguments = parse_arguments()
    sizes = (SMALL, LARGE) if arguments.full else (SMALL,)
    benches = []
    missed = []
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as folder:
        for size in sizes:
            free = shutil.disk_usage(folder).free
            if free < DISK[size]:
                print(f"{size:,} claims need {DISK[size] // 10**9} GB in"
                      f" {folder}, {free / 1e9:.1f} are free: left out")
                continue
            bench = Bench(arguments, size, folder)
            bench.measure()
            bench.print_table()
            judge_ratios(bench, RATIOS, missed)
            if size == SMALL:
                judge_ratios(bench, (CANONICAL,), missed)
            benches.append(bench)
    if len(benches) == 2:
        judge_scaling(*benches, missed)
    else:
        print("Cost per claim and memory at 1 million: with --full")
    print(f"\nMissed: {', '.join(missed)}" if missed else "\nAll goals met")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""Time extraction from plain text to Turtle, beside readers from npm."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NPM = ROOT / "tests" / "npm"
SIZE = 10_000_000
PEER_SIZE = 1_000_000
N_ALIASES = 1_000_000
PEERS = ("compromise", "wink-nlp")  # tests/npm/parse.mjs tells what they do


def find_text():
    """Return the prose to repeat: history if it is there, else examples."""
    paths = sorted((ROOT.parent / "shared/texts/milestones").glob("*.txt"))
    paths = paths or sorted((ROOT / "examples").glob("*/report.txt"))
    return "\n\n".join(p.read_text("utf-8") for p in paths) + "\n\n"


def repeat(text, size):
    return text * (size // len(text.encode()) + 1)


def run(words):
    """Return the seconds of the clock and of the processor, and peak MB."""
    begin = time.monotonic()
    child = subprocess.Popen([str(w) for w in words],
                             stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > 1:
        sys.exit(f"failed with {child.returncode}: {words}")
    return (time.monotonic() - begin, usage.ru_utime,
            usage.ru_maxrss / 1024)


def median(words, runs):
    return [statistics.median(f) for f in zip(*(run(words)
                                                for _ in range(runs)))]


def judge(what, value, goal, unit):
    """Print a figure beside its goal; one under 0 is a highest value."""
    is_met = value >= goal if goal > 0 else value <= -goal
    sign = ">=" if goal > 0 else "<="
    print(f"{what:44}{value:8.2f}{unit}  goal {sign} {abs(goal):g}{unit}"
          f"{'' if is_met else '  MISSED'}")


def time_text(arguments, folder):
    """Time one report of 10 MB, and one of a sentence; return MB/s."""
    long, short, out = (folder / n for n in ("long.txt", "short.txt",
                                             "out.ttl"))
    long.write_text(repeat(find_text(), SIZE), "utf-8")
    short.write_text("Russia attacked Ukraine.\n", "utf-8")
    export = [arguments.program, "export"]
    size = long.stat().st_size / 1e6
    _, user, memory = median(export + [long, "-o", out], arguments.runs)
    start = median(export + [short, "-o", out], 3 * arguments.runs)[0]
    judge(f"Extraction, {size:.0f} MB of text to Turtle", size / user, 8.0,
          " MB/s")
    judge("Memory for that", memory, -150.0, " MB")
    judge("Start, one sentence", start * 1000, -60.0, " ms")
    return size / user


def time_aliases(arguments, folder):
    """Time the start with many names, from Turtle and compiled."""
    turtle, compiled, out = (folder / n for n in ("big.ttl", "big.gaz",
                                                  "out.ttl"))
    maker = Path(__file__).with_name("aliases.py")
    with open(turtle, "wb") as file:
        subprocess.run([sys.executable, maker, str(N_ALIASES)], stdout=file,
                       check=True)
    run([arguments.program, "actors", "--compile", compiled, turtle])
    for what, path, goal in (("Turtle", turtle, -3.0),
                             ("compiled", compiled, -0.5)):
        seconds = median([arguments.program, "export", folder / "short.txt",
                          "--actors", path, "-o", out], arguments.runs)[0]
        judge(f"Start with a million aliases, {what}", seconds, goal, " s")


def time_peers(speed, folder):
    """Time others on the same prose; they write no graph."""
    if not shutil.which("node"):
        print("compromise, wink-nlp: skipped, there is no node")
        return
    path = folder / "peer.txt"
    path.write_text(repeat(find_text(), PEER_SIZE), "utf-8")
    for peer in PEERS:
        if not (NPM / "node_modules" / peer).is_dir():
            print(f"{peer}: skipped, 'npm ci' was not run in tests/npm")
            continue
        words = ["node", NPM / "parse.mjs", peer, path]
        out = subprocess.run(words, check=True, capture_output=True,
                             text=True).stdout.split()
        other = path.stat().st_size / 1e6 / float(out[0])
        print(f"{f'{peer}, words and parts of speech only':44}{other:8.2f}"
              f" MB/s, {float(out[1]):.0f} MB; entente / {peer}:"
              f" {speed / other:.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="entente, built for release")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as name:
        folder = Path(name)
        speed = time_text(arguments, folder)
        time_aliases(arguments, folder)
        time_peers(speed, folder)


if __name__ == "__main__":
    main()

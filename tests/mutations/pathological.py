#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: pathological.py PROGRAM [--only NAME [--keep FILE]]

Exports texts of about a megabyte that are made to take long or to take much
memory.  tests/mutations/README.md tells what is checked.
"""

import argparse
import os
import resource
import subprocess
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

MEGABYTE = 1_000_000
MAX_SECONDS = 30  # Of the processor for a megabyte, and as many for the start
MAX_MEMORY = 300  # Megabytes for a megabyte, and as many for the start
GOOD_STATUSES = (0, 1, 3)
REPORTS = (b"Sanitizer", b"runtime error:", b"Assertion")
SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu".split()


def fill(text, size=MEGABYTE):
    """Repeat a text up to a size."""
    return text * (size // len(text.encode()) + 1)


def name(number):
    """Return a name that no other number has."""
    out = ""
    for _ in range(5):
        out += SYLLABLES[number % len(SYLLABLES)]
        number //= len(SYLLABLES)
    return out.capitalize()


def sentences(text, n_words=10_000):
    """Make a megabyte of sentences of so many words."""
    words = fill(text).split()
    return "\n\n".join(" ".join(words[i:i + n_words]) + "."
                       for i in range(0, len(words), n_words))


def persons(count):
    return "\n".join(f"President Ivan {name(i)} of France met Olga {name(i)}a."
                     for i in range(count))


SENTENCE = "Russia attacked Ukraine on 24 February 2022. "
# Each becomes sentences of 10,000 words, and one sentence of a megabyte
LONG = {
    "verbs": "France and Italy attacked Spain ",
    "list": "France, Italy, Spain, ",
    "clauses": "Russia said that France attacked Italy and that ",
    "relatives": "Russia, which attacked France, which sanctioned Italy, ",
    "conditions": "if Russia attacks France then ",
    "denials": "Russia denied that it attacked ",
    "infinitives": "to attack France to support Spain ",
    "gerunds": "by attacking France without attacking Spain ",
    "prepositions": "the attack by Russia on France in Italy with Spain ",
    "genitives": "Russia's Ukraine's Italy's ",
    "compounds": "US-led Russia-backed France-Italy ",
    "nouns": "strike war attack support ",
    "negations": "not denied that never ",
    "adverbs": "perhaps quickly not ",
    "years": "between 1990 and 1991 in ",
    "days": "January 7, 2026, early summer of ",
    "pronouns": "he told them it attacked her ",
    "descriptions": "both countries, the three, its leader and his wife ",
    "titles": "former deputy foreign minister ",
    "persons": "President Ivan Petrov and ",
    "units": "20th Army of Russia (Moscow Military District), ",
    "organizations": "Ministry of Foreign Affairs and Council of ",
}
TEXTS = {
    **{f"long-{k}": lambda v=v: sentences(v) for k, v in LONG.items()},
    **{f"endless-{k}": lambda v=v: sentences(v, 10**6)
       for k, v in LONG.items()},
    "one-word": lambda: "a" * MEGABYTE,
    "one-name": lambda: "Russia" * (MEGABYTE // 6),
    "hyphens": lambda: fill("US-"),
    "apostrophes": lambda: fill("n't's"),
    "stops": lambda: fill("U.S."),
    "ellipses": lambda: fill(". "),
    "brackets": lambda: fill("(", 400_000) + " Russia attacked France "
    + fill(")", 400_000),
    "bracketed": lambda: fill("(Russia (attacked (France "),
    "squares": lambda: fill("[1] [[2] "),
    "scripts": lambda: fill("Россия атаковала France ロシア روسيا 俄罗斯 Ελλάδα. "),
    "decomposed": lambda: unicodedata.normalize(
        "NFD", fill("Élysée attacked Zürich's Müller, señor. ")),
    "combining": lambda: "a" + fill("\u0301"),
    "one-actor": lambda: fill("Russia "),
    "one-actor-sentences": lambda: fill("Russia. "),
    "one-relation": lambda: fill(SENTENCE, 100_000 * len(SENTENCE)),
    "one-relation-lines": lambda: fill(SENTENCE.strip() + "\n\n"),
    "persons": lambda: persons(100_000),
    "accented-persons": lambda: persons(20_000).replace("a", "á"),
    "acronyms": lambda: "\n".join(
        f"The {name(i)} Liberation Front ({name(i)[:2].upper()}LF{i}) attacked"
        " France." for i in range(15_000)),
    "capitals": lambda: fill("RUSSIA ATTACKED UKRAINE AND THE UNITED STATES. "),
    "capitals-line": lambda: fill("RUSSIA ATTACKED UKRAINE "),
    "title-case": lambda: fill("The Russian Attack On The Ukraine "),
    "quotes": lambda: fill("\u201cRussia said \"that France \u2018attacked "),
    "straight-quotes": lambda: fill("\"Russia said 'that "),
    "quoted-sentences": lambda: fill("\"Russia attacked France. "),
    "addresses": lambda: fill("http://a.example/ Russia www.b.example "),
    "numbers": lambda: fill("1 2,000 30% 4.5 6-7 8th "),
    "signs": lambda: fill("; , : - / & % "),
    "short-lines": lambda: fill("Russia\n"),
    "blank-lines": lambda: fill("\n"),
    "carriage-returns": lambda: fill("Russia attacked France.\r"),
    "headings": lambda: fill("Russia Attacks\n\nFrance\n\n"),
    "items": lambda: fill("- Russia attacked France\n"),
    "notes": lambda: "\n".join(f"Russia attacked France.[{i}]"
                               for i in range(1, 15_000))
    + "\n\nNotes\n\n" + "\n".join(f"{i}. http://a.example/{i}"
                                  for i in range(1, 15_000)),
}


def run(program, path, seconds):
    """Return status, messages, seconds of the processor, peak memory in MB."""
    words = [str(program), "export", "--all-sentences", "--to", "turtle",
             str(path)]

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

    with open(path.with_suffix(".err"), "w+b") as err, \
            open(path.with_suffix(".out"), "wb") as out:
        child = subprocess.Popen(words, stdout=out, stderr=err,
                                 preexec_fn=limit)
        child.returncode = 0  # It is waited for here
        _, status, usage = os.wait4(child.pid, 0)
        err.seek(0)
        return (os.waitstatus_to_exitcode(status), err.read(),
                usage.ru_utime, usage.ru_maxrss / 1024)


def check(program, folder, title, report):
    """Export one text, and print its figures."""
    data = TEXTS[title]().encode()
    size = len(data) / MEGABYTE
    path = folder / "input.txt"
    path.write_bytes(data)
    status, err, seconds, memory = run(program, path,
                                       int(MAX_SECONDS * (1 + size)))
    print(f"{title:24}{size:6.2f} MB{seconds / size:8.2f} s/MB{memory:7.0f} MB")
    sys.stdout.flush()
    report.check(status in GOOD_STATUSES,
                 f"{title}: status {status}: {err[-500:]!r}")
    report.check(status != 3 or err, f"{title}: refused without a message")
    report.check(not any(r in err for r in REPORTS), f"{title}: {err!r}")
    report.check(memory < MAX_MEMORY * (1 + size),
                 f"{title}: {memory:.0f} MB of memory")


def main():
    """Read the command line and run all texts."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--only", choices=TEXTS)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    report = harness.Report("pathological")
    with harness.scratch() as folder:
        for title in TEXTS:
            if args.only in (None, title):
                if args.keep:
                    args.keep.write_bytes(TEXTS[title]().encode())
                check(args.program.resolve(), folder, title, report)
    report.finish()


if __name__ == "__main__":
    sys.exit(main())

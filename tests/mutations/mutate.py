#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: mutate.py PROGRAM [--only NAME [--keep FILE]]

Extracts every report of ../shared/texts, and 300 broken copies of them.
Without that folder the test is skipped.  tests/mutations/README.md tells
what is checked.
"""

import argparse
import random
import subprocess
import sys
import time
import xml.parsers.expat
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

TEXTS = harness.ROOT.parent / "shared" / "texts"
KINDS = (".html", ".md", ".txt")
N_MUTATIONS = 300
MAX_SECONDS = 30  # For a megabyte, and as many for the start
GOOD_STATUSES = (0, 1, 3)
REPORTS = (b"Sanitizer", b"runtime error:", b"Assertion")

# What is thrown in: markup, markers, and bytes that no text should have
SHARDS = (
    b"<", b">", b"&", b"&#", b"&#x110000;", b"<!--", b"]]>", b"<![CDATA[",
    b"<table><tr><td>", b"</div>", b"</p>", b"<a href='#", b"<sup>", b"<pre>",
    b"<script>", b"</script>", b"<title>", b"<base href='x'>", b"[", b"]",
    b"[1]", b"[^1]", b"[^1]: ", b"](", b"`", b"```\n", b"---\n", b"# ",
    b"> ", b"|", b"|---|", b"\n", b"\n\n", b"\r", b"\t", b"\f", b"\0",
    b"\x80", b"\xff", b"\xc3", b"\xe2\x80", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    b"e\xcc\x81", b"http://", b"hxxps://a[.]b/", b" dot ", b"www.",
    b"Notes\n\n1. ", b"1.", b"U.S.", b"(", b")", b"\"", b"\xe2\x80\x9c",
)


def cut(text, rng):
    """Return a part of a text, from its begin or from anywhere."""
    begin = 0 if rng.random() < 0.7 else rng.randrange(len(text))
    return text[begin:rng.randrange(begin, len(text)) + 1]


def strike(text, rng):
    """Change single bytes."""
    changed = bytearray(text)
    for _ in range(rng.randint(1, 40)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def throw_in(text, rng):
    """Put shards in, some of them many times."""
    for _ in range(rng.randint(1, 30)):
        place = rng.randrange(len(text) + 1)
        count = 1 if rng.random() < 0.8 else rng.randint(2, 2000)
        text = text[:place] + rng.choice(SHARDS) * count + text[place:]
    return text


def shuffle(text, rng):
    """Move a part to another place, or put it there once more."""
    begin = rng.randrange(len(text))
    end = min(len(text), begin + rng.randint(1, 5000))
    rest = text if rng.random() < 0.5 else text[:begin] + text[end:]
    place = rng.randrange(len(rest) + 1)
    return rest[:place] + text[begin:end] + rest[place:]


def leave_out(text, rng):
    """Leave out all of one byte, such as line feeds or ">"."""
    return text.replace(bytes([rng.choice(b"\n <>.[]&;/")]), b"")


def recode(text, rng):
    """Write the text in another encoding, whatever it says of itself."""
    words = text.decode("utf-8", "replace")
    return words.encode(rng.choice(("utf-16", "utf-16-le", "cp1252",
                                    "utf-8-sig", "koi8-r")), "replace")


WAYS = (cut, cut, strike, throw_in, throw_in, shuffle, leave_out, recode)


def mutate(text, number):
    """Return the mutation of a text that has a number."""
    rng = random.Random(number)
    for _ in range(rng.randint(1, 3)):
        text = rng.choice(WAYS)(text, rng) or b" "
    return text


def find_inputs():
    """Yield name and reader: all texts, then their mutations."""
    paths = sorted(p for p in TEXTS.rglob("*")
                   if p.suffix in KINDS and p.name != "README.md")
    for path in paths:
        yield path.name, path.read_bytes
    for number in range(N_MUTATIONS):
        path = paths[number % len(paths)]
        yield (f"{path.name}#{number}",
               lambda p=path, n=number: mutate(p.read_bytes(), n))


def is_xml(text):
    """Return whether a dossier can be parsed."""
    try:
        xml.parsers.expat.ParserCreate().Parse(text, True)
        return True
    except xml.parsers.expat.ExpatError:
        return False


def check(program, folder, name, data, report):
    """Extract one input; return its seconds for each megabyte."""
    path = folder / ("input" + Path(name.split("#")[0]).suffix)
    path.write_bytes(data)
    begin = time.monotonic()
    try:
        result = harness.run(
            [program, "extract", "--all-sentences", path],
            timeout=MAX_SECONDS * (1 + len(data) / 1e6))
    except subprocess.TimeoutExpired:
        report.check(False, f"{name}: takes far too long")
        return 0.0

    seconds = time.monotonic() - begin
    report.check(result.status in GOOD_STATUSES, f"{name}: {result.tell()}")
    report.check(not any(r in result.err for r in REPORTS),
                 f"{name}: {result.tell()}")
    report.check(result.status == 0 or result.err,
                 f"{name}: status {result.status} without a message")
    report.check(bool(result.out) == (result.status < 3),
                 f"{name}: {result.tell()}")
    report.check(not result.out or is_xml(result.out),
                 f"{name}: output is no XML")
    return seconds / max(len(data) / 1e6, 0.2)


def main():
    """Read the command line and run all inputs."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    if not TEXTS.is_dir():
        harness.skip("../shared/texts is not there")

    report = harness.Report("mutations")
    slowest = (0.0, "none")
    with harness.scratch() as folder:
        for name, read in find_inputs():
            if args.only in (None, name):
                data = read()
                if args.keep:
                    args.keep.write_bytes(data)
                slowest = max(slowest, (check(args.program.resolve(), folder,
                                              name, data, report), name))
    print("slowest: %.2f s/MB, %s" % slowest)
    report.finish()


if __name__ == "__main__":
    sys.exit(main())

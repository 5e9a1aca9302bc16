#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: failures.py memory|short STRIDE DRIVER PROGRAM
          failures.py write PROGRAM

memory, short: exports a small dossier to every format that is read, and hands
the files to DRIVER, the program made of failures.c.  write: failures of
devices, pipes and file sizes.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from harness import (EXAMPLES, ROOT, RDF_EXTENSIONS, Report, can,  # noqa: E402
                     run, scratch)

SMALL = ROOT / "tests/cases/good/fields/all.xml"
FORMATS = ("ttl", "nt", "nq", "trig", "rdf", "jsonld", "csv", "xml", "json",
           "svg", "png")
STREAMED = ("ttl", "nt", "nq", "trig")


def run_driver(mode, stride, driver, program):
    """Run the C program on a dossier in all formats that are read."""
    with scratch() as folder:
        files = []
        for kind in ("xml", "json") + RDF_EXTENSIONS:
            if can(program, kind, "read"):
                files.append(folder / f"small.{kind}")
                run([program, "export", "--quiet", SMALL, "-o", files[-1]])
        result = run([driver, mode, stride, *files], timeout=3000)
    sys.stdout.write((result.out + result.err).decode("utf-8", "replace"))
    sys.exit(result.status)


def sample():
    """Return the smallest example: its outputs are over 4096 bytes."""
    return min((e / "dossier.xml" for e in EXAMPLES),
               key=lambda p: p.stat().st_size)


def check_refused(report, result, folder, what, needs_message=True):
    """Check exit status, message and that no file is there."""
    report.check(result.status == 3, f"{what}: {result.tell()}")
    report.check(b"error: " in result.err or not needs_message,
                 f"{what}: no message")
    left = [p.name for p in folder.iterdir()]
    report.check(not left, f"{what}: left {left}")


def check_full(program, report, kind, options):
    """Write to a full device, beside a file that must not appear."""
    with scratch() as folder:
        words = [program, "export", sample(), *options, "-o",
                 folder / "whole.nt", "-o", f"{kind}:/dev/full"]
        result = run(words)
        check_refused(report, result, folder, f"/dev/full {kind} {options}")
        report.check(b"No space left" in result.err,
                     f"/dev/full {kind} {options}: {result.tell()}")


def check_full_output(program, report, kind):
    """Write to standard output that is full, or closed, or a broken pipe."""
    words = [program, "export", sample(), "--to", kind]
    for name in ("/dev/full", "a closed descriptor", "a broken pipe"):
        with scratch() as folder:
            call = dict(cwd=folder, stdin=subprocess.DEVNULL,
                        stderr=subprocess.PIPE, check=False, timeout=300)
            if name == "a closed descriptor":
                done = subprocess.run(words, preexec_fn=lambda: os.close(1),
                                      **call)
            else:
                place = (os.open("/dev/full", os.O_WRONLY)
                         if name == "/dev/full" else broken_pipe())
                done = subprocess.run(words, stdout=place, **call)
                os.close(place)
            what = f"{kind} to {name}"
            report.check(done.returncode == 3, f"{what}: {done.returncode} "
                         + done.stderr.decode("utf-8", "replace")[:200])
            report.check(not list(folder.iterdir()), f"{what}: left a file")


def broken_pipe():
    """Return the end of a pipe that nobody reads."""
    source, sink = os.pipe()
    os.close(source)
    return sink


def check_file_size(program, report, kind, options):
    """Write files that may not grow: none is there, old ones are as before."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with scratch() as folder:
        (folder / f"old.{kind}").write_bytes(b"as before")
        done = subprocess.run(
            [program, "export", sample(), *options, "-o",
             folder / f"new.{kind}", "-o", folder / f"old.{kind}"],
            stdin=subprocess.DEVNULL, capture_output=True, check=False,
            preexec_fn=limit, timeout=300)
        what = f"limit of file size, {kind} {options}"
        said = done.stderr.decode("utf-8", "replace")
        report.check(done.returncode == 3 and "error: " in said,
                     f"{what}: {done.returncode} {said[:200]}")
        left = sorted(p.name for p in folder.iterdir())
        report.check(left == [f"old.{kind}"], f"{what}: left {left}")
        report.check((folder / f"old.{kind}").read_bytes() == b"as before",
                     f"{what}: the old file has changed")


def check_unwritable(program, report):
    """Write into a folder that cannot be written; root can, so skip it."""
    if os.getuid() == 0:
        print("left out, root may write everywhere: a read-only folder, "
              "an unreadable input")
        return
    with scratch() as folder:
        inner = folder / "inner"
        inner.mkdir()
        inner.chmod(0o500)
        result = run([program, "export", sample(), "-o", inner / "a.ttl"])
        check_refused(report, result, inner, "a read-only folder")
        secret = folder / "secret.xml"
        secret.write_bytes(sample().read_bytes())
        secret.chmod(0)
        result = run([program, "export", secret, "-o", inner / "a.ttl"])
        check_refused(report, result, inner, "an unreadable input")
        inner.chmod(0o700)


def run_writes(program):
    """Check all failures of writing."""
    report = Report("write failures")
    kinds = [k for k in FORMATS if can(program, k, "write")]
    for kind in kinds:
        check_full(program, report, kind, [])
        if kind in ("ttl", "csv", "json", "rdf", "svg"):
            check_full_output(program, report, kind)
        check_file_size(program, report, kind, [])
    for kind in STREAMED:
        check_full(program, report, kind, ["--stream"])
        check_file_size(program, report, kind, ["--stream"])
    check_unwritable(program, report)
    report.finish()


def main():
    """Read the command line."""
    mode = sys.argv[1]
    program = Path(sys.argv[-1]).resolve()
    if mode == "write":
        run_writes(program)
    run_driver(mode, sys.argv[2], Path(sys.argv[3]).resolve(), program)


if __name__ == "__main__":
    main()

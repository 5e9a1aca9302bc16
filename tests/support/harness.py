# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""What all test runners share: running the program, counting, reporting."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77  # Exit status that CTest takes for "skipped"
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(p.parent for p in ROOT.glob("examples/*/dossier.xml"))
GOLD = ROOT.parent / "shared" / "gold"
RDF_EXTENSIONS = ("ttl", "nt", "nq", "trig", "rdf")


def skip(reason):
    """End the test as skipped, with a reason."""
    print("skipped: " + reason)
    sys.exit(SKIPPED)


def need(tool):
    """Return the path of a tool, or skip the test by its name."""
    path = shutil.which(tool)
    return path or skip(tool + " is not installed")


@contextlib.contextmanager
def scratch():
    """A folder that vanishes; in memory where that can be had."""
    shm = "/dev/shm"
    place = shm if os.access(shm, os.W_OK | os.X_OK) else None
    with tempfile.TemporaryDirectory(prefix="entente-", dir=place) as folder:
        yield Path(folder)


class Result:
    """What a finished process left."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout
        self.err = done.stderr

    def tell(self):
        """Return the status and messages for a report of a failure."""
        lines = self.err.decode("utf-8", "replace").splitlines()
        return f"exit {self.status}; " + " / ".join(lines[:6])


def run(words, cwd=None, data=None, timeout=120, **more):
    """Run a command and gather its outputs."""
    environment = dict(os.environ, LC_ALL="C.UTF-8", TZ="UTC")
    environment.update(more)
    source = {"stdin": subprocess.DEVNULL} if data is None else {"input": data}
    done = subprocess.run([str(w) for w in words], cwd=cwd, env=environment,
                          capture_output=True, timeout=timeout, check=False,
                          **source)
    return Result(done)


class Report:
    """Counts checks and prints those that failed."""

    def __init__(self, name):
        self.name = name
        self.checks = 0
        self.failures = 0

    def check(self, is_good, what):
        """Count a check; print it if it failed.  Returns `is_good`."""
        self.checks += 1
        if not is_good:
            self.failures += 1
            print("FAIL " + what)
        return is_good

    def equal(self, found, wanted, what):
        """Check that two byte strings are equal; show where they part."""
        return self.check(found == wanted,
                          what + ("" if found == wanted
                                  else ": " + difference(wanted, found)))

    def finish(self):
        """Print the counts and end the program."""
        print(f"{self.name}: {self.checks} checks, {self.failures} failed")
        sys.exit(1 if self.failures or not self.checks else 0)


def difference(wanted, found):
    """Tell the first line in which two byte strings differ."""
    old = wanted.split(b"\n")
    new = found.split(b"\n")
    for number, pair in enumerate(zip(old, new), 1):
        if pair[0] != pair[1]:
            return (f"line {number}\n  wanted: {pair[0][:300]!r}"
                    f"\n  found:  {pair[1][:300]!r}")
    longer, name = (old, "missing") if len(old) > len(new) else (new, "more")
    line = longer[min(len(old), len(new)):][:1]
    return f"{name} from line {min(len(old), len(new)) + 1}: {line!r}"


_CAN = {}


def can(program, extension, what):
    """Tell whether the program can "read" or "write" a format."""
    if (program, extension, what) not in _CAN:
        with scratch() as folder:
            file = folder / f"x.{extension}"
            made = run([program, "export", EXAMPLES[0] / "dossier.xml",
                        "-o", file])
            read = run([program, "export", file, "--to", "xml"])
        _CAN[program, extension, "write"] = not made.status
        _CAN[program, extension, "read"] = not made.status + read.status
    return _CAN[program, extension, what]


def sorted_lines(text):
    """Return the distinct lines of N-Triples or N-Quads, sorted."""
    return sorted({line for line in text.split(b"\n") if line.strip()})

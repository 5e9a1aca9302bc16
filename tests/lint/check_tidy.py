#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Run clang-tidy over what a build compiles, a few files at a time.

usage: check_tidy.py PROJECT BUILD-FOLDER

Assertions are left on: they tell clang-tidy what callers promise.  A file
that was clean is not looked at again until it, a header or the configuration
has changed.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

from c_source import sources


def digest(*paths):
    """Return the digest of the contents of files."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes() + b"\0")
    return total.hexdigest()


def run_tidy(build, path):
    run = subprocess.run(
        ["clang-tidy", "--quiet", "--extra-arg=-UNDEBUG", "-p", build, path],
        capture_output=True, text=True, encoding="utf-8", check=False)
    return path, run.returncode, run.stdout


def main():
    root, build = map(pathlib.Path, sys.argv[1:3])
    if not shutil.which("clang-tidy"):
        print("clang-tidy is absent")
        return 77

    compiled = json.loads((build / "compile_commands.json").read_text("utf-8"))
    ours = {str(path) for path in sources(root, "src")}
    files = sorted({entry["file"] for entry in compiled} & ours)
    headers = [path for path in sources(root, "src") if path.suffix == ".h"]
    common = digest(root / ".clang-tidy", *headers)

    cache = build / "tidy"
    cache.mkdir(exist_ok=True)
    marks = {path: cache / hashlib.sha256(
        (common + digest(pathlib.Path(path))).encode()).hexdigest()
        for path in files}
    todo = [path for path in files if not marks[path].exists()]

    n_bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, code, output in pool.map(lambda p: run_tidy(build, p), todo):
            if code:
                n_bad += 1
                print(output)
            else:
                marks[path].touch()

    print(f"{len(files)} files, {len(todo)} looked at, {n_bad} with faults")
    return 1 if n_bad or not files else 0


if __name__ == "__main__":
    sys.exit(main())

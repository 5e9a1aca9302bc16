#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Make seeds for fuzz_read: every case and example, after its format's number.

usage: seeds.py FOLDER
"""

import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAX_SIZE = 65536
# As fuzz_read.c numbers them
FORMATS = {".xml": 1, ".json": 2, ".ttl": 3, ".nt": 4, ".nq": 5, ".trig": 6,
           ".rdf": 7, ".html": 8, ".md": 9, ".txt": 10}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for top in ("tests/cases", "examples"):
        for path in (ROOT / top).rglob("*.*"):
            number = FORMATS.get(path.suffix)
            if number and path.is_file() and path.stat().st_size < MAX_SIZE:
                seed = bytes([number]) + path.read_bytes()
                name = hashlib.sha256(seed).hexdigest()[:16]
                (folder / name).write_bytes(seed)


if __name__ == "__main__":
    main()

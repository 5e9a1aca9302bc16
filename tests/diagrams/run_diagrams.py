#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Draw networks in all views and measure what came out.

usage: run_diagrams.py PROGRAM [--few] [--table] | PROGRAM --large
"""

import json
import pathlib
import resource
import subprocess
import sys
import xml.etree.ElementTree as ET

import graphs

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))

from harness import EXAMPLES, GOLD, ROOT, run, scratch, skip  # noqa: E402

CHECKER = ROOT.parent / "shared" / "tools" / "diagrams" / "check_layout.py"
NAMESPACE = "{https://w3id.org/entente/dossier}"
FORMATS = ("gvjson", "svg", "png", "pdf", "dot")
SHOWN = ("actors", "edges", "width_pt", "height_pt", "crossings",
         "min_crossing_angle", "max_detour", "occupancy",
         "min_text_pt_at_column")
UNREAD = {"congo"}  # Kept unread until the end


class Drawing:
    """A network, options, the width of print and the measures to hold."""

    def __init__(self, name, path, options="", profile="overview", width=170):
        self.name, self.path, self.profile = name, path, profile
        self.options, self.width = options.split(), width


def hubs_of(path, n_hubs):
    """Return the ids of the actors with most claims."""
    counts = {}
    for claim in ET.parse(path).iter(NAMESPACE + "claim"):
        for end in (claim.get("from"), claim.get("to")):
            counts[end] = counts.get(end, 0) + 1
    return sorted(counts, key=lambda key: (-counts[key], key))[:n_hubs]


def made_up(folder):
    for n_actors, n_relations in graphs.SIZES:
        path = folder / f"{n_actors}-{n_relations}.xml"
        path.write_text(graphs.dossier(n_actors, n_relations), "utf-8")
        width = 170 if n_actors <= 30 else 257
        yield Drawing(path.stem, path, f"--max-actors 60 --width {width}",
                      "overview", width)


def views(name, path):
    hubs = hubs_of(path, 3)
    yield Drawing(name, path)
    yield Drawing(name + " 85 mm", path, "--width 85", "overview", 85)
    yield Drawing(name + " ego", path, f"--around {hubs[0]}", "ego")
    yield Drawing(name + " triangle", path, f"--around {','.join(hubs)}",
                  "triangle")
    yield Drawing(name + " blocs", path, "--view blocs")
    yield Drawing(name + " plate", path, "--view plate", "plate")
    yield Drawing(name + " dark", path, "--theme dark")
    yield Drawing(name + " print", path, "--theme print")


def drawings(folder, is_few):
    if is_few:
        yield from list(made_up(folder))[:3]
        yield from list(views("venezuela", EXAMPLES[-1] / "dossier.xml"))[:4]
        return
    yield from made_up(folder)
    for example in EXAMPLES:
        yield from views(example.name, example / "dossier.xml")
    for path in sorted(GOLD.glob("*/dossier.xml")):
        if path.parent.name not in UNREAD:
            yield from views(path.parent.name, path)


def draw(program, drawing, folder, formats):
    """Draw three times in all formats; return the JSON or None."""
    before = None
    for _ in range(3 if len(formats) > 1 else 1):
        outputs = [f"-o={name}:{folder / ('x.' + name)}".replace("-o=", "-o")
                   for name in formats]
        done = run([program, "export", "-q", str(drawing.path), *outputs,
                    *drawing.options])
        if done.status > 1:
            print(f"FAIL {drawing.name}: {done.tell()}")
            return None
        files = [(folder / ("x." + name)).read_bytes() for name in formats]
        if before and files != before:
            print(f"FAIL {drawing.name}: other bytes on another run")
            return None
        before = files
    return folder / "x.gvjson"


def measure(path, drawing):
    done = subprocess.run(
        [sys.executable, str(CHECKER), str(path), "--json", "--profile",
         drawing.profile, "--column", str(drawing.width)],
        stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def check(program, is_few, has_table):
    if not CHECKER.is_file():
        skip("check_layout.py is absent from ../shared")
    n_faults = n_drawings = 0
    with scratch() as folder:
        for drawing in drawings(folder, is_few):
            n_drawings += 1
            formats = FORMATS if n_drawings % 8 == 1 else FORMATS[:1]
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            path = draw(program, drawing, folder, formats)
            spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            if not path:
                n_faults += 1
                continue
            result = measure(path, drawing)
            if has_table:
                print(drawing.name, *(result[key] for key in SHOWN),
                      f"{spent - before:.2f} s", sep=" | ")
            if result["broken"]:
                n_faults += 1
                print(f"FAIL {drawing.name}: " + ", ".join(
                    f"{key} {result[key]}" for key in result["broken"]))
    print(f"diagrams: {n_drawings} drawings, {n_faults} failed")
    return n_faults > 0


def check_large(program):
    """A network beyond all views must end, whatever is asked for."""
    n_faults = 0
    with scratch() as folder:
        path = folder / "large.xml"
        path.write_text(graphs.dossier(5000, 20000), "utf-8")
        for options in ("", "--view overview --max-actors 60", "--view ego",
                        "--view pair", "--view blocs", "--view plate"):
            drawing = Drawing("large " + options, path, options)
            n_faults += draw(program, drawing, folder, FORMATS[:1]) is None
    print(f"large: {n_faults} failed")
    return n_faults > 0


def main(program, *words):
    if "--large" in words:
        return check_large(program)
    return check(program, "--few" in words, "--table" in words)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

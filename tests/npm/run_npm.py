#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_npm.py PROGRAM graphs|page|query|schema|shapes

Exports every example, and hands the files to a script that needs npm
packages.  Skipped where there is no node, or where "npm ci" was not run here.
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from harness import (EXAMPLES, ROOT, RDF_EXTENSIONS, can, need,  # noqa: E402
                     run, scratch, skip)

CASES = ROOT / "tests/cases"
GOOD_CASES = ("fields/all.xml", "fields/least.xml", "texts/escapes.xml",
              "texts/languages.xml", "names/own-iris.xml",
              "claims/all-predicates.xml", "claims/hedges.xml",
              "claims/offices.xml", "json/labels.json", "json/numbers.json",
              "claims/negated-in-other-report.xml")


def export(program, dossier, folder):
    """Write all formats of a dossier into a folder."""
    folder.mkdir()
    words = [program, "export", "--quiet", dossier]
    for kind in RDF_EXTENSIONS + ("jsonld", "json"):
        if can(program, kind, "write"):
            words += ["-o", folder / f"x.{kind}"]
    result = run(words)
    if result.status > 1:
        sys.exit(f"{dossier}: {result.tell()}")
    return folder


def run_script(node, script, *words):
    """Run a script, hand its output on, and return its status."""
    result = run([node, HERE / script, *words], timeout=600)
    sys.stdout.write((result.out + result.err).decode("utf-8", "replace"))
    return result.status


def run_schema(node, folders):
    """Ask the JSON Schema about exports and cases."""
    schema = ROOT / "ontology/dossier.schema.json"
    bad = [p for p in sorted((CASES / "bad/schema").rglob("*.json"))]
    good = [f / "x.json" for f in folders]
    # Not those with a key twice: JSON.parse() keeps the last
    good += [p for p in sorted((CASES / "bad/handler").rglob("*.json"))]
    good += [p for p in sorted((CASES / "good").rglob("*.json"))
             if ".out." not in p.name and "byte-order" not in p.name]
    return max(run_script(node, "schema.mjs", schema, "good", *good),
               run_script(node, "schema.mjs", schema, "bad", *bad))


def find_browser():
    """Return the path of Chromium, or skip the test."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    return skip("chromium is not installed")


def run_page(program, node, place):
    """Read evidence pages, and a page of several figures, in a browser."""
    browser = find_browser()
    dossiers = [e / "dossier.xml" for e in EXAMPLES]
    dossiers.append(ROOT / "tests/drawings/hostile.xml")
    pages = []
    figures = ""
    for number, dossier in enumerate(dossiers):
        page = place / f"{number}.html"
        fragment = place / f"{number}.fragment"
        picture = place / f"{number}.svg"
        result = run([program, "export", "--quiet", dossier, "-o", page,
                      "-o", fragment, "-o", picture])
        if result.status > 1:
            sys.exit(f"{dossier}: {result.tell()}")
        pages.append(page)
        figures += fragment.read_text("utf-8")
        figures += picture.read_text("utf-8").split("?>", 1)[1]
    (place / "figures.html").write_text(
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8">'
        '<link rel="icon" href="data:,"><title>Figures</title>' + figures,
        "utf-8")
    return run_script(node, "page.mjs", browser, place / "figures.html",
                      *pages)


def main():
    """Export, then run the script."""
    program = Path(sys.argv[1]).resolve()
    name = sys.argv[2]
    node = need("node")
    if not (HERE / "node_modules").is_dir():
        skip("no tests/npm/node_modules: run npm ci in tests/npm")
    with scratch() as place:
        if name == "page":
            sys.exit(run_page(program, node, place))
        folders = [export(program, e / "dossier.xml", place / e.name)
                   for e in EXAMPLES]
        examples = list(folders)
        for number, case in enumerate(GOOD_CASES):
            folders.append(export(program, CASES / "good" / case,
                                  place / f"{number}-{Path(case).stem}"))
        if name == "schema":
            sys.exit(run_schema(node, folders))
        if name == "shapes":
            sys.exit(run_script(node, "shapes.mjs",
                                ROOT / "ontology/shapes.ttl", *folders))
        sys.exit(run_script(node, name + ".mjs",
                            *(examples if name == "query" else folders)))


if __name__ == "__main__":
    main()

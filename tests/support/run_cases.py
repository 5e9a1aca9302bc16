#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: run_cases.py PROGRAM FOLDER [--update] [--only PART]

Runs the cases below FOLDER: tests/cases/good, tests/cases/bad, or examples.
tests/cases/README.md tells how a case is laid out.  --update writes the
goldens anew; nothing else ever changes them.
"""

import argparse
import re
import shlex
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness import EXAMPLES, RDF_EXTENSIONS, ROOT, Report, can, run, scratch

INPUTS = ("xml", "json", "ttl", "nt", "nq", "trig", "rdf", "html", "md", "txt")
FORMATS = ("ttl", "nt", "nq", "trig", "rdf", "xml", "json", "jsonld", "csv",
           "citations")
COMMANDS = ("check", "actors")
REPEAT = re.compile(rb"\{\{(.*?)\*(\d+)\}\}", re.S)
REFUSERS = ("bytes", "schema", "handler", "graph")


class Case:
    """An input with what stands beside it."""

    def __init__(self, path):
        self.path = path
        self.folder = path.parent
        self.stem = path.name.rsplit(".", 1)[0]
        self.is_made = self.stem.endswith(".gen")
        self.name = str(path.relative_to(path.parents[2]))

    def beside(self, ending):
        """Return the path of a companion file."""
        return self.folder / f"{self.stem}.{ending}"

    def more_inputs(self):
        """Return the names of the other inputs of the case."""
        return sorted(p.name for p in self.folder.glob(f"{self.stem}.and*.*")
                      if p.name.rsplit(".", 1)[1] in INPUTS)

    def words(self):
        """Return what the command line has beside the inputs."""
        args = self.beside("args")
        return shlex.split(args.read_text("utf-8")) if args.exists() else []

    def goldens(self):
        """Return the companions that hold expected output."""
        endings = [f"out.{f}" for f in FORMATS + COMMANDS]
        return [self.beside(e) for e in endings if self.beside(e).exists()]

    def lint(self):
        """Return the expected messages."""
        lint = self.beside("lint")
        return lint.read_bytes() if lint.exists() else b""


def is_input(path):
    """Tell whether a file is the first input of a case."""
    parts = path.name.split(".")
    if parts[-1] not in INPUTS or len(parts) < 2:
        return False
    if parts[-1] == "txt" and any(
            path.with_suffix(f".{i}").exists() for i in INPUTS if i != "txt"):
        return False  # The text for check
    return len(parts) == 2 or (len(parts) == 3 and parts[1] == "gen")


def companion_of(path, stems):
    """Return the stem of the case a file belongs to, or None."""
    name = path.name
    for stem in sorted(stems, key=len, reverse=True):
        if name.startswith(stem + "."):
            rest = name[len(stem) + 1:]
            known = [f"out.{f}" for f in FORMATS + COMMANDS]
            if rest in known + ["lint", "args", "txt"] or re.fullmatch(
                    r"and[0-9]?\.(%s)" % "|".join(INPUTS), rest):
                return stem
    return None


def is_unread(program, case):
    """Tell whether a case is of a format that is not read yet; say so."""
    kind = case.path.suffix[1:]
    if kind not in RDF_EXTENSIONS or can(program, kind, "read"):
        return False
    print(f"left out, {kind} is not read: {case.name}")
    return True


def find_cases(folder, report):
    """Return the cases below a folder; a file that is none is an error."""
    cases = []
    names = set()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if is_input(path):
            cases.append(Case(path))
            stem = path.parent / cases[-1].stem
            report.check(stem not in names, f"{path.name}: two of this name")
            names.add(stem)
        elif path.name != "README.md":
            stems = {p.name.rsplit(".", 1)[0]
                     for p in path.parent.iterdir() if is_input(p)}
            report.check(companion_of(path, stems),
                         f"{path.relative_to(ROOT)}: orphan, no case has it")
    return cases


def expand(case, folder):
    """Write the input of a case whose file has places {{TEXT*N}}."""
    made = folder / case.path.name
    text = REPEAT.sub(lambda m: m[1] * int(m[2]), case.path.read_bytes())
    made.write_bytes(text)
    return made


def place(case, folder):
    """Return the folder to run a case in."""
    if not case.is_made:
        return case.folder
    expand(case, folder)
    return folder


# Good cases


def status_of(messages):
    """Return the exit status that messages make."""
    return 1 if re.search(rb"(?m)^entente: (\S+: )?warning: ",
                          messages) else 0


def run_command(program, case, command, cwd):
    """Run check or actors; the golden holds output, messages and status."""
    words = [program, command, case.path.name] + case.more_inputs()
    if command == "check":
        words += case.words()
        if case.beside("txt").exists() and case.path.suffix != ".txt":
            words += ["--against", case.beside("txt").name]
    result = run(words, cwd=cwd)
    return result.out + result.err + b"exit %d\n" % result.status


def run_golden(program, case, golden, cwd):
    """Return what the program says now in place of a golden."""
    kind = golden.name.rsplit(".", 1)[1]
    if kind in COMMANDS:
        return run_command(program, case, kind, cwd), None
    result = run([program, "export", case.path.name] + case.more_inputs() +
                 case.words() + ["--to", kind], cwd=cwd)
    return result.out, result


def update_lint(case, messages):
    """Write the messages of a case, or remove the file if there are none."""
    if messages:
        case.beside("lint").write_bytes(messages)
    elif case.beside("lint").exists():
        case.beside("lint").unlink()


def run_good(program, case, report, update):
    """Compare everything that stands beside a good case."""
    if update and not case.goldens():
        case.beside("out.ttl").touch()
    goldens = case.goldens()
    report.check(goldens, f"{case.name}: no golden beside it")
    for golden in goldens:
        kind = golden.name.rsplit(".", 1)[1]
        if kind == "rdf" and not can(program, kind, "write"):
            print(f"left out, {kind} is not written: {golden.name}")
            continue
        with scratch() as folder:
            found, result = run_golden(program, case, golden,
                                       place(case, folder))
        if update and not (result and result.status > 1):
            golden.write_bytes(found)
            if result:
                update_lint(case, result.err)
        report.equal(found, golden.read_bytes(), golden.name)
        if result:
            report.equal(result.err, case.lint(), f"{case.name}: messages")
            report.check(result.status == status_of(case.lint()),
                         f"{case.name}: {result.tell()}")


# Bad cases


def check_nothing_left(report, case, folder, what):
    """Check that a refused run left no file, not even a temporary one."""
    left = sorted(p.name for p in folder.iterdir())
    report.check(not left, f"{case.name}: {what} left {left}")


def run_refused(program, case, report, update):
    """Check exit status, messages and the absence of files."""
    with scratch() as folder, scratch() as out:
        cwd = place(case, folder)
        base = [program, "export", case.path.name] + case.more_inputs()
        result = run(base + case.words() + ["-o", out / "out.ttl", "-o",
                                            out / "out.nq"], cwd=cwd)
        if update:
            update_lint(case, result.err)
        report.check(result.status == 3, f"{case.name}: {result.tell()}")
        report.check(not result.out, f"{case.name}: wrote to standard output")
        report.equal(result.err, case.lint(), f"{case.name}: messages")
        name = re.escape(case.path.name.encode("utf-8"))
        report.check(
            re.search(rb"(?m)^entente: \S+?: error: ", result.err) and
            re.search(rb"(?m)^entente: " + name + rb"(:\d+){1,2}: ",
                      result.err), f"{case.name}: no file and line is named")
        check_nothing_left(report, case, out, "the refused run")

        stream = run(base + case.words() + ["--stream", "-o",
                                            out / "out.nq"], cwd=cwd)
        report.check(stream.status == 3 and stream.err,
                     f"{case.name}: with --stream {stream.tell()}")
        check_nothing_left(report, case, out, "the refused stream")


def check_schema(case, report, xmllint):
    """Check that the schema refuses a case or not, as its folder says."""
    refuser = case.path.relative_to(ROOT / "tests/cases/bad").parts[0]
    if not xmllint or case.path.suffix != ".xml" or (
            refuser not in ("schema", "handler")):
        return
    with scratch() as folder:
        cwd = place(case, folder)
        result = run([xmllint, "--noout", "--relaxng",
                      ROOT / "ontology/dossier.rng", case.path.name], cwd=cwd)
    is_refused = result.status == 3
    report.check(is_refused == (refuser == "schema") and
                 result.status in (0, 3),
                 f"{case.name}: schema says {result.status}, but the case "
                 f"stands under {refuser}/")


def run_bad(program, cases, report, update):
    """Run all bad cases."""
    xmllint = shutil.which("xmllint")
    if not xmllint:
        print("without xmllint: the schema is not asked")

    def check(case):
        refuser = case.path.relative_to(ROOT / "tests/cases/bad").parts[0]
        report.check(refuser in REFUSERS, f"{case.name}: no such refuser")
        run_refused(program, case, report, update)
        check_schema(case, report, xmllint)

    run_all(check, [c for c in cases if not is_unread(program, c)])


def run_all(check, cases):
    """Run a check on all cases, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(check, cases))


# Examples

EXAMPLE_FORMATS = ("ttl", "nq", "csv")


def run_report(program, path, report, update):
    """Compare what sentences of an example's report cite, and its quotes."""
    name = f"{path.parent.name}/{path.name}"
    result = run([program, "extract", path.name, "--to", "citations"],
                 cwd=path.parent)
    golden = path.with_name(f"{path.name}.citations")
    if update:
        golden.write_bytes(result.out)
    wanted = golden.read_bytes() if golden.exists() else b""
    report.equal(result.out, wanted, golden.name)
    report.check(not result.status and not result.err,
                 f"{name}: {result.tell()}")
    if path.suffix != ".md":  # Its notes have other numbers than the dossier
        check = run([program, "check", "dossier.xml", "--against", path.name],
                    cwd=path.parent)
        report.check(not check.status and
                     b"quotes stand in the report as given" in check.out,
                     f"{name}: check says {check.tell()}")


def run_example(program, folder, report, update):
    """Compare an example's goldens, its canonical form and its quotes."""
    name = folder.name
    for kind in EXAMPLE_FORMATS:
        result = run([program, "export", "dossier.xml", "--to", kind],
                     cwd=folder)
        golden = folder / f"{name}.{kind}"
        if update:
            golden.write_bytes(result.out)
        wanted = golden.read_bytes() if golden.exists() else b""
        report.equal(result.out, wanted, golden.name)
        report.check(not result.status and not result.err,
                     f"{name}: {result.tell()}")
    canonical = run([program, "export", "dossier.xml", "--to", "xml"],
                    cwd=folder)
    report.equal(canonical.out, (folder / "dossier.xml").read_bytes(),
                 f"{name}: dossier.xml is not canonical")
    known = {"dossier.xml", "README.md"}
    for path in sorted(folder.glob("report.*")):
        if path.suffix != ".citations":
            known |= {path.name, f"{path.name}.citations"}
            run_report(program, path, report, update)
    known |= {f"{name}.{k}" for k in EXAMPLE_FORMATS + ("svg", "png")}
    for path in folder.iterdir():
        report.check(path.name in known, f"{name}/{path.name}: orphan")


def main():
    """Read the command line and run what it names."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    program = options.program.resolve()
    folder = options.folder.resolve()
    report = Report(folder.name)
    if folder == ROOT / "examples":
        for example in EXAMPLES:
            run_example(program, example, report, options.update)
        report.finish()
    cases = [c for c in find_cases(folder, report) if options.only in c.name]
    if ROOT / "tests/cases/bad" in (folder, *folder.parents):
        run_bad(program, cases, report, options.update)
    else:
        run_all(lambda c: run_good(program, c, report, options.update),
                [c for c in cases if not is_unread(program, c)])
    report.finish()


if __name__ == "__main__":
    sys.exit(main())

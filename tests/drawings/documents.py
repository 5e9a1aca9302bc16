#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: documents.py PROGRAM markdown|latex

Puts figures into documents, builds these with Pandoc or pdfLaTeX, and reads
the results: every quote must stand there to the letter, every link must lead
where the source is, and nothing of the input may have become markup.
Skipped where these programs are not installed.
"""

import html.parser
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from harness import EXAMPLES, Report, need, run, scratch  # noqa: E402

NS = "{https://w3id.org/entente/dossier}"
INPUTS = [HERE / "hostile.xml"] + [e / "dossier.xml" for e in EXAMPLES]
TAGS = {"p", "img", "br", "strong", "ol", "ul", "li", "a"}
LATEX = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{lmodern,graphicx}
%s
\hyphenpenalty=10000 \exhyphenpenalty=10000 \emergencystretch=9em
\begin{document}
\listoffigures
Before.\footnote{An own note.}
\input{x.tex}
Behind.\footnote{The next own note.}
\end{document}
"""
COMMON = set(map(chr, [*range(0x20, 0x7F), *range(0xC0, 0x100), 0x2013, 0x2014,
                       0x2018, 0x2019, 0x201C, 0x201D, 0x2026]))


class Page(html.parser.HTMLParser):
    """The text, links and elements of a page."""

    def __init__(self, text):
        super().__init__()
        self.text = ""
        self.links = set()
        self.tags = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links.update(v for k, v in attrs if k == "href")
        self.tags.update(k for k, _ in attrs
                         if k not in ("href", "src", "alt", "type"))

    def handle_data(self, data):
        self.text += data


def squeezed(text):
    """Return a text without white space, which layout changes."""
    return re.sub(r"\s+", "", text)


class Dossier:
    """What must be found in a document again."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        report = root.find(f"{NS}report")
        self.path = path
        self.quotes = []
        self.hrefs = set()
        cited = {s.get("id"): s.get("href")
                 for s in root.findall(f"{NS}source")}
        for passage in root.findall(f"{NS}passage"):
            quote = passage.find(f"{NS}quote").text
            self.quotes.append(quote)
            for source in (passage.get("sources") or "").split():
                self.hrefs.add(cited[source])
        self.hrefs.discard(None)
        self.title = report.get("title")

    def shown(self, text):
        """Return those quotes that a document's text holds."""
        return [q for q in self.quotes if squeezed(q) in squeezed(text)]


def export(report, program, dossier, folder, *outputs):
    """Export figures into a folder."""
    words = [word for name in outputs for word in ("-o", folder / name)]
    result = run([program, "export", "--quiet", dossier.path, *words])
    report.check(result.status < 2, f"{dossier.path.name}: {result.tell()}")


def build(report, words, folder):
    """Run a program in a folder."""
    result = run(words, cwd=folder, timeout=300)
    return report.check(not result.status, f"{words[0]}: {result.tell()} "
                        + result.out.decode("utf-8", "replace")[-400:])


def drawn_quotes(folder):
    """Return the quotes that the fragment beside a figure holds, to the
    letter: it is the measure for the other formats."""
    page = Page((folder / "x.fragment").read_text("utf-8"))
    return page


def check_markdown(report, program, dossier, folder):
    """Build pages and a text in Word's format with Pandoc."""
    export(report, program, dossier, folder, "x.md", "x.fragment")
    wanted = dossier.shown(drawn_quotes(folder).text)
    report.check(wanted, f"{dossier.path}: no quote in the fragment")
    for reader in ("markdown", "gfm", "commonmark"):
        if not build(report, ["pandoc", "-f", reader, "x.md", "-o", "x.html"],
                     folder):
            continue
        page = Page((folder / "x.html").read_text("utf-8"))
        name = f"{dossier.path.parent.name} as {reader}"
        report.check(page.tags <= TAGS, f"{name}: {page.tags - TAGS}")
        report.check(dossier.shown(page.text) == wanted,
                     f"{name}: quotes are not what they were")
        links = {i for i in page.links if ":~:text=" not in i}
        report.check(links and "x.svg" not in page.text, f"{name}: no picture")
        for href in dossier.hrefs:
            report.check(href in html_links(page), f"{name}: no {href}") \
                if is_shown(href, folder) else None


def html_links(page):
    """Return the links of a page as addresses of sources are written."""
    return {i.replace("%28", "(").replace("%29", ")") for i in page.links}


def is_shown(href, folder):
    """Tell whether the fragment leads to an address."""
    return href in html_links(drawn_quotes(folder))


def check_word(report, program, dossier, folder):
    """Build a text in Word's format, with a picture that it can hold."""
    export(report, program, dossier, folder, "x.md", "x.png", "x.fragment")
    if build(report, ["pandoc", "x.md", "-o", "x.docx"], folder):
        with zipfile.ZipFile(folder / "x.docx") as archive:
            words = archive.read("word/document.xml").decode("utf-8")
            names = archive.namelist()
        text = "".join(ET.fromstring(words).itertext())
        report.check(any(n.startswith("word/media/") for n in names),
                     f"{dossier.path}: no picture in the docx")
        report.check(dossier.shown(text) ==
                     dossier.shown(drawn_quotes(folder).text),
                     f"{dossier.path}: quotes in the docx")


def printed(text):
    """Return a text as pdfLaTeX prints it."""
    text = "".join(c if c in COMMON else f"[U+{ord(c):04X}]"
                   for c in text if c not in "\u202e")
    return squeezed(text).replace("'", "\u2019").replace("`", "\u2018")


def is_inked(folder):
    """Tell whether the page of the figure is more than white."""
    run(["pdftoppm", "-r", "30", "-gray", "-l", "4", "x.pdf", "page"],
        cwd=folder)
    shares = []
    for path in folder.glob("page*.pgm"):
        pixels = path.read_bytes().split(b"\n", 3)[3]
        shares.append(sum(p < 200 for p in pixels) / len(pixels))
    return bool(shares) and max(shares) > 0.02


def check_latex(report, program, dossier, folder):
    """Build a document with pdfLaTeX, with and without hyperref."""
    export(report, program, dossier, folder, "x.tex", "x.fragment")
    (folder / "x.pdf").rename(folder / "picture.pdf")
    figure = (folder / "x.tex").read_text("utf-8")
    report.check("{x.pdf}" in figure, f"{dossier.path}: no picture")
    (folder / "x.tex").write_text(figure.replace("{x.pdf}", "{picture.pdf}"),
                                  "utf-8")
    wanted = dossier.shown(drawn_quotes(folder).text)
    for package in (r"\usepackage[hidelinks]{hyperref}", ""):
        (folder / "main.tex").write_text(LATEX % package, "utf-8")
        for left in folder.glob("main.*"):
            if left.suffix != ".tex":
                left.unlink()
        words = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error",
                 "-jobname=main", "main.tex"]
        if not (build(report, words, folder) and build(report, words, folder)):
            continue
        (folder / "main.pdf").rename(folder / "x.pdf")
        text = run(["pdftotext", "-raw", "x.pdf", "-"], cwd=folder).out
        text = unicodedata.normalize("NFKC", text.decode("utf-8"))
        missing = [q for q in wanted if printed(q) not in squeezed(text)]
        # A page that ends in the middle of a sentence parts it
        report.check(len(missing) <= max(1, len(wanted) // 6),
                     f"{dossier.path}: {len(missing)} of {len(wanted)} quotes "
                     f"are missing, as {missing[:1]}")
        report.check(is_inked(folder), f"{dossier.path}: no picture")
        if package:
            links = run(["pdfinfo", "-url", "x.pdf"], cwd=folder).out.decode()
            for href in dossier.hrefs:
                if is_shown(href, folder):
                    wanted_link = href.replace("(", "%28").replace(")", "%29")
                    report.check(wanted_link in links,
                                 f"{dossier.path}: no link to {href}")


def main():
    """Check each input in a folder of its own."""
    program = Path(sys.argv[1]).resolve()
    checks = {"markdown": ("pandoc", (check_markdown, check_word)),
              "latex": ("pdflatex", (check_latex,))}
    tool, functions = checks[sys.argv[2]]
    need(tool)
    report = Report("documents " + sys.argv[2])
    for path in INPUTS:
        for function in functions:
            with scratch() as folder:
                function(report, program, Dossier(path), folder)
    report.finish()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0
"""Compare the table of fields in ontology/README.md with the one in C.

usage: check_table.py PROJECT

Compared are, for every record, the fields and their order, whether they are
required or repeated, the property, and the place in XML and JSON.
"""

import pathlib
import re
import sys

# Required by a rule of its own, not by the field's row: at least one name
BY_RULE = {"name"}
RECORDS = ("actor", "report", "source", "passage", "claim")


def prefixed_terms(root):
    """Return prefixed names of the C enumerators, as terms.c spells them."""
    text = (root / "src/model/terms.c").read_text("utf-8")
    prefixes = dict(re.findall(
        r'\[ENT_NS_(\w+)\]\s*=\s*\{\s*ENT_TEXT\("(\w+)"', text))
    rows = re.findall(
        r'TERM\(ENT_TERM_(\w+),\s*ENT_NS_(\w+),\s*"([^"]+)"', text)
    return {f"ENT_TERM_{name}": f"{prefixes[ns]}:{local}"
            for name, ns, local in rows}


def field_of_row(row, terms):
    """Return (name, is required, is list, property, place) of a row in C."""
    place = re.search(r"ENT_PLACE_(\w+)", row)
    place = place.group(1).lower() if place else "attribute"
    if row.startswith("LABEL("):
        place = "child"

    name = re.search(r'"([^"]+)"', row).group(1)
    term = re.search(r"ENT_TERM_\w+", row).group()
    is_required = row.startswith("NEED(") or ".is_required" in row
    is_list = row.startswith(("LIST(", "LABEL(")) or "ENT_FIELD_TEXTS" in row
    return name, is_required, is_list, terms.get(term), place


def fields_in_c(root):
    """Return the fields of each record in fields.c."""
    terms = prefixed_terms(root)
    text = (root / "src/model/fields.c").read_text("utf-8")
    found = {}
    for record in RECORDS:
        block = re.search(
            rf"static const EntField {record}_fields\[\] = \{{\n(.*?)^\}};",
            text, re.M | re.S).group(1)
        rows = re.split(r"^  (?=\S)", block, flags=re.M)[1:]
        found[record] = [field_of_row(row, terms) for row in rows]
    return found


def fields_in_table(root):
    """Return (name, required, list, RDF, XML, JSON) by record."""
    text = (root / "ontology/README.md").read_text("utf-8")
    found = {record: [] for record in RECORDS}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if len(cells) == 5 and cells[0] in RECORDS:
            name = cells[1].rstrip("!*")
            if not name.startswith("("):  # Derived, or a nested record
                found[cells[0]].append(
                    (name, "!" in cells[1], "*" in cells[1], *cells[2:]))
    return found


def place_in_table(record, name, xml):
    if xml.startswith(f"`@{name}`"):
        return "attribute"
    if xml.startswith(f"`<{name}>`"):
        return "child"
    return "content" if xml == f"text of `<{record}>`" else xml


def faults_of_field(record, in_c, row):
    name, is_required, is_list, term, place = in_c
    _, table_required, table_list, rdf, xml, json = row
    if is_required != table_required and name not in BY_RULE:
        yield "required in one only"
    if is_list != table_list:
        yield "a list in one only"
    if term and f"`{term}`" not in rdf:
        yield f"property {term} is not in its row"
    if not term and not (name == "id" or "computed" in rdf):
        yield "no property in C"
    if place != place_in_table(record, name, xml):
        yield f"{place} in C, {xml} in the table"
    if not json.startswith(f'`"{name}"`'):
        yield f"JSON is {json}"


def faults(root):
    table = fields_in_table(root)
    for record, in_c in fields_in_c(root).items():
        names = [field[0] for field in in_c]
        if names != [row[0] for row in table[record]]:
            yield f"{record}: {' '.join(names)} in C, " \
                f"{' '.join(row[0] for row in table[record])} in the table"
            continue
        for field, row in zip(in_c, table[record]):
            for fault in faults_of_field(record, field, row):
                yield f"{record} {field[0]}: {fault}"


def main():
    found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "the table and the code agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""Write a made-up gazetteer of many aliases as Turtle."""

import sys

PREFIXES = """@prefix ent: <https://w3id.org/entente/ontology#> .
@prefix actor: <https://w3id.org/entente/id/actor/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""
KINDS = ("Person", "Organization", "ArmedGroup")
FIRST = "Anva Beko Chilo Dara Etun Fira Goro Hemi Ivra Juno Kalu Lemi".split()
TAILS = ("", " Front", " Council", " Bureau")
SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu".split()
N_LABELS = 5  # Of an actor: its name, and four aliases


def word(number):
    """Return a word that no other number has."""
    out = ""
    for _ in range(5):
        out += SYLLABLES[number % len(SYLLABLES)]
        number //= len(SYLLABLES)
    return out.capitalize()


def write(n_aliases, out):
    out.write(PREFIXES)
    for i in range(n_aliases // (N_LABELS - 1)):
        name = word(i)
        first = FIRST[i % len(FIRST)]
        aliases = " , ".join(
            f'"{first} {FIRST[(i + j) % len(FIRST)]} {name}{tail}"'
            for j, tail in enumerate(TAILS))
        out.write(f'actor:{name.lower()}-{i} a ent:{KINDS[i % 3]} ;\n'
                  f'    skos:prefLabel "{first} {name}" ;\n'
                  f'    skos:altLabel {aliases} .\n\n')


if __name__ == "__main__":
    write(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, sys.stdout)

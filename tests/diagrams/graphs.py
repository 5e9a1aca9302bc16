# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""Dossiers of made-up networks: few hubs, many actors with one line or two."""

import random
from xml.sax.saxutils import escape

SIZES = ((10, 12), (10, 15), (12, 16), (15, 18), (15, 22), (18, 24), (20, 24),
         (20, 30), (25, 30), (25, 38), (30, 36), (30, 45), (40, 48), (40, 60),
         (50, 75), (60, 90))

STATES = """Russia Ukraine Iran China Israel Venezuela Germany Syria India
Turkey France Poland Egypt Brazil Japan""".split()
FIRST = """Ada Boris Carla Dmitri Elena Fuad Galina Hugo Irina Jamal Lena Marta
Nadia Oleg Pavel Rosa Sergei Tariq Ulla Viktor Wang Xenia Yusuf Zoya""".split()
LAST = """Adamov Barros Chen Dorin Esfahani Fuentes Grigorov Haddad Ivanov
Jafari Kuznets Lopez Morozov Nasser Orlov Petrov Qasim Rojas Sokolov Tehrani
Ustinov Vargas Wei Yarov Zhang""".split()
BODIES = "Ministry of {} | Council of {} | Bank of {} | {} Group | {} Front"

VERBS = {
    "attacks": ("struck", "shelled the port of", "attacked"),
    "detains": ("seized a tanker of", "detained"),
    "threatens": ("threatened", "demands a break with", "warned"),
    "sanctions": ("sanctioned", "expelled envoys of"),
    "condemns": ("condemned", "criticised the operation of"),
    "partnerOf": ("partner of", "economic ties with"),
    "supports": ("supports", "backs in the council", "offers missiles to"),
    "supplierOf": ("sells oil to", "supplies arms to", "funds"),
    "engagesWith": ("talked with", "met", "called"),
    "memberOf": ("",),
}
SYMMETRIC = {"partnerOf", "engagesWith"}


def actors_of(chance, n_actors):
    """Return (id, kind, name, state) of each actor; hubs come first."""
    actors = []
    n_states = max(3, n_actors // 4)
    names = set()
    while len(actors) < n_actors:
        if len(actors) < min(n_states, len(STATES)):
            name, kind, state = STATES[len(actors)], "state", ""
        elif chance.random() < 0.6:
            name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
            name += f" {len(actors)}" if n_actors > 500 else ""
            kind = "person"
            state = chance.choice(actors[:n_states])[0]
        else:
            body = chance.choice(BODIES.split(" | "))
            name = body.format(chance.choice(LAST))
            name += f" {len(actors)}" if n_actors > 500 else ""
            kind = "armed-group" if "Front" in name else "organization"
            state = chance.choice(actors[:n_states])[0]
        if name not in names:
            names.add(name)
            key = name.lower().replace(" ", "-")
            actors.append((key, kind, name, state))
    return actors


def relations_of(chance, actors, n_relations):
    """Return sorted triples of end, predicate, end: connected, with hubs."""
    ends = [0]
    pairs = set()
    relations = set()

    def join(a, b):
        # One line for each pair and class: further predicates would merge
        predicate = chance.choice(list(VERBS))
        if a == b or (a, b) in pairs or (b, a) in pairs:
            return
        pairs.add((a, b))
        relations.add((actors[a][0], predicate, actors[b][0]))
        ends.extend((a, b))

    for i in range(1, len(actors)):
        join(i, chance.choice(ends))
    while len(relations) < n_relations:
        join(chance.choice(ends), chance.randrange(len(actors)))
    return sorted(relations)


def claims_of(chance, relation):
    """Return the attributes of one to five claims of a relation."""
    verbs = VERBS[relation[1]]
    n_claims = chance.choice((1, 1, 1, 2, 2, 3, 5))
    modality = chance.choice(("", "", "", "likely", "historical"))
    verb = chance.choice(verbs)
    for _ in range(n_claims):
        yield (f' modality="{modality}"' if modality else "") + (
            f' wording="{verb}"' if verb else "")


def dossier(n_actors, n_relations, seed=1):
    """Return a dossier in XML; the same arguments give the same bytes."""
    chance = random.Random(f"{n_actors}/{n_relations}/{seed}")
    actors = actors_of(chance, n_actors)
    lines = ['<dossier xmlns="https://w3id.org/entente/dossier">']
    for key, kind, name, state in actors:
        home = f' rolls-up-to="{state}"' if state else ""
        lines.append(f'<actor id="{key}" kind="{kind}"{home}>'
                     f"<name>{escape(name)}</name></actor>")
    lines.append('<report id="r" title="Made-up relations of '
                 f'{n_actors} actors" publisher="No House" issued="2026-01-31"'
                 ' href="https://example.org/report"/>')
    number = 0
    for relation in relations_of(chance, actors, n_relations):
        start, predicate, end = relation
        for more in claims_of(chance, relation):
            number += 1
            lines.append(f'<passage id="s{number}" report="r" '
                         f'number="{number}"><quote>Sentence {number}.</quote>'
                         f'<claim from="{start}" is="{predicate}" to="{end}"'
                         f"{more}/></passage>")
    lines.append("</dossier>")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    import sys
    sys.stdout.write(dossier(*map(int, sys.argv[1:])))

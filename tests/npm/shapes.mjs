// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: shapes.mjs SHAPES FOLDER...
// The shapes accept x.ttl of each folder, and refuse it when it is broken.

import path from 'node:path';
import env from '@zazuko/env';
import { Parser } from 'n3';
import Validator from 'rdf-validate-shacl';
import { Report, read } from './lines.mjs';

// What breaks a graph, and a word of the message that must come of it
const BREAKS = [
  ['a claim without polarity', / ;\s+ent:polarity ent:affirmed/, '',
    'polarity'],
  ['a claim with an unknown modality', /ent:modality ent:\w+/,
    'ent:modality ent:certain', 'modality'],
  ['a relationship with an unknown predicate', /rdf:predicate ent:\w+/,
    'rdf:predicate ent:loves', 'fourteen'],
  ['a passage with an empty quote', /oa:exact "(?:[^"\\]|\\.)*"/,
    'oa:exact ""', 'quote'],
  ['a position that ends before it starts', /oa:end \d+/, 'oa:end 0',
    'less than'],
  ['a source whose URL is a string', /schema:url <([^>]*)>/,
    'schema:url "$1"', 'URL'],
  ['an actor without name', / ;\s+skos:prefLabel "[^"]*"/,
    ' ;\n    skos:altLabel "only this"', 'name'],
  ['an actor of two kinds', /a ent:State/, 'a ent:State , ent:Person',
    'actor'],
  ['a report with a date that is none', /dcterms:issued "[^"]*"\^\^xsd:\w+/,
    'dcterms:issued "2026-13-01"^^xsd:date', 'date'],
];

const report = new Report('shapes');
const load = (text) => env.dataset(new Parser().parse(text));
const [shapes, ...folders] = process.argv.slice(2);
const validator = new Validator(load(read(shapes)), { factory: env });

async function validate(text) {
  const result = await validator.validate(load(text));
  const messages = result.results.flatMap(
    (r) => r.message.map((m) => m.value));
  return { conforms: result.conforms, messages: messages.join(' / ') };
}

for (const folder of folders) {
  const name = path.basename(folder);
  const text = read(path.join(folder, 'x.ttl'));
  const whole = await validate(text);
  report.check(whole.conforms, `${name}: ${whole.messages}`);
}

const text = read(path.join(folders[0], 'x.ttl'));
for (const [what, from, to, word] of BREAKS) {
  const broken = text.replace(from, to);
  if (report.check(broken !== text, `${what}: nothing to break`)) {
    const result = await validate(broken);
    report.check(!result.conforms && result.messages.includes(word),
      `${what}: ${result.conforms ? 'conforms' : result.messages}`);
  }
}

report.finish();

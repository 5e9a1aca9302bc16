// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Graphs as sorted lines in one form, whichever library read them.

import fs from 'node:fs';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

function term(t) {
  if (t.termType === 'NamedNode') {
    return `<${t.value}>`;
  }
  if (t.termType !== 'Literal') {
    return `${t.termType}:${t.value}`;
  }
  const type = t.datatype.value;
  // Language tags are equal in any case (RDF 1.1 Concepts, 3.3)
  const tail = t.language ? `@${t.language.toLowerCase()}`
    : type === XSD_STRING || type === LANG_STRING ? '' : `^^<${type}>`;
  return JSON.stringify(t.value) + tail;
}

/** Return quads as sorted lines; without graph names if `asTriples`. */
export function lines(quads, asTriples = false) {
  const all = new Set();
  for (const q of quads) {
    const parts = [q.subject, q.predicate, q.object].map(term);
    if (!asTriples && q.graph.termType !== 'DefaultGraph') {
      parts.push(term(q.graph));
    }
    all.add(parts.join(' '));
  }
  return [...all].sort();
}

export class Report {
  constructor(name) {
    this.name = name;
    this.checks = 0;
    this.failures = 0;
  }

  check(isGood, what) {
    ++this.checks;
    if (!isGood) {
      ++this.failures;
      console.log(`FAIL ${what}`);
    }
    return isGood;
  }

  equal(found, wanted, what) {
    const a = new Set(found);
    const b = new Set(wanted);
    const more = found.filter((line) => !b.has(line));
    const less = wanted.filter((line) => !a.has(line));
    if (!this.check(!more.length && !less.length, what)) {
      more.slice(0, 2).forEach((l) => console.log(`  only there: ${l}`));
      less.slice(0, 2).forEach((l) => console.log(`  only here:  ${l}`));
    }
  }

  finish() {
    console.log(`${this.name}: ${this.checks} checks, `
      + `${this.failures} failed`);
    process.exit(this.failures || !this.checks ? 1 : 0);
  }
}

export const read = (path) => fs.readFileSync(path, 'utf8');

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: graphs.mjs FOLDER...
// Each folder holds one dossier's exports, x.EXTENSION.  n3, oxigraph and
// jsonld must read the same graph out of all of them.

import fs from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';
import { Report, lines, read } from './lines.mjs';

const FORMATS = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  trig: 'application/trig',
  rdf: 'application/rdf+xml',
};

const report = new Report('graphs');

function byN3(text, format) {
  return new Parser({ format }).parse(text);
}

function byOxigraph(text, format) {
  const store = new oxigraph.Store();
  store.load(text, { format });
  return store.match();
}

function shorten(line) {
  return line.replace(/"(\d+)\.(\d*?)0*"(?=\^\^<[^>]*#decimal>)/,
    (_, whole, part) => `"${whole}${part ? `.${part}` : ''}"`);
}

function compare(parse, text, extension, wanted, what) {
  const hasGraphs = extension === 'nq' || extension === 'trig';
  try {
    const found = lines(parse(text, FORMATS[extension]));
    const all = hasGraphs ? wanted.quads : wanted.triples;
    if (parse === byOxigraph) { // Its store shortens decimals: 0.50 is 0.5
      report.equal(found, all.map(shorten).sort(), what);
    } else {
      report.equal(found, all, what);
    }
  } catch (error) {
    report.check(false, `${what}: ${error.message ?? error}`);
  }
}

// The context of the document stands in it: nothing may be fetched
async function refuse(url) {
  throw new Error(`would fetch ${url}`);
}

async function compareJsonLd(text, wanted, what) {
  try {
    const document = JSON.parse(text);
    const quads = await jsonld.toRDF(document, {
      format: 'application/n-quads', documentLoader: refuse,
    });
    const found = byN3(quads, 'application/n-quads');
    const hasGraphs = found.some((q) => q.graph.termType !== 'DefaultGraph');
    report.equal(lines(found), hasGraphs ? wanted.quads : wanted.triples, what);
  } catch (error) {
    report.check(false, `${what}: ${error.message ?? error}`);
  }
}

for (const folder of process.argv.slice(2)) {
  const name = path.basename(folder);
  const file = (extension) => path.join(folder, `x.${extension}`);
  const own = byN3(read(file('nq')), FORMATS.nq);
  const wanted = { quads: lines(own), triples: lines(own, true) };
  report.check(wanted.quads.length, `${name}: no statements`);
  for (const extension of Object.keys(FORMATS)) {
    if (fs.existsSync(file(extension))) {
      const text = read(file(extension));
      if (extension !== 'rdf') {
        compare(byN3, text, extension, wanted, `${name} ${extension} by n3`);
      }
      compare(byOxigraph, text, extension, wanted,
        `${name} ${extension} by oxigraph`);
    }
  }
  await compareJsonLd(read(file('jsonld')), wanted, `${name} jsonld`);
}

report.finish();

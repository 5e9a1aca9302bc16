// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: query.mjs FOLDER...
// Loads each folder's x.ttl into oxigraph: as many triples as x.nt has lines,
// and a query of one hop answers without the reification.

import path from 'node:path';
import * as oxigraph from 'oxigraph';
import { Report, read } from './lines.mjs';

const QUERY = `PREFIX ent: <https://w3id.org/entente/ontology#>
  SELECT ?x ?y WHERE { ?x ent:partnerOf ?y }`;

const report = new Report('query');
let nAnswers = 0;

for (const folder of process.argv.slice(2)) {
  const name = path.basename(folder);
  const store = new oxigraph.Store();
  store.load(read(path.join(folder, 'x.ttl')), { format: 'text/turtle' });

  const nt = read(path.join(folder, 'x.nt')).split('\n').filter(Boolean);
  report.check(store.size === nt.length,
    `${name}: ${store.size} triples, wanted ${nt.length}`);

  const plain = nt.filter((line) => line.includes(
    '> <https://w3id.org/entente/ontology#partnerOf> <'));
  const answers = store.query(QUERY);
  report.check(answers.length === plain.length,
    `${name}: ${answers.length} answers, wanted ${plain.length}`);
  nAnswers += answers.length;
}

report.check(nAnswers > 0, 'no partners in any example');
report.finish();

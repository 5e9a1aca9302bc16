// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: schema.mjs SCHEMA good|bad FILE...
// The JSON Schema accepts each of the good files, refuses each of the bad.

import Ajv from 'ajv/dist/2020.js';
import { Report, read } from './lines.mjs';

const [schema, wanted, ...files] = process.argv.slice(2);
const report = new Report(`schema, ${wanted}`);
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validate = ajv.compile(JSON.parse(read(schema)));

for (const file of files) {
  const isValid = validate(JSON.parse(read(file)));
  report.check(isValid === (wanted === 'good'),
    `${file}: ${isValid ? 'accepted' : ajv.errorsText(validate.errors)}`);
}

report.finish();

// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: node parse.mjs compromise|wink-nlp FILE
//
// Prints seconds of the processor that a library takes to read a text, without
// its start, and the peak of memory in megabytes.  Both find sentences, words
// and parts of speech, compromise its clauses and named things too; neither
// finds relations, speakers, or writes a graph.

import { readFileSync } from "node:fs";

const readers = {
  compromise: async () => {
    const { default: nlp } = await import("compromise");
    return (text) => nlp(text).sentences().length;
  },
  "wink-nlp": async () => {
    const { default: winkNLP } = await import("wink-nlp");
    const { default: model } = await import("wink-eng-lite-web-model");
    const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
    return (text) => nlp.readDoc(text).sentences().length();
  },
};

const [name, path] = process.argv.slice(2);
const read = await readers[name]();
const text = readFileSync(path, "utf8");
read(text.slice(0, 100_000)); // Let the compiler see it
const before = process.cpuUsage();
let n = 0;
for (let i = 0; i < text.length; i += 100_000) { // Pages rather than books
  n += read(text.slice(i, i + 100_000));
}

const { user } = process.cpuUsage(before);
if (!n) {
  throw new Error("no sentence was found");
}
console.log(user / 1e6, process.resourceUsage().maxRSS / 1024);

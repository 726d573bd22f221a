// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Extraction with the npm package ioc-extractor: reference_extract.mjs PACKAGE TEXT. Prints the processor seconds of
// the quickest of five.
import { readFileSync } from "node:fs";

const { extractIOC } = await import(process.argv[2]);
const text = readFileSync(process.argv[3], "utf8");
let best = Infinity;
for (let round = 0; round < 5; ++round) {
    const before = process.cpuUsage();
    extractIOC(text);
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(best);

/**
 * Learns `reference/name-model.json`, how much each likeness of two names speaks, from labelled pairs:
 * `node scripts/make-name-model.ts [--data DIR] [--check]`. With `--check` nothing is written; it ends with 1 when the
 * file would change. See docs/decisions/0020-names-to-enterprises.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fitNames } from "../src/domains/procurement/rules/spend/names/name-model.ts";
import { referenceText, retrievedOn } from "./make-reference/reference-file.ts";
import { beside, bounds, ridge } from "./names/model-settings.ts";
import { readPairs } from "./names/read-pairs.ts";

const root = join(import.meta.dirname, "../");
const { values } = parseArgs({ options: { data: { type: "string" }, check: { type: "boolean" } } });
const data = values.data ?? join(root, "../shared/data");

const { source, pairs } = readPairs(data);
const { start, weights } = fitNames(pairs, ridge);
const round = (value: number) => Math.round(value * 1000) / 1000;
const text = referenceText({
  name: "name-model.json",
  source: {
    publisher: "Regiekamer",
    title: "How much each likeness of two names speaks for one organisation",
    edition: `learned from ${pairs.length} pairs of names (OpenSanctions nomenklatura, MIT)`,
    page: "docs/sources/names.md",
  },
  licence: "EUPL-1.2",
  retrievedOn,
  files: [source],
  notes: [
    "Log odds per unit of a feature. weight: learned. beside: set, there are no labelled ledgers. bound: chosen.",
  ],
  columns: ["part", "name", "value"],
  rows: [
    ["start", "start", round(start)],
    ...[...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => ["weight", name, round(weight)]),
    ...Object.entries(beside).map(([name, value]) => ["beside", name, round(value)]),
    ...Object.entries(bounds).map(([name, value]) => ["bound", name, value]),
  ],
});
const path = join(root, "reference/name-model.json");
const isSame = existsSync(path) && readFileSync(path, "utf8") === text;
console.log(`${isSame ? "same   " : "changed"} name-model.json: ${pairs.length} pairs`);
if (!isSame && values.check) process.exitCode = 1;
else if (!isSame) writeFileSync(path, text);

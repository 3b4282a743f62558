/**
 * Learns `reference/suitability-model.json` from the labelled sheet:
 * `node scripts/make-suitability-model.ts [--data DIR] [--check]`. With `--check` nothing is written; it ends with 1
 * when the file would change. See docs/decisions/0015-suitability.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  learnSuitability,
  scoresOutOfFold,
} from "../src/domains/matching/rules/suitability/learn-suitability.ts";
import {
  straighten,
  straightened,
} from "../src/domains/matching/rules/suitability/straighten-chances.ts";
import { dealFolds } from "../src/domains/matching/rules/suitability/suitability-folds.ts";
import { referenceText, retrievedOn } from "./make-reference/reference-file.ts";
import { readCases } from "./suitability/read-cases.ts";

const root = join(import.meta.dirname, "../");
const { values } = parseArgs({ options: { data: { type: "string" }, check: { type: "boolean" } } });
const data = values.data ?? join(root, "../shared/data");

const folds = 10;
const seed = 1;
/** Chances from which a purchase is called so; what they stand for is in the decision. */
const bounds = { likely: 0.6, possible: 0.2 };

const cases = await readCases(root, data);
const dealt = dealFolds(
  cases.map(({ family }) => family),
  folds,
  seed,
);
const straight = straighten(cases, scoresOutOfFold(cases, dealt));
const learned = learnSuitability(cases);
const { weights, start } = straightened(learned, straight);
const round = (value: number) => Math.round(value * 1000) / 1000;
const text = referenceText({
  name: "suitability-model.json",
  source: {
    publisher: "Regiekamer",
    title: "How much speaks for and against work for the social economy",
    edition: `learned from ${cases.length} labelled purchases`,
    page: "docs/sources/suitability.md",
  },
  licence: "EUPL-1.2",
  retrievedOn,
  files: [],
  notes: [
    "weight: log odds per unit of a feature; start: of a purchase of which nothing is known.",
    "word: how a stem pulls the words of a plan, with how rare it is; words: where the line lies.",
  ],
  columns: ["part", "name", "value", "rarity"],
  rows: [
    ...[...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => ["weight", name, round(weight), null]),
    ["start", "notice", round(start.notice), null],
    ["start", "plan", round(start.plan), null],
    ["bound", "likely", bounds.likely, null],
    ["bound", "possible", bounds.possible, null],
    ["words", "bias", round(learned.words.bias), null],
    ...[...learned.words.stems]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stem, { weight, rarity }]) => ["word", stem, round(weight), round(rarity)]),
  ],
});
const path = join(root, "reference/suitability-model.json");
const isSame = readFileSync(path, "utf8") === text;
console.log(`${isSame ? "same   " : "changed"} suitability-model.json: ${cases.length} purchases`);
if (!isSame && values.check) process.exitCode = 1;
else if (!isSame) writeFileSync(path, text);

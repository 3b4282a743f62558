/**
 * Makes `reference/cpv-start.json`, how often the nearest CPV label is right for a text, from public notices:
 * `node scripts/make-cpv-start.ts [--data DIR] [--check]`. With `--check` nothing is written; it ends with 1 when the
 * file would change. See docs/decisions/0013-cpv-model-of-an-installation.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cpvTextsOf, groupSameNotices, type Notice, readFolder } from "#procurement";
import { calibrateStart } from "../src/domains/matching/rules/cpv/start-model.ts";
import { withoutNearDuplicates } from "../src/domains/matching/rules/text/near-duplicates.ts";
import { openCpvLabels } from "../src/domains/matching/usecases/cpv/open-cpv-labels.ts";
import { referenceText, retrievedOn } from "./make-reference/reference-file.ts";

const root = join(import.meta.dirname, "../");
const { values } = parseArgs({ options: { data: { type: "string" }, check: { type: "boolean" } } });
const dataDir = values.data ?? join(root, "../shared/data/notices");

/** Later notices are what `bench -- cpv` asks. */
const lastDay = "2020-12-31";

const { labels, index, read } = await openCpvLabels(root);
const languages = new Set(labels.map(({ language }) => language));
const notices: Notice[] = [];
for await (const file of readFolder(dataDir))
  if (file.kind === "read") notices.push(...file.notices);
const texts = groupSameNotices(notices)
  .flatMap(([notice]) => notice ?? [])
  .filter(({ publishedOn }) => publishedOn !== undefined && publishedOn <= lastDay)
  .flatMap(cpvTextsOf)
  .filter(({ language }) => languages.has(language));
const examples = withoutNearDuplicates(texts).map(({ text, cpv, buyer }) => ({
  text,
  codes: cpv.slice(0, 1),
  family: buyer || text,
  kind: "notice" as const,
}));
const { blend, stair, thresholds, sureFrom } = calibrateStart(index, read, examples);
const round = (values: ArrayLike<number>) =>
  Array.from(values, (value) => Number(value.toPrecision(6)));
const text = referenceText({
  name: "cpv-start.json",
  source: {
    publisher: "Regiekamer",
    title: "How often the nearest CPV label is right",
    edition: `${examples.length} public notices up to ${lastDay}`,
    page: "docs/sources/notices.md",
  },
  licence: "EUPL-1.2",
  retrievedOn,
  files: [],
  columns: ["part", "values"],
  rows: [
    ["blend", round(blend.weights)],
    ["stair scores", round(stair.scores)],
    ["stair shares", round(stair.shares)],
    ["thresholds", round(thresholds)],
    ["sure from", round([sureFrom])],
  ],
});
const path = join(root, "reference/cpv-start.json");
const isSame = existsSync(path) && readFileSync(path, "utf8") === text;
console.log(`${isSame ? "same   " : "changed"} cpv-start.json: ${examples.length} notices`);
if (!isSame && values.check) process.exitCode = 1;
else if (!isSame) writeFileSync(path, text);

/**
 * Draws the purchases to be labelled for suitability and writes them without labels, for a reader:
 * `node scripts/draw-suitability-sample.ts OUT [--round 2] [--data DIR]`. Seeded: the same files give the same lines;
 * the second round takes up in every part where the first stopped.
 * See docs/sources/suitability.md.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededDraw } from "../src/domains/matching/rules/seeded-draw.ts";
import { writeCsv } from "../src/foundation/platform/tables/write-csv.ts";
import {
  type Candidate,
  readNoticeCandidates,
  readPlanCandidates,
} from "./suitability/candidates.ts";
import { noticeStrata, planStrata, type Stratum } from "./suitability/strata.ts";

const seed = 4;
const longestDescription = 700;

const { values, positionals } = parseArgs({
  options: { data: { type: "string" }, round: { type: "string" } },
  allowPositionals: true,
});
const out = positionals[0] ?? ".";
const round = values.round === "2" ? 1 : 0;
const data = values.data ?? join(import.meta.dirname, "../../shared/data");

function draw(candidates: readonly Candidate[], strata: readonly Stratum[]) {
  const next = seededDraw(seed);
  const drawn: { candidate: Candidate; stratum: string; weight: number }[] = [];
  for (const { name, holds, counts } of strata) {
    const [first, count] = round === 0 ? [0, counts[0]] : counts;
    const inIt = candidates.filter(
      (candidate) => strata.find((stratum) => stratum.holds(candidate))?.holds === holds,
    );
    const order = inIt
      .map((candidate) => ({ candidate, lot: next() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(first, first + count);
    const weight = Math.round((inIt.length / Math.max(1, counts[0] + counts[1])) * 100) / 100;
    console.log(`${name}: ${order.length} of ${inIt.length}`);
    for (const { candidate } of order) drawn.push({ candidate, stratum: name, weight });
  }
  return drawn.map((line) => ({ line, lot: next() })).sort((a, b) => a.lot - b.lot);
}

async function write(name: string, drawn: ReturnType<typeof draw>): Promise<void> {
  const rows = drawn.map(({ line: { candidate } }) => {
    const { id, language, facts, buyer, years } = candidate;
    const [title = "", ...rest] = facts.texts;
    return [
      id,
      language,
      title,
      rest.join(" / ").replace(/\s+/g, " ").slice(0, longestDescription),
      facts.cpv.slice(0, 6).join(" "),
      facts.nature ?? "",
      facts.cents === undefined ? "" : Math.round(facts.cents / 100),
      buyer,
      years,
    ];
  });
  const head = "id language title description cpv nature euros buyer years".split(" ");
  let text = "";
  for await (const piece of writeCsv([head, ...rows], { delimiter: "," })) text += piece;
  writeFileSync(join(out, name), text);
  const key = drawn.map(({ line }) => [line.candidate.id, line.stratum, line.weight].join("\t"));
  writeFileSync(join(out, name.replace(".csv", "-strata.tsv")), `${key.join("\n")}\n`);
}

const tail = round === 0 ? "" : "-2";
await write(`sample-notices${tail}.csv`, draw(await readNoticeCandidates(data), noticeStrata));
await write(`sample-plans${tail}.csv`, draw(await readPlanCandidates(data), planStrata));

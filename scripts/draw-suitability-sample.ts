/**
 * Draws the purchases to be labelled for suitability and writes them without labels, for a reader:
 * `node scripts/draw-suitability-sample.ts OUT [--round 1|2|3] [--data DIR]`. Seeded: the same files give the same lines.
 * See docs/sources/suitability.md.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCsv } from "../src/foundation/platform/tables/write-csv.ts";
import { readNoticeCandidates, readPlanCandidates } from "./suitability/candidates.ts";
import { type Drawn, drawRound, type Round } from "./suitability/draw-sample.ts";

const longestDescription = 700;

const { values, positionals } = parseArgs({
  options: { data: { type: "string" }, round: { type: "string" } },
  allowPositionals: true,
});
const out = positionals[0] ?? ".";
const round: Round = values.round === "3" ? 3 : values.round === "2" ? 2 : 1;
const data = values.data ?? join(import.meta.dirname, "../../shared/data");

async function write(name: string, drawn: readonly Drawn[]): Promise<void> {
  const rows = drawn.map(({ candidate: { id, language, facts, buyer, years } }) => {
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
  const file = `${name}${round === 1 ? "" : `-${round}`}.csv`;
  writeFileSync(join(out, file), text);
  console.log(`${file}: ${rows.length} lines`);
}

const drawn = drawRound(await readNoticeCandidates(data), await readPlanCandidates(data), round);
await write("sample-notices", drawn.notices);
await write("sample-plans", drawn.plans);

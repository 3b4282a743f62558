/**
 * Joins what readers said of the drawn purchases into `reference/suitability-sheet.json`:
 * `node scripts/make-suitability-sheet.ts LABELS [--data DIR]`, where LABELS holds `first.csv` and `second.csv`
 * (id,label,reason) and `settled.csv` (id,label,why) for lines on which the two readers differ.
 * See docs/sources/suitability.md.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readTable } from "../src/foundation/platform/tables.ts";
import { referenceText, retrievedOn } from "./make-reference/reference-file.ts";
import {
  type Candidate,
  readNoticeCandidates,
  readPlanCandidates,
} from "./suitability/candidates.ts";
import { type Drawn, drawRound, type Round } from "./suitability/draw-sample.ts";

const longestTitle = 120;

const { values, positionals } = parseArgs({
  options: { data: { type: "string" } },
  allowPositionals: true,
});
const folder = positionals[0] ?? ".";
const root = join(import.meta.dirname, "../");
const data = values.data ?? join(root, "../shared/data");

type Said = { readonly label: number; readonly why: string };

async function readLabels(file: string): Promise<ReadonlyMap<string, Said>> {
  const table = await readTable(join(folder, file), { fileName: file });
  const labels = new Map<string, Said>();
  for await (const line of table.lines) {
    if (!("cells" in line)) throw new Error(`${file}: row ${line.row} cannot be read`);
    const [id = "", label = "", why = ""] = line.cells;
    if (!/^[012]$/.test(label)) throw new Error(`${file}: row ${line.row}: ${label} is no label`);
    labels.set(id, { label: Number(label), why });
  }
  return labels;
}

const first = await readLabels("first.csv");
const second = await readLabels("second.csv");
const settled = await readLabels("settled.csv");
const notices = await readNoticeCandidates(data);
const plans = await readPlanCandidates(data);

function sourceOf({ kind, where }: Candidate): string {
  if (kind === "plan") return "ABB, BBC multi-year plans; open data";
  if (where.startsWith("bosa")) return "FOD BOSA, e-Procurement; open data";
  return "TED; Commission Decision 2011/833/EU";
}

function rowOf({ candidate, stratum, standsFor }: Drawn, round: Round) {
  const { id, kind, language, title, buyer, years, facts } = candidate;
  const [one, other, agreed] = [first.get(id), second.get(id), settled.get(id)];
  if (!one) throw new Error(`${id} was not labelled`);
  const differ = other !== undefined && other.label !== one.label;
  if (differ && !agreed) throw new Error(`${id}: the readers differ, and nobody settled it`);
  return [
    id,
    kind,
    round,
    stratum,
    standsFor,
    language,
    [...title].slice(0, longestTitle).join(""),
    buyer,
    facts.cpv.slice(0, 3).join(" "),
    facts.nature ?? null,
    facts.cents === undefined ? null : Math.round(facts.cents / 100),
    years,
    sourceOf(candidate),
    one.label,
    one.why,
    other?.label ?? null,
    other?.why ?? null,
    differ ? (agreed?.label ?? one.label) : one.label,
    differ ? (agreed?.why ?? null) : null,
  ];
}

const rounds = [1, 2, 3] as const;
const rows = rounds.flatMap((round) => {
  const drawn = drawRound(notices, plans, round);
  return [...drawn.notices, ...drawn.plans].map((one) => rowOf(one, round));
});
const text = referenceText({
  name: "suitability-sheet.json",
  source: {
    publisher: "Regiekamer",
    title: "Purchases read by hand for how well they suit the social economy",
    edition: "1",
    page: "docs/sources/suitability.md",
  },
  licence: "EUPL-1.2; titles as in the source of each row",
  retrievedOn,
  files: [],
  notes: ["2 well suited, 1 partly, 0 not; the instruction for readers stands on the page."],
  columns: (
    "id kind round stratum standsFor language title buyer cpv nature euros years source " +
    "label reason secondLabel secondReason agreed settledBecause"
  ).split(" "),
  rows,
});
writeFileSync(join(root, "reference/suitability-sheet.json"), text);
console.log(`${rows.length} rows, ${Math.ceil(text.length / 1000)} kB`);

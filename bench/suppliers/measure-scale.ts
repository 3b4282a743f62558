import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { type CpvPredictor, emptyNeed, type Need, type Supplier, type Won } from "#matching";
import { indexSuppliers } from "../../src/domains/matching/rules/ranking/index-suppliers.ts";
import { rankSuppliers } from "../../src/domains/matching/rules/ranking/rank-suppliers.ts";
import type { RankTools } from "../../src/domains/matching/rules/ranking/rank-tools.ts";
import { readNeed } from "../../src/domains/matching/rules/ranking/read-need.ts";
import { seededDraw } from "../../src/domains/matching/rules/seeded-draw.ts";
import type { AwardNotice } from "./awards.ts";
import { benchDay } from "./our-ranker.ts";

const wanted = 5_000;
const needsAsked = 200;
const limit = 20;

/** Milliseconds to read a need and to hold it against 5,000 suppliers. */
export function measureScale(
  enterprises: readonly Enterprise[],
  notices: readonly AwardNotice[],
  tools: RankTools,
  predict: CpvPredictor,
): { readonly table: Record<string, unknown>[]; readonly figures: Record<string, number> } {
  const suppliers = manySuppliers(enterprises, notices, tools);
  const filing = performance.now();
  const index = indexSuppliers(suppliers, tools);
  const msFiling = performance.now() - filing;
  const needs = someNeeds(notices, tools);
  for (const need of needs.slice(0, 20)) rankOne(need);
  const before = process.cpuUsage();
  const times = needs.map(rankOne).sort((a, b) => a - b);
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1_000;
  function rankOne(need: Need): number {
    const start = performance.now();
    rankSuppliers(readNeed(need, tools, predict), index, { limit, today: benchDay });
    return performance.now() - start;
  }
  const round = (value = 0) => Math.round(value * 10) / 10;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const refiling = performance.now();
  indexSuppliers([...suppliers], tools, index);
  const msRefiling = performance.now() - refiling;
  const figures = {
    ms_per_need: round(mean),
    ms_per_need_p95: round(times[Math.floor(times.length * 0.95)]),
    processor_ms_per_need: round(processor / needs.length),
    ms_filing: Math.round(msFiling),
    ms_filing_again: Math.round(msRefiling),
  };
  return { table: [{ suppliers: suppliers.length, needs: needs.length, ...figures }], figures };
}

export type Enterprise = {
  readonly name: string;
  /** French activity code, whose first four digits are those of NACE. */
  readonly naf: string;
  readonly lon: number;
  readonly lat: number;
};

/** French inclusion enterprises with their place; made up ones when the file is absent. */
export async function readEnterprises(file: string): Promise<Enterprise[]> {
  if (!existsSync(file)) {
    console.error(`${file} is absent: suppliers for the scale are made up.`);
    const draw = seededDraw(3);
    return Array.from({ length: wanted }, (_, at) => ({
      name: `Voorbeeld ${at}`,
      naf: "8130Z",
      lon: 2.5 + 3 * draw(),
      lat: 50.7 + 0.7 * draw(),
    }));
  }
  const found: Enterprise[] = [];
  let columns: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // Quoted commas shift the columns of a few lines; those are left out by their coordinates.
    const cells = line.split(",");
    if (columns.length === 0) {
      columns = cells;
      continue;
    }
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const [lon, lat] = [Number(cell("lon")), Number(cell("lat"))];
    if (cell("lon") && lat > 40 && lat < 52)
      found.push({ name: `${cell("name")} ${cell("brand")}`, naf: cell("naf"), lon, lat });
  }
  return found;
}

/** Their places brought to Flanders' middle; one to four activities; up to three contracts of real words. */
function manySuppliers(
  enterprises: readonly Enterprise[],
  notices: readonly AwardNotice[],
  { activities }: RankTools,
): Supplier[] {
  const draw = seededDraw(7);
  const leaves = [...activities.values()].filter(({ parent }) => parent !== null);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(draw() * items.length)];
  const contracts: Won[] = notices.map(({ title, description, cpv, buyer }) => ({
    title,
    about: description,
    cpv,
    buyer,
  }));
  return Array.from({ length: wanted }, (_, at) => {
    const enterprise = enterprises[at % enterprises.length] as Enterprise;
    const nace = `${enterprise.naf.slice(0, 2)}.${enterprise.naf.slice(2, 4)}`;
    const linked = leaves.filter((leaf) => leaf.nace.some((code) => code.startsWith(nace)));
    const own = [pick(linked), pick(leaves), pick(leaves), pick(leaves)].slice(
      0,
      1 + Math.floor(draw() * 4),
    );
    const won = Array.from({ length: Math.floor(draw() * 4) }, () => pick(contracts));
    return {
      id: `supplier ${String(at).padStart(5, "0")}`,
      name: enterprise.name,
      isSocial: true,
      status: "active",
      activities: own.flatMap((one) =>
        one ? [{ code: one.code, basis: "stated" as const, hoursPerMonth: 50 }] : [],
      ),
      texts: [enterprise.name],
      nace: linked[0]?.nace ?? [],
      areaNis: [],
      seatNis: null,
      places: [{ lon: enterprise.lon, lat: enterprise.lat }],
      hoursPerMonth: 100,
      won: won.flatMap((one) => (one ? [{ ...one }] : [])),
      confirmedOn: benchDay,
      changedOn: benchDay,
    };
  });
}

/** Notices as they are, each somewhere; when there are none, the words of the activities. */
function someNeeds(notices: readonly AwardNotice[], tools: RankTools): Need[] {
  const places = [...tools.centres.keys()];
  const texts =
    notices.length > 0
      ? notices.map(({ title, description, cpv }) => ({ texts: [title, description], cpv }))
      : [...tools.activities.values()].map(({ phrases, cpv }) => ({ texts: [...phrases], cpv }));
  return Array.from({ length: needsAsked }, (_, at) => ({
    ...emptyNeed,
    ...(texts[at % texts.length] as { texts: string[]; cpv: string[] }),
    place: { nis: [places[at % places.length] ?? "23027"], nuts: [] },
    size: { hoursPerMonth: 40 },
  }));
}

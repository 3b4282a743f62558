import type { ResultMeasure, ToldResults } from "#networking";
import { type FigureKind, figureKey } from "./figure-kinds.ts";
import { type CountingGatherings, gatheringRow } from "./gathering-rows.ts";
import type { TraceRow } from "./report-content.ts";

/** Figures of results, in the order in which they are told. */
export const resultKinds = {
  known: "meetings-known",
  fruitful: "meetings-fruitful",
  contact: "meetings-contact",
  visit: "meetings-visit",
  quote: "meetings-quote",
  contract: "meetings-contract",
  nothing: "meetings-nothing",
} as const satisfies Record<ResultMeasure, FigureKind>;

/**
 * What came of the meetings: as it is known now, and after each round of questions. Rows say no numbers: a fair is small, and who
 * was there knows the others.
 */
export function countResultFigures(counting: CountingGatherings): void {
  const { book, facts, words } = counting;
  const { results, gatherings } = facts.networking;
  if (!results.whole) return;
  const ids = gatherings.filter(({ met }) => met > 0).map(({ id }) => id);
  addResults(counting, results.whole, { keyOf: figureKey.whole, of: "", ids });
  for (const { days, met, gatheringIds, told } of results.rounds) {
    const keyOf = (kind: FigureKind) => figureKey.round(days, kind);
    const of = words.networking.after(days);
    const kind = "meetings-held";
    book.add({ key: keyOf(kind), kind, value: met, of, rows: rowsOf(counting, gatheringIds) });
    addResults(counting, told, { keyOf, of, ids: gatheringIds });
  }
  const kind = resultKinds.fruitful;
  for (const { nis, name } of facts.municipalities) {
    const value = results.fruitfulOf[nis];
    if (value === undefined) continue;
    const here = gatherings.filter((one) => one.nis === nis && one.met > 0).map(({ id }) => id);
    const key = figureKey.municipality(nis, kind);
    book.add({ key, kind, value, of: name, rows: rowsOf(counting, here) });
  }
  const euros = "meetings-euros";
  book.add({
    key: figureKey.whole(euros),
    kind: euros,
    value: results.cents,
    of: "",
    rows: rowsOf(counting, ids),
    source: words.sources.gatherings,
  });
}

/** Gatherings without numbers. */
const rowsOf = ({ facts }: CountingGatherings, ids: readonly string[]): TraceRow[] =>
  facts.networking.gatherings
    .filter(({ id }) => ids.includes(id))
    .map((gathering) => gatheringRow(gathering));

function addResults(
  counting: CountingGatherings,
  told: ToldResults,
  {
    keyOf,
    of,
    ids,
  }: {
    readonly keyOf: (kind: FigureKind) => string;
    readonly of: string;
    readonly ids: readonly string[];
  },
): void {
  const rows = rowsOf(counting, ids);
  const add = (kind: FigureKind, value: number | null) =>
    counting.book.add({ key: keyOf(kind), kind, value, of, rows });
  add(resultKinds.known, told.known);
  add(resultKinds.fruitful, told.fruitful);
  add(resultKinds.contact, told.contact);
  add(resultKinds.visit, told.visit);
  add(resultKinds.quote, told.quote);
  add(resultKinds.contract, told.contract);
  add(resultKinds.nothing, told.nothing);
}

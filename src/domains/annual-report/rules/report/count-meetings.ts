import { hideSmallCounts, mostHidden } from "#kernel/hide-small";
import {
  countResults,
  hideResults,
  isOfMeasure,
  type NetworkingYear,
  type ResultMeasure,
  resultMeasures,
  rounds,
} from "#networking";
import { type FigureKind, figureKey } from "./figure-kinds.ts";
import { type CountingGatherings, gatheringRow, inPlace } from "./gathering-rows.ts";
import type { TraceRow } from "./report-content.ts";

type Meeting = NetworkingYear["meetings"][number];
type Settled = Meeting["now"];

export const kindOf = (measure: ResultMeasure) => `meetings-${measure}` as const;

/**
 * What came of the meetings: as it is known now, and after each round of questions. Counts of 1 to 3 meetings are hidden, and
 * rows say no numbers: a fair is small, and who was there knows the others.
 */
export function countResultFigures(counting: CountingGatherings): void {
  const { meetings } = counting.facts.networking;
  if (meetings.length === 0) return;
  const places = fruitfulByPlace(counting);
  const isHidden = places.total === null;
  const shown = addResults(counting, meetings, ({ now }) => now, {
    keyOf: figureKey.whole,
    isHidden,
  });
  for (const round of rounds) {
    const own = meetings.filter(({ after }) => after[round] !== undefined);
    if (own.length === 0) continue;
    const keyOf = (kind: FigureKind) => figureKey.round(round, kind);
    const held: FigureKind = "meetings-held";
    counting.book.add({
      key: keyOf(held),
      kind: held,
      value: own.length,
      of: counting.words.networking.after(round),
      rows: rowsOf(counting, own),
    });
    addResults(counting, own, ({ after, now }) => after[round] ?? now, {
      keyOf,
      of: counting.words.networking.after(round),
    });
  }
  for (const { nis, name, count } of places.parts) {
    const kind = kindOf("fruitful");
    counting.book.add({
      key: figureKey.municipality(nis, kind),
      kind,
      value: shown === null ? null : count,
      of: name,
      rows: rowsOf(counting, at(counting, nis)),
    });
  }
  addEuros(counting);
}

const at = ({ facts }: CountingGatherings, nis: string): readonly Meeting[] => {
  const ids = new Set(inPlace(facts.networking.gatherings, nis).map(({ id }) => id));
  return facts.networking.meetings.filter(({ gatheringId }) => ids.has(gatheringId));
};

/** Gatherings where these met, without numbers. */
function rowsOf({ facts }: CountingGatherings, meetings: readonly Meeting[]): TraceRow[] {
  const ids = new Set(meetings.map(({ gatheringId }) => gatheringId));
  return facts.networking.gatherings
    .filter(({ id }) => ids.has(id))
    .map((gathering) => gatheringRow(gathering));
}

/** @returns how many led to something, as it may be shown */
function addResults(
  counting: CountingGatherings,
  meetings: readonly Meeting[],
  settledOf: (meeting: Meeting) => Settled,
  {
    keyOf,
    of = "",
    isHidden = false,
  }: {
    readonly keyOf: (kind: FigureKind) => string;
    readonly of?: string;
    readonly isHidden?: boolean;
  },
): number | null {
  const shown = hideResults(countResults(meetings.map(settledOf)), { isHidden });
  const rows = rowsOf(counting, meetings);
  for (const measure of resultMeasures) {
    const kind = kindOf(measure);
    counting.book.add({ key: keyOf(kind), kind, value: shown[measure], of, rows });
  }
  return shown.fruitful;
}

/** Meetings that led to something, by the municipality of the gathering; those of all are the rest. */
function fruitfulByPlace(counting: CountingGatherings) {
  const { facts } = counting;
  const { meetings } = facts.networking;
  const fruitful = (some: readonly Meeting[]) =>
    some.filter(({ now }) => isOfMeasure(now, "fruitful")).length;
  const own = facts.municipalities.map(({ nis, name }) => ({ nis, name, met: at(counting, nis) }));
  const counts = own.map(({ met }) => fruitful(met));
  const rest = fruitful(meetings) - counts.reduce((sum, count) => sum + count, 0);
  const { parts, total } = hideSmallCounts([...counts, rest]);
  return {
    total,
    parts: own.flatMap(({ nis, name, met }, index) =>
      met.length > 0 ? [{ nis, name, count: parts[index] ?? null }] : [],
    ),
  };
}

/** What quotes and contracts are worth; of 1 to 3 of them it would tell the value of one. */
function addEuros(counting: CountingGatherings): void {
  const own = counting.facts.networking.meetings.filter(({ cents }) => (cents ?? 0) > 0);
  const kind = "meetings-euros";
  counting.book.add({
    key: figureKey.whole(kind),
    kind,
    value:
      own.length > 0 && own.length <= mostHidden
        ? null
        : own.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
    of: "",
    rows: rowsOf(counting, counting.facts.networking.meetings),
    source: counting.words.sources.gatherings,
  });
}

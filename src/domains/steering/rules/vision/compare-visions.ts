import { diffWordsWithSpace } from "diff";
import type { Goal, Indicator, Vision } from "./vision.ts";

/** A stretch of text that stayed, came or went. */
export type Stretch = { readonly kind: "same" | "added" | "removed"; readonly text: string };

export type ComparedIndicator = {
  readonly key: string;
  readonly fate: Fate;
  readonly name: readonly Stretch[];
  readonly baseline: readonly Stretch[];
  readonly target: readonly Stretch[];
  readonly source: readonly Stretch[];
};

export type ComparedGoal = {
  readonly key: string;
  readonly fate: Fate;
  readonly title: readonly Stretch[];
  readonly body: readonly Stretch[];
  readonly indicators: readonly ComparedIndicator[];
};

/** What became of a goal or an indicator between two versions. */
export type Fate = "same" | "changed" | "moved" | "added" | "removed";

export type Comparison = {
  readonly title: readonly Stretch[];
  readonly period: readonly Stretch[];
  readonly body: readonly Stretch[];
  readonly goals: readonly ComparedGoal[];
  /** Nothing at all differs. */
  readonly isSame: boolean;
};

type Compared = Pick<Vision, "title" | "fromYear" | "toYear" | "body" | "goals">;

/**
 * Two versions word by word. Goals and indicators are matched by their lineage, or by the same title where a version
 * was written anew; they stand in the order of the newer version, those that went where they stood.
 * @param sayFigure a figure as the reader writes it
 */
export function compareVisions(
  older: Compared,
  newer: Compared,
  sayFigure: (value: number) => string,
): Comparison {
  const comparison = {
    title: compareText(older.title, newer.title),
    period: compareText(periodOf(older), periodOf(newer)),
    body: compareLight(older.body, newer.body),
    goals: pair(older.goals, newer.goals, ({ title }) => title).map((goal) =>
      compareGoal(goal, sayFigure),
    ),
  };
  const texts = [comparison.title, comparison.period];
  return {
    ...comparison,
    isSame:
      older.body === newer.body &&
      texts.every(isSame) &&
      comparison.goals.every(({ fate }) => fate === "same"),
  };
}

/** Light text as people read it: a heading without its sign, an item with a dot, no signs round what is strong. */
const compareLight = (older: string, newer: string): Stretch[] =>
  compareText(withoutMarks(older), withoutMarks(newer));

const withoutMarks = (text: string): string =>
  text
    .replace(/^#{1,2}[^\S\n]+(?=\S)/gm, "")
    .replace(/^[^\S\n]*[-*•][^\S\n]+(?=\S)/gm, "• ")
    .replace(/\*\*(.+?)\*\*/gs, "$1");

/** Word by word; blank lines and spaces between words are kept as the newer text has them. */
export function compareText(older: string, newer: string): Stretch[] {
  const changes = diffWordsWithSpace(older, newer, { maxEditLength: mostEdits });
  // Texts that have hardly a word in common are read better one after the other than woven together.
  if (!changes || isMostlyNew(changes)) {
    return [
      ...(older === "" ? [] : [{ kind: "removed" as const, text: older }]),
      ...(newer === "" ? [] : [{ kind: "added" as const, text: newer }]),
    ];
  }
  return joinNeighbours(changes);
}

type Change = { readonly added: boolean; readonly removed: boolean; readonly value: string };

/** Words replaced one by one, with only a space between them, are read as one replacement. */
function joinNeighbours(changes: readonly Change[]): Stretch[] {
  const stretches: Stretch[] = [];
  let pending = { removed: "", added: "" };
  const close = () => {
    for (const kind of ["removed", "added"] as const) {
      if (pending[kind] !== "") stretches.push({ kind, text: pending[kind] });
    }
    pending = { removed: "", added: "" };
  };
  changes.forEach(({ added, removed, value }, at) => {
    const isKept = !added && !removed;
    const isBridge = isKept && pending.removed !== "" && pending.added !== "" && /^ +$/.test(value);
    if (isKept && !(isBridge && at < changes.length - 1)) {
      close();
      stretches.push({ kind: "same", text: value });
      return;
    }
    if (!added) pending.removed += value;
    if (!removed) pending.added += value;
  });
  close();
  return stretches;
}

const mostEdits = 4_000;
const leastInCommon = 0.2;

function isMostlyNew(changes: readonly Change[]): boolean {
  const wordsOf = (of: typeof changes) =>
    of.reduce((sum, { value }) => sum + value.replace(/\s+/g, "").length, 0);
  const same = wordsOf(changes.filter(({ added, removed }) => !added && !removed));
  const older = wordsOf(changes.filter(({ added }) => !added));
  const newer = wordsOf(changes.filter(({ removed }) => !removed));
  return older > 0 && newer > 0 && same < leastInCommon * Math.min(older, newer);
}

export const isSame = (stretches: readonly Stretch[]): boolean =>
  stretches.every(({ kind }) => kind === "same");

type Pair<Thing> = { older: Thing | null; newer: Thing | null; moved: boolean };

function pair<Thing extends { readonly lineage: string }>(
  older: readonly Thing[],
  newer: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Pair<Thing>[] {
  const left = [...older];
  const take = (matches: (thing: Thing) => boolean): Thing | null => {
    const at = left.findIndex(matches);
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const byLineage = newer.map((thing) => take(({ lineage }) => lineage === thing.lineage));
  const pairs: Pair<Thing>[] = newer.map((thing, at) => ({
    older: byLineage[at] ?? take((other) => nameOf(other) === nameOf(thing)),
    newer: thing,
    moved: false,
  }));
  markMoved(pairs, older);
  for (const gone of left) {
    const before = older[older.indexOf(gone) - 1];
    const at = before ? pairs.findIndex((known) => known.older === before) + 1 : 0;
    pairs.splice(at, 0, { older: gone, newer: null, moved: false });
  }
  return pairs;
}

/** A thing moved when one that stood before it in the older version now stands behind it. */
function markMoved<Thing>(pairs: Pair<Thing>[], older: readonly Thing[]): void {
  const known = pairs.filter(({ older: before }) => before !== null);
  const places = known.map(({ older: before }) => older.indexOf(before as Thing));
  known.forEach((one, at) => {
    one.moved = places.slice(at + 1).some((place) => place < (places[at] ?? 0));
  });
}

function compareGoal({ older, newer, moved }: Pair<Goal>, sayFigure: SayFigure): ComparedGoal {
  const title = compareText(older?.title ?? "", newer?.title ?? "");
  const body = compareLight(older?.body ?? "", newer?.body ?? "");
  const indicators = pair(older?.indicators ?? [], newer?.indicators ?? [], ({ name }) => name).map(
    (indicator) => compareIndicator(indicator, sayFigure),
  );
  const same =
    isSame(title) && older?.body === newer?.body && indicators.every(({ fate }) => fate === "same");
  const key = (newer ?? older)?.lineage ?? "";
  return { key, fate: fateOf(older, newer, same, moved), title, body, indicators };
}

function compareIndicator(
  { older, newer, moved }: Pair<Indicator>,
  sayFigure: SayFigure,
): ComparedIndicator {
  const of = (say: (indicator: Indicator) => string) =>
    compareText(older ? say(older) : "", newer ? say(newer) : "");
  const figures = (say: (indicator: Indicator) => readonly [number | null, number | null]) =>
    compareFigures(older && say(older), newer && say(newer), sayFigure);
  const parts = {
    name: of(({ name, unit }) => (unit ? `${name} (${unit})` : name)),
    baseline: figures(({ baseline, baselineYear }) => [baseline, baselineYear]),
    target: figures(({ target, targetYear }) => [target, targetYear]),
    source: of(({ source }) => source),
  };
  const same = Object.values(parts).every(isSame);
  return {
    key: (newer ?? older)?.lineage ?? "",
    fate: fateOf(older, newer, same, moved),
    ...parts,
  };
}

function fateOf(older: unknown, newer: unknown, same: boolean, moved: boolean): Fate {
  if (!older) return "added";
  if (!newer) return "removed";
  if (!same) return "changed";
  return moved ? "moved" : "same";
}

type SayFigure = (value: number) => string;
type FigureOfYear = readonly [value: number | null, year: number | null];

/** A figure changes whole: with a part of its signs struck nobody could read it. */
function compareFigures(
  older: FigureOfYear | null,
  newer: FigureOfYear | null,
  sayFigure: SayFigure,
): Stretch[] {
  const say = ([value, year]: FigureOfYear) =>
    [value === null ? "" : sayFigure(value), year === null ? "" : `(${year})`]
      .filter(Boolean)
      .join(" ");
  const [before, after] = [older ? say(older) : "", newer ? say(newer) : ""];
  const isEqual = before === after;
  const stretches: Stretch[] = [
    { kind: "same", text: isEqual ? after : "" },
    { kind: "removed", text: isEqual ? "" : before },
    { kind: "added", text: isEqual ? "" : after },
  ];
  return stretches.filter(({ text }) => text !== "");
}

const periodOf = ({ fromYear, toYear }: Compared): string =>
  [fromYear, toYear].filter((year) => year !== null).join("–");

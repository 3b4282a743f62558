import type { ReportWords } from "../../text/report-document/index.ts";
import type { Figure, ReportContent, TraceRow } from "./report-content.ts";

type Listed = readonly (string | number | null)[];
/** Places of a row of evidence in the lists of a report. */
const at = { day: 0, title: 2, places: 3, social: 5, regular: 6, public: 7, people: 8 } as const;
const amountAt = 9;
const hoursAt = 10;

const numberAt = (row: Listed, place: number): number =>
  typeof row[place] === "number" ? row[place] : 0;

const measures: Readonly<Record<string, (row: Listed) => number>> = {
  "organisations-social": (row) => numberAt(row, at.social),
  "organisations-regular": (row) => numberAt(row, at.regular),
  "organisations-public": (row) => numberAt(row, at.public),
  organisations: (row) =>
    numberAt(row, at.social) + numberAt(row, at.regular) + numberAt(row, at.public),
  participants: (row) => numberAt(row, at.people),
  amount: (row) => numberAt(row, amountAt),
  "amount-shared": (row) => numberAt(row, amountAt),
  hours: (row) => numberAt(row, hoursAt),
  "hours-shared": (row) => numberAt(row, hoursAt),
};
const unitOf = (kind: string) =>
  kind.startsWith("amount") ? "cents" : kind.startsWith("hours") ? "hours" : "people";

/**
 * All rows of a figure of a frozen report. It keeps the first hundred of each; the others are found again in its
 * own lists of actions and evidence, and believed only when they agree with what was kept.
 * @returns null: they cannot be found again
 */
export function findFrozenRows(
  content: ReportContent,
  figure: Figure,
  words: ReportWords,
): readonly TraceRow[] | null {
  const { rows, total } = figure.trace;
  if (total <= rows.length) return rows;
  const found = isAction(figure)
    ? actionRows(content, figure, words)
    : evidenceRows(content, figure, words);
  const agrees =
    found.length === total &&
    rows.every(
      ({ label, adds }, index) => found[index]?.label === label && found[index].adds === adds,
    );
  return agrees ? [...rows, ...found.slice(rows.length)] : null;
}

const isAction = ({ kind }: Figure): boolean => kind.startsWith("actions-");

const lineOf = (index: number, label: string, adds: string): TraceRow => ({
  kind: "line",
  id: String(index),
  label,
  adds,
});

/** Only of the whole: the lists do not say for whom an action stands how. */
function actionRows({ lists }: ReportContent, { key }: Figure, words: ReportWords): TraceRow[] {
  const state = {
    "whole.actions-done": words.states.done,
    "whole.actions-done-without-evidence": words.states["done-without-evidence"],
    "whole.actions-planned": words.states.planned,
  }[key];
  return lists.actions
    .filter((row) => row[4] === state)
    .map((row, index) => lineOf(index, `${row[0]} ${row[2]}`, ""));
}

function evidenceRows(
  { lists, municipalities }: ReportContent,
  { key, kind }: Figure,
  words: ReportWords,
): TraceRow[] {
  const measure = measures[kind];
  if (!measure && kind !== "evidence-pieces") return [];
  const nis = /^municipality\.(\d{5})\./.exec(key)?.[1];
  const name = municipalities.find((place) => place.nis === nis)?.name;
  return lists.evidence
    .filter((row) => (nis ? isFor(String(row[at.places]), name ?? "", kind, words) : true))
    .filter((row) => (measure ? measure(row) !== 0 : true))
    .map((row, index) =>
      lineOf(
        index,
        `${row[at.day]} ${row[at.title]}`,
        measure ? words.short(unitOf(kind), measure(row)) : "",
      ),
    );
}

function isFor(places: string, name: string, kind: string, words: ReportWords): boolean {
  const isAlone = places === name;
  const isTogether = !isAlone && (places === words.forAll || places.split(", ").includes(name));
  if (kind === "amount" || kind === "hours") return isAlone;
  return kind.endsWith("-shared") ? isTogether : isAlone || isTogether;
}

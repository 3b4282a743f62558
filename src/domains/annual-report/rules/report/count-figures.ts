import { hideSmallCounts } from "#kernel/hide-small";
import type { YearEvidence } from "#steering";
import type { ReportWords } from "../../text/report-document/index.ts";
import { type FigureKind, figureKey, figureUnits } from "./figure-kinds.ts";
import type { Figure, TraceRow } from "./report-content.ts";
import type { ReportAction, ReportFacts } from "./report-facts.ts";

/** A report keeps so many rows of a trace; more are counted, and found again when somebody opens it. */
export const mostTraceRows = 100;

export type FigureBook = {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly add: (figure: NewFigure) => string;
  /** Takes up a figure that was counted elsewhere. */
  readonly put: (figure: Figure) => void;
  /** How many rows are kept of a figure. */
  readonly mostRows: (key: string) => number;
};

type NewFigure = {
  readonly key: string;
  readonly kind: FigureKind;
  /** Minutes, EUR cents, hours or a count. */
  readonly value: number | null;
  /** Of what: a priority, a municipality, a financing source; empty: the whole. */
  readonly of: string;
  /** The first of them are enough. */
  readonly rows: readonly TraceRow[];
  /** How many there are; as many as `rows` when not said. */
  readonly total?: number;
  /** A value that is not told as one number with its unit. */
  readonly said?: string;
  /** When it is not that of its unit. */
  readonly source?: string;
};

/** @param allRowsOf key of a figure of which every row is kept */
export function openFigureBook(
  { year, today }: ReportFacts,
  words: ReportWords,
  allRowsOf?: string,
): FigureBook {
  const mostRows = (key: string) => (key === allRowsOf ? Number.POSITIVE_INFINITY : mostTraceRows);
  const figures: Record<string, Figure> = {};
  const add = ({ key, kind, value, of, rows, total = rows.length, said, source }: NewFigure) => {
    const named = words.figures[kind];
    const unit = figureUnits[kind];
    figures[key] = {
      key,
      kind,
      label: of ? `${named.label}, ${of}` : named.label,
      bareLabel: named.label,
      value,
      unit: words.units[unit],
      shown: value === null ? words.hidden : (said ?? words.withUnit(unit, value)),
      short: value === null ? words.hiddenShort : (said ?? words.short(unit, value)),
      definition: named.definition,
      trace: {
        how: named.how(year),
        source: source ?? words.sources[unit],
        on: today,
        total,
        rows: rows.slice(0, mostRows(key)),
      },
    };
    return key;
  };
  const put = (figure: Figure) => {
    figures[figure.key] = figure;
  };
  return { figures, add, put, mostRows };
}

/** Kinds of evidence whose people came to something; in the others they may have been put to work. */
const gatherings: readonly YearEvidence["kind"][] = [
  "event",
  "round-table",
  "meeting",
  "brainstorm",
  "training",
  "publication",
];
export const isGathering = ({ kind }: Pick<YearEvidence, "kind">): boolean =>
  gatherings.includes(kind);

export const evidenceRow = (piece: YearEvidence, adds = ""): TraceRow => ({
  kind: "evidence",
  id: piece.id,
  label: `${piece.happenedOn} ${piece.title}`,
  adds,
});
export const actionRow = (
  action: Pick<ReportAction, "id" | "number" | "title">,
  adds = "",
): TraceRow => ({
  kind: "action",
  id: action.id,
  label: `A-${action.number} ${action.title}`,
  adds,
});

type Measure = { readonly kind: FigureKind; readonly of: (piece: YearEvidence) => number | null };

const measures: readonly Measure[] = [
  { kind: "organisations-social", of: (piece) => piece.organisationsSocial },
  { kind: "organisations-regular", of: (piece) => piece.organisationsRegular },
  { kind: "organisations-public", of: (piece) => piece.organisationsPublic },
  {
    kind: "organisations",
    of: ({ organisationsSocial, organisationsRegular, organisationsPublic }) =>
      organisationsSocial === null && organisationsRegular === null && organisationsPublic === null
        ? null
        : (organisationsSocial ?? 0) + (organisationsRegular ?? 0) + (organisationsPublic ?? 0),
  },
  { kind: "participants", of: (piece) => (isGathering(piece) ? piece.people : null) },
];
export const amountOf = (piece: YearEvidence) => piece.amountCents;
export const hoursOf = (piece: YearEvidence) => piece.hours;

/** The sum of one measure over pieces of evidence; a piece where nobody counted is no row. */
export function sumOf(
  pieces: readonly YearEvidence[],
  measure: (piece: YearEvidence) => number | null,
  show: (value: number) => string,
  most = mostTraceRows,
): { readonly value: number; readonly rows: TraceRow[]; readonly total: number } {
  let value = 0;
  let total = 0;
  const rows: TraceRow[] = [];
  for (const piece of pieces) {
    const adds = measure(piece);
    if (adds === null || adds === 0) continue;
    value += adds;
    total += 1;
    // To word fifty thousand numbers of which a hundred are kept takes longer than to count them.
    if (total <= most) rows.push(evidenceRow(piece, show(adds)));
  }
  // Hours have two decimals; their sum must not show what binary fractions leave behind.
  return { value: Math.round(value * 100) / 100, rows, total };
}

export type Scope = { readonly of: string; readonly keyOf: (kind: FigureKind) => string };

/** How many actions stand how. */
export function addActionFigures(
  book: FigureBook,
  scope: Scope,
  actions: readonly ReportAction[],
  stateOf: (action: ReportAction) => ReportAction["state"],
): void {
  const kinds = {
    done: "actions-done",
    "done-without-evidence": "actions-done-without-evidence",
    planned: "actions-planned",
  } as const;
  for (const [state, kind] of Object.entries(kinds)) {
    const rows = actions
      .filter((action) => stateOf(action) === state)
      .map((action) => actionRow(action));
    book.add({ key: scope.keyOf(kind), kind, value: rows.length, of: scope.of, rows });
  }
}

/** Pieces, organisations, participants. */
export function addEvidenceFigures(
  book: FigureBook,
  scope: Scope,
  pieces: readonly YearEvidence[],
  words: ReportWords,
): void {
  const total = pieces.length;
  const kind = "evidence-pieces";
  const key = scope.keyOf(kind);
  const rows = pieces.slice(0, book.mostRows(key)).map((piece) => evidenceRow(piece));
  book.add({ key, kind, value: total, of: scope.of, rows, total });
  for (const measure of measures) {
    const measured = scope.keyOf(measure.kind);
    const show = (value: number) => words.short(figureUnits[measure.kind], value);
    const sum = sumOf(pieces, measure.of, show, book.mostRows(measured));
    book.add({ key: measured, kind: measure.kind, of: scope.of, ...sum });
  }
}

/** Euros or hours. */
export function addSum(
  book: FigureBook,
  scope: Scope,
  pieces: readonly YearEvidence[],
  kind: "amount" | "amount-shared" | "hours" | "hours-shared",
  words: ReportWords,
): void {
  const measure = kind.startsWith("amount") ? amountOf : hoursOf;
  const key = scope.keyOf(kind);
  const show = (value: number) => words.short(figureUnits[kind], value);
  const sum = sumOf(pieces, measure, show, book.mostRows(key));
  book.add({ key, kind, of: scope.of, ...sum });
}

/**
 * People reached in other ways than by a gathering: for each municipality alone, and all together, with small
 * counts hidden. Their rows say no numbers, since one piece of evidence may be about one person.
 */
export function addPeopleReached(book: FigureBook, facts: ReportFacts): void {
  const kind = "people-reached";
  const pieces = facts.evidence.filter((piece) => !isGathering(piece) && (piece.people ?? 0) > 0);
  const peopleIn = (some: readonly YearEvidence[]) =>
    some.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const own = facts.municipalities.map(({ nis }) =>
    pieces.filter((piece) => piece.nis.length === 1 && piece.nis[0] === nis),
  );
  const members = new Set(facts.municipalities.map(({ nis }) => nis));
  const rest = pieces.filter(({ nis }) => nis.length !== 1 || !members.has(nis[0] ?? ""));
  const { parts, total } = hideSmallCounts([...own, rest].map(peopleIn));
  for (const [at, { nis, name }] of facts.municipalities.entries()) {
    const rows = (own[at] ?? []).map((piece) => evidenceRow(piece));
    const key = figureKey.municipality(nis, kind);
    book.add({ key, kind, value: parts[at] ?? null, of: name, rows });
  }
  const rows = pieces.map((piece) => evidenceRow(piece));
  book.add({ key: figureKey.whole(kind), kind, value: total, of: "", rows });
}

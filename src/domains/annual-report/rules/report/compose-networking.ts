import { type Composing, capital, figureCell } from "./compose-parts.ts";
import { resultKinds } from "./count-meetings.ts";
import { type FigureKind, figureKey } from "./figure-kinds.ts";
import type { Cell, Part, Section, TableColumn } from "./report-content.ts";

const wholeKinds: readonly FigureKind[] = [
  "gatherings",
  "guests-came",
  "gathering-people",
  "came-social",
  "came-regular",
  "wishes-met",
  "meetings-held",
  "meetings-fruitful",
  "gathering-actions",
];
const moneyKinds: readonly FigureKind[] = [
  "meetings-euros",
  "vouchers-issued",
  "vouchers-used",
  "voucher-euros",
];
const formKinds: readonly FigureKind[] = [
  "gatherings",
  "guests-asked",
  "guests-came",
  "came-social",
  "came-regular",
  "came-public",
];
const placeKinds: readonly FigureKind[] = [
  "gatherings",
  "guests-came",
  "came-social",
  "came-regular",
  "meetings-held",
  "meetings-fruitful",
  "gathering-actions",
];

/** Gatherings and what came of them; nothing at all where none was held and no voucher was issued or used. */
export function composeNetworking(composing: Composing): Section[] {
  const { book, words } = composing;
  const known = [...wholeKinds, ...moneyKinds]
    .map(figureKey.whole)
    .filter((key) => book.figures[key] !== undefined);
  if (known.length === 0) return [];
  // What is hidden says nothing on a cover: it stands in its table.
  const keys = wholeKinds
    .map(figureKey.whole)
    .filter((key) => known.includes(key) && book.figures[key]?.value);
  return [
    {
      key: "networking",
      title: words.networking.title,
      lede: "",
      parts: [
        ...(keys.length > 0 ? [{ kind: "figures", keys } as const] : []),
        ...formsTable(composing),
        ...fairsTable(composing),
        ...resultsTable(composing),
        ...moneyTable(composing),
        ...placesTable(composing),
      ],
      sections: [],
    },
  ];
}

const cell = (composing: Composing, key: string): Cell =>
  composing.book.figures[key] ? figureCell(composing, key) : { text: "–" };

type Line = { readonly name: string; readonly keyOf: (kind: FigureKind) => string };

/** Columns and rows without any figure are left out. */
function table(
  composing: Composing,
  lines: readonly Line[],
  {
    kinds,
    first,
    caption,
    note,
  }: {
    readonly kinds: readonly FigureKind[];
    readonly first: string;
    readonly caption: string;
    readonly note: string;
  },
): Part[] {
  const { book, words } = composing;
  const has = (key: string) => book.figures[key] !== undefined;
  const rows = lines.filter(({ keyOf }) => has(keyOf("gatherings")));
  if (rows.length === 0) return [];
  const shown = kinds.filter((kind) => has(figureKey.whole(kind)));
  const columns: TableColumn[] = [
    { label: first, share: 3 },
    ...shown.map((kind) => ({
      label: words.figures[kind].column,
      numeric: true,
      share: kind.startsWith("meetings-") ? 3 : 2,
    })),
  ];
  const rowOf = ({ name, keyOf }: Line): Cell[] => [
    { text: name },
    ...shown.map((kind) => cell(composing, keyOf(kind))),
  ];
  const total = rowOf({ name: words.networking.all, keyOf: figureKey.whole });
  return [{ kind: "table", caption, columns, rows: rows.map(rowOf), total, note }];
}

function formsTable(composing: Composing): Part[] {
  const { form, forms, formsNote, formNames } = composing.words.networking;
  const lines = Object.entries(formNames).map(([one, name]) => ({
    name,
    keyOf: (kind: FigureKind) => figureKey.form(one, kind),
  }));
  return table(composing, lines, {
    kinds: formKinds,
    first: form,
    caption: forms,
    note: formsNote,
  });
}

function placesTable(composing: Composing): Part[] {
  const { facts, words } = composing;
  const lines = facts.municipalities.map(({ nis, name }) => ({
    name,
    keyOf: (kind: FigureKind) => figureKey.municipality(nis, kind),
  }));
  return table(composing, lines, {
    kinds: placeKinds,
    first: words.municipality,
    caption: words.networking.places,
    note: words.networking.placesNote,
  });
}

function fairsTable(composing: Composing): Part[] {
  const { facts, words } = composing;
  const w = words.networking;
  const fairs = facts.networking.gatherings.filter(({ wishes }) => wishes !== null);
  if (fairs.length === 0) return [];
  const kinds = ["wishes-made", "wishes-met", "meetings-held"] as const;
  return [
    {
      kind: "table",
      caption: w.fairs,
      columns: [
        { label: w.fair, share: 4 },
        ...kinds.map((kind) => ({ label: words.figures[kind].column, numeric: true, share: 2 })),
        { label: w.proof, share: 4 },
      ],
      rows: fairs.map(({ id, title, on, wishes }) => [
        { text: `${title}, ${words.day(on)}`, row: { kind: "gathering", id } },
        ...kinds.map((kind) => cell(composing, figureKey.gathering(id, kind))),
        { text: w.proofOf(wishes?.proof ?? null) },
      ]),
      note: w.fairsNote,
    },
  ];
}

/** Vouchers and the value of what came of meetings; rows that are zero are left out. */
function moneyTable(composing: Composing): Part[] {
  const { book, words } = composing;
  const w = words.networking;
  const rows = moneyKinds
    .filter((kind) => (book.figures[figureKey.whole(kind)]?.value ?? 1) !== 0)
    .filter((kind) => book.figures[figureKey.whole(kind)] !== undefined)
    .map((kind) => [{ text: words.figures[kind].label }, cell(composing, figureKey.whole(kind))]);
  if (rows.length === 0) return [];
  const columns: TableColumn[] = [
    { label: w.what, share: 6 },
    { label: w.much, numeric: true, share: 3 },
  ];
  return [{ kind: "table", caption: w.money, columns, rows, note: w.moneyNote }];
}

/** What was known after each round of questions, beside what is known now. */
function resultsTable(composing: Composing): Part[] {
  const { facts, book, words } = composing;
  const w = words.networking;
  if (book.figures[figureKey.whole("meetings-known")] === undefined) return [];
  const columns = [
    ...facts.networking.results.rounds.map(({ days }) => ({
      label: w.days(days),
      keyOf: (kind: FigureKind) => figureKey.round(days, kind),
    })),
    { label: w.now, keyOf: figureKey.whole },
  ];
  const rowOf = (name: string, kind: FigureKind): Cell[] => [
    { text: capital(name) },
    ...columns.map(({ keyOf }) => cell(composing, keyOf(kind))),
  ];
  return [
    {
      kind: "table",
      caption: w.results,
      columns: [
        { label: w.result, share: 4 },
        ...columns.map(({ label }) => ({ label, numeric: true, share: 3 })),
      ],
      rows: [
        rowOf(w.rows.held, "meetings-held"),
        rowOf(w.rows.known, resultKinds.known),
        rowOf(w.rows.fruitful, resultKinds.fruitful),
        rowOf(w.outcomes.contact, resultKinds.contact),
        rowOf(w.outcomes.visit, resultKinds.visit),
        rowOf(w.outcomes.quote, resultKinds.quote),
        rowOf(w.outcomes.contract, resultKinds.contract),
        rowOf(w.outcomes.nothing, resultKinds.nothing),
      ],
      note: w.resultsNote,
    },
  ];
}

import { type Composing, figureCell } from "./compose-parts.ts";
import { type FigureKind, figureKey } from "./figure-kinds.ts";
import type { Cell, Part, Section, TableColumn } from "./report-content.ts";

const wholeKinds: readonly FigureKind[] = [
  "spend-total",
  "spend-social",
  "spend-near",
  "advices",
  "contracts",
  "contract-hours",
  "contract-places",
  "contract-euros",
  "chances-taken",
];
const shareKinds: readonly FigureKind[] = [
  "spend-social",
  "spend-near",
  "advices",
  "contracts",
  "chances-taken",
];
const promiseKinds: readonly FigureKind[] = [
  "contract-hours-promised",
  "contract-hours",
  "contract-places-promised",
  "contract-places",
  "contract-euros-promised",
  "contract-euros",
];

/** What the municipalities spent, asked and got as clients; nothing at all where nothing is known. */
export function composeClient(composing: Composing): Section[] {
  const { book, words } = composing;
  const keys = wholeKinds.map(figureKey.whole).filter((key) => book.figures[key] !== undefined);
  if (keys.length === 0) return [];
  return [
    {
      key: "client",
      title: words.client.title,
      lede: "",
      parts: [
        { kind: "figures", keys },
        ...placesTable(composing, shareKinds, words.client.shares, words.client.spendNote),
        ...placesTable(composing, promiseKinds, words.client.promises, words.client.promiseNote),
        ...familiesTable(composing),
      ],
      sections: [],
    },
  ];
}

/** A cell without a figure where nothing is known. */
const cell = (composing: Composing, key: string): Cell =>
  composing.book.figures[key] ? figureCell(composing, key) : { text: "–" };

/** Columns and rows without any figure are left out. */
function placesTable(
  composing: Composing,
  kinds: readonly FigureKind[],
  caption: string,
  note: string,
): Part[] {
  const { facts, book, words } = composing;
  const has = (key: string) => book.figures[key] !== undefined;
  const shown = kinds.filter((kind) => has(figureKey.whole(kind)));
  const places = facts.municipalities.filter(({ nis }) =>
    shown.some((kind) => has(figureKey.municipality(nis, kind))),
  );
  if (shown.length === 0) return [];
  const columns: TableColumn[] = [
    { label: words.municipality, share: 3 },
    ...shown.map((kind) => ({
      label: words.figures[kind].column,
      numeric: true,
      share: kind.startsWith("spend-") ? 3 : 2,
    })),
  ];
  const rows = places.map(({ nis, name }) => [
    { text: name },
    ...shown.map((kind) => cell(composing, figureKey.municipality(nis, kind))),
  ]);
  const total = [
    { text: words.client.all },
    ...shown.map((kind) => cell(composing, figureKey.whole(kind))),
  ];
  return rows.length > 0 ? [{ kind: "table", caption, columns, rows, total, note }] : [];
}

function familiesTable(composing: Composing): Part[] {
  const { book, words } = composing;
  const { familyNames } = words.client;
  const kinds = ["family-advices", "family-contracts"] as const;
  const rows = Object.entries(familyNames)
    .filter(([family]) => book.figures[figureKey.family(family, kinds[0])] !== undefined)
    .map(([family, name]) => [
      { text: name },
      ...kinds.map((kind) => cell(composing, figureKey.family(family, kind))),
    ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: words.client.families,
      columns: [
        { label: words.client.family, share: 5 },
        ...kinds.map((kind) => ({ label: words.figures[kind].column, numeric: true, share: 2 })),
      ],
      rows,
      note: words.client.familyNote,
    },
  ];
}

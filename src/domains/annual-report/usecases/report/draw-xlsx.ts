import { type Sheet, writeXlsx } from "#platform/tables/write-xlsx";
import { figureUnits } from "../../rules/report/figure-kinds.ts";
import { figuresInOrder } from "../../rules/report/figures-in-order.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import type { Stamp } from "../../rules/report/report-forms.ts";

/** Every figure with its meaning and how it was counted, the tables, and all actions and evidence of the year. */
export async function drawXlsx(content: ReportContent, stamp: Stamp): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sheets = [
    aboutSheet(content, stamp),
    figureSheet(content),
    rowSheet(content),
    ...listSheets(content),
  ];
  for await (const piece of writeXlsx(sheets)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function aboutSheet({ labels, ...content }: ReportContent, stamp: Stamp): Sheet {
  const isFrozen = stamp.kind === "frozen";
  return {
    name: labels.aboutSheet,
    columns: [
      { header: labels.aboutSheet, width: 26 },
      { header: content.title, width: 80 },
    ],
    rows: [
      [labels.title, content.title],
      [labels.year, String(content.year)],
      [labels.municipalities, content.municipalities.map(({ name }) => name).join(", ")],
      [labels.countedOn, content.countedOnShown],
      [
        labels.version,
        isFrozen ? `${labels.frozen} ${stamp.number}, ${stamp.frozenOn}` : labels.draft,
      ],
      ...(isFrozen ? [[labels.fingerprint, stamp.sha256]] : []),
      [labels.source, `${content.partnership.name}, ${labels.sourceName}`],
      ...(content.partnership.isExample ? [[labels.example, ""]] : []),
    ],
  };
}

/** Money in euros; a hidden count has no number. */
function figureSheet(content: ReportContent): Sheet {
  const { labels } = content;
  return {
    name: labels.figuresSheet,
    columns: [
      { header: labels.figure, width: 46 },
      { header: labels.value, kind: "number", width: 14 },
      { header: labels.unit, width: 16 },
      { header: labels.definition, width: 60 },
      { header: labels.how, width: 70 },
      { header: labels.rows, kind: "number", width: 12 },
      { header: labels.source, width: 34 },
      { header: labels.countedOn, kind: "day", width: 14 },
      { header: labels.key, width: 40 },
    ],
    rows: figuresInOrder(content).map((figure) => [
      figure.label,
      inUnit(figure),
      figure.value === null ? figure.shown : unitShown(figure),
      figure.definition,
      figure.trace.how,
      figure.trace.total,
      figure.trace.source,
      figure.trace.on,
      figure.key,
    ]),
  };
}

/** A share between two is said whole: the number beside it is the least. */
const unitShown = ({ kind, unit, shown }: ReportContent["figures"][string]): string =>
  kind !== "benchmark" && figureUnits[kind] === "percent" ? `${unit} (${shown})` : unit;

const inUnit = ({ value, kind }: ReportContent["figures"][string]): number | null => {
  if (value === null) return null;
  const unit = kind === "benchmark" ? null : figureUnits[kind];
  if (unit === "cents") return value / 100;
  return unit === "minutes" ? Math.round(value / 6) / 10 : value;
};

/** The rows behind each figure: the first of them, as many as a trace keeps. */
function rowSheet(content: ReportContent): Sheet {
  const { labels } = content;
  return {
    // A report that was frozen before these words were there has others.
    name: labels.rowsSheet ?? labels.rows,
    columns: [
      { header: labels.figure, width: 46 },
      { header: labels.row ?? labels.evidence, width: 70 },
      { header: labels.value, width: 16 },
    ],
    rows: figuresInOrder(content).flatMap(({ label, trace }) =>
      trace.rows.map((row) => [label, row.label, row.adds]),
    ),
  };
}

const listSheets = ({ labels, lists }: ReportContent): Sheet[] => [
  {
    name: labels.actionsSheet,
    columns: labels.actionColumns.map((header, at) => ({ header, ...actionKinds[at] })),
    rows: lists.actions,
  },
  {
    name: labels.evidenceSheet,
    columns: labels.evidenceColumns.map((header, at) => ({ header, ...evidenceKinds[at] })),
    rows: lists.evidence,
  },
];

const day = { kind: "day", width: 13 } as const;
const money = { kind: "cents", width: 15 } as const;
const number = { kind: "number", width: 14 } as const;
const actionKinds = [
  { width: 10 },
  { width: 12 },
  { width: 60 },
  { width: 12 },
  { width: 22 },
  day,
  day,
  day,
  { width: 28 },
  { width: 24 },
  { width: 50 },
  money,
  money,
];
const evidenceKinds = [
  day,
  { width: 24 },
  { width: 60 },
  { width: 28 },
  { width: 10 },
  number,
  number,
  number,
  number,
  money,
  number,
];

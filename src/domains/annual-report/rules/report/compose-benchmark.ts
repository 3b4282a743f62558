import type { FigureKey } from "../benchmark/figures.ts";
import { unitOf } from "../benchmark/figures.ts";
import type { Composing } from "./compose-parts.ts";
import { slugOf } from "./figure-kinds.ts";
import type { Cell, Figure, Section, TraceRow } from "./report-content.ts";
import type { ReportBenchmark } from "./report-facts.ts";

type Told = Extract<ReportBenchmark, { readonly kind: "told" }>;
type Compared = Told["figures"][number];
const groupPlaces = ["lower", "middle", "upper"] as const;

/** The own figures beside the group's; nothing at all when the group may not be told of. */
export function composeBenchmark(composing: Composing): Section[] {
  const { facts, words } = composing;
  const { benchmark } = facts;
  if (benchmark.kind === "absent") return [];
  const told = words.benchmark;
  const cell = (figure: Figure): Cell => {
    composing.book.put(figure);
    return { text: figure.short, figure: figure.key };
  };
  return [
    {
      key: "benchmark",
      title: told.title,
      lede: told.lede(words.day(benchmark.sharedOn), benchmark.minimum),
      parts: [
        {
          kind: "table",
          caption: told.table,
          columns: [
            { label: words.labels.figure, share: 6 },
            { label: told.own, numeric: true, share: 2 },
            ...groupPlaces.map((place) => ({
              label: told.places[place],
              numeric: true,
              share: 2,
            })),
            { label: told.place, share: 3 },
          ],
          rows: benchmark.figures.map((compared) => [
            { text: told.nameOf(compared.figure) },
            cell(ownFigure(composing, benchmark, compared)),
            ...groupPlaces.map((place) => cell(groupFigure(composing, benchmark, compared, place))),
            { text: told.quarters[compared.group.quarter] },
          ]),
          note: told.note(words.day(benchmark.computedOn)),
        },
      ],
      sections: [],
    },
  ];
}

/** For the annex: what each compared figure counts. */
export const howCompared = ({ facts, words }: Composing): Cell[][] =>
  facts.benchmark.kind === "absent"
    ? []
    : facts.benchmark.figures.map(({ figure }) => [
        { text: words.benchmark.nameOf(figure) },
        { text: words.benchmark.meaningOf(figure) },
        { text: words.benchmark.howInAnnex },
      ]);

const keyOf = (figure: FigureKey, of: "own" | (typeof groupPlaces)[number]) =>
  `benchmark.${slugOf(figure)}.${of}`;

const line = (id: string, label: string, adds: string): TraceRow => ({
  kind: "line",
  id,
  label,
  adds,
});

function ownFigure({ words }: Composing, told: Told, { figure, own }: Compared): Figure {
  const { inhabitants, sharedOn } = told;
  const { benchmark } = words;
  const day = words.day(sharedOn);
  const unit = unitOf(figure);
  const isPer = unit === "per-10000" || unit === "euros-per-10000";
  const counted = (own * inhabitants) / 10_000;
  const rows = isPer
    ? [
        line("counted", benchmark.countedRow(day), benchmark.countOf(figure, counted)),
        line("inhabitants", benchmark.inhabitantsRow, words.short("people", inhabitants)),
      ]
    : [line("counted", benchmark.countedRow(day), benchmark.shown(figure, own))];
  return {
    ...shared({ words }, figure, own),
    key: keyOf(figure, "own"),
    label: `${benchmark.nameOf(figure)}, ${benchmark.own.toLowerCase()}`,
    trace: {
      how: isPer ? benchmark.howPer(day) : benchmark.howOwn(day),
      source: benchmark.ownSource,
      on: sharedOn,
      total: rows.length,
      rows,
    },
  };
}

function groupFigure(
  { words }: Composing,
  told: Told,
  { figure, group }: Compared,
  place: (typeof groupPlaces)[number],
): Figure {
  const { benchmark } = words;
  const value = group[place];
  const said = benchmark.places[place].toLowerCase();
  const row = line("group", benchmark.groupRow(told.minimum), benchmark.shown(figure, value));
  return {
    ...shared({ words }, figure, value),
    key: keyOf(figure, place),
    label: `${benchmark.nameOf(figure)}, ${said}`,
    trace: {
      how: benchmark.howGroup(benchmark.phrases[place], told.minimum),
      source: benchmark.groupSource,
      on: told.computedOn,
      total: 1,
      rows: [row],
    },
  };
}

function shared({ words }: Pick<Composing, "words">, figure: FigureKey, value: number) {
  const { benchmark } = words;
  const shown = benchmark.shown(figure, value);
  const isShare = unitOf(figure) === "share";
  return {
    kind: "benchmark" as const,
    bareLabel: benchmark.nameOf(figure),
    value: isShare ? Math.round(value * 100) : Math.round(value * 100) / 100,
    unit: benchmark.unitWord(unitOf(figure)),
    shown,
    short: shown,
    definition: benchmark.meaningOf(figure),
  };
}

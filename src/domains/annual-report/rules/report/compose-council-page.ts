import { municipalityBlock } from "./block-keys.ts";
import { composeActions } from "./compose-actions.ts";
import {
  actionsPart,
  blockPart,
  type Composing,
  nameIn,
  stateCell,
  tellingFigures,
} from "./compose-parts.ts";
import { type FigureKind, figureKey } from "./figure-kinds.ts";
import type { Cell, CouncilPage, Part, Section } from "./report-content.ts";

const mostActions = 5;
const mostNext = 4;

/** What was done for one municipality, in euros, organisations and hours, and what comes next: one page. */
export function composeCouncilPage(
  composing: Composing,
  { nis, name }: { readonly nis: string; readonly name: string },
): CouncilPage {
  const { facts, words } = composing;
  const kinds: FigureKind[] = [
    "actions-done",
    "organisations",
    "amount",
    "amount-shared",
    "hours",
    "hours-shared",
    "people-reached",
    "questions-answered",
    "time-spent",
  ];
  const keys = kinds.map((kind) => figureKey.municipality(nis, kind));
  const done = composeActions(
    facts.actions.filter(
      (action) =>
        action.stateFor[nis] === "done" || action.stateFor[nis] === "done-without-evidence",
    ),
    (action) => action.stateFor[nis] ?? null,
    { ...composing, most: mostActions },
  );
  const compact = {
    ...done,
    actions: done.actions.map((action) => ({
      ...action,
      description: "",
      evidence: action.evidence.slice(0, 1),
      more: "",
    })),
  };
  return {
    nis,
    name,
    title: words.councilTitle(name, facts.year),
    sections: [
      section("figures", words.councilFigures(name), [
        { kind: "figures", keys: tellingFigures(composing, keys).slice(0, 6) },
      ]),
      section("words", words.councilWords, [blockPart(composing, municipalityBlock(nis))]),
      ...networkingSection(composing, nis),
      ...clientSection(composing, nis),
      section("done", words.councilDone(name), [actionsPart(composing, compact)]),
      ...coverageSection(composing, nis),
      nextSection(composing, nis),
    ],
  };
}

const clientKinds: readonly FigureKind[] = [
  "spend-social",
  "spend-near",
  "advices",
  "contracts",
  "contract-hours",
  "contract-euros",
];

/** What the municipality did as a client; nothing where nothing is known. */
function clientSection({ words, book }: Composing, nis: string): Section[] {
  const keys = clientKinds
    .map((kind) => figureKey.municipality(nis, kind))
    .filter((key) => book.figures[key] !== undefined);
  if (keys.length === 0) return [];
  return [section("client", words.client.councilTitle, [{ kind: "figures", keys }])];
}

const networkingKinds: readonly FigureKind[] = [
  "gatherings",
  "guests-came",
  "meetings-held",
  "meetings-fruitful",
];

/** Gatherings of the municipality itself; nothing where none was held. */
function networkingSection(composing: Composing, nis: string): Section[] {
  const keys = networkingKinds
    .map((kind) => figureKey.municipality(nis, kind))
    .filter((key) => (composing.book.figures[key]?.value ?? 1) !== 0)
    .filter((key) => composing.book.figures[key] !== undefined);
  if (keys.length === 0) return [];
  const { title } = composing.words.networking;
  return [section("networking", title, [{ kind: "figures", keys }])];
}

const section = (key: string, title: string, parts: readonly Part[]): Section => ({
  key,
  title,
  lede: "",
  parts,
  sections: [],
});

function coverageSection(composing: Composing, nis: string): Section[] {
  const { facts, words } = composing;
  const rows = facts.coverage.frames.flatMap(({ priorities }) =>
    priorities.flatMap(({ priority, byMunicipality }): Cell[][] => {
      const cell = byMunicipality[nis];
      return cell
        ? [
            [
              { text: `${priority.code} ${nameIn(priority.name, facts.language)}` },
              stateCell(composing, cell),
            ],
          ]
        : [];
    }),
  );
  if (rows.length === 0) return [];
  const columns = [
    { label: words.priority, share: 5 },
    { label: words.result, share: 2 },
  ];
  return [
    section("coverage", words.councilCoverage, [
      { kind: "table", caption: words.councilCoverage, columns, rows, note: "" },
    ]),
  ];
}

function nextSection({ facts, words }: Composing, nis: string): Section {
  const own = facts.next.filter((action) => action.nis.length === 0 || action.nis.includes(nis));
  const rows = own
    .slice(0, mostNext)
    .map((action): Cell[] => [
      { text: action.title, row: { kind: "action", id: action.id } },
      { text: words.day(action.dueOn) },
    ]);
  return section("next", words.nextYear(facts.year + 1), [
    {
      kind: "table",
      caption: words.nextActions,
      columns: [
        { label: words.action, share: 5 },
        { label: words.dueOn, share: 2 },
      ],
      rows,
      note:
        rows.length === 0
          ? words.nothingPlanned
          : own.length > rows.length
            ? words.moreActions(own.length - rows.length)
            : "",
    },
  ]);
}

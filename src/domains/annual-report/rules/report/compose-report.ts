import type { ReportWords } from "../../text/report-document/index.ts";
import { municipalityBlock, priorityBlock } from "./block-keys.ts";
import { composeActions, shelfOf } from "./compose-actions.ts";
import { composeBenchmark, howCompared } from "./compose-benchmark.ts";
import { composeClient } from "./compose-client.ts";
import { composeCouncilPage } from "./compose-council-page.ts";
import { composeEvidenceList, composeLists } from "./compose-lists.ts";
import { composeMoney } from "./compose-money.ts";
import { composeNetworking } from "./compose-networking.ts";
import {
  actionsPart,
  blockPart,
  type Composing,
  capital,
  figureCell,
  nameIn,
  stateCell,
  tellingFigures,
} from "./compose-parts.ts";
import { counts, countYear } from "./count-year.ts";
import { type FigureKind, figureKey, figureKinds } from "./figure-kinds.ts";
import type { Cell, Part, ReportContent, Section } from "./report-content.ts";
import type { ReportFacts } from "./report-facts.ts";

/** Of one priority the document shows so many actions; the workbook has them all. */
export const mostActionsShown = 25;

/**
 * Puts the report of a year together: what to say, in which order, with which figure from which rows.
 * @param allRowsOf key of a figure of which every row is kept
 */
export function composeReport(
  facts: ReportFacts,
  words: ReportWords,
  allRowsOf?: string,
): ReportContent {
  const book = countYear(facts, words, allRowsOf);
  const composing: Composing = { facts, words, book, shelf: shelfOf(facts) };
  const sections = [
    introduction(composing),
    ...frameSections(composing),
    ...municipalitySection(composing),
    composeMoney(composing),
    ...composeNetworking(composing),
    ...composeClient(composing),
    ...composeBenchmark(composing),
    nextYear(composing),
    composeEvidenceList(composing),
    howCounted(composing),
  ];
  return {
    format: 1,
    year: facts.year,
    language: facts.language,
    title: facts.title,
    partnership: facts.partnership,
    municipalities: facts.municipalities,
    countedOn: facts.today,
    countedOnShown: words.day(facts.today),
    labels: words.labels,
    sections,
    councilPages: facts.municipalities.map((place) => composeCouncilPage(composing, place)),
    figures: book.figures,
    lists: composeLists(composing),
  };
}

function introduction(composing: Composing): Section {
  const kinds: FigureKind[] = [
    "actions-done",
    "evidence-pieces",
    "organisations",
    "participants",
    "amount",
    "hours",
    "questions-answered",
  ];
  return {
    key: "introduction",
    title: composing.words.introduction,
    lede: "",
    parts: [
      blockPart(composing, "introduction"),
      { kind: "figures", keys: tellingFigures(composing, kinds.map(figureKey.whole)) },
      kindsChart(composing),
    ],
    sections: [],
  };
}

/** How much of each sort was done; the six largest. */
function kindsChart({ facts, words }: Composing): Part {
  const bars = [...Map.groupBy(facts.evidence, ({ kind }) => kind)]
    .map(([kind, pieces]) => ({ label: capital(words.kinds[kind]), count: pieces.length }))
    .sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1))
    .slice(0, 6)
    .map(({ label, count }) => ({
      label,
      values: [{ value: count, shown: words.short("pieces", count) }],
    }));
  return {
    kind: "chart",
    caption: words.kindsChart,
    description: bars.map(({ label, values }) => `${label}: ${values[0]?.shown}`).join("; "),
    series: [words.units.pieces],
    bars,
  };
}

function frameSections(composing: Composing): Section[] {
  const { facts, words } = composing;
  const { frames } = facts.coverage;
  const untagged = facts.actions.filter(
    ({ counts: tags }) =>
      !frames.some(({ frame }) => tags.some(({ frameId }) => frameId === frame.id)),
  );
  const others = composeActions(untagged, ({ state }) => state, {
    ...composing,
    most: mostActionsShown,
  });
  const otherSection: Section = {
    key: "other-actions",
    title: frames.length > 0 ? words.otherActions : words.allActions,
    lede: "",
    parts: [actionsPart(composing, others)],
    sections: [],
  };
  return [
    ...frames.map((covered) => frameSection(composing, covered)),
    ...(others.actions.length > 0 || frames.length === 0 ? [otherSection] : []),
  ];
}

function frameSection(
  composing: Composing,
  covered: ReportFacts["coverage"]["frames"][number],
): Section {
  const { facts, words } = composing;
  const { frame, priorities } = covered;
  const cell = (code: string, kind: FigureKind) =>
    figureCell(composing, figureKey.priority(frame.key, code, kind));
  return {
    key: `frame.${frame.key}`,
    title: nameIn(frame.name, facts.language),
    lede: words.frameSource(frame.source.publisher, frame.source.title),
    parts: [
      {
        kind: "table",
        caption: words.askedAndDone,
        columns: [
          { label: words.priority, share: 5 },
          { label: words.asked, numeric: true, share: 2 },
          { label: capital(words.states.done), numeric: true, share: 2 },
          { label: capital(words.withoutEvidence), numeric: true, share: 2 },
          { label: capital(words.states.planned), numeric: true, share: 2 },
          { label: words.result, share: 3 },
        ],
        rows: priorities.map(({ priority, whole }) => [
          { text: `${priority.code} ${nameIn(priority.name, facts.language)}` },
          { text: words.askedOf(priority.minimum, priority.countedPer) },
          cell(priority.code, "actions-done"),
          cell(priority.code, "actions-done-without-evidence"),
          cell(priority.code, "actions-planned"),
          stateCell(composing, whole),
        ]),
        note: words.asCounted,
      },
    ],
    sections: priorities.map(({ priority }) => {
      const tagged = facts.actions.filter((action) => counts(action, frame.id, priority.code));
      const shown = composeActions(tagged, ({ state }) => state, {
        ...composing,
        most: mostActionsShown,
      });
      return {
        key: `priority.${frame.key}.${priority.code}`,
        title: `${priority.code} ${nameIn(priority.name, facts.language)}`,
        lede: "",
        parts: [
          blockPart(composing, priorityBlock(frame.key, priority.code)),
          actionsPart(composing, shown),
        ],
        sections: [],
      };
    }),
  };
}

function municipalitySection(composing: Composing): Section[] {
  const { facts, words } = composing;
  if (facts.municipalities.length === 0) return [];
  const kinds: FigureKind[] = [
    "actions-done",
    "evidence-pieces",
    "organisations",
    "amount",
    "hours",
    "questions-answered",
    "time-spent",
  ];
  return [
    {
      key: "municipalities",
      title: words.perMunicipality,
      lede: words.perMunicipalityLede,
      parts: [
        {
          kind: "table",
          caption: words.perMunicipality,
          columns: [
            { label: words.municipality, share: 3 },
            ...kinds.map((kind) => ({
              label: words.figures[kind].column,
              numeric: true,
              share: 2,
            })),
          ],
          rows: facts.municipalities.map(({ nis, name }) => [
            { text: name },
            ...kinds.map((kind) => figureCell(composing, figureKey.municipality(nis, kind))),
          ]),
          note: words.perMunicipalityNote,
        },
      ],
      sections: facts.municipalities.map(({ nis, name }) => ({
        key: `municipality.${nis}`,
        title: name,
        lede: "",
        parts: [blockPart(composing, municipalityBlock(nis))],
        sections: [],
      })),
    },
  ];
}

function nextYear(composing: Composing): Section {
  const { facts, words } = composing;
  const most = 20;
  const rows = facts.next.slice(0, most).map((action): Cell[] => [
    { text: action.title, row: { kind: "action", id: action.id } },
    {
      text:
        action.nis.length === 0
          ? words.forAll
          : action.nis.map((one) => facts.placeNames[one] ?? one).join(", "),
    },
    { text: words.day(action.dueOn) },
  ]);
  const rest = facts.next.length - rows.length;
  return {
    key: "next-year",
    title: words.nextYear(facts.year + 1),
    lede: "",
    parts: [
      blockPart(composing, "next-year"),
      {
        kind: "table",
        caption: words.nextActions,
        columns: [
          { label: words.action, share: 6 },
          { label: words.forWhom, share: 4 },
          { label: words.dueOn, share: 2 },
        ],
        rows,
        note: rest > 0 ? words.moreActions(rest) : rows.length === 0 ? words.nothingPlanned : "",
      },
    ],
    sections: [],
  };
}

/** What each sort of figure means and how it was counted, so that paper answers too. */
function howCounted(composing: Composing): Section {
  const { facts, words, book } = composing;
  const used = new Set(Object.values(book.figures).map(({ kind }) => kind));
  return {
    key: "how-counted",
    title: words.howCounted,
    lede: words.howCountedLede(words.day(facts.today)),
    parts: [
      {
        kind: "table",
        caption: words.howCounted,
        columns: [
          { label: words.labels.figure, share: 3 },
          { label: words.labels.definition, share: 5 },
          { label: words.labels.how, share: 5 },
        ],
        rows: [
          ...figureKinds
            .filter((kind) => used.has(kind))
            .map((kind): Cell[] => [
              { text: words.figures[kind].label },
              { text: words.figures[kind].definition },
              { text: words.figures[kind].how(facts.year) },
            ]),
          ...howCompared(composing),
        ],
        note:
          used.has("meetings-known") || used.has("vouchers-issued")
            ? `${words.smallNumbers} ${words.networking.smallNumbers}`
            : words.smallNumbers,
      },
    ],
    sections: [],
  };
}

import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { referencesIn } from "#kernel/light-text";
import { aPiece, aReportAction, aReportYear } from "../../examples/index.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeReport, mostActionsShown } from "./compose-report.ts";
import { mostTraceRows } from "./count-figures.ts";
import type { Part, Section } from "./report-content.ts";
import { suggestBlocks } from "./suggest-blocks.ts";

const nl = reportWords("nl");
const compose = (change: Parameters<typeof aReportYear>[0] = {}) =>
  composeReport(aReportYear(change), nl);

const partsOf = (sections: readonly Section[]): Part[] =>
  sections.flatMap((section) => [...section.parts, ...partsOf(section.sections)]);

test("every figure that is shown can be opened down to its rows", () => {
  const report = compose();
  const all = [...report.sections, ...report.councilPages.flatMap(({ sections }) => sections)];
  const keys = partsOf(all).flatMap((part) => {
    if (part.kind === "figures") return part.keys;
    return part.kind === "table" ? part.rows.flat().flatMap(({ figure }) => figure ?? []) : [];
  });
  expect(keys.length).toBeGreaterThan(30);
  for (const key of keys) {
    const figure = report.figures[key];
    expect(figure, key).toBeDefined();
    expect(figure?.trace.how.length, key).toBeGreaterThan(10);
    if (typeof figure?.value === "number" && figure.value > 0) {
      expect(figure.trace.total, key).toBeGreaterThan(0);
    }
  }
});

test("a sum is the sum of what its rows add", () => {
  const { figures } = compose();
  expect(figures["whole.hours"]).toMatchObject({
    value: 314.5,
    short: "314,5",
    shown: "314,5\u00a0uur",
  });
  expect(figures["whole.hours"]?.trace.rows.map(({ adds }) => adds)).toEqual(["312,5", "2"]);
  expect(figures["whole.organisations"]?.value).toBe(28);
});

test("euros for one municipality alone stand apart from euros for several together", () => {
  const { figures } = compose();
  expect(figures["municipality.23027.amount"]?.value).toBe(1_250_000);
  expect(figures["municipality.23003.amount"]?.value).toBe(0);
  expect(figures["municipality.23027.hours-shared"]?.value).toBe(2);
});

test("two people put to work are not shown, not in the list either", () => {
  const report = compose();
  expect(report.figures["whole.people-reached"]).toMatchObject({ value: null, shown: nl.hidden });
  expect(report.figures["municipality.23027.people-reached"]?.value).toBeNull();
  const contract = report.lists.evidence.find(
    ([, , title]) => title === "Opdracht groenonderhoud kerkhoven",
  );
  expect(contract?.[8]).toBeNull();
});

test("money that does not add up is said", () => {
  const warnings = partsOf(compose().sections).find((part) => part.kind === "warnings");
  expect(warnings).toMatchObject({
    lines: [expect.stringContaining("125,50"), expect.stringContaining("AP-1 Netwerken")],
  });
});

test("one financing source typed in two ways is one source", () => {
  const line = {
    actionId: "x",
    actionNumber: 7,
    actionTitle: "Voorbeeld",
    budgetCents: 100,
    spentCents: 0,
  };
  const { figures } = compose({
    money: [
      { ...line, financing: "Eigen middelen" },
      { ...line, financing: "eigen  Middelen" },
    ],
  });
  expect(figures["money.eigen-middelen.budget"]).toMatchObject({ value: 200, trace: { total: 2 } });
});

test("owners are named only when the report says so", () => {
  expect(JSON.stringify(compose())).not.toContain("Lena Voorbeeld");
  expect(JSON.stringify(compose({ showOwners: true }))).toContain("eigenaar: Lena Voorbeeld");
});

test("a year of very many actions and much evidence stays a document; the workbook has all", () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    aReportAction({ id: `a${at}`, number: at, title: `Actie ${at}` }),
  );
  const pieces = many.map(({ id }, at) =>
    aPiece({ id: `e${at}`, actionId: id, happenedOn: asDay("2026-04-01") }),
  );
  const report = compose({ actions: many, evidence: pieces });
  const other = partsOf(report.sections)
    .filter((part) => part.kind === "actions")
    .at(-1);
  expect(other).toMatchObject({ actions: { length: mostActionsShown } });
  expect(report.figures["whole.evidence-pieces"]?.trace).toMatchObject({ total: 400 });
  expect(report.figures["whole.evidence-pieces"]?.trace.rows).toHaveLength(mostTraceRows);
  expect(report.lists.actions).toHaveLength(400);
  expect(report.lists.evidence).toHaveLength(400);
});

test("a year without anything is still a report", () => {
  const empty = compose({
    actions: [],
    evidence: [],
    money: [],
    stated: [],
    questions: [],
    next: [],
    blocks: {},
  });
  expect(empty.sections.map(({ key }) => key)).toContain("money");
  expect(empty.figures["whole.actions-done"]?.shown).toBe("0\u00a0acties");
});

test.each(["nl", "fr", "en"] as const)(
  "first texts in %s refer only to figures that exist",
  (language) => {
    const words = reportWords(language);
    const facts = aReportYear({ language });
    const { figures } = composeReport(facts, words);
    const suggested = suggestBlocks(facts, words);
    expect(Object.keys(suggested)).toContain("municipality:23027");
    for (const key of Object.values(suggested).flatMap(referencesIn))
      expect(figures[key], key).toBeDefined();
  },
);

const told = {
  kind: "told",
  inhabitants: 70_000,
  sharedOn: asDay("2027-01-20"),
  computedOn: asDay("2027-01-21"),
  minimum: 5,
  figures: [
    { figure: "events", own: 2, group: { lower: 1, middle: 1.8, upper: 3.1, quarter: 3 } },
    { figure: "euros", own: 1250, group: { lower: 900, middle: 1800, upper: 3100, quarter: 2 } },
    {
      figure: "coverage-done",
      own: 0.5,
      group: { lower: 0.4, middle: 0.6, upper: 0.8, quarter: 2 },
    },
  ],
} as const;

test("the comparison stands in the report with every figure traced, or not at all", () => {
  const absent = compose({ benchmark: { kind: "absent", because: "not-told" } });
  expect(JSON.stringify(absent)).not.toContain("benchmark");
  expect(absent.sections.map(({ key }) => key)).not.toContain("benchmark");
  const report = compose({ benchmark: told });
  const [part] = report.sections.find(({ key }) => key === "benchmark")?.parts ?? [];
  if (part?.kind !== "table") throw new Error("no table");
  expect(part.rows).toHaveLength(3);
  const figures = part.rows.flat().flatMap(({ figure }) => report.figures[figure ?? ""] ?? []);
  expect(figures).toHaveLength(12);
  expect(figures.every(({ trace }) => trace.rows.length > 0)).toBe(true);
  // 14 fairs among 70 000 inhabitants.
  expect(report.figures["benchmark.events.own"]?.trace.rows.map(({ adds }) => adds)).toEqual([
    "14",
    "70.000",
  ]);
  expect(report.figures["benchmark.coverage-done.middle"]).toMatchObject({ value: 60 });
});

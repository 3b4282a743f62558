import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import type { Db } from "#platform/db";
import type { Sheet } from "#platform/tables";
import { computeScenario } from "../../rules/scenario/compute-scenario.ts";
import type { Estimate, Scenario } from "../../rules/scenario/scenario.ts";
import { type ScenarioWords, scenarioWords } from "../../text/scenario/index.ts";
import { openScenario } from "./scenario-sheets.ts";

type SheetWithRows = Sheet & { readonly rows: readonly (readonly (string | number | null)[])[] };

/** A scenario as sheets: the quarters, then the assumptions. Figures are not rounded. */
export async function exportScenario(
  db: Db,
  actor: Actor,
  id: string,
  language: Language,
): Promise<
  | { readonly kind: "file"; readonly name: string; readonly sheets: readonly SheetWithRows[] }
  | Refusal<"not-permitted" | "no-such-scenario">
> {
  const opened = await openScenario(db, actor, id);
  if (isRefusal(opened)) return opened;
  const words = scenarioWords(language);
  const { name, scenario } = opened.sheet;
  return {
    kind: "file",
    name,
    sheets: [quarterSheet(scenario, words), assumptions(scenario, words)],
  };
}

function quarterSheet(scenario: Scenario, words: ScenarioWords): SheetWithRows {
  const { heavy, middle, light } = computeScenario(scenario);
  const figure = (header: string) => ({ header, kind: "number" as const });
  return {
    name: words.sheet.tableTitle,
    columns: [
      { header: words.sheet.quarter },
      figure(words.sheet.asking),
      figure(words.sheet.free),
      figure(words.sheet.placed),
      figure(words.sheet.waitingEnd),
      figure(`${words.sheet.waitingEnd}, ${words.sheet.variants.heavy}`),
      figure(`${words.sheet.waitingEnd}, ${words.sheet.variants.light}`),
    ],
    rows: middle.map((row, at) => [
      row.quarter,
      row.asking,
      row.free,
      row.placed,
      row.waiting,
      heavy[at]?.waiting ?? 0,
      light[at]?.waiting ?? 0,
    ]),
  };
}

function assumptions(scenario: Scenario, words: ScenarioWords): SheetWithRows {
  const row = (label: string, { low, middle, high }: Estimate, source: string) =>
    [label, middle, low, high, source] as const;
  const figure = (header: string) => ({ header, kind: "number" as const });
  return {
    name: words.sheet.assumptions,
    columns: [
      { header: words.sheet.assumption },
      figure(words.form.middle),
      figure(words.form.low),
      figure(words.form.high),
      { header: words.sheet.source },
    ],
    rows: [
      ...scenario.inflow.map(({ label, from, quarters, people, source }) =>
        row(`${label}, ${words.sheet.spread(from, quarters)}`, people, source),
      ),
      ...scenario.steps.map(({ label, share, source }) => row(label, share, source)),
      ...scenario.places.flatMap(({ label, freeNow, perQuarter, source }) => [
        row(words.sheet.freeNow(label), freeNow, source),
        row(words.sheet.perQuarter(label), perQuarter, source),
      ]),
    ],
  };
}

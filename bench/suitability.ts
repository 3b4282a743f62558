import { existsSync } from "node:fs";
import { join } from "node:path";
import { openSuitability } from "#matching";
import { readCases, type SheetCase } from "../scripts/suitability/read-cases.ts";
import { dealFolds } from "../src/domains/matching/rules/suitability/suitability-folds.ts";
import {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  calibrationTable,
  type Judged,
  recallAt,
  rounded,
} from "./suitability/measures.ts";
import { allSystems, type System } from "./suitability/systems.ts";

const root = join(import.meta.dirname, "../");
const folds = 10;
const firstPage = 20;

type Scored = { readonly of: SheetCase; readonly score: number };

const groups: Readonly<Record<string, (of: SheetCase) => boolean>> = {
  notices: ({ kind }) => kind === "notice",
  nl: ({ kind, row }) => kind === "notice" && row.language === "nl",
  fr: ({ kind, row }) => kind === "notice" && row.language === "fr",
  en: ({ kind, row }) => kind === "notice" && row.language === "en",
  plans: ({ kind }) => kind === "plan",
};

/**
 * Suitability on the labelled sheet, by folds of buyers and municipalities, beside words alone, CPV alone, the reserved
 * flag and linear text; then learned on the rounds before and asked on the second, drawn
 * after the words stood (fresh), and on the third, of which most lines name suited work and may well be something else (hard).
 * Suited: label 1 or 2. Options: --data DIR (../shared/data).
 */
export async function run(options: Record<string, string | true>) {
  const data = typeof options.data === "string" ? options.data : join(root, "../shared/data");
  if (!existsSync(join(data, "plans"))) {
    console.error(`${data} does not hold the published data the sheet was drawn from.`);
    return { table: [], figures: {} };
  }
  const cases = await readCases(root, data);
  const second = freshRound(cases, 2);
  const third = freshRound(cases, 3);
  const table: Record<string, unknown>[] = [];
  const figures: Record<string, number> = { purchases: cases.length };
  for (const [who, system] of await allSystems(root)) {
    const folded = byFolds(cases, system);
    const fresh = scored(second.asked, system(second.learned, second.asked));
    const hard = scored(third.asked, system(third.learned, third.asked));
    for (const [test, all] of Object.entries({ folds: folded, fresh, hard }))
      for (const [group, holds] of Object.entries(groups)) {
        const line = measured(all.filter(({ of }) => holds(of)));
        if (line.suited < 5) continue;
        table.push({ test, who, group, ...line });
        for (const name of ["ap", "auc", "recall20"] as const)
          figures[
            [who === "ours" ? "" : who, test === "folds" ? "" : test, group, name]
              .filter(Boolean)
              .join("_")
          ] = line[name];
      }
    if (who !== "ours") continue;
    console.table(calibrationTable(folded.map(judgedAt(1))));
    figures.brier = rounded(brierScore(folded.map(judgedAt(1))));
    figures.fresh_brier = rounded(brierScore(fresh.map(judgedAt(1))));
  }
  figures.ms_per_purchase = await speed(cases);
  return { table, figures };
}

/** A round asked of what was learned from the rounds before it, other buyers and municipalities. */
function freshRound(cases: readonly SheetCase[], round: 2 | 3) {
  const asked = cases.filter(({ row }) => row.round === round);
  const families = new Set(asked.map(({ family }) => family));
  const learned = cases.filter(({ row, family }) => row.round < round && !families.has(family));
  return { asked, learned };
}

const scored = (of: readonly SheetCase[], scores: readonly number[]): Scored[] =>
  of.map((each, at) => ({ of: each, score: scores[at] ?? 0 }));

function byFolds(cases: readonly SheetCase[], system: System): Scored[] {
  const dealt = dealFolds(
    cases.map(({ family }) => family),
    folds,
    1,
  );
  return [...new Set(dealt)].flatMap((fold) => {
    const asked = cases.filter((_, at) => dealt[at] === fold);
    return scored(
      asked,
      system(
        cases.filter((_, at) => dealt[at] !== fold),
        asked,
      ),
    );
  });
}

const judgedAt =
  (least: 1 | 2) =>
  ({ of, score }: Scored): Judged => ({ score, isSuited: of.label >= least });

function measured(all: readonly Scored[]) {
  const suited = all.map(judgedAt(1));
  const well = all.map(judgedAt(2));
  return {
    purchases: all.length,
    suited: suited.filter(({ isSuited }) => isSuited).length,
    ap: rounded(averagePrecision(suited)),
    auc: rounded(areaUnderCurve(suited)),
    recall20: rounded(recallAt(suited, firstPage)),
    well: well.filter(({ isSuited }) => isSuited).length,
    well_ap: rounded(averagePrecision(well)),
    well_recall20: rounded(recallAt(well, firstPage)),
  };
}

/** Milliseconds per purchase, its CPV already predicted; the second time round, as in a process that is up. */
async function speed(cases: readonly SheetCase[]): Promise<number> {
  const judge = await openSuitability(root);
  for (const { facts } of cases) judge(facts);
  const start = performance.now();
  for (const { facts } of cases) judge(facts);
  return rounded((performance.now() - start) / Math.max(1, cases.length));
}

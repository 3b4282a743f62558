import type { CpvPrediction, CpvPredictor } from "#matching";
import type { OpenDatabase } from "#platform/db";
import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";
import { unpackModel } from "../../src/domains/matching/rules/cpv/pack-model.ts";
import { cpvPredictor } from "../../src/domains/matching/rules/cpv/predict-cpv.ts";
import { openCpvLabels } from "../../src/domains/matching/usecases/cpv/open-cpv-labels.ts";
import { openStartModel } from "../../src/domains/matching/usecases/cpv/open-start-model.ts";
import { learnCpvModel } from "../../src/domains/matching/usecases/training/learn-cpv-model.ts";
import { type NoticeText, splitNotices } from "./notices.ts";
import {
  fullTextRanker,
  letterCosineRanker,
  loadLabels,
  miniSearchRanker,
  type Ranker,
  trigramRanker,
} from "./rankers.ts";

/** With fewer texts the product does not learn. */
const fewestExamples = 200;

/** Similarity with every label by trigrams takes half a second each. */
const everyText: Readonly<Record<string, number>> = { trigram: 3 };

export type NoticeFigures = {
  readonly table: readonly Record<string, unknown>[];
  readonly figures: Readonly<Record<string, number>>;
};

/** Our model beside the references on real notices, per language. */
export async function measureNotices(
  root: string,
  { own, folder }: { readonly own: string | null; readonly folder: string },
  labels: readonly CpvLabel[],
  database: OpenDatabase,
): Promise<NoticeFigures> {
  const { learned, asked } = await splitNotices(own, folder);
  const examples = learned.map(({ text, code, buyer }) => ({
    text,
    codes: [code],
    family: buyer || text,
    kind: "notice" as const,
  }));
  const { index, read } = await openCpvLabels(root);
  const labelsOnly = await openStartModel(root);
  const packed =
    examples.length < fewestExamples ? null : (await learnCpvModel(root, examples)).packed;
  const predictor = packed ? cpvPredictor(unpackModel(packed), index, read) : labelsOnly;
  const predictions = new Map(asked.map((notice) => [notice, predictor(notice.text)]));
  await loadLabels(database, labels);
  const rankers: Record<string, Ranker> = {
    ours: (notice) => nodesOf(predictions.get(notice)),
    labels_only: rankWith(labelsOnly),
    minisearch: miniSearchRanker(labels),
    letters: letterCosineRanker(labels),
    postgres: fullTextRanker(database),
    trigram: trigramRanker(database),
  };
  const table: Record<string, unknown>[] = [];
  const figures: Record<string, number> = {
    learned: learned.length,
    asked: asked.length,
    model_bytes: packed?.length ?? 0,
    ...speedOf(asked, {
      ours: (notice) => predictor(notice.text),
      minisearch: rankers.minisearch as Ranker,
    }),
  };
  for (const [who, ranker] of Object.entries(rankers)) {
    const every = everyText[who] ?? 1;
    const ranked = new Map<NoticeText, readonly string[]>();
    for (const notice of asked.filter((_, at) => at % every === 0))
      ranked.set(notice, await ranker(notice));
    for (const [language, some] of byLanguage([...ranked.keys()])) {
      const ranks = some.map((notice) => ({
        code: notice.code,
        ranked: ranked.get(notice) ?? [],
      }));
      const line = {
        who,
        language,
        notices: some.length,
        division_at_1: shareRight(ranks, 2, 1),
        division_recall5: shareRight(ranks, 2, 5),
        group_recall5: shareRight(ranks, 3, 5),
        class_recall5: shareRight(ranks, 4, 5),
      };
      table.push(line);
      const prefix = who === "ours" ? language : `${who}_${language}`;
      figures[`${prefix}_division_recall5`] = line.division_recall5;
      figures[`${prefix}_division_at_1`] = line.division_at_1;
      if (who !== "ours") continue;
      figures[`${prefix}_notices`] = some.length;
      figures[`${prefix}_group_recall5`] = line.group_recall5;
      figures[`${prefix}_class_recall5`] = line.class_recall5;
    }
  }
  return { table, figures: { ...figures, ...certainty(asked, predictions) } };
}

const byLanguage = (asked: readonly NoticeText[]): [string, readonly NoticeText[]][] => [
  ...["nl", "fr", "en"].map((language): [string, readonly NoticeText[]] => [
    language,
    asked.filter((notice) => notice.language === language),
  ]),
  ["all", asked],
];

const rankWith =
  (predictor: CpvPredictor): Ranker =>
  ({ text }) =>
    nodesOf(predictor(text));

/** Each level's own order; a reader of one level skips what is shorter. */
const nodesOf = (prediction: CpvPrediction | undefined): string[] =>
  [prediction?.divisions, prediction?.groups, prediction?.classes].flatMap((guesses) =>
    (guesses ?? []).map(({ node }) => node),
  );

/** Share of notices whose node of so many digits is among the first. A whole code counts as its node. */
function shareRight(
  ranks: readonly { readonly code: string; readonly ranked: readonly string[] }[],
  digits: number,
  first: number,
): number {
  const right = ranks.filter(({ code, ranked }) => {
    const exact = ranked.filter((node) => node.length === digits || node.length === 8);
    const nodes = new Set(exact.map((node) => node.slice(0, digits)));
    return [...nodes].slice(0, first).includes(code.slice(0, digits));
  });
  return Math.round((right.length / Math.max(1, ranks.length)) * 1000) / 1000;
}

/** Processor time each, and how that of ours stands to the reference in the same run. */
function speedOf(
  asked: readonly NoticeText[],
  { ours, minisearch }: Readonly<Record<"ours" | "minisearch", (notice: NoticeText) => unknown>>,
): Record<string, number> {
  const msOf = (read: (notice: NoticeText) => unknown) => {
    const before = process.cpuUsage();
    for (const notice of asked) read(notice);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / Math.max(1, asked.length);
  };
  const round = (value: number) => Math.round(value * 100) / 100;
  const [own, reference] = [msOf(ours), msOf(minisearch)];
  return {
    ms_per_notice: round(own),
    minisearch_ms_per_notice: round(reference),
    share_of_minisearch: round(own / reference),
    notices_per_minute: Math.round(60_000 / own),
  };
}

/** How often the model dares, how often it is right then, and how far its chances are from the truth (Brier). */
function certainty(
  asked: readonly NoticeText[],
  predictions: ReadonlyMap<NoticeText, CpvPrediction>,
): Record<string, number> {
  let sure = 0;
  let right = 0;
  let ofThree = 0;
  let squares = 0;
  for (const notice of asked) {
    const { verdict, divisions } = predictions.get(notice) ?? {};
    const isRight = divisions?.[0]?.node === notice.code.slice(0, 2);
    squares += ((divisions?.[0]?.chance ?? 0) - (isRight ? 1 : 0)) ** 2;
    if (verdict?.kind === "sure") {
      sure++;
      if (isRight) right++;
    } else if (verdict?.kind === "which-of" && verdict.divisions.includes(notice.code.slice(0, 2)))
      ofThree++;
  }
  const share = (part: number, whole: number) =>
    Math.round((part / Math.max(1, whole)) * 1000) / 1000;
  return {
    sure_share: share(sure, asked.length),
    sure_right: share(right, sure),
    one_of_three_right: share(ofThree, asked.length - sure),
    brier: share(squares, asked.length),
  };
}

import type { CpvPrediction, CpvPredictor } from "#matching";
import type { OpenDatabase } from "#platform/db";
import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";
import { unpackModel } from "../../src/domains/matching/rules/cpv/pack-model.ts";
import { cpvPredictor } from "../../src/domains/matching/rules/cpv/predict-cpv.ts";
import { openCpvLabels } from "../../src/domains/matching/usecases/cpv/open-cpv-labels.ts";
import { openStartModel } from "../../src/domains/matching/usecases/cpv/open-start-model.ts";
import { learnCpvModel } from "../../src/domains/matching/usecases/training/learn-cpv-model.ts";
import { type NoticeText, readNoticeTexts } from "./notices.ts";
import {
  fullTextRanker,
  letterCosineRanker,
  loadLabels,
  miniSearchRanker,
  type Ranker,
  trigramRanker,
} from "./rankers.ts";

/** Learned from is what was published up to this day; asked is what came later, from buyers not learned from. */
const lastLearnedDay = "2020-12-31";

export type NoticeFigures = {
  readonly table: readonly Record<string, unknown>[];
  readonly figures: Readonly<Record<string, number>>;
};

/** Our model beside the references on real notices, per language. */
export async function measureNotices(
  root: string,
  folder: string,
  labels: readonly CpvLabel[],
  database: OpenDatabase,
): Promise<NoticeFigures> {
  const { learned, asked } = splitNotices(await readNoticeTexts(folder));
  const examples = learned.map(({ text, code, buyer }) => ({
    text,
    codes: [code],
    family: buyer || text,
    kind: "notice" as const,
  }));
  const { index, read } = await openCpvLabels(root);
  const labelsOnly = await openStartModel(root);
  const { packed } = await learnCpvModel(root, examples);
  const predictor = cpvPredictor(unpackModel(packed), index, read);
  const start = performance.now();
  const predictions = new Map(asked.map((notice) => [notice, predictor(notice.text)]));
  const msPerNotice = (performance.now() - start) / Math.max(1, asked.length);
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
    model_bytes: packed.length,
    ms_per_notice: Math.round(msPerNotice * 100) / 100,
  };
  for (const [who, ranker] of Object.entries(rankers)) {
    for (const [language, some] of byLanguage(asked)) {
      const ranks = await Promise.all(
        some.map(async (notice) => ({ code: notice.code, ranked: await ranker(notice) })),
      );
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

/** By time and by buyer, so that nobody's house style is known beforehand. */
function splitNotices(notices: readonly NoticeText[]) {
  const learned = notices.filter(({ day }) => day <= lastLearnedDay);
  const known = new Set(learned.map(({ buyer }) => buyer).filter(Boolean));
  const asked = notices.filter(({ day, buyer }) => day > lastLearnedDay && !known.has(buyer));
  return { learned, asked };
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

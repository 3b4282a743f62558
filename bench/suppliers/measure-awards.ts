import type { CpvPredictor } from "#matching";
import type { OpenDatabase } from "#platform/db";
import type { RankTools } from "../../src/domains/matching/rules/ranking/rank-tools.ts";
import type { AwardNotice } from "./awards.ts";
import { ourRanker } from "./our-ranker.ts";
import {
  booleanRanker,
  fullTextRanker,
  loadAwards,
  miniSearchRanker,
  prefixRanker,
  type Ranker,
  trigramRanker,
} from "./references.ts";
import { figuresOf, type ProfileAward, profileAwards, type Trial, trialsOf } from "./trials.ts";

/** Which trials count: all, those in a language, or those that cannot lean on the same buyer. */
type Part = { readonly name: string; readonly holds: (trial: Trial) => boolean };

/** Ours beside the references, on the same notices and the same profiles. */
export async function measureAwards(
  notices: readonly AwardNotice[],
  tools: RankTools,
  predict: CpvPredictor,
  database: OpenDatabase,
) {
  const profiles = profileAwards(notices);
  const trials = trialsOf(notices, profiles);
  await loadAwards(database, profiles);
  const rankers: Record<string, Ranker> = {
    ours: ourRanker(profiles, tools, predict, { withCpv: true }),
    ours_without_cpv: ourRanker(profiles, tools, predict, { withCpv: false }),
    bm25: miniSearchRanker(profiles, "best"),
    bm25_sum: miniSearchRanker(profiles, "sum"),
    prefix: prefixRanker(profiles),
    postgres: fullTextRanker(database),
    trigram: trigramRanker(database),
    boolean: booleanRanker(profiles),
  };
  const table: Record<string, unknown>[] = [];
  const figures: Record<string, number> = {
    trials: trials.length,
    suppliers: new Set(profiles.map(({ supplier }) => supplier)).size,
  };
  for (const [who, ranker] of Object.entries(rankers)) {
    const results: { trial: Trial; ranked: readonly string[] }[] = [];
    for (const trial of trials) results.push({ trial, ranked: await ranker(trial) });
    for (const { name, holds } of partsOf(profiles)) {
      const measured = figuresOf(results.filter(({ trial }) => holds(trial)));
      if (measured.trials === 0) continue;
      table.push({ who, notices: name, ...measured });
      const prefix = [who === "ours" ? "" : `${who}_`, name === "all" ? "" : `${name}_`].join("");
      figures[`${prefix}recall10`] = measured.recall10;
      figures[`${prefix}mrr`] = measured.mrr;
    }
  }
  return { table, figures };
}

function partsOf(profiles: readonly ProfileAward[]): Part[] {
  const ofSupplier = Map.groupBy(profiles, ({ supplier }) => supplier);
  const onlyOtherBuyers = ({ notice, answers }: Trial) =>
    [...answers].every((answer) =>
      (ofSupplier.get(answer) ?? [])
        .filter(({ family }) => family !== notice.family)
        .every(({ won }) => won.buyer !== notice.buyer),
    );
  return [
    { name: "all", holds: () => true },
    ...["nl", "fr", "en"].map((language) => ({
      name: language,
      holds: ({ notice }: Trial) => notice.language === language,
    })),
    { name: "other_buyer", holds: onlyOtherBuyers },
  ];
}

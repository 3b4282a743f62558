import type { Won } from "#matching";
import type { Award, AwardNotice } from "./awards.ts";

/** One question with a known answer: who of those with another award won this? */
export type Trial = {
  readonly notice: AwardNotice;
  /** Winners that have an award in another family. */
  readonly answers: ReadonlySet<string>;
};

/** An award as part of a profile. */
export type ProfileAward = {
  readonly supplier: string;
  readonly family: number;
  readonly award: Award;
  readonly won: Won;
  readonly language: string;
};

export function profileAwards(notices: readonly AwardNotice[]): ProfileAward[] {
  return notices.flatMap(({ family, language, buyer, awards }) =>
    awards.map((award) => ({
      supplier: award.supplier,
      family,
      award,
      language,
      won: { title: award.title, about: award.about, cpv: award.cpv, buyer },
    })),
  );
}

export function trialsOf(
  notices: readonly AwardNotice[],
  profiles: readonly ProfileAward[],
): Trial[] {
  const families = new Map<string, Set<number>>();
  for (const { supplier, family } of profiles)
    families.set(supplier, (families.get(supplier) ?? new Set()).add(family));
  return notices.flatMap((notice) => {
    const answers = notice.awards
      .map(({ supplier }) => supplier)
      .filter((supplier) => [...(families.get(supplier) ?? [])].some((f) => f !== notice.family));
    return answers.length > 0 ? [{ notice, answers: new Set(answers) }] : [];
  });
}

export type Figures = {
  readonly trials: number;
  /** Share of the answers among the first ten, of at most ten; mean over trials. */
  readonly recall10: number;
  /** One over the place of the first answer; mean over trials. */
  readonly mrr: number;
};

export function figuresOf(
  results: readonly { readonly trial: Trial; readonly ranked: readonly string[] }[],
): Figures {
  const mean = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((sum, result) => sum + of(result), 0) / Math.max(1, results.length);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    trials: results.length,
    recall10: round(
      mean(({ trial, ranked }) => {
        const found = ranked.slice(0, 10).filter((id) => trial.answers.has(id)).length;
        return found / Math.min(10, trial.answers.size);
      }),
    ),
    mrr: round(
      mean(({ trial, ranked }) => {
        const place = ranked.findIndex((id) => trial.answers.has(id));
        return place < 0 ? 0 : 1 / (place + 1);
      }),
    ),
  };
}

import MiniSearch from "minisearch";
import type { OpenDatabase } from "#platform/db";
import type { AwardNotice } from "./awards.ts";
import type { ProfileAward, Trial } from "./trials.ts";

/** Ranks suppliers for a notice, by profiles without its family; best first. */
export type Ranker = (trial: Trial) => Promise<readonly string[]> | readonly string[];

const textOf = ({ award }: ProfileAward): string => `${award.title} ${award.about}`;
const askedText = ({ title, description }: AwardNotice): string => `${title} ${description}`;
const fold = (term: string): string => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** BM25 by MiniSearch as it comes, one document for each award; a supplier counts by its best, or by the sum. */
export function miniSearchRanker(
  profiles: readonly ProfileAward[],
  joined: "best" | "sum",
): Ranker {
  const index = new MiniSearch({ fields: ["text"], processTerm: fold });
  index.addAll(profiles.map((profile, id) => ({ id, text: textOf(profile) })));
  return ({ notice }) => {
    const found = index.search(askedText(notice), {
      filter: ({ id }) => profiles[id]?.family !== notice.family,
    });
    return bySupplier(
      found.map(({ id, score }) => ({ supplier: profiles[id]?.supplier ?? "", score })),
      joined,
    );
  };
}

/** How many first digits the codes share, as who filters by CPV does; equals in the order of the alphabet. */
export function prefixRanker(profiles: readonly ProfileAward[]): Ranker {
  return ({ notice }) =>
    bySupplier(
      profiles
        .filter(({ family }) => family !== notice.family)
        .map(({ supplier, award }) => ({ supplier, score: sharedDigits(notice.cpv, award.cpv) }))
        .filter(({ score }) => score >= 2),
      "best",
    );
}

function sharedDigits(some: readonly string[], others: readonly string[]): number {
  let most = 0;
  for (const one of some)
    for (const other of others) {
      let at = 0;
      while (at < 8 && one[at] === other[at]) at++;
      most = Math.max(most, at);
    }
  return most;
}

/** As a directory filters: the division is among those it worked in, and so is the region; no order but the alphabet. */
export function booleanRanker(profiles: readonly ProfileAward[]): Ranker {
  return ({ notice }) => {
    const divisions = new Set(notice.cpv.map((code) => code.slice(0, 2)));
    const regions = new Set(notice.nuts.map((code) => code.slice(0, 3)));
    return bySupplier(
      profiles
        .filter(({ family }) => family !== notice.family)
        .filter(({ award }) => award.cpv.some((code) => divisions.has(code.slice(0, 2))))
        .filter(
          ({ award }) =>
            regions.size === 0 || award.nuts.some((code) => regions.has(code.slice(0, 3))),
        )
        .map(({ supplier }) => ({ supplier, score: 1 })),
      "best",
    );
  };
}

const configurations: Readonly<Record<string, string>> = {
  nl: "dutch",
  fr: "french",
  en: "english",
};

/** Puts the awards where PostgreSQL can search them. */
export async function loadAwards(
  { raw }: OpenDatabase,
  profiles: readonly ProfileAward[],
): Promise<void> {
  await raw`create extension if not exists pg_trgm`;
  await raw`drop table if exists bench_award`;
  await raw`create unlogged table bench_award (supplier text, family int, label text, words tsvector)`;
  for (const { supplier, family, language, ...rest } of profiles) {
    const text = textOf({ supplier, family, language, ...rest }).slice(0, 100_000);
    await raw`insert into bench_award
      values (${supplier}, ${family}, ${text.slice(0, comparedLetters)},
        to_tsvector(${configurations[language] ?? "simple"}::regconfig, ${text}))`;
  }
}

const mostAsked = 2_000;
/** Trigrams of whole pages take seconds each. */
const comparedLetters = 600;

/** PostgreSQL full text in the notice's language: any word may match. */
export const fullTextRanker =
  ({ raw }: OpenDatabase): Ranker =>
  async ({ notice }) => {
    const configuration = configurations[notice.language] ?? "simple";
    const found = await raw<{ supplier: string; score: number }[]>`
      with asked as (
        select replace(plainto_tsquery(${configuration}::regconfig,
          ${askedText(notice).slice(0, mostAsked)})::text, '&', '|')::tsquery as query)
      select supplier, ts_rank(words, query) as score from bench_award, asked
      where family <> ${notice.family} and words @@ query`;
    return bySupplier(found, "best");
  };

/** pg_trgm: likeness of the openings of both texts. */
export const trigramRanker =
  ({ raw }: OpenDatabase): Ranker =>
  async ({ notice }) => {
    const found = await raw<{ supplier: string; score: number }[]>`
      select supplier, similarity(label, ${askedText(notice).slice(0, comparedLetters)}) as score
      from bench_award where family <> ${notice.family}`;
    return bySupplier(found, "best");
  };

function bySupplier(
  found: readonly { readonly supplier: string; readonly score: number }[],
  joined: "best" | "sum",
): string[] {
  const scores = new Map<string, number>();
  for (const { supplier, score } of found) {
    const before = scores.get(supplier) ?? 0;
    scores.set(supplier, joined === "sum" ? before + score : Math.max(before, score));
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([supplier]) => supplier);
}

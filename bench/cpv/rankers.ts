import MiniSearch from "minisearch";
import type { OpenDatabase } from "#platform/db";
import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";
import { fileLabels } from "../../src/domains/matching/rules/cpv/nearest-labels.ts";
import {
  type TextFeatures,
  textReader,
} from "../../src/domains/matching/rules/text/text-features.ts";
import { slotRarity, weighFeatures } from "../../src/domains/matching/rules/text/weigh-features.ts";
import type { NoticeText } from "./notices.ts";

/** Ranks codes for a notice, likeliest first; wider nodes (`77`) are allowed beside whole codes. */
export type Ranker = (notice: NoticeText) => Promise<readonly string[]> | readonly string[];

const bits = 18;
const mostLabels = 300;

/** BM25 over the labels in the notice's own language, with MiniSearch as it comes. */
export function miniSearchRanker(labels: readonly CpvLabel[]): Ranker {
  const fold = (term: string) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const indexes = new Map<string, MiniSearch>();
  for (const [language, own] of Map.groupBy(labels, (label) => label.language)) {
    const index = new MiniSearch({ idField: "code", fields: ["text"], processTerm: fold });
    index.addAll([...own]);
    indexes.set(language, index);
  }
  return ({ language, text }) =>
    (indexes.get(language)?.search(text) ?? []).slice(0, mostLabels).map(({ id }) => String(id));
}

/** Cosine of runs of letters, weighed by tf-idf, with the labels in all languages; nothing is learned. */
export function letterCosineRanker(labels: readonly CpvLabel[]): Ranker {
  const read = textReader({ bits });
  const lettersOf = (text: string): TextFeatures => ({
    words: { slots: new Uint32Array(), counts: new Float32Array() },
    letters: read(text).letters,
  });
  const features = labels.map(({ text }) => lettersOf(text));
  const rarity = slotRarity(features, bits);
  const index = fileLabels(
    features.map((feature) => weighFeatures(feature, rarity)),
    2 ** bits,
  );
  return ({ text }) => {
    const cosines = index.cosines(weighFeatures(lettersOf(text), rarity));
    return Array.from(cosines, (_, at) => at)
      .sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0) || a - b)
      .slice(0, mostLabels)
      .map((at) => labels[at]?.code ?? "");
  };
}

const configurations: Readonly<Record<string, string>> = {
  nl: "dutch",
  fr: "french",
  en: "english",
};

/** Puts the labels where PostgreSQL can search them. */
export async function loadLabels(
  { raw }: OpenDatabase,
  labels: readonly CpvLabel[],
): Promise<void> {
  await raw`create extension if not exists pg_trgm`;
  await raw`create unlogged table bench_label (code text, language text, label text, words tsvector)`;
  for (let at = 0; at < labels.length; at += 5_000) {
    const some = labels.slice(at, at + 5_000);
    await raw`insert into bench_label (code, language, label)
      select * from unnest(${some.map(({ code }) => code)}::text[],
        ${some.map(({ language }) => language)}::text[], ${some.map(({ text }) => text)}::text[])`;
  }
  for (const [language, configuration] of Object.entries(configurations))
    await raw`update bench_label set words = to_tsvector(${configuration}::regconfig, label)
      where language = ${language}`;
}

/** PostgreSQL full text in the notice's language: any word may match, best rank first. */
export const fullTextRanker =
  ({ raw }: OpenDatabase): Ranker =>
  async ({ language, text }) => {
    const configuration = configurations[language];
    if (!configuration) return [];
    const found = await raw<{ code: string }[]>`
      with asked as (
        select replace(plainto_tsquery(${configuration}::regconfig, ${text})::text, '&', '|')::tsquery as query)
      select code from bench_label, asked where language = ${language} and words @@ query
      order by ts_rank(words, query) desc, code limit ${mostLabels}`;
    return found.map(({ code }) => code);
  };

/** The beginning of a notice is compared: trigrams of a whole page take seconds. */
const comparedLetters = 300;

/** pg_trgm: how well the label is found as a piece of the notice, best first. */
export const trigramRanker =
  ({ raw }: OpenDatabase): Ranker =>
  async ({ language, text }) => {
    const found = await raw<{ code: string }[]>`
      select code from bench_label where language = ${language}
      order by word_similarity(label, ${text.slice(0, comparedLetters)}) desc, code limit ${mostLabels}`;
    return found.map(({ code }) => code);
  };

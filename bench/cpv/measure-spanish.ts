import MiniSearch from "minisearch";
import type { OpenDatabase } from "#platform/db";
import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";
import { fileLabels } from "../../src/domains/matching/rules/cpv/nearest-labels.ts";
import { textReader } from "../../src/domains/matching/rules/text/text-features.ts";
import { slotRarity, weighFeatures } from "../../src/domains/matching/rules/text/weigh-features.ts";
import { learnWithoutCompounds } from "./learn-without-compounds.ts";
import { readSpanish, type SpanishNotice } from "./spanish.ts";

type Answer = (text: string) => Promise<Iterable<string>> | Iterable<string>;

/** Divisions of Spanish titles: learned on the train part with the labels, asked on the test part. */
export async function measureSpanish(
  folder: string,
  labels: readonly CpvLabel[],
  database: OpenDatabase,
) {
  const train = await readSpanish(folder, "train");
  const test = await readSpanish(folder, "test");
  const divisions = [...new Set([...train, ...test].flatMap((notice) => [...notice.divisions]))];
  const ours = learnWithoutCompounds(
    labels.filter(({ code }) => divisions.includes(code.slice(0, 2))),
    train.map(({ text, divisions: codes }) => ({
      text,
      codes: [...codes],
      family: text,
      kind: "notice" as const,
    })),
  );
  const answers: Record<string, Answer> = {
    es: (text) => ours(text).said,
    minisearch_es: nearestByBm25(train),
    letters_es: nearestByLetters(train),
    ...(await nearestInPostgres(train, database)),
  };
  const table: Record<string, unknown>[] = [];
  const figures: Record<string, number> = {};
  for (const [who, answer] of Object.entries(answers)) {
    // Trigrams over whole sentences take a tenth of a second each.
    const asked = who === "trigram_es" ? test.filter((_, at) => at % 10 === 0) : test;
    const said = await Promise.all(asked.map(async ({ text }) => new Set(await answer(text))));
    // Every division of the file counts, also the one that is in no test text.
    const { micro, macro } = f1Of(asked, said, divisions.length);
    table.push({ who, language: "es", notices: asked.length, micro_f1: micro, macro_f1: macro });
    figures[`${who}_micro_f1`] = micro;
    figures[`${who}_macro_f1`] = macro;
  }
  return { table, figures };
}

/** F1 over all decisions, and the mean of the F1 of each division; a division never said rightly has 0. */
function f1Of(
  test: readonly SpanishNotice[],
  said: readonly ReadonlySet<string>[],
  divisions: number,
): { micro: number; macro: number } {
  const tallies = new Map<string, { right: number; said: number; wanted: number }>();
  const count = (division: string, what: "right" | "said" | "wanted") => {
    const tally = tallies.get(division) ?? { right: 0, said: 0, wanted: 0 };
    tally[what]++;
    tallies.set(division, tally);
  };
  test.forEach(({ divisions: wanted }, at) => {
    for (const division of wanted) count(division, "wanted");
    for (const division of said[at] ?? []) {
      count(division, "said");
      if (wanted.has(division)) count(division, "right");
    }
  });
  const all = [...tallies.values()];
  const sum = (what: "right" | "said" | "wanted") =>
    all.reduce((total, tally) => total + tally[what], 0);
  const macro = all.reduce(
    (total, { right, said: s, wanted }) => total + (2 * right) / (s + wanted),
    0,
  );
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    micro: round((2 * sum("right")) / (sum("said") + sum("wanted"))),
    macro: round(macro / divisions),
  };
}

function nearestByBm25(train: readonly SpanishNotice[]): Answer {
  const index = new MiniSearch({ idField: "at", fields: ["text"] });
  index.addAll(train.map(({ text }, at) => ({ at, text })));
  return (text) => train[Number(index.search(text)[0]?.id ?? 0)]?.divisions ?? [];
}

function nearestByLetters(train: readonly SpanishNotice[]): Answer {
  const bits = 18;
  const read = textReader({ bits });
  const lettersOf = (text: string) => ({
    words: { slots: new Uint32Array(), counts: new Float32Array() },
    letters: read(text).letters,
  });
  const features = train.map(({ text }) => lettersOf(text));
  const rarity = slotRarity(features, bits);
  const index = fileLabels(
    features.map((feature) => weighFeatures(feature, rarity)),
    2 ** bits,
  );
  return (text) => {
    const cosines = index.cosines(weighFeatures(lettersOf(text), rarity));
    const best = cosines.reduce((top, cosine, at) => (cosine > (cosines[top] ?? 0) ? at : top), 0);
    return train[best]?.divisions ?? [];
  };
}

async function nearestInPostgres(
  train: readonly SpanishNotice[],
  { raw }: OpenDatabase,
): Promise<Record<string, Answer>> {
  await raw`create extension if not exists pg_trgm`;
  await raw`create unlogged table bench_spanish (at int, body text, words tsvector)`;
  await raw`insert into bench_spanish (at, body, words)
    select at, body, to_tsvector('spanish', body)
    from unnest(${train.map((_, at) => at)}::int[], ${train.map(({ text }) => text)}::text[]) as t (at, body)`;
  await raw`create index on bench_spanish using gin (words)`;
  await raw`create index on bench_spanish using gist (body gist_trgm_ops)`;
  const divisionsOf = (found: readonly { at: number }[]) =>
    train[found[0]?.at ?? -1]?.divisions ?? [];
  return {
    postgres_es: async (text) =>
      divisionsOf(
        await raw<{ at: number }[]>`
        with asked as (
          select replace(plainto_tsquery('spanish', ${text})::text, '&', '|')::tsquery as query)
        select at from bench_spanish, asked where words @@ query
        order by ts_rank(words, query, 1) desc, at limit 1`,
      ),
    trigram_es: async (text) =>
      divisionsOf(
        await raw<{ at: number }[]>`
        select at from bench_spanish order by body <-> ${text} limit 1`,
      ),
  };
}

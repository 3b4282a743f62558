import { join } from "node:path";
import MiniSearch from "minisearch";
import { asDay } from "#kernel/day";
import type { OpenDatabase } from "#platform/db";
import { emptyFilter } from "../src/domains/register/rules/directory/filter-state.ts";
import { listSelectedIds } from "../src/domains/register/usecases/directory/search-directory.ts";
import { openBenchDatabase } from "./directory/bench-database.ts";
import { generateRegister } from "./directory/generated-register.ts";
import { hardQueries } from "./directory/hard-queries.ts";
import { measureOwnChanges } from "./directory/own-changes.ts";
import { manyQueries } from "./directory/queries.ts";
import { askAll, startRealServer } from "./directory/real-server.ts";
import { readSearchedRows, type SearchedRow, textOf } from "./directory/searched-rows.ts";

const root = join(import.meta.dirname, "..");

/** Options: --organisations N (100000), --clients N (10), --questions N (2000). */
export async function run(options: Record<string, string | true>) {
  const organisations = Number(options.organisations ?? 100_000);
  const clients = Number(options.clients ?? 10);
  const questions = Number(options.questions ?? 2_000);
  const database = await openBenchDatabase(root);
  try {
    const { partnershipId } = await generateRegister(database.app, organisations);
    const queries = manyQueries(questions + 200);
    const server = await startRealServer(root, database.url);
    const ask = (path: string, some: readonly string[]) =>
      askAll(
        some.map((query) => `${server.url}${path}?${query}`),
        clients,
      );
    const start = performance.now();
    await fetch(`${server.url}/publiek/zoek.json?q=groenonderhoud`).then((answer) => answer.text());
    const firstMs = performance.now() - start;
    await ask("/publiek/zoek.json", queries.slice(0, 200));
    const search = await ask("/publiek/zoek.json", queries.slice(200));
    const pages = await ask("/publiek", queries.slice(200, 200 + Math.floor(questions / 4)));
    await server.stop();
    const rows = await readSearchedRows(database.app, partnershipId);
    const ours = await oursRecall(database.app, partnershipId, rows);
    const change = await measureOwnChanges(inProcess(database.app), partnershipId, 40);
    const postgres = await measurePostgres(database.owner, rows, queries.slice(200), clients);
    const mini = measureMiniSearch(rows, queries.slice(200));
    const table = [
      line("Regiekamer, search over HTTP", search, ours, { first_ms: Math.round(firstMs) }),
      line("Regiekamer, whole public page over HTTP", pages, ours),
      line(
        "PostgreSQL full text (dutch) + pg_trgm, no RLS, no HTTP",
        postgres.times,
        postgres.recall,
      ),
      line("MiniSearch in process, fuzzy + prefix, no HTTP", mini.times, mini.recall),
      ...change.table,
    ];
    printHard(ours, postgres.recall, mini.recall);
    return {
      table,
      figures: {
        organisations,
        clients,
        p99_ms: round(search.p99),
        p50_ms: round(search.p50),
        per_second: round(search.perSecond),
        page_p99_ms: round(pages.p99),
        first_ms: Math.round(firstMs),
        failed: search.failed + pages.failed,
        recall: ours.mean,
        postgres_p99_ms: round(postgres.times.p99),
        postgres_recall: postgres.recall.mean,
        minisearch_p99_ms: round(mini.times.p99),
        minisearch_recall: mini.recall.mean,
        own_change_ms: change.ms,
        own_change_most_ms: change.mostMs,
        own_change_cpu_ms: change.cpuMs,
        own_change_blocked_ms: change.blockedMs,
        own_change_unseen: change.unseen,
      },
    };
  } finally {
    await database.close();
  }
}

type Times = { readonly p50: number; readonly p99: number; readonly perSecond: number };
type Recall = { readonly mean: number; readonly each: readonly number[] };

const round = (value: number): number => Math.round(value * 10) / 10;

const line = (what: string, times: Times, recall: Recall, more: object = {}) => ({
  what,
  p50_ms: round(times.p50),
  p99_ms: round(times.p99),
  per_second: round(times.perSecond),
  recall: recall.mean,
  ...more,
});

function printHard(...columns: readonly Recall[]): void {
  console.table(
    hardQueries.map(({ kind, query }, at) => ({
      kind,
      query,
      ours: columns[0]?.each[at],
      postgres: columns[1]?.each[at],
      minisearch: columns[2]?.each[at],
    })),
  );
}

/** Share of who should be found that is found, per hard query and on average. */
async function recallOf(
  rows: readonly SearchedRow[],
  search: (query: string) => Promise<ReadonlySet<string>> | ReadonlySet<string>,
): Promise<Recall> {
  const each: number[] = [];
  for (const { query, isWanted } of hardQueries) {
    const wanted = rows.filter(isWanted);
    const found = await search(query);
    const right = wanted.filter(({ id }) => found.has(id)).length;
    each.push(wanted.length === 0 ? 1 : Math.round((right / wanted.length) * 100) / 100);
  }
  const mean = each.reduce((sum, share) => sum + share, 0) / each.length;
  return { mean: Math.round(mean * 100) / 100, each };
}

const inProcess = ({ db }: OpenDatabase) => ({ db, config: { projectRoot: `${root}/` } });

function oursRecall(
  database: OpenDatabase,
  partnershipId: string,
  rows: readonly SearchedRow[],
): Promise<Recall> {
  const app = inProcess(database);
  const actor = { kind: "operator" as const, partnershipId };
  return recallOf(rows, async (words) => {
    const state = { ...emptyFilter, words };
    const answer = await listSelectedIds(app, actor, state, asDay("2026-11-23"));
    return new Set("ids" in answer ? answer.ids : []);
  });
}

const wordsOf = (query: string): string => new URLSearchParams(query).get("q") ?? "";

function timesOf(latencies: number[], seconds: number): Times {
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), perSecond: latencies.length / seconds };
}

/** Full text first; words that match nothing are looked for by trigrams, as the common recipe goes. */
async function measurePostgres(
  { raw }: OpenDatabase,
  rows: readonly SearchedRow[],
  queries: readonly string[],
  clients: number,
): Promise<{ times: Times; recall: Recall }> {
  await raw`create extension if not exists pg_trgm`;
  await raw`create unlogged table bench_text (id uuid primary key, name text, body text, words tsvector)`;
  for (let at = 0; at < rows.length; at += 2_000) {
    const slice = rows.slice(at, at + 2_000);
    await raw`insert into bench_text (id, name, body)
      select * from unnest(${slice.map(({ id }) => id)}::uuid[], ${slice.map(({ name }) => name)}::text[],
        ${slice.map((row) => textOf(row))}::text[])`;
  }
  await raw`update bench_text set words = to_tsvector('dutch', plain_text(body))`;
  await raw`create index on bench_text using gin (words)`;
  await raw`create index on bench_text using gin (plain_text(name) gin_trgm_ops)`;
  await raw`analyze bench_text`;
  const search = async (query: string, limit: number | null) => {
    const exact = await raw<{ id: string }[]>`select id from bench_text
      where words @@ websearch_to_tsquery('dutch', plain_text(${query}))
      order by ts_rank(words, websearch_to_tsquery('dutch', plain_text(${query}))) desc limit ${limit}`;
    if (exact.length > 0) return exact;
    return raw<{ id: string }[]>`select id from bench_text
      where plain_text(${query}) <% plain_text(name)
      order by word_similarity(plain_text(${query}), plain_text(name)) desc limit ${limit}`;
  };
  const latencies: number[] = [];
  let next = 0;
  const some = queries.slice(0, 600);
  const start = performance.now();
  const work = async () => {
    for (let at = next++; at < some.length; at = next++) {
      const begin = performance.now();
      await search(wordsOf(some[at] ?? ""), 25);
      latencies.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  const times = timesOf(latencies, (performance.now() - start) / 1000);
  const recall = await recallOf(
    rows,
    async (query) => new Set((await search(query, null)).map(({ id }) => id)),
  );
  return { times, recall };
}

function measureMiniSearch(rows: readonly SearchedRow[], queries: readonly string[]) {
  const fold = (term: string) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const index = new MiniSearch<SearchedRow>({
    fields: ["name", "description", "activityText", "placeText"],
    processTerm: fold,
    searchOptions: { combineWith: "AND", prefix: true, fuzzy: 0.2 },
  });
  index.addAll(rows as SearchedRow[]);
  const latencies: number[] = [];
  const start = performance.now();
  for (const query of queries.slice(0, 300)) {
    const begin = performance.now();
    index.search(wordsOf(query));
    latencies.push(performance.now() - begin);
  }
  const times = timesOf(latencies, (performance.now() - start) / 1000);
  const each = hardQueries.map(({ query, isWanted }) => {
    const wanted = rows.filter(isWanted);
    const found = new Set(index.search(query).map(({ id }) => id as string));
    const right = wanted.filter(({ id }) => found.has(id)).length;
    return wanted.length === 0 ? 1 : Math.round((right / wanted.length) * 100) / 100;
  });
  const mean = each.reduce((sum, share) => sum + share, 0) / each.length;
  return { times, recall: { mean: Math.round(mean * 100) / 100, each } };
}

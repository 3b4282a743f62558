import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "#platform/config";
import { type Db, inPartnership } from "#platform/db";
import { silentLog } from "#platform/log";
import type { App } from "#platform/request-context";
import { listPartnerships } from "#territory";
import { openDemonstration } from "../src/demonstration.ts";
import { readSpendFilter } from "../src/domains/procurement/rules/spend-view/spend-filter.ts";
import { readChances } from "../src/domains/procurement/usecases/spend-view/read-chances.ts";
import { readComparison } from "../src/domains/procurement/usecases/spend-view/read-comparison.ts";
import { readLineList } from "../src/domains/procurement/usecases/spend-view/read-lines.ts";
import { readSpendOverview } from "../src/domains/procurement/usecases/spend-view/read-overview.ts";
import { settleSpend } from "../src/domains/procurement/usecases/spend-view/settle-spend.ts";
import { openApp } from "../src/open-app.ts";

const looks = 15;
const suppliersPerPlace = 2_000;

/**
 * The pages of spending over `--lines` (1,000,000) stored lines of four municipalities and three years: how long each
 * takes, how long the sums take to make, and by how many cents a figure differs from its lines.
 */
export async function run(options: Record<string, string | true>) {
  const lines = Number(options.lines ?? 1_000_000);
  const dataFolder = await mkdtemp(join(tmpdir(), "bench-spend-pages-"));
  const config = { ...readConfig({ REGIEKAMER_SECRET: "bench-".repeat(8) }), dataFolder };
  const { app, close } = await openApp(config, silentLog, "server");
  try {
    await openDemonstration(app, { desk: false });
    const [partnership] = await listPartnerships(app.db);
    const partnershipId = partnership?.id ?? "";
    const written = await writeLines(app.db, partnershipId, lines);
    const settling = performance.now();
    for (const nis of places)
      await inPartnership(app.db, { partnershipId }, (tx) =>
        settleSpend(tx, partnershipId, { nis }, app.now()),
      );
    const settled = performance.now();
    await app.raw.unsafe("analyze").catch(() => undefined);
    const one = await timeOneDecision(app, partnershipId);
    const { table, difference } = await timePages(app, partnershipId);
    const slowest = Math.max(...table.map(({ p95_ms }) => p95_ms));
    return {
      table,
      figures: {
        lines,
        write_seconds: round(written / 1000),
        settle_seconds: round((settled - settling) / 1000),
        one_supplier_ms: Math.round(one),
        slowest_p95_ms: slowest,
        difference_cents: difference,
      },
    };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const places = ["23003", "23016", "23027", "23077"] as const;

/**
 * Invented lines, most to few suppliers as in real books, each mostly of one kind; one in forty comes back, one in fifty
 * is other money.
 */
async function writeLines(db: Db, partnershipId: string, lines: number): Promise<number> {
  const started = performance.now();
  await inPartnership(db, { partnershipId }, async (tx) => {
    for (const [at, nis] of places.entries()) {
      await sql`
        insert into spend_supplier (partnership_id, nis, key, name, joined, band, via, kbo_number, postcode, natural_person)
        select current_partnership(), ${nis}, n::text, 'Voorbeeld ' || n, 'voorbeeld' || n,
          case when n % 9 = 0 then 'review' when n % 13 = 0 then 'none' else 'accepted' end, 'number',
          case when n % 9 <> 0 and n % 13 <> 0 then '0999' || lpad(n::text, 6, '0') end,
          case when n % 4 = 0 then '1500' when n % 3 = 0 then '9000' end,
          case when n % 50 = 0 then 'likely' else 'no' end
        from generate_series(1, ${suppliersPerPlace}) n`.execute(tx);
      const { rows } = await sql<{ id: number; first: number }>`
        with made as (
          insert into spend_import (partnership_id, nis, kind, name, files_sha256, state, started_at, finished_at, lines)
          values (current_partnership(), ${nis}, 'ledger', ${`bench ${at}`}, ${"0".repeat(64)}, 'done', now(), now(), 0)
          returning id)
        select id, (select min(id) from spend_supplier where nis = ${nis}) as first from made`.execute(
        tx,
      );
      const { id, first } = rows[0] ?? { id: 0, first: 0 };
      await sql`
        insert into spend_line (partnership_id, import_id, position, line, supplier_id, cents, day, year, with_vat, currency,
          nis, kind, category, category_scheme, category_via, account, document, description)
        select current_partnership(), ${id}, n, n + 1, ${first} + supplier,
          case when n % 40 = 0 then -1 else 1 end * (100 + floor(power(random(), 4) * 9000000))::bigint,
          d, extract(year from d)::int, n % 3 = 0, case when n % 50 = 0 then 'USD' else 'EUR' end, ${nis},
          case when n % 40 = 0 then 'credit-note' else 'invoice' end,
          (array['77310000','90911200','45233140','72260000','90511000','55520000','79810000','39130000','64110000','50110000'])
            [1 + (case when n % 7 = 0 then n else supplier end) % 10], 'cpv', 'account',
          (6100 + (case when n % 11 = 0 then n else supplier * 7 end) % 40)::text,
          'F' || n, 'Voorbeeld van een levering ' || (n % 5000)
        from (select n, floor(${suppliersPerPlace} * power(random(), 3))::int as supplier,
            date '2024-01-01' + floor(random() * 1000)::int as d
          from generate_series(1, ${Math.ceil(lines / places.length)}) n) x`.execute(tx);
    }
  });
  return performance.now() - started;
}

/** What a decision about one supplier in doubt costs whoever takes it. */
async function timeOneDecision(app: App, partnershipId: string): Promise<number> {
  const started = performance.now();
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      select id from spend_supplier where band = 'review' order by id limit 1`.execute(tx);
    await settleSpend(tx, partnershipId, { supplierIds: [rows[0]?.id ?? 0] }, app.now());
  });
  return performance.now() - started;
}

/** Suppliers of some hundred, some thousand and the most lines. */
async function busySuppliers(db: Db, partnershipId: string) {
  return inPartnership(db, { partnershipId }, async (tx) => {
    const { rows } = await sql<{ id: number; lines: number }>`
      select supplier_id as id, sum(lines)::int as lines from spend_tally group by 1 order by 2 desc`.execute(
      tx,
    );
    const nearest = (lines: number) => rows.find((row) => row.lines <= lines)?.id ?? 0;
    return { few: nearest(500), many: nearest(3_000), most: rows[0]?.id ?? 0 };
  });
}

async function timePages(app: App, partnershipId: string) {
  const actor = { kind: "operator", partnershipId } as const;
  const language = "nl";
  const filterOf = (query: string) => readSpendFilter(new URLSearchParams(query));
  const list = (query: string, sort: "-day" | "-amount" = "-day", page = 1) =>
    readLineList(app, actor, filterOf(query), { language, sort, page });
  const year = { year: 2026, nis: null, view: "near", page: 1, language } as const;
  await readChances(app, actor, year);
  const suppliers = await busySuppliers(app.db, partnershipId);
  const pages: Record<string, () => Promise<unknown>> = {
    "overview, newest year": () => readSpendOverview(app, actor, filterOf(""), language),
    "overview, one municipality": () =>
      readSpendOverview(app, actor, filterOf("gemeente=23027&jaar=2025"), language),
    "overview, one division": () => readSpendOverview(app, actor, filterOf("rubriek=90"), language),
    "all lines": () => list(""),
    "a year, largest first": () => list("jaar=2025", "-amount"),
    "unknown social standing": () => list("jaar=2025&sociaal=onbekend"),
    "from here, a division, largest first": () => list("rubriek=90&lokaal=dichtbij", "-amount"),
    "a supplier of few lines": () => list(`leverancier=${suppliers.few}`),
    "a supplier of many lines": () => list(`leverancier=${suppliers.many}`),
    "a supplier of most lines, largest first": () =>
      list(`leverancier=${suppliers.most}`, "-amount"),
    "a department and a year": () => list("dienst=6110&jaar=2024"),
    "page 200 of all": () => list("", "-day", 200),
    "page 1000 of all": () => list("", "-day", 1000),
    "page 1000, largest first": () => list("", "-amount", 1000),
    "searched for words": () => list("q=levering+4711"),
    "searched for a word in all of them": () => list("q=levering"),
    comparison: () => readComparison(app, actor, { year: 2026, language, today: app.today() }),
    chances: () => readChances(app, actor, year),
  };
  const table: { page: string; p50_ms: number; p95_ms: number }[] = [];
  for (const [page, open] of Object.entries(pages)) {
    await open();
    const times: number[] = [];
    for (let look = 0; look < looks; look += 1) {
      const started = performance.now();
      await open();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * (looks - 1))] ?? 0);
    table.push({ page, p50_ms: at(0.5), p95_ms: at(0.95) });
  }
  const { rows } = await inPartnership(app.db, { partnershipId }, (tx) =>
    sql<{ difference: number }>`
      select abs((select sum(cents) from spend_total where currency = 'EUR')
        - (select sum(cents) from spend_line where known_in is null and currency = 'EUR'))::bigint as difference`.execute(
      tx,
    ),
  );
  return { table, difference: rows[0]?.difference ?? Number.NaN };
}

const round = (value: number): number => Math.round(value * 10) / 10;

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { isRefusal } from "#kernel/refusal";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { silentLog } from "#platform/log";
import type { App } from "#platform/request-context";
import { listPartnerships } from "#territory";
import { openDemonstration } from "../src/demonstration.ts";
import { readContractFilter } from "../src/domains/procurement/rules/contracts/contract-filter.ts";
import { foresee } from "../src/domains/procurement/usecases/contracts/hold-contract.ts";
import { readContracts } from "../src/domains/procurement/usecases/contracts/list-contracts.ts";
import { openContract } from "../src/domains/procurement/usecases/contracts/open-contract.ts";
import { openApp } from "../src/open-app.ts";

const looks = 20;
const reportsEach = 12;

/**
 * The pages of `--contracts` (1,000) contracts with two promises and twelve reports each, over three years and four
 * municipalities: how long each takes.
 */
export async function run(options: Record<string, string | true>) {
  const contracts = Number(options.contracts ?? 1_000);
  const dataFolder = await mkdtemp(join(tmpdir(), "bench-contracts-"));
  const config = { ...readConfig({ REGIEKAMER_SECRET: "bench-".repeat(8) }), dataFolder };
  const { app, close } = await openApp(config, silentLog, "server");
  try {
    await openDemonstration(app, { desk: false });
    const [partnership] = await listPartnerships(app.db);
    const partnershipId = partnership?.id ?? "";
    const started = performance.now();
    await writeContracts(app, partnershipId, contracts);
    const written = performance.now() - started;
    await app.raw.unsafe("analyze").catch(() => undefined);
    const table = await timePages(app, partnershipId);
    return {
      table,
      figures: {
        contracts,
        reports: contracts * reportsEach,
        write_seconds: Math.round(written / 100) / 10,
        slowest_p95_ms: Math.max(...table.map(({ p95_ms }) => p95_ms)),
      },
    };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Invented contracts, spread evenly; one in four is behind, one report in ten waits. */
async function writeContracts(app: App, partnershipId: string, contracts: number): Promise<void> {
  const ids = await inPartnership(app.db, { partnershipId }, async (tx) => {
    await sql`
      insert into purchase_contract (partnership_id, number, nis, title, supplier_name, is_social, source_kind,
        state, amount_cents, starts_on, ends_on, report_months, updated_by)
      select current_partnership(), 100000 + n, (array['23003', '23016', '23027', '23077'])[1 + n % 4],
        'Voorbeeldopdracht ' || n || (array[' groen', ' schoonmaak', ' catering'])[1 + n % 3],
        'Voorbeeldwerk ' || n % 60, true, 'hand',
        (array['contact', 'quote', 'running', 'running', 'running', 'ended'])[1 + n % 6],
        1000000 + n * 1000, date '2024-01-01' + n % 700, date '2024-01-01' + n % 700 + 1095, 3, 'voorbeeld'
      from generate_series(1, ${contracts}::int) as n`.execute(tx);
    await sql`
      insert into contract_step (partnership_id, contract_id, kind, happened_on)
      select partnership_id, id, 'contract', starts_on from purchase_contract where number > 100000`.execute(
      tx,
    );
    await sql`
      insert into contract_clause (partnership_id, contract_id, position, family, title, hours, places, cents, per)
      select partnership_id, id, at, (array['training', 'execution-condition'])[at + 1], 'Voorbeeldbelofte ' || at,
        1200, case at when 0 then 4 end, case at when 1 then 5000000 end, 'whole'
      from purchase_contract, generate_series(0, 1) as at where number > 100000`.execute(tx);
    await sql`
      insert into contract_report (partnership_id, contract_id, period_from, period_to, hours, places, cents, via,
        reported_at, state, confirmed_hours, confirmed_places, confirmed_cents)
      select partnership_id, id, starts_on + at * 90, starts_on + at * 90 + 89, amount, 0, 100000, 'link',
        now(), case when waits then 'waiting' else 'confirmed' end,
        case when not waits then amount end, case when not waits then 0 end, case when not waits then 100000 end
      from (select contract.*, at, (case when number % 4 = 0 then 60 else 240 end) as amount,
          (number + at) % 10 = 0 as waits
        from purchase_contract as contract, generate_series(0, ${reportsEach - 1}::int) as at
        where number > 100000) as spread`.execute(tx);
    return tx.selectFrom("purchase_contract").select("id").where("number", ">", 100_000).execute();
  });
  for (let from = 0; from < ids.length; from += 200) {
    await inPartnership(app.db, { partnershipId }, async (tx) => {
      for (const { id } of ids.slice(from, from + 200)) await foresee(tx, id);
    });
  }
}

async function timePages(app: App, partnershipId: string) {
  const actor = { kind: "operator", partnershipId } as const;
  const around = { language: "nl", today: app.today() } as const;
  const list = (query: string, page = 1) =>
    readContracts(app, actor, readContractFilter(new URLSearchParams(query)), {
      ...around,
      page,
      asBoard: query.includes("beeld=bord"),
    });
  const [first] = await inPartnership(app.db, { partnershipId }, (tx) =>
    tx.selectFrom("purchase_contract").select("id").where("number", ">", 100_000).execute(),
  );
  const now = app.now();
  const pages: Record<string, () => Promise<{ readonly kind: string }>> = {
    "/opdrachten": () => list(""),
    "/opdrachten, page 10": () => list("", 10),
    "/opdrachten?beeld=bord": () => list("beeld=bord"),
    "one municipality": () => list("gemeente=23027"),
    "a year": () => list("jaar=2026"),
    "searched for words": () => list("q=schoonmaak"),
    "what is behind": () => list("teken=achter"),
    "/opdrachten/:id": () => openContract(app, actor, first?.id ?? "", { language: "nl", now }),
  };
  const table: { page: string; p50_ms: number; p95_ms: number }[] = [];
  for (const [page, open] of Object.entries(pages)) {
    const shown = await open();
    if (isRefusal(shown)) throw new Error(`${page}: ${shown.because}`);
    const times: number[] = [];
    for (let look = 0; look < looks; look += 1) {
      const started = performance.now();
      await open();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round((times[Math.ceil(looks * share) - 1] ?? 0) * 10) / 10;
    table.push({ page, p50_ms: at(0.5), p95_ms: at(0.95) });
  }
  return table;
}

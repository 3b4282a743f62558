import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { silentLog } from "#platform/log";
import { listPartnerships } from "#territory";
import { openDemonstration } from "../../src/demonstration.ts";
import { spendReaders } from "../../src/domains/procurement/sources/spend/spend-jobs.ts";
import {
  lookIntoLedger,
  previewSpend,
} from "../../src/domains/procurement/usecases/spend/read-spend-import.ts";
import { undoSpendImport } from "../../src/domains/procurement/usecases/spend/spend-imports.ts";
import { takeSpend } from "../../src/domains/procurement/usecases/spend/take-spend.ts";
import {
  beginSpend,
  keepSpendFile,
} from "../../src/domains/procurement/usecases/spend/upload-spend.ts";
import { settleImport } from "../../src/domains/procurement/usecases/spend-view/settle-jobs.ts";
import { openApp } from "../../src/open-app.ts";
import { inventEnterprise } from "../names/invented-registry.ts";
import type { LedgerTruth } from "./write-ledger.ts";

const nis = "23027";

/**
 * The same ledger brought in as a person does, in the embedded PostgreSQL: uploaded, looked at, reckoned beforehand, taken
 * in with its suppliers found by number and name in a register of so many enterprises, added up by page, undone.
 */
export async function storeLedger(path: string, truth: LedgerTruth, enterprises: number) {
  const dataFolder = await mkdtemp(join(tmpdir(), "bench-spend-"));
  const config = { ...readConfig({ REGIEKAMER_SECRET: "bench-".repeat(8) }), dataFolder };
  const { app, close } = await openApp(config, silentLog, "server");
  try {
    await openDemonstration(app, { desk: false });
    const [partnership] = await listPartnerships(app.db);
    const actor = { kind: "operator", partnershipId: partnership?.id ?? "" } as const;
    const within = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
      inPartnership(app.db, actor, work);
    await within(async (tx) => {
      for (let at = 0; at < enterprises; at += 5_000) {
        const slice = Array.from({ length: Math.min(5_000, enterprises - at) }, (_, index) =>
          inventEnterprise(at + index),
        );
        await fillRegister(tx, slice);
      }
    });
    const steps: { step: string; seconds: number; longest_pause_ms: number }[] = [];
    const timed = async <Result>(step: string, work: () => Promise<Result>): Promise<Result> => {
      const pauses = watchPauses();
      const started = performance.now();
      const result = await work();
      const seconds = round((performance.now() - started) / 1_000);
      steps.push({ step, seconds, longest_pause_ms: Math.round(pauses.stop()) });
      return result;
    };
    const tools = { app, readers: spendReaders };
    const importId = await timed("upload", async () => {
      const content = createReadStream(path);
      const kept = await keepSpendFile(app, actor, { name: "grootboek.csv", content });
      if (kept.kind === "refused") throw new Error(kept.because);
      const begun = await beginSpend(app, actor, nis, [kept.file]);
      if (begun.kind !== "begun") throw new Error(begun.kind);
      return begun.importId;
    });
    await timed("look at the whole", () => lookIntoLedger(tools, actor, importId));
    await timed("reckon beforehand", () => previewSpend(tools, actor, importId));
    const taken = await timed("read, store, find suppliers, add up", () =>
      takeSpend(tools, actor, importId),
    );
    if (taken.kind === "refused") throw new Error(taken.because);
    await timed("add up for the pages", () => settleImport(app, actor, importId));
    const differences = await within(async (tx) => {
      const { rows: totals } = await sql<{ currency: string; cents: number }>`
        select currency, sum(cents)::bigint as cents from spend_line group by currency`.execute(tx);
      const { rows: sums } = await sql<{ cents: number }>`
        select sum(cents)::bigint as cents from spend_sum`.execute(tx);
      const stored = new Map(totals.map(({ currency, cents }) => [currency, cents]));
      const apart = [...new Set([...stored.keys(), ...truth.totals.keys()])].reduce(
        (sum, key) => sum + Math.abs((stored.get(key) ?? 0) - (truth.totals.get(key) ?? 0)),
        0,
      );
      return apart + Math.abs((sums[0]?.cents ?? 0) - (truth.totals.get("EUR") ?? 0));
    });
    await timed("undo", () => undoSpendImport(app, actor, importId));
    return { steps, counts: taken.counts, difference: differences };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

type Tx = Parameters<Parameters<typeof inPartnership>[2]>[0];

async function fillRegister(tx: Tx, enterprises: readonly ReturnType<typeof inventEnterprise>[]) {
  const rows = JSON.stringify(
    enterprises.map(({ number, names, postcode }) => ({ number, names, postcode })),
  );
  await sql`
    with added as (
      insert into organisation (partnership_id, number, kind, name, names, published, is_example)
      select current_partnership(), number, 'regular-company', names->>0, jsonb_build_object('commercial', names), false, true
      from jsonb_to_recordset(${rows}::text::jsonb) as given(number text, names jsonb)
      on conflict do nothing
      returning id, number
    )
    insert into establishment (partnership_id, organisation_id, is_seat, postcode)
    select current_partnership(), added.id, true, given.postcode
    from added join jsonb_to_recordset(${rows}::text::jsonb) as given(number text, postcode text) using (number)`.execute(
    tx,
  );
}

/** The longest time in which the process answered nobody. */
function watchPauses() {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 20);
    last = now;
  }, 20);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(longest, performance.now() - last - 20);
    },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asDay } from "#kernel/day";
import type { LedgerTally } from "../src/domains/procurement/rules/spend/ledgers/tally-ledger.ts";
import { buildRegistry } from "../src/domains/procurement/rules/spend/names/build-registry.ts";
import { readSupplierNumber } from "../src/domains/procurement/rules/spend/names/supplier-number.ts";
import { lookAtLedger, readLedger } from "../src/domains/procurement/sources/spend/read-ledger.ts";
import { inventEnterprise } from "./names/invented-registry.ts";
import { storeLedger } from "./spend/store-ledger.ts";
import { type LedgerTruth, writeLedger } from "./spend/write-ledger.ts";

/**
 * A generated ledger (`--lines` 1,000,000), twice. First looked at, read, and its suppliers matched on their number only
 * with an invented registry of 100,000, with sums by supplier beside what was written: no database, no names. Then brought
 * in as a person does, stored in the embedded PostgreSQL, with names looked up in a register of `--enterprises` 100,000;
 * `--stored no` leaves that out.
 */
export async function run(options: Record<string, string | true>) {
  const lines = Number(options.lines ?? 1_000_000);
  const folder = await mkdtemp(join(tmpdir(), "ledger-"));
  try {
    const path = join(folder, "grootboek.csv");
    const truth = await writeLedger(path, lines);
    const registry = buildRegistry(inventMany(100_000));
    const processor = process.cpuUsage();
    const started = performance.now();
    const look = await lookAtLedger(path, { fileName: "grootboek.csv" });
    const looked = performance.now();
    const read = await readAll(path, look.plan, (number) => registry.findNumber(number) !== null);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(processor);
    const { tally } = read;
    const enterprises = Number(options.enterprises ?? 100_000);
    const stored = options.stored === "no" ? null : await storeLedger(path, truth, enterprises);
    if (stored) console.table(stored.steps);
    return {
      table: [
        {
          step: "look at the whole: header, columns, amounts, days",
          seconds: round((looked - started) / 1000),
        },
        {
          step: "read, match on number, add up",
          seconds: round(seconds - (looked - started) / 1000),
        },
        { step: "both, time of the processor", seconds: round((user + system) / 1e6) },
      ],
      figures: {
        megabytes: round(truth.bytes / 1024 / 1024),
        with_number: read.matched,
        suppliers: read.byEnterprise.size,
        messages: read.messages,
        duplicates: tally.duplicates.count,
        refused: tally.refused,
        stated_difference_cents: tally.stated?.differenceCents ?? Number.NaN,
        ...(stored
          ? {
              stored_lines: stored.counts.lines,
              stored_seconds:
                stored.steps.find(({ step }) => step.startsWith("read, store"))?.seconds ?? 0,
              stored_difference_cents: stored.difference,
              suppliers_accepted: stored.counts.bands?.accepted ?? 0,
              suppliers_in_doubt: stored.counts.bands?.review ?? 0,
              suppliers_not_found: stored.counts.bands?.none ?? 0,
            }
          : {}),
        memory_megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
        lines: tally.lines,
        seconds: round(seconds),
        difference_cents: differenceOf(truth, read.byEnterprise, tally),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* inventMany(count: number) {
  for (let index = 0; index < count; index += 1) yield inventEnterprise(index);
}

type Plan = Parameters<typeof readLedger>[1];

async function readAll(path: string, plan: Plan, isKnown: (number: string) => boolean) {
  const byEnterprise = new Map<string, number>();
  const numbers = new Map<string, string | null>();
  const numberOf = (text: string): string | null => {
    const before = numbers.get(text);
    if (before !== undefined) return before;
    const reading = readSupplierNumber(text);
    const number = reading.kind === "number" && isKnown(reading.number) ? reading.number : null;
    numbers.set(text, number);
    return number;
  };
  let [matched, messages] = [0, 0];
  let tally: LedgerTally | null = null;
  const today = asDay("2026-11-23");
  for await (const part of readLedger(path, plan, { fileName: "grootboek.csv", today })) {
    if (part.kind === "end") tally = part.tally;
    else messages += part.messages.length;
    if (part.kind !== "line") continue;
    const { supplier, cents, currency } = part.line;
    const number = numberOf(supplier.numbers[0]?.text ?? "");
    if (number === null || currency !== "EUR") continue;
    matched += 1;
    byEnterprise.set(number, (byEnterprise.get(number) ?? 0) + cents);
  }
  if (tally === null) throw new Error("the ledger did not end");
  return { byEnterprise, matched, messages, tally };
}

/** Every cent by which a supplier or a currency differs from what was written, without sign. */
function differenceOf(truth: LedgerTruth, byEnterprise: Map<string, number>, tally: LedgerTally) {
  const apart = (left: Map<string, number>, right: Map<string, number>) =>
    [...new Set([...left.keys(), ...right.keys()])].reduce(
      (sum, key) => sum + Math.abs((left.get(key) ?? 0) - (right.get(key) ?? 0)),
      0,
    );
  return apart(truth.totals, tally.totals) + apart(truth.byEnterprise, byEnterprise);
}

const round = (value: number): number => Math.round(value * 10) / 10;

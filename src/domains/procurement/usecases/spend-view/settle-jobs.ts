import { type Actor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { readRegisterVersion } from "#register";
import { allSpend } from "../../rules/spend-view/spend-filter.ts";
import { findSpendImport } from "../../store/spend/spend-imports.ts";
import { listUnsettled, markUnsettled } from "../../store/spend-view/settle.ts";
import { sumBy } from "../../store/spend-view/sums.ts";
import { findChances } from "./find-chances.ts";
import { recordSpendYears } from "./record-years.ts";
import { settleSpend } from "./settle-spend.ts";

const kind = "procurement.settle-spend";

/**
 * Asks for the sums to be made anew where something changed since: an import, a supplier, a category, the register.
 * @returns whether that goes on now
 */
export async function keepSettled(app: Pick<App, "jobs">, tx: Tx): Promise<boolean> {
  const due = await listUnsettled(tx, await readRegisterVersion(tx));
  if (due.length === 0) return false;
  await app.jobs.start(tx, { kind, input: {}, dedupeKey: kind });
  return true;
}

/** Categories or suppliers of many lines changed: all is added up anew, in the background. */
export async function settleAgain(
  app: Pick<App, "db" | "jobs">,
  partnershipId: string,
): Promise<void> {
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    await markUnsettled(tx);
    await keepSettled(app, tx);
  });
}

/** Adds up what an import brought, and records the years it is about. */
export async function settleImport(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  importId: number,
): Promise<void> {
  await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const run = await findSpendImport(tx, importId);
    if (run) await settleBooks(tx, actor, run.nis, app.now());
  });
}

/**
 * Adds up the books of a municipality in the transaction that changed them, and records the years that changed.
 * @param nis whose books
 */
export async function settleBooks(tx: Tx, actor: Actor, nis: string, now: Instant): Promise<void> {
  const { partnershipId } = tenantOf(actor);
  const filter = { ...allSpend, nis };
  const before = await sumBy(tx, "year", filter, "all");
  await settleSpend(tx, partnershipId, { nis }, now);
  const after = await sumBy(tx, "year", filter, "all");
  const linesOf = new Map(before.map(({ key, lines }) => [key, lines]));
  const changed = [
    ...after.filter(({ key, lines }) => linesOf.get(key) !== lines),
    ...before.filter(({ key }) => !after.some((one) => one.key === key)),
  ];
  const years = changed.map(({ key }) => Number(key)).filter((year) => year > 0);
  await recordSpendYears(tx, actor, nis, years, now);
}

/** Lets what changed be added up anew, without waiting for it; for the chores of the day. */
export async function refreshSpend(app: Pick<App, "db" | "jobs">, partnershipId: string) {
  await inPartnership(app.db, { partnershipId }, (tx) => keepSettled(app, tx));
}

/** Makes the sums anew of every municipality where something changed. */
async function settleWhatChanged(
  app: Pick<App, "db" | "now">,
  partnershipId: string,
  signal?: AbortSignal,
): Promise<number> {
  const within = { partnershipId };
  const due = await inPartnership(app.db, within, async (tx) =>
    listUnsettled(tx, await readRegisterVersion(tx)),
  );
  for (const nis of due) {
    if (signal?.aborted) break;
    await inPartnership(app.db, within, (tx) => settleSpend(tx, partnershipId, { nis }, app.now()));
  }
  return due.length;
}

const work: JobHandler = async ({ partnershipId, signal }, app) => {
  const settled = await settleWhatChanged(app, partnershipId, signal);
  const looked = await findChances(app, partnershipId, { signal });
  return { href: "/uitgaven", settled, looked };
};

export const spendViewJobs: JobHandlers = { [kind]: work };

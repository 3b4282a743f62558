import { z } from "zod";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { languages } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { JobHandler, JobHandlers, JobRun } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { hasPurchaseLines } from "../../store/plans/line-list.ts";
import { findPurchasePlan } from "../../store/plans/purchase-plans.ts";
import { importPurchasePlan } from "./import-purchase-plan.ts";
import { countUnread, readStaleLines } from "./read-lines.ts";

const importKind = "procurement.import-plan";
const readKind = "procurement.read-plan-lines";

// Written by ourselves; the import is done under the name of who asked, with the roles they had then.
const importShape = z.object({
  planId: z.string(),
  language: z.enum(languages),
  actor: z.custom<Actor>((value) => typeof value === "object" && value !== null && "kind" in value),
});

export type PlanImportStarted =
  | { readonly kind: "started"; readonly jobId: string }
  | Refusal<"not-permitted" | "no-such-plan" | "not-settled" | "already-done">;

/** Asks for a settled file to be taken over in the background; asking twice is one job. */
export async function startPlanImport(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  planId: string,
  language: (typeof languages)[number],
): Promise<PlanImportStarted> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<PlanImportStarted> => {
    const plan = await findPurchasePlan(tx, planId);
    if (plan === null) return refuse("no-such-plan");
    if (plan.state !== "uploaded") return refuse("already-done");
    if (plan.settings === null) return refuse("not-settled");
    const jobId = await app.jobs.start(tx, {
      kind: importKind,
      input: { planId, language, actor },
      personId: personOf(actor)?.id,
      dedupeKey: `${importKind}:${planId}`,
    });
    return { kind: "started", jobId };
  });
}

/** The job that takes this file over now; null when none does. */
export async function runningPlanImport(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  planId: string,
): Promise<string | null> {
  if (refusalFor(actor, "purchase.import")) return null;
  const open = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.list(tx, { kinds: [importKind], states: ["waiting", "running"] }),
  );
  const mine = open.find(({ input }) => (input as { planId?: string }).planId === planId);
  return mine?.id ?? null;
}

/** Asks for all lines that were not read yet to be read; while that goes on, asking again is the same job. */
export const startReading = (
  app: Pick<App, "jobs">,
  tx: Tx,
  personId: string | undefined,
): Promise<string> =>
  app.jobs.start(tx, { kind: readKind, input: {}, personId, dedupeKey: readKind });

/** The job that reads lines now; null when none does. */
export async function runningReading(app: Pick<App, "jobs">, tx: Tx): Promise<JobRun | null> {
  const [open] = await app.jobs.list(tx, { kinds: [readKind], states: ["waiting", "running"] });
  return open ?? null;
}

/** Lets what is stale be read again, without waiting for it; for the chores of the day. */
export async function refreshPlanLines(app: App, partnershipId: string): Promise<void> {
  const within = { partnershipId };
  // Most partnerships have no plan: then no model is opened for them.
  if (!(await inPartnership(app.db, within, hasPurchaseLines))) return;
  if ((await countUnread(app, partnershipId, app.now())) === 0) return;
  await inPartnership(app.db, within, (tx) => startReading(app, tx, undefined));
}

const workOnImport: JobHandler = async (job, app) => {
  const { planId, language, actor } = importShape.parse(job.input);
  const answer = await importPurchasePlan(
    { app, language, now: app.now(), report: job.report },
    { ...actor, partnershipId: job.partnershipId },
    planId,
  );
  // Killed between the last write and the end of the job: all is done already.
  if (answer.kind === "refused" && answer.because !== "already-done") {
    return { href: `/aankoopplannen/invoer/${planId}`, because: answer.because };
  }
  await inPartnership(app.db, { partnershipId: job.partnershipId }, (tx) =>
    startReading(app, tx, job.personId ?? undefined),
  );
  return { href: `/aankoopplannen/invoer/${planId}/resultaat` };
};

const workOnReading: JobHandler = async (job, app) => {
  const { report, signal, partnershipId } = job;
  const read = await readStaleLines(app, partnershipId, { now: app.now(), report, signal });
  return { href: "/aankoopplannen", read };
};

const resultShape = z.object({ href: z.string() });

/** Where an import that is over leads; null while it works, and when it broke. */
export function endOfPlanImport({ state, result }: Pick<JobRun, "state" | "result">) {
  return state === "done" ? (resultShape.safeParse(result).data?.href ?? null) : null;
}

export const purchasePlanJobs: JobHandlers = {
  [importKind]: workOnImport,
  [readKind]: workOnReading,
};

import { z } from "zod";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { languages } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { JobHandler, JobHandlers, JobRun } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { findPlanImport } from "../../store/plan-exchange/plan-imports.ts";
import { importPlan } from "./import-plan.ts";

const jobKind = "steering.import-plan";

// Written by ourselves; the import is done under the name of who asked, with the roles they had then.
const inputShape = z.object({
  importId: z.string(),
  language: z.enum(languages),
  actor: z.custom<Actor>((value) => typeof value === "object" && value !== null && "kind" in value),
});

export type PlanImportStarted =
  | { readonly kind: "started"; readonly jobId: string }
  | Refusal<"not-permitted" | "no-such-import" | "not-settled" | "already-done">;

/** Asks for a settled file to be taken over in the background; asking twice is one job. */
export async function startPlanImport(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  importId: string,
  language: (typeof languages)[number],
): Promise<PlanImportStarted> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<PlanImportStarted> => {
    const run = await findPlanImport(tx, importId);
    if (run === null) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("already-done");
    if (run.settings === null) return refuse("not-settled");
    const jobId = await app.jobs.start(tx, {
      kind: jobKind,
      input: { importId, language, actor },
      personId: personOf(actor)?.id,
      dedupeKey: `${jobKind}:${importId}`,
    });
    return { kind: "started", jobId };
  });
}

/** The job that takes this file over now; null when none does. */
export async function runningPlanImport(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  importId: string,
): Promise<string | null> {
  if (refusalFor(actor, "plan.arrange")) return null;
  const open = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.list(tx, { kinds: [jobKind], states: ["waiting", "running"] }),
  );
  const mine = open.find(({ input }) => (input as { importId?: string }).importId === importId);
  return mine?.id ?? null;
}

/** In one transaction: stopped or killed it leaves the plan as it was, and begun again it does all. */
const workOnPlanImport: JobHandler = async (job, app) => {
  const { importId, language, actor } = inputShape.parse(job.input);
  const { db, files } = app;
  const answer = await importPlan(
    { db, files, language, now: app.now(), report: job.report },
    { ...actor, partnershipId: job.partnershipId },
    importId,
  );
  // Killed between the last write and the end of the job: all is done already.
  const done = answer.kind === "imported" || answer.because === "already-done";
  return done
    ? { href: `/plan/invoer/${importId}/resultaat` }
    : { href: previewHref(importId, answer.because), because: answer.because };
};

/** Where one looks again; the page says so when somebody changed an action meanwhile. */
export const previewHref = (importId: string, because: string): string =>
  `/plan/invoer/${importId}/voorbeeld${because === "changed-meanwhile" ? "?intussen=1" : ""}`;

const resultShape = z.object({ href: z.string() });

/** Where a job that is over leads, to the result or back to the preview; null while it works, and when it broke. */
export function endOfPlanImport({ state, result }: Pick<JobRun, "state" | "result">) {
  return state === "done" ? (resultShape.safeParse(result).data?.href ?? null) : null;
}

export const planExchangeJobs: JobHandlers = { [jobKind]: workOnPlanImport };

import { z } from "zod";
import { type Actor, personOf, refusalFor, roles, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { JobHandler, JobHandlers, JobState } from "#platform/jobs";
import { awaitRun } from "#platform/jobs/await-run";
import type { App } from "#platform/request-context";
import { findImportRun, findListImport } from "../store/import-runs.ts";
import { importList } from "./import-list.ts";
import { settledSettings } from "./preview-list.ts";

export const listJobKind = "register.import-list";

// The import is done under the name of who asked, with the roles they had then.
const inputShape = z.object({
  importId: z.string(),
  actor: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("operator"), partnershipId: z.string() }),
    z.object({
      kind: z.literal("person"),
      personId: z.string(),
      name: z.string(),
      partnershipId: z.string(),
      grants: z.array(
        z.object({
          role: z.enum(roles),
          nis: z.string().optional(),
          organisationId: z.string().optional(),
        }),
      ),
    }),
  ]),
});

export type ListImportStarted =
  | { readonly kind: "started"; readonly jobId: string }
  | Refusal<"not-permitted" | "no-such-import" | "not-settled" | "already-imported">;

/** Asks for a settled list to be taken over in the background; asking twice is one job. */
export async function startListImport(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  importId: string,
): Promise<ListImportStarted> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<ListImportStarted> => {
    const run = await findImportRun(tx, importId);
    if (run?.kind !== "list") return refuse("no-such-import");
    if (run.finishedAt !== null) return refuse("already-imported");
    const kept = await findListImport(tx, importId);
    if (settledSettings(kept?.settings) === null) return refuse("not-settled");
    const jobId = await app.jobs.start(tx, {
      kind: listJobKind,
      input: { importId, actor },
      personId: personOf(actor)?.id,
      dedupeKey: `${listJobKind}:${importId}`,
    });
    return { kind: "started", jobId };
  });
}

/** The jobs of lists that wait or run, by import. */
async function openJobsByImport(
  tx: Tx,
  jobs: Pick<App["jobs"], "list">,
): Promise<Map<string, string>> {
  const open = await jobs.list(tx, { kinds: [listJobKind], states: ["waiting", "running"] });
  return new Map(
    open.map(({ id, input }) => [(input as { importId?: string }).importId ?? "", id]),
  );
}

/** Imports that are being taken over now: import → job. Empty for who may not import. */
export async function runningListImports(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
): Promise<ReadonlyMap<string, string>> {
  if (refusalFor(actor, "register.import")) return new Map();
  return inPartnership(app.db, tenantOf(actor), (tx) => openJobsByImport(tx, app.jobs));
}

/** Waits a moment for a small list. @returns how the job stands then */
export const awaitBriefly = async (
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  jobId: string,
): Promise<JobState | null> => (await awaitRun(app, tenantOf(actor), jobId))?.state ?? null;

/** In one transaction: stopped or killed it leaves the register as it was, and begun again it does all. */
const workOnListImport: JobHandler = async (job, app) => {
  const { importId, actor: asker } = inputShape.parse(job.input);
  const actor = { ...asker, partnershipId: job.partnershipId } as Actor;
  const { db, files } = app;
  const answer = await importList(
    { db, files, now: app.now(), report: job.report },
    actor,
    importId,
  );
  if (answer.kind !== "refused") {
    return { href: `/invoer/lijst/${importId}/resultaat`, ...answer.counts };
  }
  // Killed between the last write and the end of the job: all is done already.
  if (answer.because === "already-imported") return { href: `/invoer/lijst/${importId}/resultaat` };
  return { href: `/invoer/lijst/${importId}/voorbeeld`, because: answer.because };
};

export const listJobs: JobHandlers = { [listJobKind]: workOnListImport };

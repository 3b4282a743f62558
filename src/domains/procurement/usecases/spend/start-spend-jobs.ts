import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findSpendImport } from "../../store/spend/spend-imports.ts";
import { ownPlaces } from "./upload-spend.ts";

export const lookSpendKind = "procurement.look-into-spend";
export const previewSpendKind = "procurement.preview-spend";
export const takeSpendKind = "procurement.take-spend";
export const undoSpendKind = "procurement.undo-spend";
export const matchSpendKind = "procurement.match-suppliers";
export const readSpendKind = "procurement.read-spend-lines";

export type SpendJobInput = {
  readonly importId: number;
  readonly actor: Actor;
  readonly sheet?: string | null;
};

type JobApp = Pick<App, "db" | "jobs">;

export type SpendJobStarted =
  | { readonly kind: "started"; readonly jobId: string }
  | Refusal<"not-permitted" | "no-such-import" | "already-done" | "not-settled">;

/** Asks for one of the steps of an import to be done in the background; asking twice is one job. */
export async function startSpendJob(
  app: JobApp,
  actor: Actor,
  kind: typeof lookSpendKind | typeof previewSpendKind | typeof takeSpendKind,
  importId: number,
  sheet: string | null = null,
): Promise<SpendJobStarted> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<SpendJobStarted> => {
    const run = await findSpendImport(tx, importId);
    const refusal = refusalFor(actor, "spend.import", { nis: run ? [run.nis] : [] });
    if (refusal) return refusal;
    if (run === null) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("already-done");
    if (kind === takeSpendKind && run.counts === null) return refuse("not-settled");
    const input: SpendJobInput = { importId, actor, ...(sheet === null ? {} : { sheet }) };
    const jobId = await app.jobs.start(tx, {
      kind,
      input,
      personId: personOf(actor)?.id,
      dedupeKey: `${kind}:${importId}`,
    });
    return { kind: "started", jobId };
  });
}

/** From this many lines on an import is taken back in the background. */
export const mostUndoneAtOnce = 20_000;

/**
 * Has a large import taken back in the background; asking twice is one job.
 * @returns `small` when it can be done at once
 */
export async function startSpendUndo(
  app: JobApp,
  actor: Actor,
  importId: number,
): Promise<
  | { readonly kind: "started"; readonly jobId: string }
  | { readonly kind: "small" }
  | Refusal<"not-permitted" | "no-such-import" | "not-done">
> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const run = await findSpendImport(tx, importId);
    const refusal = refusalFor(actor, "spend.import", { nis: run ? [run.nis] : [] });
    if (refusal) return refusal;
    if (run === null) return refuse("no-such-import");
    if (run.state !== "done") return refuse("not-done");
    if ((run.counts?.lines ?? 0) < mostUndoneAtOnce) return { kind: "small" };
    const input: SpendJobInput = { importId, actor };
    const jobId = await app.jobs.start(tx, {
      kind: undoSpendKind,
      input,
      personId: personOf(actor)?.id,
      dedupeKey: `${undoSpendKind}:${importId}`,
    });
    return { kind: "started", jobId };
  });
}

/** The job that works on this import now; null when none does. */
export async function jobOfSpend(
  app: JobApp,
  actor: Actor,
  importId: number,
): Promise<string | null> {
  if (refusalFor(actor, "spend.import", { nis: ownPlaces(actor) })) return null;
  const open = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.list(tx, {
      kinds: [lookSpendKind, previewSpendKind, takeSpendKind, undoSpendKind],
      states: ["waiting", "running"],
    }),
  );
  const mine = open.find(({ input }) => (input as Partial<SpendJobInput>).importId === importId);
  return mine?.id ?? null;
}

/** Has suppliers nobody decided on looked up again: the register may know more of them now. */
export async function startMatching(
  app: JobApp,
  actor: Actor,
): Promise<{ readonly kind: "started"; readonly jobId: string } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "spend.edit", { nis: ownPlaces(actor) });
  if (refusal) return refusal;
  const jobId = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.start(tx, {
      kind: matchSpendKind,
      input: {},
      personId: personOf(actor)?.id,
      dedupeKey: matchSpendKind,
    }),
  );
  return { kind: "started", jobId };
}

/** Has lines without a category read for their sense, in the background. */
export const startReadingLines = (
  app: Pick<App, "jobs">,
  tx: Tx,
  personId: string | undefined,
): Promise<string> =>
  app.jobs.start(tx, { kind: readSpendKind, input: {}, personId, dedupeKey: readSpendKind });

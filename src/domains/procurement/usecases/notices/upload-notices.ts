import type { Readable } from "node:stream";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { addDays } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { noCounts } from "../../rules/notices/import-counts.ts";
import { emptySummary } from "../../rules/notices/import-summary.ts";
import { mostUploadBytes } from "../../rules/notices/limits.ts";
import {
  changeImport,
  createImport,
  findImport,
  forgetRefusals,
  type NoticeImport,
} from "../../store/notices/imports.ts";

/** Uploads hold contact persons that the notices made of them do not: they are thrown away soon. */
const keptDays = 30;

export type UploadedFile = { readonly id: string; readonly name: string };

/** Keeps one uploaded file until it is taken in. */
export async function keepUpload(
  app: Pick<App, "db" | "files" | "today">,
  actor: Actor,
  upload: { readonly name: string; readonly content: Readable },
): Promise<
  { readonly kind: "kept"; readonly file: UploadedFile } | Refusal<"not-permitted" | "too-large">
> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const file = {
    name: upload.name,
    mediaType: "application/octet-stream",
    purpose: "notice-import",
    personId: personOf(actor)?.id,
    expiresOn: addDays(app.today(), keptDays),
    maxBytes: mostUploadBytes,
  };
  try {
    const kept = await inPartnership(app.db, tenantOf(actor), (tx) =>
      app.files.save(tx, file, upload.content),
    );
    return { kind: "kept", file: { id: kept.id, name: kept.name } };
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return refuse("too-large", upload.name);
    throw fault;
  }
}

export const lookJobKind = "procurement.look-into-notices";
export const takeJobKind = "procurement.import-notices";

/** What both jobs know; the import says the rest. */
export type NoticeJobInput = { readonly importId: string; readonly actor: Actor };

export type UploadBegun = {
  readonly kind: "begun";
  readonly importId: string;
  readonly jobId: string;
};

/** Uploaded files are looked into by a job, which changes no notice. */
export async function beginUpload(
  app: Pick<App, "db" | "jobs" | "now">,
  actor: Actor,
  files: readonly UploadedFile[],
): Promise<UploadBegun | Refusal<"not-permitted" | "no-files">> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const [first, ...others] = files;
  if (!first) return refuse("no-files");
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<UploadBegun> => {
    const name = others.length > 0 ? `${first.name} + ${others.length}` : first.name;
    const person = personOf(actor);
    const made = { via: "upload", name, state: "uploaded", person } as const;
    const fileIds = files.map(({ id }) => id);
    const importId = await createImport(tx, { ...made, fileIds }, app.now());
    const jobId = await startJob(app, tx, actor, lookJobKind, importId);
    return { kind: "begun", importId, jobId };
  });
}

const startJob = (
  { jobs }: Pick<App, "jobs">,
  tx: Tx,
  actor: Actor,
  kind: string,
  importId: string,
): Promise<string> =>
  jobs.start(tx, {
    kind,
    input: { importId, actor } satisfies NoticeJobInput,
    personId: personOf(actor)?.id,
    dedupeKey: `${kind}:${importId}`,
  });

/** Has the files of an upload looked into once more, after a look that was broken off. */
export async function lookAgain(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  importId: string,
): Promise<TakingIn> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<TakingIn> => {
    const run = await findImport(tx, importId, { lock: true });
    if (!run) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("already-done");
    return { kind: "started", jobId: await startJob(app, tx, actor, lookJobKind, importId) };
  });
}

export type TakingIn =
  | { readonly kind: "started"; readonly jobId: string }
  | Refusal<"not-permitted" | "no-such-import" | "already-done">;

/** Has the files of an import stored by a job; one that was broken off goes on. */
export async function startTakingIn(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  importId: string,
): Promise<TakingIn> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<TakingIn> => {
    const run = await findImport(tx, importId, { lock: true });
    if (!run) return refuse("no-such-import");
    if (run.state !== "uploaded" && run.state !== "running") return refuse("already-done");
    if (run.fileIds.length === 0) return refuse("already-done");
    if (run.state === "uploaded") {
      // What the look counted is counted again, now for good.
      await forgetRefusals(tx, importId);
      await changeImport(tx, importId, {
        state: "running",
        counts: noCounts,
        summary: emptySummary,
      });
      const about = { kind: "notice-import", id: importId, name: run.name };
      await recordAudit(tx, actor, "radar.import", about);
    }
    return { kind: "started", jobId: await startJob(app, tx, actor, takeJobKind, importId) };
  });
}

/** The job that works on an import now; null when none does. */
export async function jobOfImport(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  importId: string,
): Promise<string | null> {
  if (refusalFor(actor, "radar.import")) return null;
  const open = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.list(tx, { kinds: [lookJobKind, takeJobKind], states: ["waiting", "running"] }),
  );
  const mine = open.find(({ input }) => (input as Partial<NoticeJobInput>).importId === importId);
  return mine?.id ?? null;
}

export type FileOnDisk = { readonly path: string; readonly name: string };

/**
 * The uploaded files of an import, on disk.
 * @throws AppError `notices.no-import`; `notices.files-gone` when they were thrown away
 */
export async function uploadedFiles(
  app: Pick<App, "db" | "files">,
  actor: Actor,
  importId: string,
): Promise<{ readonly run: NoticeImport; readonly files: readonly FileOnDisk[] }> {
  if (refusalFor(actor, "radar.import")) throw new AppError("notices.no-import", importId);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const run = await findImport(tx, importId);
    if (!run) throw new AppError("notices.no-import", importId);
    const files: FileOnDisk[] = [];
    for (const fileId of run.fileIds) {
      const opened = await app.files.open(tx, fileId);
      if (!opened) throw new AppError("notices.files-gone", run.name);
      files.push({ path: opened.path, name: opened.file.name });
    }
    return { run, files };
  });
}

import { z } from "zod";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { fetchOutside } from "#platform/web/fetch-outside";
import { municipalityFinder } from "../usecases/notices/find-municipality.ts";
import { readCpvCodes } from "../usecases/notices/read-cpv-codes.ts";
import {
  endLook,
  folderOnDisk,
  type LookEnd,
  sourceJobKind,
  sourceToLookAt,
} from "../usecases/notices/sources.ts";
import { takeWhatIsNew } from "../usecases/notices/take-what-is-new.ts";
import { lookAfterwards } from "../usecases/radar/assess-notices.ts";
import { foundFiles } from "./found-files.ts";
import { openBytes, openFolder, type RawFile } from "./read-folder.ts";

type LookApp = Pick<App, "db" | "config" | "now">;
type LookTools = {
  readonly signal?: AbortSignal | undefined;
  readonly report?: ((files: number) => Promise<void>) | undefined;
};

export type Looked = LookEnd & {
  /** What was new stands in this import. */
  readonly importId: string | null;
};

const mostBytes = 64 * 1024 * 1024;
const mostSeconds = 120;

/**
 * Looks at a folder or address and stores what is new there. How it went is written down with the source, also
 * when it failed; a look that brings nothing leaves no import behind.
 */
export async function lookAtSource(
  app: LookApp,
  actor: Actor,
  sourceId: string,
  tools: LookTools = {},
): Promise<Looked> {
  const source = await sourceToLookAt(app.db, actor, sourceId);
  const opened = await openSource(app, source, tools.signal);
  if ("outcome" in opened) {
    await endLook(app, actor, source, opened);
    return { ...opened, importId: null };
  }
  try {
    const taking = {
      db: app.db,
      now: app.now,
      isCpv: await readCpvCodes(app.config.projectRoot),
      find: await municipalityFinder(app.db),
      ...tools,
    };
    const order = { via: "source", name: source.name, sourceId } as const;
    const taken = await takeWhatIsNew(taking, actor, order, foundFiles(opened.files));
    if (taken.kind === "refused") throw new AppError("notices.look", taken.because);
    const { counts, importId } = taken;
    const isNew = counts.fresh + counts.newer > 0;
    const outcome = isNew ? "new" : counts.refused > 0 ? "refused" : "nothing-new";
    const end: LookEnd = { outcome, mark: opened.mark };
    await endLook(app, actor, source, end);
    return { ...end, importId };
  } catch (fault) {
    tools.signal?.throwIfAborted();
    const errorDetail = fault instanceof AppError ? fault.code : undefined;
    await endLook(app, actor, source, { outcome: "failed", error: "fault", errorDetail });
    throw fault;
  }
}

type Opened = {
  readonly files: AsyncIterable<RawFile>;
  readonly mark?: { readonly etag: string | null; readonly lastModified: string | null };
};

async function openSource(
  { config }: LookApp,
  source: Awaited<ReturnType<typeof sourceToLookAt>>,
  signal: AbortSignal | undefined,
): Promise<Opened | LookEnd> {
  if (source.kind === "folder") {
    const folder = await folderOnDisk(config.noticeFolder, source.address);
    return folder
      ? { files: openFolder(folder) }
      : { outcome: "failed", error: "no-folder", errorDetail: source.address };
  }
  const answer = await fetchOutside(source.address, {
    accept: "application/xml, application/json, application/zip, application/gzip, */*;q=0.5",
    etag: source.etag,
    lastModified: source.lastModified,
    mostBytes,
    mostSeconds,
    allowedHosts: config.noticeHosts,
    signal,
  });
  if (answer.kind === "unchanged") return { outcome: "nothing-new" };
  if (answer.kind === "refused") {
    return { outcome: "failed", error: answer.because, errorDetail: answer.detail };
  }
  const { etag, lastModified } = answer;
  return { files: openBytes(answer.bytes, nameOf(answer.url)), mark: { etag, lastModified } };
}

/** The last part of an address, by which its file is called. */
function nameOf(address: string): string {
  const url = new URL(address);
  return url.pathname.split("/").filter(Boolean).at(-1) ?? url.host;
}

const inputShape = z.object({
  sourceId: z.string(),
  actor: z.custom<Actor>((value) => typeof value === "object" && value !== null && "kind" in value),
});

const workOnLook: JobHandler = async (job, app) => {
  const { sourceId, actor } = inputShape.parse(job.input);
  const { importId } = await lookAtSource(
    app,
    { ...actor, partnershipId: job.partnershipId },
    sourceId,
    { signal: job.signal, report: (done) => job.report({ done, unit: "files" }) },
  );
  if (importId) await lookAfterwards(app, job.partnershipId);
  return { href: importId ? `/radar/invoer/${importId}/resultaat` : "/radar/bronnen" };
};

export const sourceJobs: JobHandlers = { [sourceJobKind]: workOnLook };

import { z } from "zod";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { JobHandler, JobHandlers, JobInHand } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { municipalityFinder } from "../usecases/notices/find-municipality.ts";
import { readCpvCodes } from "../usecases/notices/read-cpv-codes.ts";
import { lookIntoNoticeFiles, takeNotices } from "../usecases/notices/take-notices.ts";
import {
  type FileOnDisk,
  lookJobKind,
  takeJobKind,
  uploadedFiles,
} from "../usecases/notices/upload-notices.ts";
import { lookAfterwards } from "../usecases/radar/assess-notices.ts";
import { foundFiles } from "./found-files.ts";
import { openPath, type RawFile } from "./read-folder.ts";

// Written by ourselves; the work is done under the name of who asked, with the roles they had then.
const inputShape = z.object({
  importId: z.string(),
  actor: z.custom<Actor>((value) => typeof value === "object" && value !== null && "kind" in value),
});

const workOnLook: JobHandler = async (job, app) => {
  const { importId, actor } = readInput(job);
  const { run, files } = await uploadedFiles(app, actor, importId);
  if (run.state !== "uploaded") return { href: resultHref(importId) };
  const tools = await toolsFor(job, app, files.length);
  const looked = await lookIntoNoticeFiles(tools, actor, importId, foundFiles(openAll(files)));
  if (looked.kind === "refused") throw new AppError("notices.look", looked.because);
  return { href: `/radar/invoer/${importId}` };
};

/** Begun again after a kill it goes on with the files it had not dealt with. */
const workOnTaking: JobHandler = async (job, app) => {
  const { importId, actor } = readInput(job);
  const { run, files } = await uploadedFiles(app, actor, importId);
  if (run.state === "running") {
    const tools = await toolsFor(job, app, files.length);
    const find = await municipalityFinder(app.db);
    const taking = { ...tools, now: app.now, find };
    const taken = await takeNotices(taking, actor, importId, foundFiles(openAll(files)));
    if (taken.kind === "refused") throw new AppError("notices.import", taken.because);
    await lookAfterwards(app, job.partnershipId);
  }
  return { href: resultHref(importId) };
};

const resultHref = (importId: string): string => `/radar/invoer/${importId}/resultaat`;

function readInput(job: JobInHand) {
  const { importId, actor } = inputShape.parse(job.input);
  return { importId, actor: { ...actor, partnershipId: job.partnershipId } };
}

/** @param files how many were uploaded; an archive holds more, and how many is known when it is read */
async function toolsFor(job: JobInHand, app: App, files: number) {
  return {
    db: app.db,
    isCpv: await readCpvCodes(app.config.projectRoot),
    signal: job.signal,
    report: (done: number) =>
      job.report({ done, unit: "files", ...(done <= files ? { total: files } : {}) }),
  };
}

async function* openAll(files: readonly FileOnDisk[]): AsyncGenerator<RawFile> {
  for (const { path, name } of files) yield* openPath(path, name);
}

export const noticeJobs: JobHandlers = { [lookJobKind]: workOnLook, [takeJobKind]: workOnTaking };

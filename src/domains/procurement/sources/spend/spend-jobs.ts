import { z } from "zod";
import type { Actor } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { inPartnership } from "#platform/db";
import type { JobHandler, JobHandlers, JobInHand } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { readLineTexts } from "../../usecases/spend/read-line-texts.ts";
import { lookIntoLedger, previewSpend } from "../../usecases/spend/read-spend-import.ts";
import { rematchSuppliers } from "../../usecases/spend/rematch-suppliers.ts";
import { undoSpendImport } from "../../usecases/spend/spend-imports.ts";
import type { SpendReaders, SpendTools } from "../../usecases/spend/spend-tools.ts";
import {
  lookSpendKind,
  matchSpendKind,
  previewSpendKind,
  readSpendKind,
  startReadingLines,
  takeSpendKind,
  undoSpendKind,
} from "../../usecases/spend/start-spend-jobs.ts";
import { takeSpend } from "../../usecases/spend/take-spend.ts";
import { settleAgain, settleImport } from "../../usecases/spend-view/settle-jobs.ts";
import { lookOnThread, readOnThread } from "./read-on-thread.ts";

/** Files are read on threads of their own. */
export const spendReaders: SpendReaders = { look: lookOnThread, read: readOnThread };

// Written by ourselves; the work is done under the name of who asked, with the roles they had then.
const inputShape = z.object({
  importId: z.number(),
  sheet: z.string().nullish(),
  actor: z.custom<Actor>((value) => typeof value === "object" && value !== null && "kind" in value),
});

function readInput(job: JobInHand) {
  const { importId, actor, sheet } = inputShape.parse(job.input);
  return {
    importId,
    sheet: sheet ?? null,
    actor: { ...actor, partnershipId: job.partnershipId },
    href: `/uitgaven/invoer/${importId}`,
  };
}

const toolsFor = ({ signal, report }: JobInHand, app: App): SpendTools => ({
  app,
  readers: spendReaders,
  signal,
  report,
});

/** A file that cannot be read is no broken job: its page says what is wrong with it. */
async function orProblem(href: string, work: () => Promise<unknown>) {
  try {
    await work();
    return { href };
  } catch (fault) {
    if (!isAppError(fault) || !/^(?:table|spend)\./.test(fault.code)) throw fault;
    return { href: `${href}?fout=${encodeURIComponent(fault.code)}`, because: fault.code };
  }
}

const workOnLook: JobHandler = async (job, app) => {
  const { importId, actor, sheet, href } = readInput(job);
  const tools = toolsFor(job, app);
  return orProblem(href, async () => {
    const looked = await lookIntoLedger(tools, actor, importId, sheet);
    if (looked.kind === "refused" && looked.because !== "already-done")
      throw new AppError("job.refused", looked.because);
  });
};

const workOnPreview: JobHandler = async (job, app) => {
  const { importId, actor, href } = readInput(job);
  return orProblem(`${href}/voorbeeld`, () => previewSpend(toolsFor(job, app), actor, importId));
};

/** Begun again after a kill it finds nothing stored, or everything: then it is done. */
const workOnTaking: JobHandler = async (job, app) => {
  const { importId, actor, href } = readInput(job);
  const taken = await takeSpend(toolsFor(job, app), actor, importId);
  if (taken.kind === "refused" && taken.because !== "already-done")
    throw new AppError("job.refused", taken.because);
  await settleImport(app, actor, importId);
  await inPartnership(app.db, { partnershipId: job.partnershipId }, (tx) =>
    startReadingLines(app, tx, job.personId ?? undefined),
  );
  return { href: `${href}/resultaat` };
};

/** Begun again after a kill it finds everything still there, or nothing: then it is done. */
const workOnUndoing: JobHandler = async (job, app) => {
  const { importId, actor, href } = readInput(job);
  const undone = await undoSpendImport(app, actor, importId, job);
  if (undone.kind === "refused" && undone.because !== "not-done")
    throw new AppError("job.refused", undone.because);
  return { href: `${href}/resultaat` };
};

const workOnMatching: JobHandler = async (job, app) => {
  const suppliers = await rematchSuppliers(toolsFor(job, app), job.partnershipId);
  await settleAgain(app, job.partnershipId);
  return { href: "/uitgaven/leveranciers", suppliers };
};

const workOnReading: JobHandler = async (job, app) => {
  const texts = await readLineTexts(toolsFor(job, app), job.partnershipId);
  await settleAgain(app, job.partnershipId);
  return { href: "/uitgaven/invoer", texts };
};

export const spendJobs: JobHandlers = {
  [lookSpendKind]: workOnLook,
  [previewSpendKind]: workOnPreview,
  [takeSpendKind]: workOnTaking,
  [undoSpendKind]: workOnUndoing,
  [matchSpendKind]: workOnMatching,
  [readSpendKind]: workOnReading,
};

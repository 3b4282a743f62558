import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { inPartnership } from "#platform/db";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { parseKboArea } from "../../rules/kbo-area.ts";
import { inboxFolder, type KboFileChoice, kboJobKind } from "../../usecases/start-kbo-import.ts";
import { importKboFile } from "./import-kbo-file.ts";

const inputShape = z.object({
  file: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("stored"), fileId: z.string(), name: z.string() }),
    z.object({ kind: z.literal("inbox"), name: z.string() }),
  ]),
  area: z.string(),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
});

/** The same work as on the command line; begun again after a kill it comes to the same. */
const workOnKboImport: JobHandler = async (job, app) => {
  const { file, area: areaText, person } = inputShape.parse(job.input);
  const area = parseKboArea(areaText);
  if (!area) throw new AppError("kbo.area", `No such area: ${areaText}`);
  const actor: Actor = { kind: "operator", partnershipId: job.partnershipId };
  const answer = await importKboFile(
    actor,
    { zipPath: await pathOf(app, job.partnershipId, file), fileName: file.name, area, person },
    {
      db: app.db,
      dataFolder: app.config.dataFolder,
      signal: job.signal,
      now: app.now,
      today: app.today,
      report: job.report,
    },
  );
  // A stopped job ends as stopped, not as done.
  job.signal.throwIfAborted();
  if (answer.kind !== "refused") {
    return { href: `/invoer/kbo/${answer.importId}`, ...answer.counts };
  }
  const importId = "importId" in answer ? answer.importId : undefined;
  if (importId) return { href: `/invoer/kbo/${importId}`, because: answer.because };
  throw new AppError(`kbo.${answer.because}`, answer.about ?? file.name);
};

async function pathOf(app: App, partnershipId: string, file: KboFileChoice): Promise<string> {
  if (file.kind === "inbox") return join(inboxFolder(app.config.dataFolder), file.name);
  const opened = await inPartnership(app.db, { partnershipId }, (tx) =>
    app.files.open(tx, file.fileId),
  );
  if (!opened) throw new AppError("kbo.not-found", `${file.name} is no longer kept`);
  return opened.path;
}

export const kboJobs: JobHandlers = { [kboJobKind]: workOnKboImport };

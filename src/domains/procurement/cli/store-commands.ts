import { basename, resolve } from "node:path";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { CommandArguments } from "#platform/command";
import { foundFiles } from "../sources/found-files.ts";
import { lookAtSource } from "../sources/look-at-source.ts";
import { openFolder } from "../sources/read-folder.ts";
import { beginImport } from "../usecases/notices/begin-import.ts";
import { municipalityFinder } from "../usecases/notices/find-municipality.ts";
import { readImport } from "../usecases/notices/imports.ts";
import { readCpvCodes } from "../usecases/notices/read-cpv-codes.ts";
import { readSources } from "../usecases/notices/sources.ts";
import { takeNotices } from "../usecases/notices/take-notices.ts";
import { lookAfterwards } from "../usecases/radar/assess-notices.ts";
import { sayRefusal } from "./say-refusal.ts";

const mostLines = 40;

/** Stores what is in a folder or file, as one import that can be taken back on the page of imports. */
export async function runImport(args: CommandArguments) {
  const [path] = args.positional;
  if (path === undefined) {
    throw new AppError("cli.folder", "Say where: procurement import DIR|FILE");
  }
  const app = await args.open();
  const actor: Actor = { kind: "operator", partnershipId: await args.partnership() };
  const name = basename(resolve(path));
  const begun = await beginImport(app.db, actor, { via: "command", name }, app.now());
  if (begun.kind === "refused") throw new AppError("cli.refused", begun.because);
  const tools = {
    db: app.db,
    now: app.now,
    isCpv: await readCpvCodes(app.config.projectRoot),
    find: await municipalityFinder(app.db),
    report: async (files: number) => args.print(`${files} files…`),
  };
  const taken = await takeNotices(tools, actor, begun.importId, foundFiles(openFolder(path)));
  if (taken.kind === "refused") throw new AppError("cli.refused", taken.because);
  await lookAfterwards(app, actor.partnershipId);
  const opened = await readImport(app.db, actor, begun.importId, mostLines);
  const { counts } = taken;
  args.print(
    `${counts.files} files = ${counts.read} read + ${counts.refused} refused + ${counts.unchanged} unchanged`,
  );
  args.print(
    `${counts.notices} notices = ${counts.fresh} new + ${counts.newer} other version + ${counts.same} known`,
  );
  if (opened.kind === "import")
    for (const refusal of opened.refused) args.print(sayRefusal(refusal));
  return { import: begun.importId, ...counts };
}

/** Looks at watched sources in this process, one after the other. */
export async function runWatch(args: CommandArguments) {
  const app = await args.open();
  const actor: Actor = { kind: "operator", partnershipId: await args.partnership() };
  const page = await readSources(app, actor);
  if (page.kind === "refused") throw new AppError("cli.refused", page.because);
  const now = app.now();
  const due = page.sources.filter(
    ({ pausedAt, nextLookAt }) =>
      args.options.all === true || (pausedAt === null && nextLookAt !== null && nextLookAt <= now),
  );
  const looked = [];
  for (const { id, name, kind, address } of due) {
    const { outcome, error, errorDetail, importId } = await lookAtSource(app, actor, id);
    if (importId) await lookAfterwards(app, actor.partnershipId);
    const why = error ? ` (${[error, errorDetail].filter(Boolean).join(" ")})` : "";
    args.print(`${name}, ${kind} ${address}: ${outcome}${why}`);
    looked.push({ name, kind, address, outcome, ...(error ? { error } : {}), import: importId });
  }
  args.print(`${looked.length} of ${page.sources.length} sources looked at`);
  return { sources: page.sources.length, looked };
}

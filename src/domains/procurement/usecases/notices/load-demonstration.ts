import { createHash } from "node:crypto";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import type { App } from "#platform/request-context";
import { demonstrationNotices } from "../../examples/demonstration.ts";
import { beginImport } from "./begin-import.ts";
import { municipalityFinder } from "./find-municipality.ts";
import type { FoundFile } from "./found-file.ts";
import { readCpvCodes } from "./read-cpv-codes.ts";
import { takeNotices } from "./take-notices.ts";

/** Invented notices for the demonstration, stored as an import that can be taken back. */
export async function loadNoticesDemonstration(
  app: Pick<App, "db" | "config" | "now" | "today">,
  actor: Actor,
): Promise<void> {
  const made = { via: "example", name: "Voorbeelden" } as const;
  const begun = await beginImport(app.db, actor, made, app.now());
  if (begun.kind === "refused") throw new AppError("demonstration.notices", begun.because);
  const tools = {
    db: app.db,
    now: app.now,
    isCpv: await readCpvCodes(app.config.projectRoot),
    find: await municipalityFinder(app.db),
  };
  const taken = await takeNotices(tools, actor, begun.importId, exampleFile(app));
  if (taken.kind === "refused") throw new AppError("demonstration.notices", taken.because);
}

async function* exampleFile({ today }: Pick<App, "today">): AsyncGenerator<FoundFile> {
  const notices = demonstrationNotices(today());
  const text = JSON.stringify(notices);
  yield {
    kind: "file",
    name: "voorbeelden",
    sha256: createHash("sha256").update(text).digest("hex"),
    bytes: Buffer.byteLength(text),
    read: () => ({ notices, refused: [] }),
  };
}

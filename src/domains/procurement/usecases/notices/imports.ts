import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { forgetWon } from "#matching";
import { type Db, inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { NoticeRefusal } from "../../rules/notice-refusal.ts";
import { wonSource } from "../../rules/notices/won-contracts.ts";
import {
  changeImport,
  findImport,
  listImports,
  listRefusals,
  type NoticeImport,
} from "../../store/notices/imports.ts";
import { refreshNotices } from "../../store/notices/refresh-notices.ts";
import { forgetLooks } from "../../store/notices/sources.ts";
import { type KeptNotice, takeBackSightings } from "../../store/notices/take-back.ts";
import { municipalityFinder } from "./find-municipality.ts";
import { keepWon } from "./take-notices.ts";

const mostImports = 20;

/** What was brought in last, the newest first. */
export async function recentImports(
  db: Db,
  actor: Actor,
): Promise<
  { readonly kind: "imports"; readonly imports: readonly NoticeImport[] } | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const imports = await inPartnership(db, tenantOf(actor), (tx) =>
    listImports(tx, { most: mostImports }),
  );
  return { kind: "imports", imports };
}

export type OpenedImport = {
  readonly kind: "import";
  readonly run: NoticeImport;
  readonly refused: readonly NoticeRefusal[];
};

/** One import with what it refused. @param most so many refusals */
export async function readImport(
  db: Db,
  actor: Actor,
  id: string,
  most: number,
): Promise<OpenedImport | Refusal<"not-permitted" | "no-such-import">> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findImport(tx, id);
    if (!run) return refuse("no-such-import");
    return { kind: "import", run, refused: await listRefusals(tx, id, most) };
  });
}

export type ImportUndone =
  | {
      readonly kind: "undone";
      readonly gone: number;
      readonly changed: number;
      readonly kept: readonly KeptNotice[];
    }
  | Refusal<"not-permitted" | "no-such-import" | "not-done">;

/**
 * Takes back what an import brought: editions no other import met, and notices that have none left. A notice
 * somebody worked on stays, and is named.
 */
export async function undoImport(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<ImportUndone> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ImportUndone> => {
    const run = await findImport(tx, id, { lock: true });
    if (!run) return refuse("no-such-import");
    if (run.state !== "done" && run.state !== "running") return refuse("not-done");
    const { gone, changed, kept } = await takeBackSightings(tx, id);
    const find = await municipalityFinder(tx);
    await forgetWon(tx, gone.map(wonSource));
    await keepWon(tx, await refreshNotices(tx, changed, { find, now }));
    // What is watched may hold the same: it is looked at again as if never seen.
    await forgetLooks(tx);
    const by = personOf(actor)?.name ?? "";
    await changeImport(tx, id, { state: "undone", undone: { at: now, by } });
    const about = { kind: "notice-import", id, name: run.name };
    await recordAudit(tx, actor, "radar.undo-import", about, {
      gone: gone.length,
      changed: changed.length,
      kept: kept.length,
    });
    return { kind: "undone", gone: gone.length, changed: changed.length, kept };
  });
}

/** Leaves an upload that was not taken in. */
export async function dropImport(
  app: Pick<App, "db" | "files">,
  actor: Actor,
  id: string,
): Promise<{ readonly kind: "dropped" } | Refusal<"not-permitted" | "no-such-import" | "done">> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const run = await findImport(tx, id, { lock: true });
    if (!run) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("done");
    for (const fileId of run.fileIds) await app.files.remove(tx, fileId);
    await changeImport(tx, id, { state: "cancelled" });
    return { kind: "dropped" };
  });
}

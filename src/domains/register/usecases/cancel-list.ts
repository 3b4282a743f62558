import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import {
  findImportRun,
  findListImport,
  finishImportRun,
  lockImportRun,
} from "../store/import-runs.ts";
import type { ListDeps } from "./upload-list.ts";

/** Stops a list that is on its way in: its file is thrown away, the register stays as it is. */
export async function cancelList(
  { db, files, now }: ListDeps,
  actor: Actor,
  importId: string,
): Promise<
  { readonly kind: "cancelled" } | Refusal<"not-permitted" | "no-such-import" | "already-imported">
> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await lockImportRun(tx, importId);
    const run = await findImportRun(tx, importId);
    if (run?.kind !== "list") return { kind: "refused", because: "no-such-import" };
    if (run.finishedAt !== null) return { kind: "refused", because: "already-imported" };
    const stored = await findListImport(tx, importId);
    if (stored?.fileId) await files.remove(tx, stored.fileId);
    await finishImportRun(tx, importId, { state: "cancelled", counts: {}, now });
    const subject = { kind: "import", id: importId, name: run.fileName };
    await recordAudit(tx, actor, "register.cancel-list", subject);
    return { kind: "cancelled" };
  });
}

import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { createImport, type ImportVia } from "../../store/notices/imports.ts";

/** Begins an import that needs no look beforehand: from the command line, a watched source, the examples. */
export async function beginImport(
  db: Db,
  actor: Actor,
  made: { readonly via: ImportVia; readonly name: string; readonly sourceId?: string },
  now: Instant,
): Promise<{ readonly kind: "begun"; readonly importId: string } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const importId = await inPartnership(db, tenantOf(actor), async (tx) => {
    const id = await createImport(tx, { ...made, state: "running", person: personOf(actor) }, now);
    await recordAudit(tx, actor, "radar.import", { kind: "notice-import", id, name: made.name });
    return id;
  });
  return { kind: "begun", importId };
}

import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { reviveStatements } from "../store/ended-statements.ts";
import { findImportRun } from "../store/import-runs.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";

/** Lets the list speak again of every organisation it no longer spoke of since this import. */
export async function reviveEnded(
  db: Db,
  actor: Actor,
  importId: string,
  now: Instant,
): Promise<
  | { readonly kind: "revived"; readonly organisations: number }
  | Refusal<"not-permitted" | "no-such-import">
> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findImportRun(tx, importId);
    if (run === null) return refuse("no-such-import");
    const revived = await reviveStatements(tx, importId);
    const also = new Map(
      revived.map(({ organisationId, list }) => [
        organisationId,
        [{ field: "listed_by" as const, after: list }],
      ]),
    );
    const deed = { via: "undo" as const, person: personOf(actor), now, also };
    await recomputeOrganisations(tx, [...also.keys()], deed);
    const subject = { kind: "import", id: importId, name: run.fileName };
    await recordAudit(tx, actor, "register.undo", subject, { organisations: also.size });
    return { kind: "revived", organisations: also.size };
  });
}

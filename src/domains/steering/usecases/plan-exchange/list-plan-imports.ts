import { type Actor, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { Trouble } from "../../rules/plan-exchange/plan-draft.ts";
import {
  cancelPlanImport,
  findPlanImport,
  listPlanImports,
  listTroubles,
  type PlanImport,
} from "../../store/plan-exchange/plan-imports.ts";

const shown = 50;

/** Files that came in, the newest first. */
export async function recentPlanImports(
  db: Db,
  actor: Actor,
): Promise<
  { readonly kind: "imports"; readonly imports: PlanImport[] } | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  const imports = await inPartnership(db, tenantOf(actor), (tx) => listPlanImports(tx, shown));
  return { kind: "imports", imports };
}

/** One import with what it did not take over, at most so many rows. */
export async function readPlanImport(
  db: Db,
  actor: Actor,
  id: string,
  mostRows: number,
): Promise<
  | { readonly kind: "import"; readonly run: PlanImport; readonly troubles: readonly Trouble[] }
  | Refusal<"not-permitted" | "no-such-import">
> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findPlanImport(tx, id);
    if (run === null) return refuse("no-such-import");
    return { kind: "import", run, troubles: await listTroubles(tx, id, mostRows) };
  });
}

/** Leaves a file that was not taken over; it shows no more. */
export async function dropPlanImport(
  db: Db,
  actor: Actor,
  id: string,
): Promise<
  { readonly kind: "dropped" } | Refusal<"not-permitted" | "no-such-import" | "already-done">
> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findPlanImport(tx, id, { lock: true });
    if (run === null) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("already-done");
    await cancelPlanImport(tx, id);
    return { kind: "dropped" };
  });
}

import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { hasModelFile, makeModelCurrent, retireCurrentModel } from "../../store/cpv/models.ts";
import { bumpMatchingVersion } from "../../store/matching-version.ts";

export type ModelServed = { readonly kind: "serving" } | Refusal<"not-permitted" | "no-such-model">;

/**
 * Takes another model into use.
 * @param id of a model whose file is still there; null: none, so that the nearest label answers
 */
export async function serveModel(db: Db, actor: Actor, id: string | null): Promise<ModelServed> {
  const refusal = refusalFor(actor, "match.train");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ModelServed> => {
    if (id !== null && !(await hasModelFile(tx, id))) return refuse("no-such-model");
    await retireCurrentModel(tx);
    if (id !== null) await makeModelCurrent(tx, id);
    await bumpMatchingVersion(tx);
    await recordAudit(
      tx,
      actor,
      "match.use-model",
      id === null ? undefined : { kind: "cpv-model", id },
    );
    return { kind: "serving" };
  });
}

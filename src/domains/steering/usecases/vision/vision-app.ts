import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { VisionHead } from "../../rules/vision/vision.ts";
import { holdVision } from "../../store/vision/visions.ts";

/** Who only reads sees what was agreed; who may comment also what is being written. */
export const seesDrafts = (actor: Actor): boolean => mayReach(actor, "vision.comment");

export type NotInDraft = Refusal<"not-permitted" | "no-such-vision" | "agreed-already">;

/**
 * Does something to a version that is being written, held so that nobody agrees to it meanwhile.
 * @returns what the work returns, or why it was not begun
 */
export async function inDraft<Result>(
  db: Db,
  actor: Actor,
  number: number,
  work: (tx: Tx, vision: VisionHead) => Promise<Result>,
): Promise<Result | NotInDraft> {
  const refusal = refusalFor(actor, "vision.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const vision = await holdVision(tx, number);
    if (!vision || vision.removed) return refuse("no-such-vision");
    if (vision.status !== "draft") return refuse("agreed-already");
    return work(tx, vision);
  });
}

/** How the audit trail names a version. */
export const aboutVision = ({
  id,
  title,
  number,
}: Pick<VisionHead, "id" | "title" | "number">) => ({
  kind: "vision",
  id,
  name: `${number}. ${title}`,
});

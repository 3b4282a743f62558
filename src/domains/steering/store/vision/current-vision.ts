import type { Tx } from "#platform/db";
import type { Agreement, Vision } from "../../rules/vision/vision.ts";
import { listAgreements } from "./agreements.ts";
import { listGoals } from "./goals.ts";
import { findByStatus } from "./visions.ts";

export type CurrentVision = Vision & { readonly agreements: readonly Agreement[] };

/**
 * The version that holds now, with its goals, indicators and who agreed; null while none was ever agreed. For plan and
 * report; who may is for the caller to ask.
 */
export async function currentVision(tx: Tx): Promise<CurrentVision | null> {
  const head = await findByStatus(tx, "agreed");
  if (!head) return null;
  const [goals, agreements] = await Promise.all([
    listGoals(tx, head.id),
    listAgreements(tx, head.id),
  ]);
  return { ...head, goals, agreements };
}

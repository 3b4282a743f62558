import { type Actor, refusalFor } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { type Evidence, findEvidenceByOrigin } from "../../store/evidence/evidence-rows.ts";
import { listSteeringRevisions } from "../../store/steering-revisions.ts";
import { writeAside } from "./write-evidence.ts";

export type EvidenceWithdrawn =
  | { readonly kind: "withdrawn"; readonly id: string }
  /** There is none, or it counts nowhere already. */
  | { readonly kind: "nothing" }
  | Refusal<"not-permitted">;

/**
 * The record that told a deed took it back: its evidence is set aside and counts nowhere, with its history kept.
 * Recorded again from the same origin it counts again; what a person set aside stays so.
 */
export async function withdrawEvidence(
  tx: Tx,
  actor: Actor,
  origin: string,
  originRef: string,
  now: Instant,
): Promise<EvidenceWithdrawn> {
  const known = await findEvidenceByOrigin(tx, origin, originRef);
  if (!known || known.setAsideAt) return { kind: "nothing" };
  const refusal = refusalFor(actor, "evidence.edit", { nis: known.content.nis });
  if (refusal) return refusal;
  await writeAside(tx, actor, known, true, now, { withdrawn: true });
  return { kind: "withdrawn", id: known.id };
}

/** Lets evidence count again that its own record had taken back, and nothing else. */
export async function bringBackWithdrawn(
  tx: Tx,
  actor: Actor,
  evidence: Evidence,
  now: Instant,
): Promise<void> {
  if (!evidence.setAsideAt) return;
  const history = await listSteeringRevisions(tx, "evidence", evidence.id, mostSearched);
  const setAside = history.find(({ deed }) => deed === "removed");
  if (setAside?.after?.withdrawn === true) await writeAside(tx, actor, evidence, false, now);
}

const mostSearched = 200;

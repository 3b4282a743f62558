import { type Actor, personOf, recordAudit } from "#access";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import {
  changedFields,
  type EvidenceContent,
  pick,
} from "../../rules/evidence/evidence-content.ts";
import {
  type Evidence,
  setEvidenceAside,
  updateEvidence,
} from "../../store/evidence/evidence-rows.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";

/** Writes what changed, with its line of history and its line in the audit trail. @returns whether anything did */
export async function writeChange(
  tx: Tx,
  actor: Actor,
  { id, content }: Pick<Evidence, "id" | "content">,
  after: EvidenceContent,
  now: Instant,
): Promise<boolean> {
  const changed = changedFields(content, after);
  if (changed.length === 0) return false;
  await updateEvidence(tx, id, after, now);
  await addSteeringRevision(tx, {
    subject: "evidence",
    id,
    deed: "changed",
    before: pick(content, changed),
    after: pick(after, changed),
    person: personOf(actor),
    now,
  });
  const about = { kind: "evidence", id, name: after.title };
  await recordAudit(tx, actor, "steering.change-evidence", about, { fields: changed });
  return true;
}

/**
 * Takes evidence out of the tray and out of every count, or brings it back.
 * @param why kept with the line of history
 */
export async function writeAside(
  tx: Tx,
  actor: Actor,
  { id, content }: Pick<Evidence, "id" | "content">,
  aside: boolean,
  now: Instant,
  why: { readonly withdrawn: true } | null = null,
): Promise<void> {
  await setEvidenceAside(tx, id, aside ? now : null, now);
  await addSteeringRevision(tx, {
    subject: "evidence",
    id,
    deed: aside ? "removed" : "restored",
    before: null,
    after: why,
    person: personOf(actor),
    now,
  });
  const verb = aside ? "steering.set-evidence-aside" : "steering.bring-evidence-back";
  await recordAudit(tx, actor, verb, { kind: "evidence", id, name: content.title });
}

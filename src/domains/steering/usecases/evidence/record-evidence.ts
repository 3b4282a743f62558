import { type Actor, personOf, recordAudit, refusalFor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { changedFields, contentOf, pick } from "../../rules/evidence/evidence-content.ts";
import { type EvidenceProblem, judgeEvidence } from "../../rules/evidence/judge-evidence.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { findActionLine } from "../../store/evidence/action-lines.ts";
import { addEvidenceFiles } from "../../store/evidence/evidence-files.ts";
import {
  type Evidence,
  findEvidenceByOrigin,
  insertEvidence,
  updateEvidence,
  updateEvidenceSource,
} from "../../store/evidence/evidence-rows.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";
import { actionsInSight } from "./evidence-app.ts";
import { bringBackWithdrawn } from "./withdraw-evidence.ts";

export type RecordedEvidence =
  | { readonly kind: "recorded"; readonly id: string }
  /** The same record told it before: brought up to date, its action and what people added kept; when withdrawn, it counts again. */
  | { readonly kind: "updated"; readonly id: string }
  | Refusal<"not-permitted" | "no-such-action" | EvidenceProblem>;

/**
 * Records a deed in the transaction of whoever calls. With an `originRef` the same record never makes two.
 * @param actor may edit evidence for its municipalities; for the whole partnership (no `nis`) that is the coordinator
 */
export async function recordEvidence(
  tx: Tx,
  actor: Actor,
  evidence: NewEvidence,
  now: Instant,
): Promise<RecordedEvidence> {
  const refusal = refusalFor(actor, "evidence.edit", { nis: evidence.nis ?? [] });
  if (refusal) return refusal;
  const known = evidence.originRef
    ? await findEvidenceByOrigin(tx, evidence.origin, evidence.originRef)
    : null;
  if (known && refusalFor(actor, "evidence.edit", { nis: known.content.nis })) {
    return refuse("not-permitted", "evidence.edit");
  }
  const content = contentOf(evidence, known?.content);
  const [problem] = judgeEvidence(content, dayOf(now));
  if (problem) return problem;
  if (evidence.actionId && !(await findActionLine(tx, actionsInSight(actor), evidence.actionId))) {
    return refuse("no-such-action", "actionId");
  }
  return known
    ? bringUpToDate(tx, actor, known, evidence, now)
    : recordNew(tx, actor, evidence, now);
}

async function recordNew(
  tx: Tx,
  actor: Actor,
  evidence: NewEvidence,
  now: Instant,
): Promise<RecordedEvidence> {
  const content = contentOf(evidence);
  const person = personOf(actor);
  const id = await insertEvidence(tx, content, {
    origin: evidence.origin,
    originRef: evidence.originRef ?? null,
    href: evidence.href ?? null,
    sourceText: evidence.sourceText ?? null,
    recordedBy: person?.name ?? null,
    personId: person?.id ?? null,
    now,
  });
  if (evidence.fileId) {
    await addEvidenceFiles(tx, id, [evidence.fileId], person?.name ?? null, now);
  }
  const after = { title: content.title };
  await addSteeringRevision(tx, {
    subject: "evidence",
    id,
    deed: "made",
    before: null,
    after,
    person,
    now,
  });
  const about = { kind: "evidence", id, name: content.title };
  await recordAudit(tx, actor, "steering.record-evidence", about, { origin: evidence.origin });
  return { kind: "recorded", id };
}

async function bringUpToDate(
  tx: Tx,
  actor: Actor,
  known: Evidence,
  evidence: NewEvidence,
  now: Instant,
): Promise<RecordedEvidence> {
  const { id } = known;
  const content = contentOf(evidence, known.content);
  const person = personOf(actor);
  await bringBackWithdrawn(tx, actor, known, now);
  await updateEvidenceSource(tx, id, evidence);
  if (evidence.fileId) {
    await addEvidenceFiles(tx, id, [evidence.fileId], person?.name ?? null, now);
  }
  const changed = changedFields(known.content, content);
  if (changed.length > 0) {
    await updateEvidence(tx, id, content, now);
    await addSteeringRevision(tx, {
      subject: "evidence",
      id,
      deed: "changed",
      before: pick(known.content, changed),
      after: pick(content, changed),
      person,
      now,
    });
    const about = { kind: "evidence", id, name: content.title };
    await recordAudit(tx, actor, "steering.change-evidence", about, { fields: changed });
  }
  return { kind: "updated", id };
}

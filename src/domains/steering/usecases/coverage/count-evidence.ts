import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Counts } from "../../rules/action.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { type Evidence, findEvidence, updateEvidence } from "../../store/evidence/evidence-rows.ts";
import { listFrames } from "../../store/frames/frames.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";
import { addAction } from "../actions/add-action.ts";
import { writeChange } from "../actions/write-change.ts";

export type Counted =
  /** The action it now counts through. */
  | { readonly kind: "counted"; readonly actionId: string; readonly made: boolean }
  | Refusal<"not-permitted" | "no-such-evidence" | "no-such-priority" | "no-such-action">;

/**
 * Lets a piece of evidence count for a priority. Its action is tagged; evidence from the tray first gets an
 * action of its own, done on the day it happened.
 */
export async function countEvidence(
  db: Db,
  actor: Actor,
  wish: { readonly evidenceId: string; readonly counts: Counts },
  now: Instant,
): Promise<Counted> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<Counted> => {
    const evidence = await findEvidence(tx, wish.evidenceId, { lock: true });
    const refusal = refusalFor(actor, "evidence.edit", { nis: evidence?.content.nis ?? [] });
    if (refusal) return refusal;
    if (!evidence || evidence.setAsideAt) return refuse("no-such-evidence");
    const year = Number(evidence.content.happenedOn.slice(0, 4));
    if (!(await isAsked(tx, year, wish.counts))) return refuse("no-such-priority");
    const { actionId } = evidence.content;
    const counted =
      actionId && evidence.state === "linked"
        ? await tagAction(tx, actor, actionId, wish.counts, now)
        : await makeAction(tx, actor, evidence, wish.counts, now);
    if (counted.kind === "refused") return counted;
    const about = { kind: "evidence", id: evidence.id, name: evidence.content.title };
    await recordAudit(tx, actor, "coverage.count", about, { code: wish.counts.code });
    return counted;
  });
}

async function isAsked(tx: Tx, year: number, { frameId, code }: Counts): Promise<boolean> {
  const frames = await listFrames(tx, year);
  const frame = frames.find(({ id }) => id === frameId);
  return frame?.priorities.some((priority) => priority.code === code) ?? false;
}

async function tagAction(
  tx: Tx,
  actor: Actor,
  actionId: string,
  counts: Counts,
  now: Instant,
): Promise<Counted> {
  const action = await loadAction(tx, actionId, { lock: true });
  if (!action || action.removedAt) return refuse("no-such-action");
  const { content } = action;
  const isTagged = content.counts.some(
    ({ frameId, code }) => frameId === counts.frameId && code === counts.code,
  );
  const wanted = isTagged ? content : { ...content, counts: [...content.counts, counts] };
  const written = await writeChange(tx, actor, action, wanted, now);
  if (written.kind === "problems") {
    const isRefused = written.problems.some(({ because }) => because === "not-permitted");
    return refuse(isRefused ? "not-permitted" : "no-such-action");
  }
  return { kind: "counted", actionId, made: false };
}

async function makeAction(
  tx: Tx,
  actor: Actor,
  evidence: Evidence,
  counts: Counts,
  now: Instant,
): Promise<Counted> {
  const { content } = evidence;
  const person = personOf(actor);
  const day = content.happenedOn;
  const added = await addAction(
    tx,
    actor,
    {
      title: content.title,
      startsOn: day,
      dueOn: day,
      nis: content.nis,
      counts: [counts],
      ownerPersonId: person?.id ?? null,
      origin: "evidence",
      originHref: `/bewijs/${evidence.id}`,
      originLabel: content.title,
    },
    now,
    { status: "done", doneOn: day },
  );
  if (added.kind === "refused") {
    return refuse(added.because === "not-permitted" ? "not-permitted" : "no-such-action");
  }
  await updateEvidence(tx, evidence.id, { ...content, actionId: added.id }, now);
  await addSteeringRevision(tx, {
    subject: "evidence",
    id: evidence.id,
    deed: "changed",
    before: { actionId: content.actionId },
    after: { actionId: added.id },
    person,
    now,
  });
  return { kind: "counted", actionId: added.id, made: true };
}

import { type Actor, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import {
  type EvidenceContent,
  type EvidenceField,
  evidenceFields,
  stillHolds,
} from "../../rules/evidence/evidence-content.ts";
import { type EvidenceProblem, judgeEvidence } from "../../rules/evidence/judge-evidence.ts";
import { type ChangeSince, mergeEdit } from "../../rules/evidence/merge-edit.ts";
import { findActionLine, lookAtLink } from "../../store/evidence/action-lines.ts";
import { findEvidence } from "../../store/evidence/evidence-rows.ts";
import { listSteeringRevisions } from "../../store/steering-revisions.ts";
import { actionsInSight, type EvidenceApp } from "./evidence-app.ts";
import { writeAside, writeChange } from "./write-evidence.ts";

export type EvidenceEdit = {
  readonly id: string;
  /** Of the evidence as it stood when the form was opened. */
  readonly version: number;
  readonly content: EvidenceContent;
};

export type EvidenceSaved =
  | { readonly kind: "saved"; readonly changed: boolean }
  /** Somebody else changed the same fields meanwhile; nothing was written. */
  | {
      readonly kind: "conflict";
      readonly fields: readonly EvidenceField[];
      /** What only they changed is in both. */
      readonly mine: EvidenceContent;
      readonly theirs: EvidenceContent;
      readonly version: number;
      readonly whoChanged: string;
      readonly changedAt: Instant;
    }
  | {
      readonly kind: "problems";
      readonly problems: readonly Refusal<EvidenceProblem | "no-such-action">[];
    }
  | Refusal<"not-permitted" | "no-such-evidence">;

/** Writes the form over the evidence; what somebody else changed since it was opened stays, or is asked about. */
export async function saveEvidence(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  { id, version, content }: EvidenceEdit,
  now: Instant,
): Promise<EvidenceSaved> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<EvidenceSaved> => {
    const known = await findEvidence(tx, id, { lock: true });
    if (!known) return refuse("no-such-evidence");
    const refusal =
      refusalFor(actor, "evidence.edit", { nis: known.content.nis }) ??
      refusalFor(actor, "evidence.edit", { nis: content.nis });
    if (refusal) return refusal;
    const problems: Refusal<EvidenceProblem | "no-such-action">[] = judgeEvidence(
      content,
      dayOf(now),
    );
    const wanted = await withUnseenAction(tx, actor, known.content, content);
    const { actionId } = wanted;
    const isNewAction = actionId !== null && actionId !== known.content.actionId;
    if (isNewAction && !(await findActionLine(tx, actionsInSight(actor), actionId))) {
      problems.push(refuse("no-such-action", "actionId"));
    }
    if (problems.length > 0) return { kind: "problems", problems };
    // Each change counts the version up by one and leaves one line of history.
    const since =
      version < known.version
        ? await listSteeringRevisions(tx, "evidence", id, known.version - version)
        : [];
    const merged = mergeEdit(wanted, known.content, since as readonly ChangeSince[]);
    if (merged.conflicts.length > 0) {
      return {
        kind: "conflict",
        fields: merged.conflicts,
        mine: merged.content,
        theirs: known.content,
        version: known.version,
        whoChanged: since[0]?.personName ?? "",
        changedAt: known.updatedAt,
      };
    }
    return { kind: "saved", changed: await writeChange(tx, actor, known, merged.content, now) };
  });
}

/** An action that the form could not show is left as it is: an empty field says nothing about it. */
async function withUnseenAction(
  tx: Tx,
  actor: Actor,
  known: EvidenceContent,
  content: EvidenceContent,
): Promise<EvidenceContent> {
  if (content.actionId !== null) return content;
  const link = await lookAtLink(tx, actionsInSight(actor), known.actionId);
  return link === "shown" ? content : { ...content, actionId: known.actionId };
}

export type EvidenceUndone =
  | { readonly kind: "undone" }
  | Refusal<"not-permitted" | "no-such-evidence" | "no-such-revision" | "changed-since">;

/** Gives back what one line of history changed; refused when those fields changed again since. */
export async function undoEvidence(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  id: string,
  revisionId: string,
  now: Instant,
): Promise<EvidenceUndone> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<EvidenceUndone> => {
    const known = await findEvidence(tx, id, { lock: true });
    if (!known) return refuse("no-such-evidence");
    const refusal = refusalFor(actor, "evidence.edit", { nis: known.content.nis });
    if (refusal) return refusal;
    const history = await listSteeringRevisions(tx, "evidence", id, mostHistory);
    const revision = history.find((one) => one.id === revisionId);
    if (!revision || revision.deed === "made") return refuse("no-such-revision");
    if (revision.deed !== "changed") {
      const wasAside = revision.deed === "restored";
      if ((known.setAsideAt !== null) === wasAside) return refuse("changed-since");
      await writeAside(tx, actor, known, wasAside, now);
      return { kind: "undone" };
    }
    const after = (revision.after ?? {}) as Partial<EvidenceContent>;
    const moved = evidenceFields.find(
      (field) => field in after && !stillHolds({ [field]: after[field] }, known.content),
    );
    if (moved) return refuse("changed-since", moved);
    const content = { ...known.content, ...(revision.before as Partial<EvidenceContent>) };
    const isOther = content.actionId !== known.content.actionId;
    if (
      isOther &&
      content.actionId &&
      !(await findActionLine(tx, actionsInSight(actor), content.actionId))
    ) {
      return refuse("changed-since", "actionId");
    }
    const notForThem = refusalFor(actor, "evidence.edit", { nis: content.nis });
    if (notForThem) return notForThem;
    await writeChange(tx, actor, known, content, now);
    return { kind: "undone" };
  });
}

export const mostHistory = 100;

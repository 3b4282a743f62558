import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type Question, referenceOf } from "../rules/question.ts";
import { type Change, type Conflict, conflictsOf, differenceOf } from "../rules/question-change.ts";
import { addEvent, changedSince, type EventKind } from "../store/question-events.ts";
import { lockQuestion, writeChange } from "../store/questions.ts";
import { withExpiry } from "./asker-expiry.ts";
import { proveAgain } from "./prove-advice.ts";
import { subjectOf } from "./question-reach.ts";

export type Changed =
  | { readonly kind: "changed" }
  /** It already stood so. */
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "conflict";
      /** To send along with the merged text. */
      readonly version: number;
      readonly by: string;
      readonly at: Instant | null;
      readonly conflicts: readonly Conflict[];
    }
  | Refusal<"not-permitted" | "no-such-question" | "removed">;

export type Deed = `question.${string}`;

/** The question, held until the transaction ends, for who may change it. */
export async function lockForChange(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Question | Refusal<"not-permitted" | "no-such-question" | "removed">> {
  const question = await lockQuestion(tx, id);
  if (!question) return refuse("no-such-question");
  const refusal = refusalFor(actor, "question.edit", subjectOf(question));
  if (refusal) return refusal;
  return question.removedAt ? refuse("removed") : question;
}

type Refused = Refusal<"not-permitted" | "no-such-question" | "removed">;
export type Done = { readonly kind: "done" } | Refused;

/** Works on a question that is held until the work is done, for who may change it. */
export const withQuestion = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, question: Question) => Promise<Result>,
): Promise<Result | Refused> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const question = await lockForChange(tx, actor, id);
    return isRefusal(question) ? question : work(tx, question);
  });

/** Writes a change with its line in the timeline and in the trail. Nothing is written when nothing differs. */
export async function applyChange(
  tx: Tx,
  actor: Actor,
  question: Question,
  change: Change,
  line: {
    readonly kind: EventKind;
    readonly deed: Deed;
    readonly body?: string;
    readonly mailId?: string;
  },
): Promise<boolean> {
  const difference = differenceOf(question, change);
  if (!difference && !line.body && !line.mailId) return false;
  const version = difference
    ? await writeChange(tx, question.id, difference.after)
    : question.version;
  await addEvent(tx, question.id, {
    kind: line.kind,
    body: line.body ?? "",
    details: { ...difference, version, ...(line.mailId ? { mailId: line.mailId } : {}) },
    person: personOf(actor),
  });
  const about = { kind: "question", id: question.id, name: referenceOf(question.number) };
  const fields = Object.keys(difference?.after ?? {});
  await recordAudit(tx, actor, line.deed, about, { fields });
  return true;
}

/** Fields that others changed meanwhile; null when there is nothing to choose. */
export async function findConflict(
  tx: Tx,
  question: Question,
  version: number,
  change: Change,
): Promise<Extract<Changed, { kind: "conflict" }> | null> {
  if (version >= question.version) return null;
  const { fields, by, at } = await changedSince(tx, question.id, version);
  const conflicts = conflictsOf(question, change, fields);
  if (conflicts.length === 0) return null;
  return { kind: "conflict", version: question.version, by, at, conflicts };
}

/**
 * Changes fields of a question. A field that somebody else changed after `version` is not overwritten: both texts
 * come back, and nothing is written until somebody chose.
 */
export async function editQuestion(
  db: Db,
  actor: Actor,
  edit: { readonly id: string; readonly version: number; readonly change: Change },
  now: Instant,
): Promise<Changed> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const question = await lockForChange(tx, actor, edit.id);
    if (isRefusal(question)) return question;
    const moved = edit.change.nis === undefined ? question.nis : edit.change.nis;
    const refusal = refusalFor(actor, "question.edit", subjectOf({ nis: moved }));
    if (refusal) return refusal;
    const conflict = await findConflict(tx, question, edit.version, edit.change);
    if (conflict) return conflict;
    const line = { kind: "edited", deed: "question.edit" } as const;
    const change = await withExpiry(tx, question, edit.change, dayOf(now));
    const changed = await applyChange(tx, actor, question, change, line);
    await proveAgain(tx, actor, question, { ...question, ...change }, now);
    return { kind: changed ? "changed" : "unchanged" };
  });
}

import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { plainLines } from "../../rules/vision/read-vision-forms.ts";
import { findComment, insertComment, settleComment } from "../../store/vision/comments.ts";
import { listGoals } from "../../store/vision/goals.ts";
import { findVision } from "../../store/vision/visions.ts";
import { aboutVision } from "./vision-app.ts";

export const longestComment = 4_000;

/**
 * Says something of a version or of one of its goals. Of a version that was agreed it is a remark for the next; a
 * version that was replaced is past.
 */
export async function addComment(
  db: Db,
  actor: Actor,
  number: number,
  comment: { readonly goalId: string | null; readonly body: string },
  now: Instant,
): Promise<
  | { readonly kind: "added"; readonly id: string }
  | Refusal<
      | "not-permitted"
      | "no-such-vision"
      | "replaced-already"
      | "no-such-goal"
      | "no-words"
      | "too-long"
    >
> {
  const refusal = refusalFor(actor, "vision.comment");
  if (refusal) return refusal;
  const body = plainLines(comment.body);
  if (body === "") return refuse("no-words", "body");
  if (body.length > longestComment) return refuse("too-long", "body");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const vision = await findVision(tx, number);
    if (!vision) return refuse("no-such-vision");
    if (vision.status === "replaced") return refuse("replaced-already");
    const { goalId } = comment;
    if (goalId && !(await listGoals(tx, vision.id)).some(({ id }) => id === goalId)) {
      return refuse("no-such-goal");
    }
    const id = await insertComment(tx, vision.id, { goalId, body, person: personOf(actor) }, now);
    await recordAudit(tx, actor, "steering.vision-comment", aboutVision(vision));
    return { kind: "added", id };
  });
}

/** Puts a comment away as dealt with, or opens it again: who writes the vision, and who wrote the comment. */
export async function setCommentSettled(
  db: Db,
  actor: Actor,
  at: { readonly number: number; readonly id: string },
  isSettled: boolean,
  now: Instant,
): Promise<
  { readonly kind: "done" } | Refusal<"not-permitted" | "no-such-vision" | "no-such-comment">
> {
  const refusal = refusalFor(actor, "vision.comment");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const vision = await findVision(tx, at.number);
    if (!vision) return refuse("no-such-vision");
    const comment = isId(at.id) ? await findComment(tx, vision.id, at.id) : undefined;
    if (!comment) return refuse("no-such-comment");
    const person = personOf(actor);
    const isOwn = person !== null && comment.personId === person.id;
    const noEditor = refusalFor(actor, "vision.edit");
    if (noEditor && !isOwn) return noEditor;
    await settleComment(tx, comment.id, isSettled ? { at: now, by: person?.name ?? null } : null);
    const deed = isSettled ? "steering.vision-settle" : "steering.vision-reopen";
    await recordAudit(tx, actor, deed, aboutVision(vision));
    return { kind: "done" };
  });
}

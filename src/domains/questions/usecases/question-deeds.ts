import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type Feasibility, referenceOf, type Status } from "../rules/question.ts";
import { changeToStatus, type Difference, undoOf } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent, listEvents, markUndone } from "../store/question-events.ts";
import { lockQuestion, writeChange } from "../store/questions.ts";
import { applyChange, type Done, withQuestion } from "./change-question.ts";
import { proveAdvice, proveAgain, withdrawAdvice } from "./prove-advice.ts";
import { subjectOf } from "./question-reach.ts";

const done = { kind: "done" } as const;

/** Moves a question to another state. */
export const moveQuestion = (
  db: Db,
  actor: Actor,
  id: string,
  status: Status,
  now: Instant,
): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const change = changeToStatus(question, status, dayOf(now), await readKeepMonths(tx));
    await applyChange(tx, actor, question, change, { kind: "state", deed: "question.status" });
    return done;
  });

/** "I do this": the question is in hand, and mine. */
export const takeInHand = (db: Db, actor: Actor, id: string): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const person = personOf(actor);
    const change = {
      ...(person ? { ownerPersonId: person.id, ownerName: person.name } : {}),
      ...(question.status === "new" ? { status: "in-hand" as const } : {}),
    };
    await applyChange(tx, actor, question, change, { kind: "state", deed: "question.status" });
    return done;
  });

export const noteOnQuestion = (db: Db, actor: Actor, id: string, text: string): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const line = { kind: "note", deed: "question.note", body: text } as const;
    await applyChange(tx, actor, question, {}, line);
    return done;
  });

/** What who asked wrote back was read and needs nothing more. */
export const handleReply = (db: Db, actor: Actor, id: string): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const line = { kind: "state", deed: "question.status" } as const;
    await applyChange(tx, actor, question, { repliedOn: null }, line);
    return done;
  });

export const judgeFeasibility = (
  db: Db,
  actor: Actor,
  id: string,
  judged: { readonly feasibility: Feasibility | null; readonly feasibilityNote: string },
): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const line = { kind: "edited", deed: "question.edit" } as const;
    await applyChange(tx, actor, question, judged, line);
    return done;
  });

/** Takes a question out of the inbox, and its evidence out of the sums; it can be put back. */
export const removeQuestion = (db: Db, actor: Actor, id: string, now: Instant): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const version = await writeChange(tx, id, {}, "removed");
    await addEvent(tx, id, { kind: "removed", details: { version }, person: personOf(actor) });
    const about = { kind: "question", id, name: referenceOf(question.number) };
    await recordAudit(tx, actor, "question.remove", about);
    if (question.answeredOn) await withdrawAdvice(tx, actor, question, now);
    return done;
  });

export const restoreQuestion = (db: Db, actor: Actor, id: string, now: Instant): Promise<Done> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const question = await lockQuestion(tx, id);
    if (!question) return refuse("no-such-question");
    const refusal = refusalFor(actor, "question.edit", subjectOf(question));
    if (refusal) return refusal;
    if (!question.removedAt) return done;
    const version = await writeChange(tx, id, {}, "restored");
    await addEvent(tx, id, { kind: "restored", details: { version }, person: personOf(actor) });
    const about = { kind: "question", id, name: referenceOf(question.number) };
    await recordAudit(tx, actor, "question.restore", about);
    if (question.answeredOn) await proveAdvice(tx, actor, question, question.answeredOn, now);
    return done;
  });

export type Undone = Done | Refusal<"changed-since" | "cannot-be-undone">;

/**
 * Gives back what stood before one line of the timeline. A letter that left is not called back. The evidence of an
 * answer that is taken back is withdrawn.
 */
export const undoEvent = (
  db: Db,
  actor: Actor,
  id: string,
  eventId: string,
  now: Instant,
): Promise<Undone> =>
  withQuestion(db, actor, id, async (tx, question): Promise<Undone> => {
    const event = (await listEvents(tx, id)).find((one) => one.id === eventId);
    const { before, after, undone } = event?.details ?? {};
    if (!event || !before || !after || undone || event.kind === "sent") {
      return refuse("cannot-be-undone");
    }
    const change = undoOf(question, { before, after } as Difference);
    if (!change) return refuse("changed-since");
    const moved = change.nis === undefined ? question.nis : change.nis;
    const refusal = refusalFor(actor, "question.edit", subjectOf({ nis: moved }));
    if (refusal) return refusal;
    await markUndone(tx, eventId);
    await applyChange(tx, actor, question, change, { kind: "undone", deed: "question.undo" });
    await proveAgain(tx, actor, question, { ...question, ...change }, now);
    return done;
  });

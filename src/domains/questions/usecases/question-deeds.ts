import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { addAction } from "#steering";
import { type Feasibility, type Question, referenceOf, type Status } from "../rules/question.ts";
import { changeToStatus, type Difference, undoOf } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";
import { addEvent, listEvents, markUndone } from "../store/question-events.ts";
import { lockQuestion, writeChange } from "../store/questions.ts";
import { applyChange, lockForChange } from "./change-question.ts";
import { subjectOf } from "./question-reach.ts";

type Refused = Refusal<"not-permitted" | "no-such-question" | "removed">;
export type Done = { readonly kind: "done" } | Refused;
const done = { kind: "done" } as const;

const withQuestion = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, question: Question) => Promise<Result>,
): Promise<Result | Refused> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const question = await lockForChange(tx, actor, id);
    return isRefusal(question) ? question : work(tx, question);
  });

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

export type FollowedUp = Done | { readonly kind: "no-action"; readonly because: string };

/** Sets the day to look again, or takes it away; when asked, it also becomes an owned action of the plan. */
export const followUp = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly on: Day | null; readonly asAction: boolean; readonly title: string },
  now: Instant,
): Promise<FollowedUp> =>
  withQuestion(db, actor, id, async (tx, question): Promise<FollowedUp> => {
    const line = { kind: "edited", deed: "question.follow-up" } as const;
    await applyChange(tx, actor, question, { followUpOn: given.on }, line);
    if (!given.asAction || !given.on) return done;
    return planAction(tx, actor, question, { ...given, on: given.on }, now);
  });

async function planAction(
  tx: Tx,
  actor: Actor,
  question: Question,
  given: { readonly on: Day; readonly title: string },
  now: Instant,
): Promise<FollowedUp> {
  const today = dayOf(now);
  const owner = question.ownerPersonId ?? personOf(actor)?.id ?? null;
  const added = await addAction(
    tx,
    actor,
    {
      title: given.title.trim() || question.subject,
      startsOn: [today, given.on].sort()[0] ?? given.on,
      dueOn: given.on,
      ownerPersonId: owner,
      nis: question.nis ? [question.nis] : [],
      origin: "questions",
      originRef: question.id,
      originHref: `/vragen/${question.id}`,
      originLabel: referenceOf(question.number),
    },
    now,
  );
  if (added.kind === "refused") return { kind: "no-action", because: added.because };
  if (added.kind === "added") {
    const details = { actionId: added.id, actionNumber: added.number };
    await addEvent(tx, question.id, { kind: "action", details, person: personOf(actor) });
  }
  return done;
}

/** Takes a question out of the inbox; it can be put back. */
export const removeQuestion = (db: Db, actor: Actor, id: string): Promise<Done> =>
  withQuestion(db, actor, id, async (tx, question) => {
    const version = await writeChange(tx, id, {}, "removed");
    await addEvent(tx, id, { kind: "removed", details: { version }, person: personOf(actor) });
    const about = { kind: "question", id, name: referenceOf(question.number) };
    await recordAudit(tx, actor, "question.remove", about);
    return done;
  });

export const restoreQuestion = (db: Db, actor: Actor, id: string): Promise<Done> =>
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
    return done;
  });

export type Undone = Done | Refusal<"changed-since" | "cannot-be-undone">;

/** Gives back what stood before one line of the timeline. A letter that left is not called back. */
export const undoEvent = (db: Db, actor: Actor, id: string, eventId: string): Promise<Undone> =>
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
    return done;
  });

import { type Actor, listColleagues, personOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import { addAction, moveActionDue } from "#steering";
import { type Question, referenceOf } from "../rules/question.ts";
import { withoutNames } from "../rules/steering-title.ts";
import { addEvent, type EventDetails, listEvents } from "../store/question-events.ts";
import { applyChange, type Done, withQuestion } from "./change-question.ts";
import { titleOf } from "./prove-advice.ts";
import { doesQuestions } from "./question-reach.ts";

export type FollowedUp =
  | Done
  /** What became of the action of the plan. */
  | { readonly kind: "planned" | "moved" }
  | { readonly kind: "no-action"; readonly because: string };

const done = { kind: "done" } as const;

/**
 * Sets the day to look again, or takes it away. When asked it is also the day of an owned action of the plan: the
 * one made before moves along while it is open; when it is over, a new one is made.
 */
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
    const on = given.on;
    const made = await actionsMade(tx, id);
    const [last] = made;
    if (last?.actionId) {
      const moved = await moveActionDue(tx, actor, last.actionId, on, now);
      if (!isRefusal(moved)) {
        if (moved.kind === "unchanged") return done;
        const details = { actionId: last.actionId, actionNumber: moved.number };
        await addEvent(tx, id, { kind: "action-moved", details, person: personOf(actor) });
        return { kind: "moved" };
      }
      const isGone = moved.because === "over" || moved.because === "no-such-action";
      if (!isGone) return { kind: "no-action", because: moved.because };
    }
    return planAction(tx, actor, question, { ...given, on, before: made.length }, now);
  });

/** The actions that were made of a question, newest first. */
export async function actionsMade(tx: Tx, id: string): Promise<EventDetails[]> {
  const events = await listEvents(tx, id);
  return events.filter(({ kind }) => kind === "action").map(({ details }) => details);
}

async function planAction(
  tx: Tx,
  actor: Actor,
  question: Question,
  given: { readonly on: Day; readonly title: string; readonly before: number },
  now: Instant,
): Promise<FollowedUp> {
  const { on, before } = given;
  const added = await addAction(
    tx,
    actor,
    {
      title: withoutNames(given.title, question) || (await titleOf(tx, question)),
      startsOn: [dayOf(now), on].sort()[0] ?? on,
      dueOn: on,
      ownerPersonId: await ownerOf(tx, actor, question),
      nis: question.nis ? [question.nis] : [],
      origin: "questions",
      originRef: before === 0 ? question.id : `${question.id}#${before + 1}`,
      originHref: `/vragen/${question.id}`,
      originLabel: referenceOf(question.number),
    },
    now,
  );
  if (added.kind === "refused") return { kind: "no-action", because: added.because };
  if (added.kind === "known") return done;
  const details = { actionId: added.id, actionNumber: added.number };
  await addEvent(tx, question.id, { kind: "action", details, person: personOf(actor) });
  return { kind: "planned" };
}

/** Whoever does the question; when they left, whoever plans the action. */
async function ownerOf(tx: Tx, actor: Actor, { ownerPersonId }: Question): Promise<string | null> {
  const colleagues = await listColleagues(tx);
  const stays = colleagues.some((one) => one.id === ownerPersonId && doesQuestions(one));
  return stays ? ownerPersonId : (personOf(actor)?.id ?? null);
}

import { type Actor, listColleagues } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import { addAction, removeBornAction } from "#steering";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { minutesLimits, type Outcome, type OutcomeKind } from "../../rules/minutes/minutes.ts";
import { listItems } from "../../store/minutes/item-rows.ts";
import {
  insertOutcome,
  listMinutesOutcomes,
  setOutcomeRemoved,
  writeActionOf,
} from "../../store/minutes/minutes-outcome-rows.ts";
import {
  done,
  type MinutesDone,
  type MinutesRefusal,
  minutesHref,
  withMinutes,
} from "./hold-minutes.ts";

export type OutcomeGiven = {
  readonly item: string;
  readonly kind: OutcomeKind;
  readonly title: string;
  /** Decision: who agreed; action: name of a colleague, or of anybody else. */
  readonly who: string;
  readonly dueOn: Day | null;
};

export type OutcomeProblem =
  | "no-such-item"
  | "no-outcome"
  | "outcome-too-long"
  | "no-due"
  | "due-passed"
  | "no-such-outcome";

export type OutcomeNoted =
  | {
      readonly kind: "noted";
      readonly id: string;
      /** Number in the plan; null: a decision, or the plan did not take it. */
      readonly number: number | null;
    }
  | MinutesRefusal
  | Refusal<OutcomeProblem>;

/** Notes a decision or an action with an item. An action becomes an owned action of the plan, once. */
export const noteOutcome = (
  db: Db,
  actor: Actor,
  id: string,
  given: OutcomeGiven,
  now: Instant,
): Promise<OutcomeNoted> =>
  withMinutes<OutcomeNoted>(db, actor, id, now, async (tx, { gathering, by }) => {
    const items = await listItems(tx, id);
    if (!items.some((one) => one.id === given.item)) return refuse("no-such-item");
    const title = given.title.trim();
    const who = given.who.trim();
    if (title === "") return refuse("no-outcome", "title");
    if (Math.max(title.length, who.length) > minutesLimits.outcome) {
      return refuse("outcome-too-long", "title");
    }
    const isAction = given.kind === "action";
    if (isAction && !given.dueOn) return refuse("no-due", "dueOn");
    const colleague = isAction ? await findColleague(tx, who) : null;
    const outcome = {
      itemId: given.item,
      kind: given.kind,
      title,
      who: colleague?.name ?? who,
      ownerPersonId: colleague?.id ?? null,
      dueOn: isAction ? given.dueOn : null,
    };
    const outcomeId = await insertOutcome(tx, id, outcome, by);
    const number = isAction
      ? await putInPlan(tx, actor, gathering, { ...outcome, id: outcomeId }, now)
      : null;
    return { kind: "noted", id: outcomeId, number };
  });

async function findColleague(tx: Tx, name: string) {
  if (name === "") return null;
  const wanted = name.toLocaleLowerCase("nl");
  const found = (await listColleagues(tx)).filter(
    (one) => one.name.toLocaleLowerCase("nl") === wanted,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** @returns the number in the plan; null when the plan did not take it, and the minutes keep it alone */
async function putInPlan(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  outcome: Pick<Outcome, "id" | "itemId" | "title" | "who" | "ownerPersonId" | "dueOn">,
  now: Instant,
): Promise<number | null> {
  const today = dayOf(now);
  const dueOn = outcome.dueOn ?? today;
  const added = await addAction(
    tx,
    actor,
    {
      title: outcome.title,
      startsOn: [today, dueOn].sort()[0] ?? today,
      dueOn,
      ownerPersonId: outcome.ownerPersonId,
      ownerName: outcome.who,
      nis: gathering.nis === null ? [] : [gathering.nis],
      ...bornOf(outcome),
      originHref: `${minutesHref(gathering.id)}#punt-${outcome.itemId}`,
      originLabel: gathering.title,
    },
    now,
  );
  if (isRefusal(added)) return null;
  await writeActionOf(tx, outcome.id, added);
  return added.number;
}

/** Tries again to bring an action of the minutes into the plan. */
export const planOutcome = (
  db: Db,
  actor: Actor,
  id: string,
  outcomeId: string,
  now: Instant,
): Promise<MinutesDone | Refusal<"no-such-outcome" | "plan-refused">> =>
  withMinutes<MinutesDone | Refusal<"no-such-outcome" | "plan-refused">>(
    db,
    actor,
    id,
    now,
    async (tx, { gathering }) => {
      const outcome = (await listMinutesOutcomes(tx, id)).find((one) => one.id === outcomeId);
      if (outcome?.kind !== "action" || outcome.isRemoved) {
        return refuse("no-such-outcome");
      }
      const number = await putInPlan(tx, actor, gathering, outcome, now);
      return number === null ? refuse("plan-refused") : done;
    },
  );

/** Takes a decision or action away, out of the plan too, or puts both back: who writes the minutes may do both. */
export const undoOutcome = (
  db: Db,
  actor: Actor,
  id: string,
  given: { readonly outcome: string; readonly deed: "removed" | "restored" },
  now: Instant,
): Promise<MinutesDone | Refusal<"no-such-outcome">> =>
  withMinutes<MinutesDone | Refusal<"no-such-outcome">>(db, actor, id, now, async (tx) => {
    const outcome = (await listMinutesOutcomes(tx, id)).find((one) => one.id === given.outcome);
    if (!outcome) return refuse("no-such-outcome");
    await setOutcomeRemoved(tx, outcome.id, given.deed === "removed" ? now : null);
    if (outcome.actionId) {
      await removeBornAction(tx, actor, outcome.actionId, bornOf(outcome), given.deed, now);
    }
    return done;
  });

const bornOf = ({ id }: Pick<Outcome, "id">) => ({
  origin: "networking",
  originRef: `minutes/${id}`,
});

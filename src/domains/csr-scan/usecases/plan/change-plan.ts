import type { Actor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { judgePlan, type PlanProblem, type PlanSaid } from "../../rules/plan/judge-plan.ts";
import {
  isToDo,
  mostChosen,
  type PlanAction,
  type PlanState,
} from "../../rules/plan/plan-action.ts";
import { proposedDue } from "../../rules/plan/plan-dates.ts";
import { type Proposal, rankProposals } from "../../rules/plan/rank-proposals.ts";
import { selectEffects } from "../../store/effects/effect-rows.ts";
import {
  findPlanAction,
  insertPlanAction,
  selectPlan,
  updatePlanAction,
} from "../../store/plan/plan-rows.ts";
import { wipeOwnerAddress } from "../../store/plan/reminder-rows.ts";
import { readScan } from "../fill/open-scan.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";
import { putInSteering, steeringWriter } from "./in-steering.ts";

type PlanApp = Pick<App, "config" | "db" | "mail">;
type Place = { readonly actor: Actor; readonly token: string; readonly now: Instant };

export type Planned = { readonly kind: "planned"; readonly id: string; readonly title: string };
/** Five are to be done already: which one makes room? */
export type PlanFull = { readonly kind: "full"; readonly toDo: readonly PlanAction[] };

/** Brings the same action in the plan of the partnership in step, where there is one. */
async function keepInStep(tx: Tx, held: HeldScan, { actor, now }: Place, id: string) {
  const writer = steeringWriter(actor, held);
  const action = writer && (await findPlanAction(tx, held.scan.id, id));
  if (writer && action) await putInSteering(tx, writer, held, action, now, dayOf(now));
}

/** Drops the one that makes room. @returns what is to be done when there is no room */
async function makeRoom(
  tx: Tx,
  app: PlanApp,
  held: HeldScan,
  place: Place,
  drop: string | null,
): Promise<PlanFull | null> {
  const toDo = (await selectPlan(tx, held.scan.id)).filter(isToDo);
  if (toDo.length < mostChosen) return null;
  const goes = toDo.find(({ id }) => id === drop);
  if (!goes) return { kind: "full", toDo };
  await moveTo(tx, app, held, place, goes, "dropped");
  return null;
}

/** Chooses a proposal: an action with who chose it as owner and a day to begin with. Twice is once. */
export const chooseProposal = (
  app: PlanApp,
  place: Place,
  question: string,
  { language, drop }: { readonly language: Language; readonly drop: string | null },
): Promise<Planned | PlanFull | Refusal<"no-such-scan" | "no-such-proposal">> =>
  withHeldScan<Planned | PlanFull | Refusal<"no-such-proposal">>(
    app,
    place.token,
    { lock: true },
    async (tx, held) => {
      const { asked, answers } = await readScan(tx, place.token, held);
      const plan = await selectPlan(tx, held.scan.id);
      const there = plan.find((one) => one.question === question && one.state !== "dropped");
      if (there) return { kind: "planned", id: there.id, title: there.title };
      const effects = await selectEffects(tx, held.scan.id);
      const proposal = rankProposals({ asked, answers, effects, plan }).find(
        (one) => one.question.key === question,
      );
      if (!proposal) return refuse("no-such-proposal");
      const full = await makeRoom(tx, app, held, place, drop);
      if (full) return full;
      const content = contentOf(proposal, language, held, dayOf(place.now));
      return add(tx, held, place, { ...content, question, effectId: proposal.effectId });
    },
  );

const contentOf = ({ question }: Proposal, language: Language, held: HeldScan, today: Day) => ({
  title: question.action.title[language],
  firstStep: question.start[language],
  ownerName: held.holder.name,
  ownerEmail: null,
  dueOn: proposedDue(question.action.effort, today),
  result: "",
});

type ToAdd =
  | ReturnType<typeof contentOf>
  | (PlanSaidContent & { readonly ownerEmail: string | null });
type PlanSaidContent = Pick<PlanAction, "title" | "firstStep" | "ownerName" | "dueOn" | "result">;

async function add(
  tx: Tx,
  held: HeldScan,
  place: Place,
  content: ToAdd & Pick<PlanAction, "question" | "effectId">,
): Promise<Planned | Refusal<"no-such-proposal">> {
  const id = await insertPlanAction(
    tx,
    { partnershipId: held.partnershipId, scanId: held.scan.id },
    {
      ...content,
      ...({ state: "open", doneOn: null, partnerId: null, partnerName: "" } as const),
      ...{ steeringActionId: null, carriedFrom: null },
    },
    place.now,
  );
  if (!id) return refuse("no-such-proposal");
  await keepInStep(tx, held, place, id);
  return { kind: "planned", id, title: content.title };
}

export type PlanSaved =
  | Planned
  | PlanFull
  /** Somebody else changed it since; nothing was written. */
  | { readonly kind: "changed-since"; readonly action: PlanAction }
  | { readonly kind: "problems"; readonly problems: readonly PlanProblem[] }
  | Refusal<"no-such-action">;

/**
 * Writes what was said of an action.
 * @param target null: one of one's own, new; else the action, and the version that was looked at
 */
export const savePlanAction = (
  app: PlanApp,
  place: Place,
  target: { readonly id: string; readonly version: number } | { readonly drop: string | null },
  said: PlanSaid,
): Promise<PlanSaved | Refusal<"no-such-scan">> =>
  withHeldScan<PlanSaved>(app, place.token, { lock: true }, async (tx, held) => {
    const problems = judgePlan(said, dayOf(place.now), isMailAddress);
    const { isAgreed: _, dueOn, ownerEmail: typed, ...texts } = said;
    if (problems.length > 0 || dueOn === null) return { kind: "problems", problems };
    const ownerEmail = typed === "" ? null : typed;
    if (!("id" in target)) {
      const full = await makeRoom(tx, app, held, place, target.drop);
      if (full) return full;
      const content = { ...texts, dueOn, ownerEmail, question: null, effectId: null };
      const added = await add(tx, held, place, content);
      return added.kind === "refused" ? refuse("no-such-action") : added;
    }
    const { id, version } = target;
    const action = await findPlanAction(tx, held.scan.id, id);
    if (!action) return refuse("no-such-action");
    if (action.version !== version) return { kind: "changed-since", action };
    if (action.ownerEmail !== ownerEmail) {
      await app.mail.forget(tx, await wipeOwnerAddress(tx, held.scan.id, id));
    }
    const content = { ...action, ...texts, dueOn, ownerEmail };
    await updatePlanAction(tx, held.scan.id, id, content, place.now);
    await keepInStep(tx, held, place, id);
    return { kind: "planned", id, title: texts.title };
  });

/** Done or dropped: nobody is reminded any more, so the address of the owner goes. */
async function moveTo(
  tx: Tx,
  app: PlanApp,
  held: HeldScan,
  place: Place,
  action: PlanAction,
  state: PlanState,
): Promise<void> {
  const isOver = !isToDo({ state });
  const scanId = held.scan.id;
  if (isOver) await app.mail.forget(tx, await wipeOwnerAddress(tx, scanId, action.id));
  const content = {
    ...{ ...action, state },
    ownerEmail: isOver ? null : action.ownerEmail,
    doneOn: state === "done" ? dayOf(place.now) : null,
  };
  await updatePlanAction(tx, scanId, action.id, content, place.now);
  await keepInStep(tx, held, place, action.id);
}

export type PlanMoved =
  | (Planned & { readonly before: PlanState })
  | PlanFull
  | Refusal<"no-such-action">;

/** Open, busy, done or dropped, and back again. What comes back needs room among the five. */
export const movePlanAction = (
  app: PlanApp,
  place: Place,
  id: string,
  { state, drop }: { readonly state: PlanState; readonly drop: string | null },
): Promise<PlanMoved | Refusal<"no-such-scan">> =>
  withHeldScan<PlanMoved>(app, place.token, { lock: true }, async (tx, held) => {
    const action = await findPlanAction(tx, held.scan.id, id);
    if (!action) return refuse("no-such-action");
    const planned = { kind: "planned", id, title: action.title, before: action.state } as const;
    if (action.state === state) return planned;
    if (isToDo({ state }) && !isToDo(action)) {
      const full = await makeRoom(tx, app, held, place, drop);
      if (full) return full;
      const other = (await selectPlan(tx, held.scan.id)).find(
        (one) => one.question !== null && one.question === action.question && one.id !== id,
      );
      // The same proposal was chosen again meanwhile: that one is the action now.
      if (other && other.state !== "dropped") return { ...planned, id: other.id };
    }
    await moveTo(tx, app, held, place, action, state);
    return planned;
  });

/** Puts actions of an authority that stand only here in the plan of the partnership as well. */
export const putPlanInSteering = (
  app: PlanApp,
  place: Place,
): Promise<{ readonly kind: "put" } | Refusal<"no-such-scan" | "not-permitted">> =>
  withHeldScan<{ readonly kind: "put" } | Refusal<"not-permitted">>(
    app,
    place.token,
    { lock: true },
    async (tx, held) => {
      if (!steeringWriter(place.actor, held)) return refuse("not-permitted");
      for (const { id } of await selectPlan(tx, held.scan.id))
        await keepInStep(tx, held, place, id);
      return { kind: "put" };
    },
  );

/** The plan as data, for who takes everything of a scan along. */
export async function exportPlan(tx: Tx, scanId: string) {
  return (await selectPlan(tx, scanId)).map(
    ({ version: _, steeringActionId: __, ...action }) => action,
  );
}

import type { Actor } from "#access";
import { refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { cancellable, moveState, type StateDeed } from "../../rules/gatherings/gathering-state.ts";
import type { StepDetails, StepKind } from "../../rules/gatherings/gathering-step.ts";
import { type GatheringProblem, judgeOpening } from "../../rules/gatherings/judge-gathering.ts";
import {
  findGathering,
  type GatheringChange,
  updateGathering,
} from "../../store/gatherings/gathering-rows.ts";
import { addGatheringStep, listGatheringSteps } from "../../store/gatherings/steps.ts";
import { tellGuests } from "./guest-letters.ts";
import {
  auditGathering,
  doneBy,
  type HeldRefusal,
  subjectOf,
  withGathering,
} from "./hold-gathering.ts";
import { proveGathering } from "./prove-gathering.ts";

export type StateChanged =
  | { readonly kind: "done"; readonly isEvidence: boolean }
  | HeldRefusal
  | Refusal<"wrong-state" | "not-over" | GatheringProblem>;

/** Opens, closes, holds: what moves a gathering on without a word to anybody. */
export const changeState = (
  db: Db,
  actor: Actor,
  id: string,
  deed: StateDeed,
  now: Instant,
): Promise<StateChanged> =>
  withGathering<StateChanged>(db, actor, id, async (tx, gathering) => {
    const move = moveState(gathering, deed, now);
    if (isRefusal(move)) return move;
    const [problem] = deed === "open" ? judgeOpening(gathering) : [];
    if (problem) return problem;
    await write(tx, actor, gathering, { state: move.to }, { kind: move.step }, now);
    const isEvidence = await proveGathering(tx, actor, { ...gathering, state: move.to }, now);
    return { kind: "done", isEvidence };
  });

async function write(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  change: GatheringChange,
  step: { readonly kind: StepKind; readonly details?: StepDetails },
  now: Instant,
): Promise<void> {
  const by = doneBy(actor, now);
  const version = await updateGathering(tx, gathering.id, change, by);
  await addGatheringStep(tx, gathering.id, { ...step, version }, by);
  await auditGathering(tx, actor, step.kind, gathering);
}

export type Cancelled =
  | { readonly kind: "cancelled"; readonly letters: number; readonly unreached: readonly string[] }
  | HeldRefusal
  | Refusal<"wrong-state">;

const longestReason = 2000;

/** Cancels a gathering, and writes to whoever was invited, comes or waits when that is asked. */
export const cancelGathering = (
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  id: string,
  given: { readonly reason: string; readonly tell: boolean },
  now: Instant,
): Promise<Cancelled> =>
  withGathering<Cancelled>(app.db, actor, id, async (tx, gathering) => {
    const { state } = gathering;
    if (!cancellable.includes(state) || state === "cancelled") return refuse("wrong-state");
    const reason = given.reason.replace(/\r\n?/g, "\n").trim().slice(0, longestReason);
    const tidings = { kind: "cancelled", reason } as const;
    // In the calendars of guests it is cancelled from this letter on.
    const calendarSequence = gathering.calendarSequence + 1;
    const gone = { ...gathering, state: "cancelled", calendarSequence } as const;
    const sent = given.tell
      ? await tellGuests(tx, app, actor, gone, tidings)
      : { mailIds: [], unreached: [] };
    const change: GatheringChange = {
      state: "cancelled",
      cancelledAt: now,
      cancelReason: reason,
      stateBeforeCancel: state,
      calendarSequence,
    };
    const { mailIds } = sent;
    const details = { mailIds, letters: mailIds.length, note: reason };
    await write(tx, actor, gathering, change, { kind: "cancelled", details }, now);
    await proveGathering(tx, actor, { ...gathering, state: "cancelled" }, now);
    return { kind: "cancelled", letters: mailIds.length, unreached: sent.unreached };
  });

export type Restored =
  | {
      readonly kind: "restored";
      /** Letters that had not left and never will. */
      readonly takenBack: number;
      /** Guests who had read that it was cancelled, and are written to again. */
      readonly written: number;
    }
  | HeldRefusal
  | Refusal<"wrong-state">;

/** Lets a cancelled gathering take place after all: unsent letters are taken back, who got one is written to again. */
export const restoreGathering = (
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Restored> =>
  withGathering<Restored>(app.db, actor, id, async (tx, gathering) => {
    const { state, stateBeforeCancel } = gathering;
    if (state !== "cancelled") return refuse("wrong-state");
    const steps = await listGatheringSteps(tx, id);
    const ids = steps.find(({ kind }) => kind === "cancelled")?.details.mailIds ?? [];
    const takenBack = await app.mail.takeBack(tx, ids);
    const calendarSequence = gathering.calendarSequence + 1;
    const back = { ...gathering, state: stateBeforeCancel ?? "draft", calendarSequence } as const;
    const sent =
      takenBack < ids.length
        ? await tellGuests(tx, app, actor, back, { kind: "restored" })
        : { mailIds: [] };
    const { mailIds } = sent;
    const change: GatheringChange = {
      state: back.state,
      cancelledAt: null,
      cancelReason: "",
      stateBeforeCancel: null,
      calendarSequence,
    };
    const details = { mailIds, letters: mailIds.length };
    await write(tx, actor, gathering, change, { kind: "restored", details }, now);
    return { kind: "restored", takenBack, written: mailIds.length };
  });

export type Told =
  | { readonly kind: "told"; readonly letters: number; readonly unreached: readonly string[] }
  | HeldRefusal
  | Refusal<"wrong-state">;

/** Tells those who knew another time or place; or, without `tell`, that they need not be told. */
export const tellMove = (
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  id: string,
  { tell }: { readonly tell: boolean },
  now: Instant,
): Promise<Told> =>
  withGathering<Told>(app.db, actor, id, async (tx, gathering) => {
    const before = gathering.toldWhereWhen;
    if (!before || gathering.state === "cancelled") return refuse("wrong-state");
    const sent = tell
      ? await tellGuests(tx, app, actor, gathering, { kind: "moved", before })
      : { mailIds: [], unreached: [] };
    const { mailIds, unreached } = sent;
    const details = { mailIds, letters: mailIds.length };
    await write(tx, actor, gathering, { toldWhereWhen: null }, { kind: "told", details }, now);
    return { kind: "told", letters: mailIds.length, unreached };
  });

/** Takes a gathering out of every list; nothing is lost. */
export const removeGathering = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<{ readonly kind: "removed" } | HeldRefusal> =>
  withGathering<{ readonly kind: "removed" } | HeldRefusal>(
    db,
    actor,
    id,
    async (tx, gathering) => {
      await write(tx, actor, gathering, { removedAt: now }, { kind: "removed" }, now);
      await proveGathering(tx, actor, { ...gathering, removedAt: now }, now);
      return { kind: "removed" };
    },
  );

/** Brings a removed gathering back as it was. */
export const bringBackGathering = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<{ readonly kind: "back" } | HeldRefusal> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const gathering = await findGathering(tx, id, { lock: true });
    if (!gathering) return refuse("no-such-gathering");
    const refusal = refusalFor(actor, "gathering.edit", subjectOf(gathering));
    if (refusal) return refusal;
    if (!gathering.removedAt) return { kind: "back" };
    await write(tx, actor, gathering, { removedAt: null }, { kind: "brought-back" }, now);
    await proveGathering(tx, actor, { ...gathering, removedAt: null }, now);
    return { kind: "back" };
  });

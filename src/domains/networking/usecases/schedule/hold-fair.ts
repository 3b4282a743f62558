import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { FairFacts } from "../../rules/schedule/fair-facts.ts";
import { setupFor, talksOf } from "../../rules/schedule/setup-for.ts";
import { findFairGathering, listFairGuests } from "../../store/schedule/fair-rows.ts";
import {
  type FairDesk,
  findFairDesk,
  findSchedule,
  type ScheduleVersion,
  writeSetup,
} from "../../store/schedule/schedule-rows.ts";
import { listDemands, listPairDemands, listWishes } from "../../store/wishes/wish-rows.ts";

/** A fair with all that its schedule is made of. */
export type Fair = {
  readonly gathering: Gathering;
  readonly desk: FairDesk;
  readonly facts: FairFacts;
};

export type FairRefusal = Refusal<"not-permitted" | "no-such-gathering">;

export const subjectOf = ({ nis }: Pick<Gathering, "nis">) => ({
  nis: nis === null ? [] : [nis],
});

/** Reads a fair for whoever may schedule it. @param lock others who change it wait until the transaction ends */
export async function holdFair(
  tx: Tx,
  actor: Actor,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Fair | FairRefusal> {
  const gathering = await findFairGathering(tx, id);
  if (!gathering || refusalFor(actor, "gathering.read", subjectOf(gathering))) {
    return refuse("no-such-gathering");
  }
  const refusal = refusalFor(actor, "meeting.schedule", subjectOf(gathering));
  return refusal ?? readFair(tx, gathering, { lock });
}

/** The same without asking who wants it: for a job, and for a guest who reads his own part. */
export async function readFair(
  tx: Tx,
  gathering: Gathering,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Fair> {
  const { id } = gathering;
  const found = await findFairDesk(tx, id, { lock });
  const desk = found ?? newDesk(gathering);
  const [guests, wishes, demands, pairs] = await Promise.all([
    listFairGuests(tx, id),
    listWishes(tx, id),
    listDemands(tx, id),
    listPairDemands(tx, id),
  ]);
  const here = new Set(guests.map((guest) => guest.id));
  return {
    gathering,
    desk,
    facts: {
      setup: desk.setup,
      guests,
      wishes: wishes.filter(({ from, to }) => here.has(from) && here.has(to)),
      demands: demands.filter(({ guestId }) => here.has(guestId)),
      pairs: pairs.filter(({ between }) => between.every((guest) => here.has(guest))),
      talks: talksOf(gathering),
    },
  };
}

const newDesk = (gathering: Gathering): FairDesk => ({
  setup: setupFor(gathering),
  draftId: null,
  redoId: null,
  publishedId: null,
  solveRun: null,
  solving: {},
  version: 0,
  updatedBy: "",
});

/** Works on a fair that is held until the work is done, for who may schedule it. */
export const withFair = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
  work: (tx: Tx, fair: Fair) => Promise<Result>,
): Promise<Result | FairRefusal> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Result | FairRefusal> => {
    const fair = await holdFair(tx, actor, id, { lock: true });
    if (isRefusal(fair)) return fair;
    if (fair.desk.version > 0) return work(tx, fair);
    await writeSetup(tx, id, fair.desk.setup, doneBy(actor, now));
    const held = await holdFair(tx, actor, id, { lock: true });
    return isRefusal(held) ? held : work(tx, held);
  });

export const doneBy = (actor: Actor, at: Instant) => ({ name: personOf(actor)?.name ?? "", at });

/** The draft being worked on, or what was published when there is none. */
export const currentSchedule = (tx: Tx, desk: FairDesk): Promise<ScheduleVersion | null> =>
  findSchedule(tx, desk.draftId ?? desk.publishedId);

export const auditFair = (
  tx: Tx,
  actor: Actor,
  deed: string,
  { id, title }: Gathering,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> =>
  recordAudit(tx, actor, `fair.${deed}`, { kind: "gathering", id, name: title }, details);

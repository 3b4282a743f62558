import { type Actor, tenantOf } from "#access";
import { clockTimeOf } from "#kernel/brussels-time";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inOneMoment } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { Attendance } from "../../rules/guest.ts";
import { compileProblem, placedOf, scheduleIn } from "../../rules/schedule/compile-problem.ts";
import { type DayChanges, dayChangesBetween } from "../../rules/schedule/day-changes.ts";
import type { FairGuest, PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { takesPart } from "../../rules/schedule/fair-facts.ts";
import { type Slot, slotAt, slotsOf } from "../../rules/schedule/fair-setup.ts";
import type { MeetingProblem, Schedule } from "../../rules/schedule/meeting-problem.ts";
import { type Day, keepsStanding, replan } from "../../rules/schedule/replan.ts";
import { type UnmetReason, unmetWishes } from "../../rules/schedule/unmet-wishes.ts";
import { pairKey } from "../../rules/wishes/wish.ts";
import { writeAttendance } from "../../store/schedule/fair-rows.ts";
import {
  findSchedule,
  insertSchedule,
  pointTo,
  type ScheduleVersion,
} from "../../store/schedule/schedule-rows.ts";
import { refreshGatheringEvidence } from "../gatherings/prove-gathering.ts";
import {
  auditFair,
  currentSchedule,
  doneBy,
  type Fair,
  type FairRefusal,
  holdFair,
  withFair,
} from "./hold-fair.ts";
import { type PublishApp, type Published, publishSchedule } from "./publish-schedule.ts";
import { solveSchedule } from "./solve-schedule.ts";

export type FairDay = {
  readonly gathering: Gathering;
  readonly guests: readonly FairGuest[];
  /** Guests with a meeting in the schedule that holds. */
  readonly scheduled: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly slots: readonly Slot[];
  /** Start of the first slot that has not begun; on another day than today the first. */
  readonly nextAt: string;
  readonly schedule: ScheduleVersion | null;
  /** Meetings of who did not come. */
  readonly broken: number;
  readonly proposal: {
    readonly version: ScheduleVersion;
    readonly changes: DayChanges;
    /** Why two who are there no longer meet, by pair. */
    readonly reasons: Readonly<Record<string, UnmetReason>>;
    /** Meetings that were published and are still to come or held, for the share that moves. */
    readonly kept: number;
  } | null;
};

/** The day itself: who came, and what a new schedule would change. */
export const openFairDay = (
  db: Db,
  actor: Actor,
  id: string,
  { proposal, now }: { readonly proposal: string | null; readonly now: Instant },
): Promise<FairDay | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx): Promise<FairDay | FairRefusal> => {
    const fair = await holdFair(tx, actor, id);
    if (isRefusal(fair)) return fair;
    const { gathering, desk, facts } = fair;
    const schedule = await currentSchedule(tx, desk);
    const meetings = schedule?.meetings ?? [];
    const proposed = await findSchedule(tx, proposal);
    const isOfThis = proposed?.gatheringId === id && proposed.basedOn === schedule?.id;
    const isThere = isThereIn(fair);
    return {
      gathering,
      guests: facts.guests,
      scheduled: [...new Set(meetings.flatMap(({ a, b }) => [a, b]))],
      names: Object.fromEntries(facts.guests.map((guest) => [guest.id, guest.name])),
      slots: slotsOf(desk.setup),
      nextAt: nextSlot(slotsOf(desk.setup), gathering, now),
      schedule,
      broken: meetings.filter(({ a, b }) => !isThere(a) || !isThere(b)).length,
      proposal: proposed && isOfThis ? proposalOf(fair, meetings, proposed) : null,
    };
  });

const isThereIn = ({ facts, desk }: Fair) => {
  const there = new Set(
    facts.guests.filter((guest) => takesPart(guest, desk.setup)).map(({ id }) => id),
  );
  return (guestId: string): boolean => there.has(guestId);
};

function proposalOf(fair: Fair, meetings: readonly PlacedMeeting[], version: ScheduleVersion) {
  const changes = dayChangesBetween(meetings, version.meetings, isThereIn(fair));
  const compiled = compileProblem(fair.facts, [], meetings);
  const { schedule } = scheduleIn(compiled, version.meetings);
  const given = new Set(changes.givenUp.map(({ a, b }) => pairKey(a, b)));
  const reasons = unmetWishes(compiled, schedule).flatMap(({ pair: { between }, reason }) =>
    given.has(pairKey(...between)) ? [[pairKey(...between), reason] as const] : [],
  );
  const kept = meetings.length - changes.calledOff.length - changes.givenUp.length;
  return { version, changes, reasons: Object.fromEntries(reasons), kept };
}

function nextSlot(slots: readonly Slot[], { startsAt }: Gathering, now: Instant): string {
  const first = slots[0]?.from ?? "";
  if (dayOf(now) !== dayOf(startsAt)) return first;
  const { time } = clockTimeOf(now);
  return slots.find(({ from }) => from > time)?.from ?? slots.at(-1)?.from ?? first;
}

export type AttendanceNoted = { readonly kind: "noted"; readonly absent: number } | FairRefusal;

/** Who did not come and who did, by hand; what nobody says stays as the door noted it. */
export const noteAttendance = (
  db: Db,
  actor: Actor,
  id: string,
  said: ReadonlyMap<string, Attendance>,
  now: Instant,
): Promise<AttendanceNoted> =>
  withFair<AttendanceNoted>(db, actor, id, now, async (tx, fair) => {
    for (const attendance of ["present", "absent", "unknown"] as const) {
      const guests = fair.facts.guests
        .filter((guest) => said.get(guest.id) === attendance && guest.attendance !== attendance)
        .map((guest) => guest.id);
      await writeAttendance(tx, id, guests, attendance, now);
    }
    const absent = [...said.values()].filter((one) => one === "absent").length;
    await refreshGatheringEvidence(tx, actor, id, now);
    await auditFair(tx, actor, "attendance", fair.gathering, { absent });
    return { kind: "noted", absent };
  });

export type Replanned =
  | { readonly kind: "proposed"; readonly version: string }
  /** Nothing has to change: who did not come left no other meeting worse off. */
  | { readonly kind: "nothing-to-do" }
  | FairRefusal
  | Refusal<"no-schedule" | "impossible">;

const solveSeconds = 6;

/** Proposes a schedule for who is there, changing as little as can be. Nothing holds until it is taken. */
export async function proposeReplan(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  id: string,
  from: string,
): Promise<Replanned> {
  const read = await withFair<TheDay | FairRefusal | Refusal<"no-schedule">>(
    app.db,
    actor,
    id,
    app.now(),
    async (tx, fair) => {
      const current = await currentSchedule(tx, fair.desk);
      return current ? { kind: "day", fair, current } : refuse("no-schedule");
    },
  );
  if (isRefusal(read)) return read;
  const { current } = read;
  const { compiled, day, keys } = dayOfTheFair(read, from);
  const found = await bestOfTheDay(compiled.problem, day);
  if (!found) return refuse("impossible");
  const meetings = placedOf(compiled, found.schedule, keys);
  const changes = dayChangesBetween(current.meetings, meetings, isThereIn(read.fair));
  const { moved, reseated, added, calledOff, givenUp } = changes;
  if ([moved, reseated, added, calledOff, givenUp].every((kind) => kind.length === 0))
    return { kind: "nothing-to-do" };
  const told = {
    moved: moved.length,
    reseated: reseated.length,
    dropped: calledOff.length,
    givenUp: givenUp.length,
    added: added.length,
    isProven: found.isProven,
  };
  const made = { madeBy: "replan", deed: { kind: "replanned", ...told }, quality: null } as const;
  return withFair<Replanned>(app.db, actor, id, app.now(), async (tx) => ({
    kind: "proposed",
    version: await insertSchedule(
      tx,
      id,
      { ...made, basedOn: current.id, meetings },
      doneBy(actor, app.now()),
    ),
  }));
}

/** No more of what was published changes hour for the sake of what is new. */
const mostMovedShare = 0.05;

/** The best of the day; where new meetings would move too many of the others, only what came free is filled. */
async function bestOfTheDay(
  problem: MeetingProblem,
  day: Day,
): Promise<{ readonly schedule: Schedule; readonly isProven: boolean } | null> {
  const found = await solveDay(problem, day);
  const held = day.previous.filter((place) => place !== null).length;
  const isTooMuch = found !== null && found.moved > mostMovedShare * held;
  return isTooMuch && keepsStanding(problem, day)
    ? solveDay(problem, { ...day, staysPut: true })
    : found;
}

async function solveDay(problem: MeetingProblem, day: Day) {
  const found = await solveSchedule(problem, {
    seconds: solveSeconds,
    seed: 1,
    day,
    until: "moves",
    explainSeconds: 0,
  });
  const schedule = found.schedule ?? quickly(problem, day);
  if (!schedule) return null;
  const moved = schedule.filter((place, meeting) => {
    const was = day.previous[meeting];
    return place && was && was.slot !== place.slot;
  }).length;
  const isProven = found.status === "optimal" || found.bounds.moves?.proven === true;
  return { schedule, moved, isProven };
}

/** On a machine so busy that the threads came to nothing in time. */
function quickly(problem: MeetingProblem, day: Day): Schedule | null {
  const { schedule, unkept } = replan(problem, day, { seed: 1 });
  return unkept === 0 ? schedule : null;
}

type TheDay = { readonly kind: "day"; readonly fair: Fair; readonly current: ScheduleVersion };

/** The problem with everybody who was to come, and who of them did not. */
function dayOfTheFair({ fair, current }: TheDay, from: string) {
  const { facts, desk } = fair;
  const locked = current.meetings.filter((one) => one.locked);
  const scheduled = new Set(current.meetings.flatMap(({ a, b }) => [a, b]));
  // Whoever did not come stays in the problem, so that what was held with him stands.
  const everybody = facts.guests.map((guest) =>
    scheduled.has(guest.id) ? { ...guest, attendance: "present" as const } : guest,
  );
  const compiled = compileProblem({ ...facts, guests: everybody }, locked, current.meetings);
  const isThere = isThereIn(fair);
  const places = scheduleIn(compiled, current.meetings).schedule;
  return {
    compiled,
    keys: new Set(locked.map(({ a, b }) => pairKey(a, b))),
    day: {
      previous: places.map((place) =>
        place && place.slot >= 0 && place.table >= 0 ? place : null,
      ),
      heldUntilSlot: Math.max(0, slotAt(slotsOf(desk.setup), from)),
      gone: compiled.guests.flatMap(({ id }, number) => (isThere(id) ? [] : [number])),
    },
  };
}

export type ReplanTaken = Published | Refusal<"no-such-proposal">;

/** Takes a proposal: it is published at once, and whoever has another day is told. */
export async function takeReplan(
  app: PublishApp,
  actor: Actor,
  id: string,
  versionId: string,
  { tell }: { readonly tell: boolean },
): Promise<ReplanTaken> {
  type Taken = { readonly kind: "taken" } | FairRefusal | Refusal<"no-such-proposal">;
  const taken = await withFair<Taken>(app.db, actor, id, app.now(), async (tx, { desk }) => {
    const version = await findSchedule(tx, versionId);
    const isStill =
      version?.gatheringId === id && version.basedOn === (desk.draftId ?? desk.publishedId);
    if (!version || !isStill) return refuse("no-such-proposal");
    await pointTo(tx, id, { draftId: version.id, redoId: null });
    return { kind: "taken" };
  });
  return isRefusal(taken) ? taken : publishSchedule(app, actor, id, { tell, onTheDay: true });
}

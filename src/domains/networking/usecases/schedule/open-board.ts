import { type Actor, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { type Db, inOneMoment, type Tx } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { LooseRule } from "../../rules/schedule/compile-problem.ts";
import { compileProblem, scheduleIn } from "../../rules/schedule/compile-problem.ts";
import { conflictsIn, type FairConflict } from "../../rules/schedule/fair-conflicts.ts";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { type FairSetup, type Slot, slotsOf } from "../../rules/schedule/fair-setup.ts";
import { type JudgedPlace, judgePlaces } from "../../rules/schedule/judge-places.ts";
import { type RoomForWishes, roomForWishes } from "../../rules/schedule/room-for-wishes.ts";
import {
  type GuestShare,
  sharesOf,
  type UnmetWish,
  unmetWishes,
} from "../../rules/schedule/unmet-wishes.ts";
import {
  findSchedule,
  listSchedules,
  type ScheduleLine,
  type ScheduleVersion,
  type SolvingState,
} from "../../store/schedule/schedule-rows.ts";
import { currentSchedule, type Fair, type FairRefusal, holdFair } from "./hold-fair.ts";

export type Board = {
  readonly gathering: Gathering;
  readonly setup: FairSetup;
  readonly slots: readonly Slot[];
  readonly names: Readonly<Record<string, string>>;
  /** Guests who take part, by name. */
  readonly guests: readonly { readonly id: string; readonly isSocial: boolean }[];
  readonly wishes: number;
  readonly version: ScheduleVersion | null;
  readonly publishedId: string | null;
  readonly draftId: string | null;
  readonly conflicts: readonly FairConflict[];
  readonly unmet: readonly UnmetWish[];
  readonly shares: readonly GuestShare[];
  readonly room: RoomForWishes;
  readonly loose: readonly LooseRule[];
  readonly versions: readonly ScheduleLine[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly solveRun: string | null;
  readonly solving: SolvingState;
};

/** The board of a fair: the draft, or an earlier version that is looked at. */
export const openBoard = (
  db: Db,
  actor: Actor,
  id: string,
  versionId: string | null = null,
): Promise<Board | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx): Promise<Board | FairRefusal> => {
    const fair = await holdFair(tx, actor, id);
    return isRefusal(fair) ? fair : boardOf(tx, fair, versionId);
  });

async function boardOf(tx: Tx, fair: Fair, versionId: string | null): Promise<Board> {
  const { gathering, desk, facts } = fair;
  const [asked, versions] = await Promise.all([
    findSchedule(tx, versionId),
    listSchedules(tx, gathering.id),
  ]);
  const isOfThis = asked?.gatheringId === gathering.id;
  const version = isOfThis ? asked : await currentSchedule(tx, desk);
  const compiled = compileProblem(facts);
  const { schedule } = scheduleIn(compiled, version?.meetings ?? []);
  const wished = new Set(
    facts.wishes.filter(({ strength }) => strength !== null).map(({ id }) => id),
  );
  return {
    gathering,
    setup: desk.setup,
    slots: slotsOf(desk.setup),
    names: Object.fromEntries(facts.guests.map((guest) => [guest.id, guest.name])),
    guests: compiled.guests.map((guest) => ({ id: guest.id, isSocial: guest.side === "social" })),
    wishes: wished.size,
    version,
    publishedId: desk.publishedId,
    draftId: desk.draftId,
    conflicts: version ? conflictsIn(facts, version.meetings) : [],
    unmet: version ? unmetWishes(compiled, schedule) : [],
    shares: version ? sharesOf(compiled, schedule) : [],
    room: roomForWishes(compiled),
    loose: compiled.loose,
    versions,
    canUndo: version?.id === desk.draftId && version?.basedOn !== null && version !== null,
    canRedo: desk.redoId !== null,
    solveRun: desk.solveRun,
    solving: desk.solving,
  };
}

export type PlacesOfMeeting = {
  readonly between: readonly [string, string];
  readonly now: PlacedMeeting | null;
  readonly places: readonly JudgedPlace[];
};

/** Where one meeting can go, with what each place would break. */
export const openPlaces = (
  db: Db,
  actor: Actor,
  id: string,
  between: readonly [string, string],
): Promise<PlacesOfMeeting | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx): Promise<PlacesOfMeeting | FairRefusal> => {
    const fair = await holdFair(tx, actor, id);
    if (isRefusal(fair)) return fair;
    const current = await currentSchedule(tx, fair.desk);
    const meetings = current?.meetings ?? [];
    const has = ({ a, b }: PlacedMeeting) => between.includes(a) && between.includes(b);
    return {
      between,
      now: meetings.find(has) ?? null,
      places: judgePlaces(fair.facts, meetings, between),
    };
  });

/** How far the search is, for whoever looks at the board meanwhile. */
export const readSolving = (
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ readonly run: string | null; readonly solving: SolvingState } | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx) => {
    const fair = await holdFair(tx, actor, id);
    if (isRefusal(fair)) return fair;
    return { run: fair.desk.solveRun, solving: fair.desk.solving };
  });

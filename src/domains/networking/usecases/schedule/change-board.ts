import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import { type BoardChange, changeSchedule } from "../../rules/schedule/change-schedule.ts";
import { type FairConflict, judgeChange } from "../../rules/schedule/fair-conflicts.ts";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import { slotAt, slotsOf } from "../../rules/schedule/fair-setup.ts";
import { inPairOrder } from "../../rules/wishes/wish.ts";
import {
  findSchedule,
  insertSchedule,
  pointTo,
  type ScheduleDeed,
  type ScheduleVersion,
} from "../../store/schedule/schedule-rows.ts";
import { currentSchedule, doneBy, type Fair, type FairRefusal, withFair } from "./hold-fair.ts";

export type BoardOrder = {
  readonly between: readonly [string, string];
  readonly change: BoardChange;
  /** Number of the version that was seen. */
  readonly seen: number;
};

export type BoardChanged =
  | {
      readonly kind: "changed";
      readonly deed: string;
      /** What it breaks now that it did not break before. */
      readonly added: readonly FairConflict[];
    }
  | { readonly kind: "same" }
  | {
      readonly kind: "blocked";
      readonly added: readonly FairConflict[];
      /** Of the guests it is about. */
      readonly names: Readonly<Record<string, string>>;
    }
  /** Somebody changed the schedule meanwhile. */
  | { readonly kind: "stale"; readonly by: string }
  | FairRefusal
  | Refusal<"no-schedule" | "no-such-place">;

/** Does what a person asks of one meeting: a new version, with the old one kept. */
export const changeBoard = (
  db: Db,
  actor: Actor,
  id: string,
  { between, change, seen }: BoardOrder,
  now: Instant,
): Promise<BoardChanged> =>
  withFair<BoardChanged>(db, actor, id, now, async (tx, fair) => {
    const current = await currentSchedule(tx, fair.desk);
    if (!current) return refuse("no-schedule");
    if (current.number !== seen) return { kind: "stale", by: current.createdBy };
    if (change.kind === "move" && !isPlace(fair, change)) return refuse("no-such-place");
    const { kind, meetings } = changeSchedule(current.meetings, between, change);
    if (kind === "same") return { kind: "same" };
    const judged = judgeChange(fair.facts, current.meetings, meetings);
    if (judged.isBlocked) return { kind: "blocked", added: judged.added, names: namesIn(fair) };
    const [a, b] = inPairOrder(...between);
    await writeVersion(tx, fair, current, meetings, { kind, a, b }, doneBy(actor, now));
    return { kind: "changed", deed: kind, added: judged.added };
  });

const namesIn = ({ facts }: Fair) =>
  Object.fromEntries(facts.guests.map(({ id, name }) => [id, name]));

const isPlace = ({ desk }: Fair, { at, table }: { readonly at: string; readonly table: string }) =>
  slotAt(slotsOf(desk.setup), at) >= 0 && desk.setup.tables.some(({ name }) => name === table);

async function writeVersion(
  tx: Tx,
  { gathering }: Fair,
  current: ScheduleVersion,
  meetings: readonly PlacedMeeting[],
  deed: ScheduleDeed,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  const draftId = await insertSchedule(
    tx,
    gathering.id,
    { basedOn: current.id, madeBy: "hand", deed, meetings, quality: null },
    by,
  );
  await pointTo(tx, gathering.id, { draftId, redoId: null });
}

/** Locks every meeting where it is, or none. */
export const lockAll = (
  db: Db,
  actor: Actor,
  id: string,
  locked: boolean,
  now: Instant,
): Promise<{ readonly kind: "done" } | FairRefusal | Refusal<"no-schedule">> =>
  withFair(db, actor, id, now, async (tx, fair) => {
    const current = await currentSchedule(tx, fair.desk);
    if (!current) return refuse("no-schedule");
    const meetings = current.meetings.map((one) => ({ ...one, locked }));
    const deed = { kind: locked ? "all-locked" : "all-unlocked" } as const;
    await writeVersion(tx, fair, current, meetings, deed, doneBy(actor, now));
    return { kind: "done" as const };
  });

export type Stepped = { readonly kind: "done" } | FairRefusal | Refusal<"nothing-there">;

/** Points back at the version before; nothing is lost, so that it can be done again. */
export const undoBoard = (db: Db, actor: Actor, id: string, now: Instant): Promise<Stepped> =>
  withFair<Stepped>(db, actor, id, now, async (tx, { desk }) => {
    const current = await findSchedule(tx, desk.draftId);
    const before = await findSchedule(tx, current?.basedOn ?? null);
    if (!current || !before) return refuse("nothing-there");
    await pointTo(tx, id, { draftId: before.id, redoId: desk.redoId ?? current.id });
    return { kind: "done" };
  });

/** One step forward again, towards the newest that was undone. */
export const redoBoard = (db: Db, actor: Actor, id: string, now: Instant): Promise<Stepped> =>
  withFair<Stepped>(db, actor, id, now, async (tx, { desk }) => {
    let next = await findSchedule(tx, desk.redoId);
    while (next && next.basedOn !== desk.draftId) next = await findSchedule(tx, next.basedOn);
    if (!next) return refuse("nothing-there");
    const isNewest = next.id === desk.redoId;
    await pointTo(tx, id, { draftId: next.id, redoId: isNewest ? null : desk.redoId });
    return { kind: "done" };
  });

/** Works on with an earlier version. */
export const takeVersion = (
  db: Db,
  actor: Actor,
  id: string,
  versionId: string,
  now: Instant,
): Promise<Stepped> =>
  withFair<Stepped>(db, actor, id, now, async (tx, { desk }) => {
    const version = await findSchedule(tx, versionId);
    if (version?.gatheringId !== id || version.id === desk.draftId) return refuse("nothing-there");
    await pointTo(tx, id, { draftId: version.id, redoId: null });
    return { kind: "done" };
  });

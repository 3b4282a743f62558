import { type Actor, tenantOf } from "#access";
import { clockTimeOf } from "#kernel/brussels-time";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { type Db, inOneMoment } from "#platform/db";
import { slotsOf } from "../../rules/schedule/fair-setup.ts";
import { findSchedule } from "../../store/schedule/schedule-rows.ts";
import { type FairRefusal, holdFair } from "./hold-fair.ts";

export type WallSlot = {
  readonly from: string;
  readonly to: string;
  readonly meetings: readonly {
    readonly table: string;
    readonly one: string;
    readonly other: string;
  }[];
};

export type Wall = {
  readonly title: string;
  /** What is on or comes next first; what is past is left out on the day itself. */
  readonly slots: readonly WallSlot[];
  /** Start of the slot that is on now; null: none. */
  readonly nowAt: string | null;
  readonly isPublished: boolean;
  readonly time: string;
  /** Changes when what the wall shows changes. */
  readonly state: string;
};

/** What hangs on the wall: the published schedule, what comes next first. */
export const openWall = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Wall | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx): Promise<Wall | FairRefusal> => {
    const fair = await holdFair(tx, actor, id);
    if (isRefusal(fair)) return fair;
    const { gathering, desk, facts } = fair;
    const published = await findSchedule(tx, desk.publishedId);
    const isToday = dayOf(now) === dayOf(gathering.startsAt);
    const { time } = clockTimeOf(now);
    const names = new Map(facts.guests.map((guest) => [guest.id, guest.name]));
    const order = new Map(desk.setup.tables.map(({ name }, at) => [name, at]));
    const slots = slotsOf(desk.setup)
      .filter(({ to }) => !isToday || to > time)
      .map((slot) => ({
        ...slot,
        meetings: (published?.meetings ?? [])
          .filter(({ at }) => at === slot.from)
          .sort((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0))
          .map(({ a, b, table }) => ({
            table,
            one: names.get(a) ?? "",
            other: names.get(b) ?? "",
          })),
      }))
      .filter(({ meetings }) => meetings.length > 0);
    const first = slots[0];
    return {
      title: gathering.title,
      slots,
      nowAt: isToday && first && first.from <= time ? first.from : null,
      isPublished: published !== null,
      time,
      state: `${published?.id ?? ""} ${first?.from ?? ""} ${isToday && first && first.from <= time}`,
    };
  });

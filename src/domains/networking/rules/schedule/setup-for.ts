import { clockTimeOf } from "#kernel/brussels-time";
import { addSeconds } from "#kernel/day";
import type { Gathering, ProgrammeItem } from "../gatherings/gathering.ts";
import type { AwayTime } from "./fair-facts.ts";
import { type FairSetup, minutesOf, numberedTables, type Pause, usualSetup } from "./fair-setup.ts";

type Planned = Pick<Gathering, "startsAt" | "endsAt" | "programme" | "slotPlan" | "rooms">;

/** When a part of the programme is, as clocks show it. */
export function timesOf({ startsAt }: Pick<Gathering, "startsAt">, item: ProgrammeItem) {
  const begins = addSeconds(startsAt, item.offset * 60);
  return {
    from: clockTimeOf(begins).time,
    to: clockTimeOf(addSeconds(begins, item.minutes * 60)).time,
  };
}

/** Parts of the programme during which nobody has a meeting. */
export const talksOf = (gathering: Pick<Gathering, "startsAt" | "programme">): AwayTime[] =>
  gathering.programme
    .filter(({ mustAttend, kind }) => mustAttend && kind !== "meetings")
    .map((item) => ({ ...timesOf(gathering, item), why: "talk", label: item.title }))
    .filter((one): one is AwayTime => one.from < one.to);

const fewestSlots = 4;
const mostSlots = 40;

/** What a fair begins with: the time its programme leaves for meetings, and the tables its form proposes. */
export function setupFor(gathering: Planned): FairSetup {
  const meetings = gathering.programme.filter(({ kind }) => kind === "meetings");
  const times = meetings.map((item) => timesOf(gathering, item));
  const firstAt = times[0]?.from ?? clockTimeOf(gathering.startsAt).time;
  const lastAt = times.at(-1)?.to ?? clockTimeOf(gathering.endsAt).time;
  const usual = usualSetup(firstAt);
  const plan = gathering.slotPlan;
  const minutes = plan?.meetingMinutes ?? usual.minutes;
  const changeMinutes = plan?.changeMinutes ?? usual.changeMinutes;
  const pauses = gathering.programme
    .filter(({ kind }) => kind === "break")
    .map((item): Pause => ({ ...timesOf(gathering, item), name: item.title }))
    .filter(({ from, to }) => from < to && from > firstAt && from < lastAt);
  const paused = pauses.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
  const span = minutesOf(lastAt) - minutesOf(firstAt) - paused;
  const slots = Math.floor((span + changeMinutes) / Math.max(1, minutes + changeMinutes));
  return {
    ...usual,
    slots: Math.min(mostSlots, Math.max(fewestSlots, slots)),
    minutes,
    changeMinutes,
    pauses,
    tables: numberedTables(plan?.tables ?? usual.tables.length),
  };
}

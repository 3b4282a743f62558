import { clockTimeOf, momentOf, parseTime } from "#kernel/brussels-time";
import { addSeconds, type Day, dayOf, parseDay, secondsBetween } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import {
  type Gathering,
  type GatheringRoom,
  type ProgrammeItem,
  type ProgrammeKind,
  programmeKinds,
} from "../../rules/gatherings/gathering.ts";
import type { GatheringProblem } from "../../rules/gatherings/judge-gathering.ts";
import { readWhole } from "../../rules/gatherings/read-typed.ts";
import type { Programme } from "../../usecases/gatherings/change-parts.ts";
import { lineOf, type Typed } from "../typed-form.ts";
import { spareRows } from "./gathering-form-values.ts";

type Held = Pick<Gathering, "startsAt" | "endsAt" | "programme" | "rooms" | "slotPlan">;

/** The days a gathering takes, for the choice per line. */
export const isOverDays = ({ startsAt, endsAt }: Held): boolean =>
  dayOf(startsAt) !== dayOf(endsAt);

/** The programme as it is typed: times of the clock. */
export function typedOfProgramme(gathering: Held): Typed {
  const { startsAt, programme, rooms, slotPlan } = gathering;
  const items = programme.map((item, at) => {
    const from = clockTimeOf(addSeconds(startsAt, item.offset * 60));
    const until = clockTimeOf(addSeconds(startsAt, (item.offset + item.minutes) * 60));
    return {
      [`day-${at}`]: from.day,
      [`from-${at}`]: from.time,
      [`until-${at}`]: until.time,
      [`title-${at}`]: item.title,
      [`who-${at}`]: item.who,
      [`room-${at}`]: item.room,
      [`kind-${at}`]: item.kind,
      ...(item.mustAttend ? { [`must-${at}`]: "yes" } : {}),
    };
  });
  const places = rooms.map((room, at) => ({
    [`roomName-${at}`]: room.name,
    [`roomCapacity-${at}`]: room.capacity === null ? "" : String(room.capacity),
  }));
  return {
    itemRows: String(programme.length + spareRows),
    roomRows: String(rooms.length + spareRows),
    ...Object.assign({}, ...items),
    ...Object.assign({}, ...places),
    meetingMinutes: slotPlan ? String(slotPlan.meetingMinutes) : "",
    changeMinutes: slotPlan ? String(slotPlan.changeMinutes) : "",
    tables: slotPlan ? String(slotPlan.tables) : "",
  };
}

const mostRows = 60;

export const programmeRows = (typed: Typed, name: "itemRows" | "roomRows"): number =>
  Math.min(Number.parseInt(lineOf(typed, name), 10) || spareRows, mostRows);

type Problem = Refusal<GatheringProblem>;

export type ReadProgramme = {
  readonly programme: Programme;
  readonly problems: readonly Problem[];
};

/** Reads the form; each line that cannot be read is told with its field. Lines stand in order of time afterwards. */
export function readProgramme(typed: Typed, gathering: Held): ReadProgramme {
  const problems: Problem[] = [];
  const rows = (name: "itemRows" | "roomRows") =>
    Array.from({ length: programmeRows(typed, name) }, (_, at) => at);
  const items = rows("itemRows").flatMap((at) => readItem(typed, at, gathering, problems) ?? []);
  const rooms = rows("roomRows").flatMap((at) => readRoom(typed, at, gathering, problems) ?? []);
  const whole = (name: "meetingMinutes" | "changeMinutes" | "tables"): number | null => {
    const value = readWhole(lineOf(typed, name));
    if (value === "wrong") problems.push(refuse("not-a-number", name));
    return value === "wrong" ? null : value;
  };
  const meetingMinutes = whole("meetingMinutes");
  const changeMinutes = whole("changeMinutes");
  const tables = whole("tables");
  return {
    problems,
    programme: {
      programme: items.sort((a, b) => a.offset - b.offset),
      rooms,
      slotPlan:
        meetingMinutes && tables
          ? { meetingMinutes, changeMinutes: changeMinutes ?? 0, tables }
          : null,
    },
  };
}

function readItem(
  typed: Typed,
  at: number,
  gathering: Held,
  problems: Problem[],
): ProgrammeItem | null {
  const { startsAt, endsAt } = gathering;
  const title = lineOf(typed, `title-${at}`).slice(0, 200);
  const texts = { from: lineOf(typed, `from-${at}`), until: lineOf(typed, `until-${at}`) };
  // An emptied title drops the line; a line that only has a time was begun and not ended.
  const wasThere = gathering.programme[at] !== undefined;
  if (title === "" && (wasThere || (texts.from === "" && texts.until === ""))) return null;
  if (title === "") problems.push(refuse("programme-title", `title-${at}`));
  const day: Day = parseDay(lineOf(typed, `day-${at}`)) ?? dayOf(startsAt);
  const moment = (field: "from" | "until") => {
    const time = parseTime(texts[field]);
    if (!time) problems.push(refuse("not-a-time", `${field}-${at}`));
    const found = time ? momentOf(day, time) : null;
    if (found?.kind === "never") problems.push(refuse("no-such-hour", `${field}-${at}`));
    return found && found.kind !== "never" ? found.instant : null;
  };
  const from = moment("from");
  const until = moment("until");
  if (!from || !until || title === "") return null;
  if (until <= from) problems.push(refuse("ends-before", `until-${at}`));
  if (from < startsAt || until > endsAt) problems.push(refuse("programme-outside", `from-${at}`));
  return {
    id: gathering.programme[at]?.id ?? freshId("p", at, gathering.programme),
    offset: Math.round(secondsBetween(startsAt, from) / 60),
    minutes: Math.round(secondsBetween(from, until) / 60),
    title,
    who: lineOf(typed, `who-${at}`).slice(0, 200),
    room: lineOf(typed, `room-${at}`).slice(0, 200),
    kind: kindOf(lineOf(typed, `kind-${at}`)),
    mustAttend: typed[`must-${at}`] === "yes",
  };
}

const kindOf = (text: string): ProgrammeKind =>
  programmeKinds.find((kind) => kind === text) ?? "talk";

/** An id that no line has, so that what others tied to a line stays tied to it. */
function freshId(letter: string, at: number, taken: readonly { readonly id: string }[]): string {
  let number = at + 1;
  while (taken.some(({ id }) => id === `${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

function readRoom(
  typed: Typed,
  at: number,
  { rooms }: Held,
  problems: Problem[],
): GatheringRoom | null {
  const name = lineOf(typed, `roomName-${at}`).slice(0, 200);
  const capacity = readWhole(lineOf(typed, `roomCapacity-${at}`));
  if (capacity === "wrong") problems.push(refuse("not-a-number", `roomCapacity-${at}`));
  if (name === "" && capacity !== null && rooms[at] === undefined) {
    problems.push(refuse("room-name", `roomName-${at}`));
  }
  if (name === "" || capacity === "wrong") return null;
  return { id: rooms[at]?.id ?? freshId("r", at, rooms), name, capacity };
}

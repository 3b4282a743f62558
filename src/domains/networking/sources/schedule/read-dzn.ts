import type { MeetingProblem } from "../../rules/schedule/meeting-problem.ts";
import { type DznValue, parseDzn, refuse } from "./parse-dzn.ts";

/** Most that the breaks of two participants may differ in the published instances; their files do not say it. */
const publishedBreakSpread = 2;

/**
 * Reads a published instance of the meeting scheduling problem (Bofill et al.): numbers from 1 become numbers from 0. The
 * tables are all alike and stand in one hall.
 * @param file its name, for what is said about it
 * @throws AppError `networking.dzn` naming file, line and field
 */
export function readDzn(text: string, file: string): MeetingProblem {
  const read = fieldsOf(text, file);
  const count = { people: read.count("nBusiness"), meetings: read.count("nMeetings") };
  const slots = read.count("nTotalSlots");
  const morning = read.upTo("nMorningSlots", read.number("nMorningSlots"), 0, slots);
  const requested = read.rows("requested", count.meetings);
  const fixed = read.list("fixed", count.meetings);
  const away = read.list("forbidden", count.people).map((set) => read.set("forbidden", set, slots));
  const before = read
    .list("precedences", count.meetings)
    .map((set) => read.set("precedences", set, count.meetings));
  const meetings = requested.map((row, number) => {
    const [one, other, session] = row.map((cell) => read.whole("requested", cell));
    const line = row[0]?.line ?? 1;
    if (row.length !== 3 || one === undefined || other === undefined || session === undefined)
      return refuse(file, line, "requested: three numbers to a meeting expected");
    for (const who of [one, other]) read.upTo("requested", { value: who, line }, 1, count.people);
    read.upTo("requested", { value: session, line }, 1, 3);
    if (one === other) return refuse(file, line, `requested: ${one} with itself`);
    const at = fixed[number];
    const slot = at
      ? read.upTo("fixed", { value: read.whole("fixed", at), line: at.line }, 0, slots)
      : 0;
    return {
      between: [one - 1, other - 1] as const,
      within: slotsWithin({ session, slot, morning, slots }),
      table: null,
      weight: null,
    };
  });
  checkMentioned(read, { text, file, meetings, people: count.people });
  return {
    slots,
    tables: Array.from({ length: read.count("nTables") }, () => ({ hall: 0, closed: [] })),
    travel: [],
    participants: away.map((forbidden) => ({
      away: forbidden.map((slot) => slot - 1),
      booth: null,
      most: null,
      isSocial: false,
    })),
    meetings,
    precedences: before.flatMap((firsts, then) =>
      firsts.map((first) => [first - 1, then] as const),
    ),
    mostBreakSpread: publishedBreakSpread,
  };
}

function slotsWithin(of: { session: number; slot: number; morning: number; slots: number }) {
  const { session, slot, morning, slots } = of;
  const isOpen = (at: number) => session === 3 || (session === 1 ? at < morning : at >= morning);
  if (slot > 0) return isOpen(slot - 1) ? [slot - 1] : [];
  if (session === 3) return null;
  return Array.from({ length: slots }, (_, at) => at).filter(isOpen);
}

type Fields = ReturnType<typeof fieldsOf>;

/** `meetingsxBusiness` (numbers one too high, behind a 1 that means nothing) and `nMeetingsBusiness` say again what `requested` says. */
function checkMentioned(
  read: Fields,
  of: { text: string; file: string; meetings: MeetingProblem["meetings"]; people: number },
) {
  const sizes = read.list("nMeetingsBusiness", of.people);
  read.list("meetingsxBusiness", of.people).forEach((set, who) => {
    const mine = of.meetings.flatMap(({ between }, number) =>
      between.includes(who) ? [number + 2] : [],
    );
    const said = read.set("meetingsxBusiness", set, of.meetings.length + 1).filter((n) => n > 1);
    if (said.length !== mine.length || said.some((number, i) => number !== mine[i]))
      refuse(
        of.file,
        set.line,
        `meetingsxBusiness: the meetings of ${who + 1} are not those in requested`,
      );
    const size = sizes[who];
    if (size && read.whole("nMeetingsBusiness", size) !== mine.length)
      refuse(
        of.file,
        size.line,
        `nMeetingsBusiness: ${who + 1} has ${mine.length} meetings in requested`,
      );
  });
}

function fieldsOf(text: string, file: string) {
  const fields = parseDzn(text, file);
  const lines = text.split("\n").length;
  const field = (name: string): DznValue =>
    fields.get(name) ?? refuse(file, lines, `the field ${name} is missing`);
  const whole = (name: string, value: DznValue): number =>
    value.kind === "number" ? value.value : refuse(file, value.line, `${name}: a number expected`);
  const number = (name: string) => ({ value: whole(name, field(name)), line: field(name).line });
  const upTo = (name: string, of: { value: number; line: number }, least: number, most: number) => {
    if (of.value < least || of.value > most)
      refuse(file, of.line, `${name}: ${of.value} is not from ${least} to ${most}`);
    return of.value;
  };
  return {
    whole,
    number,
    upTo,
    /** At least one. */
    count: (name: string) => upTo(name, number(name), 1, 100_000),
    list(name: string, length: number): readonly DznValue[] {
      const value = field(name);
      if (value.kind !== "list") return refuse(file, value.line, `${name}: a list expected`);
      if (value.items.length !== length)
        refuse(file, value.line, `${name}: ${length} values expected, found ${value.items.length}`);
      return value.items;
    },
    rows(name: string, length: number): readonly (readonly DznValue[])[] {
      const value = field(name);
      if (value.kind !== "rows") return refuse(file, value.line, `${name}: a table expected`);
      if (value.rows.length !== length)
        refuse(file, value.line, `${name}: ${length} rows expected, found ${value.rows.length}`);
      return value.rows;
    },
    /** The numbers of a set, ascending; a 0 means nothing. */
    set(name: string, value: DznValue, most: number): readonly number[] {
      if (value.kind !== "set") return refuse(file, value.line, `${name}: a set expected`);
      const numbers = value.items.map((item) =>
        upTo(name, { value: whole(name, item), line: item.line }, 0, most),
      );
      return [...new Set(numbers)].filter((one) => one > 0).sort((a, b) => a - b);
    },
  };
}

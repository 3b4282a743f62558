import { atOrAfter, clockTimeOf } from "#kernel/brussels-time";
import type { Instant } from "#kernel/day";
import type { PersonalSchedule } from "./personal-schedule.ts";

type CalendarFacts = {
  readonly gatheringId: string;
  readonly startsAt: Instant;
  readonly place: string;
  readonly personal: PersonalSchedule;
  readonly now: Instant;
  readonly words: {
    readonly with: (name: string) => string;
    readonly table: (name: string, hall: string) => string;
  };
};

/** The meetings of one guest as an iCalendar file (RFC 5545); moments in UTC, so that no time zone has to be told. */
export function personalCalendar(facts: CalendarFacts): string {
  const { day } = clockTimeOf(facts.startsAt);
  const stamp = (instant: Instant) => instant.replace(/[-:]|\.\d+/g, "");
  const events = facts.personal.lines.flatMap((line) => {
    if (line.kind !== "meeting") return [];
    const where = [facts.words.table(line.table, line.hall), facts.place]
      .filter(Boolean)
      .join(", ");
    return [
      "BEGIN:VEVENT",
      `UID:${facts.personal.guestId}-${line.from.replace(":", "")}@${facts.gatheringId}`,
      `DTSTAMP:${stamp(facts.now)}`,
      `DTSTART:${stamp(atOrAfter(day, line.from))}`,
      `DTEND:${stamp(atOrAfter(day, line.to))}`,
      `SUMMARY:${escaped(facts.words.with(line.with))}`,
      `LOCATION:${escaped(where)}`,
      ...(line.about.length > 0 ? [`DESCRIPTION:${escaped(line.about.join("\n"))}`] : []),
      "END:VEVENT",
    ];
  });
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Regiekamer//Ontmoetingen//NL",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

const longestLine = 74;

/** Lines of at most 75 bytes; what comes after goes on with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > longestLine) {
      parts.push(part);
      [part, bytes] = ["", 0];
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { addSeconds, type Instant } from "#kernel/day";
import { type CalendarItem, writeCalendar } from "./calendar.ts";

type Property = { readonly name: string; readonly parameters: string; readonly value: string };

/** A reader of RFC 5545 that shares nothing with the writer: unfolds octets, splits lines, unescapes text. */
function readCalendar(text: string): { calendar: Property[]; events: Property[][] } {
  const octets = Buffer.from(text, "utf8").toString("latin1");
  for (const line of octets.split("\r\n")) expect(line.length).toBeLessThanOrEqual(75);
  expect(octets.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const unfolded = Buffer.from(octets.replace(/\r\n[ \t]/g, ""), "latin1").toString("utf8");
  const lines = unfolded.split("\r\n").filter(Boolean);
  const calendar: Property[] = [];
  const events: Property[][] = [];
  let inside = false;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") {
      inside = true;
      events.push([]);
      continue;
    }
    if (line === "END:VEVENT") {
      inside = false;
      continue;
    }
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z-]+)((?:;[^:"]+(?:="[^"]*")?)*):([\s\S]*)$/.exec(line) ?? [];
    expect(name, line).not.toBe("");
    (inside ? (events.at(-1) ?? calendar) : calendar).push({ name, parameters, value });
  }
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.at(-1)).toBe("END:VCALENDAR");
  return { calendar, events };
}

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));

const readValue = (properties: readonly Property[], name: string): string | undefined => {
  const found = properties.filter((property) => property.name === name);
  expect(found.length, name).toBeLessThanOrEqual(1);
  return found[0] && unescaped(found[0].value);
};

const anItem = (over: Partial<CalendarItem> = {}): CalendarItem => ({
  uid: "17@voorbeeld",
  sequence: 0,
  startsAt: "2026-12-03T12:30:00.000Z" as Instant,
  endsAt: "2026-12-03T16:00:00.000Z" as Instant,
  changedAt: "2026-11-23T09:00:00.000Z" as Instant,
  title: "Kennismakingsbeurs",
  description: "",
  location: "",
  url: "",
  status: "confirmed",
  organiser: null,
  ...over,
});

test("an item keeps its name, its times in UTC, its number of changes and its state", () => {
  const item = anItem({ sequence: 3, status: "cancelled", url: "https://rk.example/b/1" });
  const { calendar, events } = readCalendar(writeCalendar([item], { name: "Agenda" }));
  const [event = []] = events;
  expect(readValue(calendar, "VERSION")).toBe("2.0");
  expect(readValue(calendar, "METHOD")).toBe("PUBLISH");
  expect(readValue(calendar, "PRODID")).toBeTruthy();
  expect(readValue(event, "UID")).toBe("17@voorbeeld");
  expect(readValue(event, "SEQUENCE")).toBe("3");
  expect(readValue(event, "STATUS")).toBe("CANCELLED");
  expect(readValue(event, "DTSTAMP")).toBe("20261123T090000Z");
  expect(readValue(event, "DTSTART")).toBe("20261203T123000Z");
  expect(readValue(event, "DTEND")).toBe("20261203T160000Z");
});

test("who organises it stands in it with name and address", () => {
  const organiser = { name: "Noor, van Halle", email: "noor@voorbeeld.example" };
  const { events } = readCalendar(writeCalendar([anItem({ organiser })], { name: "Agenda" }));
  const found = events[0]?.find(({ name }) => name === "ORGANIZER");
  expect(found?.value.toLowerCase()).toBe("mailto:noor@voorbeeld.example");
  expect(found?.parameters).toContain("Noor, van Halle");
});

test("a feed says how often it is read again", () => {
  const { calendar } = readCalendar(writeCalendar([], { name: "Agenda", feed: true }));
  expect(readValue(calendar, "REFRESH-INTERVAL")).toBe("PT1H");
  expect(readValue(calendar, "X-PUBLISHED-TTL")).toBe("PT1H");
});

test("any text comes out as it went in: marks, ends of lines, letters of several octets, no line too long", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 300 })
    .map((raw) => `x${raw.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")}`);
  const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("\n"));
  fc.assert(
    fc.property(text, lines, text, (title, description, location) => {
      const given = writeCalendar([anItem({ title, description, location })], { name: title });
      const [event = []] = readCalendar(given).events;
      expect(readValue(event, "SUMMARY")).toBe(title);
      expect(readValue(event, "DESCRIPTION")).toBe(description);
      expect(readValue(event, "LOCATION")).toBe(location);
    }),
    { numRuns: 200 },
  );
});

test("many items stay apart, each with its own times", () => {
  const items = Array.from({ length: 50 }, (_, at) =>
    anItem({
      uid: `${at}@voorbeeld`,
      startsAt: addSeconds("2026-10-25T00:30:00.000Z" as Instant, at * 3600),
      endsAt: addSeconds("2026-10-25T01:30:00.000Z" as Instant, at * 3600),
    }),
  );
  const { events } = readCalendar(writeCalendar(items, { name: "Agenda" }));
  expect(new Set(events.map((event) => readValue(event, "UID"))).size).toBe(50);
  expect(readValue(events[1] ?? [], "DTSTART")).toBe("20261025T013000Z");
});

import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { personalCalendar } from "./personal-calendar.ts";

const calendarOn = (startsAt: string, withName = "Groendienst, De Linde") =>
  personalCalendar({
    gatheringId: "g",
    startsAt: startsAt as Instant,
    place: "Zaal; boven",
    now: "2026-03-01T08:00:00.000Z" as Instant,
    words: { with: (name) => `Met ${name}`, table: (name) => `Tafel ${name}` },
    personal: {
      guestId: "a",
      name: "Garage",
      meetings: 1,
      lines: [
        { kind: "free", from: "09:00", to: "09:15" },
        {
          kind: "meeting",
          from: "09:20",
          to: "09:35",
          table: "4",
          hall: "",
          with: withName,
          about: ["Gras"],
        },
      ],
    },
  });

test("a meeting stands at its moment, in summer and in winter", () => {
  expect(calendarOn("2026-03-27T08:00:00.000Z")).toContain("DTSTART:20260327T082000Z");
  expect(calendarOn("2026-03-30T07:00:00.000Z")).toContain("DTSTART:20260330T072000Z");
});

test("what a calendar reads as a sign is escaped, and free time is no meeting", () => {
  const text = calendarOn("2026-03-27T08:00:00.000Z");
  expect(text).toContain("SUMMARY:Met Groendienst\\, De Linde");
  expect(text).toContain(
    "LOCATION:Tafel 4\\, Zaal\\; boven".replace("\\, ", ", ").replace(", ", "\\, "),
  );
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test("no line is longer than a calendar reads", () => {
  const text = calendarOn("2026-03-27T08:00:00.000Z", "Één ".repeat(60));
  for (const line of text.split("\r\n")) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
});

import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { scheduleLetter } from "./letters.ts";

const facts = {
  title: "Beurs",
  startsAt: "2026-11-26T08:00:00.000Z" as Instant,
  personal: { guestId: "g", name: "Garage Voorbeeld", lines: [], meetings: 0 },
  href: "https://regiekamer.example/gast/x",
  changes: [
    { kind: "moved", at: "10:00", with: "b" },
    { kind: "absent", was: "09:40", with: "d" },
    { kind: "given-up", was: "10:20", with: "gone" },
  ],
  nameOf: (id: string) => ({ b: "Bakkerij Voorbeeld", d: "Drukkerij Letterbak" })[id] ?? null,
} as const;

test("a letter after a change says of each meeting what became of it, and why only of who is absent", () => {
  const { text } = scheduleLetter("nl", { ...facts, isFirst: false });
  expect(text).toContain("- Bakkerij Voorbeeld: nu om 10:00");
  expect(text).toContain("- Drukkerij Letterbak: om 09:40 vervalt, Drukkerij Letterbak is er niet");
  expect(text).toContain("- iemand die niet meer op de lijst staat: om 10:20 gaat niet door");
});

test("the first letter tells no changes", () => {
  for (const language of ["nl", "fr", "en"] as const)
    expect(scheduleLetter(language, { ...facts, isFirst: true }).text).not.toContain("- ");
});

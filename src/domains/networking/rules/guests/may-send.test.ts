import fc from "fast-check";
import { expect, test } from "vitest";
import { addSeconds, type Instant } from "#kernel/day";
import { guestStates } from "../guest.ts";
import { editableLetters, guestLetterKinds } from "./letter.ts";
import { type Addressed, whyNotSend } from "./may-send.ts";

const now = "2026-11-23T09:00:00.000Z" as Instant;
const hour = 3_600;

const addressed: fc.Arbitrary<Addressed> = fc.record({
  email: fc.constantFrom(null, "gast@voorbeeld.example"),
  state: fc.constantFrom(...guestStates),
  bouncedOn: fc.constantFrom(null, "2026-11-20" as Addressed["bouncedOn"]),
  isOptedOut: fc.boolean(),
  lastLetter: fc.option(
    fc.record({
      kind: fc.constantFrom(...guestLetterKinds),
      sentAt: fc.integer({ min: 0, max: 200 }).map((hours) => addSeconds(now, -hours * hour)),
    }),
  ),
});

test("nobody is reminded twice within three days, nor who answered, nor who asked for no letters", () => {
  fc.assert(
    fc.property(addressed, fc.constantFrom(...editableLetters), (guest, letter) => {
      if (whyNotSend(letter, guest, now) !== null) return;
      expect(guest).toMatchObject({ isOptedOut: false, bouncedOn: null });
      expect(guest.email).not.toBeNull();
      if (letter !== "reminder") return;
      expect(guest.state).toBe("invited");
      if (guest.lastLetter) {
        expect(guest.lastLetter.sentAt <= addSeconds(now, -72 * hour)).toBe(true);
      }
    }),
  );
});

test("an invitation goes once", () => {
  const guest: Addressed = {
    email: "a@voorbeeld.example",
    state: "listed",
    bouncedOn: null,
    isOptedOut: false,
    lastLetter: null,
  };
  expect(whyNotSend("invitation", guest, now)).toBeNull();
  expect(whyNotSend("invitation", { ...guest, state: "invited" }, now)).toBe("known");
  expect(whyNotSend("practical", { ...guest, state: "coming" }, now)).toBeNull();
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { badgeText, type DoorGuest, findAtDoor, readBadge } from "./door.ts";

const guest = (over: Partial<DoorGuest>): DoorGuest => ({
  id: "1",
  code: "0A1B2C3D",
  organisation: "Café Zoë (voorbeeld)",
  name: "An Voorbeeld",
  side: "social",
  seats: 1,
  state: "coming",
  ...over,
});

test("what stands on a badge is read back, with or without the letters before it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-F]{8}$/), (code) => {
      expect(readBadge(badgeText(code))).toBe(code);
      expect(readBadge(` ${code.toLowerCase()} `)).toBe(code);
    }),
  );
});

test("any other code says nothing", () => {
  expect(readBadge("https://elders.example/RK-0A1B2C3D")).toBeNull();
  expect(readBadge("")).toBeNull();
});

test("a guest is found by words without accents, and by code alone", () => {
  const other = guest({ id: "2", code: "FFFFFFFF", organisation: "Bakkerij", name: "Zoë" });
  const all = [guest({}), other];
  expect(findAtDoor(all, "zoe cafe").map(({ id }) => id)).toEqual(["1"]);
  expect(findAtDoor(all, "zoe").map(({ id }) => id)).toEqual(["1", "2"]);
  expect(findAtDoor(all, "RK-FFFFFFFF").map(({ id }) => id)).toEqual(["2"]);
});

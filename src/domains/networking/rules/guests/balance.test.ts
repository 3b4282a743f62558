import fc from "fast-check";
import { expect, test } from "vitest";
import { sides } from "../guest.ts";
import { weighSides } from "./balance.ts";

const of = (regular: number, social: number) =>
  weighSides([
    ...Array.from({ length: regular }, () => ({ side: "regular" as const })),
    ...Array.from({ length: social }, () => ({ side: "social" as const })),
  ]);

test("as many regular as social is even, and so is half as many again", () => {
  expect(of(10, 10).level).toBe("even");
  expect(of(15, 10).level).toBe("even");
  expect(of(16, 10)).toMatchObject({ level: "short-of-social", missing: 1 });
  expect(of(0, 9)).toMatchObject({ level: "short-of-regular", missing: 6 });
  expect(of(0, 0).level).toBe("empty");
});

test("with those that are missing it is even", () => {
  fc.assert(
    fc.property(fc.nat({ max: 80 }), fc.nat({ max: 80 }), (regular, social) => {
      const { level, missing } = of(regular, social);
      if (level === "short-of-social") expect(of(regular, social + missing).level).toBe("even");
      if (level === "short-of-regular") expect(of(regular + missing, social).level).toBe("even");
    }),
  );
});

test("everybody is counted once", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ side: fc.constantFrom(...sides) })), (guests) => {
      const { bySide, total } = weighSides(guests);
      expect(Object.values(bySide).reduce((a, b) => a + b, 0)).toBe(total);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay, parseDay } from "#kernel/day";
import { readMilestones, writeMilestones } from "./read-milestones.ts";
import { readNumber, writeNumber } from "./read-number.ts";

const units = { hours: "uur", places: "plaatsen", cents: "euro" };

test("a number is read as people here type it", () => {
  for (const [typed, value] of [
    ["1250", 1250],
    ["1.250", 1250],
    ["1.250,50", 1250.5],
    ["1 250,5", 1250.5],
    ["12.5", 12.5],
    ["€ 3", 3],
    ["-4", -4],
  ] as const) {
    expect(readNumber(typed), typed).toBe(value);
  }
  expect(readNumber("")).toBeNull();
  for (const odd of ["drie", "1.2.3", "1,2,3", "12 uur"]) expect(readNumber(odd)).toBe("wrong");
});

test("a milestone is a day and what must be there by then", () => {
  expect(
    readMilestones("30/06/2027 : 500 heures, 2 places\n\n2027-12-31 € 1.200,50", parseDay),
  ).toEqual([
    { on: "2027-06-30", hours: 500, places: 2, cents: null },
    { on: "2027-12-31", hours: null, places: null, cents: 120_050 },
  ]);
});

test("the first line that cannot be read is told", () => {
  for (const odd of ["500 uur", "31/02/2027: 5 uur", "30/06/2027: 5", "30/06/2027: 1,5 plaatsen"]) {
    expect(readMilestones(`30/06/2026: 5 uur\n${odd}`, parseDay), odd).toEqual({ line: 2 });
  }
});

test("what is written is read back", () => {
  const figure = fc.option(fc.integer({ min: 0, max: 900_000 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure, figure), { maxLength: 10 }), (rows) => {
      const milestones = rows
        .filter((row) => row.some((one) => one !== null))
        .map(([hours, places, cents], at) => ({
          on: addDays(asDay("2026-01-01"), at),
          hours,
          places,
          cents,
        }));
      expect(readMilestones(writeMilestones(milestones, units), parseDay)).toEqual(milestones);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
      expect(readNumber(writeNumber(hundredths / 100))).toBe(hundredths / 100);
    }),
  );
});

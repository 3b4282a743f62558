import { expect, test } from "vitest";
import type { Settled } from "../follow-up/outcome.ts";
import { noResults, tellResults, type YearMeeting } from "./tell-results.ts";

const both = (...outcomes: Settled["outcomes"]): Settled => ({ outcomes, basis: "both" });
const silence: Settled = { outcomes: [], basis: "none" };
const met = (
  gatheringId: string,
  count: number,
  now: Settled,
  cents: number | null = null,
): YearMeeting[] =>
  Array.from({ length: count }, () => ({
    gatheringId,
    now,
    after: { 30: silence, 90: now },
    cents,
  }));

const gatherings = [
  { id: "fair", nis: null },
  { id: "table", nis: "23027" },
];
const members = ["23003", "23027"];
const tell = (meetings: readonly YearMeeting[]) => tellResults(meetings, gatherings, members);
const fair = [...met("fair", 26, both("contact")), ...met("fair", 15, both())];

test("two contracts are hidden beside many contacts", () => {
  const { whole } = tell([...fair, ...met("fair", 2, both("contact", "contract"))]);
  expect(whole).toMatchObject({
    known: 43,
    fruitful: 28,
    contact: 28,
    contract: null,
    nothing: 15,
  });
});

test("no result of a municipality can be found by subtracting from the whole", () => {
  const large = tell([...fair, ...met("table", 5, both("visit"))]);
  expect(large.fruitfulOf).toEqual({ "23027": 5 });
  const small = tell([...fair, ...met("table", 2, both("contact"))]);
  expect(small.fruitfulOf).toEqual({ "23027": null });
  const alone = tell([...met("fair", 9, both()), ...met("table", 2, both("contact"))]);
  expect(alone.whole).toMatchObject({ fruitful: null, nothing: null, known: null });
});

test("a round tells of meetings that long ago alone, and before anybody answered it tells nothing", () => {
  const { rounds } = tell(fair);
  expect(rounds.map(({ days, met: count, told }) => [days, count, told.known])).toEqual([
    [30, 41, 0],
    [90, 41, 41],
  ]);
});

test("the value of three contracts would tell too much; that of four is told", () => {
  const worth = (count: number) => tell(met("fair", count, both("contract"), 250_000)).cents;
  expect(worth(3)).toBeNull();
  expect(worth(4)).toBe(1_000_000);
  expect(worth(0)).toBe(0);
});

test("where nobody met there is nothing to tell", () => {
  expect(tell([])).toEqual(noResults);
});

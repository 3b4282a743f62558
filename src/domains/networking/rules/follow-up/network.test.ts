import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aPair } from "../../examples/follow-up/a-pair.ts";
import { busiest, networkOf, neverMetOf } from "./network.ts";
import { isUnder, rankOf, sortPairs } from "./pair-filter.ts";
import { totalsOf } from "./totals.ts";

const first = aPair("Atelier", "Groenwerk", { desk: ["contact"], cents: 100_00 });
const again = aPair("Atelier", "Groenwerk", {
  metOn: asDay("2026-09-01"),
  desk: ["contact", "contract"],
  cents: 900_00,
});
const other = aPair("Bouw", "Wasserij", {});

test("two who met twice are one line, with the most that came of it", () => {
  const { nodes, edges } = networkOf([again, first, other]);
  const line = edges.find(({ leftName }) => leftName === "Atelier");
  expect(nodes).toHaveLength(4);
  expect(line).toMatchObject({ times: 2, cents: 1000_00, lastOn: "2026-09-01" });
  expect(line?.best.desk).toContain("contract");
});

test("who never met is suggested over the two sides, the fruitful first", () => {
  const never = neverMetOf(networkOf([again, other]), 5);
  expect(never.map(({ left, right }) => `${left}–${right}`).sort()).toEqual([
    "Atelier–Wasserij",
    "Bouw–Groenwerk",
  ]);
});

test("a picture of the busiest keeps only lines between them", () => {
  const { nodes, edges } = busiest(networkOf([first, again, other]), 2);
  expect(nodes.map(({ name }) => name).sort()).toEqual(["Atelier", "Groenwerk"]);
  expect(edges).toHaveLength(1);
});

test("totals count each outcome that holds, and a silent meeting as unknown", () => {
  expect(totalsOf([first, again, other])).toMatchObject({
    met: 3,
    known: 2,
    fruitful: 2,
    contact: 2,
    contract: 1,
    cents: 1000_00,
  });
});

test("a meeting with a contract is also found under contact, and sorts after silence", () => {
  expect(isUnder(again, "contact")).toBe(true);
  expect(isUnder(other, "unknown")).toBe(true);
  expect(rankOf(other)).toBeLessThan(rankOf(first));
  expect(sortPairs([other, again], { by: "result", descending: true })[0]).toBe(again);
});

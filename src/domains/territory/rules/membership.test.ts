import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { type Membership, membersOn, withMembership, withoutMember } from "./membership.ts";

const day = asDay;
const halle: Membership = { nis: "23027", from: day("2014-01-01"), to: null };
const dilbeek: Membership = { nis: "23016", from: day("2014-01-01"), to: day("2020-01-01") };

test("a municipality is a member from its first day until the day before its last", () => {
  expect(membersOn([halle, dilbeek], day("2013-12-31"))).toEqual([]);
  expect(membersOn([halle, dilbeek], day("2014-01-01"))).toEqual(["23016", "23027"]);
  expect(membersOn([halle, dilbeek], day("2020-01-01"))).toEqual(["23027"]);
});

test("a municipality that left may come back, also on the very day it left", () => {
  const back = { nis: "23016", from: day("2020-01-01"), to: null };
  expect(withMembership([halle, dilbeek], back)).toMatchObject({ kind: "accepted" });
});

test("two running periods of one municipality are refused", () => {
  const again = { nis: "23016", from: day("2019-06-01"), to: null };
  expect(withMembership([halle, dilbeek], again)).toEqual({
    kind: "refused",
    because: "overlaps",
    about: "23016",
  });
});

test("a period must last at least a day", () => {
  const nothing = { nis: "23003", from: day("2020-01-01"), to: day("2020-01-01") };
  expect(withMembership([], nothing)).toMatchObject({ because: "ends-before-it-starts" });
});

test("leaving ends the running period and nothing else", () => {
  const left = withoutMember([halle, dilbeek], "23027", day("2026-01-01"));
  expect(left).toEqual({
    kind: "accepted",
    memberships: [{ ...halle, to: "2026-01-01" }, dilbeek],
  });
  expect(withoutMember([dilbeek], "23016", day("2026-01-01"))).toMatchObject({
    because: "not-a-member",
  });
  expect(withoutMember([halle], "23027", day("2014-01-01"))).toMatchObject({
    because: "ends-before-it-starts",
  });
});

test("however periods are added, on no day is a municipality a member twice", () => {
  const start = day("2020-01-01");
  const period = fc.record({
    nis: fc.constantFrom("23027", "23016"),
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.option(fc.integer({ min: -2, max: 12 })),
  });
  fc.assert(
    fc.property(fc.array(period, { maxLength: 12 }), (periods) => {
      let kept: Membership[] = [];
      for (const { nis, from, length } of periods) {
        const to = length === null ? null : addDays(start, from + length);
        const answer = withMembership(kept, { nis, from: addDays(start, from), to });
        if (answer.kind === "accepted") kept = answer.memberships;
      }
      for (let at = 0; at < 60; at++) {
        const on = addDays(start, at);
        for (const nis of ["23027", "23016"]) {
          const covering = kept.filter(
            (one) => one.nis === nis && one.from <= on && (one.to === null || on < one.to),
          );
          expect(covering.length).toBeLessThanOrEqual(1);
          expect(membersOn(kept, on).includes(nis)).toBe(covering.length === 1);
        }
      }
    }),
  );
});

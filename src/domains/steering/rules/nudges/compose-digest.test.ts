import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day, daysBetween } from "#kernel/day";
import {
  composeDigest,
  countDigest,
  type DigestReader,
  digestGroups,
  lastDayToTell,
  mayWriteAgain,
  type OpenAction,
} from "./compose-digest.ts";

const today = asDay("2026-11-23");
const [halle, dilbeek] = ["23027", "23016"];
const noor: DigestReader = {
  personId: "noor",
  scope: { nis: "all", personId: "noor" },
  arranges: true,
};
const sami: DigestReader = {
  personId: "sami",
  scope: { nis: [halle], personId: "sami" },
  arranges: false,
};
const readers = new Set(["noor", "sami"]);

const anAction = (change: Partial<OpenAction> = {}): OpenAction => ({
  id: "a",
  number: 1,
  title: "Rondetafel groenonderhoud",
  dueOn: today,
  nis: [],
  ownerPersonId: "noor",
  ownerName: "",
  ...change,
});
const groupsFor = (reader: DigestReader, ...actions: OpenAction[]) =>
  composeDigest(reader, actions, readers, today)?.map(({ group, actions: told }) => [
    group,
    ...told.map(({ number }) => number),
  ]) ?? null;
const dueIn = (days: number) => addDays(today, days);

describe("what somebody is told of", () => {
  test("their own actions, by how late they are, the longest waiting first", () => {
    const actions = [-100, -31, -30, -1, 0, 7, 8].map((days, at) =>
      anAction({ number: at + 1, dueOn: dueIn(days) }),
    );
    expect(groupsFor(noor, ...actions.toReversed())).toEqual([
      ["long-late", 1, 2],
      ["late", 3, 4],
      ["soon", 5, 6],
    ]);
  });

  test("nothing, when there is nothing to say", () => {
    expect(groupsFor(noor)).toBeNull();
    expect(groupsFor(noor, anAction({ dueOn: dueIn(8) }))).toBeNull();
    expect(groupsFor(noor, anAction({ ownerPersonId: "sami" }))).toBeNull();
  });

  test("who arranges the plan hears of what nobody here owns; others do not", () => {
    const actions = [
      anAction({ number: 1, ownerPersonId: null }),
      anAction({ number: 2, ownerPersonId: null, ownerName: "Jan zonder account" }),
      anAction({ number: 3, ownerPersonId: "gone", ownerName: "Wie vertrok" }),
      anAction({ number: 4, ownerPersonId: "sami" }),
    ];
    expect(groupsFor(noor, ...actions)).toEqual([["ownerless", 1, 2, 3]]);
    expect(groupsFor(sami, ...actions)).toEqual([["soon", 4]]);
  });
});

const action = fc.record({
  id: fc.uuid(),
  number: fc.integer({ min: 1, max: 999 }),
  title: fc.string(),
  dueOn: fc.integer({ min: -400, max: 60 }).map(dueIn),
  nis: fc.subarray([halle ?? "", dilbeek ?? ""]),
  ownerPersonId: fc.constantFrom(null, "noor", "sami", "gone"),
  ownerName: fc.string(),
});

describe("whatever the plan holds", () => {
  test("each action is told at most once to a person, and to somebody when it is late", () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const told = [noor, sami].map((reader) =>
          (composeDigest(reader, actions, readers, today) ?? []).flatMap((part) => part.actions),
        );
        for (const list of told) expect(new Set(list).size).toBe(list.length);
        const all = new Set(told.flat());
        for (const one of actions) expect(all.has(one)).toBe(one.dueOn <= lastDayToTell(today));
      }),
    );
  });

  test("municipal staff are told only of what they may see, and only of their own", () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        for (const { actions: told } of composeDigest(sami, actions, readers, today) ?? []) {
          for (const { ownerPersonId } of told) expect(ownerPersonId).toBe("sami");
        }
      }),
    );
  });

  test("no group is empty, groups come in their order, and the counts are of all of them", () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const digest = composeDigest(noor, actions, readers, today) ?? [];
        for (const part of digest) expect(part.actions.length).toBeGreaterThan(0);
        const order = digest.map(({ group }) => digestGroups.indexOf(group));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const { late, soon, ownerless } = countDigest(digest);
        expect(late + soon + ownerless).toBe(digest.flatMap((part) => part.actions).length);
      }),
    );
  });
});

/** A chore that ran on these days, in this order, with one memory. @returns the days on which it wrote */
function writtenOn(days: readonly Day[]): Day[] {
  const written: Day[] = [];
  for (const day of days) {
    if (mayWriteAgain(written.at(-1) ?? null, day)) written.push(day);
  }
  return written;
}

describe("how often", () => {
  const runs = fc.array(fc.integer({ min: -50, max: 50 }).map(dueIn), { maxLength: 60 });

  test("never twice within seven days, however often it runs, whatever the clock says", () => {
    fc.assert(
      fc.property(runs, (days) => {
        const written = writtenOn(days);
        written.forEach((day, at) => {
          const before = written[at - 1];
          if (before) expect(daysBetween(before, day)).toBeGreaterThanOrEqual(7);
        });
      }),
    );
  });

  test("when it runs daily it writes weekly, on the same day of the week", () => {
    const daily = Array.from({ length: 30 }, (_, at) => dueIn(at));
    expect(writtenOn(daily)).toEqual([0, 7, 14, 21, 28].map(dueIn));
  });

  test("after days without a server the next run writes", () => {
    expect(writtenOn([0, 1, 19, 20, 25, 26].map(dueIn))).toEqual([0, 19, 26].map(dueIn));
  });

  test("where it runs daily, no action becomes late without having been told", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 8, max: 60 }), (from, due) => {
        const one = anAction({ dueOn: dueIn(from + due) });
        const days = Array.from({ length: 120 }, (_, at) => dueIn(from + at));
        let last: Day | null = null;
        const told = days.filter((day) => {
          if (!mayWriteAgain(last, day) || !composeDigest(noor, [one], readers, day)) return false;
          last = day;
          return true;
        });
        expect(told[0] !== undefined && told[0] <= one.dueOn).toBe(true);
      }),
    );
  });
});

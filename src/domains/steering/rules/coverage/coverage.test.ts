import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay, type Day } from "#kernel/day";
import type { FrameOfYear, FramePriority } from "../frames/frame.ts";
import {
  belongsToYear,
  type DatedAction,
  type DatedEvidence,
  lookAtYear,
  stateOfAction,
} from "./action-state.ts";
import { composeCoverage, judgeCell, type TaggedActions } from "./coverage.ts";

const halle = "23027";
const beersel = "23003";

const anAction = (change: Partial<DatedAction> = {}): DatedAction => ({
  status: "planned",
  startsOn: asDay("2026-03-01"),
  dueOn: asDay("2026-06-30"),
  doneOn: null,
  nis: [],
  ...change,
});
const evidence = (on: string, ...nis: string[]): DatedEvidence => ({ happenedOn: asDay(on), nis });
const stateIn2026 = (action: DatedAction, proofs: DatedEvidence[], place: string = "whole") => {
  const seen = lookAtYear(action, proofs, 2026);
  return seen && stateOfAction(seen, place);
};

describe("an action in a year", () => {
  test("planned or running within the year it is planned", () => {
    expect(stateIn2026(anAction(), [])).toBe("planned");
    expect(stateIn2026(anAction({ status: "running" }), [])).toBe("planned");
  });

  test("with evidence of the year it is done, whatever its status says", () => {
    expect(stateIn2026(anAction(), [evidence("2026-04-01")])).toBe("done");
    const stopped = anAction({ status: "stopped" });
    expect(stateIn2026(stopped, [evidence("2026-04-01")])).toBe("done");
  });

  test("evidence of another year does not make it done", () => {
    expect(stateIn2026(anAction(), [evidence("2025-04-01")])).toBe("planned");
  });

  test("done on paper without evidence is told apart", () => {
    const done = anAction({ status: "done", doneOn: asDay("2026-05-01") });
    expect(stateIn2026(done, [])).toBe("done-without-evidence");
  });

  test("stopped without evidence it counts for nothing", () => {
    expect(stateIn2026(anAction({ status: "stopped" }), [])).toBeNull();
  });

  test("done in another year it is neither done nor planned in this one", () => {
    const early = anAction({ status: "done", doneOn: asDay("2025-12-20") });
    expect(stateIn2026(early, [])).toBeNull();
  });

  test("one that was done late belongs to the year in which it was done", () => {
    const late = anAction({
      startsOn: asDay("2025-10-01"),
      dueOn: asDay("2025-12-20"),
      status: "done",
      doneOn: asDay("2026-01-10"),
    });
    expect(stateIn2026(late, [])).toBe("done-without-evidence");
    expect(belongsToYear(late, 2027)).toBe(false);
  });

  test("for a municipality both the action and the evidence must be for it, or for all", () => {
    const forHalle = anAction({ nis: [halle] });
    expect(stateIn2026(forHalle, [], beersel)).toBeNull();
    expect(stateIn2026(forHalle, [evidence("2026-04-01")], halle)).toBe("done");
    expect(stateIn2026(anAction(), [evidence("2026-04-01", halle)], halle)).toBe("done");
    expect(stateIn2026(anAction(), [evidence("2026-04-01", halle)], beersel)).toBe("planned");
    expect(stateIn2026(anAction(), [evidence("2026-04-01", halle)], "whole")).toBe("done");
  });
});

describe("the word for a cell", () => {
  const counts = (done: number, doneWithoutEvidence: number, planned: number) => ({
    done,
    doneWithoutEvidence,
    planned,
  });

  test("is the best that reaches the minimum", () => {
    expect(judgeCell(counts(1, 0, 0), 1)).toBe("done");
    expect(judgeCell(counts(1, 1, 3), 2)).toBe("done-without-evidence");
    expect(judgeCell(counts(1, 0, 1), 2)).toBe("planned");
    expect(judgeCell(counts(1, 0, 0), 2)).toBe("missing");
  });

  test("is never missing where nothing is asked", () => {
    expect(judgeCell(counts(0, 0, 0), 0)).toBe("not-asked");
    expect(judgeCell(counts(0, 0, 1), 0)).toBe("planned");
  });
});

const aPriority = (change: Partial<FramePriority> = {}): FramePriority => ({
  code: "WSE-LR1",
  position: 1,
  name: { nl: "De regierol opnemen" },
  description: {},
  minimum: 1,
  countedPer: "partnership",
  suggestedKinds: [],
  ...change,
});
const aFrame = (priority: FramePriority): FrameOfYear => ({
  id: "frame",
  key: "wse-voorbeeld",
  origin: "own",
  version: 1,
  name: { nl: "Voorbeeldkader" },
  validFrom: asDay("2026-01-01"),
  validTo: null,
  source: { publisher: "", title: "", url: "", checkedOn: null, note: {} },
  priorities: [priority],
});
const cover = (priority: FramePriority, tagged: TaggedActions[]) =>
  composeCoverage({
    year: 2026,
    today: asDay("2026-11-23"),
    municipalities: [beersel, halle],
    frames: [aFrame(priority)],
    tagged,
  }).frames[0]?.priorities[0];
const tagged = (action: DatedAction, proofs: DatedEvidence[], count = 1): TaggedActions[] => {
  const seen = lookAtYear(action, proofs, 2026);
  return seen ? [{ frameId: "frame", code: "WSE-LR1", action: seen, count }] : [];
};

describe("a priority", () => {
  test("counted over the partnership is met by one municipality, and asks nothing of the others", () => {
    const covered = cover(
      aPriority(),
      tagged(anAction({ nis: [halle] }), [evidence("2026-04-01", halle)]),
    );
    expect(covered?.whole.state).toBe("done");
    expect(covered?.byMunicipality[halle]?.state).toBe("done");
    expect(covered?.byMunicipality[beersel]?.state).toBe("not-asked");
  });

  test("asked of each municipality is missing as long as one lacks it", () => {
    const covered = cover(
      aPriority({ countedPer: "municipality" }),
      tagged(anAction({ nis: [halle] }), [evidence("2026-04-01", halle)]),
    );
    expect(covered?.whole.state).toBe("missing");
    expect(covered?.byMunicipality[halle]?.state).toBe("done");
    expect(covered?.byMunicipality[beersel]?.state).toBe("missing");
  });
});

const day: fc.Arbitrary<Day> = fc
  .tuple(fc.constantFrom(2025, 2026, 2027), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => asDay(`${year}-${String(month).padStart(2, "0")}-15`));
const places = fc.subarray([halle, beersel]);
const actions = fc
  .tuple(fc.constantFrom("planned", "running", "done", "stopped"), day, day, day, places)
  .map(
    ([status, one, other, doneOn, nis]): DatedAction => ({
      status: status as DatedAction["status"],
      startsOn: [one, other].sort()[0] ?? one,
      dueOn: [one, other].sort()[1] ?? other,
      doneOn: status === "done" ? doneOn : null,
      nis,
    }),
  );
const proofs = fc.array(
  fc.tuple(day, places).map(([happenedOn, nis]): DatedEvidence => ({ happenedOn, nis })),
  { maxLength: 3 },
);

describe("whatever is done and planned", () => {
  const worth = { null: 0, planned: 1, "done-without-evidence": 2, done: 3 } as const;

  test("more evidence never makes an action stand worse", () => {
    fc.assert(
      fc.property(
        actions,
        proofs,
        proofs,
        fc.constantFrom("whole", halle),
        (action, some, more, place) => {
          const before = stateIn2026(action, some, place);
          const after = stateIn2026(action, [...some, ...more], place);
          expect(worth[`${after}`]).toBeGreaterThanOrEqual(worth[`${before}`]);
        },
      ),
    );
  });

  test("an action never stands better for one municipality than for the whole", () => {
    fc.assert(
      fc.property(actions, proofs, (action, some) => {
        const whole = stateIn2026(action, some);
        for (const nis of [halle, beersel]) {
          expect(worth[`${stateIn2026(action, some, nis)}`]).toBeLessThanOrEqual(worth[`${whole}`]);
        }
      }),
    );
  });

  test("counting in groups gives the same as counting one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(actions, proofs), { maxLength: 8 }), (all) => {
        const single = all.flatMap(([action, some]) => tagged(action, some));
        const groups = Map.groupBy(single, ({ action }) => JSON.stringify(action));
        const grouped = [...groups.values()].flatMap((same) =>
          same.slice(0, 1).map((one) => ({ ...one, count: same.length })),
        );
        expect(cover(aPriority(), grouped)).toEqual(cover(aPriority(), single));
      }),
    );
  });
});

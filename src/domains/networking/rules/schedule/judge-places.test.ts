import { expect, test } from "vitest";
import { aFair } from "../../examples/a-fair.ts";
import { inPairOrder, type Strength } from "../wishes/wish.ts";
import { changeSchedule } from "./change-schedule.ts";
import { compileProblem, placedOf } from "./compile-problem.ts";
import { judgeChange } from "./fair-conflicts.ts";
import { type FairFacts, noDemands } from "./fair-facts.ts";
import { numberedTables, usualSetup } from "./fair-setup.ts";
import { improveSchedule } from "./improve-schedule.ts";
import { judgePlaces } from "./judge-places.ts";

/** Somebody away, a booth, a closed table, an order, a most of three: a place can break any of them. */
function facts(): FairFacts {
  const { participants, meetings } = aFair({
    participants: 12,
    wishes: 24,
    slots: 5,
    tables: 4,
    seed: 3,
  });
  const tables = numberedTables(4).map((one, at) =>
    at === 3 ? { ...one, closed: ["09:20"] } : one,
  );
  const [first] = meetings;
  const [one = 0, other = 1] = first?.between ?? [];
  return {
    setup: { ...usualSetup("09:00"), slots: 5, tables, mostMeetings: 4 },
    guests: participants.map(({ isSocial }, who) => ({
      id: `g${who}`,
      name: `g${who}`,
      side: isSocial ? "social" : "regular",
      state: "coming",
      attendance: "unknown",
      organisationId: null,
      language: "nl",
    })),
    wishes: meetings.map(({ between, weight }, number) => ({
      id: `w${number}`,
      from: `g${between[0]}`,
      to: `g${between[1]}`,
      strength: (1 + ((weight ?? 0) % 3)) as Strength,
      about: "",
      activity: null,
      origin: "guest",
      reasons: [],
    })),
    demands: [
      { ...noDemands("g0"), booth: "2", mostMeetings: 3 },
      { ...noDemands("g3"), away: [{ from: "09:00", to: "09:15", why: "away", label: "" }] },
      { ...noDemands(`g${one}`), orders: [{ first: `g${other}`, after: "g3" }] },
    ],
    pairs: [],
    talks: [],
  };
}

test("what is said of a place is what the move there would break, for meetings with and without a place", () => {
  const fair = facts();
  const compiled = compileProblem(fair);
  const stop = { seed: 1, shouldStop: () => false, mostMoves: 20_000 };
  const placed = placedOf(compiled, improveSchedule(compiled.problem, stop).schedule);
  const pairs = fair.wishes.map(({ from, to }) => inPairOrder(from, to));
  for (const between of pairs) {
    for (const { at, table, level, rules } of judgePlaces(fair, placed, between)) {
      const after = changeSchedule(placed, between, { kind: "move", at, table });
      const { added } = judgeChange(fair, placed, after.meetings);
      expect({ at, table, level, rules: [...rules].sort() }).toEqual({
        at,
        table,
        level: added[0]?.level ?? null,
        rules: [...new Set(added.map(({ rule }) => rule))].sort(),
      });
    }
  }
});

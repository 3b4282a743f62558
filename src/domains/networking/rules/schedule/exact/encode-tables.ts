import type { MeetingProblem } from "../meeting-problem.ts";
import { addClause, anyOf, atMostOne, type Cnf, countUp, never, newVariable } from "./cnf.ts";
import type { Guards } from "./encode-problem.ts";
import { type PossiblePlaces, zonesOfHalls } from "./possible-places.ts";

type Known = {
  readonly places: readonly PossiblePlaces[];
  readonly at: readonly (readonly number[])[];
  readonly meetingsOf: readonly (readonly number[])[];
  readonly busy: readonly (readonly number[])[];
  readonly guards: Guards;
};

/**
 * No more meetings in a slot than there are open tables, no table taken twice, and time to walk between halls.
 * @returns per meeting its zones as literals; empty maps when there is one zone
 */
export function encodeTables(
  cnf: Cnf,
  problem: MeetingProblem,
  known: Known,
): readonly ReadonlyMap<number, number>[] {
  const zoneOf = zonesOfHalls(problem);
  const zones = new Set(problem.tables.map(({ hall }) => zoneOf[hall] ?? 0));
  encodePinned(cnf, problem, known);
  const stars = starsOf(problem, known.meetingsOf);
  for (let slot = 0; slot < problem.slots; slot += 1) {
    const open = problem.tables.filter(({ closed }) => !closed.includes(slot)).length;
    encodeRoom(cnf, known, { stars, slot, open });
  }
  if (zones.size < 2) return problem.meetings.map(() => new Map());
  const inZone = known.places.map(({ zones: possible }) => {
    const literals = new Map(possible.map((zone) => [zone, newVariable(cnf)] as const));
    addClause(cnf, [...literals.values()]);
    atMostOne(cnf, [...literals.values()]);
    return literals;
  });
  encodeZones(cnf, problem, { ...known, inZone, zones: [...zones], zoneOf });
  return inZone;
}

/** Meetings that must be at one table, one at a time; a booth's own participant sees to that already. */
function encodePinned(cnf: Cnf, problem: MeetingProblem, { places, at, guards }: Known) {
  problem.tables.forEach((_, table) => {
    const here = places.flatMap(({ pinned }, meeting) => (pinned === table ? [meeting] : []));
    if (here.length < 2) return;
    for (let slot = 0; slot < problem.slots; slot += 1)
      atMostOne(
        cnf,
        here.map((meeting) => at[meeting]?.[slot] ?? never).filter((literal) => literal !== never),
        guards.ownTable(table),
      );
  });
}

type Star = { readonly who: number; readonly meetings: readonly number[] };

/** Every meeting in one star round a participant, few stars: of a star one meeting at most is in a slot. */
function starsOf({ meetings }: MeetingProblem, meetingsOf: Known["meetingsOf"]): readonly Star[] {
  const left = new Set(meetings.keys());
  const stars: Star[] = [];
  while (left.size > 0) {
    let best: Star = { who: -1, meetings: [] };
    meetingsOf.forEach((mine, who) => {
      const open = mine.filter((meeting) => left.has(meeting));
      if (open.length > best.meetings.length) best = { who, meetings: open };
    });
    for (const meeting of best.meetings) left.delete(meeting);
    stars.push(best);
  }
  return stars;
}

/**
 * Meetings in a slot counted over stars, and once more over busy participants: two for each meeting, so an even number.
 * What the second adds is implied, and is what proofs are short by.
 */
function encodeRoom(
  cnf: Cnf,
  { at, busy, meetingsOf, guards }: Known,
  { stars, slot, open }: { stars: readonly Star[]; slot: number; open: number },
) {
  const starred = stars.map(({ who, meetings }) =>
    meetings.length === meetingsOf[who]?.length
      ? (busy[who]?.[slot] ?? never)
      : anyOf(
          cnf,
          meetings.map((meeting) => at[meeting]?.[slot] ?? never),
        ),
  );
  const meetings = starred.filter((literal) => literal !== never);
  if (meetings.length > open) {
    const counted = countUp(cnf, meetings, open + 1, true);
    addClause(cnf, [-guards.tables(slot), -(counted[open] ?? never)]);
  }
  const people = busy.map((row) => row[slot] ?? never).filter((literal) => literal !== never);
  if (people.length <= 2 * open) return;
  const counted = countUp(cnf, people, 2 * open + 1, true);
  addClause(cnf, [-guards.tables(slot), -(counted[2 * open] ?? never)]);
  for (let i = 0; i + 1 < counted.length; i += 2)
    addClause(cnf, [-(counted[i] ?? never), counted[i + 1] ?? never]);
}

type Zoned = Known & {
  readonly inZone: readonly ReadonlyMap<number, number>[];
  readonly zones: readonly number[];
  readonly zoneOf: readonly number[];
};

function encodeZones(cnf: Cnf, problem: MeetingProblem, known: Zoned) {
  const { at, inZone, zones, zoneOf, meetingsOf } = known;
  // there[meeting][slot][zone]
  const there = at.map((row, meeting) =>
    row.map((here) => {
      const byZone = new Map<number, number>();
      if (here === never) return byZone;
      for (const [zone, literal] of inZone[meeting] ?? []) {
        const both = newVariable(cnf);
        addClause(cnf, [-both, here]);
        addClause(cnf, [-both, literal]);
        addClause(cnf, [both, -here, -literal]);
        byZone.set(zone, both);
      }
      return byZone;
    }),
  );
  for (let slot = 0; slot < problem.slots; slot += 1)
    for (const zone of zones) {
      const open = problem.tables.filter(
        ({ hall, closed }) => (zoneOf[hall] ?? 0) === zone && !closed.includes(slot),
      ).length;
      const here = there.flatMap((row) => row[slot]?.get(zone) ?? []);
      if (here.length > open)
        addClause(cnf, [
          -known.guards.tables(slot),
          -(countUp(cnf, here, open + 1, false)[open] ?? never),
        ]);
    }
  meetingsOf.forEach((mine, who) => {
    encodeWalks(cnf, problem, { mine, there, zones, guard: known.guards.travel(who) });
  });
}

function encodeWalks(
  cnf: Cnf,
  { slots, travel }: MeetingProblem,
  of: {
    mine: readonly number[];
    there: readonly (readonly ReadonlyMap<number, number>[])[];
    zones: readonly number[];
    guard: number;
  },
) {
  const sits = Array.from({ length: slots }, (_, slot) => {
    const inZone = of.zones.map(
      (zone) =>
        [
          zone,
          anyOf(
            cnf,
            of.mine.flatMap((m) => of.there[m]?.[slot]?.get(zone) ?? []),
          ),
        ] as const,
    );
    return new Map(inZone);
  });
  for (const from of of.zones)
    for (const to of of.zones)
      for (let slot = 0; slot < slots; slot += 1)
        for (let later = slot + 1; later - slot - 1 < (travel[from]?.[to] ?? 0); later += 1)
          addClause(cnf, [
            -of.guard,
            -(sits[slot]?.get(from) ?? never),
            -(sits[later]?.get(to) ?? never),
          ]);
}

import { addClause, always, type Cnf, never, newVariable } from "./cnf.ts";

/** The literal that holds exactly when the participant had at least so many meetings in the first so many slots. */
export type CountAlong = (slots: number, meetings: number) => number;

/**
 * Counts the meetings of one participant along the day, all of which must be held. How many can be over and how many must be
 * over by a slot is known beforehand from where each may be (who has three meetings that must be in the morning has had
 * three by noon), so that nobody needs to find out in a proof, where it would be long.
 */
export function countAlong(
  cnf: Cnf,
  { busy, at }: { readonly busy: readonly number[]; readonly at: readonly (readonly number[])[] },
): CountAlong {
  const all = at.length;
  const inFront = mostThatFit(at, [...busy.keys()]);
  const behind = mostThatFit(at, [...busy.keys()].reverse());
  if ((inFront[busy.length] ?? 0) < all) addClause(cnf, [never]);
  const counted: number[][] = [];
  const along: CountAlong = (slots, meetings) => {
    if (meetings <= 0) return always;
    return counted[slots]?.[meetings - 1] ?? never;
  };
  for (let slots = 0; slots <= busy.length; slots += 1) {
    const least = all - (behind[busy.length - slots] ?? 0);
    const most = inFront[slots] ?? 0;
    counted.push(at.map((_, i) => (i < least ? always : i < most ? newVariable(cnf) : never)));
    if (slots > 0) encodeSlot(cnf, { along, slots, all, here: busy[slots - 1] ?? never });
  }
  return along;
}

/** One slot more counts one meeting more exactly when it is busy. */
function encodeSlot(
  cnf: Cnf,
  of: { along: CountAlong; slots: number; all: number; here: number },
): void {
  const { along, slots, all, here } = of;
  for (let meetings = 1; meetings <= all + 1; meetings += 1) {
    const [now, before] = [along(slots, meetings), along(slots - 1, meetings)];
    const fewer = along(slots - 1, meetings - 1);
    addClause(cnf, [-before, now]);
    addClause(cnf, [-fewer, -here, now]);
    addClause(cnf, [-now, fewer]);
    addClause(cnf, [-now, before, here]);
  }
}

/**
 * How many meetings fit, each in a slot of its own, in the first of these slots: paths to a meeting that is free still.
 * @returns per number of slots, from none on
 */
function mostThatFit(at: readonly (readonly number[])[], slots: readonly number[]): number[] {
  const slotOf = new Map<number, number>();
  const fits = (slot: number, tried: Set<number>): boolean =>
    at.some((row, meeting) => {
      if ((row[slot] ?? never) === never || tried.has(meeting)) return false;
      tried.add(meeting);
      const other = slotOf.get(meeting);
      if (other !== undefined && !fits(other, tried)) return false;
      slotOf.set(meeting, slot);
      return true;
    });
  const most = [0];
  for (const slot of slots) most.push((most.at(-1) ?? 0) + (fits(slot, new Set()) ? 1 : 0));
  return most;
}

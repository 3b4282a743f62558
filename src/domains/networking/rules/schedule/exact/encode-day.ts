import { addClause, always, anyOf, type Cnf, countUp, never, newVariable } from "./cnf.ts";
import { type CountAlong, countAlong } from "./count-along.ts";

export type DayOfOne = {
  /** Per slot whether the participant has a meeting then. */
  readonly busy: readonly number[];
  /** Per meeting of the participant whether it is held. */
  readonly held: readonly number[];
  /** `at[meeting][slot]` of the same meetings. */
  readonly at: readonly (readonly number[])[];
  /** Most breaks that it may have. */
  readonly allowed: number;
};

/**
 * The day of one participant: as many slots busy as meetings held, and its breaks counted. A day without a break is one
 * unbroken stretch, which for a known number of meetings is told by its beginning alone.
 * @returns `breaks[i]` holds exactly when there are more than i breaks
 */
export function encodeDay(cnf: Cnf, day: DayOfOne): number[] {
  const { busy, held, allowed } = day;
  const count = held.length;
  if (count === 0) {
    for (const here of busy) addClause(cnf, [-here]);
    return [];
  }
  const along = held.every((literal) => literal === always) ? countAlong(cnf, day) : null;
  if (along === null) encodeUsed(cnf, busy, held);
  const mostBreaks = Math.max(0, Math.min(count - 1, (busy.length - 1) >> 1));
  if (mostBreaks === 0) return [];
  const begun = along ? busy.map((_, slot) => along(slot + 1, 1)) : begunBy(cnf, busy);
  const counted = countUp(cnf, gapsOf(cnf, busy, begun), Math.min(mostBreaks, allowed + 1), true);
  addClause(cnf, [-(counted[allowed] ?? never)]);
  const breaks = counted.slice(0, allowed);
  if (along === null) return breaks;
  // Every break takes a free slot.
  const free = Math.max(0, busy.length - count);
  for (const literal of breaks.slice(free)) addClause(cnf, [-literal]);
  encodeStretch(cnf, { busy, begun, along, count, hasBreak: breaks[0] ?? never });
  return breaks.slice(0, free);
}

/** As many slots busy as meetings held, where it is open which are. */
function encodeUsed(cnf: Cnf, busy: readonly number[], held: readonly number[]) {
  const used = countUp(cnf, busy, held.length + 1, true);
  const met = countUp(cnf, held, held.length, true);
  met.forEach((literal, i) => {
    addClause(cnf, [-literal, used[i] ?? never]);
    addClause(cnf, [literal, -(used[i] ?? never)]);
  });
  addClause(cnf, [-(used[held.length] ?? never)]);
}

/** `begun[slot]`: a meeting in that slot or before. */
function begunBy(cnf: Cnf, busy: readonly number[]): number[] {
  let before = never;
  return busy.map((here) => {
    before = anyOf(cnf, [before, here]);
    return before;
  });
}

/** One literal per gap: free in a slot, something before, and busy again in the next. */
function gapsOf(cnf: Cnf, busy: readonly number[], begun: readonly number[]): number[] {
  return busy.slice(1).map((next, slot) => {
    const [here, some] = [busy[slot] ?? never, begun[slot] ?? never];
    if (next === never || some === never || here === always) return never;
    const gap = newVariable(cnf);
    addClause(cnf, [-next, here, -some, gap]);
    addClause(cnf, [-gap, next]);
    addClause(cnf, [-gap, -here]);
    addClause(cnf, [-gap, some]);
    return gap;
  });
}

type Stretch = {
  readonly busy: readonly number[];
  readonly begun: readonly number[];
  readonly along: CountAlong;
  readonly count: number;
  readonly hasBreak: number;
};

function encodeStretch(cnf: Cnf, { busy, begun, along, count, hasBreak }: Stretch) {
  busy.forEach((here, slot) => {
    const some = begun[slot] ?? never;
    const past = slot < count ? never : (begun[slot - count] ?? never);
    addClause(cnf, [hasBreak, -here, -past]);
    addClause(cnf, [hasBreak, -some, past, here]);
    addClause(cnf, [hasBreak, -some, here, along(slot, count)]);
  });
  addClause(cnf, [begun[busy.length - count] ?? never]);
  const earlier = busy.length - count - 1;
  addClause(cnf, [-hasBreak, begun[Math.max(0, earlier)] ?? never]);
}

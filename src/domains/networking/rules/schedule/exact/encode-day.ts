import { addClause, always, anyOf, type Cnf, countUp, never, newVariable } from "./cnf.ts";

/**
 * The day of one participant: as many slots busy as meetings held, and its breaks counted. A day without a break is one
 * unbroken stretch, which for a known number of meetings is told by its beginning alone.
 * @param busy per slot
 * @param held per meeting of the participant
 * @param allowed most breaks that it may have
 * @returns `breaks[i]` holds exactly when there are more than i breaks
 */
export function encodeDay(
  cnf: Cnf,
  busy: readonly number[],
  held: readonly number[],
  allowed: number,
): number[] {
  const isFixed = held.every((literal) => literal === always);
  const used = countUp(cnf, busy, held.length + 1, true);
  if (isFixed) {
    if (held.length > 0) addClause(cnf, [used[held.length - 1] ?? never]);
    addClause(cnf, [-(used[held.length] ?? never)]);
  } else {
    const met = countUp(cnf, held, held.length, true);
    met.forEach((literal, i) => {
      addClause(cnf, [-literal, used[i] ?? never]);
      addClause(cnf, [literal, -(used[i] ?? never)]);
    });
    addClause(cnf, [-(used[held.length] ?? never)]);
  }
  const mostBreaks = Math.max(0, Math.min(held.length - 1, (busy.length - 1) >> 1));
  if (mostBreaks === 0) return [];
  const begun = begunBy(cnf, busy);
  const counted = countUp(cnf, gapsOf(cnf, busy, begun), Math.min(mostBreaks, allowed + 1), true);
  addClause(cnf, [-(counted[allowed] ?? never)]);
  const breaks = counted.slice(0, allowed);
  const free = busy.length - held.length;
  if (isFixed) {
    // Every break takes a free slot.
    breaks.forEach((literal, i) => {
      if (i >= free) addClause(cnf, [-literal]);
    });
    encodeStretch(cnf, { busy, begun, count: held.length, hasBreak: breaks[0] ?? never });
  }
  return isFixed ? breaks.slice(0, Math.max(0, free)) : breaks;
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
  readonly count: number;
  readonly hasBreak: number;
};

function encodeStretch(cnf: Cnf, { busy, begun, count, hasBreak }: Stretch) {
  busy.forEach((here, slot) => {
    const some = begun[slot] ?? never;
    const past = slot < count ? never : (begun[slot - count] ?? never);
    addClause(cnf, [hasBreak, -here, -past]);
    addClause(cnf, [hasBreak, -some, past, here]);
  });
  addClause(cnf, [begun[busy.length - count] ?? never]);
  const earlier = busy.length - count - 1;
  addClause(cnf, [-hasBreak, begun[Math.max(0, earlier)] ?? never]);
}

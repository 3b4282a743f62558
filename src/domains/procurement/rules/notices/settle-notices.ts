/** One notice that comes in, by its names. */
export type Arrival = {
  /** All names it is known by; two that share one are the same notice. */
  readonly names: readonly string[];
  /** Of its content. */
  readonly sha256: string;
};

/** What is stored already, as far as these arrivals touch it. */
export type Known = {
  /** Name → id of the notice that has it. */
  readonly names: ReadonlyMap<string, string>;
  /** Content → the edition that holds it, and the notice it is of. */
  readonly contents: ReadonlyMap<string, { readonly noticeId: string; readonly editionId: string }>;
};

/** fresh: a notice not known before · newer: another edition of a known one · same: known word for word. */
export type Outcome = "fresh" | "newer" | "same";

/** Notices that turn out to be one. */
export type Settlement = {
  /** Known notices it is; more than one: they become one. Empty: it is new. */
  readonly noticeIds: readonly string[];
  /** Places in the list of arrivals, in their order. */
  readonly arrivals: readonly number[];
};

export type Settled = {
  readonly settlements: readonly Settlement[];
  /** Of each arrival. */
  readonly outcomes: readonly Outcome[];
};

/** Puts what comes in together with what is known: by name, and by content where a notice has no name. */
export function settleNotices(arrivals: readonly Arrival[], known: Known): Settled {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  const outcomes: Outcome[] = [];
  const seen = new Set<string>();
  arrivals.forEach(({ names, sha256 }, at) => {
    const stored = known.contents.get(sha256);
    const ids = names.flatMap((name) => known.names.get(name) ?? []);
    if (stored) ids.push(stored.noticeId);
    const marks = [...names, `sha256:${sha256}`, ...ids.map((id) => `notice:${id}`)];
    const met = [...new Set(marks.flatMap((mark) => groupOf.get(mark) ?? []))];
    const isSame = stored !== undefined || seen.has(sha256);
    outcomes.push(isSame ? "same" : ids.length > 0 || met.length > 0 ? "newer" : "fresh");
    seen.add(sha256);
    const group = joinGroups(met, groups);
    group.arrivals.push(at);
    for (const id of ids) group.ids.add(id);
    for (const mark of marks) group.marks.add(mark);
    for (const mark of group.marks) groupOf.set(mark, group);
  });
  const settlements = groups.map(({ ids, arrivals: members }) => ({
    noticeIds: [...ids],
    arrivals: members.sort((a, b) => a - b),
  }));
  return { settlements, outcomes };
}

type Group = {
  readonly ids: Set<string>;
  readonly marks: Set<string>;
  readonly arrivals: number[];
};

/** The first of the groups, the others taken up in it; a new one when there is none. */
function joinGroups([first, ...others]: readonly Group[], groups: Group[]): Group {
  if (!first) {
    const made: Group = { ids: new Set(), marks: new Set(), arrivals: [] };
    groups.push(made);
    return made;
  }
  for (const other of others) {
    for (const id of other.ids) first.ids.add(id);
    for (const mark of other.marks) first.marks.add(mark);
    first.arrivals.push(...other.arrivals);
    groups.splice(groups.indexOf(other), 1);
  }
  return first;
}

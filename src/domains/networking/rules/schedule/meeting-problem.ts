/**
 * A fair as the solvers see it: numbers only, no names of people. Slots, tables, participants and meetings are
 * numbered from 0 by their place in the lists.
 */
export type MeetingProblem = {
  /** How many slots; official pauses lie between slots and take none. */
  readonly slots: number;
  readonly tables: readonly Table[];
  /** `travel[a][b]`: slots that somebody needs free between a meeting in hall a and one in hall b; empty: none anywhere. */
  readonly travel: readonly (readonly number[])[];
  readonly participants: readonly Participant[];
  readonly meetings: readonly Meeting[];
  /** The first of the two ends before the second begins, when both are held. */
  readonly precedences: readonly (readonly [first: number, then: number])[];
  /** Most that the breaks of two participants with meetings may differ; null: no such rule. */
  readonly mostBreakSpread: number | null;
};

export type Table = {
  readonly hall: number;
  /** Slots in which nobody can sit here. */
  readonly closed: readonly number[];
};

export type Participant = {
  /** Slots in which it cannot meet: not there yet, a talk one must attend, forbidden. */
  readonly away: readonly number[];
  /** The table it stays at all day; its meetings are there. */
  readonly booth: number | null;
  /** Most meetings it may have; null: as many as fit. */
  readonly most: number | null;
  /** Of the social economy: each such firm is to be seen. */
  readonly isSocial: boolean;
};

export type Meeting = {
  readonly between: readonly [number, number];
  /** Slots in which it may be held; null: any. One slot: it is fixed there. */
  readonly within: readonly number[] | null;
  /** The table it must be at; null: any that fits. */
  readonly table: number | null;
  /** null: it must be held. Otherwise what it is worth when it is (a whole number above 0). */
  readonly weight: number | null;
};

/** Where a meeting is held. */
export type Place = { readonly slot: number; readonly table: number };

/** For each meeting of the problem its place; null: not held, which only a meeting with a weight may be. */
export type Schedule = readonly (Place | null)[];

/**
 * What a schedule is worth, the first difference decides: more weight met, then a better worst-off participant,
 * then more social firms seen, then fewer breaks, then less spread.
 */
export type Worth = {
  /** Sum of the weights of the meetings held. */
  readonly weight: number;
  /** Of the participant that gets least: weight of its meetings held ÷ weight asked, 0 to 1; 1 when nothing can be left out. */
  readonly worstShare: number;
  /** Social firms with at least one meeting. */
  readonly socialSeen: number;
  /** Idle gaps between the meetings of a participant, each counted once however long, summed over participants. */
  readonly breaks: number;
  /** Most breaks of a participant minus least, over participants with a meeting. */
  readonly spread: number;
};

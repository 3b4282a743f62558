import { addDays, type Day, daysBetween } from "#kernel/day";
import type { ReadScope } from "../actions/action-subject.ts";

/** Days that must pass between two digests to one person in one partnership. */
const silentDays = 7;
/** Looks as far ahead as it is silent afterwards, so that nothing becomes late unannounced. */
const daysAhead = silentDays;
/** From so many days on, late is called long late. */
const longLateDays = 31;

/** The groups of a digest, in the order of the letter. */
export const digestGroups = ["long-late", "late", "soon", "ownerless"] as const;
export type DigestGroup = (typeof digestGroups)[number];

/** An action that is still to be done. */
export type OpenAction = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly dueOn: Day;
  /** For which municipalities; none: the whole partnership. */
  readonly nis: readonly string[];
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
};

/** Somebody who may read the plan. */
export type DigestReader = {
  readonly personId: string;
  readonly scope: ReadScope;
  /** Hands out actions that nobody here owns. */
  readonly arranges: boolean;
};

/** What one person is told; every group by due day, none of them empty. */
export type Digest = readonly {
  readonly group: DigestGroup;
  readonly actions: readonly OpenAction[];
}[];

/** The last day an action may be due on to be spoken of today. */
export const lastDayToTell = (today: Day): Day => addDays(today, daysAhead);

/** The last digest must have gone on this day at the latest for another to go today. */
export const lastDayToWriteAgain = (today: Day): Day => addDays(today, -silentDays);

/** May a digest go today, after the one of `sentOn`? A clock that was set back makes nobody get two. */
export const mayWriteAgain = (sentOn: Day | null, today: Day): boolean =>
  sentOn === null || sentOn <= lastDayToWriteAgain(today);

const maySee = ({ scope, personId }: DigestReader, { nis, ownerPersonId }: OpenAction): boolean =>
  scope.nis === "all" ||
  nis.length === 0 ||
  ownerPersonId === personId ||
  nis.some((one) => scope.nis.includes(one));

function groupOf(
  reader: DigestReader,
  action: OpenAction,
  readers: ReadonlySet<string>,
  today: Day,
): DigestGroup | null {
  const { ownerPersonId, dueOn } = action;
  const late = daysBetween(dueOn, today);
  if (-late > daysAhead || !maySee(reader, action)) return null;
  if (ownerPersonId === reader.personId) {
    if (late <= 0) return "soon";
    return late < longLateDays ? "late" : "long-late";
  }
  const isOwned = ownerPersonId !== null && readers.has(ownerPersonId);
  return reader.arranges && !isOwned ? "ownerless" : null;
}

/**
 * What a person is told of: their own actions that are late or due within a week; who arranges the plan is
 * also told of those that nobody here owns, because the owner left, has no account, or was never named.
 * @param actions all that are still to be done, at least until `lastDayToTell`
 * @param readers ids of everybody who may read the plan; an owner who is none of them does not see the action
 * @returns null when there is nothing to say
 */
export function composeDigest(
  reader: DigestReader,
  actions: readonly OpenAction[],
  readers: ReadonlySet<string>,
  today: Day,
): Digest | null {
  const told = Map.groupBy(actions, (action) => groupOf(reader, action, readers, today));
  const digest = digestGroups.flatMap((group) => {
    const found = told.get(group) ?? [];
    return found.length > 0 ? [{ group, actions: found.toSorted(bySoonest) }] : [];
  });
  return digest.length > 0 ? digest : null;
}

const bySoonest = (a: OpenAction, b: OpenAction): number =>
  a.dueOn === b.dueOn ? a.number - b.number : a.dueOn < b.dueOn ? -1 : 1;

/** How many actions a digest tells of: late, due within a week, without owner. */
export function countDigest(digest: Digest): {
  readonly late: number;
  readonly soon: number;
  readonly ownerless: number;
} {
  const count = (...groups: DigestGroup[]) =>
    digest
      .filter(({ group }) => groups.includes(group))
      .reduce((sum, { actions }) => sum + actions.length, 0);
  return { late: count("long-late", "late"), soon: count("soon"), ownerless: count("ownerless") };
}

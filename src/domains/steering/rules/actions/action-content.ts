import type { Day } from "#kernel/day";
import type { ActionStatus, Counts } from "../action.ts";

/** Money of an action in one year from one source. EUR cents, whole. */
export type MoneyLine = {
  readonly year: number;
  /** Financing source, as people write it: "Vlaamse subsidie", "eigen middelen". */
  readonly financing: string;
  readonly budgetCents: number;
  readonly spentCents: number;
};

/** Everything a person can change about an action; what history keeps and undo gives back. */
export type ActionContent = {
  readonly title: string;
  readonly description: string;
  readonly code: string;
  readonly nodeId: string | null;
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  /** Set exactly when the status is done. */
  readonly doneOn: Day | null;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly ownerNis: string | null;
  /** Municipalities (NIS), sorted; none: the whole partnership. */
  readonly nis: readonly string[];
  readonly counts: readonly Counts[];
  /** Organisations of the register, by id. */
  readonly partnerIds: readonly string[];
  readonly money: readonly MoneyLine[];
};

export type ActionField = keyof ActionContent;

export const actionFields = [
  "title",
  "description",
  "code",
  "nodeId",
  "status",
  "startsOn",
  "dueOn",
  "doneOn",
  "ownerPersonId",
  "ownerName",
  "ownerNis",
  "nis",
  "counts",
  "partnerIds",
  "money",
] as const satisfies readonly ActionField[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const countKey = ({ frameId, code }: Counts): string => `${frameId} ${code}`;
const moneyKey = ({ year, financing }: MoneyLine): string => `${year} ${financing}`;

/** The same content in one order, so that two equal contents are also equal as JSON. */
export function inOrder(content: ActionContent): ActionContent {
  return {
    ...content,
    nis: [...content.nis].sort(byText),
    partnerIds: [...content.partnerIds].sort(byText),
    counts: content.counts
      .map(({ frameId, code }) => ({ frameId, code }))
      .sort((a, b) => byText(countKey(a), countKey(b))),
    money: content.money
      .map(({ year, financing, budgetCents, spentCents }) => ({
        year,
        financing,
        budgetCents,
        spentCents,
      }))
      .sort((a, b) => byText(moneyKey(a), moneyKey(b))),
  };
}

/** Is one field the same in both? The order of lists means nothing. */
export function sameField(field: ActionField, one: ActionContent, other: ActionContent): boolean {
  return JSON.stringify(inOrder(one)[field]) === JSON.stringify(inOrder(other)[field]);
}

/** The fields in which they differ, in the order of the form. */
export const changedFields = (before: ActionContent, after: ActionContent): ActionField[] =>
  actionFields.filter((field) => !sameField(field, before, after));

/** Only the named fields, for history. */
export function pick(
  content: ActionContent,
  fields: readonly ActionField[],
): Partial<ActionContent> {
  const ordered = inOrder(content);
  return Object.fromEntries(fields.map((field) => [field, ordered[field]]));
}

/** Does the part say the same as the whole, in every field it holds? */
export function stillHolds(part: Partial<ActionContent>, content: ActionContent): boolean {
  const fields = fieldsIn(part);
  // A part that was kept in the database comes back with its keys in another order.
  return sameParts(pick({ ...content, ...part }, fields), pick(content, fields));
}

const sameParts = (one: Partial<ActionContent>, other: Partial<ActionContent>): boolean =>
  fieldsIn(one).every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));

export const fieldsIn = (part: Partial<ActionContent>): ActionField[] =>
  actionFields.filter((field) => field in part);

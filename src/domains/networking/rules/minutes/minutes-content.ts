import type { Day, Instant } from "#kernel/day";
import type { MinutesItem, Outcome, Paper } from "./minutes.ts";

/** Who was there, as organisations: names of persons stay out of what is sent. */
export type Attendance = {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  /** Persons who came. */
  readonly persons: number;
};

export type ContentDecision = { readonly title: string; readonly who: string };
export type ContentAction = {
  readonly title: string;
  readonly who: string;
  readonly dueOn: Day | null;
  readonly number: number | null;
};

export type ContentItem = {
  readonly title: string;
  readonly who: string;
  readonly body: string;
  readonly papers: readonly { readonly label: string; readonly url: string | null }[];
  readonly decisions: readonly ContentDecision[];
  readonly actions: readonly ContentAction[];
};

/** All that minutes say, without words of ours: drawn in any language, kept as it was sent. */
export type MinutesContent = {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly attendance: Attendance;
  readonly items: readonly ContentItem[];
};

export type ContentParts = Omit<MinutesContent, "items"> & {
  readonly items: readonly MinutesItem[];
  readonly papers: readonly Paper[];
  /** Those that were removed among them. */
  readonly outcomes: readonly Outcome[];
};

export function composeContent({
  items,
  papers,
  outcomes,
  ...around
}: ContentParts): MinutesContent {
  const kept = outcomes.filter(({ isRemoved }) => !isRemoved);
  return {
    ...around,
    items: items.map(({ id, title, who, body }) => ({
      title,
      who,
      body,
      papers: papers
        .filter(({ itemId }) => itemId === id)
        .map(({ label, url }) => ({ label, url })),
      decisions: kept
        .filter(({ itemId, kind }) => itemId === id && kind === "decision")
        .map((one) => ({ title: one.title, who: one.who })),
      actions: kept
        .filter(({ itemId, kind }) => itemId === id && kind === "action")
        .map((one) => ({
          title: one.title,
          who: one.who,
          dueOn: one.dueOn,
          number: one.actionNumber,
        })),
    })),
  };
}

export const actionsOf = ({ items }: MinutesContent) => items.flatMap((item) => item.actions);

/** A key order of its own comes back out of the database. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
};
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

export type MinutesChange =
  | { readonly what: "head" | "attendance" | "order" }
  | { readonly what: "new" | "gone" | "changed"; readonly title: string };

/** What is different from an edition that was sent; empty when nothing is. */
export function changesSince(sent: MinutesContent, now: MinutesContent): MinutesChange[] {
  const headOf = ({ title, startsAt, endsAt, place }: MinutesContent) => [
    title,
    startsAt,
    endsAt,
    place,
  ];
  const changes: MinutesChange[] = [];
  if (!same(headOf(sent), headOf(now))) changes.push({ what: "head" });
  if (!same(sent.attendance, now.attendance)) changes.push({ what: "attendance" });
  const left = [...sent.items];
  for (const item of now.items) {
    const at = left.findIndex(({ title }) => title === item.title);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    if (!before) changes.push({ what: "new", title: item.title });
    else if (!same(before, item)) changes.push({ what: "changed", title: item.title });
  }
  changes.push(...left.map(({ title }) => ({ what: "gone" as const, title })));
  if (changes.length === 0 && !same(sent.items, now.items)) changes.push({ what: "order" });
  return changes;
}

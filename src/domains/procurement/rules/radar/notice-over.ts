import { addDays, type Day } from "#kernel/day";
import type { NoticeKind } from "../notice.ts";

/** A planned purchase of more than so many days ago was published or dropped without us knowing. */
export const plannedDays = 365;
/** A call that does not say until when is over after so many days. */
export const callDays = 90;

/** Why there is nothing left to do about a notice, and since which day as far as it says. */
export type NoticeOver =
  | { readonly because: "deadline" | "planned" | "call"; readonly day: Day }
  /** Its result was published as another notice; the day when it says so. */
  | { readonly because: "awarded"; readonly day: Day | null }
  | { readonly because: "result" };

type Dates = {
  readonly kind: NoticeKind;
  readonly publishedOn: Day | null;
  readonly deadlineOn: Day | null;
};

/** Whether a notice is over by what it says itself; null: it is not. */
export function overOf({ kind, publishedOn, deadlineOn }: Dates, today: Day): NoticeOver | null {
  if (kind === "result") return { because: "result" };
  if (deadlineOn) return deadlineOn < today ? { because: "deadline", day: deadlineOn } : null;
  if (!publishedOn || (kind !== "planned" && kind !== "competition")) return null;
  const [because, days] =
    kind === "planned" ? (["planned", plannedDays] as const) : (["call", callDays] as const);
  return publishedOn < addDays(today, -days) ? { because, day: publishedOn } : null;
}

import type { Day, Instant } from "#kernel/day";

/** draft: being written; sent: guests have it; approved: agreed, usually by the next gathering. */
export type MinutesState = "draft" | "sent" | "approved";

export const outcomeKinds = ["decision", "action"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const minutesLimits = {
  title: 200,
  who: 200,
  /** Characters of one item: some ten pages. */
  body: 40_000,
  outcome: 300,
  items: 100,
  papersOfItem: 20,
} as const;

export type Minutes = {
  readonly gatheringId: string;
  readonly state: MinutesState;
  readonly approvedOn: Day | null;
  /** The gathering that approved them. */
  readonly approvedIn: string | null;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
};

/** One point of the agenda, and what was said of it, as light text. */
export type MinutesItem = {
  readonly id: string;
  readonly title: string;
  /** Who brings it. */
  readonly who: string;
  readonly plannedMinutes: number | null;
  readonly body: string;
  /** Of the body. */
  readonly version: number;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
};

/** What belongs to an item: a file that is only ever downloaded, or a link. */
export type Paper = {
  readonly id: string;
  readonly itemId: string;
  readonly label: string;
  readonly url: string | null;
  readonly fileId: string | null;
};

export type Outcome = {
  readonly id: string;
  readonly itemId: string;
  readonly kind: OutcomeKind;
  readonly title: string;
  /** decision: who agreed; action: its owner. */
  readonly who: string;
  /** The owner, when that is somebody with an account. */
  readonly ownerPersonId: string | null;
  readonly dueOn: Day | null;
  readonly actionId: string | null;
  readonly actionNumber: number | null;
  readonly createdAt: Instant;
  readonly isRemoved: boolean;
};

/** The address of a paper elsewhere; null when it is no web address. */
export function readPaperUrl(typed: string): string | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return ["http:", "https:"].includes(url.protocol) && url.href.length <= 2000 ? url.href : null;
}

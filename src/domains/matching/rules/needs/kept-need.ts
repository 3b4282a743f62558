import type { Instant } from "#kernel/day";
import type { Need } from "../need.ts";

export const originKinds = ["hand", "question", "notice", "plan"] as const;
export type OriginKind = (typeof originKinds)[number];

/** Where a need was born; with the same kind and ref no second need is kept. */
export type NeedOrigin = {
  readonly kind: OriginKind;
  /** The record there. */
  readonly ref?: string;
  readonly href?: string;
  /** What the record there is called: "V-2026-014". */
  readonly label?: string;
};

export const needStates = ["open", "closed"] as const;
export type NeedState = (typeof needStates)[number];

/** A need that was kept to be followed up. */
export type KeptNeed = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly note: string;
  readonly need: Need;
  /** Also companies that are no social enterprise were looked for. */
  readonly regularToo: boolean;
  readonly state: NeedState;
  readonly closeNote: string;
  readonly origin: NeedOrigin;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly removedAt: Instant | null;
};

const longestTitle = 120;

/** What a need is called when nobody named it: its first line, cut at a word. */
export function titleOfNeed(need: Need, fallback: string): string {
  const line =
    need.texts
      .join("\n")
      .split("\n")
      .map((one) => one.trim())
      .find(Boolean) ?? fallback;
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, longestTitle).replace(/\s+\S*$/, "")}…`;
}

/** Is there anything in it to look for? */
export const isEmptyNeed = (need: Need): boolean =>
  need.texts.every((text) => text.trim() === "") &&
  need.cpv.length === 0 &&
  need.activities.length === 0;

/**
 * What a need is called in the plan and in the evidence, which many read. Of a question only its number: its title is
 * in the words of who asked, and they may name persons.
 */
export const steeringTitleOf = ({ title, origin }: Pick<KeptNeed, "title" | "origin">): string =>
  origin.kind === "question" && origin.label ? origin.label : title;

import type { Instant } from "#kernel/day";
import type { SuitabilityReason } from "#matching";
import type { PlanMatch } from "./worth-naming.ts";

export const shownLevels = ["likely", "possible", "unlikely", "none"] as const;
/** How well suited to the social economy; "none": nothing is bought here. */
export type ShownLevel = (typeof shownLevels)[number];

export const lineStates = ["to-look", "worth-a-talk", "talked", "clause", "not-suited"] as const;
/** How far we are with a planned purchase. */
export type LineState = (typeof lineStates)[number];

export const isShownLevel = (text: unknown): text is ShownLevel =>
  shownLevels.some((level) => level === text);
export const isLineState = (text: unknown): text is LineState =>
  lineStates.some((state) => state === text);

/** A planned purchase as it stands here: what the file says, what was understood, what a person decided. */
export type PurchaseLine = {
  readonly id: string;
  readonly planId: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly nis: string;
  readonly title: string;
  readonly description: string;
  readonly context: string;
  readonly code: string;
  readonly department: string;
  readonly categories: readonly string[];
  readonly statedCpv: string | null;
  readonly nature: "works" | "supplies" | "services" | null;
  readonly timing: string;
  /** EUR cents over all years. */
  readonly totalCents: number | null;
  readonly years: Readonly<Record<string, number>>;
  readonly isRead: boolean;
  /** When its sense was read last. */
  readonly readAt: Instant | null;
  /** Whether suppliers were looked for: only for members of the partnership. */
  readonly isMatched: boolean;
  readonly noPurchase: string | null;
  readonly cpvGuesses: readonly { readonly code: string; readonly chance: number }[];
  readonly cpvSure: boolean;
  readonly activities: readonly string[];
  readonly chance: number;
  readonly level: "likely" | "possible" | "unlikely" | null;
  readonly reasons: readonly SuitabilityReason[];
  /** The best few. */
  readonly matches: readonly PlanMatch[];
  readonly matchCount: number;
  readonly echoOf: string | null;
  readonly echoLevel: ShownLevel | null;
  readonly echoCpv: string | null;
  readonly ownLevel: ShownLevel | null;
  readonly ownCpv: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Instant | null;
  readonly state: LineState;
  readonly note: string;
  readonly actionId: string | null;
  readonly needId: string | null;
  /** The newer edition of its plan (id) that no longer has it. */
  readonly goneWith: string | null;
  readonly version: number;
};

/** What counts: what a person said, else what was said of a line of nearly the same words, else what was calculated. */
export function shownLevel(
  line: Pick<PurchaseLine, "ownLevel" | "echoLevel" | "noPurchase" | "level">,
): ShownLevel | null {
  return line.ownLevel ?? line.echoLevel ?? (line.noPurchase ? "none" : line.level);
}

/** Whether a person said that it suits; null when nobody did. */
export function suitedByPerson({
  ownLevel,
  state,
}: Pick<PurchaseLine, "ownLevel" | "state">): boolean | null {
  if (ownLevel !== null) return ownLevel === "likely" || ownLevel === "possible";
  return state === "not-suited" ? false : null;
}

/** The code that is used: a person's, the file's, else nothing but guesses. */
export const knownCpv = (line: Pick<PurchaseLine, "ownCpv" | "statedCpv">): string | null =>
  line.ownCpv ?? line.statedCpv;

/** Cents in one year, or in all when no year is asked for; null when the file says none. */
export const centsIn = (
  line: Pick<PurchaseLine, "years" | "totalCents">,
  year: number | null,
): number | null => (year === null ? line.totalCents : (line.years[year] ?? null));

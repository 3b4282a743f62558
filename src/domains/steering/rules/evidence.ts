import type { Day } from "#kernel/day";

/** What sort of deed it proves. Frames name kinds that usually count for a priority. */
export const evidenceKinds = [
  "event",
  "round-table",
  "meeting",
  "brainstorm",
  "match",
  "scan",
  "advice",
  "contract",
  "delivery",
  "publication",
  "analysis",
  "training",
  "agreement",
  "service",
  "other",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Who took part, as numbers; null where nobody counted. Never names. */
export type TookPart = {
  readonly organisationsSocial: number | null;
  readonly organisationsRegular: number | null;
  readonly organisationsPublic: number | null;
  readonly people: number | null;
};

/** What was done, as a domain or a person records it. */
export type NewEvidence = {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly description?: string;
  readonly happenedOn: Day;
  /** Municipalities (NIS) it was for; none: the whole partnership. */
  readonly nis?: readonly string[];
  readonly tookPart?: Partial<TookPart>;
  readonly amountCents?: number | null;
  readonly hours?: number | null;
  /** The action it proves; without one it waits in the tray. */
  readonly actionId?: string | null;
  /** "hand", "upload", "mail", or the domain that records it: "networking". */
  readonly origin: string;
  /** The record there: recorded again with the same origin and ref, the evidence is brought up to date. */
  readonly originRef?: string;
  /** Page of that record. */
  readonly href?: string;
  readonly fileId?: string;
  readonly sourceText?: string;
};

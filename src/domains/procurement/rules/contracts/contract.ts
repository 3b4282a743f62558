import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";

/** How far a contract came, in order; `lost` can follow any of them. */
export const contractStates = [
  "contact",
  "meeting",
  "quote",
  "contract",
  "running",
  "ended",
  "lost",
] as const;
export type ContractState = (typeof contractStates)[number];

export const isContractState = (text: string): text is ContractState =>
  contractStates.some((state) => state === text);

/** States in which something was agreed: promises count from then on. */
export const agreedStates: readonly ContractState[] = ["contract", "running", "ended"];

export const lostReasons = [
  "price",
  "capacity",
  "quality",
  "too-late",
  "no-answer",
  "other-supplier",
  "called-off",
  "other",
] as const;
export type LostReason = (typeof lostReasons)[number];

export const isLostReason = (text: string): text is LostReason =>
  lostReasons.some((reason) => reason === text);

/** Where a contract came from. */
export const sourceKinds = ["hand", "match", "notice", "plan", "advice"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export type ContractSource = {
  readonly kind: SourceKind;
  /** The record there; null when made by hand. */
  readonly ref: string | null;
  readonly href: string | null;
  readonly label: string | null;
};

/** How the supplier is written to. An address of a person is only used with consent. */
export type Reach =
  | { readonly kind: "none" }
  /** The own address of the organisation in the register. */
  | { readonly kind: "organisation" }
  /** A contact person of the register; withdrawn or expired there, nobody is written to. */
  | { readonly kind: "contact"; readonly contactId: string }
  | { readonly kind: "typed"; readonly email: string; readonly consentOn: Day };

/** So many months lie between two reports of the supplier. */
export const reportMonths = [1, 2, 3, 4, 6, 12] as const;
export type ReportMonths = (typeof reportMonths)[number];

/** What a person can change about a contract; what history keeps and undo gives back. */
export type ContractContent = {
  /** NIS of the buyer; null: a purchase of the whole partnership. */
  readonly nis: string | null;
  readonly title: string;
  readonly description: string;
  readonly organisationId: string | null;
  readonly supplierName: string;
  readonly isSocial: boolean;
  readonly amountCents: number | null;
  readonly startsOn: Day | null;
  /** Last day. */
  readonly endsOn: Day | null;
  readonly reportMonths: ReportMonths;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly reach: Reach;
  readonly supplierLanguage: Language;
};

export type Contract = ContractContent & {
  readonly id: string;
  readonly number: number;
  readonly source: ContractSource;
  readonly state: ContractState;
  readonly remindersOn: boolean;
  /** The supplier asked to get no more reminders. */
  readonly supplierEndedAt: Instant | null;
  /** The person who, as owner, asked to get no more reminders. */
  readonly ownerEndedBy: string | null;
  /** First day on which less than promised was delivered, if nothing more comes. */
  readonly behindFrom: Day | null;
  readonly reportLateFrom: Day | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
  readonly removedAt: Instant | null;
};

/** What is promised and delivered: hours worked or trained, places that begin, cents to the social economy. */
export const measures = ["hours", "places", "cents"] as const;
export type Measure = (typeof measures)[number];
export type Figures = Readonly<Record<Measure, number>>;
export type MaybeFigures = Readonly<Record<Measure, number | null>>;

export const noFigures: Figures = { hours: 0, places: 0, cents: 0 };

/** What must be delivered by a day, counted from the start. */
export type Milestone = MaybeFigures & { readonly on: Day };

/** One promise: a clause with what it obliges to. */
export type ContractClause = MaybeFigures & {
  readonly id: string;
  /** Key of a family of the clause library. */
  readonly family: string;
  readonly libraryKey: string | null;
  readonly libraryVersion: number | null;
  readonly title: string;
  readonly body: string;
  readonly per: "year" | "whole";
  /** By day; none: evenly over the period. */
  readonly milestones: readonly Milestone[];
};

export const reportStates = ["waiting", "confirmed", "disputed", "withdrawn"] as const;
export type ReportState = (typeof reportStates)[number];

/** What the supplier says was delivered in a period, and what the buyer makes of it. */
export type ContractReport = MaybeFigures & {
  readonly id: string;
  readonly contractId: string;
  readonly periodFrom: Day;
  /** Last day. */
  readonly periodTo: Day;
  readonly note: string;
  readonly via: "link" | "desk";
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  readonly state: ReportState;
  /** What counts once confirmed: as reported, or corrected by the buyer. */
  readonly confirmed: MaybeFigures;
  readonly decisionNote: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant | null;
  readonly version: number;
};

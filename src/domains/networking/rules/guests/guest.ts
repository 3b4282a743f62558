import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Attendance, GuestOrigin, GuestState, Side } from "../guest.ts";

/** One organisation, or person without one, on the list of one gathering. */
export type Guest = {
  readonly id: string;
  readonly gatheringId: string;
  readonly organisationId: string | null;
  readonly organisationName: string;
  /** KBO number, ten digits. */
  readonly organisationNumber: string | null;
  readonly side: Side;
  readonly contactId: string | null;
  readonly personName: string;
  readonly email: string | null;
  readonly language: Language;
  /** Municipality of the seat. */
  readonly nis: string | null;
  readonly origin: GuestOrigin;
  readonly state: GuestState;
  readonly seats: number;
  readonly companions: readonly string[];
  readonly accessNeeds: string;
  readonly diet: string;
  readonly remark: string;
  readonly answeredAt: Instant | null;
  readonly waitingSince: Instant | null;
  readonly attendance: Attendance;
  readonly presentSince: Instant | null;
  /** Persons who came. */
  readonly came: number;
  readonly bouncedOn: Day | null;
  readonly bounceReason: string;
  readonly consentOn: Day | null;
  readonly keepUntil: Day | null;
  readonly wipedOn: Day | null;
  /** On the badge. */
  readonly code: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
};

/** How a guest is called on lists: the organisation, else the person. */
export const guestName = ({
  organisationName,
  personName,
}: Pick<Guest, "organisationName" | "personName">): string => organisationName || personName;

/** What a guest gives about coming. */
export type GuestAnswer = {
  readonly comes: boolean;
  readonly personName: string;
  readonly seats: number;
  readonly companions: readonly string[];
  readonly accessNeeds: string;
  readonly diet: string;
  readonly remark: string;
  readonly language: Language;
};

/** How the list of one gathering is kept. */
export type GuestSettings = {
  /** Days before the last day to answer; null: reminders go by hand only. */
  readonly remindDays: number | null;
  readonly mostCompanions: number;
  readonly askDiet: boolean;
  readonly selfRegistration: boolean;
  /** Days after the gathering after which names and addresses are wiped. */
  readonly keepDays: number;
  readonly version: number;
};

export const standardSettings: GuestSettings = {
  remindDays: null,
  mostCompanions: 2,
  askDiet: false,
  selfRegistration: false,
  keepDays: 90,
  version: 0,
};

/** Food is eaten: two days after the gathering nobody needs to know who eats what. */
export const dietKeptDays = 2;

export const longest = {
  organisation: 300,
  person: 200,
  accessNeeds: 500,
  diet: 500,
  remark: 1_000,
} as const;

import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { GatheringKind, GatheringState } from "../gathering.ts";
import type { OwnLetters } from "../guests/letter.ts";

export const placeModes = ["place", "online", "both"] as const;
export type PlaceMode = (typeof placeModes)[number];

/** What sort of part of the programme it is; meetings: the time in which the schedule of a fair runs. */
export const programmeKinds = ["welcome", "talk", "meetings", "work", "break", "closing"] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

export type ProgrammeItem = {
  readonly id: string;
  /** Minutes after the gathering begins; the programme moves along with it. */
  readonly offset: number;
  readonly minutes: number;
  readonly title: string;
  readonly who: string;
  readonly room: string;
  readonly kind: ProgrammeKind;
  /** Nobody has a meeting meanwhile. */
  readonly mustAttend: boolean;
};

export type GatheringRoom = {
  readonly id: string;
  readonly name: string;
  /** Persons; null: not known. */
  readonly capacity: number | null;
};

export type GatheringCost = {
  readonly id: string;
  readonly label: string;
  readonly plannedCents: number | null;
  readonly actualCents: number | null;
};

export type ChecklistItem = {
  readonly id: string;
  readonly title: string;
  /** Days before the day itself; negative: after it. */
  readonly daysBefore: number;
  readonly doneOn: Day | null;
};

/** How long meetings last and how many tables there are, as a template proposes it. */
export type SlotPlan = {
  readonly meetingMinutes: number;
  readonly changeMinutes: number;
  readonly tables: number;
};

export type GatheringPlace = {
  readonly mode: PlaceMode;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly room: string;
  readonly onlineUrl: string;
};

/** What a person fills in. */
export type GatheringContent = {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly summary: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: GatheringPlace;
  /** Municipality; null: the whole partnership. */
  readonly nis: string | null;
  readonly isPublic: boolean;
  readonly answerUntil: Day | null;
  /** Persons; null: no limit. */
  readonly capacity: number | null;
  /** Persons; null: no limit, 0: no waiting list. */
  readonly waitingSize: number | null;
  readonly languages: readonly Language[];
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly notes: string;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly actionId: string | null;
  readonly programme: readonly ProgrammeItem[];
  readonly rooms: readonly GatheringRoom[];
  readonly costs: readonly GatheringCost[];
  readonly checklist: readonly ChecklistItem[];
  /** Where they differ from the standard letters. */
  readonly letters: OwnLetters;
  readonly slotPlan: SlotPlan | null;
};

/** Time and place as those invited know them. */
export type WhereWhen = {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: GatheringPlace;
};

export type Gathering = GatheringContent & {
  readonly id: string;
  readonly state: GatheringState;
  readonly seriesId: string | null;
  readonly calendarSequence: number;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string;
  readonly stateBeforeCancel: Exclude<GatheringState, "cancelled"> | null;
  /** What those invited were told; null: nothing changed since. */
  readonly toldWhereWhen: WhereWhen | null;
  readonly heldProposedAt: Instant | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
  readonly removedAt: Instant | null;
};

/** Of guests: persons, companions included. */
export type GuestCounts = {
  /** Guests on the list. */
  readonly listed: number;
  readonly invited: number;
  readonly coming: number;
  readonly waiting: number;
  readonly declined: number;
  /** Seats taken by those who come. */
  readonly seatsComing: number;
  readonly seatsWaiting: number;
  readonly present: number;
};

export const whereWhenOf = ({ startsAt, endsAt, place }: WhereWhen): WhereWhen => ({
  startsAt,
  endsAt,
  place,
});

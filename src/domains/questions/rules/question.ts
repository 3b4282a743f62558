import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";

export const channels = ["web-form", "hand", "mail", "phone", "meeting"] as const;
export type Channel = (typeof channels)[number];

export const statuses = ["new", "in-hand", "waiting", "answered", "handed-over", "closed"] as const;
export type Status = (typeof statuses)[number];

/** Somebody still has to do something about it. */
export const openStatuses = [
  "new",
  "in-hand",
  "waiting",
] as const satisfies readonly Status[] as readonly Status[];

export const feasibilities = ["yes", "partly", "no", "to-study"] as const;
export type Feasibility = (typeof feasibilities)[number];

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((known) => known === value);
export const isChannel = oneOf(channels);
export const isStatus = oneOf(statuses);
export const isFeasibility = oneOf(feasibilities);

/** What people may change of a question; each change is remembered field by field. */
export type QuestionFields = {
  readonly channel: Channel;
  readonly askedOn: Day;
  readonly subject: string;
  readonly body: string;
  /** Municipality (NIS); null: the whole partnership, or not said. */
  readonly nis: string | null;
  readonly department: string;
  readonly neededBy: Day | null;
  readonly askerName: string;
  readonly askerOrganisation: string;
  readonly askerEmail: string | null;
  readonly askerPhone: string | null;
  readonly askerLanguage: Language;
  readonly askerExpiresOn: Day | null;
  readonly status: Status;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly feasibility: Feasibility | null;
  readonly feasibilityNote: string;
  readonly answer: string;
  /** Written by the desk for the plan and the evidence, without names of persons. */
  readonly ownTitle: string;
  readonly answeredOn: Day | null;
  readonly handedOverTo: string;
  readonly handedOverOrganisationId: string | null;
  readonly handedOverOn: Day | null;
  readonly followUpOn: Day | null;
  readonly closedOn: Day | null;
  /** Day of the last message of who asked that nobody handled yet. */
  readonly repliedOn: Day | null;
};

export type Question = QuestionFields & {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly removedAt: Instant | null;
};

/** Before it has a number. */
export type NewQuestion = Pick<
  QuestionFields,
  | "channel"
  | "askedOn"
  | "subject"
  | "body"
  | "nis"
  | "department"
  | "neededBy"
  | "askerName"
  | "askerOrganisation"
  | "askerEmail"
  | "askerPhone"
  | "askerLanguage"
>;

/** What who asked and the desk call it: `V-12`. */
export const referenceOf = (number: number): string => `V-${number}`;

const referenceShape = /\[V-(\d{1,9})\]/;

/** The number in the subject of a letter that answers one of ours; null when there is none. */
export function numberInSubject(subject: string): number | null {
  const found = referenceShape.exec(subject)?.[1];
  return found ? Number(found) : null;
}

/** By when passed and nobody answered. The day itself is in time. */
export const isLate = (question: Pick<Question, "status" | "neededBy">, today: Day): boolean =>
  question.neededBy !== null && question.neededBy < today && openStatuses.includes(question.status);

/** The day to look at it again has come. */
export const isFollowUpDue = (
  question: Pick<Question, "status" | "followUpOn">,
  today: Day,
): boolean =>
  question.followUpOn !== null && question.followUpOn <= today && question.status !== "closed";

/** The first line of a text as a subject, when none was given: at most 120 characters, whole words. */
export function subjectFrom(body: string): string {
  const line = body.trim().split(/\n/)[0]?.trim() ?? "";
  if (line.length <= 120) return line;
  const cut = line.slice(0, 119);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 60)).trimEnd()}…`;
}

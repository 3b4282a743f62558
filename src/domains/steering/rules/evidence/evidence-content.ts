import type { Day } from "#kernel/day";
import type { EvidenceKind, NewEvidence, TookPart } from "../evidence.ts";

/** Everything a person can change about evidence; what history keeps and undo gives back. */
export type EvidenceContent = TookPart & {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly description: string;
  readonly happenedOn: Day;
  /** Municipalities (NIS), sorted; none: the whole partnership. */
  readonly nis: readonly string[];
  readonly amountCents: number | null;
  /** At most two decimals. */
  readonly hours: number | null;
  readonly actionId: string | null;
};

export type EvidenceField = keyof EvidenceContent;

/** In the order of the form. */
export const evidenceFields = [
  "kind",
  "title",
  "happenedOn",
  "nis",
  "actionId",
  "organisationsSocial",
  "organisationsRegular",
  "organisationsPublic",
  "people",
  "amountCents",
  "hours",
  "description",
] as const satisfies readonly EvidenceField[];

export const countFields = [
  "organisationsSocial",
  "organisationsRegular",
  "organisationsPublic",
  "people",
] as const satisfies readonly (keyof TookPart)[];

/** The evidence as it will be kept. @param before what stood there: a field that is left out stays as it was */
export function contentOf(evidence: NewEvidence, before?: EvidenceContent): EvidenceContent {
  const took = evidence.tookPart ?? {};
  const count = (field: keyof TookPart) =>
    took[field] === undefined ? (before?.[field] ?? null) : took[field];
  return {
    kind: evidence.kind,
    title: evidence.title.replace(/\s+/g, " ").trim(),
    description: (evidence.description ?? before?.description ?? "").trim(),
    happenedOn: evidence.happenedOn,
    nis: [...new Set(evidence.nis ?? before?.nis ?? [])].sort(),
    organisationsSocial: count("organisationsSocial"),
    organisationsRegular: count("organisationsRegular"),
    organisationsPublic: count("organisationsPublic"),
    people: count("people"),
    amountCents:
      evidence.amountCents === undefined ? (before?.amountCents ?? null) : evidence.amountCents,
    hours: evidence.hours === undefined ? (before?.hours ?? null) : evidence.hours,
    actionId: evidence.actionId === undefined ? (before?.actionId ?? null) : evidence.actionId,
  };
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields in which they differ, in the order of the form. */
export const changedFields = (before: EvidenceContent, after: EvidenceContent): EvidenceField[] =>
  evidenceFields.filter((field) => !same(before[field], after[field]));

/** Only the named fields, for history. */
export const pick = (
  content: EvidenceContent,
  fields: readonly EvidenceField[],
): Partial<EvidenceContent> => Object.fromEntries(fields.map((field) => [field, content[field]]));

/** Does the evidence still say what this part says, in every field the part holds? */
export const stillHolds = (part: Partial<EvidenceContent>, content: EvidenceContent): boolean =>
  evidenceFields.every((field) => !(field in part) || same(part[field], content[field]));

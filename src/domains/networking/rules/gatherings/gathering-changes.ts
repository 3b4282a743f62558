import { type Gathering, type GatheringContent, type WhereWhen, whereWhenOf } from "./gathering.ts";

/** The fields of a gathering that are changed and undone, each as a whole. */
export const contentFields = [
  "kind",
  "title",
  "summary",
  "startsAt",
  "endsAt",
  "place",
  "nis",
  "isPublic",
  "answerUntil",
  "capacity",
  "waitingSize",
  "languages",
  "contactName",
  "contactEmail",
  "contactPhone",
  "notes",
  "ownerPersonId",
  "ownerName",
  "actionId",
  "programme",
  "rooms",
  "costs",
  "checklist",
  "letters",
  "slotPlan",
] as const satisfies readonly (keyof GatheringContent)[];
export type ContentField = (typeof contentFields)[number];

const isSame = (one: unknown, other: unknown): boolean => asText(one) === asText(other);

/** The order of keys says nothing: the database keeps its own. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export const contentOf = (gathering: Gathering): GatheringContent =>
  pickContent(gathering, contentFields) as GatheringContent;

export const pickContent = (
  content: GatheringContent,
  fields: readonly ContentField[],
): Partial<GatheringContent> => Object.fromEntries(fields.map((field) => [field, content[field]]));

export const changedFields = (before: GatheringContent, after: GatheringContent): ContentField[] =>
  contentFields.filter((field) => !isSame(before[field], after[field]));

/** Is it for those invited another time or place? */
export const isElsewhere = (before: WhereWhen, after: WhereWhen): boolean =>
  !isSame(whereWhenOf(before), whereWhenOf(after));

export type Merged = {
  readonly content: GatheringContent;
  /** Changed by both since the form was opened, and not to the same. */
  readonly conflicts: readonly ContentField[];
};

/**
 * Lays what somebody typed over what stands there now.
 * @param base what the form showed
 */
export function mergeContent(
  yours: GatheringContent,
  theirs: GatheringContent,
  base: GatheringContent,
): Merged {
  const mine = changedFields(base, yours);
  const conflicts = mine.filter(
    (field) => !isSame(base[field], theirs[field]) && !isSame(yours[field], theirs[field]),
  );
  return { content: { ...theirs, ...pickContent(yours, mine) }, conflicts };
}

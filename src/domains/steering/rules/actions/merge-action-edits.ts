import { type ActionContent, type ActionField, sameField } from "./action-content.ts";

/** Fields that only make sense together: they are chosen together. */
export const fieldGroups = {
  title: ["title"],
  description: ["description"],
  code: ["code"],
  node: ["nodeId"],
  status: ["status", "doneOn"],
  period: ["startsOn", "dueOn"],
  owner: ["ownerPersonId", "ownerName"],
  ownerNis: ["ownerNis"],
  nis: ["nis"],
  counts: ["counts"],
  partners: ["partnerIds"],
  money: ["money"],
} as const satisfies Record<string, readonly ActionField[]>;

export type FieldGroup = keyof typeof fieldGroups;

const groups = Object.keys(fieldGroups) as FieldGroup[];

const isSame = (group: FieldGroup, one: ActionContent, other: ActionContent): boolean =>
  fieldGroups[group].every((field) => sameField(field, one, other));

/** The content with one group of fields taken from another. */
export const withGroup = (
  content: ActionContent,
  group: FieldGroup,
  from: ActionContent,
): ActionContent => ({
  ...content,
  ...Object.fromEntries(fieldGroups[group].map((field) => [field, from[field]])),
});

export type MergedEdits = {
  /** Theirs and yours together; where both changed the same, yours. */
  readonly content: ActionContent;
  /** Where both changed the same to something else: a person must choose. */
  readonly conflicts: readonly FieldGroup[];
};

/**
 * Joins two edits of the same action.
 * @param base   what both began with
 * @param theirs what was saved meanwhile
 * @param yours  what is to be saved now
 */
export function mergeActionEdits(
  base: ActionContent,
  theirs: ActionContent,
  yours: ActionContent,
): MergedEdits {
  const mine = groups.filter((group) => !isSame(group, base, yours));
  const content = mine.reduce((merged, group) => withGroup(merged, group, yours), theirs);
  const conflicts = mine.filter(
    (group) => !isSame(group, base, theirs) && !isSame(group, theirs, yours),
  );
  return { content, conflicts };
}

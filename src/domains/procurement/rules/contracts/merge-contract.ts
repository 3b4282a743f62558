import type { ContractContent } from "./contract.ts";

/** Fields that are chosen together when two people changed the same contract. */
export const contentGroups = {
  title: ["title"],
  nis: ["nis"],
  supplier: ["organisationId", "supplierName", "isSocial"],
  description: ["description"],
  amount: ["amountCents"],
  startsOn: ["startsOn"],
  endsOn: ["endsOn"],
  reportMonths: ["reportMonths"],
  owner: ["ownerPersonId", "ownerName"],
  reach: ["reach"],
  language: ["supplierLanguage"],
} as const satisfies Record<string, readonly (keyof ContractContent)[]>;
export type ContentGroup = keyof typeof contentGroups;
export const contentGroupNames = Object.keys(contentGroups) as ContentGroup[];

/** The fields of a group, out of some content. */
export const partOf = (
  group: ContentGroup,
  content: Partial<ContractContent>,
): Partial<ContractContent> =>
  Object.fromEntries(contentGroups[group].map((field) => [field, content[field]]));

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The groups in which they differ. */
export const changedGroups = (one: ContractContent, other: ContractContent): ContentGroup[] =>
  contentGroupNames.filter((group) => !same(partOf(group, one), partOf(group, other)));

/**
 * Lays a form over a contract that somebody else changed since the form was opened: what only one of the two changed is
 * kept, what both changed differently is a conflict.
 * @param base what the form showed at first
 */
export function mergeContract(
  mine: ContractContent,
  theirs: ContractContent,
  base: ContractContent,
): { readonly content: ContractContent; readonly conflicts: readonly ContentGroup[] } {
  let content = mine;
  const conflicts: ContentGroup[] = [];
  for (const group of changedGroups(mine, theirs)) {
    if (same(partOf(group, mine), partOf(group, base))) {
      content = { ...content, ...partOf(group, theirs) };
    } else if (!same(partOf(group, theirs), partOf(group, base))) conflicts.push(group);
  }
  return { content, conflicts };
}

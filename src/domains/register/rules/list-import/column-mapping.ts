import { type Refusal, refuse } from "#kernel/refusal";
import { type TargetField, takesSeveralColumns } from "./target-field.ts";

/** What every column means, in the order of the columns. */
export type ColumnMapping = readonly TargetField[];

export type MappingProblem = "no-name" | "target-twice" | "address-twice";

/** Can rows be read this way? A list needs names, and no field may come from two columns. */
export function problemOfMapping(mapping: ColumnMapping): Refusal<MappingProblem> | null {
  if (!mapping.includes("name")) return refuse("no-name");
  const seen = new Set<TargetField>();
  for (const target of mapping) {
    if (seen.has(target) && !takesSeveralColumns(target)) return refuse("target-twice", target);
    seen.add(target);
  }
  return seen.has("address") && seen.has("street") ? refuse("address-twice") : null;
}

/** Header → target, to be remembered for the next list with these columns. */
export const rememberedMapping = (
  headers: readonly string[],
  mapping: ColumnMapping,
): Record<string, TargetField> =>
  Object.fromEntries(headers.map((header, at) => [header, mapping[at] ?? "ignore"]));

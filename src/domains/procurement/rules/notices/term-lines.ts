import type { ByLanguage, Lot, Notice, SocialTerms } from "../notice.ts";

/** Fields about social, green and accessible purchasing, in the order they are shown. */
export const termFields = [
  "reservedParticipation",
  "reservedExecution",
  "strategic",
  "socialObjectives",
  "environmentalImpacts",
  "innovations",
  "strategicDescription",
  "performanceTerms",
  "accessibility",
  "isSuitableForSmall",
] as const satisfies readonly (keyof SocialTerms)[];
export type TermField = (typeof termFields)[number];

/** One thing a notice says in one field, and for which lots. */
export type TermLine = {
  readonly field: TermField;
  /** A code of the field's list, or what the buyer wrote. */
  readonly says:
    | { readonly kind: "code"; readonly code: string }
    | { readonly kind: "text"; readonly text: ByLanguage };
  /** Null: all lots. */
  readonly lots: readonly string[] | null;
};

/** What a notice says in its fixed fields, the same thing of several lots once; and where it is silent. */
export function termLines({ lots }: Pick<Notice, "lots">): {
  readonly lines: readonly TermLine[];
  readonly silent: readonly TermField[];
} {
  const lines = termFields.flatMap((field) => linesOf(field, lots));
  const said = new Set(lines.map(({ field }) => field));
  return { lines, silent: termFields.filter((field) => !said.has(field)) };
}

function linesOf(field: TermField, lots: readonly Lot[]): TermLine[] {
  const found = new Map<string, { says: TermLine["says"]; lots: string[] }>();
  for (const lot of lots) {
    for (const says of saysOf(lot[field])) {
      const key = JSON.stringify(says);
      const known = found.get(key);
      if (known) known.lots.push(lot.id);
      else found.set(key, { says, lots: [lot.id] });
    }
  }
  return [...found.values()].map(({ says, lots: of }) => ({
    field,
    says,
    lots: of.length === lots.length ? null : of,
  }));
}

function saysOf(value: SocialTerms[TermField]): TermLine["says"][] {
  if (value === undefined) return [];
  if (typeof value === "boolean") return [{ kind: "code", code: value ? "yes" : "no" }];
  if (typeof value === "string") return [{ kind: "code", code: value }];
  if (Array.isArray(value)) return value.map((code: string) => ({ kind: "code", code }));
  const text = value as ByLanguage;
  return Object.values(text).some((one) => one.trim()) ? [{ kind: "text", text }] : [];
}

import { parseDay } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import {
  contentOf,
  countFields,
  type EvidenceContent,
} from "../../rules/evidence/evidence-content.ts";
import { evidenceKinds } from "../../rules/evidence.ts";

/** What stands in the form, exactly as typed, so that nothing is lost when it cannot be kept yet. */
export type Typed = readonly (readonly [string, string])[];

export const typedOf = (form: FormData): Typed =>
  [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")] as const] : [],
  );

export const oneOf = (typed: Typed, name: string): string =>
  typed.find(([known]) => known === name)?.[1] ?? "";

export const allOf = (typed: Typed, name: string): string[] =>
  typed.flatMap(([known, value]) => (known === name ? [value] : []));

/** A number as people type it: "1.250,50", "1 250.5", "€ 12". @returns null for none, NaN for nonsense */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0€]/g, "");
  if (bare === "") return null;
  // A dot or comma with exactly three digits behind it, and none but such, parts thousands.
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(bare)
    ? bare.replace(/[.,]/g, "")
    : bare.replace(/[.,](?=.*[.,])/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The number of an action out of "12", "#12" or "12 · Rondleidingen"; null: nothing was typed. */
export function readActionNumber(text: string): number | "unreadable" | null {
  if (text.trim() === "") return null;
  const [, digits] = /^\s*#?(\d{1,9})(?!\d)/.exec(text) ?? [];
  return digits ? Number(digits) : "unreadable";
}

/**
 * Reads the form of evidence. Numbers that are none become NaN, which the rules refuse with their field.
 * @param actionId of the action typed, looked up by whoever calls
 */
export function readEvidenceForm(
  typed: Typed,
  actionId: string | null,
):
  | { readonly kind: "read"; readonly content: EvidenceContent }
  | { readonly kind: "problems"; readonly problems: readonly Refusal<"no-day" | "no-kind">[] } {
  const happenedOn = parseDay(oneOf(typed, "happenedOn").trim());
  const kind = evidenceKinds.find((known) => known === oneOf(typed, "kind"));
  const problems = [
    ...(kind ? [] : [refuse("no-kind" as const, "kind")]),
    ...(happenedOn ? [] : [refuse("no-day" as const, "happenedOn")]),
  ];
  if (!kind || !happenedOn) return { kind: "problems", problems };
  const euros = readNumber(oneOf(typed, "amountCents"));
  const hours = readNumber(oneOf(typed, "hours"));
  const counts = countFields.map((field) => [field, readNumber(oneOf(typed, field))]);
  return {
    kind: "read",
    content: contentOf({
      kind,
      title: oneOf(typed, "title"),
      description: oneOf(typed, "description"),
      happenedOn,
      nis: allOf(typed, "nis"),
      tookPart: Object.fromEntries(counts),
      amountCents: euros === null ? null : Math.round(euros * 100),
      hours: hours === null ? null : Math.round(hours * 100) / 100,
      actionId,
      origin: "hand",
    }),
  };
}

/** The evidence as it first stands in the form. */
export function typedOfContent(content: Partial<EvidenceContent>, action: string): Typed {
  const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));
  const { amountCents } = content;
  return [
    ["kind", text(content.kind)],
    ["title", text(content.title)],
    ["happenedOn", text(content.happenedOn)],
    ["description", text(content.description)],
    ["action", action],
    ["amountCents", amountCents ? text(amountCents / 100) : text(amountCents)],
    ["hours", text(content.hours)],
    ...countFields.map((field) => [field, text(content[field])] as const),
    ...(content.nis ?? []).map((nis) => ["nis", nis] as const),
  ];
}

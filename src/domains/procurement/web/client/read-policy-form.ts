import { addDays, type Day, parseDay } from "#kernel/day";
import { isClauseSector, isPurchaseKind } from "../../rules/library/families.ts";
import type { PolicyDraft, ThresholdDraft } from "../../rules/library/judge-policy.ts";
import { type PolicyContent, shareBases } from "../../rules/library/policy.ts";
import { lineOf, type Typed } from "../typed-form.ts";

const mostRows = 30;

/** How many rows of thresholds the form shows. */
export const thresholdRows = (typed: Typed): number =>
  Math.max(1, Math.min(mostRows, Math.trunc(Number(lineOf(typed, "rows"))) || 3));

/** “1.250.000,50” or “1250000.50” in cents; null: no amount. */
export function readEuros(text: string): number | null {
  const plain = text.replace(/[\s€\u00a0]/g, "");
  const dots = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(plain) ? plain.replaceAll(".", "") : plain;
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(dots);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : null;
}

function readPercent(text: string): number | "none" | null {
  const plain = text.replace(/[\s%\u00a0]/g, "").replace(",", ".");
  if (plain === "") return "none";
  return /^-?\d{1,6}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

const dayOrNone = (text: string): Day | "none" | null => (text === "" ? "none" : parseDay(text));

function thresholdIn(typed: Typed, row: number): ThresholdDraft | null {
  const at = (field: string) => lineOf(typed, `threshold:${row}:${field}`);
  const [kind, sector, from] = [at("kind"), at("sector"), at("from")];
  if (from === "") return null;
  return {
    row,
    kind: isPurchaseKind(kind) ? kind : null,
    sector: isClauseSector(sector) ? sector : null,
    fromCents: readEuros(from),
    ask: at("ask") === "clause" ? "clause" : "motivate",
  };
}

export function draftOfPolicy(typed: Typed): PolicyDraft {
  const value = (name: string) => lineOf(typed, name);
  const budget = value("shareBudget");
  return {
    title: value("title"),
    sharePercent: readPercent(value("sharePercent")),
    shareBase: shareBases.find((base) => base === value("shareBase")) ?? "upkeep",
    shareOf: value("shareOf"),
    shareBudgetCents: budget === "" ? "none" : readEuros(budget),
    thresholds: Array.from({ length: thresholdRows(typed) }, (_, row) =>
      thresholdIn(typed, row),
    ).filter((threshold) => threshold !== null),
    from: parseDay(value("from")),
    lastDay: dayOrNone(value("until")),
    decidedOn: dayOrNone(value("decidedOn")),
    decisionReference: value("decisionReference"),
    sourceTitle: value("sourceTitle"),
    sourceUrl: value("sourceUrl"),
    note: value("note"),
  };
}

const euros = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");

/** A policy as it first stands in the form, with an empty row under its thresholds. */
export function typedOfPolicy(policy: PolicyContent): Typed {
  const typed: Record<string, string> = {
    title: policy.title,
    sharePercent: policy.sharePercent === null ? "" : String(policy.sharePercent).replace(".", ","),
    shareBase: policy.shareBase,
    shareOf: policy.shareOf,
    shareBudget: policy.shareBudgetCents === null ? "" : euros(policy.shareBudgetCents),
    from: policy.validFrom,
    until: policy.validTo === null ? "" : addDays(policy.validTo, -1),
    decidedOn: policy.decidedOn ?? "",
    decisionReference: policy.decisionReference,
    sourceTitle: policy.sourceTitle,
    sourceUrl: policy.sourceUrl,
    note: policy.note,
    rows: String(policy.thresholds.length + 1),
  };
  policy.thresholds.forEach(({ kind, sector, fromCents, ask }, row) => {
    typed[`threshold:${row}:kind`] = kind ?? "";
    typed[`threshold:${row}:sector`] = sector ?? "";
    typed[`threshold:${row}:from`] = euros(fromCents);
    typed[`threshold:${row}:ask`] = ask;
  });
  return typed;
}

import { data } from "react-router";
import { colon, type Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import { formatExact } from "#ui/format";
import type { SpendWords } from "../../text/spend/index.ts";

const of = (words: Readonly<Record<string, string>>, key: string, otherwise: string): string =>
  words[key] ?? otherwise;

/** What is with a row, by its code. */
export const sayCode = (words: SpendWords, code: string): string =>
  of(words.codes, code, words.otherCode);

/** Why files could not be read. */
export const sayFault = (words: SpendWords, code: string): string =>
  of(words.faults, code, words.otherFault);

/** A reason for or against a candidate. */
export const sayReason = (words: SpendWords, reason: string): string =>
  of(words.reasons, reason, reason);

/** Reasons for or against a candidate, without what another says better: a name that is the same is not also nearly so. */
export function withoutEcho<Reason extends { readonly reason: string }>(
  reasons: readonly Reason[],
): readonly Reason[] {
  const isSame = reasons.some(({ reason }) => reason === "same-letters");
  return reasons.filter(({ reason }) => !isSame || reason !== "letters-alike");
}

/** "verschil: € -89,99; de rijen samen zijn meer" @param cents stated by the file less what its lines come to */
export const sayDifference = (words: SpendWords, language: Language, cents: number): string =>
  `${words.told.difference.toLowerCase()}${colon(language)}${formatExact(language, cents)}; ${cents < 0 ? words.told.statedLess : words.told.statedMore}`;

/** The name of a column or field, when it is one of ours. */
export const sayField = (words: SpendWords, field: string): string =>
  of(words.fields, field, field);

/** What to throw from a loader when there is nothing to show. */
export const asResponse = ({ because }: Refusal) =>
  data(null, { status: because === "not-permitted" ? 403 : 404 });

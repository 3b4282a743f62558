import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";
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

/** The name of a column or field, when it is one of ours. */
export const sayField = (words: SpendWords, field: string): string =>
  of(words.fields, field, field);

/** What to throw from a loader when there is nothing to show. */
export const asResponse = ({ because }: Refusal) =>
  data(null, { status: because === "not-permitted" ? 403 : 404 });

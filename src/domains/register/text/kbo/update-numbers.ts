import type { Language } from "#kernel/language";
import type { UpdateOrder } from "../../rules/kbo-extract.ts";
import { missingUpdates } from "../../rules/kbo-update.ts";

/** The update that follows, as the publisher numbers it. */
export const nextUpdate = (order: UpdateOrder | undefined): string =>
  String((order?.last ?? 0) + 1);

export const missingOf = (order: UpdateOrder | undefined): number[] =>
  order ? missingUpdates(order) : [];

const mostNamed = 12;

/** `142, 143 en 144`; of a long row the first and the last: `142 tot en met 170`. */
export function missingNumbers(
  order: UpdateOrder | undefined,
  language: Language,
  upTo: string,
): string {
  const numbers = missingOf(order).map(String);
  if (numbers.length > mostNamed) return `${numbers[0]} ${upTo} ${numbers.at(-1)}`;
  return new Intl.ListFormat(language, { type: "conjunction" }).format(numbers);
}

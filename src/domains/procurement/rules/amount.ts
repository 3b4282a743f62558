import type { Amount } from "./notice.ts";

/**
 * An amount as XML and JSON write it: `1590482.50`, `1 440 000`, `990 000,00`.
 * @returns null when it is not a number, negative, or beyond what is exact in cents
 */
export function readAmount(text: string, currency: string | undefined): Amount | null {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "").replace(/,(\d{1,2})$/, ".$1");
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(bare);
  if (!match) return null;
  const [, whole = "0", fraction = ""] = match;
  const cents = Number(whole) * 100 + Math.round(Number(`0.${fraction || "0"}`) * 100);
  return { cents, currency: (currency ?? "EUR").toUpperCase() };
}

/** The sum when all are known and in one currency. */
export function sumOf(amounts: readonly (Amount | null | undefined)[]): Amount | null {
  const [first] = amounts;
  if (!first) return null;
  let cents = 0;
  for (const amount of amounts) {
    if (!amount || amount.currency !== first.currency) return null;
    cents += amount.cents;
  }
  return { cents, currency: first.currency };
}

/** Euro cents, an integer; never meets a plain number. */
export type Cents = number & { readonly unit: "EUR cents" };

/** @throws RangeError when the amount is no safe integer */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of cents`);
  return amount as Cents;
}

export const addCents = (left: Cents, right: Cents): Cents => cents(left + right);

/** A KBO enterprise number: ten digits, no dots, check digits right. */
export type KboNumber = string & { readonly unit: "KBO enterprise number" };
/** A KBO establishment number: ten digits beginning with 2 to 8. */
export type EstablishmentNumber = string & { readonly unit: "KBO establishment number" };

/** Why a text is no KBO number, for a message to whoever typed it. */
export type KboNumberProblem = "not-ten-digits" | "wrong-first-digit" | "wrong-check-digits";

export type KboNumberReading =
  | { readonly kind: "number"; readonly number: KboNumber }
  | { readonly kind: "refused"; readonly because: KboNumberProblem };

/** The last two digits are 97 minus the remainder of the first eight divided by 97. */
export const checkDigits = (firstEight: string): string =>
  String(97 - (Number(firstEight) % 97)).padStart(2, "0");

/** Digits of a number as people write it: dots, spaces, `BE` before it, the leading zero lost. */
function digitsOf(text: string): string {
  const bare = text
    .trim()
    .replace(/^BE/i, "")
    .replace(/[\s.\-/]/g, "");
  return /^\d{9}$/.test(bare) ? `0${bare}` : bare;
}

/**
 * Reads an enterprise number as people write it: `0413.313.535`, `BE 413313535`, `413.313.535`.
 * @see docs/sources/kbo.md
 */
export function readKboNumber(text: string): KboNumberReading {
  const digits = digitsOf(text);
  if (!/^\d{10}$/.test(digits)) return { kind: "refused", because: "not-ten-digits" };
  if (!/^[01]/.test(digits)) return { kind: "refused", because: "wrong-first-digit" };
  if (checkDigits(digits.slice(0, 8)) !== digits.slice(8)) {
    return { kind: "refused", because: "wrong-check-digits" };
  }
  return { kind: "number", number: digits as KboNumber };
}

/** Reads an establishment number (`2.123.456.789`); null when it is none. */
export function readEstablishmentNumber(text: string): EstablishmentNumber | null {
  const digits = text.trim().replace(/[\s.]/g, "");
  if (!/^[2-8]\d{9}$/.test(digits)) return null;
  return checkDigits(digits.slice(0, 8)) === digits.slice(8)
    ? (digits as EstablishmentNumber)
    : null;
}

/** `0413313535` as people read it: `0413.313.535`. */
export const formatKboNumber = (number: string): string =>
  `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;

/** `2123456789` as people read it: `2.123.456.789`. */
export const formatEstablishmentNumber = (number: string): string =>
  `${number.slice(0, 1)}.${number.slice(1, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;

/**
 * An enterprise number for an invented organisation, from the range 0999 that was never issued.
 * @param index 0 to 9,999
 */
export function exampleNumber(index: number): KboNumber {
  if (!Number.isInteger(index) || index < 0 || index > 9_999) {
    throw new RangeError(`Example ${index} lies outside 0 to 9999`);
  }
  const firstEight = `0999${String(index).padStart(4, "0")}`;
  return `${firstEight}${checkDigits(firstEight)}` as KboNumber;
}

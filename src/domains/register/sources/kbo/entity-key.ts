const quote = 34;
const dot = 46;
const zero = 48;

/** What the start of a line can be instead of the number of an entity. */
export const keyProblem = { notANumber: -1, wrongCheckDigits: -2 } as const;

/**
 * The number with which a line begins, read from its bytes: `"0999.000.123"` or `"2.999.000.123"`, with or
 * without quotes and dots.
 * @returns the first eight digits, or a `keyProblem`
 */
export function readEntityKey(bytes: Uint8Array, start: number, end: number): number {
  let at = bytes[start] === quote ? start + 1 : start;
  let digits = 0;
  let firstEight = 0;
  let check = 0;
  for (; at < end && digits < 10; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) {
      if (digits < 8) firstEight = firstEight * 10 + digit;
      else check = check * 10 + digit;
      digits += 1;
    } else if (bytes[at] !== dot) return keyProblem.notANumber;
  }
  const after = bytes[at];
  if (digits !== 10 || (at < end && after !== quote && after !== 44)) return keyProblem.notANumber;
  return 97 - (firstEight % 97) === check ? firstEight : keyProblem.wrongCheckDigits;
}

/** Enterprise numbers begin with 0 or 1; establishments with 2 to 8; branches with 9. */
export const isEnterpriseKey = (firstEight: number): boolean => firstEight < 20_000_000;
export const isBranchKey = (firstEight: number): boolean => firstEight >= 90_000_000;

/** `09990001` to the ten digits of the whole number. */
export function numberOfKey(firstEight: number): string {
  const digits = String(firstEight).padStart(8, "0");
  return digits + String(97 - (firstEight % 97)).padStart(2, "0");
}

/** The first eight digits of a number as printed in the files. */
export const firstEightOf = (printed: string): number =>
  Number(printed.replaceAll(".", "").slice(0, 8));

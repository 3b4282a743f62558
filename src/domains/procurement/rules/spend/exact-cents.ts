/** An amount in cents, or why a text is none. */
export type CentsReading =
  | { readonly kind: "cents"; readonly cents: number; readonly isRounded: boolean }
  | { readonly kind: "unreadable" };

/**
 * An amount as XML writes it, `-1656.25`, in cents. Further decimals are rounded, half away from nought, and told.
 * No step goes through a fraction: 0.1 + 0.2 never happens.
 */
export function readDecimalCents(text: string): CentsReading {
  const match = /^([+-]?)(\d{1,13})?(?:\.(\d*))?$/.exec(text.trim());
  if (!match || (match[2] === undefined && !match[3])) return { kind: "unreadable" };
  const [, sign = "", whole = "0", fraction = ""] = match;
  const rest = fraction.slice(2);
  const cents =
    Number(whole) * 100 +
    Number(fraction.padEnd(2, "0").slice(0, 2)) +
    (/^[5-9]/.test(rest) ? 1 : 0);
  return {
    kind: "cents",
    cents: sign === "-" && cents !== 0 ? -cents : cents,
    isRounded: /[1-9]/.test(rest),
  };
}

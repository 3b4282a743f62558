/** An amount of money or a number as somebody typed it. */
export type TypedAmount = "empty" | "unreadable" | { readonly cents: number };

/** `180.000`, `180 000,50`, `€ 180'000`, `180000.5`, `-5`; cents, below nought when a minus stands before it. */
export function readTypedAmount(text: string): TypedAmount {
  const bare = text.replace(/[\s€]|EUR(?:O)?/gi, "").replaceAll("\u2019", "'");
  if (bare === "") return "empty";
  const sign = /^[-\u2212]/.test(bare) ? -1 : 1;
  const digits = bare.replace(/^[-\u2212]/, "");
  const match =
    /^(\d{1,3}(?:[.']\d{3})+|\d+)(?:,(\d{1,2}|-+))?$/.exec(digits) ??
    /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(digits);
  if (!match) return "unreadable";
  const euros = Number((match[1] ?? "").replace(/\D/g, ""));
  const cents = Number((match[2] ?? "").replace(/-/g, "").padEnd(2, "0"));
  return { cents: sign * (euros * 100 + cents) };
}

/** Cents as they stand in a field: `180000`, `180000,50`. */
export function writeTypedAmount(cents: number): string {
  const rest = cents % 100;
  const euros = Math.floor(cents / 100);
  return rest === 0 ? `${euros}` : `${euros},${String(rest).padStart(2, "0")}`;
}

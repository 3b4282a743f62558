/** Above this an amount is a slip of the pen: ten thousand million euros. */
const mostCents = 1_000_000_000_000;

/**
 * An amount as people write it: `1250`, `1.250,50`, `1 250,5`, `€ 1.250`, `1250.50`.
 * @returns whole EUR cents; 0 for an empty field; null when it is no amount or below nought
 */
export function readEuros(text: string): number | null {
  const bare = text.replace(/[\s€]|EUR/gi, "").replaceAll("\u2019", "'");
  if (bare === "") return 0;
  const match =
    /^(\d{1,3}(?:[.' ]\d{3})+|\d+)(?:,(\d{1,2}|-+))?$/.exec(bare) ??
    /^(\d{1,3}(?:,\d{3})+(?=\.)|\d+)(?:\.(\d{1,2}))?$/.exec(bare);
  if (!match) return null;
  const euros = Number((match[1] ?? "").replace(/\D/g, ""));
  const cents = Number((match[2] ?? "").replace(/-/g, "").padEnd(2, "0"));
  const total = euros * 100 + cents;
  return total <= mostCents ? total : null;
}

/** Cents as they stand in a field: `1250`, `1250,50`; empty for nought. */
export function writeEuros(cents: number): string {
  if (cents === 0) return "";
  const rest = cents % 100;
  return rest === 0
    ? String(cents / 100)
    : `${Math.floor(cents / 100)},${String(rest).padStart(2, "0")}`;
}

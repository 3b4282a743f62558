/** Above this an amount is a slip of the pen: ten thousand million euros. */
const mostCents = 1_000_000_000_000;

export type PlanAmountOptions = {
  /** Written by a program: a point always begins the decimals. */
  readonly machine: boolean;
  /** What one unit of the column is worth in euros: 1, or 1000 for a column in thousands. */
  readonly euros: number;
};

/**
 * An amount as purchase plans write it: `€ 1.200,50`, `1 250`, `ca. 25.000 euro/jaar`, `(500)`, `12,5 k€`, `1,2 mio`.
 * @returns whole EUR cents, below nought for what comes back; undefined when the cell says nothing; null when it is no amount
 */
export function readPlanAmount(
  text: string,
  { machine, euros }: PlanAmountOptions,
): number | null | undefined {
  const bare = bareAmount(text);
  if (bare === "" || /^[-–—/?]+$/.test(bare) || nothing.test(bare)) return undefined;
  const [, negative, digits = "", scale = ""] = amountShape.exec(bare) ?? [];
  const value = machine ? machineNumber(digits) : writtenNumber(digits);
  if (value === null) return null;
  const times = /^mi/i.test(scale) ? 1_000_000 : /^(?:k|d)/i.test(scale) ? 1_000 : euros;
  const cents = Math.round(value * times * 100);
  if (!(Math.abs(cents) <= mostCents)) return null;
  return negative || bare.startsWith("(") ? 0 - cents : cents;
}

const nothing = /^(?:nvt|n\.?v\.?t\.?|pm|p\.?m\.?|n\.?t\.?b\.?|tbd|nog te bepalen)$/i;
const amountShape =
  /^\(?([-−])?((?:\d[\d.,' ]*)?\d(?:,-+)?)(k|dzd|duizend|mio|miljoen|mln|millions?)?\)?$/i;

/** Without signs of money, without “ca.”, “± ” and “per jaar”. */
const bareAmount = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replaceAll("\u2019", "'")
    .trim()
    .replace(/^(?:ca\.?|circa|env\.?|environ|±|~|max\.?|maximum|min\.?)\s*/i, "")
    .replace(/\s*(?:\/|per|par|p\.)\s*(?:jaar|j\.?|an|year)$/i, "")
    .replace(
      /\s*(?:excl\.?|incl\.?|exclusief|inclusief|htva|tvac|hors|ttc)\s*(?:de\s+)?(?:btw|tva|vat)?\.?$/i,
      "",
    )
    .replace(/€|EUR(?:O|OS)?\b/gi, "")
    .trim()
    .replace(/\s*(k|dzd|duizend|mio|miljoen|mln|millions?)$/i, "$1")
    .replace(/^([-−(])\s+/, "$1");

/** `1200.5`, `1.2e+3` never: a program writes digits and one point. */
function machineNumber(digits: string): number | null {
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** `1.200,50`, `1 200`, `1200.50`, `1,200.50`, `1234.5600001`. */
function writtenNumber(digits: string): number | null {
  const match =
    /^(\d{1,3}(?:[.' ]\d{3})+|\d+)(?:,(\d{1,2}|-+))?$/.exec(digits) ??
    /^(\d{1,3}(?:,\d{3})+(?=\.)|\d+)(?:\.(\d{1,2}))?$/.exec(digits) ??
    // A workbook hands a formula over with all its digits.
    /^(\d+)\.(\d{3,})$/.exec(digits);
  if (!match) return null;
  const whole = (match[1] ?? "").replace(/\D/g, "");
  const fraction = (match[2] ?? "").replace(/-/g, "");
  return Number(`${whole}.${fraction || "0"}`);
}

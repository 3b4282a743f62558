export type DecimalMark = "," | ".";

/** Money in a cell of a ledger. */
export type AmountReading =
  | {
      readonly kind: "cents";
      readonly cents: number;
      /** Written beside the amount: `$`, `GBP`. */
      readonly currency?: string;
      /** There were more than two decimals. */
      readonly isRounded?: true;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" };

const empty: AmountReading = { kind: "empty" };
const unreadable: AmountReading = { kind: "unreadable" };
const signs: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP" };
const plain = /^(-?)(\d{1,13})(?:([.,])(\d{1,2}))?$/;

/**
 * An amount as ledgers write it, in cents: `1.234,56`, `1 234,56`, `1,234.56`, `-12,5`, `12,50-`, `(12,50)`, `€ 12,50`,
 * `12,50 CR`. A dash and an empty cell are empty.
 * @param decimal what separates decimals in this column: it decides only what can be read in two ways, `1.234`
 */
export function readLedgerAmount(text: string, decimal: DecimalMark): AmountReading {
  const fast = plain.exec(text);
  if (fast) return centsOf(fast[1] === "-", fast[2] ?? "", fast[4] ?? "");
  const bare = text.normalize("NFKC").replace(/[−–—]/g, "-").trim();
  if (bare === "" || /^[-/]+$/.test(bare)) return empty;
  const money = /([€$£])|(?<![A-Z])([A-Z]{3})(?![A-Z])/.exec(bare);
  const currency = money ? (signs[money[1] ?? ""] ?? money[2]) : undefined;
  const rest = (money ? bare.replace(money[0], "") : bare).replace(/[\s'’]/g, "");
  const isCredit = /(?:CR|C)$/i.test(rest);
  const withoutSide = rest.replace(/(?:CR|C|DB|D)$/i, "");
  const inBrackets = /^\((.+)\)$/.exec(withoutSide);
  const signed = /^([-+]?)([\d.,]+)(-?)$/.exec(inBrackets?.[1] ?? withoutSide);
  if (!signed) return unreadable;
  const minus = [inBrackets !== null, signed[1] === "-", signed[3] === "-", isCredit];
  const count = minus.filter(Boolean).length;
  const parts = splitDecimals(signed[2] ?? "", decimal);
  if (count > 1 || parts === null) return unreadable;
  const read = centsOf(count === 1, parts.whole, parts.fraction);
  return currency && read.kind === "cents" ? { ...read, currency } : read;
}

/** Whole digits and decimals; null when the groups are none of either. */
function splitDecimals(digits: string, decimal: DecimalMark) {
  const [points, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  if (points + commas === 0) return { whole: digits, fraction: "" };
  const last = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const both = points > 0 && commas > 0;
  const often = (last === "." ? points : commas) > 1;
  const at = digits.lastIndexOf(last);
  const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
  const mayBeGroup = after.length === 3 && /^[1-9]\d{0,2}(?:[.,]\d{3})*$/.test(before);
  const isDecimal = both ? !often : !often && !(mayBeGroup && last !== decimal);
  if (!isDecimal)
    return isGrouped(digits) ? { whole: digits.replace(/[.,]/g, ""), fraction: "" } : null;
  if (before !== "" && /[.,]/.test(before) && !isGrouped(before)) return null;
  return { whole: before.replace(/[.,]/g, "") || "0", fraction: after };
}

const isGrouped = (digits: string): boolean =>
  /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(digits);

function centsOf(isMinus: boolean, whole: string, fraction: string): AmountReading {
  if (whole.length > 13) return unreadable;
  const rest = fraction.slice(2);
  const size =
    Number(whole) * 100 +
    Number(fraction.slice(0, 2).padEnd(2, "0")) +
    (rest !== "" && rest.charCodeAt(0) >= 53 ? 1 : 0);
  const cents = isMinus && size !== 0 ? -size : size;
  return /[1-9]/.test(rest) ? { kind: "cents", cents, isRounded: true } : { kind: "cents", cents };
}

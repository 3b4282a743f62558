/** A whole number somebody typed, zero or more; null when nothing was typed. */
export function readWhole(text: string): number | null | "wrong" {
  const plain = text.trim();
  if (plain === "") return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : "wrong";
}

/** EUR cents of a typed amount ("1.250,50", "1250.5", "€ 80"); null when nothing was typed. */
export function readCents(text: string): number | null | "wrong" {
  const plain = text.replace(/[€\s\u00a0\u202f']/g, "");
  if (plain === "") return null;
  // The last mark with one or two digits behind it is the decimal mark; the others part thousands.
  const [, whole = "", mark = "", part = ""] =
    /^(\d[\d.,]*?)(?:([.,])(\d{1,2}))?$/.exec(plain) ?? [];
  const digits = whole.replace(/[.,]/g, "");
  const isGrouped = /^\d{1,3}([.,]\d{3})*$/.test(whole) || /^\d+$/.test(whole);
  const isTwice = mark !== "" && whole.includes(mark);
  if (digits === "" || digits.length > 9 || !isGrouped || isTwice) return "wrong";
  return Number(digits) * 100 + Number(part.padEnd(2, "0"));
}

/** Cents as they are typed: "1250,50". */
export const writeCents = (cents: number | null): string =>
  cents === null
    ? ""
    : cents % 100 === 0
      ? String(cents / 100)
      : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/**
 * A number as people type it: "1250", "1.250,5", "1 250,50", "1250.5". Three digits after a lone point are thousands, as
 * in Belgium.
 * @returns null for nothing, "wrong" for what is no number
 */
export function readNumber(typed: string): number | null | "wrong" {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, "").replace(/[−–]/, "-");
  if (text === "") return null;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return Number(text.replaceAll(".", "").replace(",", "."));
  }
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  return "wrong";
}

/** A number as `readNumber` reads it back, without a unit: "1250,5". */
export const writeNumber = (value: number | null): string =>
  value === null ? "" : String(Math.round(value * 100) / 100).replace(".", ",");

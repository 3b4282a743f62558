/** Columns and rows from 1. */
export type Position = { readonly row: number; readonly column: number };

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const referenceOf = ({ row, column }: Position): string => `${columnLetters(column)}${row}`;

/** `C12` or `$C$12`; null when it is none. */
export function positionOf(reference: string): Position | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  return letters && row ? { column: columnNumber(letters), row: Number(row) } : null;
}

const shapes = [
  // 00547670-2023, 547670-2023
  /^(?<number>\d{1,8})-(?<year>\d{4})$/,
  // 2018/S 222-509024
  /^(?<year>\d{4})\/S\s*\d{1,3}-(?<number>\d{1,8})$/,
];

/** A number of the Official Journal in one spelling, `547670-2023`; null when it is none. */
export function publicationNumber(text: string): string | null {
  for (const shape of shapes) {
    const { number, year } = shape.exec(text.trim())?.groups ?? {};
    if (number !== undefined && year !== undefined) return `${Number(number)}-${year}`;
  }
  return null;
}

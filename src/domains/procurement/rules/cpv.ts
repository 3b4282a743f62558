const shape = /^(\d{8})(?:-\d)?$/;

/**
 * The eight digits of a CPV code as notices write it, `45000000` or `45000000-7`; null when it is none.
 * The digit after the dash is dropped unchecked: its rule is not published, and the one that fits most
 * codes does not fit all. Whether the code exists is for the table to say.
 * @see docs/sources/cpv.md
 */
export function readCpv(text: string): string | null {
  return shape.exec(text.trim())?.[1] ?? null;
}

/** Letters and figures that nobody mixes up when reading them from a wall: no I, O, 0 or 1. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/**
 * The code of a room: eight letters.
 * @param random eight random bytes or more
 */
export const makeRoomCode = (random: Uint8Array): string =>
  [...random.subarray(0, 8)].map((byte) => letters[byte % letters.length]).join("");

/** What somebody typed, as a code: small letters, spaces and dashes do not matter. Null: it cannot be one. */
export function readRoomCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return /^[A-HJ-NP-Z2-9]{8}$/.test(code) ? code : null;
}

/** "KLMN-2345", easier to read from a wall. */
export const shownRoomCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

import { type Refusal, refuse } from "#kernel/refusal";
import { commonWords } from "./common-passwords.ts";

/** Shortest password we take, in characters. */
export const minPasswordLength = 12;
/** Longest, so that nobody makes the server hash a book. */
export const maxPasswordLength = 256;

export type WeakPassword =
  | "too-short"
  | "too-long"
  | "few-characters"
  | "sequence"
  | "common"
  | "about-yourself";

/** What a guesser knows about the person. */
export type PasswordOwner = {
  readonly name: string;
  readonly email: string;
  /** What the partnership they work for is called, where that is known. */
  readonly partnership?: string | undefined;
};

/**
 * Is this password strong enough? Length first; then whatever a guesser would try early.
 * No rule asks for digits or capitals: those make passwords worse, not better.
 * @returns null when it is good
 */
export function judgePassword(
  password: string,
  owner: PasswordOwner,
): Refusal<WeakPassword> | null {
  const characters = [...password];
  if (characters.length < minPasswordLength) return refuse("too-short");
  if (characters.length > maxPasswordLength) return refuse("too-long");
  const plain = plainOf(password);
  if (new Set(plain).size < 5) return refuse("few-characters");
  if (isSequence(plain)) return refuse("sequence");
  // What remains once the guessable parts are taken out must still be worth something.
  if (withoutAll(plain, wordsAbout(owner)).length < minRemainder) return refuse("about-yourself");
  if (withoutAll(plain, [...commonWords, ...wordsAbout(owner)]).length < minRemainder) {
    return refuse("common");
  }
  return null;
}

/** Characters left after the guessable words are gone; digits and signs at the ends count for little. */
const minRemainder = 5;

const lookalikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Lower case and without accents, as guessers begin. */
const plainOf = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const withoutLookalikes = (plain: string): string =>
  [...plain].map((character) => lookalikes[character] ?? character).join("");

/** What is left after the words are taken out, in the reading that leaves least. */
function withoutAll(plain: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const readings = [plain, withoutLookalikes(plain)].map((reading) => {
    const rest = longestFirst.reduce((left, word) => left.replaceAll(word, " "), reading);
    // "2026" or "!!" round a word are what everybody adds; in the middle of other text they count.
    return rest.replace(/^[\s\d\p{P}\p{S}]+|[\s\d\p{P}\p{S}]+$/gu, "").replaceAll(" ", "");
  });
  // A password of digits and signs only was not made of words: it is judged by its length and variety.
  if (!/\p{L}/u.test(plain)) return plain;
  return readings.reduce((least, reading) => (reading.length < least.length ? reading : least));
}

function wordsAbout(owner: PasswordOwner): string[] {
  return `${owner.name} ${owner.email} ${owner.partnership ?? ""}`
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainOf)
    .filter((word) => word.length >= 3);
}

const keyboardRows = ["qwertyuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "wxcvbn"];
const runs = [...keyboardRows, "abcdefghijklmnopqrstuvwxyz", "01234567890"].flatMap((row) => [
  row,
  [...row].reverse().join(""),
]);

/** Made of keyboard rows, alphabet and counting, or of one short part repeated. */
function isSequence(plain: string): boolean {
  for (let period = 1; period <= plain.length / 3; period += 1) {
    if (plain === plain.slice(0, period).repeat(plain.length).slice(0, plain.length)) return true;
  }
  let covered = 0;
  for (let at = 0; at < plain.length; ) {
    const length = longestRunAt(plain, at);
    covered += length >= 3 ? length : 0;
    at += Math.max(1, length);
  }
  return plain.length - covered < 4;
}

function longestRunAt(plain: string, at: number): number {
  let longest = 0;
  for (const run of runs) {
    const start = run.indexOf(plain.charAt(at));
    if (start < 0) continue;
    let length = 1;
    while (run[start + length] !== undefined && run[start + length] === plain[at + length])
      length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

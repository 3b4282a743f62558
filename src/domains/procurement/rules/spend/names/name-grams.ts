/** Letters and digits in 37 signs, so that three of them are a number below 50,653. */
const base = 37;
export const gramSlots = base ** 3;
/** Words are hashed behind the runs of three letters. */
const wordSlots = 2 ** 20;
export const allSlots = gramSlots + wordSlots;

const signOf = (code: number): number =>
  code >= 97 && code <= 122 ? code - 96 : code >= 48 && code <= 57 ? code - 21 : 0;

/** The slot in which a word is counted as a whole. */
export function wordSlot(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  hash ^= hash >>> 15;
  return gramSlots + ((Math.imul(hash, 0x2c1b3c6d) >>> 0) % wordSlots);
}

/** Slots of a name, each once: its words, and the runs of three letters in them with a blank before and after. */
export function slotsOf(words: readonly string[]): number[] {
  const slots = new Set<number>();
  for (const word of words) {
    slots.add(wordSlot(word));
    let [first, second] = [0, signOf(word.charCodeAt(0))];
    for (let at = 1; at <= word.length; at += 1) {
      const third = at < word.length ? signOf(word.charCodeAt(at)) : 0;
      slots.add((first * base + second) * base + third);
      [first, second] = [second, third];
    }
  }
  return [...slots];
}

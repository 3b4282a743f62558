/** Who asked, as far as it says who that is. The organisation is no person and stays. */
export type AskerFacts = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
};

const withMarksEscaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What is written instead of a name, a mail address or a number that was wiped. */
export const wiped = "…";

/** They stand in many names and in every sentence. */
const particles = new Set("van der den het ten ter les des dit".split(" "));

const partsOf = (name: string): string[] =>
  name.split(/\s+/).filter((part) => part.length > 2 && !particles.has(part.toLowerCase()));

const asWord = (name: string): string => `(?<![\\p{L}\\d])${withMarksEscaped(name)}(?![\\p{L}\\d])`;

/**
 * The text without the name, mail address and phone number of who asked, so that a question can still be read
 * when nobody may know any more whose it was. The name is taken out whole in any case, and its parts as they are
 * written: "Bos" goes, "bos" stays.
 */
export function withoutAsker(text: string, asker: AskerFacts): string {
  let plain = text;
  if (asker.email) plain = plain.replace(new RegExp(withMarksEscaped(asker.email), "giu"), wiped);
  const digits = (asker.phone ?? "").replace(/\D/g, "");
  if (digits.length >= 6) {
    // After +32 the first nought is not dialled.
    const dialled = [...digits.replace(/^0/, "")].join("[\\s./()-]*");
    plain = plain.replace(
      new RegExp(`(?:\\+\\d{1,3}[\\s./()-]*)?0?[\\s./()-]*${dialled}`, "gu"),
      wiped,
    );
  }
  const name = asker.name.trim();
  if (name.length > 1) plain = plain.replace(new RegExp(asWord(name), "giu"), wiped);
  for (const part of partsOf(name)) plain = plain.replace(new RegExp(asWord(part), "gu"), wiped);
  return plain;
}

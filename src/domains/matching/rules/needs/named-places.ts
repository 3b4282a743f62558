/** A municipality with its names in every language people write to us in. */
export type NamedPlace = {
  readonly nis: string;
  readonly name: { readonly nl: string; readonly fr: string };
};

/**
 * The municipalities a text names, in the order of the list. A name counts as a whole word with its capital, so that a
 * region called after two places, or an address of mail, names neither.
 */
export function namedPlaces(text: string, places: readonly NamedPlace[]): readonly string[] {
  const plain = bare(text);
  return places
    .filter(({ name }) => [name.nl, name.fr].some((one) => asWord(one).test(plain)))
    .map(({ nis }) => nis);
}

// Shorter names (As, Ham, Mol) are words as well.
const leastLetters = 4;

/**
 * The municipalities a text names among many that nobody works in. Stricter than `namedPlaces`: a sentence begins with a
 * capital whatever it is about, and short names are words too.
 */
export function namedElsewhere(text: string, places: readonly NamedPlace[]): readonly string[] {
  // All in capitals nothing tells a name from a word.
  if (!/\p{Ll}/u.test(text)) return [];
  const within = text.replace(/(?:^|[.!?:\n])\s*[\p{L}\p{N}-]+/gu, " ");
  return namedPlaces(
    within,
    places.filter(({ name }) => Math.min(name.nl.length, name.fr.length) >= leastLetters),
  );
}

/** Without accents; every dash and apostrophe the same. */
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u2018\u2019]/g, "'");

/** As it is written, or all in capitals; a dash inside may be a space. */
function asWord(name: string): RegExp {
  const written = [bare(name), bare(name).toUpperCase()].map((one) =>
    one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[-\s]+/g, "[-\\s]+"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}@.-])(?:${written.join("|")})(?![\\p{L}\\p{N}@-])`, "u");
}

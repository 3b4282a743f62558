/** A municipality with its names in every language people write to us in. */
export type NamedPlace = { readonly nis: string; readonly names: readonly string[] };

/**
 * The municipality a letter is about, when it names exactly one of these. A name counts as a whole word with
 * its capital: a region that is called after two places, or an address of mail, names neither.
 * @returns its NIS; null when none or more are named
 */
export function namedMunicipality(text: string, places: readonly NamedPlace[]): string | null {
  const plain = bare(text);
  const named = places.filter(({ names }) => names.some((name) => asWord(name).test(plain)));
  return named.length === 1 ? (named[0]?.nis ?? null) : null;
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

/** What of a record tells whether it is the same organisation as another. */
export type Likeness = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly postcode: string | null;
};

export type Duplicate = {
  readonly id: string;
  readonly because: "same-number" | "same-name-and-postcode";
};

// Words that firms add to their name or leave out.
const legalWords = /\b(vzw|asbl|bv|bvba|nv|sa|srl|cv|cvba|vso|comm\s?v|vof|mwb|maatwerkbedrijf)\b/g;

/** A name for comparing: no accents, capitals, signs or legal forms. */
export const comparableName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\.(?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(legalWords, " ")
    .replace(/\s+/g, " ")
    .trim();

/**
 * Records that look like `one`: the same number, or the same name in the same postcode. Two different numbers
 * are two organisations, however alike their names are.
 */
export function findDuplicates(one: Likeness, others: readonly Likeness[]): Duplicate[] {
  const name = comparableName(one.name);
  return others.flatMap((other): Duplicate[] => {
    if (other.id === one.id) return [];
    if (one.number && other.number) {
      return one.number === other.number ? [{ id: other.id, because: "same-number" }] : [];
    }
    const alike =
      name !== "" && one.postcode === other.postcode && comparableName(other.name) === name;
    return alike ? [{ id: other.id, because: "same-name-and-postcode" }] : [];
  });
}

/** What leads to a person: an address, a number to call, a name behind a form of address. */
const personal = [
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu,
  /https?:\/\/\S+|www\.\S+/gi,
  /(?:\+|\b0)\d[\d ./-]{6,}\d/g,
  /\b(?:[Dd]e heer|[Dd]hr\.?|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Mm]onsieur|[Mm]adame|[Mm]me|Mr\.?|Mrs\.?|Ms\.?)\s+(?:\p{Lu}\.\s*)*\p{Lu}[\p{L}’'-]+(?:\s+(?:van|de|der|den|le|la|du)\b)*(?:\s+\p{Lu}[\p{L}’'-]+)*/gu,
] as const;

/**
 * Leaves out of a text what leads to a person. A name that stands there by itself cannot be told from any other: texts of
 * purchases are public, and seldom name who is no buyer.
 */
export const withoutPersons = (text: string): string =>
  personal
    .reduce((left, what) => left.replace(what, " "), text)
    .replace(/\s+/g, " ")
    .trim();

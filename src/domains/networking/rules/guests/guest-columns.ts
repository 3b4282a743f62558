/** A row of a guest list that was not taken; kept so that it can be mended. */
export type RefusedGuestRow = {
  /** Line of the file, or row of the sheet. */
  readonly row: number;
  readonly because:
    | "no-name"
    | "email"
    | "number"
    | "language"
    | "side"
    | "twice"
    | "unreadable"
    | "too-long";
  /** Heading of the column; empty: the row as a whole. */
  readonly field: string;
  /** What stood there. */
  readonly text: string;
};

export const guestColumns = [
  "organisation",
  "person",
  "email",
  "number",
  "language",
  "side",
] as const;
export type GuestColumn = (typeof guestColumns)[number];

const names: Readonly<Record<GuestColumn, readonly string[]>> = {
  organisation: [
    "organisatie",
    "naam organisatie",
    "bedrijf",
    "firma",
    "organisation",
    "entreprise",
    "company",
    "naam bedrijf",
    "organization",
  ],
  person: [
    "naam",
    "persoon",
    "contactpersoon",
    "contact",
    "nom",
    "personne",
    "name",
    "person",
    "voornaam en naam",
    "contact person",
  ],
  email: [
    "e-mail",
    "email",
    "mail",
    "e-mailadres",
    "mailadres",
    "courriel",
    "adresse mail",
    "email address",
  ],
  number: [
    "kbo",
    "kbo-nummer",
    "ondernemingsnummer",
    "kbo nummer",
    "bce",
    "numéro bce",
    "numero bce",
    "btw",
    "btw-nummer",
    "enterprise number",
    "number",
  ],
  language: ["taal", "langue", "language"],
  side: ["kant", "soort", "zijde", "côté", "cote", "type", "side"],
};

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, " ");

/** Which column holds what, by its heading; a heading that says nothing known is left out. */
export function readGuestHeader(
  header: readonly string[],
): Readonly<Partial<Record<GuestColumn, number>>> {
  const found: Partial<Record<GuestColumn, number>> = {};
  for (const [at, heading] of header.entries()) {
    const column = guestColumns.find((one) => names[one].includes(plain(heading)));
    if (column !== undefined && found[column] === undefined) found[column] = at;
  }
  return found;
}

const sideWords = {
  regular: [
    "regulier",
    "regulier bedrijf",
    "bedrijf",
    "regular",
    "regular company",
    "company",
  ].concat(["régulier", "entreprise", "entreprise régulière", "entreprise classique"]),
  social: ["sociaal", "sociale economie", "sociale onderneming", "se", "maatwerkbedrijf"]
    .concat(["social", "social economy", "social enterprise"])
    .concat(["économie sociale", "entreprise sociale"]),
  authority: ["overheid", "bestuur", "openbare dienst", "gemeente", "ocmw"].concat([
    "authority",
    "public authority",
    "autorité",
    "pouvoir public",
    "commune",
    "cpas",
  ]),
  other: ["", "andere", "anders", "school", "partner", "netwerk", "other", "autre"],
} as const;

/** @returns null for a word that names no side */
export const readSide = (text: string): keyof typeof sideWords | null =>
  (Object.keys(sideWords) as (keyof typeof sideWords)[]).find((side) =>
    sideWords[side].some((word) => word === plain(text)),
  ) ?? null;

/** @returns null for a word that names no language of ours; nothing means Dutch */
export function readGuestLanguage(text: string): "nl" | "fr" | "en" | null {
  const word = plain(text);
  if (/^(|nl|ned.*|dutch|néerlandais)$/.test(word)) return "nl";
  if (/^(fr|fra.*|french)$/.test(word)) return "fr";
  return /^(en|eng.*|anglais)$/.test(word) ? "en" : null;
}

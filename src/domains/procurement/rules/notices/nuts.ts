/**
 * NUTS codes of the Belgian arrondissements that have a municipality in the register, as they are called there.
 * More than one: Limburg was numbered anew in NUTS 2021, and notices live on with both.
 * @see docs/sources/notices.md
 */
const codesOfArrondissement: Readonly<Record<string, readonly string[]>> = {
  Brussel: ["BE100"],
  Antwerpen: ["BE211"],
  Mechelen: ["BE212"],
  Turnhout: ["BE213"],
  Hasselt: ["BE221", "BE224"],
  Maaseik: ["BE222", "BE225"],
  Tongeren: ["BE223"],
  Aalst: ["BE231"],
  Dendermonde: ["BE232"],
  Eeklo: ["BE233"],
  Gent: ["BE234"],
  Oudenaarde: ["BE235"],
  "Sint-Niklaas": ["BE236"],
  "Halle-Vilvoorde": ["BE241"],
  Leuven: ["BE242"],
  Brugge: ["BE251"],
  Diksmuide: ["BE252"],
  Ieper: ["BE253"],
  Kortrijk: ["BE254"],
  Oostende: ["BE255"],
  Roeselare: ["BE256"],
  Tielt: ["BE257"],
  Veurne: ["BE258"],
};

/** NUTS 3 codes of arrondissements by their Dutch name, each once; an unknown name has none. */
export const nutsOfArrondissements = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => codesOfArrondissement[name] ?? [])),
];

/** The regions round a code, nearest first: BE241 → BE24, BE2, BE. */
export const nutsAround = (code: string): string[] =>
  Array.from({ length: Math.max(0, code.length - 2) }, (_, at) =>
    code.slice(0, code.length - 1 - at),
  );

/** A NUTS code as notices write it, in capitals; null for what is none. */
export function readNuts(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code) ? code : null;
}

/** What a letter from a template is about, and so to whom. */
export const letterKinds = ["buyer-before", "buyer-after", "supplier"] as const;
export type LetterKind = (typeof letterKinds)[number];

export const isLetterKind = (text: string): text is LetterKind =>
  letterKinds.some((kind) => kind === text);

/** The names that stand between braces in a template; what they stand for differs per letter. */
export const placeholders = [
  "titel",
  "koper",
  "organisatie",
  "publicatie",
  "uiterste-datum",
  "wat-gevraagd",
  "advies",
  "inleiding-advies",
  "organisaties",
  "vraag-organisaties",
  "link",
  "document",
  "afzender",
  "samenwerkingsverband",
] as const;
export type Placeholder = (typeof placeholders)[number];

const inBraces = /\{([a-z-]+)\}/g;

/**
 * Puts values in a template. A line goes out as a whole, with one of the empty lines round it, when it holds nothing
 * but placeholders of which nothing is known, or ends in one after a colon ("Documenten: {document}").
 */
export function fillTemplate(
  text: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): string {
  const valueNamed = (name: string): string | undefined =>
    isPlaceholder(name) ? (values[name] ?? "") : undefined;
  const put = (text: string) =>
    text.replace(inBraces, (whole, name: string) => valueNamed(name) ?? whole);
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const kept: string[] = [];
  for (const line of lines) {
    const filled = put(line);
    const isHole = filled.trim() === "" && line.trim() !== "";
    const isUnended = /:\s*\{[a-z-]+\}\s*$/.test(line) && /:\s*$/.test(filled);
    if (!isHole && !isUnended) kept.push(filled);
  }
  return kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.some((known) => known === name);

/** Names between braces that stand for nothing: a slip of the pen in a template, each once. */
export const unknownPlaceholders = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(inBraces)].flatMap(([, name = ""]) => (isPlaceholder(name) ? [] : name)),
  ),
];

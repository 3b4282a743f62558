/** One tag of a Word document, with the text that stands in a `w:t`. */
export type DocxTag = {
  /** `w:tc` opens, `/w:tc` closes. */
  readonly tag: string;
  /** Of its attribute w:val; empty when there is none. */
  readonly value: string;
  readonly text: string;
};

const pieces = /<(w:t|\/?w:[A-Za-z]+)\b((?:\s+[\w:]+="[^"<]*")*)\s*(?:\/>|>(?:([^<]*)<\/w:t>)?)/g;

/** The tags of a document in their order; deleted text and field codes are no text and are not in it. */
export function* docxTags(body: string): Generator<DocxTag> {
  // Older Word gets the same text a second time.
  const plain = body.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, "");
  for (const [, tag = "", attributes = "", text = ""] of plain.matchAll(pieces)) {
    const value = /\bw:val="([^"]*)"/.exec(attributes)?.[1] ?? "";
    yield { tag, value, text: textOf(text) };
  }
}

/** How a paragraph of a style looks: 1–9 for a heading, 0 otherwise. */
export type DocxLook = { heading: number; item: boolean };

/** The styles of a document by their id: "heading 1" has the same name in every language Word speaks. */
export function readDocxStyles(styles: string): Map<string, DocxLook> {
  const looks = new Map<string, DocxLook>();
  for (const [style] of styles.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)) {
    const id = /\bw:styleId="([^"]*)"/.exec(style)?.[1];
    const name = /<w:name\b[^>]*\bw:val="([^"]*)"/.exec(style)?.[1] ?? "";
    const outline = /<w:outlineLvl\b[^>]*\bw:val="([0-8])"/.exec(style)?.[1];
    const named = /^heading ([1-9])$/i.exec(name)?.[1];
    const heading = named ? Number(named) : /^title$/i.test(name) ? 1 : Number(outline ?? -1) + 1;
    const item = /^list (bullet|number)/i.test(name) || /<w:numId\b/.test(style);
    if (id) looks.set(id, { heading, item: item && heading === 0 });
  }
  return looks;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const textOf = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named[entity] ?? whole;
    const isHex = /^#x/i.test(entity);
    const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

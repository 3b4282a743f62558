export type DocxParagraph = {
  readonly kind: "heading" | "item" | "paragraph";
  /** 1–9 for a heading; 0 otherwise. */
  readonly level: number;
  /** Pieces in their order; a line break within a paragraph is a line end in the text. */
  readonly runs: readonly { readonly text: string; readonly strong: boolean }[];
};

type Look = { heading: number; item: boolean };

/**
 * Paragraphs out of the XML of a Word document.
 * @param body   word/document.xml
 * @param styles word/styles.xml, where "heading 1" has the same name in every language Word speaks; may be empty
 */
export function readDocxParagraphs(body: string, styles: string): DocxParagraph[] {
  const looks = readStyles(styles);
  const reader = new ParagraphReader(looks);
  // Older Word gets the same text a second time; deleted text and field codes are no text.
  const plain = body.replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, "");
  for (const [, tag = "", attributes = "", text] of plain.matchAll(pieces)) {
    reader.take(tag, attributes, text ?? "");
  }
  return reader.paragraphs;
}

const pieces = /<(w:t|\/?w:[A-Za-z]+)\b((?:\s+[\w:]+="[^"<]*")*)\s*(?:\/>|>(?:([^<]*)<\/w:t>)?)/g;

class ParagraphReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly #looks: ReadonlyMap<string, Look>;
  #runs: { text: string; strong: boolean }[] = [];
  #look: Look = { heading: 0, item: false };
  #isStrong = false;
  #isInRun = false;

  constructor(looks: ReadonlyMap<string, Look>) {
    this.#looks = looks;
  }

  take(tag: string, attributes: string, text: string): void {
    const value = /\bw:val="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const isOff = /^(0|false|none|off)$/.test(value);
    switch (tag) {
      case "w:pStyle":
        this.#look = { ...(this.#looks.get(value) ?? { heading: 0, item: false }) };
        break;
      case "w:outlineLvl":
        this.#look.heading = Number(value) < 9 ? Number(value) + 1 : 0;
        break;
      case "w:numId":
        this.#look.item = value !== "0";
        break;
      case "w:r":
        this.#isInRun = true;
        this.#isStrong = false;
        break;
      case "/w:r":
        this.#isInRun = false;
        break;
      case "w:b":
        if (this.#isInRun) this.#isStrong = !isOff;
        break;
      case "w:t":
        this.#add(textOf(text));
        break;
      case "w:tab":
        if (this.#isInRun) this.#add(" ");
        break;
      case "w:br":
      case "w:cr":
        this.#add("\n");
        break;
      case "/w:p":
        this.#close();
        break;
    }
  }

  #add(text: string): void {
    const last = this.#runs.at(-1);
    if (last && last.strong === this.#isStrong) last.text += text;
    else this.#runs.push({ text, strong: this.#isStrong });
  }

  #close(): void {
    const { heading, item } = this.#look;
    if (this.#runs.some(({ text }) => text.trim() !== "")) {
      const kind = heading > 0 ? "heading" : item ? "item" : "paragraph";
      this.paragraphs.push({ kind, level: heading, runs: this.#runs });
    }
    this.#runs = [];
    this.#look = { heading: 0, item: false };
  }
}

function readStyles(styles: string): Map<string, Look> {
  const looks = new Map<string, Look>();
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

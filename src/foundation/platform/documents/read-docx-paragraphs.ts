import { type DocxLook, docxTags, readDocxStyles } from "./docx-xml.ts";

export type DocxParagraph = {
  readonly kind: "heading" | "item" | "paragraph";
  /** 1–9 for a heading; 0 otherwise. */
  readonly level: number;
  /** Pieces in their order; a line break within a paragraph is a line end in the text. */
  readonly runs: readonly { readonly text: string; readonly strong: boolean }[];
};

/**
 * Paragraphs out of the XML of a Word document.
 * @param body   word/document.xml
 * @param styles word/styles.xml, where "heading 1" has the same name in every language Word speaks; may be empty
 */
export function readDocxParagraphs(body: string, styles: string): DocxParagraph[] {
  const reader = new ParagraphReader(readDocxStyles(styles));
  for (const { tag, value, text } of docxTags(body)) reader.take(tag, value, text);
  return reader.paragraphs;
}

class ParagraphReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly #looks: ReadonlyMap<string, DocxLook>;
  #runs: { text: string; strong: boolean }[] = [];
  #look: DocxLook = { heading: 0, item: false };
  #isStrong = false;
  #isInRun = false;

  constructor(looks: ReadonlyMap<string, DocxLook>) {
    this.#looks = looks;
  }

  take(tag: string, value: string, text: string): void {
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
        this.#add(text);
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

import { AppError } from "#kernel/app-error";
import { type DocxLook, docxTags, readDocxStyles } from "./docx-xml.ts";
import { unpackDocx } from "./unpack-docx.ts";

/** A table of a Word document. */
export type DocxTable = {
  /** Counted from 1 in the order of the document. */
  readonly number: number;
  /** The headings it stands under, the highest first. */
  readonly heads: readonly string[];
  /** A cell that is merged downwards has its text in its first row only; paragraphs end with a line end. */
  readonly rows: readonly (readonly string[])[];
};

const mostCells = 500_000;
const mostDepth = 64;
const mostSpan = 64;

/**
 * The tables of a Word document, the nested ones after the one they stand in.
 * @throws AppError `document.damaged`, `document.not-word`, `document.too-large`, naming the file
 */
export async function readDocxTables(bytes: Uint8Array, fileName: string): Promise<DocxTable[]> {
  const { body, styles } = await unpackDocx(bytes, fileName);
  const reader = new TableReader(readDocxStyles(styles), fileName);
  for (const { tag, value, text } of docxTags(body)) reader.take(tag, value, text);
  return reader.done();
}

type OpenTable = {
  readonly number: number;
  readonly heads: readonly string[];
  readonly rows: string[][];
  cell: string;
  span: number;
  inCell: boolean;
};

class TableReader {
  readonly #looks: ReadonlyMap<string, DocxLook>;
  readonly #fileName: string;
  readonly #done: DocxTable[] = [];
  readonly #open: OpenTable[] = [];
  readonly #heads: { readonly level: number; readonly text: string }[] = [];
  #paragraph = "";
  #level = 0;
  #cells = 0;
  #tables = 0;

  constructor(looks: ReadonlyMap<string, DocxLook>, fileName: string) {
    this.#looks = looks;
    this.#fileName = fileName;
  }

  take(tag: string, value: string, text: string): void {
    const table = this.#open.at(-1);
    switch (tag) {
      case "w:t":
        this.#add(text);
        break;
      case "w:tab":
        this.#add(" ");
        break;
      case "w:br":
      case "w:cr":
        this.#add("\n");
        break;
      case "w:pStyle":
        if (!table) this.#level = this.#looks.get(value)?.heading ?? 0;
        break;
      case "w:outlineLvl":
        if (!table && Number(value) < 9) this.#level = Number(value) + 1;
        break;
      case "/w:p":
        this.#closeParagraph();
        break;
      case "w:tbl":
        this.#openTable();
        break;
      case "/w:tbl":
        this.#closeTable();
        break;
      case "w:tr":
        table?.rows.push([]);
        break;
      case "w:gridBefore":
        table?.rows.at(-1)?.push(...Array.from({ length: spanOf(value) }, () => ""));
        break;
      case "w:tc":
        if (table) Object.assign(table, { inCell: true, cell: "", span: 1 });
        break;
      case "w:gridSpan":
        if (table) table.span = Math.max(1, spanOf(value));
        break;
      case "/w:tc":
        this.#closeCell();
        break;
    }
  }

  done(): DocxTable[] {
    while (this.#open.length > 0) this.#closeTable();
    return this.#done.sort((a, b) => a.number - b.number);
  }

  #add(text: string): void {
    const table = this.#open.at(-1);
    if (!table) this.#paragraph += text;
    else if (table.inCell) table.cell += text;
  }

  #openTable(): void {
    if (this.#open.length >= mostDepth) {
      throw new AppError("document.damaged", `${this.#fileName}: tables stand in tables too deep`);
    }
    this.#tables += 1;
    const heads = this.#heads.map(({ text }) => text);
    const table = { number: this.#tables, heads, rows: [], cell: "", span: 1, inCell: false };
    this.#open.push(table);
  }

  #closeParagraph(): void {
    const table = this.#open.at(-1);
    if (table) {
      if (table.inCell) table.cell += "\n";
      return;
    }
    const text = this.#paragraph.replace(/\s+/g, " ").trim();
    const level = this.#level;
    if (level > 0 && text !== "") {
      while ((this.#heads.at(-1)?.level ?? 0) >= level) this.#heads.pop();
      this.#heads.push({ level, text });
    }
    this.#paragraph = "";
    this.#level = 0;
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    const row = table?.rows.at(-1);
    if (!table?.inCell || !row) return;
    this.#cells += table.span;
    if (this.#cells > mostCells) {
      throw new AppError("document.too-large", `${this.#fileName}: its tables hold too many cells`);
    }
    row.push(table.cell.replace(/\n$/, ""));
    for (let extra = 1; extra < table.span; extra += 1) row.push("");
    table.inCell = false;
    table.cell = "";
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (!table) return;
    const { number, heads, rows } = table;
    if (rows.some((row) => row.some((cell) => cell.trim() !== ""))) {
      this.#done.push({ number, heads, rows });
    }
  }
}

const spanOf = (value: string): number => Math.min(mostSpan, Number(value) || 0);

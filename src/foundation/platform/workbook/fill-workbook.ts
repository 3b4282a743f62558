import { AppError } from "#kernel/app-error";
import { streamZip } from "../tables/stream-zip.ts";
import { type Position, referenceOf } from "./cell-reference.ts";
import { type CellAt, findCell, type OpenWorkbook, textOf } from "./open-workbook.ts";
import { findSpot } from "./sheet-cells.ts";
import { attributesOf, fromXml, toXml } from "./xml-text.ts";

export type CellContent = string | number | boolean;

/** What is written in which cell. */
export type CellWrite = CellAt & { readonly value: CellContent };

export type FillOptions = {
  /** What a formula gave before is still right: nothing that it depends on is written. */
  readonly keepsResult?: (sheet: string, formula: string) => boolean;
};

/**
 * Writes values in cells of a workbook that somebody else made, and leaves every other letter of it as it is: styles,
 * formulas, rules for input, drawings, names. What depends on the cells is computed when it is opened.
 * @throws AppError `workbook.no-such-name` naming the named range, `workbook.locked` naming the cell
 */
export async function* fillWorkbook(
  book: OpenWorkbook,
  writes: readonly CellWrite[],
  { keepsResult = () => false }: FillOptions = {},
): AsyncGenerator<Uint8Array> {
  const parts = new Map(book.parts);
  const bySheet = new Map<string, Placed[]>();
  for (const { value, ...wanted } of writes) {
    const found = findCell(book, wanted);
    if (!found) {
      throw new AppError("workbook.no-such-name", `${book.fileName} has no name ${wanted.name}`);
    }
    const own = bySheet.get(found.sheet) ?? [];
    own.push({ at: found.at, value });
    bySheet.set(found.sheet, own);
  }
  const isOpen = unlockedStyles(textOf(book.parts, "xl/styles.xml", book.fileName));
  const overwritten: { sheetId: string; reference: string }[] = [];
  for (const [sheet, cells] of bySheet) {
    const path = book.sheets.get(sheet) ?? "";
    const text = textOf(parts, path, book.fileName);
    const { filled, formulas } = fillSheet(text, cells, { sheet, isOpen });
    parts.set(path, Buffer.from(filled));
    const sheetId = book.sheetIds.get(sheet) ?? "";
    overwritten.push(...formulas.map((reference) => ({ sheetId, reference })));
  }
  for (const [sheet, path] of book.sheets) {
    const isKept = (formula: string) => keepsResult(sheet, formula);
    parts.set(path, Buffer.from(withoutResults(textOf(parts, path, book.fileName), isKept)));
  }
  parts.set("xl/workbook.xml", Buffer.from(computeOnLoad(textOf(parts, "xl/workbook.xml", ""))));
  const chain = parts.get("xl/calcChain.xml");
  if (chain && overwritten.length > 0) {
    parts.set("xl/calcChain.xml", Buffer.from(withoutCells(chain.toString("utf8"), overwritten)));
  }
  yield* streamZip([...parts].map(([name, content]) => ({ name, pieces: once(content) })));
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

type Placed = Pick<CellWrite, "value"> & { readonly at: Position };
type Sheet = { readonly sheet: string; readonly isOpen: (style: number) => boolean };

function fillSheet(
  text: string,
  cells: readonly Placed[],
  { sheet, isOpen }: Sheet,
): { readonly filled: string; readonly formulas: readonly string[] } {
  const isProtected = /<sheetProtection\b[^>]*\bsheet="(1|true)"/.test(text);
  const formulas: string[] = [];
  let filled = text;
  for (const { at, value } of cells) {
    const reference = referenceOf(at);
    const spot = findSpot(filled, at);
    if (!spot) throw new AppError("workbook.damaged", `sheet ${sheet} has no rows`);
    const attributes = attributesOf(/^<c\b[^>]*>/.exec(spot.xml)?.[0] ?? "");
    const style = attributes.get("s");
    if (isProtected && !isOpen(Number(style ?? 0))) {
      throw new AppError("workbook.locked", `cell ${reference} of ${sheet} is not for filling in`);
    }
    if (/<f\b/.test(spot.xml)) {
      if (/<f\b[^>]*\bt="shared"[^>]*\bref=/.test(spot.xml)) {
        throw new AppError(
          "workbook.locked",
          `cell ${reference} of ${sheet} holds a shared formula`,
        );
      }
      formulas.push(reference);
    }
    const cell = cellXml(reference, style, value);
    filled = `${filled.slice(0, spot.start)}${spot.before}${cell}${spot.after}${filled.slice(spot.end)}`;
  }
  return { filled, formulas };
}

function cellXml(reference: string, style: string | undefined, value: CellContent): string {
  const head = `<c r="${reference}"${style === undefined ? "" : ` s="${style}"`}`;
  switch (typeof value) {
    case "boolean":
      return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    case "number":
      return `${head}><v>${value}</v></c>`;
    default:
      return `${head} t="inlineStr"><is><t xml:space="preserve">${toXml(value)}</t></is></c>`;
  }
}

/** Styles whose cells may be filled in on a protected sheet. */
function unlockedStyles(styles: string): (style: number) => boolean {
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "";
  const open = [...formats.matchAll(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([format]) =>
    /<protection\b[^>]*\blocked="(0|false)"/.test(format),
  );
  return (style) => open[style] ?? false;
}

/**
 * Formulas without what they gave before: programs that trust a kept result would go on showing that of the empty
 * workbook. The formulas stay as they are.
 */
const withoutResults = (sheet: string, isKept: (formula: string) => boolean): string =>
  sheet.replace(
    /(<c\b[^>]*>\s*<f\b[^>]*?(?:\/>|>([^<]*)<\/f>))\s*<v\b[^>]*?(?:\/>|>[^<]*<\/v>)/g,
    (whole, cell: string, formula = "") => (isKept(fromXml(formula)) ? whole : cell),
  );

const computeOnLoad = (book: string): string => {
  if (/<calcPr\b[^>]*\bfullCalcOnLoad=/.test(book)) return book;
  return /<calcPr\b/.test(book)
    ? book.replace(/<calcPr\b/, '<calcPr fullCalcOnLoad="1"')
    : book.replace("</definedNames>", '</definedNames><calcPr fullCalcOnLoad="1"/>');
};

/** The order of computing without cells that hold no formula any more; an entry without a sheet means that of the one before. */
function withoutCells(
  chain: string,
  gone: readonly { readonly sheetId: string; readonly reference: string }[],
): string {
  const isGone = (sheetId: string, reference: string) =>
    gone.some((one) => one.sheetId === sheetId && one.reference === reference);
  let sheetId = "";
  let isBroken = false;
  return chain.replace(/<c\b[^>]*\/>/g, (tag) => {
    const attributes = attributesOf(tag);
    const said = attributes.get("i");
    sheetId = said ?? sheetId;
    if (isGone(sheetId, attributes.get("r") ?? "")) {
      isBroken = true;
      return "";
    }
    const kept = isBroken && said === undefined ? tag.replace("/>", ` i="${sheetId}"/>`) : tag;
    isBroken = false;
    return kept;
  });
}

import { isAppError } from "#kernel/app-error";
import { type Refusal, refuse } from "#kernel/refusal";
import {
  fillWorkbook,
  findCell,
  type OpenWorkbook,
  openWorkbook,
  readCell,
} from "#platform/workbook";
import type { FactValues } from "../../rules/facts/fact-value.ts";
import type { Instrument } from "../../rules/instrument/instrument.ts";
import type { Taxonomy } from "../../rules/vsme/taxonomy.ts";
import { workbookCells } from "../../rules/vsme/workbook-cells.ts";

export type TemplateProblem = "not-a-workbook" | "other-version" | "name-missing" | "not-blank";

const versionCell = { name: "template_reporting_template_version" };

/**
 * The official workbook, when it is the one the facts are placed in: by the version it says of itself, with every
 * named range that is written in, and not filled in yet.
 */
export async function openTemplate(
  bytes: Uint8Array,
  { facts = [], factSections = [] }: Pick<Instrument, "facts" | "factSections">,
  { template }: Pick<Taxonomy, "template">,
): Promise<{ readonly kind: "open"; readonly book: OpenWorkbook } | Refusal<TemplateProblem>> {
  let book: OpenWorkbook;
  try {
    book = await openWorkbook(bytes, "VSME");
  } catch (fault) {
    if (isAppError(fault)) return refuse("not-a-workbook");
    throw fault;
  }
  const version = readCell(book, versionCell);
  if (version === null) return refuse("name-missing", versionCell.name);
  if (version !== template) return refuse("other-version", String(version));
  const names = [
    ...facts.flatMap(({ place, columns = [] }) => [place, ...columns.map((one) => one.place)]),
    ...factSections.map(({ omit }) => omit),
  ].flatMap((place) => (place ? [place.name] : []));
  const missing = names.find((name) => !findCell(book, { name }));
  if (missing) return refuse("name-missing", missing);
  const isFilled = ["template_reporting_entity_name", "NumberOfEmployees", "Turnover"].some(
    (name) => readCell(book, { name }) !== null,
  );
  return isFilled ? refuse("not-blank") : { kind: "open", book };
}

/** The official workbook with what was filled in, and every other letter of it as it was. */
export const fillTemplate = (
  book: OpenWorkbook,
  instrument: Pick<Instrument, "facts" | "factSections">,
  values: FactValues,
  taxonomy: Pick<Taxonomy, "lists">,
): AsyncGenerator<Uint8Array> =>
  fillWorkbook(book, workbookCells(instrument, values, taxonomy), { keepsResult });

/** Labels and translations do not depend on what is filled in. */
const keepsResult = (sheet: string, formula: string): boolean =>
  sheet === "Translations" || /^\s*\+?template_label_\w+\s*$/.test(formula);

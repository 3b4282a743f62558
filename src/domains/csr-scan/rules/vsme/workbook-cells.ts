import { isAsked, omittedSections } from "../facts/asked-facts.ts";
import type { CellValue, FactRow, FactValue, FactValues } from "../facts/fact-value.ts";
import type { Fact, FactColumn, FactOption, Place } from "../instrument/fact.ts";
import type { Instrument } from "../instrument/instrument.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** What the official workbook gets in which cell, told by its named ranges. */
export type WorkbookCell = {
  readonly name: string;
  readonly down: number;
  readonly right: number;
  readonly value: string | number | boolean;
};

type Definitions = Pick<Instrument, "facts" | "factSections">;

/**
 * The cells of the official workbook for what was filled in: its own words for choices, YES or NO where it wants them,
 * boxes for several, a date in three cells. What does not apply, or was left out as confidential, is not written.
 */
export function workbookCells(
  { facts = [], factSections = [] }: Definitions,
  values: FactValues,
  taxonomy: Pick<Taxonomy, "lists">,
): readonly WorkbookCell[] {
  const omitted = omittedSections(values);
  const cells = facts.flatMap((fact) => {
    const value = values.get(fact.key);
    if (value === undefined || omitted.has(fact.section) || !isAsked(fact, values)) return [];
    if (!isInModule(fact, factSections, values)) return [];
    return cellsOfFact(fact, value, taxonomy);
  });
  const boxes = factSections.flatMap(({ key, omit }) =>
    omit && omitted.has(key) ? [cellAt({ name: omit.name }, true)] : [],
  );
  return [...headCells(values), ...cells, ...boxes];
}

/** Facts of the comprehensive module stay out of a basic report. */
const isInModule = (
  fact: Fact,
  sections: NonNullable<Definitions["factSections"]>,
  values: FactValues,
): boolean =>
  values.get("module") === "comprehensive" ||
  sections.find(({ key }) => key === fact.section)?.module !== "comprehensive";

const cellAt = (
  { name, down = 0, right = 0 }: Place,
  value: WorkbookCell["value"],
  more: { readonly down?: number; readonly right?: number } = {},
): WorkbookCell => ({
  name,
  down: down + (more.down ?? 0),
  right: right + (more.right ?? 0),
  value,
});

/** Identifier of a Belgian company in the registers of the Union, by its enterprise number. */
export const euIdentifier = (number: string): string => `BEKBOBCE.${number}`;

function headCells(values: FactValues): WorkbookCell[] {
  const number = values.get("number");
  return [
    ...(typeof number === "string"
      ? [cellAt({ name: "template_reporting_entity_identifier_scheme" }, "EU ID")]
      : []),
    cellAt({ name: "template_currency" }, "EUR"),
  ];
}

function cellsOfFact(
  fact: Fact,
  value: FactValue,
  taxonomy: Pick<Taxonomy, "lists">,
): WorkbookCell[] {
  if (fact.kind === "rows") return cellsOfRows(fact, value, taxonomy);
  const { place, options = [] } = fact;
  if (!place || place.write === "computed") return [];
  if (Array.isArray(value)) return cellsOfMany(fact, place, value as readonly string[], taxonomy);
  if (fact.kind === "kbo-number") return [cellAt(place, euIdentifier(String(value)))];
  if (place.write === "year-month-day") {
    const numbers = String(value).split("-").map(Number);
    return numbers.map((number, down) => cellAt(place, number, { down }));
  }
  const single = cellValue(
    { kind: fact.kind, place, options, list: fact.list },
    value as CellValue,
    taxonomy,
  );
  return single === null ? [] : [cellAt(place, single)];
}

function cellsOfMany(
  { options = [], list }: Fact,
  place: Place,
  chosen: readonly string[],
  { lists }: Pick<Taxonomy, "lists">,
): WorkbookCell[] {
  if (place.write === "list-down") {
    return chosen.flatMap((key, down) => {
      const text = list
        ? lists.get(list)?.get(key)?.text
        : options.find((option) => option.key === key)?.choice;
      return text === undefined ? [] : [cellAt(place, text, { down })];
    });
  }
  return options.map(({ key, at = 0 }) =>
    cellAt(
      place,
      chosen.includes(key),
      place.write === "ticks-right" ? { right: at } : { down: at },
    ),
  );
}

type Cell = {
  readonly kind: string;
  readonly place: Place;
  readonly options?: readonly FactOption[] | undefined;
  readonly list?: string | undefined;
};

function cellValue(
  { kind, place, options = [], list }: Cell,
  value: CellValue,
  { lists }: Pick<Taxonomy, "lists">,
): WorkbookCell["value"] | null {
  if (place.write === "YES") return value === true ? "YES" : "NO";
  if (place.write === "option") {
    const key = String(value);
    return (
      (list
        ? lists.get(list)?.get(key)?.text
        : options.find((option) => option.key === key)?.choice) ?? null
    );
  }
  return kind === "money" && typeof value === "number" ? value / 100 : value;
}

function cellsOfRows(
  fact: Fact,
  value: FactValue,
  taxonomy: Pick<Taxonomy, "lists">,
): WorkbookCell[] {
  const rows = (Array.isArray(value) ? value : []) as readonly FactRow[];
  return rows.flatMap((row, at) => {
    const down = rowOf(fact, row) ?? at;
    return (fact.columns ?? []).flatMap((column) => cellsOfColumn(column, row, down, taxonomy));
  });
}

/** Where the workbook has a fixed row for each option. */
function rowOf({ rowsBy, columns = [] }: Fact, row: FactRow): number | null {
  const column = columns.find(({ key }) => key === rowsBy);
  return column?.options?.find(({ key }) => key === row[column.key])?.at ?? null;
}

function cellsOfColumn(
  { key, kind, place, options, list }: FactColumn,
  row: FactRow,
  down: number,
  taxonomy: Pick<Taxonomy, "lists">,
): WorkbookCell[] {
  const value = row[key];
  if (value === undefined || !place) return [];
  const written = cellValue({ kind, place, options, list }, value, taxonomy);
  return written === null ? [] : [cellAt(place, written, { down })];
}

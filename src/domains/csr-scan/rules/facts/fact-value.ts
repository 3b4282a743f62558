import type { Instant } from "#kernel/day";

/** One value: a number (money in cents), text, key of an option, day, or yes and no as true and false. */
export type CellValue = string | number | boolean;

/** A row of a table by the key of its columns; what nobody filled in is not there. */
export type FactRow = Readonly<Record<string, CellValue>>;

export type FactValue = CellValue | readonly string[] | readonly FactRow[];

/** Values by the key of their fact. */
export type FactValues = ReadonlyMap<string, FactValue>;

/** Where a value came from: all but "own" were filled in beforehand and not changed yet. */
export type FactSource = "own" | "register" | "spend" | "earlier";

export type GivenFact = {
  readonly fact: string;
  readonly value: FactValue;
  readonly source: FactSource;
  readonly holderId: string | null;
  readonly version: number;
  readonly answeredAt: Instant;
};

export type GivenFacts = ReadonlyMap<string, GivenFact>;

export const valuesOf = (given: GivenFacts): FactValues =>
  new Map([...given].map(([key, { value }]) => [key, value]));

/** The rows of a table; empty when it was not filled in. */
export const rowsIn = (values: FactValues, key: string): readonly FactRow[] => {
  const value = values.get(key);
  return Array.isArray(value) ? (value.filter((row) => typeof row === "object") as FactRow[]) : [];
};

/** A number that was filled in. */
export const numberIn = (values: FactValues, key: string): number | null => {
  const value = values.get(key);
  return typeof value === "number" ? value : null;
};

export const numberOf = (row: FactRow, column: string): number | null => {
  const value = row[column];
  return typeof value === "number" ? value : null;
};

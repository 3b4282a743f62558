/** What a column of a purchase plan can mean. Amounts of one year are `amount:2026`. */
export const plainTargets = [
  "ignore",
  "title",
  "description",
  "code",
  "municipality",
  "nis",
  "department",
  "goal",
  "goalCode",
  "plan",
  "planCode",
  "category",
  "nature",
  "cpv",
  "year",
  "amount",
  "total",
  "timing",
  "note",
] as const;
export type PlainTarget = (typeof plainTargets)[number];
export type YearTarget = `amount:${number}`;
export type PlanField = PlainTarget | YearTarget;
/** By column, in the order of the file. */
export type PlanMapping = readonly PlanField[];

/** Fields that several columns may fill; their texts are joined. */
const severalColumns: ReadonlySet<string> = new Set([
  "ignore",
  "description",
  "goal",
  "plan",
  "category",
  "note",
]);
export const takesSeveral = (field: string): boolean => severalColumns.has(field);

/** The year of an amount column; null for all other columns. */
export function yearOfField(field: string): number | null {
  const year = Number(/^amount:(\d{4})$/.exec(field)?.[1]);
  return year >= 1990 && year <= 2100 ? year : null;
}

export const isPlanField = (value: unknown): value is PlanField =>
  typeof value === "string" &&
  (plainTargets.some((target) => target === value) || yearOfField(value) !== null);

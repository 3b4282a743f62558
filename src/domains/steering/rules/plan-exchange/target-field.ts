/** What a column of a plan file can mean. Amounts of one year are `budget:2026`, `spent:2026`. */
export const plainTargets = [
  "ignore",
  "level",
  "code",
  "title",
  "codeAndTitle",
  "goalCode",
  "goalTitle",
  "goalBoth",
  "planCode",
  "planTitle",
  "planBoth",
  "actionBoth",
  "parent",
  "position",
  "description",
  "status",
  "startsOn",
  "dueOn",
  "doneOn",
  "owner",
  "ownerPlace",
  "places",
  "priorities",
  "partners",
  "year",
  "financing",
  "budget",
  "spent",
  "note",
  "number",
  "reference",
] as const;
export type PlainTarget = (typeof plainTargets)[number];

/** Fields that several columns may fill; their texts are joined. */
const severalColumns: ReadonlySet<string> = new Set(["ignore", "description", "partners", "note"]);
export const takesSeveral = (target: TargetField): boolean => severalColumns.has(target);

export type AmountKind = "budget" | "spent";
export type YearTarget = `${AmountKind}:${number}`;
export type TargetField = PlainTarget | YearTarget;

const yearShape = /^(budget|spent):(\d{4})$/;

/** The year and kind of an amount column; null for all other columns. */
export function yearTarget(target: string): { kind: AmountKind; year: number } | null {
  const match = yearShape.exec(target);
  const year = Number(match?.[2]);
  if (!match || year < 1990 || year > 2100) return null;
  return { kind: match[1] as AmountKind, year };
}

export const isTargetField = (value: unknown): value is TargetField =>
  typeof value === "string" &&
  (plainTargets.some((target) => target === value) || yearTarget(value) !== null);

/** By column, in the order of the file. */
export type Mapping = readonly TargetField[];

import { isTargetField, type Mapping } from "./target-field.ts";

/** What a person chose about one file. */
export type ImportSettings = {
  /** Which table of the file, from 0; null: a workbook of our own, read whole. */
  readonly table: number | null;
  /** By column of that table; empty for a workbook of our own. */
  readonly mapping: Mapping;
  /** The plan it goes into; null: a new one. */
  readonly planId: string | null;
  /** Name and years of a new plan. */
  readonly name: string;
  readonly fromYear: number;
  readonly toYear: number;
};

/** Settings as they were kept; null when nobody chose yet. */
export function keptSettings(kept: unknown): ImportSettings | null {
  const found = kept as Partial<Record<keyof ImportSettings, unknown>> | null;
  if (!found || !Array.isArray(found.mapping)) return null;
  const { table, mapping, planId, name, fromYear, toYear } = found;
  return {
    table: typeof table === "number" ? table : null,
    mapping: mapping.map((one) => (isTargetField(one) ? one : "ignore")),
    planId: typeof planId === "string" ? planId : null,
    name: typeof name === "string" ? name : "",
    fromYear: Number(fromYear),
    toYear: Number(toYear),
  };
}

export type SettingsProblem =
  | "no-title-column"
  | "target-twice"
  | "no-such-plan"
  | "no-name"
  | "year-out-of-range"
  | "ends-before-begins";

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1990 && year <= 2100;

const titles: readonly string[] = ["title", "codeAndTitle", "actionBoth", "goalTitle", "goalBoth"];

/** What must be mended before the file can be read so; null when nothing. */
export function judgeSettings(
  settings: ImportSettings,
  planIds: readonly string[],
  takesSeveral: (target: string) => boolean,
): { readonly because: SettingsProblem; readonly about: string } | null {
  const { mapping, planId, name, fromYear, toYear } = settings;
  if (settings.table !== null) {
    if (!mapping.some((target) => titles.includes(target))) {
      return { because: "no-title-column", about: "" };
    }
    const twice = mapping.find(
      (target, at) => !takesSeveral(target) && mapping.indexOf(target) !== at,
    );
    if (twice) return { because: "target-twice", about: twice };
  }
  if (planId !== null) {
    return planIds.includes(planId) ? null : { because: "no-such-plan", about: "planId" };
  }
  if (name.trim() === "" || name.length > 200) return { because: "no-name", about: "name" };
  if (!isYear(fromYear)) return { because: "year-out-of-range", about: "fromYear" };
  if (!isYear(toYear)) return { because: "year-out-of-range", about: "toYear" };
  return toYear < fromYear ? { because: "ends-before-begins", about: "toYear" } : null;
}

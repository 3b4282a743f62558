import { isPlanField, type PlanMapping, takesSeveral } from "./plan-field.ts";

/** What a person chose about one file. */
export type PlanSettings = {
  /** Which table of the file, from 0. */
  readonly table: number;
  readonly mapping: PlanMapping;
  /** Whose plan it is, when no column says so (NIS). */
  readonly nis: string | null;
  /** What one unit of its amounts is worth in euros. */
  readonly euros: 1 | 1000;
  /** An empty municipality, department or category means: as in the row above (merged cells). */
  readonly fillDown: boolean;
};

/** Settings as they were kept; null when nobody chose yet. */
export function keptSettings(kept: unknown): PlanSettings | null {
  const found = kept as Partial<Record<keyof PlanSettings, unknown>> | null;
  if (!found || !Array.isArray(found.mapping)) return null;
  return {
    table: typeof found.table === "number" ? found.table : 0,
    mapping: found.mapping.map((one) => (isPlanField(one) ? one : "ignore")),
    nis: typeof found.nis === "string" ? found.nis : null,
    euros: found.euros === 1000 ? 1000 : 1,
    fillDown: found.fillDown === true,
  };
}

export type SettingsProblem = "no-title-column" | "target-twice" | "no-municipality";

/** What must be mended before the file can be read so; null when nothing. */
export function judgeSettings({
  mapping,
  nis,
}: PlanSettings): { readonly because: SettingsProblem; readonly about: string } | null {
  if (!mapping.includes("title")) return { because: "no-title-column", about: "" };
  const twice = mapping.find((field, at) => !takesSeveral(field) && mapping.indexOf(field) !== at);
  if (twice) return { because: "target-twice", about: twice };
  const says = mapping.includes("nis") || mapping.includes("municipality");
  return says || nis ? null : { because: "no-municipality", about: "nis" };
}

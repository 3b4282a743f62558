import { parseQuarter, type Quarter } from "./quarter.ts";
import type { Estimate, Inflow, Places, Scenario, Step } from "./scenario.ts";

export type ScenarioProblem = {
  /** Name of the form field: `inflow.0.people.middle`. */
  readonly field: string;
  readonly because:
    | "no-name"
    | "no-label"
    | "no-quarter"
    | "no-figure"
    | "no-number"
    | "not-in-order"
    | "over-hundred"
    | "too-long"
    | "name-too-long"
    | "text-too-long"
    | "note-too-long";
};

/** How far ahead a sheet looks at most: ten years. */
export const mostQuarters = 40;
const mostLines = 40;
const mostPeople = 1_000_000;
/** What is longer is refused, never cut. */
const longest = {
  name: { signs: 200, because: "name-too-long" },
  text: { signs: 300, because: "text-too-long" },
  note: { signs: 4_000, because: "note-too-long" },
} as const;

export type ScenarioForm = { readonly name: string; readonly scenario: Scenario };

/**
 * A scenario from the fields of its form. Lines in which nothing is written are left out.
 * @param get a field by name, "" when it is not there; lines are numbered: `inflow.0.label`
 */
export function readScenario(get: (field: string) => string): {
  readonly read: ScenarioForm;
  readonly problems: readonly ScenarioProblem[];
} {
  const problems: ScenarioProblem[] = [];
  const wrong = (field: string, because: ScenarioProblem["because"]) =>
    problems.push({ field, because });
  const text = (field: string) => get(field).trim();
  const words = (field: string, most: keyof typeof longest = "text") => {
    const { signs, because } = longest[most];
    if (text(field).length > signs) wrong(field, because);
    return text(field);
  };
  const quarter = (field: string): Quarter => {
    const found = parseQuarter(get(field));
    if (!found) wrong(field, "no-quarter");
    return found ?? ("2026-Q1" as Quarter);
  };
  const count = (field: string): number => {
    const value = readFigure(get(field));
    if (value === null || !Number.isInteger(value) || value < 1) wrong(field, "no-number");
    else if (value > mostQuarters) wrong(field, "too-long");
    return Math.min(mostQuarters, Math.max(1, Math.round(value ?? 1)));
  };
  const estimate = (field: string, most: number): Estimate => readEstimate(field, get, most, wrong);
  const label = (line: string) => {
    if (text(`${line}.label`) === "") wrong(`${line}.label`, "no-label");
    return words(`${line}.label`);
  };
  const lines = (kind: string, fields: readonly string[]) =>
    Array.from({ length: mostLines }, (_, at) => `${kind}.${at}`).filter((line) =>
      ["label", "source", ...fields].some((field) => text(`${line}.${field}`) !== ""),
    );
  const name = words("name", "name");
  if (name === "") wrong("name", "no-name");
  const inflow = lines("inflow", spread("people")).map(
    (line): Inflow => ({
      label: label(line),
      nis: text(`${line}.nis`) || null,
      from: quarter(`${line}.from`),
      quarters: count(`${line}.quarters`),
      people: estimate(`${line}.people`, mostPeople),
      source: words(`${line}.source`),
    }),
  );
  const steps = lines("step", spread("share")).map((line): Step => {
    const percent = estimate(`${line}.share`, 100);
    const share = {
      low: percent.low / 100,
      middle: percent.middle / 100,
      high: percent.high / 100,
    };
    return { label: label(line), share, source: words(`${line}.source`) };
  });
  const places = lines("places", [...spread("freeNow"), ...spread("perQuarter")]).map(
    (line): Places => ({
      label: label(line),
      freeNow: estimate(`${line}.freeNow`, mostPeople),
      perQuarter: estimate(`${line}.perQuarter`, mostPeople),
      source: words(`${line}.source`),
    }),
  );
  const scenario = {
    from: quarter("from"),
    quarters: count("quarters"),
    inflow,
    steps,
    places,
    note: words("note", "note"),
  };
  return { read: { name, scenario }, problems };
}

const sides = ["low", "middle", "high"] as const;
const spread = (field: string) => sides.map((side) => `${field}.${side}`);

/** The middle must be there; what is left open on a side is as the middle. */
function readEstimate(
  field: string,
  get: (field: string) => string,
  most: number,
  wrong: (field: string, because: ScenarioProblem["because"]) => void,
): Estimate {
  const read = (side: (typeof sides)[number]): number | null => {
    const name = `${field}.${side}`;
    if (get(name).trim() === "") return null;
    const value = readFigure(get(name));
    if (value === null || value < 0) wrong(name, "no-number");
    else if (value > most) wrong(name, most === 100 ? "over-hundred" : "no-number");
    return value;
  };
  const middle = read("middle");
  const [low, high] = [read("low") ?? middle, read("high") ?? middle];
  if (middle === null && get(`${field}.middle`).trim() === "")
    wrong(`${field}.middle`, "no-figure");
  if (low !== null && middle !== null && low > middle) wrong(`${field}.low`, "not-in-order");
  if (high !== null && middle !== null && high < middle) wrong(`${field}.high`, "not-in-order");
  return { low: low ?? 0, middle: middle ?? 0, high: high ?? 0 };
}

/** `1 250`, `12,5` and `12.5`; null for anything else. */
function readFigure(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The fields of the form for a scenario: what `readScenario` reads back unchanged. */
export function fieldsOf({ name, scenario }: ScenarioForm): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (field: string, value: string | number) => fields.set(field, String(value));
  const putEstimate = (field: string, value: Estimate, times = 1) => {
    for (const side of sides) put(`${field}.${side}`, Math.round(value[side] * times * 100) / 100);
  };
  put("name", name);
  put("from", scenario.from);
  put("quarters", scenario.quarters);
  put("note", scenario.note);
  scenario.inflow.forEach((line, at) => {
    const key = `inflow.${at}`;
    put(`${key}.label`, line.label);
    put(`${key}.nis`, line.nis ?? "");
    put(`${key}.from`, line.from);
    put(`${key}.quarters`, line.quarters);
    putEstimate(`${key}.people`, line.people);
    put(`${key}.source`, line.source);
  });
  scenario.steps.forEach((line, at) => {
    put(`step.${at}.label`, line.label);
    putEstimate(`step.${at}.share`, line.share, 100);
    put(`step.${at}.source`, line.source);
  });
  scenario.places.forEach((line, at) => {
    put(`places.${at}.label`, line.label);
    putEstimate(`places.${at}.freeNow`, line.freeNow);
    putEstimate(`places.${at}.perQuarter`, line.perQuarter);
    put(`places.${at}.source`, line.source);
  });
  return fields;
}

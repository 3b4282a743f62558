import { type Day, parseDay } from "#kernel/day";
import type { GoalText, IndicatorText, Measurement, VisionText } from "./vision.ts";

export type VisionProblem = {
  readonly field: string;
  readonly because:
    | "no-title"
    | "too-long"
    | "no-year"
    | "years-reversed"
    | "no-number"
    | "no-day"
    | "day-ahead"
    | "no-body"
    | "no-words"
    | "year-needed";
};

export type Fields = Readonly<Record<string, string>>;
type Read<Content> = { readonly content: Content; readonly problems: readonly VisionProblem[] };

/** Longest text of a vision or a goal, in signs. */
export const longestText = 60_000;

/** Line ends as one sign, spaces at the end of lines gone, so that two browsers send the same text. */
export const plainLines = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim();

export const visionFields = ["title", "fromYear", "toYear", "body"] as const;
export const goalFields = ["title", "body"] as const;
export const indicatorFields = [
  "name",
  "unit",
  "baseline",
  "baselineYear",
  "target",
  "targetYear",
  "source",
] as const;

/** The words of a version, from `title`, `fromYear`, `toYear`, `body`. */
export function readVisionText(fields: Fields): Read<VisionText> {
  const form = reader(fields);
  const content = {
    title: form.line("title", 200),
    fromYear: form.year("fromYear"),
    toYear: form.year("toYear"),
    body: form.text("body"),
  };
  if (content.fromYear && content.toYear && content.toYear < content.fromYear) {
    form.problems.push({ field: "toYear", because: "years-reversed" });
  }
  return { content, problems: form.problems };
}

export function readGoal(fields: Fields): Read<GoalText> {
  const form = reader(fields);
  const content = { title: form.line("title", 300), body: form.text("body") };
  return { content, problems: form.problems };
}

/** An indicator; a figure without its year is refused, since it says nothing. */
export function readIndicator(fields: Fields): Read<IndicatorText> {
  const form = reader(fields);
  const content = {
    name: form.line("name", 200),
    unit: form.line("unit", 60, true),
    baseline: form.number("baseline"),
    baselineYear: form.year("baselineYear"),
    target: form.number("target"),
    targetYear: form.year("targetYear"),
    source: form.line("source", 500, true),
  };
  for (const side of ["baseline", "target"] as const) {
    const year = `${side}Year` as const;
    if (content[side] !== null && (fields[year] ?? "").trim() === "") {
      form.problems.push({ field: year, because: "year-needed" });
    }
  }
  return { content, problems: form.problems };
}

export function readMeasurement(fields: Fields, today: Day): Read<Measurement> {
  const form = reader(fields);
  const measuredOn = form.day("measuredOn", today);
  const value = form.number("value");
  if (value === null && form.problems.every(({ field }) => field !== "value")) {
    form.problems.push({ field: "value", because: "no-number" });
  }
  const content = { measuredOn, value: value ?? 0, source: form.line("source", 500, true) };
  return { content, problems: form.problems };
}

export type AgreementForm = {
  readonly body: string;
  readonly nis: string | null;
  readonly agreedOn: Day;
  readonly reference: string;
};

/** @param members municipalities that can agree */
export function readAgreement(
  fields: Fields,
  members: readonly string[],
  today: Day,
): Read<AgreementForm> {
  const form = reader(fields);
  const body = form.line("bodyName", 200, true);
  if (body === "") form.problems.push({ field: "bodyName", because: "no-body" });
  const nis = members.find((one) => one === fields.nis) ?? null;
  const agreedOn = form.day("agreedOn", today);
  return {
    content: { body, nis, agreedOn, reference: form.line("reference", 200, true) },
    problems: form.problems,
  };
}

/** How the fields of a form stand for a block: what `mergeEdits` compares. */
export const fieldsOfText = ({ title, fromYear, toYear, body }: VisionText): Fields => ({
  title,
  fromYear: written(fromYear),
  toYear: written(toYear),
  body,
});

export const fieldsOfGoal = ({ title, body }: GoalText): Fields => ({ title, body });

export const fieldsOfIndicator = (indicator: IndicatorText): Fields => ({
  name: indicator.name,
  unit: indicator.unit,
  baseline: written(indicator.baseline),
  baselineYear: written(indicator.baselineYear),
  target: written(indicator.target),
  targetYear: written(indicator.targetYear),
  source: indicator.source,
});

/** A figure as it stands in a form: with a comma, no thousands. */
export const written = (value: number | null): string =>
  value === null ? "" : String(value).replace(".", ",");

/** "1.250,5", "1250.5", "12 %" as a number; null when it is none. */
export function readFigure(text: string): number | null {
  const bare = text.replace(/[\s\u00a0%]/g, "");
  const isDutch = /^[-−]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare);
  const plain = (isDutch ? bare.replaceAll(".", "") : bare).replace(",", ".").replace("−", "-");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

function reader(fields: Fields) {
  const problems: VisionProblem[] = [];
  const of = (field: string) => plainLines(fields[field] ?? "");
  const refuse = (field: string, because: VisionProblem["because"]) => {
    problems.push({ field, because });
  };
  return {
    problems,
    line(field: string, most: number, optional = false): string {
      const value = of(field).replace(/\s+/g, " ");
      if (value === "" && !optional) refuse(field, "no-title");
      if (value.length > most) refuse(field, "too-long");
      return value;
    },
    text(field: string): string {
      const value = of(field);
      if (value.length > longestText) refuse(field, "too-long");
      return value;
    },
    year(field: string): number | null {
      const value = of(field);
      if (value === "") return null;
      const year = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
      if (year >= 1990 && year <= 2100) return year;
      refuse(field, "no-year");
      return null;
    },
    number(field: string): number | null {
      if (of(field) === "") return null;
      const value = readFigure(of(field));
      if (value === null) refuse(field, "no-number");
      return value;
    },
    day(field: string, today: Day): Day {
      const value = parseDay(of(field));
      if (value === null) refuse(field, "no-day");
      else if (value > today) refuse(field, "day-ahead");
      return value ?? today;
    },
  };
}

/** How many decimals a figure needs to be shown whole, at most six. */
export const decimalsOf = (value: number): number =>
  /\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1]?.length ?? 0;

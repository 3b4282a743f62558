import { formatEstablishmentNumber, formatKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import { formatDay, formatNumber } from "#ui";
import type { Change } from "../../rules/compose-record.ts";
import {
  type EstablishmentFacts,
  type EstablishmentKey,
  establishmentNumberOf,
  isEstablishmentKey,
  type StatedActivity,
} from "../../rules/field.ts";
import type { DatedWorkForm } from "../../rules/work-form.ts";
import type { CodeLabels } from "../../store/code-labels.ts";
import type { RecordWords } from "../../text/record/index.ts";

/** What a value is written with. */
export type Writing = {
  readonly words: RecordWords;
  readonly language: Language;
  readonly labels: Pick<CodeLabels, "activities" | "municipalities" | "nace" | "legalForm">;
};

/** Name of a field for a reader; establishments by their number. */
export function fieldLabel(field: Change["field"], words: RecordWords): string {
  return isEstablishmentKey(field) ? placeLabel(field, words) : words.fields[field];
}

export function placeLabel(key: EstablishmentKey, words: RecordWords): string {
  const number = establishmentNumberOf(key);
  return number ? words.establishment(formatEstablishmentNumber(number)) : words.seat;
}

/** Any value of any field as one line of text. */
export function formatValue(field: Change["field"], value: unknown, writing: Writing): string {
  const { words, language, labels } = writing;
  if (value === null || value === undefined || value === "") return words.noValue;
  if (isEstablishmentKey(field)) return formatAddress(value as EstablishmentFacts);
  switch (field) {
    case "number":
    case "parent_number":
      return formatKboNumber(String(value));
    case "kind":
      return words.kinds[value as keyof typeof words.kinds] ?? String(value);
    case "status":
      return words.statuses[value as keyof typeof words.statuses] ?? String(value);
    case "natural_person":
    case "published":
      return value === true ? words.yes : words.no;
    case "started_on":
    case "stopped_on":
    case "confirmed_on":
      return formatDay(language, String(value));
    case "legal_form_code":
      return labels.legalForm ?? String(value);
    case "capacity_hours_month":
      return words.capacity(
        "hours-per-month",
        Number(value),
        formatNumber(language, Number(value)),
      );
    case "capacity_places":
      return words.capacity("places", Number(value), formatNumber(language, Number(value)));
    case "fte":
      return words.fte(Number(value), formatFte(Number(value), language));
    case "work_forms":
      return listed(value, (form) => formatWorkForm(form as DatedWorkForm, writing));
    case "activities":
      return listed(value, (one) => formatActivity(one as StatedActivity, writing));
    case "service_area":
      return listed(value, (nis) => labels.municipalities.get(String(nis)) ?? String(nis));
    case "nace_codes":
      return listed(value, (code) => formatNace(String(code), labels));
    default:
      return Array.isArray(value) ? value.join(", ") : String(value);
  }
}

const formatFte = (fte: number, language: Language): string => {
  const digits = [0, 1].find((one) => Number.isInteger(fte * 10 ** one)) ?? 2;
  return formatNumber(language, fte, { digits });
};

const listed = (value: unknown, write: (item: unknown) => string): string =>
  (Array.isArray(value) ? value : []).map(write).join("; ");

const formatNace = (code: string, labels: Writing["labels"]): string => {
  const label = labels.nace.get(code);
  return label ? `${code} ${label}` : code;
};

/** "collectief maatwerk (sinds di 1 jan 2019)" */
export function formatWorkForm(dated: DatedWorkForm, writing: Writing): string {
  const label = writing.words.workForms[dated.form] ?? dated.form;
  const period = formatPeriod(dated, writing);
  return period ? `${label} (${period})` : label;
}

/** "sinds …", "tot …" or both; undefined when no day is known. */
export function formatPeriod(
  { from, to }: { readonly from?: string | null; readonly to?: string | null },
  { words, language }: Pick<Writing, "words" | "language">,
): string | undefined {
  if (from && to) return words.period(formatDay(language, from), formatDay(language, to));
  if (from) return words.since(formatDay(language, from));
  return to ? words.until(formatDay(language, to)) : undefined;
}

function formatActivity(activity: StatedActivity, writing: Writing): string {
  const label = writing.labels.activities.get(activity.code) ?? activity.code;
  const capacity = formatCapacity(activity, writing);
  return capacity ? `${label} (${capacity})` : label;
}

/** "120 uur per maand"; undefined when no capacity is known. */
export function formatCapacity(
  { capacity_amount: amount, capacity_unit: unit }: StatedActivity,
  { words, language }: Pick<Writing, "words" | "language">,
): string | undefined {
  if (amount == null || !unit) return undefined;
  return words.capacity(unit, amount, formatNumber(language, amount));
}

/** "Markt 1 bus 2, 1500 Halle", with as much as is known. */
export function formatAddress(facts: EstablishmentFacts): string {
  const street = [facts.street, facts.house_number, facts.box ? `/ ${facts.box}` : null]
    .filter(Boolean)
    .join(" ");
  const town = [facts.postcode, facts.town].filter(Boolean).join(" ");
  const abroad = facts.country && facts.country !== "BE" ? facts.country : null;
  return [street, town, abroad].filter(Boolean).join(", ");
}

import { formatEstablishmentNumber, formatKboNumber } from "#kernel/kbo-number";
import { establishmentsOf, type RecordValues } from "../../rules/compose-record.ts";
import { type EstablishmentFacts, establishmentNumberOf } from "../../rules/field.ts";

/** What stands in the fields of a form: either a record, or exactly what somebody typed. */
export type FormValues = {
  one(name: string): string;
  all(name: string): readonly string[];
};

const reading = (values: ReadonlyMap<string, readonly string[]>): FormValues => ({
  one: (name) => values.get(name)?.[0] ?? "",
  all: (name) => values.get(name) ?? [],
});

/** What was sent, so that nothing is lost when it cannot be kept yet. */
export function valuesOfForm(entries: readonly (readonly [string, string])[]): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  return reading(values);
}

/** The text entries of a form, as they can be sent back to the page. */
export const entriesOf = (form: FormData): [string, string][] =>
  [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")] as [string, string]] : [],
  );

const textFields = [
  "name",
  "names.nl",
  "names.fr",
  "names.de",
  "names.en",
  "names.abbreviation",
  "kind",
  "legal_form_code",
  "status",
  "started_on",
  "stopped_on",
  "website",
  "email",
  "phone",
  "description.nl",
  "description.fr",
  "description.en",
  "target_group",
  "adapted_workplace",
  "guidance",
  "capacity_hours_month",
  "capacity_places",
] as const;
const lineFields = ["names.commercial", "quality_labels", "nace_codes"] as const;

export const placeFields = [
  "name",
  "street",
  "house_number",
  "box",
  "postcode",
  "town",
  "started_on",
  "closed_on",
  "lon",
  "lat",
] as const satisfies readonly (keyof EstablishmentFacts)[];

/** A record as it first stands in the form. */
export function valuesOfRecord(record: RecordValues): FormValues {
  const values = new Map<string, string[]>();
  const put = (name: string, value: unknown) => {
    if (value !== undefined && value !== null) values.set(name, [String(value)]);
  };
  for (const name of textFields) put(name, record[name]);
  // As most people here write decimals; a point is read as well.
  put("fte", record.fte === undefined ? null : String(record.fte).replace(".", ","));
  for (const name of lineFields) put(name, record[name]?.join("\n"));
  if (record.number) put("number", formatKboNumber(record.number));
  if (record.parent_number) put("parent_number", formatKboNumber(record.parent_number));
  if (record.natural_person) put("natural_person", "yes");
  values.set(
    "form",
    (record.work_forms ?? []).map(({ form }) => form),
  );
  for (const { form, from, to } of record.work_forms ?? []) {
    put(`form_from:${form}`, from);
    put(`form_to:${form}`, to);
  }
  values.set(
    "activity",
    (record.activities ?? []).map(({ code }) => code),
  );
  for (const { code, capacity_amount, capacity_unit, note } of record.activities ?? []) {
    put(`amount:${code}`, capacity_amount);
    put(`unit:${code}`, capacity_unit);
    put(`note:${code}`, note);
  }
  values.set("area", [...(record.service_area ?? [])]);
  const places = establishmentsOf(record);
  values.set(
    "place",
    places.map(({ key }) => establishmentNumberOf(key) ?? "seat"),
  );
  for (const { key, facts } of places) {
    const number = establishmentNumberOf(key) ?? "seat";
    for (const name of placeFields) put(`place:${number}:${name}`, facts[name]);
  }
  return reading(values);
}

/** The number of a place as people read it; null for the seat. */
export const writtenPlace = (place: string): string | null =>
  place === "seat" ? null : formatEstablishmentNumber(place);

import { z } from "zod";
import { parseDay } from "#kernel/day";
import { readEstablishmentNumber, readKboNumber } from "#kernel/kbo-number";
import { sameContent } from "../../rules/canonical.ts";
import type { RecordValues } from "../../rules/compose-record.ts";
import {
  type EstablishmentFacts,
  type EstablishmentKey,
  establishmentKey,
  type FieldKey,
  type FieldName,
} from "../../rules/field.ts";
import { readFte } from "../../rules/fte.ts";
import type { Edits } from "../../rules/merge-edits.ts";
import { organisationKinds, organisationStatuses } from "../../rules/organisation.ts";
import { workForms } from "../../rules/work-form.ts";
import type { RecordWords } from "../../text/record/index.ts";
import { type FormValues, placeFields } from "./form-values.ts";

export type FormProblem = {
  /** Name of the input. */
  readonly name: string;
  readonly because: keyof RecordWords["problems"];
};

export type RecordForm = { readonly edits: Edits; readonly problems: readonly FormProblem[] };

/** Collects what a form says and what is wrong with it. */
type Reading = {
  readonly form: FormValues;
  /** What stands in the record is not asked to be better than it was. */
  readonly current: RecordValues;
  readonly edits: Partial<Record<FieldKey, unknown>>;
  readonly problems: FormProblem[];
};

const email = z.email();
const website = z.url({ protocol: /^https?$/ });
const longest = 4_000;

/**
 * Reads the whole record form. Every field the form shows is in `edits`, null when it was left empty; what
 * cannot be kept stands in `problems` with the input it belongs to.
 * @param current the record now, for what a form does not show of a place
 */
export function readRecordForm(form: FormValues, current: RecordValues): RecordForm {
  const reading: Reading = { form, current, edits: {}, problems: [] };
  readTexts(reading);
  readChoices(reading);
  readNumbers(reading);
  readDays(reading);
  readWork(reading);
  readPlaces(reading, current);
  const problems = [...reading.problems].sort((a, b) => placeOf(a) - placeOf(b));
  return { edits: reading.edits, problems };
}

/** In the order of the page, so that the list of problems can be worked down. */
const inputsInOrder = [
  "name",
  "number",
  "kind",
  "parent_number",
  "status",
  "started_on",
  "stopped_on",
  "names",
  "nace_codes",
  "website",
  "email",
  "phone",
  "description",
  "form_",
  "capacity",
  "fte",
];
const placeOf = ({ name }: FormProblem): number => {
  const at = inputsInOrder.findIndex((start) => name.startsWith(start));
  return at < 0 ? inputsInOrder.length : at;
};

const wrong = (reading: Reading, name: string, because: FormProblem["because"]): null => {
  reading.problems.push({ name, because });
  return null;
};

const texts: readonly FieldName[] = [
  "name",
  "names.nl",
  "names.fr",
  "names.de",
  "names.en",
  "names.abbreviation",
  "legal_form_code",
  "phone",
  "description.nl",
  "description.fr",
  "description.en",
  "target_group",
  "adapted_workplace",
  "guidance",
];

function textOf(reading: Reading, name: string, most = longest): string | null {
  const text = reading.form.one(name).trim();
  if (text.length > most) return wrong(reading, name, "too-long");
  return text === "" ? null : text;
}

function readTexts(reading: Reading): void {
  const { edits } = reading;
  for (const name of texts) edits[name] = textOf(reading, name, name === "name" ? 400 : longest);
  if (edits.name === null) wrong(reading, "name", "no-name");
  edits.email = checked(reading, "email", email, "wrong-email");
  edits.website = checked(reading, "website", website, "wrong-website");
  for (const name of ["names.commercial", "quality_labels", "nace_codes"] as const) {
    const lines = (textOf(reading, name) ?? "").split("\n").map((line) => line.trim());
    const filled = [...new Set(lines.filter(Boolean))];
    edits[name] = filled.length > 0 ? filled : null;
  }
}

function checked(
  reading: Reading,
  name: "email" | "website",
  shape: z.ZodType,
  because: FormProblem["because"],
): string | null {
  const text = textOf(reading, name, 400);
  const fine = text === null || text === reading.current[name] || shape.safeParse(text).success;
  return fine ? text : wrong(reading, name, because);
}

function readChoices(reading: Reading): void {
  const { form, edits } = reading;
  const kind = form.one("kind");
  edits.kind =
    organisationKinds.find((one) => one === kind) ?? wrong(reading, "kind", "wrong-choice");
  const status = form.one("status");
  edits.status =
    organisationStatuses.find((one) => one === status) ?? wrong(reading, "status", "wrong-choice");
  edits.natural_person = form.one("natural_person") === "yes";
}

function readNumbers(reading: Reading): void {
  const { edits } = reading;
  for (const name of ["number", "parent_number"] as const) edits[name] = kboNumberOf(reading, name);
  for (const name of ["capacity_hours_month", "capacity_places"] as const) {
    edits[name] = countOf(reading, name);
  }
  edits.fte = fteOf(reading);
}

function kboNumberOf(reading: Reading, name: string): string | null {
  const text = textOf(reading, name, 40);
  if (text === null) return null;
  const read = readKboNumber(text);
  return read.kind === "number" ? read.number : wrong(reading, name, read.because);
}

function countOf(reading: Reading, name: string): number | null {
  const text = textOf(reading, name, 20);
  if (text === null) return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : wrong(reading, name, "wrong-count");
}

function fteOf(reading: Reading): number | null {
  const text = textOf(reading, "fte", 20);
  return text === null ? null : (readFte(text) ?? wrong(reading, "fte", "wrong-fte"));
}

function dayOf(reading: Reading, name: string): string | null {
  const text = textOf(reading, name, 20);
  if (text === null) return null;
  return parseDay(text) ?? wrong(reading, name, "wrong-day");
}

function readDays(reading: Reading): void {
  const { edits } = reading;
  edits.started_on = dayOf(reading, "started_on");
  edits.stopped_on = dayOf(reading, "stopped_on");
  checkOrder(reading, edits.started_on, edits.stopped_on, "stopped_on");
}

function checkOrder(reading: Reading, from: unknown, to: unknown, name: string): void {
  if (typeof from === "string" && typeof to === "string" && to < from) {
    wrong(reading, name, "days-crossed");
  }
}

function readWork(reading: Reading): void {
  const { form, edits } = reading;
  const forms = workForms
    .filter((one) => form.all("form").includes(one))
    .map((one) => {
      const from = dayOf(reading, `form_from:${one}`);
      const to = dayOf(reading, `form_to:${one}`);
      checkOrder(reading, from, to, `form_to:${one}`);
      return { form: one, ...(from ? { from } : {}), ...(to ? { to } : {}) };
    })
    .sort((a, b) => (a.form < b.form ? -1 : 1));
  edits.work_forms = forms.length > 0 ? forms : null;
  const codes = [...new Set(form.all("activity"))].sort();
  const activities = codes.map((code) => activityOf(reading, code));
  edits.activities = activities.length > 0 ? activities : null;
  const area = [...new Set(form.all("area"))].sort();
  edits.service_area = area.length > 0 ? area : null;
}

function activityOf(reading: Reading, code: string) {
  const amount = countOf(reading, `amount:${code}`);
  const unit = reading.form.one(`unit:${code}`);
  const note = textOf(reading, `note:${code}`, 400);
  const known = unit === "hours-per-month" || unit === "places";
  if (amount !== null && !known) wrong(reading, `unit:${code}`, "wrong-unit");
  const before = reading.current.activities?.find((activity) => activity.code === code);
  return {
    code,
    // What was only derived stays so until somebody says something about it.
    basis: amount === null && !note ? (before?.basis ?? "stated") : "stated",
    ...(note ? { note } : {}),
    ...(amount !== null && known ? { capacity_amount: amount, capacity_unit: unit } : {}),
  };
}

function readPlaces(reading: Reading, current: RecordValues): void {
  const { form, edits } = reading;
  const gone = form.all("remove_place");
  for (const place of new Set(form.all("place"))) {
    const key = establishmentKey(place === "seat" ? null : readEstablishmentNumber(place));
    if (gone.includes(place)) edits[key] = null;
    else readPlace(reading, place, key, current[key]);
  }
  const typed = textOf(reading, "place:new:number", 40);
  if (typed === null) return;
  const number = readEstablishmentNumber(typed);
  if (number === null) wrong(reading, "place:new:number", "wrong-establishment-number");
  else readPlace(reading, "new", establishmentKey(number), current[establishmentKey(number)]);
}

const addressFields = ["street", "house_number", "box", "postcode", "town"] as const;

function readPlace(
  reading: Reading,
  place: string,
  key: EstablishmentKey,
  known: EstablishmentFacts | undefined,
): void {
  const name = (field: string) => `place:${place}:${field}`;
  const typed: Record<string, unknown> = {};
  for (const field of placeFields) typed[field] = textOf(reading, name(field), 400);
  for (const field of ["started_on", "closed_on"]) typed[field] = dayOf(reading, name(field));
  checkOrder(reading, typed.started_on, typed.closed_on, name("closed_on"));
  const postcode = typed.postcode as string | null;
  const isBelgian = (known?.country ?? "BE") === "BE";
  if (postcode && postcode !== known?.postcode && isBelgian && !/^[1-9]\d{3}$/.test(postcode)) {
    wrong(reading, name("postcode"), "wrong-postcode");
  }
  const point = pointOf(reading, name, typed);
  const moved = addressFields.some((field) => !sameContent(typed[field], known?.[field]));
  const samePoint = point?.lon === known?.lon && point?.lat === known?.lat;
  const { nis: _, lon: _lon, lat: _lat, place_precision: _precision, ...kept } = known ?? {};
  const rest = { ...kept, ...present(typed) };
  if (!known && Object.keys(present(typed)).length === 0) return;
  reading.edits[key] = {
    ...(known || place === "new" ? {} : { is_seat: true }),
    ...rest,
    ...placed({ point, moved, samePoint, known }),
  };
}

/** Left alone, a place keeps its point; a new address loses it; a point that was typed stays. */
function placed(facts: {
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly moved: boolean;
  readonly samePoint: boolean;
  readonly known: EstablishmentFacts | undefined;
}): EstablishmentFacts {
  const { point, moved, samePoint, known } = facts;
  if (point && !samePoint) return { ...point, place_precision: "placed-by-hand" };
  const byHand = known?.place_precision === "placed-by-hand";
  if (moved && !byHand) return {};
  const { nis, lon, lat, place_precision } = known ?? {};
  return { ...(moved ? {} : { nis }), lon, lat, place_precision };
}

const present = (typed: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([key, value]) => value !== null && key !== "lon" && key !== "lat",
    ),
  );

/** Belgium and a little around it: a point elsewhere is a slip of the pen. */
const bounds = { west: 2.3, east: 6.6, south: 49.3, north: 51.7 };

function pointOf(
  reading: Reading,
  name: (field: string) => string,
  typed: Record<string, unknown>,
) {
  const { lon, lat } = typed;
  if (lon === null && lat === null) return null;
  const [x, y] = [lon, lat].map((text) => Number(String(text).replace(",", ".")));
  const inside =
    x !== undefined &&
    y !== undefined &&
    x > bounds.west &&
    x < bounds.east &&
    y > bounds.south &&
    y < bounds.north;
  return inside ? { lon: x, lat: y } : wrong(reading, name("lon"), "wrong-point");
}

import type { Day } from "#kernel/day";
import { canonicalText, sameContent } from "./canonical.ts";
import { type Choice, type Choices, itemKey } from "./choose-value.ts";
import {
  type EstablishmentFacts,
  type EstablishmentKey,
  type FieldKey,
  type FieldName,
  type FieldValues,
  fieldNames,
  isEstablishmentKey,
} from "./field.ts";
import type { OrganisationKind } from "./organisation.ts";
import { isCurrentForm, isWorkForm } from "./work-form.ts";

/** The values of one record as it stands; what nobody says is absent. */
export type RecordValues = { readonly [Name in FieldName]?: FieldValues[Name] } & {
  readonly [key: EstablishmentKey]: EstablishmentFacts;
};

/** What a record needs to know of the world to be put together. */
export type KnownFacts = {
  readonly activityCodes: ReadonlySet<string>;
  /** Municipalities of today. */
  readonly nisCodes: ReadonlySet<string>;
  /** The municipality of a postcode, with the town to tell apart those that share one. */
  nisOf(postcode: string, town: string | null): string | null;
  /** Is there a record in this partnership with this number? */
  knowsNumber(number: string): boolean;
};

/** What a record keeps when no source speaks of it. */
export type Fallback = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly number: string | null;
};

/** One value per field out of the choices; codes that no longer exist stay in the statements only. */
export function composeRecord(
  choices: Choices,
  known: KnownFacts,
  fallback: Fallback,
): RecordValues {
  const values: Record<string, unknown> = { status: "active", natural_person: false };
  for (const name of fieldNames) {
    const value = choices[name]?.value;
    if (value !== undefined && value !== null && value !== "") values[name] = value;
  }
  values.name ??= fallback.name;
  values.kind ??= fallback.kind;
  if (!choices.number && fallback.number) values.number = fallback.number;
  if (values.parent_number === values.number || !known.knowsNumber(String(values.parent_number))) {
    delete values.parent_number;
  }
  const lists = values as { [Name in FieldName]?: FieldValues[Name] };
  keep(
    values,
    "work_forms",
    uniqueItems(lists.work_forms, ({ form }) => isWorkForm(form)),
  );
  keep(values, "activities", composeActivities(lists.activities, known));
  keep(
    values,
    "service_area",
    uniqueItems(lists.service_area, (nis) => known.nisCodes.has(nis)),
  );
  for (const name of ["quality_labels", "nace_codes", "names.commercial"] as const) {
    keep(values, name, [...new Set(lists[name] ?? [])]);
  }
  for (const [key, choice] of Object.entries(choices)) {
    if (!isEstablishmentKey(key)) continue;
    const facts = (choice as Choice<EstablishmentFacts>).value;
    if (facts !== null) values[key] = composeEstablishment(key, facts, known);
  }
  return values as RecordValues;
}

function keep(values: Record<string, unknown>, name: FieldName, list: readonly unknown[]): void {
  if (list.length > 0) values[name] = list;
  else delete values[name];
}

/** Sorted by what they are, so that the same set always reads the same. */
function uniqueItems<Item>(list: readonly Item[] | undefined, keeps: (item: Item) => boolean) {
  const items = new Map((list ?? []).filter(keeps).map((item) => [itemKey(item), item]));
  return [...items.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

const composeActivities = (list: FieldValues["activities"] | undefined, known: KnownFacts) =>
  uniqueItems(list, ({ code }) => known.activityCodes.has(code)).map((activity) => {
    const measured = activity.capacity_amount != null && activity.capacity_unit != null;
    return {
      code: activity.code,
      basis: activity.basis ?? "stated",
      ...(activity.note ? { note: activity.note } : {}),
      ...(measured
        ? { capacity_amount: activity.capacity_amount, capacity_unit: activity.capacity_unit }
        : {}),
    };
  });

function composeEstablishment(
  key: EstablishmentKey,
  facts: EstablishmentFacts,
  known: KnownFacts,
): EstablishmentFacts {
  const placed = facts.lon != null && facts.lat != null;
  const byPostcode = facts.postcode ? known.nisOf(facts.postcode, facts.town ?? null) : null;
  const stated = facts.nis && known.nisCodes.has(facts.nis) ? facts.nis : null;
  return {
    ...facts,
    country: facts.country || "BE",
    nis: stated ?? byPostcode,
    is_seat: facts.is_seat ?? key === "establishment:seat",
    nace_codes: facts.nace_codes ?? [],
    lon: placed ? facts.lon : null,
    lat: placed ? facts.lat : null,
    place_precision: placed ? (facts.place_precision ?? "address") : "unknown",
  };
}

/** Columns kept beside the values so that the directory and the map need only one row. */
export type DerivedColumns = {
  readonly work_forms: string[];
  readonly activity_codes: string[];
  readonly area_nis: string[];
  readonly seat_nis: string | null;
  readonly postcode: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
};

/** What follows from a record on `today`: the forms it works in now, and the place that stands for it. */
export function deriveColumns(values: RecordValues, today: Day): DerivedColumns {
  const forms = (values.work_forms ?? []).filter((dated) => isCurrentForm(dated, today));
  const place = mainPlace(values, today);
  return {
    work_forms: forms.map(({ form }) => form),
    activity_codes: (values.activities ?? []).map(({ code }) => code),
    area_nis: [...(values.service_area ?? [])],
    seat_nis: place?.nis ?? null,
    postcode: place?.postcode ?? null,
    lon: place?.lon ?? null,
    lat: place?.lat ?? null,
  };
}

/** The seat, else the establishment with the lowest number; open ones and those on the map first. */
export function mainPlace(values: RecordValues, today: Day): EstablishmentFacts | null {
  const order = ({ key, facts }: { key: string; facts: EstablishmentFacts }): string =>
    [
      facts.closed_on && facts.closed_on <= today ? 1 : 0,
      facts.lon == null && !facts.postcode ? 1 : 0,
      facts.is_seat ? 0 : 1,
      key,
    ].join(" ");
  const places = establishmentsOf(values).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return places[0]?.facts ?? null;
}

export const establishmentsOf = (
  values: RecordValues,
): { key: EstablishmentKey; facts: EstablishmentFacts }[] =>
  Object.keys(values)
    .filter(isEstablishmentKey)
    .sort()
    .flatMap((key) => {
      const facts = values[key];
      return facts ? [{ key, facts }] : [];
    });

/** One line of a history: a field and what it was and became; absent when there was or is nothing. */
export type Change = {
  /**
   * Besides the fields of sources: whether the coordinator publishes it, when it was confirmed, and the list
   * that no longer names it.
   */
  readonly field: FieldKey | "published" | "confirmed_on" | "listed_by";
  readonly before?: unknown;
  readonly after?: unknown;
};

/** What differs between two states of a record, in the order of the fields. */
export function changesBetween(before: RecordValues, after: RecordValues): Change[] {
  const extra = [...Object.keys(before), ...Object.keys(after)].filter(isEstablishmentKey).sort();
  const keys: FieldKey[] = [...fieldNames, ...new Set(extra)];
  return keys
    .filter((key) => !sameContent(before[key], after[key]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** The values only, without file, line and day: the same words from a newer file are the same statement. */
export const spokenText = (
  fields: Readonly<Record<string, { readonly value: unknown } | undefined>>,
): string =>
  canonicalText(
    Object.fromEntries(
      Object.entries(fields).map(([key, stated]) => [key, { said: stated?.value ?? "none" }]),
    ),
  );

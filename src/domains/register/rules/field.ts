import type { Day } from "#kernel/day";
import type { OrganisationKind, OrganisationStatus, PlacePrecision } from "./organisation.ts";
import type { DatedWorkForm } from "./work-form.ts";

/** An activity an organisation says it does, or that was derived from its NACE code. */
export type StatedActivity = {
  readonly code: string;
  readonly capacity_amount?: number | null;
  readonly capacity_unit?: "hours-per-month" | "places" | null;
  readonly note?: string | null;
  readonly basis?: "stated" | "derived-from-nace";
};

/** A place where the organisation works. Lon and lat are WGS84; `nis` only when the source says it. */
export type EstablishmentFacts = {
  readonly name?: string | null;
  readonly street?: string | null;
  readonly house_number?: string | null;
  readonly box?: string | null;
  readonly postcode?: string | null;
  readonly town?: string | null;
  readonly country?: string | null;
  readonly nis?: string | null;
  readonly is_seat?: boolean | null;
  readonly nace_codes?: readonly string[] | null;
  readonly started_on?: Day | null;
  readonly closed_on?: Day | null;
  readonly lon?: number | null;
  readonly lat?: number | null;
  readonly place_precision?: PlacePrecision | null;
};

/** Every field a source can speak about, with the shape of its value. */
export type FieldValues = {
  number: string;
  name: string;
  "names.nl": string;
  "names.fr": string;
  "names.de": string;
  "names.en": string;
  "names.abbreviation": string;
  "names.commercial": readonly string[];
  kind: OrganisationKind;
  legal_form_code: string;
  natural_person: boolean;
  status: OrganisationStatus;
  started_on: Day;
  stopped_on: Day;
  parent_number: string;
  website: string;
  email: string;
  phone: string;
  "description.nl": string;
  "description.fr": string;
  "description.en": string;
  target_group: string;
  adapted_workplace: string;
  guidance: string;
  quality_labels: readonly string[];
  nace_codes: readonly string[];
  capacity_hours_month: number;
  capacity_places: number;
  /** Full-time equivalents of the whole organisation. */
  fte: number;
  work_forms: readonly DatedWorkForm[];
  activities: readonly StatedActivity[];
  service_area: readonly string[];
};
export type FieldName = keyof FieldValues;
/** `establishment:2123456789`, or `establishment:seat` for a seat without a number of its own. */
export type EstablishmentKey = `establishment:${string}`;
export type FieldKey = FieldName | EstablishmentKey;

/**
 * Who is believed first.
 * legal: what the law makes KBO the register of; descriptive: what the organisation knows better.
 */
export type FieldClass = "legal" | "descriptive";

/** How the values of several sources become one. single: the best wins; joined: lists are put together. */
export type FieldShape = "single" | "joined";

type FieldRule = { readonly class: FieldClass; readonly shape: FieldShape };
const legal: FieldRule = { class: "legal", shape: "single" };
const descriptive: FieldRule = { class: "descriptive", shape: "single" };
const joined: FieldRule = { class: "descriptive", shape: "joined" };

/** In the order in which a record shows them. */
export const fieldRules = {
  number: legal,
  name: legal,
  "names.nl": legal,
  "names.fr": legal,
  "names.de": legal,
  "names.en": legal,
  "names.abbreviation": legal,
  "names.commercial": legal,
  kind: descriptive,
  legal_form_code: legal,
  natural_person: legal,
  status: legal,
  started_on: legal,
  stopped_on: legal,
  parent_number: legal,
  website: descriptive,
  email: descriptive,
  phone: descriptive,
  "description.nl": descriptive,
  "description.fr": descriptive,
  "description.en": descriptive,
  target_group: descriptive,
  adapted_workplace: descriptive,
  guidance: descriptive,
  quality_labels: joined,
  nace_codes: legal,
  capacity_hours_month: descriptive,
  capacity_places: descriptive,
  fte: descriptive,
  work_forms: joined,
  activities: joined,
  service_area: joined,
} as const satisfies Record<FieldName, FieldRule>;

export const fieldNames = Object.keys(fieldRules) as readonly FieldName[];

export const isFieldName = (key: string): key is FieldName => Object.hasOwn(fieldRules, key);

export const isEstablishmentKey = (key: string): key is EstablishmentKey =>
  key.startsWith("establishment:") && key.length > "establishment:".length;

/** Number null makes the key of the seat. */
export const establishmentKey = (number: string | null): EstablishmentKey =>
  `establishment:${number ?? "seat"}`;

/** The number in a key; null for the seat. */
export const establishmentNumberOf = (key: EstablishmentKey): string | null => {
  const number = key.slice("establishment:".length);
  return number === "seat" ? null : number;
};

import { establishmentsOf, type RecordValues } from "./compose-record.ts";

/** Things a record should tell; each worded in text/ with why it matters. */
export const completenessItems = [
  "number",
  "address",
  "point",
  "way-to-reach",
  "work-form",
  "activities",
  "capacity",
  "service-area",
  "description",
  "target-group",
  "guidance",
] as const;
export type CompletenessItem = (typeof completenessItems)[number];

/** How much each weighs; what a buyer needs first weighs most. */
const weights: Record<CompletenessItem, number> = {
  number: 10,
  address: 10,
  point: 5,
  "way-to-reach": 15,
  "work-form": 10,
  activities: 20,
  capacity: 10,
  "service-area": 10,
  description: 5,
  "target-group": 3,
  guidance: 2,
};

// Only a social enterprise is asked for forms, capacity and people.
const forSocialEnterprisesOnly: ReadonlySet<CompletenessItem> = new Set<CompletenessItem>([
  "work-form",
  "capacity",
  "target-group",
  "guidance",
]);
// A network or an authority does not sell work.
const forCompaniesOnly: ReadonlySet<CompletenessItem> = new Set<CompletenessItem>([
  "activities",
  "service-area",
]);

export type Completeness = {
  /** 0 to 100, rounded down: 100 means that nothing is missing. */
  readonly percent: number;
  readonly missing: readonly CompletenessItem[];
};

/** How complete a record is for its kind, and what is missing, the weightiest first. */
export function completenessOf(values: RecordValues): Completeness {
  const asked = completenessItems.filter((item) => isAsked(item, values));
  const missing = asked
    .filter((item) => !isThere(item, values))
    .sort((a, b) => weights[b] - weights[a]);
  const total = asked.reduce((sum, item) => sum + weights[item], 0);
  const lacking = missing.reduce((sum, item) => sum + weights[item], 0);
  return { percent: Math.floor((100 * (total - lacking)) / total), missing };
}

function isAsked(item: CompletenessItem, { kind }: RecordValues): boolean {
  if (forSocialEnterprisesOnly.has(item)) return kind === "social-enterprise";
  if (forCompaniesOnly.has(item)) return kind === "social-enterprise" || kind === "regular-company";
  if (item === "number") return kind !== "network";
  return true;
}

function isThere(item: CompletenessItem, values: RecordValues): boolean {
  const places = establishmentsOf(values).map(({ facts }) => facts);
  switch (item) {
    case "number":
      return values.number !== undefined;
    case "address":
      return places.some(({ street, postcode }) => Boolean(street && postcode));
    case "point":
      return places.some(({ lon }) => lon != null);
    case "way-to-reach":
      return Boolean(values.email || values.phone || values.website);
    case "work-form":
      return (values.work_forms ?? []).length > 0;
    case "activities":
      return (values.activities ?? []).some(({ basis }) => basis === "stated");
    case "capacity":
      return hasCapacity(values);
    case "service-area":
      return (values.service_area ?? []).length > 0;
    case "description":
      return Boolean(
        values["description.nl"] || values["description.fr"] || values["description.en"],
      );
    case "target-group":
      return Boolean(values.target_group);
    case "guidance":
      return Boolean(values.guidance);
  }
}

const hasCapacity = (values: RecordValues): boolean =>
  values.capacity_hours_month !== undefined ||
  values.capacity_places !== undefined ||
  (values.activities ?? []).some(({ capacity_amount }) => capacity_amount != null);

/** What a column of a list can mean to the register; `ignore` leaves it out. */
export const targetFields = [
  "number",
  "name",
  "abbreviation",
  "type",
  "legal_form",
  "address",
  "street",
  "house_number",
  "box",
  "postcode",
  "municipality",
  "website",
  "email",
  "phone",
  "nace",
  "activities",
  "capacity_places",
  "capacity_hours_month",
  "service_area",
  "description",
  "target_group",
  "adapted_workplace",
  "guidance",
  "quality_labels",
  "fte",
  "ignore",
] as const;
export type TargetField = (typeof targetFields)[number];

export const isTargetField = (value: unknown): value is TargetField =>
  targetFields.some((target) => target === value);

/** Targets whose columns are put together when a list has several of them. */
const severalColumns: ReadonlySet<TargetField> = new Set<TargetField>([
  "nace",
  "activities",
  "service_area",
  "quality_labels",
  "ignore",
]);

export const takesSeveralColumns = (target: TargetField): boolean => severalColumns.has(target);

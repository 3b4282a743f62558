/** What an organisation is to the partnership. */
export const organisationKinds = [
  "social-enterprise",
  "regular-company",
  "authority",
  "school",
  "public-service",
  "partner",
  "network",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationStatuses = ["active", "stopped", "unknown"] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

/** How exactly a point on the map is known, the most exact first. */
export const placePrecisions = [
  "placed-by-hand",
  "address",
  "street",
  "neighbourhood",
  "postcode",
  "municipality",
  "unknown",
] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

export const isOrganisationKind = (value: unknown): value is OrganisationKind =>
  organisationKinds.some((kind) => kind === value);

/**
 * May everybody see this record without an account? Only when the coordinator published it, it is active,
 * and its name is not that of a natural person.
 */
export const isPublic = (organisation: {
  readonly published: boolean;
  readonly status: string;
  readonly natural_person: boolean;
}): boolean =>
  organisation.published && organisation.status === "active" && !organisation.natural_person;

/**
 * Does a record that just came in stand on the public pages until the coordinator says otherwise? They are about
 * the social economy and whoever carries it: a KBO extract brings thousands of regular companies that nobody
 * chose to show.
 */
export const publishedAtFirst = (kind: OrganisationKind): boolean => kind !== "regular-company";

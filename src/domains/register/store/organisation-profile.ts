import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** What is known of an organisation that others ask it too: who it is and where it works. */
export type OrganisationProfile = {
  readonly name: string;
  readonly number: string | null;
  /** Code of the KBO: "610" for a BV. */
  readonly legalFormCode: string | null;
  readonly isNaturalPerson: boolean;
  readonly naceCodes: readonly string[];
  /** The seat first. */
  readonly places: readonly {
    readonly street: string | null;
    readonly houseNumber: string | null;
    readonly postcode: string | null;
    readonly town: string | null;
    readonly lon: number | null;
    readonly lat: number | null;
  }[];
};

/** Null when there is no such organisation in this partnership. */
export async function findOrganisationProfile(
  tx: Tx,
  organisationId: string,
): Promise<OrganisationProfile | null> {
  if (!isId(organisationId)) return null;
  const row = await tx
    .selectFrom("organisation")
    .select(["name", "number", "legal_form_code", "natural_person", "nace_codes"])
    .where("id", "=", organisationId)
    .executeTakeFirst();
  if (!row) return null;
  const places = await tx
    .selectFrom("establishment")
    .select(["street", "house_number", "postcode", "town", "lon", "lat"])
    .where("organisation_id", "=", organisationId)
    .where("closed_on", "is", null)
    .orderBy("is_seat", "desc")
    .orderBy("number")
    .execute();
  return {
    name: row.name,
    number: row.number,
    legalFormCode: row.legal_form_code,
    isNaturalPerson: row.natural_person,
    naceCodes: row.nace_codes,
    places: places.map(({ house_number: houseNumber, ...place }) => ({ ...place, houseNumber })),
  };
}

import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { NamedPlace } from "../rules/place-address.ts";
import "./tables.ts";

/** The places people name inside municipalities, those we have a point of; a few hundred. */
export type NamedPlaces = {
  /** In the municipalities that share this postcode. */
  ofPostcode(postcode: string): readonly NamedPlace[];
  ofMunicipality(nis: string): readonly NamedPlace[];
};

type NamedRow = NamedPlace & {
  readonly nis: string;
  /** Its name is also that of its whole municipality, and then says no more. */
  readonly isMunicipality: boolean;
  readonly postcodes: readonly string[] | null;
};

/** Sub-municipalities before neighbourhoods: who writes a name as a town mostly means the former. */
export async function loadNamedPlaces(tx: Tx): Promise<NamedPlaces> {
  const { rows } = await sql<NamedRow>`
    select place.nis, place.name, place.lon, place.lat,
      place.name in (municipality.name_nl, municipality.name_fr) as "isMunicipality",
      (select array_agg(postcode) from postcode where postcode.nis = place.nis) as postcodes
    from (
      select 1 as rank, code, nis, name_nl as name, lon, lat from locality where lon is not null
      union all
      select 2, code, nis, name, lon, lat from neighbourhood
    ) place join municipality on municipality.nis = place.nis
    order by rank, code`.execute(tx);
  const places = rows.filter(({ isMunicipality }) => !isMunicipality);
  const byNis = Map.groupBy(places, ({ nis }) => nis);
  const byPostcode = Map.groupBy(
    places.flatMap((place) => (place.postcodes ?? []).map((postcode) => ({ ...place, postcode }))),
    ({ postcode }) => postcode,
  );
  return {
    ofPostcode: (postcode) => byPostcode.get(postcode) ?? [],
    ofMunicipality: (nis) => byNis.get(nis) ?? [],
  };
}

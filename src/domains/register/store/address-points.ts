import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { AddressPointRow } from "../rules/address-point-row.ts";
import type { AddressPoint } from "../rules/place-address.ts";
import "./tables.ts";

/** Under this name the source of an address file is kept. */
export const addressFilePublisher = "Adressenbestand";

/** Is there an address file in this partnership at all? */
export async function hasAddressPoints(tx: Tx): Promise<boolean> {
  return (
    (await tx.selectFrom("address_point").select("postcode").limit(1).executeTakeFirst()) !==
    undefined
  );
}

/** Adds points; one that is there already gets the new place. */
export async function saveAddressPoints(
  tx: Tx,
  points: readonly AddressPointRow[],
  sourceId: string,
): Promise<void> {
  if (points.length === 0) return;
  const rows = points.map(({ postcode, street, houseNumber, lon, lat }) => ({
    postcode,
    street_plain: street,
    house_number: houseNumber,
    lon,
    lat,
    source_id: sourceId,
  }));
  await sql`insert into address_point
      (partnership_id, postcode, street_plain, house_number, lon, lat, source_id)
    select distinct on (postcode, street_plain, house_number)
      current_partnership(), postcode, street_plain, house_number, lon, lat, source_id
    from jsonb_populate_recordset(null::address_point, ${JSON.stringify(rows)}::text::jsonb)
    on conflict (partnership_id, postcode, street_plain, house_number)
    do update set lon = excluded.lon, lat = excluded.lat, source_id = excluded.source_id`.execute(
    tx,
  );
}

/** The points of these streets, by `postcode/street`. */
export async function loadAddressPoints(
  tx: Tx,
  streets: readonly { readonly postcode: string; readonly street: string }[],
): Promise<Map<string, AddressPoint[]>> {
  if (streets.length === 0) return new Map();
  const { rows } = await sql<{
    postcode: string;
    street_plain: string;
    house_number: string;
    lon: number;
    lat: number;
  }>`select p.postcode, p.street_plain, p.house_number, p.lon, p.lat
    from address_point p
    join (select distinct postcode, street
      from jsonb_to_recordset(${JSON.stringify(streets)}::text::jsonb) as asked(postcode text, street text)) asked
      on p.postcode = asked.postcode and p.street_plain = asked.street
    where p.partnership_id = current_partnership()
    order by p.postcode, p.street_plain, p.house_number`.execute(tx);
  const points = rows.map((row) => ({
    key: `${row.postcode}/${row.street_plain}`,
    houseNumber: row.house_number,
    lon: row.lon,
    lat: row.lat,
  }));
  return Map.groupBy(points, ({ key }) => key);
}

import type { Tx } from "#platform/db";
import { type Place, placeAddress, plainStreet } from "../rules/place-address.ts";
import { loadPostcodePlaces } from "./kbo-area.ts";
import { loadNamedPlaces } from "./named-places.ts";
import "./tables.ts";

/** The point of one address typed by hand, as exactly as is known; null when even its postcode is unknown. */
export async function locateAddress(
  tx: Tx,
  address: {
    readonly street: string | null;
    readonly houseNumber: string | null;
    readonly postcode: string | null;
    readonly town: string | null;
  },
): Promise<Place | null> {
  if (!address.postcode) return null;
  const points = await tx
    .selectFrom("address_point")
    .select(["house_number as houseNumber", "lon", "lat"])
    .where("postcode", "=", address.postcode)
    .where("street_plain", "=", plainStreet(address.street ?? ""))
    .execute();
  const places = await loadPostcodePlaces(tx, [address.postcode]);
  const named = await loadNamedPlaces(tx);
  return placeAddress(address, {
    pointsOf: () => points,
    placesOf: (postcode) => places.get(postcode) ?? [],
    namedPlacesOf: named.ofPostcode,
  });
}

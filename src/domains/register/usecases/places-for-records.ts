import type { Tx } from "#platform/db";
import type { KboRecord } from "../rules/kbo-extract.ts";
import {
  type AddressToPlace,
  type Place,
  type PostcodePlace,
  placeAddress,
  plainStreet,
} from "../rules/place-address.ts";
import { loadAddressPoints } from "../store/address-points.ts";
import { loadNamedPlaces } from "../store/named-places.ts";

/**
 * A way to place the addresses of these records, with the points of their streets at hand.
 * @param hasPoints is there an address file in this partnership?
 */
export async function placesForRecords(
  tx: Tx,
  records: readonly KboRecord[],
  places: ReadonlyMap<string, readonly PostcodePlace[]>,
  hasPoints: boolean,
): Promise<(address: AddressToPlace) => Place | null> {
  const points = hasPoints ? await loadAddressPoints(tx, streetsOf(records)) : new Map();
  const named = await loadNamedPlaces(tx);
  return (address) =>
    placeAddress(address, {
      pointsOf: (postcode, street) => points.get(`${postcode}/${street}`) ?? [],
      placesOf: (postcode) => places.get(postcode) ?? [],
      namedPlacesOf: named.ofPostcode,
    });
}

/** Every street of the records, in both languages: which one an address takes is decided later. */
const streetsOf = (records: readonly KboRecord[]): { postcode: string; street: string }[] =>
  records.flatMap(({ parts }) =>
    parts.flatMap(({ file, rows }) =>
      file !== "address"
        ? []
        : rows.flatMap((row) => {
            const [, , , , postcode = "", , , streetNl = "", streetFr = ""] = row;
            return [streetNl, streetFr]
              .filter(Boolean)
              .map((street) => ({ postcode, street: plainStreet(street) }));
          }),
    ),
  );

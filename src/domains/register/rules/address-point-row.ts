import { type AddressPoint, plainHouseNumber, plainStreet } from "./place-address.ts";

/** A point with the words by which an address finds it. */
export type AddressPointRow = AddressPoint & {
  readonly postcode: string;
  /** As `plainStreet` writes it. */
  readonly street: string;
};

type Cells = Readonly<Record<"postcode" | "street" | "number" | "lon" | "lat", string | undefined>>;

export type AddressPointReading =
  | { readonly kind: "point"; readonly point: AddressPointRow }
  | {
      readonly kind: "refused";
      readonly because: "bad-postcode" | "no-street" | "not-in-belgium";
    };

/** Belgium with a little room; a point in another projection (Lambert) falls far outside. */
const belgium = { west: 2.4, south: 49.4, east: 6.5, north: 51.6 } as const;

/** Reads one line of an address file. */
export function readAddressPoint(cells: Cells): AddressPointReading {
  const postcode = (cells.postcode ?? "").trim();
  if (!/^\d{4}$/.test(postcode)) return { kind: "refused", because: "bad-postcode" };
  const street = plainStreet(cells.street ?? "");
  if (street === "") return { kind: "refused", because: "no-street" };
  const lon = Number((cells.lon ?? "").replace(",", "."));
  const lat = Number((cells.lat ?? "").replace(",", "."));
  const isInside =
    lon >= belgium.west && lon <= belgium.east && lat >= belgium.south && lat <= belgium.north;
  if (!isInside) return { kind: "refused", because: "not-in-belgium" };
  const houseNumber = plainHouseNumber(cells.number ?? "");
  return { kind: "point", point: { postcode, street, houseNumber, lon, lat } };
}

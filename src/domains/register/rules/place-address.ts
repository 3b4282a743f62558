import type { PlacePrecision } from "./organisation.ts";

export type AddressToPlace = {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
};

export type Place = {
  readonly lon: number;
  readonly lat: number;
  readonly precision: PlacePrecision;
};

/** A point of an address file; `street` as `plainStreet` writes it. */
export type AddressPoint = {
  readonly houseNumber: string;
  readonly lon: number;
  readonly lat: number;
};

/** A place that a postcode stands for. */
export type PostcodePlace = {
  readonly nameNl: string;
  readonly nameFr: string;
  readonly lon: number;
  readonly lat: number;
  /** "postcode": of the locality with this postcode; "municipality": only of the municipality it lies in. */
  readonly precision: "postcode" | "municipality";
};

/** A neighbourhood or sub-municipality by the name people give it, inside one municipality. */
export type NamedPlace = { readonly name: string; readonly lon: number; readonly lat: number };

export type PlacesToChoose = {
  /** Points of a street; empty without an address file. */
  pointsOf(postcode: string, plainStreet: string): readonly AddressPoint[];
  /** The places of a postcode, the likeliest first. */
  placesOf(postcode: string): readonly PostcodePlace[];
  /** Neighbourhoods and sub-municipalities in the municipalities of a postcode. */
  namedPlacesOf(postcode: string): readonly NamedPlace[];
};

/** A street or town for comparing: small letters without accents, one space for whatever stands between. */
export const plainStreet = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** `12 A`, `12a` and `12/A` are one house number. */
export const plainHouseNumber = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Where an address lies, as exactly as we know and no more: its own point, else the middle of its street,
 * else of the neighbourhood or sub-municipality its town names, else of its postcode or municipality.
 * Addresses of one postcode then share one point: clusters on the map show how many, and nobody is led to a
 * house where nothing is. Null where no point is known at all, as for Walloon postcodes.
 */
export function placeAddress(address: AddressToPlace, known: PlacesToChoose): Place | null {
  if (!address.postcode) return null;
  const street = plainStreet(address.street ?? "");
  const points = street === "" ? [] : known.pointsOf(address.postcode, street);
  const number = plainHouseNumber(address.houseNumber ?? "");
  const exact = points.find((point) => plainHouseNumber(point.houseNumber) === number);
  if (exact) return { lon: exact.lon, lat: exact.lat, precision: "address" };
  if (points.length > 0) return { ...middleOf(points), precision: "street" };
  const neighbourhood = placeByName(address.town, known.namedPlacesOf(address.postcode));
  if (neighbourhood) return neighbourhood;
  const places = known.placesOf(address.postcode);
  const town = plainStreet(address.town ?? "");
  const named = places.find(
    ({ nameNl, nameFr }) => plainStreet(nameNl) === town || plainStreet(nameFr) === town,
  );
  const place = named ?? places[0];
  return place ? { lon: place.lon, lat: place.lat, precision: place.precision } : null;
}

/** The neighbourhood or sub-municipality a town names, alone or beside its municipality: "Lembeek (Halle)". */
export function placeByName(town: string | null, places: readonly NamedPlace[]): Place | null {
  if (!town || places.length === 0) return null;
  const written = [town, ...town.split(/[(),;/]| [-–] /)].map(plainStreet).filter(Boolean);
  const found = places.find(({ name }) => written.includes(plainStreet(name)));
  return found ? { lon: found.lon, lat: found.lat, precision: "neighbourhood" } : null;
}

/** The mean, to 5 decimals (1 m). */
function middleOf(points: readonly AddressPoint[]): { lon: number; lat: number } {
  const mean = (read: (point: AddressPoint) => number): number =>
    Math.round((points.reduce((sum, point) => sum + read(point), 0) / points.length) * 1e5) / 1e5;
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) };
}

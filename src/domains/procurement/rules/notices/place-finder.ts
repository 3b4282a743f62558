import type { NamedOrganisation, Place } from "../notice.ts";

/** The present municipality (NIS) that words name; null when none or more than one is meant. */
export type FindMunicipality = (typed: string) => string | null;

/** Belgian by its country or region; a notice that says neither is not guessed at. */
const isBelgian = ({ country, nuts }: Pick<Place, "country" | "nuts">): boolean =>
  country ? /^(BE|BEL)$/i.test(country) : /^BE/i.test(nuts ?? "");

/** The municipality of a place that names a town or a postcode. */
export function municipalityOfPlace(place: Place, find: FindMunicipality): string | null {
  const typed = [place.postcode, place.town].filter(Boolean).join(" ");
  return typed !== "" && isBelgian(place) ? find(typed) : null;
}

// "OCMW van Halle", "Stadsbestuur Halle", "Administration communale de Linkebeek".
const office =
  /^(?:o\.?c\.?m\.?w\.?|c\.?p\.?a\.?s\.?|agb|autonoom gemeentebedrijf|lokaal bestuur|(?:gemeente|stads)bestuur|stad|gemeente|ville|commune|administration communale)(?:\s+en\s+ocmw)?(?:\s+(?:van|de|du)\s+|\s+d['’]|\s+)/i;

/**
 * The municipality of a buyer: by its address, else by a name that is plainly that of a local authority.
 * @param isBelgianSource the notice comes from the platform of this country, which gives no address
 */
export function municipalityOfBuyer(
  buyer: NamedOrganisation,
  find: FindMunicipality,
  isBelgianSource: boolean,
): string | null {
  const byAddress = municipalityOfPlace(buyer, find);
  if (byAddress || !(isBelgian(buyer) || isBelgianSource)) return byAddress;
  for (const name of Object.values(buyer.name)) {
    // The platform calls a municipality by its bare name; every other name must say that it is one.
    if (!office.test(name) && !isBelgianSource) continue;
    const found = find(name.replace(office, "").trim());
    if (found) return found;
  }
  return null;
}

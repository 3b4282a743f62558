import { given } from "../given.ts";
import type { Amount, ByLanguage, NamedOrganisation, Place } from "../notice.ts";

/** What has no field in OCDS stands under this name, in our own words. */
export const ownExtension = "x_regiekamer";

/** `title` in the language of the release, `title_fr` in others, as OCDS writes translations. */
export function writeTexts(field: string, texts: ByLanguage, language: string) {
  return Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [
      code === language ? field : `${field}_${code}`,
      text,
    ]),
  );
}

/** OCDS writes money as a decimal number. */
export const writeAmount = (amount: Amount | undefined) =>
  amount ? { amount: amount.cents / 100, currency: amount.currency } : null;

export function writeCpv(main: string | undefined, others: readonly string[]) {
  return {
    ...given("classification", main ? { scheme: "CPV", id: main } : null),
    ...given(
      "additionalClassifications",
      others.length > 0 ? others.map((id) => ({ scheme: "CPV", id })) : null,
    ),
  };
}

export const writePlace = (place: Place, language: string) => ({
  ...given("region", place.nuts),
  ...given("locality", place.town),
  ...given("postalCode", place.postcode),
  ...given("country", place.country),
  ...writeTexts("description", place.words ?? {}, language),
});

export function writeParty(
  organisation: NamedOrganisation & { readonly isSmall?: boolean },
  { id, role, language }: { id: string; role: string; language: string },
) {
  const { nationalId, kbo, nuts, town, postcode, country, email, website, isSmall } = organisation;
  const contact = { ...given("email", email), ...given("url", website) };
  return {
    id,
    roles: [role],
    ...writeTexts("name", organisation.name, language),
    ...given(
      "identifier",
      nationalId ? { ...given("scheme", kbo ? "BE-BCE_KBO" : null), id: nationalId } : null,
    ),
    ...given(
      "address",
      filled({
        ...given("region", nuts),
        ...given("locality", town),
        ...given("postalCode", postcode),
        ...given("country", country),
      }),
    ),
    ...given("contactPoint", filled(contact)),
    ...given("details", isSmall === undefined ? null : { scale: isSmall ? "sme" : "large" }),
  };
}

/** The object, or nothing when it holds nothing. */
export const filled = <Value extends object>(value: Value): Value | null =>
  Object.keys(value).length > 0 ? value : null;

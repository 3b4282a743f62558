import { organisationEmail } from "#kernel/organisation-email";
import { readAmount } from "../../rules/amount.ts";
import { given } from "../../rules/given.ts";
import type { Amount, ByLanguage, NamedOrganisation, Nature, Place } from "../../rules/notice.ts";
import { categoryFromOcds } from "../../rules/ocds/codes.ts";
import { kboIn } from "../national-id.ts";
import { websiteOf } from "../read-links.ts";
import { cpvCodes } from "../read-values.ts";
import type { JsonObject, TrackedJson } from "../tracked-json.ts";

/** `title` and `title_fr`: a text in the language of the release and in others. */
export function readTexts(
  object: JsonObject | undefined,
  field: string,
  language: string,
  tracked: TrackedJson,
): ByLanguage {
  const texts: Record<string, string> = {};
  for (const key of Object.keys(object ?? {})) {
    const [, code] = key === field ? [key, language] : (key.match(/^(?:.*)_([a-z]{2,3})$/) ?? []);
    if (!code || (key !== field && key !== `${field}_${code}`)) continue;
    const text = tracked.value(object, key);
    if (text !== null) texts[code] = text;
  }
  return texts;
}

/** Money as OCDS writes it, a decimal number. */
export function readAmountAt(
  object: JsonObject | undefined,
  path: string,
  tracked: TrackedJson,
): Amount | null {
  const text = tracked.value(object, `${path}.amount`);
  const currency = tracked.value(object, `${path}.currency`);
  if (text === null) return null;
  const amount = readAmount(plainNumber(text), currency ?? undefined);
  if (!amount) tracked.note("amount-unreadable", path, text);
  return amount;
}

/** A number that JavaScript would print as 1e21 or 1e-7 is no amount of money. */
const plainNumber = (text: string): string => (/e/i.test(text) ? "" : text);

/** CPV of a tender, a lot or an item; other schemes stay unread. */
export function readCpvAt(object: JsonObject | undefined, about: string, tracked: TrackedJson) {
  const classification = tracked.object(object, "classification");
  const additional = tracked.objects(object, "additionalClassifications");
  const codes = (found: readonly (JsonObject | undefined)[]) => {
    const texts = found.flatMap((one) => {
      if (!one || !/^CPV/i.test(String(one.scheme ?? ""))) return [];
      tracked.value(one, "scheme");
      tracked.value(one, "description");
      return [tracked.value(one, "id") ?? ""];
    });
    return cpvCodes(texts, about, tracked);
  };
  const [cpv] = codes([classification]);
  return { ...given("cpv", cpv), otherCpv: codes(additional) };
}

export function readPlaces(
  object: JsonObject | undefined,
  language: string,
  tracked: TrackedJson,
): Place[] {
  const addresses = [
    ...tracked.objects(object, "deliveryAddresses"),
    ...[tracked.object(object, "deliveryAddress")].filter((one) => one !== undefined),
  ];
  return addresses.map((address) => {
    const words = readTexts(address, "description", language, tracked);
    return {
      ...readAddressFields(address, tracked),
      ...given("words", Object.keys(words).length > 0 ? words : null),
    };
  });
}

function readAddressFields(address: JsonObject | undefined, tracked: TrackedJson) {
  return {
    ...given("nuts", tracked.value(address, "region")),
    ...given("town", tracked.value(address, "locality")),
    ...given("postcode", tracked.value(address, "postalCode")),
    ...given("country", tracked.value(address, "country") ?? tracked.value(address, "countryName")),
  };
}

export type Party = {
  readonly roles: readonly string[];
  readonly organisation: NamedOrganisation & { readonly isSmall?: boolean };
};

/** The parties of a release by their identifier in it. */
export function readParties(release: JsonObject, language: string, tracked: TrackedJson) {
  const parties = new Map<string, Party>();
  for (const party of tracked.objects(release, "parties")) {
    const id = tracked.value(party, "id");
    if (id === null) continue;
    const address = readAddressFields(tracked.object(party, "address"), tracked);
    const nationalId = tracked.value(party, "identifier.id");
    const scheme = tracked.value(party, "identifier.scheme");
    const isBelgian = scheme === "BE-BCE_KBO" || scheme === "BE-KBO";
    const kbo = kboIn(nationalId, isBelgian ? "BE" : address.country);
    const email = organisationEmail(String(tracked.object(party, "contactPoint")?.email ?? ""));
    if (email) tracked.sees(party, "contactPoint.email");
    const scale = tracked.value(party, "details.scale");
    parties.set(id, {
      roles: tracked.values(party, "roles"),
      organisation: {
        name: readTexts(party, "name", language, tracked),
        ...given("nationalId", nationalId),
        ...given("kbo", kbo),
        ...address,
        ...given("email", email),
        ...given("website", websiteOf(tracked.value(party, "contactPoint.url"), tracked)),
        ...given("isSmall", scale === null ? null : scale !== "large"),
      },
    });
  }
  return parties;
}

/** Works, supplies and services by the words that OCDS has for them. */
export function readNatures(categories: readonly (string | null)[]): Nature[] {
  const found = categories.map((category) => categoryFromOcds.get(category ?? "") ?? null);
  return [...new Set(found.filter((nature) => nature !== null))];
}

/** An amount as we write it ourselves, in whole cents. */
export function readOwnAmount(
  object: JsonObject | undefined,
  path: string,
  tracked: TrackedJson,
): Amount | null {
  const cents = Number(tracked.value(object, `${path}.cents`) ?? Number.NaN);
  const currency = tracked.value(object, `${path}.currency`);
  return Number.isSafeInteger(cents) && currency ? { cents, currency } : null;
}

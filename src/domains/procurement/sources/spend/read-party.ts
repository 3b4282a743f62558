import { elementAt, elementsAt, textIn, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import { personSign } from "../../rules/spend/natural-person.ts";
import type { SpendParty } from "../../rules/spend/spend-line.ts";

const nobody: SpendParty = { name: "", numbers: [], person: "no" };

/**
 * A party of a UBL document: its registered name, else its trade name; every number under which it can be known. The
 * contact (a person, a phone, a mail address) is left where it is.
 */
export function readParty(party: XmlElement | undefined, iban?: string | null): SpendParty {
  if (!party) return nobody;
  const text = (path: string) => {
    const found = elementAt(party, path);
    return found ? textIn(found) || null : null;
  };
  const name = text("PartyLegalEntity/RegistrationName") ?? text("PartyName/Name") ?? "";
  const all = (path: string) => elementsAt(party, path).flatMap(numberOf);
  const numbers = [
    ...all("PartyLegalEntity/CompanyID"),
    ...all("EndpointID"),
    // Without a scheme it is a number that buyer and seller gave each other.
    ...all("PartyIdentification/ID").filter(({ scheme }) => scheme !== undefined),
    ...all("PartyTaxScheme/CompanyID"),
  ];
  const country = text("PostalAddress/Country/IdentificationCode");
  return {
    name,
    numbers: numbers.filter(
      (one, at) => numbers.findIndex(({ text: other }) => other === one.text) === at,
    ),
    ...given("iban", iban?.replace(/\s/g, "").toUpperCase()),
    ...given("street", text("PostalAddress/StreetName")),
    ...given("postcode", text("PostalAddress/PostalZone")),
    ...given("town", text("PostalAddress/CityName")),
    ...given("country", country && /^[A-Z]{2}$/.test(country) ? country : null),
    person: personSign(name, text("PartyLegalEntity/CompanyLegalForm") ?? ""),
  };
}

const numberOf = (element: XmlElement): SpendParty["numbers"][number][] => {
  const text = textIn(element);
  return text === "" ? [] : [{ text, ...given("scheme", element.attributes.schemeID) }];
};

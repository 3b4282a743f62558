import { organisationEmail } from "#kernel/organisation-email";
import { childrenOf, elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import type { NamedOrganisation } from "../../rules/notice.ts";
import { kboIn } from "../national-id.ts";
import { websiteOf } from "../read-links.ts";
import { byLanguage } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";
import { extension } from "./codes.ts";

export type FoundOrganisation = NamedOrganisation & { readonly isSmall?: boolean };

/** The organisations of a notice by their technical number, `ORG-0001` (OPT-200). */
export function readOrganisations(root: XmlElement, tracked: Tracked) {
  const found = new Map<string, FoundOrganisation>();
  for (const organisation of elementsAt(root, `${extension}/Organizations/Organization`)) {
    const company = elementAt(organisation, "Company");
    const id = company && tracked.text(company, "PartyIdentification/ID");
    if (company && id) found.set(id, readCompany(organisation, company, tracked));
  }
  return found;
}

function readCompany(
  organisation: XmlElement,
  company: XmlElement,
  tracked: Tracked,
): FoundOrganisation {
  const address = elementAt(company, "PostalAddress");
  const country = tracked.text(address, "Country/IdentificationCode");
  const ids = tracked.texts(company, "PartyLegalEntity/CompanyID");
  const kbo = ids.map((id) => kboIn(id, country)).find((number) => number !== null);
  const mail = elementAt(company, "Contact/ElectronicMail");
  const email = mail ? organisationEmail(tracked.text(mail) ?? "") : null;
  if (mail && !email) tracked.leaveOut(mail, "person");
  const size =
    elementsAt(company, `${extension}/CompanySizeCode`)[0] ??
    childrenOf(organisation, "CompanySizeCode")[0] ??
    elementAt(company, "CompanySizeCode");
  const sizeCode = size ? tracked.text(size) : null;
  return {
    name: byLanguage(
      elementsAt(company, "PartyName/Name").map((name) => [
        name.attributes.languageID ?? "",
        tracked.text(name) ?? "",
      ]),
    ),
    ...given("nationalId", ids[0]),
    ...given("kbo", kbo),
    ...given("town", tracked.text(address, "CityName")),
    ...given("postcode", tracked.text(address, "PostalZone")),
    ...given("nuts", tracked.text(address, "CountrySubentityCode")),
    ...given("country", country),
    ...given("email", email),
    ...given("website", websiteOf(tracked.text(company, "WebsiteURI"), tracked)),
    ...given("isSmall", sizeCode === null ? null : sizeCode !== "large"),
  };
}

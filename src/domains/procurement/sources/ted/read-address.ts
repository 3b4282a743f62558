import { organisationEmail } from "#kernel/organisation-email";
import { elementAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import { languageCode } from "../../rules/language-code.ts";
import type { NamedOrganisation } from "../../rules/notice.ts";
import { kboIn } from "../national-id.ts";
import { websiteOf } from "../read-links.ts";
import type { Tracked } from "../tracked-xml.ts";

/**
 * An organisation as TED-XML writes it, old and new schema; null when it has no name.
 * @param address ADDRESS_CONTRACTING_BODY, ADDRESS_CONTRACTOR, CA_CE_CONCESSIONAIRE_PROFILE…
 */
export function readAddress(
  address: XmlElement | undefined,
  language: string,
  tracked: Tracked,
): NamedOrganisation | null {
  if (!address) return null;
  const at = (name: string) =>
    elementAt(address, name) ?? elementAt(address, `ORGANISATION/${name}`);
  const name = tracked.text(at("OFFICIALNAME") ?? at("ORGANISATION"))?.replace(/\s+/g, " ");
  const id = tracked.text(at("NATIONALID"));
  const country = tracked.attribute(at("COUNTRY"), "VALUE");
  const mail = elementAt(address, "E_MAIL") ?? elementAt(address, "E_MAILS/E_MAIL");
  const email = mail ? organisationEmail(tracked.text(mail) ?? "") : null;
  if (mail && !email) tracked.leaveOut(mail, "person");
  const website = tracked.text(at("URL_GENERAL")) ?? tracked.text(at("URL"));
  const rest = {
    ...given("town", tracked.text(at("TOWN"))),
    ...given("postcode", tracked.text(at("POSTAL_CODE"))),
    ...given("nuts", tracked.attribute(at("NUTS"), "CODE")),
  };
  if (!name) return null;
  return {
    name: { [languageCode(language) || "und"]: name },
    ...given("nationalId", id),
    ...given("kbo", kboIn(id, country)),
    ...rest,
    ...given("country", country),
    ...given("email", email),
    ...given("website", websiteOf(website, tracked)),
  };
}

import { establishmentsOf, type RecordValues } from "./compose-record.ts";
import type { Contact } from "./contact.ts";
import type { EstablishmentFacts } from "./field.ts";

/** What the record cannot know about itself. */
export type JsonLdSurroundings = {
  /** The page of the record. */
  readonly url: string;
  readonly contacts: readonly Contact[];
  readonly activityLabel: (code: string) => string;
};

const kboUri = (number: string): string => `https://data.kbopub.economie.fgov.be/id/${number}`;
const nisUri = (nis: string): string => `https://data.vlaanderen.be/id/gemeente/${nis}`;

const context = {
  org: "http://www.w3.org/ns/org#",
  rov: "http://www.w3.org/ns/regorg#",
  adms: "http://www.w3.org/ns/adms#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  locn: "http://www.w3.org/ns/locn#",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  schema: "http://schema.org/",
  foaf: "http://xmlns.com/foaf/0.1/",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/**
 * A record as linked data in the words of OSLO Organisatie: a registered organisation with its identifier,
 * site and address.
 * @see docs/sources/oslo-organisatie.md
 */
export function writeJsonLd(values: RecordValues, around: JsonLdSurroundings): object {
  const sites = establishmentsOf(values).map(({ facts }) => siteOf(facts));
  const seat = establishmentsOf(values).find(({ facts }) => facts.is_seat);
  return withoutEmpty({
    "@context": context,
    "@id": values.number ? kboUri(values.number) : around.url,
    "@type": values.number
      ? ["org:FormalOrganization", "rov:RegisteredOrganization"]
      : "org:Organization",
    "rov:legalName": values.name,
    "skos:prefLabel": namesOf(values),
    "skos:altLabel": [values["names.abbreviation"], ...(values["names.commercial"] ?? [])],
    "rov:registration": values.number && {
      "@type": "adms:Identifier",
      "skos:notation": values.number,
      "adms:schemaAgency": "Kruispuntbank van Ondernemingen",
    },
    "rov:orgActivity": (values.activities ?? []).map(({ code }) => ({
      "@type": "skos:Concept",
      "skos:notation": code,
      "skos:prefLabel": around.activityLabel(code),
    })),
    "dct:description": values["description.nl"],
    "dct:spatial": (values.service_area ?? []).map((nis) => ({ "@id": nisUri(nis) })),
    "org:hasRegisteredSite": seat && siteOf(seat.facts),
    "org:hasSite": sites,
    "org:subOrganizationOf": values.parent_number && { "@id": kboUri(values.parent_number) },
    "schema:contactPoint": [ownContact(values), ...around.contacts.map(contactOf)],
    "foaf:page": { "@id": around.url },
  }) as object;
}

function namesOf(values: RecordValues): readonly object[] {
  return (["nl", "fr", "de", "en"] as const).flatMap((language) => {
    const name = values[`names.${language}`];
    return name ? [{ "@value": name, "@language": language }] : [];
  });
}

const siteOf = (facts: EstablishmentFacts): object => ({
  "@type": "org:Site",
  "skos:prefLabel": facts.name,
  "org:siteAddress": {
    "@type": "locn:Address",
    "locn:thoroughfare": facts.street,
    "locn:locatorDesignator": [facts.house_number, facts.box].filter(Boolean).join(" "),
    "locn:postCode": facts.postcode,
    "locn:postName": facts.town,
  },
  "locn:location": facts.lon != null &&
    facts.lat != null && {
      "@type": "geo:Point",
      "geo:lat": { "@value": String(facts.lat), "@type": "xsd:decimal" },
      "geo:long": { "@value": String(facts.lon), "@type": "xsd:decimal" },
    },
});

const ownContact = (values: RecordValues): object | undefined =>
  values.email || values.phone || values.website
    ? {
        "@type": "schema:ContactPoint",
        "schema:email": values.email,
        "schema:telephone": values.phone,
        "schema:url": values.website && { "@id": values.website },
      }
    : undefined;

const contactOf = (contact: Contact): object => ({
  "@type": "schema:ContactPoint",
  "schema:name": contact.name,
  "schema:contactType": [contact.department, contact.role].filter(Boolean).join(", "),
  "schema:email": contact.email,
  "schema:telephone": contact.phone,
});

/** Leaves out what is not known, also inside; an object that says nothing goes as a whole. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== "object" || value === null) {
    return value === null || value === "" || value === false ? undefined : value;
  }
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  const says = entries.some(([key]) => key !== "@type");
  return says ? Object.fromEntries(entries) : undefined;
}

import { expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import { writeJsonLd } from "./json-ld.ts";

const around = {
  url: "https://regie.example/organisatie/1",
  contacts: [],
  activityLabel: (code: string) => code,
};

test("an organisation with a number is a registered organisation with that number", () => {
  const number = exampleNumber(7);
  const written = writeJsonLd(
    {
      name: "Tuinwijk (voorbeeld)",
      number,
      "establishment:seat": {
        street: "Markt",
        house_number: "1",
        postcode: "1500",
        is_seat: true,
        lon: 4.2,
        lat: 50.7,
      },
    },
    around,
  );
  expect(written).toMatchObject({
    "rov:legalName": "Tuinwijk (voorbeeld)",
    "rov:registration": { "skos:notation": number },
    "org:hasRegisteredSite": {
      "org:siteAddress": { "locn:thoroughfare": "Markt", "locn:locatorDesignator": "1" },
    },
  });
});

test("what is not known is not said", () => {
  const text = JSON.stringify(writeJsonLd({ name: "Netwerk (voorbeeld)" }, around));
  expect(text).not.toMatch(/null|org:hasSite|contactPoint|registration/);
  expect(text).toContain('"@id":"https://regie.example/organisatie/1"');
});

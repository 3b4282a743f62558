import fc from "fast-check";
import { expect, test } from "vitest";
import { writeVcards } from "./vcard.ts";

const url = "https://regie.example/organisatie/1";

test("an organisation becomes a card with address and point", () => {
  const text = writeVcards(
    {
      name: "Hout, touw; en meer (voorbeeld)",
      phone: "02 000 00 00",
      "establishment:seat": {
        street: "Markt",
        house_number: "1",
        postcode: "1500",
        town: "Halle",
        country: "BE",
        lon: 4.2,
        lat: 50.7,
        is_seat: true,
      },
    },
    [],
    url,
  );
  expect(text).toContain("FN:Hout\\, touw\\; en meer (voorbeeld)\r\n");
  expect(text).toContain("ADR;TYPE=work:;;Markt 1;Halle;;1500;BE\r\n");
  expect(text).toContain("GEO:geo:50.7,4.2\r\n");
});

test("no text can add a property of its own, and no line is longer than 75 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (name) => {
      const lines = writeVcards({ name: `x${name}\r\nNOTE:y` }, [], url).split("\r\n");
      expect(lines.filter((one) => one.startsWith("NOTE"))).toEqual([]);
      const bytes = lines.map((one) => new TextEncoder().encode(one).length);
      expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
    }),
  );
});

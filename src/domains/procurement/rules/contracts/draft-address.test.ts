import fc from "fast-check";
import { expect, test } from "vitest";
import { type DraftFacts, newContractHref, readDraftAddress } from "./draft-address.ts";

const readHref = (href: string) =>
  readDraftAddress(new URL(href, "https://x.example").searchParams);

const facts: fc.Arbitrary<DraftFacts> = fc.record({
  title: fc.stringMatching(/^[A-Za-zé&?=#+%]([A-Za-zé &?=#+%]{0,20}[a-z])?$/).map(one),
  nis: fc.option(fc.constantFrom("23027", "21004")),
  organisationId: fc.option(fc.uuid({ version: 4 })),
  supplierName: fc.constantFrom("Groen & Co vzw", "Été?", "50% Voorbeeld"),
  isSocial: fc.boolean(),
  cents: fc.option(fc.nat()),
});
function one(text: string): string {
  return text.replace(/ +/g, " ");
}

test("what is filled in comes out of the address as it went in", () => {
  fc.assert(
    fc.property(facts, (draft) => {
      expect(readHref(newContractHref(draft))).toEqual(draft);
    }),
  );
});

test("an address of another shape fills in nothing", () => {
  expect(readHref("/opdrachten/nieuw")).toBeNull();
  expect(
    readHref("/opdrachten/nieuw?titel=Poets&gemeente=halle&leverancier=1%20or%201&bedrag=-5"),
  ).toEqual({
    title: "Poets",
    nis: null,
    organisationId: null,
    supplierName: "",
    isSocial: true,
    cents: null,
  });
});

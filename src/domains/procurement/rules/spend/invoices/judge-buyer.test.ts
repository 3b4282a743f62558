import { describe, expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import type { SpendParty } from "../spend-line.ts";
import { buyerWatch } from "./buyer-watch.ts";
import type { Invoice } from "./invoice.ts";
import { judgeBuyer } from "./judge-buyer.ts";

const own = exampleNumber(901);
const other = exampleNumber(902);
const owner = { numbers: [own], names: ["dienst groen voorbeeld"], places: ["Halle", "Hal"] };
const party = (name: string, number?: string, scheme?: string): SpendParty => ({
  name,
  numbers: number ? [{ text: number, ...(scheme ? { scheme } : {}) }] : [],
  person: "no",
});
const kindOf = (one: SpendParty | null) => judgeBuyer(one, owner).kind;

describe("an invoice is made out to whose books these are", () => {
  test.each([
    ["by number, whatever the name", party("Boekhouding", `BE${own}`)],
    ["by number in the scheme of Peppol", party("", own, "0208")],
    ["by the name of the municipality", party("Stad Halle")],
    ["by its public centre", party("OCMW Halle", other)],
    ["in French", party("Administration communale de Hal")],
    ["with the name first", party("Halle gemeente")],
    ["by a name somebody said is us", party("Dienst Groen (voorbeeld)")],
  ])("%s", (_, one) => expect(kindOf(one)).toBe("own"));
});

describe("an invoice is made out to somebody else", () => {
  test.each([
    ["a club named after the place", party("Voetbalclub Halle vzw")],
    ["another municipality", party("Gemeente Beersel")],
    ["a number we do not know", party("Voorbeeld NV", other)],
  ])("%s", (_, one) => expect(kindOf(one)).toBe("other"));

  test("its number is what is remembered, else its name in plain letters", () => {
    expect(judgeBuyer(party("Voorbeeld NV", other), owner)).toMatchObject({
      buyer: { key: other, number: other },
    });
    expect(judgeBuyer(party("AGB Voorbeéld"), owner)).toMatchObject({
      buyer: { key: "n:agb voorbeeld", number: null },
    });
  });

  test("a person is not named", () => {
    const person: SpendParty = { name: "Jan Voorbeeldmans", numbers: [], person: "likely" };
    expect(judgeBuyer(person, owner)).toMatchObject({
      buyer: { key: "person", name: "", isPerson: true },
    });
  });
});

test("an invoice that names nobody says nothing", () => {
  expect(kindOf(null)).toBe("unsaid");
  expect(kindOf(party(""))).toBe("unsaid");
});

test("what others were invoiced in another currency is counted in that currency", () => {
  const buyers = buyerWatch(owner);
  const invoice = (currency: string, cents: number) =>
    ({ buyer: party("Voorbeeld NV", other), currency, lines: [{ cents }] }) as unknown as Invoice;
  buyers.of(invoice("NOK", 143_650), false);
  buyers.of(invoice("NOK", 143_650), true);
  buyers.of(invoice("EUR", 1_000), false);
  expect(buyers.tallies()).toMatchObject([
    { documents: 3, cents: 1_000, foreign: { NOK: 143_650 } },
  ]);
});

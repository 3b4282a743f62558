import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { addressUntil, withoutAddress } from "./letter-address.ts";

const sent = asDay("2026-11-23");

test("the address of a function stays, that of a contact as long as the contact, any other a year", () => {
  expect(addressUntil("aankoop@halle.voorbeeld.example", sent, null)).toBeNull();
  expect(addressUntil("noor@voorbeeld.example", sent, asDay("2027-02-01"))).toBe("2027-02-01");
  expect(addressUntil("noor@voorbeeld.example", sent, null)).toBe("2027-11-23");
});

test("a text loses an address wherever it stands, and nothing else", () => {
  expect(
    withoutAddress("Schrijf N.P+x@v.example (n.p+X@v.example) of npx", "n.p+x@v.example"),
  ).toBe("Schrijf … (…) of npx");
});

import { expect, test } from "vitest";
import { readEstablishmentNumber, readKboNumber } from "#kernel/kbo-number";
import { fullSizeEnterprises } from "./generate-extract.ts";
import { inventedEnterprises } from "./invented-register.ts";

const halle = { postcode: "1500", nameNl: "Halle", nameFr: "Hal", region: "flanders" };
const invented = (enterprises: number, edition = 140) =>
  inventedEnterprises({ enterprises, seed: 4, edition, postcodes: [halle] });

test("numbers are right, ascending and never used twice, also at full size", () => {
  let before = "";
  let establishmentBefore = "";
  let count = 0;
  for (const { number, establishments } of invented(fullSizeEnterprises)) {
    if (number <= before) throw new Error(`${number} after ${before}`);
    before = number;
    for (const one of establishments) {
      if (one <= establishmentBefore) throw new Error(`${one} after ${establishmentBefore}`);
      establishmentBefore = one;
    }
    count += 1;
    if (count === 100_000) break;
  }
  expect(readKboNumber(before).kind).toBe("number");
  expect(readEstablishmentNumber(establishmentBefore)).not.toBeNull();
});

test("few enterprises have numbers that were never issued", () => {
  for (const { number, name } of invented(200)) {
    expect(number.startsWith("0999.")).toBe(true);
    expect(name).toMatch(/^(Voorbeeld|Exemple) /);
  }
});

test("an exercise of a region's size never carries the number of a real organisation", () => {
  for (const { number } of invented(20_000)) {
    if (!number.startsWith("09")) throw new Error(number);
  }
});

test("a later edition has the same enterprises but for a few", () => {
  const first = new Map([...invented(2_000)].map((one) => [one.number, one.name]));
  const later = [...invented(2_000, 144)];
  const same = later.filter(({ number, name }) => first.get(number) === name);
  expect(same.length).toBeGreaterThan(1_900);
  expect(same.length).toBeLessThan(later.length);
  expect(later.some(({ number }) => !first.has(number))).toBe(true);
});

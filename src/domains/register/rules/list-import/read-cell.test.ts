import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cleanCell,
  readCount,
  readEmail,
  readNace,
  readPhone,
  readPostcode,
  readStreetAddress,
  readWebsite,
} from "./read-cell.ts";

test.each([
  ["Luitenant Jacopsstraat 11", "Luitenant Jacopsstraat", "11", null],
  ["Z. 5 Mollem 90", "Z. 5 Mollem", "90", null],
  ["Winterling 3-7", "Winterling", "3-7", null],
  ["Leopold III-straat 8", "Leopold III-straat", "8", null],
  ["Boulevard Sainte-Beuve 31A", "Boulevard Sainte-Beuve", "31A", null],
  ["Chaussée d'Alsemberg 1393 bte 2", "Chaussée d'Alsemberg", "1393", "2"],
  ["Kerkstraat 12 bus 3", "Kerkstraat", "12", "3"],
  ["Rue du Tige, 44", "Rue du Tige", "44", null],
  ["Boorsemstraat(O) 2", "Boorsemstraat(O)", "2", null],
  ["Grote Markt", "Grote Markt", null, null],
  ["", "", null, null],
])("the address %j is street %j, number %j, box %j", (text, street, houseNumber, box) => {
  expect(readStreetAddress(text)).toEqual({ street, houseNumber, box });
});

test("marks of a web page are taken off a name, a smaller-than sign is not one", () => {
  expect(cleanCell("<b>De Hoop</b>")).toEqual({ text: "De Hoop", hadMarkup: true });
  expect(cleanCell('<script>alert("x")</script>De Hoop')).toEqual({
    text: "De Hoop",
    hadMarkup: true,
  });
  expect(cleanCell("Hart <3 & Co")).toEqual({ text: "Hart <3 & Co", hadMarkup: false });
});

test("a spreadsheet's way to keep a leading zero is unwrapped; a lone dash is empty", () => {
  expect(cleanCell('="0413313535"').text).toBe("0413313535");
  expect(cleanCell("-").text).toBe("");
  expect(cleanCell("n.v.t.").text).toBe("");
});

test("no cell text, however odd, leaves a tag or a control sign", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<i>", "</b>", "<img src=x>", ""),
      (text, tag) => {
        const clean = cleanCell(text + tag);
        expect(clean.text).not.toMatch(/\p{Cc}/u);
        expect(clean.text.includes("<img src=x>")).toBe(false);
        expect(clean.text).toBe(clean.text.trim());
      },
    ),
  );
});

test("values are read as people write them, and what cannot be read is none", () => {
  expect(readEmail("Info@DeHoop.be")).toBe("info@dehoop.be");
  expect(readEmail("info at dehoop.be")).toBeNull();
  expect(readWebsite("www.waak.be")).toBe("https://www.waak.be");
  expect(readWebsite("https://www.kringwinkel.be/centra/antwerpen")).toBe(
    "https://www.kringwinkel.be/centra/antwerpen",
  );
  expect(readWebsite("javascript:alert(1)")).toBeNull();
  expect(readWebsite("geen")).toBeNull();
  expect(readPhone("02 356 00 00")).toBe("02 356 00 00");
  expect(readPhone("zie website")).toBeNull();
  expect(readPostcode("B-1500")).toBe("1500");
  expect(readPostcode("1500.0")).toBe("1500");
  expect(readPostcode("15000")).toBeNull();
  expect(readNace("88993")).toBe("88.993");
  expect(readNace("NACE 81.300")).toBe("81.300");
  expect(readNace("tuinbouw")).toBeNull();
  expect(readCount("1.250")).toBe(1250);
  expect(readCount("125,0")).toBe(125);
  expect(readCount("ongeveer 10")).toBeNull();
});

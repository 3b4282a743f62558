import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate, placeholders, unknownPlaceholders } from "./fill-template.ts";

test("a value stands where its name stood", () => {
  expect(fillTemplate("Over “{titel}” van {koper}.", { titel: "Groen", koper: "Halle" })).toBe(
    "Over “Groen” van Halle.",
  );
});

test("a line about something unknown goes out whole; the letter keeps its paragraphs", () => {
  const text = "Dag\n\n{advies}\n\nTot {uiterste-datum} kan u indienen.\n\n{organisaties}";
  expect(fillTemplate(text, { "uiterste-datum": "1 maart" })).toBe(
    "Dag\n\nTot 1 maart kan u indienen.",
  );
});

test("a line that tells nothing after its colon goes out; one that tells something stays", () => {
  const text = "Indienen kan tot: {uiterste-datum}\n\nAankondiging: {link}\nDocumenten: {document}";
  expect(fillTemplate(text, { link: "https://a.example" })).toBe("Aankondiging: https://a.example");
});

test("a name that stands for nothing stays as it is and is told", () => {
  expect(fillTemplate("Dag {naam}, {titel}", { titel: "Groen" })).toBe("Dag {naam}, Groen");
  expect(unknownPlaceholders("{naam} {titel} {naam} {x}")).toEqual(["naam", "x"]);
});

test("a value with braces in it is a value, and not filled in again", () => {
  expect(fillTemplate("{titel}", { titel: "{koper}", koper: "Halle" })).toBe("{koper}");
});

test("every value that is given and asked for comes out", () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
  fc.assert(
    fc.property(fc.constantFrom(...placeholders), word, fc.string(), (name, value, around) => {
      expect(fillTemplate(`${around} {${name}}`, { [name]: value })).toContain(value);
    }),
  );
});

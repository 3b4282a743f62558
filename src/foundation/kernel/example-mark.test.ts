import { expect, test } from "vitest";
import { withoutExampleMark } from "./example-mark.ts";

test.each([
  ["Poetsen van scholen (voorbeeld)", "Poetsen van scholen"],
  ["Entretien (Exemple), deux ans", "Entretien, deux ans"],
  ["(example)", ""],
  ["Een voorbeeld van klein onderhoud", "Een voorbeeld van klein onderhoud"],
])("%j is read as %j", (text, read) => {
  expect(withoutExampleMark(text)).toBe(read);
});

import { expect, test } from "vitest";
import { errorFor } from "./founding-form.ts";

test("a field says everything that is wrong with it, and nothing of its neighbour", () => {
  const errors = [
    { fieldId: "field-typed", message: "Wij kennen “Hale” niet." },
    { fieldId: "field-name", message: "Geef een naam." },
    { fieldId: "field-typed", message: "Wij kennen “Bersl” niet." },
  ];
  expect(errorFor(errors, "typed")).toBe("Wij kennen “Hale” niet. Wij kennen “Bersl” niet.");
  expect(errorFor(errors, "name")).toBe("Geef een naam.");
  expect(errorFor(errors, "legalForm")).toBeUndefined();
});

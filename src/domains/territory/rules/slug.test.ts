import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test("a name becomes its plain words with dashes between", () => {
  expect(slugOf("Zuidwest Rand")).toBe("zuidwest-rand");
  expect(slugOf("  Régie d’Été / Noord ")).toBe("regie-d-ete-noord");
});

test("a name without a letter of ours still gets an address", () => {
  expect(slugOf("社会")).toBe("partnership");
});

test("every slug fits an address, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (name) => {
      expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition, safeFileName } from "./file-name.ts";

test("a name never leads out of its folder", () => {
  expect(safeFileName("../../etc/passwd")).toBe("passwd");
  expect(safeFileName("C:\\Users\\jan\\lijst.xlsx")).toBe("lijst.xlsx");
  expect(safeFileName("..")).toBe("file");
});

test("a name that reads backwards reads forwards again", () => {
  expect(safeFileName("brochure\u202Efdp.exe")).toBe("brochure fdp.exe");
});

test("a long name keeps its extension", () => {
  const name = safeFileName(`${"é".repeat(400)}.xlsx`);
  expect(name).toHaveLength(150);
  expect(name).toMatch(/é\.xlsx$/);
});

test("accents reach new browsers whole and old ones without marks", () => {
  expect(contentDisposition("Économie sociale – l'été.csv")).toBe(
    'attachment; filename="Economie sociale _ l\'ete.csv"; ' +
      "filename*=UTF-8''%C3%89conomie%20sociale%20%E2%80%93%20l%27%C3%A9t%C3%A9.csv",
  );
});

test("whatever the name, the header stays one line of plain characters with two quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const header = contentDisposition(name, "inline");
      expect(header).toMatch(/^inline; filename="[ -!#-$&-[\]-~]*"; filename\*=UTF-8''[\w.!~%-]+$/);
      const encoded = header.split("UTF-8''")[1] ?? "";
      expect(decodeURIComponent(encoded)).toBe(safeFileName(name));
    }),
    { numRuns: 40 },
  );
});

import { expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import { columnsOf, guessColumns, missingColumns } from "./ledger-columns.ts";

test("a column with enterprise numbers is known without a header; a header that lies is not believed", () => {
  const samples = [1, 2, 3].map((at) => [`BE ${exampleNumber(at)}`, "Voorbeeld"]);
  expect(
    guessColumns(["Kolom A", "Totaal"], samples).map(({ field, because }) => [field, because]),
  ).toEqual([
    ["supplier-number", "values"],
    [null, "unknown"],
  ]);
  expect(missingColumns(columnsOf(guessColumns(["Kolom A"], samples)))).toEqual(["amount"]);
});

test("`Rekening` above ledger accounts is an account of the books, above IBANs where a supplier is paid", () => {
  const first = (header: readonly string[], value: string) =>
    guessColumns(
      header,
      [1, 2, 3].map(() => [value, "400000"]),
    )[0]?.field;
  expect(first(["Rekening"], "613110")).toBe("account");
  expect(first(["Rekening"], "BE68 5390 0754 7034")).toBe("iban");
  expect(first(["Rekening", "Algemene rekening"], "613110")).toBe(null);
});

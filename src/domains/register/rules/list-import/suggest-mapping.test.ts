import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleNumber, formatKboNumber } from "#kernel/kbo-number";
import { aListOf, smallWorld } from "../../examples/lists.ts";
import type { ListTable } from "./list-table.ts";
import { suggestMapping } from "./suggest-mapping.ts";

const targets = (table: ListTable, lastTime = {}) =>
  suggestMapping(table, smallWorld, lastTime).map(({ target }) => target);

test("headers in Dutch, French and English are understood", () => {
  expect(
    targets(aListOf("Ondernemingsnr|Naam|Straat en nummer|Postcode|Gemeente|E-mail\n")),
  ).toEqual(["number", "name", "address", "postcode", "municipality", "email"]);
  expect(
    targets(aListOf("Numéro d'entreprise|Dénomination|Rue|Code postal|Commune|Courriel\n")),
  ).toEqual(["number", "name", "street", "postcode", "municipality", "email"]);
  expect(targets(aListOf("companyNumber|Name|Address|Zip code|City|Phone\n"))).toEqual([
    "number",
    "name",
    "address",
    "postcode",
    "municipality",
    "phone",
  ]);
});

test("columns without a telling header are known by their values", () => {
  const number = formatKboNumber(exampleNumber(7));
  const list = aListOf(
    `a|b|c|d|e|f\n${number}|Halle|1500|81.300|x@voorbeeld.be|https://voorbeeld.be`,
  );
  expect(targets(list)).toEqual(["number", "municipality", "postcode", "nace", "email", "website"]);
});

test("two columns that want the same field: the better one gets it, the other is left out", () => {
  const list = aListOf("Naam|Naam organisatie\nDe Hoop|De Hoop vzw");
  expect(targets(list)).toEqual(["name", "ignore"]);
});

test("a header that promises numbers over a column of words counts for little, and says so", () => {
  const list = aListOf("KBO|naam\nonbekend|De Hoop\nniet ingevuld|De Brug");
  expect(suggestMapping(list, smallWorld)[0]).toMatchObject({
    target: "number",
    because: { kind: "header-only", share: 0 },
  });
});

test("a column called KBO with mistyped numbers is not one of telephone numbers", () => {
  const list = aListOf("naam|kbo\nDe Hoop|0999.000.999\nDe Brug|0413313536");
  expect(targets(list)).toEqual(["name", "number"]);
});

test("what was chosen last time goes before every guess", () => {
  const list = aListOf("Naam|Code\nDe Hoop|x");
  expect(targets(list, { Naam: "description", Code: "name" })).toEqual(["description", "name"]);
});

test("the order of the columns makes no difference", () => {
  const columns = [
    ["KBO-nummer", formatKboNumber(exampleNumber(1))],
    ["Naam", "De Hoop"],
    ["Type", "maatwerkbedrijf"],
    ["Adres", "Kerkstraat 1"],
    ["cp", "1500"],
    ["plaats", "Halle"],
    ["tel", "02 356 00 00"],
    ["web", "www.dehoop.be"],
    ["gewest", "Vlaanderen"],
    ["bestandsnummer", "57450742697"],
  ] as const;
  const straight = new Map(
    suggestMapping(tableOf(columns), smallWorld).map(({ header, target }) => [header, target]),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray([...columns], { minLength: columns.length }), (shuffled) => {
      for (const { header, target } of suggestMapping(tableOf(shuffled), smallWorld)) {
        expect([header, target]).toEqual([header, straight.get(header)]);
      }
    }),
  );
});

test("whatever the headers and cells, every column gets one meaning and single fields one column", () => {
  const table = fc
    .array(fc.tuple(fc.string(), fc.array(fc.string(), { maxLength: 4 })), { maxLength: 12 })
    .map((columns) => ({
      headers: columns.map(([header]) => header),
      rows: [0, 1, 2, 3].map((at) => ({
        line: at + 2,
        cells: columns.map(([, cells]) => cells[at] ?? ""),
      })),
      broken: [],
    }));
  fc.assert(
    fc.property(table, (list) => {
      const found = targets(list);
      expect(found).toHaveLength(list.headers.length);
      const names = found.filter((target) => target === "name");
      expect(names.length).toBeLessThanOrEqual(1);
    }),
  );
});

const tableOf = (columns: readonly (readonly [string, string])[]): ListTable => ({
  headers: columns.map(([header]) => header),
  rows: [{ line: 2, cells: columns.map(([, value]) => value) }],
  broken: [],
});

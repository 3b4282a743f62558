import { expect, test } from "vitest";
import { indexSuppliers } from "./index-suppliers.ts";
import { rankSuppliers } from "./rank-suppliers.ts";
import {
  aNeed,
  aSupplier,
  does,
  examplePredictor,
  exampleTools,
  today,
} from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";

const won = { title: "Hagen snoeien in de wijk", cpv: ["77340000"], buyer: "Stad Voorbeeld" };
const [gardeners, mowers] = [
  aSupplier({ id: "m-tuin", won: [won] }),
  aSupplier({ id: "z-gras", activities: does("groen/gazon-maaien") }),
];

test("filing again on what was filed before gives the answers of filing anew", () => {
  const before = indexSuppliers([gardeners, mowers], exampleTools);
  const newcomer = aSupplier({ id: "a-nieuw", activities: does("groen/hagen-snoeien") });
  const later = [
    [newcomer, gardeners, mowers],
    [mowers],
    [{ ...gardeners, won: [won, { ...won, title: "Hagen snoeien langs wegen" }] }, newcomer],
  ];
  const read = readNeed(aNeed({ texts: ["Hagen snoeien"] }), exampleTools, examplePredictor);
  for (const suppliers of later) {
    const again = indexSuppliers(suppliers, exampleTools, before);
    expect(rankSuppliers(read, again, { limit: 9, today })).toEqual(
      rankSuppliers(read, indexSuppliers(suppliers, exampleTools), { limit: 9, today }),
    );
  }
});

import { expect, test } from "vitest";
import { indexSuppliers } from "./index-suppliers.ts";
import { nearUnknown } from "./near-unknown.ts";
import { aNeed, aSupplier, does, exampleTools } from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";

const read = readNeed(
  aNeed({ texts: ["Hagen snoeien"], place: { nis: ["23027"], nuts: [] } }),
  exampleTools,
  null,
);
const ask = (...suppliers: Parameters<typeof aSupplier>[0][]) =>
  nearUnknown(read, indexSuppliers(suppliers.map(aSupplier), exampleTools), {
    named: new Set(["al-genoemd"]),
  }).map(({ organisationId }) => organisationId);

test("who is near and whose work nobody said is worth a question; a fitting NACE class goes first", () => {
  expect(
    ask(
      { id: "dicht", nace: ["47.110"] },
      { id: "buur", seatNis: "23003", nace: ["81.300"] },
      { id: "afgeleid", activities: [{ code: "groen", basis: "derived-from-nace" }] },
    ),
  ).toEqual(["buur", "afgeleid", "dicht"]);
});

test("not who is far, who stopped, who is no social enterprise, whose work is known, or who was named", () => {
  expect(
    ask(
      { id: "ver", seatNis: "35013" },
      { id: "gestopt", status: "stopped" },
      { id: "gewoon", isSocial: false },
      { id: "poetst", activities: does("schoonmaak/gebouwen") },
      { id: "al-genoemd" },
    ),
  ).toEqual([]);
});

test("a class that every sheltered workshop has says nothing", () => {
  const index = indexSuppliers([aSupplier({ id: "a", nace: ["88.993"] })], exampleTools);
  expect(nearUnknown(read, index, { named: new Set() })[0]?.nace).toBeNull();
});

test("without a place nobody is near", () => {
  const anywhere = readNeed(aNeed({ texts: ["Hagen snoeien"] }), exampleTools, null);
  const index = indexSuppliers([aSupplier({ id: "a" })], exampleTools);
  expect(nearUnknown(anywhere, index, { named: new Set() })).toEqual([]);
});

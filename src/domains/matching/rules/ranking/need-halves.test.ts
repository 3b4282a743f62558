import { expect, test } from "vitest";
import { indexSuppliers } from "./index-suppliers.ts";
import { jointOffers } from "./joint-offers.ts";
import { halvesOf, halvesWithout } from "./need-halves.ts";
import { rankSuppliers } from "./rank-suppliers.ts";
import { aNeed, aSupplier, does, exampleTools, today } from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";

const text = "Hagen snoeien en kantoren poetsen";
const read = readNeed(
  aNeed({ texts: [text], place: { nis: ["23027"], nuts: [] } }),
  exampleTools,
  null,
);
const snoeit = aSupplier({
  id: "snoeit",
  activities: does("groen/hagen-snoeien"),
  areaNis: ["23027"],
});
const poetst = aSupplier({
  id: "poetst",
  activities: does("schoonmaak/gebouwen"),
  areaNis: ["23027"],
});
const beide = aSupplier({
  id: "beide",
  activities: does("groen/hagen-snoeien", "schoonmaak/gebouwen"),
  areaNis: ["23027"],
});

test("two kinds of work in one title are two halves", () => {
  expect(read.halves.map(({ name }) => name)).toEqual([
    "groen/hagen-snoeien",
    "schoonmaak/gebouwen",
  ]);
});

test.each([
  "Hagen en struiken snoeien",
  "Hagen snoeien",
  "Haag scheren en snoeiwerk",
  "Hagen snoeien, twee keer per jaar",
  "",
])("“%s” asks for one kind of work", (title) => {
  expect(halvesOf(title, exampleTools)).toEqual([]);
});

test("who does one half says which other it does not do, and stands below who does both", () => {
  const index = indexSuppliers([snoeit, poetst, beide], exampleTools);
  const { matches } = rankSuppliers(read, index, { limit: 3, today });
  expect(matches[0]?.organisationId).toBe("beide");
  expect(matches[0]?.doubts).not.toContainEqual(expect.objectContaining({ kind: "half-missing" }));
  const one = matches.find(({ organisationId }) => organisationId === "snoeit");
  expect(one?.doubts).toContainEqual({ kind: "half-missing", code: "schoonmaak/gebouwen" });
});

test("two that do a half each are offered together", () => {
  const index = indexSuppliers([snoeit, poetst], exampleTools);
  const [offer] = jointOffers(read, index, { today });
  expect(offer?.members.map(({ organisationId }) => organisationId).sort()).toEqual([
    "poetst",
    "snoeit",
  ]);
  expect(offer?.covered).toBe(1);
});

test("a half that was understood wrongly is no half", () => {
  expect(halvesWithout(read.halves, ["groen/hagen-snoeien"])).toEqual([]);
  expect(halvesWithout(read.halves, [])).toEqual(read.halves);
});

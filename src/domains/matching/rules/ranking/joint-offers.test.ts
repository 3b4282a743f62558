import { expect, test } from "vitest";
import type { Need } from "../need.ts";
import type { Supplier } from "../supplier.ts";
import { indexSuppliers } from "./index-suppliers.ts";
import { jointOffers } from "./joint-offers.ts";
import {
  aNeed,
  aSupplier,
  does,
  examplePredictor,
  exampleTools,
  today,
} from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";

const offers = (need: Partial<Need>, suppliers: readonly Supplier[]) =>
  jointOffers(
    readNeed(aNeed(need), exampleTools, examplePredictor),
    indexSuppliers(suppliers, exampleTools),
    { today },
  );
const mows = (id: string, part: Partial<Supplier> = {}) =>
  aSupplier({ id, activities: does("groen/gazon-maaien"), areaNis: ["23027"], ...part });
const members = (offer: ReturnType<typeof offers>[number] | undefined) =>
  offer?.members.map(({ organisationId }) => organisationId).sort();

test("two who each serve one municipality cover both together", () => {
  const place = { nis: ["23027", "24062"], nuts: [] };
  const [first] = offers({ texts: ["Gras maaien"], place }, [
    mows("halle"),
    mows("leuven", { areaNis: ["24062"] }),
  ]);
  expect(members(first)).toEqual(["halle", "leuven"]);
  expect(first?.covered).toBe(1);
  expect(first?.reasons).toContainEqual({ kind: "area", covered: 2, of: 2 });
});

test("who is short of hours finds another; the fewest that are enough come first", () => {
  const need = {
    texts: ["Gras maaien"],
    place: { nis: ["23027"], nuts: [] },
    size: { hoursPerMonth: 100 },
  };
  const [first] = offers(need, [
    mows("a", { hoursPerMonth: 60 }),
    mows("b", { hoursPerMonth: 50 }),
    mows("c", { hoursPerMonth: 30 }),
  ]);
  expect(members(first)).toEqual(["a", "b"]);
  expect(first?.reasons).toContainEqual({ kind: "hours", hoursPerMonth: 110, asked: 100 });
});

test("a need of two kinds of work is done by two who each do one", () => {
  const activities = ["groen/gazon-maaien", "schoonmaak/gebouwen"];
  const [first] = offers({ activities }, [
    mows("tuin"),
    aSupplier({ id: "poets", activities: does("schoonmaak/gebouwen") }),
  ]);
  expect(members(first)).toEqual(["poets", "tuin"]);
  expect(first?.reasons).toContainEqual({
    kind: "activities",
    codes: expect.arrayContaining(activities),
  });
});

test("nobody is put together when one alone can do it, or when nobody adds anything", () => {
  const place = { nis: ["23027", "24062"], nuts: [] };
  expect(
    offers({ texts: ["Gras maaien"], place }, [
      mows("alles", { areaNis: ["23027", "24062"] }),
      mows("halle"),
    ]),
  ).toEqual([]);
  expect(offers({ texts: ["Gras maaien"], place }, [mows("een"), mows("twee")])).toEqual([]);
});

test("hours nobody knows are counted as none, and said", () => {
  const need = {
    texts: ["Gras maaien"],
    place: { nis: ["23027", "24062"], nuts: [] },
    size: { hoursPerMonth: 100 },
  };
  const [first] = offers(need, [
    mows("halle", { hoursPerMonth: 40 }),
    mows("leuven", { areaNis: ["24062"] }),
  ]);
  expect(first?.hoursUnknown).toBe(true);
  // All of the places, all of the work, two hours in five.
  expect(first?.covered).toBeCloseTo(0.8);
});

test("who does other work, or only by NACE, adds no area and no hours", () => {
  const need = {
    texts: ["Gras maaien"],
    place: { nis: ["23027", "24062"], nuts: [] },
    size: { hoursPerMonth: 100 },
  };
  const near = { areaNis: ["24062"], hoursPerMonth: 90, texts: ["Gras maaien"] };
  const iron = aSupplier({ id: "poets", activities: does("schoonmaak/gebouwen"), ...near });
  const byNace = aSupplier({
    id: "nace",
    activities: [{ code: "groen/gazon-maaien", basis: "derived-from-nace" }],
    ...near,
  });
  expect(offers(need, [mows("halle", { hoursPerMonth: 40 }), iron, byNace])).toEqual([]);
});

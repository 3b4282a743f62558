import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import type { Need } from "../need.ts";
import type { Supplier } from "../supplier.ts";
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

const rank = (need: Partial<Need>, suppliers: readonly Supplier[], regularToo = false) =>
  rankSuppliers(
    readNeed(aNeed(need), exampleTools, examplePredictor),
    indexSuppliers(suppliers, exampleTools),
    {
      limit: 10,
      today,
      regularToo,
    },
  );
const kinds = (list: readonly { readonly kind: string }[]) => list.map(({ kind }) => kind);

const gardeners = aSupplier({ id: "tuiniers", activities: does("groen/hagen-snoeien") });
const cleaners = aSupplier({ id: "poetsers", activities: does("schoonmaak/gebouwen") });

test("who does the work asked comes first, with the activity as the first reason", () => {
  const { matches, considered } = rank({ texts: ["Snoeien van hagen"] }, [cleaners, gardeners]);
  expect(matches.map(({ organisationId }) => organisationId)).toEqual(["tuiniers"]);
  expect(matches[0]?.reasons[0]).toEqual({
    kind: "activity",
    code: "groen/hagen-snoeien",
    asked: "words",
  });
  expect(considered).toBe(2);
});

test("a compound, its parts, and another language find the same work", () => {
  for (const text of ["haagsnoei langs de weg", "élagage des haies", "pruning of hedges"])
    expect(rank({ texts: [text] }, [cleaners, gardeners]).matches[0]?.organisationId).toBe(
      "tuiniers",
    );
});

test("a given CPV code finds whoever does that work, near or far in the vocabulary", () => {
  const [match] = rank({ cpv: ["77310000"] }, [
    aSupplier({ activities: does("groen/gazon-maaien") }),
  ]).matches;
  expect(match?.reasons).toContainEqual({
    kind: "cpv",
    asked: "77310000",
    has: "77310000",
    closeness: "same",
    through: "activity",
  });
});

test("a contract won in French answers a need in Dutch by its code", () => {
  const won = {
    title: "Nettoyage des bureaux de la ville",
    cpv: ["90911200"],
    buyer: "Ville d'Exemple",
  };
  const [match] = rank({ texts: ["Schoonmaak"], cpv: ["90911200"] }, [
    aSupplier({ won: [won] }),
  ]).matches;
  expect(kinds(match?.reasons ?? [])).toContain("cpv");
});

test("who serves the municipality says so; who is far is doubted", () => {
  const texts = ["Gras maaien"];
  const place = { nis: ["23027"], nuts: [] };
  const activities = does("groen/gazon-maaien");
  const { matches } = rank({ texts, place }, [
    aSupplier({ id: "b-ver", activities, seatNis: "35013" }),
    aSupplier({ id: "a-dicht", activities, seatNis: "35013", areaNis: ["23027"] }),
  ]);
  expect(matches.map(({ organisationId }) => organisationId)).toEqual(["a-dicht", "b-ver"]);
  expect(matches[0]?.reasons).toContainEqual({ kind: "serves", nis: ["23027"] });
  expect(kinds(matches[1]?.doubts ?? [])).toContain("far");
});

test("capacity is compared in hours, and an unknown one is a doubt", () => {
  const activities = does("groen/gazon-maaien");
  const { matches } = rank({ texts: ["Gras maaien"], size: { hoursPerMonth: 100 } }, [
    aSupplier({ id: "genoeg", activities, hoursPerMonth: 200 }),
    aSupplier({ id: "onbekend", activities }),
    aSupplier({ id: "te weinig", activities, hoursPerMonth: 50 }),
  ]);
  expect(matches.map(({ organisationId }) => organisationId)).toEqual([
    "genoeg",
    "onbekend",
    "te weinig",
  ]);
  expect(matches[0]?.reasons).toContainEqual({ kind: "capacity", hoursPerMonth: 200, asked: 100 });
  expect(kinds(matches[1]?.doubts ?? [])).toContain("capacity-unknown");
  expect(matches[2]?.doubts).toContainEqual({
    kind: "capacity-short",
    hoursPerMonth: 50,
    asked: 100,
  });
});

test("a record nobody looked at for two years is doubted, an activity out of NACE as well", () => {
  const [match] = rank({ texts: ["Gras maaien"] }, [
    aSupplier({
      confirmedOn: null,
      changedOn: asDay("2024-10-01"),
      activities: [{ code: "groen/gazon-maaien", basis: "derived-from-nace" }],
    }),
  ]).matches;
  expect(kinds(match?.doubts ?? [])).toEqual(
    expect.arrayContaining(["activity-derived", "record-old"]),
  );
});

test("who stopped is not named, and who is not of the social economy only when asked", () => {
  const stopped = { ...gardeners, id: "gestopt", status: "stopped" as const };
  const regular = { ...gardeners, id: "gewoon", isSocial: false };
  const need = { texts: ["Hagen snoeien"] };
  expect(rank(need, [stopped, regular]).matches).toEqual([]);
  expect(rank(need, [stopped, regular], true).matches).toHaveLength(1);
});

test("a need without words, codes or activities has no matches", () => {
  expect(rank({}, [gardeners, cleaners]).matches).toEqual([]);
});

test("an empty register is no fault", () => {
  expect(rank({ texts: ["Gras maaien"] }, []).matches).toEqual([]);
});

test("work abroad is far from everybody, a region of Belgium is not", () => {
  const activities = does("groen/gazon-maaien");
  const [match] = rank({ texts: ["Gras maaien"], place: { nis: [], nuts: ["FR716"] } }, [
    aSupplier({ activities, areaNis: ["23027"] }),
  ]).matches;
  expect(match?.score).toBeLessThan(0.2);
  expect(match?.doubts[0]).toEqual({ kind: "abroad", nuts: ["FR716"] });
  const [belgian] = rank({ texts: ["Gras maaien"], place: { nis: [], nuts: ["BE", "FR716"] } }, [
    aSupplier({ activities }),
  ]).matches;
  expect(kinds(belgian?.doubts ?? [])).not.toContain("abroad");
});

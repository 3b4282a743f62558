import { expect, test } from "vitest";
import { type AreaMunicipality, codesOfArea } from "./radar-area.ts";

const halle: AreaMunicipality = { nis: "23027", province: "Vlaams-Brabant", region: "flanders" };
const leuven: AreaMunicipality = { nis: "24062", province: "Vlaams-Brabant", region: "flanders" };
const gent: AreaMunicipality = { nis: "44021", province: "Oost-Vlaanderen", region: "flanders" };
const brussel: AreaMunicipality = { nis: "21004", province: "Brussel", region: "brussels" };
const all = [halle, leuven, gent, brussel];

test("the own area is the municipalities themselves", () => {
  expect(codesOfArea("partnership", ["23027"], all)).toEqual({ nis: ["23027"], nutsStarts: [] });
});

test("the province takes in its municipalities and purchases that only name the province", () => {
  expect(codesOfArea("province", ["23027"], all)).toEqual({
    nis: ["23027", "24062"],
    nutsStarts: ["BE24"],
  });
});

test("a partnership over the border of a province looks in both", () => {
  expect(codesOfArea("province", ["23027", "44021"], all)?.nutsStarts).toEqual(["BE24", "BE23"]);
});

test("Flanders is without Brussels; everywhere has no codes", () => {
  expect(codesOfArea("flanders", ["23027"], all)?.nis).not.toContain("21004");
  expect(codesOfArea("everywhere", ["23027"], all)).toBeNull();
});

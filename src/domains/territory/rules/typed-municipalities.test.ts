import { expect, test } from "vitest";
import { indexPlaces } from "./resolve-municipality.ts";
import { foundIn, readTypedMunicipalities, separateNames } from "./typed-municipalities.ts";

const index = indexPlaces({
  municipalities: [
    { nis: "23027", nameNl: "Halle", nameFr: "Hal" },
    { nis: "23077", nameNl: "Sint-Pieters-Leeuw", nameFr: "Leeuw-Saint-Pierre" },
  ],
  postcodes: [],
  former: [],
  localities: [],
});

test("names are separated the way people write a list", () => {
  expect(separateNames("Halle, Beersel;Dilbeek en Sint-Pieters-Leeuw\nAsse")).toEqual([
    "Halle",
    "Beersel",
    "Dilbeek",
    "Sint-Pieters-Leeuw",
    "Asse",
  ]);
});

test("the same municipality typed in two languages counts once", () => {
  expect(foundIn(readTypedMunicipalities(index, "Halle, Hal, St-Pieters-Leeuw"))).toEqual([
    "23027",
    "23077",
  ]);
});

test("a name nobody knows is kept, so that it can be shown back", () => {
  const [place] = readTypedMunicipalities(index, "Hallewood");
  expect(place?.typed).toBe("Hallewood");
  expect(place?.resolution.kind).toBe("unknown");
});

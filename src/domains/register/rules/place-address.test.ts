import { describe, expect, test } from "vitest";
import { readAddressPoint } from "./address-point-row.ts";
import { type PlacesToChoose, placeAddress } from "./place-address.ts";

const known: PlacesToChoose = {
  namedPlacesOf: (postcode) =>
    postcode === "1500" ? [{ name: "Sint-Rochus", lon: 4.25, lat: 50.75 }] : [],
  pointsOf: (postcode, street) =>
    postcode === "1500" && street === "molenstraat"
      ? [
          { houseNumber: "12", lon: 4.2, lat: 50.7 },
          { houseNumber: "14a", lon: 4.4, lat: 50.9 },
        ]
      : [],
  placesOf: (postcode) =>
    postcode === "1500"
      ? [
          { nameNl: "Halle", nameFr: "Hal", lon: 4.23, lat: 50.73, precision: "postcode" },
          {
            nameNl: "Lembeek",
            nameFr: "Lembecq",
            lon: 4.21,
            lat: 50.71,
            precision: "municipality",
          },
        ]
      : [],
};
const at = (
  street: string | null,
  houseNumber: string | null,
  postcode: string | null,
  town = "",
) => placeAddress({ street, houseNumber, postcode, town }, known);

describe("an address is placed no more exactly than it is known", () => {
  test("at its own point, however its number is written", () => {
    expect(at("Mólenstraat", "14 A", "1500")).toEqual({
      lon: 4.4,
      lat: 50.9,
      precision: "address",
    });
  });
  test("in the middle of its street when the number is not there", () => {
    expect(at("Molenstraat", "99", "1500")).toEqual({ lon: 4.3, lat: 50.8, precision: "street" });
  });
  test("at its postcode otherwise, at the place of its town when several share it", () => {
    expect(at("Elders", "1", "1500")).toMatchObject({ lon: 4.23, precision: "postcode" });
    expect(at(null, null, "1500", "LEMBECQ")).toMatchObject({
      lon: 4.21,
      precision: "municipality",
    });
  });
  test("in the neighbourhood its town names, when its street is not known", () => {
    for (const town of [
      "Sint Rochus",
      "Halle (Sint-Rochus)",
      "Sint-Rochus, Halle",
      "Halle - sint-rochus",
    ]) {
      expect(at("Elders", "1", "1500", town)).toEqual({
        lon: 4.25,
        lat: 50.75,
        precision: "neighbourhood",
      });
    }
    expect(at("Molenstraat", "99", "1500", "Sint-Rochus")).toMatchObject({ precision: "street" });
    expect(at("Elders", "1", "1500", "Halle")).toMatchObject({ precision: "postcode" });
    expect(at("Elders", "1", "1600", "Sint-Rochus")).toBeNull();
  });
  test("nowhere when nothing is known", () => {
    expect(at("Molenstraat", "12", null)).toBeNull();
    expect(at("Molenstraat", "12", "7000")).toBeNull();
  });
});

test("a line of an address file outside Belgium, or in metres, is refused", () => {
  const cells = {
    postcode: "1500",
    street: "Molenstraat",
    number: "12 A",
    lon: "4,25",
    lat: "50.7",
  };
  expect(readAddressPoint(cells)).toMatchObject({ point: { lon: 4.25, houseNumber: "12a" } });
  expect(readAddressPoint({ ...cells, lon: "141000" })).toMatchObject({
    because: "not-in-belgium",
  });
  expect(readAddressPoint({ ...cells, postcode: "B-1500" })).toMatchObject({
    because: "bad-postcode",
  });
});

import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import type { RecordValues } from "../../rules/compose-record.ts";
import { mergeEdits } from "../../rules/merge-edits.ts";
import { valuesOfForm, valuesOfRecord } from "./form-values.ts";
import { readRecordForm } from "./read-record-form.ts";

const record: RecordValues = {
  number: exampleNumber(0),
  name: "Tuinwijk (voorbeeld)",
  kind: "social-enterprise",
  status: "active",
  natural_person: false,
  website: "https://tuinwijk.example",
  quality_labels: ["ISO 9001"],
  work_forms: [{ form: "collectief-maatwerk", from: asDay("2019-01-01") }],
  activities: [
    { code: "groen/tuinonderhoud", basis: "stated", capacity_amount: 80, capacity_unit: "places" },
  ],
  service_area: ["23027"],
  "establishment:seat": {
    street: "Markt",
    house_number: "1",
    postcode: "1500",
    town: "Halle",
    country: "BE",
    nis: "23027",
    is_seat: true,
    nace_codes: ["88.993"],
    lon: 4.2366,
    lat: 50.7337,
    place_precision: "address",
  },
};

/** The form of the record with some inputs typed over. */
function typed(over: Record<string, string | string[]>) {
  const base = valuesOfRecord(record);
  return {
    one: (name: string) => (name in over ? String([over[name]].flat()[0] ?? "") : base.one(name)),
    all: (name: string) => (name in over ? ([over[name]].flat() as string[]) : base.all(name)),
  };
}

const editsOf = (over: Record<string, string | string[]>) =>
  mergeEdits(readRecordForm(typed(over), record).edits, record, []).edits;

test("a form sent back untouched changes nothing", () => {
  const { edits, problems } = readRecordForm(valuesOfRecord(record), record);
  expect(problems).toEqual([]);
  expect(mergeEdits(edits, record, []).edits).toEqual({});
});

test("an emptied field says that there is none", () => {
  expect(editsOf({ website: " " })).toEqual({ website: null });
});

test("a new street loses the old point; a typed point stays as placed by hand", () => {
  const moved = editsOf({ "place:seat:street": "Kaai" })["establishment:seat"];
  expect(moved).toMatchObject({ street: "Kaai", nace_codes: ["88.993"] });
  expect(moved).not.toHaveProperty("lon");
  const dragged = editsOf({ "place:seat:lon": "4,25" })["establishment:seat"];
  expect(dragged).toMatchObject({ lon: 4.25, lat: 50.7337, place_precision: "placed-by-hand" });
});

test("a place that is struck out is gone", () => {
  expect(editsOf({ remove_place: "seat" })).toEqual({ "establishment:seat": null });
});

test("an activity that is unticked goes with its capacity", () => {
  expect(editsOf({ activity: [] })).toEqual({ activities: null });
});

test.each([
  ["number", "0999.000.075", "wrong-check-digits"],
  ["number", "12", "not-ten-digits"],
  ["email", "info(at)tuinwijk", "wrong-email"],
  ["website", "javascript:alert(1)", "wrong-website"],
  ["started_on", "2026-02-30", "wrong-day"],
  ["capacity_places", "-3", "wrong-count"],
  ["fte", "een paar", "wrong-fte"],
  ["name", "", "no-name"],
  ["kind", "circus", "wrong-choice"],
  ["place:seat:postcode", "15000", "wrong-postcode"],
  ["place:seat:lon", "42", "wrong-point"],
  ["place:new:number", "0999000074", "wrong-establishment-number"],
  ["unit:groen/tuinonderhoud", "", "wrong-unit"],
])("%s “%s” is refused at its own field: %s", (name, value, because) => {
  expect(readRecordForm(typed({ [name]: value }), record).problems).toEqual([{ name, because }]);
});

test("what was typed comes back as it was, lines and all", () => {
  const form = valuesOfForm([
    ["area", "1"],
    ["area", "2"],
    ["guidance", "a\nb"],
  ]);
  expect(form.all("area")).toEqual(["1", "2"]);
  expect(form.one("guidance")).toBe("a\nb");
});

import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aStatement } from "../../examples/index.ts";
import { chooseValues } from "../../rules/choose-value.ts";
import { recordWords } from "../../text/record/index.ts";
import { describeField } from "./describe-field.ts";
import { formatAddress, formatValue, type Writing } from "./format-value.ts";

const writing = (language: "nl" | "fr" | "en" = "nl"): Writing => ({
  words: recordWords(language),
  language,
  labels: {
    activities: new Map([["groen/tuinonderhoud", "Tuinonderhoud"]]),
    municipalities: new Map([["23027", "Halle"]]),
    nace: new Map(),
    legalForm: null,
  },
});

const kbo = aStatement(
  { phone: { value: "02 000 00 01", file: "contact.csv", row: 12 } },
  { source: { kind: "kbo", publisher: "FOD Economie", title: "KBO Open Data", licence: "KBO" } },
);
const person = aStatement(
  { phone: { value: "02 000 00 02", on: asDay("2026-11-02"), by: "Noor" } },
  { source: { kind: "person", publisher: "Rand", title: "Eigen invoer" } },
);

test("a field names publisher, file, row, day and licence of its source", () => {
  const record = { values: { phone: "02 000 00 01" }, choices: chooseValues([kbo]) };
  expect(describeField("phone", record, writing())).toEqual({
    term: "Telefoon",
    value: "02 000 00 01",
    source: {
      publisher: "FOD Economie, KBO Open Data",
      file: "contact.csv",
      row: "12",
      date: "2026-11-01",
      licence: "KBO",
    },
  });
});

test("where sources differ both are shown, with the rule that picked", () => {
  const record = { values: { phone: "02 000 00 02" }, choices: chooseValues([kbo, person]) };
  const described = describeField("phone", record, writing("en"));
  expect(described?.source).toEqual({ publisher: "Entered by Rand, Noor", date: "2026-11-02" });
  expect(described?.conflict).toMatchObject({
    others: [{ value: "02 000 00 01" }],
    rule: "What a member of staff enters comes first.",
  });
});

test("what nobody said is no fact", () => {
  expect(
    describeField("status", { values: { status: "active" }, choices: {} }, writing()),
  ).toBeNull();
});

test("lists are written with their names, codes only where no name is known", () => {
  const activities = [
    { code: "groen/tuinonderhoud", capacity_amount: 1200, capacity_unit: "hours-per-month" },
    { code: "oud/verdwenen" },
  ];
  expect(formatValue("activities", activities, writing())).toBe(
    "Tuinonderhoud (1.200 uur per maand); oud/verdwenen",
  );
  expect(formatValue("service_area", ["23027", "99999"], writing())).toBe("Halle; 99999");
});

test("an address is written with as much as is known", () => {
  expect(
    formatAddress({
      street: "Markt",
      house_number: "1",
      box: "2",
      postcode: "1500",
      town: "Halle",
    }),
  ).toBe("Markt 1 / 2, 1500 Halle");
  expect(formatAddress({ town: "Halle" })).toBe("Halle");
  expect(formatAddress({})).toBe("");
});

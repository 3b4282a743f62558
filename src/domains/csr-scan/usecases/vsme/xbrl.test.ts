import { beforeAll, expect, test } from "vitest";
import { vsmeSample } from "../../examples/vsme-sample.ts";
import type { FactValue } from "../../rules/facts/fact-value.ts";
import type { Instrument } from "../../rules/instrument/instrument.ts";
import { checkXbrl } from "../../rules/vsme/check-xbrl.ts";
import { missingFacts } from "../../rules/vsme/missing-facts.ts";
import type { Taxonomy } from "../../rules/vsme/taxonomy.ts";
import { writeOim } from "../../rules/vsme/write-oim.ts";
import type { XbrlFact } from "../../rules/vsme/xbrl-fact.ts";
import { xbrlFacts } from "../../rules/vsme/xbrl-facts.ts";
import { readInstrument } from "../read-instrument.ts";
import { readTaxonomy } from "./read-taxonomy.ts";

let instrument: Instrument;
let taxonomy: Taxonomy;
beforeAll(async () => {
  ({ instrument } = await readInstrument("reference/csr-scan", "company"));
  taxonomy = await readTaxonomy("reference");
});
const told = (values: ReadonlyMap<string, FactValue>) => xbrlFacts(instrument, values, taxonomy);
const valueIn = (facts: readonly XbrlFact[], concept: string, member?: string) =>
  facts.find(
    (fact) =>
      fact.concept === concept &&
      (!member || Object.values(fact.dimensions).some((one) => one === member)),
  )?.value;

test("the sample of EFRAG, as facts, is sound by its own taxonomy", () => {
  const facts = told(vsmeSample("Lorem ipsum"));
  expect(checkXbrl(facts, taxonomy)).toEqual([]);
  expect(facts.length).toBeGreaterThan(130);
});

test("totals and rates are those the workbook of EFRAG works out", () => {
  const facts = told(vsmeSample("Lorem ipsum"));
  expect(valueIn(facts, "EmployeeTurnoverRate")).toBeCloseTo(0.284_090_909, 8);
  expect(valueIn(facts, "PercentageGapInPayBetweenFemaleAndMaleEmployees")).toBeCloseTo(0.1, 10);
  expect(
    valueIn(facts, "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements"),
  ).toBeCloseTo(0.927_152_317, 8);
  expect(valueIn(facts, "GenderDiversityRatioInGovernanceBody")).toBe(2.5);
  expect(valueIn(facts, "FemaleToMaleRatioAtManagementLevelForTheReportingPeriod")).toBe(0.8);
  expect(valueIn(facts, "TotalHazardousWasteGeneratedMass")).toBe(101_200);
  expect(valueIn(facts, "TotalNonHazardousWasteGeneratedMass")).toBe(7_850_000);
  expect(valueIn(facts, "TotalWasteGeneratedMass")).toBe(7_951_200);
  expect(valueIn(facts, "TotalMassOfMaterialUsed")).toBe(1_500);
  expect(valueIn(facts, "TotalVolumeOfMaterialUsed")).toBe(800);
  expect(valueIn(facts, "TotalLocationBasedGreenhouseGasEmissionsIntensityValue")).toBeCloseTo(
    0.014_893_617,
    8,
  );
  const total = "TotalGrossLocationBasedGHGEmissions";
  expect(valueIn(facts, total, "CurrentlyStatedMember")).toBe(350);
  expect(valueIn(facts, total, "BaselineYearMember")).toBe(525);
  expect(valueIn(facts, total, "TargetYearMember")).toBe(190);
});

test("a wrong fact is told with the field it came from", () => {
  const sound: XbrlFact = {
    from: "assets",
    concept: "Assets",
    value: 1,
    unit: "iso4217:EUR",
    dimensions: {},
  };
  const problems = checkXbrl(
    [
      sound,
      sound,
      { ...sound, from: "moons", concept: "NumberOfMoons" },
      { ...sound, concept: "Turnover", unit: undefined },
      { ...sound, concept: "Turnover", value: "veel", dimensions: { ReportingScopesAxis: "x" } },
      { from: "form", concept: "UndertakingsLegalForm", value: "ClubMember", dimensions: {} },
      { from: "site", concept: "CityOfSite", value: "Halle", dimensions: {} },
    ],
    taxonomy,
  );
  expect(problems.map(({ from, because, about }) => [from, because, about])).toEqual([
    ["assets", "told-twice", expect.any(String)],
    ["moons", "unknown-concept", "NumberOfMoons"],
    ["assets", "unit-missing", "iso4217:EUR"],
    ["assets", "wrong-type", "veel"],
    ["assets", "unknown-axis", "ReportingScopesAxis"],
    ["form", "unknown-member", "ClubMember"],
    ["site", "axis-missing", "IdentifierOfSiteTypedAxis"],
  ]);
});

test("the report says entity, period, unit and dimensions; the usual member is left out", () => {
  const report = writeOim(told(vsmeSample("Lorem ipsum")), taxonomy, {
    number: "0999000042",
    from: "2026-01-01",
    to: "2026-12-31",
    language: "nl",
  }) as { facts: Record<string, { value: string; dimensions: Record<string, string> }> };
  const found = (concept: string) =>
    Object.values(report.facts).filter(({ dimensions }) => dimensions.concept === concept);
  expect(found("vsme:Turnover")).toEqual([
    {
      value: "23500",
      decimals: 6,
      dimensions: {
        concept: "vsme:Turnover",
        entity: "be:0999000042",
        period: "2026-01-01T00:00:00/2027-01-01T00:00:00",
        unit: "iso4217:EUR",
      },
    },
  ]);
  expect(found("vsme:NumberOfEmployees")[0]?.dimensions.period).toBe("2027-01-01T00:00:00");
  expect(found("vsme:NaceSectorClassificationCodes")[0]?.value).toBe(
    "nace:NACE_G4722 nace:NACE_G4721",
  );
  const totals = found("vsme:EnergyConsumptionFromElectricity").map(
    ({ dimensions }) => dimensions["vsme:BreakdownOfEnergyConsumptionAxis"],
  );
  expect(totals.sort()).toEqual([
    "vsme:NonRenewableEnergyMember",
    "vsme:RenewableEnergyMember",
    undefined,
  ]);
});

test("what is left out as confidential is not told, and is named as left out", () => {
  const values = new Map([...vsmeSample("x"), ["omitted", ["land", "waste"]] as const]);
  const facts = told(values);
  expect(facts.some(({ concept }) => /Waste|Sealed/.test(concept))).toBe(false);
  expect(
    valueIn(facts, "ListOfOmittedDisclosuresDeemedToBeClassifiedOrSensitiveInformation"),
  ).toEqual(["B5BiodiversityLandUseMember", "B7WasteGeneratedMember"]);
});

test("what is missing is told by section, for the basic module and for both", () => {
  const sample = new Map(vsmeSample("x"));
  sample.set("number", "0999000042").set("staff-temporary", 41);
  const named = (module: "basic" | "comprehensive") =>
    missingFacts(instrument, sample, module).missing.flatMap(({ section, facts }) =>
      facts.map(({ key }) => `${section.disclosure} ${key}`),
    );
  expect(named("basic").filter((one) => !one.startsWith("B3 energy-fuels"))).toEqual([
    "B2 practices-public",
  ]);
  expect(named("comprehensive").some((one) => one.startsWith("C8 sectors-any"))).toBe(true);
  const few = new Map<string, FactValue>([["name", "Voorbeeld"]]);
  const basic = missingFacts(instrument, few, "basic");
  expect(basic.isComplete).toBe(false);
  expect(basic.missing.some(({ section }) => section.module === "comprehensive")).toBe(false);
});

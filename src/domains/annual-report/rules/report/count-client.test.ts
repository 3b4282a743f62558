import { expect, test } from "vitest";
import { emptyNetworkingYear } from "#networking";
import { emptyClientYear } from "#procurement";
import { aReportYear } from "../../examples/index.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeReport } from "./compose-report.ts";

const nl = reportWords("nl");
const report = () => composeReport(aReportYear(), nl);
const keysOf = (figures: object) => Object.keys(figures);

test("a share is told as at least and at most, and leads to the lines of each part", () => {
  const { figures } = report();
  const share = figures["whole.spend-social"];
  expect(share).toMatchObject({ value: 4.1, short: "4,1% tot 6,3%" });
  expect(share?.trace.rows.map(({ id, adds }) => [id, adds])).toEqual([
    ["lijnen?jaar=2026&sociaal=sociaal", "4,1%"],
    ["lijnen?jaar=2026&sociaal=onbekend", "2,2%"],
    ["lijnen?jaar=2026&sociaal=ander", "93,7%"],
  ]);
  expect(figures["municipality.23027.spend-social"]?.short).toBe("6,0%");
});

test("what the comparison hides is hidden here too, and says no rows", () => {
  const hidden = report().figures["municipality.23003.spend-social"];
  expect(hidden).toMatchObject({ value: null, short: nl.hiddenShort, trace: { rows: [] } });
});

test("hours are the sum of their contracts; those of the whole partnership count in the whole only", () => {
  const { figures } = report();
  expect(figures["whole.contract-hours"]).toMatchObject({ value: 352.5 });
  expect(figures["whole.contract-hours"]?.trace.rows.map(({ adds }) => adds)).toEqual([
    "312,5",
    "40",
  ]);
  expect(figures["municipality.23027.contract-hours"]?.value).toBe(312.5);
});

test("two places are hidden, and so is the rest of the same total", () => {
  const { figures } = report();
  expect(figures["municipality.23027.contract-places"]?.value).toBeNull();
  expect(figures["whole.contract-places"]?.value).toBe(7);
  expect(figures["whole.contract-places"]?.trace.rows.map(({ adds }) => adds)).toEqual(["", ""]);
});

test("each sort of clause counts advices and contracts apart", () => {
  const { figures, sections } = report();
  expect(figures["family.reservation.family-advices"]?.value).toBe(1);
  expect(figures["family.execution-condition.family-contracts"]?.value).toBe(1);
  const client = sections.find(({ key }) => key === "client");
  const tables = client?.parts.flatMap((part) => (part.kind === "table" ? part : [])) ?? [];
  expect(tables.at(-1)?.rows.map(([name]) => name?.text)).toEqual([
    "Voorbehouden opdracht",
    "Uitvoeringsvoorwaarde",
  ]);
});

test("a year in which nothing is known says nothing: no section, no figure, no word of it on the council's page", () => {
  const { figures, sections, councilPages } = composeReport(
    aReportYear({ client: emptyClientYear, networking: emptyNetworkingYear }),
    nl,
  );
  expect(sections.some(({ key }) => key === "client")).toBe(false);
  expect(keysOf(figures).filter((key) => /spend-|contract|advices|chances/.test(key))).toEqual([]);
  expect(councilPages.flatMap((page) => page.sections).some(({ key }) => key === "client")).toBe(
    false,
  );
});

test("an amount of all together needs three municipalities; a municipality never has one", () => {
  const client = { ...aReportYear().client, totalCents: 1_000_00 };
  const { figures } = composeReport(aReportYear({ client }), nl);
  expect(figures["whole.spend-total"]?.shown).toBe("€\u00a01.000");
  expect(keysOf(figures).filter((key) => key.endsWith("spend-total"))).toEqual([
    "whole.spend-total",
  ]);
});

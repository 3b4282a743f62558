import { expect, test } from "vitest";
import { emptyNetworkingYear, type NetworkingYear } from "#networking";
import { aReportYear } from "../../examples/index.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeReport } from "./compose-report.ts";
import type { Section } from "./report-content.ts";

const nl = reportWords("nl");
const report = (change: Partial<NetworkingYear> = {}) => {
  const facts = aReportYear();
  return composeReport({ ...facts, networking: { ...facts.networking, ...change } }, nl);
};
const networkingOf = (sections: readonly Section[]) =>
  sections.find(({ key }) => key === "networking");
const tablesOf = (sections: readonly Section[]) =>
  networkingOf(sections)?.parts.flatMap((part) => (part.kind === "table" ? part : [])) ?? [];

test("gatherings are told by form, with how many were asked and came, and lead to each gathering", () => {
  const { figures, sections } = report();
  expect(figures["whole.guests-asked"]).toMatchObject({ value: 82 });
  expect(figures["whole.guests-asked"]?.trace.rows.map(({ kind, adds }) => [kind, adds])).toEqual([
    ["gathering", "70"],
    ["gathering", "12"],
  ]);
  expect(figures["form.round-table.came-social"]?.value).toBe(4);
  expect(tablesOf(sections)[0]?.rows.map(([name]) => name?.text)).toEqual([
    "Kennismakingsbeurs",
    "Sector-rondetafel",
  ]);
});

test("a fair says its wishes, what the schedule met and how well that is proven", () => {
  const { sections } = report();
  const fairs = tablesOf(sections).find(({ caption }) => caption === nl.networking.fairs);
  expect(fairs?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    [
      "Voorbeeldbeurs van de zuidrand, 12\u00a0mrt 2026",
      "250",
      "214",
      "43",
      "hoogstens 3,1% meer is mogelijk",
    ],
  ]);
});

test("two contracts are hidden, and the rows of results say no numbers", () => {
  const { figures } = report();
  expect(figures["whole.meetings-contract"]).toMatchObject({ value: null, short: nl.hiddenShort });
  expect(figures["whole.meetings-contact"]?.value).toBe(33);
  for (const [key, { trace }] of Object.entries(figures))
    if (/meetings-(known|fruitful|contact|visit|quote|contract|nothing|euros)$/.test(key))
      expect(trace.rows.every(({ adds }) => adds === "")).toBe(true);
});

test("what a municipality may tell stands beside the whole, hidden or not", () => {
  const { results } = aReportYear().networking;
  expect(report().figures["municipality.23027.meetings-fruitful"]?.value).toBe(5);
  const { figures } = report({ results: { ...results, fruitfulOf: { "23027": null } } });
  expect(figures["municipality.23027.meetings-fruitful"]).toMatchObject({ value: null });
  expect(figures["municipality.23003.meetings-fruitful"]).toBeUndefined();
});

test("before anybody answered a round shows its meetings and no results", () => {
  const { figures } = report();
  expect(figures["round.30.meetings-held"]?.value).toBe(57);
  expect(figures["round.30.meetings-known"]?.value).toBe(0);
  expect(figures["round.90.meetings-nothing"]?.value).toBe(15);
});

test("euros and vouchers of three or less are hidden", () => {
  const { results, vouchers } = aReportYear().networking;
  expect(report().figures["whole.meetings-euros"]?.value).toBe(3_500_000);
  expect(report().figures["whole.voucher-euros"]?.value).toBe(125_000);
  const { figures } = report({
    results: { ...results, cents: null },
    vouchers: vouchers.slice(0, 3),
  });
  expect(figures["whole.meetings-euros"]?.value).toBeNull();
  expect(figures["whole.vouchers-used"]?.value).toBeNull();
  expect(figures["whole.voucher-euros"]?.value).toBeNull();
});

test("a year without gatherings says nothing of them, and the council's page neither", () => {
  const { figures, sections, councilPages } = composeReport(
    aReportYear({ networking: emptyNetworkingYear, madeActions: [] }),
    nl,
  );
  expect(networkingOf(sections)).toBeUndefined();
  expect(councilPages.some((page) => networkingOf(page.sections))).toBe(false);
  expect(Object.keys(figures).filter((key) => /gathering|meetings|voucher/.test(key))).toEqual([]);
});

test("the council's page tells of gatherings of its own municipality alone", () => {
  const { councilPages, figures } = report();
  const [halle] = councilPages.filter(({ nis }) => nis === "23027");
  const [beersel] = councilPages.filter(({ nis }) => nis === "23003");
  expect(networkingOf(halle?.sections ?? [])).toBeDefined();
  expect(networkingOf(beersel?.sections ?? [])).toBeUndefined();
  expect(figures["municipality.23027.guests-came"]?.value).toBe(9);
});

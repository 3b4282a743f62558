import type { FactValue } from "../../rules/facts/fact-value.ts";

const staff: Readonly<Record<string, number>> = { solo: 0, micro: 6, small: 24, medium: 80 };

/** Figures of an invented company, by its size: enough to see the pages and files at work, with some left open. */
export function demonstrationFacts(size: string): ReadonlyMap<string, FactValue> {
  const people = staff[size] ?? 6;
  const women = Math.floor(people / 3);
  return new Map<string, FactValue>([
    ["module", "basic"],
    ["report-basis", "individual"],
    ["legal-form", "limited"],
    ["assets", (people + 2) * 4_500_000],
    ["turnover", (people + 1) * 12_500_000],
    ["staff-total", people],
    ["staff-when", "end"],
    ["staff-what", "heads"],
    ["staff-permanent", people - Math.floor(people / 8)],
    ["staff-temporary", Math.floor(people / 8)],
    ["staff-women", women],
    ["staff-men", people - women],
    ["energy-total", 12 + people * 3.5],
    ["scope1", 4 + people],
    ["scope2", 1.5 + people / 4],
    ["water", 40 + people * 6],
    ["waste", [{ what: "20 03 01", unit: "t", recycled: 0, disposed: 0.4 + people / 10 }]],
    ["waste-unit", "t"],
    ["accidents", people > 20 ? 1 : 0],
    ["fatalities", 0],
  ]);
}

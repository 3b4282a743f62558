import { describe, expect, test } from "vitest";
import { readLineFilter } from "./line-filter.ts";
import { nearlyTheSame, sharedWords, tellingWords } from "./near-equal.ts";
import { needOfLine } from "./need-of-line.ts";
import { whyNoPurchase } from "./no-purchase.ts";
import { statedTotal } from "./stated-total.ts";
import { countWorkUnknown } from "./work-unknown.ts";

describe("what is no purchase", () => {
  test.each([
    ["overigBeleid zonder actie", "no-action"],
    ["Verrichtingen zonder beleidsdoelstelling", "no-action"],
    ["Investeringssubsidie voor nieuwe opvangplaatsen", "subsidy"],
    ["Natuurverenigingen ondersteunen bij het beheer", "subsidy"],
    ["Toelage aan de politiezone", "subsidy"],
    ["Overig beleid - personeel", "personnel"],
    ["Aankoop van gronden voor bebossing", "land"],
    ["Aflossing van leningen", "finance"],
  ])("%s", (title, why) => {
    expect(whyNoPurchase(title, false)).toBe(why);
  });

  test.each([
    "Renoveren van de atletiekpiste met Vlaamse subsidies",
    "Aankopen van kunstwerken voor publieke gebouwen",
    "Overig beleid - Milieu, groen en duurzaamheid",
    "We waarborgen de kwaliteit in de kinderopvang",
    "Inspraak en participatie",
  ])("%s may be one", (title) => {
    expect(whyNoPurchase(title, false)).toBeNull();
  });

  test("a line with a CPV code is one, whatever its title says", () => {
    expect(whyNoPurchase("Subsidie", true)).toBeNull();
  });
});

describe("lines of nearly the same words", () => {
  const share = (one: string, other: string) => sharedWords(tellingWords(one), tellingWords(other));

  test("years and small words do not count", () => {
    expect(share("Maaien van bermen en grachten 2026", "Maaien bermen, grachten 2027")).toBe(1);
  });
  test("other work is other work", () => {
    expect(share("Maaien van bermen", "Maaien van sportvelden")).toBeLessThan(nearlyTheSame);
  });
  test("two titles that say nothing share nothing", () => {
    expect(share("AC 1", "AC 1")).toBe(0);
  });
});

describe("the total a file states", () => {
  const sum = (text: string, line: number, cents: number) => ({ text, line, cents });

  test("a grand total wins from subtotals", () => {
    const sums = [
      sum("Subtotaal groen", 5, 100),
      sum("Subtotaal", 9, 200),
      sum("Eindtotaal", 10, 300),
    ];
    expect(statedTotal(sums)).toEqual({ cents: 300, line: 10 });
  });
  test("subtotals alone are added up", () => {
    expect(statedTotal([sum("Subtotaal a", 5, 100_000), sum("Subtotaal b", 9, 250_000)])).toEqual({
      cents: 350_000,
      line: null,
    });
  });
  test("a last total that is the sum of the others is the total", () => {
    const sums = [
      sum("Totaal dienst A", 5, 1_000_000),
      sum("Totaal dienst B", 9, 2_000_000),
      sum("Totaal", 10, 3_000_000),
    ];
    expect(statedTotal(sums)).toEqual({ cents: 3_000_000, line: 10 });
  });
  test("a file without one states nothing", () => {
    expect(statedTotal([])).toBeNull();
  });
});

test("a filter whose choices were left open asks for nothing", () => {
  const open = "q=wieden&gemeente=&waar=&jaar=&stand=&rubriek=&werk=&van=&tot=&kans=&plan=";
  expect(readLineFilter(new URLSearchParams(open))).toEqual({
    ...readLineFilter(new URLSearchParams()),
    words: "wieden",
  });
  const chosen = new URLSearchParams("rubriek=&rubriek=groen&werk=wieden");
  expect(readLineFilter(chosen)).toMatchObject({ categories: ["groen"], activities: ["wieden"] });
});

describe("what is planned as a need", () => {
  const line = {
    ...{ title: "Maaien van bermen en grachten", description: "", context: "", nis: "23027" },
    ...{ statedCpv: null, ownCpv: null, echoCpv: null },
  };

  test("the amount of all years goes with the years it is for, never with “each year”", () => {
    const years = { "2031": 0, "2026": 0, "2027": 100_000, "2028": 100_000, "2029": 300_000 };
    const need = needOfLine({ ...line, years, totalCents: 500_000 });
    expect(need).toMatchObject({
      size: { cents: 500_000 },
      period: { from: "2027-01-01", to: "2029-12-31" },
    });
    expect(need.recurrence).toBeUndefined();
  });
  test("without years nothing is said about when", () => {
    expect(needOfLine({ ...line, years: {}, totalCents: 500_000 }).period).toEqual({});
  });
});

test("social enterprises here of which no work is known are counted", () => {
  const one = {
    ...{ isSocial: true, status: "active" as const, activities: [] },
    ...{ areaNis: [] as string[], seatNis: "23027" },
  };
  const work = (basis: "stated" | "derived-from-nace") => [{ code: "groen/maaien", basis }];
  const suppliers = [
    one,
    { ...one, activities: work("derived-from-nace") },
    { ...one, seatNis: "44021", areaNis: ["23027"] },
    { ...one, activities: work("stated") },
    { ...one, isSocial: false },
    { ...one, status: "stopped" as const },
    { ...one, seatNis: "44021" },
  ];
  expect(countWorkUnknown(suppliers, "23027")).toBe(2);
});

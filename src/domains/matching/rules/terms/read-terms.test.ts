import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { emptyNeed } from "../need.ts";
import { readAmount } from "./read-amount.ts";
import { readHours } from "./read-hours.ts";
import { readPeriod } from "./read-period.ts";
import { readRecurrence } from "./read-recurrence.ts";
import { readTerms, withTerms } from "./read-terms.ts";

const today = asDay("2026-11-23");

describe("an amount", () => {
  test.each([
    ["€ 45.000 excl. btw", 45_000, "whole", "excluded"],
    ["Raming: 45.000 € (excl. btw)", 45_000, "whole", "excluded"],
    ["EUR 45,000.50", 45_000.5, "whole", "unsaid"],
    ["45 000,50 euro HTVA", 45_000.5, "whole", "excluded"],
    ["45\u00a0000 € hors TVA", 45_000, "whole", "excluded"],
    ["€45000", 45_000, "whole", "unsaid"],
    ["45k€", 45_000, "whole", "unsaid"],
    ["€ 1,2 miljoen", 1_200_000, "whole", "unsaid"],
    ["1.5 million euros", 1_500_000, "whole", "unsaid"],
    ["€ 25.000,-", 25_000, "whole", "unsaid"],
    ["€ 25.000,00 zonder btw", 25_000, "whole", "excluded"],
    ["12.000 euro per jaar", 12_000, "year", "unsaid"],
    ["12 000 € par an", 12_000, "year", "unsaid"],
    ["12.000 euro per jaar excl. btw", 12_000, "year", "excluded"],
    ["12,000 euros a year", 12_000, "year", "unsaid"],
    ["€ 800 per maand", 800, "month", "unsaid"],
    ["un budget annuel de 5.000 euros maximum", 5_000, "whole", "unsaid"],
    ["€ 121 incl. 21 % btw", 100, "whole", "excluded"],
    ["€ 121 inclusief btw", 121, "whole", "included"],
    ["tussen 10.000 en 20.000 euro", 20_000, "whole", "unsaid"],
    ["Geraamde waarde 30.000 euro, waarborg 1.500 euro", 30_000, "whole", "unsaid"],
    ["45 euro per uur, budget 9.000 euro", 9_000, "whole", "unsaid"],
  ])("“%s” is read", (text, euros, per, vat) => {
    expect(readAmount(text)).toEqual({ cents: Math.round(euros * 100), per, vat });
  });

  test.each([
    "45 euro per uur",
    "12 € l’heure",
    "€ 3,50 per maaltijd",
    "250 €/jour",
    "Perceel 1: 10.000 euro. Perceel 2: 20.000 euro",
    "1.234.56 euro",
    "45.000",
    "artikel 45.000 van de wet",
    "nul euro",
    "0 euro",
    "€",
    "CPV 77310000-6",
    "",
  ])("“%s” says no amount of the whole", (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe("a period", () => {
  test.each([
    ["voor 3 jaar", { months: 36 }],
    ["Onderhoud, drie jaar", { months: 36 }],
    ["contract van vier jaar", { months: 48 }],
    ["looptijd 36 maanden", { months: 36 }],
    ["pour une durée de 3 ans", { months: 36 }],
    ["marché de 18 mois", { months: 18 }],
    ["a two-year contract", { months: 24 }],
    ["tweejarig contract", { months: 24 }],
    ["for six months", { months: 6 }],
    ["voor een jaar", { months: 12 }],
    ["van maart tot oktober", { from: "2027-03-01", to: "2027-10-31", isSeason: true }],
    ["de mars à octobre", { from: "2027-03-01", to: "2027-10-31", isSeason: true }],
    ["from March to October", { from: "2027-03-01", to: "2027-10-31", isSeason: true }],
    ["van november tot maart", { from: "2026-11-01", to: "2027-03-31", isSeason: true }],
    ["van 1 maart 2027 tot 31 oktober 2028", { from: "2027-03-01", to: "2028-10-31" }],
    ["van 1 maart tot 31 oktober 2027", { from: "2027-03-01", to: "2027-10-31" }],
    ["du 1er mars au 31 octobre 2027", { from: "2027-03-01", to: "2027-10-31" }],
    ["01/03/2027 tot 31/10/2027", { to: "2027-10-31" }],
    ["van 01/03/2027 t.e.m. 31/10/2027", { from: "2027-03-01", to: "2027-10-31" }],
    ["vanaf 1 januari 2027", { from: "2027-01-01" }],
    ["6 maanden vanaf 1 februari 2027", { from: "2027-02-01", to: "2027-07-31" }],
    ["pour 4 ans à partir du 1er mars 2027", { from: "2027-03-01", to: "2031-02-28" }],
    ["vanaf 31 oktober 2027, 4 maanden", { from: "2027-10-31", to: "2028-02-29" }],
    ["vanaf 1 januari 2027, 10 jaar ervaring", { from: "2027-01-01" }],
    ["à partir du 1er janvier 2027", { from: "2027-01-01" }],
    ["starting in May 2027", { from: "2027-05-01" }],
    ["tot eind 2027", { to: "2027-12-31" }],
    ["jusqu’au 30 juin 2027", { to: "2027-06-30" }],
    ["2027-2029", { from: "2027-01-01", to: "2029-12-31" }],
    ["in 2027", { from: "2027-01-01", to: "2027-12-31" }],
  ])("“%s” is read", (text, period) => {
    expect(readPeriod(text, today)).toEqual(period);
  });

  test.each([
    "opvang van kinderen van 3 jaar",
    "kinderen van 0 tot 12 jaar",
    "0-3 jaar",
    "enfants de 3 ans",
    "10 jaar ervaring",
    "sinds 10 jaar",
    "elke 2 jaar",
    "garantie van 2 jaar",
    "twee keer per jaar",
    "van 31 februari 2027 tot 1 maart 2026",
    "van 8 tot 17 uur",
    "may be delivered",
    "Maartensplein",
    "",
  ])("“%s” says no period", (text) => {
    expect(readPeriod(text, today)).toBeNull();
  });
});

describe("hours", () => {
  test.each([
    ["200 uren", 200, "whole"],
    ["ongeveer 200 uur werk", 200, "whole"],
    ["200 heures", 200, "whole"],
    ["1.200 manuren per jaar", 1_200, "year"],
    ["4 uur per week", 4, "week"],
    ["20u/week", 20, "week"],
    ["8 heures par semaine", 8, "week"],
    ["16 hours a month", 16, "month"],
    ["38,5 uur per week", 38.5, "week"],
    ["120 h par mois", 120, "month"],
    ["elke avond na 22 uur, 10 uur per week", 10, "week"],
  ])("“%s” is read", (text, hours, per) => {
    expect(readHours(text)).toEqual({ hours, per });
  });

  test.each([
    "elke avond na 22 uur",
    "van 8 uur tot 17 uur",
    "jusqu’à 18 h",
    "om 8u30",
    "at 9 hours",
    "antwoord binnen 48 uur",
    "24 uur per dag",
    "8 uur per dag",
    "100 uren of 200 uren",
    "2 u 30",
    "",
  ])("“%s” says no hours of work", (text) => {
    expect(readHours(text)).toBeNull();
  });
});

describe("how often", () => {
  test.each([
    ["wekelijks", "weekly"],
    ["twee keer per week", "weekly"],
    ["elke maandag", "weekly"],
    ["toutes les semaines", "weekly"],
    ["weekly cleaning", "weekly"],
    ["elke twee weken", "monthly"],
    ["elke veertien dagen", "monthly"],
    ["tous les 15 jours", "monthly"],
    ["maandelijks", "monthly"],
    ["une fois par mois", "monthly"],
    ["twee beurten per jaar", "yearly"],
    ["deux fois par an", "yearly"],
    ["every year", "yearly"],
    ["jaarlijks nazicht", "yearly"],
    ["eenmalige opruiming", "once"],
    ["één keer", "once"],
    ["a one-off job", "once"],
    ["dagelijks poetsen", "lasting"],
    ["elke avond na 22 uur", "lasting"],
    ["nettoyage quotidien", "lasting"],
    ["per seizoen", "seasonal"],
  ])("“%s” is read", (text, recurrence) => {
    expect(readRecurrence(text)).toBe(recurrence);
  });

  test.each([
    "maandelijkse facturatie",
    "jaarlijkse indexering van de prijs",
    "un rapport annuel",
    "12.000 euro per jaar",
    "€ 800 per maand",
    "onderhoud van de speelplaats",
    "",
  ])("“%s” says nothing of it", (text) => {
    expect(readRecurrence(text)).toBeNull();
  });
});

describe("a need with what its text says", () => {
  const filled = (text: string, typed: Partial<typeof emptyNeed> = {}) =>
    withTerms({ ...emptyNeed, ...typed }, readTerms(text, today));

  test("a yearly amount counts for every year of the period", () => {
    expect(filled("12.000 euro per jaar, 3 jaar").size.cents).toBe(36_000_00);
    expect(filled("12.000 euro per jaar").size.cents).toBe(12_000_00);
  });

  test("hours of the whole are spread over its months", () => {
    expect(filled("200 uren van maart tot oktober").size.hoursPerMonth).toBe(25);
    expect(filled("200 uren").size.hoursPerMonth).toBe(200);
    expect(filled("6 uur per week").size.hoursPerMonth).toBe(26);
  });

  test("what was typed goes before what is read", () => {
    const need = filled("€ 45.000, 200 uren, wekelijks, van maart tot oktober", {
      size: { cents: 100, hoursPerMonth: 5 },
      recurrence: "once",
      period: { from: asDay("2027-01-01") },
    });
    expect(need.size).toEqual({ cents: 100, hoursPerMonth: 5 });
    expect(need.recurrence).toBe("once");
    expect(need.period).toEqual({ from: "2027-01-01" });
  });

  test("a season comes back every year", () => {
    expect(filled("Maaien van maart tot oktober").recurrence).toBe("seasonal");
  });

  test("any text is read without a fault, quickly, and says only what can be", () => {
    const piece = fc.constantFrom(
      ..."12 € .000 , van tot maart 2027 31 februari uur per jaar week een 3 - / elke en euro k".split(
        " ",
      ),
      "\n",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const need = filled(pieces.join(" "));
        expect(need.size.cents ?? 1).toBeGreaterThan(0);
        expect(need.size.hoursPerMonth ?? 1).toBeGreaterThanOrEqual(0);
        const { from, to } = need.period;
        if (from && to) expect(from <= to).toBe(true);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { readReferenceFile } from "#platform/reference-file";
import { aCapacity, someFacts } from "../../rules/clauses/advice-examples.ts";
import type { AdviceText } from "../../rules/clauses/advice-record.ts";
import { adviseClauses } from "../../rules/clauses/advise-clauses.ts";
import type { BlankUnit, ClauseBlank } from "../../rules/library/clause.ts";
import { readShippedRules } from "../../usecases/clauses/read-shipped-rules.ts";
import { fillAdviceText } from "./fill-advice-text.ts";

const rules = readShippedRules(await readReferenceFile("reference", "procurement-rules"));
const names = {
  municipality: { nl: "Sint-Pieters-Leeuw", fr: "Leeuw-Saint-Pierre", en: "Sint-Pieters-Leeuw" },
  activity: { nl: "Onkruidbestrijding", fr: "Désherbage", en: "Weeding" },
};

const blank = (name: string, unit: BlankUnit, nl: string, fr: string): ClauseBlank => ({
  name,
  unit,
  meaning: { nl, fr },
  advice: {},
});
const blanks = [
  blank("gemeente", "text", "Naam van het bestuur", "Nom de l’administration"),
  blank("opdracht", "text", "Waarover de opdracht gaat", "L’objet du marché"),
  blank("uren", "hours", "Aantal uren", "Nombre d’heures"),
  blank("bedrag", "euro", "Bedrag zonder btw", "Montant hors TVA"),
  blank("startdatum", "date", "Eerste dag", "Premier jour"),
  blank("maanden", "months", "Duur in maanden", "Durée en mois"),
];
const model = (family: AdviceText["family"], nl: string, fr: string): AdviceText => ({
  family,
  key: "voorbeeld",
  version: 1,
  level: "firm",
  name: { nl: "Voorbeeld" },
  text: { nl, fr },
  blanks,
  article: "",
  approvedBy: null,
  isOfSector: false,
});
const advice = adviseClauses(
  someFacts({ title: "Onkruid wieden", cents: 180_000_00, months: 12 }),
  rules,
  {
    capacity: aCapacity({ reserved: 2, ask: 0, hoursPerMonth: 1000 }),
    policy: null,
    sector: null,
  },
);
const filled = (text: AdviceText, language: "nl" | "fr", typed: Record<string, string> = {}) =>
  fillAdviceText(advice, text, typed, names, language);

describe("a model text of an advice", () => {
  const hours = model(
    "execution-condition",
    "[[gemeente]] vraagt voor [[opdracht]] [[uren]] uren.",
    "[[gemeente]] demande [[uren]] heures pour [[opdracht]].",
  );

  test("names municipality and work in the language of the text", () => {
    expect(filled(hours, "nl").text).toBe(
      "Sint-Pieters-Leeuw vraagt voor Onkruid wieden 200 uren.",
    );
    expect(filled(hours, "fr").text).toBe("Leeuw-Saint-Pierre demande 200 heures pour Désherbage.");
  });

  test("takes what was typed, and for the French text what was typed in French", () => {
    const typed = { opdracht: "wieden", "fr:opdracht": "le désherbage", uren: "1250" };
    expect(filled(hours, "nl", typed).text).toContain("voor wieden 1.250 uren");
    expect(filled(hours, "fr", typed).text).toContain("pour le désherbage.");
  });

  test("shows what nobody filled as a line that says what goes there, in its language", () => {
    const days = model("training", "Van [[startdatum]] af.", "Dès le [[startdatum]].");
    expect(filled(days, "nl").text).toBe("Van ………… (in te vullen: eerste dag) af.");
    expect(filled(days, "fr").text).toBe("Dès le ………… (à compléter : premier jour).");
    expect(filled(days, "fr").open.map(({ name }) => name)).toEqual(["startdatum"]);
    expect(filled(days, "fr", { startdatum: "2027-03-01" }).text).toBe("Dès le 1er mars 2027.");
  });

  test("an amount says the whole in an order, and what counts as one hour in a flexible clause", () => {
    const amount = (family: AdviceText["family"]) =>
      filled(model(family, "[[bedrag]] euro", "[[bedrag]] euros"), "nl").text;
    expect(amount("low-value")).toBe("180.000 euro");
    expect(amount("flexible")).toBe("45 euro");
    expect(amount("reserved-lot")).toBe("………… (in te vullen: bedrag zonder btw) euro");
  });

  test("months somebody needs to learn are not the months the purchase lasts", () => {
    expect(filled(model("training", "[[maanden]] maanden", ""), "nl").open).toHaveLength(1);
  });
});

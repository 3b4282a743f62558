import { beforeAll, describe, expect, test } from "vitest";
import type { JudgeSuitability, PurchaseFacts } from "../../rules/suitability/suitability.ts";
import { suitabilityWords } from "../../text/suitability/index.ts";
import { openSuitability } from "./open-suitability.ts";

let judge: JudgeSuitability;
beforeAll(async () => {
  judge = await openSuitability(`${process.cwd()}/`);
});

const plan = (title: string, more: Partial<PurchaseFacts> = {}) =>
  judge({ texts: [title], cpv: [], kind: "plan", ...more });

describe("suitability", () => {
  test.each([
    "Manuele onkruidbestrijding op begraafplaatsen",
    "Onderhoud van de speelpleinen",
    "Poetsen van de sporthal en de bibliotheek",
    "Verdeling van het gemeentelijk infoblad",
  ])("%s is likely work for the social economy", (title) => {
    expect(plan(title).level).toBe("likely");
  });

  test.each([
    "Studie mobiliteitsplan",
    "Aankoop softwarelicenties",
    "Werkingstoelage aan de politiezone",
    "Erelonen architect nieuwbouw gemeentehuis",
  ])("%s is not", (title) => {
    expect(plan(title).level).toBe("unlikely");
  });

  test("files that are scanned are not taken for software alone", () => {
    expect(plan("Digitaliseren van bouwdossiers").level).toBe("possible");
  });

  test("every reason is said in three languages, and those for and against add up", () => {
    const facts: PurchaseFacts = {
      texts: ["Groenonderhoud begraafplaatsen", "Studie en onderhoud, raamovereenkomst"],
      cpv: ["77310000", "45000000"],
      nature: "works",
      cents: 900_000_000,
      months: 48,
      reserved: true,
      socialTerms: true,
      kind: "notice",
    };
    const { reasons, chance } = judge(facts);
    expect(reasons.length).toBeGreaterThan(5);
    for (const language of ["nl", "fr", "en"] as const)
      for (const reason of reasons)
        expect(suitabilityWords(language)(reason)).not.toMatch(/undefined|NaN/);
    expect(chance).toBeGreaterThan(0.5);
  });
});

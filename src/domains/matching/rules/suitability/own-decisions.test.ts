import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { type CorrectionCase, correct, isBetter, learnCorrection } from "./learn-correction.ts";
import { countStems } from "./learned-words.ts";
import { oddsOf, ownJudge } from "./own-judge.ts";
import { type SuitabilityLabel, twinFinder } from "./own-labels.ts";
import type { JudgeSuitability, PurchaseFacts } from "./suitability.ts";
import { withoutPersons } from "./without-persons.ts";

const stemsOf = (texts: readonly string[]) => countStems(texts);
const facts = (title: string, kind: "notice" | "plan" = "notice"): PurchaseFacts => ({
  texts: [title],
  cpv: [],
  kind,
});
const label = (title: string, suited: boolean, day = "2026-11-20"): SuitabilityLabel => ({
  kind: "notice",
  ref: title,
  href: "/radar/x",
  titles: [title],
  facts: facts(title),
  family: title,
  suited,
  saidAt: `${day}T09:00:00.000Z` as Instant,
});
const bounds = { likely: 0.6, possible: 0.2 };
const halfway: JudgeSuitability = () => ({ chance: 0.5, level: "possible", reasons: [] });

test("a purchase of nearly the same title is judged as a person decided, and says by which", () => {
  const twin = twinFinder([label("Huur van mobiele podia voor dorpsfeesten", true)], stemsOf);
  const judge = ownJudge(halfway, stemsOf, { twin, correction: null }, bounds);
  const near = judge(facts("Huur van mobiele podia voor de dorpsfeesten 2027"));
  expect(near).toMatchObject({ chance: 0.9, level: "likely" });
  expect(near.reasons[0]).toMatchObject({ kind: "own-decision", href: "/radar/x" });
  expect(judge(facts("Huur van kopieertoestellen"))).toEqual(halfway(facts("")));
});

test("of two decisions about the same words the latest counts, and one word alone decides nothing", () => {
  const twin = twinFinder(
    [label("Podia huren in Halle", false, "2026-11-22"), label("Podia huren in Halle", true)],
    stemsOf,
  );
  expect(twin("Podia huren in Halle")?.suited).toBe(false);
  expect(twinFinder([label("Podia", true)], stemsOf)("Podia")).toBeNull();
});

/** The product takes both for even; people here know that podia suit and copiers do not. */
const cases = (count: number): CorrectionCase[] =>
  Array.from({ length: count }, (_, at) => {
    const suited = at % 2 === 0;
    const words = suited ? "huur mobiele podia" : "huur van kopieertoestellen";
    return {
      stems: stemsOf([`${words} gemeente${at}`]),
      score: 0,
      suited,
      family: `koper ${at}`,
    };
  });

test("what is learned from decisions is better on those it did not see, and told in its words", () => {
  const { correction, figures } = learnCorrection(cases(40));
  expect(figures.before).toEqual({ brier: 0.25, right: 0.5 });
  expect(figures.after.right).toBe(1);
  expect(isBetter(figures)).toBe(true);
  const podia = correct(correction, stemsOf(["Mobiele podia"]));
  expect(podia.points).toBeGreaterThan(0.5);
  expect(podia.words).toContain("podia");
  expect(correct(correction, stemsOf(["Kopieertoestellen"])).points).toBeLessThan(-0.5);
});

test("where no word is known nothing changes, however one-sided the decisions are", () => {
  const onlySuited = cases(40).filter(({ suited }) => suited);
  const { correction } = learnCorrection(onlySuited);
  expect(correct(correction, stemsOf(["Dakwerken kerk"])).points).toBe(0);
});

test("decisions without a rule in them are set aside", () => {
  const random = cases(40).map((each, at) => ({ ...each, suited: (at * 7) % 5 < 2 }));
  expect(isBetter(learnCorrection(random).figures)).toBe(false);
});

test("a correction moves a plan line as well, and never outside what is a chance", () => {
  const { correction } = learnCorrection(cases(40));
  const twin = twinFinder([label("Huur van mobiele podia", false)], stemsOf);
  const judge = ownJudge(halfway, stemsOf, { twin, correction }, bounds);
  const line = judge(facts("Huur van mobiele podia", "plan"));
  // A line of a plan has its own way of taking over what was decided.
  expect(line.reasons.map(({ kind }) => kind)).toEqual(["own-decisions"]);
  expect(oddsOf(line.chance)).toBeLessThanOrEqual(3);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("podia", "mobiele", "kopieertoestellen", "dak")),
      (words) => {
        const { chance } = judge(facts(words.join(" "), "plan"));
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
      },
    ),
  );
});

test("what leads to a person does not stay with a decision, what is bought does", () => {
  const text =
    "Poetsen van de sporthal; vragen aan de heer Jan Voorbeeld, jan@voorbeeld.example of 02 555 55 55, zie https://voorbeeld.example/x";
  const left = withoutPersons(text);
  expect(left).toContain("Poetsen van de sporthal");
  expect(left).not.toMatch(/Voorbeeld|@|555|https/);
  expect(withoutPersons("Onderhoud 2026-2031, perceel 12 (€ 150.000)")).toBe(
    "Onderhoud 2026-2031, perceel 12 (€ 150.000)",
  );
});
